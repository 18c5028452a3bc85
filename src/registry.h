/*
** registry.h - what the other files of the core need of a registry.
*/
#ifndef POSERR_REGISTRY_H
#define POSERR_REGISTRY_H

#include "catalog.h"
#include "poserr.h"

/* A system as the layers see it together. */
typedef struct pe_view {
  const char *id;
  uint32_t hash;
  const unsigned char *owner;   /* image that defines it */
  pe_system system;             /* as the owner has it */
} pe_view;

PE_INTERNAL int pe_view_of (const poserr_registry *r, const char *id, size_t n, pe_view *v);
/* Walks the systems, lowest layer first; *state = 0 at first. */
PE_INTERNAL int pe_each_system (const poserr_registry *r, uint32_t *state, pe_view *v);
/* Does a class, by its path, say only that something failed? */
PE_INTERNAL int pe_is_vague (const char *path);
/* Are two classes of one family: card.expired and card.lost? */
PE_INTERNAL int pe_same_group (const char *a, const char *b);
/* The image and entry of part i. */
PE_INTERNAL const unsigned char *pe_part (const poserr_entry *e, uint32_t i, uint32_t *entry);
/* Fills `e` with what all layers say of this very key and `when`. */
PE_INTERNAL int pe_collect (const poserr_registry *r, const pe_view *v, const char *key, size_t n, const char *when, poserr_entry *e);
/* Text of the entry or of its bases in exactly this language, not of its class; or NULL. */
PE_INTERNAL const char *pe_entry_text (const poserr_entry *e, const char *lang, int field);
/* Judges a condition ("family=purse") against a context: -1 excluded, else how
** many of its keys the context confirms; *open counts those it leaves open. */
PE_INTERNAL int pe_when (const char *when, const char *context, int *open);
/* `when` of an entry, "" if none. */
PE_INTERNAL const char *pe_entry_when (const unsigned char *image, uint32_t entry);
/* The reading of a key that a context chooses, as its `when`; NULL if none. With
** `confirmed`, only readings that the context confirms in full are candidates. */
PE_INTERNAL const char *pe_choose (const poserr_registry *r, const pe_view *v, const char *key, size_t n, const char *context, int confirmed);
/* Next text of a property of the system itself (markers ...) in any layer, from
** the top: *layer counts down and is r->layers at first. NULL when done. */
PE_INTERNAL const char *pe_system_prop (const poserr_registry *r, const char *id, int tag, uint32_t *layer);

#endif
