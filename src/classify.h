/*
** classify.h - the stages of classification, best evidence first.
*/
#ifndef POSERR_CLASSIFY_H
#define POSERR_CLASSIFY_H

#include "examples.h"
#include "words.h"

/* Does the class say that all is well? Then nothing less than the whole text counts. */
PE_INTERNAL int pe_is_success (const char *path);

/* The longest phrase within a text that it does not cover: its class, or NULL, and how
** much of the text it is, in percent. */
typedef struct pe_hint {
  const char *path;
  int cover;
} pe_hint;

/* Class of an unknown text by its likeness to all texts of the registry; see
** similar.c. `work` begins with the text's words (pe_words). Fills path, how,
** confidence and alternatives of `v`; 0 if nothing is like it. */
PE_INTERNAL PE_APART int pe_liken (const poserr_registry *r, const char *without, const pe_hint *hint, poserr_work *work, poserr_verdict *v);

/* The code, name or shape that stands in a text as it would in a line of a log;
** see classify_line.c. The first reads the text into `work`, all of which it uses;
** the second judges what was found, 0 if there is nothing. */
PE_INTERNAL PE_APART void pe_classify_read (const poserr_registry *r, const char *text, size_t n, poserr_work *work);
PE_INTERNAL PE_APART int pe_classify_line (const poserr_registry *r, const char *without, poserr_work *work, poserr_verdict *v);

#endif
