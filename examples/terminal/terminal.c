/*
** terminal.c - a payment terminal: Lua 5.4 in 256 KB, no file system, scripts and
** catalogs in ROM.
**
**   terminal [--lang zh|en] [--script demo]
*/
#include "board.h"
#include "scripts.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <string.h>

enum { HEAP = 256 * 1024 };

int luaopen_poserr (lua_State *L);
extern const unsigned char poserr_catalog_acme[];

static _Alignas(16) unsigned char memory[HEAP];
static board hardware;

/* require finds a script in ROM, or nothing: there is no other place to look. */
static int search (lua_State *L) {
  const char *name = luaL_checkstring(L, 1);
  const script *s;
  for (s = scripts; s->name != NULL; s++)
    if (strcmp(s->name, name) == 0) {
      if (luaL_loadbuffer(L, s->text, s->size, s->name) != LUA_OK) return lua_error(L);
      return 1;
    }
  return luaL_error(L, "no script '%s'", name);
}

static int require (lua_State *L) {
  lua_settop(L, 1);
  lua_getfield(L, lua_upvalueindex(1), luaL_checkstring(L, 1));
  if (!lua_isnil(L, 2)) return 1;
  lua_pushcfunction(L, search);
  lua_pushvalue(L, 1);
  lua_call(L, 1, 1);
  lua_pushvalue(L, 1);
  lua_call(L, 1, 1);
  lua_pushvalue(L, 1);
  lua_pushvalue(L, -2);
  lua_settable(L, lua_upvalueindex(1));
  return 1;
}

/* Everything that runs in the arena, in protected mode. */
static int run (lua_State *L) {
  static const luaL_Reg libraries[] = {
    {"_G", luaopen_base}, {"string", luaopen_string}, {"table", luaopen_table}, {"math", luaopen_math}, {NULL, NULL}
  };
  const luaL_Reg *l;
  for (l = libraries; l->name != NULL; l++) {
    luaL_requiref(L, l->name, l->func, 1);
    lua_pop(L, 1);
  }
  lua_newtable(L);                              /* what is loaded */
  lua_pushcfunction(L, luaopen_poserr);
  lua_call(L, 0, 1);
  poserr_lua_push(L, -1, poserr_catalog_acme, 1);   /* the maker's own codes and prompts */
  lua_getfield(L, -1, "lang");
  lua_pushstring(L, hardware.lang);
  lua_call(L, 1, 0);
  lua_setfield(L, -2, "poserr");
  board_push(L, &hardware);
  lua_setfield(L, -2, "board");
  lua_pushcclosure(L, require, 1);
  lua_setglobal(L, "require");
  lua_getglobal(L, "require");
  lua_pushliteral(L, "menu");
  lua_call(L, 1, 1);
  lua_call(L, 0, 0);
  return 0;
}

/* Shows an entry without Lua, and so without memory. */
static void show (const char *system, const char *code) {
  poserr_entry e;
  poserr_screen s = { 0 };
  char text[PANEL_ROWS * (PANEL_COLUMNS + 1) + 1];
  if (poserr_lookup(&hardware.registry, system, code, strlen(code), NULL, &e) != POSERR_OK) return;
  s.lang = hardware.lang;
  s.columns = PANEL_COLUMNS;
  s.rows = PANEL_ROWS;
  s.encoding = POSERR_GBK;
  poserr_display(&e, &s, text, sizeof text);
  panel_show(text);
  panel_key();
}

/* One life of Lua: 1 if it ended by running out of memory, 2 by another error. */
static int life (void) {
  lua_State *L = lua_newstate(arena_alloc, &hardware.heap);
  int status, how = 0;
  if (L == NULL) return 1;
  lua_pushcfunction(L, run);
  status = lua_pcall(L, 0, 0, 0);
  if (status == LUA_ERRMEM) how = 1;
  else if (status != LUA_OK) {
    fprintf(stderr, "terminal: %s\n", lua_tostring(L, -1));
    how = 2;
  }
  lua_close(L);
  return how;
}

/* The world outside: it has memory of its own, and outlives the terminal's troubles. */
static lua_State *begin_world (void) {
  lua_State *L = luaL_newstate();
  const script *s;
  if (L == NULL) return NULL;
  luaL_openlibs(L);
  for (s = scripts; s->name != NULL; s++)
    if (strcmp(s->name, "world") == 0 &&
        (luaL_loadbuffer(L, s->text, s->size, s->name) != LUA_OK || lua_pcall(L, 0, 1, 0) != LUA_OK)) {
      fprintf(stderr, "terminal: %s\n", lua_tostring(L, -1));
      return NULL;
    }
  lua_setglobal(L, "world");
  return L;
}

static const char *script_named (const char *name) {
  const script *s;
  for (s = scripts; s->name != NULL; s++) if (strcmp(s->name, name) == 0) return s->text;
  return NULL;
}

int main (int argc, char **argv) {
  const char *keys = NULL;
  int i, how;
  hardware.lang = "zh";
  for (i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc) hardware.lang = argv[++i];
    else if (strcmp(argv[i], "--script") == 0 && i + 1 < argc && (keys = script_named(argv[++i])) != NULL) continue;
    else {
      fprintf(stderr, "usage: %s [--lang zh|en] [--script demo]\n", argv[0]);
      return 2;
    }
  }
  poserr_init(&hardware.registry);
  poserr_push(&hardware.registry, poserr_catalog_acme, 1);
  arena_init(&hardware.heap, memory, sizeof memory);
  hardware.scripted = keys != NULL;
  hardware.now = 1796083200;   /* a script's clock begins on 1 December 2026 */
  hardware.world = begin_world();
  if (hardware.world == NULL) return 1;
  panel_open(&hardware.registry, keys);
  while ((how = life()) == 1) show("acme-ui", "MEMORY");   /* and begin again, with an empty arena */
  panel_close();
  lua_getglobal(hardware.world, "world");
  lua_getfield(hardware.world, -1, "summary");
  lua_call(hardware.world, 0, 1);
  printf("\n%s\n", lua_tostring(hardware.world, -1));
  lua_close(hardware.world);
  printf("heap: %s; refused %s\n",
    hardware.heap.used == 0 && arena_largest(&hardware.heap) == HEAP ? "all 256 KB free again, in one piece" : "BYTES ARE MISSING",
    hardware.heap.refused > 0 ? "some requests, as it must when it is full" : "nothing");
  return how;
}
