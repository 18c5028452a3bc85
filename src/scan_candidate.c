/*
** scan_candidate.c - the systems that may be meant by one code, and the choice among them.
**
** What the caller prefers and the sender's name on the line decide first, then the
** better fit, then the more general system.
*/
#include "scan_candidate.h"
#include "scan_match.h"
#include "code.h"
#include "registry.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

static int value_rank (const pe_value *v, const poserr_entry *e, int form) {
  int rank = e->from == POSERR_FROM_CODE ? 80 : e->from == POSERR_FROM_PATTERN ? 40 : 20;
  int severity, calm;
  if (strcmp(pe_entry_class(e, &severity, &calm), "unknown.unclassified") == 0) rank -= 50;   /* somebody else knows better */
  if (v->natural && !(form == PE_FORM_N && v->n == 3 && v->text[0] == '0' && v->text[1] == '0')) rank += 60;
  return rank;
}

/* A number whose module is not said: the module may be named on the line; else
** the first one that has it. */
static int with_module (pe_line *l, const pe_view *view, pe_value *v, poserr_entry *e) {
  const pe_text *t = &l->text;
  char code[POSERR_CODE_MAX];
  uint32_t i = 0, k, tried = 0;
  for (k = 0; k < v->n; k++) if (!pe_is_digit((unsigned char)v->text[k])) return 0;
  while (i < t->n && tried < 24) {
    uint32_t from = i;
    while (i < t->n && pe_is_word(t->p[i])) i++;
    l->scan->steps++;
    if (i == from) { i++; continue; }
    if (i - from < 3 || i - from > 24 || t->p[from] < 'A' || t->p[from] > 'Z' || i - from + 1 + v->n >= sizeof code) continue;
    tried++;
    memcpy(code, t->p + from, i - from);
    code[i - from] = ':';
    memcpy(code + (i - from) + 1, v->text, v->n + 1);
    if (poserr_lookup(&l->scan->registry, view->id, code, strlen(code), NULL, e) == POSERR_OK) return 1;
  }
  for (i = 0; i < view->system.count; i++) {
    const char *s = pe_entry_code(view->owner, view->system.first + i);
    size_t n = strlen(s);
    l->scan->steps++;
    if (n > v->n && s[n - v->n - 1] == ':' && memcmp(s + n - v->n, v->text, v->n) == 0)
      return poserr_lookup(&l->scan->registry, view->id, s, n, NULL, e) == POSERR_OK;
  }
  return 0;
}

/* Numbers: a look-up is generous, a log is not. -27 does not stand as 27, nor 13
** as D, nor 3 as 03, unless the line says who speaks. */
static int is_as_written (pe_line *l, const char *system, const pe_value *v, const poserr_entry *e) {
  const char *code = pe_canonical(e);
  const unsigned char *s = (const unsigned char *)v->text;
  uint32_t i;
  if (v->n > 1 && s[0] == '0' && pe_is_digit(s[1])) return code[0] != '-' && pe_sender_rank(l, system) > 0;
  if (code[0] == '-' && pe_is_digit(s[0])) return pe_sender_rank(l, system) > 0;
  for (i = 0; i < v->n && v->n <= 2; i++) if (!pe_is_alpha(s[i]) || pe_lower(s[i]) > 'f') return 1;
  return v->n > 2 || !pe_is_digit((unsigned char)code[code[0] == '-']);
}

/* Reads a code for one system at `at` and looks it up, at least in attempt `from`
** (see pe_read_code). Returns 1 + the attempt that succeeded, or 0. */
int pe_try_system (pe_line *l, const char *system, uint32_t at, int from, int words, pe_value *v, poserr_entry *e, int *form) {
  pe_view view;
  int attempt;
  if (!pe_view_of(&l->scan->registry, system, strlen(system), &view)) return 0;
  *form = view.system.form;
  for (attempt = from; attempt < (words && *form != PE_FORM_TEXT ? 6 : 1); attempt++) {
    l->scan->steps += 4;
    if (!pe_read_code(&l->text, at, view.system.form, view.system.width, attempt, v)) {
      if (attempt > 0) break;
      continue;
    }
    if (pe_look_up(l, system, attempt == 0 ? *form : PE_FORM_NAME, v, e)) return *form != PE_FORM_INT || is_as_written(l, system, v, e) ? 1 + attempt : 0;
    if (attempt == 0 && *form == PE_FORM_COMPOUND && words && pe_sender_rank(l, system) > 0 && with_module(l, &view, v, e)) {
      v->natural = 0;
      return 1;
    }
  }
  return 0;
}

static int is_candidate (const pe_candidate *c, int count, const char *system) {
  int i;
  for (i = 0; i < count; i++) if (c[i].system == system || strcmp(c[i].system, system) == 0) return 1;
  return 0;
}

/* Adds a system if it knows the code at `at`. */
static pe_candidate *add_candidate (pe_line *l, pe_candidate *c, int *count, const char *system, uint32_t at, int words, int bonus) {
  pe_value v;
  poserr_entry e;
  int form, attempt;
  if (*count == PE_CANDIDATES || is_candidate(c, *count, system)) return NULL;
  if ((attempt = pe_try_system(l, system, at, 0, words, &v, &e, &form)) == 0) return NULL;
  c += *count;
  c->system = system;
  c->code = pe_canonical(&e);
  c->attempt = (uint8_t)(attempt - 1);
  c->han = 0;
  c->rank = value_rank(&v, &e, form) + bonus;
  ++*count;
  return c;
}

/* Adds a system of the same form as a candidate, if it has the same code itself. */
static pe_candidate *add_like (pe_line *l, pe_candidate *c, int *count, const pe_candidate *like, const char *system) {
  const poserr_registry *r = &l->scan->registry;
  size_t m = strlen(system), n = strlen(like->code);
  uint32_t hash = pe_hash_exact(PE_SEED, system, m), i;
  const char *id;
  if (*count == PE_CANDIDATES || is_candidate(c, *count, system)) return NULL;
  for (i = 0; i < r->layers; i++) {
    l->scan->steps++;
    if (pe_find_plain(r->layer[i].image, hash, system, m, like->code, n, &id) != ~0u) break;
  }
  if (i == r->layers) return NULL;
  c += *count;
  *c = *like;
  c->system = system;
  c->han = 0;
  ++*count;
  return c;
}

/* Chooses among candidates; returns the index of the best. The first ones are the
** more general: they win where nothing else decides. */
int pe_choose_candidate (pe_line *l, pe_candidate *c, int count) {
  int i, best = 0;
  for (i = 0; i < count; i++) {
    int said = pe_meant(l, c[i].system);
    c[i].sent = said > 0;
    c[i].rank += said;
    if (said == 0 && count > 1 && c[i].han && pe_line_has_han(l)) c[i].rank += 90;
  }
  for (i = 1; i < count; i++) if (c[i].rank > c[best].rank) best = i;
  return best;
}

void pe_add_alternatives (pe_match *m, const pe_candidate *c, int count, int best) {
  uint8_t used[PE_CANDIDATES] = { 0 };
  int i, k;
  used[best] = 1;
  while (m->alternatives < PE_ALTERNATIVES) {
    k = -1;
    for (i = 0; i < count; i++) if (!used[i] && (k < 0 || c[i].rank > c[k].rank)) k = i;
    if (k < 0) break;
    used[k] = 1;
    m->alternative[m->alternatives++] = c[k].system;
  }
}

/* Forms that a code was read in, and what came of it. */
enum { READINGS = 8 };

typedef struct form_read { uint8_t form, width, readable, words; int8_t place; } form_read;

static form_read *read_in_form (pe_line *l, form_read *r, int *count, int form, int width, uint32_t at, int words) {
  pe_value v;
  int i;
  for (i = 0; i < *count; i++) if (r[i].form == form && r[i].width == width) return &r[i];
  if (*count == READINGS) return NULL;
  r += *count;
  ++*count;
  r->form = (uint8_t)form;
  r->width = (uint8_t)width;
  r->place = -1;
  l->scan->steps += 4;
  r->readable = (pe_read_code(&l->text, at, form, width, 0, &v)
    || (words && at < l->text.n && pe_is_alpha(l->text.p[at])));
  return r;
}

/* Collects the owners of a marker that know the code at `at`: who is said to speak;
** then of each form the first (they stand in order of generality), and others of
** the form that have the code themselves. */
int pe_candidates (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at, pe_candidate *c) {
  form_read r[READINGS];
  int count = 0, readings = 0, upper = t->image != l->scan->registry.layer[0].image, words = list[0] <= 4, any = 0;
  uint32_t i, k, owners = list[0];
  for (i = 0; i < owners; i++) {
    const unsigned char *s = pe_section(t->image, PE_SYSTEMS) + (size_t)pe_list_system(list, i) * PE_SYSTEM_SIZE;
    form_read *own = s[PE_SYSTEM_OWNER] ? read_in_form(l, r, &readings, s[PE_SYSTEM_FORM], s[PE_SYSTEM_WIDTH], at, words) : NULL;
    if (own == NULL || own->readable) { any = 1; break; }
  }
  if (!any) return 0;
  if (owners > 1 || (list[1] & (PE_LABEL_BASE | PE_LABEL_GENERIC))) {
    if (!l->has_senders) pe_find_senders(l);
    for (i = 0; i < l->senders; i++)
      for (k = 0; k < owners; k++) {
        const char *owner = pe_system_id(t, pe_list_system(list, k));
        if (strcmp(owner, l->sender[i].system) != 0 && !pe_is_base(l, owner, l->sender[i].system)) continue;
        (void)add_candidate(l, c, &count, l->sender[i].system, at, words, 0);
        break;
      }
  }
  for (i = 0; i < owners && count < PE_CANDIDATES; i++) {
    const unsigned char *s = pe_section(t->image, PE_SYSTEMS) + (size_t)pe_list_system(list, i) * PE_SYSTEM_SIZE;
    const char *system = pe_string(t->image, pe_rd24(s));
    form_read *own = s[PE_SYSTEM_OWNER] ? read_in_form(l, r, &readings, s[PE_SYSTEM_FORM], s[PE_SYSTEM_WIDTH], at, words) : NULL;
    pe_candidate *more;
    if (own != NULL && !own->readable) continue;
    more = own != NULL && own->place >= 0 ? add_like(l, c, &count, &c[own->place], system)
      : add_candidate(l, c, &count, system, at, words, upper ? 25 : 0);
    if (more == NULL) continue;
    more->han = (uint8_t)pe_list_han(list, i);
    if (own != NULL && own->place < 0) own->place = (int8_t)(more - c);
  }
  return count;
}

#endif
