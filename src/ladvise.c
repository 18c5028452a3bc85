/*
** ladvise.c - poserr.advise: a context in, a decision with its reasons out.
*/
#include "lposerr.h"
#include "rule.h"

#include <string.h>

/*
** The context
*/

static int bad (lua_State *L, const char *key, const char *expected) {
  return luaL_error(L, "bad context: %s is to be %s", key, expected);
}

/* Pushes context[key]; the number it names among `words` (1 ...), 0 if absent. */
static int32_t word (lua_State *L, int t, const char *key, const char *const *words, const char *expected) {
  int32_t i, found = 0;
  const char *s;
  lua_getfield(L, t, key);
  if (lua_isnil(L, -1)) { lua_pop(L, 1); return 0; }
  s = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
  for (i = 0; words[i] != NULL; i++) if (strcmp(words[i], s) == 0) found = i + 1;
  if (found == 0) bad(L, key, expected);
  lua_pop(L, 1);
  return found;
}

static int32_t truth (lua_State *L, int t, const char *key) {
  int32_t v = 0;
  lua_getfield(L, t, key);
  if (lua_isboolean(L, -1)) v = lua_toboolean(L, -1) ? POSERR_YES : POSERR_NO;
  else if (!lua_isnil(L, -1)) bad(L, key, "true or false");
  lua_pop(L, 1);
  return v;
}

static int64_t number (lua_State *L, int t, const char *key) {
  int64_t v = 0;
  lua_getfield(L, t, key);
  if (!lua_isnil(L, -1) && (!pel_integer(L, -1, &v) || v < 0)) bad(L, key, "a whole number");
  lua_pop(L, 1);
  return v;
}

static int32_t count (lua_State *L, int t, const char *key) {
  int64_t v = number(L, t, key);
  return v > 1000000 ? 1000000 : (int32_t)v;
}

/* A code on top of the stack: a string as it is, a number with two digits. It
** stays alive in the table `keep`. Pops it. */
static const char *code (lua_State *L, int keep, const char *key) {
  const char *s = NULL;
  int64_t v;
  if (lua_isnil(L, -1)) { lua_pop(L, 1); return NULL; }
  if (lua_type(L, -1) == LUA_TSTRING) s = lua_tostring(L, -1);
  else if (pel_integer(L, -1, &v) && v >= 0 && v < 1000000) {
    s = lua_pushfstring(L, v < 10 ? "0%d" : "%d", (int)v);
    lua_remove(L, -2);
  }
  else bad(L, key, "a string or a whole number");
  lua_rawseti(L, keep, (int)pel_rawlen(L, keep) + 1);
  return s;
}

static const char *text (lua_State *L, int t, const char *key, int keep) {
  lua_getfield(L, t, key);
  return code(L, keep, key);
}

/* A time on top of the stack, as a number of seconds or as an ISO date. Pops it. */
static int64_t moment (lua_State *L, const char *key) {
  int64_t v = 0;
  if (lua_type(L, -1) == LUA_TNUMBER) {
    lua_Number n = lua_tonumber(L, -1);
    if (!pel_integer(L, -1, &v)) {
      if (!(n > -1.0e12 && n < 1.0e12)) bad(L, key, "a time");
      v = (int64_t)n;
    }
    if (v < -INT64_C(1000000000000) || v > INT64_C(1000000000000)) bad(L, key, "a time in seconds");
  }
  else if (lua_type(L, -1) == LUA_TSTRING) {
    size_t n;
    const char *s = lua_tolstring(L, -1, &n);
    if (!pe_time(s, n, &v)) bad(L, key, "seconds since 1970, or \"2026-11-25\", or \"2026-11-25T14:30:05\"");
  }
  else if (!lua_isnil(L, -1)) bad(L, key, "a time");
  lua_pop(L, 1);
  return v;
}

static const char *const outcomes[] = {"declined", "approved", "unknown", NULL};

/* Pushes t[key], or t[i] if that is nil: { time, code } works, too. */
static void either (lua_State *L, int t, const char *key, int i) {
  lua_getfield(L, t, key);
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    lua_rawgeti(L, t, i);
  }
}

static void read_attempts (lua_State *L, int t, int keep, poserr_context *c) {
  poserr_attempt *list;
  int i, n, attempts;
  lua_getfield(L, t, "attempts");
  if (lua_isnil(L, -1)) { lua_pop(L, 1); return; }
  if (!lua_istable(L, -1)) bad(L, "attempts", "a list of attempts");
  attempts = lua_gettop(L);
  n = (int)pel_rawlen(L, attempts);
  if (n == 0) { lua_pop(L, 1); return; }
  if (n > 100000) bad(L, "attempts", "a list of at most 100000 attempts");
  list = (poserr_attempt *)lua_newuserdata(L, (size_t)n * sizeof *list);
  lua_rawseti(L, keep, (int)pel_rawlen(L, keep) + 1);   /* kept alive there */
  for (i = 0; i < n; i++) {
    poserr_attempt *a = &list[i];
    int row;
    lua_rawgeti(L, attempts, i + 1);
    row = lua_gettop(L);
    if (!lua_istable(L, row)) bad(L, "an attempt", "a table { time =, code = }");
    either(L, row, "time", 1);
    if (lua_isnil(L, -1)) bad(L, "the time of an attempt", "given");
    a->time = moment(L, "the time of an attempt");
    either(L, row, "code", 2);
    a->code = code(L, keep, "the code of an attempt");
    a->advice = text(L, row, "advice_code", keep);
    a->amount = number(L, row, "amount");
    a->outcome = word(L, row, "outcome", outcomes, "\"declined\", \"approved\" or \"unknown\"");
    if (a->outcome > 0) a->outcome--;
    else a->outcome = truth(L, row, "approved") == POSERR_YES ? POSERR_WAS_APPROVED : POSERR_WAS_DECLINED;
    lua_settop(L, attempts);
  }
  lua_pop(L, 1);
  c->attempts = list;
  c->attempt_count = n;
}

/* A misspelt key could cost a second charge, so that none is passed over. */
static void check_keys (lua_State *L, int t) {
  static const char *const known[] = {
    "scheme", "region", "date", "attempts", "amount", "card_present", "advice_code", "category", "phase", "reversed",
    "reversals", "verified", "queries", "query", "idempotent", "recurring", "signature", "do_not_retry", "response_code",
    "family", "command", "device", "kernel", "interface", "format", NULL
  };
  int i;
  lua_pushnil(L);
  while (lua_next(L, t)) {
    const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : NULL;
    for (i = 0; key != NULL && known[i] != NULL; i++) if (strcmp(known[i], key) == 0) break;
    if (key == NULL || known[i] == NULL) {
      const char *quoted = key != NULL ? lpe_quoted(L, key, strlen(key)) : luaL_typename(L, -2);
      luaL_error(L, "bad context: no such key '%s'", quoted);
    }
    lua_pop(L, 1);
  }
}

static void read_context (lua_State *L, int t, int keep, poserr_context *c) {
  static const char *const phases[] = {"connect", "sent", "answered", NULL};
  static const char *const answers[] = {"approved", "declined", "reversed", "not_found", "pending", "unknown", NULL};
  static const char *const reversals[] = {"sent", "confirmed", "failed", NULL};
  check_keys(L, t);
  c->scheme = text(L, t, "scheme", keep);
  c->region = text(L, t, "region", keep);
  c->code = text(L, t, "response_code", keep);
  c->advice = text(L, t, "advice_code", keep);
  lua_getfield(L, t, "date");
  c->now = moment(L, "date");
  c->amount = number(L, t, "amount");
  c->category = count(L, t, "category");
  c->card_present = truth(L, t, "card_present");
  c->recurring = truth(L, t, "recurring");
  c->signature = truth(L, t, "signature");
  c->do_not_retry = truth(L, t, "do_not_retry");
  c->idempotent = truth(L, t, "idempotent");
  c->no_query = truth(L, t, "query") == POSERR_NO ? POSERR_YES : POSERR_NO;
  c->phase = word(L, t, "phase", phases, "\"connect\", \"sent\" or \"answered\"");
  c->verified = word(L, t, "verified", answers, "\"approved\", \"declined\", \"reversed\", \"not_found\", \"pending\" or \"unknown\"");
  c->queries = count(L, t, "queries");
  c->reversals = count(L, t, "reversals");
  lua_getfield(L, t, "reversed");
  if (lua_isboolean(L, -1)) c->reversal = lua_toboolean(L, -1) ? POSERR_REVERSAL_SENT : 0;   /* sent is not yet confirmed */
  else c->reversal = word(L, t, "reversed", reversals, "\"sent\", \"confirmed\", \"failed\" or a boolean");
  lua_pop(L, 1);
  if (c->reversal != 0 && c->reversals == 0) c->reversals = 1;
  if (c->verified != 0 && c->queries == 0) c->queries = 1;
  read_attempts(L, t, keep, c);
}

/*
** The entry
*/

/* Appends "key=value;" to the string at `at`. */
static void add_pair (lua_State *L, int at, const char *key, size_t n, const char *value) {
  lua_pushlstring(L, key, n);
  lua_pushfstring(L, "%s%s=%s;", lua_tostring(L, at), lua_tostring(L, -1), value);
  lua_replace(L, at);
  lua_pop(L, 1);
}

/* Pushes the context of the look-up: what the caller knows, and behind it what
** the entry's own reading stands for; of a key that comes twice the first counts. */
static const char *reading (lua_State *L, int entry, int context, const poserr_context *c) {
  static const char *const keys[] = {"family", "command", "device", "kernel", "interface", "format", "scheme", "region", NULL};
  int top = lua_gettop(L), at = top + 1, i;
  lua_pushliteral(L, "");
  for (i = 0; context != 0 && keys[i] != NULL; i++) {
    lua_getfield(L, context, keys[i]);
    if (lua_type(L, -1) == LUA_TSTRING) add_pair(L, at, keys[i], strlen(keys[i]), lua_tostring(L, -1));
    lua_settop(L, at);
  }
  if (c->phase == POSERR_PHASE_CONNECT) add_pair(L, at, "phase", 5, "connect");
  if (c->phase == POSERR_PHASE_SENT) add_pair(L, at, "phase", 5, "sent");
  if (c->now != 0) {
    char day[11];
    pe_day_text((int32_t)(c->now / 86400), day);
    add_pair(L, at, "date", 4, day);
  }
  lua_getfield(L, entry, "when");
  if (lua_istable(L, -1)) {
    lua_pushnil(L);
    while (lua_next(L, at + 1)) {
      if (lua_type(L, -2) == LUA_TSTRING && lua_type(L, -1) == LUA_TSTRING) {
        const char *key = lua_tostring(L, -2);
        size_t n = strlen(key);
        if (n > 5 && strcmp(key + n - 5, "_from") == 0) n -= 5;   /* date_from: that day is one of them */
        add_pair(L, at, key, n, lua_tostring(L, -1));
      }
      lua_pop(L, 1);
    }
  }
  lua_settop(L, at);
  return lua_tostring(L, at);
}

/* A reading that stands for a phase tells the phase. */
static void read_phase (lua_State *L, int entry, poserr_context *c) {
  int top = lua_gettop(L);
  lua_getfield(L, entry, "readings");
  lua_getfield(L, entry, "when");
  if (c->phase == 0 && lua_isnil(L, -2) && lua_istable(L, -1)) {
    lua_getfield(L, -1, "phase");
    if (lua_type(L, -1) == LUA_TSTRING) {
      if (strcmp(lua_tostring(L, -1), "connect") == 0) c->phase = POSERR_PHASE_CONNECT;
      if (strcmp(lua_tostring(L, -1), "sent") == 0) c->phase = POSERR_PHASE_SENT;
    }
  }
  lua_settop(L, top);
}

/*
** The answer
*/

static void set_value (lua_State *L, const poserr_advice *a, const char *key) {
  size_t n;
  const char *s = poserr_advice_value(a, key, &n);
  if (s == NULL) return;
  lua_pushlstring(L, s, n);
  lua_setfield(L, -2, key);
}

/* Pushes { reason=, steps= } in a language; nothing, and 0, if there is no word. */
static int push_words (lua_State *L, const poserr_advice *a, const char *lang, int steps) {
  size_t n;
  const char *s;
  int i, any = 0;
  lua_createtable(L, 0, 2);
  if ((s = poserr_advice_text(a, lang, 0, &n)) != NULL) {
    lua_pushlstring(L, s, n);
    lua_setfield(L, -2, "reason");
    any = 1;
  }
  lua_newtable(L);
  for (i = 1; i <= steps; i++)
    if ((s = poserr_advice_text(a, lang, i, &n)) != NULL) {
      lua_pushlstring(L, s, n);
      lua_rawseti(L, -2, (int)pel_rawlen(L, -2) + 1);
      any = 1;
    }
  lua_setfield(L, -2, "steps");
  if (!any) lua_pop(L, 1);
  return any;
}

/* The languages that the catalogs bring, and the words in the default one. */
static void set_words (lua_State *L, const lpe_state *self, const poserr_advice *a, int steps) {
  static const char *const fields[] = {"reason", "steps"};
  uint32_t l, k;
  int i;
  const char *best = NULL;
  for (l = 0; l < self->registry.layers; l++) {
    const unsigned char *image = self->registry.layer[l].image;
    for (k = 0; k < pe_count(image, PE_LANGS); k++) {
      const char *lang = pe_string(image, pe_rd24(pe_section(image, PE_LANGS) + 3 * (size_t)k));
      if (!push_words(L, a, lang, steps)) continue;
      lua_setfield(L, -2, lang);
      if (strcmp(lang, self->lang) == 0 || best == NULL || (strcmp(lang, "en") == 0 && strcmp(best, self->lang) != 0)) best = lang;
    }
  }
  if (best == NULL) return;
  lua_getfield(L, -1, best);
  for (i = 0; i < 2; i++) {
    lua_getfield(L, -1, fields[i]);
    lua_setfield(L, -3, fields[i]);
  }
  lua_pop(L, 1);
}

static void push_advice (lua_State *L, const lpe_state *self, const poserr_advice *a) {
  static const char *const hows[] = {NULL, "query", "reverse"};
  const char *p = a->next;
  int steps = 0;
  lua_createtable(L, 0, 14);
  lpe_set(L, "decision", poserr_decision_name(a->decision));
  lpe_set(L, "rule", a->rule);
  if (a->how != 0) lpe_set(L, "how", hows[a->how]);
  lpe_set(L, "fix", a->fix);
  if (a->after >= 0) lpe_set_integer(L, "after", (lua_Integer)a->after);
  if (a->left >= 0) lpe_set_integer(L, "left", a->left);
  if (a->category != 0) lpe_set_integer(L, "category", a->category);
  lua_newtable(L);
  while (*p != 0) {
    const char *end = strchr(p, ',');
    size_t n = end ? (size_t)(end - p) : strlen(p);
    lua_pushlstring(L, p, n);
    lua_rawseti(L, -2, ++steps);
    p += n + (end != NULL);
  }
  lua_setfield(L, -2, "next");
  set_value(L, a, "edition");
  set_value(L, a, "valid_from");
  set_value(L, a, "source");
  set_value(L, a, "note");
  set_words(L, self, a, steps);
}

/* poserr.advise(entry [, context]) -> what to do next
**
** The result: `decision` ("approve", "retry", "fix", "verify" or "stop"), `after`
** (seconds to wait from now on), `left` (how many requests the rules still allow),
** `fix` (what must change first), `how` ("query" or "reverse"), `next` (the steps
** by name), `rule` (the id that decided) with its `edition`, `valid_from` and
** `source`, Visa's `category`, and `reason` and `steps` in words, also under
** `en`, `zh` ... A `stop` with `after` may be asked for again then.
**
** The context, all optional:
**   scheme, region, recurring, card_present, amount (smallest unit)
**   date           now: seconds since 1970, or "2026-11-25", or "2026-11-25T14:30:05" in UTC
**   attempts       every request with this card since the last approval, this one included:
**                  { time =, code =, advice_code =, amount =, outcome = "declined" | "approved" | "unknown" }
**   response_code  DE39, where the entry is a gateway's; advice_code, category, do_not_retry as answered
**   phase          "connect": the request cannot have left; "sent": it may have, and no
**                  answer came; "answered": this is the answer
**   verified       what the latest query said: "approved", "declined", "reversed", "not_found",
**                  "pending", "unknown" (no answer); queries: how many; query = false: there are none
**   reversed       "sent" (or true), "confirmed", "failed"; reversals: how many
**   idempotent     the host takes a number only once; signature: the receipt must be signed
**   family, command, device, kernel, interface, format   as for look-ups
** verified, queries, reversed and reversals belong to one request. A misspelt key
** raises. An entry that is no longer defined: nil, message, name. */
int lpe_advise (lua_State *L) {
  lpe_state *self = lpe_self(L);
  const char *system, *spelling, *context;
  poserr_context c;
  poserr_advice a;
  poserr_entry e;
  size_t n;
  int why;
  luaL_checktype(L, 1, LUA_TTABLE);
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  memset(&c, 0, sizeof c);
  lua_newtable(L);   /* 3: keeps strings alive */
  if (lua_istable(L, 2)) read_context(L, 2, 3, &c);
  lua_getfield(L, 1, "system");   /* 4 */
  lua_getfield(L, 1, "code");     /* 5 */
  if (lua_type(L, 4) != LUA_TSTRING || lua_type(L, 5) != LUA_TSTRING) return luaL_argerror(L, 1, "an entry expected: it has a system and a code");
  system = lua_tostring(L, 4);
  spelling = lua_tolstring(L, 5, &n);
  read_phase(L, 1, &c);
  context = reading(L, 1, lua_istable(L, 2) ? 2 : 0, &c);
  why = poserr_lookup(&self->registry, system, spelling, n, context, &e);
  if (why != POSERR_OK) return lpe_fail_code(L, why, lpe_quoted(L, system, strlen(system)), lpe_quoted(L, spelling, n));
  if (c.scheme == NULL && strcmp(system, e.system) != 0) c.scheme = system;   /* answered from a base */
  (void)poserr_advise(&e, &c, &a);
  push_advice(L, self, &a);
  return 1;
}

/* poserr.rules(): a list of all retry rules, lowest layer first, each a table of
** strings as codes/rules.lua has them (lists joined by commas) */
int lpe_rules (lua_State *L) {
  const poserr_registry *r = &lpe_self(L)->registry;
  uint32_t l, i;
  int n = 0;
  lua_newtable(L);
  for (l = 0; l < r->layers; l++) {
    const unsigned char *image = r->layer[l].image, *p = pe_section(image, PE_RULES);
    for (i = 0; i < pe_count(image, PE_RULES); i++, p += PE_RULE_SIZE) {
      const char *rule = pe_string(image, pe_rd24(p));
      lua_newtable(L);
      while (*rule != 0) {
        size_t len = strcspn(rule, ";"), key = strcspn(rule, "=");
        if (key < len) {
          lua_pushlstring(L, rule, key);
          lua_pushlstring(L, rule + key + 1, len - key - 1);
          lua_rawset(L, -3);
        }
        rule += len + (rule[len] != 0);
      }
      lua_rawseti(L, -2, ++n);
    }
  }
  return 1;
}
