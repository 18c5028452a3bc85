/*
** scan_engine.h - finding windows in bytes, as fast as the machine allows.
*/
#ifndef POSERR_SCAN_ENGINE_H
#define POSERR_SCAN_ENGINE_H

#include "scan.h"

#ifndef POSERR_NO_SCAN

/* The windows of several tables as one filter. */
typedef struct pe_engine {
  uint64_t bytes[256];           /* buckets in which a byte may stand at the 1st, 2nd, 3rd place: 16 bits each */
  uint8_t nibbles[2][3][2][16];  /* the same by half of the buckets, place, low and high nibble of the folded byte */
  const pe_scan_table *tables;
  uint32_t count;
  uint32_t body;                 /* POSERR_ENGINE_... */
} pe_engine;

/* Makes the filter of `count` tables. `body` is one of POSERR_ENGINE_..., taken
** if the machine has it, or the best of those that it has. */
PE_INTERNAL void pe_engine_init (pe_engine *e, const pe_scan_table *tables, uint32_t count, int body);

/* Finds windows that begin in [from, n - 2) of p[0..n): writes their places, in
** order, at most `max` (>= 64), their number into *found. Returns how far it came: all
** windows that begin before that are found. */
PE_INTERNAL size_t pe_engine_find (const pe_engine *e, const unsigned char *p, size_t n, size_t from,
                       uint32_t *out, size_t max, size_t *found);

/* Kinds (PE_WINDOW_...) of the window at p in one table, 0 if it is none. */
PE_INTERNAL int pe_window_kinds (const pe_scan_table *t, const unsigned char *p);

/* Counts the newlines in p[0..n); *last gets the place behind the last one. */
PE_INTERNAL uint64_t pe_count_lines (const pe_engine *e, const unsigned char *p, size_t n, size_t *last);

#endif
#endif
