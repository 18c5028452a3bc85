/*
** scan_match.c - what a match says: its entry, class, and whether it is worth reporting.
*/
#include "scan_match.h"
#include "scan_word.h"
#include "registry.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

const char *pe_canonical (const poserr_entry *e) {
  uint32_t entry;
  const unsigned char *image = pe_part(e, 0, &entry);
  return pe_entry_code(image, entry);
}

pe_match *pe_new_match (pe_line *l, uint32_t from, uint32_t first, uint32_t last, int how) {
  pe_match *m;
  if (l->matches == PE_MATCHES) return NULL;
  m = &l->match[l->matches];
  memset(m, 0, sizeof *m);
  m->from = from;
  m->first = first;
  m->last = last;
  m->how = (uint8_t)how;
  return m;
}

static void set_code (pe_match *m, const char *code, size_t n) {
  if (n >= sizeof m->code) n = sizeof m->code - 1;
  memcpy(m->code, code, n);
  m->code[n] = 0;
}

/* Class, severity, and whether nothing is wrong (success, a notice, a fact): read
** where they stand if the entry's top layer says its class; else the long way. */
const char *pe_entry_class (const poserr_entry *e, int *severity, int *calm) {
  uint32_t entry, c, own;
  const unsigned char *image = pe_part(e, e->parts - 1, &entry), *row;
  c = pe_rd16(pe_entry(image, entry) + 6);
  if (c == PE_NO_CLASS || (e->registry->layers > 1 && image != e->registry->layer[0].image)) {
    *severity = poserr_enum(e, POSERR_SEVERITY);
    *calm = *severity <= 1 && poserr_enum(e, POSERR_GROUP) == poserr_enum_value(POSERR_GROUP, "none", 4);
    return poserr_class(e);
  }
  row = pe_section(image, PE_CLASSES) + (size_t)c * PE_CLASS_SIZE;
  own = pe_prop(image, pe_rd24(pe_entry(image, entry) + 3), PE_TAG_SEVERITY);
  *severity = own ? (int)own : row[11];
  *calm = *severity <= 1 && row[8] == 5;   /* "none" is the last group */
  return pe_string(image, pe_rd24(row));
}

/* Fills what an entry says into a match. */
void pe_set_entry (pe_match *m, const char *system, const poserr_entry *e) {
  int severity, calm;
  m->system = system;
  m->key = pe_canonical(e);
  m->path = pe_entry_class(e, &severity, &calm);
  m->severity = (uint8_t)severity;
  m->calm = (uint8_t)calm;
  if (e->code[0] != 0) set_code(m, e->code, strlen(e->code));
}

/* Does a bit field tell what was done (TSI) rather than what went wrong (TVR)? By
** what most of its bits mean. */
static int is_state (const pe_view *v) {
  const unsigned char *classes = pe_section(v->owner, PE_CLASSES);
  uint32_t i, facts = 0;
  for (i = 0; i < v->system.count; i++) {
    uint32_t c = pe_rd16(pe_entry(v->owner, v->system.first + i) + 6);
    const char *path = c < pe_count(v->owner, PE_CLASSES) ? pe_string(v->owner, pe_rd24(classes + (size_t)c * PE_CLASS_SIZE)) : "";
    facts += strncmp(path, "info.", 5) == 0 || strncmp(path, "approved.", 9) == 0;
  }
  return 2 * facts > v->system.count;
}

/* Fills the value of a bit field into a match. */
void pe_set_value (pe_line *l, pe_match *m, const char *system, const pe_value *v) {
  pe_view view;
  set_code(m, v->text, v->n);
  m->value = 1;
  l->scan->steps += 8;
  if (m->calm && pe_view_of(&l->scan->registry, system, strlen(system), &view)) m->calm = (uint8_t)is_state(&view);
}

/* Is there nothing to report? Then much can be spared. */
int pe_is_calm (const pe_line *l, const poserr_entry *e) {
  int severity, calm;
  if (l->scan->minimum != 0) return 0;
  (void)pe_entry_class(e, &severity, &calm);
  return calm;
}

/* Does the message behind a code call it a success: "01","msg":"Txn success"? */
int pe_is_content (const pe_text *t, uint32_t at) {
  uint32_t end = at + 56 < t->n ? at + 56 : t->n;
  int label = 0;
  for (; at < end; at++) {
    if (label == 0 && pe_at_one(t, at, "msg|message|text|desc")) { label = 1; at += 2; continue; }
    if (t->p[at] == '{' || t->p[at] == '}') return 0;
    if (label && t->p[at] == ',') return 0;
    if (label && pe_at_one(t, at, "success|approved|成功|批准") && !pe_before_one(t, at, "un|not |no |不|未|非")) {
      while (at < t->n && (t->p[at] >= 0x80 || pe_is_alpha(t->p[at]))) at++;
      return at >= t->n || !pe_is_blank(t->p[at]);   /* "order success pay in process" is none */
    }
  }
  return 0;
}

/* Looks a value up; of a bit field the gravest bit answers. */
int pe_look_up (pe_line *l, const char *system, int form, const pe_value *v, poserr_entry *e) {
  const poserr_registry *r = &l->scan->registry;
  l->scan->steps += 8;
  if (form == PE_FORM_BITS) {
    poserr_entry set[4];
    int n, i, best = -1, grave = 0, k;
    n = poserr_decode(r, system, v->text, v->n, NULL, set, 4, NULL);
    if (n <= 0) return 0;
    for (i = 0; i < n && i < 4; i++) {
      k = poserr_enum(&set[i], POSERR_SEVERITY);
      if (k > grave) { grave = k; best = i; }
    }
    if (best < 0) return 0;
    *e = set[best];
    return 1;
  }
  return poserr_lookup(r, system, v->text, v->n, NULL, e) == POSERR_OK;
}

static const char *base_of (const pe_line *l, const char *system) {
  pe_view v;
  if (!pe_view_of(&l->scan->registry, system, strlen(system), &v)) return "";
  return pe_string(v.owner, v.system.base);
}

/* Is `base` a base of `system`, at any depth? */
int pe_is_base (const pe_line *l, const char *base, const char *system) {
  int depth;
  for (depth = 0; depth < POSERR_BASE_DEPTH; depth++) {
    system = base_of(l, system);
    if (*system == 0) return 0;
    if (strcmp(system, base) == 0) return 1;
  }
  return 0;
}

#endif
