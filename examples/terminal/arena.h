/*
** arena.h - an allocator for Lua in one fixed piece of memory.
*/
#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

/* Lua always tells how large a block was, so a block has no header. What is free
** hangs in a list ordered by address: neighbours grow together when they meet, so
** that an arena whose blocks are all given back is one piece again. Sizes are
** rounded up to 16 bytes. Requests take the smallest hole that is large enough. */
typedef struct arena_hole {
  size_t size;
  struct arena_hole *next;
} arena_hole;

typedef struct arena {
  arena_hole *free;
  size_t size, used, peak;   /* bytes; `peak` is the most that `used` has been */
  size_t refused;            /* requests that could not be met */
} arena;

/* `memory` is aligned to 16 bytes and `size` a multiple of 16. */
void arena_init (arena *a, void *memory, size_t size);

/* A lua_Alloc; `ud` is the arena. Never goes beyond it: NULL when it is full. */
void *arena_alloc (void *ud, void *block, size_t old, size_t size);

/* The largest request that would be met now. */
size_t arena_largest (const arena *a);

#endif
