/*
** scan.c - finds codes in a log on standard input, chunk by chunk, with card numbers
** masked:  scan < day.log
*/
#include "poserr.h"

#include <stdio.h>

static void report (poserr_scanner *s) {
  poserr_finding f;
  while (poserr_scan_next(s, &f)) {
    char text[256];
    size_t n;
    poserr_expand(&f.entry, poserr_text(&f.entry, "en", POSERR_TITLE), text, sizeof text);
    printf("%lu: %s %s %s: ", (unsigned long)f.line, f.system, f.code, poserr_class(&f.entry));
    for (n = 0; text[n] != 0; ) n++;
    poserr_mask(text, n, text, n);
    printf("%s\n", text);
  }
}

int main (void) {
  static poserr_scanner s;   /* 40 KB: not on a stack */
  static char chunk[512];
  poserr_registry r;
  size_t n;
  poserr_init(&r);
  poserr_scan_begin(&s, &r, NULL);   /* everything that went wrong, UTF-8 or GBK */
  while ((n = fread(chunk, 1, sizeof chunk, stdin)) > 0) {
    poserr_scan_feed(&s, chunk, n);
    report(&s);
  }
  poserr_scan_finish(&s);
  report(&s);
  return 0;
}
