/*
** advise.c - what to do next: approve, retry, fix, verify or stop. The machine;
** the rules and their numbers are data, see codes/rules.lua.
*/
#include "advise.h"
#include "rule.h"

#include <string.h>

#define NEVER INT64_MAX

/* Used where a catalog brings no rules of its own. */
enum { DEFAULT_TRIES = 3, DEFAULT_WAIT = 60 };
enum { OTHER_CATEGORY = 4 };   /* all codes that no other category lists: Visa Core Rules, table 7-2 */

const char *pe_each_rule (const poserr_registry *r, uint32_t *state) {
  while (*state >> 24 < r->layers) {
    const unsigned char *image = r->layer[*state >> 24].image;
    uint32_t i = *state & 0xFFFFFFu;
    if (i < pe_count(image, PE_RULES)) {
      ++*state;
      return pe_string(image, pe_rd24(pe_section(image, PE_RULES) + (size_t)i * PE_RULE_SIZE));
    }
    *state = ((*state >> 24) + 1) << 24;
  }
  return NULL;
}

int poserr_time (const char *text, size_t n, int64_t *seconds) {
  return pe_time(text, n, seconds);
}

/*
** The situation: entry and context, read once
*/

typedef struct situation {
  const poserr_entry *e;
  const poserr_context *c;
  const char *path;         /* class */
  const char *own;          /* code in its system */
  const char *code;         /* the scheme's response code */
  char linked[8];           /* where that came from a cross-link */
  int64_t now, last, since; /* last attempt; last approval */
  int32_t day;
  int retry;                /* POSERR_RETRY_... of the entry, or of what a query found */
  int same_number;          /* a repetition must use the same number again */
} situation;

static int starts (const char *s, const char *prefix) {
  return strncmp(s, prefix, strlen(prefix)) == 0;
}

/* The scheme's code: given, the entry's own if it has that form, or a cross-link. */
static const char *response_code (situation *s) {
  static const char systems[][12] = {"visa:", "mastercard:", "iso8583:"};
  const char *see = poserr_field(s->e, POSERR_SEE), *item;
  pe_view v;
  size_t i, n;
  if (s->c->code != NULL) return s->c->code;
  if (pe_view_of(s->e->registry, s->e->system, strlen(s->e->system), &v) && v.system.form == PE_FORM_AN && v.system.width == 2)
    return s->own;
  while ((item = pe_item(&see, &n)) != NULL)
    for (i = 0; i < sizeof systems / sizeof systems[0]; i++) {
      size_t len = strlen(systems[i]);
      if (n > len && n - len < sizeof s->linked && memcmp(item, systems[i], len) == 0) {
        memcpy(s->linked, item + len, n - len);
        s->linked[n - len] = 0;
        return s->linked;
      }
    }
  return "";
}

static void begin (situation *s, const poserr_entry *e, const poserr_context *c) {
  int32_t i;
  s->e = e;
  s->c = c;
  s->path = poserr_class(e);
  s->own = poserr_code(e);
  s->code = response_code(s);
  s->now = c->now;
  s->last = s->since = INT64_MIN;
  for (i = 0; i < c->attempt_count; i++) {
    int64_t t = c->attempts[i].time;
    if (t > s->last) s->last = t;
    if (c->attempts[i].outcome == POSERR_WAS_APPROVED && t > s->since) s->since = t;
  }
  if (s->last > s->now) s->now = s->last;   /* a clock that was put back, or none */
  s->day = s->now == 0 ? INT32_MAX : (int32_t)(s->now / 86400);
  s->retry = poserr_enum(e, POSERR_RETRY);
  s->same_number = 0;
}

/*
** Which rules apply
*/

/* Does the list name the system (or scheme), or a system that it is based on? */
static int of_system (const situation *s, const char *rule, const char *key, const char *id) {
  pe_view v;
  int depth;
  for (depth = 0; depth < POSERR_BASE_DEPTH && *id != 0; depth++) {
    int has = pe_rule_has(rule, key, id);
    if (has != 0) return has;
    if (!pe_view_of(s->e->registry, id, strlen(id), &v)) break;
    id = pe_string(v.owner, v.system.base);
  }
  return 0;
}

/* Is the entry itself an advice code or a category of this rule's kind? */
static int is_advice (const situation *s, const char *rule) {
  return pe_rule_has(rule, "advice_system", s->e->system) == 1;
}

/* Scheme, region, system, class, date: all but the answer itself. */
static int applies (const situation *s, const char *rule) {
  const char *retry = poserr_enum_name(POSERR_RETRY, s->retry);
  size_t n;
  if (pe_rule_get(rule, "scheme", &n) != NULL && !is_advice(s, rule) &&
      !of_system(s, rule, "scheme", s->c->scheme != NULL ? s->c->scheme : s->e->system)) return 0;
  if (pe_rule_has(rule, "region", s->c->region ? s->c->region : "") == 0) return 0;
  if (pe_rule_get(rule, "system", &n) != NULL && !of_system(s, rule, "system", s->e->system)) return 0;
  if (pe_rule_class(rule, "class", s->path) == 0) return 0;
  if (pe_rule_has(rule, "retry", retry ? retry : "") == 0) return 0;
  if (pe_rule_is(rule, "recurring", "true") && s->c->recurring != POSERR_YES) return 0;
  return pe_rule_day(rule, "valid_from", INT32_MIN) <= s->day;
}

/* Is a later edition of the rule in force, or one of the same day further up? */
static int superseded (const situation *s, const char *rule) {
  uint32_t state = 0;
  int32_t day = pe_rule_day(rule, "valid_from", INT32_MIN);
  size_t n, m;
  int after = 0;
  const char *id = pe_rule_get(rule, "id", &n), *other;
  while ((other = pe_each_rule(s->e->registry, &state)) != NULL) {
    const char *name;
    int32_t since;
    if (other == rule) { after = 1; continue; }
    name = pe_rule_get(other, "id", &m);
    if (m != n || memcmp(id, name, n) != 0 || !applies(s, other)) continue;
    since = pe_rule_day(other, "valid_from", INT32_MIN);
    if (since > day || (since == day && after)) return 1;
  }
  return 0;
}

static int32_t category_of (const char *text) {
  if (text == NULL) return 0;
  if (text[0] == '0') text++;
  return text[0] >= '1' && text[0] <= '4' && text[1] == 0 ? text[0] - '0' : 0;
}

/* Does the rule speak of this answer? Without codes, advice and category, of any.
** A category that the network names decides over the list of codes. */
static int hits (const char *rule, const char *code, const char *advice, int32_t category) {
  int by_code = pe_rule_has(rule, "codes", code ? code : ""), by_advice = pe_rule_has(rule, "advice", advice ? advice : "");
  int32_t wanted = pe_rule_number(rule, "category", 0);
  if (wanted != 0) {
    if (category == 0) category = category_of(advice);
    if (category != 0) return category == wanted;
  }
  if (by_code < 0 && by_advice < 0) return wanted == 0;
  return by_code == 1 || by_advice == 1;
}

static int names_answer (const char *rule) {
  size_t n;
  return pe_rule_get(rule, "codes", &n) != NULL || pe_rule_get(rule, "advice", &n) != NULL || pe_rule_get(rule, "category", &n) != NULL;
}

/* Does the rule speak of the answer at hand? */
static int hits_now (const situation *s, const char *rule) {
  size_t n;
  const char *code = pe_rule_get(rule, "system", &n) != NULL ? s->own : s->code;
  if (is_advice(s, rule)) return hits(rule, NULL, s->own, category_of(s->own));
  return hits(rule, code, s->c->advice, s->c->category);
}

/* Of an earlier one? Only since the last approval: that showed a good card. */
static int hits_before (const situation *s, const char *rule, int32_t i) {
  const poserr_attempt *t = &s->c->attempts[i];
  return t->outcome != POSERR_WAS_APPROVED && t->time >= s->since && hits(rule, t->code, t->advice, 0);
}

/*
** Answers
*/

static const char names[][8] = {"approve", "retry", "fix", "verify", "stop"};

const char *poserr_decision_name (int decision) {
  return decision >= POSERR_DO_APPROVE && decision <= POSERR_DO_STOP ? names[decision - 1] : NULL;
}

static void copy (char *out, size_t cap, const char *s, size_t n) {
  if (s == NULL || n >= cap) n = 0;
  if (n > 0) memcpy(out, s, n);
  out[n] = 0;
}

/* Copies the steps; `sign` only stands if a signature is asked for. */
static void set_next (const situation *s, poserr_advice *a, const char *steps, size_t n) {
  static const char sign[] = "sign";
  const char *p;
  copy(a->next, sizeof a->next, steps, n);
  if (s->c->signature == POSERR_YES) return;
  for (p = a->next; *p != 0; p++)
    if ((p == a->next || p[-1] == ',') && starts(p, sign) && (p[4] == ',' || p[4] == 0)) {
      size_t at = (size_t)(p - a->next), len = p[4] == ',' ? 5 : 4;
      if (len == 4 && at > 0) { at--; len++; }
      memmove(a->next + at, a->next + at + len, strlen(a->next + at + len) + 1);
      return;
    }
}

/* Names the rule and takes its steps. */
static int answer (const situation *s, poserr_advice *a, int decision, const char *rule) {
  size_t n = 0;
  const char *v;
  a->decision = decision;
  a->line = rule;
  v = pe_rule_get(rule, "id", &n);
  copy(a->rule, sizeof a->rule, v, n);
  v = pe_rule_get(rule, "next", &n);
  if (v != NULL) set_next(s, a, v, n);
  return decision;
}

/* The rule of an id, if the catalog has it. */
static const char *rule_of (const poserr_registry *r, const char *id) {
  const char *rule, *found = NULL;
  uint32_t state = 0;
  while ((rule = pe_each_rule(r, &state)) != NULL)
    if (pe_rule_is(rule, "id", id)) found = rule;
  return found;
}

/* An answer that stands even where the catalog has no rule of that id. */
static int named (const situation *s, poserr_advice *a, int decision, const char *id) {
  (void)answer(s, a, decision, rule_of(s->e->registry, id));
  copy(a->rule, sizeof a->rule, id, strlen(id));
  return decision;
}

/* The rule whose `key` has this value and that knows the entry best. */
static const char *pick (const situation *s, const char *key, const char *value) {
  const char *rule, *found = NULL;
  uint32_t state = 0;
  int best = -1;
  while ((rule = pe_each_rule(s->e->registry, &state)) != NULL) {
    size_t n;
    int score;
    if (!pe_rule_is(rule, key, value) || !applies(s, rule) || !hits_now(s, rule) || superseded(s, rule)) continue;
    score = pe_rule_class(rule, "class", s->path);
    score = (score > 0 ? score : 0) + (pe_rule_get(rule, "system", &n) != NULL ? 100 : 0);
    if (score >= best) { best = score; found = rule; }
  }
  return found;
}

static int approve (const situation *s, poserr_advice *a) {
  const char *rule = pick(s, "action", "approve");
  return rule != NULL ? answer(s, a, POSERR_DO_APPROVE, rule) : named(s, a, POSERR_DO_APPROVE, "class.none");
}

/* The query or the reversal that comes next; or, when all were made in vain, stop. */
static int verify (const situation *s, poserr_advice *a, int how) {
  static const char ids[][16] = {"verify.query", "verify.reverse"};
  const char *rule = pick(s, "how", how == POSERR_QUERY ? "query" : "reverse");
  int32_t done = how == POSERR_QUERY ? s->c->queries : s->c->reversals, limit = pe_rule_number(rule, "limit", DEFAULT_TRIES);
  int64_t wait = pe_rule_span(rule, "wait", 0);
  if (done >= limit) return named(s, a, POSERR_DO_STOP, "verify.in_vain");
  if (rule != NULL) (void)answer(s, a, POSERR_DO_VERIFY, rule);
  else (void)named(s, a, POSERR_DO_VERIFY, ids[how - POSERR_QUERY]);
  a->how = how;
  a->left = limit - done;
  if (done > 0) a->after = pe_rule_span(rule, "again", wait);
  else if (s->last != INT64_MIN && s->c->now != 0) a->after = s->last + wait > s->now ? s->last + wait - s->now : 0;
  else a->after = wait;
  return POSERR_DO_VERIFY;
}

/*
** Open outcomes: query, else reverse, before anything else
*/

/* Has the request gone out and nothing that decides come back? */
static int is_open (const situation *s) {
  /* Classes that only an issuer's or a host's answer can have. What a host leaves
  ** open (host.timeout ...) has the retry class `verify` in the data. */
  static const char answers[] =
    "approved\naccount\nfunds\nrisk\nmerchant\nhost\ntransaction\ncardholder.pin\ncardholder.verification\n"
    "cardholder.authentication\ncardholder.identity\ncard.invalid\ncard.expired\ncard.not_activated\ncard.blocked\n"
    "card.lost\ncard.stolen\ncard.capture\ncard.unsupported\ncard.restricted\ncard.payment_code";
  const char *list = answers, *item;
  const poserr_context *c = s->c;
  int on_the_line = starts(s->path, "communication");
  int32_t k;
  size_t n;
  if (c->reversal == POSERR_REVERSAL_SENT || c->reversal == POSERR_REVERSAL_FAILED || c->reversal == POSERR_REVERSAL_CONFIRMED) return 1;
  if (c->verified != 0) return 1;
  for (k = 0; k < c->attempt_count; k++) if (c->attempts[k].outcome == POSERR_WAS_UNKNOWN) return 1;
  if (s->retry == POSERR_RETRY_VERIFY) return !(on_the_line && c->phase == POSERR_PHASE_CONNECT);
  if (c->phase != POSERR_PHASE_SENT) return 0;
  if (starts(s->path, "approved.offline") || starts(s->path, "transaction.declined_offline")) return 1;   /* the card's word, not the host's */
  while ((item = pe_item(&list, &n)) != NULL)
    if (strncmp(s->path, item, n) == 0) return 0;
  return 1;
}

/* Nothing is charged: what is left of the entry decides. */
static int settled (situation *s, int retry, const char *path) {
  if (s->retry == POSERR_RETRY_VERIFY) {
    s->retry = retry;
    if (path != NULL) s->path = path;
  }
  return 0;
}

/* Leads an open outcome to its end. Returns the decision, or 0 when it is settled
** that nothing was charged. */
static int settle (situation *s, poserr_advice *a) {
  const poserr_context *c = s->c;
  int refused = starts(s->path, "transaction.duplicate");   /* this request cannot have charged, another may have */
  int underway = c->reversal == POSERR_REVERSAL_SENT || c->reversal == POSERR_REVERSAL_FAILED;
  int32_t limit;
  switch (c->verified) {
    case POSERR_SAYS_APPROVED:
      if (underway) return verify(s, a, POSERR_REVERSE);   /* it may be taken back any moment */
      if (c->reversal == POSERR_REVERSAL_CONFIRMED) return verify(s, a, POSERR_QUERY);   /* the two contradict each other */
      if (starts(s->path, "device")) {   /* sold, but the receipt is still to come */
        const char *rule = pick(s, "retry", "after-fix");
        size_t n = 0;
        const char *fix = pe_rule_get(rule, "fix", &n);
        if (rule != NULL) (void)answer(s, a, POSERR_DO_APPROVE, rule);
        copy(a->fix, sizeof a->fix, fix, n);
        if (rule != NULL) return POSERR_DO_APPROVE;
      }
      return named(s, a, POSERR_DO_APPROVE, "verify.approved");
    case POSERR_SAYS_REVERSED:
      return settled(s, POSERR_RETRY_NOW, NULL);
    case POSERR_SAYS_DECLINED:
      return settled(s, POSERR_RETRY_OTHER_MEANS, "transaction.declined");
    default:
      break;
  }
  if (c->reversal == POSERR_REVERSAL_CONFIRMED) return settled(s, POSERR_RETRY_NOW, NULL);
  if (underway) return verify(s, a, POSERR_REVERSE);
  if (c->verified == POSERR_SAYS_NOT_FOUND && (refused || c->idempotent == POSERR_YES)) {
    s->same_number = !refused;
    return settled(s, POSERR_RETRY_NOW, NULL);
  }
  limit = pe_rule_number(pick(s, "how", "query"), "limit", DEFAULT_TRIES);
  if (c->verified != POSERR_SAYS_NOT_FOUND && c->no_query != POSERR_YES && c->queries < limit) return verify(s, a, POSERR_QUERY);
  if (refused) return named(s, a, POSERR_DO_STOP, "verify.in_vain");
  if (c->idempotent == POSERR_YES) {   /* the same number again is a query, too */
    (void)named(s, a, POSERR_DO_VERIFY, "verify.same_number");
    a->how = POSERR_QUERY;
    a->after = pe_rule_span(a->line, "wait", DEFAULT_WAIT);
    return POSERR_DO_VERIFY;
  }
  return verify(s, a, POSERR_REVERSE);
}

/*
** Limits
*/

/* Does the attempt count for the rule? */
static int counts (const situation *s, const char *rule, int32_t i) {
  const poserr_attempt *t = &s->c->attempts[i];
  if (t->outcome == POSERR_WAS_APPROVED) return 0;
  if (pe_rule_is(rule, "reset", "true") && t->time < s->since) return 0;
  return !(pe_rule_is(rule, "same_amount", "true") && t->amount != 0 && s->c->amount != 0 && t->amount != s->c->amount);
}

/* Time of the k-th newest attempt that counts; INT64_MIN if there are fewer. */
static int64_t newest (const situation *s, const char *rule, int32_t k) {
  int64_t bound = INT64_MAX;
  int32_t i, left = k, here;
  for (;;) {
    int64_t best = INT64_MIN;
    for (here = 0, i = 0; i < s->c->attempt_count; i++) {
      int64_t t = s->c->attempts[i].time;
      if (t >= bound || t < best || !counts(s, rule, i)) continue;
      if (t > best) { best = t; here = 0; }
      here++;
    }
    if (here == 0) return INT64_MIN;
    if (here >= left) return best;
    left -= here;
    bound = best;
  }
}

/* From when on does the rule allow another request? NEVER if no time helps. */
static int64_t free_from (const situation *s, const char *rule) {
  int64_t window = pe_rule_span(rule, "window", NEVER), t = newest(s, rule, pe_rule_number(rule, "limit", 1));
  if (t == INT64_MIN) return INT64_MIN;
  return window == NEVER ? NEVER : t + window + 1;   /* both ends of the window belong to it */
}

/* How many requests does it allow at a time? */
static int32_t left_at (const situation *s, const char *rule, int64_t time) {
  int64_t window = pe_rule_span(rule, "window", NEVER);
  int32_t i, left = pe_rule_number(rule, "limit", 1);
  for (i = 0; i < s->c->attempt_count; i++)
    if (counts(s, rule, i) && (window == NEVER || s->c->attempts[i].time >= time - window)) left--;
  return left;
}

typedef struct limits {
  const char *blocking, *tightest;
  int64_t free;
  int32_t left;
} limits;

/* All limits at the time of the next request. */
static void find_limits (const situation *s, int64_t time, int fallback, limits *l) {
  const char *rule;
  uint32_t state = 0;
  l->blocking = l->tightest = NULL;
  l->free = INT64_MIN;
  l->left = -1;
  while ((rule = pe_each_rule(s->e->registry, &state)) != NULL) {
    size_t n;
    int64_t free;
    int32_t left;
    if (pe_rule_get(rule, "limit", &n) == NULL || pe_rule_get(rule, "how", &n) != NULL) continue;
    if (pe_rule_is(rule, "fallback", "true") != fallback || !applies(s, rule) || !hits_now(s, rule) || superseded(s, rule)) continue;
    free = free_from(s, rule);
    left = left_at(s, rule, time);
    if (free > time && free > l->free) { l->free = free; l->blocking = rule; }
    if (l->tightest == NULL || left < l->left) { l->left = left; l->tightest = rule; }
  }
}

/*
** Declines
*/

typedef struct verdict {
  const char *never, *fix, *later, *wait;
  int never_score, fix_score;
  int64_t due;
} verdict;

static void consider_wait (const situation *s, verdict *v, const char *rule, int64_t from) {
  int64_t wait = pe_rule_span(rule, "wait", -1);
  size_t n;
  int common = pe_rule_get(rule, "retry", &n) != NULL;   /* a class's own pace names the rule only if no other does */
  if (wait < 0) return;
  if (from == INT64_MIN) from = s->now;
  if (from + wait > v->due) {
    v->due = from + wait;
    if (!common || v->wait == NULL) v->wait = rule;
  }
}

/* Reads all rules but limits. */
static void find_verdict (const situation *s, verdict *v) {
  const char *rule;
  uint32_t state = 0;
  v->never = v->fix = v->later = v->wait = NULL;
  v->never_score = v->fix_score = -1;
  v->due = INT64_MIN;
  while ((rule = pe_each_rule(s->e->registry, &state)) != NULL) {
    size_t n;
    int never = pe_rule_is(rule, "action", "never"), later = pe_rule_is(rule, "action", "later"), fix = pe_rule_get(rule, "fix", &n) != NULL;
    int about = names_answer(rule), score, hit;
    int64_t window = pe_rule_span(rule, "window", NEVER);
    int32_t i;
    if (!never && !later && !fix && pe_rule_get(rule, "wait", &n) == NULL) continue;
    if (pe_rule_get(rule, "how", &n) != NULL || pe_rule_is(rule, "action", "approve")) continue;
    if (!applies(s, rule) || superseded(s, rule)) continue;
    score = pe_rule_class(rule, "class", s->path);
    score = (score > 0 ? score : 0) + (about ? 1000 : 0);
    hit = hits_now(s, rule);
    for (i = 0; about && i < s->c->attempt_count; i++) {
      if (!hits_before(s, rule, i)) continue;
      if (never && (window == NEVER || s->c->attempts[i].time >= s->now - window)) hit = 1;
      else consider_wait(s, v, rule, s->c->attempts[i].time);
    }
    if (!hit) continue;
    if (never && score >= v->never_score) { v->never = rule; v->never_score = score; }
    if (fix && score >= v->fix_score) { v->fix = rule; v->fix_score = score; }
    if (later) v->later = rule;
    consider_wait(s, v, rule, s->last);
  }
}

/* The decline category, where the scheme has such. */
static int32_t category (const situation *s) {
  const char *rule;
  uint32_t state = 0;
  int32_t any = 0, found = 0;
  while (found == 0 && (rule = pe_each_rule(s->e->registry, &state)) != NULL) {
    int32_t wanted = pe_rule_number(rule, "category", 0);
    if (wanted == 0 || !applies(s, rule) || superseded(s, rule)) continue;
    any = OTHER_CATEGORY;
    if (hits_now(s, rule)) found = wanted;
  }
  return found != 0 ? found : any;
}

/* Are there PIN tries left on the card's own counter? */
static int32_t pin_tries (const situation *s) {
  const char *captures = poserr_field(s->e, POSERR_CAPTURES);
  return s->e->captured >= 0 && captures != NULL && strcmp(captures, "tries") == 0 ? s->e->captured : -1;
}

static void set_fix (poserr_advice *a, const char *rule, const char *other) {
  size_t n = 0;
  const char *fix = pe_rule_get(rule, "fix", &n);
  if (fix == NULL) { fix = other; n = strlen(other); }
  copy(a->fix, sizeof a->fix, fix, n);
}

static int retry (const situation *s, poserr_advice *a, const verdict *v, const limits *l) {
  const char *rule = l->tightest, *steps = s->same_number ? "repeat_same" : "repeat";
  size_t n;
  if (v->wait != NULL && v->due > s->now && pe_rule_get(v->wait, "retry", &n) == NULL) rule = v->wait;
  else if (rule == NULL || pe_rule_is(rule, "fallback", "true")) rule = v->later != NULL ? v->later : v->wait;
  if (rule != NULL) (void)answer(s, a, POSERR_DO_RETRY, rule);
  else (void)named(s, a, POSERR_DO_RETRY, s->retry == POSERR_RETRY_NOW ? "class.now" : "class.later");
  set_next(s, a, steps, strlen(steps));
  a->fix[0] = 0;
  return POSERR_DO_RETRY;
}

static int decide (situation *s, poserr_advice *a) {
  verdict v;
  limits l;
  int64_t time;
  int32_t tries = pin_tries(s);
  if (tries == 0) s->retry = POSERR_RETRY_OTHER_MEANS;
  find_verdict(s, &v);
  a->category = category(s);
  if (s->c->do_not_retry == POSERR_YES && v.never_score < 1000) return named(s, a, POSERR_DO_STOP, "gateway.do_not_try_again");
  if (v.never != NULL) return answer(s, a, POSERR_DO_STOP, v.never);
  if (s->retry == POSERR_RETRY_NEVER) return named(s, a, POSERR_DO_STOP, "class.never");
  if (s->retry == POSERR_RETRY_NONE && v.later == NULL && v.fix_score < 1000) return named(s, a, POSERR_DO_STOP, "class.none");

  if (s->retry == POSERR_RETRY_OTHER_MEANS && v.later != NULL && s->c->card_present != POSERR_YES) {
    s->retry = POSERR_RETRY_LATER;   /* nobody there to take out another card: the same one again, at its pace */
    consider_wait(s, &v, pick(s, "retry", "later"), s->last);
  }
  if (v.due == INT64_MIN && s->retry == POSERR_RETRY_LATER) v.due = (s->last != INT64_MIN ? s->last : s->now) + DEFAULT_WAIT;
  time = v.due > s->now ? v.due : s->now;
  find_limits(s, time, 0, &l);
  if (l.tightest == NULL) find_limits(s, time, 1, &l);
  if (l.blocking != NULL) {
    (void)answer(s, a, POSERR_DO_STOP, l.blocking);
    a->left = 0;
    a->after = l.free == NEVER ? -1 : l.free - s->now;
    return POSERR_DO_STOP;
  }
  a->left = l.left;
  if (tries > 0 && (a->left < 0 || tries < a->left)) a->left = tries;
  a->after = time - s->now;

  if (v.fix_score < 1000 && s->retry != POSERR_RETRY_AFTER_FIX && s->retry != POSERR_RETRY_OTHER_MEANS) return retry(s, a, &v, &l);
  if (v.fix != NULL) (void)answer(s, a, POSERR_DO_FIX, v.fix);
  else (void)named(s, a, POSERR_DO_FIX, s->retry == POSERR_RETRY_OTHER_MEANS ? "fix.other_card" : "fix.setting");
  set_fix(a, v.fix, s->retry == POSERR_RETRY_OTHER_MEANS ? "other_card" : "setting");
  return POSERR_DO_FIX;
}

int poserr_advise (const poserr_entry *e, const poserr_context *c, poserr_advice *a) {
  static const poserr_context nothing = {0};
  situation s;
  begin(&s, e, c != NULL ? c : &nothing);
  a->decision = a->how = a->category = 0;
  a->left = -1;
  a->after = -1;
  a->rule[0] = a->fix[0] = a->next[0] = 0;
  a->line = NULL;
  a->registry = e->registry;
  if (is_open(&s) && settle(&s, a) != 0) return a->decision;
  if (s.retry == POSERR_RETRY_NONE && starts(s.path, "approved")) return approve(&s, a);
  if (s.retry == POSERR_RETRY_VERIFY) s.retry = POSERR_RETRY_LATER;   /* the request never left */
  return decide(&s, a);
}

/*
** Words
*/

const char *poserr_advice_value (const poserr_advice *a, const char *key, size_t *n) {
  return pe_rule_get(a->line, key, n);
}

const char *poserr_advice_text (const poserr_advice *a, const char *lang, int step, size_t *n) {
  static const char prefix[] = "step.";
  const char *p = a->next, *rule, *text = NULL;
  uint32_t state = 0;
  if (step == 0) return pe_rule_get(a->line, lang, n);
  for (; *p != 0; step--) {
    const char *end = strchr(p, ',');
    size_t len = end ? (size_t)(end - p) : strlen(p), m, k;
    if (step == 1) {
      while ((rule = pe_each_rule(a->registry, &state)) != NULL) {
        const char *id = pe_rule_get(rule, "id", &m), *t;
        if (m != len + sizeof prefix - 1 || memcmp(id, prefix, sizeof prefix - 1) != 0 || memcmp(id + sizeof prefix - 1, p, len) != 0) continue;
        if ((t = pe_rule_get(rule, lang, &k)) != NULL) { text = t; *n = k; }
      }
      return text;
    }
    p += len + (end != NULL);
  }
  return NULL;
}
