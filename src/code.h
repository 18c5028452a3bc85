/*
** code.h - the forms of codes: canonical spelling, patterns, ranges, bit fields.
*/
#ifndef POSERR_CODE_H
#define POSERR_CODE_H

#include "catalog.h"
#include "poserr.h"

/* Reads the name of a form ("an2", "bits5"); returns PE_FORM_... or PE_FORM_NONE. */
PE_INTERNAL int pe_form (const char *name, size_t n, int *width);
/* Writes its name again ("an2"); `out` takes 12 bytes. */
PE_INTERNAL void pe_form_name (int form, int width, char *out);

/* Writes the k-th (0, 1, ...) canonical spelling that `in` may stand for, best
** first, into out[POSERR_CODE_MAX] with a NUL. Returns its length, or 0 when
** there is no k-th one. */
PE_INTERNAL size_t pe_spelling (int form, int width, const char *in, size_t n, int k, char *out);
enum { PE_SPELLINGS = 4 };

/* Writes a number in the form's canonical spelling ("6985" for 0x6985). */
PE_INTERNAL size_t pe_number (int form, int width, int64_t number, char *out);

/* Is `code`, as a definition writes it, a pattern (63Cx) or a range (200-299)? */
PE_INTERNAL int pe_is_pattern (int form, const char *code);
/* The lowest and the highest code that a pattern stands for. */
PE_INTERNAL void pe_pattern_ends (int form, const char *pattern, char lo[POSERR_CODE_MAX], char hi[POSERR_CODE_MAX]);
/* How many codes a pattern stands for. */
PE_INTERNAL uint32_t pe_pattern_span (int form, const char *pattern);
/* Does the canonical code match? *captured gets the number that x or the place
** in a range stands for. */
PE_INTERNAL int pe_pattern_match (int form, const char *pattern, const char *code, size_t n, int32_t *captured);

/* One part of a bit field: which bits of which byte, and what they must be. */
typedef struct pe_bits {
  uint8_t byte;         /* 0-based */
  uint8_t mask;
  uint8_t low, high;    /* value & mask >> shift lies between */
  uint8_t shift;
  uint8_t flag;         /* a single bit: set or not */
  uint8_t care;         /* bits of low that count (x = any) */
} pe_bits;
/* Reads `2.5`, `n4.6-5=11`, `1&3F=1E`, `2=0A-7F`. `labels` is NULL or the
** '\n'-separated names of the bytes; `lsb` the number of the lowest bit.
** Returns 0 if it is not such a part (then it may be a whole value). */
PE_INTERNAL int pe_bits_parse (const char *code, size_t n, const char *labels, int lsb, int width, pe_bits *b);
PE_INTERNAL int pe_bits_match (const pe_bits *b, const unsigned char *value);
/* Reads a value: hex bytes, or label=hex. *known is a mask of the bytes given.
** Returns the number of bytes, or 0. */
PE_INTERNAL int pe_bits_value (const char *in, size_t n, const char *labels, int width,
                   unsigned char value[POSERR_BITS_MAX], uint32_t *known);

/* Reads bytes in hex, with or without separators. Returns their number, 0 if it
** is no hex or more than cap bytes. */
PE_INTERNAL int pe_hex_bytes (const char *in, size_t n, unsigned char *out, size_t cap);

/* Folds free text for matching: 通信 = 通讯, 帐 = 账, 其它 = 其他, full-width = ASCII,
** ASCII case, runs of blanks and punctuation. Returns the length written, at most cap. */
PE_INTERNAL size_t pe_text_fold (const char *in, size_t n, char *out, size_t cap);

#endif
