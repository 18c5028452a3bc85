/*
** lreader.h - reading a definition: what its files share. The caller's pack is
** checked whole; each problem is kept with its place and remedy.
*/
#ifndef LREADER_H
#define LREADER_H

#include "builder.h"
#include "lposerr.h"

/* A definition being read. Stack: the pack, the list of problems, the buffers. */
typedef struct lpe_reader {
  lua_State *L;
  lpe_state *self;
  pe_builder builder;
  int problems, buffers;   /* stack indices */
  int count;               /* of problems */
  int system, systems;     /* which system of how many is being read */
  int listed;              /* they stand in a list of systems */
  const char *inside;      /* the field that the texts being read stand in, or NULL */
  int code;                /* which code, 0 = none */
  int readings;            /* stack index: how many readings with a condition a code has */
  int class_row;
} lpe_reader;

enum { LPE_PROBLEMS = 100, LPE_LIST = 200 };   /* problems told, items of a list */

/* lproblem.c: where, what, and what would be right */

PE_INTERNAL void lpe_problem (lpe_reader *d, const char *field, const char *format, ...);
/* Keeps the nearer of two words. */
PE_INTERNAL void lpe_nearer (const char *word, const char *candidate, const char **best, int *least);
/* Pushes `; did you mean "x"?` or "". */
PE_INTERNAL const char *lpe_did_you_mean (lua_State *L, const char *best);
/* Tells an unknown word: with the nearest of `known`, or with all of them. */
PE_INTERNAL void lpe_unknown (lpe_reader *d, const char *field, const char *what, const char *word, const char *const *known);

/* lvalue.c: values of Lua, checked */

/* The string at the top of the stack, checked; NULL after a problem. */
PE_INTERNAL const char *lpe_checked_string (lpe_reader *d, const char *field, size_t *n);
/* Is the value at the top a table without a metatable? */
PE_INTERNAL int lpe_plain_table (lpe_reader *d, const char *field);
/* rawget of a field; pushes it. Returns 1 unless it is nil. */
PE_INTERNAL int lpe_get (lpe_reader *d, int table, const char *field);
/* Pushes the list at the top of the stack as one string, items parted by '\n';
** replaces the list. A string is a list of one. Returns NULL after a problem. */
PE_INTERNAL const char *lpe_joined (lpe_reader *d, const char *field, size_t *n);

/* ltexts.c: languages, classes, groups */

/* Does the word look like a language tag ("es", "pt-BR")? */
PE_INTERNAL int lpe_is_language (const char *s);
/* Reads a title or a block of texts at the top of the stack. */
PE_INTERNAL void lpe_read_texts (lpe_reader *d, const char *lang);
/* The keys of a row: which of the known fields it has (bit i: known[i]), and its
** languages, English and Chinese first, then the others by name, so that the same
** definition makes the same image. */
typedef struct lpe_keys {
  uint32_t fields;
  int langs;
  const char *lang[PE_LANGS_MAX];
} lpe_keys;
/* Looks at all keys of the table at `t`; tells those that are unknown. */
PE_INTERNAL void lpe_read_keys (lpe_reader *d, int t, const char *const *known, lpe_keys *keys);
/* Reads the texts of those languages. */
PE_INTERNAL void lpe_read_languages (lpe_reader *d, int t, const lpe_keys *keys);
/* Reads a value of an enumeration; 0 if absent or wrong. */
PE_INTERNAL int lpe_read_enum (lpe_reader *d, int t, const char *field, int which);
/* Is there such a class? If not, tells so in `field`. */
PE_INTERNAL int lpe_check_class (lpe_reader *d, const char *field, const char *path, size_t n);
/* Checks a class path and returns its index, or PE_NO_CLASS after a problem. */
PE_INTERNAL uint32_t lpe_read_class (lpe_reader *d, const char *path, size_t n);
/* classes = { { "funds.insufficient", group=..., en={...} }, ... } */
PE_INTERNAL void lpe_read_classes (lpe_reader *d, int t);
/* groups = { card = { en = { title=, cause= } } }: kept as classes "@card" */
PE_INTERNAL void lpe_read_groups (lpe_reader *d, int t);
/* lsystem.c: a system and its codes */

/* Is it an id: lower case letters, digits and hyphens? */
PE_INTERNAL int lpe_good_id (const char *s, size_t n);
/* Reads one definition; `own` is the table of the pack's systems by their ids. */
PE_INTERNAL void lpe_read_system (lpe_reader *d, int t, int own, const char *pack);
/* rules = { { id = "...", ... } }: each as "k=v;k=a,b" with sorted keys */
PE_INTERNAL void lpe_read_rules (lpe_reader *d, int t);

#endif
