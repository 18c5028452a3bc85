/*
** scan_sender.c - who speaks on a line: names of vendors, schemes and hosts; what the
** caller prefers.
*/
#include "scan_key.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

static void add_sender (pe_line *l, const char *system, uint32_t at, uint32_t n) {
  uint32_t i;
  for (i = 0; i < l->senders; i++)
    if (strcmp(l->sender[i].system, system) == 0) {
      if (n > l->sender[i].n) { l->sender[i].n = n; l->sender[i].at = at; }
      return;
    }
  if (l->senders == PE_SENDERS) return;
  l->sender[l->senders].system = system;
  l->sender[l->senders].at = at;
  l->sender[l->senders++].n = n;
}

static void visit_sender (pe_line *l, const pe_scan_table *t, int kind, uint32_t ref, uint32_t place, uint32_t at) {
  const unsigned char *list = t->part[PE_SCAN_LISTS] + ref;
  uint32_t begin, end, i;
  (void)kind;
  if (!pe_match_label(l, list, place, at, 0, &begin, &end)) return;
  for (i = 0; i < list[0]; i++) add_sender(l, pe_system_id(t, pe_list_system(list, i)), begin, end - begin);
}

void pe_find_senders (pe_line *l) {
  const pe_text *t = &l->text;
  uint32_t i = 0;
  l->has_senders = 1;
  l->senders = 0;
  while (i < t->n) {
    uint32_t k = i;
    l->scan->steps++;
    if (pe_is_word(t->p[i])) {
      while (i < t->n && pe_is_word(t->p[i])) i++;
      if (i - k >= 2 && i - k <= 40) pe_each_key(l, pe_word_hash(t->p + k, i - k), k, i, 1u << PE_KEY_SENDER, visit_sender);
    }
    else if (pe_is_wide(t->p + i, t->n - i)) {
      i += 3;
      if (pe_is_wide(t->p + i, t->n - i)) pe_each_key(l, pe_han_hash(t->p + k), k, k + 6, 1u << PE_KEY_SENDER, visit_sender);
    }
    else i++;
  }
}

/* Is the id in a list of the caller's? */
static int in_list (const char *list, const char *id) {
  size_t n = strlen(id);
  while (list != NULL && *list != 0) {
    size_t k = 0;
    while (list[k] != ' ' && list[k] != ',' && list[k] != 0) k++;
    if (k == n && memcmp(list, id, n) == 0) return 1;
    list += k;
    while (*list == ' ' || *list == ',') list++;
  }
  return 0;
}

int pe_sender_rank (pe_line *l, const char *system) {
  uint32_t i;
  if (!l->has_senders) pe_find_senders(l);
  for (i = 0; i < l->senders; i++)
    if (strcmp(l->sender[i].system, system) == 0) return 1000 + (int)(l->sender[i].n < 30 ? l->sender[i].n : 30) * 4;
  return 0;
}

int pe_meant (pe_line *l, const char *system) {
  int rank = pe_sender_rank(l, system);
  if (in_list(l->scan->prefer, system)) rank += 4000;
  if (in_list(l->scan->systems, system)) rank += 3000;
  return rank;
}

int pe_is_sender (const pe_line *l, uint32_t first, uint32_t last) {
  uint32_t i;
  for (i = 0; i < l->senders; i++) if (l->sender[i].at == first && l->sender[i].n == last - first) return 1;
  return 0;
}

int pe_line_has_han (pe_line *l) {
  if (l->has_han == 0) {
    uint32_t i;
    l->has_han = 1;
    for (i = 0; i < l->text.n; i++)
      if (l->text.p[i] >= 0xE4 && l->text.p[i] <= 0xE9 && pe_is_wide(l->text.p + i, l->text.n - i)) { l->has_han = 2; break; }
    l->scan->steps += i / 8;
  }
  return l->has_han == 2;
}

int pe_is_wanted (const pe_line *l, const char *system) {
  return l->scan->systems == NULL || in_list(l->scan->systems, system);
}

#endif
