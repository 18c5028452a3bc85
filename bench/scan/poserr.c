/*
** poserr.c - the scanner over a file, in chunks of 1 MB.
** Usage: poserr file [runs]. Prints bytes, findings, seconds of the best run.
** With ENGINE (see engine.c) keys are counted instead of findings.
*/
#define _POSIX_C_SOURCE 200809L
#include "poserr.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now (void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main (int argc, char **argv) {
  static poserr_registry r;
  static poserr_scanner s;
  size_t n, at;
  char *p;
  int runs = argc > 2 ? atoi(argv[2]) : 3;
  double best = 1e9;
  unsigned long found = 0;
  FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;
  if (f == NULL) return 2;
  fseek(f, 0, SEEK_END);
  n = (size_t)ftell(f);
  rewind(f);
  p = malloc(n);
  if (p == NULL || fread(p, 1, n, f) != n) return 2;
  fclose(f);
  poserr_init(&r);
  while (runs-- > 0) {
    double t = now();
    poserr_finding finding;
    found = 0;
    poserr_scan_begin(&s, &r, NULL);
    for (at = 0; at < n; at += 1048576) {
      poserr_scan_feed(&s, p + at, n - at < 1048576 ? n - at : 1048576);
      while (poserr_scan_next(&s, &finding)) found++;
    }
    poserr_scan_finish(&s);
    while (poserr_scan_next(&s, &finding)) found++;
#ifdef ENGINE
    found = (unsigned long)(poserr_scan_steps(&s) >> 40);
#endif
    t = now() - t;
    if (t < best) best = t;
  }
  printf("%lu %lu %.4f\n", (unsigned long)n, found, best);
  free(p);
  return 0;
}
