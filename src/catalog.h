/*
** catalog.h - the layout of a catalog image and read-only access to it.
**
** An image is one run of bytes: a header, then sections. Numbers are little
** endian and read byte by byte, so that any machine reads any image, at any
** alignment, straight from ROM. There are no pointers: a string is an offset
** into the pool of NUL-terminated strings, where offset 0 is "". A string may lie
** inside another that ends with it.
*/
#ifndef POSERR_CATALOG_H
#define POSERR_CATALOG_H

#include <stddef.h>
#include <stdint.h>

/* Functions shared between the files of the core, not part of its API. */
#if defined(PE_AMALGAMATION) && defined(__GNUC__)
#define PE_INTERNAL __attribute__((unused)) static
#elif defined(PE_AMALGAMATION)
#define PE_INTERNAL static
#elif defined(__GNUC__) && !defined(_WIN32)
#define PE_INTERNAL __attribute__((visibility("hidden")))
#else
#define PE_INTERNAL
#endif

/* A function with a large frame, which must not become a part of its caller's. */
#if defined(__GNUC__)
#define PE_APART __attribute__((noinline))
#else
#define PE_APART
#endif

#define PE_MAGIC "PE02"

/* Sections: {offset u32, count u32} each, from byte 8 of the header on. */
enum {
  PE_STRINGS,    /* bytes of the pool */
  PE_LANGS,      /* u24 string: language tags */
  PE_CLASSES,    /* PE_CLASS_SIZE: the tree of faults, sorted by path */
  PE_SYSTEMS,    /* PE_SYSTEM_SIZE */
  PE_ENTRIES,    /* PE_ENTRY_SIZE, the entries of a system together, in order of definition */
  PE_PROPS,      /* bytes: lists of {tag u8, value u24}; tags rise within a list, where they do not it ends; at 0 an empty one */
  PE_KEYS,       /* PE_KEY_SIZE: names and aliases */
  PE_SLOTS,      /* hash table, u16 or u32: 0 free, else 1 + entry, then key */
  PE_SYSTEM_SLOTS, /* hash table, u16: 0 free, else 1 + system */
  PE_PATTERNS,   /* u24 entry: patterns and ranges of each system, narrowest first */
  PE_RULES,      /* PE_RULE_SIZE: retry rules */
  PE_SCAN,       /* bytes: tables of the scanner */
  PE_GBK,        /* {unicode u16, gbk u16}, sorted by unicode */
  PE_SECTIONS
};
enum {
  PE_HEADER_SIZE = 8 + 8 * PE_SECTIONS,
  PE_CLASS_SIZE = 13,    /* path u24, props u24, spare u16, group side actor severity retry u8 */
  PE_SYSTEM_SIZE = 28,   /* see pe_system */
  PE_ENTRY_SIZE = 8,     /* code u24, props u24, class u16 (PE_NO_CLASS = not said) */
  PE_KEY_SIZE = 6,       /* string u24, entry u24 */
  PE_RULE_SIZE = 3       /* string u24 */
};
/* Places in a system's record. */
enum { PE_SYSTEM_FIRST = 6, PE_SYSTEM_COUNT = 9, PE_SYSTEM_FORM = 24, PE_SYSTEM_WIDTH, PE_SYSTEM_LSB, PE_SYSTEM_OWNER };
#define PE_NO_CLASS 0xFFFFu

/* Tags of properties. Texts: PE_TAG_TEXT + language * 8 + field. */
enum {
  PE_TAG_NAME = 1, PE_TAG_ALIASES, PE_TAG_NOTE, PE_TAG_SOURCE, PE_TAG_SEE, PE_TAG_WHEN, PE_TAG_CAPTURES,
  PE_TAG_RETRY, PE_TAG_ACTOR, PE_TAG_SEVERITY, PE_TAG_SIDE, PE_TAG_CONFIDENCE, PE_TAG_HIDE,
  PE_TAG_MARKERS, PE_TAG_SENDERS, PE_TAG_SHAPES, PE_TAG_FRAMES, PE_TAG_PREFIXES, PE_TAG_BYTES, PE_TAG_SOURCES,
  PE_TAG_PACK,
  PE_TAG_TEXT = 32
};
enum { PE_LANGS_MAX = 28 };

/* Forms of codes. */
enum {
  PE_FORM_NONE, PE_FORM_AN, PE_FORM_N, PE_FORM_HEX, PE_FORM_INT, PE_FORM_HRESULT,
  PE_FORM_NAME, PE_FORM_BITS, PE_FORM_COMPOUND, PE_FORM_TEXT
};

typedef struct pe_system {
  uint32_t id, props, first, count, pattern, patterns, base, when;
  uint8_t form, width, lsb, owner;   /* owner: defines the system, not only extends it */
} pe_system;

static inline uint32_t pe_rd16 (const unsigned char *p) {
  return (uint32_t)p[0] | (uint32_t)p[1] << 8;
}
static inline uint32_t pe_rd24 (const unsigned char *p) {
  return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16;
}
static inline uint32_t pe_rd32 (const unsigned char *p) {
  return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static inline const unsigned char *pe_section (const unsigned char *image, int s) {
  return image + pe_rd32(image + 8 + 8 * s);
}
static inline uint32_t pe_count (const unsigned char *image, int s) {
  return pe_rd32(image + 8 + 8 * s + 4);
}
static inline const char *pe_string (const unsigned char *image, uint32_t offset) {
  return (const char *)pe_section(image, PE_STRINGS) + offset;
}
static inline const unsigned char *pe_entry (const unsigned char *image, uint32_t entry) {
  return pe_section(image, PE_ENTRIES) + (size_t)entry * PE_ENTRY_SIZE;
}
static inline const char *pe_entry_code (const unsigned char *image, uint32_t entry) {
  return pe_string(image, pe_rd24(pe_entry(image, entry)));
}

/* Folds a byte of a code, name or marker: case, '-' and blank do not matter. */
static inline unsigned char pe_fold (unsigned char c) {
  if (c >= 'A' && c <= 'Z') return (unsigned char)(c + 32);
  return (c == '-' || c == ' ') ? (unsigned char)'_' : c;
}

/* Folds four bytes at once: for each the same as pe_fold. */
static inline uint32_t pe_fold4 (uint32_t w) {
  const uint32_t ones = 0x01010101u, low = 0x7F7F7F7Fu, high = 0x80808080u;
  uint32_t h = w & low, x = h ^ 0x2D2D2D2Du, y = h ^ 0x20202020u, is;
  is = (h + (0x80 - 'A') * ones) & ~(h + (0x7F - 'Z') * ones) & ~w & high;   /* A-Z */
  w |= is >> 2;
  is = ~(((x + low) & (y + low)) | w) & high;                                /* '-' or blank */
  is = (is >> 7) * 0xFF;
  return (w & ~is) | (0x5F5F5F5Fu & is);
}

/* Hashes of a key. System ids and the codes of forms that have one canonical
** spelling are hashed as they are; names, phrases and compound codes folded.
** `seed` is PE_SEED for system ids, and the id's own hash for its codes. */
#define PE_SEED 2166136261u
static inline uint32_t pe_hash_tail (const unsigned char *p, size_t n) {
  uint32_t w = n > 0 ? p[0] : 0;
  if (n > 1) w |= (uint32_t)p[1] << 8;
  if (n > 2) w |= (uint32_t)p[2] << 16;
  return w;
}
static inline uint32_t pe_hash_step (uint32_t seed, uint32_t w) {
  seed = (seed ^ w) * 0x9E3779B1u;
  return seed ^ seed >> 15;
}
static inline uint32_t pe_hash_exact (uint32_t seed, const char *s, size_t n) {
  const unsigned char *p = (const unsigned char *)s;
  for (; n >= 4; n -= 4, p += 4) seed = pe_hash_step(seed, pe_rd32(p));
  seed = pe_hash_step(seed, pe_hash_tail(p, n));
  return seed * 0x85EBCA6Bu ^ seed >> 13;
}
static inline uint32_t pe_hash (uint32_t seed, const char *s, size_t n) {
  const unsigned char *p = (const unsigned char *)s;
  for (; n >= 4; n -= 4, p += 4) seed = pe_hash_step(seed, pe_fold4(pe_rd32(p)));
  seed = pe_hash_step(seed, pe_fold4(pe_hash_tail(p, n)));
  return seed * 0x85EBCA6Bu ^ seed >> 13;
}
/* Hash of a code that stands in a system of this form. */
static inline uint32_t pe_hash_code (int form, uint32_t seed, const char *s, size_t n) {
  return form < PE_FORM_NAME || form == PE_FORM_BITS ? pe_hash_exact(seed, s, n) : pe_hash(seed, s, n);
}
/* Is the NUL-terminated `a` equal to `b` (n bytes) after folding? */
static inline int pe_equal (const char *a, const char *b, size_t n) {
  size_t i;
  for (i = 0; i < n; i++)
    if (a[i] == 0 || (a[i] != b[i] && pe_fold((unsigned char)a[i]) != pe_fold((unsigned char)b[i]))) return 0;
  return a[n] == 0;
}

/* Walks a list of texts separated by '\n' (NULL is an empty one): the next one with its
** length in *n, or NULL; *list goes on behind it. */
PE_INTERNAL const char *pe_item (const char **list, size_t *n);
/* Is `s` (n bytes) one of the list, after folding? */
PE_INTERNAL int pe_listed (const char *list, const char *s, size_t n);
/* Bytes that `a` (at most n of them) and the item `b` (m bytes) have in common from
** the start, after folding. */
PE_INTERNAL size_t pe_common (const char *a, size_t n, const char *b, size_t m);

/* Is this an image of our version, whole and with sections inside it? */
PE_INTERNAL int pe_check (const unsigned char *image);
/* Finds a system by id; returns its index or -1. *hash gets the id's hash. */
PE_INTERNAL int pe_find_system (const unsigned char *image, const char *id, size_t n, uint32_t *hash);
PE_INTERNAL void pe_get_system (const unsigned char *image, uint32_t index, pe_system *s);
/* Next entry of system `s` that has the key; *slot is the place to go on from,
** ~0u at first. Returns the entry or ~0u. */
PE_INTERNAL uint32_t pe_find_key (const unsigned char *image, const pe_system *s, uint32_t hash,
                      const char *key, size_t n, uint32_t *slot);
/* The first entry whose own code is `code`, in a system that this image defines,
** with the system's id; ~0u if the answer is not that simple. */
PE_INTERNAL uint32_t pe_find_plain (const unsigned char *image, uint32_t hash, const char *system, size_t m,
                        const char *code, size_t n, const char **id);
/* Value of a property in the list at `p`, or 0. */
PE_INTERNAL uint32_t pe_prop_at (const unsigned char *p, int tag);
/* The same; `props` is an offset into PE_PROPS. */
PE_INTERNAL uint32_t pe_prop (const unsigned char *image, uint32_t props, int tag);
/* Index of a language, or -1. */
PE_INTERNAL int pe_find_lang (const unsigned char *image, const char *lang, size_t n);
/* Index of a class, or -1. */
PE_INTERNAL int pe_find_class (const unsigned char *image, const char *path, size_t n);

#endif
