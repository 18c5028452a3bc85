/*
** lscan.c - poserr.scan and poserr.scanner: findings as tables.
*/
#ifndef POSERR_NO_SCAN

#include "lposerr.h"

#include <string.h>

#define SCANNER "poserr.Scanner"

/* A scanner and what it works with: a copy of the registry's state, so that a
** definition made meanwhile does not disturb it. Its user value is a table:
** [1] the images, [2] the text being scanned, [3] entries already made. */
typedef struct scan {
  lpe_state state;
  poserr_scanner scanner;
} scan;

static const char *const hows[] = { NULL, "marker", "name", "phrase", "shape" };
static const char *const encodings[] = { "auto", "utf-8", "gbk", NULL };
static const char *const engines[] = { "best", "portable", "ssse3", "avx2", "neon", NULL };

/* An option that is one of some words; its index. */
static int word_option (lua_State *L, int t, const char *field, const char *const *words) {
  int i;
  lua_getfield(L, t, field);
  if (lua_isnil(L, -1)) { lua_pop(L, 1); return 0; }
  for (i = 0; words[i] != NULL; i++)
    if (lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), words[i]) == 0) { lua_pop(L, 1); return i; }
  return luaL_error(L, "bad option '%s' (%s)", field, lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : luaL_typename(L, -1));
}

/* An option that is an id or a list of ids: pushes them parted by blanks, or nil.
** Unknown systems raise: a filter that never matches helps nobody. */
static const char *systems_option (lua_State *L, lpe_state *self, int t, const char *field) {
  int i, n, list;
  lua_getfield(L, t, field);
  list = lua_gettop(L);
  if (lua_isnil(L, list)) return NULL;
  if (lua_type(L, list) == LUA_TSTRING) {
    lua_createtable(L, 1, 0);
    lua_pushvalue(L, list);
    lua_rawseti(L, -2, 1);
    lua_replace(L, list);
  }
  if (!lua_istable(L, list)) luaL_error(L, "bad option '%s' (an id or a list of ids expected, got %s)", field, luaL_typename(L, list));
  n = (int)pel_rawlen(L, list);
  lua_pushliteral(L, "");
  for (i = 1; i <= n; i++) {
    size_t len;
    const char *id;
    pe_view v;
    lua_rawgeti(L, list, i);
    id = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &len) : NULL;
    if (id == NULL || !pe_view_of(&self->registry, id, len, &v))
      luaL_error(L, "bad option '%s' (unknown system \"%s\")", field, id ? id : luaL_typename(L, -1));
    lua_pushfstring(L, "%s%s ", lua_tostring(L, -2), id);
    lua_replace(L, -3);
    lua_pop(L, 1);
  }
  lua_replace(L, list);
  return lua_tostring(L, list);
}

/* Makes a scanner from the options at `t` (a table, or none); pushes it. */
static scan *push_scan (lua_State *L, int t) {
  lpe_state *self = lpe_self(L);
  poserr_scan_options o;
  scan *s;
  int anchor;
  memset(&o, 0, sizeof o);
  if (!lua_isnoneornil(L, t)) luaL_checktype(L, t, LUA_TTABLE);
  s = (scan *)lua_newuserdata(L, sizeof *s);
  memcpy(&s->state, self, sizeof *self);
  lua_createtable(L, 4, 0);
  anchor = lua_gettop(L);
  pel_getuservalue(L, lua_upvalueindex(1));
  lua_rawseti(L, anchor, 1);
  lua_newtable(L);   /* entries: weak, so that memory does not grow with the stream */
  lua_createtable(L, 0, 1);
  lpe_set(L, "__mode", "v");
  lua_setmetatable(L, -2);
  lua_rawseti(L, anchor, 3);
  if (!lua_isnoneornil(L, t)) {
    size_t n;
    const char *minimum;
    o.systems = systems_option(L, self, t, "systems");
    lua_rawseti(L, anchor, 4);
    o.prefer = systems_option(L, self, t, "prefer");
    lua_rawseti(L, anchor, 5);
    lua_getfield(L, t, "minimum");
    minimum = lua_isnil(L, -1) ? NULL : lua_tolstring(L, -1, &n);
    if (minimum != NULL && (o.minimum = poserr_enum_value(POSERR_SEVERITY, minimum, n)) == 0)
      luaL_error(L, "bad option 'minimum' (info, warning, error or critical expected, got \"%s\")", minimum);
    lua_pop(L, 1);
    o.encoding = word_option(L, t, "encoding", encodings);
    o.engine = word_option(L, t, "engine", engines);
  }
  pel_setuservalue(L, -2);
  poserr_scan_begin(&s->scanner, &s->state.registry, &o);
  return s;
}

/* Pushes the entry of a finding: the same table for the same entry, while held. */
static void push_entry (lua_State *L, scan *s, const poserr_finding *f, int cache) {
  if (f->entry.captured < 0) lua_pushinteger(L, (lua_Integer)f->entry.part[f->entry.parts - 1]);
  else lua_pushfstring(L, "%s:%s", f->entry.system, f->code);
  lua_pushvalue(L, -1);
  lua_rawget(L, cache);
  if (lua_istable(L, -1)) { lua_remove(L, -2); return; }
  lua_pop(L, 1);
  lpe_push_entry(L, &s->state, &f->entry, f->system);
  lua_pushvalue(L, -2);
  lua_pushvalue(L, -2);
  lua_rawset(L, cache);
  lua_remove(L, -2);
}

static void set_number (lua_State *L, const char *key, uint64_t v) {
  if (sizeof(lua_Integer) >= 8) lua_pushinteger(L, (lua_Integer)v);
  else lua_pushnumber(L, (lua_Number)v);
  lua_setfield(L, -2, key);
}

/* Pushes a finding: first, last (bytes from 1, both inclusive), line, system,
** code, entry, class, how, confidence, alternatives. */
static void push_finding (lua_State *L, scan *s, const poserr_finding *f, int cache) {
  int i;
  lua_createtable(L, 0, 10);
  set_number(L, "first", f->first + 1);
  set_number(L, "last", f->last);
  set_number(L, "line", f->line);
  lpe_set(L, "system", f->system);
  lpe_set(L, "code", f->code);
  lpe_set(L, "class", poserr_class(&f->entry));
  lpe_set(L, "how", hows[f->how]);
  lpe_set_integer(L, "confidence", f->confidence);
  if (f->alternatives > 0) {
    lua_createtable(L, f->alternatives, 0);
    for (i = 0; i < f->alternatives; i++) {
      lua_pushstring(L, f->alternative[i]);
      lua_rawseti(L, -2, i + 1);
    }
    lua_setfield(L, -2, "alternatives");
  }
  push_entry(L, s, f, cache);
  lua_setfield(L, -2, "entry");
}

static scan *check_scan (lua_State *L) {
  scan *s = (scan *)pel_testudata(L, 1, SCANNER);
  if (s == NULL) luaL_argerror(L, 1, "a scanner expected (call as scanner:feed(bytes))");
  return s;
}

/* Pushes a list of all findings that are ready. */
static int drain (lua_State *L, scan *s) {
  poserr_finding f;
  int n = 0, cache;
  pel_getuservalue(L, 1);
  lua_rawgeti(L, -1, 3);
  cache = lua_gettop(L);
  lua_newtable(L);
  while (poserr_scan_next(&s->scanner, &f)) {
    push_finding(L, s, &f, cache);
    lua_rawseti(L, -2, ++n);
  }
  return 1;
}

/* scanner:feed(bytes): the findings whose lines these bytes complete */
static int scanner_feed (lua_State *L) {
  scan *s = check_scan(L);
  size_t n;
  const char *bytes = luaL_checklstring(L, 2, &n);
  lua_settop(L, 2);
  poserr_scan_feed(&s->scanner, bytes, n);
  return drain(L, s);
}

/* scanner:finish(): the findings of the last line */
static int scanner_finish (lua_State *L) {
  scan *s = check_scan(L);
  lua_settop(L, 1);
  poserr_scan_finish(&s->scanner);
  return drain(L, s);
}

/* scanner:stats(): { done = bytes, steps = , engine = } */
static int scanner_stats (lua_State *L) {
  scan *s = check_scan(L);
  lua_createtable(L, 0, 3);
  set_number(L, "done", poserr_scan_done(&s->scanner));
  set_number(L, "steps", poserr_scan_steps(&s->scanner));
  lpe_set(L, "engine", engines[poserr_scan_engine(&s->scanner)]);
  return 1;
}

static const luaL_Reg methods[] = {
  {"feed", scanner_feed}, {"finish", scanner_finish}, {"stats", scanner_stats}, {NULL, NULL}
};

/* poserr.scanner([opts]) */
int lpe_scanner (lua_State *L) {
  lua_settop(L, 1);
  (void)push_scan(L, 1);
  if (luaL_newmetatable(L, SCANNER)) {
    lua_newtable(L);
    pel_setfuncs(L, methods, 0);
    lua_setfield(L, -2, "__index");
    lpe_set(L, "__name", SCANNER);
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
  }
  lua_setmetatable(L, -2);
  return 1;
}

/* Upvalue 3 is the scan, 4 its cache of entries, 5 the text. */
static int next_finding (lua_State *L) {
  scan *s = (scan *)lua_touserdata(L, lua_upvalueindex(3));
  poserr_finding f;
  if (!poserr_scan_next(&s->scanner, &f)) {
    poserr_scan_finish(&s->scanner);
    if (!poserr_scan_next(&s->scanner, &f)) return 0;
  }
  lua_settop(L, 0);
  lua_pushvalue(L, lua_upvalueindex(4));
  push_finding(L, s, &f, 1);
  return 1;
}

/* poserr.scan(text [, opts]): iterator of findings */
int lpe_scan (lua_State *L) {
  size_t n;
  const char *text = luaL_checklstring(L, 1, &n);
  scan *s;
  lua_settop(L, 2);
  s = push_scan(L, 2);
  poserr_scan_feed(&s->scanner, text, n);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, LPE_CACHE);
  lua_pushvalue(L, 3);
  pel_getuservalue(L, 3);
  lua_rawgeti(L, -1, 3);
  lua_remove(L, -2);
  lua_pushvalue(L, 1);
  lua_pushcclosure(L, next_finding, 5);
  return 1;
}

#endif
