/*
** catalog.c - read-only access to a catalog image.
*/
#include "catalog.h"

#include <string.h>

/* Slots are two bytes wide while everything fits, else four. */
static inline int slots_wide (const unsigned char *image) {
  return pe_count(image, PE_ENTRIES) + pe_count(image, PE_KEYS) >= 0xFFFF;
}

static inline uint32_t slot_at (const unsigned char *slots, uint32_t i, int wide) {
  return wide ? pe_rd32(slots + (size_t)i * 4) : pe_rd16(slots + (size_t)i * 2);
}

const char *pe_item (const char **list, size_t *n) {
  const char *s = *list;
  if (s == NULL || *s == 0) return NULL;
  *n = strcspn(s, "\n");
  *list = s + *n + (s[*n] != 0);
  return s;
}

size_t pe_common (const char *a, size_t n, const char *b, size_t m) {
  size_t i = 0;
  while (i < n && i < m && (a[i] == b[i] || pe_fold((unsigned char)a[i]) == pe_fold((unsigned char)b[i]))) i++;
  return i;
}

int pe_listed (const char *list, const char *s, size_t n) {
  const char *item;
  size_t m;
  while ((item = pe_item(&list, &m)) != NULL)
    if (m == n && pe_common(item, m, s, n) == n) return 1;
  return 0;
}

int pe_check (const unsigned char *image) {
  static const uint8_t unit[PE_SECTIONS] = {
    1, 3, PE_CLASS_SIZE, PE_SYSTEM_SIZE, PE_ENTRY_SIZE, 1, PE_KEY_SIZE, 0, 2, 3, PE_RULE_SIZE, 1, 4
  };
  uint32_t size;
  int s;
  if (image == NULL || memcmp(image, PE_MAGIC, 4) != 0) return 0;
  size = pe_rd32(image + 4);
  if (size < PE_HEADER_SIZE) return 0;
  for (s = 0; s < PE_SECTIONS; s++) {
    uint32_t off = pe_rd32(image + 8 + 8 * s);
    uint64_t len = (uint64_t)pe_count(image, s) * (s == PE_SLOTS ? (slots_wide(image) ? 4u : 2u) : unit[s]);
    if (off < PE_HEADER_SIZE || off + len > size) return 0;
  }
  return pe_count(image, PE_STRINGS) > 0 && pe_count(image, PE_SLOTS) > 0 && pe_count(image, PE_SYSTEM_SLOTS) > 0;
}

void pe_get_system (const unsigned char *image, uint32_t index, pe_system *s) {
  const unsigned char *p = pe_section(image, PE_SYSTEMS) + (size_t)index * PE_SYSTEM_SIZE;
  s->id = pe_rd24(p);
  s->props = pe_rd24(p + 3);
  s->first = pe_rd24(p + PE_SYSTEM_FIRST);
  s->count = pe_rd24(p + PE_SYSTEM_COUNT);
  s->pattern = pe_rd24(p + 12);
  s->patterns = pe_rd24(p + 15);
  s->base = pe_rd24(p + 18);
  s->when = pe_rd24(p + 21);
  s->form = p[PE_SYSTEM_FORM];
  s->width = p[PE_SYSTEM_WIDTH];
  s->lsb = p[PE_SYSTEM_LSB];
  s->owner = p[PE_SYSTEM_OWNER];
}

/* Is the string at `offset` just `s` (n bytes)? */
static inline int same (const char *pool, uint32_t size, uint32_t offset, const char *s, size_t n) {
  return n < size - offset && pool[offset + n] == 0 && memcmp(pool + offset, s, n) == 0;
}

/* Walks the slots of system ids. */
static inline int find_system (const unsigned char *image, const char *id, size_t n, uint32_t hash) {
  const unsigned char *slots = pe_section(image, PE_SYSTEM_SLOTS), *systems = pe_section(image, PE_SYSTEMS);
  const char *pool = pe_string(image, 0);
  uint32_t size = pe_count(image, PE_STRINGS);
  uint32_t mask = pe_count(image, PE_SYSTEM_SLOTS) - 1, i, v;
  for (i = hash & mask; (v = pe_rd16(slots + (size_t)i * 2)) != 0; i = (i + 1) & mask)
    if (same(pool, size, pe_rd24(systems + (size_t)(v - 1) * PE_SYSTEM_SIZE), id, n)) return (int)v - 1;
  return -1;
}

int pe_find_system (const unsigned char *image, const char *id, size_t n, uint32_t *hash) {
  *hash = pe_hash_exact(PE_SEED, id, n);
  return find_system(image, id, n, *hash);
}

uint32_t pe_find_key (const unsigned char *image, const pe_system *s, uint32_t hash,
                      const char *key, size_t n, uint32_t *slot) {
  const unsigned char *slots = pe_section(image, PE_SLOTS);
  uint32_t mask = pe_count(image, PE_SLOTS) - 1, entries = pe_count(image, PE_ENTRIES), i, v;
  int wide = slots_wide(image);
  i = *slot == ~0u ? hash & mask : (*slot + 1) & mask;
  for (; (v = slot_at(slots, i, wide)) != 0; i = (i + 1) & mask) {
    uint32_t string, entry = v - 1;
    if (entry < entries) string = pe_rd24(pe_entry(image, entry));
    else {
      const unsigned char *k = pe_section(image, PE_KEYS) + (size_t)(entry - entries) * PE_KEY_SIZE;
      string = pe_rd24(k);
      entry = pe_rd24(k + 3);
    }
    if (entry - s->first < s->count && pe_equal(pe_string(image, string), key, n)) {
      *slot = i;
      return entry;
    }
  }
  return ~0u;
}

uint32_t pe_find_plain (const unsigned char *image, uint32_t hash, const char *system, size_t m,
                        const char *code, size_t n, const char **id) {
  const unsigned char *slots = pe_section(image, PE_SLOTS), *table = pe_section(image, PE_ENTRIES), *s;
  const char *pool = pe_string(image, 0);
  uint32_t size = pe_count(image, PE_STRINGS), mask = pe_count(image, PE_SLOTS) - 1, i, v, first, count;
  int k = find_system(image, system, m, hash);
  if (k < 0 || slots_wide(image)) return ~0u;
  s = pe_section(image, PE_SYSTEMS) + (size_t)k * PE_SYSTEM_SIZE;
  if (!s[PE_SYSTEM_OWNER]) return ~0u;   /* only an owner's codes cannot be hidden */
  *id = pool + pe_rd24(s);
  first = pe_rd24(s + PE_SYSTEM_FIRST);
  count = pe_rd24(s + PE_SYSTEM_COUNT);
  for (i = pe_hash_code(s[PE_SYSTEM_FORM], hash, code, n) & mask; (v = pe_rd16(slots + (size_t)i * 2)) != 0; i = (i + 1) & mask)
    if (v - 1 - first < count && same(pool, size, pe_rd24(table + (size_t)(v - 1) * PE_ENTRY_SIZE), code, n)) return v - 1;
  return ~0u;
}

uint32_t pe_prop_at (const unsigned char *p, int tag) {
  int last = 0;
  for (; *p > last && last < tag; p += 4) {
    last = *p;
    if (last == tag) return pe_rd24(p + 1);
  }
  return 0;
}

uint32_t pe_prop (const unsigned char *image, uint32_t props, int tag) {
  return pe_prop_at(pe_section(image, PE_PROPS) + props, tag);
}

int pe_find_lang (const unsigned char *image, const char *lang, size_t n) {
  uint32_t i, count = pe_count(image, PE_LANGS);
  for (i = 0; i < count; i++)
    if (pe_equal(pe_string(image, pe_rd24(pe_section(image, PE_LANGS) + 3 * i)), lang, n)) return (int)i;
  return -1;
}

int pe_find_class (const unsigned char *image, const char *path, size_t n) {
  const unsigned char *classes = pe_section(image, PE_CLASSES);
  uint32_t lo = 0, hi = pe_count(image, PE_CLASSES);
  while (lo < hi) {
    uint32_t mid = (lo + hi) / 2;
    const char *s = pe_string(image, pe_rd24(classes + (size_t)mid * PE_CLASS_SIZE));
    int c = strncmp(s, path, n);
    if (c == 0 && s[n] != 0) c = 1;
    if (c == 0) return (int)mid;
    if (c < 0) lo = mid + 1; else hi = mid;
  }
  return -1;
}
