/*
** scan_name.c - identifiers that name a code: OUT_OF_PAPER, SCARD_E_TIMEOUT.
*/
#include "scan_candidate.h"
#include "scan_match.h"
#include "scan_word.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

/* Is the token a key, a call, a path? Then it names no result. */
static int is_handle (const pe_text *t, uint32_t first, uint32_t last) {
  unsigned char b = first > 0 ? t->p[first - 1] : ' ', c = last < t->n ? t->p[last] : ' ';
  uint32_t at = last;
  if (b == '/' || b == '$' || b == '@' || b == '\\' || c == '/' || c == '@') return 1;
  if (c == '=' && !(last + 1 < t->n && t->p[last + 1] == '>')) return 1;
  if (c == '"' || c == '\'') {
    at = last + 1;
    while (at < t->n && pe_is_blank(t->p[at])) at++;
    if (at < t->n && t->p[at] == ':') return 1;
    if (at + 1 < t->n && t->p[at] == '=' && t->p[at + 1] == '>') return 1;
    if (b == '[' && at < t->n && t->p[at] == ']') return 1;
  }
  return 0;
}

int pe_on_name (pe_line *l, uint32_t first, uint32_t last, uint32_t begin, const unsigned char *s, uint32_t n) {
  pe_named found[8];
  pe_candidate c[8];
  poserr_entry e;
  pe_match *m;
  int count = pe_find_names(l, s, n, found, 8), i, kept = 0, best, alone = 0;
  if (count == 0) return 0;
  if (is_handle(&l->text, first, last)) return 1;
  for (i = 0; i < count; i++) {
    int rank = pe_meant(l, found[i].system);
    if (found[i].level == PE_NAME_SENT && rank == 0) continue;
    if (rank == 0 && pe_is_sender(l, first, last)) continue;
    if (!pe_is_wanted(l, found[i].system)) continue;
    if (found[i].level != PE_NAME_SENT) alone = 1;
    c[kept].system = found[i].system;
    c[kept].code = found[i].code;
    c[kept].text = found[i].form == PE_FORM_TEXT;
    c[kept].han = 0;
    c[kept].rank = c[kept].text ? -20 : 0;
    kept++;
  }
  if (kept == 0) return 1;
  best = pe_choose_candidate(l, c, kept);
  l->scan->steps += 8;
  if (poserr_lookup(&l->scan->registry, c[best].system, c[best].code, strlen(c[best].code), NULL, &e) != POSERR_OK) return 1;
  if (pe_is_calm(l, &e) || pe_is_request(l, first, 1)) return 1;
  m = pe_new_match(l, begin, first, last, c[best].text ? POSERR_PHRASE : POSERR_NAMED);
  if (m == NULL) return 1;
  pe_set_entry(m, c[best].system, &e);
  m->rank = (int16_t)(c[best].text ? 60 : c[best].sent ? 500 : 200);
  m->confidence = (uint8_t)((alone ? 85 : 75) + (c[best].sent ? 10 : 0) - (kept > 1 && !c[best].sent ? 20 : 0));
  pe_add_alternatives(m, c, kept, best);
  l->matches++;
  return 1;
}

#endif
