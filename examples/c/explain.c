/*
** explain.c - looks a code up, or classifies words, and shows what a cashier must know:
**   explain unionpay 51        explain "SW 6985"        explain "card reader does not answer"
*/
#include "poserr.h"

#include <stdio.h>
#include <string.h>

static void show (const poserr_entry *e, const char *lang) {
  poserr_screen s = { 0 };
  char text[512];
  printf("%s %s: %s\n", e->system, poserr_code(e), poserr_class(e));
  s.lang = lang;
  do {   /* every page of an LCD of 4 x 16 */
    s.page++;
    poserr_display(e, &s, text, sizeof text);
    printf("--- %d/%d\n%s\n", s.page, s.pages, text);
  } while (s.page < s.pages);
}

int main (int argc, char **argv) {
  poserr_registry r;
  poserr_entry e;
  poserr_init(&r);
  if (argc == 3) {
    static const char *const why[] = { "", "unknown system", "unknown code", "not a code of that system" };
    int result = poserr_lookup(&r, argv[1], argv[2], strlen(argv[2]), NULL, &e);
    if (result != POSERR_OK) {
      printf("%s %s: %s\n", argv[1], argv[2], why[result]);
      return 1;
    }
    show(&e, "zh");
    show(&e, "en");
  }
  else if (argc == 2) {
    static poserr_work work;   /* 12 KB: too much for a small stack */
    poserr_verdict v;
    poserr_classify(&r, argv[1], strlen(argv[1]), NULL, &work, &v);
    printf("%s (%s, %d%%): %s\n", v.path, poserr_how_name(v.how), (int)v.confidence, poserr_class_text(&r, v.path, "en", POSERR_TITLE));
    if (v.entry.parts > 0) show(&v.entry, "en");
  }
  else {
    fprintf(stderr, "usage: %s SYSTEM CODE | %s TEXT\n", argv[0], argv[0]);
    return 2;
  }
  return 0;
}
