/*
** scan_line.c - recognition within one line: from windows to features and keys.
**
** General rules, not a rule for each line: a marker and a code of the form of a
** system that owns it; a name or a phrase by itself; a shape or a frame. Each kind
** has its file; the few words of English and Chinese that belong to no system
** (directions, settings, conditions) stand in tables there.
*/
#include "scan_key.h"
#include "scan_word.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

/* Bytes that a word is made of, and a name. */
enum { IN_WORD = 1, IN_NAME = 2 };

static const uint8_t traits[256] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0,
  0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 2,
  0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0
};

/*
** Keys
*/

/* From a word of a shape to where the shape may begin: blanks are flexible. */
static void visit_shape (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t place, uint32_t at) {
  const char *shape = pe_string(t->image, pe_rd24(list)), *rest;
  uint32_t solid = 0, i, from, seen, start;
  if (pe_match_fixed(l, shape + place, at, &rest) == PE_NONE) return;
  if (shape[0] == '{') {   /* the code in front: try the words before */
    start = at > 24 ? at - 24 : 0;
    for (from = at; from > start; from--)
      if (pe_is_word(l->text.p[from - 1]) && (from < 2 || !pe_is_word(l->text.p[from - 2]))) {
        uint32_t before = l->matches;
        pe_on_shape(l, t, list, from - 1, shape);
        if (l->matches > before) return;
      }
    return;
  }
  for (i = 0; i < place; i++) if (shape[i] != ' ') solid++;
  /* Walk back over as many bytes as stand before the word, blanks aside. */
  from = at;
  seen = 0;
  while (from > 0 && seen < solid && at - from < place + 16) {
    from--;
    if (!pe_is_blank(l->text.p[from]) && l->text.p[from] != '\\' && (l->text.p[from] & 0xC0) != 0x80) seen++;
    l->scan->steps++;
  }
  {   /* bytes of wide characters of the shape itself */
    uint32_t wide = 0;
    for (i = 0; i < place; i++) if (((unsigned char)shape[i] & 0xC0) == 0x80) wide++;
    if (wide > 0) {
      from = at;
      seen = 0;
      while (from > 0 && seen + wide < solid && at - from < place + 16) {
        from--;
        if (!pe_is_blank(l->text.p[from]) && (l->text.p[from] & 0xC0) != 0x80) seen++;
      }
    }
  }
  pe_on_shape(l, t, list, from, shape);
}

static void visit_key (pe_line *l, const pe_scan_table *t, int kind, uint32_t ref, uint32_t place, uint32_t at) {
  const unsigned char *list = t->part[PE_SCAN_LISTS] + ref;
  uint32_t begin, end;
  switch (kind) {
    case PE_KEY_MARKER:
      if (pe_match_label(l, list, place, at, 1, &begin, &end)) pe_on_marker(l, t, list, begin, end);
      break;
    case PE_KEY_PHRASE: pe_on_phrase(l, t, ref, place, at); break;
    case PE_KEY_SHAPE: visit_shape(l, t, list, place, at); break;
    default: break;
  }
}

static void visit_gram (pe_line *l, const pe_scan_table *t, int kind, uint32_t ref, uint32_t place, uint32_t at) {
  const unsigned char *list = t->part[PE_SCAN_LISTS] + ref;
  if (at + place < PE_GRAM_BASE) return;
  at = at + place - PE_GRAM_BASE;
  if (kind == PE_KEY_SHAPE) pe_on_shape(l, t, list, at, pe_string(t->image, pe_rd24(list)));
  else if (kind == PE_KEY_FRAME) pe_on_frame(l, t, list, at);
}

enum { PLAIN_KINDS = 1 << PE_KEY_MARKER | 1 << PE_KEY_PHRASE | 1 << PE_KEY_SHAPE, GRAM_KINDS = 1 << PE_KEY_SHAPE | 1 << PE_KEY_FRAME };

/*
** Words, pairs of Han characters, tokens
*/

static void try_word (pe_line *l, uint32_t at) {
  const unsigned char *p = l->text.p;
  uint32_t first = at, last = at + 1, stop = at > 64 ? at - 64 : 0;
  if (at < l->word_next) return;
  while (first > stop && (traits[p[first - 1]] & IN_WORD)) first--;
  stop = at + 64 < l->text.n ? at + 64 : l->text.n;
  while (last < stop && (traits[p[last]] & IN_WORD)) last++;
  l->scan->steps += 2;
  l->word_next = last;
  if (last - first < 2 || last - first > 64) return;
  pe_each_key(l, pe_word_hash(p + first, last - first), first, last, PLAIN_KINDS, visit_key);
}

static void try_pair (pe_line *l, uint32_t at) {
  const unsigned char *p = l->text.p;
  if (at < l->han_next || !pe_is_wide(p + at, l->text.n - at) || !pe_is_wide(p + at + 3, l->text.n - at - 3)) return;
  l->han_next = at + 1;
  pe_each_key(l, pe_han_hash(p + at), at, at + 6, PLAIN_KINDS, visit_key);
}

/* A 32-bit result in hex or decimal, as the eight digits of its name. */
static int result_name (const pe_text *t, uint32_t first, uint32_t last, unsigned char *out, uint32_t *begin) {
  uint64_t v = 0;
  uint32_t i = first, digits = 0, letters = 0;
  int x = last - first > 2 && t->p[first] == '0' && (t->p[first + 1] | 32) == 'x', k;
  if (x) i += 2;
  while (last > i && ((t->p[last - 1] | 32) == 'l' || (t->p[last - 1] | 32) == 'u')) last--;
  if (last - i < 8 || last - i > 16) return 0;
  for (; i < last; i++) {
    unsigned char c = pe_lower(t->p[i]);
    if (pe_is_digit(c)) digits++;
    else if (c >= 'a' && c <= 'f') letters++;
    else return 0;
  }
  *begin = first;
  if (x || letters > 0) {
    if (digits + letters == 16) {
      for (i = last - 16; i < last - 8; i++) if (pe_lower(t->p[i]) != 'f') return 0;
    }
    else if (digits + letters != 8) return 0;
    if (!x && letters == 0) return 0;
    for (k = 0; k < 8; k++) {
      unsigned char c = t->p[last - 8 + (uint32_t)k];
      out[k] = c >= 'a' ? (unsigned char)(c - 32) : c;
    }
    return 1;
  }
  if (digits != 10) return 0;
  for (i = first; i < last; i++) v = v * 10 + (uint64_t)(t->p[i] - '0');
  if (v > UINT64_C(0xFFFFFFFF)) return 0;
  if (first > 0 && t->p[first - 1] == '-') {
    v = UINT64_C(0x100000000) - v;
    *begin = first - 1;
  }
  for (k = 7; k >= 0; k--, v >>= 4) out[k] = (unsigned char)"0123456789ABCDEF"[v & 15];
  return 1;
}

static void try_name (pe_line *l, uint32_t at) {
  const pe_text *t = &l->text;
  const unsigned char *p = t->p;
  uint32_t first = at, last, dot, end;
  unsigned char result[8];
  while (at < t->n && at < first + 3 && !pe_is_word(p[at])) at++;
  first = last = at;
  while (first > 0 && at - first < 100 && (traits[p[first - 1]] & IN_NAME)) first--;
  while (last < t->n && last - at < 100 && (traits[p[last]] & IN_NAME)) last++;
  while (first < at && !pe_is_word(p[first])) first++;
  while (last > at && !pe_is_word(p[last - 1])) last--;
  l->scan->steps += (last - first) / 8 + 1;
  if (first < l->name_next || last <= first) return;
  l->name_next = first + 1;
  if (result_name(t, first, last, result, &end)) { if (pe_on_name(l, end, last, end, result, 8)) return; }
  if (last - first <= PE_KEY_MAX && pe_on_name(l, first, last, first, p + first, last - first)) return;
  /* "POSPrinter:203": a code with its module in front. */
  if (last < t->n && p[last] == ':' && last + 1 < t->n && pe_is_digit(p[last + 1]) && last - first >= 6) {
    end = last + 1;
    while (end < t->n && end < last + 8 && pe_is_word(p[end])) end++;
    if (pe_on_name(l, first, end, first, p + first, end - first)) return;
  }
  /* Parts between dots: jpos.JposException, ErrorCode.CARD_EXPIRED. */
  for (dot = first; dot < last; dot = end + 1) {
    for (end = dot; end < last && p[end] != '.'; end++) ;
    if (end - dot >= 3 && end - dot <= PE_KEY_MAX && (dot > first || end < last)) (void)pe_on_name(l, dot, end, first, p + dot, end - dot);
  }
}

/*
** Windows
*/

void pe_line_begin (pe_line *l, const unsigned char *p, uint32_t n) {
  l->text.p = p;
  l->text.n = n;
  l->matches = 0;
  l->word_next = l->name_next = l->han_next = l->hex_at = 0;
  l->has_senders = l->has_turns = l->has_han = 0;
}

void pe_line_found (pe_line *l, uint32_t at, uint32_t kinds) {
  const unsigned char *p = l->text.p;
  uint32_t i, k;
  if (at + 3 > l->text.n + 1) return;
  l->scan->steps++;
  if (kinds & PE_WINDOW_WORD) {
    for (k = at; k < at + 3 && !pe_is_word(p[k]); k++) ;
    if (k < at + 3) {
      try_word(l, k);
      for (i = at + 2; i > k && !pe_is_word(p[i]); i--) ;
      if (i > k + 1) try_word(l, i);
    }
  }
  if (kinds & PE_WINDOW_NAME) try_name(l, at);
  if ((kinds & PE_WINDOW_HAN) && p[at] >= 0x80) {
    k = at;
    while (k > 0 && at - k < 3 && (p[k] & 0xC0) == 0x80) k--;
    if (k >= 3) try_pair(l, k - 3);
    try_pair(l, k);
  }
  if (kinds & PE_WINDOW_GRAM) {
    uint32_t window = pe_window_fold(p[at]) | (uint32_t)pe_window_fold(p[at + 1]) << 8 | (uint32_t)pe_window_fold(p[at + 2]) << 16;
    pe_each_key(l, pe_gram_hash(window), at, at + 3, GRAM_KINDS, visit_gram);
  }
}

void pe_line_window (pe_line *l, uint32_t at) {
  uint32_t kinds = 0, i;
  if (at + 3 > l->text.n + 1) return;
  for (i = 0; i < l->scan->count; i++) kinds |= (uint32_t)pe_window_kinds(&l->scan->tables[i], l->text.p + at);
  if (kinds != 0) pe_line_found(l, at, kinds);
}

#endif
