/*
** builder.h - from definitions to a catalog image, for the built-in catalog and
** for vendors' packs alike.
**
** The caller walks the definitions (it knows where they come from) and says
** what they hold: languages and classes first, then each system with its
** properties, then its entries. Memory is the caller's: the builder asks for
** more by `grow`, which may longjmp or return NULL (then pe_build_size is 0).
*/
#ifndef POSERR_BUILDER_H
#define POSERR_BUILDER_H

#include "catalog.h"

enum {
  PE_BUF_STRINGS, PE_BUF_INTERN, PE_BUF_LANGS, PE_BUF_CLASSES, PE_BUF_SYSTEMS, PE_BUF_ENTRIES, PE_BUF_PROPS,
  PE_BUF_KEYS, PE_BUF_HASHES, PE_BUF_SLOTS, PE_BUF_PATTERNS, PE_BUF_ORDER, PE_BUF_RULES, PE_BUF_PLACES, PE_BUFFERS
};
/* Limits of one pack. */
enum {
  PE_MAX_CODES = 200000,           /* entries of one image */
  PE_MAX_TEXT = 4096,              /* bytes of one text */
  PE_MAX_POOL = 0xFFFFFF           /* bytes of all texts together */
};

typedef struct pe_buffer { unsigned char *p; size_t n, cap; } pe_buffer;

/* Makes room for `more` bytes in buffer `which` of a builder; 0 if there is no memory. */
PE_INTERNAL int pe_reserve (pe_buffer *f, size_t more, int which, void *(*grow) (void *ud, int buffer, size_t size), void *ud);

typedef struct pe_builder {
  void *(*grow) (void *ud, int buffer, size_t size);   /* new memory for a buffer; the old one stays until it returns */
  void *ud;
  pe_buffer buf[PE_BUFFERS];
  pe_system system;          /* the one being built */
  uint32_t hash;             /* of its id */
  uint32_t props;            /* where the open list of properties began */
  uint32_t slots;            /* used slots of PE_BUF_SLOTS */
  int tails;                 /* share the tails of strings: smaller, and slower to build */
  int failed;
} pe_builder;

/* What is wrong with an entry. */
enum { PE_ENTRY_OK, PE_ENTRY_FORM, PE_ENTRY_DUPLICATE, PE_ENTRY_LENGTH };

PE_INTERNAL void pe_build_begin (pe_builder *b, void *(*grow) (void *, int, size_t), void *ud);
/* Interns a string; returns its offset. */
PE_INTERNAL uint32_t pe_build_string (pe_builder *b, const char *s, size_t n);
/* Index of a language, new or known; -1 when there are too many. */
PE_INTERNAL int pe_build_lang (pe_builder *b, const char *tag, size_t n);
/* Index of a class, new or known. */
PE_INTERNAL uint32_t pe_build_class (pe_builder *b, const char *path, size_t n);
/* Says what a class is (values of POSERR_GROUP ... or 0); closes its properties. */
PE_INTERNAL void pe_build_class_end (pe_builder *b, uint32_t index, int group, int side, int actor, int severity, int retry);
/* Adds a property to the open list: of a class, a system or an entry. */
PE_INTERNAL void pe_build_prop (pe_builder *b, int tag, uint32_t value);
PE_INTERNAL void pe_build_text (pe_builder *b, int tag, const char *s, size_t n);
/* Begins a system; its properties follow, then pe_build_entries, then the entries. */
PE_INTERNAL void pe_build_system (pe_builder *b, const char *id, size_t n, int form, int width, int lsb, int owner);
PE_INTERNAL void pe_build_base (pe_builder *b, const char *id, size_t n);
PE_INTERNAL void pe_build_when (pe_builder *b, const char *when, size_t n);
PE_INTERNAL void pe_build_entries (pe_builder *b);
/* Begins an entry with its canonical code; `when` is its condition ("" = none).
** *other gets the entry that already has the code. Properties and keys follow. */
PE_INTERNAL int pe_build_entry (pe_builder *b, const char *code, size_t n, uint32_t class_index, const char *when, uint32_t *other);
/* Adds a name or alias of the open entry. */
PE_INTERNAL void pe_build_key (pe_builder *b, const char *key, size_t n);
PE_INTERNAL void pe_build_entry_end (pe_builder *b);
PE_INTERNAL void pe_build_system_end (pe_builder *b);
/* Adds a retry rule, as "key=value;key=value". */
PE_INTERNAL void pe_build_rule (pe_builder *b, const char *rule, size_t n);
/* A pattern of the last system that can never match, or ~0u. */
PE_INTERNAL uint32_t pe_build_shadowed (const pe_builder *b);
/* Closes the pack; nothing may be added any more. Size of the image in bytes; 0 if
** memory ran out or the pool is full. */
PE_INTERNAL size_t pe_build_size (pe_builder *b);
PE_INTERNAL void pe_build_image (pe_builder *b, unsigned char *image);
/* Appends a section's bytes to an image that has room for them behind its size. */
PE_INTERNAL void pe_build_section (unsigned char *image, int section, const unsigned char *bytes, uint32_t n, uint32_t unit);

#endif
