/*
** scan_line.c - recognition within one line: from windows to findings.
**
** General rules, not a rule for each line: a marker and a code of the form of a
** system that owns it; a name or a phrase by itself; a shape or a frame. Where
** several systems own a marker, those that know the code compete: what the
** caller prefers, the sender's name on the line, the better fit, the more
** general system. The few words of English and Chinese that belong to no
** system (directions, settings, conditions) stand in tables here.
*/
#include "scan_line.h"

#ifndef POSERR_NO_SCAN

#include "code.h"
#include "registry.h"

#include <string.h>

/* Bytes that a word is made of, and a name. */
enum { IN_WORD = 1, IN_NAME = 2 };
static const uint8_t traits[256] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0,
  0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 2,
  0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0
};

static int is_blank (unsigned char c) { return c == ' ' || c == '\t'; }

static const unsigned char *part (const pe_scan_table *t, int which, uint32_t index, uint32_t size) {
  return t->part[which] + (size_t)index * size;
}

/*
** Words of the scanner's own
*/

/* Is one of the words (parted by '|', in lower case) at `at`? Returns its length. */
static uint32_t at_one (const pe_text *t, uint32_t at, const char *words) {
  if (at >= t->n) return 0;
  while (*words != 0) {
    uint32_t n = 0;
    while (words[n] != '|' && words[n] != 0 && at + n < t->n && pe_lower(t->p[at + n]) == (unsigned char)words[n]) n++;
    if (words[n] == '|' || words[n] == 0) return n;
    while (*words != '|' && *words != 0) words++;
    if (*words == '|') words++;
  }
  return 0;
}

/* The same for the text that ends at `at`. */
static uint32_t before_one (const pe_text *t, uint32_t at, const char *words) {
  while (*words != 0) {
    uint32_t n = 0, k;
    while (words[n] != '|' && words[n] != 0) n++;
    if (n <= at) {
      for (k = 0; k < n && pe_lower(t->p[at - n + k]) == (unsigned char)words[k]; k++) ;
      if (k == n) return n;
    }
    words += n;
    if (*words == '|') words++;
  }
  return 0;
}

/* Is one of the words anywhere in [from, to)? */
static int any_of (pe_line *l, uint32_t from, uint32_t to, const char *words) {
  uint32_t i;
  for (i = from; i < to; i++) {
    l->scan->steps++;
    if (at_one(&l->text, i, words)) return 1;
  }
  return 0;
}

/*
** Direction: requests carry no results
*/

enum { ANSWER, ASKED, SENT };   /* SENT: certainly a request */

static void add_turn (pe_line *l, uint32_t at, int kind) {
  if (l->turns == PE_TURNS) {   /* the last ones count */
    memmove(l->turn, l->turn + 1, (PE_TURNS - 1) * sizeof l->turn[0]);
    l->turns--;
  }
  l->turn[l->turns].at = at;
  l->turn[l->turns++].kind = (uint8_t)kind;
}

/* Where a log line's own text begins: behind time, level, [thread] and the like. */
static uint32_t line_head (const pe_text *t) {
  uint32_t i = 0, word;
  while (i < t->n && i < 120) {
    int digits = 0, letters = 0;
    while (i < t->n && (is_blank(t->p[i]) || t->p[i] == '|' || t->p[i] == '\n')) i++;
    word = i;
    if (i < t->n && t->p[i] == '[') {
      while (i < t->n && i < word + 64 && t->p[i] != ']') i++;
      if (i < t->n && t->p[i] == ']') i++;
      continue;
    }
    while (i < t->n && !is_blank(t->p[i]) && i < word + 40) {
      if (pe_is_digit(t->p[i])) digits++;
      if (pe_is_alpha(t->p[i])) letters++;
      if (t->p[i] >= 0x80 || t->p[i] == '=' || t->p[i] == '<' || t->p[i] == '>' || t->p[i] == '"' || t->p[i] == '{') return word;
      i++;
    }
    if (digits >= 2 && letters <= 1) continue;                                   /* a date, a time, a number */
    if (digits >= 4 && memchr(t->p + word, ':', i - word) != NULL) continue;
    if (letters > 0 && at_one(t, word, "debug|info|warn|error|trace|fatal|notice|d/|i/|w/|e/|v/")) continue;
    return word;
  }
  return i < t->n ? i : 0;
}

/* Words that turn the direction: the kind of the word at [first, last), or -1. */
static int turn_word (const unsigned char *p, uint32_t n) {
  static const struct { char word[12]; uint8_t n, kind; } words[] = {
    {"rx", 2, ANSWER}, {"tx", 2, SENT}, {"rsp", 3, ANSWER}, {"rcv", 3, ANSWER}, {"req", 3, ASKED}, {"snd", 3, ASKED}, {"cmd", 3, ASKED},
    {"resp", 4, ANSWER}, {"recv", 4, ANSWER}, {"send", 4, ASKED}, {"sent", 4, ASKED}, {"reply", 5, ANSWER}, {"rapdu", 5, ANSWER}, {"capdu", 5, SENT},
    {"answer", 6, ANSWER}, {"r-apdu", 6, ANSWER}, {"c-apdu", 6, SENT}, {"receive", 7, ANSWER}, {"pt->ecr", 7, ANSWER}, {"ecr->pt", 7, SENT},
    {"sending", 7, ASKED}, {"request", 7, ASKED}, {"command", 7, ASKED}, {"received", 8, ANSWER}, {"response", 8, ANSWER}, {"incoming", 8, ANSWER},
    {"outgoing", 8, ASKED}, {"transmit", 8, ASKED}
  };
  uint32_t i, k;
  if (n < 2 || n > 8) return -1;
  for (i = 0; i < sizeof words / sizeof words[0]; i++) {
    if (words[i].n != n || words[i].word[0] != (char)pe_lower(p[0])) continue;
    for (k = 1; k < n && pe_lower(p[k]) == (unsigned char)words[i].word[k]; k++) ;
    if (k == n) return words[i].kind;
  }
  return -1;
}

/* Is a word that may ask, at [first, last), a label of what follows? */
static int is_asking (const pe_text *t, uint32_t first, uint32_t last, uint32_t head) {
  uint32_t next = last;
  unsigned char d = last < t->n ? t->p[last] : ' ';
  if (d == '_' || d == '.' || pe_is_digit(d)) return 0;
  if (first == head || d == ':' || d == '>' || d == ']') return 1;
  while (next < t->n && is_blank(t->p[next])) next++;
  return (next < t->n && (t->p[next] == ':' || t->p[next] == '>')) || at_one(t, next, "apdu|data|body|message|msg|to |packet|iso|xml|json|tpdu");
}

static void find_turns (pe_line *l) {
  const pe_text *t = &l->text;
  const unsigned char *p = t->p;
  uint32_t i = 0, head = line_head(t), n;
  l->has_turns = 1;
  l->turns = 0;
  while (i < t->n) {
    unsigned char c = p[i];
    l->scan->steps++;
    if (pe_is_alpha(c)) {
      uint32_t first = i;
      int kind;
      while (i < t->n && pe_is_alpha(p[i])) i++;
      if (i + 2 < t->n && i - first <= 3 && (p[i] == '-') && (pe_is_alpha(p[i + 1]) || (p[i + 1] == '>' && pe_is_alpha(p[i + 2])))) {   /* r-apdu, pt->ecr */
        i += p[i + 1] == '>' ? 2 : 1;
        while (i < t->n && pe_is_alpha(p[i])) i++;
      }
      n = i < t->n && pe_is_word(p[i]) ? 0 : i - first;
      if (n > 0 && (first == 0 || (!pe_is_word(p[first - 1]) && p[first - 1] != '_')) && (kind = turn_word(p + first, n)) >= 0) {
        unsigned char d = i < t->n ? p[i] : ' ';
        if (kind == SENT && n == 2 && !(d == ':' || d == '>' || d == ']' || d == '|' || first == head)) kind = -1;
        if (kind == ASKED && !is_asking(t, first, i, head)) kind = -1;
        if (kind == ANSWER && d == '_') kind = -1;
        if (kind >= 0) add_turn(l, first, kind);
      }
      while (i < t->n && (pe_is_word(p[i]) || p[i] == '_')) i++;
    }
    else if (c == '>' || c == '<') {
      uint32_t first = i;
      while (i < t->n && p[i] == c) i++;
      if (i - first >= 2) { if (c == '<' || first == 0 || p[first - 1] != '-') add_turn(l, first, c == '<' ? ANSWER : SENT); }
      else if (c == '<' && i < t->n && (p[i] == '-' || p[i] == '=' || p[i] == ' ')) add_turn(l, first, ANSWER);
      else if (c == '>' && first == head) add_turn(l, first, SENT);
    }
    else if (i == head && (c == '-' || c == '=') && at_one(t, i, "-->|->|=>")) { add_turn(l, i, SENT); i += 2; }
    else if (c >= 0x80) {
      if ((n = at_one(t, i, "发送报文|请求报文|发送数据|请求数据|请求参数|请求：|请求:|发送：|发送:|【请求】|上送报文|上送数据|上送：|上送:|发送指令|下发指令")) != 0) add_turn(l, i, ASKED);
      else if ((n = at_one(t, i, "接收|返回|响应|应答|收到")) != 0) add_turn(l, i, ANSWER);
      i += n ? n : 1;
    }
    else i++;
  }
}

/* Does what stands at `at` belong to a request? */
static int is_request (pe_line *l, uint32_t at, int certain) {
  uint32_t i;
  int kind = ANSWER;
  uint32_t from = 0;
  if (!l->has_turns) find_turns(l);
  for (i = 0; i < l->turns && l->turn[i].at <= at; i++) { kind = l->turn[i].kind; from = l->turn[i].at; }
  if (kind == ANSWER || (certain && kind != SENT)) return 0;
  /* "send failed, rc=..." tells of its outcome. */
  return !any_of(l, from, at, "fail|error|timeout|timed out|declin|refus|reject|失败|错误|超时|拒绝");
}

/*
** Senders: who speaks on this line
*/

static void add_sender (pe_line *l, const char *system, uint32_t at, uint32_t n) {
  uint32_t i;
  for (i = 0; i < l->senders; i++)
    if (strcmp(l->sender[i].system, system) == 0) {
      if (n > l->sender[i].n) { l->sender[i].n = n; l->sender[i].at = at; }
      return;
    }
  if (l->senders == PE_SENDERS) return;
  l->sender[l->senders].system = system;
  l->sender[l->senders].at = at;
  l->sender[l->senders++].n = n;
}

static const char *system_id (const pe_scan_table *t, uint32_t index) {
  return pe_string(t->image, pe_rd24(pe_section(t->image, PE_SYSTEMS) + (size_t)index * PE_SYSTEM_SIZE));
}

static size_t line_length (const char *s) {
  size_t n = 0;
  while (s[n] != 0 && s[n] != '\n') n++;
  return n;
}

/* What pe_squeeze leaves out. */
static int is_loose (unsigned char c) {
  return c == ' ' || c == '_' || c == '-' || c == '[' || c == ']' || c == '(' || c == ')' || c == '#' || c == '\t';
}

/* Compares a squeezed label with the text, from `at` on; returns its end. */
static uint32_t label_forward (const pe_text *t, uint32_t at, const unsigned char *key, uint32_t n) {
  uint32_t i = 0, loose;
  while (i < n) {
    unsigned char c, narrow;
    for (loose = 0; i > 0 && at < t->n && loose < 4 && is_loose(t->p[at]); loose++) at++;
    if (pe_is_digit(key[i]) && (i == 0 || !pe_is_digit(key[i - 1])))
      while (at + 1 < t->n && t->p[at] == '0' && pe_is_digit(t->p[at + 1])) at++;
    if (at >= t->n) return PE_NONE;
    c = t->p[at];
    if (pe_lower(c) == key[i]) { at++; i++; continue; }
    narrow = c == 0xEF ? pe_narrow(t->p + at, t->n - at) : 0;
    if (narrow == 0 || pe_lower(narrow) != key[i]) return PE_NONE;
    at += 3;
    i++;
  }
  return at;
}

/* The same for the n bytes of a label in front of `at`; returns their begin. */
static uint32_t label_backward (const pe_text *t, uint32_t at, const unsigned char *key, uint32_t n) {
  uint32_t loose;
  while (n > 0) {
    if (pe_is_digit(key[n]) && !pe_is_digit(key[n - 1])) while (at > 0 && t->p[at - 1] == '0') at--;
    for (loose = 0; at > 0 && loose < 4 && is_loose(t->p[at - 1]); loose++) at--;
    if (at == 0) return PE_NONE;
    if (pe_lower(t->p[at - 1]) == key[n - 1]) { at--; n--; continue; }
    if (at < 3 || pe_lower(pe_narrow(t->p + at - 3, 3)) != key[n - 1]) return PE_NONE;
    at -= 3;
    n--;
  }
  return at;
}

/* Is the label of a list, whose feature `place` bytes behind its begin was found
** at `at`, there? Then *begin and *end are its bytes. With `whole`, not within a
** longer identifier. */
static int match_label (pe_line *l, const unsigned char *list, uint32_t place, uint32_t at, int whole, uint32_t *begin, uint32_t *end) {
  const pe_text *t = &l->text;
  const unsigned char *key = list + 3, *p = t->p;
  uint32_t n = list[2];
  l->scan->steps++;
  if (place > n) return 0;
  *end = label_forward(t, at, key + place, n - place);
  if (*end == PE_NONE) return 0;
  *begin = place > 0 ? label_backward(t, at, key, place) : at;
  if (*begin == PE_NONE) return 0;
  if (pe_is_word(key[0])) {
    uint32_t b = *begin;
    while (b > 0 && p[b - 1] == '0' && pe_is_digit(key[0])) b--;   /* zeros that do not count */
    if (b > 0 && (pe_is_word(p[b - 1]) || (whole && (p[b - 1] == '_' || (p[b - 1] == '-' && b > 1 && pe_is_word(p[b - 2])))))) return 0;
  }
  if (pe_is_word(key[n - 1]) && *end < t->n) {
    unsigned char c = p[*end];
    if (pe_is_word(c)) return 0;
    if (whole && (c == '_' || c == '-') && *end + 1 < t->n && pe_is_alpha(p[*end + 1])) return 0;
  }
  return 1;
}

static uint32_t list_system (const unsigned char *list, uint32_t i) { return pe_rd16(list + 3 + list[2] + 2 * i) & ~(uint32_t)PE_HAS_HAN; }
static int list_han (const unsigned char *list, uint32_t i) { return (pe_rd16(list + 3 + list[2] + 2 * i) & PE_HAS_HAN) != 0; }

/* Calls for each key of a feature that may stand here. */
typedef void (*visitor) (pe_line *l, const pe_scan_table *t, int kind, uint32_t ref, uint32_t place, uint32_t at);

/* Punctuation that is three bytes long, or another wide character? */
static int is_mark (const unsigned char *s, uint32_t n) {
  unsigned char narrow = pe_narrow(s, n);
  return s[0] == 0xE2 || (s[0] == 0xE3 && s[1] == 0x80) || (narrow != 0 && !pe_is_word(narrow));
}

/* What begins behind `at`, and what ends before it, as pe_beside. */
static unsigned side_behind (const pe_text *t, uint32_t at) {
  uint32_t stop = at + 24;
  while (at < t->n && at < stop) {
    const unsigned char *s = t->p + at;
    if (pe_is_word(*s)) return pe_beside(s);
    if (*s < 0x80) at++;
    else if (!pe_is_wide(s, t->n - at)) return 0;
    else if (is_mark(s, t->n - at)) at += 3;
    else {
      unsigned char narrow = pe_narrow(s, t->n - at);
      return pe_beside(narrow ? &narrow : s);
    }
  }
  return 0;
}

static unsigned side_before (const pe_text *t, uint32_t at) {
  uint32_t stop = at > 24 ? at - 24 : 0;
  while (at > stop) {
    const unsigned char *s = t->p + at - 1;
    if (pe_is_word(*s)) return pe_beside(s);
    if (*s < 0x80) at--;
    else if (at < 3 || !pe_is_wide(s -= 2, 3)) return 0;
    else if (is_mark(s, 3)) at -= 3;
    else {
      unsigned char narrow = pe_narrow(s, 3);
      return pe_beside(narrow ? &narrow : s);
    }
  }
  return 0;
}

/* `end` is the end of the feature; kinds is a mask of the kinds wanted. */
static void each_key (pe_line *l, uint32_t hash, uint32_t at, uint32_t end, unsigned kinds, visitor visit) {
  uint32_t i;
  unsigned behind = 0, before = 0;
  int known = 0;
  for (i = 0; i < l->scan->count; i++) {
    const pe_scan_table *t = &l->scan->tables[i];
    uint32_t mask = t->count[PE_SCAN_FEATURES] - 1, k = hash & mask, v, walked = 0;
    for (; (v = pe_rd32(part(t, PE_SCAN_FEATURES, k, 4))) << 8 != 0 && walked < 64; k = (k + 1) & mask, walked++) {
      const unsigned char *posting;
      l->scan->steps++;
      if (v >> 24 != hash >> 24) continue;
      posting = part(t, PE_SCAN_POSTINGS, (v & 0xFFFFFF) - 1, PE_POSTING_SIZE);
      for (;; posting += PE_POSTING_SIZE) {
        unsigned check = pe_rd16(posting + 4), next = check & 63, last = check >> 6 & 63;
        l->scan->steps++;
        if ((check & 0xFFF) != 0 && !known) {
          known = 1;
          behind = side_behind(&l->text, end);
          before = side_before(&l->text, at);
        }
        if ((kinds >> (check >> 12) & 1) && (next == 0 || next == behind) && (last == 0 || last == before))
          visit(l, t, (int)(check >> 12), pe_rd24(posting), posting[3] & 0x7F, at);
        if (posting[3] & 0x80) break;
      }
    }
  }
}

static void visit_sender (pe_line *l, const pe_scan_table *t, int kind, uint32_t ref, uint32_t place, uint32_t at) {
  const unsigned char *list = t->part[PE_SCAN_LISTS] + ref;
  uint32_t begin, end, i;
  (void)kind;
  if (!match_label(l, list, place, at, 0, &begin, &end)) return;
  for (i = 0; i < list[0]; i++) add_sender(l, system_id(t, list_system(list, i)), begin, end - begin);
}

static void find_senders (pe_line *l) {
  const pe_text *t = &l->text;
  uint32_t i = 0;
  l->has_senders = 1;
  l->senders = 0;
  while (i < t->n) {
    uint32_t k = i;
    l->scan->steps++;
    if (pe_is_word(t->p[i])) {
      while (i < t->n && pe_is_word(t->p[i])) i++;
      if (i - k >= 2 && i - k <= 40) each_key(l, pe_word_hash(t->p + k, i - k), k, i, 1u << PE_KEY_SENDER, visit_sender);
    }
    else if (pe_is_wide(t->p + i, t->n - i)) {
      i += 3;
      if (pe_is_wide(t->p + i, t->n - i)) each_key(l, pe_han_hash(t->p + k), k, k + 6, 1u << PE_KEY_SENDER, visit_sender);
    }
    else i++;
  }
}

/* How much a system is meant: by the caller, by the words of the line. */
static int in_list (const char *list, const char *id) {
  size_t n = strlen(id);
  while (list != NULL && *list != 0) {
    size_t k = 0;
    while (list[k] != ' ' && list[k] != ',' && list[k] != 0) k++;
    if (k == n && memcmp(list, id, n) == 0) return 1;
    list += k;
    while (*list == ' ' || *list == ',') list++;
  }
  return 0;
}

static int sender_rank (pe_line *l, const char *system) {
  uint32_t i;
  if (!l->has_senders) find_senders(l);
  for (i = 0; i < l->senders; i++)
    if (strcmp(l->sender[i].system, system) == 0) return 1000 + (int)(l->sender[i].n < 30 ? l->sender[i].n : 30) * 4;
  return 0;
}

static int meant (pe_line *l, const char *system) {
  int rank = sender_rank(l, system);
  if (in_list(l->scan->prefer, system)) rank += 4000;
  if (in_list(l->scan->systems, system)) rank += 3000;
  return rank;
}

static int line_has_han (pe_line *l) {
  if (l->has_han == 0) {
    uint32_t i;
    l->has_han = 1;
    for (i = 0; i < l->text.n; i++)
      if (l->text.p[i] >= 0xE4 && l->text.p[i] <= 0xE9 && pe_is_wide(l->text.p + i, l->text.n - i)) { l->has_han = 2; break; }
    l->scan->steps += i / 8;
  }
  return l->has_han == 2;
}

/*
** Candidates: systems that may be meant by one code
*/

enum { CANDIDATES = 12 };

typedef struct candidate {
  const char *system;     /* asked */
  const char *code;       /* canonical */
  int rank;
  uint8_t attempt, han, sent, text;
} candidate;

static const char *base_of (const pe_line *l, const char *system) {
  pe_view v;
  if (!pe_view_of(&l->scan->registry, system, strlen(system), &v)) return "";
  return pe_string(v.owner, v.system.base);
}

/* Is `base` a base of `system`, at any depth? */
static int is_base (const pe_line *l, const char *base, const char *system) {
  int depth;
  for (depth = 0; depth < POSERR_BASE_DEPTH; depth++) {
    system = base_of(l, system);
    if (*system == 0) return 0;
    if (strcmp(system, base) == 0) return 1;
  }
  return 0;
}

static const char *canonical (const poserr_entry *e) {
  uint32_t entry;
  const unsigned char *image = pe_part(e, 0, &entry);
  return pe_entry_code(image, entry);
}

static pe_match *new_match (pe_line *l, uint32_t from, uint32_t first, uint32_t last, int how) {
  pe_match *m;
  if (l->matches == PE_MATCHES) return NULL;
  m = &l->match[l->matches];
  memset(m, 0, sizeof *m);
  m->from = from;
  m->first = first;
  m->last = last;
  m->how = (uint8_t)how;
  return m;
}

static void set_code (pe_match *m, const char *code, size_t n) {
  if (n >= sizeof m->code) n = sizeof m->code - 1;
  memcpy(m->code, code, n);
  m->code[n] = 0;
}

/* Class, severity, and whether nothing is wrong (success, a notice, a fact): read
** where they stand if the entry's top layer says its class; else the long way. */
static const char *entry_class (const poserr_entry *e, int *severity, int *calm) {
  uint32_t entry, c, own;
  const unsigned char *image = pe_part(e, e->parts - 1, &entry), *row;
  c = pe_rd16(pe_entry(image, entry) + 6);
  if (c == PE_NO_CLASS || (e->registry->layers > 1 && image != e->registry->layer[0].image)) {
    *severity = poserr_enum(e, POSERR_SEVERITY);
    *calm = *severity <= 1 && poserr_enum(e, POSERR_GROUP) == poserr_enum_value(POSERR_GROUP, "none", 4);
    return poserr_class(e);
  }
  row = pe_section(image, PE_CLASSES) + (size_t)c * PE_CLASS_SIZE;
  own = pe_prop(image, pe_rd24(pe_entry(image, entry) + 3), PE_TAG_SEVERITY);
  *severity = own ? (int)own : row[11];
  *calm = *severity <= 1 && row[8] == 5;   /* "none" is the last group */
  return pe_string(image, pe_rd24(row));
}

/* Fills what an entry says into a match. */
static void set_entry (pe_match *m, const char *system, const poserr_entry *e) {
  int severity, calm;
  m->system = system;
  m->key = canonical(e);
  m->path = entry_class(e, &severity, &calm);
  m->severity = (uint8_t)severity;
  m->calm = (uint8_t)calm;
  if (e->code[0] != 0) set_code(m, e->code, strlen(e->code));
}

/* Does a bit field tell what was done (TSI) rather than what went wrong (TVR)? By
** what most of its bits mean. */
static int is_state (const pe_view *v) {
  const unsigned char *classes = pe_section(v->owner, PE_CLASSES);
  uint32_t i, facts = 0;
  for (i = 0; i < v->system.count; i++) {
    uint32_t c = pe_rd16(pe_entry(v->owner, v->system.first + i) + 6);
    const char *path = c < pe_count(v->owner, PE_CLASSES) ? pe_string(v->owner, pe_rd24(classes + (size_t)c * PE_CLASS_SIZE)) : "";
    facts += strncmp(path, "info.", 5) == 0 || strncmp(path, "approved.", 9) == 0;
  }
  return 2 * facts > v->system.count;
}

/* Fills the value of a bit field into a match. */
static void set_value (pe_line *l, pe_match *m, const char *system, const pe_value *v) {
  pe_view view;
  set_code(m, v->text, v->n);
  m->value = 1;
  l->scan->steps += 8;
  if (m->calm && pe_view_of(&l->scan->registry, system, strlen(system), &view)) m->calm = (uint8_t)is_state(&view);
}

/* Is there nothing to report? Then much can be spared. */
static int is_calm (const pe_line *l, const poserr_entry *e) {
  int severity, calm;
  if (l->scan->minimum != 0) return 0;
  (void)entry_class(e, &severity, &calm);
  return calm;
}

/* Looks a value up; of a bit field the gravest bit answers. */
static int look_up (pe_line *l, const char *system, int form, const pe_value *v, poserr_entry *e) {
  const poserr_registry *r = &l->scan->registry;
  l->scan->steps += 8;
  if (form == PE_FORM_BITS) {
    poserr_entry set[4];
    int n, i, best = -1, grave = 0, k;
    n = poserr_decode(r, system, v->text, v->n, NULL, set, 4, NULL);
    if (n <= 0) return 0;
    for (i = 0; i < n && i < 4; i++) {
      k = poserr_enum(&set[i], POSERR_SEVERITY);
      if (k > grave) { grave = k; best = i; }
    }
    if (best < 0) return 0;
    *e = set[best];
    return 1;
  }
  return poserr_lookup(r, system, v->text, v->n, NULL, e) == POSERR_OK;
}

/*
** Markers
*/

/* Does a value say enough to stand behind a word as general as "code"? */
static int is_strong (const pe_value *v) {
  uint32_t i, letters = 0, digits = 0, joints = 0, lower = 0;
  for (i = 0; i < v->n; i++) {
    unsigned char c = (unsigned char)v->text[i];
    if (pe_is_digit(c)) digits++;
    else if (pe_is_alpha(c)) { letters++; lower += c >= 'a'; }
    else if (c == '_' || c == '.') joints++;
  }
  if (digits >= 5 || (letters >= 4 && joints > 0) || (letters > 0 && digits > 0 && v->n >= 5)) return 1;
  return letters >= 7 && lower == 0 && !pe_is_plain((const unsigned char *)v->text, v->n);
}

/* A code of letters and digits: as good as two digits more. */
static int is_mixed (const pe_value *v) {
  uint32_t i, letters = 0, digits = 0;
  for (i = 0; i < v->n; i++) {
    if (pe_is_digit((unsigned char)v->text[i])) digits++;
    else if (pe_is_alpha((unsigned char)v->text[i])) letters++;
  }
  return letters > 0 && digits > 0;
}

static int value_rank (const pe_value *v, const poserr_entry *e, int form) {
  int rank = e->from == POSERR_FROM_CODE ? 80 : e->from == POSERR_FROM_PATTERN ? 40 : 20;
  if (v->natural && !(form == PE_FORM_N && v->n == 3 && v->text[0] == '0' && v->text[1] == '0')) rank += 60;
  return rank;
}

/* A number whose module is not said: the module may be named on the line; else
** the first one that has it. */
static int with_module (pe_line *l, const pe_view *view, pe_value *v, poserr_entry *e) {
  const pe_text *t = &l->text;
  char code[POSERR_CODE_MAX];
  uint32_t i = 0, k, tried = 0;
  for (k = 0; k < v->n; k++) if (!pe_is_digit((unsigned char)v->text[k])) return 0;
  while (i < t->n && tried < 24) {
    uint32_t from = i;
    while (i < t->n && pe_is_word(t->p[i])) i++;
    l->scan->steps++;
    if (i == from) { i++; continue; }
    if (i - from < 3 || i - from > 24 || t->p[from] < 'A' || t->p[from] > 'Z' || i - from + 1 + v->n >= sizeof code) continue;
    tried++;
    memcpy(code, t->p + from, i - from);
    code[i - from] = ':';
    memcpy(code + (i - from) + 1, v->text, v->n + 1);
    if (poserr_lookup(&l->scan->registry, view->id, code, strlen(code), NULL, e) == POSERR_OK) return 1;
  }
  for (i = 0; i < view->system.count; i++) {
    const char *s = pe_entry_code(view->owner, view->system.first + i);
    size_t n = strlen(s);
    l->scan->steps++;
    if (n > v->n && s[n - v->n - 1] == ':' && memcmp(s + n - v->n, v->text, v->n) == 0)
      return poserr_lookup(&l->scan->registry, view->id, s, n, NULL, e) == POSERR_OK;
  }
  return 0;
}

/* Reads a code for one system at `at` and looks it up, at least in attempt `from`
** (see pe_read_code). Returns 1 + the attempt that succeeded, or 0. */
static int try_system (pe_line *l, const char *system, uint32_t at, int from, int words, pe_value *v, poserr_entry *e, int *form) {
  pe_view view;
  int attempt;
  if (!pe_view_of(&l->scan->registry, system, strlen(system), &view)) return 0;
  *form = view.system.form;
  for (attempt = from; attempt < (words && *form != PE_FORM_TEXT ? 6 : 1); attempt++) {
    l->scan->steps += 4;
    if (!pe_read_code(&l->text, at, view.system.form, view.system.width, attempt, v)) {
      if (attempt > 0) break;
      continue;
    }
    if (look_up(l, system, attempt == 0 ? *form : PE_FORM_NAME, v, e)) return 1 + attempt;
    if (attempt == 0 && *form == PE_FORM_COMPOUND && words && sender_rank(l, system) > 0 && with_module(l, &view, v, e)) {
      v->natural = 0;
      return 1;
    }
  }
  return 0;
}

static int is_candidate (const candidate *c, int count, const char *system) {
  int i;
  for (i = 0; i < count; i++) if (c[i].system == system || strcmp(c[i].system, system) == 0) return 1;
  return 0;
}

/* Adds a system if it knows the code at `at`. */
static candidate *add_candidate (pe_line *l, candidate *c, int *count, const char *system, uint32_t at, int words, int bonus) {
  pe_value v;
  poserr_entry e;
  int form, attempt;
  if (*count == CANDIDATES || is_candidate(c, *count, system)) return NULL;
  if ((attempt = try_system(l, system, at, 0, words, &v, &e, &form)) == 0) return NULL;
  c += *count;
  c->system = system;
  c->code = canonical(&e);
  c->attempt = (uint8_t)(attempt - 1);
  c->han = 0;
  c->rank = value_rank(&v, &e, form) + bonus;
  ++*count;
  return c;
}

/* Adds a system of the same form as a candidate, if it has the same code itself. */
static candidate *add_like (pe_line *l, candidate *c, int *count, const candidate *like, const char *system) {
  const poserr_registry *r = &l->scan->registry;
  size_t m = strlen(system), n = strlen(like->code);
  uint32_t hash = pe_hash_exact(PE_SEED, system, m), i;
  const char *id;
  if (*count == CANDIDATES || is_candidate(c, *count, system)) return NULL;
  for (i = 0; i < r->layers; i++) {
    l->scan->steps++;
    if (pe_find_plain(r->layer[i].image, hash, system, m, like->code, n, &id) != ~0u) break;
  }
  if (i == r->layers) return NULL;
  c += *count;
  *c = *like;
  c->system = system;
  c->han = 0;
  ++*count;
  return c;
}

/* Chooses among candidates; returns the index of the best. The first ones are the
** more general: they win where nothing else decides. */
static int choose (pe_line *l, candidate *c, int count) {
  int i, best = 0;
  for (i = 0; i < count; i++) {
    int said = meant(l, c[i].system);
    c[i].sent = said > 0;
    c[i].rank += said;
    if (said == 0 && count > 1 && c[i].han && line_has_han(l)) c[i].rank += 90;
  }
  for (i = 1; i < count; i++) if (c[i].rank > c[best].rank) best = i;
  return best;
}

static void add_alternatives (pe_match *m, const candidate *c, int count, int best) {
  uint8_t used[CANDIDATES] = { 0 };
  int i, k;
  used[best] = 1;
  while (m->alternatives < PE_ALTERNATIVES) {
    k = -1;
    for (i = 0; i < count; i++) if (!used[i] && (k < 0 || c[i].rank > c[k].rank)) k = i;
    if (k < 0) break;
    used[k] = 1;
    m->alternative[m->alternatives++] = c[k].system;
  }
}

static int is_wanted (const pe_line *l, const char *system) {
  return l->scan->systems == NULL || in_list(l->scan->systems, system);
}

/* Is the marker in a closing tag, a path, or part of a longer expression? */
static int is_misplaced (const pe_text *t, uint32_t begin, uint32_t end) {
  if (end - begin <= 3 && begin > 1 && t->p[begin - 1] == '.' && pe_is_word(t->p[begin - 2])) return 1;   /* file.rc */
  return begin > 0 && t->p[begin - 1] == '/' && (begin < 2 || t->p[begin - 2] == '<' || pe_is_word(t->p[begin - 2]));
}

/* A plain word must not be the second of two: "auth code", "zip code". */
static int follows_word (const pe_text *t, uint32_t begin, uint32_t end) {
  uint32_t i = begin;
  if (i == 0 || t->p[i - 1] != ' ' || (end < t->n && t->p[end] == '=')) return 0;
  while (i > 0 && t->p[i - 1] == ' ') i--;
  if (i == 0 || !pe_is_alpha(t->p[i - 1])) return 0;
  return !before_one(t, i, "error|err|result|response|return|reason|status|decline|failure|with|the|got|onerror|callback|fail|failed|failure|warn|info|debug|exception|event");
}

/* Does the message behind a code call it a success: "01","msg":"Txn success"? */
static int is_content (const pe_text *t, uint32_t at) {
  uint32_t end = at + 56 < t->n ? at + 56 : t->n;
  int label = 0;
  for (; at < end; at++) {
    if (label == 0 && at_one(t, at, "msg|message|text|desc")) { label = 1; at += 2; continue; }
    if (t->p[at] == '{' || t->p[at] == '}') return 0;
    if (label && t->p[at] == ',') return 0;
    if (label && at_one(t, at, "success|approved|成功|批准") && !before_one(t, at, "un|not |no |不|未|非")) {
      while (at < t->n && (t->p[at] >= 0x80 || pe_is_alpha(t->p[at]))) at++;
      return at >= t->n || !is_blank(t->p[at]);   /* "order success pay in process" is none */
    }
  }
  return 0;
}

/* Does the line name a system that owns the marker? Then a long number needs no sign. */
static int speaks (pe_line *l, const unsigned char *list, const pe_scan_table *t) {
  uint32_t i;
  for (i = 0; i < list[0]; i++) if (sender_rank(l, system_id(t, list_system(list, i))) > 0) return 1;
  return 0;
}

/* Forms that a code was read in, and what came of it. */
enum { READINGS = 8 };
typedef struct form_read { uint8_t form, width, readable, words; int8_t candidate; } form_read;

static form_read *read_in_form (pe_line *l, form_read *r, int *count, int form, int width, uint32_t at, int words) {
  pe_value v;
  int i;
  for (i = 0; i < *count; i++) if (r[i].form == form && r[i].width == width) return &r[i];
  if (*count == READINGS) return NULL;
  r += *count;
  ++*count;
  r->form = (uint8_t)form;
  r->width = (uint8_t)width;
  r->candidate = -1;
  l->scan->steps += 4;
  r->readable = (pe_read_code(&l->text, at, form, width, 0, &v)
    || (words && at < l->text.n && pe_is_alpha(l->text.p[at])));
  return r;
}

/* Collects the owners of a marker that know the code at `at`: who is said to speak;
** then of each form the first (they stand in order of generality), and others of
** the form that have the code themselves. */
static int collect (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at, candidate *c) {
  form_read r[READINGS];
  int count = 0, readings = 0, upper = t->image != l->scan->registry.layer[0].image, words = list[0] <= 4, any = 0;
  uint32_t i, k, owners = list[0];
  for (i = 0; i < owners; i++) {
    const unsigned char *s = pe_section(t->image, PE_SYSTEMS) + (size_t)list_system(list, i) * PE_SYSTEM_SIZE;
    form_read *own = s[PE_SYSTEM_OWNER] ? read_in_form(l, r, &readings, s[PE_SYSTEM_FORM], s[PE_SYSTEM_WIDTH], at, words) : NULL;
    if (own == NULL || own->readable) { any = 1; break; }
  }
  if (!any) return 0;
  if (owners > 1 || (list[1] & (PE_LABEL_BASE | PE_LABEL_GENERIC))) {
    if (!l->has_senders) find_senders(l);
    for (i = 0; i < l->senders; i++)
      for (k = 0; k < owners; k++) {
        const char *owner = system_id(t, list_system(list, k));
        if (strcmp(owner, l->sender[i].system) != 0 && !is_base(l, owner, l->sender[i].system)) continue;
        (void)add_candidate(l, c, &count, l->sender[i].system, at, words, 0);
        break;
      }
  }
  for (i = 0; i < owners && count < CANDIDATES; i++) {
    const unsigned char *s = pe_section(t->image, PE_SYSTEMS) + (size_t)list_system(list, i) * PE_SYSTEM_SIZE;
    const char *system = pe_string(t->image, pe_rd24(s));
    form_read *own = s[PE_SYSTEM_OWNER] ? read_in_form(l, r, &readings, s[PE_SYSTEM_FORM], s[PE_SYSTEM_WIDTH], at, words) : NULL;
    candidate *more;
    if (own != NULL && !own->readable) continue;
    more = own != NULL && own->candidate >= 0 ? add_like(l, c, &count, &c[own->candidate], system)
      : add_candidate(l, c, &count, system, at, words, upper ? 25 : 0);
    if (more == NULL) continue;
    more->han = (uint8_t)list_han(list, i);
    if (own != NULL && own->candidate < 0) own->candidate = (int8_t)(more - c);
  }
  return count;
}

/* Nothing but zeros, or the word: success everywhere. */
static int is_success (const pe_text *t, uint32_t at) {
  uint32_t i = at;
  while (i < t->n && t->p[i] == '0') i++;
  if (i == at) i += at_one(t, at, "success|ok|true");
  return i > at && (i >= t->n || !(pe_is_word(t->p[i]) || t->p[i] == '_' || t->p[i] == '.' || t->p[i] == ' '));
}

static void on_marker (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t begin, uint32_t end) {
  const pe_text *x = &l->text;
  int gap = 0, generic = list[1] & PE_LABEL_GENERIC, han = list[1] & PE_LABEL_HAN, count = 0, best, sent, form, remarks, found;
  uint32_t at = PE_NONE, whole = x->n;
  candidate c[CANDIDATES];
  pe_value v;
  pe_match *m;
  poserr_entry e;
  if (is_misplaced(x, begin, end)) return;
  for (remarks = 0; remarks < 2 && count == 0; remarks++) {   /* what stands in brackets may be a remark, after all */
    at = pe_skip_gap(x, end, remarks, &gap);
    if (remarks == 0) {
      int number = at != PE_NONE && at + 2 < x->n && pe_is_digit(x->p[at]) && pe_is_digit(x->p[at + 1]) && pe_is_digit(x->p[at + 2]);
      if (generic && !han && !(gap & (PE_GAP_SIGN | PE_GAP_QUOTE)) && !(number && speaks(l, list, t))) return;
      if ((list[1] & PE_LABEL_PLAIN) && follows_word(x, begin, end)) return;
      if (at != PE_NONE && l->scan->minimum == 0 && is_success(x, at)) return;
    }
    else if (at == PE_NONE) break;
    if (at != PE_NONE) count = collect(l, t, list, at, c);
    if (!(gap & PE_GAP_QUOTE)) break;
  }
  if (count == 0 && han && (at == PE_NONE || gap == 0 || !pe_is_word(at < x->n ? x->p[at] : 0))) {   /* the code in front: 51错误 */
    uint32_t first = begin;
    while (first > 0 && pe_is_word(x->p[first - 1]) && begin - first < 8) first--;
    if (begin - first < 2 || begin - first > 7) return;
    if (first > 0 && (x->p[first - 1] == '.' || x->p[first - 1] == '-' || x->p[first - 1] == '_' || x->p[first - 1] == ':')) return;
    l->text.n = begin;
    at = first;
    count = collect(l, t, list, at, c);
  }
  if (count > 0) {
    best = choose(l, c, count);
    if (!is_wanted(l, c[best].system)) {
      int i;
      for (i = 0, best = -1; i < count; i++) if (is_wanted(l, c[i].system) && (best < 0 || c[i].rank > c[best].rank)) best = i;
    }
    found = best >= 0 && try_system(l, c[best].system, at, c[best].attempt, 1, &v, &e, &form);
  }
  else found = 0;
  l->text.n = whole;
  if (!found || (form != PE_FORM_BITS && is_calm(l, &e))) return;
  sent = c[best].sent;
  if (generic && !sent && !is_strong(&v) && !(form == PE_FORM_HEX && v.n == 4 && v.natural && (v.text[0] == '6' || v.text[0] == '9'))
      && !(han && v.natural && v.n >= 2) && !(count == 1 && v.natural && is_mixed(&v))) return;
  if (!sent && v.n == 1 && (!(gap & PE_GAP_SIGN) || end - begin <= 2)) return;
  if (generic && !sent && count > 3) return;
  if (is_request(l, begin, 0)) return;
  m = new_match(l, begin, v.first, v.last, form == PE_FORM_TEXT ? POSERR_PHRASE : POSERR_MARKER);
  if (m == NULL) return;
  set_entry(m, c[best].system, &e);
  if (m->severity > 1 && is_content(x, v.last)) return;
  if (form == PE_FORM_BITS) set_value(l, m, c[best].system, &v);
  m->rank = (int16_t)(form == PE_FORM_TEXT ? 55 : 300 + (end - begin) + (sent ? 300 : 0));
  m->confidence = (uint8_t)((generic ? 60 : 85) + (sent ? 10 : 0) - (count > 1 && !sent ? 10 : 0) - (v.natural ? 0 : 5) - (e.from == POSERR_FROM_PATTERN ? 5 : 0));
  add_alternatives(m, c, count, best);
  l->matches++;
}

/*
** Phrases
*/

/* Does the gap of a phrase stand here? Length of what pe_text_fold drops. */
static uint32_t loose_at (const pe_text *t, uint32_t at) {
  unsigned char c;
  if (at >= t->n) return 0;
  c = t->p[at];
  if (c < 0x80) return !pe_is_word(c) && c != '+' && c != '%';   /* OUT_OF_PAPER is out of paper */
  if (at + 2 >= t->n) return 0;
  if ((c == 0xE3 && t->p[at + 1] == 0x80 && t->p[at + 2] <= 0x91) || (c == 0xE2 && t->p[at + 1] == 0x80 && t->p[at + 2] >= 0x90 && t->p[at + 2] <= 0xA6)) return 3;
  c = c == 0xEF ? pe_narrow(t->p + at, t->n - at) : 0;
  return c != 0 && !pe_is_word(c) && c != '_' && c != '+' && c != '%' ? 3 : 0;
}

/* The same for what ends at `at`. */
static uint32_t loose_before (const pe_text *t, uint32_t at) {
  pe_text cut = *t;
  if (at == 0) return 0;
  if (t->p[at - 1] < 0x80) return loose_at(t, at - 1);
  cut.n = at;
  return at >= 3 && loose_at(&cut, at - 3) == 3 ? 3 : 0;
}

/* Do two wide characters mean the same in a phrase? (text, key) */
static int is_twin (const unsigned char *text, const char *key) {
  static const char twins[][7] = { "信讯", "帐账", "它他", "脱离", "机线", "联在" };
  uint32_t i;
  if (memcmp(text, key, 3) == 0) return 1;
  for (i = 0; i < sizeof twins / sizeof twins[0]; i++)
    if (memcmp(text, twins[i], 3) == 0 && memcmp(key, twins[i] + 3, 3) == 0) return 1;
  return 0;
}

/* Compares a folded phrase with the text, from `at` on; returns its end. */
static uint32_t phrase_forward (const pe_text *t, uint32_t at, const char *key) {
  const char *begin = key;
  uint32_t k;
  while (*key != 0) {
    unsigned char c = (unsigned char)*key, before = key > begin ? (unsigned char)key[-1] : 0;
    int words = pe_is_word(c) && pe_is_word(before);   /* no gap within a word */
    if (c == ' ' || c == '-') {
      if ((k = loose_at(t, at)) == 0) return PE_NONE;
      while (k != 0) { at += k; k = loose_at(t, at); }
      key++;
      continue;
    }
    if (!words && key > begin && before != ' ' && before != '-') while ((k = loose_at(t, at)) != 0) at += k;
    if (at >= t->n) return PE_NONE;
    if (c >= 0x80) {
      if (key[1] == 0 || key[2] == 0 || at + 3 > t->n || !is_twin(t->p + at, key)) return PE_NONE;
      at += 3;
      key += 3;
      continue;
    }
    if (pe_lower(t->p[at]) == pe_lower(c)) at++;
    else if (t->p[at] == 0xEF && pe_lower(pe_narrow(t->p + at, t->n - at)) == pe_lower(c)) at += 3;
    else return PE_NONE;
    key++;
  }
  return at;
}

/* The same for the n bytes of a phrase in front of `at`; returns their begin. */
static uint32_t phrase_backward (const pe_text *t, uint32_t at, const char *key, uint32_t n) {
  uint32_t k;
  while (n > 0) {
    unsigned char c = (unsigned char)key[n - 1], behind = (unsigned char)key[n];
    int words = pe_is_word(c) && pe_is_word(behind);
    if (c == ' ' || c == '-') {
      if ((k = loose_before(t, at)) == 0) return PE_NONE;
      while (k != 0) { at -= k; k = loose_before(t, at); }
      n--;
      continue;
    }
    if (!words && behind != ' ' && behind != '-') while ((k = loose_before(t, at)) != 0) at -= k;
    if (at == 0) return PE_NONE;
    if (c >= 0x80) {
      if (n < 3 || at < 3 || !is_twin(t->p + at - 3, key + n - 3)) return PE_NONE;
      at -= 3;
      n -= 3;
      continue;
    }
    if (pe_lower(t->p[at - 1]) == pe_lower(c)) at--;
    else if (at >= 3 && pe_lower(pe_narrow(t->p + at - 3, 3)) == pe_lower(c)) at -= 3;
    else return PE_NONE;
    n--;
  }
  return at;
}

/* The text and the system of a string of an image: an entry's code, or a key. */
static const char *string_of (const unsigned char *image, uint32_t string, uint32_t *entry) {
  uint32_t entries = pe_count(image, PE_ENTRIES);
  if (string < entries) { *entry = string; return pe_entry_code(image, string); }
  {
    const unsigned char *k = pe_section(image, PE_KEYS) + (size_t)(string - entries) * PE_KEY_SIZE;
    *entry = pe_rd24(k + 3);
    return pe_string(image, pe_rd24(k));
  }
}

static uint32_t system_of (const unsigned char *image, uint32_t entry, int *form) {
  const unsigned char *systems = pe_section(image, PE_SYSTEMS);
  uint32_t low = 0, high = pe_count(image, PE_SYSTEMS);
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (pe_rd24(systems + (size_t)middle * PE_SYSTEM_SIZE + 6) <= entry) low = middle; else high = middle;
  }
  /* Systems without entries share their neighbour's first. */
  while (low + 1 < pe_count(image, PE_SYSTEMS) && pe_rd24(systems + (size_t)low * PE_SYSTEM_SIZE + 9) == 0) low++;
  *form = systems[(size_t)low * PE_SYSTEM_SIZE + 24];
  return low;
}

/* A phrase that sets or measures something, or only might happen, tells of no fault. */
static int is_idle (pe_line *l, uint32_t begin, uint32_t end) {
  const pe_text *t = &l->text;
  uint32_t at = end, i;
  if (at < t->n && (t->p[at] == '"' || t->p[at] == '\'')) at++;
  while (at < t->n && is_blank(t->p[at])) at++;
  if (at < t->n && (t->p[at] == '=' || t->p[at] == ':' || t->p[at] == '(') && t->p[at] != 0) {   /* read timeout: 30 */
    uint32_t k = at + 1;
    while (k < t->n && (is_blank(t->p[k]) || t->p[k] == '"')) k++;
    if (k < t->n && pe_is_digit(t->p[k]) && t->p[at] != '(') {
      while (k < t->n && pe_is_digit(t->p[k])) k++;
      if (k >= t->n || pe_has_unit(t, k) || t->p[at] == '=' || !pe_is_word(t->p[k])) return 1;
    }
    if (at_one(t, k, "false|true|none|no|0|off|on|enabled|disabled")) return t->p[at] != '(';
  }
  if (at_one(t, at, "时间|时长|设置|设定|阈值|次数|参数|重试次数|时限|率|时请|的话|怎么|处理流程|是指|的原因|说明")) return 1;
  if (at == end + 1 && at_one(t, at, "setting|settings|threshold|value|count|rate|limit=|policy|handler|interval|is set|set to|was set|config|table|field|counter|statistics|responses|handling|cases|scenario")) return 1;
  for (i = begin; i >= 3 && begin - i < 30 && t->p[i - 1] >= 0x80 && !before_one(t, i, "，|。|、|：|；|！"); i -= 3)
    if (before_one(t, i, "如|若|如果|如遇|假如")) return 1;
  for (i = begin; i > 0 && (is_blank(t->p[i - 1]) || t->p[i - 1] == '(' || t->p[i - 1] == '"' || t->p[i - 1] == '\''); i--) ;
  if (before_one(t, i, "abort on")) return 1;
  i -= before_one(t, i, " the| a| an| your| this");
  if (before_one(t, i, "如|若|如果|如遇|若遇|避免|防止|是否|没有发生|未发生|未出现|如出现|若出现|遇到|当|假如|以防|不会|无需|不再|未见|处理")) return 1;
  if (i < begin) {
    uint32_t k = before_one(t, i, "if|in case of|on|no|without|avoid|prevent|handles|handle|simulate|simulated|expect|expects|unless|never|not|test|until|when|0|zero");
    if (k != 0 && (k == i || !pe_is_word(t->p[i - k - 1]))) return 1;
  }
  return 0;
}

static void on_phrase (pe_line *l, const pe_scan_table *t, uint32_t string, uint32_t begin, uint32_t end);

/* A constant in capitals, or the end of one: OUT_OF_PAPER, ERR_CARD_READ_FAILED.
** Those in small letters are fields and functions. */
static int is_constant (const pe_text *t, uint32_t begin, uint32_t end) {
  const unsigned char *p = t->p;
  uint32_t i;
  for (i = begin; i < end; i++) if (p[i] >= 'a' && p[i] <= 'z') return 0;
  for (i = begin; i > 0 && (pe_is_word(p[i - 1]) || p[i - 1] == '_'); i--) if (p[i - 1] >= 'a' && p[i - 1] <= 'z') return 0;
  return end >= t->n || p[end] != '(';
}

/* Words that hyphens or slashes join to more of them are a name of something. */
static int in_slug (const pe_text *t, uint32_t begin, uint32_t end) {
  const unsigned char *p = t->p;
  return (begin > 1 && (p[begin - 1] == '-' || p[begin - 1] == '/') && pe_is_word(p[begin - 2]) && memchr(p + begin, '-', end - begin) != NULL)
    || (end + 1 < t->n && p[end] == '-' && pe_is_alpha(p[end + 1]) && memchr(p + begin, '-', end - begin) != NULL);
}

static void visit_phrase (pe_line *l, const pe_scan_table *t, uint32_t string, uint32_t place, uint32_t at) {
  uint32_t entry, begin, end;
  const char *s = string_of(t->image, string, &entry);
  const unsigned char *p = l->text.p;
  l->scan->steps++;
  end = phrase_forward(&l->text, at, s + place);
  if (end == PE_NONE) return;
  begin = phrase_backward(&l->text, at, s, place);
  if (begin == PE_NONE) return;
  if ((unsigned char)s[0] < 0x80 && begin > 0 && (pe_is_word(p[begin - 1]) || (p[begin - 1] == '_' && memchr(p + begin, '_', end - begin) == NULL))) return;
  if (p[end - 1] < 0x80 && end < l->text.n && (pe_is_word(p[end]) || p[end] == '_')) return;
  if (memchr(p + begin, '_', end - begin) != NULL && !is_constant(&l->text, begin, end)) return;
  if (in_slug(&l->text, begin, end)) return;
  on_phrase(l, t, string, begin, end);
}

/* The number that a phrase comes with: 51-余额不足, 余额不足(51). */
static int number_of (pe_line *l, const char *path, uint32_t begin, uint32_t end, pe_value *v, poserr_entry *e, const char **system) {
  const pe_text *t = &l->text;
  uint32_t at = begin, first, i, k;
  int side, tight;
  for (side = 0; side < 2; side++) {
    uint32_t last;
    tight = 0;
    if (side == 0) {
      at = begin;
      while (at > 0 && begin - at < 8) {
        unsigned char c = t->p[at - 1];
        if (c == '-' || is_blank(c) || c == ':' || c == ')' || c == ']' || c == '.' || c == '"' || c == '\'') { if (c == '-') tight = 1; at--; }
        else if (at >= 3 && before_one(t, at, "：|－|—|–|、|）|】|”|，")) { if (before_one(t, at, "－|—|–")) tight = 1; at -= 3; }
        else break;
      }
      first = at;
      while (first > 0 && pe_is_word(t->p[first - 1]) && at - first < 7) first--;
      last = at;
      if (first > 0 && (pe_is_word(t->p[first - 1]) || t->p[first - 1] == '_' || t->p[first - 1] == '.' || t->p[first - 1] == ':' || (t->p[first - 1] == '-' && first > 1 && pe_is_word(t->p[first - 2])))) continue;
    }
    else {
      int bracket = 0;
      at = end;
      while (at < t->n && at - end < 8) {
        unsigned char c = t->p[at];
        if (c == '(' || c == '[') { bracket = 1; at++; }
        else if (c == '-' || is_blank(c) || c == ':') { if (c == '-') bracket = 1; at++; }
        else if (at_one(t, at, "（|【|［")) { bracket = 1; at += 3; }
        else break;
      }
      if (!bracket) continue;
      first = at;
      last = at;
      while (last < t->n && pe_is_word(t->p[last]) && last - at < 7) last++;
      if (last < t->n && t->p[last] != ')' && t->p[last] != ']' && !is_blank(t->p[last]) && !at_one(t, last, "）|】|］|，|。|,")) continue;
    }
    if (last - first < 2 || last - first > 6) continue;
    for (k = first; k < last && !pe_is_digit(t->p[k]); k++) ;
    if (k == last) continue;
    for (i = 0; i < l->scan->opens; i++) {
      pe_view view;
      pe_text cut = *t;
      const char *other;
      if (!pe_view_of(&l->scan->registry, l->scan->open[i], strlen(l->scan->open[i]), &view)) continue;
      cut.n = last;
      if (!pe_read_code(&cut, first, view.system.form, view.system.width, 0, v) || !v->natural || v->last != last) continue;
      if (!look_up(l, l->scan->open[i], view.system.form, v, e)) continue;
      other = poserr_class(e);
      if (strcmp(other, path) == 0 || (tight && strcspn(other, ".") == strcspn(path, ".") && memcmp(other, path, strcspn(path, ".")) == 0)) {
        *system = l->scan->open[i];
        return 1;
      }
    }
  }
  return 0;
}

static void on_phrase (pe_line *l, const pe_scan_table *t, uint32_t string, uint32_t begin, uint32_t end) {
  uint32_t entry;
  int form, rank, sent = 0;
  const char *system;
  poserr_entry e, by;
  pe_match *m;
  pe_value v;
  (void)string_of(t->image, string, &entry);
  system = system_id(t, system_of(t->image, entry, &form));
  {
    const char *code = pe_entry_code(t->image, entry);
    l->scan->steps += 8;
    if (poserr_lookup(&l->scan->registry, system, code, strlen(code), NULL, &e) != POSERR_OK) return;
  }
  if (!is_wanted(l, system)) return;
  if (is_request(l, begin, 1)) return;
  if (is_idle(l, begin, end)) return;
  if (form != PE_FORM_TEXT) {   /* words of a vendor: Chinese, or of a pack, or with the vendor's name, or just so (NO CARRIER) */
    const char *code = pe_entry_code(t->image, entry);
    sent = meant(l, system);
    if (sent == 0 && t->image == l->scan->registry.layer[0].image && l->text.p[begin] < 0x80 && !(string == entry && strlen(code) == end - begin && memcmp(code, l->text.p + begin, end - begin) == 0)) return;
  }
  m = new_match(l, begin, begin, end, POSERR_PHRASE);
  if (m == NULL) return;
  set_entry(m, system, &e);
  rank = form == PE_FORM_TEXT ? 60 : l->text.p[begin] < 0x80 ? 65 : 50;
  if (form != PE_FORM_TEXT) {
    if (sent > 0) rank = 70;
    m->confidence = (uint8_t)(sent > 0 ? 80 : 60);
  }
  else m->confidence = 60;
  m->advice = at_one(&l->text, begin, "请|please|try again|retry") != 0;
  m->rank = (int16_t)rank;
  l->matches++;
  if (l->scan->opens > 0 && l->matches < PE_MATCHES && number_of(l, m->path, begin, end, &v, &by, &system) && is_wanted(l, system)) {
    m = new_match(l, v.first, v.first, v.last, POSERR_SHAPE);
    if (m == NULL) return;
    set_entry(m, system, &by);
    m->rank = 250;
    m->confidence = 85;
    l->matches++;
  }
}

/*
** Names
*/

typedef struct named { const char *system; const char *code; int level, form; } named;

/* Is a name written as it should be, if it stands alone? in-progress is no
** IN_PROGRESS, and two words in lower case may be anybody's variable. */
static int is_spelled (const char *name, const unsigned char *s, uint32_t n) {
  uint32_t i, joints = 0, upper = 0, lower = 0, digits = 0;
  for (i = 0; i < n; i++) {
    unsigned char c = (unsigned char)name[i];
    if (s[i] == '-' && c != '-') return 0;
    if (c == '_' || c == '.' || c == '-') joints++;
    if (c >= 'A' && c <= 'Z' && s[i] >= 'a') lower++;
    if (c >= 'a' && c <= 'z') upper++;
    if (pe_is_digit(c)) digits++;
  }
  return lower == 0 || upper > 0 || joints >= 2 || digits > 0;
}

/* Collects the entries with the name s[0..n). */
static int find_names (pe_line *l, const unsigned char *s, uint32_t n, named *out, int max) {
  uint32_t hash = pe_name_hash(s, n), i;
  int count = 0, k;
  for (i = 0; i < l->scan->count; i++) {
    const pe_scan_table *t = &l->scan->tables[i];
    uint32_t groups = t->count[PE_SCAN_GROUPS] - 1, g = groups > 1 ? (uint32_t)((uint64_t)hash * groups >> 32) : 0;
    uint32_t at = pe_rd32(part(t, PE_SCAN_GROUPS, g, 4)), stop = pe_rd32(part(t, PE_SCAN_GROUPS, g + 1, 4));
    for (; at < stop && at < t->count[PE_SCAN_NAMES]; at++) {
      uint32_t v = pe_rd32(part(t, PE_SCAN_NAMES, at, 4)), entry;
      const char *name, *id;
      int level = (int)(v >> 30), form;
      l->scan->steps++;
      if ((v >> 24 & 63) != (hash >> 16 & 63)) continue;
      name = string_of(t->image, v & 0xFFFFFF, &entry);
      if (!pe_equal(name, (const char *)s, n)) continue;
      if (level != PE_NAME_ALONE && memcmp(name, s, n) != 0) continue;
      if (level == PE_NAME_ALONE && !is_spelled(name, s, n)) level = PE_NAME_SENT;
      id = system_id(t, system_of(t->image, entry, &form));
      for (k = 0; k < count; k++) if (strcmp(out[k].system, id) == 0) break;
      if (k < count) continue;
      if (count == max) return count;
      out[count].system = id;
      out[count].code = pe_entry_code(t->image, entry);
      out[count].form = form;
      out[count++].level = level;
    }
  }
  return count;
}

/* Is the token a key, a call, a path? Then it names no result. */
static int is_handle (const pe_text *t, uint32_t first, uint32_t last) {
  unsigned char b = first > 0 ? t->p[first - 1] : ' ', c = last < t->n ? t->p[last] : ' ';
  uint32_t at = last;
  if (b == '/' || b == '$' || b == '@' || b == '\\' || c == '/' || c == '@') return 1;
  if (c == '=' && !(last + 1 < t->n && t->p[last + 1] == '>')) return 1;
  if (c == '"' || c == '\'') {
    at = last + 1;
    while (at < t->n && is_blank(t->p[at])) at++;
    if (at < t->n && t->p[at] == ':') return 1;
    if (at + 1 < t->n && t->p[at] == '=' && t->p[at + 1] == '>') return 1;
    if (b == '[' && at < t->n && t->p[at] == ']') return 1;
  }
  return 0;
}

/* Is this place the name of somebody who speaks? */
static int is_sender (const pe_line *l, uint32_t first, uint32_t last) {
  uint32_t i;
  for (i = 0; i < l->senders; i++) if (l->sender[i].at == first && l->sender[i].n == last - first) return 1;
  return 0;
}

static int on_name (pe_line *l, uint32_t first, uint32_t last, uint32_t begin, const unsigned char *s, uint32_t n) {
  named found[8];
  candidate c[8];
  poserr_entry e;
  pe_match *m;
  int count = find_names(l, s, n, found, 8), i, kept = 0, best, alone = 0;
  if (count == 0) return 0;
  if (is_handle(&l->text, first, last)) return 1;
  for (i = 0; i < count; i++) {
    int rank = meant(l, found[i].system);
    if (found[i].level == PE_NAME_SENT && rank == 0) continue;
    if (rank == 0 && is_sender(l, first, last)) continue;
    if (!is_wanted(l, found[i].system)) continue;
    if (found[i].level != PE_NAME_SENT) alone = 1;
    c[kept].system = found[i].system;
    c[kept].code = found[i].code;
    c[kept].text = found[i].form == PE_FORM_TEXT;
    c[kept].han = 0;
    c[kept].rank = c[kept].text ? -20 : 0;
    kept++;
  }
  if (kept == 0) return 1;
  best = choose(l, c, kept);
  l->scan->steps += 8;
  if (poserr_lookup(&l->scan->registry, c[best].system, c[best].code, strlen(c[best].code), NULL, &e) != POSERR_OK) return 1;
  if (is_calm(l, &e) || is_request(l, first, 1)) return 1;
  m = new_match(l, begin, first, last, c[best].text ? POSERR_PHRASE : POSERR_NAMED);
  if (m == NULL) return 1;
  set_entry(m, c[best].system, &e);
  m->rank = (int16_t)(c[best].text ? 60 : c[best].sent ? 500 : 200);
  m->confidence = (uint8_t)((alone ? 85 : 75) + (c[best].sent ? 10 : 0) - (kept > 1 && !c[best].sent ? 20 : 0));
  add_alternatives(m, c, kept, best);
  l->matches++;
  return 1;
}

/* A 32-bit result in hex or decimal, as the eight digits of its name. */
static int result_name (const pe_text *t, uint32_t first, uint32_t last, unsigned char *out, uint32_t *begin) {
  uint64_t v = 0;
  uint32_t i = first, digits = 0, letters = 0;
  int x = last - first > 2 && t->p[first] == '0' && (t->p[first + 1] | 32) == 'x', k;
  if (x) i += 2;
  while (last > i && ((t->p[last - 1] | 32) == 'l' || (t->p[last - 1] | 32) == 'u')) last--;
  if (last - i < 8 || last - i > 16) return 0;
  for (; i < last; i++) {
    unsigned char c = pe_lower(t->p[i]);
    if (pe_is_digit(c)) digits++;
    else if (c >= 'a' && c <= 'f') letters++;
    else return 0;
  }
  *begin = first;
  if (x || letters > 0) {
    if (digits + letters == 16) {
      for (i = last - 16; i < last - 8; i++) if (pe_lower(t->p[i]) != 'f') return 0;
    }
    else if (digits + letters != 8) return 0;
    if (!x && letters == 0) return 0;
    for (k = 0; k < 8; k++) {
      unsigned char c = t->p[last - 8 + (uint32_t)k];
      out[k] = c >= 'a' ? (unsigned char)(c - 32) : c;
    }
    return 1;
  }
  if (digits != 10) return 0;
  for (i = first; i < last; i++) v = v * 10 + (uint64_t)(t->p[i] - '0');
  if (v > UINT64_C(0xFFFFFFFF)) return 0;
  if (first > 0 && t->p[first - 1] == '-') {
    v = UINT64_C(0x100000000) - v;
    *begin = first - 1;
  }
  for (k = 7; k >= 0; k--, v >>= 4) out[k] = (unsigned char)"0123456789ABCDEF"[v & 15];
  return 1;
}

static void try_name (pe_line *l, uint32_t at) {
  const pe_text *t = &l->text;
  const unsigned char *p = t->p;
  uint32_t first = at, last, dot, end;
  unsigned char result[8];
  while (at < t->n && at < first + 3 && !pe_is_word(p[at])) at++;
  first = last = at;
  while (first > 0 && at - first < 100 && (traits[p[first - 1]] & IN_NAME)) first--;
  while (last < t->n && last - at < 100 && (traits[p[last]] & IN_NAME)) last++;
  while (first < at && !pe_is_word(p[first])) first++;
  while (last > at && !pe_is_word(p[last - 1])) last--;
  l->scan->steps += (last - first) / 8 + 1;
  if (first < l->name_next || last <= first) return;
  l->name_next = first + 1;
  if (result_name(t, first, last, result, &end)) { if (on_name(l, end, last, end, result, 8)) return; }
  if (last - first <= PE_KEY_MAX && on_name(l, first, last, first, p + first, last - first)) return;
  /* "POSPrinter:203": a code with its module in front. */
  if (last < t->n && p[last] == ':' && last + 1 < t->n && pe_is_digit(p[last + 1]) && last - first >= 6) {
    end = last + 1;
    while (end < t->n && end < last + 8 && pe_is_word(p[end])) end++;
    if (on_name(l, first, end, first, p + first, end - first)) return;
  }
  /* Parts between dots: jpos.JposException, ErrorCode.CARD_EXPIRED. */
  for (dot = first; dot < last; dot = end + 1) {
    for (end = dot; end < last && p[end] != '.'; end++) ;
    if (end - dot >= 3 && end - dot <= PE_KEY_MAX && (dot > first || end < last)) (void)on_name(l, dot, end, first, p + dot, end - dot);
  }
}

/*
** Shapes and frames
*/

typedef struct shaped {
  uint32_t first, last;     /* of the code */
  pe_value value;
  uint32_t parts;
  int system_form, width;
} shaped;

static int is_gap_byte (unsigned char c) {
  return is_blank(c) || c == '=' || c == ':' || c == ',' || c == ';' || c == '|' || c == '"' || c == '\'' || c == '[' || c == ']'
    || c == '(' || c == ')' || c == '<' || c == '>' || c == '-' || c == '/' || c == '\\' || c == '.';
}

static uint32_t count_parts (const char *s) {
  uint32_t n = 0;
  const char *p = s;
  size_t len = line_length(s);
  while ((p = strchr(p, '{')) != NULL && p < s + len) { if (strncmp(p, "{code}", 6) == 0) n++; p++; }
  return n;
}

/* Compares a literal byte of a shape with the text; returns where it goes on. */
static uint32_t literal_at (const pe_text *t, uint32_t at, unsigned char c) {
  unsigned char d;
  if (at >= t->n) return PE_NONE;
  d = t->p[at];
  if (c == '"' || c == '\'') {
    if (d == '\\' && at + 1 < t->n) d = t->p[++at];
    if (d == '"' || d == '\'') return at + 1;
    if (at_one(t, at, "“|”|‘|’")) return at + 3;
    return PE_NONE;
  }
  if (pe_lower(c) == pe_lower(d)) return at + 1;
  if (d == 0xEF && pe_lower(pe_narrow(t->p + at, t->n - at)) == pe_lower(c)) return at + 3;
  if ((c == '[' && at_one(t, at, "【")) || (c == ']' && at_one(t, at, "】"))) return at + 3;
  return PE_NONE;
}

/* tx=6985 rx=6985 counts something. */
static int is_count (const pe_text *t, uint32_t first, uint32_t last) {
  uint32_t i;
  if (first == 0 || t->p[first - 1] != '=') return 0;
  for (i = first; i < last; i++) if (!pe_is_digit(t->p[i])) return 0;
  return 1;
}

/* Reads the bytes of an answer up to its status at the end. */
static uint32_t answer_status (pe_line *l, uint32_t at, uint32_t width, shaped *s) {
  const pe_text *t = &l->text;
  uint32_t begins[8], n = 0, next, start = at;
  unsigned char bytes[8];
  while (at < t->n && at < start + 64) {   /* remarks in front: (0000+2) (1s021ms) */
    unsigned char c = t->p[at];
    if (is_blank(c) || c == ':' || c == '=' || c == '"' || c == '\'' || c == '>' || c == ']' || c == '|' || c == '-' || c == '{') at++;
    else if (at_one(t, at, "：|＝|】")) at += 3;
    else if (c == '(' || c == '[') {
      uint32_t k = at + 1, other = 0;
      while (k < t->n && k < at + 32 && t->p[k] != ')' && t->p[k] != ']') {
        unsigned char d = pe_lower(t->p[k]);
        if (!(pe_is_digit(d) || (d >= 'a' && d <= 'f') || d == ' ')) other = 1;
        k++;
      }
      at = other ? k + 1 : at + 1;
    }
    else break;
  }
  if (at_one(t, at, "sw=") || at_one(t, at, "sw:")) return PE_NONE;   /* a marker of its own */
  for (;;) {
    next = pe_read_bytes(t, n > 0 && at < t->n && (t->p[at] == ' ' || t->p[at] == '-' || t->p[at] == ':' || t->p[at] == ',') ? at + 1 : at, 1, NULL);
    if (next == PE_NONE || n > 4096) break;
    if (next < t->n && pe_is_word(t->p[next]) && pe_read_bytes(t, next, 1, NULL) == PE_NONE) break;
    begins[n++ & 7] = next - 2;
    at = next;
    l->scan->steps++;
  }
  if (n * 2 < width || width > 16 || (n * 2 == width && is_count(t, at - width, at))) return PE_NONE;
  if (at < t->n && (pe_is_word(t->p[at]) || t->p[at] == '_' || (t->p[at] == '.' && at + 1 < t->n && pe_is_word(t->p[at + 1])))) return PE_NONE;
  s->first = begins[(n - width / 2) & 7];
  if (pe_read_bytes(t, s->first, width / 2, bytes) == PE_NONE) return PE_NONE;
  for (next = 0; next < width / 2; next++) {
    s->value.text[2 * next] = "0123456789ABCDEF"[bytes[next] >> 4];
    s->value.text[2 * next + 1] = "0123456789ABCDEF"[bytes[next] & 15];
  }
  s->value.n = width;
  s->value.text[width] = 0;
  s->last = at;
  s->value.natural = 1;
  return at;
}

static uint32_t shape_rest (pe_line *l, const char *p, const char *end, uint32_t at, shaped *s, const char *system, poserr_entry *e, int depth) {
  const pe_text *t = &l->text;
  unsigned char before = at > 0 ? t->p[at - 1] : ' ';
  int blank = 0;
  while (p < end) {
    l->scan->steps++;
    if (*p == ' ') { blank = 1; p++; continue; }
    if (*p == '{') {
      size_t n = 1;
      while (p + n < end && p[n - 1] != '}') n++;
      if (strncmp(p, "{bytes}", 7) == 0 && strncmp(p + 7, "{code}", 6) == 0) {
        at = answer_status(l, at, (uint32_t)s->width, s);
        if (at == PE_NONE || s->system_form != PE_FORM_HEX || !look_up(l, system, s->system_form, &s->value, e)) return PE_NONE;
        p += 13;
        blank = 0;
        continue;
      }
      while (at < t->n && is_blank(t->p[at])) at++;
      if (strncmp(p, "{code}", 6) == 0) {
        if (s->parts > 1) {
          unsigned char bytes[4];
          uint32_t k, each = (uint32_t)s->width / 2 / s->parts, next;
          if (s->system_form != PE_FORM_HEX || each == 0 || each > 4 || (next = pe_read_bytes(t, at, each, bytes)) == PE_NONE) return PE_NONE;
          if (next < t->n && pe_is_word(t->p[next])) return PE_NONE;
          if (s->value.n == 0) s->first = at;
          for (k = 0; k < each; k++) {
            s->value.text[s->value.n++] = "0123456789ABCDEF"[bytes[k] >> 4];
            s->value.text[s->value.n++] = "0123456789ABCDEF"[bytes[k] & 15];
          }
          s->value.text[s->value.n] = 0;
          s->value.natural = 1;
          s->last = at = next;
          if (s->value.n == (uint32_t)s->width && !look_up(l, system, s->system_form, &s->value, e)) return PE_NONE;
        }
        else {
          int form;
          if (!try_system(l, system, at, 0, 1, &s->value, e, &form)) return PE_NONE;
          s->first = s->value.first;
          s->last = at = s->value.last;
        }
      }
      else if (strncmp(p, "{n}", 3) == 0) {
        uint32_t from = at;
        while (at < t->n && pe_is_digit(t->p[at])) at++;
        if (at == from) return PE_NONE;
      }
      else if (strncmp(p, "{-}", 3) == 0) {
        uint32_t from = at;
        while (at < t->n && at < from + 10 && is_gap_byte(t->p[at])) at++;
        while (at < t->n && at < from + 16 && at_one(t, at, "：|，|＝|、")) at += 3;
        while (at < t->n && at < from + 20 && is_gap_byte(t->p[at])) at++;
      }
      else if (strncmp(p, "{...}", 5) == 0) {
        uint32_t k;
        if (depth > 0) return PE_NONE;
        for (k = at; k < t->n && k < at + 64 && t->p[k] != '<' && t->p[k] != '>'; k++) {
          uint32_t found;
          s->value.n = 0;
          found = shape_rest(l, p + 5, end, k, s, system, e, depth + 1);
          if (found != PE_NONE) return found;
        }
        return PE_NONE;
      }
      else return PE_NONE;
      p += n;
      before = at > 0 ? t->p[at - 1] : ' ';
      blank = 0;
      continue;
    }
    /* Blanks may stand wherever no word is cut. */
    if (at < t->n && is_blank(t->p[at]) && (blank || !pe_is_word((unsigned char)*p) || !pe_is_word(before))) {
      uint32_t from = at;
      while (at < t->n && at < from + 16 && is_blank(t->p[at])) at++;
    }
    else if (blank && pe_is_word((unsigned char)*p) && pe_is_word(before)) {
      if (at < t->n && (t->p[at] == '_' || t->p[at] == '-')) at++; else return PE_NONE;
    }
    blank = 0;
    at = literal_at(t, at, (unsigned char)*p);
    if (at == PE_NONE) return PE_NONE;
    before = (unsigned char)*p++;
  }
  return at;
}

static void on_shape (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at, const char *from) {
  const char *shape = pe_string(t->image, pe_rd24(list)), *system = system_id(t, pe_rd16(list + 3));
  const pe_text *x = &l->text;
  pe_view view;
  shaped s;
  poserr_entry e;
  const char *rest, *stop;
  pe_match *m;
  uint32_t start, end;
  stop = shape + line_length(shape);
  for (rest = from; rest < stop && *rest != '{'; rest++) ;
  start = rest > from ? shape_rest(l, from, rest, at, NULL, NULL, NULL, 0) : at;   /* the words in front, without the system */
  if (start == PE_NONE) return;
  if (!is_wanted(l, system) || !pe_view_of(&l->scan->registry, system, strlen(system), &view)) return;
  s.value.n = 0;
  s.parts = count_parts(shape);
  s.system_form = view.system.form;
  s.width = view.system.width;
  end = shape_rest(l, rest, stop, start, &s, system, &e, 0);
  if (end == PE_NONE) return;
  if (end < x->n && end == s.last && (pe_is_word(x->p[end]) || x->p[end] == '_')) return;
  if (pe_is_word((unsigned char)*from) && at > 0 && (pe_is_word(x->p[at - 1]) || x->p[at - 1] == '_')) return;
  if (s.system_form != PE_FORM_BITS && is_calm(l, &e)) return;
  if (is_request(l, at, 1)) return;
  m = new_match(l, at, s.first, s.last, POSERR_SHAPE);
  if (m == NULL) return;
  set_entry(m, system, &e);
  if (m->severity > 1 && is_content(x, s.last)) return;
  if (s.system_form == PE_FORM_BITS) set_value(l, m, system, &s.value);
  m->rank = (int16_t)(400 + (s.first - at));
  if (meant(l, system)) m->rank = (int16_t)(m->rank + 40);
  m->confidence = 92;
  l->matches++;
}

/* From a word of a shape to where the shape may begin: blanks are flexible. */
static void visit_shape (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t place, uint32_t at) {
  const char *shape = pe_string(t->image, pe_rd24(list));
  uint32_t solid = 0, i, from, seen, start;
  if (strncmp(shape, "{code}", 6) == 0) {   /* the code in front: try the words before */
    start = at > 24 ? at - 24 : 0;
    for (from = at; from > start; from--)
      if (pe_is_word(l->text.p[from - 1]) && (from < 2 || !pe_is_word(l->text.p[from - 2]))) {
        uint32_t before = l->matches;
        on_shape(l, t, list, from - 1, shape);
        if (l->matches > before) return;
      }
    return;
  }
  for (i = 0; i < place; i++) if (shape[i] != ' ') solid++;
  /* Walk back over as many bytes as stand before the word, blanks aside. */
  from = at;
  seen = 0;
  while (from > 0 && seen < solid && at - from < place + 16) {
    from--;
    if (!is_blank(l->text.p[from]) && l->text.p[from] != '\\' && (l->text.p[from] & 0xC0) != 0x80) seen++;
    l->scan->steps++;
  }
  {   /* bytes of wide characters of the shape itself */
    uint32_t wide = 0;
    for (i = 0; i < place; i++) if (((unsigned char)shape[i] & 0xC0) == 0x80) wide++;
    if (wide > 0) {
      from = at;
      seen = 0;
      while (from > 0 && seen + wide < solid && at - from < place + 16) {
        from--;
        if (!is_blank(l->text.p[from]) && (l->text.p[from] & 0xC0) != 0x80) seen++;
      }
    }
  }
  on_shape(l, t, list, from, shape);
}

static int hex_at (const pe_text *t, uint32_t at) {
  unsigned char c;
  if (at >= t->n) return 0;
  c = pe_lower(t->p[at]);
  return pe_is_digit(c) || (c >= 'a' && c <= 'f');
}

/* Where the data object (tag, length, value) at `at` ends; PE_NONE if there is none. */
static uint32_t object_end (const pe_text *t, uint32_t at) {
  unsigned char b, n;
  int parts = 1;
  if (at > 0 && at < t->n && hex_at(t, at - 1) && (t->p[at] == ' ' || t->p[at] == '-' || t->p[at] == ':')) at++;
  if (pe_read_bytes(t, at, 1, &b) == PE_NONE || b == 0 || b == 0xFF) return PE_NONE;
  at += 2;
  if ((b & 0x1F) == 0x1F)
    do {
      if (at < t->n && (t->p[at] == ' ' || t->p[at] == '-' || t->p[at] == ':')) at++;
      if (pe_read_bytes(t, at, 1, &b) == PE_NONE) return PE_NONE;
      at += 2;
    } while ((b & 0x80) != 0 && ++parts < 3);
  if (at < t->n && (t->p[at] == ' ' || t->p[at] == '-' || t->p[at] == ':')) at++;
  if (pe_read_bytes(t, at, 1, &n) == PE_NONE) return PE_NONE;
  at += 2;
  if (n == 0x81) {
    if (at < t->n && (t->p[at] == ' ' || t->p[at] == '-' || t->p[at] == ':')) at++;
    if (pe_read_bytes(t, at, 1, &n) == PE_NONE) return PE_NONE;
    at += 2;
  }
  else if (n > 0x7F) return PE_NONE;
  if (n == 0) return at;
  if (at < t->n && (t->p[at] == ' ' || t->p[at] == '-' || t->p[at] == ':')) at++;
  return pe_read_bytes(t, at, n, NULL);
}

static int more_hex (const pe_text *t, uint32_t at) {
  if (at < t->n && (t->p[at] == ' ' || t->p[at] == '-' || t->p[at] == ':')) at++;
  return hex_at(t, at) && hex_at(t, at + 1) && (at + 2 >= t->n || !pe_is_word(t->p[at + 2]) || hex_at(t, at + 2));
}

/* Does a data object of a list really begin at `at` and end at `stop`? What
** follows must be objects, to the end or four; and two of them, or all before it. */
static int is_object (pe_line *l, uint32_t run, uint32_t at, uint32_t stop) {
  const pe_text *t = &l->text;
  uint32_t next = stop, objects = 0, before = run;
  while (objects < 6 && more_hex(t, next)) {
    next = object_end(t, next);
    l->scan->steps += 4;
    if (next == PE_NONE) {
      if (objects < 4) return 0;
      break;
    }
    objects++;
  }
  if (objects >= 2 || at == run) return 1;
  while (before < at && before != PE_NONE) {
    before = object_end(t, before);
    l->scan->steps += 4;
  }
  return before == at;
}

static void on_frame (pe_line *l, const pe_scan_table *t, const unsigned char *list, uint32_t at) {
  const char *frame = pe_string(t->image, pe_rd24(list)), *p = frame, *system = system_id(t, pe_rd16(list + 3)), *end = frame + line_length(frame);
  const pe_text *x = &l->text;
  uint32_t pos = at, k, n = 0, run;
  unsigned char b = 0, want[2];
  pe_view view;
  pe_value v;
  poserr_entry e;
  pe_match *m;
  if (!is_wanted(l, system) || !pe_view_of(&l->scan->registry, system, strlen(system), &view)) return;
  for (run = at; run > 0 && at - run < 2048 && hex_at(x, run - 1); run--) l->scan->steps++;
  if ((at - run) % 2 != 0) return;
  if (run > 0 && (pe_is_word(x->p[run - 1]) || x->p[run - 1] == '_') && (x->p[run - 1] | 32) != 'x') return;
  memset(&v, 0, sizeof v);
  while (p + 1 < end) {
    int any = p[0] == '.' && p[1] == '.';
    l->scan->steps++;
    if (pos > at && pos < x->n && (x->p[pos] == ' ' || x->p[pos] == '-' || x->p[pos] == ':') && hex_at(x, pos + 1)) pos++;
    if (*p == '{') break;
    if (pe_read_bytes(x, pos, 1, &b) == PE_NONE) return;
    if (!any) {
      want[0] = pe_lower((unsigned char)p[0]);
      want[1] = pe_lower((unsigned char)p[1]);
      for (k = 0; k < 2; k++) {
        unsigned char d = (unsigned char)"0123456789abcdef"[k == 0 ? b >> 4 : b & 15];
        if (d != want[k]) return;
      }
    }
    pos += 2;
    if (pos < x->n && x->p[pos] == ',') pos++;
    if (pos + 1 < x->n && x->p[pos] == '0' && (x->p[pos + 1] | 32) == 'x') pos += 2;
    p += 2;
  }
  if (strncmp(p, "{code}", 6) != 0) return;
  n = view.system.form == PE_FORM_HEX ? view.system.width / 2u : view.system.width;
  if (n == 0 || n > 20) return;
  {
    unsigned char bytes[20];
    uint32_t stop = pe_read_bytes(x, pos, n, bytes);
    if (stop == PE_NONE) return;
    if (b == n && !is_object(l, run, at, stop)) return;   /* a length in front: a data object */
    if (hex_at(x, stop) && !hex_at(x, stop + 1)) return;
    v.first = pos;
    v.last = stop;
    if (view.system.form == PE_FORM_AN || view.system.form == PE_FORM_N) {
      for (k = 0; k < n; k++) if (!pe_is_word(bytes[k])) return;
      memcpy(v.text, bytes, n);
      v.n = n;
    }
    else {
      for (k = 0; k < n; k++) {
        v.text[2 * k] = "0123456789ABCDEF"[bytes[k] >> 4];
        v.text[2 * k + 1] = "0123456789ABCDEF"[bytes[k] & 15];
      }
      v.n = 2 * n;
    }
    v.text[v.n] = 0;
  }
  if (!look_up(l, system, view.system.form, &v, &e)) return;
  if (is_request(l, at, 0)) return;
  m = new_match(l, at, v.first, v.last, POSERR_SHAPE);
  if (m == NULL) return;
  set_entry(m, system, &e);
  if (view.system.form == PE_FORM_BITS) set_value(l, m, system, &v);
  m->rank = 350;
  m->confidence = 80;
  l->matches++;
}

/*
** Windows
*/

static void visit_key (pe_line *l, const pe_scan_table *t, int kind, uint32_t ref, uint32_t place, uint32_t at) {
  const unsigned char *list = t->part[PE_SCAN_LISTS] + ref;
  uint32_t begin, end;
  switch (kind) {
    case PE_KEY_MARKER:
      if (match_label(l, list, place, at, 1, &begin, &end)) on_marker(l, t, list, begin, end);
      break;
    case PE_KEY_PHRASE: visit_phrase(l, t, ref, place, at); break;
    case PE_KEY_SHAPE: visit_shape(l, t, list, place, at); break;
    default: break;
  }
}

static void visit_gram (pe_line *l, const pe_scan_table *t, int kind, uint32_t ref, uint32_t place, uint32_t at) {
  const unsigned char *list = t->part[PE_SCAN_LISTS] + ref;
  if (at + place < PE_GRAM_BASE) return;
  at = at + place - PE_GRAM_BASE;
  if (kind == PE_KEY_SHAPE) on_shape(l, t, list, at, pe_string(t->image, pe_rd24(list)));
  else if (kind == PE_KEY_FRAME) on_frame(l, t, list, at);
}

enum { PLAIN_KINDS = 1 << PE_KEY_MARKER | 1 << PE_KEY_PHRASE | 1 << PE_KEY_SHAPE, GRAM_KINDS = 1 << PE_KEY_SHAPE | 1 << PE_KEY_FRAME };

static void try_word (pe_line *l, uint32_t at) {
  const unsigned char *p = l->text.p;
  uint32_t first = at, last = at + 1, stop = at > 64 ? at - 64 : 0;
  if (at < l->word_next) return;
  while (first > stop && (traits[p[first - 1]] & IN_WORD)) first--;
  stop = at + 64 < l->text.n ? at + 64 : l->text.n;
  while (last < stop && (traits[p[last]] & IN_WORD)) last++;
  l->scan->steps += 2;
  l->word_next = last;
  if (last - first < 2 || last - first > 64) return;
  each_key(l, pe_word_hash(p + first, last - first), first, last, PLAIN_KINDS, visit_key);
}

static void try_pair (pe_line *l, uint32_t at) {
  const unsigned char *p = l->text.p;
  if (at < l->han_next || !pe_is_wide(p + at, l->text.n - at) || !pe_is_wide(p + at + 3, l->text.n - at - 3)) return;
  l->han_next = at + 1;
  each_key(l, pe_han_hash(p + at), at, at + 6, PLAIN_KINDS, visit_key);
}

void pe_open_systems (pe_scan *s, const pe_scan_table *t) {
  uint32_t hash = pe_gram_hash(PE_GRAM_OPEN), mask = t->count[PE_SCAN_FEATURES] - 1, k = hash & mask, v;
  for (; (v = pe_rd32(part(t, PE_SCAN_FEATURES, k, 4))) << 8 != 0; k = (k + 1) & mask) {
    const unsigned char *posting = part(t, PE_SCAN_POSTINGS, (v & 0xFFFFFF) - 1, PE_POSTING_SIZE);
    if (v >> 24 != hash >> 24) continue;
    for (;; posting += PE_POSTING_SIZE) {
      const unsigned char *list = t->part[PE_SCAN_LISTS] + pe_rd24(posting);
      if (pe_rd16(posting + 4) >> 12 == PE_KEY_SHAPE && s->opens < PE_OPEN_SYSTEMS && strncmp(pe_string(t->image, pe_rd24(list)), "{code}-{text}", 13) == 0)
        s->open[s->opens++] = system_id(t, pe_rd16(list + 3));
      if (posting[3] & 0x80) break;
    }
  }
}

void pe_line_begin (pe_line *l, const unsigned char *p, uint32_t n) {
  l->text.p = p;
  l->text.n = n;
  l->matches = 0;
  l->word_next = l->name_next = l->han_next = 0;
  l->has_senders = l->has_turns = l->has_han = 0;
}

void pe_line_found (pe_line *l, uint32_t at, uint32_t kinds) {
  const unsigned char *p = l->text.p;
  uint32_t i, k;
  if (at + 3 > l->text.n + 1) return;
  l->scan->steps++;
  if (kinds & PE_WINDOW_WORD) {
    for (k = at; k < at + 3 && !pe_is_word(p[k]); k++) ;
    if (k < at + 3) {
      try_word(l, k);
      for (i = at + 2; i > k && !pe_is_word(p[i]); i--) ;
      if (i > k + 1) try_word(l, i);
    }
  }
  if (kinds & PE_WINDOW_NAME) try_name(l, at);
  if ((kinds & PE_WINDOW_HAN) && p[at] >= 0x80) {
    k = at;
    while (k > 0 && at - k < 3 && (p[k] & 0xC0) == 0x80) k--;
    if (k >= 3) try_pair(l, k - 3);
    try_pair(l, k);
  }
  if (kinds & PE_WINDOW_GRAM) {
    uint32_t window = pe_window_fold(p[at]) | (uint32_t)pe_window_fold(p[at + 1]) << 8 | (uint32_t)pe_window_fold(p[at + 2]) << 16;
    each_key(l, pe_gram_hash(window), at, at + 3, GRAM_KINDS, visit_gram);
  }
}

void pe_line_window (pe_line *l, uint32_t at) {
  uint32_t kinds = 0, i;
  if (at + 3 > l->text.n + 1) return;
  for (i = 0; i < l->scan->count; i++) kinds |= (uint32_t)pe_window_kinds(&l->scan->tables[i], l->text.p + at);
  if (kinds != 0) pe_line_found(l, at, kinds);
}

/*
** Settling
*/

static int same_code (const pe_match *a, const pe_match *b) {
  return strcmp(a->key, b->key) == 0 && strcmp(a->code, b->code) == 0;
}

static uint32_t distance (const pe_match *a, const pe_match *b) {
  if (a->last <= b->first) return b->first - a->last;
  return b->last <= a->first ? a->first - b->last : 0;
}

static void also (pe_match *m, const char *system) {
  uint32_t i;
  if (strcmp(m->system, system) == 0) return;
  for (i = 0; i < m->alternatives; i++) if (strcmp(m->alternative[i], system) == 0) return;
  if (m->alternatives < PE_ALTERNATIVES) m->alternative[m->alternatives++] = system;
}

/* Says only that something failed. */
static int is_vague (const pe_match *m) {
  return strcmp(m->path, "transaction.declined") == 0 || strncmp(m->path, "unknown.", 8) == 0;
}

/* Of two matches: which one goes? 0 none, 1 the first, 2 the second. */
static int redundant (pe_line *l, const pe_match *a, const pe_match *b) {
  int phrases = (a->how == POSERR_PHRASE) + (b->how == POSERR_PHRASE);
  uint32_t gap = distance(a, b);
  if (a->first < b->last && b->first < a->last) {   /* one place */
    if (phrases == 2 && a->last - a->first != b->last - b->first) return a->last - a->first < b->last - b->first ? 1 : 2;
    if (a->rank != b->rank) return a->rank < b->rank ? 1 : 2;
    return is_base(l, b->system, a->system) != line_has_han(l) ? 1 : 2;   /* the more general; the nearer in Chinese */
  }
  /* A phrase in the evidence of a code, as the name of its marker. */
  if (phrases == 1) {
    const pe_match *p = a->how == POSERR_PHRASE ? a : b, *c = a->how == POSERR_PHRASE ? b : a;
    int mine = a == p ? 1 : 2;
    if (p->first >= c->from && p->last <= c->first && c->from < c->first) return mine;
    if (strcmp(p->path, c->path) == 0) return mine;
    if (gap <= 48 || p->advice || (is_vague(p) && gap < 200)) return mine;
    if (gap <= 160 && strcspn(p->path, ".") == strcspn(c->path, ".") && memcmp(p->path, c->path, strcspn(p->path, ".")) == 0) return mine;
    return 0;
  }
  if (phrases == 2) {
    if (is_vague(a) != is_vague(b) && gap < 200) return is_vague(a) ? 1 : 2;
    if (b->advice && gap < 64) return 2;
    if (strcmp(a->path, b->path) == 0) return 2;
    if (strcspn(a->path, ".") == strcspn(b->path, ".") && memcmp(a->path, b->path, strcspn(a->path, ".")) == 0 && gap < 48) return 2;
    return 0;
  }
  /* The same code twice: its name and its number, two labels. */
  if (same_code(a, b) && (strcmp(a->system, b->system) == 0 || is_base(l, a->system, b->system) || is_base(l, b->system, a->system)) && gap < 256)
    return a->how != b->how || a->how == POSERR_NAMED || a->rank != b->rank ? 2 : 0;
  return 0;
}

void pe_line_settle (pe_line *l) {
  pe_match *m = l->match, tmp;
  int grave = 0;   /* does a bit field tell of a fault? Then the others are told, too */
  uint32_t n = l->matches, i, k;
  for (i = 1; i < n; i++) {
    tmp = m[i];
    for (k = i; k > 0 && (m[k - 1].first > tmp.first || (m[k - 1].first == tmp.first && m[k - 1].last < tmp.last)); k--) m[k] = m[k - 1];
    m[k] = tmp;
  }
  for (i = 0; i < n; i++)
    for (k = i + 1; k < n && !m[i].dropped; k++) {
      int which;
      l->scan->steps++;
      if (m[k].dropped) continue;
      which = redundant(l, &m[i], &m[k]);
      if (which == 0) continue;
      if (m[i].first == m[k].first && m[i].last == m[k].last && m[i].how != POSERR_PHRASE) also(which == 1 ? &m[k] : &m[i], which == 1 ? m[i].system : m[k].system);
      m[which == 1 ? i : k].dropped = 1;
    }
  for (i = 0; i < n; i++) grave |= !m[i].dropped && m[i].value && !m[i].calm;
  for (i = k = 0; i < n; i++)
    if (!m[i].dropped && (m[i].value ? l->scan->minimum == 1 || grave || !m[i].calm : l->scan->minimum == 0 ? !m[i].calm : m[i].severity >= l->scan->minimum)) {
      if (k != i) m[k] = m[i];
      k++;
    }
  l->matches = k;
}

#endif
