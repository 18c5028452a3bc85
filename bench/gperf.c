/*
** bench/gperf.c - poserr_lookup in C against a table that gperf made of the
** same keys. Reads the keys ("system:code", one a line) from argv[1]. Both are
** given the system and the code: the peer joins them to its key.
*/
#include "poserr.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

const char *in_word_set (const char *str, size_t len);   /* gperf -L ANSI-C -C -l */

typedef struct key { const char *code, *system; size_t code_n; } key;

static double now (void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int compare (const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

enum { ROUNDS = 9, CALLS = 1000000 };

/* Looks the first `n` keys up in random order, both ways; prints the medians. */
static void run (const poserr_registry *r, const key *keys, size_t n, const char *name, const char *limit) {
  size_t *order = malloc(CALLS * sizeof *order), i;
  double mine[ROUNDS], peer[ROUNDS];
  unsigned hits = 0, seed = 1;
  int round;
  if (order == NULL) exit(2);
  for (i = 0; i < CALLS; i++) {
    seed = seed * 1664525u + 1013904223u;
    order[i] = (seed >> 8) % n;
  }
  for (round = 0; round < ROUNDS; round++) {
    double t = now();
    for (i = 0; i < CALLS; i++) {
      const key *k = &keys[order[i]];
      poserr_entry e;
      hits += poserr_lookup(r, k->system, k->code, k->code_n, NULL, &e) == POSERR_OK;
    }
    mine[round] = (now() - t) / CALLS;
    t = now();
    for (i = 0; i < CALLS; i++) {
      const key *k = &keys[order[i]];
      char joined[256];
      size_t m = strlen(k->system);
      memcpy(joined, k->system, m);
      joined[m] = ':';
      memcpy(joined + m + 1, k->code, k->code_n + 1);
      hits += in_word_set(joined, m + 1 + k->code_n) != NULL;
    }
    peer[round] = (now() - t) / CALLS;
  }
  free(order);
  qsort(mine, ROUNDS, sizeof *mine, compare);
  qsort(peer, ROUNDS, sizeof *peer, compare);
  if (hits != 2u * ROUNDS * CALLS) printf("%u look-ups found nothing\n", 2u * ROUNDS * CALLS - hits);
  printf("%-44s %7.1f ns  peer %7.1f ns  ratio %.2f%s\n", name, mine[ROUNDS / 2], peer[ROUNDS / 2], mine[ROUNDS / 2] / peer[ROUNDS / 2], limit);
}

int main (int argc, char **argv) {
  static key keys[20000];
  static poserr_registry r;
  size_t n = 0;
  char line[128], system[128] = "";
  const char *shared = system;
  FILE *f = argc > 1 ? fopen(argv[1], "r") : NULL;
  if (f == NULL) return 2;
  poserr_init(&r);
  while (n < 20000 && fgets(line, sizeof line, f)) {
    key *k = &keys[n];
    char *colon;
    line[strcspn(line, "\n")] = 0;
    colon = strchr(line, ':');
    if (colon == NULL) continue;
    k->code = strdup(colon + 1);
    k->code_n = strlen(k->code);
    *colon = 0;
    if (strcmp(system, line) != 0) { strcpy(system, line); shared = strdup(line); }
    k->system = shared;
    n++;
  }
  fclose(f);
  if (n < 200) return 2;
  run(&r, keys, 200, "poserr_lookup in C, 200 codes (gperf)", " (at most 1.5)");
  run(&r, keys, n, "poserr_lookup in C, all codes, cold (gperf)", "");
  return 0;
}
