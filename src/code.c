/*
** code.c - the forms of codes: canonical spelling, patterns, ranges, bit fields.
*/
#include "code.h"

#include <string.h>

static int is_digit (char c) { return c >= '0' && c <= '9'; }
static int is_upper (char c) { return c >= 'A' && c <= 'Z'; }
static int is_alnum (char c) { return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z'); }
static char upper (char c) { return c >= 'a' && c <= 'z' ? (char)(c - 32) : c; }

static int hex_value (char c) {
  if (is_digit(c)) return c - '0';
  c = upper(c);
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static int alnum_value (char c) {
  c = upper(c);
  return is_digit(c) ? c - '0' : is_upper(c) ? c - 'A' + 10 : -1;
}

/*
** Names of forms
*/

static const struct { char name[9]; uint8_t form, min, max; } forms[] = {
  {"an", PE_FORM_AN, 1, 8}, {"n", PE_FORM_N, 1, 12}, {"hex", PE_FORM_HEX, 1, 16}, {"bits", PE_FORM_BITS, 1, POSERR_BITS_MAX},
  {"int", PE_FORM_INT, 0, 0}, {"hresult", PE_FORM_HRESULT, 0, 0}, {"name", PE_FORM_NAME, 0, 0},
  {"compound", PE_FORM_COMPOUND, 0, 0}, {"text", PE_FORM_TEXT, 0, 0}
};

int pe_form (const char *name, size_t n, int *width) {
  size_t i;
  for (i = 0; i < sizeof forms / sizeof forms[0]; i++) {
    size_t len = strlen(forms[i].name), j;
    int w = 0;
    if (n < len || memcmp(name, forms[i].name, len) != 0) continue;
    for (j = len; j < n && j < len + 2 && is_digit(name[j]); j++) w = w * 10 + (name[j] - '0');
    if (j == n && w >= forms[i].min && w <= forms[i].max && (j > len) == (forms[i].max > 0)) {
      *width = w;
      return forms[i].form;
    }
  }
  return PE_FORM_NONE;
}

void pe_form_name (int form, int width, char *out) {
  size_t i;
  *out = 0;
  for (i = 0; i < sizeof forms / sizeof forms[0]; i++)
    if (forms[i].form == form) {
      size_t n = strlen(forms[i].name);
      memcpy(out, forms[i].name, n);
      if (width >= 10) out[n++] = (char)('0' + width / 10);
      if (width > 0) out[n++] = (char)('0' + width % 10);
      out[n] = 0;
    }
}

/*
** Spellings
*/

static size_t put_decimal (uint64_t v, int negative, char *out) {
  char digits[20];
  size_t n = 0, len = 0;
  do digits[n++] = (char)('0' + v % 10); while ((v /= 10) != 0);
  if (negative) out[len++] = '-';
  while (n > 0) out[len++] = digits[--n];
  out[len] = 0;
  return len;
}

static size_t put_hex (uint64_t v, int width, char *out) {
  int i;
  for (i = width - 1; i >= 0; i--, v >>= 4) out[i] = "0123456789ABCDEF"[v & 15];
  out[width] = 0;
  return (size_t)width;
}

/* Does the number have at most this many hex digits, in two's complement if negative? */
static int fits_hex (int64_t number, int digits) {
  if (digits >= 16) return 1;
  if (number < 0) return number >= -(INT64_C(1) << (4 * digits - 1));
  return number >> (4 * digits) == 0;
}

size_t pe_number (int form, int width, int64_t number, char *out) {
  uint64_t u = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
  int digits = form == PE_FORM_HEX ? width : form == PE_FORM_HRESULT ? 8 : form == PE_FORM_BITS && width <= 7 ? 2 * width : 0;
  if (digits > 0 && fits_hex(number, digits)) return put_hex((uint64_t)number, digits, out);
  return put_decimal(u, number < 0, out);
}

/* Trims blanks and quotes, and turns full-width ASCII (U+FF01..FF5E) into ASCII. */
static size_t trimmed (const char *in, size_t n, char *out) {
  size_t i = 0, len = 0;
  while (n > 0 && (in[n - 1] == ' ' || in[n - 1] == '\t' || in[n - 1] == '\r' || in[n - 1] == '\n' || in[n - 1] == '"' || in[n - 1] == '\'')) n--;
  while (i < n && (in[i] == ' ' || in[i] == '\t' || in[i] == '"' || in[i] == '\'')) i++;
  while (i < n && len < POSERR_CODE_MAX - 1) {
    const unsigned char *p = (const unsigned char *)in + i;
    if (i + 2 < n && p[0] == 0xEF && ((p[1] == 0xBC && p[2] >= 0x81) || (p[1] == 0xBD && p[2] <= 0x9E))) {
      out[len++] = (char)(p[1] == 0xBC ? p[2] - 0x60 : p[2] - 0x20);
      i += 3;
    }
    else out[len++] = in[i++];
  }
  out[len] = 0;
  return i < n ? 0 : len;   /* too long to be a code */
}

/* Reads an integer in decimal or, with 0x or hex letters, in hex.
** Returns 0 none, 1 decimal, 2 hex; *digits counts the digits. */
static int read_integer (const char *s, size_t n, uint64_t *v, int *negative, int *digits) {
  size_t i = 0, start;
  int hex = 0;
  *v = 0;
  *negative = 0;
  if (i < n && (s[i] == '-' || s[i] == '+')) *negative = s[i++] == '-';
  if (i + 1 < n && s[i] == '0' && upper(s[i + 1]) == 'X') { hex = 1; i += 2; }
  while (n > i + 1 && (upper(s[n - 1]) == 'L' || upper(s[n - 1]) == 'U')) n--;
  if (!hex && n > i + 1 && upper(s[n - 1]) == 'H') { hex = 1; n--; }
  start = i;
  if (!hex)
    for (; i < n; i++) if (!is_digit(s[i])) hex = 1;
  *digits = (int)(n - start);
  if (*digits < 1 || *digits > (hex ? 16 : 20)) return 0;
  for (i = start; i < n; i++) {
    int d = hex_value(s[i]);
    if (d < 0 || *v > (UINT64_MAX - (uint64_t)d) / (hex ? 16 : 10)) return 0;
    *v = *v * (hex ? 16 : 10) + (uint64_t)d;
  }
  return hex ? 2 : 1;
}

/* Hex digits without separators ("69 85", "69:85", "0x6985", "6985h"). */
static size_t hex_digits (const char *s, size_t n, char *out, size_t cap) {
  size_t i = 0, len = 0;
  if (n > 2 && s[0] == '0' && upper(s[1]) == 'X') i = 2;
  if (n > 1 && upper(s[n - 1]) == 'H') n--;
  while (n > i && (upper(s[n - 1]) == 'L' || upper(s[n - 1]) == 'U')) n--;
  for (; i < n; i++) {
    if (hex_value(s[i]) >= 0) {
      if (len >= cap) return 0;
      out[len++] = upper(s[i]);
    }
    else if (len == 0) return 0;   /* -1 is a number */
    else if (s[i] == ' ' || s[i] == '-' || s[i] == ':' || s[i] == '.' || s[i] == ',') {
      if (i + 2 < n && s[i + 1] == '0' && upper(s[i + 2]) == 'X') i += 2;   /* "0x69 0x85" */
    }
    else return 0;
  }
  return len;
}

static size_t pad (const char *s, size_t n, size_t width, char *out) {
  memset(out, '0', width);
  memcpy(out + (width - n), s, n);
  out[width] = 0;
  return width;
}

static size_t spell_fixed (int form, size_t w, const char *s, size_t n, int k, char *out) {
  size_t i, zeros = 0;
  if (k == 0) {           /* the right width, or zeros too few or too many */
    for (i = 0; i < n; i++)
      if (form == PE_FORM_AN ? !is_alnum(s[i]) : !is_digit(s[i])) return 0;
    while (n - zeros > w && s[zeros] == '0') zeros++;
    if (n - zeros > w || n == 0) return 0;
    pad(s + zeros, n - zeros, w, out);
    for (i = 0; i < w; i++) out[i] = upper(out[i]);
    return w;
  }
  if (k == 1) {           /* ASCII in hex: 35 31 = 51 */
    char hex[2 * 12 + 1];
    if (w > 12 || hex_digits(s, n, hex, sizeof hex) != 2 * w) return 0;
    for (i = 0; i < w; i++) {
      char c = (char)(hex_value(hex[2 * i]) * 16 + hex_value(hex[2 * i + 1]));
      if (!is_alnum(c)) return 0;
      out[i] = upper(c);
    }
    out[w] = 0;
    return w;
  }
  if (k == 2 && form == PE_FORM_N) {   /* a number as C writes it: 0x274C, 10060L */
    char decimal[24];
    uint64_t v;
    int negative, digits, kind = read_integer(s, n, &v, &negative, &digits);
    size_t len;
    if (kind == 0 || negative || (kind == 2 && !(s[0] == '0' && upper(s[1]) == 'X'))) return 0;
    len = put_decimal(v, 0, decimal);
    return len > w ? 0 : pad(decimal, len, w, out);
  }
  return 0;
}

static size_t spell_hex (int width, const char *s, size_t n, int k, char *out) {
  char hex[POSERR_CODE_MAX];
  size_t len, w = (size_t)width;
  uint64_t v;
  int negative, digits, kind;
  if (k == 0) {
    len = hex_digits(s, n, hex, w);
    if (len == 0 || (len < w && len + 1 < w && len % 2 != 0)) return 0;
    return pad(hex, len, w, out);
  }
  kind = read_integer(s, n, &v, &negative, &digits);
  if (k == 1 && kind == 1 && (negative || (size_t)digits > w || width == 2)) {   /* decimal 27266 = 6A82, -16 = F0 */
    if (width < 16 && v >> (4 * width) != 0) return 0;
    return put_hex(negative ? 0 - v : v, width, out);
  }
  if (k == 2 && (len = hex_digits(s, n, hex, 16)) > w) {   /* sign-extended FFFFFFF0, or zeros in front */
    size_t i;
    if (hex[0] != '0' && hex[0] != 'F') return 0;
    for (i = 1; i < len - w; i++) if (hex[i] != hex[0]) return 0;
    return pad(hex + (len - w), w, w, out);
  }
  return 0;
}

static size_t spell_int (const char *s, size_t n, int k, char *out) {
  uint64_t v;
  int negative, digits, bits, kind = read_integer(s, n, &v, &negative, &digits);
  if (kind == 0) return 0;
  if (k == 0) return put_decimal(v, negative && v != 0, out);
  if (negative && k == 1) return put_decimal(v, 0, out);   /* -110 of a kernel = 110 */
  if (negative) return 0;
  bits = v >> 32 != 0 ? 64 : v >> 16 != 0 ? 32 : v >> 8 != 0 ? 16 : 8;
  if (v >> (bits - 1) != 0) {                              /* two's complement: FED3 = -301, 240 = -16 */
    uint64_t u = bits == 64 ? 0 - v : (UINT64_C(1) << bits) - v;
    if (k == 1) return put_decimal(u, 1, out);
    if (k == 3 && bits >= 32) return put_decimal(u, 0, out);   /* FFFFFF92 = -110 = 110 */
  }
  return k == 2 && v != 0 ? put_decimal(v, 1, out) : 0;
}

static size_t spell_hresult (const char *s, size_t n, int k, char *out) {
  char hex[17];
  uint64_t v;
  int negative, digits;
  size_t len = hex_digits(s, n, hex, 16);
  int kind = read_integer(s, n, &v, &negative, &digits);
  if (k == 0 && len == 8) return pad(hex, 8, 8, out);
  if (k == 0 && len == 16 && memcmp(hex, "FFFFFFFF", 8) == 0) return pad(hex + 8, 8, 8, out);
  if (k == 1 && kind == 1 && v <= (negative ? UINT64_C(0x80000000) : UINT64_C(0xFFFFFFFF))) return put_hex(negative ? 0 - v : v, 8, out);
  if (k == 2 && len > 0 && len < 8) return pad(hex, len, 8, out);
  return 0;
}

/* Parts joined by ':'; '/', ',' and blanks are read as ':' too. First as it is,
** then without zeros in front of numbers, then with '.' as a joint too, then
** with a zero in front of a last part of one digit. */
static size_t spell_compound (const char *s, size_t n, int k, char *out) {
  size_t i, len = 0, start = 0;
  if (k > 3) return 0;
  for (i = 0; i < n && len < POSERR_CODE_MAX - 2; i++) {
    char c = s[i];
    if (c == ':' || c == '/' || c == ',' || c == ' ' || (k == 2 && c == '.')) {
      if (len > 0 && out[len - 1] != ':') out[len++] = ':';
      start = len;
    }
    else {
      if (k > 0 && len == start + 1 && out[start] == '0' && is_digit(c)) len = start;
      out[len++] = c;
    }
  }
  while (len > 0 && out[len - 1] == ':') len--;
  if (k == 3) {
    if (len < 2 || out[len - 2] != ':' || !is_digit(out[len - 1])) return 0;
    out[len] = out[len - 1];
    out[len++ - 1] = '0';
  }
  out[len] = 0;
  return len;
}

static size_t spell_name (const char *s, size_t n, int k, char *out) {
  size_t i = 0;
  for (i = 0; i < n; i++) if (!is_digit(s[i])) break;
  if (i < n || n == 0 || n > 12) {   /* words: only as they are */
    if (k > 0) return 0;
    memcpy(out, s, n + 1);
    return n;
  }
  if (k == 0) { memcpy(out, s, n + 1); return n; }
  for (i = 0; i + 1 < n && s[i] == '0'; i++) ;
  if (k == 1) return i == 0 ? 0 : pad(s + i, n - i, n - i, out);
  return k == 2 && n < 12 ? pad(s, n, n + 1, out) : 0;   /* one zero lost */
}

/* A part (1.4, 2=0A) as it is, a whole value in hex. */
static size_t spell_bits (int width, const char *s, size_t n, int k, char *out) {
  if (k > 0) return 0;
  if (strpbrk(s, ".=&") == NULL && hex_digits(s, n, out, 2 * (size_t)width) == 2 * (size_t)width) {
    out[2 * width] = 0;
    return 2 * (size_t)width;
  }
  memcpy(out, s, n + 1);
  return n;
}

size_t pe_spelling (int form, int width, const char *in, size_t n, int k, char *out) {
  char s[POSERR_CODE_MAX];
  n = trimmed(in, n, s);
  if (n == 0) return 0;
  switch (form) {
    case PE_FORM_AN: case PE_FORM_N: return spell_fixed(form, (size_t)width, s, n, k, out);
    case PE_FORM_HEX: return spell_hex(width, s, n, k, out);
    case PE_FORM_INT: return spell_int(s, n, k, out);
    case PE_FORM_HRESULT: return spell_hresult(s, n, k, out);
    case PE_FORM_BITS: return spell_bits(width, s, n, k, out);
    case PE_FORM_COMPOUND: return spell_compound(s, n, k, out);
    case PE_FORM_TEXT:
      if (k > 0) return 0;
      n = pe_text_fold(in, n, out, POSERR_CODE_MAX - 1);
      out[n] = 0;
      return n;
    default: return spell_name(s, n, k, out);
  }
}

/*
** Patterns and ranges
*/

/* The part of a compound code that may be a pattern: behind the last ':'. */
static const char *tail (int form, const char *code) {
  const char *p = form == PE_FORM_COMPOUND ? strrchr(code, ':') : NULL;
  return p ? p + 1 : code;
}

/* May `c` stand at place `i` of a range's bound? */
static int is_bound (int form, char c, size_t i) {
  if (is_digit(c)) return 1;
  if (form == PE_FORM_HEX || form == PE_FORM_HRESULT) return c >= 'A' && c <= 'F';
  if (form == PE_FORM_AN) return is_upper(c);
  return i == 0 && c == '-';
}

/* Splits `a-b` or `a..b`; returns the length of a, or 0. */
static size_t range_split (int form, const char *t, const char **hi) {
  const char *p = strstr(t, "..");
  size_t a, i;
  if (form == PE_FORM_BITS || form == PE_FORM_TEXT) return 0;
  if (p != NULL && p > t && p[2] != 0) { *hi = p + 2; }
  else {
    p = strchr(t, '-');
    if (p == NULL || p == t) return 0;
    *hi = p + 1;
  }
  a = (size_t)(p - t);
  if (**hi == 0) return 0;
  for (i = 0; i < a; i++)
    if (!is_bound(form, t[i], i)) return 0;
  for (i = 0; (*hi)[i] != 0; i++)
    if (!is_bound(form, (*hi)[i], i)) return 0;
  return a;
}

static int has_x (int form, const char *t) {
  int x = 0;
  for (; *t != 0; t++) {
    if (*t == 'x') x = 1;
    else if (is_digit(*t)) ;
    else if (is_upper(*t)) { if (form == PE_FORM_NAME || form == PE_FORM_INT || form == PE_FORM_N) return 0; }
    else if (*t == '.' || *t == '-') { if (form != PE_FORM_NAME && form != PE_FORM_COMPOUND && form != PE_FORM_INT) return 0; }
    else return 0;
  }
  return x;
}

int pe_is_pattern (int form, const char *code) {
  const char *t = tail(form, code), *hi;
  if (form == PE_FORM_BITS || form == PE_FORM_TEXT) return 0;
  return has_x(form, t) || range_split(form, t, &hi) != 0;
}

/* The base to count in: a range of digits alone is one of decimals. */
static int base_of (int form, const char *t, int range) {
  if (form == PE_FORM_HEX || form == PE_FORM_HRESULT) return 16;
  if (form != PE_FORM_AN) return 10;
  if (range)
    while (is_digit(*t) || *t == '-' || *t == '.') t++;
  return range && *t == 0 ? 10 : 36;
}

/* Value of the digits of `s` in `base`, negative with '-'; *ok = 0 if it is none. */
static int64_t value_of (const char *s, size_t n, int base, int *ok) {
  int64_t v = 0;
  size_t i = 0;
  int negative = n > 1 && s[0] == '-';
  *ok = n > 0 && n <= 12;
  if (!*ok) return 0;
  for (i = (size_t)negative; i < n; i++) {
    int d = alnum_value(s[i]);
    if (d < 0 || d >= base) { *ok = 0; return 0; }
    v = v * base + d;
  }
  return negative ? -v : v;
}

void pe_pattern_ends (int form, const char *pattern, char lo[POSERR_CODE_MAX], char hi[POSERR_CODE_MAX]) {
  const char *t = tail(form, pattern), *upper_bound;
  size_t head = (size_t)(t - pattern), a = range_split(form, t, &upper_bound), n = strlen(pattern), i;
  char last = form == PE_FORM_HEX || form == PE_FORM_HRESULT || form == PE_FORM_COMPOUND ? 'F' : form == PE_FORM_AN ? 'Z' : '9';
  memcpy(lo, pattern, n + 1);
  memcpy(hi, pattern, n + 1);
  if (a != 0) {
    lo[head + a] = 0;
    memcpy(hi + head, upper_bound, strlen(upper_bound) + 1);
    return;
  }
  for (i = head; i < n; i++)
    if (pattern[i] == 'x') { lo[i] = '0'; hi[i] = last; }
}

uint32_t pe_pattern_span (int form, const char *pattern) {
  const char *t = tail(form, pattern), *hi;
  uint64_t span = 1;
  size_t a = range_split(form, t, &hi);
  int ok, base = base_of(form, t, a != 0);
  if (a != 0) {
    int64_t d = value_of(hi, strlen(hi), base, &ok) - value_of(t, a, base, &ok);
    return d < 0 ? 0 : d > 0x7FFFFFFF ? 0x7FFFFFFFu : (uint32_t)d + 1;
  }
  if (form == PE_FORM_COMPOUND) base = 16;
  for (; *t != 0; t++)
    if (*t == 'x' && span < 0x7FFFFFFF) span *= (uint64_t)base;
  return span > 0x7FFFFFFF ? 0x7FFFFFFFu : (uint32_t)span;
}

int pe_pattern_match (int form, const char *pattern, const char *code, size_t n, int32_t *captured) {
  const char *t = tail(form, pattern), *hi;
  size_t head = (size_t)(t - pattern), a, i;
  int64_t v, lo;
  int ok, base;
  if (n < head) return 0;
  for (i = 0; i < head; i++)
    if (pe_fold((unsigned char)pattern[i]) != pe_fold((unsigned char)code[i])) return 0;
  code += head;
  n -= head;
  a = range_split(form, t, &hi);
  base = base_of(form, t, a != 0);
  if (a != 0) {
    v = value_of(code, n, base, &ok);
    if (!ok) return 0;
    if ((form == PE_FORM_AN || form == PE_FORM_HEX) && n != a) return 0;
    lo = value_of(t, a, base, &ok);
    if (v < lo || v > value_of(hi, strlen(hi), base, &ok)) return 0;
    *captured = v - lo > INT32_MAX ? INT32_MAX : (int32_t)(v - lo);
    return 1;
  }
  v = 0;
  if (form == PE_FORM_COMPOUND) base = 16;
  for (i = 0; t[i] != 0; i++) {
    if (i >= n) return 0;
    if (t[i] == 'x') {
      int d = alnum_value(code[i]);
      if (d < 0 || d >= base) return 0;
      v = v > INT32_MAX ? v : v * base + d;
    }
    else if (pe_fold((unsigned char)t[i]) != pe_fold((unsigned char)code[i])) return 0;
  }
  *captured = v > INT32_MAX ? INT32_MAX : (int32_t)v;
  return i == n;
}

/*
** Bit fields
*/

/* Length of a label without its number: 3 for asb1. */
static size_t stem (const char *label, size_t n) {
  while (n > 0 && is_digit(label[n - 1])) n--;
  return n;
}

/* Finds a byte's label (asb for asb1), or a number from 1; returns its length,
** *byte 0-based. */
static size_t read_byte_label (const char *s, size_t n, const char *labels, int width, uint8_t *byte) {
  size_t i = 0;
  int v = 0;
  const char *label;
  size_t len;
  for (*byte = 0; (label = pe_item(&labels, &len)) != NULL; ++*byte) {
    i = pe_common(s, n, label, len);
    if ((i == len || (i > 0 && i == stem(label, len))) && (i == n || !is_alnum(s[i]))) return i;
  }
  for (i = 0; i < n && i < 2 && is_digit(s[i]); i++) v = v * 10 + (s[i] - '0');
  if (i == 0 || v < 1 || v > width || (i < n && is_alnum(s[i]))) return 0;
  *byte = (uint8_t)(v - 1);
  return i;
}

static int read_hex_byte (const char **s, const char *end, uint8_t *v) {
  int hi, lo;
  if (end - *s < 2 || (hi = hex_value((*s)[0])) < 0 || (lo = hex_value((*s)[1])) < 0) return 0;
  *v = (uint8_t)(hi * 16 + lo);
  *s += 2;
  return 1;
}

int pe_bits_parse (const char *code, size_t n, const char *labels, int lsb, int width, pe_bits *b) {
  const char *s = code, *end = code + n;
  size_t len = read_byte_label(s, n, labels, width, &b->byte);
  if (len == 0 || len == n) return 0;
  s += len;
  b->shift = 0;
  b->flag = 0;
  b->care = 0xFF;
  b->mask = 0xFF;
  if (*s == '.') {
    int hi, lo;
    s++;
    if (s == end || !is_digit(*s)) return 0;
    hi = lo = *s++ - '0' - lsb;
    if (s + 1 < end && *s == '-' && is_digit(s[1])) { lo = s[1] - '0' - lsb; s += 2; }
    if (hi > 7 || lo < 0 || lo > hi) return 0;
    b->mask = (uint8_t)((0xFF >> (7 - hi)) & (0xFF << lo));
    b->shift = (uint8_t)lo;
    if (s == end) {   /* one bit, or several of which any may be set */
      b->flag = 1;
      b->low = b->high = 1;
      return 1;
    }
    if (*s++ != '=' || end - s != hi - lo + 1) return 0;
    b->low = b->care = 0;
    for (; s < end; s++) {
      b->low = (uint8_t)(b->low << 1 | (*s == '1'));
      b->care = (uint8_t)(b->care << 1 | (*s != 'x'));
      if (*s != '0' && *s != '1' && *s != 'x') return 0;
    }
    b->high = b->low;
    return 1;
  }
  if (*s == '&') {
    s++;
    if (!read_hex_byte(&s, end, &b->mask)) return 0;
  }
  if (s == end || *s++ != '=') return 0;
  if (!read_hex_byte(&s, end, &b->low)) return 0;
  b->high = b->low;
  if (s < end && *s == '-') {
    s++;
    if (!read_hex_byte(&s, end, &b->high) || b->high < b->low) return 0;
  }
  return s == end;
}

int pe_bits_match (const pe_bits *b, const unsigned char *value) {
  uint8_t v = (uint8_t)((value[b->byte] & b->mask) >> b->shift);
  if (b->flag) return v != 0;
  if (b->care != 0xFF) return (v & b->care) == b->low;
  return v >= b->low && v <= b->high;
}

/* The first byte of the only group of labels (n1 n2 ..., asb1 asb2 ...) that has
** so many bytes, or -1. */
static int group_of (const char *labels, int count) {
  int found = -1, groups = 0, index = 0;
  const char *p = labels;
  while (*p != 0) {
    const char *name = p;
    size_t length = stem(p, strcspn(p, "\n"));
    int first = index;
    while (*p != 0 && stem(p, strcspn(p, "\n")) == length && memcmp(p, name, length) == 0) {
      p += strcspn(p, "\n");
      p += *p == '\n';
      index++;
    }
    if (index - first == count) { found = first; groups++; }
  }
  return groups == 1 ? found : -1;
}

int pe_bits_value (const char *in, size_t n, const char *labels, int width,
                   unsigned char value[POSERR_BITS_MAX], uint32_t *known) {
  char s[POSERR_CODE_MAX], hex[2 * POSERR_BITS_MAX];
  size_t len, i, first = 0, count;
  const char *eq;
  n = trimmed(in, n, s);
  if (n == 0) return 0;
  eq = strchr(s, '=');
  if (eq != NULL) {
    uint8_t byte;
    size_t at = (size_t)(eq - s);
    while (at > 0 && s[at - 1] == ' ') at--;
    if (at == 0 || read_byte_label(s, at, labels, width, &byte) != at) return 0;
    first = byte;
    eq++;
    n -= (size_t)(eq - s);
    memmove(s, eq, n + 1);
  }
  while (n > 0 && s[0] == ' ') { memmove(s, s + 1, n); n--; }
  len = hex_digits(s, n, hex, sizeof hex);
  if (len == 0 || len % 2 != 0) return 0;
  count = len / 2;
  if (eq == NULL && count != (size_t)width) {   /* a group of bytes that no other can be taken for */
    int group = labels != NULL ? group_of(labels, (int)count) : -1;
    if (group < 0) return 0;
    first = (size_t)group;
  }
  if (first + count > (size_t)width) return 0;
  memset(value, 0, POSERR_BITS_MAX);
  *known = 0;
  for (i = 0; i < count; i++) {
    value[first + i] = (unsigned char)(hex_value(hex[2 * i]) * 16 + hex_value(hex[2 * i + 1]));
    *known |= UINT32_C(1) << (first + i);
  }
  return (int)count;
}

int pe_hex_bytes (const char *in, size_t n, unsigned char *out, size_t cap) {
  char s[POSERR_CODE_MAX], hex[POSERR_CODE_MAX];
  size_t i, len;
  n = trimmed(in, n, s);
  len = hex_digits(s, n, hex, sizeof hex);
  if (len == 0 || len % 2 != 0 || len / 2 > cap) return 0;
  for (i = 0; i < len / 2; i++) out[i] = (unsigned char)(hex_value(hex[2 * i]) * 16 + hex_value(hex[2 * i + 1]));
  return (int)(len / 2);
}

/*
** Free text
*/

static const struct { char from[7], to[7]; } synonyms[] = {
  {"通信", "通讯"}, {"帐", "账"}, {"其它", "其他"}, {"脱机", "离线"}, {"联机", "在线"}
};

/* Chinese punctuation and symbols that stand for ASCII, folded to a blank. */
static int is_punctuation (const unsigned char *p, size_t n) {
  if (n < 3) return 0;
  if (p[0] == 0xE3 && p[1] == 0x80 && p[2] >= 0x80 && p[2] <= 0x91) return 1;   /* U+3000..3011 */
  if (p[0] == 0xE2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0xA6) return 1;   /* dashes, quotes, dots */
  return 0;
}

size_t pe_text_fold (const char *in, size_t n, char *out, size_t cap) {
  size_t i = 0, len = 0, k;
  int gap = 0;   /* a blank is due, if a word follows a word */
  while (i < n) {
    const unsigned char *p = (const unsigned char *)in + i;
    char buffer[7];
    size_t used, m;
    buffer[0] = (char)*p;
    used = m = 1;
    if (*p < 0x80) {
      if (!is_alnum((char)*p) && *p != '_' && *p != '+' && *p != '%') { gap = 1; i++; continue; }
      buffer[0] = (char)pe_fold(*p);
    }
    else if (i + 2 < n && p[0] == 0xEF && ((p[1] == 0xBC && p[2] >= 0x81) || (p[1] == 0xBD && p[2] <= 0x9E))) {
      buffer[0] = (char)(p[1] == 0xBC ? p[2] - 0x60 : p[2] - 0x20);
      used = 3;
      if (!is_alnum(buffer[0])) { gap = 1; i += 3; continue; }
      buffer[0] = (char)pe_fold((unsigned char)buffer[0]);
    }
    else if (is_punctuation(p, n - i)) { gap = 1; i += 3; continue; }
    else {
      for (k = 0; k < sizeof synonyms / sizeof synonyms[0]; k++) {
        size_t f;
        if (synonyms[k].from[0] != buffer[0]) continue;
        f = strlen(synonyms[k].from);
        if (f <= n - i && memcmp(p, synonyms[k].from, f) == 0) {
          used = f;
          m = strlen(synonyms[k].to);
          memcpy(buffer, synonyms[k].to, m);
          break;
        }
      }
    }
    /* A blank counts only between two ASCII words. */
    if (gap && len > 0 && (unsigned char)out[len - 1] < 0x80 && (unsigned char)buffer[0] < 0x80) {
      if (len >= cap) return len;
      out[len++] = ' ';
    }
    gap = 0;
    if (len + m > cap) return len;
    memcpy(out + len, buffer, m);
    len += m;
    i += used;
  }
  return len;
}
