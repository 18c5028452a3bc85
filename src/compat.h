/*
** compat.h - the one place that knows Lua 5.1 .. 5.5 and LuaJIT apart.
*/
#ifndef POSERR_COMPAT_H
#define POSERR_COMPAT_H

#include <lauxlib.h>
#include <lua.h>
#include <stdint.h>

#if LUA_VERSION_NUM < 502
#define pel_rawlen lua_objlen
#define pel_setuservalue lua_setfenv
#define pel_getuservalue lua_getfenv
static inline int pel_absindex (lua_State *L, int i) {
  return i > 0 || i <= LUA_REGISTRYINDEX ? i : lua_gettop(L) + i + 1;
}
static inline void pel_setfuncs (lua_State *L, const luaL_Reg *l, int nup) {
  for (; l->name != NULL; l++) {
    int i;
    for (i = 0; i < nup; i++) lua_pushvalue(L, -nup);
    lua_pushcclosure(L, l->func, nup);
    lua_setfield(L, -(nup + 2), l->name);
  }
  lua_pop(L, nup);
}
#else
#define pel_rawlen lua_rawlen
#define pel_setuservalue lua_setuservalue
#define pel_getuservalue lua_getuservalue
#define pel_absindex lua_absindex
#define pel_setfuncs luaL_setfuncs
#endif

/* lua_rawget with the type of what it found. */
#if LUA_VERSION_NUM < 503
static inline int pel_rawget (lua_State *L, int i) {
  lua_rawget(L, i);
  return lua_type(L, -1);
}
#else
#define pel_rawget lua_rawget
#endif

/* Is the number at `i` an integer (of whatever kind)? Its value in *v. */
static inline int pel_integer (lua_State *L, int i, int64_t *v) {
  lua_Number n;
  if (lua_type(L, i) != LUA_TNUMBER) return 0;
#if LUA_VERSION_NUM >= 503
  if (lua_isinteger(L, i)) { *v = (int64_t)lua_tointeger(L, i); return 1; }
#endif
  n = lua_tonumber(L, i);
  if (!(n > -9.0e15 && n < 9.0e15)) return 0;
  *v = (int64_t)n;
  return (lua_Number)*v == n;
}

/* Userdata of type `name`, or NULL. */
static inline void *pel_testudata (lua_State *L, int i, const char *name) {
  void *p = lua_touserdata(L, i);
  if (p == NULL || !lua_getmetatable(L, i)) return NULL;
  luaL_getmetatable(L, name);
  if (!lua_rawequal(L, -1, -2)) p = NULL;
  lua_pop(L, 2);
  return p;
}

#endif
