/*
** rule.c - reads one retry rule: keys, lists, time spans, dates.
*/
#include "rule.h"
#include "poserr.h"

#include <string.h>

const char *pe_rule_get (const char *rule, const char *key, size_t *n) {
  size_t len = strlen(key);
  while (rule != NULL && *rule != 0 && *rule <= *key) {   /* sorted */
    const char *end = strchr(rule, ';');
    size_t all = end ? (size_t)(end - rule) : strlen(rule);
    if (all > len && rule[len] == '=' && memcmp(rule, key, len) == 0) {
      *n = all - len - 1;
      return rule + len + 1;
    }
    rule = end ? end + 1 : NULL;
  }
  return NULL;
}

int pe_rule_is (const char *rule, const char *key, const char *word) {
  size_t n;
  const char *v = pe_rule_get(rule, key, &n);
  return v != NULL && pe_equal(word, v, n);
}

/* Length of the item at the front of a list. */
static size_t item (const char *list, size_t n) {
  const char *comma = memchr(list, ',', n);
  return comma ? (size_t)(comma - list) : n;
}

int pe_rule_has (const char *rule, const char *key, const char *word) {
  size_t n;
  const char *v = pe_rule_get(rule, key, &n);
  if (v == NULL) return -1;
  while (n > 0) {
    size_t len = item(v, n);
    if (pe_equal(word, v, len)) return 1;
    if (len == n) break;
    v += len + 1;
    n -= len + 1;
  }
  return 0;
}

int pe_rule_class (const char *rule, const char *key, const char *path) {
  size_t n, best = 0;
  const char *v = pe_rule_get(rule, key, &n);
  if (v == NULL) return -1;
  while (n > 0) {
    size_t len = item(v, n);
    if (strncmp(path, v, len) == 0 && (path[len] == 0 || path[len] == '.') && len > best) best = len;
    if (len == n) break;
    v += len + 1;
    n -= len + 1;
  }
  return (int)best;
}

/* Reads digits; returns how many, at most 9. */
static size_t digits (const char *s, size_t n, int32_t *value) {
  size_t i;
  *value = 0;
  for (i = 0; i < n && i < 9 && s[i] >= '0' && s[i] <= '9'; i++) *value = *value * 10 + (s[i] - '0');
  return i;
}

int32_t pe_rule_number (const char *rule, const char *key, int32_t other) {
  size_t n;
  int32_t value;
  const char *v = pe_rule_get(rule, key, &n);
  return v != NULL && n > 0 && digits(v, n, &value) == n ? value : other;
}

static int span (const char *s, size_t n, int64_t *seconds) {
  static const struct { char unit; int32_t size; } units[] = { {'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400} };
  int32_t value;
  size_t i, len = digits(s, n, &value);
  if (len == 0 || len + 1 != n) return 0;
  for (i = 0; i < sizeof units / sizeof units[0]; i++)
    if (units[i].unit == s[len]) {
      *seconds = (int64_t)value * units[i].size;
      return 1;
    }
  return 0;
}

int64_t pe_rule_span (const char *rule, const char *key, int64_t other) {
  size_t n;
  int64_t seconds;
  const char *v = pe_rule_get(rule, key, &n);
  return v != NULL && span(v, n, &seconds) ? seconds : other;
}

int32_t pe_rule_day (const char *rule, const char *key, int32_t other) {
  size_t n;
  int64_t seconds;
  const char *v = pe_rule_get(rule, key, &n);
  return v != NULL && pe_time(v, n, &seconds) ? (int32_t)(seconds / 86400) : other;
}

/*
** Dates: the proleptic Gregorian calendar, years that begin in March, so that
** the leap day is the last one.
*/

static int leap (int32_t y) {
  return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

/* Two digits after the separator `c`. */
static int pair (const char *s, size_t n, size_t at, const char *separators, int32_t *value) {
  return n >= at + 3 && s[at] != 0 && strchr(separators, s[at]) != NULL && digits(s + at + 1, 2, value) == 2;
}

int pe_time (const char *text, size_t n, int64_t *seconds) {
  static const unsigned char lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int32_t y, m, d, hour = 0, minute = 0, second = 0, era, of_era, of_year;
  size_t used = 10;
  if (n > 4 && text[n - 1] == 'Z') n--;
  if (n < 10 || digits(text, 4, &y) != 4 || !pair(text, n, 4, "-", &m) || !pair(text, n, 7, "-", &d)) return 0;
  if (m < 1 || m > 12 || d < 1 || d > lengths[m - 1] + (m == 2 && leap(y))) return 0;
  if (n > 10) {
    if (!pair(text, n, 10, "T ", &hour) || !pair(text, n, 13, ":", &minute)) return 0;
    used = 16;
    if (n > 16) {
      if (!pair(text, n, 16, ":", &second)) return 0;
      used = 19;
    }
  }
  if (used != n || hour > 23 || minute > 59 || second > 60) return 0;
  if (m <= 2) y--;
  era = (y >= 0 ? y : y - 399) / 400;
  of_era = y - era * 400;
  of_year = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
  *seconds = ((int64_t)era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468) * 86400
           + hour * 3600 + minute * 60 + second;
  return 1;
}

void pe_day_text (int32_t day, char out[11]) {
  int32_t era, of_era, year, of_year, month, y, m, d;
  int i;
  day += 719468;
  era = (day >= 0 ? day : day - 146096) / 146097;
  of_era = day - era * 146097;
  year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  of_year = of_era - (365 * year + year / 4 - year / 100);
  month = (5 * of_year + 2) / 153;
  d = of_year - (153 * month + 2) / 5 + 1;
  m = month < 10 ? month + 3 : month - 9;
  y = year + era * 400 + (m <= 2);
  if (y < 0 || y > 9999) y = y < 0 ? 0 : 9999;
  for (i = 3; i >= 0; i--, y /= 10) out[i] = (char)('0' + y % 10);
  out[4] = out[7] = '-';
  out[5] = (char)('0' + m / 10);
  out[6] = (char)('0' + m % 10);
  out[8] = (char)('0' + d / 10);
  out[9] = (char)('0' + d % 10);
  out[10] = 0;
}

#ifndef POSERR_NO_BUILDER
/*
** Checking
*/

enum { ANY, WORDS, NUMBER, SPAN, DAY, ACTION, HOW, RETRY, TRUTH };
static const struct { char key[14]; uint8_t kind; } keys[] = {
  {"id", ANY}, {"edition", ANY}, {"source", ANY}, {"note", ANY}, {"valid_from", DAY},
  {"scheme", WORDS}, {"region", WORDS}, {"system", WORDS}, {"class", WORDS}, {"retry", RETRY}, {"recurring", TRUTH},
  {"codes", WORDS}, {"advice", WORDS}, {"advice_system", WORDS}, {"category", NUMBER},
  {"action", ACTION}, {"fix", ANY}, {"how", HOW}, {"next", WORDS},
  {"wait", SPAN}, {"again", SPAN}, {"limit", NUMBER}, {"window", SPAN}, {"fallback", TRUTH},
  {"reset", TRUTH}, {"same_amount", TRUTH}
};

static int good (int kind, const char *v, size_t n) {
  int32_t number;
  int64_t seconds;
  switch (kind) {
    case NUMBER: return digits(v, n, &number) == n;
    case SPAN: return span(v, n, &seconds);
    case DAY: return n == 10 && pe_time(v, n, &seconds);
    case ACTION: return pe_equal("never", v, n) || pe_equal("later", v, n) || pe_equal("approve", v, n);
    case HOW: return pe_equal("query", v, n) || pe_equal("reverse", v, n);
    case RETRY: return poserr_enum_value(POSERR_RETRY, v, n) != 0;
    case TRUTH: return pe_equal("true", v, n);
    default: return 1;
  }
}

const char *pe_rule_key (size_t k) {
  return k < sizeof keys / sizeof keys[0] ? keys[k].key : NULL;
}

const char *pe_rule_problem (const char *key, const char *v, size_t n) {
  size_t k;
  for (k = 0; strcmp(keys[k].key, key) != 0; k++)
    if (k + 1 == sizeof keys / sizeof keys[0]) return NULL;   /* a reason in some language */
  if (n == 0) return "an empty value";
  if (good(keys[k].kind, v, n)) {
    if (strcmp(key, "id") == 0 && n >= sizeof ((poserr_advice *)0)->rule) return "the id is too long";
    if (strcmp(key, "fix") == 0 && n >= sizeof ((poserr_advice *)0)->fix) return "the name of what to fix is too long";
    if (strcmp(key, "next") == 0 && n >= sizeof ((poserr_advice *)0)->next) return "too many steps";
    if (strcmp(key, "limit") == 0 && strspn(v, "0") == n) return "a limit is at least 1; use action = never";
    return NULL;
  }
  switch (keys[k].kind) {
    case NUMBER: return "a whole number expected";
    case SPAN: return "a time span expected: 30d, 24h, 15m, 5s";
    case DAY: return "a date expected: 2025-05-25";
    case ACTION: return "never, later or approve expected";
    case HOW: return "query or reverse expected";
    case RETRY: return "none, now, later, after-fix, other-means, verify or never expected";
    default: return "true expected; leave it out for false";
  }
}
#endif
