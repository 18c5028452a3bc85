/*
** lsearch.c - search and classification in Lua.
*/
#include "lposerr.h"

#include <string.h>

static const char *const text_fields[POSERR_TEXT_FIELDS] = { "title", "cause", "steps", "support", "cardholder", "display" };
static const char *const enum_fields[] = { NULL, "retry", "actor", "severity", "side", "group" };

#if !defined(POSERR_NO_SEARCH)

/* An option of the table at 2, or NULL; it stays on the stack. */
static const char *text_option (lua_State *L, const char *name, const char *wrong) {
  lua_getfield(L, 2, name);
  if (lua_isnil(L, -1)) return NULL;
  if (lua_type(L, -1) != LUA_TSTRING) luaL_argerror(L, 2, wrong);
  return lua_tostring(L, -1);
}

/* poserr.search(text [, opts]): entries, best first. opts.limit (1..1000, default
** 20), opts.system, opts.lang. */
int lpe_search (lua_State *L) {
  enum { LIMIT = 20, MOST = 1000 };
  lpe_state *self = lpe_self(L);
  size_t n;
  const char *text = luaL_checklstring(L, 1, &n), *system = NULL, *lang = NULL;
  int64_t limit = LIMIT;
  poserr_hit *hits;
  pe_view v;
  int i, count;
  lua_settop(L, 2);
  if (!lua_isnil(L, 2)) {
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_getfield(L, 2, "limit");
    if (!lua_isnil(L, -1) && !pel_integer(L, -1, &limit)) limit = 0;
    if (limit < 1 || limit > MOST) luaL_argerror(L, 2, "opts.limit: 1 to 1000 expected");
    system = text_option(L, "system", "opts.system: a string expected");
    lang = text_option(L, "lang", "opts.lang: a string expected");
  }
  if (system != NULL && !pe_view_of(&self->registry, system, strlen(system), &v))
    return lpe_fail_code(L, POSERR_UNKNOWN_SYSTEM, lpe_quoted(L, system, strlen(system)), "");
  hits = (poserr_hit *)lua_newuserdata(L, (size_t)limit * sizeof *hits);
  count = poserr_search(&self->registry, text, n, system, lang, hits, (int)limit);
  lua_createtable(L, count, 0);
  for (i = 0; i < count; i++) {
    lpe_push_entry(L, self, &hits[i].entry, system != NULL ? v.id : hits[i].entry.system);
    lua_rawseti(L, -2, i + 1);
  }
  return 1;
}

#endif

/* Pushes a verdict: what the entry says if one decided, else what the class says. */
static void push_verdict (lua_State *L, lpe_state *self, const poserr_verdict *v, const char *asked) {
  const poserr_registry *r = &self->registry;
  int i, certain = v->how < POSERR_HOW_SIMILAR && v->entry.parts > 0;
  lua_createtable(L, 0, 20);
  lpe_set(L, "class", v->path);
  lpe_set(L, "how", poserr_how_name(v->how));
  lpe_set_integer(L, "confidence", v->confidence);
  for (i = POSERR_RETRY; i <= POSERR_GROUP; i++)
    lpe_set(L, enum_fields[i], poserr_enum_name(i, certain ? poserr_enum(&v->entry, i) : poserr_class_enum(r, v->path, i)));
  for (i = 0; i < POSERR_TEXT_FIELDS; i++) {
    const char *text = certain ? poserr_text(&v->entry, self->lang, i) : poserr_class_text(r, v->path, self->lang, i);
    if (*text == 0) continue;
    if (i == POSERR_STEPS || i == POSERR_SUPPORT) lpe_push_list(L, text); else lua_pushstring(L, text);
    lua_setfield(L, -2, text_fields[i]);
  }
  if (v->entry.parts > 0) {
    if (asked == NULL) asked = v->entry.system;
    lpe_set(L, "system", asked);
    lpe_set(L, "code", poserr_code(&v->entry));
    lpe_push_entry(L, self, &v->entry, asked);
    lua_setfield(L, -2, "entry");
  }
  lua_createtable(L, v->alternatives, 0);
  for (i = 0; i < v->alternatives; i++) {
    const poserr_alternative *a = &v->alternative[i];
    lua_createtable(L, 0, 5);
    lpe_set(L, "class", a->path);
    lpe_set(L, "title", poserr_class_text(r, a->path, self->lang, POSERR_TITLE));
    lpe_set(L, "system", a->system);
    lpe_set(L, "code", a->code);
    lpe_set_integer(L, "confidence", a->confidence);
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, "alternatives");
}

/* opts.without: a list of systems, as '\n'-separated text on the stack. */
static const char *without (lua_State *L, int index) {
  size_t i, n;
  luaL_Buffer b;
  if (lua_isnoneornil(L, index)) return NULL;
  luaL_checktype(L, index, LUA_TTABLE);
  lua_getfield(L, index, "without");
  if (lua_isnil(L, -1)) return NULL;
  luaL_checktype(L, -1, LUA_TTABLE);
  n = pel_rawlen(L, -1);
  index = lua_gettop(L);
  for (i = 1; i <= n; i++) {
    lua_rawgeti(L, index, (int)i);
    if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "bad option 'without' (list of system ids expected)");
    lua_pop(L, 1);
  }
  luaL_buffinit(L, &b);
  for (i = 1; i <= n; i++) {
    if (i > 1) luaL_addchar(&b, '\n');
    lua_rawgeti(L, index, (int)i);
    luaL_addvalue(&b);
  }
  luaL_pushresult(&b);
  return lua_tostring(L, -1);
}

/* Words, or only a number in some base? */
static int has_letters (const char *s, size_t n) {
  size_t i, letters = 0;
  for (i = 0; i < n; i++)
    if ((s[i] >= 'A' && s[i] <= 'Z') || (s[i] >= 'a' && s[i] <= 'z') || (unsigned char)s[i] >= 0x80) letters++;
  return letters >= 3 && letters * 2 > n;
}

/* poserr.classify(what [, opts]): a verdict, never nil. `what` is text; or a table
** {system=, code=} with or without context (an entry is one), and `text`, which
** speaks when the code is unknown. opts.without: systems that are not asked. */
int lpe_classify (lua_State *L) {
  lpe_state *self = lpe_self(L);
  poserr_work *work;
  poserr_verdict v;
  const char *text, *except;
  size_t n;
  luaL_checkany(L, 1);
  lua_settop(L, 2);
  if (lua_type(L, 1) != LUA_TTABLE && lua_type(L, 1) != LUA_TSTRING && lua_type(L, 1) != LUA_TNUMBER)
    luaL_argerror(L, 1, lua_pushfstring(L, "text, entry or {system=, code=} expected, got %s", luaL_typename(L, 1)));
  except = without(L, 2);
  luaL_checkstack(L, 24, "classify");
  if (lua_istable(L, 1)) {
    const char *system, *code, *context;
    int known = 0, at;
    pe_view view;
    lua_getfield(L, 1, "system");
    lua_getfield(L, 1, "code");
    at = lua_gettop(L);
    system = lua_type(L, at - 1) == LUA_TSTRING ? lua_tostring(L, at - 1) : NULL;
    code = NULL;
    if (lua_type(L, at) == LUA_TSTRING || lua_type(L, at) == LUA_TNUMBER) {
      context = lpe_context(L, 1);
      known = system != NULL && pe_view_of(&self->registry, system, strlen(system), &view);
      code = lpe_code(L, self, system != NULL ? system : "", at, &n);
      if (known && code != NULL && poserr_lookup(&self->registry, system, code, n, context, &v.entry) == POSERR_OK) {
        poserr_entry e = v.entry;
        poserr_classify_entry(&e, &v);
        push_verdict(L, self, &v, view.id);
        return 1;
      }
    }
    /* A code that its own system does not know means nothing elsewhere; but words speak. */
    if (code == NULL || (known && !has_letters(code, n))) lua_pushliteral(L, "");
    else lua_pushlstring(L, code, n);
    lua_getfield(L, 1, "text");
    if (lua_type(L, -1) != LUA_TSTRING) lua_pop(L, 1);
  }
  else lua_pushvalue(L, 1);
  text = lua_tolstring(L, -1, &n);
  work = (poserr_work *)lua_newuserdata(L, sizeof *work);
  poserr_classify(&self->registry, text, n, except, work, &v);
  push_verdict(L, self, &v, NULL);
  return 1;
}
