/*
** board.c - the terminal's hardware as its Lua scripts see it:
**   board.show(gbk)             shows up to four lines, separated by '\n', in GBK
**   board.key()                 the next key: "0".."9", "OK", "CANCEL", "CLEAR", "UP", "DOWN", "END"
**   board.wait(seconds)         true if a key was pressed meanwhile
**   board.time()                seconds since 1970
**   board.ask(message)          asks the host, the card or the printer; nil if nothing answers
**   board.read(name)            text from the flash memory, "" if there is none
**   board.write(name, text)     puts text of up to 243 bytes into the flash memory
**   board.memory()              bytes of the heap: used, most so far, size
**   board.lang                  language of the display
*/
#include "board.h"

#include <lauxlib.h>
#include <string.h>
#include <time.h>

static board *self (lua_State *L) { return (board *)lua_touserdata(L, lua_upvalueindex(1)); }

static int l_show (lua_State *L) {
  panel_show(luaL_checkstring(L, 1));
  return 0;
}

static int l_key (lua_State *L) {
  int key = panel_key();
  char digit[2] = { (char)key, 0 };
  switch (key) {
    case KEY_OK: lua_pushliteral(L, "OK"); break;
    case KEY_CANCEL: lua_pushliteral(L, "CANCEL"); break;
    case KEY_CLEAR: lua_pushliteral(L, "CLEAR"); break;
    case KEY_UP: lua_pushliteral(L, "UP"); break;
    case KEY_DOWN: lua_pushliteral(L, "DOWN"); break;
    case KEY_END: lua_pushliteral(L, "END"); break;
    default: lua_pushstring(L, digit);
  }
  return 1;
}

static int l_wait (lua_State *L) {
  board *b = self(L);
  int seconds = (int)luaL_checkinteger(L, 1);
  lua_pushboolean(L, panel_wait(seconds));
  b->now += seconds;
  return 1;
}

static int l_time (lua_State *L) {
  board *b = self(L);
  if (!b->scripted) b->now = (long)time(NULL);
  lua_pushinteger(L, b->now);
  return 1;
}

static int l_ask (lua_State *L) {
  board *b = self(L);
  const char *message = luaL_checkstring(L, 1), *answer;
  lua_getglobal(b->world, "world");
  lua_getfield(b->world, -1, "answer");
  lua_pushstring(b->world, message);
  lua_call(b->world, 1, 1);
  answer = lua_tostring(b->world, -1);
  if (answer == NULL) lua_pushnil(L);
  else lua_pushstring(L, answer);
  lua_settop(b->world, 0);
  return 1;
}

static int place (lua_State *L, board *b, const char *name) {
  int i, room = (int)(sizeof b->flash / sizeof *b->flash);
  for (i = 0; i < room; i++)
    if (b->flash[i].name[0] == 0 || strcmp(b->flash[i].name, name) == 0) return i;
  return luaL_error(L, "the flash memory is full");
}

static int l_read (lua_State *L) {
  board *b = self(L);
  lua_pushstring(L, b->flash[place(L, b, luaL_checkstring(L, 1))].text);
  return 1;
}

static int l_write (lua_State *L) {
  board *b = self(L);
  size_t n, m;
  const char *name = luaL_checklstring(L, 1, &m), *text = luaL_checklstring(L, 2, &n);
  int i = place(L, b, name);
  luaL_argcheck(L, m < sizeof b->flash[i].name, 1, "name too long");
  luaL_argcheck(L, n < sizeof b->flash[i].text, 2, "text too long");
  memcpy(b->flash[i].name, name, m + 1);
  memcpy(b->flash[i].text, text, n + 1);
  return 0;
}

static int l_memory (lua_State *L) {
  board *b = self(L);
  lua_pushinteger(L, (lua_Integer)b->heap.used);
  lua_pushinteger(L, (lua_Integer)b->heap.peak);
  lua_pushinteger(L, (lua_Integer)b->heap.size);
  return 3;
}

void board_push (lua_State *L, board *b) {
  static const luaL_Reg functions[] = {
    {"show", l_show}, {"key", l_key}, {"wait", l_wait}, {"time", l_time}, {"ask", l_ask},
    {"read", l_read}, {"write", l_write}, {"memory", l_memory}, {NULL, NULL}
  };
  lua_createtable(L, 0, 9);
  lua_pushlightuserdata(L, b);
  luaL_setfuncs(L, functions, 1);
  lua_pushstring(L, b->lang);
  lua_setfield(L, -2, "lang");
}
