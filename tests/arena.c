/*
** arena.c - the allocator of examples/terminal under a random load: contents stay,
** the limit holds, and in the end everything is one piece again.
*/
#include "../examples/terminal/arena.h"

#include <stdio.h>
#include <string.h>

enum { SIZE = 64 * 1024, BLOCKS = 300, ROUNDS = 200000 };

static _Alignas(16) unsigned char memory[SIZE + 64];
static struct { unsigned char *p; size_t size; unsigned char mark; } block[BLOCKS];
static unsigned seed = 1;

static unsigned random_number (unsigned below) {
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % below;
}

static int intact (int i, size_t n) {
  size_t k;
  for (k = 0; k < n; k++) if (block[i].p[k] != block[i].mark) return 0;
  return 1;
}

#define CHECK(what) do { if (!(what)) { printf("arena: %s, round %d\n", #what, round); return 1; } } while (0)

int main (void) {
  arena a;
  int round, i;
  size_t total = 0;
  memset(memory + SIZE, 0xA5, 64);
  arena_init(&a, memory, SIZE);
  for (round = 0; round < ROUNDS; round++) {
    i = (int)random_number(BLOCKS);
    size_t size = random_number(8) == 0 ? 0 : random_number(random_number(10) == 0 ? 8000 : 300), old = block[i].size;
    unsigned char *p = (unsigned char *)arena_alloc(&a, block[i].p, block[i].p != NULL ? old : random_number(8), size);
    if (size == 0) { CHECK(p == NULL); block[i].p = NULL; block[i].size = 0; continue; }
    if (p == NULL) { CHECK(a.refused > 0 && size > old); continue; }   /* the old block stays; shrinking never fails */
    CHECK(p >= memory && p + size <= memory + SIZE && ((size_t)(p - memory) & 15) == 0);
    block[i].p = p;
    CHECK(intact(i, old < size ? old : size));
    block[i].size = size;
    block[i].mark = (unsigned char)random_number(256);
    memset(p, block[i].mark, size);
  }
  for (i = 0; i < BLOCKS; i++) {
    CHECK(block[i].p == NULL || intact(i, block[i].size));
    total += (block[i].size + 15) / 16 * 16;
  }
  CHECK(a.used == total && a.peak <= SIZE && a.refused > 0);
  for (i = 0; i < BLOCKS; i++) if (block[i].p != NULL) arena_alloc(&a, block[i].p, block[i].size, 0);
  CHECK(a.used == 0 && arena_largest(&a) == SIZE);
  for (i = 0; i < 64; i++) CHECK(memory[SIZE + i] == 0xA5);
  CHECK(arena_alloc(&a, NULL, 0, (size_t)-1) == NULL && arena_alloc(&a, NULL, 0, SIZE) == memory);
  return 0;
}
