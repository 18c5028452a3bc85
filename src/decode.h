/*
** decode.h - walking the entries that a bit field's value sets.
*/
#ifndef POSERR_DECODE_H
#define POSERR_DECODE_H

#include "registry.h"

/* A value being decoded. */
typedef struct pe_decoding {
  const poserr_registry *registry;
  const char *context;      /* may be NULL; not copied */
  pe_view view;
  const char *labels;       /* names of the bytes, or NULL */
  unsigned char bytes[POSERR_BITS_MAX];
  uint32_t known;           /* which bytes were given, as a mask */
  uint32_t state;
  int whole;                /* 1: a name for the whole value is to be tried first */
} pe_decoding;

/* Reads a value of a bitsN system. Returns POSERR_OK or the reason. */
PE_INTERNAL int pe_decode_begin (const poserr_registry *r, const char *system, const char *value, size_t n,
                     const char *context, pe_decoding *d);
/* Fills `e` with the next entry that is set; 0 at the end. */
PE_INTERNAL int pe_decode_next (pe_decoding *d, poserr_entry *e);
/* Does the entry speak of a bit that is set in `bits`? */
PE_INTERNAL int pe_decode_touches (const pe_decoding *d, const poserr_entry *e, const unsigned char *bits);

#endif
