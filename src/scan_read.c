/*
** scan_read.c - from a label to the code behind it.
*/
#include "scan_read.h"

#ifndef POSERR_NO_SCAN

#include "code.h"

#include <string.h>

enum { GAP_MAX = 96, WORDS_MAX = 3 };

static int is_blank (unsigned char c) { return c == ' ' || c == '\t'; }

static int hex_digit (unsigned char c) {
  if (pe_is_digit(c)) return c - '0';
  c = pe_lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Is the text at `at` this (in lower case)? Returns its length, or 0. */
static uint32_t looking_at (const pe_text *t, uint32_t at, const char *s) {
  uint32_t i;
  for (i = 0; s[i] != 0; i++)
    if (at + i >= t->n || pe_lower(t->p[at + i]) != (unsigned char)s[i]) return 0;
  return i;
}

/* Length of the word at `at` if it is in a list parted by blanks; else 0. */
static uint32_t word_of (const pe_text *t, uint32_t at, const char *list) {
  const unsigned char *p = t->p + at;
  uint32_t n = 0, i;
  while (at + n < t->n && (pe_is_word(p[n]) || p[n] == '_')) n++;
  if (n == 0) return 0;
  while (*list != 0) {
    for (i = 0; i < n && pe_lower(p[i]) == (unsigned char)list[i]; i++) ;
    if (i == n && (list[n] == ' ' || list[n] == 0)) return n;
    for (list += i; *list != ' ' && *list != 0; list++) ;
    if (*list == ' ') list++;
  }
  return 0;
}

/* Length of the text at `at` if it begins with one of a list parted by blanks. */
static uint32_t begins_with (const pe_text *t, uint32_t at, const char *list) {
  while (*list != 0) {
    uint32_t k = 0;
    while (list[k] != ' ' && list[k] != 0) k++;
    if (at + k <= t->n && memcmp(t->p + at, list, k) == 0) return k;
    list += k;
    while (*list == ' ') list++;
  }
  return 0;
}

static uint32_t skip_blanks (const pe_text *t, uint32_t at) {
  while (at < t->n && is_blank(t->p[at])) at++;
  return at;
}

/*
** Units
*/

int pe_has_unit (const pe_text *t, uint32_t at) {
  static const char han[] = "毫秒 秒 分 元 块 角 笔 条 次 个 张 台 天 小时 时 年 月 日 号 点 楼 岁 人 家 户 万 千 百 号线 米 度 折 倍 位 字节 步 页 行 段 部";
  static const char words[] = "ms s sec secs second seconds min mins minute minutes h hour hours day days byte bytes kb mb gb kib mib b bps"
    " eur usd cny rmb gbp jpy yuan chf row rows record records item items times time x msg msgs message messages pcs percent hz mhz dbm v mv c"
    " transaction transactions txn txns trx attempt attempts retry retries card cards terminal terminals merchant merchants file files line lines"
    " packet packets request requests entries users threads connections of";
  uint32_t next = skip_blanks(t, at), n;
  if (next >= t->n) return 0;
  if (t->p[at] == '%' || t->p[at] == '$') return 1;
  if (t->p[next] >= 0x80)   /* 点, 分, 号 ... begin other words too, but not behind a code */
    return (next == at && begins_with(t, at, "％ ￥ ¥ € £ °")) || begins_with(t, next, han);
  if (next > at && pe_is_alpha(t->p[next]) && (n = word_of(t, next, words)) != 0) {
    unsigned char c = next + n < t->n ? t->p[next + n] : ' ';
    return c != '=' && c != ':' && c != '_' && c != '-' && c != '"';
  }
  return 0;
}

/*
** The gap
*/

/* "len=2", "length 2", "长度 2", "LL=02": says how long the value is. */
static uint32_t skip_length (const pe_text *t, uint32_t at) {
  uint32_t k = word_of(t, at, "len length ll lll size"), start;
  if (k == 0) k = begins_with(t, at, "长度");
  if (k == 0) return 0;
  start = at;
  at += k;
  while (at < t->n && at < start + k + 4 && (is_blank(t->p[at]) || strchr("=:([", t->p[at]) != NULL)) at++;
  if (at + 2 < t->n && begins_with(t, at, "： ＝")) at += 3;
  if (at >= t->n || !pe_is_digit(t->p[at])) return 0;
  while (at < t->n && pe_is_digit(t->p[at])) at++;
  while (at < t->n && strchr(" ,;)]", t->p[at]) != NULL && t->p[at] != 0) at++;
  if (begins_with(t, at, "， 、 ；")) at = skip_blanks(t, at + 3);
  return at - start;
}

/* "string(21) ", "int(" of PHP dumps. */
static uint32_t skip_type (const pe_text *t, uint32_t at) {
  uint32_t k = word_of(t, at, "string int str integer num"), start = at;
  if (k == 0 || at + k >= t->n || t->p[at + k] != '(') return 0;
  at += k + 1;
  if (t->p[start] == 'i' || t->p[start] == 'n') return at - start;
  while (at < t->n && pe_is_digit(t->p[at])) at++;
  return at < t->n && t->p[at] == ')' ? at + 1 - start : 0;
}

/* A remark in brackets: (TVR), [应答码]. Returns its length, or 0; codes are none. */
static uint32_t skip_remark (const pe_text *t, uint32_t at, int any) {
  unsigned char close = t->p[at] == '(' ? ')' : ']';
  uint32_t i, letters = 0, digits = 0;
  if (begins_with(t, at + 1, "39] 039] 39) 039)")) any = 1;   /* the field's own number */
  for (i = at + 1; i < t->n && i < at + 48 && t->p[i] != close; i++) {
    if (pe_is_digit(t->p[i])) digits++;
    else if (pe_is_alpha(t->p[i]) || t->p[i] >= 0x80) letters++;
    else if (t->p[i] == '(' || t->p[i] == '[' || t->p[i] == '"') return 0;
  }
  if (i >= t->n || t->p[i] != close) return 0;
  if (!any && (letters < 2 || letters < digits)) return 0;
  return i + 1 - at;
}

uint32_t pe_skip_gap (const pe_text *t, uint32_t at, int remarks, int *gap) {
  static const char words[] = "is was are value val equals returned returns return got with failed error status number no num code hex dec"
    " rc received response result reason raw of as byte bytes";
  static const char han[] = "代码 返回 返回了 为 是 值 等于 显示 提示 了 码 号 信息 内容";
  static const char wide[] = "： ＝ （ “ ” ‘ ’ 【 「 《 〔 ［ → ＞ ＜ 　 －";
  uint32_t start = at, k, quotes = 0;
  int words_left = WORDS_MAX;
  *gap = 0;
  while (at < t->n && at < start + GAP_MAX) {
    unsigned char c = t->p[at];
    if (is_blank(c)) { *gap |= PE_GAP_BLANK; at++; continue; }
    if (c == '"' || c == '\'' || c == '`' || c == '\\') {
      if (c == '"' || c == '\'') {
        quotes++;
        if (at > start && (t->p[at - 1] == '"' || t->p[at - 1] == '\'') && quotes > 1 && !(quotes == 2 && at == start + 1)) return PE_NONE;   /* "" */
      }
      *gap |= PE_GAP_QUOTE;
      at++;
      continue;
    }
    if (c == '=' || c == ':' || c == '|' || c == '~') { *gap |= PE_GAP_SIGN; at++; continue; }
    if (c == '>') { *gap |= at > start ? PE_GAP_SIGN : PE_GAP_QUOTE; at++; continue; }
    if (c == '.' && at + 1 < t->n && (t->p[at + 1] == '.' || is_blank(t->p[at + 1])) ) {
      while (at < t->n && t->p[at] == '.') at++;
      continue;
    }
    if (c == '.' && at > start && t->p[at - 1] == '.') { at++; continue; }
    if ((c == '-' || c == '_' || c == '*') && at + 1 < t->n && (t->p[at + 1] == c || t->p[at + 1] == '>' || is_blank(t->p[at + 1]))) {
      while (at < t->n && t->p[at] == c) at++;
      if (at < t->n && t->p[at] != '>') *gap |= PE_GAP_SIGN;
      continue;
    }
    if (c == '-' && at == start && at + 1 < t->n && pe_is_digit(t->p[at + 1])) { at++; continue; }   /* a joint: PRF-404 */
    if (c == '/' && at == start && at + 1 < t->n && !pe_is_word(t->p[at + 1])) { at++; continue; }
    if (c == '<') {
      if (looking_at(t, at, "<![cdata[")) { at += 9; *gap |= PE_GAP_QUOTE; continue; }
      if (at > start && t->p[at - 1] == '>') {   /* a tag in the tag: <code><value>51 */
        k = word_of(t, at + 1, "value val string int");
        if (k == 0 || at + 1 + k >= t->n || t->p[at + 1 + k] != '>') return PE_NONE;
        at += k + 2;
        continue;
      }
      *gap |= PE_GAP_QUOTE;
      at++;
      continue;
    }
    if (c == '(' || c == '[') {
      k = skip_remark(t, at, remarks);
      if (k != 0) {   /* a remark, unless a code stands in it */
        uint32_t after = skip_blanks(t, at + k);
        unsigned char d = after < t->n ? t->p[after] : 0;
        if (remarks || d == '=' || d == ':' || d == ',' || d == '.' || d == '-' || begins_with(t, after, "： ＝ ， 为 是")) {
          at += k;
          *gap |= PE_GAP_WORD;
          continue;
        }
      }
      *gap |= PE_GAP_QUOTE;
      at++;
      continue;
    }
    if (c == '{' || c == ']' || c == ')') { *gap |= PE_GAP_QUOTE; at++; continue; }
    if (c == ',' || begins_with(t, at, "，")) {   /* only to a length or a value */
      uint32_t next = skip_blanks(t, at + (c == ',' ? 1 : 3));
      if (c == ',' && next + 2 < t->n && t->p[next] == '0' && (t->p[next + 1] | 32) == 'x') { at = next; continue; }   /* SW, 0x6A80 */
      if (skip_length(t, next) == 0 && word_of(t, next, "value val") == 0 && begins_with(t, next, "值") == 0) return PE_NONE;
      at = next;
      *gap |= PE_GAP_WORD;
      continue;
    }
    if (c == '#' || c == '$') { at++; continue; }
    if (c == '&') {
      k = looking_at(t, at, "&quot;") | looking_at(t, at, "&#34;") | looking_at(t, at, "&gt;");
      if (k == 0) return PE_NONE;
      *gap |= PE_GAP_QUOTE;
      at += k;
      continue;
    }
    if (c == '%' && (looking_at(t, at, "%22") || looking_at(t, at, "%3a") || looking_at(t, at, "%3d"))) { *gap |= PE_GAP_SIGN; at += 3; continue; }
    if (c >= 0x80) {
      if ((k = begins_with(t, at, wide)) != 0) { *gap |= PE_GAP_SIGN; at += k; continue; }
      if (words_left > 0 && (k = skip_length(t, at)) == 0) k = begins_with(t, at, han);
      if (words_left > 0 && k != 0) { words_left--; *gap |= PE_GAP_WORD; at += k; continue; }
      return at > start || *gap ? at : at;
    }
    if ((c == 'u' || c == 'b') && at > start && at + 1 < t->n && (t->p[at + 1] == '\'' || t->p[at + 1] == '"')) { at++; continue; }   /* u'51' */
    if (pe_is_alpha(c) && words_left > 0 && (at == start || !pe_is_word(t->p[at - 1]))) {
      k = skip_length(t, at);
      if (k == 0) k = skip_type(t, at);
      if (k == 0 && (k = word_of(t, at, words)) != 0) {   /* not a word that is the value itself */
        uint32_t next = at + k;
        if (next < t->n && (t->p[next] == '"' || t->p[next] == '\'' || t->p[next] == ',' || t->p[next] == '}' || t->p[next] == ']')) return at;
        if (next >= t->n) return at;
      }
      if (k == 0) return at;
      words_left--;
      *gap |= PE_GAP_WORD;
      at += k;
      continue;
    }
    if (c == ';' || c == ',' || c == '}' || c == '?' || c == '!') return PE_NONE;
    return at;
  }
  return PE_NONE;
}

/*
** Codes
*/

/* May a number end here? Not inside a decimal, a date, a time, an identifier. */
static int ends_number (const pe_text *t, uint32_t at) {
  unsigned char c = at < t->n ? t->p[at] : ' ', d = at + 1 < t->n ? t->p[at + 1] : ' ', e = at + 2 < t->n ? t->p[at + 2] : ' ';
  if (pe_is_word(c) || c == '_') return 0;
  if ((c == '.' || c == '/' || c == '-' || c == '*') && pe_is_digit(d)) return 0;
  if (c == ',' && pe_is_digit(d) && pe_is_digit(e)) {   /* 51,00 and 1,000 */
    uint32_t k = at + 3;
    if (k < t->n && pe_is_digit(t->p[k])) k++;
    if (k >= t->n || (!pe_is_word(t->p[k]) && t->p[k] != ',')) return 0;
  }
  if (c == ':' && pe_is_digit(d) && pe_is_digit(e)) return 0;
  if (c == '@') return 0;
  return !pe_has_unit(t, at);
}

/* Is the value at [.., at) a key of the next one ("message":, TID=)? */
static int is_key (const pe_text *t, uint32_t at) {
  if (at < t->n && (t->p[at] == '"' || t->p[at] == '\'')) {
    at = skip_blanks(t, at + 1);
    return at < t->n && t->p[at] == ':';
  }
  return at < t->n && t->p[at] == '=' && (at + 1 >= t->n || t->p[at + 1] != '>');
}

static void keep (pe_value *v, const pe_text *t, uint32_t first, uint32_t last) {
  uint32_t n = last - first;
  if (n > POSERR_CODE_MAX - 1) n = 0;
  v->first = first;
  v->last = last;
  v->n = n;
  memcpy(v->text, t->p + first, n);
  v->text[n] = 0;
}

uint32_t pe_read_bytes (const pe_text *t, uint32_t at, uint32_t n, unsigned char *out) {
  uint32_t i;
  for (i = 0; i < n; i++) {
    int hi, lo;
    if (i > 0 && at < t->n) {   /* 95 05, 95-05, 95:05, 95, 05 */
      unsigned char c = t->p[at];
      if (c == '-' || c == ':' || c == ',' || c == ' ') {
        at++;
        if (c == ',' && at < t->n && t->p[at] == ' ') at++;
      }
    }
    if (at + 3 < t->n && t->p[at] == '0' && (t->p[at + 1] | 32) == 'x') at += 2;
    if (at + 1 >= t->n || (hi = hex_digit(t->p[at])) < 0 || (lo = hex_digit(t->p[at + 1])) < 0) return PE_NONE;
    if (out != NULL) out[i] = (unsigned char)(hi * 16 + lo);
    at += 2;
  }
  return at;
}

uint32_t pe_put_hex (char *out, const unsigned char *bytes, uint32_t n) {
  uint32_t i;
  for (i = 0; i < n; i++) {
    out[2 * i] = "0123456789ABCDEF"[bytes[i] >> 4];
    out[2 * i + 1] = "0123456789ABCDEF"[bytes[i] & 15];
  }
  out[2 * n] = 0;
  return 2 * n;
}

int pe_hex_at (const pe_text *t, uint32_t at) { return at < t->n && hex_digit(t->p[at]) >= 0; }

/* A letter or digit of ASCII in hex. */
static int is_code_byte (unsigned char b) { return pe_is_digit(b) || (b >= 'A' && b <= 'Z'); }

/* Fixed width, letters and digits: 51, 005, 5, 3531, 35 31. */
static int read_fixed (const pe_text *t, uint32_t at, int form, uint32_t width, pe_value *v) {
  unsigned char bytes[12];
  uint32_t end = at, n, i, zeros, last;
  int digits = 1;
  if (width > 0 && width <= 8 && (last = pe_read_bytes(t, at, width, bytes)) != PE_NONE && (last >= t->n || !pe_is_word(t->p[last]))) {
    int ok = last - at > 2 || width == 1;
    for (i = 0; i < width; i++) if (!is_code_byte(bytes[i]) || (form == PE_FORM_N && !pe_is_digit(bytes[i]))) ok = 0;
    if (last - at == 2 * width && width > 2) ok = 0;   /* a number of its own */
    if (width == 1) ok = 0;
    if (ok && last < t->n && t->p[last] == ' ' && pe_read_bytes(t, last + 1, 1, NULL) != PE_NONE
        && last - at > 2 * width && (last + 3 >= t->n || !pe_is_word(t->p[last + 3]))) ok = 0;   /* a longer dump */
    if (ok && ends_number(t, last)) {
      v->first = at;
      v->last = last;
      v->n = width;
      memcpy(v->text, bytes, width);
      v->text[width] = 0;
      v->natural = 0;
      v->digits = 1;
      return 1;
    }
  }
  while (end < t->n && pe_is_word(t->p[end])) { if (!pe_is_digit(t->p[end])) digits = 0; end++; }
  n = end - at;
  if (n == 0 || n > width + 2 || (form == PE_FORM_N && !digits)) return 0;
  if (!ends_number(t, end) || is_key(t, end)) return 0;
  if (n != width) {
    if (!digits) return 0;
    for (zeros = 0; zeros + 1 < n && t->p[at + zeros] == '0'; zeros++) ;
    if (n > width && n - zeros > width) return 0;
    if (n < width && ((width > 2 && form != PE_FORM_N) || width == 3 || n + 1 < width)) return 0;   /* 180 is 0180 */
  }
  keep(v, t, at, end);
  v->natural = n == width;
  v->digits = (uint8_t)digits;
  return 1;
}

static int read_hex (const pe_text *t, uint32_t at, uint32_t width, pe_value *v) {
  unsigned char bytes[8];
  uint32_t n = width / 2, end, i, start = at;
  int x = at + 2 < t->n && t->p[at] == '0' && (t->p[at + 1] | 32) == 'x';
  if (n == 0 || n > 8) return 0;
  end = pe_read_bytes(t, at, n, bytes);
  if (end != PE_NONE && end < t->n && (t->p[end] | 32) == 'h' && !(end + 1 < t->n && pe_is_word(t->p[end + 1]))) end++;
  if (end != PE_NONE && (end >= t->n || !(pe_is_word(t->p[end]) || t->p[end] == '_'))) {
    uint32_t more = end;
    if (more < t->n && (t->p[more] == ' ' || t->p[more] == '-' || t->p[more] == ':')) more++;
    /* A longer dump, or a number in decimal, is no code. */
    if (more > end && !x && pe_read_bytes(t, more, 1, NULL) != PE_NONE && (more + 2 >= t->n || !pe_is_word(t->p[more + 2]))
        && (more + 1 >= t->n || pe_is_digit(t->p[more]) || pe_is_digit(t->p[more + 1]))) return 0;
    if (end < t->n && t->p[end] == '.' && end + 1 < t->n && pe_is_digit(t->p[end + 1])) return 0;
    if (!x && end - at == 2 && pe_has_unit(t, end)) return 0;
    if (is_key(t, end)) return 0;
    v->first = start;
    v->last = end;
    v->n = pe_put_hex(v->text, bytes, n);
    v->natural = 1;
    v->digits = 1;
    for (i = 0; i < v->n; i++) if (!pe_is_digit((unsigned char)v->text[i])) v->digits = 0;
    return 1;
  }
  if (x) return 0;
  /* Decimal: 27266 = 6A82. */
  for (end = at; end < t->n && pe_is_digit(t->p[end]); end++) ;
  if (end - at < 3 || end - at > (width == 2 ? 3u : 5u) || (width == 4 && end - at != 5) || width > 4 || !ends_number(t, end)) return 0;
  keep(v, t, at, end);
  v->natural = 0;
  v->digits = 1;
  return 1;
}

static int read_int (const pe_text *t, uint32_t at, pe_value *v) {
  uint32_t end = at, n;
  int sign = 0, x = 0;
  if (end < t->n && (t->p[end] == '-' || t->p[end] == '+')) { sign = 1; end++; }
  else if (at > 0 && t->p[at - 1] == '-' && (at < 2 || !pe_is_word(t->p[at - 2])) && t->p[at - 2] != '-') { at--; sign = 1; }
  if (end + 1 < t->n && t->p[end] == '0' && (t->p[end + 1] | 32) == 'x') { x = 1; end += 2; }
  n = end;
  while (end < t->n && (x ? hex_digit(t->p[end]) >= 0 : pe_is_digit(t->p[end]))) end++;
  n = end - n;
  if (n == 0 || n > 10 || !ends_number(t, end) || is_key(t, end)) return 0;
  keep(v, t, at, end);
  v->natural = 1;
  v->digits = 1;
  (void)sign;
  return 1;
}

static int read_result (const pe_text *t, uint32_t at, pe_value *v) {
  uint32_t end = at, start, n;
  int x = 0;
  if (end < t->n && t->p[end] == '-') end++;
  else if (at > 0 && t->p[at - 1] == '-') at--;
  if (end + 1 < t->n && t->p[end] == '0' && (t->p[end + 1] | 32) == 'x') { x = 1; end += 2; }
  start = end;
  while (end < t->n && hex_digit(t->p[end]) >= 0) end++;
  n = end - start;
  while (end < t->n && ((t->p[end] | 32) == 'l' || (t->p[end] | 32) == 'u')) end++;
  if (n < 8 || n > 16 || (end < t->n && (pe_is_word(t->p[end]) || t->p[end] == '_'))) return 0;
  keep(v, t, at, end);
  v->natural = (uint8_t)(x || n == 8);
  v->digits = 1;
  return 1;
}

static int read_bits (const pe_text *t, uint32_t at, uint32_t width, pe_value *v) {
  unsigned char bytes[POSERR_BITS_MAX];
  uint32_t end, first = at, number = 0;
  if (width == 0 || width > POSERR_BITS_MAX) return 0;
  if (at < t->n && (t->p[at] | 32) == 'n' && at + 1 < t->n && pe_is_digit(t->p[at + 1])) at++;
  /* A byte by its number: "2 -> 0x32", "n=4: 72". */
  if (at + 1 < t->n && t->p[at] >= '1' && t->p[at] <= '9' && !pe_is_word(t->p[at + 1])) {
    int gap;
    uint32_t next = pe_skip_gap(t, at + 1, 0, &gap);
    number = (uint32_t)(t->p[at] - '0');
    if (next != PE_NONE && (gap & PE_GAP_SIGN) && number <= width && (end = pe_read_bytes(t, next, 1, bytes)) != PE_NONE
        && (end >= t->n || !pe_is_word(t->p[end]))) {
      v->first = next;
      v->last = end;
      v->n = pe_put_hex(v->text, bytes, 1);
      memmove(v->text + 2, v->text, 3);
      v->text[0] = (char)('0' + number);
      v->text[1] = '=';
      v->n = 4;
      v->natural = 1;
      v->digits = 0;
      return 1;
    }
  }
  end = pe_read_bytes(t, first, width, bytes);
  while (end == PE_NONE && width > 2) end = pe_read_bytes(t, first, --width, bytes);   /* fewer may be a group of them: ASB */
  if (end == PE_NONE || (end < t->n && (pe_is_word(t->p[end]) || t->p[end] == '_'))) return 0;
  if (end + 2 < t->n && (t->p[end] == ' ' || t->p[end] == '-' || t->p[end] == ':') && hex_digit(t->p[end + 1]) >= 0 && hex_digit(t->p[end + 2]) >= 0
      && (end + 3 >= t->n || !pe_is_word(t->p[end + 3]))) {
    if (width < 3 || (end - first) != 2 * width) return 0;   /* a longer dump */
  }
  v->first = first;
  v->last = end;
  v->n = pe_put_hex(v->text, bytes, width);
  v->natural = 1;
  v->digits = 0;
  return 1;
}

static int is_name_byte (unsigned char c, int form) {
  return pe_is_word(c) || c == '_' || c == '.' || c == '-' || (form == PE_FORM_COMPOUND && (c == ':' || c == '/'));
}

/* Does a value end here, so that one word was all of it? */
static int ends_value (const pe_text *t, uint32_t at) {
  while (at < t->n && (t->p[at] == '.' || t->p[at] == '!' || t->p[at] == '*' || is_blank(t->p[at]))) at++;
  return at >= t->n || strchr("\"'<&,;|)]}\\", t->p[at]) != NULL;
}

/* A word, or several: attempt 1 takes up to six, each further one a word less. */
static int read_name (const pe_text *t, uint32_t at, int form, int attempt, pe_value *v) {
  uint32_t end = at, ends[8];
  int words = 0;
  if (at > 0 && t->p[at - 1] == '-' && at < t->n && pe_is_digit(t->p[at])) at--;   /* -3 of a list of names */
  else if (at < t->n && t->p[at] == '-' && at + 1 < t->n && pe_is_digit(t->p[at + 1])) end++;
  while (words < 6) {
    uint32_t word = end;
    while (end < t->n && is_name_byte(t->p[end], form)) end++;
    while (end > word && !pe_is_word(t->p[end - 1])) end--;
    if (end == word || end - at >= POSERR_CODE_MAX) break;
    ends[words++] = end;
    if (end + 1 >= t->n || t->p[end] != ' ' || !pe_is_word(t->p[end + 1])) break;
    end++;
  }
  if (words == 0) return 0;
  if (attempt == 0) end = ends[0];
  else {
    if (attempt >= words) return 0;
    end = ends[words - attempt];
  }
  if (is_key(t, end)) return 0;
  if (end < t->n && t->p[end] >= 0x80 && !pe_is_wide(t->p + end, t->n - end)) return 0;
  keep(v, t, at, end);
  v->digits = 1;
  for (words = 0; words < (int)v->n; words++) if (!pe_is_digit((unsigned char)v->text[words])) v->digits = 0;
  if (v->digits || (v->n > 1 && v->text[0] == '-')) { if (!ends_number(t, end)) return 0; }
  else if (end < t->n && (t->p[end] == '_' || pe_is_word(t->p[end]))) return 0;
  v->natural = 1;
  return v->n > 0;
}

/* A code in full-width letters and digits, as Chinese input methods write them. */
static int read_wide (const pe_text *t, uint32_t at, int form, int width, int attempt, pe_value *v) {
  unsigned char narrow[24];
  pe_text text;
  text.p = narrow;
  text.n = 0;
  while (text.n < sizeof narrow && at + 3 * text.n + 2 < t->n) {
    unsigned char c = pe_narrow(t->p + at + 3 * text.n, t->n - at - 3 * text.n);
    if (!pe_is_word(c)) break;
    narrow[text.n++] = c;
  }
  if (text.n == 0 || !pe_read_code(&text, 0, form, width, attempt, v)) return 0;
  v->first = at;
  v->last = at + 3 * v->last;
  return 1;
}

int pe_read_code (const pe_text *t, uint32_t at, int form, int width, int attempt, pe_value *v) {
  int ok;
  if (at >= t->n) return 0;
  if (t->p[at] == 0xEF) return read_wide(t, at, form, width, attempt, v);
  if (attempt == 0) {
    switch (form) {
      case PE_FORM_AN: case PE_FORM_N: ok = read_fixed(t, at, form, (uint32_t)width, v); break;
      case PE_FORM_HEX: ok = read_hex(t, at, (uint32_t)width, v); break;
      case PE_FORM_INT: ok = read_int(t, at, v); break;
      case PE_FORM_HRESULT: ok = read_result(t, at, v); break;
      case PE_FORM_BITS: return read_bits(t, at, (uint32_t)width, v);
      case PE_FORM_NAME: case PE_FORM_COMPOUND: ok = read_name(t, at, form, 0, v); break;
      case PE_FORM_TEXT: return read_name(t, at, form, 0, v) && ends_value(t, v->last);   /* longer texts stand by themselves */
      default: return 0;
    }
    if (ok) return 1;
    if (form == PE_FORM_NAME || form == PE_FORM_COMPOUND || !pe_is_alpha(t->p[at])) return 0;
    return read_name(t, at, PE_FORM_NAME, 0, v);   /* the name of a code */
  }
  if (form == PE_FORM_BITS || !pe_is_alpha(t->p[at])) return 0;
  return read_name(t, at, form == PE_FORM_COMPOUND ? form : PE_FORM_NAME, attempt, v);
}

#endif
