/*
** scan_build.h - what the files share that build the tables of the scanner.
**
** scan_label.c and scan_string.c say what is to be found; scan_item.c makes items
** and postings of it; scan_cover.c chooses the windows; scan_table.c puts them in
** order and writes the section.
*/
#ifndef POSERR_SCAN_BUILD_H
#define POSERR_SCAN_BUILD_H

#include "builder.h"
#include "scan.h"

#if !defined(POSERR_NO_SCAN) && !defined(POSERR_NO_BUILDER)

enum {
  PE_BUFFER_LISTS, PE_BUFFER_LABELS, PE_BUFFER_POSTINGS, PE_BUFFER_ITEMS, PE_BUFFER_GRAMS, PE_BUFFER_WINDOWS, PE_BUFFER_FEATURES, PE_BUFFER_NAMES,
  PE_BUFFER_LOAD,     /* for each hash of a feature, how many keys it leads to so far */
  PE_BUFFER_HAN,      /* a bit for each character that occurs */
  PE_BUFFER_OUT,
  PE_SCAN_BUFFERS
};

typedef struct pe_tables {
  const unsigned char *image;
  int pack;                      /* see pe_scan_tables */
  void *(*grow) (void *ud, int buffer, size_t size);
  void *ud;
  pe_buffer buf[PE_SCAN_BUFFERS];
  uint32_t items;                /* keys that need a window */
  int failed;
} pe_tables;

/* n bytes more of a buffer; NULL when memory has failed. */
PE_INTERNAL unsigned char *pe_more (pe_tables *t, int which, size_t n);
/* A buffer of n zero bytes. */
PE_INTERNAL unsigned char *pe_zeros (pe_tables *t, int which, size_t n);
/* Sorts n rows of `size` bytes (at most 12) by a comparison. */
PE_INTERNAL void pe_sort_rows (const pe_tables *t, unsigned char *rows, size_t n, size_t size,
                               int (*compare) (const pe_tables *t, const unsigned char *a, const unsigned char *b));
static inline void pe_put (unsigned char *p, uint32_t v, int bytes) {
  for (; bytes > 0; bytes--, v >>= 8) *p++ = (unsigned char)v;
}

/* Bytes of a row of each kind:
** posting {hash u32, ref u24, kind u8, place u8, spare, what stands beside u16};
** label {string u24, kind u8, system u16}; name {hash u32, string u24, level u8};
** window {window u24, kinds, masks of what may stand before and behind u16, weight u32}. */
enum { PE_ROW_POSTING = 12, PE_ROW_LABEL = 6, PE_ROW_NAME = 8, PE_ROW_WINDOW = 12 };

/* Items: what the windows must cover. {length, first and last place where a window
** may begin, kinds, key u32, covered; text; for each byte its place in the key, and
** in the top bit whether a window may begin there} */
enum {
  PE_ITEM_HEAD = 9,
  PE_ITEM_ANCHORED = 16,         /* becomes a posting of a word or pair */
  PE_ITEM_OPEN = 32,             /* anything may stand around it */
  PE_ITEM_TAIL = 64,             /* or behind it */
  PE_MAY_BEGIN = 0x80
};
#define PE_NO_KEY 0xFFFFFFFFu
static inline size_t pe_item_size (const unsigned char *item) { return PE_ITEM_HEAD + 2 * (size_t)item[0]; }
static inline uint32_t pe_window_at (const unsigned char *s) { return s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16; }

/* A key is its kind << 24 | ref. */
static inline uint32_t pe_key_of (int kind, uint32_t ref) { return (uint32_t)kind << 24 | ref; }

/* The word or the pair of Han characters that begins at `first` in a text. */
typedef struct pe_feature { uint32_t hash; size_t first; int kind; } pe_feature;

/* The features that the scanner tries at a window that begins at place k: the
** words of its first and of its last word byte, the pairs that the Han character
** at k is in. Returns their number. */
PE_INTERNAL int pe_window_features (const unsigned char *s, size_t n, size_t k, pe_feature f[4]);
/* The best feature of a text that needs no window of its own (senders). */
PE_INTERNAL int pe_find_feature (const pe_tables *t, const unsigned char *s, size_t n, pe_feature *best);
/* What stands beside a feature: the begin of the next word, and the end of the one
** before, << 6; 0 where there is none, or a wildcard may be. */
PE_INTERNAL unsigned pe_beside_feature (const unsigned char *s, size_t n, const pe_feature *f);
/* How many keys the feature leads to so far. */
PE_INTERNAL uint32_t pe_load_of (const pe_tables *t, uint32_t hash);
PE_INTERNAL void pe_add_posting (pe_tables *t, uint32_t hash, uint32_t key, size_t place, unsigned check);
/* Adds an item; `places` as above, or NULL where they are 0, 1, 2 ... */
PE_INTERNAL void pe_add_item (pe_tables *t, const unsigned char *text, const uint8_t *places, size_t n, int kinds, uint32_t key);
/* Adds a folded text in which a key is to be found. */
PE_INTERNAL void pe_add_text (pe_tables *t, const unsigned char *s, const uint8_t *places, size_t n, uint32_t key, int tail);
/* Notes the Han characters of a key: the scanner needs their GBK codes. */
PE_INTERNAL void pe_note_han (pe_tables *t, const unsigned char *s, size_t n);

/* Adds the markers, senders, shapes and frames of all systems. */
PE_INTERNAL void pe_add_labels (pe_tables *t);
/* Adds the codes, names and texts of all entries. */
PE_INTERNAL void pe_add_strings (pe_tables *t);

/* Chooses windows until all items are covered. */
PE_INTERNAL void pe_choose_windows (pe_tables *t);
/* Gives each item one of the windows that stand in it. */
PE_INTERNAL void pe_add_postings (pe_tables *t);

#endif
#endif
