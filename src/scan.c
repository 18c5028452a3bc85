/*
** scan.c - findings from a stream of bytes: lines, chunks, encodings.
**
** Lines inside a chunk are read where they are; the engine runs over all of
** them, and only a line in which it finds a window is looked at. What is cut by
** a chunk's end is carried over in a buffer. A line longer than the buffer is
** read in parts that overlap; where they begin depends on the line alone, so
** that chunks make no difference.
*/
#include "scan_line.h"

#ifndef POSERR_NO_SCAN

#include "gbk.h"

#include <string.h>

enum {
  LINE = POSERR_LINE_MAX,
  MARGIN = LINE / 8,            /* what a finding may need around it */
  CORE = LINE - 2 * MARGIN,     /* bytes that one part of a long line answers for */
  QUEUE = 64,
  REGION = PE_PLACE - 1         /* bytes that the places of windows may count */
};

enum { FEED, DIRECT, IN_LINE, IN_UNIT };

/* Windows of a run of bytes, as they are needed. */
typedef struct queue {
  const unsigned char *p;
  size_t n, at;
  size_t count, next;
  uint32_t found[QUEUE];
} queue;

typedef struct scanner {
  pe_scan scan;
  pe_engine engine;
  pe_line line;
  queue direct, unit;           /* over the chunk; over one line or part of one */
  int mode, after;
  int delivering;
  uint32_t delivered;
  int encoding, finishing;
  /* The line or part that is being looked at. */
  uint64_t unit_base;           /* of its first byte in the stream */
  uint64_t unit_line;
  uint32_t core_from, core_to;  /* findings that begin elsewhere belong to another part */
  const unsigned char *gbk;     /* the bytes that it was converted from, or NULL */
  uint32_t gbk_n;
  /* The chunk. */
  const unsigned char *chunk;
  size_t chunk_n, chunk_at;     /* chunk_at: done before */
  size_t region_end;            /* behind its last newline */
  uint64_t chunk_base;
  size_t counted, line_start, line_end;
  uint64_t line_number;         /* of the line at line_start, or in the carry */
  /* The carry: a line, or from the second part of a long one on, its part. */
  uint32_t carry_n, part;
  int parted;                   /* the full carry has been looked at, and the line goes on */
  uint64_t carry_base;
  unsigned char carry[LINE + 2];      /* a newline in front of it */
  unsigned char wide[LINE * 3 / 2 + 8];
} scanner;

typedef char scanner_fits[sizeof(scanner) <= POSERR_SCANNER_SIZE ? 1 : -1];

static scanner *state (poserr_scanner *s) { return (scanner *)(void *)s; }

/*
** Windows
*/

static void queue_begin (queue *q, const unsigned char *p, size_t n) {
  q->p = p;
  q->n = n;
  q->at = q->count = q->next = 0;
}

/* Is there another window? Then *at is its place, *kinds what it is. */
static int queue_peek (const pe_engine *e, queue *q, size_t *at, uint32_t *kinds) {
  while (q->next == q->count) {
    if (q->at + 3 > q->n) return 0;
    q->next = 0;
    q->at = pe_engine_find(e, q->p, q->n, q->at, q->found, QUEUE, &q->count);
  }
  *at = q->found[q->next] & PE_PLACE;
  *kinds = q->found[q->next] >> 28;
  return 1;
}

/*
** Encodings
*/

/* Is it UTF-8? At the ends of a part of a line a character may be cut. */
static int is_utf8 (const unsigned char *p, uint32_t n, int cut) {
  uint32_t i = 0, k;
  if (cut) while (i < n && i < 3 && (p[i] & 0xC0) == 0x80) i++;
  while (i < n) {
    uint32_t c, left = n - i;
    if (left >= 8 && ((pe_rd32(p + i) | pe_rd32(p + i + 4)) & 0x80808080u) == 0) { i += 8; continue; }
    if (p[i] < 0x80) { i++; continue; }
    k = (uint32_t)pe_utf8((const char *)p + i, left, &c);
    if (c == PE_BAD) return cut && left < 4 && p[i] >= 0xC2;
    i += k;
  }
  return 1;
}

/* Punctuation of GBK that the catalogs' tables may lack. */
static uint32_t gbk_punctuation (uint32_t g) {
  static const uint16_t rows[][2] = {
    {0xA1A1, 0x3000}, {0xA1A2, 0x3001}, {0xA1A3, 0x3002}, {0xA1AA, 0x2014}, {0xA1AD, 0x2026}, {0xA1AE, 0x2018}, {0xA1AF, 0x2019},
    {0xA1B0, 0x201C}, {0xA1B1, 0x201D}, {0xA1B2, 0x3014}, {0xA1B3, 0x3015}, {0xA1B6, 0x300A}, {0xA1B7, 0x300B}, {0xA1B8, 0x300C},
    {0xA1B9, 0x300D}, {0xA1BE, 0x3010}, {0xA1BF, 0x3011}, {0xA1FA, 0x2192}, {0xA1E3, 0x00B0}, {0xA1A4, 0x00B7}
  };
  uint32_t i;
  if (g >= 0xA3A1 && g <= 0xA3FE) return g == 0xA3A4 ? 0xFFE5 : 0xFF01 + (g - 0xA3A1);
  for (i = 0; i < sizeof rows / sizeof rows[0]; i++) if (rows[i][0] == g) return rows[i][1];
  return 0;
}

static uint32_t gbk_char (const pe_scan *s, uint32_t g) {
  uint32_t i, u = gbk_punctuation(g);
  for (i = 0; u == 0 && i < s->count; i++) {
    const unsigned char *rows = s->tables[i].part[PE_SCAN_GBK];
    uint32_t low = 0, high = s->tables[i].count[PE_SCAN_GBK];
    while (low < high) {
      uint32_t middle = low + (high - low) / 2, v = pe_rd16(rows + 4 * (size_t)middle);
      if (v == g) { u = pe_rd16(rows + 4 * (size_t)middle + 2); break; }
      if (v < g) low = middle + 1; else high = middle;
    }
  }
  return u ? u : 0xFFFD;
}

/* Length in GBK of the character at p, and in UTF-8 in *to. */
static uint32_t gbk_step (const unsigned char *p, uint32_t n, uint32_t *to) {
  *to = 3;
  if (p[0] < 0x80) { *to = 1; return 1; }
  if (p[0] > 0x80 && p[0] < 0xFF && n > 1) {
    if (p[1] >= 0x40 && p[1] != 0x7F && p[1] != 0xFF) return 2;
    if (pe_is_digit(p[1]) && n > 3 && p[2] > 0x80 && pe_is_digit(p[3])) return 4;
  }
  return 1;
}

static uint32_t from_gbk (const pe_scan *s, const unsigned char *p, uint32_t n, unsigned char *out, uint32_t cap) {
  uint32_t i = 0, len = 0, to, step;
  while (i < n && len + 3 <= cap) {
    step = gbk_step(p + i, n - i, &to);
    if (to == 1) out[len++] = p[i];
    else {
      uint32_t u = step == 2 ? gbk_char(s, (uint32_t)p[i] << 8 | p[i + 1]) : 0xFFFD;
      if (u < 0x800) u = 0xFFFD;   /* every character takes three bytes, so that places can be told */
      len += (uint32_t)pe_utf8_write(u, (char *)out + len);
    }
    i += step;
  }
  return len;
}

/* Where byte `at` of the converted text came from. */
static uint32_t gbk_place (const unsigned char *p, uint32_t n, uint32_t at) {
  uint32_t i = 0, len = 0, to, step;
  while (i < n) {
    step = gbk_step(p + i, n - i, &to);
    if (len + to > at) break;
    len += to;
    i += step;
  }
  return i;
}

/*
** Lines
*/

/* Takes up a line or part of one. Returns 1 if it had to be converted. */
static int begin_unit (scanner *s, const unsigned char *p, uint32_t n, uint64_t base, uint64_t line, uint32_t core_from, uint32_t core_to, int cut) {
  if (n > 0 && p[n - 1] == '\r') n--;
  s->unit_base = base;
  s->unit_line = line;
  s->core_from = core_from;
  s->core_to = core_to;
  s->gbk = NULL;
  s->delivering = 0;
  if (s->encoding == POSERR_SCAN_GBK || (s->encoding == POSERR_SCAN_AUTO && !is_utf8(p, n, cut))) {
    uint32_t len;
    s->gbk = p;
    s->gbk_n = n;
    len = from_gbk(&s->scan, p, n, s->wide, sizeof s->wide - 2);
    s->wide[len] = '\n';
    pe_line_begin(&s->line, s->wide, len);
    return 1;
  }
  pe_line_begin(&s->line, p, n);
  return 0;
}

static void run_unit (scanner *s, int after) {
  queue_begin(&s->unit, s->line.text.p, s->line.text.n + (s->line.text.p[s->line.text.n] == '\n' ? 1u : 0u));
  s->mode = IN_UNIT;
  s->after = after;
}

/* The carry holds a whole line, or the last part of one. */
static void end_carry (scanner *s) {
  unsigned char *p = s->carry + (s->part > 0);
  uint32_t n = s->carry_n + (s->part == 0);
  s->carry[s->carry_n + 1] = '\n';
  (void)begin_unit(s, p, n, s->carry_base - (s->part == 0), s->line_number, s->part > 0 ? MARGIN : 0, n + 1, s->part > 0);
  run_unit(s, FEED);
}

/* The carry is full, and the line goes on: its next part. */
static void part_carry (scanner *s) {
  s->parted = 1;
  if (s->part == 0) (void)begin_unit(s, s->carry, CORE + MARGIN + 1, s->carry_base - 1, s->line_number, 0, CORE + 1, 1);
  else (void)begin_unit(s, s->carry + 1, LINE, s->carry_base, s->line_number, MARGIN, MARGIN + CORE, 1);
  run_unit(s, FEED);
}

/* Forgets what a finished part has answered for. */
static void shift_carry (scanner *s) {
  uint32_t drop = s->part == 0 ? CORE - MARGIN : CORE;
  memmove(s->carry + 1, s->carry + 1 + drop, s->carry_n - drop);
  s->carry_n -= drop;
  s->carry_base += drop;
  s->part++;
  s->parted = 0;
}

/* Takes bytes of the chunk into the carry, to the end of the line. */
static void fill_carry (scanner *s) {
  size_t take = s->chunk_n - s->chunk_at, room;
  const unsigned char *p = s->chunk + s->chunk_at, *end;
  if (s->carry_n == LINE) {
    if (s->parted) shift_carry(s);
    else if (*p == '\n') { s->chunk_at++; end_carry(s); return; }   /* it just fits */
    else { part_carry(s); return; }
  }
  if (s->carry_n == 0) {
    s->carry_base = s->chunk_base + s->chunk_at;
    s->part = 0;
    s->carry[0] = '\n';
  }
  room = LINE - s->carry_n;
  if (take > room) take = room;
  end = (const unsigned char *)memchr(p, '\n', take);
  if (end != NULL) take = (size_t)(end - p);
  memcpy(s->carry + 1 + s->carry_n, p, take);
  s->carry_n += (uint32_t)take;
  s->chunk_at += take;
  if (end != NULL) {
    s->chunk_at++;
    end_carry(s);
  }
}

static void end_of_line (scanner *s) {
  s->carry_n = 0;
  s->part = 0;
  s->parted = 0;
  s->line_number++;
}

/* Decides how the next bytes of the chunk are read. Returns 0 if there are none. */
static int feed (scanner *s) {
  if (s->chunk_at < s->chunk_n) {
    if (s->carry_n == 0 && s->chunk_at > 0 && s->chunk_at < s->region_end) {
      size_t n = s->region_end - s->chunk_at;
      if (n > REGION) n = REGION;
      queue_begin(&s->direct, s->chunk + s->chunk_at - 1, n + 1);
      s->counted = s->line_start = s->line_end = s->chunk_at;
      s->mode = DIRECT;
    }
    else fill_carry(s);
    return 1;
  }
  if (s->finishing && s->carry_n > 0) {
    end_carry(s);
    return 1;
  }
  return 0;
}

/* Goes on to the next line of the chunk that holds a window. */
static void find_line (scanner *s) {
  const unsigned char *p = s->chunk, *end;
  size_t at, last = 0, n, limit;
  uint64_t lines;
  uint32_t kinds;
  int more;
  do {
    more = queue_peek(&s->engine, &s->direct, &at, &kinds);
    if (more) at += (size_t)(s->direct.p - p);
    if (more && p[at] == '\n') at++;          /* in front of its line */
    if (more && at < s->line_end) s->direct.next++;
  } while (more && at < s->line_end);
  n = (size_t)(s->direct.p - p) + s->direct.n;  /* end of the region */
  limit = more ? at : n;
  lines = pe_count_lines(p + s->counted, limit - s->counted, &last);
  if (lines > 0) {
    s->line_number += lines;
    s->line_start = s->counted + last;
  }
  s->counted = limit;
  if (!more) {
    /* A region cut in a long line goes on in the carry. */
    s->chunk_at = s->line_start;
    s->mode = FEED;
    if (s->chunk_at < n) fill_carry(s);
    return;
  }
  if (at >= n) { s->line_end = n; return; }
  limit = s->line_start + LINE < n ? s->line_start + LINE + 1 : n;
  end = (const unsigned char *)memchr(p + at, '\n', at < limit ? limit - at : 0);
  if (end == NULL) {   /* a long line */
    s->chunk_at = s->line_start;
    s->mode = FEED;
    fill_carry(s);
    return;
  }
  s->line_end = (size_t)(end - p) + 1;
  s->mode = IN_LINE;
  n = s->line_end - s->line_start;
  if (begin_unit(s, p + s->line_start - 1, (uint32_t)n, s->chunk_base + s->line_start - 1, s->line_number, 0, (uint32_t)n + 1, 0))
    run_unit(s, DIRECT);
}

/* Settles what was recognised; the findings are delivered next. */
static void settle (scanner *s) {
  pe_line_settle(&s->line);
  s->delivering = 1;
  s->delivered = 0;
}

static void fill (scanner *s, const pe_match *m, poserr_finding *f) {
  const char *code = m->code[0] != 0 && !m->value ? m->code : m->key;
  uint32_t first = m->first, last = m->last, i;
  size_t n;
  if (s->gbk != NULL) {
    first = gbk_place(s->gbk, s->gbk_n, first);
    last = gbk_place(s->gbk, s->gbk_n, last);
  }
  memset(f, 0, sizeof *f);
  f->first = s->unit_base + first;
  f->last = s->unit_base + last;
  f->line = s->unit_line;
  f->system = m->system;
  f->how = m->how;
  f->confidence = m->confidence;
  f->alternatives = m->alternatives;
  for (i = 0; i < m->alternatives; i++) f->alternative[i] = m->alternative[i];
  (void)poserr_lookup(&s->scan.registry, m->system, code, strlen(code), NULL, &f->entry);
  if (m->value) code = m->code;
  n = strlen(code);
  if (n > POSERR_CODE_MAX - 1) n = POSERR_CODE_MAX - 1;
  memcpy(f->code, code, n);
}

int poserr_scan_next (poserr_scanner *scanner_, poserr_finding *f) {
  scanner *s = state(scanner_);
  size_t at;
  uint32_t kinds;
  for (;;) {
    if (s->delivering) {
      while (s->delivered < s->line.matches) {
        const pe_match *m = &s->line.match[s->delivered++];
        uint32_t first = m->first;
        if (s->gbk != NULL) first = gbk_place(s->gbk, s->gbk_n, first);
        if (first < s->core_from || first >= s->core_to) continue;
        fill(s, m, f);
        return 1;
      }
      s->line.matches = 0;
      s->delivering = 0;
    }
    switch (s->mode) {
      case FEED:
        if (!feed(s)) return 0;
        break;
      case DIRECT:
        find_line(s);
        break;
      case IN_LINE: {
        size_t shift = (size_t)(s->direct.p - s->chunk), start = s->line_start - 1;
        while (!pe_line_full(&s->line) && queue_peek(&s->engine, &s->direct, &at, &kinds) && at + shift + 1 < s->line_end) {
          s->direct.next++;
          pe_line_found(&s->line, (uint32_t)(at + shift - start), kinds);
        }
        if (!pe_line_full(&s->line)) s->mode = DIRECT;
        if (s->line.matches > 0) settle(s);
        break;
      }
      default:
        while (!pe_line_full(&s->line) && queue_peek(&s->engine, &s->unit, &at, &kinds)) {
          s->unit.next++;
          pe_line_found(&s->line, (uint32_t)at, kinds);
        }
        if (!pe_line_full(&s->line)) {
          s->mode = s->after;
          if (s->after == FEED && (s->carry_n < LINE || s->core_to > s->line.text.n)) end_of_line(s);
        }
        if (s->line.matches > 0) settle(s);
    }
  }
}

void pe_scan_prepare (pe_scan *scan, const poserr_registry *r) {
  uint32_t i;
  scan->registry = *r;
  for (i = r->layers; i-- > 0; ) {   /* upper layers first */
    pe_scan_table *t = &scan->tables[scan->count];
    if (!pe_scan_open(r->layer[i].image, t)) continue;
    scan->layers[scan->count++] = (uint8_t)i;
    pe_open_systems(scan, t);
  }
}

void poserr_scan_begin (poserr_scanner *scanner_, const poserr_registry *r, const poserr_scan_options *o) {
  scanner *s = state(scanner_);
  pe_scan *scan = &s->scan;
  memset(s, 0, sizeof *s);
  pe_scan_prepare(scan, r);
  if (o != NULL) {
    scan->systems = o->systems;
    scan->prefer = o->prefer;
    if (o->minimum > 0) scan->minimum = (uint32_t)o->minimum;
    s->encoding = o->encoding;
  }
  pe_engine_init(&s->engine, scan->tables, scan->count, o != NULL ? o->engine : POSERR_BEST);
  s->line.scan = scan;
  s->mode = FEED;
  s->line_number = 1;
}

void poserr_scan_feed (poserr_scanner *scanner_, const char *bytes, size_t n) {
  scanner *s = state(scanner_);
  size_t end = n;
  s->chunk_base += s->chunk_n;
  s->chunk = (const unsigned char *)bytes;
  s->chunk_n = n;
  s->chunk_at = 0;
  while (end > 0 && bytes[end - 1] != '\n') end--;
  s->region_end = end;
}

void poserr_scan_finish (poserr_scanner *scanner_) {
  scanner *s = state(scanner_);
  s->chunk_base += s->chunk_n;
  s->chunk_n = s->chunk_at = s->region_end = 0;
  s->finishing = 1;
}

uint64_t poserr_scan_done (const poserr_scanner *scanner_) {
  const scanner *s = (const scanner *)(const void *)scanner_;
  return s->chunk_base + s->chunk_at - s->carry_n;
}

uint64_t poserr_scan_steps (const poserr_scanner *scanner_) {
  return ((const scanner *)(const void *)scanner_)->scan.steps;
}

int poserr_scan_engine (const poserr_scanner *scanner_) {
  return (int)((const scanner *)(const void *)scanner_)->engine.body;
}

#endif
