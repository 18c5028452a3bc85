/*
** scan_candidate.h - the systems that may be meant by one code, and the choice
** among them.
*/
#ifndef POSERR_SCAN_CANDIDATE_H
#define POSERR_SCAN_CANDIDATE_H

#include "scan_key.h"

#ifndef POSERR_NO_SCAN

enum { PE_CANDIDATES = 12 };

typedef struct pe_candidate {
  const char *system;     /* asked */
  const char *code;       /* canonical */
  int rank;
  uint8_t attempt, han, sent, text;
} pe_candidate;

/* Collects the owners of a marker's list that know the code at `at`; returns how many. */
PE_INTERNAL int pe_candidates (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at, pe_candidate *c);
/* Chooses among candidates; returns the index of the best. The first ones are the
** more general: they win where nothing else decides. */
PE_INTERNAL int pe_choose_candidate (pe_line *l, pe_candidate *c, int count);
/* Notes the others, best first, as alternatives. */
PE_INTERNAL void pe_add_alternatives (pe_match *m, const pe_candidate *c, int count, int best);
/* Reads a code for one system at `at` and looks it up, at least in attempt `from`
** (see pe_read_code). Returns 1 + the attempt that succeeded, or 0. */
PE_INTERNAL int pe_try_system (pe_line *l, const char *system, uint32_t at, int from, int words, pe_value *v, poserr_entry *e, int *form);

#endif
#endif
