/*
** scan_key.c - from a feature to the keys that stand around it: markers, phrases,
** words of shapes, names.
*/
#include "scan_key.h"
#include "scan_word.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

static const unsigned char *part (const pe_scan_table *t, int which, uint32_t index, uint32_t size) {
  return t->part[which] + (size_t)index * size;
}

/*
** Where keys are kept
*/

const char *pe_string_of (const unsigned char *image, uint32_t string, uint32_t *entry) {
  uint32_t entries = pe_count(image, PE_ENTRIES);
  if (string < entries) { *entry = string; return pe_entry_code(image, string); }
  {
    const unsigned char *k = pe_section(image, PE_KEYS) + (size_t)(string - entries) * PE_KEY_SIZE;
    *entry = pe_rd24(k + 3);
    return pe_string(image, pe_rd24(k));
  }
}

uint32_t pe_system_of (const unsigned char *image, uint32_t entry, int *form) {
  const unsigned char *systems = pe_section(image, PE_SYSTEMS);
  uint32_t low = 0, high = pe_count(image, PE_SYSTEMS);
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (pe_rd24(systems + (size_t)middle * PE_SYSTEM_SIZE + PE_SYSTEM_FIRST) <= entry) low = middle; else high = middle;
  }
  /* Systems without entries share their neighbour's first. */
  while (low + 1 < pe_count(image, PE_SYSTEMS) && pe_rd24(systems + (size_t)low * PE_SYSTEM_SIZE + PE_SYSTEM_COUNT) == 0) low++;
  *form = systems[(size_t)low * PE_SYSTEM_SIZE + PE_SYSTEM_FORM];
  return low;
}

/*
** Labels
*/

/* What pe_squeeze leaves out. */
static int is_loose (unsigned char c) {
  return c == ' ' || c == '_' || c == '-' || c == '[' || c == ']' || c == '(' || c == ')' || c == '#' || c == '\t';
}

/* Compares a squeezed label with the text, from `at` on; returns its end. */
static uint32_t label_forward (const pe_text *t, uint32_t at, const unsigned char *key, uint32_t n) {
  uint32_t i = 0, loose;
  while (i < n) {
    unsigned char c, narrow;
    for (loose = 0; i > 0 && at < t->n && loose < 4 && is_loose(t->p[at]); loose++) at++;
    if (pe_is_digit(key[i]) && (i == 0 || !pe_is_digit(key[i - 1])))
      while (at + 1 < t->n && t->p[at] == '0' && pe_is_digit(t->p[at + 1])) at++;
    if (at >= t->n) return PE_NONE;
    c = t->p[at];
    if (pe_lower(c) == key[i]) { at++; i++; continue; }
    narrow = c == 0xEF ? pe_narrow(t->p + at, t->n - at) : 0;
    if (narrow == 0 || pe_lower(narrow) != key[i]) return PE_NONE;
    at += 3;
    i++;
  }
  return at;
}

/* The same for the n bytes of a label in front of `at`; returns their begin. */
static uint32_t label_backward (const pe_text *t, uint32_t at, const unsigned char *key, uint32_t n) {
  uint32_t loose;
  while (n > 0) {
    if (pe_is_digit(key[n]) && !pe_is_digit(key[n - 1])) while (at > 0 && t->p[at - 1] == '0') at--;
    for (loose = 0; at > 0 && loose < 4 && is_loose(t->p[at - 1]); loose++) at--;
    if (at == 0) return PE_NONE;
    if (pe_lower(t->p[at - 1]) == key[n - 1]) { at--; n--; continue; }
    if (at < 3 || pe_lower(pe_narrow(t->p + at - 3, 3)) != key[n - 1]) return PE_NONE;
    at -= 3;
    n--;
  }
  return at;
}

/* Is the label of a list, whose feature `place` bytes behind its begin was found
** at `at`, there? Then *begin and *end are its bytes. With `whole`, not within a
** longer identifier. */
int pe_match_label (pe_line *l, const unsigned char *list, uint32_t place, uint32_t at, int whole, uint32_t *begin, uint32_t *end) {
  const pe_text *t = &l->text;
  const unsigned char *key = list + 3, *p = t->p;
  uint32_t n = list[2];
  l->scan->steps++;
  if (place > n) return 0;
  *end = label_forward(t, at, key + place, n - place);
  if (*end == PE_NONE) return 0;
  *begin = place > 0 ? label_backward(t, at, key, place) : at;
  if (*begin == PE_NONE) return 0;
  if (pe_is_word(key[0])) {
    uint32_t b = *begin;
    while (b > 0 && p[b - 1] == '0' && pe_is_digit(key[0])) b--;   /* zeros that do not count */
    if (b > 0 && (pe_is_word(p[b - 1]) || (whole && (p[b - 1] == '_' || (p[b - 1] == '-' && b > 1 && pe_is_word(p[b - 2])))))) return 0;
  }
  if (pe_is_word(key[n - 1]) && *end < t->n) {
    unsigned char c = p[*end];
    if (pe_is_word(c)) return 0;
    if (whole && (c == '_' || c == '-') && *end + 1 < t->n && pe_is_alpha(p[*end + 1])) return 0;
  }
  return 1;
}

/*
** Phrases
*/

/* Does the gap of a phrase stand here? Length of what pe_text_fold drops. */
static uint32_t loose_at (const pe_text *t, uint32_t at) {
  unsigned char c;
  if (at >= t->n) return 0;
  c = t->p[at];
  if (c < 0x80) return !pe_is_word(c) && c != '+' && c != '%';   /* OUT_OF_PAPER is out of paper */
  if (at + 2 >= t->n) return 0;
  if ((c == 0xE3 && t->p[at + 1] == 0x80 && t->p[at + 2] <= 0x91) || (c == 0xE2 && t->p[at + 1] == 0x80 && t->p[at + 2] >= 0x90 && t->p[at + 2] <= 0xA6)) return 3;
  c = c == 0xEF ? pe_narrow(t->p + at, t->n - at) : 0;
  return c != 0 && !pe_is_word(c) && c != '_' && c != '+' && c != '%' ? 3 : 0;
}

/* The same for what ends at `at`. */
static uint32_t loose_before (const pe_text *t, uint32_t at) {
  pe_text cut = *t;
  if (at == 0) return 0;
  if (t->p[at - 1] < 0x80) return loose_at(t, at - 1);
  cut.n = at;
  return at >= 3 && loose_at(&cut, at - 3) == 3 ? 3 : 0;
}

/* Do two wide characters mean the same in a phrase? (text, key) */
static int is_twin (const unsigned char *text, const char *key) {
  static const char twins[][7] = { "信讯", "帐账", "它他", "脱离", "机线", "联在" };
  uint32_t i;
  if (memcmp(text, key, 3) == 0) return 1;
  for (i = 0; i < sizeof twins / sizeof twins[0]; i++)
    if (memcmp(text, twins[i], 3) == 0 && memcmp(key, twins[i] + 3, 3) == 0) return 1;
  return 0;
}

/* Compares a folded phrase with the text, from `at` on; returns its end. */
static uint32_t phrase_forward (const pe_text *t, uint32_t at, const char *key) {
  const char *begin = key;
  uint32_t k;
  while (*key != 0) {
    unsigned char c = (unsigned char)*key, before = key > begin ? (unsigned char)key[-1] : 0;
    int words = pe_is_word(c) && pe_is_word(before);   /* no gap within a word */
    if (c == ' ' || c == '-') {
      k = at < t->n && t->p[at] == '+' ? 1 : loose_at(t, at);   /* has+been+declined */
      if (k == 0) return PE_NONE;
      while (k != 0) { at += k; k = loose_at(t, at); }
      key++;
      continue;
    }
    if (!words && key > begin && before != ' ' && before != '-') while ((k = loose_at(t, at)) != 0) at += k;
    if (at >= t->n) return PE_NONE;
    if (c >= 0x80) {
      if (key[1] == 0 || key[2] == 0 || at + 3 > t->n || !is_twin(t->p + at, key)) return PE_NONE;
      at += 3;
      key += 3;
      continue;
    }
    if (pe_lower(t->p[at]) == pe_lower(c)) at++;
    else if (t->p[at] == 0xEF && pe_lower(pe_narrow(t->p + at, t->n - at)) == pe_lower(c)) at += 3;
    else return PE_NONE;
    key++;
  }
  return at;
}

/* The same for the n bytes of a phrase in front of `at`; returns their begin. */
static uint32_t phrase_backward (const pe_text *t, uint32_t at, const char *key, uint32_t n) {
  uint32_t k;
  while (n > 0) {
    unsigned char c = (unsigned char)key[n - 1], behind = (unsigned char)key[n];
    int words = pe_is_word(c) && pe_is_word(behind);
    if (c == ' ' || c == '-') {
      k = at > 0 && t->p[at - 1] == '+' ? 1 : loose_before(t, at);
      if (k == 0) return PE_NONE;
      while (k != 0) { at -= k; k = loose_before(t, at); }
      n--;
      continue;
    }
    if (!words && behind != ' ' && behind != '-') while ((k = loose_before(t, at)) != 0) at -= k;
    if (at == 0) return PE_NONE;
    if (c >= 0x80) {
      if (n < 3 || at < 3 || !is_twin(t->p + at - 3, key + n - 3)) return PE_NONE;
      at -= 3;
      n -= 3;
      continue;
    }
    if (pe_lower(t->p[at - 1]) == pe_lower(c)) at--;
    else if (at >= 3 && pe_lower(pe_narrow(t->p + at - 3, 3)) == pe_lower(c)) at -= 3;
    else return PE_NONE;
    n--;
  }
  return at;
}

int pe_match_phrase (pe_line *l, const char *phrase, uint32_t place, uint32_t at, uint32_t *begin, uint32_t *end) {
  l->scan->steps++;
  *end = phrase_forward(&l->text, at, phrase + place);
  if (*end == PE_NONE) return 0;
  *begin = phrase_backward(&l->text, at, phrase, place);
  return *begin != PE_NONE;
}

/*
** Words of shapes
*/

/* Compares a literal byte of a shape with the text; returns where it goes on. */
static uint32_t literal_at (const pe_text *t, uint32_t at, unsigned char c) {
  unsigned char d;
  if (at >= t->n) return PE_NONE;
  d = t->p[at];
  if (c == '"' || c == '\'') {
    if (d == '\\' && at + 1 < t->n) d = t->p[++at];
    if (d == '"' || d == '\'') return at + 1;
    if (pe_at_one(t, at, "“|”|‘|’")) return at + 3;
    return PE_NONE;
  }
  if (pe_lower(c) == pe_lower(d)) return at + 1;
  if (d == 0xEF && pe_lower(pe_narrow(t->p + at, t->n - at)) == pe_lower(c)) return at + 3;
  if ((c == '[' && pe_at_one(t, at, "【")) || (c == ']' && pe_at_one(t, at, "】"))) return at + 3;
  return PE_NONE;
}

uint32_t pe_match_fixed (pe_line *l, const char *p, uint32_t at, const char **rest) {
  const pe_text *t = &l->text;
  unsigned char before = at > 0 ? t->p[at - 1] : ' ';
  int blank = 0;
  for (; *p != '{' && !pe_ends_line(*p); p++) {
    l->scan->steps++;
    if (*p == ' ') { blank = 1; continue; }
    if (at < t->n && pe_is_blank(t->p[at]) && (blank || !pe_is_word((unsigned char)*p) || !pe_is_word(before))) {
      uint32_t from = at;
      while (at < t->n && at < from + 16 && pe_is_blank(t->p[at])) at++;
    }
    else if (blank && pe_is_word((unsigned char)*p) && pe_is_word(before)) {
      if (at < t->n && (t->p[at] == '_' || t->p[at] == '-')) at++; else return PE_NONE;
    }
    blank = 0;
    at = literal_at(t, at, (unsigned char)*p);
    if (at == PE_NONE) return PE_NONE;
    before = (unsigned char)*p;
  }
  *rest = p;
  return at;
}

/*
** Features
*/

/* Punctuation that is three bytes long, or another wide character? */
static int is_mark (const unsigned char *s, uint32_t n) {
  unsigned char narrow = pe_narrow(s, n);
  return s[0] == 0xE2 || (s[0] == 0xE3 && s[1] == 0x80) || (narrow != 0 && !pe_is_word(narrow));
}

/* What begins behind `at`, and what ends before it, as pe_beside. */
static unsigned side_behind (const pe_text *t, uint32_t at) {
  uint32_t stop = at + 24;
  while (at < t->n && at < stop) {
    const unsigned char *s = t->p + at;
    if (pe_is_word(*s)) return pe_beside(s);
    if (*s < 0x80) at++;
    else if (!pe_is_wide(s, t->n - at)) return 0;
    else if (is_mark(s, t->n - at)) at += 3;
    else {
      unsigned char narrow = pe_narrow(s, t->n - at);
      return pe_beside(narrow ? &narrow : s);
    }
  }
  return 0;
}

static unsigned side_before (const pe_text *t, uint32_t at) {
  uint32_t stop = at > 24 ? at - 24 : 0;
  while (at > stop) {
    const unsigned char *s = t->p + at - 1;
    if (pe_is_word(*s)) return pe_beside(s);
    if (*s < 0x80) at--;
    else if (at < 3 || !pe_is_wide(s -= 2, 3)) return 0;
    else if (is_mark(s, 3)) at -= 3;
    else {
      unsigned char narrow = pe_narrow(s, 3);
      return pe_beside(narrow ? &narrow : s);
    }
  }
  return 0;
}

/* `end` is the end of the feature; kinds is a mask of the kinds wanted. */
void pe_each_key (pe_line *l, uint32_t hash, uint32_t at, uint32_t end, unsigned kinds, pe_visitor visit) {
  uint32_t i;
  unsigned behind = 0, before = 0;
  int known = 0;
  for (i = 0; i < l->scan->count; i++) {
    const pe_scan_table *t = &l->scan->tables[i];
    uint32_t stop, k = pe_group(t, PE_SCAN_HEADS, hash, &stop);
    for (; k < stop; k++) {
      uint32_t v = pe_rd32(part(t, PE_SCAN_FEATURES, k, 4));
      const unsigned char *posting;
      l->scan->steps++;
      if (v >> 24 != (hash & 255)) continue;
      posting = part(t, PE_SCAN_POSTINGS, v & 0xFFFFFF, PE_POSTING_SIZE);
      for (;; posting += PE_POSTING_SIZE) {
        unsigned check = pe_rd16(posting + 4), next = check & 63, last = check >> 6 & 63;
        l->scan->steps++;
        if ((check & 0xFFF) != 0 && !known) {
          known = 1;
          behind = side_behind(&l->text, end);
          before = side_before(&l->text, at);
        }
        if ((kinds >> (check >> 12) & 1) && (next == 0 || next == behind) && (last == 0 || last == before))
          visit(l, t, (int)(check >> 12), pe_rd24(posting), posting[3] & 0x7F, at);
        if (posting[3] & 0x80) break;
      }
    }
  }
}

/*
** Names
*/

/* Is a name written as it should be, if it stands alone? in-progress is no
** IN_PROGRESS, and two words in lower case may be anybody's variable. */
static int is_spelled (const char *name, const unsigned char *s, uint32_t n) {
  uint32_t i, joints = 0, upper = 0, lower = 0, digits = 0;
  for (i = 0; i < n; i++) {
    unsigned char c = (unsigned char)name[i];
    if (s[i] == '-' && c != '-') return 0;
    if (c == '_' || c == '.' || c == '-') joints++;
    if (c >= 'A' && c <= 'Z' && s[i] >= 'a') lower++;
    if (c >= 'a' && c <= 'z') upper++;
    if (pe_is_digit(c)) digits++;
  }
  return lower == 0 || upper > 0 || joints >= 2 || digits > 0;
}

/* Collects the entries with the name s[0..n). */
int pe_find_names (pe_line *l, const unsigned char *s, uint32_t n, pe_named *out, int max) {
  uint32_t hash = pe_name_hash(s, n), i;
  int count = 0, k;
  for (i = 0; i < l->scan->count; i++) {
    const pe_scan_table *t = &l->scan->tables[i];
    uint32_t stop, at = pe_group(t, PE_SCAN_GROUPS, hash, &stop);
    for (; at < stop; at++) {
      uint32_t v = pe_rd32(part(t, PE_SCAN_NAMES, at, 4)), entry;
      const char *name, *id;
      int level = (int)(v >> 30), form;
      l->scan->steps++;
      if ((v >> 24 & 63) != (hash >> 16 & 63)) continue;
      name = pe_string_of(t->image, v & 0xFFFFFF, &entry);
      if (!pe_equal(name, (const char *)s, n)) continue;
      if (level != PE_NAME_ALONE && memcmp(name, s, n) != 0) continue;
      if (level == PE_NAME_ALONE && !is_spelled(name, s, n)) level = PE_NAME_SENT;
      id = pe_system_id(t, pe_system_of(t->image, entry, &form));
      for (k = 0; k < count; k++) if (strcmp(out[k].system, id) == 0) break;
      if (k < count) continue;
      if (count == max) return count;
      out[count].system = id;
      out[count].code = pe_entry_code(t->image, entry);
      out[count].form = form;
      out[count++].level = level;
    }
  }
  return count;
}

void pe_open_systems (pe_scan *s, const pe_scan_table *t) {
  uint32_t hash = pe_gram_hash(PE_GRAM_OPEN), stop, k = pe_group(t, PE_SCAN_HEADS, hash, &stop);
  for (; k < stop; k++) {
    uint32_t v = pe_rd32(part(t, PE_SCAN_FEATURES, k, 4));
    const unsigned char *posting = part(t, PE_SCAN_POSTINGS, v & 0xFFFFFF, PE_POSTING_SIZE);
    if (v >> 24 != (hash & 255)) continue;
    for (;; posting += PE_POSTING_SIZE) {
      const unsigned char *list = t->part[PE_SCAN_LISTS] + pe_rd24(posting);
      if (pe_rd16(posting + 4) >> 12 == PE_KEY_SHAPE && s->opens < PE_OPEN_SYSTEMS && strncmp(pe_string(t->image, pe_rd24(list)), "{code}-{text}", 13) == 0)
        s->open[s->opens++] = pe_system_id(t, pe_rd16(list + 3));
      if (posting[3] & 0x80) break;
    }
  }
}

#endif
