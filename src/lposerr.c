/*
** lposerr.c - luaopen_poserr: arguments in, tables out. Holds no payment logic.
*/
#include "lposerr.h"
#include "code.h"

#include <stdarg.h>
#include <string.h>

static const char *const field_names[POSERR_TEXT_FIELDS] = {
  "title", "cause", "steps", "support", "cardholder", "display"
};
static const char *const enum_fields[] = { NULL, "retry", "actor", "severity", "side", "group", "confidence" };
static const char *const from_names[] = { "code", "pattern", "base" };

int lpe_fail (lua_State *L, const char *name, const char *format, ...) {
  va_list args;
  lua_pushnil(L);
  va_start(args, format);
  lua_pushvfstring(L, format, args);
  va_end(args);
  lua_pushstring(L, name);
  return 3;
}

int lpe_fail_code (lua_State *L, int why, const char *system, const char *code) {
  switch (why) {
    case POSERR_UNKNOWN_SYSTEM:
      return lpe_fail(L, "unknown_system", "unknown system \"%s\"", system);
    case POSERR_BAD_CODE:
      if (*code == 0) return lpe_fail(L, "bad_code", "%s: an empty or unprintable code", system);
      return lpe_fail(L, "bad_code", "%s: \"%s\" does not have the form of a code of this system", system, code);
    default:
      return lpe_fail(L, "unknown_code", "%s: unknown code \"%s\"", system, code);
  }
}

/* Bytes of the UTF-8 character at `s`, or 0 if it is none. */
static size_t character (const char *s, size_t n) {
  unsigned char c = (unsigned char)*s;
  size_t k, len = c < 0x80 ? 1 : c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;
  if (len > n) return 0;
  for (k = 1; k < len; k++) if (((unsigned char)s[k] & 0xC0) != 0x80) return 0;
  return len;
}

/* A code in messages: short, printable and valid UTF-8. Pushes it. */
const char *lpe_quoted (lua_State *L, const char *code, size_t n) {
  char out[64];
  size_t i = 0, len = 0;
  while (i < n && len < 56) {
    size_t k = character(code + i, n - i);
    if (k == 0 || (unsigned char)code[i] < ' ' || code[i] == 127) { out[len++] = '?'; i++; continue; }
    memcpy(out + len, code + i, k);
    len += k;
    i += k;
  }
  if (i < n) { memcpy(out + len, "...", 3); len += 3; }
  lua_pushlstring(L, out, len);
  return lua_tostring(L, -1);
}

/*
** Entries as tables
*/

void lpe_push_list (lua_State *L, const char *list) {
  int i = 0;
  const char *item;
  size_t n;
  lua_newtable(L);
  while ((item = pe_item(&list, &n)) != NULL) {
    lua_pushlstring(L, item, n);
    lua_rawseti(L, -2, ++i);
  }
}

/* Pushes "a=1;b=2" as a table. */
static void push_when (lua_State *L, const char *when) {
  lua_newtable(L);
  while (*when != 0) {
    const char *eq = strchr(when, '='), *end = strchr(when, ';');
    size_t n = end ? (size_t)(end - when) : strlen(when);
    if (eq != NULL && eq < when + n) {
      lua_pushlstring(L, when, (size_t)(eq - when));
      lua_pushlstring(L, eq + 1, n - (size_t)(eq - when) - 1);
      lua_rawset(L, -3);
    }
    when += n + (end != NULL);
  }
}

static void push_text (lua_State *L, const poserr_entry *e, const char *text, int field) {
  char expanded[1024];
  if (e->captured >= 0 && strchr(text, '{') != NULL && poserr_expand(e, text, expanded, sizeof expanded) < sizeof expanded)
    text = expanded;
  if (field == POSERR_STEPS || field == POSERR_SUPPORT) lpe_push_list(L, text);
  else lua_pushstring(L, text);
}

void lpe_set (lua_State *L, const char *key, const char *value) {
  if (value == NULL || *value == 0) return;
  lua_pushstring(L, value);
  lua_setfield(L, -2, key);
}

void lpe_set_list (lua_State *L, const char *key, const char *list) {
  if (list == NULL) return;
  lpe_push_list(L, list);
  lua_setfield(L, -2, key);
}

void lpe_set_integer (lua_State *L, const char *key, lua_Integer value) {
  lua_pushinteger(L, value);
  lua_setfield(L, -2, key);
}

/* Calls `lang` for each language of the registry; the i-th, or NULL. */
static const char *language (const poserr_registry *r, int i) {
  uint32_t l, k, m, j;
  for (l = 0; l < r->layers; l++) {
    const unsigned char *image = r->layer[l].image;
    for (k = 0; k < pe_count(image, PE_LANGS); k++) {
      const char *tag = pe_string(image, pe_rd24(pe_section(image, PE_LANGS) + 3 * k));
      int known = 0;
      for (m = 0; m < l && !known; m++) {
        const unsigned char *lower = r->layer[m].image;
        for (j = 0; j < pe_count(lower, PE_LANGS); j++)
          if (strcmp(pe_string(lower, pe_rd24(pe_section(lower, PE_LANGS) + 3 * j)), tag) == 0) known = 1;
      }
      if (!known && i-- == 0) return tag;
    }
  }
  return NULL;
}

/* Which layer said what, by the name of its pack or else by its rank; only worth
** a table when a vendor's layer spoke. */
static void set_layers (lua_State *L, const poserr_entry *e) {
  static const char *const ranks[] = { "built-in", "vendor", "site", "shop" };
  static const struct { uint8_t tag; char name[12]; } fields[] = {
    {PE_TAG_NAME, "name"}, {PE_TAG_ALIASES, "aliases"}, {PE_TAG_NOTE, "note"}, {PE_TAG_SOURCE, "source"}, {PE_TAG_SEE, "see"},
    {PE_TAG_RETRY, "retry"}, {PE_TAG_ACTOR, "actor"}, {PE_TAG_SEVERITY, "severity"}, {PE_TAG_SIDE, "side"}, {PE_TAG_CONFIDENCE, "confidence"}
  };
  uint32_t i, k;
  for (i = 0, k = 0; i < e->parts; i++) if (e->registry->layer[e->part[i] >> 24].rank != 0) k = 1;
  if (k == 0) return;
  lua_newtable(L);
  for (i = 0; i < e->parts; i++) {
    uint32_t entry, system, pack = 0, last;
    const unsigned char *image = pe_part(e, i, &entry), *p;
    for (system = 0; system < pe_count(image, PE_SYSTEMS); system++) {
      pe_system s;
      pe_get_system(image, system, &s);
      if (entry - s.first < s.count) pack = pe_prop(image, s.props, PE_TAG_PACK);
    }
    if (pack != 0) lua_pushstring(L, pe_string(image, pack));
    else lua_pushstring(L, ranks[e->registry->layer[e->part[i] >> 24].rank]);
    if (pe_rd16(pe_entry(image, entry) + 6) != PE_NO_CLASS) {
      lua_pushvalue(L, -1);
      lua_setfield(L, -3, "class");
    }
    for (p = pe_section(image, PE_PROPS) + pe_rd24(pe_entry(image, entry) + 3), last = 0; *p > last; last = *p, p += 4) {
      if (*p >= PE_TAG_TEXT) {
        const char *tag = pe_string(image, pe_rd24(pe_section(image, PE_LANGS) + 3 * (size_t)((*p - PE_TAG_TEXT) / 8)));
        lua_pushfstring(L, "%s.%s", tag, field_names[(*p - PE_TAG_TEXT) % 8]);
        lua_pushvalue(L, -2);
        lua_rawset(L, -4);
      }
      for (k = 0; k < sizeof fields / sizeof fields[0]; k++)
        if (fields[k].tag == *p) {
          lua_pushvalue(L, -1);
          lua_setfield(L, -3, fields[k].name);
        }
    }
    lua_pop(L, 1);
  }
  lua_setfield(L, -2, "layers");
}

/* A block of texts in one language; shares what is the same as the entry's own. */
static void set_language (lua_State *L, const poserr_entry *e, const char *lang) {
  int field, any = 0;
  for (field = 0; field < POSERR_TEXT_FIELDS; field++) {
    const char *text = poserr_text_in(e, lang, field);
    if (text == NULL) continue;
    if (!any) { lua_createtable(L, 0, 6); any = 1; }
    push_text(L, e, text, field);
    lua_setfield(L, -2, field_names[field]);
  }
  if (any) lua_setfield(L, -2, lang);
}

void lpe_push_entry (lua_State *L, lpe_state *self, const poserr_entry *e, const char *asked) {
  const char *s, *lang;
  int i;
  lua_createtable(L, 0, 20);
  lpe_set(L, "system", asked);
  if (strcmp(asked, e->system) != 0) lpe_set(L, "base", e->system);
  lpe_set(L, "code", poserr_code(e));
  lpe_set(L, "class", poserr_class(e));
  for (i = POSERR_RETRY; i <= POSERR_CONFIDENCE; i++)
    lpe_set(L, enum_fields[i], poserr_enum_name(i, poserr_enum(e, i)));
  lpe_set(L, "from", from_names[e->from]);
  for (i = 0; (lang = language(&self->registry, i)) != NULL; i++) set_language(L, e, lang);
  for (i = 0; i < POSERR_TEXT_FIELDS; i++) {   /* in the default language: the block's own values */
    s = poserr_text(e, self->lang, i);
    if (*s == 0) continue;
    lua_getfield(L, -1, self->lang);
    if (lua_istable(L, -1)) {
      lua_getfield(L, -1, field_names[i]);
      lua_remove(L, -2);
    }
    if (lua_isnil(L, -1)) {
      lua_pop(L, 1);
      push_text(L, e, s, i);
    }
    lua_setfield(L, -2, field_names[i]);
  }
  lpe_set(L, "name", poserr_field(e, POSERR_NAME));
  lpe_set(L, "note", poserr_field(e, POSERR_NOTE));
  lpe_set(L, "source", poserr_field(e, POSERR_SOURCE));
  lpe_set_list(L, "aliases", poserr_field(e, POSERR_ALIASES));
  lpe_set_list(L, "see", poserr_field(e, POSERR_SEE));
  if ((s = poserr_field(e, POSERR_WHEN)) != NULL) { push_when(L, s); lua_setfield(L, -2, "when"); }
  if (e->captured >= 0) {
    lpe_set_integer(L, "captured", e->captured);
    lpe_set(L, "captures", poserr_field(e, POSERR_CAPTURES));
  }
  set_layers(L, e);
}

/* Adds `readings` when there are several: the entry itself first, then the others. */
static void set_readings (lua_State *L, lpe_state *self, const char *system, const char *code, size_t n, const char *context, const char *asked) {
  poserr_entry two[2], *others;
  const char *when;
  int i, count = poserr_readings(&self->registry, system, code, n, context, two, 2, NULL), top = lua_gettop(L);
  if (count < 2) return;
  others = (poserr_entry *)lua_newuserdata(L, POSERR_READINGS * sizeof *others);   /* too much for a small stack */
  count = poserr_readings(&self->registry, system, code, n, context, others, POSERR_READINGS, NULL);
  lua_createtable(L, count, 0);
  for (i = 0; i < count; i++) {
    lpe_push_entry(L, self, &others[i], strcmp(others[i].system, system) == 0 ? asked : others[i].system);
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, top, "readings");
  if ((when = poserr_field(&others[0], POSERR_WHEN)) != NULL) {
    push_when(L, when);
    lua_setfield(L, top, "when");
  }
  lua_settop(L, top);
}

/*
** Arguments
*/

const char *lpe_context (lua_State *L, int index) {
  static const char *const keys[] = { "family", "command", "device", "phase", "region", "date", "kernel", "scheme", "interface", "format", NULL };
  int top = lua_gettop(L), i, any = 0;
  if (lua_isnoneornil(L, index)) { lua_pushnil(L); return NULL; }
  luaL_checktype(L, index, LUA_TTABLE);
  index = pel_absindex(L, index);
  lua_pushliteral(L, "");
  for (i = 0; keys[i] != NULL; i++) {
    lua_getfield(L, index, keys[i]);
    if (!lua_isnil(L, -1)) {
      if (lua_type(L, -1) != LUA_TSTRING && lua_type(L, -1) != LUA_TNUMBER)
        luaL_error(L, "bad option '%s' (string expected, got %s)", keys[i], luaL_typename(L, -1));
      lua_pushfstring(L, "%s%s=%s;", lua_tostring(L, top + 1), keys[i], lua_tostring(L, -1));
      lua_replace(L, top + 1);
      any = 1;
    }
    lua_pop(L, 1);
  }
  if (any) return lua_tostring(L, -1);
  lua_pop(L, 1);
  lua_pushnil(L);
  return NULL;
}

const char *lpe_code (lua_State *L, lpe_state *self, const char *system, int index, size_t *n) {
  int64_t number;
  if (lua_type(L, index) == LUA_TSTRING) {
    lua_pushvalue(L, index);
    return lua_tolstring(L, -1, n);
  }
  if (pel_integer(L, index, &number)) {
    char out[24];
    pe_view v;
    int known = pe_view_of(&self->registry, system, strlen(system), &v);
    *n = pe_number(known ? v.system.form : PE_FORM_INT, known ? v.system.width : 0, number, out);
    lua_pushlstring(L, out, *n);
    return lua_tostring(L, -1);
  }
  if (lua_type(L, index) == LUA_TNUMBER) {
    lpe_fail(L, "bad_code", "%s: a code is a string or a whole number", system);
    return NULL;
  }
  luaL_argerror(L, index, lua_pushfstring(L, "string or integer expected, got %s", luaL_typename(L, index)));
  return NULL;
}

int lpe_check_system (lua_State *L, int index, pe_view *v) {
  size_t n;
  const char *id = luaL_checklstring(L, index, &n);
  if (strlen(id) == n && pe_view_of(&lpe_self(L)->registry, id, n, v)) return 1;
  lpe_fail_code(L, POSERR_UNKNOWN_SYSTEM, lpe_quoted(L, id, n), "");
  return 0;
}

/*
** Look-up
*/

/* Pushes the table of cached answers of a system: made when first asked for. */
static void push_system_table (lua_State *L, const char *id);

/* Keeps the entry on top under a code in the table of answers below it. */
static void remember (lua_State *L, const char *code, size_t n) {
  lua_pushlstring(L, code, n);
  lua_pushvalue(L, -2);
  lua_rawset(L, -4);
}

/* Looks a code up and pushes the entry, or nil, message, name. */
static int look (lua_State *L, lpe_state *self, const char *system, const char *code, size_t n, const char *context) {
  poserr_entry e;
  pe_view v;
  const char *canonical;
  size_t len;
  int why = poserr_lookup(&self->registry, system, code, n, context, &e);
  if (why != POSERR_OK) {
    if (why == POSERR_UNKNOWN_SYSTEM) return lpe_fail_code(L, why, lpe_quoted(L, system, strlen(system)), "");
    return lpe_fail_code(L, why, system, lpe_quoted(L, code, n));
  }
  pe_view_of(&self->registry, system, strlen(system), &v);
  if (context != NULL) {
    lpe_push_entry(L, self, &e, v.id);
    set_readings(L, self, system, code, n, context, v.id);
    return 1;
  }
  /* The same table again, whatever the spelling; but what a part of a code stands
  ** for (203 for POSPrinter:203) is an answer of its own. Of spellings only short
  ** ones are kept, so that no input can fill the memory with them. */
  canonical = poserr_code(&e);
  len = strlen(canonical);
  push_system_table(L, v.id);
  if (e.from == POSERR_FROM_PATTERN && e.captured < 0) {
    canonical = code;
    len = n;
  }
  lua_pushlstring(L, canonical, len);
  lua_rawget(L, -2);
  if (!lua_istable(L, -1)) {
    lua_pop(L, 1);
    lpe_push_entry(L, self, &e, v.id);
    set_readings(L, self, system, code, n, NULL, v.id);
    if (canonical != code) remember(L, canonical, len);
  }
  if (n <= 8 && n <= len) remember(L, code, n);
  lua_remove(L, -2);
  return 1;
}

/* __index of a system's table: system id is upvalue 3. */
static int index_code (lua_State *L) {
  lpe_state *self = lpe_self(L);
  const char *system = lua_tostring(L, lua_upvalueindex(3)), *code;
  size_t n;
  if (lua_type(L, 2) != LUA_TSTRING && lua_type(L, 2) != LUA_TNUMBER) return 0;
  code = lpe_code(L, self, system, 2, &n);
  if (code == NULL) return 0;
  if (look(L, self, system, code, n, NULL) != 1) return 0;
  return 1;
}

static void push_system_table (lua_State *L, const char *id) {
  lua_pushstring(L, id);
  lua_rawget(L, LPE_CACHE);
  if (lua_istable(L, -1)) return;
  lua_pop(L, 1);
  lua_newtable(L);
  lua_createtable(L, 0, 2);
  lpe_set(L, "__mode", "v");
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, LPE_CACHE);
  lua_pushstring(L, id);
  lua_pushcclosure(L, index_code, 3);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_pushstring(L, id);
  lua_pushvalue(L, -2);
  lua_rawset(L, LPE_CACHE);
}

/* __index of poserr.system */
static int index_system (lua_State *L) {
  lpe_state *self = lpe_self(L);
  size_t n;
  const char *id;
  pe_view v;
  if (lua_type(L, 2) != LUA_TSTRING) return 0;
  id = lua_tolstring(L, 2, &n);
  if (strlen(id) != n || !pe_view_of(&self->registry, id, n, &v)) return 0;
  push_system_table(L, v.id);
  return 1;
}

void lpe_forget (lua_State *L) {
  lua_pushnil(L);
  while (lua_next(L, LPE_CACHE)) {
    if (lua_istable(L, -1)) {
      lua_pushnil(L);
      while (lua_next(L, -2)) {
        lua_pop(L, 1);
        lua_pushvalue(L, -1);
        lua_pushnil(L);
        lua_rawset(L, -4);
      }
    }
    lua_pop(L, 1);
  }
}

/* poserr.lookup(system, code [, opts]) */
static int l_lookup (lua_State *L) {
  lpe_state *self;
  const char *system, *code, *context;
  size_t n;
  if (lua_gettop(L) == 2) {   /* the way of most calls: asked before */
    lua_pushvalue(L, 1);
    if (pel_rawget(L, LPE_CACHE) == LUA_TTABLE) {
      lua_pushvalue(L, 2);
      if (pel_rawget(L, 3) == LUA_TTABLE) return 1;
    }
    lua_settop(L, 2);
  }
  self = lpe_self(L);
  system = luaL_checkstring(L, 1);
  if (lua_type(L, 2) == LUA_TNONE) luaL_argerror(L, 2, "string or integer expected, got no value");
  lua_settop(L, 3);
  if (pel_rawlen(L, 1) != strlen(system)) return lpe_fail_code(L, POSERR_UNKNOWN_SYSTEM, lpe_quoted(L, system, pel_rawlen(L, 1)), "");
  context = lpe_context(L, 3);
  code = lpe_code(L, self, system, 2, &n);
  if (code == NULL) return 3;
  return look(L, self, system, code, n, context);
}

/* poserr.find(code [, opts]): in every system that defines it, best first. */
static int l_find (lua_State *L) {
  lpe_state *self = lpe_self(L);
  uint32_t state = 0;
  int count = 0, i;
  const char *context;
  pe_view v;
  luaL_checkany(L, 1);
  lua_settop(L, 2);
  context = lpe_context(L, 2);          /* 3 */
  lua_newtable(L);                      /* 4: entries */
  lua_newtable(L);                      /* 5: their scores */
  while (pe_each_system(&self->registry, &state, &v)) {
    poserr_entry e;
    size_t n;
    int score;
    const char *code = lpe_code(L, self, v.id, 1, &n), *found;
    if (code == NULL) return 3;
    if (poserr_lookup(&self->registry, v.id, code, n, context, &e) != POSERR_OK || strcmp(e.system, v.id) != 0) {
      lua_pop(L, 1);
      continue;
    }
    found = poserr_code(&e);
    score = e.from == POSERR_FROM_PATTERN ? 1 : 2;
    if (score == 2 && pe_equal(found, code, n)) score = strcmp(found, code) == 0 ? 4 : 3;
    if (look(L, self, v.id, code, n, context) != 1) { lua_settop(L, 5); continue; }
    /* Insert behind all that are as good: the catalog's order decides ties. */
    for (i = ++count; i > 1; i--) {
      int other;
      lua_rawgeti(L, 5, i - 1);
      other = (int)lua_tointeger(L, -1);
      lua_pop(L, 1);
      if (other >= score) break;
      lua_rawgeti(L, 4, i - 1);
      lua_rawseti(L, 4, i);
      lua_rawgeti(L, 5, i - 1);
      lua_rawseti(L, 5, i);
    }
    lua_rawseti(L, 4, i);
    lua_pushinteger(L, score);
    lua_rawseti(L, 5, i);
    lua_settop(L, 5);
  }
  lua_settop(L, 4);
  return 1;
}

/* poserr.equivalents(entry, system): codes of the same class in another system,
** those that the entry's `see` names first. */
static int l_equivalents (lua_State *L) {
  lpe_state *self = lpe_self(L);
  const char *path;
  uint32_t state = 0;
  int count = 0;
  poserr_entry e;
  pe_view v;
  size_t i, n;
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkstring(L, 2);
  lua_settop(L, 2);
  lua_getfield(L, 1, "class");
  path = lua_tostring(L, 3);
  if (path == NULL) return luaL_argerror(L, 1, "entry expected");
  if (!lpe_check_system(L, 2, &v)) return 3;
  lua_getfield(L, 1, "see");      /* 4 */
  lua_newtable(L);                /* 5 */
  lua_newtable(L);                /* 6: codes taken */
  n = lua_istable(L, 4) ? pel_rawlen(L, 4) : 0;
  for (i = 1; i <= n; i++) {
    const char *link;
    size_t len = strlen(v.id);
    lua_rawgeti(L, 4, (int)i);
    link = lua_tostring(L, -1);
    if (link != NULL && strncmp(link, v.id, len) == 0 && link[len] == ':' &&
        look(L, self, v.id, link + len + 1, strlen(link + len + 1), NULL) == 1) {
      lua_getfield(L, -1, "code");
      lua_pushboolean(L, 1);
      lua_rawset(L, 6);
      lua_rawseti(L, 5, ++count);
    }
    lua_settop(L, 6);
  }
  while (poserr_next(&self->registry, v.id, &state, &e)) {
    const char *code = poserr_code(&e);
    if (strcmp(poserr_class(&e), path) != 0) continue;
    lua_pushstring(L, code);
    lua_pushvalue(L, -1);
    lua_rawget(L, 6);
    if (lua_isnil(L, -1) && look(L, self, v.id, code, strlen(code), NULL) == 1) {
      lua_rawseti(L, 5, ++count);
      lua_pop(L, 1);
      lua_pushboolean(L, 1);
      lua_rawset(L, 6);
    }
    lua_settop(L, 6);
  }
  lua_settop(L, 5);
  return 1;
}

/*
** Walks. Each works on a copy of the registry, so that a definition made
** meanwhile does not disturb it; the images stay anchored beside it.
*/

typedef struct walk {
  lpe_state state;
  uint32_t at;
  const char *system;   /* in an image, or NULL */
} walk;

static walk *push_walk (lua_State *L) {
  lpe_state *self = lpe_self(L);
  walk *w = (walk *)lua_newuserdata(L, sizeof *w);
  w->state = *self;
  w->at = 0;
  w->system = NULL;
  pel_getuservalue(L, lua_upvalueindex(1));   /* the list of images: replaced, never changed */
  if (lua_istable(L, -1)) pel_setuservalue(L, -2);
  else lua_pop(L, 1);
  return w;
}

static int next_system (lua_State *L) {
  walk *w = (walk *)lua_touserdata(L, lua_upvalueindex(3));
  pe_view v;
  if (!pe_each_system(&w->state.registry, &w->at, &v)) return 0;
  lua_pushstring(L, v.id);
  return 1;
}

static int push_iterator (lua_State *L, lua_CFunction next) {
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, LPE_CACHE);
  lua_pushvalue(L, -3);
  lua_pushcclosure(L, next, 3);
  return 1;
}

/* poserr.systems(): iterator of ids */
static int l_systems (lua_State *L) {
  push_walk(L);
  return push_iterator(L, next_system);
}

static int next_code (lua_State *L) {
  walk *w = (walk *)lua_touserdata(L, lua_upvalueindex(3));
  poserr_entry e;
  if (!poserr_next(&w->state.registry, w->system, &w->at, &e)) return 0;
  lua_pushstring(L, poserr_code(&e));
  lpe_push_entry(L, &w->state, &e, w->system);
  return 2;
}

/* poserr.codes(system): iterator of code, entry */
static int l_codes (lua_State *L) {
  pe_view v;
  walk *w;
  if (!lpe_check_system(L, 1, &v)) return 3;
  w = push_walk(L);
  w->system = v.id;
  return push_iterator(L, next_code);
}

/* Copies what the table at the top lacks from its block of one language. */
static void copy_texts (lua_State *L, const char *lang, size_t n) {
  int i;
  lua_pushlstring(L, lang, n);
  lua_rawget(L, -2);
  for (i = 0; lua_istable(L, -1) && i < POSERR_TEXT_FIELDS; i++) {
    lua_getfield(L, -2, field_names[i]);
    if (lua_isnil(L, -1)) {
      lua_getfield(L, -2, field_names[i]);
      lua_setfield(L, -4, field_names[i]);
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

/* Pushes a class as a table. */
static void push_class (lua_State *L, lpe_state *self, const char *path) {
  /* An entry without parts has just its class: let it answer. */
  const poserr_registry *r = &self->registry;
  const char *lang;
  uint32_t l;
  int i, k;
  lua_createtable(L, 0, 12);
  lpe_set(L, "path", path);
  for (l = 0; l < r->layers; l++) {
    const unsigned char *image = r->layer[l].image;
    int c = pe_find_class(image, path, strlen(path));
    static const uint8_t offset[] = { 0, 12, 10, 11, 9, 8 };
    if (c < 0) continue;
    for (i = POSERR_RETRY; i <= POSERR_GROUP; i++)
      lpe_set(L, enum_fields[i], poserr_enum_name(i, pe_section(image, PE_CLASSES)[(size_t)c * PE_CLASS_SIZE + offset[i]]));
  }
  for (k = 0; (lang = language(r, k)) != NULL; k++) {
    int any = 0;
    lua_createtable(L, 0, 6);
    for (i = 0; i < POSERR_TEXT_FIELDS; i++) {
      size_t n = strlen(path);
      for (l = r->layers; l-- > 0; ) {
        const unsigned char *image = r->layer[l].image;
        int c = pe_find_class(image, path, n), g = pe_find_lang(image, lang, strlen(lang));
        uint32_t p = c >= 0 && g >= 0 ? pe_prop(image, pe_rd24(pe_section(image, PE_CLASSES) + (size_t)c * PE_CLASS_SIZE + 3), PE_TAG_TEXT + g * 8 + i) : 0;
        if (p == 0) continue;
        if (i == POSERR_STEPS || i == POSERR_SUPPORT) lpe_push_list(L, pe_string(image, p));
        else lua_pushstring(L, pe_string(image, p));
        lua_setfield(L, -2, field_names[i]);
        any = 1;
        break;
      }
    }
    if (any) lua_setfield(L, -2, lang);
    else lua_pop(L, 1);
  }
  /* In the default language, else its root (es for es-MX), English, any. */
  copy_texts(L, self->lang, strlen(self->lang));
  copy_texts(L, self->lang, strcspn(self->lang, "-_"));
  copy_texts(L, "en", 2);
  for (k = 0; (lang = language(r, k)) != NULL; k++) copy_texts(L, lang, strlen(lang));
}

/* The i-th class path of the lowest layers, or NULL. Paths that begin with '@' are groups. */
static const char *class_at (const poserr_registry *r, uint32_t i, int groups) {
  uint32_t k;
  const unsigned char *image;
  if (r->layers == 0) return NULL;
  image = r->layer[0].image;
  for (k = 0; k < pe_count(image, PE_CLASSES); k++) {
    const char *path = pe_string(image, pe_rd24(pe_section(image, PE_CLASSES) + (size_t)k * PE_CLASS_SIZE));
    if ((*path == '@') == groups && i-- == 0) return path;
  }
  return NULL;
}

static int next_class (lua_State *L) {
  walk *w = (walk *)lua_touserdata(L, lua_upvalueindex(3));
  const char *path = class_at(&w->state.registry, w->at++, 0);
  if (path == NULL) return 0;
  lua_pushstring(L, path);
  push_class(L, &w->state, path);
  return 2;
}

/* poserr.classes(): iterator of path, class */
static int l_classes (lua_State *L) {
  push_walk(L);
  return push_iterator(L, next_class);
}

/* poserr.class(path) */
static int l_class (lua_State *L) {
  size_t n;
  const char *path = luaL_checklstring(L, 1, &n);
  lpe_state *self = lpe_self(L);
  if (n != strlen(path) || *path == '@' || self->registry.layers == 0 || pe_find_class(self->registry.layer[0].image, path, n) < 0)
    return lpe_fail(L, "unknown_class", "no such class \"%s\"", lpe_quoted(L, path, n));
  push_class(L, self, path);
  return 1;
}

static int next_group (lua_State *L) {
  walk *w = (walk *)lua_touserdata(L, lua_upvalueindex(3));
  const char *path = class_at(&w->state.registry, w->at++, 1);
  if (path == NULL) return 0;
  lua_pushstring(L, path + 1);
  push_class(L, &w->state, path);
  lpe_set(L, "path", path + 1);
  return 2;
}

/* poserr.groups(): iterator of id, {title, cause, en, zh}: the four kinds of trouble, and none */
static int l_groups (lua_State *L) {
  push_walk(L);
  return push_iterator(L, next_group);
}

/* poserr.info(system): what the definition says of the system itself */
static int l_info (lua_State *L) {
  static const struct { uint8_t tag; char name[9]; } lists[] = {
    {PE_TAG_MARKERS, "markers"}, {PE_TAG_SENDERS, "senders"}, {PE_TAG_SHAPES, "shapes"}, {PE_TAG_FRAMES, "frames"},
    {PE_TAG_PREFIXES, "prefixes"}, {PE_TAG_BYTES, "bytes"}, {PE_TAG_SOURCES, "sources"}
  };
  lpe_state *self = lpe_self(L);
  const char *lang;
  char form[12];
  uint32_t state = 0;
  int count = 0, i;
  size_t k;
  poserr_entry e;
  pe_view v;
  if (!lpe_check_system(L, 1, &v)) return 3;
  while (poserr_next(&self->registry, v.id, &state, &e)) count++;
  lua_createtable(L, 0, 12);
  lpe_set(L, "system", v.id);
  pe_form_name(v.system.form, v.system.width, form);
  lpe_set(L, "form", form);
  if (v.system.base != 0) lpe_set(L, "base", pe_string(v.owner, v.system.base));
  if (v.system.form == PE_FORM_BITS) {
    lpe_set_integer(L, "lsb", v.system.lsb);
  }
  if (v.system.when != 0) { push_when(L, pe_string(v.owner, v.system.when)); lua_setfield(L, -2, "when"); }
  lpe_set_integer(L, "count", count);
  lua_newtable(L);
  for (i = 0; (lang = language(&self->registry, i)) != NULL; i++) {
    uint32_t l = self->registry.layers;
    while (l > 0) {
      const unsigned char *image = self->registry.layer[--l].image;
      uint32_t hash, p;
      pe_system s;
      int at = pe_find_system(image, v.id, strlen(v.id), &hash), g = pe_find_lang(image, lang, strlen(lang));
      if (at < 0 || g < 0) continue;
      pe_get_system(image, (uint32_t)at, &s);
      p = pe_prop(image, s.props, PE_TAG_TEXT + g * 8 + POSERR_TITLE);
      if (p == 0) continue;
      lpe_set(L, lang, pe_string(image, p));
      break;
    }
  }
  lua_setfield(L, -2, "title");
  for (k = 0; k < sizeof lists / sizeof lists[0]; k++) {
    uint32_t l = self->registry.layers;
    const char *s = pe_system_prop(&self->registry, v.id, lists[k].tag, &l);
    if (s == NULL) continue;
    lpe_push_list(L, s);
    lua_setfield(L, -2, lists[k].name);
  }
  return 1;
}

/* poserr.lang([tag]): gets or sets the default language */
static int l_lang (lua_State *L) {
  lpe_state *self = lpe_self(L);
  if (!lua_isnoneornil(L, 1)) {
    size_t n;
    const char *tag = luaL_checklstring(L, 1, &n);
    if (n == 0 || n >= sizeof self->lang || strlen(tag) != n)
      return lpe_fail(L, "bad_language", "\"%s\" is no language tag", lpe_quoted(L, tag, n));
    memcpy(self->lang, tag, n + 1);
    lpe_forget(L);
  }
  lua_pushstring(L, self->lang);
  return 1;
}

/* poserr.languages(): tags of all languages that some text is in */
static int l_languages (lua_State *L) {
  lpe_state *self = lpe_self(L);
  const char *lang;
  int i;
  lua_newtable(L);
  for (i = 0; (lang = language(&self->registry, i)) != NULL; i++) {
    lua_pushstring(L, lang);
    lua_rawseti(L, -2, i + 1);
  }
  return 1;
}

/*
** The module
*/

static int l_new (lua_State *L);

static const luaL_Reg functions[] = {
  {"lookup", l_lookup}, {"find", l_find}, {"decode", lpe_decode}, {"equivalents", l_equivalents},
  {"systems", l_systems}, {"codes", l_codes}, {"classes", l_classes}, {"class", l_class}, {"groups", l_groups},
  {"info", l_info}, {"lang", l_lang}, {"languages", l_languages},
#ifndef POSERR_NO_BUILDER
  {"define", lpe_define}, {"undefine", lpe_undefine}, {"build", lpe_build},
#endif
  {"display", lpe_display}, {"receipt", lpe_receipt}, {"mask", lpe_mask},
#ifndef POSERR_NO_SEARCH
  {"search", lpe_search},
#endif
  {"classify", lpe_classify},
  {"advise", lpe_advise}, {"rules", lpe_rules},
#ifndef POSERR_NO_SCAN
  {"scan", lpe_scan}, {"scanner", lpe_scanner},
#endif
  {"new", l_new},
  {NULL, NULL}
};

/* poserr.new(): an independent registry with the same functions */
static int l_new (lua_State *L) {
  lpe_state *self;
  const char *lang;
  lua_settop(L, 0);
  self = (lpe_state *)lua_newuserdata(L, sizeof *self);   /* 1 */
  poserr_init(&self->registry);
  strcpy(self->lang, "en");
  if (self->registry.layers > 0 && pe_find_lang(self->registry.layer[0].image, "en", 2) < 0 && (lang = language(&self->registry, 0)) != NULL && strlen(lang) < sizeof self->lang)
    strcpy(self->lang, lang);
  lua_newtable(L);                                        /* 2: images */
  pel_setuservalue(L, 1);
  lua_newtable(L);                                        /* 2: cache = poserr.system */
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, 1);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, index_system, 2);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, 2);
  lua_createtable(L, 0, (int)(sizeof functions / sizeof functions[0]) + 4);
  lua_pushvalue(L, 1);
  lua_pushvalue(L, 2);
  pel_setfuncs(L, functions, 2);
  lua_pushvalue(L, 2);
  lua_setfield(L, -2, "system");
  lpe_set(L, "_VERSION", POSERR_VERSION);
  lpe_set(L, "_DATA_VERSION", poserr_data_version());
  return 1;
}

#if defined(_WIN32)
#define LPE_EXPORT __declspec(dllexport)
#elif defined(__GNUC__)
#define LPE_EXPORT __attribute__((visibility("default")))
#else
#define LPE_EXPORT
#endif

/* poserr.pack is a Lua module beside this one: loaded when first asked for, and
** nil where there is none, as in a terminal. */
static int index_module (lua_State *L) {
  if (lua_type(L, 2) != LUA_TSTRING || strcmp(lua_tostring(L, 2), "pack") != 0) return 0;
  lua_getglobal(L, "require");
  lua_pushliteral(L, "poserr.pack");
  if (lua_pcall(L, 1, 1, 0) != 0 || !lua_istable(L, -1)) return 0;
  lua_pushvalue(L, 2);
  lua_pushvalue(L, -2);
  lua_rawset(L, 1);
  return 1;
}

LPE_EXPORT int luaopen_poserr (lua_State *L);
LPE_EXPORT int luaopen_poserr (lua_State *L) {
  l_new(L);
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, index_module);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  return 1;
}
