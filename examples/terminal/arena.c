/*
** arena.c - an allocator for Lua in one fixed piece of memory.
*/
#include "arena.h"

#include <stdint.h>
#include <string.h>

enum { GRAIN = 16 };   /* a hole fits into it, on any machine */

static size_t rounded (size_t n) { return (n + GRAIN - 1) / GRAIN * GRAIN; }

void arena_init (arena *a, void *memory, size_t size) {
  a->free = (arena_hole *)memory;
  a->free->size = size;
  a->free->next = NULL;
  a->size = size;
  a->used = a->peak = a->refused = 0;
}

static void count (arena *a, size_t taken, size_t given) {
  a->used += taken;
  a->used -= given;
  if (a->used > a->peak) a->peak = a->used;
}

/* Takes `size` bytes from the front of the hole that *link points to. */
static void *take (arena *a, arena_hole **link, size_t size) {
  arena_hole *h = *link, *next = h->next;
  if (h->size > size) {
    arena_hole *rest = (arena_hole *)((char *)h + size);
    rest->size = h->size - size;
    rest->next = next;
    next = rest;
  }
  *link = next;
  count(a, size, 0);
  return h;
}

static void *get (arena *a, size_t size) {
  arena_hole **link, **best = NULL;
  for (link = &a->free; *link != NULL; link = &(*link)->next)
    if ((*link)->size >= size && (best == NULL || (*link)->size < (*best)->size)) best = link;
  if (best == NULL) { a->refused++; return NULL; }
  return take(a, best, size);
}

static void give (arena *a, void *block, size_t size) {
  arena_hole **link = &a->free, *before = NULL, *h = (arena_hole *)block;
  while (*link != NULL && (uintptr_t)*link < (uintptr_t)block) {
    before = *link;
    link = &before->next;
  }
  h->size = size;
  h->next = *link;
  *link = h;
  count(a, 0, size);
  if (h->next != NULL && (char *)h + h->size == (char *)h->next) {
    h->size += h->next->size;
    h->next = h->next->next;
  }
  if (before != NULL && (char *)before + before->size == (char *)h) {
    before->size += h->size;
    before->next = h->next;
  }
}

/* Lengthens a block into the hole behind it; 0 if there is none, or too small a one. */
static int extend (arena *a, void *block, size_t old, size_t size) {
  arena_hole **link;
  char *end = (char *)block + old;
  for (link = &a->free; *link != NULL && (uintptr_t)*link <= (uintptr_t)end; link = &(*link)->next)
    if ((char *)*link == end) {
      if ((*link)->size < size - old) return 0;
      take(a, link, size - old);
      return 1;
    }
  return 0;
}

void *arena_alloc (void *ud, void *block, size_t old, size_t size) {
  arena *a = (arena *)ud;
  void *p;
  if (size > a->size) { a->refused++; return NULL; }
  size = rounded(size);
  if (block == NULL) return size > 0 ? get(a, size) : NULL;   /* `old` is a kind of object then */
  old = rounded(old);
  if (size == 0) {
    if (old > 0) give(a, block, old);
    return NULL;
  }
  if (size < old) give(a, (char *)block + size, old - size);
  if (size <= old || extend(a, block, old, size)) return block;
  p = get(a, size);
  if (p == NULL) return NULL;
  memcpy(p, block, old);
  give(a, block, old);
  return p;
}

size_t arena_largest (const arena *a) {
  const arena_hole *h;
  size_t most = 0;
  for (h = a->free; h != NULL; h = h->next) if (h->size > most) most = h->size;
  return most;
}
