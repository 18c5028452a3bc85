/*
** scan_match.h - what a match says: its entry, class, and whether it is worth
** reporting.
*/
#ifndef POSERR_SCAN_MATCH_H
#define POSERR_SCAN_MATCH_H

#include "scan_key.h"

#ifndef POSERR_NO_SCAN

/* The next match of the line, still without an entry; NULL if there is no room.
** It counts when the caller adds one to l->matches. */
PE_INTERNAL pe_match *pe_new_match (pe_line *l, uint32_t from, uint32_t first, uint32_t last, int how);
/* Fills what an entry of `system`, as asked, says into a match. */
PE_INTERNAL void pe_set_entry (pe_match *m, const char *system, const poserr_entry *e);
/* Fills the value of a bit field into a match. */
PE_INTERNAL void pe_set_value (pe_line *l, pe_match *m, const char *system, const pe_value *v);

/* Looks a value up; of a bit field the gravest bit answers. Returns 1 if found. */
PE_INTERNAL int pe_look_up (pe_line *l, const char *system, int form, const pe_value *v, poserr_entry *e);
/* The class of an entry, its severity, and whether nothing is wrong (success, a
** notice, a fact). */
PE_INTERNAL const char *pe_entry_class (const poserr_entry *e, int *severity, int *calm);
/* The canonical code of an entry. */
PE_INTERNAL const char *pe_canonical (const poserr_entry *e);
/* Is there nothing to report? Then much can be spared. */
PE_INTERNAL int pe_is_calm (const pe_line *l, const poserr_entry *e);
/* Does the message behind a code call it a success: "01","msg":"Txn success"? */
PE_INTERNAL int pe_is_content (const pe_text *t, uint32_t at);
/* Is `base` a base of `system`, at any depth? */
PE_INTERNAL int pe_is_base (const pe_line *l, const char *base, const char *system);

#endif
#endif
