/*
** text.h - the layout of an entry's texts for small displays and narrow paper,
** for those that have the texts in hand (the Lua binding has them in a table).
*/
#ifndef POSERR_TEXT_H
#define POSERR_TEXT_H

#include "catalog.h"
#include "poserr.h"

/* The texts to lay out; NULL or "" for what there is none of. */
typedef struct pe_texts {
  const char *headline;   /* the display text, or else the title */
  const char *title, *cause;
  const char *steps;      /* separated by '\n' */
  const char *system, *code;
  int actor;              /* a value of POSERR_ACTOR, or 0 */
} pe_texts;

/* As poserr_display and poserr_receipt. `e` is NULL, or the entry whose captured
** number replaces {name} in the texts. */
PE_INTERNAL size_t pe_display (const poserr_registry *r, const poserr_entry *e, const pe_texts *t,
                   poserr_screen *s, char *out, size_t cap);
PE_INTERNAL size_t pe_receipt (const poserr_registry *r, const poserr_entry *e, const pe_texts *t,
                   poserr_screen *s, char *out, size_t cap);

#endif
