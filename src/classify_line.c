/*
** classify_line.c - a code, name or shape within a sentence, as the scanner sees
** it in a line of a log: "why does it always say response code 05".
*/
#include "classify.h"

#ifndef POSERR_NO_SCAN

#include "code.h"
#include "scan_line.h"

#include <string.h>

enum { READ = 1024 };   /* bytes of a text that are read */

/* What poserr_work holds. */
typedef struct reading {
  pe_scan scan;
  pe_line line;
  unsigned char text[READ + 2];   /* a newline at both ends */
} reading;

typedef char reading_fits[sizeof(reading) <= sizeof(poserr_work) ? 1 : -1];

static int is_listed (const char *list, const char *id) { return pe_listed(list, id, strlen(id)); }

/* The surest match that is no mere phrase. */
static const pe_match *surest (const pe_line *l, const char *without) {
  const pe_match *best = NULL;
  uint32_t i;
  for (i = 0; i < l->matches; i++) {
    const pe_match *m = &l->match[i];
    if (m->how == POSERR_PHRASE || is_listed(without, m->system)) continue;
    if (best == NULL || m->confidence > best->confidence) best = m;
  }
  return best;
}

void pe_classify_read (const poserr_registry *r, const char *text, size_t n, poserr_work *work) {
  reading *w = (reading *)(void *)work;
  uint32_t i;
  memset(w, 0, sizeof *w);
  if (n > READ) n = READ;
  for (i = 0; i < n; i++) w->text[i + 1] = text[i] == '\n' ? ' ' : (unsigned char)text[i];
  w->text[0] = w->text[n + 1] = '\n';
  pe_scan_prepare(&w->scan, r);
  w->scan.minimum = (uint32_t)poserr_enum_value(POSERR_SEVERITY, "info", 4);
  w->line.scan = &w->scan;
  pe_line_begin(&w->line, w->text, (uint32_t)n + 1);
  for (i = 0; i <= n && !pe_line_full(&w->line); i++) pe_line_window(&w->line, i);
  pe_line_settle(&w->line);
}

int pe_classify_line (const poserr_registry *r, const char *without, poserr_work *work, poserr_verdict *v) {
  reading *w = (reading *)(void *)work;
  const pe_match *m;
  poserr_entry e;
  uint32_t i;
  int k;
  m = surest(&w->line, without);
  if (m == NULL || poserr_lookup(r, m->system, m->key, strlen(m->key), NULL, &e) != POSERR_OK || is_listed(without, e.system)) return 0;
  poserr_classify_entry(&e, v);
  v->confidence = m->confidence;
  for (i = 0; i < m->alternatives && v->alternatives < POSERR_ALTERNATIVES; i++) {
    const char *path;
    if (poserr_lookup(r, m->alternative[i], m->key, strlen(m->key), NULL, &e) != POSERR_OK || is_listed(without, e.system)) continue;
    path = poserr_class(&e);
    for (k = 0; k < v->alternatives; k++) if (strcmp(v->alternative[k].path, path) == 0) break;
    if (k < v->alternatives || strcmp(path, v->path) == 0) continue;
    v->alternative[k].path = path;
    v->alternative[k].system = m->alternative[i];
    v->alternative[k].code = poserr_code(&e);
    v->alternative[k].confidence = v->confidence / 2;
    v->alternatives++;
  }
  return 1;
}

#endif
