/*
** classify.c - the verdict on anything: best evidence first.
*/
#include "classify.h"
#include "code.h"

#include <string.h>

/*
** Classes
*/

int poserr_class_enum (const poserr_registry *r, const char *path, int which) {
  static const uint8_t offset[] = { 0, 12, 10, 11, 9, 8 };
  uint32_t l;
  if (which < POSERR_RETRY || which > POSERR_GROUP) return 0;
  for (l = 0; l < r->layers; l++) {
    const unsigned char *image = r->layer[l].image;
    int c = pe_find_class(image, path, strlen(path));
    int value = c >= 0 ? pe_section(image, PE_CLASSES)[(size_t)c * PE_CLASS_SIZE + offset[which]] : 0;
    if (value != 0) return value;
  }
  return 0;
}

/* Text of a class, or of the nearest class above it that has one. */
static const char *text_in (const poserr_registry *r, const char *path, const char *lang, int field) {
  size_t n = strlen(path);
  while (n > 0) {
    uint32_t l = r->layers;
    while (l-- > 0) {
      const unsigned char *image = r->layer[l].image;
      int c = pe_find_class(image, path, n), g = pe_find_lang(image, lang, strlen(lang));
      uint32_t p = c >= 0 && g >= 0 ? pe_prop(image, pe_rd24(pe_section(image, PE_CLASSES) + (size_t)c * PE_CLASS_SIZE + 3), PE_TAG_TEXT + g * 8 + field) : 0;
      if (p != 0) return pe_string(image, p);
    }
    while (n > 0 && path[n - 1] != '.') n--;
    if (n > 0) n--;
  }
  return NULL;
}

const char *poserr_class_text (const poserr_registry *r, const char *path, const char *lang, int field) {
  const char *s = lang != NULL ? text_in(r, path, lang, field) : NULL;
  if (s == NULL) s = text_in(r, path, "en", field);
  return s ? s : "";
}

const char *poserr_how_name (int how) {
  static const char names[][8] = { "code", "pattern", "base", "name", "phrase", "similar", "none" };
  return how >= 0 && how <= POSERR_HOW_NONE ? names[how] : NULL;
}

/*
** Entries
*/

void poserr_classify_entry (const poserr_entry *e, poserr_verdict *v) {
  static const uint8_t percent[] = { 95, 95, 90, 80 };   /* confirmed, single, general */
  int confidence = poserr_enum(e, POSERR_CONFIDENCE);
  v->entry = *e;
  v->path = poserr_class(e);
  v->how = POSERR_HOW_CODE + (int)e->from;
  v->confidence = percent[confidence >= 0 && confidence <= 3 ? confidence : 3];
  v->alternatives = 0;
}

static void add_alternative (poserr_verdict *v, const char *path, const char *system, const char *code, int confidence) {
  int i;
  if (strcmp(path, v->path) == 0) return;
  for (i = 0; i < v->alternatives; i++)
    if (strcmp(v->alternative[i].path, path) == 0) return;
  if (i == POSERR_ALTERNATIVES) return;
  v->alternative[i].path = path;
  v->alternative[i].system = system;
  v->alternative[i].code = code;
  v->alternative[i].confidence = confidence;
  v->alternatives++;
}

/*
** A code without its system
*/

/* How well a look-up fits what was written: the very spelling, a fold, another
** spelling, a pattern. */
static int fit (const poserr_entry *e, const char *code, size_t n) {
  const char *found = poserr_code(e);
  if (e->from == POSERR_FROM_PATTERN) return 1;
  if (!pe_equal(found, code, n)) return 2;
  return strlen(found) == n && memcmp(found, code, n) == 0 ? 4 : 3;
}

/* Is `label` one of the markers of the system? */
static int has_marker (const poserr_registry *r, const char *id, const char *label, size_t n) {
  uint32_t layer = r->layers;
  const char *p;
  if (pe_equal(id, label, n)) return 1;
  while ((p = pe_system_prop(r, id, PE_TAG_MARKERS, &layer)) != NULL)
    while (*p != 0) {
      const char *end = strchr(p, '\n');
      size_t len = end ? (size_t)(end - p) : strlen(p), i;
      for (i = 0; i < len && len == n; i++)
        if (pe_fold((unsigned char)p[i]) != pe_fold((unsigned char)label[i])) break;
      if (len == n && i == n) return 1;
      p += len + (end != NULL);
    }
  return 0;
}

/* The systems that know a code: those with the label as marker, or all. The best
** fit wins, then the order of the catalog; what the others say lowers the
** confidence. Returns 0 if none knows it. */
static int from_all (const poserr_registry *r, const char *code, size_t n, const char *label, size_t label_n,
                     const char *without, int names, poserr_verdict *v) {
  uint32_t state = 0;
  int best = 0, agree = 0, systems = 0, round;
  poserr_entry e;
  pe_view view;
  for (round = 0; round < 2; round++) {   /* first the best, then how many agree */
    state = 0;
    while (pe_each_system(r, &state, &view)) {
      int score;
      if (view.system.form == PE_FORM_BITS || (view.system.form == PE_FORM_TEXT) || pe_listed(without, view.id)) continue;
      if (label != NULL && !has_marker(r, view.id, label, label_n)) continue;
      if (poserr_lookup(r, view.id, code, n, NULL, &e) != POSERR_OK || (label == NULL && strcmp(e.system, view.id) != 0)) continue;
      if (pe_listed(without, e.system)) continue;
      score = fit(&e, code, n);
      if (names && score < 2) continue;
      if (round == 0 && score > best) { best = score; v->entry = e; v->path = poserr_class(&e); }
      if (round == 1 && score >= 2 && score >= best - 1) {
        systems++;
        if (strcmp(poserr_class(&e), v->path) == 0) agree++;
      }
    }
    if (best == 0) return 0;
  }
  poserr_classify_entry(&v->entry, v);
  if (names) v->how = POSERR_HOW_NAME;
  if (systems > 1) {
    /* A guess among several meanings is no certain answer. */
    v->confidence = v->confidence * (systems + 2 * agree) / (3 * systems);
    if (2 * agree <= systems) v->how = POSERR_HOW_SIMILAR;
    state = 0;
    while (agree < systems && pe_each_system(r, &state, &view)) {
      if (view.system.form == PE_FORM_BITS || view.system.form == PE_FORM_TEXT || pe_listed(without, view.id)) continue;
      if (label != NULL && !has_marker(r, view.id, label, label_n)) continue;
      if (poserr_lookup(r, view.id, code, n, NULL, &e) != POSERR_OK || strcmp(e.system, view.id) != 0) continue;
      if (fit(&e, code, n) >= 2 && fit(&e, code, n) >= best - 1) add_alternative(v, poserr_class(&e), view.id, poserr_code(&e), v->confidence / 2);
    }
  }
  return 1;
}

static int is_space (char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
static int is_digit (char c) { return c >= '0' && c <= '9'; }
static int is_code (char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '.' || c == '-'; }

/* Words that stand in front of any code. */
static int is_label (const char *s, size_t n) {
  static const char labels[][16] = {
    "code", "error", "err", "error code", "errcode", "err code", "error no", "errno", "rc", "response code", "resp code", "result code",
    "response", "result", "status", "reason code", "return code", "ret", "no", "错误", "错误码", "错误代码", "错误号", "代码", "提示", "提示码",
    "错误提示", "返回码", "返回", "返回代码", "应答码", "应答代码", "响应码", "报错", "报错代码", "故障码", "故障代码", "状态码", "显示", "编号", "出现", "交易失败"
  };
  size_t i;
  for (i = 0; i < sizeof labels / sizeof labels[0]; i++)
    if (pe_equal(labels[i], s, n)) return 1;
  return 0;
}

/* Bytes of a separator between label and code at `s`, or 0. */
static size_t separator (const char *s, size_t n) {
  static const char separators[][4] = { "：", "【", "】", "（", "）", "为", "是", "，", "。", "“", "”", "「", "」" };
  size_t i;
  if (n > 0 && (is_space(*s) || strchr(":=[](){}#,;\"'<>", *s) != NULL)) return *s != 0;
  for (i = 0; i < sizeof separators / sizeof separators[0]; i++)
    if (n >= strlen(separators[i]) && memcmp(s, separators[i], strlen(separators[i])) == 0) return strlen(separators[i]);
  return 0;
}

/* Drops separators at both ends. */
static void trim (const char **s, size_t *n) {
  size_t k, i;
  while ((k = separator(*s, *n)) != 0) { *s += k; *n -= k; }
  for (;;) {
    size_t cut = 0;
    for (i = 1; i <= 3 && i <= *n; i++)
      if (separator(*s + *n - i, i) == i) cut = i;
    if (cut == 0) return;
    *n -= cut;
  }
}

/* "unionpay:51", "SW 6985", "错误6004", "6002": a code at the end, its label or
** system in front. */
static int labelled_code (const poserr_registry *r, const char *s, size_t n, const char *without, poserr_verdict *v) {
  size_t code = n, label, i;
  int digit = 0;
  poserr_entry e;
  trim(&s, &n);
  for (i = 1; i < n; i++) {   /* system, separator, the rest is the code */
    pe_view view;
    const char *rest = s + i;
    size_t rest_n = n - i;
    if (!separator(rest, rest_n) || !pe_view_of(r, s, i, &view)) continue;
    trim(&rest, &rest_n);
    if (rest_n > 0 && !pe_listed(without, view.id) && poserr_lookup(r, view.id, rest, rest_n, NULL, &e) == POSERR_OK) {
      poserr_classify_entry(&e, v);
      return 1;
    }
  }
  code = n;
  while (code > 0 && is_code(s[code - 1])) {
    if (is_digit(s[code - 1])) digit = 1;
    code--;
  }
  if (code == n || n - code > 12) return 0;
  label = code;
  {
    const char *front = s;
    trim(&front, &label);
    if (label == 0) return digit && from_all(r, s + code, n - code, NULL, 0, without, 0, v);
    s += code;
    n -= code;
    if (n > 1 && (digit || n == 2)) {
      if (from_all(r, s, n, front, label, without, 0, v)) return 1;
      /* Letters stuck to the code belong to the label: SW6985. */
      if (is_label(front, label) && digit) return from_all(r, s, n, NULL, 0, without, 0, v);
    }
  }
  return 0;
}

/*
** Names and phrases
*/

enum { COVER = 80 };   /* percent of a text that a phrase must cover to speak for it */

static int is_word (char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (unsigned char)c == '_'; }

/* Finds the longest phrase of a text-form system within the text. Returns how much
** of the text it is, in percent; 0 if there is none. */
static int phrase (const poserr_registry *r, const pe_words *text, const char *without, poserr_entry *e) {
  const char *s = text->folded;
  uint32_t state = 0, i, j, longest = 0;
  pe_view v;
  while (pe_each_system(r, &state, &v)) {
    if (v.system.form != PE_FORM_TEXT || pe_listed(without, v.id)) continue;
    for (i = 0; i < text->length; i++) {
      if (((unsigned char)s[i] & 0xC0) == 0x80 || (i > 0 && is_word(s[i]) && is_word(s[i - 1]))) continue;
      for (j = text->length; j > i + longest && j > i + 1; j--) {
        poserr_entry found;
        if (((unsigned char)s[j] & 0xC0) == 0x80 || (j < text->length && is_word(s[j]) && is_word(s[j - 1]))) continue;
        if (j - i < POSERR_CODE_MAX && poserr_lookup(r, v.id, s + i, j - i, NULL, &found) == POSERR_OK) {
          longest = j - i;
          *e = found;
        }
      }
    }
  }
  return longest > 0 ? (int)(longest * 100 / text->length) : 0;
}

void poserr_classify (const poserr_registry *r, const char *text, size_t n,
                      const char *without, poserr_work *work, poserr_verdict *v) {
  pe_words words;
  poserr_entry e;
  int cover, known;
  size_t i, letters = 0;
  memset(v, 0, sizeof *v);
  while (n > 0 && is_space(*text)) { text++; n--; }
  while (n > 0 && is_space(text[n - 1])) n--;
  if (n > 0 && labelled_code(r, text, n, without, v)) return;
  for (i = 0; i < n; i++)
    if (!is_digit(text[i])) letters++;
  known = letters >= 3 && n < POSERR_CODE_MAX && from_all(r, text, n, NULL, 0, without, 1, v);
  /* An identifier is meant as a name; plain words that happen to be one, too, are
  ** meant as words: REFUSED is not only what name servers answer. */
  if (known && memchr(text, '_', n) != NULL) return;
  pe_split(text, n, &words);
  cover = phrase(r, &words, without, &e);
  if (known && cover < 100) return;
  if (cover >= (cover > 0 && pe_is_success(poserr_class(&e)) ? 100 : COVER)) {
    poserr_verdict name = *v;
    poserr_classify_entry(&e, v);
    v->how = POSERR_HOW_PHRASE;
    v->confidence = v->confidence * cover / 100;
    if (known) add_alternative(v, name.path, name.entry.system, poserr_code(&name.entry), name.confidence / 2);
    return;
  }
  memset(v, 0, sizeof *v);
  if (pe_liken(r, &words, without, work, v)) return;
  memset(v, 0, sizeof *v);
  v->path = "unknown.unclassified";
  v->how = POSERR_HOW_NONE;
}
