/*
** lsystem.c - a system of a definition: its conditions, codes, and rules.
*/
#ifndef POSERR_NO_BUILDER

#include "lreader.h"
#include "code.h"
#include "rule.h"

#include <string.h>

/*
** Conditions: when = { family = "purse" }
*/

static const char *const when_keys[] = {
  "command", "date_from", "device", "family", "format", "interface", "kernel", "phase", "region", "scheme", NULL
};

/* Pushes the condition of the table at `t` as "k=v;k=v" with sorted keys ("" if none). */
static const char *read_when (lpe_reader *d, int t) {
  lua_State *L = d->L;
  int top = lua_gettop(L), i, table;
  if (!lpe_get(d, t, "when") || !lpe_plain_table(d, "when")) {
    lua_settop(L, top);
    lua_pushliteral(L, "");
    return lua_tostring(L, -1);
  }
  table = lua_gettop(L);
  lua_pushliteral(L, "");
  for (i = 0; when_keys[i] != NULL; i++) {
    size_t n;
    const char *s;
    if (lpe_get(d, table, when_keys[i])) {
      if (lua_type(L, -1) == LUA_TNUMBER) { lua_pushstring(L, lua_tostring(L, -1)); lua_replace(L, -2); }
      s = lpe_checked_string(d, "when", &n);
      if (s != NULL && (strchr(s, ';') != NULL || strchr(s, '=') != NULL || n == 0)) lpe_problem(d, "when", "a value holds neither ';' nor '=' and is not empty");
      else if (s != NULL) {
        lua_pushfstring(L, *lua_tostring(L, -2) ? "%s;%s=%s" : "%s%s=%s", lua_tostring(L, -2), when_keys[i], s);
        lua_replace(L, table + 1);
      }
    }
    lua_settop(L, table + 1);
  }
  lua_pushnil(L);
  while (lua_next(L, table)) {
    lua_pop(L, 1);
    for (i = 0; when_keys[i] != NULL; i++)
      if (lua_type(L, -1) == LUA_TSTRING && strcmp(when_keys[i], lua_tostring(L, -1)) == 0) break;
    if (when_keys[i] == NULL) lpe_problem(d, "when", "unknown condition \"%s\"", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "?");
  }
  lua_replace(L, top + 1);
  lua_settop(L, top + 1);
  return lua_tostring(L, -1);
}

/*
** Codes
*/

static const char *const code_fields[] = {
  "class", "name", "aliases", "note", "source", "confidence", "see", "when", "captures",
  "retry", "actor", "severity", "side", "hide", NULL
};

static void read_field (lpe_reader *d, int t, const char *field, int tag, int list) {
  lua_State *L = d->L;
  if (lpe_get(d, t, field)) {
    size_t n;
    const char *s = list ? lpe_joined(d, field, &n) : lpe_checked_string(d, field, &n);
    if (s != NULL) pe_build_text(&d->builder, tag, s, n);
  }
  lua_pop(L, 1);
}

/* Adds the string at the top of the stack as a key of the open entry. */
static void add_key (lpe_reader *d, const char *field) {
  size_t n;
  const char *s;
  if (lua_type(d->L, -1) != LUA_TSTRING) return;   /* told already, with its type */
  s = lua_tolstring(d->L, -1, &n);
  if (n >= POSERR_CODE_MAX)
    lpe_problem(d, field, "%s of %d bytes; at most %d are allowed", strcmp(field, "name") == 0 ? "a name" : "an alias", (int)n, (int)POSERR_CODE_MAX - 1);
  else pe_build_key(&d->builder, s, n);
}

static void read_keys (lpe_reader *d, int t) {
  lua_State *L = d->L;
  int top = lua_gettop(L), i, n;
  if (lpe_get(d, t, "name")) add_key(d, "name");
  lua_settop(L, top);
  if (lpe_get(d, t, "aliases")) {
    add_key(d, "aliases");   /* one may stand without a list */
    n = lua_istable(L, -1) ? (int)pel_rawlen(L, -1) : 0;
    for (i = 1; i <= n; i++) {
      lua_rawgeti(L, top + 1, i);
      add_key(d, "aliases");
      lua_pop(L, 1);
    }
  }
  lua_settop(L, top);
}

static void read_code (lpe_reader *d, int row) {
  lua_State *L = d->L;
  int top = lua_gettop(L);
  static const struct { char field[11]; uint8_t which, tag; } enums[] = {
    {"retry", POSERR_RETRY, PE_TAG_RETRY}, {"actor", POSERR_ACTOR, PE_TAG_ACTOR}, {"severity", POSERR_SEVERITY, PE_TAG_SEVERITY},
    {"side", POSERR_SIDE, PE_TAG_SIDE}, {"confidence", POSERR_CONFIDENCE, PE_TAG_CONFIDENCE}
  };
  const char *code, *when, *path;
  uint32_t class_index = PE_NO_CLASS, other = 0;
  size_t n, len, i;
  char form[12];
  if (!lpe_plain_table(d, "")) return;
  lua_rawgeti(L, row, 1);
  if (lua_type(L, -1) == LUA_TNUMBER) {   /* 51 for "51" */
    int64_t v;
    char out[24];
    if (pel_integer(L, -1, &v)) {
      len = pe_number(d->builder.system.form, d->builder.system.width, v, out);
      lua_pushlstring(L, out, len);
      lua_replace(L, -2);
    }
  }
  if (lua_isnil(L, -1)) { lpe_problem(d, "[1]", "a code is missing"); return; }
  code = lpe_checked_string(d, "[1]", &n);
  if (code == NULL) return;
  if (lpe_get(d, row, "class")) {
    path = lpe_checked_string(d, "class", &len);
    if (path != NULL) class_index = lpe_read_class(d, path, len);
  }
  when = read_when(d, row);
  switch (pe_build_entry(&d->builder, code, n, class_index, when, &other)) {
    case PE_ENTRY_FORM:
      pe_form_name(d->builder.system.form, d->builder.system.width, form);
      lpe_problem(d, "[1]", "\"%s\" does not have the form %s", code, form);
      return;
    case PE_ENTRY_DUPLICATE:
      lpe_problem(d, "[1]", "\"%s\" stands already at codes[%d]", code, (int)(other - d->builder.system.first) + 1);
      return;
    case PE_ENTRY_LENGTH:
      lpe_problem(d, "[1]", n == 0 ? "an empty code" : "a code of %d bytes; at most %d are allowed", (int)n, (int)POSERR_CODE_MAX - 1);
      return;
    default: break;
  }
  read_field(d, row, "name", PE_TAG_NAME, 0);
  read_field(d, row, "aliases", PE_TAG_ALIASES, 1);
  read_field(d, row, "note", PE_TAG_NOTE, 0);
  read_field(d, row, "source", PE_TAG_SOURCE, 0);
  read_field(d, row, "see", PE_TAG_SEE, 1);
  read_field(d, row, "captures", PE_TAG_CAPTURES, 0);
  for (i = 0; i < sizeof enums / sizeof enums[0]; i++) {
    int v = lpe_read_enum(d, row, enums[i].field, enums[i].which);
    if (v != 0) pe_build_prop(&d->builder, enums[i].tag, (uint32_t)v);
  }
  if (lpe_get(d, row, "hide")) {
    if (lua_type(L, -1) != LUA_TBOOLEAN) lpe_problem(d, "hide", "boolean expected, got %s", luaL_typename(L, -1));
    else if (lua_toboolean(L, -1)) pe_build_prop(&d->builder, PE_TAG_HIDE, 1);
  }
  lua_settop(L, top + 2);
  lpe_read_languages(d, row, code_fields);
  pe_build_entry_end(&d->builder);
  read_keys(d, row);
  lua_settop(L, top);
}

/*
** Systems
*/

static const char *const system_fields[] = {
  "system", "title", "base", "when", "form", "lsb", "bytes", "prefixes", "markers", "senders", "shapes", "frames",
  "sources", "source", "confidence", "codes", "pack", "layer", "classes", "groups", "rules", "systems", "edition", NULL
};

int lpe_good_id (const char *s, size_t n) {
  size_t i;
  if (n == 0 || n > 63 || s[0] == '-') return 0;
  for (i = 0; i < n; i++)
    if (!((s[i] >= 'a' && s[i] <= 'z') || (s[i] >= '0' && s[i] <= '9') || s[i] == '-')) return 0;
  return 1;
}

/* sources = { S1 = "..." }: "S1=...\n" in the order of their keys */
static void read_sources (lpe_reader *d, int t) {
  lua_State *L = d->L;
  int top = lua_gettop(L), table, count = 0, i;
  if (!lpe_get(d, t, "sources") || !lpe_plain_table(d, "sources")) { lua_settop(L, top); return; }
  table = lua_gettop(L);
  lua_newtable(L);
  lua_pushnil(L);
  while (lua_next(L, table)) {
    size_t n;
    const char *key, *s;
    if (lua_type(L, -2) != LUA_TSTRING) { lpe_problem(d, "sources", "keys are strings such as S1"); lua_pop(L, 1); continue; }
    key = lua_tostring(L, -2);
    s = lpe_checked_string(d, "sources", &n);
    if (s != NULL) {
      const char *line = lua_pushfstring(L, "%s=%s", key, s);
      /* Insert in order: S2 before S10. */
      for (i = ++count; i > 1; i--) {
        const char *other;
        lua_rawgeti(L, table + 1, i - 1);
        other = lua_tostring(L, -1);
        if (strcspn(other, "=") < strcspn(line, "=") || (strcspn(other, "=") == strcspn(line, "=") && strcmp(other, line) < 0)) { lua_pop(L, 1); break; }
        lua_rawseti(L, table + 1, i);
      }
      lua_rawseti(L, table + 1, i);
    }
    lua_pop(L, 1);
  }
  {
    size_t n;
    const char *s = lpe_joined(d, "sources", &n);
    if (s != NULL) pe_build_text(&d->builder, PE_TAG_SOURCES, s, n);
  }
  lua_settop(L, top);
}

/* Is there a system `id` in the registry, or in the pack (names at `own`)? */
static int system_exists (lpe_reader *d, int own, const char *id, size_t n) {
  pe_view v;
  int found;
  if (pe_view_of(&d->self->registry, id, n, &v)) return 1;
  lua_pushlstring(d->L, id, n);
  lua_rawget(d->L, own);
  found = !lua_isnil(d->L, -1);
  lua_pop(d->L, 1);
  return found;
}

void lpe_read_system (lpe_reader *d, int t, int own, const char *pack) {
  static const struct { char field[9]; uint8_t tag; } lists[] = {
    {"markers", PE_TAG_MARKERS}, {"senders", PE_TAG_SENDERS}, {"shapes", PE_TAG_SHAPES},
    {"frames", PE_TAG_FRAMES}, {"prefixes", PE_TAG_PREFIXES}, {"bytes", PE_TAG_BYTES}
  };
  lua_State *L = d->L;
  int top = lua_gettop(L), form = PE_FORM_NONE, width = 0, lsb = 1, owner = 1;
  const char *id, *s;
  size_t n, len, i;
  pe_view v;
  d->code = 0;
  lpe_get(d, t, "system");
  if (lua_isnil(L, -1)) { lpe_problem(d, "system", "an id is missing"); return; }
  id = lpe_checked_string(d, "system", &n);
  if (id == NULL) return;
  if (!lpe_good_id(id, n)) { lpe_problem(d, "system", "\"%s\" is no id: lower case letters, digits and hyphens", id); return; }
  if (pe_view_of(&d->self->registry, id, n, &v)) {   /* an extension of what a lower layer defines */
    owner = 0;
    form = v.system.form;
    width = v.system.width;
    lsb = v.system.lsb;
  }
  if (lpe_get(d, t, "form") && (s = lpe_checked_string(d, "form", &len)) != NULL) {
    int w = 0, f = pe_form(s, len, &w);
    if (f == PE_FORM_NONE) lpe_problem(d, "form", "no such form \"%s\"; one of an2, n3, hex2, hex4, hex8, int, hresult, name, bits5, compound, text", s);
    else if (!owner && (f != form || w != width)) {
      char name[12];
      pe_form_name(form, width, name);
      lpe_problem(d, "form", "%s has the form %s in a lower layer", id, name);
    }
    form = f;
    width = w;
  }
  else if (owner && lua_isnil(L, -1) && lpe_get(d, t, "base") && lua_type(L, -1) == LUA_TSTRING &&
           pe_view_of(&d->self->registry, lua_tostring(L, -1), pel_rawlen(L, -1), &v)) {
    form = v.system.form;   /* as its base's */
    width = v.system.width;
    lsb = v.system.lsb;
  }
  else if (owner && lua_isnil(L, top + 2)) lpe_problem(d, "form", "missing: a new system says how its codes look (an2, n4, hex4, int, name, ...)");
  lua_settop(L, top + 1);
  if (lpe_get(d, t, "lsb")) {
    int64_t b;
    if (!pel_integer(L, -1, &b) || b < 0 || b > 1) lpe_problem(d, "lsb", "0 or 1 expected");
    else lsb = (int)b;
  }
  lua_settop(L, top + 1);
  pe_build_system(&d->builder, id, n, form, width, lsb, owner);
  if (lpe_get(d, t, "base")) {
    s = lpe_checked_string(d, "base", &len);
    if (s != NULL && !owner) {
      if (strcmp(s, pe_string(v.owner, v.system.base)) != 0) lpe_problem(d, "base", "%s is defined by a lower layer, which sets its base", id);
    }
    else if (s != NULL && !system_exists(d, own, s, len)) {
      const char *best = NULL;
      uint32_t state = 0;
      int least = 4;
      pe_view o;
      while (pe_each_system(&d->self->registry, &state, &o)) lpe_nearer(s, o.id, &best, &least);
      lpe_did_you_mean(L, best);
      lpe_problem(d, "base", "no such system \"%s\"%s", s, lua_tostring(L, -1));
    }
    else if (s != NULL) pe_build_base(&d->builder, s, len);
  }
  lua_settop(L, top + 1);
  s = read_when(d, t);
  pe_build_when(&d->builder, s, strlen(s));
  lua_settop(L, top + 1);
  if (*pack != 0) pe_build_text(&d->builder, PE_TAG_PACK, pack, strlen(pack));
  for (i = 0; i < sizeof lists / sizeof lists[0]; i++) read_field(d, t, lists[i].field, lists[i].tag, 1);
  read_sources(d, t);
  read_field(d, t, "source", PE_TAG_SOURCE, 0);   /* of codes that name none */
  {
    int confidence = lpe_read_enum(d, t, "confidence", POSERR_CONFIDENCE);
    if (confidence != 0) pe_build_prop(&d->builder, PE_TAG_CONFIDENCE, (uint32_t)confidence);
  }
  if (lpe_get(d, t, "title")) {
    static const char *const none[] = { NULL };
    if (lua_type(L, -1) == LUA_TSTRING) lpe_read_texts(d, "en");
    else if (lpe_plain_table(d, "title")) {
      d->inside = "title";
      lpe_read_languages(d, lua_gettop(L), none);
      d->inside = NULL;
    }
  }
  lua_settop(L, top + 1);
  {   /* any other key is a mistake */
    lua_pushnil(L);
    while (lua_next(L, t)) {
      const char *key;
      int k;
      lua_pop(L, 1);
      if (lua_type(L, -1) != LUA_TSTRING) { lpe_problem(d, "", "a key of type %s; codes belong into codes = { ... }", luaL_typename(L, -1)); continue; }
      key = lua_tostring(L, -1);
      for (k = 0; system_fields[k] != NULL; k++) if (strcmp(system_fields[k], key) == 0) break;
      if (system_fields[k] == NULL) {
        const char *best = NULL;
        int least = 3;
        for (k = 0; system_fields[k] != NULL; k++) lpe_nearer(key, system_fields[k], &best, &least);
        lpe_did_you_mean(L, best);
        lpe_problem(d, "", "unknown field \"%s\"%s", key, lua_tostring(L, -1));
        lua_pop(L, 1);
      }
    }
  }
  pe_build_entries(&d->builder);
  if (form != PE_FORM_NONE && lpe_get(d, t, "codes") && lpe_plain_table(d, "codes")) {
    int codes = lua_gettop(L), count = (int)pel_rawlen(L, codes);
    if (count > PE_MAX_CODES) lpe_problem(d, "codes", "%d codes; at most %d are allowed", count, (int)PE_MAX_CODES);
    else
      for (d->code = 1; d->code <= count; d->code++) {
        lua_rawgeti(L, codes, d->code);
        read_code(d, codes + 1);
        lua_settop(L, codes);
      }
    d->code = 0;
    lua_pushnil(L);
    while (lua_next(L, codes)) {
      int64_t k;
      lua_pop(L, 1);
      if (!pel_integer(L, -1, &k) || k < 1 || k > count) {
        lpe_problem(d, "codes", "a list expected; found the key %s", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : luaL_typename(L, -1));
        break;
      }
    }
  }
  lua_settop(L, top + 1);
  pe_build_system_end(&d->builder);
  {
    uint32_t shadowed = d->builder.failed ? ~0u : pe_build_shadowed(&d->builder);
    if (shadowed != ~0u) {
      d->code = (int)(shadowed - d->builder.system.first) + 1;
      lpe_problem(d, "[1]", "this pattern can never match: an earlier one takes all that it could");
      d->code = 0;
    }
  }
  lua_settop(L, top);
}

/* rules = { { id = "...", ... } }: each as "k=v;k=a,b" with sorted keys */
void lpe_read_rules (lpe_reader *d, int t) {
  lua_State *L = d->L;
  int top = lua_gettop(L), i, n;
  lua_pushvalue(L, t);
  if (!lpe_plain_table(d, "rules")) { lua_settop(L, top); return; }
  n = (int)pel_rawlen(L, t);
  for (i = 1; i <= n; i++) {
    const char *where = lua_pushfstring(L, "rules[%d]", i);
    int row, count = 0, before = d->count, k;
    lua_rawgeti(L, t, i);
    row = lua_gettop(L);
    if (lpe_plain_table(d, where)) {
      size_t len;
      const char *s;
      lua_newtable(L);
      lua_pushnil(L);
      while (lua_next(L, row)) {   /* each value as text, lists with commas */
        if (lua_type(L, -2) != LUA_TSTRING) { lpe_problem(d, where, "keys are names"); lua_pop(L, 1); continue; }
        if (lua_istable(L, -1)) {
          lua_pushvalue(L, -1);
          s = lpe_joined(d, where, &len);
          if (s != NULL) {
            luaL_gsub(L, s, "\n", ",");
            lua_replace(L, -3);
          }
          lua_settop(L, row + 3);
        }
        if (lua_type(L, -1) == LUA_TBOOLEAN) { lua_pushstring(L, lua_toboolean(L, -1) ? "true" : "false"); lua_replace(L, -2); }
        if (lua_type(L, -1) == LUA_TNUMBER) { lua_pushstring(L, lua_tostring(L, -1)); lua_replace(L, -2); }
        if ((s = lpe_checked_string(d, where, &len)) != NULL) {
          if (strchr(s, ';') != NULL) lpe_problem(d, where, "a value holds no ';'");
          else {
            const char *line = lua_pushfstring(L, "%s=%s", lua_tostring(L, -2), s);
            for (k = ++count; k > 1; k--) {
              lua_rawgeti(L, row + 1, k - 1);
              if (strcmp(lua_tostring(L, -1), line) < 0) { lua_pop(L, 1); break; }
              lua_rawseti(L, row + 1, k);
            }
            lua_rawseti(L, row + 1, k);
          }
        }
        lua_settop(L, row + 2);
      }
      s = lpe_joined(d, where, &len);
      if (s != NULL) {
        const char *wrong;
        s = luaL_gsub(L, s, "\n", ";");
        wrong = d->count > before ? NULL : pe_rule_problem(s);
        if (wrong != NULL) lpe_problem(d, where, "%s", wrong);
        else pe_build_rule(&d->builder, s, strlen(s));
      }
    }
    lua_settop(L, top + 1);
  }
  lua_settop(L, top);
}

#endif
