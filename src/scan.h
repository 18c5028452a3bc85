/*
** scan.h - the tables of the scanner, in the section PE_SCAN of an image.
*/
#ifndef POSERR_SCAN_H
#define POSERR_SCAN_H

#include "catalog.h"

/* Builds the tables for a finished image whose section is still empty. Memory
** comes from `grow`, as in builder.h, by buffer numbers from 0 on. Returns their
** size in bytes and where they are; 0 if there is nothing to scan for. */
PE_INTERNAL uint32_t pe_scan_tables (const unsigned char *image, void *(*grow) (void *ud, int buffer, size_t size), void *ud,
                         const unsigned char **tables);

#endif
