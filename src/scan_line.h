/*
** scan_line.h - recognition within one line: from windows to findings.
*/
#ifndef POSERR_SCAN_LINE_H
#define POSERR_SCAN_LINE_H

#include "scan_engine.h"
#include "scan_read.h"

#ifndef POSERR_NO_SCAN

enum {
  PE_MATCHES = 40,        /* pending in one line; then they are settled */
  PE_ALTERNATIVES = POSERR_ALSO,
  PE_SENDERS = 12,        /* systems whose senders a line names */
  PE_TURNS = 12,          /* changes of direction in one line */
  PE_OPEN_SYSTEMS = 16    /* systems with the shape {code}-{text} */
};

/* What was recognised, before the line is settled. Places count in the line. */
typedef struct pe_match {
  uint32_t from, first, last;   /* the evidence begins; the code, last exclusive */
  const char *system;           /* asked */
  const char *key;              /* canonical code of the entry */
  const char *path;             /* its class */
  int16_t rank;                 /* how good the evidence is */
  uint8_t how, confidence, severity, alternatives;
  uint8_t dropped, calm;        /* calm: success, a notice, a fact */
  uint8_t advice;               /* a phrase that says what to do */
  uint8_t value;                     /* value: `code` is a bit field's value, `key` its gravest bit */
  const char *alternative[PE_ALTERNATIVES];
  char code[40];                /* if it differs from the key: a pattern's, a value's */
} pe_match;

/* What does not change from line to line. */
typedef struct pe_scan {
  poserr_registry registry;     /* as it was when the scan began */
  pe_scan_table tables[POSERR_LAYERS];
  uint8_t layers[POSERR_LAYERS];/* of each table */
  uint32_t count;
  const char *systems, *prefer; /* lists of ids, or NULL */
  const char *open[PE_OPEN_SYSTEMS];
  uint32_t opens;
  uint32_t minimum;
  uint64_t steps;
} pe_scan;

typedef struct pe_line {
  pe_scan *scan;
  pe_text text;
  pe_match match[PE_MATCHES];
  uint32_t matches;
  uint32_t word_next, name_next, han_next;   /* features that begin before were tried */
  uint32_t hex_at, hex_from;                  /* the digits in hex before hex_at begin at hex_from */
  /* Of the line as a whole, made when first needed. */
  uint8_t has_senders, has_turns, has_han, senders, turns;
  struct { const char *system; uint32_t at; uint32_t n; } sender[PE_SENDERS];
  struct { uint32_t at; uint8_t kind; } turn[PE_TURNS];
} pe_line;

/* Opens the tables of a registry's layers for a zeroed scan; see scan.c. */
PE_INTERNAL void pe_scan_prepare (pe_scan *scan, const poserr_registry *r);

/* Notes the systems of a table whose codes stand beside their texts: {code}-{text}. */
PE_INTERNAL void pe_open_systems (pe_scan *s, const pe_scan_table *t);
PE_INTERNAL void pe_line_begin (pe_line *l, const unsigned char *p, uint32_t n);
/* Looks at the window of these kinds (PE_WINDOW_...) at `at`. Places must not decrease. */
PE_INTERNAL void pe_line_found (pe_line *l, uint32_t at, uint32_t kinds);
/* The same where it is not known whether there is one. */
PE_INTERNAL void pe_line_window (pe_line *l, uint32_t at);
/* Are so many matches pending that they must be settled? */
static inline int pe_line_full (const pe_line *l) { return l->matches + 8 > PE_MATCHES; }
/* Settles the pending matches: sorts them, and drops what says the same twice. */
PE_INTERNAL void pe_line_settle (pe_line *l);

/*
** The kinds of recognition, one a file. Each adds to the matches what it takes
** for a finding.
*/

/* A label of a marker's list at [begin, end). */
PE_INTERNAL void pe_on_marker (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t begin, uint32_t end);
/* A phrase may stand here; see pe_visitor. */
PE_INTERNAL void pe_on_phrase (pe_line *l, const pe_scan_table *t, uint32_t string, uint32_t place, uint32_t at);
/* A shape may begin at `at` with its text from `from` on. */
PE_INTERNAL void pe_on_shape (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at, const char *from);
/* A frame may begin at `at`. */
PE_INTERNAL void pe_on_frame (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at);
/* A token [first, last), with what belongs to it from `begin` on; s[0..n) is how it
** is looked up. Returns 1 if it is the name of a code, told or not. */
PE_INTERNAL int pe_on_name (pe_line *l, uint32_t first, uint32_t last, uint32_t begin, const unsigned char *s, uint32_t n);

/*
** The line as a whole
*/

/* Does what stands at `at` belong to a request? `certain`: beyond doubt. */
PE_INTERNAL int pe_is_request (pe_line *l, uint32_t at, int certain);
/* Finds the systems that the line names, once: l->sender. */
PE_INTERNAL void pe_find_senders (pe_line *l);
/* More than 0 if the line names the system. */
PE_INTERNAL int pe_sender_rank (pe_line *l, const char *system);
/* How much a system is meant: by the caller, by the words of the line. */
PE_INTERNAL int pe_meant (pe_line *l, const char *system);
/* Is this place the name of somebody who speaks? */
PE_INTERNAL int pe_is_sender (const pe_line *l, uint32_t first, uint32_t last);
/* Are findings of this system wanted? */
PE_INTERNAL int pe_is_wanted (const pe_line *l, const char *system);
/* Is there Chinese on the line? */
PE_INTERNAL int pe_line_has_han (pe_line *l);

#endif
#endif
