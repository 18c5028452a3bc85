/*
** scan_read.h - from a label to the code behind it: separators, and codes in the
** spellings of logs.
*/
#ifndef POSERR_SCAN_READ_H
#define POSERR_SCAN_READ_H

#include "scan.h"

#ifndef POSERR_NO_SCAN

/* A line, or a part of a very long one. p[-1] and p[n] may be read. */
typedef struct pe_text {
  const unsigned char *p;
  uint32_t n;
} pe_text;

/* A code as it stands in a text. */
typedef struct pe_value {
  uint32_t first, last;         /* its bytes, without quotes */
  uint32_t n;
  uint8_t natural;              /* just as wide as the form wants it */
  uint8_t digits;               /* nothing but digits */
  char text[POSERR_CODE_MAX];   /* for a look-up */
} pe_value;

/* What stands between a label and its code. */
enum {
  PE_GAP_SIGN = 1,      /* = : -> or the like */
  PE_GAP_QUOTE = 2,     /* a quote, a bracket or a tag */
  PE_GAP_BLANK = 4,
  PE_GAP_WORD = 8       /* "is", "value", "len 2", a remark in brackets */
};
#define PE_NONE 0xFFFFFFFFu

/* Skips what may stand between a label that ends at `at` and its code. Returns
** where the code begins, or PE_NONE where the value is empty or none follows.
** With `remarks`, whatever stands in brackets is a remark. */
PE_INTERNAL uint32_t pe_skip_gap (const pe_text *t, uint32_t at, int remarks, int *gap);

/* Reads a code of a form at `at`. `attempt` counts from 0 for names of several
** words: the first word, then the longest run of words and ever fewer. Returns
** 0 if there is none, or no further attempt. */
PE_INTERNAL int pe_read_code (const pe_text *t, uint32_t at, int form, int width, int attempt, pe_value *v);

/* Reads n bytes in hex at `at`, with or without separators; returns where they
** end, or PE_NONE. */
PE_INTERNAL uint32_t pe_read_bytes (const pe_text *t, uint32_t at, uint32_t n, unsigned char *out);

/* Writes n bytes in hex, and a zero behind; returns how many digits. */
PE_INTERNAL uint32_t pe_put_hex (char *out, const unsigned char *bytes, uint32_t n);

/* Is there a digit in hex at `at`? */
PE_INTERNAL int pe_hex_at (const pe_text *t, uint32_t at);
/* Goes over what may stand between two bytes in hex: 95 05, 95-05, 95:05. */
static inline uint32_t pe_skip_joint (const pe_text *t, uint32_t at) {
  return at < t->n && (t->p[at] == ' ' || t->p[at] == '-' || t->p[at] == ':') ? at + 1 : at;
}

/* Bytes that "0x" takes in front of a number: 2, or 0 where there is none. */
static inline uint32_t pe_hex_sign (const unsigned char *s, uint32_t n) { return n > 2 && s[0] == '0' && (s[1] | 32) == 'x' ? 2 : 0; }

/* Does the number that ends at `at` measure something (ms, bytes, 秒, %)? */
PE_INTERNAL int pe_has_unit (const pe_text *t, uint32_t at);

#endif
#endif
