/*
** hyperscan.c - a peer: all keys as a literal set of Hyperscan, ignoring case.
** Usage: hyperscan keys file [runs]. Prints bytes, matches, seconds of the best run.
*/
#define _POSIX_C_SOURCE 200809L
#include <hs/hs.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *read_file (const char *name, size_t *n) {
  FILE *f = fopen(name, "rb");
  char *p;
  if (f == NULL) { perror(name); exit(1); }
  fseek(f, 0, SEEK_END);
  *n = (size_t)ftell(f);
  rewind(f);
  p = malloc(*n + 1);
  if (p == NULL || fread(p, 1, *n, f) != *n) { perror(name); exit(1); }
  p[*n] = 0;
  fclose(f);
  return p;
}

static double now (void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int on_match (unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *ud) {
  (void)id; (void)from; (void)to; (void)flags;
  ++*(unsigned long long *)ud;
  return 0;
}

int main (int argc, char **argv) {
  size_t n, size, count = 0, cap = 1024;
  char *keys, *text, *line;
  const char **list = malloc(cap * sizeof *list);
  size_t *lengths = malloc(cap * sizeof *lengths);
  unsigned *flags = malloc(cap * sizeof *flags), *ids = malloc(cap * sizeof *ids);
  hs_database_t *db;
  hs_compile_error_t *error;
  hs_scratch_t *scratch = NULL;
  double best = 1e9, t;
  unsigned long long matches = 0;
  int runs = argc > 3 ? atoi(argv[3]) : 9, i;
  if (argc < 3) { fprintf(stderr, "usage: hyperscan keys file [runs]\n"); return 2; }
  keys = read_file(argv[1], &n);
  text = read_file(argv[2], &size);
  for (line = strtok(keys, "\n"); line != NULL; line = strtok(NULL, "\n")) {
    if (count == cap) {
      cap *= 2;
      list = realloc(list, cap * sizeof *list);
      lengths = realloc(lengths, cap * sizeof *lengths);
      flags = realloc(flags, cap * sizeof *flags);
      ids = realloc(ids, cap * sizeof *ids);
    }
    list[count] = line;
    lengths[count] = strlen(line);
    flags[count] = HS_FLAG_CASELESS;
    ids[count] = (unsigned)count;
    count++;
  }
  if (hs_compile_lit_multi(list, flags, ids, lengths, (unsigned)count, HS_MODE_BLOCK, NULL, &db, &error) != HS_SUCCESS) {
    fprintf(stderr, "hyperscan: %s\n", error->message);
    return 1;
  }
  if (hs_alloc_scratch(db, &scratch) != HS_SUCCESS) return 1;
  hs_database_size(db, &n);
  for (i = 0; i < runs; i++) {
    matches = 0;
    t = now();
    if (hs_scan(db, text, (unsigned)size, 0, scratch, on_match, &matches) != HS_SUCCESS) return 1;
    t = now() - t;
    if (t < best) best = t;
  }
  printf("%zu bytes, %llu matches, %.6f s, %zu keys, tables %zu bytes\n", size, matches, best, count, n);
  return 0;
}
