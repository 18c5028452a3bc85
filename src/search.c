/*
** search.c - entries by words of any language.
*/
#include "registry.h"
#include "examples.h"
#include "words.h"

#include <string.h>

#if !defined(POSERR_NO_SEARCH)

enum {
  WHOLE = 1000, PREFIX = 900, ALL = 800, SOME = 600,   /* scores */
  SPREAD = 50,        /* all words, but not in one text */
  LEAST = 40,         /* percent of the words that must be there */
  PART = 4            /* weight of a word that is there; less if it only begins so, or is misspelt */
};

typedef struct query {
  pe_words words;
  uint32_t total;     /* weight of all words */
  pe_sieve sieve;
} query;

/* Weight of a word of the query. Chinese goes by pairs; a single character counts
** only where it stands alone. */
static uint32_t weight (const pe_words *w, uint32_t i) {
  switch (w->word[i].kind) {
    case PE_WORD_LATIN: case PE_WORD_NUMBER: return PART;
    case PE_WORD_HAN_PAIR: return PART / 2;
    case PE_WORD_HAN:
      if (i + 1 < w->count && w->word[i + 1].kind == PE_WORD_HAN_PAIR) return 0;
      if (i + 2 < w->count && w->word[i + 1].kind == PE_WORD_HAN && w->word[i + 2].kind == PE_WORD_HAN_PAIR) return 0;
      return PART / 2;
    default: return 0;
  }
}

/* Edits between two words: letters put in, left out, changed, swapped; more than
** `limit` is limit + 1. */
static int edits (const char *a, size_t n, const char *b, size_t m, int limit) {
  uint8_t rows[3][32];
  size_t i, j;
  if (n >= 32 || m >= 32) return limit + 1;
  for (j = 0; j <= m; j++) rows[0][j] = (uint8_t)j;
  for (i = 1; i <= n; i++) {
    uint8_t *now = rows[i % 3], *before = rows[(i + 2) % 3], *two = rows[(i + 1) % 3];
    int least = now[0] = (uint8_t)i;
    for (j = 1; j <= m; j++) {
      int v = before[j - 1] + (a[i - 1] != b[j - 1]);
      if (before[j] + 1 < v) v = before[j] + 1;
      if (now[j - 1] + 1 < v) v = now[j - 1] + 1;
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && two[j - 2] + 1 < v) v = two[j - 2] + 1;
      now[j] = (uint8_t)v;
      if (v < least) least = v;
    }
    if (least > limit) return limit + 1;
  }
  return rows[n % 3][m];
}

/* Weight of a word that is in the text only nearly. */
static uint32_t nearly (const query *q, const pe_word *word, const pe_words *text) {
  const char *s = q->words.folded + word->at;
  uint32_t best = 0, k;
  size_t n = word->length;
  int limit = n >= 8 ? 2 : 1, d;
  if (n < 3) return 0;
  for (k = 0; k < text->count; k++) {
    const char *t = text->folded + text->word[k].at;
    size_t m = text->word[k].length;
    if (text->word[k].kind != PE_WORD_LATIN) continue;
    if (m > n && memcmp(s, t, n) == 0) return PART - 1;
    if (n < 5 || m + (size_t)limit < n || m > n + (size_t)limit) continue;
    if (m < 4 || (*s != *t && s[1] != t[1] && s[1] != *t && *s != t[1])) continue;
    d = edits(s, n, t, m, limit);
    if (d <= limit && best < (uint32_t)(PART - d)) best = (uint32_t)(PART - d);
  }
  return best;
}

/* How well a text answers. found[i] keeps the best weight of each word over all
** texts of an entry. */
static uint32_t rate (const query *q, const char *s, size_t n, uint8_t *found) {
  pe_words text;
  uint32_t i, k, sum = 0, known = 0, extra = 0;
  if (!pe_sieve_pass(&q->sieve, s, n)) return 0;
  pe_split(s, n, &text);
  if (text.length >= q->words.length && memcmp(text.folded, q->words.folded, q->words.length) == 0) {
    extra = text.length - q->words.length;
    return extra == 0 ? WHOLE : PREFIX - (extra < 90 ? extra : 90);
  }
  for (i = 0; i < q->words.count; i++) {
    const pe_word *word = &q->words.word[i];
    uint32_t want = weight(&q->words, i), have = 0;
    if (want == 0) continue;
    for (k = 0; k < text.count && have == 0; k++)
      if (text.word[k].hash == word->hash) have = want;
    if (have != 0) known++;
    else if (word->kind == PE_WORD_LATIN) have = nearly(q, word, &text);
    if (found[i] < have) found[i] = (uint8_t)have;
    sum += have;
  }
  for (k = 0; k < text.count; k++)
    if (text.word[k].kind != PE_WORD_PAIR && text.word[k].kind != PE_WORD_HAN_PAIR) extra++;
  extra = extra > known ? extra - known : 0;
  if (extra > 30) extra = 30;
  if (sum == q->total) return ALL - 2 * extra;
  if (sum * 100 < q->total * LEAST) return 0;
  return SOME * sum / q->total - extra;
}

/* Puts a hit in its place behind all that are as good: the catalog's order decides. */
static int insert (poserr_hit *hits, int count, int max, uint32_t score, const pe_examples *w) {
  int i;
  if (count == max && hits[max - 1].score >= score) return count;
  for (i = 0; i < count; i++)   /* one reading of a code is enough: the best, else the first */
    if (hits[i].entry.system == w->system &&
        strcmp(pe_entry_code(w->image, hits[i].entry.part[0] & 0xFFFFFFu), w->code) == 0) {
      if (hits[i].score >= score) return count;
      memmove(&hits[i], &hits[i + 1], (size_t)(--count - i) * sizeof *hits);
      break;
    }
  if (count == max) count--;
  for (i = count; i > 0 && hits[i - 1].score < score; i--) hits[i] = hits[i - 1];
  hits[i].score = score;
  hits[i].entry.system = w->system;
  hits[i].entry.part[0] = w->layer << 24 | w->entry;
  return count + 1;
}

/* Is `id` the system or one of its bases? */
static int in_chain (const poserr_registry *r, const char *system, const char *id) {
  pe_view v;
  int depth;
  for (depth = 0; depth < POSERR_BASE_DEPTH && *system != 0 && pe_view_of(r, system, strlen(system), &v); depth++) {
    if (strcmp(v.id, id) == 0) return 1;
    system = pe_string(v.owner, v.system.base);
  }
  return 0;
}

static PE_APART int scan (const poserr_registry *r, const char *text, size_t n,
                          const char *system, const char *lang, poserr_hit *hits, int max) {
  query q;
  pe_examples w;
  const char *last = NULL;
  uint8_t of_system[PE_WORDS], found[PE_WORDS];
  int count = 0, wanted = 1;
  uint32_t j;
  pe_split(text, n, &q.words);
  if (q.words.length == 0) return 0;
  pe_sieve_make(&q.words, 1, &q.sieve);
  q.total = 0;
  for (j = 0; j < q.words.count; j++) q.total += weight(&q.words, j);
  pe_examples_begin(&w, r, NULL, lang);
  while (pe_examples_entry(&w)) {
    uint32_t best = 0, i, sum = 0;
    if (w.system != last) {
      last = w.system;
      wanted = system == NULL || in_chain(r, system, w.system);
      memset(of_system, 0, sizeof of_system);
      (void)rate(&q, w.system, strlen(w.system), of_system);
    }
    if (!wanted) continue;
    memcpy(found, of_system, sizeof found);
    if (pe_equal(w.code, text, n)) best = WHOLE;
    while (pe_examples_text(&w)) {
      uint32_t score = rate(&q, w.text, w.length, found);
      if (score > best) best = score;
    }
    for (i = 0; i < q.words.count; i++) sum += found[i];
    if (q.total > 0 && best < ALL - 2 * 30) {   /* the words together, wherever they stand */
      uint32_t score = sum == q.total ? ALL - SPREAD - 60 : sum * 100 < q.total * LEAST ? 0 : SOME * sum / q.total - SPREAD;
      if (score > best) best = score;
    }
    /* A code of a real system goes before a phrase that is as good. */
    if (best > 0) count = insert(hits, count, max, best * 2 + (w.form != PE_FORM_TEXT), &w);
  }
  return count;
}

/* Does the system leave the code to its base `id`? */
static PE_APART int inherits (const poserr_registry *r, const char *system, const char *code, const char *id) {
  poserr_entry own;
  return poserr_lookup(r, system, code, strlen(code), NULL, &own) == POSERR_OK && strcmp(own.system, id) == 0;
}

int poserr_search (const poserr_registry *r, const char *text, size_t n,
                   const char *system, const char *lang, poserr_hit *hits, int max) {
  int i, k, count, kept = 0;
  while (n > 0 && (*text == ' ' || *text == '\t')) { text++; n--; }
  while (n > 0 && (text[n - 1] == ' ' || text[n - 1] == '\t' || text[n - 1] == '\n' || text[n - 1] == '\r')) n--;
  if (max < 1) return 0;
  count = scan(r, text, n, system, lang, hits, max);
  for (i = 0; i < count; i++) {   /* what all layers say of them */
    poserr_hit *hit = &hits[kept];
    uint32_t place = hits[i].entry.part[0], score = hits[i].score / 2;
    const char *id = hits[i].entry.system;
    const unsigned char *image = r->layer[place >> 24].image;
    const char *code = pe_entry_code(image, place & 0xFFFFFFu);
    pe_view v;
    if (!pe_view_of(r, id, strlen(id), &v) ||
        !pe_collect(r, &v, code, strlen(code), pe_entry_when(image, place & 0xFFFFFFu), &hit->entry)) continue;
    for (k = 0; k < kept; k++)
      if (hits[k].entry.part[0] == hit->entry.part[0]) break;
    if (k < kept) continue;
    if (system != NULL && strcmp(v.id, system) != 0 && !inherits(r, system, code, v.id)) continue;
    hit->score = score;
    kept++;
  }
  return kept;
}

#else
typedef int poserr_no_search;   /* a file must not be empty */
#endif
