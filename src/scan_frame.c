/*
** scan_frame.c - frames: a code within bytes in hex, such as a data object.
*/
#include "scan_match.h"
#include "registry.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

/* Where the data object (tag, length, value) at `at` ends; PE_NONE if there is none. */
static uint32_t object_end (const pe_text *t, uint32_t at) {
  unsigned char b, n;
  int parts = 1;
  if (at > 0 && pe_hex_at(t, at - 1)) at = pe_skip_joint(t, at);
  if (pe_read_bytes(t, at, 1, &b) == PE_NONE || b == 0 || b == 0xFF) return PE_NONE;
  at += 2;
  if ((b & 0x1F) == 0x1F)
    do {
      at = pe_skip_joint(t, at);
      if (pe_read_bytes(t, at, 1, &b) == PE_NONE) return PE_NONE;
      at += 2;
    } while ((b & 0x80) != 0 && ++parts < 3);
  at = pe_skip_joint(t, at);
  if (pe_read_bytes(t, at, 1, &n) == PE_NONE) return PE_NONE;
  at += 2;
  if (n == 0x81) {
    at = pe_skip_joint(t, at);
    if (pe_read_bytes(t, at, 1, &n) == PE_NONE) return PE_NONE;
    at += 2;
  }
  else if (n > 0x7F) return PE_NONE;
  if (n == 0) return at;
  at = pe_skip_joint(t, at);
  return pe_read_bytes(t, at, n, NULL);
}

static int more_hex (const pe_text *t, uint32_t at) {
  at = pe_skip_joint(t, at);
  return pe_hex_at(t, at) && pe_hex_at(t, at + 1) && (at + 2 >= t->n || !pe_is_word(t->p[at + 2]) || pe_hex_at(t, at + 2));
}

/* Does a data object of a list really begin at `at` and end at `stop`? What
** follows must be objects, to the end or four; and two of them, or all before it. */
static int is_object (pe_line *l, uint32_t run, uint32_t at, uint32_t stop) {
  const pe_text *t = &l->text;
  uint32_t next = stop, objects = 0, before = run;
  while (objects < 6 && more_hex(t, next)) {
    next = object_end(t, next);
    l->scan->steps += 4;
    if (next == PE_NONE) {
      if (objects < 4) return 0;
      break;
    }
    objects++;
  }
  if (objects >= 2 || at == run) return 1;
  while (before < at && before != PE_NONE) {
    before = object_end(t, before);
    l->scan->steps += 4;
  }
  return before == at;
}

/* Where the digits in hex begin that stand before `at`: of a long run, from where
** they were found last. */
static uint32_t hex_run (pe_line *l, uint32_t at) {
  uint32_t run;
  for (run = at; run > 0 && at - run < 2048 && pe_hex_at(&l->text, run - 1); run--) {
    if (run == l->hex_at) { run = l->hex_from; break; }
    l->scan->steps++;
  }
  l->hex_at = at;
  l->hex_from = run;
  return run;
}

void pe_on_frame (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at) {
  const char *frame = pe_string(t->image, pe_rd24(list)), *p = frame, *system = pe_system_id(t, pe_rd16(list + 3));
  const pe_text *x = &l->text;
  uint32_t pos = at, k, n = 0, run;
  unsigned char b = 0;
  char digits[3];
  pe_view view;
  pe_value v;
  poserr_entry e;
  pe_match *m;
  if (!pe_is_wanted(l, system) || !pe_view_of(&l->scan->registry, system, strlen(system), &view)) return;
  run = hex_run(l, at);
  if ((at - run) % 2 != 0) return;
  if (run > 0 && (pe_is_word(x->p[run - 1]) || x->p[run - 1] == '_') && (x->p[run - 1] | 32) != 'x') return;
  memset(&v, 0, sizeof v);
  while (!pe_ends_line(p[0]) && !pe_ends_line(p[1])) {
    int any = p[0] == '.' && p[1] == '.';
    l->scan->steps++;
    if (pos > at && pe_hex_at(x, pos + 1)) pos = pe_skip_joint(x, pos);
    if (*p == '{') break;
    if (pe_read_bytes(x, pos, 1, &b) == PE_NONE) return;
    (void)pe_put_hex(digits, &b, 1);
    if (!any && !pe_equal(digits, p, 2)) return;
    pos += 2;
    if (pos < x->n && x->p[pos] == ',') pos++;
    if (pos + 1 < x->n && x->p[pos] == '0' && (x->p[pos + 1] | 32) == 'x') pos += 2;
    p += 2;
  }
  if (strncmp(p, "{code}", 6) != 0) return;
  n = view.system.form == PE_FORM_HEX ? view.system.width / 2u : view.system.width;
  if (n == 0 || n > 20) return;
  {
    unsigned char bytes[20];
    uint32_t stop = pe_read_bytes(x, pos, n, bytes);
    if (stop == PE_NONE) return;
    if (b == n && !is_object(l, run, at, stop)) return;   /* a length in front: a data object */
    if (pe_hex_at(x, stop) && !pe_hex_at(x, stop + 1)) return;
    v.first = pos;
    v.last = stop;
    if (view.system.form == PE_FORM_AN || view.system.form == PE_FORM_N) {
      for (k = 0; k < n; k++) if (!pe_is_word(bytes[k])) return;
      memcpy(v.text, bytes, n);
      v.text[n] = 0;
      v.n = n;
    }
    else v.n = pe_put_hex(v.text, bytes, n);
  }
  if (!pe_look_up(l, system, view.system.form, &v, &e)) return;
  if (pe_is_request(l, at, 0)) return;
  m = pe_new_match(l, at, v.first, v.last, POSERR_SHAPE);
  if (m == NULL) return;
  pe_set_entry(m, system, &e);
  if (view.system.form == PE_FORM_BITS) pe_set_value(l, m, system, &v);
  m->rank = 350;
  m->confidence = 80;
  l->matches++;
}

#endif
