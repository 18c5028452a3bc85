/*
** board.h - the terminal's hardware as its Lua scripts see it.
*/
#ifndef BOARD_H
#define BOARD_H

#include "arena.h"
#include "panel.h"
#include <lua.h>

/* What survives a restart of Lua: the clock, the flash memory, and the world
** outside (host, card and printer), which runs in a Lua of its own. */
typedef struct board {
  poserr_registry registry;
  arena heap;
  lua_State *world;
  const char *lang;
  long now;                     /* seconds since 1970, UTC */
  int scripted;
  struct { char name[12], text[244]; } flash[4];
} board;

/* Pushes the table that scripts get by require "board". */
void board_push (lua_State *L, board *b);

#endif
