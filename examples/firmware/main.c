/*
** main.c - firmware without Lua: the built-in catalog, and the vendor's above it.
*/
#include "poserr.h"

#include <stdio.h>
#include <string.h>

extern const unsigned char poserr_catalog_acme[];   /* vendor.c, made from acme.lua */

static void show (const poserr_registry *r, const char *system, const char *code) {
  poserr_entry e;
  poserr_screen s = { 0 };
  char text[128];
  if (poserr_lookup(r, system, code, strlen(code), NULL, &e) != POSERR_OK) {
    printf("%s %s: unknown\n", system, code);
    return;
  }
  s.lang = "zh";
  poserr_display(&e, &s, text, sizeof text);
  printf("%s %s, %s:\n%s\n", system, code, poserr_class(&e), text);
}

int main (void) {
  poserr_registry r;
  poserr_init(&r);
  if (poserr_push(&r, poserr_catalog_acme, 1) != POSERR_OK) return 1;   /* one call */
  show(&r, "acme", "Z1");       /* the vendor's own */
  show(&r, "acme", "51");       /* answered by its base, with the vendor's display text */
  show(&r, "unionpay", "51");   /* the same */
  poserr_pop(&r, poserr_catalog_acme);
  show(&r, "acme", "Z1");       /* as if it had never been */
  return 0;
}
