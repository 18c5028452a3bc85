/*
** similar.c - the class of words that poserr has never seen.
**
** Every title, name, alias and phrase of the registry is an example of its
** class. A first pass counts in how many examples of each class each word of
** the text occurs: naive Bayes with smoothing. A second pass finds, for the best
** few classes, the example that is most like the text (shared words, the rare
** ones weigh more). Both together decide. Logarithms are in 1/256 bits; nothing
** is allocated, and nothing is stored but the registry itself, so that a
** vendor's words count from the moment they are defined.
*/
#include "classify.h"

#include <string.h>

#if !defined(POSERR_NO_SEARCH)

enum {
  WORDS = 32, CLASSES = 128, FINALISTS = 8,
  BIT = 256,
  SMOOTH = 6,               /* examples of the background that each class is mixed with */
  PRIOR = 77,               /* weight of a class's frequency, in 1/256 */
  LIKENESS = 18 * BIT,      /* what an equal example is worth */
  UNSURE = 2 * BIT,         /* how much clearer success must be than any failure */
  DENIED = 100 * BIT,       /* ... where the text denies it */
  EQUAL = BIT / 2,          /* classes nearer than this are equal */
  SKIP = 2,                 /* how far apart two words may stand to be a pair, */
  FEW = 6,                  /* ... in a text of at most so many words */
  HINT = 8 * BIT,           /* what a phrase is worth that is all of a Chinese text */
  FAINT = 32                /* likeness below which nothing is like the text, of 256 */
};

/* Weight of a word by its kind, in 1/256. */
static const uint16_t weights[PE_WORD_KINDS] = { 256, 0, 180, 77, 180 };

typedef struct tally {
  uint32_t classes;         /* as the lowest layer numbers them */
  uint32_t examples;
  uint32_t total[WORDS];    /* examples with the word */
  uint16_t of_class[CLASSES];
  uint16_t count[CLASSES][WORDS];   /* examples of the class with the word */
  int32_t score[CLASSES];
  uint32_t words;
  uint32_t hash[WORDS];
  uint8_t kind[WORDS];
  uint8_t slot[128];        /* by the low bits of the hash: 1 + the word, chained on */
} tally;

typedef struct finalist {
  uint32_t class_index;
  int32_t score, likeness;
  const char *system, *code;
} finalist;

/* What poserr_work holds. */
typedef struct memory {
  pe_words text;            /* put there by the caller */
  pe_words example;
  pe_examples walk;
  pe_sieve sieve;
  finalist finalists[FINALISTS];
  tally tally;
} memory;
typedef char memory_fits[sizeof(memory) <= sizeof(poserr_work) ? 1 : -1];

/* log2 of v >= 1 in 1/256 bits, within 1/100 bit. */
static int32_t log2_of (uint32_t v) {
  int32_t whole = 0, part;
  uint32_t m = v;
  while (m > 1) { m >>= 1; whole++; }
  part = (int32_t)(((uint64_t)v << 8 >> whole) - 256);   /* mantissa - 1 */
  return whole * 256 + part + part * (256 - part) * 88 / (256 * 256);
}

static const char *class_path (const unsigned char *image, uint32_t c) {
  return pe_string(image, pe_rd24(pe_section(image, PE_CLASSES) + (size_t)c * PE_CLASS_SIZE));
}

/* The class of an entry as the lowest layer numbers it, or CLASSES. */
static uint32_t class_of (const pe_examples *w) {
  uint32_t c = w->class_index;
  if (c == PE_NO_CLASS) return CLASSES;
  if (w->layer > 0) {
    const char *path = class_path(w->image, c);
    int lowest = pe_find_class(w->registry->layer[0].image, path, strlen(path));
    if (lowest < 0) return CLASSES;
    c = (uint32_t)lowest;
  }
  return c < CLASSES ? c : CLASSES;
}

/*
** Counting
*/

static int find_word (const tally *t, uint32_t hash) {
  uint32_t i;
  for (i = hash & 127; t->slot[i] != 0; i = (i + 1) & 127)
    if (t->hash[t->slot[i] - 1] == hash) return t->slot[i] - 1;
  return -1;
}

static void add_word (tally *t, uint32_t hash, int kind) {
  uint32_t i;
  if (t->words == WORDS || find_word(t, hash) >= 0) return;
  for (i = hash & 127; t->slot[i] != 0; i = (i + 1) & 127) ;
  t->hash[t->words] = hash;
  t->kind[t->words] = (uint8_t)kind;
  t->slot[i] = (uint8_t)++t->words;
}

/* The text's words that the example has, as a bit mask; the weight of the others
** in *rest. */
static uint32_t shared (const tally *t, const pe_words *words, uint32_t *rest) {
  uint32_t i, mask = 0;
  *rest = 0;
  for (i = 0; i < words->count; i++) {
    int k = find_word(t, words->word[i].hash);
    if (k >= 0) mask |= UINT32_C(1) << k;
    else *rest += weights[words->word[i].kind];
  }
  return mask;
}

static void count_words (memory *m, const poserr_registry *r, const char *without) {
  pe_examples *w = &m->walk;
  tally *t = &m->tally;
  const char *last = NULL;
  pe_examples_begin(w, r, without, NULL);
  while (pe_examples_entry(w)) {
    uint32_t c = class_of(w);
    if (c == CLASSES) continue;
    while (pe_examples_text(w)) {
      uint32_t i, mask, rest;
      if (w->text == last) continue;   /* one text of many entries in a row */
      last = w->text;
      t->of_class[c]++;
      t->examples++;
      if (!pe_sieve_pass(&m->sieve, w->text, w->length)) continue;
      pe_split(w->text, w->length, &m->example);
      mask = shared(t, &m->example, &rest);
      for (i = 0; mask != 0; i++, mask >>= 1)
        if (mask & 1) {
          t->total[i]++;
          t->count[c][i]++;
        }
    }
  }
}

static int32_t bayes (const tally *t, uint32_t c) {
  int32_t score = log2_of(t->of_class[c]) * PRIOR / 256;
  uint32_t i;
  for (i = 0; i < t->words; i++)
    if (t->total[i] != 0) {
      /* (count * N / total + SMOOTH) / (N of the class + SMOOTH) */
      uint32_t have = (uint32_t)((uint64_t)t->count[c][i] * t->examples * 16 / t->total[i]) + SMOOTH * 16;
      score += (log2_of(have) - log2_of(((uint32_t)t->of_class[c] + SMOOTH) * 16)) * (int32_t)weights[t->kind[i]] / 256;
    }
  return score;
}

/* How rare a word is: its weight in a comparison. */
static uint32_t rarity (const tally *t, uint32_t i) {
  uint32_t total = t->total[i] ? t->total[i] : 1;
  return (uint32_t)(log2_of(1 + t->examples / total)) * weights[t->kind[i]] / 256;
}

/* 256 when the example has the text's words and no others. */
static int32_t likeness (const tally *t, uint32_t all, uint32_t mask, uint32_t rest) {
  uint32_t i, both = 0, other = (uint32_t)((uint64_t)rest * (uint32_t)log2_of(1 + t->examples / 16) / 256);
  for (i = 0; i < t->words; i++)
    if (mask >> i & 1) both += rarity(t, i);
  if (both == 0) return 0;
  return (int32_t)((uint64_t)512 * both / (all + both + other));
}

/*
** The verdict
*/

/* Puts the best classes in order; returns how many. */
static uint32_t choose (const tally *t, finalist *f) {
  uint32_t i, k, n = 0;
  for (i = 0; i < t->classes; i++) {
    if (t->of_class[i] == 0) continue;
    if (n == FINALISTS && t->score[i] <= f[n - 1].score) continue;
    if (n < FINALISTS) n++;
    for (k = n - 1; k > 0 && f[k - 1].score < t->score[i]; k--) f[k] = f[k - 1];
    memset(&f[k], 0, sizeof f[k]);
    f[k].class_index = i;
    f[k].score = t->score[i];
  }
  return n;
}

/* The nearest example of each finalist. */
static void compare (memory *m, const poserr_registry *r, const char *without, uint32_t all, uint32_t n) {
  pe_examples *w = &m->walk;
  finalist *f = m->finalists;
  const char *last = NULL;
  pe_examples_begin(w, r, without, NULL);
  while (pe_examples_entry(w)) {
    uint32_t c = class_of(w), k, mask, rest;
    for (k = 0; k < n && f[k].class_index != c; k++) ;
    while (k < n && pe_examples_text(w)) {
      int32_t like;
      if (w->text == last) continue;
      last = w->text;
      if (!pe_sieve_pass(&m->sieve, w->text, w->length)) continue;
      pe_split(w->text, w->length, &m->example);
      mask = shared(&m->tally, &m->example, &rest);
      if (mask == 0) continue;
      like = likeness(&m->tally, all, mask, rest);
      if (like <= f[k].likeness) continue;
      f[k].likeness = like;
      f[k].system = w->system;
      f[k].code = w->code;
    }
  }
}

/* How much harm a wrong guess may do: an act that asks for care is the safer
** one. Money that moved twice is worse than a sale that waits. */
static int care (const poserr_registry *r, const char *path) {
  static const uint8_t of_retry[] = { 3, 0, 1, 2, 3, 3, 5, 4 };
  return of_retry[poserr_class_enum(r, path, POSERR_RETRY)];
}

/* Does the text hold a word of failure or denial? */
static int denies (const pe_words *text) {
  static const char starts[][8] = {
    "not", "never", "without", "un", "fail", "err", "declin", "refus", "reject", "deni", "cannot", "cant", "invalid", "incorr", "wrong", "bad"
  };
  static const char within[][8] = { "不", "未", "没", "无", "败", "错", "拒", "非", "异常" };
  size_t i, k;
  for (i = 0; i < text->count; i++) {
    const char *s = text->folded + text->word[i].at;
    if (text->word[i].kind != PE_WORD_LATIN) continue;
    if (text->word[i].length <= 2 && (memcmp(s, "no", 2) == 0 || *s == 't')) return 1;   /* no; the t of isn't */
    for (k = 0; k < sizeof starts / sizeof starts[0]; k++)
      if (strncmp(s, starts[k], strlen(starts[k])) == 0) return 1;
  }
  for (k = 0; k < sizeof within / sizeof within[0]; k++)
    if (strstr(text->folded, within[k]) != NULL) return 1;
  return 0;
}

int pe_liken (const poserr_registry *r, const char *without, const pe_hint *hint, poserr_work *work, poserr_verdict *v) {
  memory *m = (memory *)(void *)work;
  tally *t = &m->tally;
  finalist *f = m->finalists;
  const pe_words *text = &m->text;
  uint32_t i, k, n, all = 0;
  int32_t margin;
  int denied = denies(text), han = 0;
  const unsigned char *lowest;
  memset(t, 0, sizeof *t);
  for (i = 0; i < text->count; i++)
    if (weights[text->word[i].kind] != 0) add_word(t, text->word[i].hash, text->word[i].kind);
  for (i = 0, n = 0; i < text->count; i++) {
    n += text->word[i].kind == PE_WORD_LATIN;
    han |= text->word[i].kind == PE_WORD_HAN;
  }
  for (i = 0; i < text->count && n <= FEW; i++) {   /* the card you entered has expired: card expired */
    uint32_t j, between = 0;
    if (text->word[i].kind != PE_WORD_LATIN) continue;
    for (j = i + 1; j < text->count && between < SKIP; j++)
      if (text->word[j].kind == PE_WORD_LATIN && between++ > 0) add_word(t, pe_word_pair(text->word[i].hash, text->word[j].hash), PE_WORD_PAIR);
  }
  if (t->words == 0 || r->layers == 0) return 0;
  lowest = r->layer[0].image;
  t->classes = pe_count(lowest, PE_CLASSES);
  if (t->classes > CLASSES) t->classes = CLASSES;
  pe_sieve_make(text, 0, &m->sieve);
  count_words(m, r, without);
  for (i = 0; i < t->words; i++)
    if (t->kind[i] != PE_WORD_PAIR || t->total[i] != 0) all += rarity(t, i);
  for (i = 0; i < t->classes; i++)
    if (t->of_class[i] != 0) {
      t->score[i] = bayes(t, i);
      if (han && hint->path != NULL && strcmp(hint->path, class_path(lowest, i)) == 0) t->score[i] += HINT * hint->cover / 100;
    }
  n = choose(t, f);
  compare(m, r, without, all, n);
  for (i = 0; i < n; i++) {   /* in order again, both together */
    finalist one = f[i];
    one.score += one.likeness * LIKENESS / 256;
    if (pe_is_success(class_path(lowest, one.class_index))) one.score -= denied ? DENIED : UNSURE;
    for (k = i; k > 0 && f[k - 1].score < one.score; k--) f[k] = f[k - 1];
    f[k] = one;
  }
  if (n == 0 || f[0].likeness < FAINT || (denied && pe_is_success(class_path(lowest, f[0].class_index)))) return 0;
  /* Among classes as good as equal, the one whose advice is the safest. */
  for (i = 1, k = 0; i < n && f[0].score - f[i].score < EQUAL; i++)
    if (f[i].likeness >= FAINT && care(r, class_path(lowest, f[i].class_index)) > care(r, class_path(lowest, f[k].class_index))) k = i;
  if (k > 0) {
    finalist one = f[k];
    for (; k > 0; k--) f[k] = f[k - 1];
    f[0] = one;
    f[0].score = f[1].score;
  }
  margin = n > 1 ? f[0].score - f[1].score : 8 * BIT;
  if (margin > 8 * BIT) margin = 8 * BIT;
  v->path = class_path(lowest, f[0].class_index);
  v->how = POSERR_HOW_SIMILAR;
  v->confidence = 10 + margin * 30 / (8 * BIT) + f[0].likeness * 35 / 256;
  for (i = 1; i < n && v->alternatives < POSERR_ALTERNATIVES && f[0].score - f[i].score < 6 * BIT; i++) {
    poserr_alternative *a = &v->alternative[v->alternatives++];
    a->path = class_path(lowest, f[i].class_index);
    a->system = f[i].system;
    a->code = f[i].code;
    a->confidence = v->confidence * (6 * BIT - (f[0].score - f[i].score)) / (8 * BIT);
  }
  if (f[0].system != NULL) (void)poserr_lookup(r, f[0].system, f[0].code, strlen(f[0].code), NULL, &v->entry);
  return 1;
}

#else
typedef int poserr_no_likeness;   /* a file must not be empty */
#endif
