/*
** scan_engine.c - finding windows in bytes.
**
** A filter looks at every place: for each of three bytes in a row it asks in
** which of 16 buckets of windows that byte may stand; if a bucket holds for all
** three, the hash table of windows decides. The bodies differ only in how the
** filter asks: the portable one by a table of bytes, the vector ones by shuffles
** with the nibbles of 16 or 32 folded bytes at once. All report the same places.
*/
#include "scan_engine.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

int pe_scan_open (const unsigned char *image, pe_scan_table *t) {
  static const uint8_t unit[PE_SCAN_PARTS] = { 4, 4, 4, 4, 1, 4, 4 };
  const unsigned char *section = pe_section(image, PE_SCAN);
  uint32_t size = pe_count(image, PE_SCAN);
  int i;
  if (size < PE_SCAN_HEADER || pe_rd32(section) != PE_SCAN_VERSION) return 0;
  t->image = image;
  for (i = 0; i < PE_SCAN_PARTS; i++) {
    uint32_t at = pe_rd32(section + 4 + 8 * i);
    t->count[i] = pe_rd32(section + 8 + 8 * i);
    if (at > size || t->count[i] > (size - at) / unit[i]) return 0;
    t->part[i] = section + at;
  }
  return t->count[PE_SCAN_WINDOWS] > 0 && t->count[PE_SCAN_FEATURES] > 0;
}

static inline uint32_t window_of (const unsigned char *p) {
  return pe_window_fold(p[0]) | (uint32_t)pe_window_fold(p[1]) << 8 | (uint32_t)pe_window_fold(p[2]) << 16;
}

static inline int kinds_of (const pe_scan_table *t, uint32_t window) {
  const unsigned char *slots = t->part[PE_SCAN_WINDOWS], *s;
  uint32_t mask = t->count[PE_SCAN_WINDOWS] - 1, i = pe_window_hash(window) & mask;
  for (; (s = slots + 4 * (size_t)i)[3] != 0; i = (i + 1) & mask)
    if (pe_rd24(s) == window) return s[3] >> 4;
  return 0;
}

int pe_window_kinds (const pe_scan_table *t, const unsigned char *p) { return kinds_of(t, window_of(p)); }

static int is_window (const pe_engine *e, const unsigned char *p) {
  uint32_t window = window_of(p), i;
  for (i = 0; i < e->count; i++) if (kinds_of(&e->tables[i], window)) return 1;
  return 0;
}

/*
** The portable body
*/

static size_t find_portable (const pe_engine *e, const unsigned char *p, size_t n, size_t from,
                             uint32_t *out, size_t max, size_t *found) {
  const uint64_t *bytes = e->bytes;
  size_t i = from, count = 0;
  uint64_t a, b;
  if (n < 3 || from > n - 3) { *found = 0; return from; }
  a = bytes[p[i]];
  b = bytes[p[i + 1]];
  while (i + 6 <= n) {
    uint64_t c = bytes[p[i + 2]], d = bytes[p[i + 3]], f = bytes[p[i + 4]], g = bytes[p[i + 5]];
    uint64_t m0 = a & b >> 16 & c >> 32, m1 = b & c >> 16 & d >> 32, m2 = c & d >> 16 & f >> 32, m3 = d & f >> 16 & g >> 32;
    a = f;
    b = g;
    if (((m0 | m1 | m2 | m3) & 0xFFFF) != 0) {
      if (count + 4 > max) { *found = count; return i; }
      if ((m0 & 0xFFFF) != 0 && is_window(e, p + i)) out[count++] = (uint32_t)i;
      if ((m1 & 0xFFFF) != 0 && is_window(e, p + i + 1)) out[count++] = (uint32_t)i + 1;
      if ((m2 & 0xFFFF) != 0 && is_window(e, p + i + 2)) out[count++] = (uint32_t)i + 2;
      if ((m3 & 0xFFFF) != 0 && is_window(e, p + i + 3)) out[count++] = (uint32_t)i + 3;
    }
    i += 4;
  }
  for (; i + 3 <= n; i++)
    if ((bytes[p[i]] & bytes[p[i + 1]] >> 16 & bytes[p[i + 2]] >> 32 & 0xFFFF) != 0 && is_window(e, p + i)) {
      if (count == max) { *found = count; return i; }
      out[count++] = (uint32_t)i;
    }
  *found = count;
  return i;
}

static uint64_t count_portable (const unsigned char *p, size_t n, size_t *last) {
  uint64_t count = 0;
  size_t i = 0;
  const unsigned char *q;
  while (i < n && (q = (const unsigned char *)memchr(p + i, '\n', n - i)) != NULL) {
    count++;
    i = (size_t)(q - p) + 1;
    *last = i;
  }
  return count;
}

size_t pe_engine_find (const pe_engine *e, const unsigned char *p, size_t n, size_t from,
                       uint32_t *out, size_t max, size_t *found) {
  return find_portable(e, p, n, from, out, max, found);
}

uint64_t pe_count_lines (const pe_engine *e, const unsigned char *p, size_t n, size_t *last) {
  (void)e;
  return count_portable(p, n, last);
}

/*
** The filter
*/

static void add_byte (pe_engine *e, int place, int bucket, int c) {
  e->bytes[c] |= UINT64_C(1) << (16 * place + bucket);
}

void pe_engine_init (pe_engine *e, const pe_scan_table *tables, uint32_t count, int body) {
  uint32_t i, k;
  int place, c;
  memset(e, 0, sizeof *e);
  e->tables = tables;
  e->count = count;
  (void)body;
  for (i = 0; i < count; i++) {
    const unsigned char *slot = tables[i].part[PE_SCAN_WINDOWS];
    for (k = tables[i].count[PE_SCAN_WINDOWS]; k > 0; k--, slot += 4) {
      int bucket = slot[3] & 15;
      if (slot[3] == 0) continue;
      for (place = 0; place < 3; place++) {
        unsigned char w = slot[place];
        e->nibbles[bucket >> 3][place][0][w & 15] |= (uint8_t)(1u << (bucket & 7));
        e->nibbles[bucket >> 3][place][1][w >> 4] |= (uint8_t)(1u << (bucket & 7));
        if (w == PE_SEPARATOR) {
          for (c = 0; c < 128; c++) if (pe_window_fold((unsigned char)c) == PE_SEPARATOR) add_byte(e, place, bucket, c);
        }
        else {
          add_byte(e, place, bucket, w);
          if (pe_is_alpha(w)) add_byte(e, place, bucket, w - 32);
        }
      }
    }
  }
}

#endif
