/*
** ldefine.c - from definitions in Lua tables to a catalog image: checks them
** whole, tells all that is wrong, and only then lets the builder have them.
*/
#ifndef POSERR_NO_BUILDER

#include "builder.h"
#include "code.h"
#include "lposerr.h"
#include "rule.h"
#ifndef POSERR_NO_SCAN
#include "scan.h"
#endif

#include <stdarg.h>
#include <string.h>

enum { MAX_PROBLEMS = 100, MAX_LIST = 200 };

/* A definition being read. Stack: the pack, the list of problems, the buffers. */
typedef struct reader {
  lua_State *L;
  lpe_state *self;
  pe_builder builder;
  int problems, buffers;   /* stack indices */
  int count;               /* of problems */
  int system, systems;     /* which system of how many is being read */
  int listed;              /* they stand in a list of systems */
  const char *inside;      /* the field that the texts being read stand in, or NULL */
  int code;                /* which code, 0 = none */
  int class_row;
} reader;

/* Memory of the builder: userdata in a table, so that an error leaks nothing. */
static void *grow (void *ud, int buffer, size_t size) {
  reader *d = (reader *)ud;
  lua_State *L = d->L;
  void *p;
  lua_rawgeti(L, d->buffers, buffer + 1);
  lua_rawseti(L, d->buffers, buffer + 1 + 64);   /* the old one stays while it is copied */
  p = lua_newuserdata(L, size);
  lua_rawseti(L, d->buffers, buffer + 1);
  return p;
}

/*
** Problems: where, what, and what would be right
*/

static void problem (reader *d, const char *field, const char *format, ...) {
  lua_State *L = d->L;
  va_list args;
  if (++d->count > MAX_PROBLEMS) return;
  luaL_checkstack(L, 12, "problems");
  lua_pushliteral(L, "");
  if (d->class_row > 0) {
    lua_pushfstring(L, "classes[%d]", d->class_row);
    lua_replace(L, -2);
  }
  else {
    if (d->listed) {
      lua_pushfstring(L, "systems[%d]", d->system);
      lua_replace(L, -2);
    }
    if (d->code > 0) {
      lua_pushfstring(L, *lua_tostring(L, -1) ? "%s.codes[%d]" : "%scodes[%d]", lua_tostring(L, -1), d->code);
      lua_replace(L, -2);
    }
  }
  if (d->inside != NULL) {
    lua_pushfstring(L, *lua_tostring(L, -1) ? "%s.%s" : "%s%s", lua_tostring(L, -1), d->inside);
    lua_replace(L, -2);
  }
  if (*field == 0 && *lua_tostring(L, -1) == 0) field = "definition";
  if (*field != 0) {
    lua_pushfstring(L, *lua_tostring(L, -1) && *field != '[' ? "%s.%s" : "%s%s", lua_tostring(L, -1), field);
    lua_replace(L, -2);
  }
  va_start(args, format);
  lua_pushvfstring(L, format, args);
  va_end(args);
  lua_pushfstring(L, "%s: %s", lua_tostring(L, -2), lua_tostring(L, -1));
  lua_rawseti(L, d->problems, d->count);
  lua_pop(L, 2);
}

/* Distance of two words in edits, at most `limit` + 1. */
static int distance (const char *a, const char *b, int limit) {
  unsigned char row[64];
  int n = (int)strlen(a), m = (int)strlen(b), i, j;
  if (n > 60 || m > 60 || n - m > limit || m - n > limit) return limit + 1;
  for (j = 0; j <= m; j++) row[j] = (unsigned char)j;
  for (i = 1; i <= n; i++) {
    int diagonal = row[0];
    row[0] = (unsigned char)i;
    for (j = 1; j <= m; j++) {
      int best = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      if (row[j] + 1 < best) best = row[j] + 1;
      if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
      row[j] = (unsigned char)best;
    }
  }
  return row[m];
}

/* Keeps the nearer of two words. */
static void nearer (const char *word, const char *candidate, const char **best, int *least) {
  int d = distance(word, candidate, *least);
  if (d < *least) { *least = d; *best = candidate; }
}

/* Pushes `; did you mean "x"?` or "". */
static const char *did_you_mean (lua_State *L, const char *best) {
  if (best != NULL) return lua_pushfstring(L, "; did you mean \"%s\"?", best);
  lua_pushliteral(L, "");
  return lua_tostring(L, -1);
}

/*
** Values
*/

static int valid_utf8 (const char *s, size_t n) {
  size_t i = 0;
  while (i < n) {
    unsigned char c = (unsigned char)s[i];
    size_t more = c < 0x80 ? 0 : c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xF0 && c < 0xF5 ? 3 : 9, k;
    if (more == 9 || i + more >= n) return 0;
    for (k = 1; k <= more; k++) if (((unsigned char)s[i + k] & 0xC0) != 0x80) return 0;
    if ((c == 0xE0 && (unsigned char)s[i + 1] < 0xA0) || (c == 0xED && (unsigned char)s[i + 1] > 0x9F) ||
        (c == 0xF0 && (unsigned char)s[i + 1] < 0x90) || (c == 0xF4 && (unsigned char)s[i + 1] > 0x8F)) return 0;
    i += more + 1;
  }
  return 1;
}

/* The string at the top of the stack, checked; NULL after a problem. */
static const char *checked_string (reader *d, const char *field, size_t *n) {
  lua_State *L = d->L;
  const char *s;
  size_t i;
  if (lua_type(L, -1) != LUA_TSTRING) {
    problem(d, field, "string expected, got %s", luaL_typename(L, -1));
    return NULL;
  }
  s = lua_tolstring(L, -1, n);
  if (*n > PE_MAX_TEXT) problem(d, field, "text of %d bytes; at most %d are allowed", (int)*n, (int)PE_MAX_TEXT);
  else if (memchr(s, 0, *n) != NULL) problem(d, field, "text holds a NUL byte");
  else if (!valid_utf8(s, *n)) problem(d, field, "text is not valid UTF-8");
  else {
    for (i = 0; i < *n; i++)
      if ((unsigned char)s[i] < ' ' || s[i] == 127) break;
    if (i == *n) return s;
    problem(d, field, "text holds a control character (byte %d)", (int)i + 1);
  }
  return NULL;
}

/* Is the value at the top a table without a metatable? */
static int plain_table (reader *d, const char *field) {
  if (!lua_istable(d->L, -1)) {
    problem(d, field, "table expected, got %s", luaL_typename(d->L, -1));
    return 0;
  }
  if (lua_getmetatable(d->L, -1)) {
    lua_pop(d->L, 1);
    problem(d, field, "a table with a metatable; definitions are plain data");
    return 0;
  }
  return 1;
}

/* rawget of a field; pushes it. Returns 1 unless it is nil. */
static int get (reader *d, int table, const char *field) {
  lua_pushstring(d->L, field);
  lua_rawget(d->L, table);
  return !lua_isnil(d->L, -1);
}

/* Pushes the list at the top of the stack as one string, items parted by '\n';
** replaces the list. A string is a list of one. Returns NULL after a problem. */
static const char *joined (reader *d, const char *field, size_t *n) {
  lua_State *L = d->L;
  int list = lua_gettop(L), i;
  size_t count;
  if (lua_type(L, -1) == LUA_TSTRING) return checked_string(d, field, n);
  if (!plain_table(d, field)) return NULL;
  count = pel_rawlen(L, list);
  if (count > MAX_LIST) {
    problem(d, field, "%d items; at most %d are allowed", (int)count, (int)MAX_LIST);
    return NULL;
  }
  lua_pushliteral(L, "");
  for (i = 1; i <= (int)count; i++) {
    size_t len;
    const char *s;
    lua_rawgeti(L, list, i);
    s = checked_string(d, field, &len);
    if (s == NULL) { lua_settop(L, list); return NULL; }
    lua_pushfstring(L, i > 1 ? "%s\n%s" : "%s%s", lua_tostring(L, -2), s);
    lua_replace(L, -3);
    lua_pop(L, 1);
  }
  lua_replace(L, list);
  return lua_tolstring(L, -1, n);
}

/* Does the word look like a language tag ("es", "pt-BR")? */
static int is_language (const char *s) {
  size_t n = 0;
  while (s[n] >= 'a' && s[n] <= 'z') n++;
  if (n < 2 || n > 3) return 0;
  if (s[n] == '-') for (n++; (s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z') || (s[n] >= '0' && s[n] <= '9'); n++) ;
  return s[n] == 0 && n < 16;
}

/*
** Texts
*/

static const char *const text_fields[POSERR_TEXT_FIELDS] = { "title", "cause", "steps", "support", "cardholder", "display" };

/* Reads a title or a block of texts at the top of the stack. */
static void read_texts (reader *d, const char *lang) {
  lua_State *L = d->L;
  int g = pe_build_lang(&d->builder, lang, strlen(lang)), block = lua_gettop(L), i;
  const char *s;
  size_t n;
  if (g < 0) { problem(d, lang, "more than %d languages", (int)PE_LANGS_MAX); return; }
  if (lua_type(L, -1) == LUA_TSTRING) {
    if ((s = checked_string(d, lang, &n)) != NULL) pe_build_text(&d->builder, PE_TAG_TEXT + g * 8, s, n);
    return;
  }
  if (!lua_istable(L, -1)) { problem(d, lang, "a title or a table of texts expected, got %s", luaL_typename(L, -1)); return; }
  if (!plain_table(d, lang)) return;
  for (i = 0; i < POSERR_TEXT_FIELDS; i++) {
    if (get(d, block, text_fields[i])) {
      const char *where = lua_pushfstring(L, "%s.%s", lang, text_fields[i]);
      lua_insert(L, -2);
      s = i == POSERR_STEPS || i == POSERR_SUPPORT ? joined(d, where, &n) : checked_string(d, where, &n);
      if (s != NULL) pe_build_text(&d->builder, PE_TAG_TEXT + g * 8 + i, s, n);
    }
    lua_settop(L, block);
  }
  lua_pushnil(L);
  while (lua_next(L, block)) {
    lua_pop(L, 1);
    for (i = 0; i < POSERR_TEXT_FIELDS; i++)
      if (lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), text_fields[i]) == 0) break;
    if (i == POSERR_TEXT_FIELDS) {
      const char *best = NULL, *key = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "?";
      int least = 3;
      for (i = 0; i < POSERR_TEXT_FIELDS; i++) nearer(key, text_fields[i], &best, &least);
      did_you_mean(L, best);
      problem(d, lang, "unknown text \"%s\"%s", key, lua_tostring(L, -1));
      lua_pop(L, 1);
    }
  }
}

/* Reads the languages of the table at `t`: English and Chinese first, then the
** others by name, so that the same definition makes the same image. */
static void read_languages (reader *d, int t, const char *const *known) {
  lua_State *L = d->L;
  int top = lua_gettop(L), i;
  const char *tags[PE_LANGS_MAX];
  int n = 0;
  lua_pushnil(L);
  while (lua_next(L, t)) {
    const char *key;
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TNUMBER) continue;
    key = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
    if (key == NULL) { problem(d, "", "a key of type %s", luaL_typename(L, -1)); continue; }
    for (i = 0; known[i] != NULL; i++) if (strcmp(known[i], key) == 0) break;
    if (known[i] != NULL) continue;
    if (is_language(key) && n < PE_LANGS_MAX) {
      int at = n++;
      for (; at > 0 && (strcmp(key, "en") == 0 || (strcmp(tags[at - 1], "en") != 0 &&
             (strcmp(key, "zh") == 0 || (strcmp(tags[at - 1], "zh") != 0 && strcmp(key, tags[at - 1]) < 0)))); at--) tags[at] = tags[at - 1];
      tags[at] = key;   /* stays: it is a key of the table */
    }
    else {
      const char *best = NULL;
      int least = 3;
      for (i = 0; known[i] != NULL; i++) nearer(key, known[i], &best, &least);
      did_you_mean(L, best);
      problem(d, "", "unknown field \"%s\"%s", key, lua_tostring(L, -1));
      lua_pop(L, 1);
    }
  }
  for (i = 0; i < n; i++) {
    lua_pushstring(L, tags[i]);
    lua_rawget(L, t);
    read_texts(d, tags[i]);
    lua_settop(L, top);
  }
}

/* Reads a value of an enumeration; 0 if absent or wrong. */
static int read_enum (reader *d, int t, const char *field, int which) {
  lua_State *L = d->L;
  int v = 0;
  if (get(d, t, field)) {
    size_t n;
    const char *s = checked_string(d, field, &n), *best = NULL;
    if (s != NULL && (v = poserr_enum_value(which, s, n)) == 0) {
      int least = 4, i;
      for (i = 1; poserr_enum_name(which, i) != NULL; i++) nearer(s, poserr_enum_name(which, i), &best, &least);
      if (best != NULL) did_you_mean(L, best);
      else {
        lua_pushliteral(L, "; one of");
        for (i = 1; poserr_enum_name(which, i) != NULL; i++) {
          lua_pushfstring(L, "%s%s %s", lua_tostring(L, -1), i > 1 ? "," : "", poserr_enum_name(which, i));
          lua_replace(L, -2);
        }
      }
      problem(d, field, "no such value \"%s\"%s", s, lua_tostring(L, -1));
      lua_pop(L, 1);
    }
  }
  lua_pop(L, 1);
  return v;
}

/*
** Classes
*/

static int class_exists (reader *d, const char *path, size_t n) {
  uint32_t l;
  for (l = 0; l < d->self->registry.layers; l++)
    if (pe_find_class(d->self->registry.layer[l].image, path, n) >= 0) return 1;
  return 0;
}

/* Checks a class path and returns its index, or PE_NO_CLASS after a problem.
** Paths of the pack itself are in the table at upvalue-like index `own`. */
static uint32_t read_class (reader *d, const char *path, size_t n) {
  lua_State *L = d->L;
  uint32_t l, k;
  const char *best = NULL;
  int least = 4;
  if (d->self->registry.layers == 0) {   /* the built-in catalog itself: classes come first */
    const pe_buffer *f = &d->builder.buf[PE_BUF_CLASSES];
    for (k = 0; k < f->n; k += PE_CLASS_SIZE) {
      const char *s = (const char *)d->builder.buf[PE_BUF_STRINGS].p + pe_rd24(f->p + k);
      if (strcmp(s, path) == 0) return k / PE_CLASS_SIZE;
      nearer(path, s, &best, &least);
    }
  }
  else if (*path != '@' && class_exists(d, path, n)) return pe_build_class(&d->builder, path, n);
  for (l = 0; l < d->self->registry.layers; l++) {
    const unsigned char *image = d->self->registry.layer[l].image;
    for (k = 0; k < pe_count(image, PE_CLASSES); k++) {
      const char *s = pe_string(image, pe_rd24(pe_section(image, PE_CLASSES) + (size_t)k * PE_CLASS_SIZE));
      if (*s != '@') nearer(path, s, &best, &least);   /* @ marks a group */
    }
  }
  did_you_mean(L, best);
  problem(d, "class", "no such class \"%s\"%s", path, lua_tostring(L, -1));
  lua_pop(L, 1);
  return PE_NO_CLASS;
}

/* classes = { { "funds.insufficient", group=..., en={...} }, ... } */
static void read_classes (reader *d, int t) {
  static const char *const known[] = { "group", "side", "actor", "severity", "retry", NULL };
  lua_State *L = d->L;
  int top = lua_gettop(L), i, n;
  lua_pushvalue(L, t);
  if (!plain_table(d, "classes")) { lua_settop(L, top); return; }
  n = (int)pel_rawlen(L, t);
  for (i = 1; i <= n; i++) {
    const char *path;
    size_t len;
    lua_rawgeti(L, t, i);
    d->class_row = i;
    if (plain_table(d, "")) {
      int row = lua_gettop(L);
      lua_rawgeti(L, row, 1);
      path = checked_string(d, "[1]", &len);
      if (path != NULL) {
        uint32_t index = d->self->registry.layers == 0 ? pe_build_class(&d->builder, path, len) : read_class(d, path, len);
        if (index != PE_NO_CLASS) {
          int group = read_enum(d, row, "group", POSERR_GROUP), side = read_enum(d, row, "side", POSERR_SIDE);
          int actor = read_enum(d, row, "actor", POSERR_ACTOR), severity = read_enum(d, row, "severity", POSERR_SEVERITY);
          int retry = read_enum(d, row, "retry", POSERR_RETRY);
          read_languages(d, row, known);
          pe_build_class_end(&d->builder, index, group, side, actor, severity, retry);
        }
      }
    }
    lua_settop(L, top + 1);
  }
  d->class_row = 0;
  lua_settop(L, top);
}

/* groups = { card = { en = { title=, cause= } } }: kept as classes "@card" */
static void read_groups (reader *d, int t) {
  static const char *const known[] = { NULL };
  lua_State *L = d->L;
  int i, top = lua_gettop(L);
  for (i = 1; poserr_enum_name(POSERR_GROUP, i) != NULL; i++) {
    const char *name = poserr_enum_name(POSERR_GROUP, i), *path;
    if (get(d, t, name) && plain_table(d, "groups")) {
      uint32_t index;
      path = lua_pushfstring(L, "@%s", name);
      index = pe_build_class(&d->builder, path, strlen(path));
      read_languages(d, top + 1, known);
      pe_build_class_end(&d->builder, index, 0, 0, 0, 0, 0);
    }
    lua_settop(L, top);
  }
}

/*
** Conditions: when = { family = "purse" }
*/

static const char *const when_keys[] = {
  "command", "date_from", "device", "family", "format", "interface", "kernel", "phase", "region", "scheme", NULL
};

/* Pushes the condition of the table at `t` as "k=v;k=v" with sorted keys ("" if none). */
static const char *read_when (reader *d, int t) {
  lua_State *L = d->L;
  int top = lua_gettop(L), i, table;
  if (!get(d, t, "when") || !plain_table(d, "when")) {
    lua_settop(L, top);
    lua_pushliteral(L, "");
    return lua_tostring(L, -1);
  }
  table = lua_gettop(L);
  lua_pushliteral(L, "");
  for (i = 0; when_keys[i] != NULL; i++) {
    size_t n;
    const char *s;
    if (get(d, table, when_keys[i])) {
      if (lua_type(L, -1) == LUA_TNUMBER) { lua_pushstring(L, lua_tostring(L, -1)); lua_replace(L, -2); }
      s = checked_string(d, "when", &n);
      if (s != NULL && (strchr(s, ';') != NULL || strchr(s, '=') != NULL || n == 0)) problem(d, "when", "a value holds neither ';' nor '=' and is not empty");
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
    if (when_keys[i] == NULL) problem(d, "when", "unknown condition \"%s\"", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "?");
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

static void read_field (reader *d, int t, const char *field, int tag, int list) {
  lua_State *L = d->L;
  if (get(d, t, field)) {
    size_t n;
    const char *s = list ? joined(d, field, &n) : checked_string(d, field, &n);
    if (s != NULL) pe_build_text(&d->builder, tag, s, n);
  }
  lua_pop(L, 1);
}

static void read_keys (reader *d, int t) {
  lua_State *L = d->L;
  int top = lua_gettop(L), i;
  if (get(d, t, "name") && lua_type(L, -1) == LUA_TSTRING) {
    size_t n;
    const char *s = lua_tolstring(L, -1, &n);
    if (n >= POSERR_CODE_MAX) problem(d, "name", "a name of %d bytes; at most %d are allowed", (int)n, (int)POSERR_CODE_MAX - 1);
    else pe_build_key(&d->builder, s, n);
  }
  lua_settop(L, top);
  if (get(d, t, "aliases") && lua_istable(L, -1)) {
    for (i = 1; i <= (int)pel_rawlen(L, top + 1); i++) {
      size_t n;
      const char *s;
      lua_rawgeti(L, top + 1, i);
      if (lua_type(L, -1) == LUA_TSTRING) {
        s = lua_tolstring(L, -1, &n);
        if (n >= POSERR_CODE_MAX) problem(d, "aliases", "an alias of %d bytes; at most %d are allowed", (int)n, (int)POSERR_CODE_MAX - 1);
        else pe_build_key(&d->builder, s, n);
      }
      lua_pop(L, 1);
    }
  }
  lua_settop(L, top);
}

static void read_code (reader *d, int row) {
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
  if (!plain_table(d, "")) return;
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
  if (lua_isnil(L, -1)) { problem(d, "[1]", "a code is missing"); return; }
  code = checked_string(d, "[1]", &n);
  if (code == NULL) return;
  if (get(d, row, "class")) {
    path = checked_string(d, "class", &len);
    if (path != NULL) class_index = read_class(d, path, len);
  }
  when = read_when(d, row);
  switch (pe_build_entry(&d->builder, code, n, class_index, when, &other)) {
    case PE_ENTRY_FORM:
      pe_form_name(d->builder.system.form, d->builder.system.width, form);
      problem(d, "[1]", "\"%s\" does not have the form %s", code, form);
      return;
    case PE_ENTRY_DUPLICATE:
      problem(d, "[1]", "\"%s\" stands already at codes[%d]", code, (int)(other - d->builder.system.first) + 1);
      return;
    case PE_ENTRY_LENGTH:
      problem(d, "[1]", n == 0 ? "an empty code" : "a code of %d bytes; at most %d are allowed", (int)n, (int)POSERR_CODE_MAX - 1);
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
    int v = read_enum(d, row, enums[i].field, enums[i].which);
    if (v != 0) pe_build_prop(&d->builder, enums[i].tag, (uint32_t)v);
  }
  if (get(d, row, "hide")) {
    if (lua_type(L, -1) != LUA_TBOOLEAN) problem(d, "hide", "boolean expected, got %s", luaL_typename(L, -1));
    else if (lua_toboolean(L, -1)) pe_build_prop(&d->builder, PE_TAG_HIDE, 1);
  }
  lua_settop(L, top + 2);
  read_languages(d, row, code_fields);
  pe_build_entry_end(&d->builder);
  read_keys(d, row);
  lua_settop(L, top);
}

/*
** Systems
*/

static const char *const system_fields[] = {
  "system", "title", "base", "when", "form", "lsb", "bytes", "prefixes", "markers", "senders", "shapes", "frames",
  "sources", "codes", "pack", "layer", "classes", "groups", "rules", "systems", "edition", NULL
};

static int good_id (const char *s, size_t n) {
  size_t i;
  if (n == 0 || n > 63 || s[0] == '-') return 0;
  for (i = 0; i < n; i++)
    if (!((s[i] >= 'a' && s[i] <= 'z') || (s[i] >= '0' && s[i] <= '9') || s[i] == '-')) return 0;
  return 1;
}

/* sources = { S1 = "..." }: "S1=...\n" in the order of their keys */
static void read_sources (reader *d, int t) {
  lua_State *L = d->L;
  int top = lua_gettop(L), table, count = 0, i;
  if (!get(d, t, "sources") || !plain_table(d, "sources")) { lua_settop(L, top); return; }
  table = lua_gettop(L);
  lua_newtable(L);
  lua_pushnil(L);
  while (lua_next(L, table)) {
    size_t n;
    const char *key, *s;
    if (lua_type(L, -2) != LUA_TSTRING) { problem(d, "sources", "keys are strings such as S1"); lua_pop(L, 1); continue; }
    key = lua_tostring(L, -2);
    s = checked_string(d, "sources", &n);
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
    const char *s = joined(d, "sources", &n);
    if (s != NULL) pe_build_text(&d->builder, PE_TAG_SOURCES, s, n);
  }
  lua_settop(L, top);
}

/* Is there a system `id` in the registry, or in the pack (names at `own`)? */
static int system_exists (reader *d, int own, const char *id, size_t n) {
  pe_view v;
  int found;
  if (pe_view_of(&d->self->registry, id, n, &v)) return 1;
  lua_pushlstring(d->L, id, n);
  lua_rawget(d->L, own);
  found = !lua_isnil(d->L, -1);
  lua_pop(d->L, 1);
  return found;
}

static void read_system (reader *d, int t, int own, const char *pack) {
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
  get(d, t, "system");
  if (lua_isnil(L, -1)) { problem(d, "system", "an id is missing"); return; }
  id = checked_string(d, "system", &n);
  if (id == NULL) return;
  if (!good_id(id, n)) { problem(d, "system", "\"%s\" is no id: lower case letters, digits and hyphens", id); return; }
  if (pe_view_of(&d->self->registry, id, n, &v)) {   /* an extension of what a lower layer defines */
    owner = 0;
    form = v.system.form;
    width = v.system.width;
    lsb = v.system.lsb;
  }
  if (get(d, t, "form") && (s = checked_string(d, "form", &len)) != NULL) {
    int w = 0, f = pe_form(s, len, &w);
    if (f == PE_FORM_NONE) problem(d, "form", "no such form \"%s\"; one of an2, n3, hex2, hex4, hex8, int, hresult, name, bits5, compound, text", s);
    else if (!owner && (f != form || w != width)) {
      char name[12];
      pe_form_name(form, width, name);
      problem(d, "form", "%s has the form %s in a lower layer", id, name);
    }
    form = f;
    width = w;
  }
  else if (owner && lua_isnil(L, -1) && get(d, t, "base") && lua_type(L, -1) == LUA_TSTRING &&
           pe_view_of(&d->self->registry, lua_tostring(L, -1), pel_rawlen(L, -1), &v)) {
    form = v.system.form;   /* as its base's */
    width = v.system.width;
    lsb = v.system.lsb;
  }
  else if (owner && lua_isnil(L, top + 2)) problem(d, "form", "missing: a new system says how its codes look (an2, n4, hex4, int, name, ...)");
  lua_settop(L, top + 1);
  if (get(d, t, "lsb")) {
    int64_t b;
    if (!pel_integer(L, -1, &b) || b < 0 || b > 1) problem(d, "lsb", "0 or 1 expected");
    else lsb = (int)b;
  }
  lua_settop(L, top + 1);
  pe_build_system(&d->builder, id, n, form, width, lsb, owner);
  if (get(d, t, "base")) {
    s = checked_string(d, "base", &len);
    if (s != NULL && !owner) {
      if (strcmp(s, pe_string(v.owner, v.system.base)) != 0) problem(d, "base", "%s is defined by a lower layer, which sets its base", id);
    }
    else if (s != NULL && !system_exists(d, own, s, len)) {
      const char *best = NULL;
      uint32_t state = 0;
      int least = 4;
      pe_view o;
      while (pe_each_system(&d->self->registry, &state, &o)) nearer(s, o.id, &best, &least);
      did_you_mean(L, best);
      problem(d, "base", "no such system \"%s\"%s", s, lua_tostring(L, -1));
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
  if (get(d, t, "title")) {
    static const char *const none[] = { NULL };
    if (lua_type(L, -1) == LUA_TSTRING) read_texts(d, "en");
    else if (plain_table(d, "title")) {
      d->inside = "title";
      read_languages(d, lua_gettop(L), none);
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
      if (lua_type(L, -1) != LUA_TSTRING) { problem(d, "", "a key of type %s; codes belong into codes = { ... }", luaL_typename(L, -1)); continue; }
      key = lua_tostring(L, -1);
      for (k = 0; system_fields[k] != NULL; k++) if (strcmp(system_fields[k], key) == 0) break;
      if (system_fields[k] == NULL) {
        const char *best = NULL;
        int least = 3;
        for (k = 0; system_fields[k] != NULL; k++) nearer(key, system_fields[k], &best, &least);
        did_you_mean(L, best);
        problem(d, "", "unknown field \"%s\"%s", key, lua_tostring(L, -1));
        lua_pop(L, 1);
      }
    }
  }
  pe_build_entries(&d->builder);
  if (form != PE_FORM_NONE && get(d, t, "codes") && plain_table(d, "codes")) {
    int codes = lua_gettop(L), count = (int)pel_rawlen(L, codes);
    if (count > PE_MAX_CODES) problem(d, "codes", "%d codes; at most %d are allowed", count, (int)PE_MAX_CODES);
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
        problem(d, "codes", "a list expected; found the key %s", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : luaL_typename(L, -1));
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
      problem(d, "[1]", "this pattern can never match: an earlier one takes all that it could");
      d->code = 0;
    }
  }
  lua_settop(L, top);
}

/* rules = { { id = "...", ... } }: each as "k=v;k=a,b" with sorted keys */
static void read_rules (reader *d, int t) {
  lua_State *L = d->L;
  int top = lua_gettop(L), i, n;
  lua_pushvalue(L, t);
  if (!plain_table(d, "rules")) { lua_settop(L, top); return; }
  n = (int)pel_rawlen(L, t);
  for (i = 1; i <= n; i++) {
    const char *where = lua_pushfstring(L, "rules[%d]", i);
    int row, count = 0, k;
    lua_rawgeti(L, t, i);
    row = lua_gettop(L);
    if (plain_table(d, where)) {
      size_t len;
      const char *s;
      lua_newtable(L);
      lua_pushnil(L);
      while (lua_next(L, row)) {   /* each value as text, lists with commas */
        if (lua_type(L, -2) != LUA_TSTRING) { problem(d, where, "keys are names"); lua_pop(L, 1); continue; }
        if (lua_istable(L, -1)) {
          lua_pushvalue(L, -1);
          s = joined(d, where, &len);
          if (s != NULL) {
            luaL_gsub(L, s, "\n", ",");
            lua_replace(L, -3);
          }
          lua_settop(L, row + 3);
        }
        if (lua_type(L, -1) == LUA_TBOOLEAN) { lua_pushstring(L, lua_toboolean(L, -1) ? "true" : "false"); lua_replace(L, -2); }
        if (lua_type(L, -1) == LUA_TNUMBER) { lua_pushstring(L, lua_tostring(L, -1)); lua_replace(L, -2); }
        if ((s = checked_string(d, where, &len)) != NULL) {
          if (strchr(s, ';') != NULL) problem(d, where, "a value holds no ';'");
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
      s = joined(d, where, &len);
      if (s != NULL) {
        const char *wrong;
        s = luaL_gsub(L, s, "\n", ";");
        wrong = pe_rule_problem(s);
        if (wrong != NULL) problem(d, where, "%s", wrong);
        else pe_build_rule(&d->builder, s, strlen(s));
      }
    }
    lua_settop(L, top + 1);
  }
  lua_settop(L, top);
}

/*
** Packs
*/

/* The chain of bases of a pack's systems must end. Names -> base in table `own`. */
static void check_cycles (reader *d, int own, int list) {
  lua_State *L = d->L;
  int i, top = lua_gettop(L);
  for (i = 1; i <= d->systems; i++) {
    int depth = 0;
    lua_rawgeti(L, list, i);
    if (!lua_istable(L, -1)) { lua_settop(L, top); continue; }
    get(d, top + 1, "system");
    while (lua_type(L, -1) == LUA_TSTRING && depth <= POSERR_BASE_DEPTH) {
      pe_view v;
      size_t n;
      const char *id = lua_tolstring(L, -1, &n);
      lua_pushvalue(L, -1);
      lua_rawget(L, own);
      if (lua_type(L, -1) != LUA_TSTRING && pe_view_of(&d->self->registry, id, n, &v) && v.system.base != 0) {
        lua_pop(L, 1);
        lua_pushstring(L, pe_string(v.owner, v.system.base));
      }
      lua_replace(L, -2);
      if (lua_type(L, -1) == LUA_TSTRING) depth++;
    }
    d->system = i;
    if (depth >= POSERR_BASE_DEPTH) problem(d, "base", "the chain of bases goes round or is longer than %d", (int)POSERR_BASE_DEPTH);
    lua_settop(L, top);
  }
}

/* Puts the codes of a system into the pool before all texts: look-ups then touch
** few lines of the cache. */
static void intern_codes (reader *d, int t) {
  lua_State *L = d->L;
  int codes, i, count;
  get(d, t, "codes");
  codes = lua_gettop(L);
  count = lua_istable(L, codes) ? (int)pel_rawlen(L, codes) : 0;
  for (i = 1; i <= count; i++) {
    lua_rawgeti(L, codes, i);
    if (lua_istable(L, -1)) {
      size_t n;
      const char *s;
      lua_rawgeti(L, -1, 1);
      s = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &n) : NULL;
      if (s != NULL && n < POSERR_CODE_MAX && memchr(s, 0, n) == NULL) (void)pe_build_string(&d->builder, s, n);
    }
    lua_settop(L, codes);
  }
}

/* Reads the pack at index 1 and pushes its image as a userdata, with its size in
** *size; or pushes nil, message, name and returns 0. */
static int read_pack (lua_State *L, lpe_state *self, size_t *size, int *rank) {
  static const char *const pack_fields[] = { "pack", "layer", "classes", "groups", "systems", "rules", NULL };
  static const char *const ranks[] = { "built-in", "vendor", "site", "shop", NULL };
  reader d;
  int list, own, i, single;
  const char *pack = "";
  unsigned char *image;
  const unsigned char *scan = NULL;
  uint32_t scan_size = 0;
  size_t n, gbk_size = 0;
  memset(&d, 0, sizeof d);
  d.L = L;
  d.self = self;
  lua_settop(L, 2);
  lua_newtable(L);
  d.problems = 3;
  lua_newtable(L);
  d.buffers = 4;
  d.systems = 1;
  luaL_checkstack(L, 60, "definition");
  lua_pushvalue(L, 1);
  if (!plain_table(&d, "definition")) goto done;
  lua_pop(L, 1);
  pe_build_begin(&d.builder, grow, &d);
  *rank = 1;
  if (get(&d, 1, "layer")) {
    const char *s = checked_string(&d, "layer", &n);
    for (i = 1; s != NULL && ranks[i] != NULL && strcmp(ranks[i], s) != 0; i++) ;
    if (s != NULL && ranks[i] == NULL) problem(&d, "layer", "no such layer \"%s\"; vendor, site or shop", s);
    else *rank = i;
  }
  lua_settop(L, 4);
  if (get(&d, 1, "pack")) {   /* 5: the name of the pack */
    const char *s = checked_string(&d, "pack", &n);
    if (s != NULL && !good_id(s, n)) problem(&d, "pack", "\"%s\" is no id: lower case letters, digits and hyphens", s);
    else if (s != NULL) pack = s;
  }
  single = get(&d, 1, "system") || (get(&d, 1, "codes"));
  lua_settop(L, 5);
  lua_newtable(L);
  list = 6;
  lua_newtable(L);
  own = 7;
  d.system = 0;
  if (get(&d, 1, "groups") && plain_table(&d, "groups")) read_groups(&d, lua_gettop(L));
  lua_settop(L, 7);
  if (get(&d, 1, "classes")) read_classes(&d, lua_gettop(L));
  lua_settop(L, 7);
  if (single) {
    lua_pushvalue(L, 1);
    lua_rawseti(L, list, 1);
    d.systems = 1;
    if (get(&d, 1, "systems")) problem(&d, "systems", "a pack has either a system of its own or a list of systems");
  }
  else {
    lua_pushnil(L);
    while (lua_next(L, 1)) {
      const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "?";
      lua_pop(L, 1);
      for (i = 0; pack_fields[i] != NULL; i++) if (strcmp(pack_fields[i], key) == 0) break;
      if (pack_fields[i] == NULL) {
        const char *best = NULL;
        int least = 3;
        for (i = 0; pack_fields[i] != NULL; i++) nearer(key, pack_fields[i], &best, &least);
        did_you_mean(L, best);
        problem(&d, "", "unknown field \"%s\" in a pack without a system%s", key, lua_tostring(L, -1));
        lua_pop(L, 1);
      }
    }
    d.systems = 0;
    if (get(&d, 1, "systems") && plain_table(&d, "systems")) {
      d.systems = (int)pel_rawlen(L, -1);
      lua_replace(L, list);
    }
    lua_settop(L, 7);
    if (d.systems == 0 && d.count == 0 && !get(&d, 1, "classes") && !get(&d, 1, "groups") && !get(&d, 1, "rules"))
      problem(&d, "", "empty: a definition has a system, systems, classes or rules");
    d.listed = 1;
  }
  lua_settop(L, 7);
  for (i = 1; i <= d.systems; i++) {   /* names first: bases may stand anywhere in the pack */
    d.system = i;
    lua_rawgeti(L, list, i);
    if (lua_istable(L, -1) && get(&d, 8, "system") && lua_type(L, -1) == LUA_TSTRING) {
      lua_pushvalue(L, -1);
      lua_rawget(L, own);
      if (!lua_isnil(L, -1)) problem(&d, "system", "%s is defined twice in this pack", lua_tostring(L, -2));
      lua_pop(L, 1);
      get(&d, 8, "base");
      if (lua_type(L, -1) != LUA_TSTRING) { lua_pop(L, 1); lua_pushboolean(L, 0); }
      lua_rawset(L, own);
    }
    lua_settop(L, 7);
  }
  for (i = 1; i <= d.systems; i++) {
    lua_rawgeti(L, list, i);
    if (lua_istable(L, -1)) intern_codes(&d, 8);
    lua_settop(L, 7);
  }
  for (i = 1; i <= d.systems; i++) {
    d.system = i;
    lua_rawgeti(L, list, i);
    if (plain_table(&d, "")) read_system(&d, 8, own, pack);
    lua_settop(L, 7);
  }
  check_cycles(&d, own, list);
  d.listed = d.code = 0;
  if (get(&d, 1, "rules")) read_rules(&d, lua_gettop(L));
  lua_settop(L, 7);
  if (d.count > 0) goto done;
  n = pe_build_size(&d.builder);
  if (n == 0) { problem(&d, "", "texts and fields take more than %d bytes together", (int)PE_MAX_POOL); goto done; }
  image = (unsigned char *)lua_newuserdata(L, n);   /* 8 */
  pe_build_image(&d.builder, image);
  if (lua_type(L, 2) == LUA_TSTRING) {   /* characters for GBK, from the compiler of codes/ */
    const char *gbk = lua_tolstring(L, 2, &gbk_size);
    unsigned char *larger = (unsigned char *)lua_newuserdata(L, n + gbk_size);
    memcpy(larger, image, n);
    lua_replace(L, 8);
    image = larger;
    pe_build_section(image, PE_GBK, (const unsigned char *)gbk, (uint32_t)gbk_size, 4);
  }
#ifndef POSERR_NO_SCAN
  lua_newtable(L);   /* the builder's buffers may go */
  lua_replace(L, d.buffers);
  scan_size = pe_scan_tables(image, grow, &d, &scan);
#endif
  *size = n + gbk_size + scan_size;
  {
    unsigned char *whole = (unsigned char *)lua_newuserdata(L, *size);
    memcpy(whole, image, n + gbk_size);
    if (scan_size > 0) pe_build_section(whole, PE_SCAN, scan, scan_size, 1);
  }
  return 1;
done:
  lua_pushnil(L);
  lua_pushliteral(L, "");
  for (i = 1; i <= d.count && i <= MAX_PROBLEMS; i++) {
    lua_rawgeti(L, d.problems, i);
    lua_pushfstring(L, i > 1 ? "%s\n%s" : "%s%s", lua_tostring(L, -2), lua_tostring(L, -1));
    lua_replace(L, -3);
    lua_pop(L, 1);
  }
  if (d.count > MAX_PROBLEMS) {
    lua_pushfstring(L, "%s\nand %d more", lua_tostring(L, -1), d.count - (int)MAX_PROBLEMS);
    lua_replace(L, -2);
  }
  lua_pushliteral(L, "bad_definition");
  return 0;
}

/* poserr.define(definition): true | nil, message, name */
int lpe_define (lua_State *L) {
  lpe_state *self = lpe_self(L);
  size_t size;
  int rank, n, i;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  if (!read_pack(L, self, &size, &rank)) return 3;
  if (self->registry.layers >= POSERR_LAYERS)
    return lpe_fail(L, "too_many", "%d layers are in use; undefine one first", (int)POSERR_LAYERS);
  /* A new list of images with this one: whoever walks keeps the old list. */
  lua_newtable(L);
  pel_getuservalue(L, lua_upvalueindex(1));
  n = (int)pel_rawlen(L, -1);
  for (i = 1; i <= n; i++) {
    lua_rawgeti(L, -1, i);
    lua_rawseti(L, -3, i);
  }
  lua_pop(L, 1);
  lua_pushvalue(L, -2);
  lua_rawseti(L, -2, n + 1);
  pel_setuservalue(L, lua_upvalueindex(1));
  if (poserr_push(&self->registry, (const unsigned char *)lua_touserdata(L, -1), (uint32_t)rank) != POSERR_OK)
    return lpe_fail(L, "bad_catalog", "the catalog could not be pushed");
  lpe_forget(L);
  lua_pushboolean(L, 1);
  return 1;
}

/* Does a vendor's layer belong to the pack or speak of the system `id`? */
static int layer_is (const unsigned char *image, const char *id, size_t n, int by_pack) {
  uint32_t i, hash;
  if (!by_pack) return pe_find_system(image, id, n, &hash) >= 0;
  for (i = 0; i < pe_count(image, PE_SYSTEMS); i++) {
    pe_system s;
    pe_get_system(image, i, &s);
    if (strcmp(pe_string(image, pe_prop(image, s.props, PE_TAG_PACK)), id) == 0) return 1;
  }
  return 0;
}

/* poserr.undefine(system or pack): takes the topmost layer of a vendor away */
int lpe_undefine (lua_State *L) {
  lpe_state *self = lpe_self(L);
  size_t n;
  const char *id = luaL_checklstring(L, 1, &n);
  int by_pack;
  uint32_t l;
  pe_view v;
  for (by_pack = strlen(id) == n ? 1 : -1; by_pack >= 0; by_pack--)
    for (l = self->registry.layers; l-- > 0; ) {
      const unsigned char *image = self->registry.layer[l].image;
      int i, count, kept = 0;
      if (self->registry.layer[l].rank == 0 || !layer_is(image, id, n, by_pack)) continue;
      lua_newtable(L);
      pel_getuservalue(L, lua_upvalueindex(1));
      count = (int)pel_rawlen(L, -1);
      for (i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i);
        if (lua_touserdata(L, -1) == image) lua_pop(L, 1);
        else lua_rawseti(L, -3, ++kept);
      }
      lua_pop(L, 1);
      pel_setuservalue(L, lua_upvalueindex(1));
      (void)poserr_pop(&self->registry, image);
      lpe_forget(L);
      lua_pushboolean(L, 1);
      return 1;
    }
  if (strlen(id) == n && pe_view_of(&self->registry, id, n, &v)) return lpe_fail(L, "built_in", "%s is built in and stays; a layer above can hide its codes", v.id);
  return lpe_fail(L, "unknown_system", "no layer is called \"%s\" or speaks of such a system", lpe_quoted(L, id, n));
}

/* poserr.build(pack [, gbk]): the image as a string, for the compiler of codes/ */
int lpe_build (lua_State *L) {
  size_t size;
  int rank;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  if (!read_pack(L, lpe_self(L), &size, &rank)) return 3;
  lua_pushlstring(L, (const char *)lua_touserdata(L, -1), size);
  return 1;
}

#endif
