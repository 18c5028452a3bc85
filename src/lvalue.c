/*
** lvalue.c - values of a definition: strings, lists and tables, checked.
*/
#ifndef POSERR_NO_BUILDER

#include "lreader.h"
#include "code.h"

#include <string.h>

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
const char *lpe_checked_string (lpe_reader *d, const char *field, size_t *n) {
  lua_State *L = d->L;
  const char *s;
  size_t i;
  if (lua_type(L, -1) != LUA_TSTRING) {
    lpe_problem(d, field, "string expected, got %s", luaL_typename(L, -1));
    return NULL;
  }
  s = lua_tolstring(L, -1, n);
  if (*n > PE_MAX_TEXT) lpe_problem(d, field, "text of %d bytes; at most %d are allowed", (int)*n, (int)PE_MAX_TEXT);
  else {
    unsigned all = 0;   /* of the bytes: is there one beyond ASCII? */
    for (i = 0; i < *n && (unsigned char)s[i] >= ' ' && s[i] != 127; i++) all |= (unsigned char)s[i];
    if (i == *n && (all < 0x80 || valid_utf8(s, *n))) return s;
    if (memchr(s, 0, *n) != NULL) lpe_problem(d, field, "text holds a NUL byte");
    else if (!valid_utf8(s, *n)) lpe_problem(d, field, "text is not valid UTF-8");
    else lpe_problem(d, field, "text holds a control character (byte %d)", (int)i + 1);
  }
  return NULL;
}

/* Is the value at the top a table without a metatable? */
int lpe_plain_table (lpe_reader *d, const char *field) {
  if (!lua_istable(d->L, -1)) {
    lpe_problem(d, field, "table expected, got %s", luaL_typename(d->L, -1));
    return 0;
  }
  if (lua_getmetatable(d->L, -1)) {
    lua_pop(d->L, 1);
    lpe_problem(d, field, "a table with a metatable; definitions are plain data");
    return 0;
  }
  return 1;
}

/* rawget of a field; pushes it. Returns 1 unless it is nil. */
int lpe_get (lpe_reader *d, int table, const char *field) {
  lua_pushstring(d->L, field);
  lua_rawget(d->L, table);
  return !lua_isnil(d->L, -1);
}

/* Pushes the list at the top of the stack as one string, items parted by '\n';
** replaces the list. A string is a list of one. Returns NULL after a problem. */
const char *lpe_joined (lpe_reader *d, const char *field, size_t *n) {
  lua_State *L = d->L;
  int list = lua_gettop(L), i;
  size_t count;
  if (lua_type(L, -1) == LUA_TSTRING) return lpe_checked_string(d, field, n);
  if (!lpe_plain_table(d, field)) return NULL;
  count = pel_rawlen(L, list);
  if (count > LPE_LIST) {
    lpe_problem(d, field, "%d items; at most %d are allowed", (int)count, (int)LPE_LIST);
    return NULL;
  }
  lua_pushliteral(L, "");
  for (i = 1; i <= (int)count; i++) {
    size_t len;
    const char *s;
    lua_rawgeti(L, list, i);
    s = lpe_checked_string(d, field, &len);
    if (s == NULL) { lua_settop(L, list); return NULL; }
    lua_pushfstring(L, i > 1 ? "%s\n%s" : "%s%s", lua_tostring(L, -2), s);
    lua_replace(L, -3);
    lua_pop(L, 1);
  }
  lua_replace(L, list);
  return lua_tolstring(L, -1, n);
}

#endif
