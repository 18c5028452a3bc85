/*
** actioncodes.c - terminal action analysis: why a terminal declines a chip
** transaction offline, sends it online or approves it (EMV 4.4 Book 3, 10.7).
*/
#include "actioncodes.h"

#include <string.h>

/* Bits of the TVR that an issuer's and a terminal's action code agree to act on.
** The issuer's code counts as `absent` in all bytes where the card has none; a
** terminal without one acts on nothing by itself. */
static int hits (const unsigned char *tvr, const unsigned char *iac, const unsigned char *tac, unsigned char absent, unsigned char *reason) {
  int i, any = 0;
  for (i = 0; i < PE_TVR_BYTES; i++) {
    unsigned char code = iac != NULL ? iac[i] : absent;
    if (tac != NULL) code = (unsigned char)(code | tac[i]);
    reason[i] = (unsigned char)(tvr[i] & code);
    any |= reason[i];
  }
  return any;
}

int poserr_action (const unsigned char *tvr, const poserr_actions *a, int online, unsigned char *reason) {
  if (hits(tvr, a->iac_denial, a->tac_denial, 0x00, reason)) return POSERR_DECLINE;
  if (online) return hits(tvr, a->iac_online, a->tac_online, 0xFF, reason) ? POSERR_ONLINE : POSERR_APPROVE;
  return hits(tvr, a->iac_default, a->tac_default, 0xFF, reason) ? POSERR_DECLINE : POSERR_APPROVE;
}
