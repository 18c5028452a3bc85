/*
** scan_word.c - words of the scanner's own at a place of a text.
*/
#include "scan_word.h"

#ifndef POSERR_NO_SCAN

/* Is one of the words (parted by '|', in lower case) at `at`? Returns its length. */
uint32_t pe_at_one (const pe_text *t, uint32_t at, const char *words) {
  if (at >= t->n) return 0;
  while (*words != 0) {
    uint32_t n = 0;
    while (words[n] != '|' && words[n] != 0 && at + n < t->n && pe_lower(t->p[at + n]) == (unsigned char)words[n]) n++;
    if (words[n] == '|' || words[n] == 0) return n;
    while (*words != '|' && *words != 0) words++;
    if (*words == '|') words++;
  }
  return 0;
}

/* The same for the text that ends at `at`. */
uint32_t pe_before_one (const pe_text *t, uint32_t at, const char *words) {
  while (*words != 0) {
    uint32_t n = 0, k;
    while (words[n] != '|' && words[n] != 0) n++;
    if (n <= at) {
      for (k = 0; k < n && pe_lower(t->p[at - n + k]) == (unsigned char)words[k]; k++) ;
      if (k == n) return n;
    }
    words += n;
    if (*words == '|') words++;
  }
  return 0;
}

/* Words that say nothing by themselves, though they are codes somewhere. */
int pe_is_plain (const unsigned char *s, size_t n) {
  static const char words[] =
    " abort aborted accepted active approved busy cancel canceled cancelled change close closed communication completed"
    " conflict connect connected create created deal declined default delayed disabled duplicate empty enabled error"
    " exception exists expired explain fail failed failure fallback finished forbidden format found fraud gone idle ignored"
    " illegal init internal invalid limit loading locked missing network normal offline online opened operation other"
    " partial paying pending pickup printing processing protocol ready refund refunded refusal refused rejected restricted"
    " reversed revoked ring sending service settled stopped success successful suspended system tampered terminated timeout"
    " transmitting unauthorised unauthorized unavailable unknown unsupported update validation verify voice voided waiting"
    " warning blacklisted blocked cutover cvv avs referral counterfeit cleared ";
  const char *p = words;
  while (*p != 0) {
    const char *q = ++p;
    size_t i = 0;
    while (*q != ' ' && *q != 0) q++;
    if ((size_t)(q - p) == n) {
      while (i < n && pe_lower(s[i]) == (unsigned char)p[i]) i++;
      if (i == n) return 1;
    }
    p = q;
    if (p[0] == ' ' && p[1] == 0) break;
  }
  return 0;
}

#endif
