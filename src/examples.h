/*
** examples.h - a walk over the short texts of a registry: titles, names, aliases,
** and codes that are words themselves.
*/
#ifndef POSERR_EXAMPLES_H
#define POSERR_EXAMPLES_H

#include "registry.h"

typedef struct pe_examples {
  const poserr_registry *registry;
  const char *without;          /* systems to pass over, separated by '\n', or NULL */
  const char *lang;             /* titles of this language only, or NULL */
  /* the entry */
  uint32_t layer, entry;
  const unsigned char *image;
  const char *system, *code;
  uint32_t class_index;         /* in `image`; PE_NO_CLASS if the base has it */
  int form;
  /* the text */
  const char *text;
  size_t length;
  int tag;                      /* PE_TAG_NAME, _ALIASES, _TEXT + ..., or 0: the code */
  /* the place */
  uint32_t next_system, next_entry, end;
  const unsigned char *props;
  const char *list;
  int code_due, language, last;   /* last: the tag before `props` */
} pe_examples;

PE_INTERNAL void pe_examples_begin (pe_examples *w, const poserr_registry *r, const char *without, const char *lang);
/* To the next entry of any layer; 0 at the end. */
PE_INTERNAL int pe_examples_entry (pe_examples *w);
/* To the next text of this entry; 0 at its end. */
PE_INTERNAL int pe_examples_text (pe_examples *w);

#endif
