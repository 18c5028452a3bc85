/*
** scan.h - what the files of the scanner share: the layout of its tables (the
** section PE_SCAN of an image) and how their keys are hashed.
**
** Text is recognised in three steps. Windows: three bytes, chosen when the
** tables are built so that every key has one in it, and as rare as may be; the
** engine finds them (scan_engine.c). Features: a window leads to the word, the
** pair of Han characters or the window itself around it, and that to the keys
** that may stand there. Keys: markers, phrases, shapes, frames, and names, which
** have a table of their own; they are compared with the text (scan_line.c).
*/
#ifndef POSERR_SCAN_H
#define POSERR_SCAN_H

#include "catalog.h"
#include "poserr.h"

#ifndef POSERR_NO_SCAN

/* Builds the tables for a finished image whose section PE_SCAN is still empty.
** Memory comes from `grow`, as in builder.h, by buffer numbers from 0 on. Returns
** their size in bytes and where they are; 0 if there is nothing to scan for, or
** no memory. The same image gives the same tables. `pack`: the image is a pack
** above another catalog; its short names (PX-1001) are found alone, for whoever
** defines a pack wants them found. */
PE_INTERNAL uint32_t pe_scan_tables (const unsigned char *image, int pack, void *(*grow) (void *ud, int buffer, size_t size), void *ud,
                         const unsigned char **tables);

/*
** Layout: a version and the factor of the windows' hash, then {offset, count} of
** each part, as u32.
*/

enum { PE_SCAN_VERSION = 2 };
enum {
  PE_SCAN_WINDOWS,    /* hash table: three folded bytes; kinds u8 (0 = free); what may stand before, behind u16;
                      ** each at most PE_WINDOW_REACH - 1 slots behind its home */
  PE_SCAN_FEATURES,   /* by hash: first posting u24; lowest byte of the hash */
  PE_SCAN_HEADS,      /* groups of them, as PE_SCAN_GROUPS of names */
  PE_SCAN_POSTINGS,   /* PE_POSTING_SIZE: ref u24; place of the feature in the key, top bit closes a list; u16: what
                      ** begins next | what ends before << 6, as pe_beside, 0 = anything | kind << 12 */
  PE_SCAN_LISTS,      /* bytes: what postings refer to */
  PE_SCAN_NAMES,      /* by hash: string u24; level << 6 | bits 16..21 of the hash */
  PE_SCAN_GROUPS,     /* u24: where the names begin whose hash has these top bits; one more than there are groups */
  PE_SCAN_GBK,        /* {gbk u16, unicode u16}, sorted by gbk: the characters of the keys */
  PE_SCAN_PARTS
};
enum { PE_SCAN_HEADER = 8 + 8 * PE_SCAN_PARTS, PE_WINDOW_SIZE = 8, PE_WINDOW_REACH = 4, PE_POSTING_SIZE = 6, PE_GROUP_SIZE = 3 };

/* Kinds of windows: what to look for around one. */
enum { PE_WINDOW_WORD = 1, PE_WINDOW_NAME = 2, PE_WINDOW_HAN = 4, PE_WINDOW_GRAM = 8 };

/* Kinds of keys. The ref of a phrase is a string of the image: an entry (its
** code), or behind the entries one of PE_KEYS. That of the others is an offset
** into the lists: of markers and senders {systems u8, traits u8, length u8, label
** as pe_squeeze makes it, systems u16 each, the more general first, the top bit if
** it has Chinese markers}, of shapes and frames {string u24, system u16}. */
enum { PE_KEY_MARKER, PE_KEY_PHRASE, PE_KEY_SHAPE, PE_KEY_FRAME, PE_KEY_SENDER };
enum { PE_HAS_HAN = 0x8000 };

/* Traits of markers. GENERIC announces many things: only with a sign behind it,
** and short codes only if the line says who speaks. PLAIN is one word that must
** not be the second of two ("auth code"). HAN begins or ends in Chinese. BASE has
** an owner on which other systems build. */
enum { PE_LABEL_GENERIC = 1, PE_LABEL_PLAIN = 2, PE_LABEL_HAN = 4, PE_LABEL_BASE = 8 };

/* How a name may be recognised: with its sender on the line, alone if letters
** have the same case, alone. */
enum { PE_NAME_SENT = 1, PE_NAME_EXACT, PE_NAME_ALONE };

/* Most bytes of a key, folded. */
enum { PE_KEY_MAX = POSERR_CODE_MAX };

/* Where a gram's posting counts from: the key begins at window + place - PE_GRAM_BASE.
** Shapes {code}-{text}, found by their text, are postings of a gram of their own. */
enum { PE_GRAM_BASE = 8, PE_GRAM_OPEN = 0xFFFFFF };

typedef struct pe_scan_table {
  const unsigned char *image;
  const unsigned char *part[PE_SCAN_PARTS];
  uint32_t count[PE_SCAN_PARTS];
  uint32_t factor, shift;       /* home of a window: window * factor >> shift */
} pe_scan_table;

/* Where the rows of a hash begin and end, by groups (PE_SCAN_HEADS, PE_SCAN_GROUPS). */
static inline uint32_t pe_group (const pe_scan_table *t, int groups, uint32_t hash, uint32_t *stop) {
  uint32_t g = (uint32_t)((uint64_t)hash * (t->count[groups] - 1) >> 32);
  const unsigned char *p = t->part[groups] + (size_t)g * PE_GROUP_SIZE;
  *stop = pe_rd24(p + PE_GROUP_SIZE);
  return pe_rd24(p);
}

/* Finds the tables of an image; 0 if it has none. */
PE_INTERNAL int pe_scan_open (const unsigned char *image, pe_scan_table *t);

/*
** Folding and hashing
*/

static inline int pe_is_digit (unsigned char c) { return c >= '0' && c <= '9'; }
static inline int pe_is_alpha (unsigned char c) { return (unsigned char)((c | 32) - 'a') < 26; }
static inline int pe_is_word (unsigned char c) { return pe_is_digit(c) || pe_is_alpha(c); }
static inline unsigned char pe_lower (unsigned char c) { return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c; }

/* A byte as windows see it: letters in lower case, digits, '<', '>', bytes above
** 127; all others are one separator. */
enum { PE_SEPARATOR = ' ' };
static inline unsigned char pe_window_fold (unsigned char c) {
  if (c >= 0x80 || pe_is_digit(c) || c == '<' || c == '>') return c;
  return pe_is_alpha(c) ? (unsigned char)(c | 32) : (unsigned char)PE_SEPARATOR;
}
/* Class of a byte beside a window: parts of words 2..15, other ASCII 0, others 1. */
static inline unsigned pe_side (unsigned char c) {
  if (c >= 0x80) return 1;
  return pe_is_word(c) ? 2u + (c & 31u) % 14u : 0u;
}

/* Class 1..63 of the word byte or the wide character at s, beside a feature. */
static inline unsigned pe_beside (const unsigned char *s) {
  if (s[0] < 0x80) return 1 + (s[0] | 32u) * 5u % 63u;
  return 1 + (s[1] * 13u + s[2]) % 63u;
}

/* Hash of a word, a run of ASCII letters and digits. Zeros in front of a number
** do not count: de039 is de39. */
static inline uint32_t pe_hash_end (uint32_t h) {
  h *= 0x9E3779B1u;
  h ^= h >> 15;
  return h * 0x85EBCA6Bu;
}
static inline uint32_t pe_word_hash (const unsigned char *s, size_t n) {
  uint32_t h = 0;
  size_t i;
  for (i = 0; i < n; i++) {
    if (s[i] == '0' && (i == 0 || !pe_is_digit(s[i - 1]) || s[i - 1] == '0') && i + 1 < n && pe_is_digit(s[i + 1])) {
      size_t k = i;   /* a zero counts only behind a digit that does */
      while (k > 0 && s[k - 1] == '0') k--;
      if (k == 0 || !pe_is_digit(s[k - 1])) continue;
    }
    h = (h << 5) - h + (s[i] | 32u);
  }
  return pe_hash_end(h);
}
/* Hash of two Han characters, six bytes of UTF-8. */
static inline uint32_t pe_han_hash (const unsigned char *s) {
  uint32_t h = (s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16) * 0x9E3779B1u;
  h = (h ^ h >> 13 ^ (s[3] | (uint32_t)s[4] << 8 | (uint32_t)s[5] << 16)) * 0x85EBCA6Bu;
  return h ^ h >> 16;
}
static inline uint32_t pe_gram_hash (uint32_t window) {
  uint32_t h = window * 0xC2B2AE35u;
  return h ^ h >> 14;
}
/* Hash of a name: case does not count, and all that is no word is one. */
static inline uint32_t pe_name_hash (const unsigned char *s, size_t n) {
  uint32_t h = 0;
  size_t i;
  for (i = 0; i < n; i++) h = (h << 5) - h + pe_window_fold(s[i]);
  return pe_hash_end(h);
}

/* Squeezes a label for comparing: letters in lower case; without blanks, '_',
** '-', brackets and '#'; without zeros in front of a number; full-width forms as
** ASCII. Returns the length, at most cap. */
PE_INTERNAL size_t pe_squeeze (const unsigned char *in, size_t n, unsigned char *out, size_t cap);

/* Expected occurrences of a window in 16 MB of logs; to build tables only. */
PE_INTERNAL uint32_t pe_window_weight (uint32_t window);

/* Is it a word that says nothing by itself, though it is a code somewhere? */
PE_INTERNAL int pe_is_plain (const unsigned char *s, size_t n);

/* Length of a UTF-8 character of three bytes (Han, kana, full-width) at s, or 0. */
static inline int pe_is_wide (const unsigned char *s, size_t n) {
  return n >= 3 && (s[0] & 0xF0) == 0xE0 && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80;
}
/* Full-width ASCII (U+FF01..FF5E): its ASCII byte, or 0. */
static inline unsigned char pe_narrow (const unsigned char *s, size_t n) {
  if (n < 3 || s[0] != 0xEF) return 0;
  if (s[1] == 0xBC && s[2] >= 0x81) return (unsigned char)(s[2] - 0x60);
  if (s[1] == 0xBD && s[2] <= 0x9E) return (unsigned char)(s[2] - 0x20);
  return 0;
}

#endif
#endif
