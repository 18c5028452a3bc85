/*
** engine.c - the kinds of recognition replaced by counting: what the scanner's
** engine takes to find the keys (markers, names, phrases, the fixed text of
** shapes), which is what the peers do. Linked instead of scan_marker.c and the
** like; the count stands above the steps.
*/
#include "scan_key.h"

void pe_on_marker (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t begin, uint32_t end) {
  (void)t; (void)list; (void)begin; (void)end;
  l->scan->steps += UINT64_C(1) << 40;
}

void pe_on_phrase (pe_line *l, const pe_scan_table *t, uint32_t string, uint32_t place, uint32_t at) {
  uint32_t entry, begin, end;
  if (pe_match_phrase(l, pe_string_of(t->image, string, &entry), place, at, &begin, &end)) l->scan->steps += UINT64_C(1) << 40;
}

void pe_on_shape (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at, const char *from) {
  const char *rest;
  (void)t; (void)list;
  if (pe_match_fixed(l, from, at, &rest) != PE_NONE) l->scan->steps += UINT64_C(1) << 40;
}

void pe_on_frame (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at) {
  (void)t; (void)list; (void)at;
  l->scan->steps += UINT64_C(1) << 40;
}

int pe_on_name (pe_line *l, uint32_t first, uint32_t last, uint32_t begin, const unsigned char *s, uint32_t n) {
  pe_named found[8];
  (void)first; (void)last; (void)begin;
  if (pe_find_names(l, s, n, found, 8) == 0) return 0;
  l->scan->steps += UINT64_C(1) << 40;
  return 1;
}
