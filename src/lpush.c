/*
** lpush.c - poserr_lua_push: a compiled catalog for the registry behind a module's table.
*/
#include "lposerr.h"

typedef struct push {
  const unsigned char *image;
  uint32_t rank;
} push;

/* Runs as a function of the module: with its registry and its cache. */
static int l_push (lua_State *L) {
  const push *p = (const push *)lua_touserdata(L, 1);
  int result = poserr_push(&lpe_self(L)->registry, p->image, p->rank);
  if (result == POSERR_OK) lpe_forget(L);
  lua_pushinteger(L, result);
  return 1;
}

int poserr_lua_push (lua_State *L, int module, const unsigned char *image, uint32_t rank) {
  int top = lua_gettop(L), result;
  push *p;
  luaL_checkstack(L, 8, "poserr_lua_push");
  module = pel_absindex(L, module);
  lua_getfield(L, module, "lookup");
  if (lua_getupvalue(L, -1, 1) == NULL || lua_getupvalue(L, top + 1, 2) == NULL)
    return luaL_error(L, "poserr_lua_push: no poserr module at that index");
  lua_pushcclosure(L, l_push, 2);
  p = (push *)lua_newuserdata(L, sizeof *p);
  p->image = image;
  p->rank = rank;
  lua_call(L, 1, 1);
  result = (int)lua_tointeger(L, -1);
  lua_settop(L, top);
  return result;
}
