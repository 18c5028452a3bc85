/*
** panel.c - LCD and keypad.
*/
#define _POSIX_C_SOURCE 200809L
#include "panel.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const poserr_registry *font;
static const char *rest;      /* of the script, or NULL */
static struct termios before;
static int raw, inside;      /* the tty is ours; within a word of digits of the script */
static char shown[PANEL_ROWS * (PANEL_COLUMNS + 1) + 1];

static void restore (void) {
  if (raw) tcsetattr(0, TCSANOW, &before);
  raw = 0;
}

void panel_open (const poserr_registry *r, const char *script) {
  struct termios t;
  font = r;
  rest = script;
  shown[0] = 0;
  if (script != NULL || tcgetattr(0, &before) != 0) return;
  t = before;
  t.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  t.c_cc[VMIN] = 1;
  t.c_cc[VTIME] = 0;
  raw = tcsetattr(0, TCSANOW, &t) == 0;
  atexit(restore);
}

void panel_close (void) {
  if (rest == NULL) printf("\n");
  restore();
}

static void frame (const char *left, const char *right) {
  int i;
  fputs(left, stdout);
  for (i = 0; i < PANEL_COLUMNS; i++) fputs("\xE2\x94\x80", stdout);
  printf("%s\n", right);
}

void panel_show (const char *gbk) {
  int row;
  if (strcmp(gbk, shown) == 0) return;
  snprintf(shown, sizeof shown, "%s", gbk);
  if (rest != NULL && *rest >= '0' && *rest <= '9' && inside) return;   /* amid a number: the screen at its end will do */
  if (rest == NULL) printf("\033[H\033[J");
  frame("\xE2\x94\x8C", "\xE2\x94\x90");
  for (row = 0; row < PANEL_ROWS; row++) {
    size_t n = strcspn(gbk, "\n");
    char line[4 * PANEL_COLUMNS];
    poserr_from_gbk(font, gbk, n < PANEL_COLUMNS ? n : PANEL_COLUMNS, line, sizeof line, NULL, 0, NULL);
    /* In GBK a character has as many bytes as it has columns. */
    printf("\xE2\x94\x82%s%*s\xE2\x94\x82\n", line, n < PANEL_COLUMNS ? (int)(PANEL_COLUMNS - n) : 0, "");
    gbk += n + (gbk[n] == '\n');
  }
  frame("\xE2\x94\x94", "\xE2\x94\x98");
  if (rest == NULL) printf("  0-9   Enter = OK   Esc = cancel   Backspace = clear   + - = pages   Ctrl-D = off\n");
  fflush(stdout);
}

/* The next word of the script as a key. */
static int scripted (void) {
  static const struct { const char *word; int key; } words[] = {
    {"OK", KEY_OK}, {"CANCEL", KEY_CANCEL}, {"CLEAR", KEY_CLEAR}, {"UP", KEY_UP}, {"DOWN", KEY_DOWN}
  };
  size_t i, n;
  if (*rest < '0' || *rest > '9') inside = 0;
  for (;;) {
    rest += strspn(rest, " \n");
    if (*rest != '#') break;
    n = strcspn(rest, "\n");
    printf("\n%.*s\n", (int)n, rest);
    rest += n;
  }
  if (*rest >= '0' && *rest <= '9') {   /* a number is a word of keys */
    if (!inside) printf("[%.*s]\n", (int)strspn(rest, "0123456789"), rest);
    inside = 1;
    return *rest++;
  }
  n = strcspn(rest, " \n");
  if (n == 0) return KEY_END;
  rest += n;
  for (i = 0; i < sizeof words / sizeof *words; i++)
    if (n == strlen(words[i].word) && memcmp(rest - n, words[i].word, n) == 0) {
      printf("[%s]\n", words[i].word);
      return words[i].key;
    }
  fprintf(stderr, "no such key: %.*s\n", (int)n, rest - n);
  exit(2);
}

int panel_key (void) {
  char c;
  if (rest != NULL) return scripted();
  while (read(0, &c, 1) == 1) {
    struct pollfd p = { 0, POLLIN, 0 };
    if (c >= '0' && c <= '9') return c;
    if (c == '\n' || c == '\r') return KEY_OK;
    if (c == 127 || c == 8) return KEY_CLEAR;
    if (c == '-') return KEY_UP;
    if (c == '+' || c == '=') return KEY_DOWN;
    if (c == 4) break;
    if (c != 27) continue;
    if (poll(&p, 1, 50) == 0) return KEY_CANCEL;   /* Esc alone; else an arrow: Esc [ A */
    if (read(0, &c, 1) != 1 || read(0, &c, 1) != 1) break;
    if (c == 'A') return KEY_UP;
    if (c == 'B') return KEY_DOWN;
  }
  return KEY_END;
}

int panel_wait (int seconds) {
  struct pollfd p = { 0, POLLIN, 0 };
  if (rest != NULL) return 0;
  return poll(&p, 1, seconds * 1000) > 0;
}
