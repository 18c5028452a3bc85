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
static int is_language (const char *s) {
  size_t n = 0;
  while (s[n] >= 'a' && s[n] <= 'z') n++;
  if (n < 2 || n > 3) return 0;
  if (s[n] == '-') for (n++; (s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z') || (s[n] >= '0' && s[n] <= '9'); n++) ;
  return s[n] == 0 && n < 16;
}

static const char *const text_fields[POSERR_TEXT_FIELDS] = { "title", "cause", "steps", "support", "cardholder", "display" };

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
    if (i == POSERR_TEXT_FIELDS) {
      const char *best = NULL, *key = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "?";
      int least = 3;
      for (i = 0; i < POSERR_TEXT_FIELDS; i++) lpe_nearer(key, text_fields[i], &best, &least);
      lpe_did_you_mean(L, best);
      lpe_problem(d, lang, "unknown text \"%s\"%s", key, lua_tostring(L, -1));
      lua_pop(L, 1);
    }
  }
}

/* Reads the languages of the table at `t`: English and Chinese first, then the
** others by name, so that the same definition makes the same image. */
void lpe_read_languages (lpe_reader *d, int t, const char *const *known) {
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
    if (key == NULL) { lpe_problem(d, "", "a key of type %s", luaL_typename(L, -1)); continue; }
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
      for (i = 0; known[i] != NULL; i++) lpe_nearer(key, known[i], &best, &least);
      lpe_did_you_mean(L, best);
      lpe_problem(d, "", "unknown field \"%s\"%s", key, lua_tostring(L, -1));
      lua_pop(L, 1);
    }
  }
  for (i = 0; i < n; i++) {
    lua_pushstring(L, tags[i]);
    lua_rawget(L, t);
    lpe_read_texts(d, tags[i]);
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

static int class_exists (lpe_reader *d, const char *path, size_t n) {
  uint32_t l;
  for (l = 0; l < d->self->registry.layers; l++)
    if (pe_find_class(d->self->registry.layer[l].image, path, n) >= 0) return 1;
  return 0;
}

/* Checks a class path and returns its index, or PE_NO_CLASS after a problem. */
uint32_t lpe_read_class (lpe_reader *d, const char *path, size_t n) {
  lua_State *L = d->L;
  uint32_t l, k;
  const char *best = NULL;
  int least = 4;
  if (d->self->registry.layers == 0) {   /* the built-in catalog itself: classes come first */
    const pe_buffer *f = &d->builder.buf[PE_BUF_CLASSES];
    for (k = 0; k < f->n; k += PE_CLASS_SIZE) {
      const char *s = (const char *)d->builder.buf[PE_BUF_STRINGS].p + pe_rd24(f->p + k);
      if (strcmp(s, path) == 0) return k / PE_CLASS_SIZE;
      lpe_nearer(path, s, &best, &least);
    }
  }
  else if (*path != '@' && class_exists(d, path, n)) return pe_build_class(&d->builder, path, n);
  for (l = 0; l < d->self->registry.layers; l++) {
    const unsigned char *image = d->self->registry.layer[l].image;
    for (k = 0; k < pe_count(image, PE_CLASSES); k++) {
      const char *s = pe_string(image, pe_rd24(pe_section(image, PE_CLASSES) + (size_t)k * PE_CLASS_SIZE));
      if (*s != '@') lpe_nearer(path, s, &best, &least);   /* @ marks a group */
    }
  }
  lpe_did_you_mean(L, best);
  lpe_problem(d, "class", "no such class \"%s\"%s", path, lua_tostring(L, -1));
  lua_pop(L, 1);
  return PE_NO_CLASS;
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
      lua_rawgeti(L, row, 1);
      path = lpe_checked_string(d, "[1]", &len);
      if (path != NULL) {
        uint32_t index = d->self->registry.layers == 0 ? pe_build_class(&d->builder, path, len) : lpe_read_class(d, path, len);
        if (index != PE_NO_CLASS) {
          int group = lpe_read_enum(d, row, "group", POSERR_GROUP), side = lpe_read_enum(d, row, "side", POSERR_SIDE);
          int actor = lpe_read_enum(d, row, "actor", POSERR_ACTOR), severity = lpe_read_enum(d, row, "severity", POSERR_SEVERITY);
          int retry = lpe_read_enum(d, row, "retry", POSERR_RETRY);
          lpe_read_languages(d, row, known);
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
  static const char *const known[] = { NULL };
  lua_State *L = d->L;
  int i, top = lua_gettop(L);
  for (i = 1; poserr_enum_name(POSERR_GROUP, i) != NULL; i++) {
    const char *name = poserr_enum_name(POSERR_GROUP, i), *path;
    if (lpe_get(d, t, name) && lpe_plain_table(d, "groups")) {
      uint32_t index;
      path = lua_pushfstring(L, "@%s", name);
      index = pe_build_class(&d->builder, path, strlen(path));
      lpe_read_languages(d, top + 1, known);
      pe_build_class_end(&d->builder, index, 0, 0, 0, 0, 0);
    }
    lua_settop(L, top);
  }
}

#endif
