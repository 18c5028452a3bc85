/*
** scan_word.c - words of the scanner's own at a place of a text.
*/
#include "scan_word.h"

#ifndef POSERR_NO_SCAN

/* Is one of the words (parted by '|', in lower case) at `at`? Returns its length. */
uint32_t pe_at_one (const pe_text *t, uint32_t at, const char *words) {
  if (at >= t->n) return 0;
  while (*words != 0) {
    uint32_t n = 0;
    while (words[n] != '|' && words[n] != 0 && at + n < t->n && pe_lower(t->p[at + n]) == (unsigned char)words[n]) n++;
    if (words[n] == '|' || words[n] == 0) return n;
    while (*words != '|' && *words != 0) words++;
    if (*words == '|') words++;
  }
  return 0;
}

/* The same for the text that ends at `at`. */
uint32_t pe_before_one (const pe_text *t, uint32_t at, const char *words) {
  while (*words != 0) {
    uint32_t n = 0, k;
    while (words[n] != '|' && words[n] != 0) n++;
    if (n <= at) {
      for (k = 0; k < n && pe_lower(t->p[at - n + k]) == (unsigned char)words[k]; k++) ;
      if (k == n) return n;
    }
    words += n;
    if (*words == '|') words++;
  }
  return 0;
}

#endif
