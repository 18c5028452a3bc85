/*
** scan_key.h - from a feature to the keys that stand around it.
*/
#ifndef POSERR_SCAN_KEY_H
#define POSERR_SCAN_KEY_H

#include "scan_line.h"

#ifndef POSERR_NO_SCAN

/* Called for a key that may stand here: its kind (PE_KEY_...) and ref, see scan.h;
** the feature at `at` is `place` bytes behind its begin. */
typedef void (*pe_visitor) (pe_line *l, const pe_scan_table *t, int kind, uint32_t ref, uint32_t place, uint32_t at);

/* Visits the keys of a feature [at, end) with this hash; `kinds` is a mask. */
PE_INTERNAL void pe_each_key (pe_line *l, uint32_t hash, uint32_t at, uint32_t end, unsigned kinds, pe_visitor visit);

/* Is the label of a list there? Then *begin and *end are its bytes. With `whole`,
** not within a longer identifier. */
PE_INTERNAL int pe_match_label (pe_line *l, const unsigned char *list, uint32_t place, uint32_t at, int whole, uint32_t *begin, uint32_t *end);

/* Is the folded phrase there? */
PE_INTERNAL int pe_match_phrase (pe_line *l, const char *phrase, uint32_t place, uint32_t at, uint32_t *begin, uint32_t *end);

/* Compares the fixed text of a shape, from `p` to its end or the next '{', with the
** text at `at`: blanks may stand wherever no word is cut. Returns where the text
** goes on, and in *rest the shape; or PE_NONE. */
PE_INTERNAL uint32_t pe_match_fixed (pe_line *l, const char *p, uint32_t at, const char **rest);

/* An entry found by its name, and how far the name may be trusted (PE_NAME_...). */
typedef struct pe_named { const char *system; const char *code; int level, form; } pe_named;

/* Collects the entries with the name s[0..n), at most `max`; returns how many. */
PE_INTERNAL int pe_find_names (pe_line *l, const unsigned char *s, uint32_t n, pe_named *out, int max);

/* The text and the entry of a string of an image: an entry's code, or a key. */
PE_INTERNAL const char *pe_string_of (const unsigned char *image, uint32_t string, uint32_t *entry);
/* The system of an entry, as a row, and its form. */
PE_INTERNAL uint32_t pe_system_of (const unsigned char *image, uint32_t entry, int *form);

static inline const char *pe_system_id (const pe_scan_table *t, uint32_t index) {
  return pe_string(t->image, pe_rd24(pe_section(t->image, PE_SYSTEMS) + (size_t)index * PE_SYSTEM_SIZE));
}
static inline uint32_t pe_list_system (const unsigned char *list, uint32_t i) { return pe_rd16(list + 3 + list[2] + 2 * i) & ~(uint32_t)PE_HAS_HAN; }
static inline int pe_list_han (const unsigned char *list, uint32_t i) { return (pe_rd16(list + 3 + list[2] + 2 * i) & PE_HAS_HAN) != 0; }
/* Does a text of a list end here? */
static inline int pe_ends_line (char c) { return c == 0 || c == '\n'; }

#endif
#endif
