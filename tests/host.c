/*
** host.c - a Lua interpreter with poserr inside, for machines without dlopen: runs
** the script that its first argument names. Used by tests/cross.sh.
*/
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>

int luaopen_poserr (lua_State *L);

static int run (lua_State *L) {
  char **argv = (char **)lua_touserdata(L, 1);
  int i;
  luaL_openlibs(L);
  lua_getglobal(L, "package");
  lua_getfield(L, -1, "preload");
  lua_pushcfunction(L, luaopen_poserr);
  lua_setfield(L, -2, "poserr");
  lua_newtable(L);
  for (i = 0; argv[i + 1] != NULL; i++) {
    lua_pushstring(L, argv[i + 1]);
    lua_rawseti(L, -2, i);
  }
  lua_setglobal(L, "arg");
  if (luaL_loadfile(L, argv[1]) != LUA_OK) return lua_error(L);
  lua_call(L, 0, 0);
  return 0;
}

int main (int argc, char **argv) {
  lua_State *L = luaL_newstate();
  if (L == NULL || argc < 2) return 2;
  lua_pushcfunction(L, run);
  lua_pushlightuserdata(L, argv);
  if (lua_pcall(L, 1, 0, 0) != LUA_OK) {
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    return 1;
  }
  lua_close(L);
  return 0;
}
