/*
** ltexts.c - the texts of a definition: languages, classes, groups.
*/
#ifndef POSERR_NO_BUILDER

#include "lreader.h"

#include <string.h>

/*
** Texts
*/

/* Does the word look like a language tag ("es", "pt-BR")? */
int lpe_is_language (const char *s) {
  size_t n = 0;
  while (s[n] >= 'a' && s[n] <= 'z') n++;
  if (n < 2 || n > 3) return 0;
  if (s[n] == '-') for (n++; (s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z') || (s[n] >= '0' && s[n] <= '9'); n++) ;
  return s[n] == 0 && n < 16;
}

static const char *const text_fields[POSERR_TEXT_FIELDS + 1] = { "title", "cause", "steps", "support", "cardholder", "display", NULL };

/* Reads a title or a block of texts at the top of the stack. */
void lpe_read_texts (lpe_reader *d, const char *lang) {
  lua_State *L = d->L;
  int g = pe_build_lang(&d->builder, lang, strlen(lang)), block = lua_gettop(L), i;
  const char *s;
  size_t n;
  if (g < 0) { lpe_problem(d, lang, "more than %d languages", (int)PE_LANGS_MAX); return; }
  if (lua_type(L, -1) == LUA_TSTRING) {
    if ((s = lpe_checked_string(d, lang, &n)) != NULL) pe_build_text(&d->builder, PE_TAG_TEXT + g * 8, s, n);
    return;
  }
  if (!lua_istable(L, -1)) { lpe_problem(d, lang, "a title or a table of texts expected, got %s", luaL_typename(L, -1)); return; }
  if (!lpe_plain_table(d, lang)) return;
  for (i = 0; i < POSERR_TEXT_FIELDS; i++) {
    if (lpe_get(d, block, text_fields[i])) {
      const char *where = lua_pushfstring(L, "%s.%s", lang, text_fields[i]);
      lua_insert(L, -2);
      s = i == POSERR_STEPS || i == POSERR_SUPPORT ? lpe_joined(d, where, &n) : lpe_checked_string(d, where, &n);
      if (s != NULL) pe_build_text(&d->builder, PE_TAG_TEXT + g * 8 + i, s, n);
    }
    lua_settop(L, block);
  }
  lua_pushnil(L);
  while (lua_next(L, block)) {
    lua_pop(L, 1);
    for (i = 0; i < POSERR_TEXT_FIELDS; i++)
      if (lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), text_fields[i]) == 0) break;
    if (i == POSERR_TEXT_FIELDS) lpe_unknown(d, lang, "text", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "?", text_fields);
  }
}

/* Looks at all keys of the table at `t`; tells those that are unknown. */
void lpe_read_keys (lpe_reader *d, int t, const char *const *known, lpe_keys *keys) {
  lua_State *L = d->L;
  int i, many = 0;
  keys->fields = 0;
  keys->langs = 0;
  lua_pushnil(L);
  while (lua_next(L, t)) {
    const char *key;
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TNUMBER) {   /* a row begins with its code; nothing else has no name */
      if (known[0] == NULL || lua_tonumber(L, -1) != 1) lpe_problem(d, "", "item %d has no name; a text is en = \"...\" or zh = \"...\"", (int)lua_tonumber(L, -1));
      continue;
    }
    key = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
    if (key == NULL) { lpe_problem(d, "", "a key of type %s", luaL_typename(L, -1)); continue; }
    for (i = 0; known[i] != NULL; i++) if (*known[i] == *key && strcmp(known[i], key) == 0) break;
    if (known[i] != NULL) { keys->fields |= (uint32_t)1 << i; continue; }
    if (!lpe_is_language(key)) lpe_unknown(d, "", "field", key, known);
    else if (keys->langs == PE_LANGS_MAX) many = 1;
    else {
      const char **lang = keys->lang;
      int at = keys->langs++;
      for (; at > 0 && (strcmp(key, "en") == 0 || (strcmp(lang[at - 1], "en") != 0 &&
             (strcmp(key, "zh") == 0 || (strcmp(lang[at - 1], "zh") != 0 && strcmp(key, lang[at - 1]) < 0)))); at--) lang[at] = lang[at - 1];
      lang[at] = key;   /* stays: it is a key of the table */
    }
  }
  if (many) lpe_problem(d, "", "more than %d languages", (int)PE_LANGS_MAX);
}

/* Reads the texts of those languages. */
void lpe_read_languages (lpe_reader *d, int t, const lpe_keys *keys) {
  lua_State *L = d->L;
  int top = lua_gettop(L), i;
  for (i = 0; i < keys->langs; i++) {
    lua_pushstring(L, keys->lang[i]);
    lua_rawget(L, t);
    lpe_read_texts(d, keys->lang[i]);
    lua_settop(L, top);
  }
}

/* Reads a value of an enumeration; 0 if absent or wrong. */
int lpe_read_enum (lpe_reader *d, int t, const char *field, int which) {
  lua_State *L = d->L;
  int v = 0;
  if (lpe_get(d, t, field)) {
    size_t n;
    const char *s = lpe_checked_string(d, field, &n), *best = NULL;
    if (s != NULL && (v = poserr_enum_value(which, s, n)) == 0) {
      int least = 4, i;
      for (i = 1; poserr_enum_name(which, i) != NULL; i++) lpe_nearer(s, poserr_enum_name(which, i), &best, &least);
      if (best != NULL) lpe_did_you_mean(L, best);
      else {
        lua_pushliteral(L, "; one of");
        for (i = 1; poserr_enum_name(which, i) != NULL; i++) {
          lua_pushfstring(L, "%s%s %s", lua_tostring(L, -1), i > 1 ? "," : "", poserr_enum_name(which, i));
          lua_replace(L, -2);
        }
      }
      lpe_problem(d, field, "no such value \"%s\"%s", s, lua_tostring(L, -1));
      lua_pop(L, 1);
    }
  }
  lua_pop(L, 1);
  return v;
}

/*
** Classes
*/

/* The next class path of the layers, or of the built-in catalog while that is made;
** *l and *k, which begin at 0, are the place. NULL at the end. */
static const char *next_class (lpe_reader *d, uint32_t *l, uint32_t *k) {
  const pe_buffer *f = &d->builder.buf[PE_BUF_CLASSES];
  if (d->self->registry.layers == 0) {
    uint32_t at = (*k)++ * PE_CLASS_SIZE;
    return at < f->n ? (const char *)d->builder.buf[PE_BUF_STRINGS].p + pe_rd24(f->p + at) : NULL;
  }
  for (; *l < d->self->registry.layers; ++*l, *k = 0) {
    const unsigned char *image = d->self->registry.layer[*l].image;
    if (*k < pe_count(image, PE_CLASSES)) return pe_string(image, pe_rd24(pe_section(image, PE_CLASSES) + (size_t)(*k)++ * PE_CLASS_SIZE));
  }
  return NULL;
}

/* Tells an unknown class: with the nearest one, or else those beside it. */
static void unknown_class (lpe_reader *d, const char *field, const char *path) {
  lua_State *L = d->L;
  const char *best = NULL, *dot = strchr(path, '.'), *s;
  size_t root = dot ? (size_t)(dot - path) + 1 : 0;
  uint32_t l = 0, k = 0;
  int least = 4, before = lua_gettop(L);
  while ((s = next_class(d, &l, &k)) != NULL)
    if (*s != '@') lpe_nearer(path, s, &best, &least);   /* @ marks a group */
  if (best != NULL) lpe_did_you_mean(L, best);
  else {
    int inside;
    lua_pushliteral(L, "");
    for (inside = root > 0; inside >= 0 && *lua_tostring(L, -1) == 0; inside--)   /* its neighbours, or the roots */
      for (l = k = 0; (s = next_class(d, &l, &k)) != NULL && l == 0; )
        if (*s != '@' && (inside ? strncmp(s, path, root) == 0 : strchr(s, '.') == NULL)) {
          lua_pushfstring(L, "%s%s %s", lua_tostring(L, -1), *lua_tostring(L, -1) ? "," : "; one of", s);
          lua_replace(L, -2);
        }
  }
  lpe_problem(d, field, "no such class \"%s\"%s", path, lua_tostring(L, -1));
  lua_settop(L, before);
}

/* Is there such a class? If not, tells so in `field`. */
int lpe_check_class (lpe_reader *d, const char *field, const char *path, size_t n) {
  uint32_t l = 0, k = 0;
  const char *s;
  if (*path != '@') {
    for (; l < d->self->registry.layers; l++)
      if (pe_find_class(d->self->registry.layer[l].image, path, n) >= 0) return 1;
    if (d->self->registry.layers == 0)
      while ((s = next_class(d, &l, &k)) != NULL) if (strcmp(s, path) == 0) return 1;
  }
  unknown_class(d, field, path);
  return 0;
}

/* Checks a class path and returns its index, or PE_NO_CLASS after a problem. */
uint32_t lpe_read_class (lpe_reader *d, const char *path, size_t n) {
  return lpe_check_class(d, "class", path, n) ? pe_build_class(&d->builder, path, n) : PE_NO_CLASS;
}

/* classes = { { "funds.insufficient", group=..., en={...} }, ... } */
void lpe_read_classes (lpe_reader *d, int t) {
  static const char *const known[] = { "group", "side", "actor", "severity", "retry", NULL };
  lua_State *L = d->L;
  int top = lua_gettop(L), i, n;
  lua_pushvalue(L, t);
  if (!lpe_plain_table(d, "classes")) { lua_settop(L, top); return; }
  n = (int)pel_rawlen(L, t);
  for (i = 1; i <= n; i++) {
    const char *path;
    size_t len;
    lua_rawgeti(L, t, i);
    d->class_row = i;
    if (lpe_plain_table(d, "")) {
      int row = lua_gettop(L);
      lpe_keys keys;
      lpe_read_keys(d, row, known, &keys);
      lua_rawgeti(L, row, 1);
      path = NULL;
      if (lua_isnil(L, -1)) lpe_problem(d, "[1]", "the path of a class is missing");
      else path = lpe_checked_string(d, "[1]", &len);
      if (path != NULL) {
        uint32_t index = d->self->registry.layers == 0 ? pe_build_class(&d->builder, path, len) : lpe_read_class(d, path, len);
        if (index != PE_NO_CLASS) {
          int group = lpe_read_enum(d, row, "group", POSERR_GROUP), side = lpe_read_enum(d, row, "side", POSERR_SIDE);
          int actor = lpe_read_enum(d, row, "actor", POSERR_ACTOR), severity = lpe_read_enum(d, row, "severity", POSERR_SEVERITY);
          int retry = lpe_read_enum(d, row, "retry", POSERR_RETRY);
          lpe_read_languages(d, row, &keys);
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
void lpe_read_groups (lpe_reader *d, int t) {
  static const char *const none[] = { NULL };
  const char *names[16];
  lua_State *L = d->L;
  int i, n = 0, top = lua_gettop(L);
  for (i = 1; n < 15 && poserr_enum_name(POSERR_GROUP, i) != NULL; i++) names[n++] = poserr_enum_name(POSERR_GROUP, i);
  names[n] = NULL;
  lua_pushnil(L);
  while (lua_next(L, t)) {
    const char *key;
    lua_pop(L, 1);
    key = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "?";
    for (i = 0; i < n; i++) if (strcmp(key, names[i]) == 0) break;
    if (i == n) lpe_unknown(d, "groups", "group", key, names);
  }
  for (i = 0; i < n; i++) {
    const char *path, *where = lua_pushfstring(L, "groups.%s", names[i]);
    lpe_keys keys;
    uint32_t index;
    if (lpe_get(d, t, names[i]) && lpe_plain_table(d, where)) {
      d->inside = where;
      lpe_read_keys(d, top + 2, none, &keys);
      path = lua_pushfstring(L, "@%s", names[i]);
      index = pe_build_class(&d->builder, path, strlen(path));
      lpe_read_languages(d, top + 2, &keys);
      pe_build_class_end(&d->builder, index, 0, 0, 0, 0, 0);
      d->inside = NULL;
    }
    lua_settop(L, top);
  }
}

#endif
