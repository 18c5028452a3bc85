/*
** scan_item.c - what leads to a key: the features of its text, and the items that
** windows must cover.
*/
#include "scan_build.h"

#if !defined(POSERR_NO_SCAN) && !defined(POSERR_NO_BUILDER)

#include <string.h>

typedef struct feature { uint32_t hash; size_t first; int kind; } feature;
void pe_add_item (pe_tables *t, const unsigned char *text, const uint8_t *places, size_t n, int kinds, uint32_t key) {
  unsigned char *p;
  size_t i;
  int any = 0;
  if (n < 3 || n > 120) return;
  p = pe_more(t, PE_BUFFER_ITEMS, PE_ITEM_HEAD + 2 * n);
  if (p == NULL) return;
  p[0] = (unsigned char)n;
  p[1] = 0;
  p[2] = (unsigned char)(n - 3);
  p[3] = (unsigned char)kinds;
  pe_put(p + 4, key, 4);
  p[8] = 0;
  memcpy(p + PE_ITEM_HEAD, text, n);
  for (i = 0; i < n; i++) p[PE_ITEM_HEAD + n + i] = (unsigned char)((places ? places[i] : i) & 0x7F);
  for (i = 0; i + 3 <= n; i++) {
    pe_feature f[4];
    if (!(kinds & PE_ITEM_ANCHORED) || pe_window_features(text, n, i, f) > 0) { p[PE_ITEM_HEAD + n + i] |= PE_MAY_BEGIN; any = 1; }
  }
  if (any) t->items++; else p[8] = 1;
}

/* GBK code of a character, from the image or the built-in catalog; 0 if unknown. */
static uint32_t gbk_in (const unsigned char *image, uint32_t unicode) {
  const unsigned char *rows;
  uint32_t low = 0, high;
  if (image == NULL) return 0;
  rows = pe_section(image, PE_GBK);
  high = pe_count(image, PE_GBK);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2, u = pe_rd16(rows + (size_t)middle * 4);
    if (u == unicode) return pe_rd16(rows + (size_t)middle * 4 + 2);
    if (u < unicode) low = middle + 1; else high = middle;
  }
  return 0;
}

static uint32_t wide_char (const unsigned char *s) {
  return (s[0] & 15u) << 12 | (s[1] & 63u) << 6 | (s[2] & 63u);
}

static uint32_t gbk_of (const pe_tables *t, uint32_t unicode) {
  uint32_t g = gbk_in(t->image, unicode);
  return g != 0 ? g : gbk_in(poserr_builtin(), unicode);
}

/* The same text in GBK: a window anywhere in it leads to the line. */
static void add_gbk_item (pe_tables *t, const unsigned char *text, size_t n) {
  unsigned char out[128];
  size_t i, len = 0;
  int wide = 0;
  for (i = 0; i < n && len < 120; ) {
    if (text[i] < 0x80) out[len++] = text[i++];
    else {
      uint32_t g = pe_is_wide(text + i, n - i) ? gbk_of(t, wide_char(text + i)) : 0;
      if (g == 0) return;
      out[len++] = (unsigned char)(g >> 8);
      out[len++] = (unsigned char)g;
      wide = 1;
      i += 3;
    }
  }
  if (wide) pe_add_item(t, out, NULL, len, PE_WINDOW_HAN | PE_ITEM_OPEN, PE_NO_KEY);
}

/*
** Postings and keys
*/

void pe_add_posting (pe_tables *t, uint32_t hash, uint32_t key, size_t place, unsigned check) {
  unsigned char *p = pe_more(t, PE_BUFFER_POSTINGS, PE_ROW_POSTING);
  if (p == NULL) return;
  pe_put(p, hash, 4);
  pe_put(p + 4, key, 4);
  p[8] = (unsigned char)place;
  p[9] = 0;
  pe_put(p + 10, check, 2);
  if (t->buf[PE_BUFFER_LOAD].n > 0) {
    unsigned char *load = t->buf[PE_BUFFER_LOAD].p + (hash & (t->buf[PE_BUFFER_LOAD].n - 1));
    if (*load < 255) ++*load;
  }
}

uint32_t pe_load_of (const pe_tables *t, uint32_t hash) {
  return t->buf[PE_BUFFER_LOAD].n > 0 ? t->buf[PE_BUFFER_LOAD].p[hash & (t->buf[PE_BUFFER_LOAD].n - 1)] : 0;
}

/* Notes the Han characters of a key: the scanner needs their GBK codes. */
void pe_note_han (pe_tables *t, const unsigned char *s, size_t n) {
  size_t i = 0;
  while (i < n) {
    if (pe_is_wide(s + i, n - i)) {
      uint32_t u = wide_char(s + i);
      if (t->buf[PE_BUFFER_HAN].n > 0) t->buf[PE_BUFFER_HAN].p[u >> 3] |= (unsigned char)(1u << (u & 7));
      i += 3;
    }
    else i++;
  }
}

/* Features of a text at place k: the word or the pair of Han characters there. */
static int word_feature (const unsigned char *s, size_t n, size_t k, pe_feature *f) {
  size_t last = k;
  if (!pe_is_word(s[k])) return 0;
  while (k > 0 && pe_is_word(s[k - 1])) k--;
  while (last < n && pe_is_word(s[last])) last++;
  if (last - k < 2) return 0;
  f->first = k;
  f->hash = pe_word_hash(s + k, last - k);
  f->kind = PE_WINDOW_WORD;
  return 1;
}

static int han_feature (const unsigned char *s, size_t n, size_t k, pe_feature *f) {
  if (!pe_is_wide(s + k, n - k) || !pe_is_wide(s + k + 3, n - k - 3)) return 0;
  f->first = k;
  f->hash = pe_han_hash(s + k);
  f->kind = PE_WINDOW_HAN;
  return 1;
}

/* The features that the scanner tries at a window that begins at place k: the
** words of its first and of its last word byte, the pairs that the Han character
** at k is in. Returns their number. */
int pe_window_features (const unsigned char *s, size_t n, size_t k, pe_feature f[4]) {
  size_t i = k, j = k + 2;
  int count = 0;
  while (i < k + 3 && !pe_is_word(s[i])) i++;
  while (j > k && !pe_is_word(s[j])) j--;
  if (i < k + 3) {
    count += word_feature(s, n, i, &f[count]);
    if (count == 0 || j >= f[0].first + 1) count += word_feature(s, n, j, &f[count]);
    if (count == 2 && f[0].first == f[1].first) count = 1;
  }
  if (s[k] >= 0x80) {
    while (k > 0 && (s[k] & 0xC0) == 0x80) k--;
    if (k >= 3) count += han_feature(s, n, k - 3, &f[count]);
    count += han_feature(s, n, k, &f[count]);
  }
  return count;
}

/* What stands beside a feature: the begin of the next word, and the end of the one
** before, << 6; 0 where there is none, or a wildcard may be. */
unsigned pe_beside_feature (const unsigned char *s, size_t n, const pe_feature *f) {
  size_t last = f->first + 6, k;
  unsigned next = 0, before = 0;
  if (f->kind == PE_WINDOW_WORD) for (last = f->first; last < n && pe_is_word(s[last]); last++) ;
  for (k = last; k < n && s[k] == PE_SEPARATOR && k < last + 3; k++) ;
  if (k < n && (pe_is_word(s[k]) || pe_is_wide(s + k, n - k))) next = pe_beside(s + k);
  for (k = f->first; k > 0 && s[k - 1] == PE_SEPARATOR && k + 3 > f->first; k--) ;
  if (k > 0 && pe_is_word(s[k - 1])) before = pe_beside(s + k - 1);
  else if (k >= 3 && pe_is_wide(s + k - 3, 3)) before = pe_beside(s + k - 3);
  return next | before << 6;
}

/* The best feature of a text that needs no window of its own (senders). */
int pe_find_feature (const pe_tables *t, const unsigned char *s, size_t n, pe_feature *best) {
  uint32_t least = 0xFFFFFFFFu, load;
  size_t k = 0;
  pe_feature f = { 0, 0, 0 };
  while (k < n) {
    int found = pe_is_word(s[k]) ? word_feature(s, n, k, &f) : han_feature(s, n, k, &f);
    if (found && (load = pe_load_of(t, f.hash)) < least) { least = load; *best = f; }
    if (pe_is_word(s[k])) while (k < n && pe_is_word(s[k])) k++;
    else k += s[k] >= 0x80 ? 3 : 1;
  }
  return least != 0xFFFFFFFFu;
}

/* A folded text in which a key is to be found. Two letters by themselves are
** found with what may follow them. */
void pe_add_text (pe_tables *t, const unsigned char *s, const uint8_t *places, size_t n, uint32_t key, int tail) {
  static const unsigned char behind[] = { PE_SEPARATOR, '<', '>', 0xEF, 0xA3 };
  unsigned char text[3];
  uint8_t at[3];
  size_t k, words = 0, han = 0;
  pe_note_han(t, s, n);
  for (k = 0; k < n; k++) { words += pe_is_word(s[k]) != 0; han += s[k] >= 0x80; }
  if (words + han == 0) return;
  if (n >= 3 && words + han >= 3) {
    pe_add_item(t, s, places, n, PE_ITEM_ANCHORED | tail | (han > 0 ? PE_ITEM_OPEN : 0), key);
    if (han > 0) add_gbk_item(t, s, n);
    return;
  }
  for (k = 0; k + 1 < n; k++)
    if (pe_is_word(s[k]) && pe_is_word(s[k + 1])) break;
  if (k + 1 >= n) return;
  text[0] = s[k];
  text[1] = s[k + 1];
  at[0] = places ? places[k] : (uint8_t)k;
  at[1] = at[2] = (uint8_t)(at[0] + 1);
  for (k = 0; k < sizeof behind; k++) {
    text[2] = behind[k];
    pe_add_item(t, text, at, 3, PE_ITEM_ANCHORED | PE_ITEM_TAIL, key);
  }
}

#endif
