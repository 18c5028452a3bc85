/*
** gbk.h - characters as UTF-8 and as GBK, for the files of the core.
*/
#ifndef POSERR_GBK_H
#define POSERR_GBK_H

#include "catalog.h"
#include "poserr.h"

/* What a byte that begins no UTF-8 character decodes to. */
#define PE_BAD 0xFFFFFFFFu

/* Reads the character at `s` (n > 0 bytes) into *c. Returns its length; 1 with
** PE_BAD for a byte that is not valid UTF-8 (RFC 3629: no overlong forms, no
** surrogates, nothing above U+10FFFF). */
PE_INTERNAL size_t pe_utf8 (const char *s, size_t n, uint32_t *c);
/* Writes a character as UTF-8 into out[4]; returns its length. */
PE_INTERNAL size_t pe_utf8_write (uint32_t c, char *out);

/* The GBK code (0x8140..0xFEFE) of a character, the character of a GBK code;
** 0 if no layer's table has it. ASCII is itself. */
PE_INTERNAL uint32_t pe_gbk_of (const poserr_registry *r, uint32_t unicode);
PE_INTERNAL uint32_t pe_gbk_unicode (const poserr_registry *r, uint32_t gbk);

/* Adds a character to a list of distinct ones, of which `max` are kept.
** Returns the new count. */
PE_INTERNAL int pe_note_missing (uint32_t c, uint32_t *missing, int max, int count);

#endif
