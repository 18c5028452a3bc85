/*
** scan_engine.h - finding windows in bytes, as fast as the machine allows.
*/
#ifndef POSERR_SCAN_ENGINE_H
#define POSERR_SCAN_ENGINE_H

#include "scan.h"

#ifndef POSERR_NO_SCAN

/* Bits of the filter: 16 suit a whole catalog, 13 a few systems. */
#ifndef POSERR_FILTER_BITS
#define POSERR_FILTER_BITS 16
#endif

/* The windows of several tables, with a filter in front. */
typedef struct pe_engine {
  uint8_t filter[(1 << POSERR_FILTER_BITS) / 8];       /* a bit for each hash of a window */
  uint32_t wide[(1 << POSERR_FILTER_BITS) / 32];        /* the same by the hash of the wide body */
  uint16_t hash[3][256];        /* the hash is the sum of three, one for each byte */
  uint8_t fold[256], side[256]; /* pe_window_fold, pe_side */
  const pe_scan_table *tables;
  uint32_t count;
  uint32_t body;                /* POSERR_PORTABLE ... */
} pe_engine;

/* A window as the engine reports it: its place, and its kinds in any table << 28. */
#define PE_PLACE 0x0FFFFFFFu

/* Makes the filter of `count` tables. `body` is one of POSERR_PORTABLE ..., taken
** if the machine has it, or POSERR_BEST. */
PE_INTERNAL void pe_engine_init (pe_engine *e, const pe_scan_table *tables, uint32_t count, int body);

/* Finds windows that begin in [from, n - 2) of p[0..n), with what must stand
** beside them (separators stand beyond the ends). n is at most PE_PLACE. Writes them, in order, at most
** `max`, their number into *found. Returns how far it came: all windows
** that begin before that are found. */
PE_INTERNAL size_t pe_engine_find (const pe_engine *e, const unsigned char *p, size_t n, size_t from,
                       uint32_t *out, size_t max, size_t *found);

/* Kinds (PE_WINDOW_...) of the window at p in one table, 0 if it is none. */
PE_INTERNAL int pe_window_kinds (const pe_scan_table *t, const unsigned char *p);

/* Counts the newlines in p[0..n); *last gets the place behind the last one. */
PE_INTERNAL uint64_t pe_count_lines (const unsigned char *p, size_t n, size_t *last);

#endif
#endif
