/*
** scan_table.c - builds the tables of the scanner from a finished image.
*/
#include "scan.h"

#ifndef POSERR_NO_SCAN

uint32_t pe_scan_tables (const unsigned char *image, void *(*grow) (void *ud, int buffer, size_t size), void *ud,
                         const unsigned char **tables) {
  (void)image; (void)grow; (void)ud;
  *tables = NULL;
  return 0;
}

#endif
