/*
** scan_shape.c - shapes: a code within fixed words, as a system's definition draws them.
*/
#include "scan_candidate.h"
#include "scan_match.h"
#include "scan_word.h"
#include "registry.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

typedef struct shaped {
  uint32_t first, last;     /* of the code */
  pe_value value;
  uint32_t parts;
  int system_form, width;
} shaped;

static int is_gap_byte (unsigned char c) {
  return pe_is_blank(c) || c == '=' || c == ':' || c == ',' || c == ';' || c == '|' || c == '"' || c == '\'' || c == '[' || c == ']'
    || c == '(' || c == ')' || c == '<' || c == '>' || c == '-' || c == '/' || c == '\\' || c == '.';
}

static uint32_t count_parts (const char *s) {
  uint32_t n = 0;
  const char *p = s;
  for (; !pe_ends_line(*p); p++) if (strncmp(p, "{code}", 6) == 0) n++;
  return n;
}

/* tx=6985 rx=6985 counts something. */
static int is_count (const pe_text *t, uint32_t first, uint32_t last) {
  uint32_t i;
  if (first == 0 || t->p[first - 1] != '=') return 0;
  for (i = first; i < last; i++) if (!pe_is_digit(t->p[i])) return 0;
  return 1;
}

/* Reads the bytes of an answer up to its status at the end. */
static uint32_t answer_status (pe_line *l, uint32_t at, uint32_t width, shaped *s) {
  const pe_text *t = &l->text;
  uint32_t begins[8], n = 0, next, start = at;
  unsigned char bytes[8];
  while (at < t->n && at < start + 64) {   /* remarks in front: (0000+2) (1s021ms) */
    unsigned char c = t->p[at];
    if (pe_is_blank(c) || c == ':' || c == '=' || c == '"' || c == '\'' || c == '>' || c == ']' || c == '|' || c == '-' || c == '{') at++;
    else if (pe_at_one(t, at, "：|＝|】")) at += 3;
    else if (c == '(' || c == '[') {
      uint32_t k = at + 1, other = 0;
      while (k < t->n && k < at + 32 && t->p[k] != ')' && t->p[k] != ']') {
        unsigned char d = pe_lower(t->p[k]);
        if (!(pe_is_digit(d) || (d >= 'a' && d <= 'f') || d == ' ')) other = 1;
        k++;
      }
      at = other ? k + 1 : at + 1;
    }
    else break;
  }
  if (pe_at_one(t, at, "sw=") || pe_at_one(t, at, "sw:")) return PE_NONE;   /* a marker of its own */
  for (;;) {
    next = pe_read_bytes(t, n > 0 && at < t->n && (t->p[at] == ' ' || t->p[at] == '-' || t->p[at] == ':' || t->p[at] == ',') ? at + 1 : at, 1, NULL);
    if (next == PE_NONE || n > 4096) break;
    if (next < t->n && pe_is_word(t->p[next]) && pe_read_bytes(t, next, 1, NULL) == PE_NONE) break;
    begins[n++ & 7] = next - 2;
    at = next;
    l->scan->steps++;
  }
  if (n * 2 < width || width > 16 || (n * 2 == width && is_count(t, at - width, at))) return PE_NONE;
  if (at < t->n && (pe_is_word(t->p[at]) || t->p[at] == '_' || (t->p[at] == '.' && at + 1 < t->n && pe_is_word(t->p[at + 1])))) return PE_NONE;
  s->first = begins[(n - width / 2) & 7];
  if (pe_read_bytes(t, s->first, width / 2, bytes) == PE_NONE) return PE_NONE;
  s->value.n = pe_put_hex(s->value.text, bytes, width / 2);
  s->last = at;
  s->value.natural = 1;
  return at;
}

static uint32_t shape_rest (pe_line *l, const char *p, uint32_t at, shaped *s, const char *system, poserr_entry *e, int depth) {
  const pe_text *t = &l->text;
  while (!pe_ends_line(*p)) {
    l->scan->steps++;
    if (*p == '{') {
      size_t n = 1;
      while (p[n - 1] != '}' && !pe_ends_line(p[n])) n++;
      if (strncmp(p, "{bytes}", 7) == 0 && strncmp(p + 7, "{code}", 6) == 0) {
        at = answer_status(l, at, (uint32_t)s->width, s);
        if (at == PE_NONE || s->system_form != PE_FORM_HEX || !pe_look_up(l, system, s->system_form, &s->value, e)) return PE_NONE;
        p += 13;
        continue;
      }
      while (at < t->n && pe_is_blank(t->p[at])) at++;
      if (strncmp(p, "{code}", 6) == 0) {
        if (s->parts > 1) {
          unsigned char bytes[4];
          uint32_t each = (uint32_t)s->width / 2 / s->parts, next;
          if (s->system_form != PE_FORM_HEX || each == 0 || each > 4 || (next = pe_read_bytes(t, at, each, bytes)) == PE_NONE) return PE_NONE;
          if (next < t->n && pe_is_word(t->p[next])) return PE_NONE;
          if (s->value.n == 0) s->first = at;
          s->value.n += pe_put_hex(s->value.text + s->value.n, bytes, each);
          s->value.natural = 1;
          s->last = at = next;
          if (s->value.n == (uint32_t)s->width && !pe_look_up(l, system, s->system_form, &s->value, e)) return PE_NONE;
        }
        else {
          int form;
          if (!pe_try_system(l, system, at, 0, 1, &s->value, e, &form)) return PE_NONE;
          s->first = s->value.first;
          s->last = at = s->value.last;
        }
      }
      else if (strncmp(p, "{n}", 3) == 0) {
        uint32_t from = at;
        while (at < t->n && pe_is_digit(t->p[at])) at++;
        if (at == from) return PE_NONE;
      }
      else if (strncmp(p, "{-}", 3) == 0) {
        uint32_t from = at;
        while (at < t->n && at < from + 10 && is_gap_byte(t->p[at])) at++;
        while (at < t->n && at < from + 16 && pe_at_one(t, at, "：|，|＝|、")) at += 3;
        while (at < t->n && at < from + 20 && is_gap_byte(t->p[at])) at++;
      }
      else if (strncmp(p, "{...}", 5) == 0) {
        uint32_t k;
        if (depth > 0) return PE_NONE;
        for (k = at; k < t->n && k < at + 64 && t->p[k] != '<' && t->p[k] != '>'; k++) {
          uint32_t found;
          s->value.n = 0;
          found = shape_rest(l, p + 5, k, s, system, e, depth + 1);
          if (found != PE_NONE) return found;
        }
        return PE_NONE;
      }
      else return PE_NONE;
      p += n;
      continue;
    }
    at = pe_match_fixed(l, p, at, &p);
    if (at == PE_NONE) return PE_NONE;
  }
  return at;
}

void pe_on_shape (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at, const char *from) {
  const char *shape = pe_string(t->image, pe_rd24(list)), *system = pe_system_id(t, pe_rd16(list + 3));
  const pe_text *x = &l->text;
  pe_view view;
  shaped s;
  poserr_entry e;
  const char *rest;
  pe_match *m;
  uint32_t start, end;
  start = pe_match_fixed(l, from, at, &rest);   /* before anything is looked up */
  if (start == PE_NONE) return;
  if (!pe_is_wanted(l, system) || !pe_view_of(&l->scan->registry, system, strlen(system), &view)) return;
  s.value.n = 0;
  s.parts = count_parts(shape);
  s.system_form = view.system.form;
  s.width = view.system.width;
  end = shape_rest(l, rest, start, &s, system, &e, 0);
  if (end == PE_NONE) return;
  if (end < x->n && end == s.last && (pe_is_word(x->p[end]) || x->p[end] == '_')) return;
  if (pe_is_word((unsigned char)*from) && at > 0 && (pe_is_word(x->p[at - 1]) || x->p[at - 1] == '_')) return;
  if (s.system_form != PE_FORM_BITS && pe_is_calm(l, &e)) return;
  if (pe_is_request(l, at, 1)) return;
  m = pe_new_match(l, at, s.first, s.last, POSERR_SHAPE);
  if (m == NULL) return;
  pe_set_entry(m, system, &e);
  if (m->severity > 1 && pe_is_content(x, s.last)) return;
  if (s.system_form == PE_FORM_BITS) pe_set_value(l, m, system, &s.value);
  m->rank = (int16_t)(400 + (s.first - at));
  if (pe_meant(l, system)) m->rank = (int16_t)(m->rank + 40);
  m->confidence = 92;
  l->matches++;
}

#endif
