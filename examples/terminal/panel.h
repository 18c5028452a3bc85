/*
** panel.h - what a person sees and touches: an LCD of 4 lines of 16 columns and a
** keypad, drawn in a terminal window or driven by a script.
*/
#ifndef PANEL_H
#define PANEL_H

#include "poserr.h"

enum { PANEL_ROWS = 4, PANEL_COLUMNS = 16 };

/* Keys: '0'..'9', and these. */
enum { KEY_OK = 'O', KEY_CANCEL = 'X', KEY_CLEAR = 'C', KEY_UP = 'U', KEY_DOWN = 'D', KEY_END = 0 };

/* `script` is NULL for a person at the window, else text: words are keys ("OK",
** "CANCEL", "CLEAR", "UP", "DOWN") or digits ("1051" are four keys), lines that begin with '#' are printed.
** `r` knows the characters of the LCD's GBK font. */
void panel_open (const poserr_registry *r, const char *script);
void panel_close (void);

/* Shows lines separated by '\n', in GBK: as the LCD of a real terminal takes them. */
void panel_show (const char *gbk);

/* The next key; KEY_END when there is nobody any more. */
int panel_key (void);

/* Waits, at once if scripted. Returns 1 if somebody pressed a key meanwhile. */
int panel_wait (int seconds);

#endif
