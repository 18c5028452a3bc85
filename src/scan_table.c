/*
** scan_table.c - builds the tables of the scanner from a finished image.
**
** Every key gets features by which it is found again (words, pairs of Han
** characters), and windows that lead there. The windows are a greedy set cover:
** few, and rare in the logs of terminals and payment hosts.
*/
#include "scan.h"

#ifndef POSERR_NO_SCAN

#include "code.h"

#include <string.h>

#ifndef POSERR_NO_BUILDER

/*
** Memory
*/

enum { LISTS, LABELS, POSTINGS, ITEMS, GRAMS, WINDOWS, NAMES, LOAD, HAN, OUT, BUFFERS };

typedef struct buffer { unsigned char *p; size_t n, cap; } buffer;

typedef struct tables {
  const unsigned char *image;
  int pack;                      /* see pe_scan_tables */
  void *(*grow) (void *ud, int buffer, size_t size);
  void *ud;
  buffer buf[BUFFERS];
  uint32_t items;                /* keys that need a window */
  int failed;
} tables;

static unsigned char *more (tables *t, int which, size_t n) {
  buffer *f = &t->buf[which];
  if (t->failed) return NULL;
  if (f->n + n > f->cap) {
    size_t cap = f->cap ? f->cap : 512;
    void *p;
    while (cap < f->n + n) cap *= 2;
    p = t->grow(t->ud, which, cap);
    if (p == NULL) { t->failed = 1; return NULL; }
    if (f->n > 0) memcpy(p, f->p, f->n);
    f->p = (unsigned char *)p;
    f->cap = cap;
  }
  f->n += n;
  return f->p + f->n - n;
}

/* A buffer of n zero bytes. */
static unsigned char *zeros (tables *t, int which, size_t n) {
  unsigned char *p;
  t->buf[which].n = 0;
  p = more(t, which, n);
  if (p != NULL) memset(p, 0, n);
  return p;
}

static void put (unsigned char *p, uint32_t v, int bytes) {
  for (; bytes > 0; bytes--, v >>= 8) *p++ = (unsigned char)v;
}

/* Sorts n rows of `size` bytes (at most 12) by a comparison: heap sort. */
static void sort_rows (const tables *t, unsigned char *rows, size_t n, size_t size,
                       int (*compare) (const tables *t, const unsigned char *a, const unsigned char *b)) {
  unsigned char tmp[12];
  size_t start = n / 2, end = n, i, child;
  while (end > 1) {
    if (start > 0) start--;
    else {
      end--;
      memcpy(tmp, rows + end * size, size);
      memcpy(rows + end * size, rows, size);
      memcpy(rows, tmp, size);
    }
    for (i = start; (child = 2 * i + 1) < end; i = child) {
      if (child + 1 < end && compare(t, rows + child * size, rows + (child + 1) * size) < 0) child++;
      if (compare(t, rows + i * size, rows + child * size) >= 0) break;
      memcpy(tmp, rows + i * size, size);
      memcpy(rows + i * size, rows + child * size, size);
      memcpy(rows + child * size, tmp, size);
    }
  }
}

static uint32_t window_at (const unsigned char *s) { return s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16; }

/*
** Items: what the windows must cover. {length, first and last place where a
** window may begin, kinds, key u32, covered; text; for each byte its place in the
** key, and in the top bit whether a window may begin there}
*/

#define NO_KEY 0xFFFFFFFFu
enum { ITEM_HEAD = 9, ITEM_ANCHORED = 16 /* becomes a posting of a word or pair */, ITEM_OPEN = 32 /* anything may stand around it */,
  ITEM_TAIL = 64 /* or behind it */, MAY_BEGIN = 0x80 };

typedef struct feature { uint32_t hash; size_t first; int kind; } feature;
static int window_features (const unsigned char *s, size_t n, size_t k, feature f[4]);

static size_t item_size (const unsigned char *item) { return ITEM_HEAD + 2 * (size_t)item[0]; }

static void add_item (tables *t, const unsigned char *text, const uint8_t *places, size_t n, int kinds, uint32_t key) {
  unsigned char *p;
  size_t i;
  int any = 0;
  if (n < 3 || n > 120) return;
  p = more(t, ITEMS, ITEM_HEAD + 2 * n);
  if (p == NULL) return;
  p[0] = (unsigned char)n;
  p[1] = 0;
  p[2] = (unsigned char)(n - 3);
  p[3] = (unsigned char)kinds;
  put(p + 4, key, 4);
  p[8] = 0;
  memcpy(p + ITEM_HEAD, text, n);
  for (i = 0; i < n; i++) p[ITEM_HEAD + n + i] = (unsigned char)((places ? places[i] : i) & 0x7F);
  for (i = 0; i + 3 <= n; i++) {
    feature f[4];
    if (!(kinds & ITEM_ANCHORED) || window_features(text, n, i, f) > 0) { p[ITEM_HEAD + n + i] |= MAY_BEGIN; any = 1; }
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

static uint32_t gbk_of (const tables *t, uint32_t unicode) {
  uint32_t g = gbk_in(t->image, unicode);
  return g != 0 ? g : gbk_in(poserr_builtin(), unicode);
}

/* The same text in GBK: a window anywhere in it leads to the line. */
static void add_gbk_item (tables *t, const unsigned char *text, size_t n) {
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
  if (wide) add_item(t, out, NULL, len, PE_WINDOW_HAN | ITEM_OPEN, NO_KEY);
}

/*
** Postings and keys
*/

/* {hash u32, ref u24, kind u8, place u8, spare, what stands beside u16} */
enum { POSTING = 12 };

/* A key is its kind << 24 | ref. */
static uint32_t key_of (int kind, uint32_t ref) { return (uint32_t)kind << 24 | ref; }

static void add_posting (tables *t, uint32_t hash, uint32_t key, size_t place, unsigned check) {
  unsigned char *p = more(t, POSTINGS, POSTING);
  if (p == NULL) return;
  put(p, hash, 4);
  put(p + 4, key, 4);
  p[8] = (unsigned char)place;
  p[9] = 0;
  put(p + 10, check, 2);
  if (t->buf[LOAD].n > 0) {
    unsigned char *load = t->buf[LOAD].p + (hash & (t->buf[LOAD].n - 1));
    if (*load < 255) ++*load;
  }
}

static uint32_t load_of (const tables *t, uint32_t hash) {
  return t->buf[LOAD].n > 0 ? t->buf[LOAD].p[hash & (t->buf[LOAD].n - 1)] : 0;
}

/* Characters of the scanner's own words: units, links, directions, conditions. */
static const char own_words[] =
  "毫秒分元块角笔条次个张台天小时年月日号点楼岁人家户万千百线米度折倍位字节步页行段部长度值为是等于显示提了码信息内容代返回发送报文请求数据参上指令"
  "下接收响应答到失败错误超拒绝间设置定阈率重试限的话怎么处理流程是指原因说明如若果遇避免防止否没有发生未出现当假以不会无需再见";

/* Notes the Han characters of a key: the scanner needs their GBK codes. */
static void note_han (tables *t, const unsigned char *s, size_t n) {
  size_t i = 0;
  while (i < n) {
    if (pe_is_wide(s + i, n - i)) {
      uint32_t u = wide_char(s + i);
      if (t->buf[HAN].n > 0) t->buf[HAN].p[u >> 3] |= (unsigned char)(1u << (u & 7));
      i += 3;
    }
    else i++;
  }
}

/* Features of a text at place k: the word or the pair of Han characters there. */
static int word_feature (const unsigned char *s, size_t n, size_t k, feature *f) {
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

static int han_feature (const unsigned char *s, size_t n, size_t k, feature *f) {
  if (!pe_is_wide(s + k, n - k) || !pe_is_wide(s + k + 3, n - k - 3)) return 0;
  f->first = k;
  f->hash = pe_han_hash(s + k);
  f->kind = PE_WINDOW_HAN;
  return 1;
}

/* The features that the scanner tries at a window that begins at place k: the
** words of its first and of its last word byte, the pairs that the Han character
** at k is in. Returns their number. */
static int window_features (const unsigned char *s, size_t n, size_t k, feature f[4]) {
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
static unsigned beside (const unsigned char *s, size_t n, const feature *f) {
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
static int find_feature (const tables *t, const unsigned char *s, size_t n, feature *best) {
  uint32_t least = 0xFFFFFFFFu, load;
  size_t k = 0;
  feature f = { 0, 0, 0 };
  while (k < n) {
    int found = pe_is_word(s[k]) ? word_feature(s, n, k, &f) : han_feature(s, n, k, &f);
    if (found && (load = load_of(t, f.hash)) < least) { least = load; *best = f; }
    if (pe_is_word(s[k])) while (k < n && pe_is_word(s[k])) k++;
    else k += s[k] >= 0x80 ? 3 : 1;
  }
  return least != 0xFFFFFFFFu;
}

/* A folded text in which a key is to be found. Two letters by themselves are
** found with what may follow them. */
static void add_text (tables *t, const unsigned char *s, const uint8_t *places, size_t n, uint32_t key, int tail) {
  static const unsigned char behind[] = { PE_SEPARATOR, '<', '>', 0xEF, 0xA3 };
  unsigned char text[3];
  uint8_t at[3];
  size_t k, words = 0, han = 0;
  note_han(t, s, n);
  for (k = 0; k < n; k++) { words += pe_is_word(s[k]) != 0; han += s[k] >= 0x80; }
  if (words + han == 0) return;
  if (n >= 3 && words + han >= 3) {
    add_item(t, s, places, n, ITEM_ANCHORED | tail | (han > 0 ? ITEM_OPEN : 0), key);
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
    add_item(t, text, at, 3, ITEM_ANCHORED | ITEM_TAIL, key);
  }
}

/*
** Labels: markers and senders, collected as {string u24, kind u8, system u16}
*/

enum { LABEL = 6 };

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

static size_t label_text (const tables *t, const unsigned char *label, unsigned char *out) {
  const char *s = pe_string(t->image, pe_rd24(label));
  return pe_squeeze((const unsigned char *)s, line_length(s), out, PE_KEY_MAX);
}

/* By kind, then squeezed text, then system. */
static int compare_labels (const tables *t, const unsigned char *a, const unsigned char *b) {
  unsigned char x[PE_KEY_MAX], y[PE_KEY_MAX];
  size_t n = label_text(t, a, x), m = label_text(t, b, y);
  int c = a[3] - b[3];
  if (c == 0) c = memcmp(x, y, n < m ? n : m);
  if (c == 0) c = n < m ? -1 : n > m;
  if (c == 0) c = (int)pe_rd16(a + 4) - (int)pe_rd16(b + 4);
  return c;
}

static void collect_labels (tables *t, const pe_system *s, uint32_t index, int tag, int kind) {
  uint32_t at = pe_prop(t->image, s->props, tag);
  const char *p;
  if (at == 0) return;
  p = pe_string(t->image, at);
  while (*p != 0) {
    size_t n = line_length(p);
    unsigned char *label = n > 0 && n <= 100 ? more(t, LABELS, LABEL) : NULL;
    if (label != NULL) {
      put(label, at, 3);
      label[3] = (unsigned char)kind;
      put(label + 4, index, 2);
    }
    at += (uint32_t)n + (p[n] != 0);
    p += n + (p[n] != 0);
  }
}

/* Is the squeezed label in a list parted by '|'? */
static int is_listed (const unsigned char *label, size_t n, const char *list) {
  while (*list != 0) {
    size_t k = 0;
    while (list[k] != '|' && list[k] != 0) k++;
    if (k == n && memcmp(label, list, n) == 0) return 1;
    list += k + (list[k] != 0);
  }
  return 0;
}

static int label_traits (const unsigned char *s, size_t n) {
  static const char generic[] = "code|exitcode|error|err|ret|result|reason|status|state|errcode|errorcode|retcode|resultcode|statuscode|returncode"
    "|errno|rv|message|issue|stage|verify|select|response|resp|getstatus|onerror|onfail|retry|hresult|代码|显示|提示|错误|报错|返回|原因码";
  static const char plain[] = "code|error|err|reason|status|state|response|resp|result|message|issue|stage|ret";
  return (is_listed(s, n, generic) ? PE_LABEL_GENERIC : 0) | (is_listed(s, n, plain) ? PE_LABEL_PLAIN : 0)
    | (s[0] >= 0x80 || s[n - 1] >= 0x80 ? PE_LABEL_HAN : 0);
}

/* Does system `b` build upon system `a`? */
static int builds_on (const tables *t, uint32_t b, uint32_t a) {
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

static int has_han (const tables *t, uint32_t system) {
  pe_system s;
  const char *p;
  pe_get_system(t->image, system, &s);
  for (p = pe_string(t->image, pe_prop(t->image, s.props, PE_TAG_MARKERS)); *p != 0; p++)
    if ((unsigned char)*p >= 0xE4 && (unsigned char)*p <= 0xE9) return 1;
  return 0;
}

/* Adds the list of a group of equal labels; returns its offset. Systems on which
** others of the list build go first. */
static uint32_t add_list (tables *t, const unsigned char *labels, size_t n) {
  uint32_t at = (uint32_t)t->buf[LISTS].n, systems = pe_count(t->image, PE_SYSTEMS), heirs, least;
  size_t i, k, count = 0, len;
  unsigned char text[PE_KEY_MAX], *p;
  int traits;
  len = label_text(t, labels, text);
  traits = label_traits(text, len);
  if (labels[3] == PE_KEY_MARKER)
    for (i = 0; i < n && !(traits & PE_LABEL_BASE); i++)
      for (k = 0; k < systems; k++)
        if (builds_on(t, (uint32_t)k, pe_rd16(labels + LABEL * i + 4))) { traits |= PE_LABEL_BASE; break; }
  p = more(t, LISTS, 3 + len);
  if (p == NULL) return 0;
  p[1] = (unsigned char)traits;
  p[2] = (unsigned char)len;
  memcpy(p + 3, text, len);
  for (least = (uint32_t)n; ; least--) {   /* as many heirs as this */
    for (i = 0; i < n && count < 255; i++) {
      uint32_t system = pe_rd16(labels + LABEL * i + 4);
      if (i > 0 && system == pe_rd16(labels + LABEL * (i - 1) + 4)) continue;
      for (heirs = 0, k = 0; k < n && n > 1; k++) heirs += (uint32_t)builds_on(t, pe_rd16(labels + LABEL * k + 4), system);
      if (heirs != least && !(least == n && heirs > n)) continue;
      if ((p = more(t, LISTS, 2)) == NULL) return 0;
      put(p, system | (has_han(t, system) ? PE_HAS_HAN : 0u), 2);
      count++;
    }
    if (least == 0) break;
  }
  t->buf[LISTS].p[at] = (unsigned char)count;
  return at;
}

/* The same for a shape or a frame: {string u24, system u16}. */
static uint32_t add_pattern (tables *t, const unsigned char *label) {
  uint32_t at = (uint32_t)t->buf[LISTS].n;
  unsigned char *p = more(t, LISTS, 5);
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
static void add_spelling (tables *t, const unsigned char *s, size_t n, uint32_t apart, int zero, uint32_t key, int windows) {
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
  if (windows) add_text(t, text, places, len, key, 0);
  else {
    feature f = { 0, 0, 0 };
    note_han(t, text, len);
    if (find_feature(t, text, len, &f)) add_posting(t, f.hash, key, places[f.first], beside(text, len, &f));
  }
}

static void add_label (tables *t, const char *string, uint32_t key, int windows) {
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

static void add_labels (tables *t) {
  size_t n, i, j;
  unsigned char text[PE_KEY_MAX], other[PE_KEY_MAX];
  sort_rows(t, t->buf[LABELS].p, t->buf[LABELS].n / LABEL, LABEL, compare_labels);
  n = t->buf[LABELS].n / LABEL;
  for (i = 0; i < n && !t->failed; i = j) {
    const unsigned char *label = t->buf[LABELS].p + LABEL * i;
    size_t len = label_text(t, label, text);
    for (j = i + 1; j < n; j++) {
      const unsigned char *next = t->buf[LABELS].p + LABEL * j;
      if (next[3] != label[3] || label_text(t, next, other) != len || memcmp(text, other, len) != 0) break;
    }
    if (len >= 2) {
      size_t k;
      uint32_t key = key_of(label[3], add_list(t, label, j - i));
      for (k = i; k < j; k++) {   /* each in its own humps: errCode, errcode */
        const unsigned char *same = t->buf[LABELS].p + LABEL * k;
        const char *s = pe_string(t->image, pe_rd24(same));
        if (k > i) {
          const char *before = pe_string(t->image, pe_rd24(same - LABEL));
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
static void add_signs (tables *t, const unsigned char *s, size_t n, uint32_t key) {
  unsigned char text[3];
  uint8_t places[3] = { PE_GRAM_BASE, PE_GRAM_BASE, PE_GRAM_BASE };
  if (n < 2 || s[0] != '<') return;
  if (s[1] == '<') {
    places[0] = PE_GRAM_BASE + 1;
    text[0] = PE_SEPARATOR; text[1] = text[2] = '<';
    add_item(t, text, places, 3, PE_WINDOW_GRAM | ITEM_OPEN, key);
    text[0] = 'a';
    add_item(t, text, places, 3, PE_WINDOW_GRAM | ITEM_OPEN, key);
  }
  else {
    text[0] = '<'; text[1] = text[2] = PE_SEPARATOR;
    add_item(t, text, places, 3, PE_WINDOW_GRAM | ITEM_OPEN, key);
  }
}

static int is_open (const char *s, size_t n) { return n == 13 && memcmp(s, "{code}-{text}", 13) == 0; }

static void add_shape (tables *t, const unsigned char *label) {
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
  key = key_of(PE_KEY_SHAPE, add_pattern(t, label));
  if (is_open((const char *)s, n)) {   /* found by its text */
    add_posting(t, pe_gram_hash(PE_GRAM_OPEN), key, 0, 0);
    return;
  }
  for (len = 0; len < n && s[len] != '{'; len++) ;
  for (i = 0; i < len; i++) words += pe_is_word(text[i]) || text[i] >= 0x80;
  if (len > 0 && words < 2) add_signs(t, s, len, key);
  else add_text(t, text, NULL, words > 2 ? len : n, key, ITEM_TAIL);
}

static void add_frame (tables *t, const unsigned char *label) {
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
  key = key_of(PE_KEY_FRAME, add_pattern(t, label));
  add_item(t, text, places, len, PE_WINDOW_GRAM | ITEM_OPEN, key);
  add_item(t, spaced, places, apart < PE_GRAM_BASE ? apart : PE_GRAM_BASE, PE_WINDOW_GRAM | ITEM_OPEN, key);
}

/*
** Names and phrases
*/

/* How an identifier may be recognised; 0: only behind a marker. */
static int name_level (const unsigned char *s, size_t n, int pack) {
  size_t i, upper = 0, lower = 0, digits = 0, joints = 0, humps = 0, module = 0;
  if (n < 3 || n > 95) return 0;
  for (i = 0; i < n; i++) {
    unsigned char c = s[i];
    if (c >= 'A' && c <= 'Z') {
      upper++;
      if (i > 0 && ((s[i - 1] >= 'a' && s[i - 1] <= 'z') || (i + 1 < n && i > 1 && s[i - 1] >= 'A' && s[i - 1] <= 'Z' && s[i + 1] >= 'a' && s[i + 1] <= 'z'))) humps++;
    }
    else if (c >= 'a' && c <= 'z') lower++;
    else if (pe_is_digit(c)) digits++;
    else if (c == '_' || c == '.') joints++;
    else if (c == ':' && i >= 6 && humps > 0) module = 1;   /* POSPrinter:203 */
    else if (c != '-' || i == 0) return 0;
  }
  if (!pe_is_word(s[0]) || !pe_is_word(s[n - 1])) return 0;
  if (module > 0) return digits > 0 ? PE_NAME_EXACT : 0;
  if (upper + lower == 0) return joints == 2 && digits >= 9 ? PE_NAME_EXACT : 0;   /* 800.100.151 */
  if (pack && n >= 5 && digits >= 2 && upper + lower > 0) return PE_NAME_EXACT;
  if (joints > 0) return n >= 6 && upper + lower >= 4 ? PE_NAME_ALONE : 0;
  if (upper + lower + digits < n)   /* with hyphens only */
    return n >= 16 && digits == 0 ? PE_NAME_ALONE : n >= 8 ? PE_NAME_SENT : 0;
  if (digits > 0) return n >= 6 && upper + lower >= 2 ? PE_NAME_EXACT : 0;
  if (pe_is_plain(s, n)) return 0;
  if (lower == 0) return n >= 5 ? PE_NAME_EXACT : PE_NAME_SENT;
  if (humps >= 2) return PE_NAME_EXACT;
  if (humps == 1) return n >= 6 ? PE_NAME_SENT : 0;
  return upper == 0 && n >= 14 ? PE_NAME_ALONE : 0;
}

/* {hash u32, string u24, level u8} */
enum { NAME = 8 };

static void add_name (tables *t, const unsigned char *s, size_t n, uint32_t string, int level, int open) {
  unsigned char text[PE_KEY_MAX], *p;
  size_t i;
  p = more(t, NAMES, NAME);
  if (p == NULL || n > sizeof text) return;
  put(p, pe_name_hash(s, n), 4);
  put(p + 4, string, 3);
  p[7] = (unsigned char)level;
  for (i = 0; i < n; i++) text[i] = pe_window_fold(s[i]);
  add_item(t, text, NULL, n, PE_WINDOW_NAME | open, NO_KEY);
}

/* A 32-bit result in the spellings of logs. */
static void add_result (tables *t, const char *code, size_t n, uint32_t string) {
  uint32_t v = 0;
  size_t i, len;
  char digits[POSERR_CODE_MAX];
  unsigned char text[PE_KEY_MAX];
  if (n != 8) return;
  for (i = 0; i < n; i++) {
    unsigned char c = pe_lower((unsigned char)code[i]);
    if (!pe_is_digit(c) && (c < 'a' || c > 'f')) return;
    v = v << 4 | (uint32_t)(pe_is_digit(c) ? c - '0' : c - 'a' + 10);
  }
  if (v < 0x80000000u) return;
  add_name(t, (const unsigned char *)code, n, string, PE_NAME_ALONE, ITEM_OPEN);
  len = pe_number(PE_FORM_INT, 0, (int64_t)v, digits);
  for (i = 0; i < len; i++) text[i] = (unsigned char)digits[i];
  add_item(t, text, NULL, len, PE_WINDOW_NAME | ITEM_OPEN, NO_KEY);
  len = pe_number(PE_FORM_INT, 0, INT64_C(0x100000000) - (int64_t)v, digits);
  for (i = 0; i < len; i++) text[i] = (unsigned char)digits[i];
  add_item(t, text, NULL, len, PE_WINDOW_NAME | ITEM_OPEN, NO_KEY);
}

/* Texts that pe_text_fold makes one of two. */
static const struct { char folded[7], other[7]; } twins[] = {
  {"通讯", "通信"}, {"账", "帐"}, {"其他", "其它"}, {"离线", "脱机"}, {"在线", "联机"}
};

static void add_phrase_text (tables *t, const unsigned char *s, size_t n, uint32_t key) {
  unsigned char text[PE_KEY_MAX];
  size_t i;
  for (i = 0; i < n; i++) text[i] = pe_window_fold(s[i]);
  add_text(t, text, NULL, n, key, 0);
}

static void add_phrase (tables *t, const unsigned char *s, size_t n, uint32_t string) {
  unsigned char other[PE_KEY_MAX];
  uint32_t key = key_of(PE_KEY_PHRASE, string);
  size_t i, k;
  if (n > sizeof other) return;
  add_phrase_text(t, s, n, key);
  for (k = 0; k < sizeof twins / sizeof twins[0]; k++) {
    size_t m = strlen(twins[k].folded);
    int found = 0;
    memcpy(other, s, n);
    for (i = 0; i + m <= n; i++)
      if (memcmp(other + i, twins[k].folded, m) == 0) { memcpy(other + i, twins[k].other, m); found = 1; }
    if (found) add_phrase_text(t, other, n, key);
  }
}

/* Texts of displays that are everyday speech elsewhere: to be asked for, not to be found. */
static const char everyday[] = "pick up|try again|set time|wrong time|no service|please wait";

/* A code, name or text of an entry: what it is found by, if by itself. */
static void add_string (tables *t, const char *code, uint32_t string, int form, int own) {
  unsigned char folded[PE_KEY_MAX];
  const unsigned char *s = (const unsigned char *)code;
  size_t n = strlen(code), i, wide = 0, blank = 0;
  int level;
  if (n < 3 || n >= PE_KEY_MAX) return;
  if (own && pe_is_pattern(form, code)) return;
  if (own && form == PE_FORM_HRESULT) { add_result(t, code, n, string); return; }
  if (own && form != PE_FORM_NAME && form != PE_FORM_TEXT && form != PE_FORM_COMPOUND) return;
  for (i = 0; i < n; i++) {
    if (s[i] >= 0x80) wide = 1;
    if (s[i] == ' ') blank = 1;
  }
  if (wide || blank) {   /* as folded; where that differs, it is a key of its own */
    n = pe_text_fold(code, n, (char *)folded, PE_KEY_MAX - 1);
    if (n >= 5 && !is_listed(folded, n, everyday) && pe_equal(code, (const char *)folded, n)) add_phrase(t, folded, n, string);
    return;
  }
  level = name_level(s, n, t->pack);
  if (level > 0) add_name(t, s, n, string, level, 0);
}

static void add_strings (tables *t) {
  const unsigned char *image = t->image;
  uint32_t entries = pe_count(image, PE_ENTRIES), keys = pe_count(image, PE_KEYS), i, k, systems = pe_count(image, PE_SYSTEMS);
  for (i = 0; i < systems; i++) {
    pe_system s;
    pe_get_system(image, i, &s);
    for (k = s.first; k < s.first + s.count; k++)
      if (pe_prop(image, pe_rd24(pe_entry(image, k) + 3), PE_TAG_HIDE) == 0) add_string(t, pe_entry_code(image, k), k, s.form, 1);
  }
  for (k = 0; k < keys; k++)
    add_string(t, pe_string(image, pe_rd24(pe_section(image, PE_KEYS) + (size_t)k * PE_KEY_SIZE)), entries + k, PE_FORM_NAME, 0);
}

/*
** Windows
*/

/* {window + 1 u32, count u32, cost u32}, a hash table */
enum { GRAM = 12 };

static uint32_t gram_hash (uint32_t window) {
  window *= 0x9E3779B1u;
  return window ^ window >> 15;
}

static unsigned char *gram_slot (tables *t, uint32_t window) {
  uint32_t mask = (uint32_t)(t->buf[GRAMS].n / GRAM) - 1, i = gram_hash(window) & mask, v;
  unsigned char *p = t->buf[GRAMS].p;
  while ((v = pe_rd32(p + GRAM * (size_t)i)) != 0 && v != window + 1) i = (i + 1) & mask;
  return p + GRAM * (size_t)i;
}

/* {window u24, kinds, masks of what may stand before and behind u16, weight u32} */
enum { WINDOW = 12 };

static int item_has (const unsigned char *item, uint32_t window) {
  size_t k;
  for (k = item[1]; k <= item[2]; k++)
    if (window_at(item + ITEM_HEAD + k) == window && (item[ITEM_HEAD + item[0] + k] & MAY_BEGIN)) return 1;
  return 0;
}

/* What a window costs: its own occurrences, and that it makes the filter coarser. */
static uint32_t window_cost (uint32_t window) { return pe_window_weight(window) + 400u; }

static void choose_window (tables *t, uint32_t window) {
  unsigned char *items = t->buf[ITEMS].p, *w, *p;
  size_t at, k;
  for (at = 0; at < t->buf[ITEMS].n; at += item_size(items + at)) {
    unsigned char *item = items + at;
    if (item[8] || !item_has(item, window)) continue;
    item[8] = 1;
    t->items--;
    for (k = item[1]; k <= item[2]; k++) {
      if (!(item[ITEM_HEAD + item[0] + k] & MAY_BEGIN)) continue;
      p = gram_slot(t, window_at(item + ITEM_HEAD + k)) + 4;
      put(p, pe_rd32(p) - 1, 4);
    }
  }
  w = more(t, WINDOWS, WINDOW);
  if (w == NULL) return;
  put(w, window, 3);
  w[3] = 0;
  put(w + 4, 0, 4);
  put(w + 8, pe_window_weight(window), 4);
}

/* Greedy: the window that covers most items for its cost, until all are covered.
** For very many keys, the best of each item in turn. */
static void choose_windows (tables *t) {
  unsigned char *items = t->buf[ITEMS].p, *p;
  size_t total = 0, at, i, k, slots = 64;
  for (at = 0; at < t->buf[ITEMS].n; at += item_size(items + at)) total += items[at];
  while (slots < total * 2) slots *= 2;
  if (zeros(t, GRAMS, slots * GRAM) == NULL) return;
  for (at = 0; at < t->buf[ITEMS].n; at += item_size(items + at))
    for (k = items[at + 1]; k <= items[at + 2]; k++) {
      uint32_t window = window_at(items + at + ITEM_HEAD + k);
      if (!(items[at + ITEM_HEAD + items[at] + k] & MAY_BEGIN) || items[at + 8]) continue;
      p = gram_slot(t, window);
      if (pe_rd32(p) == 0) put(p + 8, window_cost(window), 4);
      put(p, window + 1, 4);
      put(p + 4, pe_rd32(p + 4) + 1, 4);
    }
  if (t->items > 30000) {
    for (at = 0; at < t->buf[ITEMS].n && !t->failed; at += item_size(items + at)) {
      uint64_t best = 0;
      uint32_t window = 0;
      if (items[at + 8]) continue;
      for (k = items[at + 1]; k <= items[at + 2]; k++) {
        uint32_t w = window_at(items + at + ITEM_HEAD + k);
        uint64_t score;
        if (!(items[at + ITEM_HEAD + items[at] + k] & MAY_BEGIN)) continue;
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
    for (i = 0, p = t->buf[GRAMS].p; i < slots; i++, p += GRAM) {
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

static unsigned char *chosen_window (const tables *t, uint32_t window) {
  const unsigned char *slot = t->buf[GRAMS].p;
  uint32_t mask = (uint32_t)(t->buf[GRAMS].n / GRAM) - 1, i = gram_hash(window) & mask, v;
  while ((v = pe_rd32(slot + GRAM * (size_t)i)) != 0 && v != window + 1) i = (i + 1) & mask;
  v = v != 0 ? pe_rd32(slot + GRAM * (size_t)i + 4) : 0;
  return v != 0 ? t->buf[WINDOWS].p + (size_t)(v - 1) * WINDOW : NULL;
}

/* What may stand at a place of an item, as a mask of pe_side: beyond its ends
** anything, or no part of a word. */
static uint32_t side_mask (const unsigned char *item, size_t k, int inside) {
  unsigned char c = inside ? item[ITEM_HEAD + k] : 0;
  if (!inside && (item[3] & ITEM_OPEN || (item[3] & ITEM_TAIL && k > 2))) return 0xFFFF;
  if (inside && c == PE_SEPARATOR && (item[3] & (ITEM_OPEN | ITEM_TAIL))) return 0xFFFF;   /* perhaps a wildcard */
  return inside && pe_is_word(c) ? 1u << pe_side(c) : 1u << pe_side(PE_SEPARATOR) | 1u << pe_side(0xE5);
}

/* Leads a window to an item: its kind, and what must stand around it. */
static void use_window (const unsigned char *item, size_t k, unsigned char *row, int kind) {
  row[3] |= (unsigned char)kind;
  put(row + 4, pe_rd16(row + 4) | side_mask(item, k - 1, k > 0), 2);
  put(row + 6, pe_rd16(row + 6) | side_mask(item, k + 3, k + 3 < item[0]), 2);
}

/* Gives each item one of the windows that stand in it; of an anchored one, that
** whose feature leads to few keys. Grams are features themselves. */
static void add_postings (tables *t) {
  unsigned char *items = t->buf[ITEMS].p, *row;
  size_t at, k, i;
  for (i = 0, row = t->buf[GRAMS].p; i < t->buf[GRAMS].n; i += GRAM, row += GRAM) put(row + 4, 0, 4);
  for (i = 0; i < t->buf[WINDOWS].n; i += WINDOW) put(gram_slot(t, pe_rd24(t->buf[WINDOWS].p + i)) + 4, (uint32_t)(i / WINDOW) + 1, 4);
  for (at = 0; at < t->buf[ITEMS].n && !t->failed; at += item_size(items + at)) {
    const unsigned char *item = items + at, *text = item + ITEM_HEAD, *places = text + item[0];
    uint32_t key = pe_rd32(item + 4), least = 0xFFFFFFFFu;
    unsigned char *by = NULL;
    size_t by_at = 0;
    feature best = { 0, 0, 0 }, f[4];
    for (k = item[1]; k <= item[2]; k++) {
      int n;
      uint32_t cost;
      if (!(places[k] & MAY_BEGIN) || (row = chosen_window(t, window_at(text + k))) == NULL) continue;
      cost = pe_rd32(row + 8) / 32;
      if (item[3] & ITEM_ANCHORED) {
        for (n = window_features(text, item[0], k, f); n-- > 0; ) {
          uint32_t all = cost * (2 + load_of(t, f[n].hash)) + ((row[3] & f[n].kind) == 0);
          if (all < least) { least = all; best = f[n]; by = row; by_at = k; }
        }
      }
      else if (cost < least) { least = cost; by = row; by_at = k; }
    }
    if (by == NULL) continue;
    if (item[3] & ITEM_ANCHORED) {
      use_window(item, by_at, by, best.kind);
      add_posting(t, best.hash, key, places[best.first] & 0x7Fu, beside(text, item[0], &best));
    }
    else {
      use_window(item, by_at, by, item[3] & 15);
      if (item[3] & PE_WINDOW_GRAM) add_posting(t, pe_gram_hash(window_at(text + by_at)), key, places[by_at] & 0x7Fu, 0);
    }
  }
}

/*
** The section
*/

/* A power of two that leaves at least a fifth of the slots free. */
static uint32_t slots_for (size_t used) {
  uint32_t n = 4;
  while (n * 4 < used * 5) n *= 2;
  return n;
}

static int compare_postings (const tables *t, const unsigned char *a, const unsigned char *b) {
  uint32_t x = pe_rd32(a), y = pe_rd32(b);
  (void)t;
  if (x == y) { x = pe_rd32(a + 4); y = pe_rd32(b + 4); }
  if (x == y) { x = pe_rd32(a + 8); y = pe_rd32(b + 8); }
  return x < y ? -1 : x > y;
}

static int compare_names (const tables *t, const unsigned char *a, const unsigned char *b) {
  uint32_t x = pe_rd32(a), y = pe_rd32(b);
  (void)t;
  if (x == y) { x = pe_rd32(a + 4); y = pe_rd32(b + 4); }
  return x < y ? -1 : x > y;
}

static int compare_gbk (const tables *t, const unsigned char *a, const unsigned char *b) {
  (void)t;
  return (int)pe_rd16(a) - (int)pe_rd16(b);
}

/* Drops equal rows of a sorted buffer. */
static size_t distinct (buffer *f, size_t size) {
  size_t i, n = 0;
  for (i = 0; i < f->n; i += size)
    if (n == 0 || memcmp(f->p + i, f->p + n - size, size) != 0) {
      memmove(f->p + n, f->p + i, size);
      n += size;
    }
  f->n = n;
  return n / size;
}

static void begin_part (tables *t, int part, uint32_t count) {
  put(t->buf[OUT].p + 8 + 8 * part, (uint32_t)t->buf[OUT].n, 4);
  put(t->buf[OUT].p + 12 + 8 * part, count, 4);
}

static int compare_homes (const tables *t, const unsigned char *a, const unsigned char *b) {
  uint32_t x = pe_rd32(a + 8), y = pe_rd32(b + 8);
  (void)t;
  if (x == y) { x = pe_rd24(a); y = pe_rd24(b); }
  return x < y ? -1 : x > y;
}

/* Windows in order of their homes, each at home or right behind the one before;
** with a factor that keeps them near. */
static void write_windows (tables *t) {
  size_t n, i;
  uint32_t slots, bits, factor = 0x9E3779B1u, tries;
  unsigned char *rows = t->buf[WINDOWS].p, *p;
  for (i = n = 0; i < t->buf[WINDOWS].n; i += WINDOW)
    if (rows[i + 3] != 0) { memmove(rows + n, rows + i, WINDOW); n += WINDOW; }
  t->buf[WINDOWS].n = n;
  n /= WINDOW;
  slots = slots_for(n);
  for (tries = 0; ; tries++) {
    uint32_t next = 0, far = 0;
    if (tries == 400) { slots *= 2; tries = 0; }
    for (bits = 0; (1u << bits) < slots; bits++) ;
    for (i = 0; i < n; i++) put(rows + WINDOW * i + 8, (pe_rd24(rows + WINDOW * i) * factor) >> (32 - bits), 4);
    sort_rows(t, rows, n, WINDOW, compare_homes);
    for (i = 0; i < n; i++) {
      uint32_t home = pe_rd32(rows + WINDOW * i + 8), at = home > next ? home : next;
      if (at - home > far) far = at - home;
      next = at + 1;
    }
    if (far < PE_WINDOW_REACH) break;
    factor = factor * 0x2C9277B5u + 0x5851F42Eu;
    factor |= 1;
  }
  put(t->buf[OUT].p + 4, factor, 4);
  begin_part(t, PE_SCAN_WINDOWS, slots);
  slots += PE_WINDOW_REACH - 1;   /* nothing goes round */
  p = more(t, OUT, (size_t)slots * PE_WINDOW_SIZE);
  if (p == NULL) return;
  memset(p, 0, (size_t)slots * PE_WINDOW_SIZE);
  {
    uint32_t next = 0;
    for (i = 0; i < n; i++) {
      uint32_t home = pe_rd32(rows + WINDOW * i + 8), at = home > next ? home : next;
      memcpy(p + PE_WINDOW_SIZE * (size_t)at, rows + WINDOW * i, PE_WINDOW_SIZE);
      next = at + 1;
    }
  }
}

/* Where the rows of a sorted buffer begin whose hash has the same top bits: `bits`
** of them, one more than there are groups. */
static void write_groups (tables *t, int part, const unsigned char *rows, size_t n, size_t size, uint32_t bits) {
  size_t groups = (size_t)1 << bits, g, i;
  unsigned char *p;
  begin_part(t, part, (uint32_t)groups + 1);
  p = more(t, OUT, (groups + 1) * PE_GROUP_SIZE);
  if (p == NULL) return;
  for (i = g = 0; g <= groups; g++) {
    while (i < n && (g == groups || (bits == 0 ? 0 : pe_rd32(rows + size * i) >> (32 - bits)) < g)) i++;
    put(p + PE_GROUP_SIZE * g, (uint32_t)i, PE_GROUP_SIZE);
  }
}

/* Top bits of the hashes that part n rows into groups of at most so many, on average. */
static uint32_t group_bits (size_t n, size_t most) {
  uint32_t bits = 0;
  while ((most << bits) < n && bits < 15) bits++;
  return bits;
}

static void write_features (tables *t) {
  size_t n, i, features = 0;
  unsigned char *p, *rows;
  sort_rows(t, t->buf[POSTINGS].p, t->buf[POSTINGS].n / POSTING, POSTING, compare_postings);
  n = distinct(&t->buf[POSTINGS], POSTING);
  rows = t->buf[POSTINGS].p;
  t->buf[LABELS].n = 0;   /* {hash u32, first posting u32} of each feature */
  for (i = 0; i < n; i++) {
    if (i > 0 && pe_rd32(rows + POSTING * i) == pe_rd32(rows + POSTING * (i - 1))) continue;
    if ((p = more(t, LABELS, 8)) == NULL) return;
    memcpy(p, rows + POSTING * i, 4);
    put(p + 4, (uint32_t)i, 4);
    features++;
  }
  begin_part(t, PE_SCAN_FEATURES, (uint32_t)features);
  if ((p = more(t, OUT, features * 4)) == NULL) return;
  for (i = 0; i < features; i++) {
    memcpy(p + 4 * i, t->buf[LABELS].p + 8 * i + 4, 3);
    p[4 * i + 3] = t->buf[LABELS].p[8 * i];
  }
  write_groups(t, PE_SCAN_HEADS, t->buf[LABELS].p, features, 8, group_bits(features, 3));
  begin_part(t, PE_SCAN_POSTINGS, (uint32_t)n);
  p = more(t, OUT, n * PE_POSTING_SIZE);
  if (p == NULL) return;
  for (i = 0; i < n; i++, p += PE_POSTING_SIZE) {
    const unsigned char *row = rows + POSTING * i;
    memcpy(p, row + 4, 3);
    p[3] = row[8];
    put(p + 4, pe_rd16(row + 10) | (uint32_t)row[7] << 12, 2);
    if (i + 1 == n || pe_rd32(rows + POSTING * i) != pe_rd32(rows + POSTING * (i + 1))) p[3] |= 0x80;
  }
}

static void write_bytes (tables *t, int part, int which, size_t unit) {
  size_t n = t->buf[which].n;
  unsigned char *p;
  begin_part(t, part, (uint32_t)(n / unit));
  p = more(t, OUT, n);
  if (p != NULL && n > 0) memcpy(p, t->buf[which].p, n);
}

static void write_names (tables *t) {
  size_t n, i;
  unsigned char *p;
  const unsigned char *rows;
  sort_rows(t, t->buf[NAMES].p, t->buf[NAMES].n / NAME, NAME, compare_names);
  n = distinct(&t->buf[NAMES], NAME);
  rows = t->buf[NAMES].p;
  begin_part(t, PE_SCAN_NAMES, (uint32_t)n);
  p = more(t, OUT, n * 4);
  if (p == NULL) return;
  for (i = 0; i < n; i++) {
    memcpy(p + 4 * i, rows + NAME * i + 4, 3);
    p[4 * i + 3] = (unsigned char)(rows[NAME * i + 7] << 6 | (rows[NAME * i + 2] & 63));
  }
  write_groups(t, PE_SCAN_GROUPS, rows, n, NAME, group_bits(n, 4));
}

/* GBK codes of the characters that keys hold. */
static void write_gbk (tables *t) {
  const unsigned char *own = pe_section(t->image, PE_GBK), *han = t->buf[HAN].p;
  size_t n = pe_count(t->image, PE_GBK), i, count = 0;
  unsigned char *p;
  begin_part(t, PE_SCAN_GBK, 0);
  p = more(t, OUT, n * 4);
  if (p == NULL || han == NULL) return;
  for (i = 0; i < n; i++) {
    uint32_t u = pe_rd16(own + 4 * i);
    if (!(han[u >> 3] >> (u & 7) & 1)) continue;
    put(p + 4 * count, pe_rd16(own + 4 * i + 2), 2);
    put(p + 4 * count + 2, u, 2);
    count++;
  }
  t->buf[OUT].n -= (n - count) * 4;
  sort_rows(t, p, count, 4, compare_gbk);
  put(t->buf[OUT].p + 12 + 8 * PE_SCAN_GBK, (uint32_t)count, 4);
}

uint32_t pe_scan_tables (const unsigned char *image, int pack, void *(*grow) (void *ud, int buffer, size_t size), void *ud,
                         const unsigned char **result) {
  tables t;
  uint32_t i, systems = pe_count(image, PE_SYSTEMS), load = 64;
  size_t n;
  memset(&t, 0, sizeof t);
  t.image = image;
  t.pack = pack;
  t.grow = grow;
  t.ud = ud;
  *result = NULL;
  while (load < 32768 && load < pe_count(image, PE_ENTRIES) + pe_count(image, PE_KEYS)) load *= 2;
  (void)zeros(&t, LOAD, load);
  if (pe_count(image, PE_GBK) > 0) (void)zeros(&t, HAN, 0x10000 / 8);
  note_han(&t, (const unsigned char *)own_words, sizeof own_words - 1);
  for (i = 0; i < systems; i++) {
    pe_system s;
    pe_get_system(image, i, &s);
    collect_labels(&t, &s, i, PE_TAG_MARKERS, PE_KEY_MARKER);
    collect_labels(&t, &s, i, PE_TAG_SENDERS, PE_KEY_SENDER);
  }
  add_labels(&t);
  t.buf[LABELS].n = 0;
  for (i = 0; i < systems; i++) {
    pe_system s;
    pe_get_system(image, i, &s);
    collect_labels(&t, &s, i, PE_TAG_SHAPES, PE_KEY_SHAPE);
    collect_labels(&t, &s, i, PE_TAG_FRAMES, PE_KEY_FRAME);
  }
  for (n = 0; n < t.buf[LABELS].n && !t.failed; n += LABEL) {
    const unsigned char *label = t.buf[LABELS].p + n;
    if (label[3] == PE_KEY_SHAPE) add_shape(&t, label); else add_frame(&t, label);
  }
  add_strings(&t);
  if (t.failed || t.items == 0) return 0;
  choose_windows(&t);
  add_postings(&t);
  t.buf[OUT].n = 0;
  if (zeros(&t, OUT, PE_SCAN_HEADER) == NULL) return 0;
  put(t.buf[OUT].p, PE_SCAN_VERSION, 4);
  write_windows(&t);
  write_features(&t);
  write_bytes(&t, PE_SCAN_LISTS, LISTS, 1);
  write_names(&t);
  write_gbk(&t);
  if (t.failed) return 0;
  *result = t.buf[OUT].p;
  return (uint32_t)t.buf[OUT].n;
}

#endif

#endif
