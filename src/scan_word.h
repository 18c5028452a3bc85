/*
** scan_word.h - words of the scanner's own at a place of a text.
*/
#ifndef POSERR_SCAN_WORD_H
#define POSERR_SCAN_WORD_H

#include "scan_read.h"

#ifndef POSERR_NO_SCAN

static inline int pe_is_blank (unsigned char c) { return c == ' ' || c == '\t'; }

/* Is one of the words (parted by '|', in lower case) at `at`? Returns its length. */
PE_INTERNAL uint32_t pe_at_one (const pe_text *t, uint32_t at, const char *words);
/* The same for the text that ends at `at`. */
PE_INTERNAL uint32_t pe_before_one (const pe_text *t, uint32_t at, const char *words);

#endif
#endif
