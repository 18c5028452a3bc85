/*
** lproblem.c - problems of a definition: where, what, and what would be right.
*/
#ifndef POSERR_NO_BUILDER

#include "lreader.h"

#include <stdarg.h>
#include <string.h>

/*
** Problems: where, what, and what would be right
*/

void lpe_problem (lpe_reader *d, const char *field, const char *format, ...) {
  lua_State *L = d->L;
  va_list args;
  if (++d->count > LPE_PROBLEMS) return;
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

/* Keeps the nearer of two words; what differs in more than half of its letters is no slip. */
void lpe_nearer (const char *word, const char *candidate, const char **best, int *least) {
  int d = distance(word, candidate, *least);
  if (d < *least && 2 * d <= (int)strlen(word)) { *least = d; *best = candidate; }
}

/* Pushes `; did you mean "x"?` or "". */
const char *lpe_did_you_mean (lua_State *L, const char *best) {
  if (best != NULL) return lua_pushfstring(L, "; did you mean \"%s\"?", best);
  lua_pushliteral(L, "");
  return lua_tostring(L, -1);
}

/* Tells an unknown word: with the nearest of `known`, or with all of them. */
void lpe_unknown (lpe_reader *d, const char *field, const char *what, const char *word, const char *const *known) {
  lua_State *L = d->L;
  const char *best = NULL;
  int least = 3, i;
  for (i = 0; known[i] != NULL; i++) lpe_nearer(word, known[i], &best, &least);
  if (best != NULL || known[0] == NULL) lpe_did_you_mean(L, best);
  else {
    lua_pushliteral(L, "; one of");
    for (i = 0; known[i] != NULL; i++) {
      lua_pushfstring(L, "%s%s %s", lua_tostring(L, -1), i > 0 ? "," : "", known[i]);
      lua_replace(L, -2);
    }
  }
  lpe_problem(d, field, "unknown %s \"%s\"%s", what, word, lua_tostring(L, -1));
  lua_pop(L, 1);
}

#endif
