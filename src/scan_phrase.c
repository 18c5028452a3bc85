/*
** scan_phrase.c - phrases of Chinese and English, and numbers beside them.
*/
#include "scan_match.h"
#include "scan_word.h"
#include "registry.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

/* A phrase that sets or measures something, or only might happen, tells of no fault. */
static int is_idle (pe_line *l, uint32_t begin, uint32_t end) {
  const pe_text *t = &l->text;
  uint32_t at = end, i;
  if (at < t->n && (t->p[at] == '"' || t->p[at] == '\'')) at++;
  while (at < t->n && pe_is_blank(t->p[at])) at++;
  if (at < t->n && (t->p[at] == '=' || t->p[at] == ':' || t->p[at] == '(') && t->p[at] != 0) {   /* read timeout: 30 */
    uint32_t k = at + 1;
    while (k < t->n && (pe_is_blank(t->p[k]) || t->p[k] == '"')) k++;
    if (k < t->n && pe_is_digit(t->p[k]) && t->p[at] != '(') {
      while (k < t->n && pe_is_digit(t->p[k])) k++;
      if (k >= t->n || pe_has_unit(t, k) || t->p[at] == '=' || !pe_is_word(t->p[k])) return 1;
    }
    if (pe_at_one(t, k, "false|true|none|no|0|off|on|enabled|disabled")) return t->p[at] != '(';
  }
  if (pe_at_one(t, at, "时间|时长|设置|设定|阈值|次数|参数|重试次数|时限|率|时请|的话|怎么|处理流程|是指|的原因|说明")) return 1;
  if (at == end + 1 && pe_at_one(t, at, "setting|settings|threshold|value|count|rate|limit=|policy|handler|interval|is set|set to|was set|config|table|field|counter|statistics|responses|handling|cases|scenario")) return 1;
  for (i = begin; i >= 3 && begin - i < 30 && t->p[i - 1] >= 0x80 && !pe_before_one(t, i, "，|。|、|：|；|！"); i -= 3)
    if (pe_before_one(t, i, "如|若|如果|如遇|假如")) return 1;
  for (i = begin; i > 0 && (pe_is_blank(t->p[i - 1]) || t->p[i - 1] == '(' || t->p[i - 1] == '"' || t->p[i - 1] == '\''); i--) ;
  if (pe_before_one(t, i, "abort on")) return 1;
  i -= pe_before_one(t, i, " the| a| an| your| this");
  if (pe_before_one(t, i, "如|若|如果|如遇|若遇|避免|防止|是否|没有发生|未发生|未出现|如出现|若出现|遇到|当|假如|以防|不会|无需|不再|未见|处理")) return 1;
  if (i < begin) {
    uint32_t k = pe_before_one(t, i, "if|in case of|on|no|without|avoid|prevent|handles|handle|simulate|simulated|expect|expects|unless|never|not|test|until|when|0|zero");
    if (k != 0 && (k == i || !pe_is_word(t->p[i - k - 1]))) return 1;
  }
  return 0;
}

/* A constant in capitals, or the end of one: OUT_OF_PAPER, ERR_CARD_READ_FAILED.
** Those in small letters are fields and functions. */
static int is_constant (const pe_text *t, uint32_t begin, uint32_t end) {
  const unsigned char *p = t->p;
  uint32_t i;
  for (i = begin; i < end; i++) if (p[i] >= 'a' && p[i] <= 'z') return 0;
  for (i = begin; i > 0 && (pe_is_word(p[i - 1]) || p[i - 1] == '_'); i--) if (p[i - 1] >= 'a' && p[i - 1] <= 'z') return 0;
  return end >= t->n || p[end] != '(';
}

/* Words that hyphens or slashes join to more of them are a name of something. */
static int in_slug (const pe_text *t, uint32_t begin, uint32_t end) {
  const unsigned char *p = t->p;
  return (begin > 1 && (p[begin - 1] == '-' || p[begin - 1] == '/') && pe_is_word(p[begin - 2]) && memchr(p + begin, '-', end - begin) != NULL)
    || (end + 1 < t->n && p[end] == '-' && pe_is_alpha(p[end + 1]) && memchr(p + begin, '-', end - begin) != NULL);
}

/* The number that a phrase comes with: 51-余额不足, 余额不足(51). */
static int number_of (pe_line *l, const char *path, uint32_t begin, uint32_t end, pe_value *v, poserr_entry *e, const char **system) {
  const pe_text *t = &l->text;
  uint32_t at = begin, first, i, k;
  int side, tight;
  for (side = 0; side < 2; side++) {
    uint32_t last;
    tight = 0;
    if (side == 0) {
      at = begin;
      while (at > 0 && begin - at < 8) {
        unsigned char c = t->p[at - 1];
        if (c == '-' || pe_is_blank(c) || c == ':' || c == ')' || c == ']' || c == '.' || c == '"' || c == '\'') { if (c == '-') tight = 1; at--; }
        else if (at >= 3 && pe_before_one(t, at, "：|－|—|–|、|）|】|”|，")) { if (pe_before_one(t, at, "－|—|–")) tight = 1; at -= 3; }
        else break;
      }
      first = at;
      while (first > 0 && pe_is_word(t->p[first - 1]) && at - first < 7) first--;
      last = at;
      if (first > 0 && (pe_is_word(t->p[first - 1]) || t->p[first - 1] == '_' || t->p[first - 1] == '.' || t->p[first - 1] == ':' || (t->p[first - 1] == '-' && first > 1 && pe_is_word(t->p[first - 2])))) continue;
    }
    else {
      int bracket = 0;
      at = end;
      while (at < t->n && at - end < 8) {
        unsigned char c = t->p[at];
        if (c == '(' || c == '[') { bracket = 1; at++; }
        else if (c == '-' || pe_is_blank(c) || c == ':') { if (c == '-') bracket = 1; at++; }
        else if (pe_at_one(t, at, "（|【|［")) { bracket = 1; at += 3; }
        else break;
      }
      if (!bracket) continue;
      first = at;
      last = at;
      while (last < t->n && pe_is_word(t->p[last]) && last - at < 7) last++;
      if (last < t->n && t->p[last] != ')' && t->p[last] != ']' && !pe_is_blank(t->p[last]) && !pe_at_one(t, last, "）|】|］|，|。|,")) continue;
    }
    if (last - first < 2 || last - first > 6) continue;
    for (k = first; k < last && !pe_is_digit(t->p[k]); k++) ;
    if (k == last) continue;
    for (i = 0; i < l->scan->opens; i++) {
      pe_view view;
      pe_text cut = *t;
      const char *other;
      if (!pe_view_of(&l->scan->registry, l->scan->open[i], strlen(l->scan->open[i]), &view)) continue;
      cut.n = last;
      if (!pe_read_code(&cut, first, view.system.form, view.system.width, 0, v) || !v->natural || v->last != last) continue;
      if (!pe_look_up(l, l->scan->open[i], view.system.form, v, e)) continue;
      other = poserr_class(e);
      if (strcmp(other, path) == 0 || (tight && (pe_is_vague(path) || pe_same_group(other, path)))) {
        *system = l->scan->open[i];
        return 1;
      }
    }
  }
  return 0;
}

static void on_phrase (pe_line *l, const pe_scan_table *t, uint32_t string, uint32_t begin, uint32_t end) {
  uint32_t entry;
  int form, rank, sent = 0;
  const char *system;
  poserr_entry e, by;
  pe_match *m;
  pe_value v;
  (void)pe_string_of(t->image, string, &entry);
  system = pe_system_id(t, pe_system_of(t->image, entry, &form));
  {
    const char *code = pe_entry_code(t->image, entry);
    l->scan->steps += 8;
    if (poserr_lookup(&l->scan->registry, system, code, strlen(code), NULL, &e) != POSERR_OK) return;
  }
  if (!pe_is_wanted(l, system)) return;
  if (pe_is_request(l, begin, 1)) return;
  if (is_idle(l, begin, end)) return;
  if (form != PE_FORM_TEXT) {   /* words of a vendor: Chinese, or of a pack, or with the vendor's name, or just so (NO CARRIER) */
    const char *code = pe_entry_code(t->image, entry);
    sent = pe_meant(l, system);
    if (sent == 0 && t->image == l->scan->registry.layer[0].image && l->text.p[begin] < 0x80 && !(string == entry && strlen(code) == end - begin && memcmp(code, l->text.p + begin, end - begin) == 0)) return;
  }
  m = pe_new_match(l, begin, begin, end, POSERR_PHRASE);
  if (m == NULL) return;
  pe_set_entry(m, system, &e);
  rank = form == PE_FORM_TEXT ? 60 : l->text.p[begin] < 0x80 ? 65 : 50;
  if (form != PE_FORM_TEXT) {
    if (sent > 0) rank = 70;
    m->confidence = (uint8_t)(sent > 0 ? 80 : 60);
  }
  else m->confidence = 60;
  m->advice = pe_at_one(&l->text, begin, "请|please|try again|retry") != 0;
  m->rank = (int16_t)rank;
  l->matches++;
  if (l->scan->opens > 0 && l->matches < PE_MATCHES && number_of(l, m->path, begin, end, &v, &by, &system) && pe_is_wanted(l, system)) {
    m = pe_new_match(l, v.first, v.first, v.last, POSERR_SHAPE);
    if (m == NULL) return;
    pe_set_entry(m, system, &by);
    m->rank = 250;
    m->confidence = 85;
    l->matches++;
  }
}

void pe_on_phrase (pe_line *l, const pe_scan_table *t, uint32_t string, uint32_t place, uint32_t at) {
  uint32_t entry, begin, end;
  const char *s = pe_string_of(t->image, string, &entry);
  const unsigned char *p = l->text.p;
  if (!pe_match_phrase(l, s, place, at, &begin, &end)) return;
  if ((unsigned char)s[0] < 0x80 && begin > 0 && (pe_is_word(p[begin - 1]) || (p[begin - 1] == '_' && memchr(p + begin, '_', end - begin) == NULL))) return;
  if (p[end - 1] < 0x80 && end < l->text.n && (pe_is_word(p[end]) || p[end] == '_')) return;
  if (memchr(p + begin, '_', end - begin) != NULL && !is_constant(&l->text, begin, end)) return;
  if (in_slug(&l->text, begin, end)) return;
  on_phrase(l, t, string, begin, end);
}

#endif
