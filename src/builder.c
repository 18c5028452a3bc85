/*
** builder.c - from definitions to a catalog image.
*/
#ifndef POSERR_NO_BUILDER

#include "builder.h"
#include "code.h"

#include <string.h>

int pe_reserve (pe_buffer *f, size_t more, int which, void *(*grow) (void *ud, int buffer, size_t size), void *ud) {
  if (f->n + more > f->cap) {
    size_t cap = f->cap ? f->cap * 2 : 256;
    void *p;
    while (cap < f->n + more) cap *= 2;
    p = grow(ud, which, cap);
    if (p == NULL) return 0;
    if (f->n > 0) memcpy(p, f->p, f->n);
    f->p = (unsigned char *)p;
    f->cap = cap;
  }
  return 1;
}

static int reserve (pe_builder *b, int which, size_t more) {
  if (!b->failed && !pe_reserve(&b->buf[which], more, which, b->grow, b->ud)) b->failed = 1;
  return !b->failed;
}

static void put (pe_builder *b, int which, uint32_t v, int bytes) {
  pe_buffer *f = &b->buf[which];
  if (!reserve(b, which, 4)) return;
  for (; bytes > 0; bytes--, v >>= 8) f->p[f->n++] = (unsigned char)v;
}

static void set24 (unsigned char *p, uint32_t v) {
  p[0] = (unsigned char)v;
  p[1] = (unsigned char)(v >> 8);
  p[2] = (unsigned char)(v >> 16);
}

static void set32 (unsigned char *p, uint32_t v) {
  set24(p, v);
  p[3] = (unsigned char)(v >> 24);
}

/* Numbers of entries, keys ... so far. */
static uint32_t entries (const pe_builder *b) { return (uint32_t)(b->buf[PE_BUF_ENTRIES].n / PE_ENTRY_SIZE); }
static uint32_t systems (const pe_builder *b) { return (uint32_t)(b->buf[PE_BUF_SYSTEMS].n / PE_SYSTEM_SIZE); }
static uint32_t keys (const pe_builder *b) { return (uint32_t)(b->buf[PE_BUF_KEYS].n / PE_KEY_SIZE); }
static uint32_t classes (const pe_builder *b) { return (uint32_t)(b->buf[PE_BUF_CLASSES].n / PE_CLASS_SIZE); }

void pe_build_begin (pe_builder *b, void *(*grow) (void *, int, size_t), void *ud) {
  memset(b, 0, sizeof *b);
  b->grow = grow;
  b->ud = ud;
  put(b, PE_BUF_STRINGS, 0, 1);   /* offset 0 is "" */
  put(b, PE_BUF_PROPS, 0, 1);     /* and an empty list */
  b->props = 1;
}

/*
** Strings: a pool with a hash of offsets beside it. A slot holds the offset and, on
** top, 8 bits of the hash.
*/

/* Hashed from the end, so that the hashes of all tails come on the way. */
static uint32_t hash_more (uint32_t h, char c) { return (h ^ (unsigned char)c) * 16777619u; }
static uint32_t hash_end (uint32_t h) { return h ^ h >> 15; }
static uint32_t exact_hash (const char *s, size_t n) {
  uint32_t h = PE_SEED;
  while (n > 0) h = hash_more(h, s[--n]);
  return hash_end(h);
}

static void intern_insert (unsigned char *table, size_t mask, uint32_t hash, uint32_t offset) {
  size_t i = hash & mask;
  while (pe_rd32(table + 4 * i) != 0) i = (i + 1) & mask;
  set32(table + 4 * i, (hash & 0xFF000000u) | offset);
}

/* The slot of a string, or the free one where it belongs. */
static size_t intern_find (const pe_builder *b, uint32_t hash, const char *s, size_t n) {
  const unsigned char *table = b->buf[PE_BUF_INTERN].p;
  size_t mask = b->buf[PE_BUF_INTERN].cap / 4 - 1, i;
  uint32_t v;
  for (i = hash & mask; (v = pe_rd32(table + 4 * i)) != 0; i = (i + 1) & mask)
    if ((v ^ hash) >> 24 == 0) {
      const char *old = (const char *)b->buf[PE_BUF_STRINGS].p + (v & 0xFFFFFFu);
      if (strncmp(old, s, n) == 0 && old[n] == 0) break;
    }
  return i;
}

static int intern_grow (pe_builder *b) {
  pe_buffer *f = &b->buf[PE_BUF_INTERN];
  const char *pool = (const char *)b->buf[PE_BUF_STRINGS].p;
  size_t size = f->cap ? f->cap * 2 : 1024, at;
  unsigned char *p = (unsigned char *)b->grow(b->ud, PE_BUF_INTERN, size);
  if (p == NULL) { b->failed = 1; return 0; }
  memset(p, 0, size);
  f->p = p;
  f->cap = size;
  for (at = 1; at < b->buf[PE_BUF_STRINGS].n; ) {
    size_t n = strlen(pool + at);
    intern_insert(p, size / 4 - 1, exact_hash(pool + at, n), (uint32_t)at);
    at += n + 1;
  }
  return 1;
}

uint32_t pe_build_string (pe_builder *b, const char *s, size_t n) {
  pe_buffer *f = &b->buf[PE_BUF_INTERN], *pool = &b->buf[PE_BUF_STRINGS];
  uint32_t hash, offset;
  size_t i;
  if (n == 0 || b->failed) return 0;
  /* f->n counts the strings; at most half of the table is used. */
  if (f->n * 8 >= f->cap && !intern_grow(b)) return 0;
  hash = exact_hash(s, n);
  i = intern_find(b, hash, s, n);
  offset = pe_rd24(f->p + 4 * i);
  if (offset != 0) return offset;
  if (pool->n + n + 1 > PE_MAX_POOL) { b->failed = 1; return 0; }
  if (!reserve(b, PE_BUF_STRINGS, n + 1)) return 0;
  offset = (uint32_t)pool->n;
  memcpy(pool->p + offset, s, n);
  pool->p[offset + n] = 0;
  pool->n += n + 1;
  f->n++;
  set32(f->p + 4 * i, (hash & 0xFF000000u) | offset);
  return offset;
}

/*
** Languages, classes, properties
*/

int pe_build_lang (pe_builder *b, const char *tag, size_t n) {
  pe_buffer *f = &b->buf[PE_BUF_LANGS];
  uint32_t s = pe_build_string(b, tag, n);
  size_t i;
  for (i = 0; i < f->n; i += 3)
    if (pe_rd24(f->p + i) == s) return (int)(i / 3);
  if (f->n / 3 >= PE_LANGS_MAX) return -1;
  put(b, PE_BUF_LANGS, s, 3);
  return (int)(f->n / 3) - 1;
}

uint32_t pe_build_class (pe_builder *b, const char *path, size_t n) {
  pe_buffer *f = &b->buf[PE_BUF_CLASSES];
  uint32_t s = pe_build_string(b, path, n);
  size_t i;
  for (i = 0; i < f->n; i += PE_CLASS_SIZE)
    if (pe_rd24(f->p + i) == s) return (uint32_t)(i / PE_CLASS_SIZE);
  if (!reserve(b, PE_BUF_CLASSES, PE_CLASS_SIZE)) return 0;
  memset(f->p + f->n, 0, PE_CLASS_SIZE);
  set24(f->p + f->n, s);
  set24(f->p + f->n + 3, 0xFFFFFFu);   /* no properties yet */
  f->n += PE_CLASS_SIZE;
  return (uint32_t)(i / PE_CLASS_SIZE);
}

/* Closes the open list and returns where it begins: sorted by tag (of one tag the
** first counts), and a byte off the list before if its tags could go on here. */
static uint32_t close_props (pe_builder *b) {
  pe_buffer *f = &b->buf[PE_BUF_PROPS];
  size_t at = b->props, i, j;
  if (f->n == at || !reserve(b, PE_BUF_PROPS, 1)) return 0;
  for (i = at + 4; i < f->n; i += 4) {
    unsigned char one[4];
    memcpy(one, f->p + i, 4);
    for (j = i; j > at && f->p[j - 4] > one[0]; j -= 4) memcpy(f->p + j, f->p + j - 4, 4);
    memcpy(f->p + j, one, 4);
  }
  for (i = j = at; i < f->n; i += 4)
    if (i == at || f->p[i] != f->p[j - 4]) { memmove(f->p + j, f->p + i, 4); j += 4; }
  f->n = j;
  if (at > 1 && f->p[at] > f->p[at - 4]) {
    memmove(f->p + at + 1, f->p + at, f->n++ - at);
    f->p[at++] = 0;
  }
  b->props = (uint32_t)f->n;
  return (uint32_t)at;
}

void pe_build_class_end (pe_builder *b, uint32_t index, int group, int side, int actor, int severity, int retry) {
  unsigned char *p;
  uint32_t at = close_props(b);
  if (b->failed) return;
  p = b->buf[PE_BUF_CLASSES].p + (size_t)index * PE_CLASS_SIZE;
  set24(p + 3, at);
  p[8] = (unsigned char)group;
  p[9] = (unsigned char)side;
  p[10] = (unsigned char)actor;
  p[11] = (unsigned char)severity;
  p[12] = (unsigned char)retry;
}

void pe_build_prop (pe_builder *b, int tag, uint32_t value) {
  put(b, PE_BUF_PROPS, (uint32_t)tag, 1);
  put(b, PE_BUF_PROPS, value, 3);
}

void pe_build_text (pe_builder *b, int tag, const char *s, size_t n) {
  if (n > 0) pe_build_prop(b, tag, pe_build_string(b, s, n));
}

/*
** Keys: the hash table of codes, names and system ids, in its final form but
** for its size. PE_BUF_HASHES keeps the hash of each entry, then of each key.
*/

static void slot_insert (unsigned char *slots, size_t mask, uint32_t hash, uint32_t v) {
  size_t i = hash & mask;
  while (pe_rd32(slots + 4 * i) != 0) i = (i + 1) & mask;
  set32(slots + 4 * i, v);
}

/* Growing slots hold 1 + entry, so that duplicates are found while building. */
static int slots_grow (pe_builder *b) {
  pe_buffer *f = &b->buf[PE_BUF_SLOTS];
  size_t size = f->cap ? f->cap * 2 : 1024;
  uint32_t i;
  unsigned char *p = (unsigned char *)b->grow(b->ud, PE_BUF_SLOTS, size);
  if (p == NULL) { b->failed = 1; return 0; }
  memset(p, 0, size);
  f->p = p;
  f->cap = size;
  for (i = 0; i < b->buf[PE_BUF_HASHES].n / 4; i++)
    slot_insert(p, size / 4 - 1, pe_rd32(b->buf[PE_BUF_HASHES].p + 4 * (size_t)i), i + 1);
  return 1;
}

static const char *pool_string (const pe_builder *b, uint32_t offset) {
  return (const char *)b->buf[PE_BUF_STRINGS].p + offset;
}

static const char *entry_code (const pe_builder *b, uint32_t entry) {
  return pool_string(b, pe_rd24(b->buf[PE_BUF_ENTRIES].p + (size_t)entry * PE_ENTRY_SIZE));
}

static const char *entry_when (const pe_builder *b, uint32_t entry) {
  const unsigned char *p = b->buf[PE_BUF_PROPS].p + pe_rd24(b->buf[PE_BUF_ENTRIES].p + (size_t)entry * PE_ENTRY_SIZE + 3);
  return pool_string(b, pe_prop_at(p, PE_TAG_WHEN));
}

void pe_build_system (pe_builder *b, const char *id, size_t n, int form, int width, int lsb, int owner) {
  memset(&b->system, 0, sizeof b->system);
  b->system.id = pe_build_string(b, id, n);
  b->system.form = (uint8_t)form;
  b->system.width = (uint8_t)width;
  b->system.lsb = (uint8_t)lsb;
  b->system.owner = (uint8_t)owner;
  b->system.first = entries(b);
  b->system.pattern = (uint32_t)(b->buf[PE_BUF_PATTERNS].n / 3);
  b->hash = pe_hash_exact(PE_SEED, id, n);
}

void pe_build_base (pe_builder *b, const char *id, size_t n) { b->system.base = pe_build_string(b, id, n); }
void pe_build_when (pe_builder *b, const char *when, size_t n) { b->system.when = pe_build_string(b, when, n); }
void pe_build_entries (pe_builder *b) { b->system.props = close_props(b); }

int pe_build_entry (pe_builder *b, const char *code, size_t n, uint32_t class_index, const char *when, uint32_t *other) {
  char spelled[POSERR_CODE_MAX];
  int form = b->system.form, width = b->system.width;
  size_t len = n, i;
  uint32_t hash, v;
  if (n == 0 || n >= POSERR_CODE_MAX) return PE_ENTRY_LENGTH;
  /* 0x in front is no pattern where the rest has the width. */
  if ((form == PE_FORM_HEX || form == PE_FORM_HRESULT) && code[0] == '0' && n > 2 && (code[1] == 'x' || code[1] == 'X') &&
      n - 2 == (form == PE_FORM_HEX ? (size_t)width : 8)) {
    code += 2;
    n -= 2;
    len = n;
  }
  memcpy(spelled, code, n);
  spelled[n] = 0;
  if (form != PE_FORM_TEXT && form != PE_FORM_NAME && !pe_is_pattern(form, spelled)) {
    len = pe_spelling(form, width, code, n, 0, spelled);
    if (len == 0 && form == PE_FORM_HRESULT) len = pe_spelling(form, width, code, n, 1, spelled);
    if (len == 0) return PE_ENTRY_FORM;
    if (form == PE_FORM_BITS && !(len == 2 * (size_t)width)) {
      pe_bits bits;
      uint32_t labels = pe_prop_at(b->buf[PE_BUF_PROPS].p + b->system.props, PE_TAG_BYTES);
      if (!pe_bits_parse(spelled, len, labels ? pool_string(b, labels) : NULL, b->system.lsb, width, &bits)) return PE_ENTRY_FORM;
    }
  }
  else if (pe_is_pattern(form, spelled) && pe_pattern_span(form, spelled) < 2) return PE_ENTRY_FORM;
  hash = pe_hash_code(form, b->hash, spelled, len);
  if (b->buf[PE_BUF_SLOTS].cap > 0) {
    size_t mask = b->buf[PE_BUF_SLOTS].cap / 4 - 1;
    for (i = hash & mask; (v = pe_rd32(b->buf[PE_BUF_SLOTS].p + 4 * i)) != 0; i = (i + 1) & mask)
      if (v - 1 >= b->system.first && pe_equal(entry_code(b, v - 1), spelled, len) && strcmp(entry_when(b, v - 1), when) == 0) {
        *other = v - 1;
        return PE_ENTRY_DUPLICATE;
      }
  }
  if ((b->slots + 1) * 2 * 4 > b->buf[PE_BUF_SLOTS].cap && !slots_grow(b)) return PE_ENTRY_OK;
  if (!reserve(b, PE_BUF_ENTRIES, PE_ENTRY_SIZE)) return PE_ENTRY_OK;
  if (pe_is_pattern(form, spelled)) put(b, PE_BUF_PATTERNS, entries(b), 3);
  put(b, PE_BUF_HASHES, hash, 4);
  put(b, PE_BUF_ENTRIES, pe_build_string(b, spelled, len), 3);
  put(b, PE_BUF_ENTRIES, b->props, 3);
  put(b, PE_BUF_ENTRIES, class_index, 2);
  if (b->failed) return PE_ENTRY_OK;
  slot_insert(b->buf[PE_BUF_SLOTS].p, b->buf[PE_BUF_SLOTS].cap / 4 - 1, hash, entries(b));
  b->slots++;
  if (*when != 0) pe_build_text(b, PE_TAG_WHEN, when, strlen(when));
  if (form == PE_FORM_TEXT) pe_build_key(b, code, n);
  return PE_ENTRY_OK;
}

/* Words with a blank or outside ASCII are phrases and fold as text. */
void pe_build_key (pe_builder *b, const char *key, size_t n) {
  char folded[POSERR_CODE_MAX];
  size_t i, len = n;
  for (i = 0; i < n; i++)
    if ((unsigned char)key[i] >= 0x80 || key[i] == ' ') {
      len = pe_text_fold(key, n, folded, POSERR_CODE_MAX - 1);
      key = folded;
      break;
    }
  if (len == 0 || len >= POSERR_CODE_MAX || entries(b) == 0 || b->failed) return;
  if (pe_equal(entry_code(b, entries(b) - 1), key, len)) return;
  put(b, PE_BUF_KEYS, pe_build_string(b, key, len), 3);
  put(b, PE_BUF_KEYS, entries(b) - 1, 3);
  put(b, PE_BUF_ORDER, pe_hash(b->hash, key, len), 4);
}

void pe_build_entry_end (pe_builder *b) {
  uint32_t at = close_props(b);
  if (!b->failed && entries(b) > 0) set24(b->buf[PE_BUF_ENTRIES].p + b->buf[PE_BUF_ENTRIES].n - PE_ENTRY_SIZE + 3, at);
}

void pe_build_system_end (pe_builder *b) {
  pe_system *s = &b->system;
  pe_buffer *f = &b->buf[PE_BUF_PATTERNS];
  size_t from = (size_t)s->pattern * 3, i, j;
  if (b->failed) return;
  s->count = entries(b) - s->first;
  s->patterns = (uint32_t)(f->n / 3) - s->pattern;
  /* Narrowest first; few per system, so insertion sort (which keeps the order of equals). */
  for (i = from + 3; i < f->n; i += 3) {
    uint32_t e = pe_rd24(f->p + i), span = pe_pattern_span(s->form, entry_code(b, e));
    for (j = i; j > from && pe_pattern_span(s->form, entry_code(b, pe_rd24(f->p + j - 3))) > span; j -= 3)
      memcpy(f->p + j, f->p + j - 3, 3);
    set24(f->p + j, e);
  }
  put(b, PE_BUF_SYSTEMS, s->id, 3);
  put(b, PE_BUF_SYSTEMS, s->props, 3);
  put(b, PE_BUF_SYSTEMS, s->first, 3);
  put(b, PE_BUF_SYSTEMS, s->count, 3);
  put(b, PE_BUF_SYSTEMS, s->pattern, 3);
  put(b, PE_BUF_SYSTEMS, s->patterns, 3);
  put(b, PE_BUF_SYSTEMS, s->base, 3);
  put(b, PE_BUF_SYSTEMS, s->when, 3);
  put(b, PE_BUF_SYSTEMS, s->form, 1);
  put(b, PE_BUF_SYSTEMS, s->width, 1);
  put(b, PE_BUF_SYSTEMS, s->lsb, 1);
  put(b, PE_BUF_SYSTEMS, s->owner, 1);
}

void pe_build_rule (pe_builder *b, const char *rule, size_t n) {
  put(b, PE_BUF_RULES, pe_build_string(b, rule, n), 3);
}

/* A pattern is shadowed if another of the same width and condition matches all
** that it matches: then it can never answer. */
uint32_t pe_build_shadowed (const pe_builder *b) {
  const pe_buffer *f = &b->buf[PE_BUF_PATTERNS];
  const pe_system *s = &b->system;
  size_t i, j;
  for (i = (size_t)s->pattern * 3; i < f->n; i += 3)
    for (j = (size_t)s->pattern * 3; j < i; j += 3) {
      uint32_t wide = pe_rd24(f->p + i), other = pe_rd24(f->p + j);
      const char *p = entry_code(b, wide), *q = entry_code(b, other);
      char lo[POSERR_CODE_MAX], hi[POSERR_CODE_MAX];
      int32_t captured;
      if (pe_pattern_span(s->form, p) != pe_pattern_span(s->form, q) || strcmp(entry_when(b, wide), entry_when(b, other)) != 0) continue;
      pe_pattern_ends(s->form, p, lo, hi);
      if (pe_pattern_match(s->form, q, lo, strlen(lo), &captured) && pe_pattern_match(s->form, q, hi, strlen(hi), &captured)) return wide;
    }
  return ~0u;
}

/*
** Tails: a string that ends another is read inside it ("请换卡" in "余额不足，请换卡").
** Codes and ids stay where they are, close together: look-ups touch few lines of the
** cache. PE_BUF_PLACES says of each slot of PE_BUF_INTERN where its string goes: FIRM
** and the new offset, or the old offset of the string that it ends.
*/
enum { FIRM = 0x1000000 };

static size_t slot_of (const pe_builder *b, uint32_t offset, size_t *n) {
  const char *s = pool_string(b, offset);
  *n = strlen(s);
  return intern_find(b, exact_hash(s, *n), s, *n);
}

static void hold (pe_builder *b, uint32_t offset) {
  size_t n;
  if (offset != 0) set32(b->buf[PE_BUF_PLACES].p + 4 * slot_of(b, offset, &n), FIRM);
}

static void find_tails (pe_builder *b) {
  const unsigned char *table = b->buf[PE_BUF_INTERN].p;
  unsigned char *places = b->buf[PE_BUF_PLACES].p;
  size_t at, n, i, slot;
  for (at = 1; at < b->buf[PE_BUF_STRINGS].n; at += n + 1) {
    const char *s = pool_string(b, (uint32_t)at);
    uint32_t h = PE_SEED, held = pe_rd32(places + 4 * slot_of(b, (uint32_t)at, &n));
    if (held != 0 && held != FIRM) continue;   /* its own tails end the longer one, too */
    for (i = n - 1; i > 0; i--) {
      h = hash_more(h, s[i]);
      slot = intern_find(b, hash_end(h), s + i, n - i);
      if (pe_rd32(table + 4 * slot) != 0 && pe_rd32(places + 4 * slot) != FIRM) set32(places + 4 * slot, (uint32_t)at);
    }
  }
}

/* The new offset of a string. */
static uint32_t place (const pe_builder *b, uint32_t offset) {
  const unsigned char *places = b->buf[PE_BUF_PLACES].p;
  size_t n, whole;
  uint32_t to;
  if (offset == 0) return 0;
  to = pe_rd32(places + 4 * slot_of(b, offset, &n));
  if (to >= FIRM) return to - FIRM;
  to = pe_rd32(places + 4 * slot_of(b, to, &whole));
  return to - FIRM + (uint32_t)(whole - n);
}

/* In each record of a buffer, the string at byte `at`. */
static void place_all (pe_builder *b, int which, size_t size, size_t at) {
  pe_buffer *f = &b->buf[which];
  for (; at < f->n; at += size) set24(f->p + at, place(b, pe_rd24(f->p + at)));
}

static int is_text (int tag) { return tag < PE_TAG_RETRY || tag > PE_TAG_HIDE; }

static void merge_tails (pe_builder *b) {
  pe_buffer *pool = &b->buf[PE_BUF_STRINGS], *f = &b->buf[PE_BUF_PLACES];
  size_t size = b->buf[PE_BUF_INTERN].cap, at, n;
  uint32_t i, to = 1;
  if (b->failed || size == 0) return;
  f->p = (unsigned char *)b->grow(b->ud, PE_BUF_PLACES, size);
  if (f->p == NULL) { b->failed = 1; return; }
  memset(f->p, 0, size);
  for (i = 0; i < entries(b); i++) hold(b, pe_rd24(b->buf[PE_BUF_ENTRIES].p + (size_t)i * PE_ENTRY_SIZE));
  for (i = 0; i < systems(b); i++) hold(b, pe_rd24(b->buf[PE_BUF_SYSTEMS].p + (size_t)i * PE_SYSTEM_SIZE));
  find_tails(b);
  for (at = 1; at < pool->n; at += n + 1) {
    unsigned char *p = f->p + 4 * slot_of(b, (uint32_t)at, &n);
    if (pe_rd32(p) != 0 && pe_rd32(p) != FIRM) continue;
    set32(p, FIRM + to);
    to += (uint32_t)n + 1;
  }
  place_all(b, PE_BUF_LANGS, 3, 0);
  place_all(b, PE_BUF_CLASSES, PE_CLASS_SIZE, 0);
  place_all(b, PE_BUF_SYSTEMS, PE_SYSTEM_SIZE, 0);
  place_all(b, PE_BUF_SYSTEMS, PE_SYSTEM_SIZE, 18);   /* base */
  place_all(b, PE_BUF_SYSTEMS, PE_SYSTEM_SIZE, 21);   /* when */
  place_all(b, PE_BUF_ENTRIES, PE_ENTRY_SIZE, 0);
  place_all(b, PE_BUF_KEYS, PE_KEY_SIZE, 0);
  place_all(b, PE_BUF_RULES, PE_RULE_SIZE, 0);
  for (at = 1; at < b->buf[PE_BUF_PROPS].n; ) {   /* lists one behind the other, some with a byte between */
    unsigned char *p = b->buf[PE_BUF_PROPS].p + at;
    if (*p == 0) { at++; continue; }
    if (is_text(*p)) set24(p + 1, place(b, pe_rd24(p + 1)));
    at += 4;
  }
  for (at = 1, to = 1; at < pool->n; at += n + 1)
    if (pe_rd32(f->p + 4 * slot_of(b, (uint32_t)at, &n)) == FIRM + to) {
      memmove(pool->p + to, pool->p + at, n + 1);
      to += (uint32_t)n + 1;
    }
  pool->n = to;
}

/*
** The image
*/

static const uint8_t section_buffer[PE_SECTIONS] = {
  PE_BUF_STRINGS, PE_BUF_LANGS, PE_BUF_CLASSES, PE_BUF_SYSTEMS, PE_BUF_ENTRIES, PE_BUF_PROPS, PE_BUF_KEYS,
  PE_BUFFERS /* slots: made at last */, PE_BUFFERS, PE_BUF_PATTERNS, PE_BUF_RULES, PE_BUFFERS, PE_BUFFERS
};
static const uint8_t section_unit[PE_SECTIONS] = {
  1, 3, PE_CLASS_SIZE, PE_SYSTEM_SIZE, PE_ENTRY_SIZE, 1, PE_KEY_SIZE, 0, 2, 3, PE_RULE_SIZE, 1, 4
};

/* A power of two that leaves at least a quarter of the slots free. */
static uint32_t slots_for (uint32_t used) {
  uint32_t n = 4;
  while (n * 3 < used * 4) n *= 2;
  return n;
}

static uint32_t slot_count (const pe_builder *b) { return slots_for(entries(b) + keys(b)); }
static uint32_t system_slot_count (const pe_builder *b) { return slots_for(2 * systems(b)); }
static size_t slot_width (const pe_builder *b) { return entries(b) + keys(b) >= 0xFFFF ? 4 : 2; }

size_t pe_build_size (pe_builder *b) {
  size_t size = PE_HEADER_SIZE;
  int s;
  (void)close_props(b);
  put(b, PE_BUF_PROPS, 0, 1);   /* the end of the last list */
  if (b->tails) merge_tails(b);
  if (b->failed || b->buf[PE_BUF_PROPS].n > PE_MAX_POOL) return 0;
  for (s = 0; s < PE_SECTIONS; s++)
    size += s == PE_SLOTS ? (size_t)slot_count(b) * slot_width(b) : s == PE_SYSTEM_SLOTS ? (size_t)system_slot_count(b) * 2 : section_buffer[s] < PE_BUFFERS ? b->buf[section_buffer[s]].n : 0;
  return size;
}

static void final_insert (unsigned char *slots, uint32_t mask, size_t width, uint32_t hash, uint32_t v) {
  uint32_t i = hash & mask;
  while ((width == 2 ? pe_rd16(slots + (size_t)i * 2) : pe_rd32(slots + (size_t)i * 4)) != 0) i = (i + 1) & mask;
  if (width == 2) {
    slots[(size_t)i * 2] = (unsigned char)v;
    slots[(size_t)i * 2 + 1] = (unsigned char)(v >> 8);
  }
  else set32(slots + (size_t)i * 4, v);
}

/* Sorts classes by path and renumbers the entries' classes. While it runs, the
** two spare bytes of a class keep its old number. */
static void sort_classes (pe_builder *b, unsigned char *image) {
  unsigned char *c = image + pe_rd32(image + 8 + 8 * PE_CLASSES), tmp[PE_CLASS_SIZE];
  unsigned char *e = image + pe_rd32(image + 8 + 8 * PE_ENTRIES);
  uint32_t n = classes(b), i, j;
  for (i = 0; i < n; i++) {
    memcpy(tmp, c + (size_t)i * PE_CLASS_SIZE, PE_CLASS_SIZE);
    if (pe_rd24(tmp + 3) == 0xFFFFFFu) set24(tmp + 3, 0);   /* only named: no properties */
    tmp[6] = (unsigned char)i;
    tmp[7] = (unsigned char)(i >> 8);
    for (j = i; j > 0 && strcmp(pe_string(image, pe_rd24(c + (size_t)(j - 1) * PE_CLASS_SIZE)), pe_string(image, pe_rd24(tmp))) > 0; j--)
      memcpy(c + (size_t)j * PE_CLASS_SIZE, c + (size_t)(j - 1) * PE_CLASS_SIZE, PE_CLASS_SIZE);
    memcpy(c + (size_t)j * PE_CLASS_SIZE, tmp, PE_CLASS_SIZE);
  }
  for (i = 0; i < entries(b); i++) {
    unsigned char *p = e + (size_t)i * PE_ENTRY_SIZE + 6;
    uint32_t k = pe_rd16(p);
    for (j = 0; k != PE_NO_CLASS && j < n; j++)
      if (pe_rd16(c + (size_t)j * PE_CLASS_SIZE + 6) == k) {
        p[0] = (unsigned char)j;
        p[1] = (unsigned char)(j >> 8);
        break;
      }
  }
}

void pe_build_image (pe_builder *b, unsigned char *image) {
  uint32_t at = PE_HEADER_SIZE, i, mask;
  size_t width = slot_width(b);
  unsigned char *slots;
  int s;
  memcpy(image, PE_MAGIC, 4);
  for (s = 0; s < PE_SECTIONS; s++) {
    size_t n = 0;
    set32(image + 8 + 8 * s, at);
    if (s == PE_SLOTS) {
      n = (size_t)slot_count(b) * width;
      memset(image + at, 0, n);
      set32(image + 8 + 8 * s + 4, slot_count(b));
    }
    else if (s == PE_SYSTEM_SLOTS) {
      n = (size_t)system_slot_count(b) * 2;
      memset(image + at, 0, n);
      set32(image + 8 + 8 * s + 4, system_slot_count(b));
    }
    else {
      if (section_buffer[s] < PE_BUFFERS) {
        n = b->buf[section_buffer[s]].n;
        if (n > 0) memcpy(image + at, b->buf[section_buffer[s]].p, n);
      }
      set32(image + 8 + 8 * s + 4, (uint32_t)(n / section_unit[s]));
    }
    at += (uint32_t)n;
  }
  set32(image + 4, at);
  slots = image + pe_rd32(image + 8 + 8 * PE_SLOTS);
  mask = slot_count(b) - 1;
  for (i = 0; i < entries(b); i++)
    final_insert(slots, mask, width, pe_rd32(b->buf[PE_BUF_HASHES].p + 4 * (size_t)i), 1 + i);
  for (i = 0; i < keys(b); i++)
    final_insert(slots, mask, width, pe_rd32(b->buf[PE_BUF_ORDER].p + 4 * (size_t)i), 1 + entries(b) + i);
  slots = image + pe_rd32(image + 8 + 8 * PE_SYSTEM_SLOTS);
  for (i = 0; i < systems(b); i++) {
    const char *id = pe_string(image, pe_rd24(b->buf[PE_BUF_SYSTEMS].p + (size_t)i * PE_SYSTEM_SIZE));
    final_insert(slots, system_slot_count(b) - 1, 2, pe_hash_exact(PE_SEED, id, strlen(id)), 1 + i);
  }
  sort_classes(b, image);
}

void pe_build_section (unsigned char *image, int section, const unsigned char *bytes, uint32_t n, uint32_t unit) {
  uint32_t at = pe_rd32(image + 4);
  if (n > 0) memcpy(image + at, bytes, n);
  set32(image + 8 + 8 * section, at);
  set32(image + 8 + 8 * section + 4, n / unit);
  set32(image + 4, at + n);
}

#endif
