/*
** scan_marker.c - a marker, and behind it the code of a system that owns it.
*/
#include "scan_candidate.h"
#include "scan_match.h"
#include "scan_word.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

/* Does a value say enough to stand behind a word as general as "code"? */
static int is_strong (const pe_value *v) {
  uint32_t i, letters = 0, digits = 0, joints = 0, lower = 0;
  for (i = 0; i < v->n; i++) {
    unsigned char c = (unsigned char)v->text[i];
    if (pe_is_digit(c)) digits++;
    else if (pe_is_alpha(c)) { letters++; lower += c >= 'a'; }
    else if (c == '_' || c == '.') joints++;
  }
  if (digits >= 5 || (letters >= 4 && joints > 0) || (letters > 0 && digits > 0 && v->n >= 5)) return 1;
  return letters >= 7 && lower == 0 && !pe_is_plain((const unsigned char *)v->text, v->n);
}

/* A code of letters and digits: as good as two digits more. */
static int is_mixed (const pe_value *v) {
  uint32_t i, letters = 0, digits = 0;
  for (i = pe_hex_sign((const unsigned char *)v->text, v->n); i < v->n; i++) {
    if (pe_is_digit((unsigned char)v->text[i])) digits++;
    else if (pe_is_alpha((unsigned char)v->text[i])) letters++;
  }
  return letters > 0 && digits > 0;
}

/* Is the marker in a closing tag, a path, or part of a longer expression? */
static int is_misplaced (const pe_text *t, uint32_t begin, uint32_t end) {
  if (end - begin <= 3 && begin > 1 && t->p[begin - 1] == '.' && pe_is_word(t->p[begin - 2])) return 1;   /* file.rc */
  return begin > 0 && t->p[begin - 1] == '/' && (begin < 2 || t->p[begin - 2] == '<' || pe_is_word(t->p[begin - 2]));
}

/* A plain word must not be the second of two: "auth code", "zip code". */
static int follows_word (const pe_text *t, uint32_t begin, uint32_t end) {
  uint32_t i = begin;
  if (i == 0 || t->p[i - 1] != ' ' || (end < t->n && t->p[end] == '=')) return 0;
  while (i > 0 && t->p[i - 1] == ' ') i--;
  if (i == 0 || !pe_is_alpha(t->p[i - 1])) return 0;
  return !pe_before_one(t, i, "error|err|result|response|return|reason|status|decline|failure|with|the|got|onerror|callback|fail|failed|failure|warn|info|debug|exception|event");
}

/* Does the line name a system that owns the marker? Then a long number needs no sign. */
static int speaks (pe_line *l, const unsigned char *list, const pe_scan_table *t) {
  uint32_t i;
  for (i = 0; i < list[0]; i++) if (pe_sender_rank(l, pe_system_id(t, pe_list_system(list, i))) > 0) return 1;
  return 0;
}

/* Nothing but zeros, or the word: success everywhere. */
static int is_success (const pe_text *t, uint32_t at) {
  uint32_t i = at;
  while (i < t->n && t->p[i] == '0') i++;
  if (i == at) i += pe_at_one(t, at, "success|ok|true");
  return i > at && (i >= t->n || !(pe_is_word(t->p[i]) || t->p[i] == '_' || t->p[i] == '.' || t->p[i] == ' '));
}

/* Is a letter all that stands between two tags: >N</ */
static int fills_tag (const pe_text *t, const pe_value *v) {
  return pe_is_alpha((unsigned char)v->text[0]) && v->first > 0 && t->p[v->first - 1] == '>' && v->last + 1 < t->n && t->p[v->last] == '<' && t->p[v->last + 1] == '/';
}

/* More codes of a list, like the one just matched: V6070,V6083. */
static void on_rest (pe_line *l, const pe_match *first, pe_value *v, poserr_entry *e) {
  const pe_text *t = &l->text;
  uint32_t at = v->last, count;
  for (count = 0; count < 8 && at < t->n && (t->p[at] == ',' || t->p[at] == ';'); count++) {
    pe_match *m;
    int form;
    for (at++; at < t->n && pe_is_blank(t->p[at]); ) at++;
    if (!pe_try_system(l, first->system, at, 0, 0, v, e, &form) || !v->natural || !is_mixed(v)) return;
    at = v->last;
    m = pe_new_match(l, first->from, v->first, v->last, POSERR_MARKER);
    if (m == NULL) return;
    pe_set_entry(m, first->system, e);
    m->rank = first->rank;
    m->confidence = first->confidence;
    l->matches++;
  }
}

void pe_on_marker (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t begin, uint32_t end) {
  const pe_text *x = &l->text;
  int gap = 0, generic = list[1] & PE_LABEL_GENERIC, han = list[1] & PE_LABEL_HAN, count = 0, best, sent, form, remarks, found;
  uint32_t at = PE_NONE, whole = x->n;
  pe_candidate c[PE_CANDIDATES];
  pe_value v;
  pe_match *m;
  poserr_entry e;
  if (is_misplaced(x, begin, end)) return;
  for (remarks = 0; remarks < 2 && count == 0; remarks++) {   /* what stands in brackets may be a remark, after all */
    at = pe_skip_gap(x, end, remarks, &gap);
    if (remarks == 0) {
      int number = at != PE_NONE && at + 2 < x->n && pe_is_digit(x->p[at]) && pe_is_digit(x->p[at + 1]) && pe_is_digit(x->p[at + 2]);
      if (generic && !han && !(gap & (PE_GAP_SIGN | PE_GAP_QUOTE)) && !(number && speaks(l, list, t))) return;
      if ((list[1] & PE_LABEL_PLAIN) && follows_word(x, begin, end)) return;
      if (at != PE_NONE && l->scan->minimum == 0 && is_success(x, at)) return;
    }
    else if (at == PE_NONE) break;
    if (at != PE_NONE) count = pe_candidates(l, t, list, at, c);
    if (!(gap & PE_GAP_QUOTE)) break;
  }
  if (count == 0 && han && (at == PE_NONE || gap == 0 || !pe_is_word(at < x->n ? x->p[at] : 0))) {   /* the code in front: 51错误 */
    uint32_t first = begin;
    while (first > 0 && pe_is_word(x->p[first - 1]) && begin - first < 8) first--;
    if (begin - first < 2 || begin - first > 7) return;
    if (first > 0 && (x->p[first - 1] == '.' || x->p[first - 1] == '-' || x->p[first - 1] == '_' || x->p[first - 1] == ':')) return;
    l->text.n = begin;
    at = first;
    count = pe_candidates(l, t, list, at, c);
  }
  if (count > 0) {
    best = pe_choose_candidate(l, c, count);
    if (!pe_is_wanted(l, c[best].system)) {
      int i;
      for (i = 0, best = -1; i < count; i++) if (pe_is_wanted(l, c[i].system) && (best < 0 || c[i].rank > c[best].rank)) best = i;
    }
    found = best >= 0 && pe_try_system(l, c[best].system, at, c[best].attempt, 1, &v, &e, &form);
  }
  else found = 0;
  l->text.n = whole;
  if (!found || (form != PE_FORM_BITS && pe_is_calm(l, &e))) return;
  sent = c[best].sent;
  if (generic && !sent && !is_strong(&v) && !(form == PE_FORM_HEX && v.n == 4 && v.natural && (v.text[0] == '6' || v.text[0] == '9'))
      && !(han && v.natural && v.n >= 2) && !(count == 1 && v.natural && is_mixed(&v))) return;
  if (!sent && v.n - pe_hex_sign((const unsigned char *)v.text, v.n) == 1 && (!((gap & PE_GAP_SIGN) || fills_tag(x, &v)) || end - begin <= 2)) return;
  if (generic && !sent && count > 3) return;
  if (pe_is_request(l, begin, 0)) return;
  m = pe_new_match(l, begin, v.first, v.last, form == PE_FORM_TEXT ? POSERR_PHRASE : POSERR_MARKER);
  if (m == NULL) return;
  pe_set_entry(m, c[best].system, &e);
  if (m->severity > 1 && pe_is_content(x, v.last)) return;
  if (form == PE_FORM_BITS) pe_set_value(l, m, c[best].system, &v);
  m->rank = (int16_t)(form == PE_FORM_TEXT ? 55 : 300 + (end - begin) + (sent ? 300 : 0));
  m->confidence = (uint8_t)((generic ? 60 : 85) + (sent ? 10 : 0) - (count > 1 && !sent ? 10 : 0) - (v.natural ? 0 : 5) - (e.from == POSERR_FROM_PATTERN ? 5 : 0));
  pe_add_alternatives(m, c, count, best);
  l->matches++;
  if (is_mixed(&v)) on_rest(l, m, &v, &e);
}

#endif
