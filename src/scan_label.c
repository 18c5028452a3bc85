/*
** scan_label.c - markers, senders, shapes and frames of the systems, as keys.
*/
#include "scan_build.h"
#include "code.h"

#if !defined(POSERR_NO_SCAN) && !defined(POSERR_NO_BUILDER)

#include <string.h>

size_t pe_squeeze (const unsigned char *in, size_t n, unsigned char *out, size_t cap) {
  size_t i = 0, len = 0, used, k;
  int digit = 0;
  for (; i < n; i += used) {
    unsigned char c = in[i], narrow = pe_narrow(in + i, n - i);
    used = narrow || (c >= 0x80 && pe_is_wide(in + i, n - i)) ? 3 : 1;
    if (narrow) c = narrow;
    if (c == ' ' || c == '\t' || c == '_' || c == '-' || c == '[' || c == ']' || c == '(' || c == ')' || c == '#') { digit = 0; continue; }
    if (c == '0' && !digit && i + used < n && pe_is_digit(in[i + used])) continue;
    digit = pe_is_digit(c);
    if (len + used > cap) break;
    if (narrow) out[len++] = pe_lower(c);
    else for (k = 0; k < used; k++) out[len++] = pe_lower(in[i + k]);
  }
  return len;
}

/* Length of a line of a list. */
static size_t line_length (const char *s) {
  size_t n = 0;
  while (s[n] != 0 && s[n] != '\n') n++;
  return n;
}

static size_t label_text (const pe_tables *t, const unsigned char *label, unsigned char *out) {
  const char *s = pe_string(t->image, pe_rd24(label));
  return pe_squeeze((const unsigned char *)s, line_length(s), out, PE_KEY_MAX);
}

/* By kind, then squeezed text, then system. */
static int compare_labels (const pe_tables *t, const unsigned char *a, const unsigned char *b) {
  unsigned char x[PE_KEY_MAX], y[PE_KEY_MAX];
  size_t n = label_text(t, a, x), m = label_text(t, b, y);
  int c = a[3] - b[3];
  if (c == 0) c = memcmp(x, y, n < m ? n : m);
  if (c == 0) c = n < m ? -1 : n > m;
  if (c == 0) c = (int)pe_rd16(a + 4) - (int)pe_rd16(b + 4);
  return c;
}

static void collect_labels (pe_tables *t, const pe_system *s, uint32_t index, int tag, int kind) {
  uint32_t at = pe_prop(t->image, s->props, tag);
  const char *p;
  if (at == 0) return;
  p = pe_string(t->image, at);
  while (*p != 0) {
    size_t n = line_length(p);
    unsigned char *label = n > 0 && n <= 100 ? pe_more(t, PE_BUFFER_LABELS, PE_ROW_LABEL) : NULL;
    if (label != NULL) {
      pe_put(label, at, 3);
      label[3] = (unsigned char)kind;
      pe_put(label + 4, index, 2);
    }
    at += (uint32_t)n + (p[n] != 0);
    p += n + (p[n] != 0);
  }
}

static int label_traits (const unsigned char *s, size_t n) {
  static const char generic[] = "code\nexitcode\nerror\nerr\nret\nresult\nreason\nstatus\nstate\nerrcode\nerrorcode\nretcode\nresultcode\nstatuscode\nreturncode"
    "\nerrno\nrv\nmessage\nissue\nstage\nverify\nselect\nresponse\nresp\ngetstatus\nonerror\nonfail\nretry\nhresult\n代码\n显示\n提示\n错误\n报错\n返回\n原因码";
  static const char plain[] = "code\nerror\nerr\nreason\nstatus\nstate\nresponse\nresp\nresult\nmessage\nissue\nstage\nret";
  return (pe_listed(generic, (const char *)s, n) ? PE_LABEL_GENERIC : 0) | (pe_listed(plain, (const char *)s, n) ? PE_LABEL_PLAIN : 0)
    | (s[0] >= 0x80 || s[n - 1] >= 0x80 ? PE_LABEL_HAN : 0);
}

/* Does system `b` build upon system `a`? */
static int builds_on (const pe_tables *t, uint32_t b, uint32_t a) {
  pe_system s, base;
  uint32_t hash;
  int depth, k;
  pe_get_system(t->image, a, &base);
  pe_get_system(t->image, b, &s);
  for (depth = 0; depth < POSERR_BASE_DEPTH && s.base != 0; depth++) {
    if (s.base == base.id) return 1;
    k = pe_find_system(t->image, pe_string(t->image, s.base), strlen(pe_string(t->image, s.base)), &hash);
    if (k < 0) return 0;
    pe_get_system(t->image, (uint32_t)k, &s);
  }
  return 0;
}

static int has_han (const pe_tables *t, uint32_t system) {
  pe_system s;
  const char *p;
  pe_get_system(t->image, system, &s);
  for (p = pe_string(t->image, pe_prop(t->image, s.props, PE_TAG_MARKERS)); *p != 0; p++)
    if ((unsigned char)*p >= 0xE4 && (unsigned char)*p <= 0xE9) return 1;
  return 0;
}

/* Adds the list of a group of equal labels; returns its offset. Systems on which
** others of the list build go first. */
static uint32_t add_list (pe_tables *t, const unsigned char *labels, size_t n) {
  uint32_t at = (uint32_t)t->buf[PE_BUFFER_LISTS].n, systems = pe_count(t->image, PE_SYSTEMS), heirs, least;
  size_t i, k, count = 0, len;
  unsigned char text[PE_KEY_MAX], *p;
  int traits;
  len = label_text(t, labels, text);
  traits = label_traits(text, len);
  if (labels[3] == PE_KEY_MARKER)
    for (i = 0; i < n && !(traits & PE_LABEL_BASE); i++)
      for (k = 0; k < systems; k++)
        if (builds_on(t, (uint32_t)k, pe_rd16(labels + PE_ROW_LABEL * i + 4))) { traits |= PE_LABEL_BASE; break; }
  p = pe_more(t, PE_BUFFER_LISTS, 3 + len);
  if (p == NULL) return 0;
  p[1] = (unsigned char)traits;
  p[2] = (unsigned char)len;
  memcpy(p + 3, text, len);
  for (least = (uint32_t)n; ; least--) {   /* as many heirs as this */
    for (i = 0; i < n && count < 255; i++) {
      uint32_t system = pe_rd16(labels + PE_ROW_LABEL * i + 4);
      if (i > 0 && system == pe_rd16(labels + PE_ROW_LABEL * (i - 1) + 4)) continue;
      for (heirs = 0, k = 0; k < n && n > 1; k++) heirs += (uint32_t)builds_on(t, pe_rd16(labels + PE_ROW_LABEL * k + 4), system);
      if (heirs != least && !(least == n && heirs > n)) continue;
      if ((p = pe_more(t, PE_BUFFER_LISTS, 2)) == NULL) return 0;
      pe_put(p, system | (has_han(t, system) ? PE_HAS_HAN : 0u), 2);
      count++;
    }
    if (least == 0) break;
  }
  t->buf[PE_BUFFER_LISTS].p[at] = (unsigned char)count;
  return at;
}

/* The same for a shape or a frame: {string u24, system u16}. */
static uint32_t add_pattern (pe_tables *t, const unsigned char *label) {
  uint32_t at = (uint32_t)t->buf[PE_BUFFER_LISTS].n;
  unsigned char *p = pe_more(t, PE_BUFFER_LISTS, 5);
  if (p == NULL) return 0;
  memcpy(p, label, 3);
  memcpy(p + 3, label + 4, 2);
  return at;
}

/* Where a label may be written together or apart: respCode, resp_code, DE39. */
static int is_joint (const unsigned char *s, size_t i, size_t n) {
  unsigned char a = s[i - 1], b = s[i];
  if (!pe_is_word(a) || !pe_is_word(b)) return 0;
  if (pe_is_digit(b) && pe_is_alpha(a)) return 1;
  if (b < 'A' || b > 'Z') return 0;
  if (a >= 'a' && a <= 'z') return 1;
  if (pe_is_digit(a)) return i + 1 < n && pe_is_alpha(s[i + 1]);
  return i + 1 < n && s[i + 1] >= 'a' && s[i + 1] <= 'z';
}

static int is_gap (unsigned char c) {
  return c == ' ' || c == '_' || c == '-' || c == '[' || c == ']' || c == '(' || c == ')' || c == '#';
}

/* One way to write a label: bit k of `apart` says that its k-th joint is a gap;
** `zero`, that numbers have a zero in front. */
static void add_spelling (pe_tables *t, const unsigned char *s, size_t n, uint32_t apart, int zero, uint32_t key, int windows) {
  unsigned char text[2 * PE_KEY_MAX + 8];
  size_t i, len = 0, place = 0, k = 0;
  uint8_t places[2 * PE_KEY_MAX + 8];   /* of each byte in the squeezed label */
  for (i = 0; i < n && len < 100; i++) {
    unsigned char c = s[i], narrow = pe_narrow(s + i, n - i);
    int gap = is_gap(c), joint = i > 0 && !gap && is_joint(s, i, n);
    if (narrow) { c = narrow; i += 2; }
    if (gap && (i == 0 || i + 1 == n || (i > 0 && is_gap(s[i - 1])))) {
      if (c == '-' || c == ' ' || c == '_') continue;
    }
    if (gap || joint) {
      if ((apart >> k & 1) || (gap && c != ' ' && c != '_' && c != '-')) {
        places[len] = (uint8_t)place;
        text[len++] = PE_SEPARATOR;
      }
      k++;
      if (gap) continue;
    }
    if (zero && pe_is_digit(c) && c != '0' && i > 0 && !pe_is_digit(s[i - 1]) && i + 1 < n && pe_is_digit(s[i + 1])) {
      places[len] = (uint8_t)place;
      text[len++] = '0';
    }
    if (c == '0' && (i == 0 || !pe_is_digit(s[i - 1])) && i + 1 < n && pe_is_digit(s[i + 1])) {   /* as squeezed */
      if (zero) { places[len] = (uint8_t)place; text[len++] = '0'; }
      continue;
    }
    places[len] = (uint8_t)place++;
    text[len++] = pe_window_fold(c);
  }
  if (len == 0) return;
  if (windows) pe_add_text(t, text, places, len, key, 0);
  else {
    pe_feature f = { 0, 0, 0 };
    pe_note_han(t, text, len);
    if (pe_find_feature(t, text, len, &f)) pe_add_posting(t, f.hash, key, places[f.first], pe_beside_feature(text, len, &f));
  }
}

static void add_label (pe_tables *t, const char *string, uint32_t key, int windows) {
  const unsigned char *s = (const unsigned char *)string;
  size_t n = line_length(string), i, joints = 0;
  uint32_t apart, all, written = 0;
  int number = 0;
  for (i = 0; i < n; i++) {
    int gap = is_gap(s[i]), joint = i > 0 && !gap && is_joint(s, i, n);
    if (gap) written |= joints < 16 ? 1u << joints : 0;
    if (gap || joint) joints++;
    if (pe_is_digit(s[i]) && i > 0 && !pe_is_digit(s[i - 1]) && i + 1 < n && pe_is_digit(s[i + 1]) && (i + 2 == n || !pe_is_word(s[i + 2]))) number = 1;
  }
  if (joints > 16) joints = 16;
  all = (1u << joints) - 1;
  for (apart = 0; apart <= all; apart++) {
    if (joints > 3 && apart != 0 && apart != all && apart != written) continue;
    add_spelling(t, s, n, apart, 0, key, windows);
    if (number && windows) add_spelling(t, s, n, apart, 1, key, windows);
  }
}

static void add_lists (pe_tables *t) {
  size_t n, i, j;
  unsigned char text[PE_KEY_MAX], other[PE_KEY_MAX];
  pe_sort_rows(t, t->buf[PE_BUFFER_LABELS].p, t->buf[PE_BUFFER_LABELS].n / PE_ROW_LABEL, PE_ROW_LABEL, compare_labels);
  n = t->buf[PE_BUFFER_LABELS].n / PE_ROW_LABEL;
  for (i = 0; i < n && !t->failed; i = j) {
    const unsigned char *label = t->buf[PE_BUFFER_LABELS].p + PE_ROW_LABEL * i;
    size_t len = label_text(t, label, text);
    for (j = i + 1; j < n; j++) {
      const unsigned char *next = t->buf[PE_BUFFER_LABELS].p + PE_ROW_LABEL * j;
      if (next[3] != label[3] || label_text(t, next, other) != len || memcmp(text, other, len) != 0) break;
    }
    if (len >= 2) {
      size_t k;
      uint32_t key = pe_key_of(label[3], add_list(t, label, j - i));
      for (k = i; k < j; k++) {   /* each in its own humps: errCode, errcode */
        const unsigned char *same = t->buf[PE_BUFFER_LABELS].p + PE_ROW_LABEL * k;
        const char *s = pe_string(t->image, pe_rd24(same));
        if (k > i) {
          const char *before = pe_string(t->image, pe_rd24(same - PE_ROW_LABEL));
          if (line_length(before) == line_length(s) && memcmp(before, s, line_length(s)) == 0) continue;
        }
        add_label(t, s, key, label[3] == PE_KEY_MARKER);
      }
    }
  }
}

/*
** Shapes and frames
*/

/* Shapes without a word in front of their code begin with signs: << <= <- */
static void add_signs (pe_tables *t, const unsigned char *s, size_t n, uint32_t key) {
  unsigned char text[3];
  uint8_t places[3] = { PE_GRAM_BASE, PE_GRAM_BASE, PE_GRAM_BASE };
  if (n < 2 || s[0] != '<') return;
  if (s[1] == '<') {
    places[0] = PE_GRAM_BASE + 1;
    text[0] = PE_SEPARATOR; text[1] = text[2] = '<';
    pe_add_item(t, text, places, 3, PE_WINDOW_GRAM | PE_ITEM_OPEN, key);
    text[0] = 'a';
    pe_add_item(t, text, places, 3, PE_WINDOW_GRAM | PE_ITEM_OPEN, key);
  }
  else {
    text[0] = '<'; text[1] = text[2] = PE_SEPARATOR;
    pe_add_item(t, text, places, 3, PE_WINDOW_GRAM | PE_ITEM_OPEN, key);
  }
}

static int is_open (const char *s, size_t n) { return n == 13 && memcmp(s, "{code}-{text}", 13) == 0; }

static void add_shape (pe_tables *t, const unsigned char *label) {
  const unsigned char *s = (const unsigned char *)pe_string(t->image, pe_rd24(label));
  size_t n = line_length((const char *)s), i, len, words = 0;
  unsigned char text[PE_KEY_MAX + 8];
  uint32_t key;
  int wild = 0;
  if (n > 90) return;
  for (i = 0; i < n; i++) {   /* wildcards are separators; no word may touch one */
    if (s[i] == '{') wild = 1;
    text[i] = wild ? (unsigned char)PE_SEPARATOR : pe_window_fold(s[i]);
    if (s[i] == '}') wild = 0;
  }
  for (i = 0; i < n; i++)
    if ((s[i] == '{' && s[i + 1] != '-' && s[i + 1] != '.') || (s[i] == '}' && i > 0 && s[i - 1] != '-' && s[i - 1] != '.')) {
      size_t k = i;
      if (s[i] == '{') while (k > 0 && pe_is_word(text[k - 1])) text[--k] = PE_SEPARATOR;
      else while (k + 1 < n && pe_is_word(text[k + 1])) text[++k] = PE_SEPARATOR;
    }
  key = pe_key_of(PE_KEY_SHAPE, add_pattern(t, label));
  if (is_open((const char *)s, n)) {   /* found by its text */
    pe_add_posting(t, pe_gram_hash(PE_GRAM_OPEN), key, 0, 0);
    return;
  }
  for (len = 0; len < n && s[len] != '{'; len++) ;
  for (i = 0; i < len; i++) words += pe_is_word(text[i]) || text[i] >= 0x80;
  if (len > 0 && words < 2) add_signs(t, s, len, key);
  else pe_add_text(t, text, NULL, words > 2 ? len : n, key, PE_ITEM_TAIL);
}

static void add_frame (pe_tables *t, const unsigned char *label) {
  const unsigned char *s = (const unsigned char *)pe_string(t->image, pe_rd24(label));
  size_t i, len = 0, apart = 0;
  unsigned char text[16], spaced[24];
  uint8_t places[24];
  uint32_t key;
  for (i = 0; s[i] != 0 && s[i] != '\n' && s[i] != '{' && s[i] != '.' && len < 8; i++) {
    text[len++] = pe_window_fold(s[i]);
    if (len > 1 && len % 2 == 1) spaced[apart++] = PE_SEPARATOR;
    spaced[apart++] = text[len - 1];
  }
  if (len < 4) return;
  for (i = 0; i < sizeof places; i++) places[i] = (uint8_t)(i <= PE_GRAM_BASE ? PE_GRAM_BASE - i : 0);
  key = pe_key_of(PE_KEY_FRAME, add_pattern(t, label));
  pe_add_item(t, text, places, len, PE_WINDOW_GRAM | PE_ITEM_OPEN, key);
  pe_add_item(t, spaced, places, apart < PE_GRAM_BASE ? apart : PE_GRAM_BASE, PE_WINDOW_GRAM | PE_ITEM_OPEN, key);
}

/* Collects the labels of two kinds of all systems, in the buffer of labels. */
static void collect_all (pe_tables *t, const int tags[2], const int kinds[2]) {
  uint32_t i, systems = pe_count(t->image, PE_SYSTEMS);
  t->buf[PE_BUFFER_LABELS].n = 0;
  for (i = 0; i < systems; i++) {
    pe_system s;
    pe_get_system(t->image, i, &s);
    collect_labels(t, &s, i, tags[0], kinds[0]);
    collect_labels(t, &s, i, tags[1], kinds[1]);
  }
}

void pe_add_labels (pe_tables *t) {
  static const int label_tags[] = { PE_TAG_MARKERS, PE_TAG_SENDERS }, label_kinds[] = { PE_KEY_MARKER, PE_KEY_SENDER };
  static const int shape_tags[] = { PE_TAG_SHAPES, PE_TAG_FRAMES }, shape_kinds[] = { PE_KEY_SHAPE, PE_KEY_FRAME };
  size_t n;
  collect_all(t, label_tags, label_kinds);
  add_lists(t);
  collect_all(t, shape_tags, shape_kinds);
  for (n = 0; n < t->buf[PE_BUFFER_LABELS].n && !t->failed; n += PE_ROW_LABEL) {
    const unsigned char *label = t->buf[PE_BUFFER_LABELS].p + n;
    if (label[3] == PE_KEY_SHAPE) add_shape(t, label); else add_frame(t, label);
  }
}

#endif
