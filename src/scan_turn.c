/*
** scan_turn.c - direction: requests carry no results.
**
** A line may change its direction ("send ... recv ..."): what counts is the last
** word or arrow in front of a place.
*/
#include "scan_line.h"
#include "scan_word.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

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
    while (i < t->n && (pe_is_blank(t->p[i]) || t->p[i] == '|' || t->p[i] == '\n')) i++;
    word = i;
    if (i < t->n && t->p[i] == '[') {
      while (i < t->n && i < word + 64 && t->p[i] != ']') i++;
      if (i < t->n && t->p[i] == ']') i++;
      continue;
    }
    while (i < t->n && !pe_is_blank(t->p[i]) && i < word + 40) {
      if (pe_is_digit(t->p[i])) digits++;
      if (pe_is_alpha(t->p[i])) letters++;
      if (t->p[i] >= 0x80 || t->p[i] == '=' || t->p[i] == '<' || t->p[i] == '>' || t->p[i] == '"' || t->p[i] == '{') return word;
      i++;
    }
    if (digits >= 2 && letters <= 1) continue;                                   /* a date, a time, a number */
    if (digits >= 4 && memchr(t->p + word, ':', i - word) != NULL) continue;
    if (letters > 0 && pe_at_one(t, word, "debug|info|warn|error|trace|fatal|notice|d/|i/|w/|e/|v/")) continue;
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
  while (next < t->n && pe_is_blank(t->p[next])) next++;
  return (next < t->n && (t->p[next] == ':' || t->p[next] == '>')) || pe_at_one(t, next, "apdu|data|body|message|msg|to |packet|iso|xml|json|tpdu");
}

/* Does the arrow at `i` begin a sentence, as wvdial's do: "--> The PPP daemon has died"? */
static int is_told (const pe_text *t, uint32_t i) {
  uint32_t first;
  if (!pe_at_one(t, i, "--> ")) return 0;
  for (first = i += 4; i < t->n && pe_is_alpha(t->p[i]) && (i == first || t->p[i] >= 'a'); i++) ;
  return i - first >= 3 && turn_word(t->p + first, i - first) < 0 && i + 1 < t->n && (t->p[i] == ' ' || (t->p[i] == ':' && t->p[i + 1] == ' '));
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
    else if (i == head && (c == '-' || c == '=') && pe_at_one(t, i, "-->|->|=>")) { if (!is_told(t, i)) add_turn(l, i, SENT); i += 2; }
    else if (c >= 0x80) {
      if ((n = pe_at_one(t, i, "发送报文|请求报文|发送数据|请求数据|请求参数|请求：|请求:|发送：|发送:|【请求】|上送报文|上送数据|上送：|上送:|发送指令|下发指令")) != 0) add_turn(l, i, ASKED);
      else if ((n = pe_at_one(t, i, "接收|返回|响应|应答|收到")) != 0) add_turn(l, i, ANSWER);
      i += n ? n : 1;
    }
    else i++;
  }
}

/* Is one of the words anywhere in [from, to)? */
static int any_of (pe_line *l, uint32_t from, uint32_t to, const char *words) {
  uint32_t i;
  for (i = from; i < to; i++) {
    l->scan->steps++;
    if (pe_at_one(&l->text, i, words)) return 1;
  }
  return 0;
}

/* Does what stands at `at` belong to a request? */
int pe_is_request (pe_line *l, uint32_t at, int certain) {
  uint32_t i;
  int kind = ANSWER;
  uint32_t from = 0;
  if (!l->has_turns) find_turns(l);
  for (i = 0; i < l->turns && l->turn[i].at <= at; i++) { kind = l->turn[i].kind; from = l->turn[i].at; }
  if (kind == ANSWER || (certain && kind != SENT)) return 0;
  /* "send failed, rc=..." tells of its outcome. */
  return !any_of(l, from, at, "fail|error|timeout|timed out|declin|refus|reject|失败|错误|超时|拒绝");
}

#endif
