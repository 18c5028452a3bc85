/*
** actioncodes.h - sizes of terminal action analysis; its function is poserr_action.
*/
#ifndef POSERR_ACTIONCODES_H
#define POSERR_ACTIONCODES_H

#include "poserr.h"

enum { PE_TVR_BYTES = 5 };   /* of a TVR, a TAC and an IAC */

#endif
