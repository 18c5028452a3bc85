/*
** scan_settle.c - what of a line's matches is told: in order, and nothing twice.
*/
#include "scan_match.h"
#include "registry.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

static int same_code (const pe_match *a, const pe_match *b) {
  return strcmp(a->key, b->key) == 0 && strcmp(a->code, b->code) == 0;
}

/* Bytes between two matches; over a short way blanks do not count. */
static uint32_t distance (const pe_line *l, const pe_match *a, const pe_match *b) {
  uint32_t from = a->last <= b->first ? a->last : b->last, to = a->last <= b->first ? b->first : a->first, n = 0;
  if (from >= to || to - from > 128) return from < to ? to - from : 0;
  for (; from < to; from++) n += !(l->text.p[from] == ' ' || l->text.p[from] == '\t');
  return n;
}

static void also (pe_match *m, const char *system) {
  uint32_t i;
  if (strcmp(m->system, system) == 0) return;
  for (i = 0; i < m->alternatives; i++) if (strcmp(m->alternative[i], system) == 0) return;
  if (m->alternatives < PE_ALTERNATIVES) m->alternative[m->alternatives++] = system;
}

/* Of two matches: which one goes? 0 none, 1 the first, 2 the second. */
static int redundant (pe_line *l, const pe_match *a, const pe_match *b) {
  int phrases = (a->how == POSERR_PHRASE) + (b->how == POSERR_PHRASE);
  uint32_t gap = distance(l, a, b);
  if (a->first < b->last && b->first < a->last) {   /* one place */
    if (phrases == 2 && a->last - a->first != b->last - b->first) return a->last - a->first < b->last - b->first ? 1 : 2;
    if (a->rank != b->rank) return a->rank < b->rank ? 1 : 2;
    return pe_is_base(l, b->system, a->system) != pe_line_has_han(l) ? 1 : 2;   /* the more general; the nearer in Chinese */
  }
  /* A phrase in the evidence of a code, as the name of its marker. */
  if (phrases == 1) {
    const pe_match *p = a->how == POSERR_PHRASE ? a : b, *c = a->how == POSERR_PHRASE ? b : a;
    int mine = a == p ? 1 : 2;
    if (p->first >= c->from && p->last <= c->first && c->from < c->first) return mine;
    if (strcmp(p->path, c->path) == 0) return mine;
    if (gap <= 48 || p->advice || (pe_is_vague(p->path) && gap < 200)) return mine;
    if (gap <= 160 && pe_same_group(p->path, c->path)) return mine;
    return 0;
  }
  if (phrases == 2) {
    if (pe_is_vague(a->path) != pe_is_vague(b->path) && gap < 200) return pe_is_vague(a->path) ? 1 : 2;
    if (b->advice && gap < 64) return 2;
    if (strcmp(a->path, b->path) == 0) return 2;
    if (pe_same_group(a->path, b->path) && gap < 48) return 2;
    return 0;
  }
  /* The same code twice: its name and its number, two labels. */
  if (same_code(a, b) && (strcmp(a->system, b->system) == 0 || pe_is_base(l, a->system, b->system) || pe_is_base(l, b->system, a->system)) && gap < 256)
    return a->how != b->how || a->how == POSERR_NAMED || a->rank != b->rank ? 2 : 0;
  return 0;
}

void pe_line_settle (pe_line *l) {
  pe_match *m = l->match, tmp;
  int grave = 0;   /* does a bit field tell of a fault? Then the others are told, too */
  uint32_t n = l->matches, i, k;
  for (i = 1; i < n; i++) {
    tmp = m[i];
    for (k = i; k > 0 && (m[k - 1].first > tmp.first || (m[k - 1].first == tmp.first && m[k - 1].last < tmp.last)); k--) m[k] = m[k - 1];
    m[k] = tmp;
  }
  for (i = 0; i < n; i++)
    for (k = i + 1; k < n && !m[i].dropped; k++) {
      int which;
      l->scan->steps++;
      if (m[k].dropped) continue;
      which = redundant(l, &m[i], &m[k]);
      if (which == 0) continue;
      if (m[i].first == m[k].first && m[i].last == m[k].last && m[i].how != POSERR_PHRASE) also(which == 1 ? &m[k] : &m[i], which == 1 ? m[i].system : m[k].system);
      m[which == 1 ? i : k].dropped = 1;
    }
  for (i = 0; i < n; i++) grave |= !m[i].dropped && m[i].value && !m[i].calm;
  for (i = k = 0; i < n; i++)
    if (!m[i].dropped && (m[i].value ? l->scan->minimum == 1 || grave || !m[i].calm : l->scan->minimum == 0 ? !m[i].calm : m[i].severity >= l->scan->minimum)) {
      if (k != i) m[k] = m[i];
      k++;
    }
  l->matches = k;
}

#endif
