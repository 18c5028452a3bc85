/*
** decode.c - bit fields: which entries a value sets.
*/
#include "code.h"
#include "registry.h"

#include <string.h>

/* Should this entry answer for its code, or does another reading? */
static int chosen (const poserr_registry *r, const pe_view *v, const poserr_entry *e, const char *context) {
  uint32_t entry;
  const unsigned char *image = pe_part(e, 0, &entry);
  const char *code = pe_entry_code(image, entry);
  const char *when = pe_choose(r, v, code, strlen(code), context);
  return when != NULL && strcmp(when, pe_entry_when(image, entry)) == 0;
}

static int conditional (const poserr_entry *e, const char *context) {
  uint32_t entry;
  const unsigned char *image = pe_part(e, 0, &entry);
  int open;
  (void)pe_when(pe_entry_when(image, entry), context, &open);
  return open > 0;
}

int poserr_decode (const poserr_registry *r, const char *system,
                   const char *value, size_t n, const char *context,
                   poserr_entry *e, int max, int *why) {
  unsigned char bytes[POSERR_BITS_MAX];
  char digits[2 * POSERR_BITS_MAX + 1];
  uint32_t state = 0, known = 0, layer = r->layers;
  const char *labels;
  int count = 0, reason = POSERR_OK, given;
  pe_view v;
  if (why == NULL) why = &reason;
  *why = POSERR_OK;
  if (!pe_view_of(r, system, strlen(system), &v)) { *why = POSERR_UNKNOWN_SYSTEM; return -1; }
  labels = pe_system_prop(r, v.id, PE_TAG_BYTES, &layer);
  given = v.system.form == PE_FORM_BITS && n < POSERR_CODE_MAX && memchr(value, 0, n) == NULL
        ? pe_bits_value(value, n, labels, v.system.width, bytes, &known) : 0;
  if (given == 0) { *why = POSERR_BAD_CODE; return -1; }
  if (given == v.system.width && max > 0) {   /* a name for the whole value comes first */
    int i;
    for (i = 0; i < given; i++) {
      digits[2 * i] = "0123456789ABCDEF"[bytes[i] >> 4];
      digits[2 * i + 1] = "0123456789ABCDEF"[bytes[i] & 15];
    }
    digits[2 * given] = 0;
    if (poserr_lookup(r, system, digits, (size_t)(2 * given), context, e) == POSERR_OK) count = 1;
  }
  while (count < max && poserr_next(r, system, &state, &e[count])) {
    pe_bits bits;
    const char *code = poserr_code(&e[count]);
    if (!pe_bits_parse(code, strlen(code), labels, v.system.lsb, v.system.width, &bits)) continue;
    if (!(known >> bits.byte & 1) || !pe_bits_match(&bits, bytes)) continue;
    /* What stands only under a condition that the context leaves open explains
    ** bits that are set, and says nothing where they are clear. */
    if ((bytes[bits.byte] & bits.mask) == 0 && conditional(&e[count], context)) continue;
    if (chosen(r, &v, &e[count], context)) count++;
  }
  return count;
}
