/*
** text.c - texts for a small display and for narrow paper: width, line breaks,
** pages.
*/
#include "text.h"
#include "gbk.h"
#include "registry.h"

#include <string.h>

/*
** Characters
*/

typedef struct range { uint32_t first, last; } range;

static int within (uint32_t c, const range *list, size_t n) {
  size_t i;
  for (i = 0; i < n; i++) if (c >= list[i].first && c <= list[i].last) return 1;
  return 0;
}
#define WITHIN(c, list) within((c), (list), sizeof (list) / sizeof *(list))

/* Columns of a character: Unicode's East Asian Width, where Wide and Fullwidth
** take two. Symbols of ambiguous width take two as well: a Chinese font draws
** them so, and a line must never be too long. In a GBK font all but ASCII does. */
static int width (uint32_t c, int encoding) {
  static const range none[] = {
    {0x0300, 0x036F}, {0x200B, 0x200F}, {0x2060, 0x2064}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}
  };
  static const range two[] = {
    {0x1100, 0x115F}, {0x2010, 0x2027}, {0x2030, 0x205E}, {0x2100, 0x27BF}, {0x2B00, 0x2BFF}, {0x2E80, 0xA4CF},
    {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F000, 0x1FAFF}, {0x20000, 0x3FFFD}
  };
  if (c < 0x80) return 1;
  if (encoding == POSERR_GBK) return 2;
  if (WITHIN(c, none)) return 0;
  return WITHIN(c, two) ? 2 : 1;
}

/* Scripts that break between any two characters. */
static int breaks_anywhere (uint32_t c) {
  static const range list[] = { {0x2190, 0x2BFF}, {0x2E80, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF01, 0xFFE6}, {0x1F000, 0x3FFFD} };
  return c != PE_BAD && WITHIN(c, list);
}

/* Marks that may not begin a line, and those that may not end one: those of
** GB/T 15834 and JIS X 4051 that payment texts can hold, and their ASCII kin. */
static int closes (uint32_t c) {
  static const uint16_t list[] = {
    '!', '%', ')', ',', '.', ':', ';', '?', ']', '}', 0x00B0, 0x00B7, 0x00BB, 0x2014, 0x2019, 0x201D, 0x2026, 0x2030, 0x2103,
    0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017,
    0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087,
    0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30FB, 0x30FC,
    0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF5E
  };
  size_t i;
  for (i = 0; i < sizeof list / sizeof *list; i++) if (list[i] == c) return 1;
  return 0;
}
static int opens (uint32_t c) {
  static const uint16_t list[] = {
    '#', '$', '(', '[', '{', 0x00A1, 0x00A5, 0x00AB, 0x00BF, 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016,
    0xFF03, 0xFF04, 0xFF08, 0xFF3B, 0xFF5B, 0xFFE5
  };
  size_t i;
  for (i = 0; i < sizeof list / sizeof *list; i++) if (list[i] == c) return 1;
  return 0;
}

/*
** Lines
*/

/* What is written on: lines are counted, those between `first` and `last` are
** put into the caller's buffer. */
typedef struct paper {
  const poserr_registry *r;
  const poserr_entry *e;
  poserr_screen *s;
  char *out;
  size_t cap, n;
  int line, first, last;
} paper;

/* A paragraph: a number or a label, and the text behind it. */
typedef struct paragraph {
  const char *prefix, *text;
  size_t head, n;     /* bytes of the prefix, of both */
} paragraph;

static size_t read_at (const paragraph *g, size_t at, uint32_t *c) {
  size_t len;
  if (at < g->head) return pe_utf8(g->prefix + at, g->head - at, c);
  len = pe_utf8(g->text + (at - g->head), g->n - at, c);
  if (*c < ' ' || *c == 0x7F) *c = ' ';
  if (*c == PE_BAD) *c = '?';
  return len;
}

static void put_byte (paper *p, char c) {
  if (p->n + 1 < p->cap) p->out[p->n] = c;
  p->n++;
}

static void put_character (paper *p, uint32_t c) {
  char bytes[4];
  size_t i, n;
  if (p->s->encoding == POSERR_GBK) {
    uint32_t g = pe_gbk_of(p->r, c);
    if (g == 0) {   /* a full-width question mark: as wide as what it stands for */
      p->s->missings = pe_note_missing(c, p->s->missing, POSERR_MISSING, p->s->missings);
      g = 0xA3BF;
    }
    if (g > 0xFF) put_byte(p, (char)(g >> 8));
    put_byte(p, (char)(g & 0xFF));
    return;
  }
  n = pe_utf8_write(c, bytes);
  for (i = 0; i < n; i++) put_byte(p, bytes[i]);
}

static void put_line (paper *p, const paragraph *g, size_t from, size_t to) {
  int shown = p->line >= p->first && p->line < p->last;
  if (shown && p->line > p->first) put_byte(p, '\n');
  while (shown && from < to) {
    uint32_t c;
    from += read_at(g, from, &c);
    put_character(p, c);
  }
  p->line++;
}

/* May a line end between `left`, the last character but blanks, and `right`? */
static int may_break (uint32_t left, int blank, uint32_t right, int encoding) {
  if (right == ' ' || left == 0 || closes(right) || opens(left)) return 0;
  if (blank) return 1;
  if (left == '"' || left == '\'' || right == '"' || right == '\'') return 0;   /* which way it looks, nobody knows */
  if (width(right, encoding) == 0) return 0;
  return breaks_anywhere(left) || breaks_anywhere(right);
}

/* Breaks a paragraph into lines: at the last place where it may, and only if
** there is none inside a word. */
static void put_paragraph (paper *p, const paragraph *g) {
  size_t at = 0, len;
  uint32_t c;
  for (;;) {
    size_t i, good = 0, poor = 0, end = 0, used = 0;
    uint32_t left = 0;
    int columns = 0, blank = 0;
    while (at < g->n && (len = read_at(g, at, &c), c == ' ')) at += len;
    if (at >= g->n) return;
    for (i = at; i < g->n; i += len) {
      len = read_at(g, i, &c);
      if (c == ' ') { columns++; blank = 1; continue; }
      if (may_break(left, blank, c, p->s->encoding)) { good = i; used = end; }
      if (i > at && !closes(c) && !opens(left) && width(c, p->s->encoding) > 0) poor = i;
      columns += width(c, p->s->encoding);
      if (columns > p->s->columns && i > at) break;
      left = c;
      blank = 0;
      end = i + len;     /* behind the last character but blanks */
    }
    if (i >= g->n) { put_line(p, g, at, end); return; }
    if (good > 0) { put_line(p, g, at, used); at = good; continue; }
    if (poor == 0) poor = i;
    put_line(p, g, at, poor);
    at = poor;
  }
}

/* Adds `n` bytes of text, on a line of their own. */
static void add (paper *p, const char *prefix, size_t head, const char *text, size_t n) {
  paragraph g;
  if (n == 0) return;
  g.prefix = prefix;
  g.head = head;
  g.text = text;
  g.n = g.head + n;
  put_paragraph(p, &g);
}

/* The text with what a pattern captured in its place; as it is if `buffer` is
** too small, which no text with braces needs. */
enum { EXPANDED = 1024 };
static const char *expand (const paper *p, const char *text, char *buffer) {
  if (p->e == NULL || p->e->captured < 0 || strchr(text, '{') == NULL) return text;
  return poserr_expand(p->e, text, buffer, EXPANDED) < EXPANDED ? buffer : text;
}

static void add_text (paper *p, const char *text) {
  char buffer[EXPANDED];
  if (text == NULL) return;
  text = expand(p, text, buffer);
  add(p, text, 0, text, strlen(text));
}

/* The steps, numbered when there are several. */
static void add_steps (paper *p, const char *steps) {
  char buffer[EXPANDED];
  const char *step;
  size_t n;
  int number = 0;
  if (steps == NULL) return;
  steps = expand(p, steps, buffer);
  while ((step = pe_item(&steps, &n)) != NULL) {
    char prefix[6] = "";
    if (number > 0 || *steps != 0) {
      uint32_t c;
      char *q = prefix;
      number++;
      if (number >= 10) *q++ = (char)('0' + number / 10 % 10);
      *q++ = (char)('0' + number % 10);
      *q++ = '.';
      if (n > 0 && (pe_utf8(step, n, &c), !breaks_anywhere(c))) *q++ = ' ';
      *q = 0;
    }
    add(p, prefix, strlen(prefix), step, n);
  }
}

static void begin (paper *p, const poserr_registry *r, const poserr_entry *e, poserr_screen *s, char *out, size_t cap, int paged) {
  if (s->columns < 2) s->columns = s->columns <= 0 ? (paged ? 16 : 32) : 2;
  if (s->rows <= 0) s->rows = 4;
  if (s->page <= 0) s->page = 1;
  s->pages = s->lines = s->missings = 0;
  p->r = r;
  p->e = e;
  p->s = s;
  p->out = out;
  p->cap = cap;
  p->n = 0;
  p->line = 0;
  p->first = 0;
  p->last = INT32_MAX;
  if (paged) {
    p->first = s->page > INT32_MAX / s->rows ? INT32_MAX : (s->page - 1) * s->rows;
    p->last = p->first > INT32_MAX - s->rows ? INT32_MAX : p->first + s->rows;
  }
}

static size_t finish (paper *p, int paged) {
  poserr_screen *s = p->s;
  s->pages = paged ? (p->line + s->rows - 1) / s->rows : 1;
  s->lines = (p->line < p->last ? p->line : p->last) - p->first;
  if (s->lines < 0) s->lines = 0;
  if (p->cap > 0) p->out[p->n < p->cap ? p->n : p->cap - 1] = 0;
  return p->n;
}

/*
** Layouts
*/

size_t pe_display (const poserr_registry *r, const poserr_entry *e, const pe_texts *t, poserr_screen *s, char *out, size_t cap) {
  paper p;
  begin(&p, r, e, s, out, cap, 1);
  add_text(&p, t->headline);
  add_steps(&p, t->steps);
  return finish(&p, 1);
}

/* The words that a receipt needs beside the entry's own: the language, "Code", "To
** act", and who must, by the value of POSERR_ACTOR. Lists, not pointers: they stay in
** ROM. A language without a list reads English. */
enum { WORD_CODE = 1, WORD_ACTS, WORD_ACTOR, ACTORS = 8 };
static const char words[][120] = {
  "en\nCode: \nTo act: \nnobody\ncardholder\ncashier\nmerchant\ntechnical support\nacquirer\ncard issuer\nmaker of the device",
  "zh\n代码：\n处理人：\n无需处理\n持卡人\n收银员\n商户\n技术支持\n收单机构\n发卡行\n设备厂商",
  "es\nCódigo: \nActúa: \nnadie\ntitular\noperador\ncomercio\nsoporte técnico\nadquirente\nemisor\nfabricante"
};

static const char *language (const char *tag) {
  size_t w = sizeof words / sizeof *words;
  while (tag != NULL && w-- > 0)
    if (strncmp(tag, words[w], 2) == 0 && (tag[2] == 0 || tag[2] == '-' || tag[2] == '_')) return words[w];
  return words[0];
}

/* The k-th of them. */
static const char *word (const char *list, int k, size_t *n) {
  const char *item;
  *n = 0;
  item = pe_item(&list, n);
  while (k-- > 0) item = pe_item(&list, n);
  return item;
}

/* "unionpay 51": cut to what a buffer takes, as no real one needs. */
static void add_code (paper *p, const char *label, size_t head, const char *system, const char *code) {
  char both[2 * POSERR_CODE_MAX];
  size_t n = system != NULL ? strlen(system) : 0, m = code != NULL ? strlen(code) : 0;
  if (m == 0) return;
  if (n >= POSERR_CODE_MAX) n = POSERR_CODE_MAX - 1;
  if (m > POSERR_CODE_MAX) m = POSERR_CODE_MAX;
  if (n > 0) {
    memcpy(both, system, n);
    both[n++] = ' ';
  }
  memcpy(both + n, code, m);
  add(p, label, head, both, n + m);
}

size_t pe_receipt (const poserr_registry *r, const poserr_entry *e, const pe_texts *t, poserr_screen *s, char *out, size_t cap) {
  const char *list = language(s->lang), *label, *actor;
  size_t head = 0, n = 0;
  paper p;
  begin(&p, r, e, s, out, cap, 0);
  add_text(&p, t->title);
  label = word(list, WORD_CODE, &head);
  add_code(&p, label, head, t->system, t->code);
  add_text(&p, t->cause);
  add_steps(&p, t->steps);
  if (t->actor > 0 && t->actor <= ACTORS) {
    label = word(list, WORD_ACTS, &head);
    actor = word(list, WORD_ACTOR + t->actor - 1, &n);
    add(&p, label, head, actor, n);
  }
  return finish(&p, 0);
}

/*
** Entries
*/

static void texts_of (const poserr_entry *e, const char *lang, pe_texts *t) {
  if (lang == NULL) lang = "en";
  t->title = poserr_text(e, lang, POSERR_TITLE);
  /* What the entry itself says beats what its class says, and a title in the
  ** language asked for a display text in another one. */
  t->headline = pe_entry_text(e, lang, POSERR_DISPLAY);
  if (t->headline == NULL) t->headline = pe_entry_text(e, lang, POSERR_TITLE);
  if (t->headline == NULL) t->headline = poserr_text_in(e, lang, POSERR_DISPLAY);
  if (t->headline == NULL) t->headline = poserr_text_in(e, lang, POSERR_TITLE);
  if (t->headline == NULL) t->headline = poserr_text(e, lang, POSERR_DISPLAY);
  if (*t->headline == 0) t->headline = *t->title != 0 ? t->title : poserr_code(e);
  t->cause = poserr_text(e, lang, POSERR_CAUSE);
  t->steps = poserr_text(e, lang, POSERR_STEPS);
  t->system = e->system;
  t->code = poserr_code(e);
  t->actor = poserr_enum(e, POSERR_ACTOR);
}

size_t poserr_display (const poserr_entry *e, poserr_screen *s, char *out, size_t cap) {
  pe_texts t;
  texts_of(e, s->lang, &t);
  return pe_display(e->registry, e, &t, s, out, cap);
}

size_t poserr_receipt (const poserr_entry *e, poserr_screen *s, char *out, size_t cap) {
  pe_texts t;
  texts_of(e, s->lang, &t);
  return pe_receipt(e->registry, e, &t, s, out, cap);
}
