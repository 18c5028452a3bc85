/*
** empty.c - stands in for the built-in catalog while that is being made (stage 1).
*/
#include "poserr.h"

const unsigned char *poserr_builtin (void) { return NULL; }
const char *poserr_data_version (void) { return "none"; }
