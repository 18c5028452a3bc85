/*
** cvr.c - which system decodes a card's verification results: they look
** different for each scheme, and their place is inside tag 9F10.
*/
#include "code.h"

#include <string.h>

/* Where a CVR lies: in issuer application data (tag 9F10) whose length is from
** `least` to `most` and whose bytes `at` begin with `sign`, from `offset` on; or
** alone (offset 0). Sources: VCPS 2.2 Appendix M for Visa, M/Chip Requirements
** Appendix B for Mastercard, EMV 4.4 Book 3 Annex C9 for CCD. */
static const struct layout {
  char system[14];
  uint8_t scheme, least, most, offset, size;
  struct { uint8_t at, mask, sign; } mark[2];
} layouts[] = {
  {"emv-cvr-visa",  1, 7, 32, 3, 4, {{0, 0xFF, 0x06}, {3, 0xFF, 0x03}}},
  {"emv-cvr-visa2", 1, 32, 32, 3, 5, {{0, 0xFF, 0x1F}, {8, 0xF0, 0x00}}},
  {"emv-cvr-ccd",   3, 32, 32, 3, 5, {{0, 0xFF, 0x0F}, {16, 0xFF, 0x0F}}},
  {"emv-cvr-mchip", 2, 18, 28, 2, 6, {{1, 0xF0, 0x10}, {0, 0, 0}}},
  {"emv-cvr-visa",  1, 4, 4, 0, 4, {{0, 0xFF, 0x03}, {0, 0, 0}}},
  {"emv-cvr-mchip", 2, 6, 6, 0, 6, {{0, 0, 0}, {0, 0, 0}}},
  {"emv-cvr-visa2", 1, 5, 5, 0, 5, {{0, 0, 0}, {0, 0, 0}}},
  {"emv-cvr-ccd",   3, 5, 5, 0, 5, {{0, 0, 0}, {0, 0, 0}}}
};
static const struct { char name[11]; uint8_t scheme; } schemes[] = {
  {"visa", 1}, {"mastercard", 2}, {"maestro", 2}, {"mchip", 2}, {"m/chip", 2}, {"ccd", 3}, {"cpa", 3}
};

static int fits (const struct layout *p, const unsigned char *b, int n) {
  int i;
  if (n < p->least || n > p->most) return 0;
  for (i = 0; i < 2; i++)
    if ((b[p->mark[i].at] & p->mark[i].mask) != p->mark[i].sign) return 0;
  return 1;
}

const char *poserr_cvr (const char *value, size_t n, const char *scheme, char out[13]) {
  unsigned char b[32];
  const struct layout *found = NULL;
  int count = pe_hex_bytes(value, n, b, sizeof b), wanted = 0, i;
  size_t k;
  if (count == 0) return NULL;
  if (scheme != NULL && *scheme != 0) {
    for (k = 0; k < sizeof schemes / sizeof schemes[0]; k++)
      if (pe_equal(schemes[k].name, scheme, strlen(scheme))) wanted = schemes[k].scheme;
    if (wanted == 0) return NULL;
  }
  for (k = 0; k < sizeof layouts / sizeof layouts[0]; k++) {
    const struct layout *p = &layouts[k];
    if ((wanted != 0 && p->scheme != wanted) || !fits(p, b, count)) continue;
    if (found != NULL && found->scheme != p->scheme) return NULL;   /* only the scheme could tell */
    if (found == NULL) found = p;
  }
  if (found == NULL) return NULL;
  for (i = 0; i < found->size; i++) {
    out[2 * i] = "0123456789ABCDEF"[b[found->offset + i] >> 4];
    out[2 * i + 1] = "0123456789ABCDEF"[b[found->offset + i] & 15];
  }
  out[2 * i] = 0;
  return found->system;
}
