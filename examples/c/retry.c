/*
** retry.c - asks poserr what to do after each answer, and obeys: a sale that runs into
** a timeout, is queried and reversed; a card without money at Visa, hour after hour.
*/
#include "poserr.h"

#include <stdio.h>
#include <string.h>

static void tell (const char *what, const poserr_advice *a) {
  printf("%-40s %-8s", what, poserr_decision_name(a->decision));
  if (a->how != 0) printf(" %s", a->how == POSERR_QUERY ? "query" : "reverse");
  if (a->fix[0] != 0) printf(" %s", a->fix);
  if (a->after > 0) printf(" after %ld s", (long)a->after);
  if (a->left >= 0) printf(" (%d left)", (int)a->left);
  printf("  rule %s\n", a->rule);
}

int main (void) {
  static poserr_attempt attempts[64];
  poserr_registry r;
  poserr_entry e;
  poserr_context c;
  poserr_advice a;
  int hour;
  poserr_init(&r);

  poserr_lookup(&r, "pos", "6006", 4, NULL, &e);
  memset(&c, 0, sizeof c);
  c.scheme = "unionpay";
  c.phase = POSERR_PHASE_SENT;
  poserr_advise(&e, &c, &a);
  tell("no answer from the host", &a);
  c.verified = POSERR_SAYS_UNKNOWN;
  c.queries = 1;
  while (poserr_advise(&e, &c, &a) == POSERR_DO_VERIFY && a.how == POSERR_QUERY && c.queries < 10) c.queries++;
  tell("no answer to the queries either", &a);
  c.reversal = POSERR_REVERSAL_CONFIRMED;
  c.reversals = 1;
  poserr_advise(&e, &c, &a);
  tell("reversed, the host says", &a);

  poserr_lookup(&r, "visa", "51", 2, NULL, &e);
  memset(&c, 0, sizeof c);
  poserr_time("2026-12-01", 10, &c.now);
  c.attempts = attempts;
  for (hour = 0; hour < 64; hour++) {   /* once an hour, as long as poserr lets us */
    attempts[hour].time = c.now;
    attempts[hour].code = "51";
    c.attempt_count = hour + 1;
    if (poserr_advise(&e, &c, &a) == POSERR_DO_STOP) break;
    if (hour == 0) tell("insufficient funds, the first time", &a);
    c.now += 60 * 60;
  }
  printf("and %d hours later:\n", hour);
  tell("insufficient funds again", &a);
  return 0;
}
