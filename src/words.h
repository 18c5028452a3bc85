/*
** words.h - the words that search and classification compare.
**
** Text in any language becomes a list of hashed words: Latin words (also those
** inside snake_case and CamelCase) without their endings, pairs of neighbours,
** and Chinese characters alone and in pairs.
*/
#ifndef POSERR_WORDS_H
#define POSERR_WORDS_H

#include "catalog.h"

enum { PE_WORDS = 40, PE_WORD_BYTES = 160 };

enum {
  PE_WORD_LATIN,    /* a word; only these have their letters in `at`, `length` */
  PE_WORD_NUMBER,
  PE_WORD_PAIR,     /* two Latin words side by side */
  PE_WORD_HAN,      /* a character that is not ASCII */
  PE_WORD_HAN_PAIR,
  PE_WORD_KINDS
};

typedef struct pe_word {
  uint32_t hash;
  uint8_t kind, at, length;
} pe_word;

typedef struct pe_words {
  uint32_t count;
  uint32_t length;            /* bytes of `folded` */
  pe_word word[PE_WORDS];
  char folded[PE_WORD_BYTES]; /* lower case, a blank between words */
} pe_words;

/* Splits `text` (`n` bytes of UTF-8); what goes beyond the limits is left out. */
PE_INTERNAL void pe_split (const char *text, size_t n, pe_words *w);

/* The hash of two words, one after the other: PE_WORD_PAIR, PE_WORD_HAN_PAIR. */
PE_INTERNAL uint32_t pe_word_pair (uint32_t a, uint32_t b);

/* A quick look at a text: may it share a word with others? Passes too much, never
** too little; most texts of a catalog need not be split then. */
typedef struct pe_sieve {
  uint32_t pairs[32];         /* two bytes side by side, by 10 bits */
  int han;                    /* every text with characters beyond ASCII passes */
  int open;                   /* everything passes */
} pe_sieve;

/* For the words of `w`; `loose`: also where a word is misspelt. */
PE_INTERNAL void pe_sieve_make (const pe_words *w, int loose, pe_sieve *s);
PE_INTERNAL int pe_sieve_pass (const pe_sieve *s, const char *text, size_t n);

#endif
