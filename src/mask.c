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

/* Writes the star over a digit of `len` bytes whose last is at i. */
static void star (const text *t, size_t i, size_t len) {
  t->p[i] = len == 2 ? 0xAA : len == 3 ? 0x8A : '*';   /* GBK A3AA, U+FF0A, ASCII */
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

/* Tries the windows that begin with the group at `i` of the chain from `begin`
** to `end`. Returns the end of that group; sets *hit if a card's number ends
** with the chain. */
static size_t try_group (const text *t, size_t i, size_t begin, size_t end, int *hit) {
  window w;
  int size[PAN_MAX], groups = 0, kind = 0;
  size_t first = 0, start = i, len;
  w.n = 0;
  for (;;) {
    int n = 0, next, v;
    while (i < end && (v = digit(t, i, 1, &len)) < 0xA) {
      if (w.n == PAN_MAX) n = PAN_MAX + 1;
      else {
        w.value[w.n] = (unsigned char)v;
        w.last[w.n++] = i + len - 1;
        n++;
      }
      i += len;
      if (n > PAN_MAX && groups > 0) return first;
    }
    if (groups == 0) first = i;
    if (n > PAN_MAX) return first;
    size[groups++] = n;
    if (is_card(w.value, w.n) && grouped(size, groups, w.value, w.n, start == begin && i == end)) {
      mark(t, &w);
      if (i == end) *hit = 1;
    }
    if (i >= end || w.n == PAN_MAX) return first;
    next = joint(t, i, &len);
    if (kind != 0 && next != kind) return first;
    kind = next;
    i += len;
  }
}

/* Does the run of `n` ASCII digits at i begin a track? If `loose`, a number that
** fails Luhn's check does as well when a date and a service code follow: not
** every issuer's numbers satisfy it. A length of two digits may stand in front
** (ISO 8583 field 35). Hides it and returns its end, or 0. */
static size_t try_track (const text *t, size_t i, size_t n, int loose) {
  unsigned char v[PAN_MAX + 2];
  size_t k, from = i, skip;
  int dated;
  if (n < PAN_MIN || n > PAN_MAX + 2 || tail(t, i + n, &from, &dated) < 4) return 0;
  for (k = 0; k < n; k++) v[k] = (unsigned char)(t->p[i + k] - '0');
  if (is_card(v, (int)n)) skip = 0;
  else if (is_card(v + 2, (int)n - 2)) skip = 2;
  else if (n <= PAN_MAX && dated && loose) skip = 0;
  else return 0;
  memset(t->p + i + skip + KEEP_FIRST, '*', n - skip - KEEP_FIRST - KEEP_LAST);
  return hide_tail(t, i + n);
}

/* Hides the card numbers of the chain that begins at `begin`. Returns where to
** go on; *last gets the start of its last group. */
static size_t chain (const text *t, size_t begin, size_t *last) {
  size_t end = begin, i = begin, len, n, done;
  int hit = 0;
  *last = begin;
  for (;;) {
    while (digit(t, end, 0, &len) < 0xA) end += len;
    if (joint(t, end, &n) == 0 || digit(t, end + n, 0, &len) == 0xA) break;
    end += n;
    *last = end;
  }
  if (begin >= 2 && t->p[begin - 1] == '.' && t->p[begin - 2] == '0' && (begin == 2 || !is_digit(t->p[begin - 3])))
    while (digit(t, i, 0, &len) < 0xA) i += len;    /* the fraction of 0.1234567890123 */
  else i = try_group(t, i, begin, end, &hit);
  while (i < end) {
    joint(t, i, &len);
    i = try_group(t, i + len, begin, end, &hit);
  }
  for (i = begin; i < end; i += len) {
    int marked = digit(t, i, 1, &len) < 0xA && t->p[i + len - 1] >= MARK && t->p[i + len - 1] < MARK + 10;
    if (marked) star(t, i + len - 1, len);
  }
  if (hit) return hide_tail(t, end);
  for (n = 0; is_digit(at(t, *last + n)); n++) {}
  done = *last + n == end ? try_track(t, *last, n, 1) : 0;
  return done > 0 ? done : end;
}

/* A run of letters, digits and stars: where it ends, and whether it is a dump of
** bytes in hex, in which digits between letters are no number of their own. */
static size_t token (const text *t, size_t i, int *dump) {
  size_t begin = i;
  int runs = 0, letter = 0;
  *dump = 1;
  for (; is_digit(at(t, i)) || is_letter(at(t, i)) || at(t, i) == '*'; i++) {
    if (!is_hex(t->p[i]) && t->p[i] != '*') *dump = 0;
    if (is_letter(t->p[i]) && !letter) runs++;
    letter = is_letter(t->p[i]);
  }
  if (i - begin < 24 || (i - begin) % 2 != 0 || runs < 2) *dump = 0;
  return i;
}

static void hide_numbers (const text *t) {
  size_t i = 0, end = 0, len, last, n;
  int dump = 0;
  while (i < t->n) {
    int number = digit(t, i, 0, &len) < 0xA;
    if (i >= end && (is_digit(t->p[i]) || is_letter(t->p[i]) || t->p[i] == '*')) end = token(t, i, &dump);
    if (!number) { i += step(t, i); continue; }
    if (dump && i < end) {
      for (n = 0; is_digit(at(t, i + n)); n++) {}
      last = try_track(t, i, n, 0);
      i = last > 0 ? last : i + n;
      continue;
    }
    i = chain(t, i, &last);
    if (i > end && i < t->n && is_letter(t->p[i])) end = token(t, last, &dump);
  }
}

/*
** EMV tags in hex: 5A (the number) and 57 (track 2), with their length or as a
** printer of tags writes them: "57 13 62 25 ...", "5A: 62 25 88 ..."
*/

enum { NIBBLES = 2 * PAN_MAX };   /* of tag 57: at most 19 bytes */

/* Reads bytes in hex, a blank between any two or none, at most `max` of them.
** Notes value and place of each nibble; returns their number. */
static int nibbles (const text *t, size_t i, int max, unsigned char *value, size_t *place) {
  int n = 0;
  while (n < 2 * max && is_hex(at(t, i)) && is_hex(at(t, i + 1))) {
    int k;
    for (k = 0; k < 2; k++, i++, n++) {
      int c = t->p[i];
      value[n] = (unsigned char)(is_digit(c) ? c - '0' : (c | 32) - 'a' + 10);
      place[n] = i;
    }
    if (at(t, i) == ' ') i++;
  }
  return n;
}

/* Hides the value at i, `bytes` long or (0) as long as it goes. Returns 1 if it
** was one of that tag. */
static int hide_value (const text *t, size_t i, int track, int bytes) {
  unsigned char v[NIBBLES];
  size_t place[NIBBLES];
  int n = nibbles(t, i, bytes > 0 ? bytes : PAN_MAX, v, place), digits = 0, k, rest;
  if (n < 2 * bytes) return 0;
  while (digits < n && v[digits] < 10) digits++;
  if (digits < PAN_MIN || digits > PAN_MAX) return 0;
  if (!track) {
    for (k = digits; k < n && v[k] == 0xF; k++) {}
    if (k < n || !is_card(v, digits)) return 0;
  }
  else {
    if (digits == n || v[digits] != 0xD) return 0;
    for (rest = digits + 1; rest < n && v[rest] < 10; rest++) {}
    if (rest < digits + 5) return 0;
    if (!is_card(v, digits) && (rest < digits + 8 || two(v + digits + 3) < 1 || two(v + digits + 3) > 12)) return 0;
    for (k = digits + 1; k < rest; k++) t->p[place[k]] = '*';
  }
  for (k = KEEP_FIRST; k < digits - KEEP_LAST; k++) t->p[place[k]] = '*';
  return 1;
}

static size_t skip_marks (const text *t, size_t i, int *names) {
  size_t k;
  for (k = 0; k < 3 && at(t, i) > 0 && strchr(" :=[](),", at(t, i)) != NULL; k++, i++)
    if (at(t, i) == ':' || at(t, i) == '=') *names = 1;
  return i;
}

static void hide_tags (const text *t) {
  size_t i;
  for (i = 0; i + 2 < t->n; i++) {
    int track = t->p[i + 1] == '7', names = 0, more = 0, length;
    size_t value, j;
    unsigned char v[2];
    size_t place[2];
    if (t->p[i] != '5' || (!track && (t->p[i + 1] | 32) != 'a')) continue;
    value = skip_marks(t, i + 2, &names);
    if (nibbles(t, value, 1, v, place) < 2) continue;
    length = v[0] * 16 + v[1];
    j = skip_marks(t, value + 2, &more);
    if (length >= (PAN_MIN + 1) / 2 && length <= PAN_MAX && hide_value(t, j, track, length)) continue;
    if (names) hide_value(t, value, track, 0);
  }
}

/*
** Values behind a label: security codes and PIN blocks
*/

/* The label at i, which may be spelt with blanks, '_' and '-'. Its bytes, or 0. */
static size_t spelt (const text *t, size_t i, const char *word) {
  size_t begin = i;
  for (; *word != 0; word++, i++) {
    int c = at(t, i);
    if (i > begin && is_letter(*word) && (c == ' ' || c == '_' || c == '-')) c = at(t, ++i);
    if ((is_letter(c) ? c | 32 : c) != (unsigned char)*word) return 0;
  }
  return i - begin;
}

/* Words that stand between a label and its value, and say nothing. */
static size_t filler (const text *t, size_t i, size_t n) {
  static const char words[][10] = {
    "code", "value", "val", "number", "num", "no", "data", "is", "type", "string", "xsi", "xsd", "text", "length", "len", "lth",
    "hex", "binary", "block", "blk", "enc", "encrypted", "cipher", "bytes", "byte"
  };
  size_t k;
  for (k = 0; k < sizeof words / sizeof *words; k++)
    if (strlen(words[k]) == n && spelt(t, i, words[k]) == n) return n;
  return 0;
}

/* Bytes of a mark between label and value: of any kind but those that end a
** field. *strong, if it is one that introduces a value. */
static size_t between (const text *t, size_t i, int commas, int *strong) {
  static const char wide[][8] = {   /* ：＝【（为是值数据 in UTF-8 and in GBK, and the wide blank */
    "\xEF\xBC\x9A", "\xEF\xBC\x9D", "\xE3\x80\x90", "\xEF\xBC\x88", "\xE4\xB8\xBA", "\xE6\x98\xAF", "\xE5\x80\xBC",
    "\xE6\x95\xB0\xE6\x8D\xAE", "\xA3\xBA", "\xA3\xBD", "\xA1\xBE", "\xA3\xA8", "\xCE\xAA", "\xCA\xC7", "\xD6\xB5",
    "\xCA\xFD\xBE\xDD", "\xE3\x80\x80", "\xA1\xA1"
  };
  int c = at(t, i);
  size_t k, n;
  for (k = 0; k < sizeof wide / sizeof *wide; k++)
    if ((n = literal(t, i, wide[k])) > 0) { *strong |= k < 16; return n; }
  if (c < ' ' || c >= 0x7F || is_digit(c) || is_letter(c) || strchr(commas ? ";&}" : ",;&}", c) != NULL) return c == '\t';
  if (c != ' ' && c != '_' && c != '-') *strong = 1;
  return 1;
}

/* Hides the security code at i: three or four digits by themselves. Returns its
** end, or 0. */
static size_t hide_code (const text *t, size_t i) {
  size_t end = i, len;
  int n = 0, c;
  while (digit(t, end, 0, &len) < 0xA) { end += len; n++; }
  c = at(t, end);
  if (n < 3 || n > 4 || is_letter(c) || c == '_') return 0;
  if ((c == '-' || c == '/' || c == ':' || c == '.') && is_digit(at(t, end + 1))) return 0;
  while (i < end) {
    digit(t, i, 0, &len);
    i += len;
    star(t, i - 1, len);
  }
  return end;
}

/* Hides the PIN block at i: 8 or 16 bytes in hex (ISO 9564 formats 0 to 3, and
** 4), together or one by one. Returns its end, or 0. */
static size_t hide_block (const text *t, size_t i) {
  size_t end, n;
  int gap;
  if (at(t, i) == '0' && (at(t, i + 1) | 32) == 'x') i += 2;
  for (end = i; is_hex(at(t, end)); end++) {}
  n = end - i;
  if (n == 16 || n == 32) {
    if (is_letter(at(t, end))) return 0;
    memset(t->p + i, '*', n);
    return end;
  }
  gap = at(t, end);
  if (n != 2 || gap < 0 || strchr(" :-", gap) == NULL) return 0;
  for (n = 1; n <= 16 && at(t, end) == gap && is_hex(at(t, end + 1)) && is_hex(at(t, end + 2)) && !is_hex(at(t, end + 3)); n++) end += 3;
  if (n != 8 && n != 16) return 0;
  for (; i < end; i++) if (at(t, i) != gap) t->p[i] = '*';
  return end;
}

/* Is the 52 at i the number of ISO 8583's field, as logs write it: DE52, F052,
** fld[052], <field id="52", P-52, 域52, [52], "52":? Its end, or 0. */
static size_t field_52 (const text *t, size_t i) {
  static const char words[][6] = { "de", "f", "fld", "field", "bit", "p", "id" };
  size_t end = i + 2, begin = i, k, n;
  int c;
  if (at(t, i) != '5' || at(t, i + 1) != '2' || is_digit(at(t, end)) || is_letter(at(t, end))) return 0;
  if (begin > 0 && t->p[begin - 1] == '0') begin--;
  if (begin == 0 || is_digit(t->p[begin - 1])) return 0;
  c = t->p[begin - 1];
  if ((c == '[' && at(t, end) == ']') || ((c == '"' || c == '\'') && at(t, end) == c)) return end + 1;
  for (k = 0; k < 3 && begin > 0 && t->p[begin - 1] < 0x80 && strchr(" _-.[(\"'=#:\\", t->p[begin - 1]) != NULL; k++) begin--;
  if ((begin >= 3 && memcmp(t->p + begin - 3, "\xE5\x9F\x9F", 3) == 0) || (begin >= 2 && memcmp(t->p + begin - 2, "\xD3\xF2", 2) == 0)) return end;
  for (n = 0; n < 6 && n < begin && is_letter(t->p[begin - 1 - n]); n++) {}
  for (k = 0; k < sizeof words / sizeof *words; k++)
    if (strlen(words[k]) == n && spelt(t, begin - n, words[k]) == n) return end;
  return 0;
}

/* The label at i: its end, or 0; *block, if it introduces a PIN block. */
static size_t label (const text *t, size_t i, int *block) {
  static const struct { char word[16]; int block; } labels[] = {
    {"cvv", 0}, {"cvc", 0}, {"cvn", 0}, {"cav", 0}, {"securitycode", 0},
    {"\xE5\xAE\x89\xE5\x85\xA8\xE7\xA0\x81", 0}, {"\xB0\xB2\xC8\xAB\xC2\xEB", 0},                                    /* 安全码 */
    {"pin", 1}, {"\xE5\xAF\x86\xE6\x96\x87", 1}, {"\xC3\xDC\xCE\xC4", 1},                                            /* 密文 */
    {"\xE4\xB8\xAA\xE4\xBA\xBA\xE6\xA0\x87\xE8\xAF\x86\xE7\xA0\x81", 1}, {"\xB8\xF6\xC8\xCB\xB1\xEA\xCA\xB6\xC2\xEB", 1}   /* 个人标识码 */
  };
  size_t k, n;
  if (at(t, i) < 0x80 && strchr("cCsSpP5", at(t, i)) == NULL) return 0;   /* most bytes */
  for (k = 0; k < sizeof labels / sizeof *labels; k++) {
    if ((n = spelt(t, i, labels[k].word)) == 0) continue;
    *block = labels[k].block;
    i += n;
    if (!*block && at(t, i) >= '1' && at(t, i) <= '3' && !is_digit(at(t, i + 1))) i++;   /* CVV2 */
    return i;
  }
  *block = 1;
  return field_52(t, i);
}

/* Hides the value of the label from `begin` to `i`, behind marks, fillers and
** (for a PIN block) a length of up to three digits. Returns its end, or 0. */
static size_t hide_behind (const text *t, size_t begin, size_t i, int block) {
  /* After blanks alone, "incorrect_cvc 402" is an error and its code. */
  int left = begin > 0 ? t->p[begin - 1] : ' ', ascii = t->p[begin] < 0x80;
  int strong = block || !ascii || !(is_letter(left) || left == '_' || left == '-');
  size_t end = i, n;
  while (i < end + 64) {
    size_t done = block ? hide_block(t, i) : strong && (i > end || !ascii) ? hide_code(t, i) : 0;
    if (done > 0) return done;
    if ((n = between(t, i, block, &strong)) == 0) {
      while (is_letter(at(t, i + n))) n++;
      if (n > 0 && (is_digit(at(t, i + n)) || filler(t, i, n) == 0)) return 0;
    }
    if (n == 0) {
      while (block && is_digit(at(t, i + n))) n++;
      if (n == 0 || n > 3 || is_letter(at(t, i + n))) return 0;
    }
    i += n;
  }
  return 0;
}

static void hide_labelled (const text *t) {
  size_t i = 0;
  while (i < t->n) {
    int block;
    size_t end = label(t, i, &block), done;
    if (end == 0) { i += step(t, i); continue; }
    done = hide_behind(t, i, end, block);
    i = done > 0 ? done : end;
  }
}

size_t poserr_mask (const char *in, size_t n, char *out, size_t cap) {
  text t;
  if (cap < n) return n;    /* half a number would no longer be known for one */
  if (n == 0) return 0;
  if (out != in) memmove(out, in, n);
  t.p = (unsigned char *)out;
  t.n = n;
  hide_tags(&t);
  hide_labelled(&t);
  hide_numbers(&t);
  return n;
}
