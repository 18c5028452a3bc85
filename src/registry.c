/*
** registry.c - the stack of catalogs: override, inheritance, readings.
*/
#include "registry.h"
#include "code.h"

#include <string.h>

static uint32_t bloom (uint32_t hash) {
  return UINT32_C(1) << (hash & 31) | UINT32_C(1) << (hash >> 10 & 31);
}

void poserr_init (poserr_registry *r) {
  r->layers = 0;
  if (poserr_builtin() != NULL) (void)poserr_push(r, poserr_builtin(), 0);
}

int poserr_push (poserr_registry *r, const unsigned char *image, uint32_t rank) {
  uint32_t i, at, systems;
  poserr_layer layer;
  if (!pe_check(image)) return POSERR_BAD_CATALOG;
  if (r->layers >= POSERR_LAYERS) return POSERR_TOO_MANY;
  layer.image = image;
  layer.rank = rank;
  layer.systems = 0;
  systems = pe_count(image, PE_SYSTEMS);
  for (i = 0; i < systems; i++) {
    pe_system s;
    const char *id;
    pe_get_system(image, i, &s);
    id = pe_string(image, s.id);
    layer.systems |= bloom(pe_hash_exact(PE_SEED, id, strlen(id)));
  }
  for (at = r->layers; at > 0 && r->layer[at - 1].rank > rank; at--) r->layer[at] = r->layer[at - 1];
  r->layer[at] = layer;
  r->layers++;
  return POSERR_OK;
}

int poserr_pop (poserr_registry *r, const unsigned char *image) {
  uint32_t i;
  for (i = r->layers; i-- > 0; )
    if (r->layer[i].image == image) {
      r->layers--;
      for (; i < r->layers; i++) r->layer[i] = r->layer[i + 1];
      return 1;
    }
  return 0;
}

/*
** Systems
*/

int pe_view_of (const poserr_registry *r, const char *id, size_t n, pe_view *v) {
  uint32_t i, want;
  v->hash = pe_hash_exact(PE_SEED, id, n);
  want = bloom(v->hash);
  for (i = 0; i < r->layers; i++) {
    const unsigned char *image = r->layer[i].image;
    uint32_t hash;
    int s;
    if ((r->layer[i].systems & want) != want) continue;
    s = pe_find_system(image, id, n, &hash);
    if (s < 0) continue;
    pe_get_system(image, (uint32_t)s, &v->system);
    if (!v->system.owner) continue;
    v->owner = image;
    v->id = pe_string(image, v->system.id);
    return 1;
  }
  return 0;
}

/* The system in one layer; 0 if the layer does not speak of it. */
static int system_in (const poserr_layer *layer, const pe_view *v, pe_system *s) {
  uint32_t hash, want = bloom(v->hash);
  int i;
  if ((layer->systems & want) != want) return 0;
  if (layer->image == v->owner) { *s = v->system; return 1; }
  i = pe_find_system(layer->image, v->id, strlen(v->id), &hash);
  if (i < 0) return 0;
  pe_get_system(layer->image, (uint32_t)i, s);
  return 1;
}

int pe_each_system (const poserr_registry *r, uint32_t *state, pe_view *v) {
  for (;;) {
    uint32_t l = *state >> 24, k = *state & 0xFFFFFFu;
    const unsigned char *image;
    pe_system s;
    const char *id;
    if (l >= r->layers) return 0;
    image = r->layer[l].image;
    if (k >= pe_count(image, PE_SYSTEMS)) {
      *state = (l + 1) << 24;
      continue;
    }
    *state += 1;
    pe_get_system(image, k, &s);
    if (!s.owner) continue;
    id = pe_string(image, s.id);
    if (l > 0) {   /* a lower layer's definition goes first */
      if (pe_view_of(r, id, strlen(id), v) && v->owner == image) return 1;
      continue;
    }
    v->id = id;
    v->hash = pe_hash_exact(PE_SEED, id, strlen(id));
    v->owner = image;
    v->system = s;
    return 1;
  }
}

int poserr_systems (const poserr_registry *r) {
  uint32_t state = 0;
  int count = 0;
  pe_view v;
  while (pe_each_system(r, &state, &v)) count++;
  return count;
}

const char *poserr_system (const poserr_registry *r, int i) {
  uint32_t state = 0;
  pe_view v;
  while (pe_each_system(r, &state, &v))
    if (i-- == 0) return v.id;
  return NULL;
}

const char *pe_system_prop (const poserr_registry *r, const char *id, int tag, uint32_t *layer) {
  while (*layer > 0) {
    const unsigned char *image = r->layer[--*layer].image;
    uint32_t hash, p;
    pe_system s;
    int i = pe_find_system(image, id, strlen(id), &hash);
    if (i < 0) continue;
    pe_get_system(image, (uint32_t)i, &s);
    p = pe_prop(image, s.props, tag);
    if (p != 0) return pe_string(image, p);
  }
  return NULL;
}

/*
** Readings
*/

const char *pe_entry_when (const unsigned char *image, uint32_t entry) {
  return pe_string(image, pe_prop(image, pe_rd24(pe_entry(image, entry) + 3), PE_TAG_WHEN));
}

/* Value of `key` in "a=1;b=2"; its length in *n, or NULL. */
static const char *context_value (const char *context, const char *key, size_t len, size_t *n) {
  while (context != NULL && *context != 0) {
    const char *end = strchr(context, ';');
    size_t all = end ? (size_t)(end - context) : strlen(context);
    if (all > len && memcmp(context, key, len) == 0 && context[len] == '=') {
      *n = all - len - 1;
      return context + len + 1;
    }
    context = end ? end + 1 : NULL;
  }
  return NULL;
}

int pe_when (const char *when, const char *context, int *open) {
  int confirmed = 0;
  *open = 0;
  while (*when != 0) {
    const char *eq = strchr(when, '='), *end = strchr(when, ';'), *value;
    size_t len, n, want;
    if (eq == NULL) return -1;
    len = (size_t)(eq - when);
    want = end ? (size_t)(end - eq - 1) : strlen(eq + 1);
    if (len > 5 && memcmp(eq - 5, "_from", 5) == 0) {   /* date_from: ISO dates compare as text */
      value = context_value(context, when, len - 5, &n);
      if (value != NULL && (n < want || strncmp(value, eq + 1, want) < 0)) return -1;
    }
    else {
      size_t i;
      value = context_value(context, when, len, &n);
      if (value != NULL) {
        if (n != want) return -1;
        for (i = 0; i < n; i++)
          if (pe_fold((unsigned char)value[i]) != pe_fold((unsigned char)eq[1 + i])) return -1;
      }
    }
    if (value != NULL) confirmed++; else ++*open;
    if (end == NULL) break;
    when = end + 1;
  }
  return confirmed;
}

const char *pe_choose (const poserr_registry *r, const pe_view *v, const char *key, size_t n, const char *context, int confirmed) {
  const char *best = NULL;
  int best_score = -1;
  uint32_t i;
  for (i = 0; i < r->layers; i++) {
    pe_system s;
    uint32_t slot = ~0u, entry, hash = pe_hash_code(v->system.form, v->hash, key, n);
    if (!system_in(&r->layer[i], v, &s)) continue;
    while ((entry = pe_find_key(r->layer[i].image, &s, hash, key, n, &slot)) != ~0u) {
      const char *when = pe_entry_when(r->layer[i].image, entry);
      int open, score = pe_when(when, context, &open);
      if (score < 0 || (confirmed && (score == 0 || open > 0))) continue;
      /* With a context, what it confirms comes first, then what asks nothing,
      ** then what stays open. Without one, the order of definition decides. */
      score = context == NULL || *context == 0 ? 0 : score * 32 + (open == 0 ? 16 : 0);
      if (score > best_score) { best_score = score; best = when; }
    }
  }
  return best;
}

const unsigned char *pe_part (const poserr_entry *e, uint32_t i, uint32_t *entry) {
  *entry = e->part[i] & 0xFFFFFFu;
  return e->registry->layer[e->part[i] >> 24].image;
}

int pe_collect (const poserr_registry *r, const pe_view *v, const char *key, size_t n, const char *when, poserr_entry *e) {
  uint32_t i, hash = pe_hash_code(v->system.form, v->hash, key, n);
  int hidden = 0;
  e->registry = r;
  e->system = v->id;
  e->parts = 0;
  e->from = POSERR_FROM_CODE;
  e->captured = -1;
  e->code[0] = 0;
  for (i = 0; i < r->layers; i++) {
    const unsigned char *image = r->layer[i].image;
    pe_system s;
    uint32_t slot = ~0u, entry;
    if (!system_in(&r->layer[i], v, &s)) continue;
    while ((entry = pe_find_key(image, &s, hash, key, n, &slot)) != ~0u)
      if (strcmp(pe_entry_when(image, entry), when) == 0) {
        hidden = pe_prop(image, pe_rd24(pe_entry(image, entry) + 3), PE_TAG_HIDE) != 0;
        if (e->parts == POSERR_PARTS) {   /* keep the lowest and the latest */
          memmove(e->part + 1, e->part + 2, (POSERR_PARTS - 2) * sizeof e->part[0]);
          e->parts--;
        }
        e->part[e->parts++] = i << 24 | entry;
        /* A name or alias of a lower layer leads to its code: go on with that. */
        break;
      }
  }
  return e->parts > 0 && !hidden;
}

/*
** Look-up
*/

/* What a spelling of a code led to: the key as a layer has it. */
typedef struct pe_match {
  pe_view view;         /* asked: the system; match goes on to its bases */
  const char *key;      /* canonical code of the entry, or of the pattern */
  const char *when;
  int32_t captured;
  int from;
  int confirmed;        /* asked: only what the context confirms */
  int known;            /* the key is there, be it that no reading fits the context */
} pe_match;

/* Is there such a key under this hash? If it is a name or an alias, the entry's
** code is the key. */
static int match_hash (const poserr_registry *r, uint32_t hash, const char *key, size_t n, const char *context, pe_match *m) {
  uint32_t i;
  for (i = 0; i < r->layers; i++) {
    pe_system s;
    uint32_t slot = ~0u, entry;
    if (!system_in(&r->layer[i], &m->view, &s)) continue;
    while ((entry = pe_find_key(r->layer[i].image, &s, hash, key, n, &slot)) != ~0u) {
      const char *code = pe_entry_code(r->layer[i].image, entry);
      const char *when = pe_choose(r, &m->view, code, strlen(code), context, m->confirmed);
      m->known = 1;
      if (when == NULL) continue;
      m->key = code;
      m->when = when;
      m->captured = -1;
      m->from = POSERR_FROM_CODE;
      return 1;
    }
  }
  return 0;
}

/* As a code of the system's form, then as a name. */
static int match_key (const poserr_registry *r, const char *key, size_t n, const char *context, pe_match *m) {
  uint32_t code = pe_hash_code(m->view.system.form, m->view.hash, key, n), name = pe_hash(m->view.hash, key, n);
  return match_hash(r, code, key, n, context, m) || (name != code && match_hash(r, name, key, n, context, m));
}

/* The narrowest pattern of any layer that matches. */
static int match_pattern (const poserr_registry *r, const char *code, size_t n, const char *context, pe_match *m) {
  uint32_t i, k, best = ~0u;
  for (i = 0; i < r->layers; i++) {
    const unsigned char *image = r->layer[i].image, *p;
    pe_system s;
    if (!system_in(&r->layer[i], &m->view, &s)) continue;
    p = pe_section(image, PE_PATTERNS) + (size_t)s.pattern * 3;
    for (k = 0; k < s.patterns; k++, p += 3) {
      const char *pattern = pe_entry_code(image, pe_rd24(p));
      int32_t captured;
      uint32_t span;
      const char *when;
      if (!pe_pattern_match(m->view.system.form, pattern, code, n, &captured)) continue;
      span = pe_pattern_span(m->view.system.form, pattern);
      if (span >= best) break;   /* narrowest first */
      when = pe_choose(r, &m->view, pattern, strlen(pattern), context, m->confirmed);
      /* A pattern that stands only under conditions answers no one who names none. */
      if (when == NULL || (!m->confirmed && *when != 0)) continue;
      best = span;
      m->key = pattern;
      m->when = when;
      m->captured = captured;
      m->from = POSERR_FROM_PATTERN;
      break;
    }
  }
  return best != ~0u;
}

/* Length of what may stand in front of the code: a documented prefix ("SC_"), or
** a label of the system ("SW", "DE39=") with separators behind it; or 0. */
static size_t prefix_length (const poserr_registry *r, const pe_view *v, const char *code, size_t n) {
  static const int tags[] = { PE_TAG_PREFIXES, PE_TAG_MARKERS };
  size_t best = 0, t, len;
  for (t = 0; t < 2; t++) {
    uint32_t layer = r->layers;
    const char *p, *item;
    while ((p = pe_system_prop(r, v->id, tags[t], &layer)) != NULL)
      while (*p != 0) {
        size_t i;
        if (pe_fold((unsigned char)*p) != pe_fold((unsigned char)*code)) {   /* most of them */
          while (*p != 0 && *p++ != '\n') ;
          continue;
        }
        item = pe_item(&p, &len);
        i = pe_common(code, n, item, len);
        if (i < len) continue;
        while (t == 1 && i < n && strchr(" :=#", code[i]) != NULL) i++;
        if (i < n && i > best) best = i;
      }
  }
  return best;
}

/* A compound code given without its module (203 for POSPrinter:203): the next
** entry of the owner that ends so; *index is where to go on, 0 at first. NULL
** when done, or when the context names the device: see match_device. */
static const char *next_module (const pe_view *v, const char *code, size_t n, const char *context, uint32_t *index) {
  size_t length;
  if (v->system.form != PE_FORM_COMPOUND || memchr(code, ':', n) != NULL || context_value(context, "device", 6, &length) != NULL) return NULL;
  while (*index < v->system.count) {
    const char *key = pe_entry_code(v->owner, v->system.first + (*index)++), *colon = strrchr(key, ':');
    if (colon != NULL && strlen(colon + 1) == n && memcmp(colon + 1, code, n) == 0) return key;
  }
  return NULL;
}

/* Tries all spellings of a code in one system; *shaped tells whether the code
** has the system's form at all. `spelled` gets the spelling that a pattern took. */
static int try_spellings (const poserr_registry *r, const char *code, size_t n,
                           const char *context, pe_match *m, char *spelled, int *shaped) {
  int k, form = m->view.system.form, width = m->view.system.width;
  size_t len;
  if (match_key(r, code, n, context, m)) return 1;
  for (k = 0; k < PE_SPELLINGS; k++) {
    len = pe_spelling(form, width, code, n, k, spelled);
    if (len == 0) continue;
    *shaped = 1;
    if (match_key(r, spelled, len, context, m)) return 1;
  }
  /* A phrase; folding drops signs, and -51 is not 51. */
  len = code[0] == '-' ? 0 : pe_spelling(PE_FORM_TEXT, 0, code, n, 0, spelled);
  if (len > 0 && match_key(r, spelled, len, context, m)) return 1;
  for (k = 0; k < PE_SPELLINGS; k++) {
    len = pe_spelling(form, width, code, n, k, spelled);
    if (len > 0 && match_pattern(r, spelled, len, context, m)) return 1;
  }
  if (form == PE_FORM_COMPOUND) {
    uint32_t index = 0;
    const char *key;
    len = pe_spelling(form, width, code, n, 0, spelled);
    key = next_module(&m->view, spelled, len, context, &index);
    if (key != NULL && match_key(r, key, strlen(key), context, m)) {
      m->from = POSERR_FROM_PATTERN;   /* one of several, perhaps */
      return 1;
    }
  }
  return 0;
}

/* What the context confirms comes first, be it only a pattern; then all else. */
static int match_spelling (const poserr_registry *r, const char *code, size_t n,
                           const char *context, pe_match *m, char *spelled, int *shaped) {
  m->confirmed = context != NULL && *context != 0;
  if (m->confirmed && try_spellings(r, code, n, context, m, spelled, shaped)) return 1;
  m->confirmed = 0;
  return try_spellings(r, code, n, context, m, spelled, shaped);
}

static int plain (const char *code, size_t n) {
  size_t i;
  if (n == 0 || n >= POSERR_CODE_MAX) return 0;
  for (i = 0; i < n; i++)
    if ((unsigned char)code[i] < ' ' && code[i] != '\t' && code[i] != '\r' && code[i] != '\n') return 0;
  return 1;
}

/* A part of a compound code alone means what the context's device makes of it:
** 203 of POSPrinter is POSPrinter:203. */
static int match_device (const poserr_registry *r, const char *code, size_t n,
                         const char *context, pe_match *m, char *spelled, int *shaped) {
  char whole[POSERR_CODE_MAX];
  size_t len;
  const char *device = m->view.system.form == PE_FORM_COMPOUND ? context_value(context, "device", 6, &len) : NULL;
  if (device == NULL || len + 1 + n >= sizeof whole || memchr(code, ':', n) != NULL) return 0;
  memcpy(whole, device, len);
  whole[len] = ':';
  memcpy(whole + len + 1, code, n);
  return match_spelling(r, whole, len + 1 + n, context, m, spelled, shaped);
}

/* Finds the key in a system or the chain of its bases. */
static int match (const poserr_registry *r, const char *code, size_t n,
                  const char *context, pe_match *m, char *spelled) {
  pe_view *v = &m->view;
  int depth, shaped = 0;
  if (!plain(code, n)) return POSERR_BAD_CODE;
  m->known = 0;
  for (depth = 0; depth < POSERR_BASE_DEPTH; depth++) {
    size_t prefix = 0;
    const char *base;
    int found = match_spelling(r, code, n, context, m, spelled, &shaped);
    if (!found && (prefix = prefix_length(r, &m->view, code, n)) > 0)
      found = match_spelling(r, code + prefix, n - prefix, context, m, spelled, &shaped);
    if (!found && prefix > 0 && prefix + 1 < n && strchr("-_ ", code[prefix]) != NULL)   /* "NP-E001": the prefix NP and a joint */
      found = match_spelling(r, code + prefix + 1, n - prefix - 1, context, m, spelled, &shaped);
    if (!found) found = match_device(r, code, n, context, m, spelled, &shaped);
    if (found) {
      if (depth > 0) m->from = POSERR_FROM_BASE;
      return POSERR_OK;
    }
    base = pe_string(v->owner, v->system.base);
    if (*base == 0 || !pe_view_of(r, base, strlen(base), v)) break;
  }
  return shaped || m->known ? POSERR_UNKNOWN_CODE : POSERR_BAD_CODE;
}

static int fill (const poserr_registry *r, const pe_match *m, const char *spelled, poserr_entry *e) {
  if (!pe_collect(r, &m->view, m->key, strlen(m->key), m->when, e)) return 0;
  e->from = (uint32_t)m->from;
  e->captured = m->captured;
  if (m->captured >= 0) memcpy(e->code, spelled, strlen(spelled) + 1);
  return 1;
}

/* Is the system an overlay of `base` that the context asks for (or leaves open)? */
static int is_overlay (const pe_view *v, const pe_view *base, const char *context, int asked) {
  int open, score;
  if (v->system.when == 0 || strcmp(pe_string(v->owner, v->system.base), base->id) != 0) return 0;
  score = pe_when(pe_string(v->owner, v->system.when), context, &open);
  return asked ? score > 0 && open == 0 : score >= 0;
}

/* The common case: no context, one layer that speaks of the system, the code in
** its canonical spelling. Answers as the long way would. */
static int lookup_plain (const poserr_registry *r, const char *system, const char *code, size_t n, poserr_entry *e) {
  size_t m = strlen(system);
  uint32_t hash = pe_hash_exact(PE_SEED, system, m), want = bloom(hash), i, layer = POSERR_LAYERS, entry;
  for (i = 0; i < r->layers; i++)
    if ((r->layer[i].systems & want) == want) {
      if (layer != POSERR_LAYERS) return 0;
      layer = i;
    }
  if (layer == POSERR_LAYERS || n == 0 || n >= POSERR_CODE_MAX) return 0;
  entry = pe_find_plain(r->layer[layer].image, hash, system, m, code, n, &e->system);
  if (entry == ~0u) return 0;
  e->registry = r;
  e->parts = 1;
  e->from = POSERR_FROM_CODE;
  e->captured = -1;
  e->part[0] = layer << 24 | entry;
  e->code[0] = 0;
  return 1;
}

int poserr_lookup (const poserr_registry *r, const char *system,
                   const char *code, size_t n, const char *context, poserr_entry *e) {
  char spelled[POSERR_CODE_MAX];
  pe_view v;
  pe_match m;
  uint32_t state = 0;
  int why, shaped = 0;
  if ((context == NULL || *context == 0) && lookup_plain(r, system, code, n, e)) return POSERR_OK;
  if (!pe_view_of(r, system, strlen(system), &v)) return POSERR_UNKNOWN_SYSTEM;
  if (context != NULL && *context != 0)
    while (pe_each_system(r, &state, &m.view))
      if (is_overlay(&m.view, &v, context, 1) && plain(code, n) &&
          match_spelling(r, code, n, context, &m, spelled, &shaped) && fill(r, &m, spelled, e)) return POSERR_OK;
  m.view = v;
  why = match(r, code, n, context, &m, spelled);
  if (why == POSERR_OK && !fill(r, &m, spelled, e)) why = POSERR_UNKNOWN_CODE;
  return why;
}

/* Appends the other readings of a matched key. */
static int add_readings (const poserr_registry *r, const pe_match *m, const char *spelled, const char *context,
                         poserr_entry *e, int count, int max) {
  uint32_t i, hash = pe_hash_code(m->view.system.form, m->view.hash, m->key, strlen(m->key));
  for (i = 0; i < r->layers; i++) {
    const unsigned char *image = r->layer[i].image;
    pe_system s;
    uint32_t slot = ~0u, entry;
    if (!system_in(&r->layer[i], &m->view, &s)) continue;
    while (count < max && (entry = pe_find_key(image, &s, hash, m->key, strlen(m->key), &slot)) != ~0u) {
      pe_match other = *m;
      int k, open, known = 0;
      other.when = pe_entry_when(image, entry);
      if (pe_when(other.when, context, &open) < 0) continue;
      for (k = 0; k < count; k++) {
        uint32_t part;
        const unsigned char *from = pe_part(&e[k], 0, &part);
        if (e[k].system == m->view.id && strcmp(pe_entry_when(from, part), other.when) == 0 &&
            strcmp(pe_entry_code(from, part), m->key) == 0) known = 1;
      }
      if (!known && fill(r, &other, spelled, &e[count])) count++;
    }
  }
  return count;
}

int poserr_readings (const poserr_registry *r, const char *system,
                     const char *code, size_t n, const char *context,
                     poserr_entry *e, int max, int *why) {
  char spelled[POSERR_CODE_MAX];
  pe_view v;
  pe_match m;
  uint32_t state = 0;
  int result, count = 0, shaped = 0;
  if (max > 0) {
    result = poserr_lookup(r, system, code, n, context, e);
    if (why != NULL) *why = result;
    if (result == POSERR_OK) count = 1;
    if (result == POSERR_UNKNOWN_SYSTEM || !plain(code, n)) return 0;
  }
  if (!pe_view_of(r, system, strlen(system), &v)) return 0;
  m.view = v;
  if (match(r, code, n, context, &m, spelled) == POSERR_OK) count = add_readings(r, &m, spelled, context, e, count, max);
  if (count > 0 && v.system.form == PE_FORM_COMPOUND) {
    uint32_t index = 0;
    size_t len = pe_spelling(v.system.form, v.system.width, code, n, 0, spelled);
    m.view = v;
    while ((m.key = next_module(&v, spelled, len, context, &index)) != NULL) count = add_readings(r, &m, spelled, context, e, count, max);
  }
  m.view = v;
  if (context != NULL && match(r, code, n, NULL, &m, spelled) == POSERR_OK) count = add_readings(r, &m, spelled, context, e, count, max);
  while (count < max && pe_each_system(r, &state, &m.view))
    if (is_overlay(&m.view, &v, context, 0) && (count == 0 || e[0].system != m.view.id) &&
        match_spelling(r, code, n, context, &m, spelled, &shaped))
      count = add_readings(r, &m, spelled, context, e, count, max);
  if (count > 0 && why != NULL) *why = POSERR_OK;
  return count;
}

int poserr_next (const poserr_registry *r, const char *system, uint32_t *state, poserr_entry *e) {
  pe_view v;
  if (!pe_view_of(r, system, strlen(system), &v)) return 0;
  for (;;) {
    uint32_t l = *state >> 24, index = *state & 0xFFFFFFu, entry, part;
    const unsigned char *image;
    const char *code;
    pe_system s;
    if (l >= r->layers) return 0;
    image = r->layer[l].image;
    if (!system_in(&r->layer[l], &v, &s) || index >= s.count) {
      *state = (l + 1) << 24;
      continue;
    }
    *state += 1;
    entry = s.first + index;
    code = pe_entry_code(image, entry);
    /* Only where the lowest layer that has it stands. */
    if (pe_collect(r, &v, code, strlen(code), pe_entry_when(image, entry), e) &&
        pe_part(e, 0, &part) == image && part == entry)
      return 1;
  }
}

/*
** Fields
*/

static const char *part_prop (const poserr_entry *e, uint32_t i, int tag) {
  uint32_t entry, p;
  const unsigned char *image = pe_part(e, i, &entry);
  p = pe_prop(image, pe_rd24(pe_entry(image, entry) + 3), tag);
  return p ? pe_string(image, p) : NULL;
}

#define UNCLASSIFIED "unknown.unclassified"

static const char *own_class (const poserr_entry *e);

/* The same code in the base of the entry's system; 0 at the end of the chain,
** or where the base means something else: then its words do not fit. */
static int to_base (poserr_entry *e) {
  const poserr_registry *r = e->registry;
  char spelled[POSERR_CODE_MAX];
  const char *base, *code = poserr_code(e), *path = own_class(e), *other;
  pe_match m;
  if (!pe_view_of(r, e->system, strlen(e->system), &m.view)) return 0;
  base = pe_string(m.view.owner, m.view.system.base);
  if (*base == 0 || !pe_view_of(r, base, strlen(base), &m.view)) return 0;
  if (match(r, code, strlen(code), NULL, &m, spelled) != POSERR_OK || !fill(r, &m, spelled, e)) return 0;
  other = own_class(e);
  return path == NULL || other == NULL || strcmp(path, other) == 0;
}

const char *poserr_code (const poserr_entry *e) {
  uint32_t entry;
  const unsigned char *image;
  if (e->code[0] != 0) return e->code;
  image = pe_part(e, 0, &entry);
  return pe_entry_code(image, entry);
}

static const char *own_class (const poserr_entry *e) {
  uint32_t i = e->parts;
  while (i-- > 0) {
    uint32_t entry, c;
    const unsigned char *image = pe_part(e, i, &entry);
    c = pe_rd16(pe_entry(image, entry) + 6);
    if (c != PE_NO_CLASS) return pe_string(image, pe_rd24(pe_section(image, PE_CLASSES) + (size_t)c * PE_CLASS_SIZE));
  }
  return NULL;
}

int pe_same_group (const char *a, const char *b) {
  size_t n = strcspn(a, ".");
  return n == strcspn(b, ".") && memcmp(a, b, n) == 0;
}

int pe_is_vague (const char *path) {
  return strcmp(path, "transaction.declined") == 0 || strncmp(path, "unknown.", 8) == 0;
}

const char *poserr_class (const poserr_entry *e) {
  const char *c = own_class(e);
  if (c == NULL) {
    poserr_entry base = *e;
    while (c == NULL && to_base(&base)) c = own_class(&base);
  }
  return c ? c : UNCLASSIFIED;
}

/* Text of a class, or of the nearest class above it that has one, in one language. */
static const char *class_text (const poserr_registry *r, const char *path, const char *lang, int field) {
  size_t n = strlen(path);
  while (n > 0) {
    uint32_t l = r->layers;
    while (l-- > 0) {
      const unsigned char *image = r->layer[l].image;
      int c = pe_find_class(image, path, n), g = pe_find_lang(image, lang, strlen(lang));
      uint32_t p = c >= 0 && g >= 0 ? pe_prop(image, pe_rd24(pe_section(image, PE_CLASSES) + (size_t)c * PE_CLASS_SIZE + 3), PE_TAG_TEXT + g * 8 + field) : 0;
      if (p != 0) return pe_string(image, p);
    }
    while (n > 0 && path[n - 1] != '.') n--;
    if (n > 0) n--;
  }
  return NULL;
}

const char *poserr_class_text (const poserr_registry *r, const char *path, const char *lang, int field) {
  const char *s = lang != NULL ? class_text(r, path, lang, field) : NULL;
  if (s == NULL) s = class_text(r, path, "en", field);
  return s ? s : "";
}

static const char *own_text (const poserr_entry *e, const char *lang, int field) {
  uint32_t i = e->parts;
  while (i-- > 0) {
    uint32_t entry;
    const unsigned char *image = pe_part(e, i, &entry);
    int g = pe_find_lang(image, lang, strlen(lang));
    const char *s = g >= 0 ? part_prop(e, i, PE_TAG_TEXT + g * 8 + field) : NULL;
    if (s) return s;
  }
  return NULL;
}

const char *pe_entry_text (const poserr_entry *e, const char *lang, int field) {
  const char *s = own_text(e, lang, field);
  if (s == NULL) {
    poserr_entry base = *e;
    while (s == NULL && to_base(&base)) s = own_text(&base, lang, field);
  }
  return s;
}

const char *poserr_text_in (const poserr_entry *e, const char *lang, int field) {
  const char *s = pe_entry_text(e, lang, field);
  return s ? s : class_text(e->registry, poserr_class(e), lang, field);
}

const char *poserr_text (const poserr_entry *e, const char *lang, int field) {
  const poserr_registry *r = e->registry;
  const char *s = NULL, *dash;
  char root[16];
  uint32_t l, i;
  if (lang != NULL && *lang != 0) {
    s = poserr_text_in(e, lang, field);
    dash = strpbrk(lang, "-_");
    if (s == NULL && dash != NULL && (size_t)(dash - lang) < sizeof root) {   /* zh-CN: zh */
      memcpy(root, lang, (size_t)(dash - lang));
      root[dash - lang] = 0;
      s = poserr_text_in(e, root, field);
    }
  }
  if (s == NULL) s = poserr_text_in(e, "en", field);
  for (l = 0; s == NULL && l < r->layers; l++) {
    const unsigned char *image = r->layer[l].image;
    for (i = 0; s == NULL && i < pe_count(image, PE_LANGS); i++)
      s = poserr_text_in(e, pe_string(image, pe_rd24(pe_section(image, PE_LANGS) + 3 * i)), field);
  }
  return s ? s : "";
}

size_t poserr_expand (const poserr_entry *e, const char *text, char *out, size_t cap) {
  size_t n = 0;
  while (*text != 0) {
    const char *end = *text == '{' && e->captured >= 0 ? strchr(text, '}') : NULL;
    if (end != NULL) {
      char digits[12];
      size_t len = pe_number(PE_FORM_INT, 0, e->captured, digits), i;
      for (i = 0; i < len; i++, n++) if (n + 1 < cap) out[n] = digits[i];
      text = end + 1;
    }
    else {
      if (n + 1 < cap) out[n] = *text;
      n++;
      text++;
    }
  }
  if (cap > 0) out[n < cap ? n : cap - 1] = 0;
  return n;
}

/* What the system says for all of its codes that do not say it themselves, in
** the image of part i: source and confidence. */
static uint32_t system_default (const poserr_entry *e, uint32_t i, int tag) {
  uint32_t entry, hash;
  const unsigned char *image = pe_part(e, i, &entry);
  int k = pe_find_system(image, e->system, strlen(e->system), &hash);
  pe_system s;
  if (k < 0) return 0;
  pe_get_system(image, (uint32_t)k, &s);
  return pe_prop(image, s.props, tag);
}

const char *poserr_field (const poserr_entry *e, int field) {
  uint32_t i = e->parts;
  while (i-- > 0) {
    const char *s = part_prop(e, i, field);
    uint32_t entry, p = s == NULL && field == POSERR_SOURCE ? system_default(e, i, PE_TAG_SOURCE) : 0;
    if (p) s = pe_string(pe_part(e, i, &entry), p);
    if (s) return s;
  }
  return NULL;
}

/*
** Enumerations
*/

static const char names[][14] = {
  "none", "now", "later", "after-fix", "other-means", "verify", "never",
  "none", "cardholder", "cashier", "merchant", "support", "acquirer", "issuer", "vendor",
  "info", "warning", "error", "critical",
  "cardholder", "merchant", "terminal", "network", "acquirer", "scheme", "issuer",
  "card", "transaction", "communication", "other", "none",
  "confirmed", "single", "general"
};
static const struct { uint8_t first, count, tag, offset; } enums[] = {
  {0, 0, 0, 0}, {0, 7, PE_TAG_RETRY, 12}, {7, 8, PE_TAG_ACTOR, 10}, {15, 4, PE_TAG_SEVERITY, 11},
  {19, 7, PE_TAG_SIDE, 9}, {26, 5, 0, 8}, {31, 3, PE_TAG_CONFIDENCE, 0}
};

const char *poserr_enum_name (int which, int value) {
  if (which < POSERR_RETRY || which > POSERR_CONFIDENCE || value < 1 || value > enums[which].count) return NULL;
  return names[enums[which].first + value - 1];
}

int poserr_enum_value (int which, const char *name, size_t n) {
  int i;
  if (which < POSERR_RETRY || which > POSERR_CONFIDENCE) return 0;
  for (i = 0; i < enums[which].count; i++)
    if (pe_equal(names[enums[which].first + i], name, n)) return i + 1;
  return 0;
}

static int own_enum (const poserr_entry *e, int which) {
  uint32_t i = e->parts;
  if (enums[which].tag == 0) return 0;
  while (i-- > 0) {
    uint32_t entry, v;
    const unsigned char *image = pe_part(e, i, &entry);
    v = pe_prop(image, pe_rd24(pe_entry(image, entry) + 3), enums[which].tag);
    if (v == 0 && which == POSERR_CONFIDENCE) v = system_default(e, i, PE_TAG_CONFIDENCE);
    if (v) return (int)v;
    /* A class of an upper layer brings its own advice with it. */
    if (which != POSERR_CONFIDENCE && pe_rd16(pe_entry(image, entry) + 6) != PE_NO_CLASS) return 0;
  }
  return 0;
}

/* The lowest layer that has the class decides. */
int poserr_class_enum (const poserr_registry *r, const char *path, int which) {
  uint32_t l;
  if (which < POSERR_RETRY || which > POSERR_GROUP) return 0;
  for (l = 0; l < r->layers; l++) {
    const unsigned char *image = r->layer[l].image;
    int c = pe_find_class(image, path, strlen(path));
    int value = c >= 0 ? pe_section(image, PE_CLASSES)[(size_t)c * PE_CLASS_SIZE + enums[which].offset] : 0;
    if (value != 0) return value;
  }
  return 0;
}

int poserr_enum (const poserr_entry *e, int which) {
  int v;
  const char *path;
  if (which < POSERR_RETRY || which > POSERR_CONFIDENCE) return 0;
  v = own_enum(e, which);
  path = own_class(e);
  if (v == 0 && path == NULL) {
    poserr_entry base = *e;
    while (v == 0 && path == NULL && to_base(&base)) {
      v = own_enum(&base, which);
      path = own_class(&base);
    }
  }
  if (v == 0 && which == POSERR_CONFIDENCE) return 1;
  return v ? v : poserr_class_enum(e->registry, path ? path : UNCLASSIFIED, which);
}
