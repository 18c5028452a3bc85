/*
** advise.h - what advise.c shares: the rules of all layers, one after another.
*/
#ifndef POSERR_ADVISE_H
#define POSERR_ADVISE_H

#include "registry.h"

/* Walks the rules, lowest layer first; *state = 0 at first. NULL at the end. */
PE_INTERNAL const char *pe_each_rule (const poserr_registry *r, uint32_t *state);

#endif
