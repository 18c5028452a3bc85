/*
** scan_cover.c - windows: a greedy set cover of the items, few and rare in logs.
*/
#include "scan_build.h"

#if !defined(POSERR_NO_SCAN) && !defined(POSERR_NO_BUILDER)

#include <string.h>

/* {window + 1 u32, count u32, cost u32}, a hash table */
enum { GRAM = 12 };

static uint32_t gram_hash (uint32_t window) {
  window *= 0x9E3779B1u;
  return window ^ window >> 15;
}

static unsigned char *gram_slot (pe_tables *t, uint32_t window) {
  uint32_t mask = (uint32_t)(t->buf[PE_BUFFER_GRAMS].n / GRAM) - 1, i = gram_hash(window) & mask, v;
  unsigned char *p = t->buf[PE_BUFFER_GRAMS].p;
  while ((v = pe_rd32(p + GRAM * (size_t)i)) != 0 && v != window + 1) i = (i + 1) & mask;
  return p + GRAM * (size_t)i;
}

static int item_has (const unsigned char *item, uint32_t window) {
  size_t k;
  for (k = item[1]; k <= item[2]; k++)
    if (pe_window_at(item + PE_ITEM_HEAD + k) == window && (item[PE_ITEM_HEAD + item[0] + k] & PE_MAY_BEGIN)) return 1;
  return 0;
}

/* What a window costs: its own occurrences, and that it makes the filter coarser. */
static uint32_t window_cost (uint32_t window) { return pe_window_weight(window) + 400u; }

static void choose_window (pe_tables *t, uint32_t window) {
  unsigned char *items = t->buf[PE_BUFFER_ITEMS].p, *w, *p;
  size_t at, k;
  for (at = 0; at < t->buf[PE_BUFFER_ITEMS].n; at += pe_item_size(items + at)) {
    unsigned char *item = items + at;
    if (item[8] || !item_has(item, window)) continue;
    item[8] = 1;
    t->items--;
    for (k = item[1]; k <= item[2]; k++) {
      if (!(item[PE_ITEM_HEAD + item[0] + k] & PE_MAY_BEGIN)) continue;
      p = gram_slot(t, pe_window_at(item + PE_ITEM_HEAD + k)) + 4;
      pe_put(p, pe_rd32(p) - 1, 4);
    }
  }
  w = pe_more(t, PE_BUFFER_WINDOWS, PE_ROW_WINDOW);
  if (w == NULL) return;
  pe_put(w, window, 3);
  w[3] = 0;
  pe_put(w + 4, 0, 4);
  pe_put(w + 8, pe_window_weight(window), 4);
}

/* Greedy: the window that covers most items for its cost, until all are covered.
** For very many keys, the best of each item in turn. */
void pe_choose_windows (pe_tables *t) {
  unsigned char *items = t->buf[PE_BUFFER_ITEMS].p, *p;
  size_t total = 0, at, i, k, slots = 64;
  for (at = 0; at < t->buf[PE_BUFFER_ITEMS].n; at += pe_item_size(items + at)) total += items[at];
  while (slots < total * 2) slots *= 2;
  if (pe_zeros(t, PE_BUFFER_GRAMS, slots * GRAM) == NULL) return;
  for (at = 0; at < t->buf[PE_BUFFER_ITEMS].n; at += pe_item_size(items + at))
    for (k = items[at + 1]; k <= items[at + 2]; k++) {
      uint32_t window = pe_window_at(items + at + PE_ITEM_HEAD + k);
      if (!(items[at + PE_ITEM_HEAD + items[at] + k] & PE_MAY_BEGIN) || items[at + 8]) continue;
      p = gram_slot(t, window);
      if (pe_rd32(p) == 0) pe_put(p + 8, window_cost(window), 4);
      pe_put(p, window + 1, 4);
      pe_put(p + 4, pe_rd32(p + 4) + 1, 4);
    }
  if (t->items > 30000) {
    for (at = 0; at < t->buf[PE_BUFFER_ITEMS].n && !t->failed; at += pe_item_size(items + at)) {
      uint64_t best = 0;
      uint32_t window = 0;
      if (items[at + 8]) continue;
      for (k = items[at + 1]; k <= items[at + 2]; k++) {
        uint32_t w = pe_window_at(items + at + PE_ITEM_HEAD + k);
        uint64_t score;
        if (!(items[at + PE_ITEM_HEAD + items[at] + k] & PE_MAY_BEGIN)) continue;
        score = ((uint64_t)pe_rd32(gram_slot(t, w) + 4) << 24) / window_cost(w);
        if (score > best) { best = score; window = w; }
      }
      choose_window(t, window);
    }
    return;
  }
  while (t->items > 0 && !t->failed) {
    uint64_t best = 0;
    uint32_t window = 0;
    for (i = 0, p = t->buf[PE_BUFFER_GRAMS].p; i < slots; i++, p += GRAM) {
      uint32_t count = pe_rd32(p + 4);
      uint64_t score;
      if (count == 0) continue;
      score = ((uint64_t)count << 24) / pe_rd32(p + 8) + 1;
      if (score > best || (score == best && pe_rd32(p) - 1 < window)) { best = score; window = pe_rd32(p) - 1; }
    }
    if (best == 0) break;
    choose_window(t, window);
  }
}

static unsigned char *chosen_window (const pe_tables *t, uint32_t window) {
  const unsigned char *slot = t->buf[PE_BUFFER_GRAMS].p;
  uint32_t mask = (uint32_t)(t->buf[PE_BUFFER_GRAMS].n / GRAM) - 1, i = gram_hash(window) & mask, v;
  while ((v = pe_rd32(slot + GRAM * (size_t)i)) != 0 && v != window + 1) i = (i + 1) & mask;
  v = v != 0 ? pe_rd32(slot + GRAM * (size_t)i + 4) : 0;
  return v != 0 ? t->buf[PE_BUFFER_WINDOWS].p + (size_t)(v - 1) * PE_ROW_WINDOW : NULL;
}

/* What may stand at a place of an item, as a mask of pe_side: beyond its ends
** anything, or no part of a word. */
static uint32_t side_mask (const unsigned char *item, size_t k, int inside) {
  unsigned char c = inside ? item[PE_ITEM_HEAD + k] : 0;
  if (!inside && (item[3] & PE_ITEM_OPEN || (item[3] & PE_ITEM_TAIL && k > 2))) return 0xFFFF;
  if (inside && c == PE_SEPARATOR && (item[3] & (PE_ITEM_OPEN | PE_ITEM_TAIL))) return 0xFFFF;   /* perhaps a wildcard */
  return inside && pe_is_word(c) ? 1u << pe_side(c) : 1u << pe_side(PE_SEPARATOR) | 1u << pe_side(0xE5);
}

/* Leads a window to an item: its kind, and what must stand around it. */
static void use_window (const unsigned char *item, size_t k, unsigned char *row, int kind) {
  row[3] |= (unsigned char)kind;
  pe_put(row + 4, pe_rd16(row + 4) | side_mask(item, k - 1, k > 0), 2);
  pe_put(row + 6, pe_rd16(row + 6) | side_mask(item, k + 3, k + 3 < item[0]), 2);
}

/* Gives each item one of the windows that stand in it; of an anchored one, that
** whose feature leads to few keys. Grams are features themselves. */
void pe_add_postings (pe_tables *t) {
  unsigned char *items = t->buf[PE_BUFFER_ITEMS].p, *row;
  size_t at, k, i;
  for (i = 0, row = t->buf[PE_BUFFER_GRAMS].p; i < t->buf[PE_BUFFER_GRAMS].n; i += GRAM, row += GRAM) pe_put(row + 4, 0, 4);
  for (i = 0; i < t->buf[PE_BUFFER_WINDOWS].n; i += PE_ROW_WINDOW) pe_put(gram_slot(t, pe_rd24(t->buf[PE_BUFFER_WINDOWS].p + i)) + 4, (uint32_t)(i / PE_ROW_WINDOW) + 1, 4);
  for (at = 0; at < t->buf[PE_BUFFER_ITEMS].n && !t->failed; at += pe_item_size(items + at)) {
    const unsigned char *item = items + at, *text = item + PE_ITEM_HEAD, *places = text + item[0];
    uint32_t key = pe_rd32(item + 4), least = 0xFFFFFFFFu;
    unsigned char *by = NULL;
    size_t by_at = 0;
    pe_feature best = { 0, 0, 0 }, f[4];
    for (k = item[1]; k <= item[2]; k++) {
      int n;
      uint32_t cost;
      if (!(places[k] & PE_MAY_BEGIN) || (row = chosen_window(t, pe_window_at(text + k))) == NULL) continue;
      cost = pe_rd32(row + 8) / 32;
      if (item[3] & PE_ITEM_ANCHORED) {
        for (n = pe_window_features(text, item[0], k, f); n-- > 0; ) {
          uint32_t all = cost * (2 + pe_load_of(t, f[n].hash)) + ((row[3] & f[n].kind) == 0);
          if (all < least) { least = all; best = f[n]; by = row; by_at = k; }
        }
      }
      else if (cost < least) { least = cost; by = row; by_at = k; }
    }
    if (by == NULL) continue;
    if (item[3] & PE_ITEM_ANCHORED) {
      use_window(item, by_at, by, best.kind);
      pe_add_posting(t, best.hash, key, places[best.first] & 0x7Fu, pe_beside_feature(text, item[0], &best));
    }
    else {
      use_window(item, by_at, by, item[3] & 15);
      if (item[3] & PE_WINDOW_GRAM) pe_add_posting(t, pe_gram_hash(pe_window_at(text + by_at)), key, places[by_at] & 0x7Fu, 0);
    }
  }
}

#endif
