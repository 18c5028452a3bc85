/*
** gbk.c - characters as UTF-8 and as GBK.
**
** A terminal has no iconv, and the whole of GBK is 24,000 characters; so a
** catalog brings the codes of the characters that its own texts use, as rows of
** {unicode u16, gbk u16} sorted by unicode.
*/
#include "gbk.h"

/* The full-width question mark stands for what cannot be written: it is as wide
** as the character that it replaces. */
enum { GBK_ROW = 4, GBK_UNKNOWN = 0xA3BF };

size_t pe_utf8 (const char *s, size_t n, uint32_t *c) {
  const unsigned char *p = (const unsigned char *)s;
  static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
  size_t len = p[0] < 0x80 ? 1 : p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0, i;
  uint32_t v = p[0];
  if (len == 1) { *c = v; return 1; }
  *c = PE_BAD;
  if (len == 0 || len > n) return 1;
  v &= 0x7Fu >> len;
  for (i = 1; i < len; i++) {
    if ((p[i] & 0xC0) != 0x80) return 1;
    v = v << 6 | (p[i] & 0x3Fu);
  }
  if (v < least[len] || v > 0x10FFFF || (v >= 0xD800 && v <= 0xDFFF)) return 1;
  *c = v;
  return len;
}

size_t pe_utf8_write (uint32_t c, char *out) {
  size_t len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4, i;
  static const unsigned char lead[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
  for (i = len; i-- > 1; c >>= 6) out[i] = (char)(0x80 | (c & 0x3F));
  out[0] = (char)(lead[len] | c);
  return len;
}

uint32_t pe_gbk_of (const poserr_registry *r, uint32_t unicode) {
  uint32_t l = r->layers;
  if (unicode < 0x80) return unicode;
  while (l-- > 0) {
    const unsigned char *table = pe_section(r->layer[l].image, PE_GBK);
    uint32_t low = 0, high = pe_count(r->layer[l].image, PE_GBK);
    while (low < high) {
      uint32_t middle = low + (high - low) / 2;
      const unsigned char *row = table + (size_t)middle * GBK_ROW;
      if (pe_rd16(row) == unicode) return pe_rd16(row + 2);
      if (pe_rd16(row) < unicode) low = middle + 1; else high = middle;
    }
  }
  return 0;
}

/* The table is not sorted by GBK, and a second one would cost more ROM than a
** walk costs time: whoever reads GBK reads a line at a time. */
uint32_t pe_gbk_unicode (const poserr_registry *r, uint32_t gbk) {
  uint32_t l = r->layers, i;
  if (gbk < 0x80) return gbk;
  while (l-- > 0) {
    const unsigned char *row = pe_section(r->layer[l].image, PE_GBK);
    for (i = pe_count(r->layer[l].image, PE_GBK); i > 0; i--, row += GBK_ROW)
      if (pe_rd16(row + 2) == gbk) return pe_rd16(row);
  }
  return 0;
}

int pe_note_missing (uint32_t c, uint32_t *missing, int max, int count) {
  int i;
  for (i = 0; i < count && i < max; i++) if (missing[i] == c) return count;
  if (count < max) missing[count] = c;
  return count + 1;
}

static size_t put (char *out, size_t cap, size_t n, const char *bytes, size_t len) {
  size_t i;
  for (i = 0; i < len; i++) if (n + i + 1 < cap) out[n + i] = bytes[i];
  return n + len;
}

size_t poserr_to_gbk (const poserr_registry *r, const char *in, size_t n, char *out, size_t cap,
                      uint32_t *missing, int max, int *count) {
  size_t i, len = 0, step;
  int lost = 0;
  for (i = 0; i < n; i += step) {
    uint32_t c, g;
    char pair[2];
    step = pe_utf8(in + i, n - i, &c);
    g = pe_gbk_of(r, c);
    if (g == 0 && c != 0) {
      g = c == PE_BAD ? '?' : GBK_UNKNOWN;
      lost = pe_note_missing(c == PE_BAD ? 0xFFFD : c, missing, max, lost);
    }
    pair[0] = (char)(g >> 8);
    pair[1] = (char)(g & 0xFF);
    len = put(out, cap, len, g < 0x100 ? pair + 1 : pair, g < 0x100 ? 1 : 2);
  }
  if (cap > 0) out[len < cap ? len : cap - 1] = 0;
  if (count != NULL) *count = lost;
  return len;
}

size_t poserr_from_gbk (const poserr_registry *r, const char *in, size_t n, char *out, size_t cap,
                        uint32_t *missing, int max, int *count) {
  const unsigned char *p = (const unsigned char *)in;
  size_t i, len = 0, step;
  int lost = 0;
  for (i = 0; i < n; i += step) {
    uint32_t g = p[i], c;
    char bytes[4];
    step = 1;
    if (g > 0x80 && g < 0xFF && i + 1 < n && p[i + 1] >= 0x40 && p[i + 1] != 0x7F && p[i + 1] != 0xFF) {
      g = g << 8 | p[i + 1];
      step = 2;
    }
    c = g < 0x80 ? g : step == 2 ? pe_gbk_unicode(r, g) : 0;
    if (c == 0 && g != 0) {
      c = 0xFFFD;
      lost = pe_note_missing(g, missing, max, lost);
    }
    len = put(out, cap, len, bytes, pe_utf8_write(c, bytes));
  }
  if (cap > 0) out[len < cap ? len : cap - 1] = 0;
  if (count != NULL) *count = lost;
  return len;
}
