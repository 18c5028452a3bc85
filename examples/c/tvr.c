/*
** tvr.c - the bits of a Terminal Verification Results (tag 95), and what a terminal
** with these action codes makes of them:  tvr 8000048000
*/
#include "poserr.h"

#include <stdio.h>
#include <string.h>

int main (int argc, char **argv) {
  static poserr_entry set[40];   /* 5 bytes of bits */
  static const unsigned char denial[5] = { 0x00, 0x10, 0x00, 0x00, 0x00 }, online[5] = { 0xD8, 0x40, 0x04, 0xF8, 0x00 };
  static const char *const decisions[] = { "", "decline", "go online", "approve" };
  unsigned char tvr[5], reason[5];
  unsigned byte[5];
  poserr_actions actions = { 0 };
  poserr_registry r;
  int i, n, why;
  if (argc != 2) {
    fprintf(stderr, "usage: %s TVR\n", argv[0]);
    return 2;
  }
  poserr_init(&r);
  n = poserr_decode(&r, "emv-tvr", argv[1], strlen(argv[1]), NULL, set, 40, &why);
  if (n < 0 || sscanf(argv[1], "%2x%2x%2x%2x%2x", &byte[0], &byte[1], &byte[2], &byte[3], &byte[4]) != 5) {
    printf("%s: not a TVR\n", argv[1]);
    return 1;
  }
  for (i = 0; i < n; i++) printf("%s  %s\n", poserr_code(&set[i]), poserr_text(&set[i], "en", POSERR_TITLE));
  for (i = 0; i < 5; i++) tvr[i] = (unsigned char)byte[i];
  actions.iac_denial = denial;
  actions.iac_online = online;
  printf("terminal action analysis: %s", decisions[poserr_action(tvr, &actions, 1, reason)]);
  printf(" because of %02X%02X%02X%02X%02X\n", reason[0], reason[1], reason[2], reason[3], reason[4]);
  return 0;
}
