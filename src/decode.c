/*
** decode.c - bit fields: which entries a value sets.
*/
#include "decode.h"
#include "code.h"

#include <string.h>

/* Should this entry answer for its code, or does another reading? */
static int chosen (const pe_decoding *d, const poserr_entry *e) {
  uint32_t entry;
  const unsigned char *image = pe_part(e, 0, &entry);
  const char *code = pe_entry_code(image, entry);
  const char *when = pe_choose(d->registry, &d->view, code, strlen(code), d->context, 0);
  return when != NULL && strcmp(when, pe_entry_when(image, entry)) == 0;
}

static int conditional (const pe_decoding *d, const poserr_entry *e) {
  uint32_t entry;
  const unsigned char *image = pe_part(e, 0, &entry);
  int open;
  (void)pe_when(pe_entry_when(image, entry), d->context, &open);
  return open > 0;
}

int pe_decode_begin (const poserr_registry *r, const char *system, const char *value, size_t n,
                     const char *context, pe_decoding *d) {
  uint32_t layer = r->layers;
  int given;
  if (!pe_view_of(r, system, strlen(system), &d->view)) return POSERR_UNKNOWN_SYSTEM;
  if (d->view.system.form != PE_FORM_BITS || n >= POSERR_CODE_MAX || memchr(value, 0, n) != NULL) return POSERR_BAD_CODE;
  d->registry = r;
  d->context = context;
  d->labels = pe_system_prop(r, d->view.id, PE_TAG_BYTES, &layer);
  d->state = 0;
  given = pe_bits_value(value, n, d->labels, d->view.system.width, d->bytes, &d->known);
  d->whole = given == d->view.system.width;
  return given == 0 ? POSERR_BAD_CODE : POSERR_OK;
}

/* The entry that names the whole value. */
static int whole_value (const pe_decoding *d, poserr_entry *e) {
  char digits[2 * POSERR_BITS_MAX + 1];
  int i, n = d->view.system.width;
  for (i = 0; i < n; i++) {
    digits[2 * i] = "0123456789ABCDEF"[d->bytes[i] >> 4];
    digits[2 * i + 1] = "0123456789ABCDEF"[d->bytes[i] & 15];
  }
  digits[2 * n] = 0;
  return poserr_lookup(d->registry, d->view.id, digits, (size_t)(2 * n), d->context, e) == POSERR_OK;
}

static int bits_of (const pe_decoding *d, const poserr_entry *e, pe_bits *bits) {
  const char *code = poserr_code(e);
  return pe_bits_parse(code, strlen(code), d->labels, d->view.system.lsb, d->view.system.width, bits);
}

int pe_decode_next (pe_decoding *d, poserr_entry *e) {
  if (d->whole) {
    d->whole = 0;
    if (whole_value(d, e)) return 1;
  }
  while (poserr_next(d->registry, d->view.id, &d->state, e)) {
    pe_bits bits;
    uint32_t free;   /* bits written as x: what they are is the answer */
    if (!bits_of(d, e, &bits)) continue;
    if (!(d->known >> bits.byte & 1) || !pe_bits_match(&bits, d->bytes)) continue;
    /* What stands only under a condition that the context leaves open explains
    ** bits that are set, and says nothing where they are clear. */
    if ((d->bytes[bits.byte] & bits.mask) == 0 && conditional(d, e)) continue;
    if (!chosen(d, e)) continue;
    free = bits.flag ? 0u : (uint32_t)(bits.mask >> bits.shift) & ~(uint32_t)bits.care;
    if (free != 0) e->captured = (int32_t)((uint32_t)(d->bytes[bits.byte] & bits.mask) >> bits.shift & free);
    return 1;
  }
  return 0;
}

int pe_decode_touches (const pe_decoding *d, const poserr_entry *e, const unsigned char *bits) {
  pe_bits b;
  return bits_of(d, e, &b) && (bits[b.byte] & b.mask) != 0;
}

int poserr_decode (const poserr_registry *r, const char *system,
                   const char *value, size_t n, const char *context,
                   poserr_entry *e, int max, int *why) {
  pe_decoding d;
  int count = 0, reason = pe_decode_begin(r, system, value, n, context, &d);
  if (why != NULL) *why = reason;
  if (reason != POSERR_OK) return -1;
  while (count < max && pe_decode_next(&d, &e[count])) count++;
  return count;
}
