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

/* A number at the top of the stack as a string: 2, also where JSON's reader made it 2.0. */
static void spell_number (lua_State *L) {
  int64_t v;
  if (lua_type(L, -1) != LUA_TNUMBER) return;
  if (pel_integer(L, -1, &v)) {
    char out[24];
    lua_pushlstring(L, out, pe_number(PE_FORM_INT, 0, v, out));
  }
  else lua_pushstring(L, lua_tostring(L, -1));
  lua_replace(L, -2);
}

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
    int64_t seconds;
    if (lpe_get(d, table, when_keys[i])) {
      spell_number(L);
      s = lpe_checked_string(d, "when", &n);
      if (s != NULL && (strchr(s, ';') != NULL || strchr(s, '=') != NULL || n == 0)) lpe_problem(d, "when", "a value holds neither ';' nor '=' and is not empty");
      else if (s != NULL && strcmp(when_keys[i], "date_from") == 0 && (n != 10 || !pe_time(s, n, &seconds))) lpe_problem(d, "when", "date_from is a date: 2025-05-25");
      else if (s != NULL && strcmp(when_keys[i], "phase") == 0 && strcmp(s, "connect") != 0 && strcmp(s, "sent") != 0) lpe_problem(d, "when", "phase is connect or sent");
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
    if (when_keys[i] == NULL) lpe_unknown(d, "when", "condition", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "?", when_keys);
  }
  lua_replace(L, top + 1);
  lua_settop(L, top + 1);
  return lua_tostring(L, -1);
}

/*
** Codes
*/

enum {
  CLASS, NAME, ALIASES, NOTE, SOURCE, CONFIDENCE, SEE, WHEN, CAPTURES, RETRY, ACTOR, SEVERITY, SIDE, HIDE
};
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

/* A row without a good code keeps its place, so that the rest of it is checked, too,
** and other rows are called by their numbers. */
static void keep_place (lpe_reader *d) {
  uint32_t other;
  uint8_t form = d->builder.system.form;
  const char *code = lua_pushfstring(d->L, "\1%d", d->code);   /* no definition can hold this one */
  d->builder.system.form = PE_FORM_NAME;
  (void)pe_build_entry(&d->builder, code, strlen(code), PE_NO_CLASS, "", &other);
  d->builder.system.form = form;
  lua_pop(d->L, 1);
}

/* May a pattern of fixed width match anything? Its lowest code, spelled as look-ups
** spell it, must: 2xx stands for nothing where codes have four digits. */
static int can_match (const lpe_reader *d, const char *code, size_t n) {
  int form = d->builder.system.form, width = d->builder.system.width;
  char lo[POSERR_CODE_MAX], hi[POSERR_CODE_MAX], spelled[POSERR_CODE_MAX];
  int32_t captured;
  size_t len;
  if (form == PE_FORM_INT && code[0] == '0' && code[1] == 'x') return 0;   /* a number of C: no whole number begins so */
  if (form != PE_FORM_AN && form != PE_FORM_N && form != PE_FORM_HEX && form != PE_FORM_HRESULT) return 1;
  if (form != PE_FORM_AN && form != PE_FORM_N && n > 2 && code[0] == '0' && code[1] == 'x') code += 2;
  if (n >= POSERR_CODE_MAX || !pe_is_pattern(form, code)) return 1;
  pe_pattern_ends(form, code, lo, hi);
  len = pe_spelling(form, width, lo, strlen(lo), 0, spelled);
  return len > 0 && pe_pattern_match(form, code, spelled, len, &captured);
}

/* Tells a code that does not have the form of its system; how it is written, if it
** is a pattern or a range as others write them: 91XX, 91**, 100~199. */
static void wrong_form (lpe_reader *d, const char *code, size_t n) {
  static const struct { char theirs[4], ours[3]; } signs[] = {
    {"X", "x"}, {"*", "x"}, {"?", "x"}, {"#", "x"}, {"n", "x"}, {"~", ".."}, {"\xEF\xBD\x9E", ".."}, {"\xE2\x80\x93", ".."}, {"\xE2\x80\x94", ".."}
  };
  lua_State *L = d->L;
  int form = d->builder.system.form, top = lua_gettop(L);
  const char *s;
  char name[12], number[POSERR_CODE_MAX];
  size_t i;
  pe_form_name(form, d->builder.system.width, name);
  lua_pushliteral(L, "");
  lua_pushlstring(L, code, n);
  if (n < POSERR_CODE_MAX / 2 && form != PE_FORM_TEXT && form != PE_FORM_BITS)
    for (i = 0; i < sizeof signs / sizeof signs[0]; i++) luaL_gsub(L, lua_tostring(L, -1), signs[i].theirs, signs[i].ours);
  s = lua_tolstring(L, -1, &n);
  if (strcmp(s, code) != 0 && pe_is_pattern(form, s) && pe_pattern_span(form, s) > 1 && can_match(d, s, n))
    lua_pushfstring(L, "; write \"%s\"", s);
  else if (form == PE_FORM_INT && strncmp(code, "0x", 2) == 0 && pe_spelling(form, 0, code, strlen(code), 0, number) > 0)
    lua_pushfstring(L, "; write \"%s\"", number);
  else lua_pushvalue(L, top + 1);
  lpe_problem(d, "[1]", "\"%s\" does not have the form %s%s", code, name, lua_tostring(L, -1));
  lua_settop(L, top);
}

/* Pushes the code of the row at `row`; returns it, or NULL after a problem. */
static const char *read_spelling (lpe_reader *d, int row, size_t *n) {
  lua_State *L = d->L;
  lua_rawgeti(L, row, 1);
  if (lua_isnil(L, -1)) { lpe_problem(d, "[1]", "a code is missing; it is the first item of its row: { \"51\", ... }"); return NULL; }
  if (lua_type(L, -1) == LUA_TNUMBER) {   /* 51 for "51" */
    int64_t v;
    char out[24];
    if (!pel_integer(L, -1, &v)) { lpe_problem(d, "[1]", "a number that is not whole; write the code as a string"); return NULL; }
    lua_pushlstring(L, out, pe_number(d->builder.system.form, d->builder.system.width, v, out));
    lua_replace(L, -2);
  }
  return lpe_checked_string(d, "[1]", n);
}

/* Counts the readings of the last entry's code, which has a condition. */
static void count_reading (lpe_reader *d) {
  const pe_buffer *f = &d->builder.buf[PE_BUF_ENTRIES];
  int code, count;
  if (d->builder.failed) return;
  code = (int)pe_rd24(f->p + f->n - PE_ENTRY_SIZE);
  lua_rawgeti(d->L, d->readings, code);
  count = (int)lua_tonumber(d->L, -1) + 1;
  if (count == POSERR_READINGS) lpe_problem(d, "when", "more than %d readings of one code have a condition", count - 1);
  lua_pushinteger(d->L, count);
  lua_rawseti(d->L, d->readings, code);
  lua_pop(d->L, 1);
}

static void read_code (lpe_reader *d, int row) {
  static const struct { uint8_t field, which, tag; } enums[] = {
    {RETRY, POSERR_RETRY, PE_TAG_RETRY}, {ACTOR, POSERR_ACTOR, PE_TAG_ACTOR}, {SEVERITY, POSERR_SEVERITY, PE_TAG_SEVERITY},
    {SIDE, POSERR_SIDE, PE_TAG_SIDE}, {CONFIDENCE, POSERR_CONFIDENCE, PE_TAG_CONFIDENCE}
  };
  static const struct { uint8_t field, tag, list; } texts[] = {
    {NAME, PE_TAG_NAME, 0}, {ALIASES, PE_TAG_ALIASES, 1}, {NOTE, PE_TAG_NOTE, 0}, {SOURCE, PE_TAG_SOURCE, 0}, {SEE, PE_TAG_SEE, 1},
    {CAPTURES, PE_TAG_CAPTURES, 0}
  };
  lua_State *L = d->L;
  lpe_keys keys;
  const char *code, *when = "", *path;
  uint32_t class_index = PE_NO_CLASS, other = 0;
  size_t n = 0, len, i;
  int kept = 0;
  if (!lpe_plain_table(d, "")) {
    keep_place(d);
    pe_build_entry_end(&d->builder);
    return;
  }
  lpe_read_keys(d, row, code_fields, &keys);
  code = read_spelling(d, row, &n);
  if (keys.fields & 1 << CLASS) {
    lpe_get(d, row, "class");
    path = lpe_checked_string(d, "class", &len);
    if (path != NULL) class_index = lpe_read_class(d, path, len);
  }
  if (keys.fields & 1 << WHEN) when = read_when(d, row);
  if (code != NULL && d->builder.system.form != PE_FORM_NONE && !can_match(d, code, n)) wrong_form(d, code, n);
  else if (code != NULL && d->builder.system.form != PE_FORM_NONE) {
    kept = 1;
    switch (pe_build_entry(&d->builder, code, n, class_index, when, &other)) {
      case PE_ENTRY_FORM:
        wrong_form(d, code, n);
        break;
      case PE_ENTRY_DUPLICATE:
        lpe_problem(d, "[1]", "\"%s\" stands already at codes[%d]", code, (int)(other - d->builder.system.first) + 1);
        break;
      case PE_ENTRY_LENGTH:
        lpe_problem(d, "[1]", n == 0 ? "an empty code" : "a code of %d bytes; at most %d are allowed", (int)n, (int)POSERR_CODE_MAX - 1);
        break;
      default: kept = 2;
    }
  }
  if (kept < 2) keep_place(d);
  else if (*when != 0) count_reading(d);
  for (i = 0; i < sizeof texts / sizeof texts[0]; i++)
    if (keys.fields & 1u << texts[i].field) read_field(d, row, code_fields[texts[i].field], texts[i].tag, texts[i].list);
  for (i = 0; i < sizeof enums / sizeof enums[0]; i++)
    if (keys.fields & 1u << enums[i].field) {
      int v = lpe_read_enum(d, row, code_fields[enums[i].field], enums[i].which);
      if (v != 0) pe_build_prop(&d->builder, enums[i].tag, (uint32_t)v);
    }
  if (keys.fields & 1 << HIDE) {
    lpe_get(d, row, "hide");
    if (lua_type(L, -1) != LUA_TBOOLEAN) lpe_problem(d, "hide", "boolean expected, got %s", luaL_typename(L, -1));
    else if (lua_toboolean(L, -1)) pe_build_prop(&d->builder, PE_TAG_HIDE, 1);
  }
  lpe_read_languages(d, row, &keys);
  pe_build_entry_end(&d->builder);
  if (keys.fields & (1 << NAME | 1 << ALIASES)) read_keys(d, row);
}

/*
** Systems
*/

static const char *const system_fields[] = {
  "system", "title", "base", "when", "form", "lsb", "bytes", "prefixes", "markers", "senders", "shapes", "frames",
  "sources", "source", "confidence", "codes", "edition", NULL
};
/* These may stand beside the fields of a system where it is the whole pack. */
static const char *const pack_fields[] = { "pack", "layer", "classes", "groups", "rules", "systems", NULL };

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

/* Finds the form of a system that stands in the registry, or that the pack defines
** (its definition in the table at `own`), perhaps by its base. Returns 0 if there is
** no such system; *form stays where it is not known. */
static int base_form (lpe_reader *d, int own, const char *id, size_t n, int *form, int *width, int *lsb) {
  lua_State *L = d->L;
  int top = lua_gettop(L), depth, found = 0;
  pe_view v;
  for (depth = 0; depth < POSERR_BASE_DEPTH; depth++) {
    const char *s;
    int64_t b;
    if (pe_view_of(&d->self->registry, id, n, &v)) {
      *form = v.system.form;
      *width = v.system.width;
      *lsb = v.system.lsb;
      found = 1;
      break;
    }
    lua_pushlstring(L, id, n);
    lua_rawget(L, own);
    if (!lua_istable(L, -1)) break;
    found = 1;
    if (lpe_get(d, lua_gettop(L), "lsb") && pel_integer(L, -1, &b) && (b == 0 || b == 1)) *lsb = (int)b;
    lua_pop(L, 1);
    if (lpe_get(d, lua_gettop(L), "form")) {
      s = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &n) : NULL;
      if (s != NULL) *form = pe_form(s, n, width);
      break;
    }
    lua_pop(L, 1);
    if (!lpe_get(d, lua_gettop(L), "base") || lua_type(L, -1) != LUA_TSTRING) break;
    id = lua_tolstring(L, -1, &n);   /* stays: the pack holds it */
  }
  lua_settop(L, top);
  return found;
}

/* A shape of a text has {code}, a frame besides only hex digits and "..". */
static void check_places (lpe_reader *d, int t, const char *field, int hex) {
  lua_State *L = d->L;
  int top = lua_gettop(L), i, n;
  lpe_get(d, t, field);
  n = lua_istable(L, -1) ? (int)pel_rawlen(L, -1) : 1;
  for (i = 1; i <= n; i++) {
    const char *s, *place;
    if (lua_istable(L, top + 1)) lua_rawgeti(L, top + 1, i);
    if (lua_type(L, -1) == LUA_TSTRING) {
      s = lua_tostring(L, -1);
      place = strstr(s, "{code}");
      if (place == NULL) lpe_problem(d, field, "\"%s\" has no {code}", s);
      else if (hex && (strspn(s, "0123456789ABCDEFabcdef. ") != (size_t)(place - s) ||
                       strspn(place + 6, "0123456789ABCDEFabcdef. ") != strlen(place + 6)))
        lpe_problem(d, field, "\"%s\" holds more than hex digits, .. and {code}", s);
    }
    lua_settop(L, top + 1);
  }
  lua_settop(L, top);
}

void lpe_read_system (lpe_reader *d, int t, int own, const char *pack) {
  static const struct { char field[9]; uint8_t tag; } lists[] = {
    {"markers", PE_TAG_MARKERS}, {"senders", PE_TAG_SENDERS}, {"shapes", PE_TAG_SHAPES},
    {"frames", PE_TAG_FRAMES}, {"prefixes", PE_TAG_PREFIXES}, {"bytes", PE_TAG_BYTES}
  };
  lua_State *L = d->L;
  int top = lua_gettop(L), form = PE_FORM_NONE, width = 0, lsb = 1, owner = 1;
  const char *id, *s;
  size_t n = 0, len, i;
  pe_view v;
  d->code = 0;
  if (!lpe_get(d, t, "system")) {
    lpe_problem(d, "system", "an id is missing");
    id = NULL;
  }
  else if ((id = lpe_checked_string(d, "system", &n)) != NULL && !lpe_good_id(id, n)) {
    lpe_problem(d, "system", "\"%s\" is no id: lower case letters, digits and hyphens", id);
    id = NULL;
  }
  if (id == NULL) {   /* what else is wrong? */
    id = "?";
    n = 1;
  }
  if (pe_view_of(&d->self->registry, id, n, &v)) {   /* an extension of what a lower layer defines */
    owner = 0;
    form = v.system.form;
    width = v.system.width;
    lsb = v.system.lsb;
  }
  if (lpe_get(d, t, "form")) {
    int w = 0, f = PE_FORM_NONE;
    if ((s = lpe_checked_string(d, "form", &len)) != NULL && (f = pe_form(s, len, &w)) == PE_FORM_NONE)
      lpe_problem(d, "form", "no such form \"%s\"; one of an2, n3, hex2, hex4, hex8, int, hresult, name, bits5, compound, text", s);
    else if (s != NULL && !owner && (f != form || w != width)) {
      char name[12];
      pe_form_name(form, width, name);
      lpe_problem(d, "form", "%s has the form %s in a lower layer; leave it out", id, name);
    }
    form = f;
    width = w;
  }
  lua_settop(L, top + 1);
  if (owner && lpe_get(d, t, "base") && (s = lpe_checked_string(d, "base", &len)) != NULL) {
    int f = PE_FORM_NONE, w = 0, low = 1;
    if (!base_form(d, own, s, len, &f, &w, &low)) {
      const char *best = NULL;
      uint32_t state = 0;
      int least = 4;
      pe_view o;
      while (pe_each_system(&d->self->registry, &state, &o)) lpe_nearer(s, o.id, &best, &least);
      lpe_did_you_mean(L, best);
      lpe_problem(d, "base", "no such system \"%s\"%s", s, lua_tostring(L, -1));
      lua_pop(L, 1);
    }
    lua_pushliteral(L, "form");
    lua_rawget(L, t);
    if (lua_isnil(L, -1)) {   /* as its base's */
      form = f;
      width = w;
      lsb = low;
    }
  }
  lua_settop(L, top + 1);
  if (owner && *id != '?' && form == PE_FORM_NONE && !lpe_get(d, t, "form") && !lpe_get(d, t, "base"))
    lpe_problem(d, "form", "missing: a new system says how its codes look (an2, n4, hex4, int, name, ...)");
  lua_settop(L, top + 1);
  if (lpe_get(d, t, "lsb")) {
    int64_t b;
    if (!pel_integer(L, -1, &b) || b < 0 || b > 1) lpe_problem(d, "lsb", "0 or 1 expected");
    else lsb = (int)b;
  }
  lua_settop(L, top + 1);
  if (form != PE_FORM_BITS && form != PE_FORM_NONE)
    for (i = 0; i < 2; i++) {
      static const char *const of_bits[] = { "lsb", "bytes" };
      if (lpe_get(d, t, of_bits[i])) lpe_problem(d, of_bits[i], "only a system whose form is bitsN has it; leave it out");
    }
  lua_settop(L, top + 1);
  pe_build_system(&d->builder, id, n, form, width, lsb, owner);
  if (lpe_get(d, t, "base") && lua_type(L, -1) == LUA_TSTRING) {
    s = lua_tolstring(L, -1, &len);
    if (owner) pe_build_base(&d->builder, s, len);
    else if (strcmp(s, pe_string(v.owner, v.system.base)) != 0)
      lpe_problem(d, "base", "%s is defined by a lower layer, which sets its base; leave it out", id);
  }
  lua_settop(L, top + 1);
  s = read_when(d, t);
  pe_build_when(&d->builder, s, strlen(s));
  lua_settop(L, top + 1);
  if (*pack != 0) pe_build_text(&d->builder, PE_TAG_PACK, pack, strlen(pack));
  for (i = 0; i < sizeof lists / sizeof lists[0]; i++) read_field(d, t, lists[i].field, lists[i].tag, 1);
  check_places(d, t, "shapes", 0);
  check_places(d, t, "frames", 1);
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
        lpe_keys keys;
      d->inside = "title";
      lpe_read_keys(d, lua_gettop(L), none, &keys);
      lpe_read_languages(d, lua_gettop(L), &keys);
      d->inside = NULL;
    }
  }
  lua_settop(L, top + 1);
  {   /* any other key is a mistake */
    int nameless = 0;
    lua_pushnil(L);
    while (lua_next(L, t)) {
      const char *key;
      int k;
      lua_pop(L, 1);
      if (lua_type(L, -1) != LUA_TSTRING) {
        if (!nameless) lpe_problem(d, "", "a key of type %s; codes belong into codes = { ... }", luaL_typename(L, -1));
        nameless = 1;
        continue;
      }
      key = lua_tostring(L, -1);
      for (k = 0; system_fields[k] != NULL; k++) if (strcmp(system_fields[k], key) == 0) break;
      if (system_fields[k] != NULL) continue;
      for (k = 0; pack_fields[k] != NULL; k++) if (strcmp(pack_fields[k], key) == 0) break;
      if (pack_fields[k] == NULL) lpe_unknown(d, "", "field", key, system_fields);
      else if (d->listed) lpe_problem(d, key, "a field of the pack; write it beside systems");
    }
  }
  pe_build_entries(&d->builder);
  lua_newtable(L);
  d->readings = lua_gettop(L);
  if (lpe_get(d, t, "codes") && lpe_plain_table(d, "codes")) {
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
        int type = lua_type(L, -1);   /* lua_next needs the key as it is, but no more */
        lpe_problem(d, "codes", "a list of rows expected, { \"51\", ... } each; found the key %s",
          type == LUA_TSTRING || type == LUA_TNUMBER ? lua_tostring(L, -1) : luaL_typename(L, -1));
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

/* The value at the top of the stack as the text of a rule, a list with commas; "" after a problem. */
static const char *rule_value (lpe_reader *d, const char *where, size_t *n) {
  lua_State *L = d->L;
  const char *s = NULL;
  if (lua_istable(L, -1)) {
    if ((s = lpe_joined(d, where, n)) != NULL) {
      luaL_gsub(L, s, "\n", ",");
      lua_replace(L, -2);
    }
  }
  else {
    if (lua_type(L, -1) == LUA_TBOOLEAN) { lua_pushstring(L, lua_toboolean(L, -1) ? "true" : "false"); lua_replace(L, -2); }
    spell_number(L);
    s = lpe_checked_string(d, where, n);
  }
  return s != NULL ? lua_tolstring(L, -1, n) : NULL;
}

/* Are key and value of a rule right? Tells what is wrong. */
static int check_rule (lpe_reader *d, const char *where, const char *key, const char *s, size_t n) {
  lua_State *L = d->L;
  const char *known[40], *wrong;
  size_t k;
  int good = 1;
  for (k = 0; k < 39 && (known[k] = pe_rule_key(k)) != NULL && strcmp(known[k], key) != 0; k++) ;
  if (known[k] == NULL && !lpe_is_language(key)) { lpe_unknown(d, where, "key", key, known); return 0; }
  wrong = memchr(s, ';', n) != NULL ? "a value holds no ';'" : pe_rule_problem(key, s, n);
  if (wrong != NULL) lpe_problem(d, where, "%s", wrong);
  else if (strcmp(key, "class") == 0)
    while (*s != 0) {
      size_t len = strcspn(s, ",");
      lua_pushlstring(L, s, len);
      good &= lpe_check_class(d, where, lua_tostring(L, -1), len);
      lua_pop(L, 1);
      s += len + (s[len] != 0);
    }
  return wrong == NULL && good;
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
      if (!lpe_get(d, row, "id")) lpe_problem(d, where, "a rule needs an id");
      lua_pop(L, 1);
      lua_newtable(L);
      lua_pushnil(L);
      while (lua_next(L, row)) {
        const char *key, *line;
        if (lua_type(L, -2) != LUA_TSTRING) { lpe_problem(d, where, "keys are names"); lua_pop(L, 1); continue; }
        key = lua_tostring(L, -2);
        line = lua_pushfstring(L, "%s.%s", where, key);
        lua_insert(L, -2);
        s = rule_value(d, line, &len);
        if (s != NULL && check_rule(d, line, key, s, len)) {
          line = lua_pushfstring(L, "%s=%s", key, s);
          for (k = ++count; k > 1; k--) {
            lua_rawgeti(L, row + 1, k - 1);
            if (strcmp(lua_tostring(L, -1), line) < 0) { lua_pop(L, 1); break; }
            lua_rawseti(L, row + 1, k);
          }
          lua_rawseti(L, row + 1, k);
        }
        lua_settop(L, row + 2);
      }
      s = d->count > before ? NULL : lpe_joined(d, where, &len);
      if (s != NULL) {
        s = luaL_gsub(L, s, "\n", ";");
        pe_build_rule(&d->builder, s, strlen(s));
      }
    }
    lua_settop(L, top + 1);
  }
  lua_settop(L, top);
}

#endif
