/*
** scan_build.c - memory and order for what builds the tables of the scanner.
*/
#include "scan_build.h"

#if !defined(POSERR_NO_SCAN) && !defined(POSERR_NO_BUILDER)

#include <string.h>

unsigned char *pe_more (pe_tables *t, int which, size_t n) {
  pe_buffer *f = &t->buf[which];
  if (!t->failed && !pe_reserve(f, n, which, t->grow, t->ud)) t->failed = 1;
  if (t->failed) return NULL;
  f->n += n;
  return f->p + f->n - n;
}

unsigned char *pe_zeros (pe_tables *t, int which, size_t n) {
  unsigned char *p;
  t->buf[which].n = 0;
  p = pe_more(t, which, n);
  if (p != NULL) memset(p, 0, n);
  return p;
}

/* Sorts n rows of `size` bytes (at most 12) by a comparison: heap sort. */
void pe_sort_rows (const pe_tables *t, unsigned char *rows, size_t n, size_t size,
                       int (*compare) (const pe_tables *t, const unsigned char *a, const unsigned char *b)) {
  unsigned char tmp[12];
  size_t start = n / 2, end = n, i, child;
  while (end > 1) {
    if (start > 0) start--;
    else {
      end--;
      memcpy(tmp, rows + end * size, size);
      memcpy(rows + end * size, rows, size);
      memcpy(rows, tmp, size);
    }
    for (i = start; (child = 2 * i + 1) < end; i = child) {
      if (child + 1 < end && compare(t, rows + child * size, rows + (child + 1) * size) < 0) child++;
      if (compare(t, rows + i * size, rows + child * size) >= 0) break;
      memcpy(tmp, rows + i * size, size);
      memcpy(rows + i * size, rows + child * size, size);
      memcpy(rows + child * size, tmp, size);
    }
  }
}


#endif
