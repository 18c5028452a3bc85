/*
** ltext.c - poserr.display, poserr.receipt and poserr.mask: texts of an entry's
** table laid out by the core.
*/
#include "lposerr.h"
#include "gbk.h"
#include "text.h"

#include <string.h>

enum { COLUMNS_MAX = 1000 };

/* opts[key] as a whole number between low and high, or `otherwise`. */
static int integer_option (lua_State *L, int opts, const char *key, int low, int high, int otherwise) {
  int64_t v = 0;
  lua_getfield(L, opts, key);
  if (!lua_isnil(L, -1)) {
    if (!pel_integer(L, -1, &v)) luaL_error(L, "bad option '%s' (integer expected, got %s)", key, luaL_typename(L, -1));
    if (v < low || v > high) luaL_error(L, "bad option '%s' (%d to %d expected)", key, low, high);
    otherwise = (int)v;
  }
  lua_pop(L, 1);
  return otherwise;
}

/* opts[key] as a string, which stays on the stack, or NULL with nil there. */
static const char *string_option (lua_State *L, int opts, const char *key) {
  lua_getfield(L, opts, key);
  if (lua_isnil(L, -1)) return NULL;
  if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "bad option '%s' (string expected, got %s)", key, luaL_typename(L, -1));
  return lua_tostring(L, -1);
}

/* Reads the options at `opts` (a table or nil). Leaves one value on the stack. */
static void screen_options (lua_State *L, int opts, poserr_screen *s) {
  const char *encoding;
  memset(s, 0, sizeof *s);
  if (lua_isnil(L, opts)) { lua_pushnil(L); return; }
  luaL_checktype(L, opts, LUA_TTABLE);
  s->columns = integer_option(L, opts, "columns", 2, COLUMNS_MAX, 0);
  s->rows = integer_option(L, opts, "rows", 1, COLUMNS_MAX, 0);
  s->page = integer_option(L, opts, "page", 1, 0x7FFFFFFF, 0);
  encoding = string_option(L, opts, "encoding");
  if (encoding != NULL) {
    if (strcmp(encoding, "gbk") == 0) s->encoding = POSERR_GBK;
    else if (strcmp(encoding, "utf-8") != 0) luaL_error(L, "bad option 'encoding' (\"utf-8\" or \"gbk\" expected)");
  }
  lua_pop(L, 1);
  s->lang = string_option(L, opts, "lang");
}

/* The text table[key], which stays on the stack; a list is joined by '\n'. NULL,
** with nothing left there, if there is none. */
static const char *text_field (lua_State *L, int table, const char *key) {
  int i, n;
  lua_getfield(L, table, key);
  if (lua_isnil(L, -1)) { lua_pop(L, 1); return NULL; }
  if (lua_istable(L, -1)) {
    luaL_Buffer b;
    int list = lua_gettop(L);
    n = (int)pel_rawlen(L, list);
    luaL_buffinit(L, &b);
    for (i = 1; i <= n; i++) {
      lua_rawgeti(L, list, i);
      if (!lua_isstring(L, -1)) luaL_error(L, "bad field '%s' of an entry (item %d: string expected, got %s)", key, i, luaL_typename(L, -1));
      if (i > 1) {   /* the buffer's own values lie below: keep to its order */
        lua_pushliteral(L, "\n");
        lua_insert(L, -2);
        lua_concat(L, 2);
      }
      luaL_addvalue(&b);
    }
    luaL_pushresult(&b);
    lua_remove(L, list);
  }
  if (!lua_isstring(L, -1)) luaL_error(L, "bad field '%s' of an entry (string expected, got %s)", key, luaL_typename(L, -1));
  return lua_tostring(L, -1);
}

/* Pushes the tables to look for texts in, best first: the block of the language,
** the entry itself, the English block; or, when another language than the
** registry's is asked for, English before the entry. Returns their number. */
static int push_blocks (lua_State *L, int entry, const char *lang, const char *own) {
  const char *tags[2];
  int n = 0, i, other = lang != NULL && strcmp(lang, own) != 0;
  tags[0] = lang != NULL ? lang : own;
  tags[1] = "en";
  for (i = 0; i < 2; i++) {
    if (i == 1 && !other) { lua_pushvalue(L, entry); n++; }
    lua_getfield(L, entry, tags[i]);
    if (lua_istable(L, -1)) n++;
    else lua_pop(L, 1);
  }
  if (other) { lua_pushvalue(L, entry); n++; }
  return n;
}

/* The first text there is; it stays on the stack. */
static const char *first_text (lua_State *L, int block, int blocks, const char *key, const char *or_key) {
  int i;
  for (i = 0; i < blocks; i++) {
    const char *s = text_field(L, block + i, key);
    if (s == NULL && or_key != NULL) s = text_field(L, block + i, or_key);
    if (s != NULL) return s;
  }
  return NULL;
}

typedef size_t (*layout) (const poserr_registry *, const poserr_entry *, const pe_texts *, poserr_screen *, char *, size_t);

/* Lays the entry at 1 out as the options at 2 say. Pushes the list of lines, and
** the list of the characters that GBK's table lacks, or nil. */
static void lay_out (lua_State *L, lpe_state *self, layout f, poserr_screen *s) {
  pe_texts t;
  const char *actor;
  char *out;
  size_t n;
  int blocks, i;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  luaL_checkstack(L, 24, "texts");
  screen_options(L, 2, s);                              /* 3 */
  blocks = push_blocks(L, 1, s->lang, self->lang);      /* 4 .. */
  if (s->lang == NULL) s->lang = self->lang;
  memset(&t, 0, sizeof t);
  t.headline = first_text(L, 4, blocks, "display", "title");
  t.title = first_text(L, 4, blocks, "title", NULL);
  t.cause = first_text(L, 4, blocks, "cause", NULL);
  t.steps = first_text(L, 4, blocks, "steps", NULL);
  t.system = text_field(L, 1, "system");
  t.code = text_field(L, 1, "code");
  if (t.headline == NULL) t.headline = t.code;
  actor = text_field(L, 1, "actor");
  if (actor != NULL) t.actor = poserr_enum_value(POSERR_ACTOR, actor, strlen(actor));
  n = f(&self->registry, NULL, &t, s, NULL, 0);
  out = (char *)lua_newuserdata(L, n + 1);
  f(&self->registry, NULL, &t, s, out, n + 1);
  lpe_push_list(L, out);
  if (s->missings == 0) { lua_pushnil(L); return; }
  lua_newtable(L);
  for (i = 0; i < s->missings && i < POSERR_MISSING; i++) {
    char c[4];
    lua_pushlstring(L, c, pe_utf8_write(s->missing[i], c));
    lua_rawseti(L, -2, i + 1);
  }
}

/* poserr.display(entry [, opts]): lines for a small display.
**   entry  a table as look-ups return it, or one made by hand: display, title and
**          steps, in itself or in blocks by language
**   opts   lang (default: the registry's), columns (16; an ASCII character takes
**          one, a Chinese one two), rows (4), page (1), encoding "utf-8" or "gbk"
** Returns the lines of that page (none if there is no such page), the list of
** characters that GBK's table lacks (at most 16; they read as a wide question
** mark) or nil, and the number of pages. */
int lpe_display (lua_State *L) {
  poserr_screen s;
  lay_out(L, lpe_self(L), pe_display, &s);
  lua_pushinteger(L, s.pages);
  return 3;
}

/* poserr.receipt(entry [, opts]): lines for a receipt: title, system and code,
** cause, steps, who must act. opts: lang, columns (32), encoding, as above.
** Returns the lines, and the list of missing characters or nil. */
int lpe_receipt (lua_State *L) {
  poserr_screen s;
  lay_out(L, lpe_self(L), pe_receipt, &s);
  return 2;
}

/* poserr.mask(text): the text with its card data hidden, see poserr_mask. */
int lpe_mask (lua_State *L) {
  size_t n;
  const char *in = luaL_checklstring(L, 1, &n);
  char *out = (char *)lua_newuserdata(L, n + 1);
  poserr_mask(in, n, out, n);
  lua_pushlstring(L, out, n);
  return 1;
}
