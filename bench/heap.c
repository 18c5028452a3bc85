/*
** heap.c - what poserr takes of Lua's heap: after require, and for each entry that a
** script holds. Counts the bytes that Lua asks for, after a full collection. Prints
** two numbers; `heap entries` looks up each code of the systems that the catalog has.
*/
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>

int luaopen_poserr (lua_State *L);

static size_t used;

static void *allocate (void *ud, void *block, size_t old, size_t size) {
  void *p;
  (void)ud;
  if (block == NULL) old = 0;
  if (size == 0) {
    free(block);
    used -= old;
    return NULL;
  }
  p = realloc(block, size);
  if (p != NULL) used += size - old;
  return p;
}

static long settled (lua_State *L) {
  lua_gc(L, LUA_GCCOLLECT, 0);
  lua_gc(L, LUA_GCCOLLECT, 0);
  return (long)used;
}

/* held = {}; every entry of the systems, kept */
static const char hold[] =
  "local poserr, held = ...\n"
  "for system in poserr.systems() do\n"
  "  for code in poserr.codes(system) do held[#held + 1] = poserr.lookup(system, code) end\n"
  "end\n"
  "return #held";

int main (void) {
  lua_State *L = lua_newstate(allocate, NULL);
  long before, required, held;
  int count;
  if (L == NULL) return 1;
  luaL_openlibs(L);
  before = settled(L);
  lua_pushcfunction(L, luaopen_poserr);
  lua_call(L, 0, 1);
  required = settled(L) - before;
  if (luaL_loadstring(L, hold) != LUA_OK) return 1;
  lua_pushvalue(L, 1);
  lua_createtable(L, 4096, 0);   /* room before the measure begins: the list is not the entries' */
  lua_pushvalue(L, -1);
  lua_setfield(L, LUA_REGISTRYINDEX, "held");
  before = settled(L);
  lua_call(L, 2, 1);
  count = (int)lua_tointeger(L, -1);
  held = settled(L) - before;
  printf("%ld %ld\n", required, count > 0 ? held / count : 0L);
  lua_close(L);
  return 0;
}
