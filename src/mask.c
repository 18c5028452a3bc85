/*
** mask.c - card data in text: numbers, tracks, security codes, PIN blocks.
**
** Three sweeps over the text, each with one idea: EMV tags in hex, values behind
** a label, numbers. All work in the caller's buffer and keep its length.
** UTF-8 and GBK need not be told apart: no ASCII digit is a part of a longer
** character in either, and full-width digits look different in each.
*/
#include "catalog.h"
#include "poserr.h"

#include <string.h>

/* Card numbers: ISO/IEC 7812-1 has up to 19 digits, the schemes from 13 on. */
enum { PAN_MIN = 13, PAN_MAX = 19, KEEP_FIRST = 6, KEEP_LAST = 4 };

typedef struct text {
  unsigned char *p;
  size_t n;
} text;

static int is_digit (int c) { return c >= '0' && c <= '9'; }
static int is_letter (int c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
static int is_hex (int c) { return is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'f'); }
static int at (const text *t, size_t i) { return i < t->n ? t->p[i] : -1; }

/* Do the bytes of `s` stand at i? Their number, or 0. */
static size_t literal (const text *t, size_t i, const char *s) {
  size_t n = strlen(s);
  return i <= t->n && n <= t->n - i && memcmp(t->p + i, s, n) == 0 ? n : 0;
}

/* Bytes of the character at i, whichever its encoding. */
static size_t step (const text *t, size_t i) {
  int c = at(t, i), follow = c < 0xC2 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : c < 0xF5 ? 3 : 0, k;
  if (c < 0x81) return 1;
  for (k = 1; k <= follow; k++) if ((at(t, i + (size_t)k) & 0xC0) != 0x80 || at(t, i + (size_t)k) < 0) break;
  if (follow > 0 && k > follow) return (size_t)follow + 1;   /* UTF-8 */
  return at(t, i + 1) >= 0x40 ? 2 : 1;                       /* GBK */
}

/* A digit that is to be hidden keeps its value in its last byte until the windows
** around it are done: '0' + v becomes MARK + v. Only inside a chain of digits,
** where no other byte looks so. */
enum { MARK = 0x10 };

/* Value of the digit at i, 0xA for none; *len gets its bytes: one, or two in GBK
** or three in UTF-8 if it is full-width. */
static int digit (const text *t, size_t i, int marks, size_t *len) {
  int c = at(t, i), zero = '0';
  *len = 1;
  if (c == 0xEF && at(t, i + 1) == 0xBC) { *len = 3; zero = 0x90; c = at(t, i + 2); }
  else if (c == 0xA3) { *len = 2; zero = 0xB0; c = at(t, i + 1); }
  if (c >= zero && c < zero + 10) return c - zero;
  return marks && c >= MARK && c < MARK + 10 ? c - MARK : 0xA;
}

/* Writes the star over the digit whose last byte is at i. */
static void star (const text *t, size_t i) {
  int c = t->p[i];
  if (is_digit(c) || i == 0) t->p[i] = '*';
  else if (t->p[i - 1] == 0xA3) t->p[i] = 0xAA;                                 /* GBK A3AA */
  else if (t->p[i - 1] == 0xBC && i > 1 && t->p[i - 2] == 0xEF) t->p[i] = 0x8A; /* U+FF0A */
  else t->p[i] = '*';
}

/*
** Numbers
*/

static int luhn (const unsigned char *v, int n) {
  int sum = 0, i;
  for (i = 0; i < n; i++) {
    int d = v[n - 1 - i];
    if (i % 2 == 1) d = d < 5 ? 2 * d : 2 * d - 9;
    sum += d;
  }
  return sum % 10 == 0;
}

static int two (const unsigned char *v) { return v[0] * 10 + v[1]; }

/* Numbers that are something else, whatever their check digit says: a time
** (20YYMMDDhhmmss with or without thousandths; seconds since 1970 from 2017 on,
** in thousandths or finer), and a number padded with zeros (no issuer's number
** begins with four). */
static int no_card (const unsigned char *v, int n) {
  if (v[0] == 0 && v[1] == 0 && v[2] == 0 && v[3] == 0) return 1;
  if ((n == 14 || n == 17) && v[0] == 2 && v[1] == 0 && two(v + 4) >= 1 && two(v + 4) <= 12 && two(v + 6) >= 1 &&
      two(v + 6) <= 31 && two(v + 8) < 24 && two(v + 10) < 60 && two(v + 12) < 60) return 1;
  return (n == 13 || n == 16 || n == 19) && v[0] == 1 && v[1] >= 5;
}

static int is_card (const unsigned char *v, int n) {
  return n >= PAN_MIN && n <= PAN_MAX && luhn(v, n) && !no_card(v, n);
}

/* Groups of digits as cards and people write them: fours; 4-6-5 and 4-6-4; six
** and the rest; 4-3-3-3. Any other grouping must be a number by itself, with a
** first digit that cards have. */
static int grouped (const int *size, int groups, const unsigned char *v, int n, int alone) {
  int i, fours = 1, large = 1;
  if (groups == 1) return 1;
  if (v[0] < 2 || v[0] == 7 || v[0] == 8) return 0;
  for (i = 0; i < groups; i++) {
    if (size[i] != 4 && (i < groups - 1 || size[i] > 4)) fours = 0;
    if (size[i] < 3) large = 0;
  }
  if (fours) return 1;
  if (groups == 3 && size[0] == 4 && size[1] == 6 && (size[2] == 5 || size[2] == 4)) return 1;
  if (groups == 2 && size[0] == 6) return 1;
  if (groups == 4 && size[0] == 4 && size[1] == 3 && size[2] == 3 && size[3] == 3) return 1;
  return alone && large && (v[0] > 2 || n == 16);
}

/* What joins groups, or 0; *len gets its bytes: blank and hyphen, also full-width. */
static int joint (const text *t, size_t i, size_t *len) {
  static const struct { char bytes[4]; int kind; } joints[] = {
    {" ", 1}, {"-", 2}, {"\xE3\x80\x80", 1}, {"\xEF\xBC\x8D", 2}, {"\xA1\xA1", 1}, {"\xA3\xAD", 2}
  };
  size_t k;
  for (k = 0; k < sizeof joints / sizeof *joints; k++)
    if ((*len = literal(t, i, joints[k].bytes)) > 0) return joints[k].kind;
  return 0;
}

/*
** Tracks (ISO/IEC 7813)
*/

/* The separator behind a number: '=' as itself, as a nibble, or as a URL or a
** JSON text has it; '^' on track 1. Returns its bytes, or 0. */
static size_t separator (const text *t, size_t i, int *track) {
  static const char list[][8] = { "^", "=", "D", "d", "%3D", "%3d", "\\u003d", "\\u003D", "\xEF\xBC\x9D", "\xA3\xBD" };
  size_t k, n;
  for (k = 0; k < sizeof list / sizeof *list; k++)
    if ((n = literal(t, i, list[k])) > 0) { *track = k == 0 ? 1 : 2; return n; }
  return 0;
}

/* Looks for the rest of a track behind a number that ends at i: on track 1 a
** name of 2 to 26 characters comes first. Returns how many digits it has and
** where they begin; *dated, if a month and a service code are among them. */
static size_t tail (const text *t, size_t i, size_t *from, int *dated) {
  int track = 0;
  size_t n = separator(t, i, &track), k;
  if (n == 0) return 0;
  i += n;
  if (track == 1) {
    for (k = 0; k <= 27 && at(t, i + k) >= ' ' && at(t, i + k) != '^'; k++) {}
    if (at(t, i + k) != '^') return 0;
    i += k + 1;
  }
  *from = i;
  for (k = 0; is_digit(at(t, i + k)); k++) {}
  *dated = 0;
  if (k >= 7) {
    int month = (t->p[i + 2] - '0') * 10 + t->p[i + 3] - '0';
    *dated = month >= 1 && month <= 12;
  }
  return k;
}

/* Hides the rest of a track behind a card's number; returns where it ends. */
static size_t hide_tail (const text *t, size_t i) {
  size_t from = i, n;
  int dated;
  n = tail(t, i, &from, &dated);
  if (n < 4) return i;
  memset(t->p + from, '*', n);
  return from + n;
}

/*
** Chains: digits in groups, as long as they go on
*/

/* Up to PAN_MAX digits from one place on: where their last bytes are. */
typedef struct window {
  size_t last[PAN_MAX];
  unsigned char value[PAN_MAX];
  int n;
} window;

static void mark (const text *t, const window *w) {
  int k;
  for (k = KEEP_FIRST; k < w->n - KEEP_LAST; k++) t->p[w->last[k]] = (unsigned char)(MARK + w->value[k]);
}

/* Tries the windows that begin with the group at `i`. Returns the end of that
** group; `end` is the chain's. */
static size_t try_group (const text *t, size_t i, size_t begin, size_t end) {
  window w;
  int size[PAN_MAX], groups = 0, kind = 0, v;
  size_t first = 0, start = i, len;
  w.n = 0;
  for (;;) {
    int n = 0, next;
    while (i < end && (v = digit(t, i, 1, &len)) < 0xA) {
      if (w.n < PAN_MAX) {
        w.value[w.n] = (unsigned char)v;
        w.last[w.n] = i + len - 1;
        w.n++;
        n++;
      }
      else n = PAN_MAX + 1;
      i += len;
      if (n > PAN_MAX && groups > 0) return first;
    }
    if (groups == 0) first = i;
    if (n > PAN_MAX) return first;
    size[groups++] = n;
    if (is_card(w.value, w.n) && grouped(size, groups, w.value, w.n, start == begin && i == end)) mark(t, &w);
    if (i >= end || w.n == PAN_MAX) return first;
    next = joint(t, i, &len);
    if (kind != 0 && next != kind) return first;
    kind = next;
    i += len;
  }
}

/* Does the run of `n` ASCII digits at i begin a track? A number that fails
** Luhn's check does as well, if what follows is a date and a service code: not
** every issuer's numbers satisfy it. A length of two digits may stand in front
** (ISO 8583 field 35). Hides it and returns its end, or 0. */
static size_t try_track (const text *t, size_t i, size_t n) {
  unsigned char v[PAN_MAX + 2];
  size_t k, from, skip, digits;
  int dated;
  if (n < PAN_MIN || n > PAN_MAX + 2) return 0;
  digits = tail(t, i + n, &from, &dated);
  if (digits < 4) return 0;
  for (k = 0; k < n; k++) v[k] = (unsigned char)(t->p[i + k] - '0');
  if (n <= PAN_MAX && is_card(v, (int)n)) skip = 0;
  else if (is_card(v + 2, (int)n - 2)) skip = 2;
  else if (n <= PAN_MAX && dated) skip = 0;
  else return 0;
  memset(t->p + i + skip + KEEP_FIRST, '*', n - skip - KEEP_FIRST - KEEP_LAST);
  return hide_tail(t, i + n);
}

/* Hides the card numbers of the chain that begins at `begin`. Returns where to
** go on; *last gets the start of its last group. */
static size_t chain (const text *t, size_t begin, size_t *last) {
  size_t end = begin, i, len, n, done;
  *last = begin;
  for (;;) {
    while (digit(t, end, 0, &len) < 0xA) end += len;
    if (joint(t, end, &n) == 0 || digit(t, end + n, 0, &len) == 0xA) break;
    end += n;
    *last = end;
  }
  if (begin >= 2 && t->p[begin - 1] == '.' && t->p[begin - 2] == '0' && (begin < 3 || !is_digit(t->p[begin - 3])))
    begin = end;    /* the fraction of 0.1234567890123 */
  for (i = begin; i < end; ) {
    i = try_group(t, i, begin, end);
    if (i < end) {
      joint(t, i, &len);
      i += len;
    }
  }
  for (i = begin; i < end; i++) {
    int c = t->p[i];
    if (c >= MARK && c < MARK + 10) star(t, i);
  }
  for (n = 0; *last + n < end && is_digit(t->p[*last + n]); n++) {}
  if (*last + n == end && begin < end && (done = try_track(t, *last, n)) > 0) return done;
  return hide_tail(t, end) > end && t->p[end - 1] != '*' ? hide_tail(t, end) : end;
}
