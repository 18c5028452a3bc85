/*
** ldecode.c - poserr.decode: bit fields, compound values, and what terminals
** decide by them.
*/
#include "actioncodes.h"
#include "code.h"
#include "decode.h"
#include "lposerr.h"

#include <string.h>

/* Pushes { system=, value=, set = {} } and leaves `set` on top of it. */
static void push_result (lua_State *L, const char *system, const char *value, size_t n) {
  lua_createtable(L, 0, 6);
  lpe_set(L, "system", system);
  lua_pushlstring(L, value, n);
  lua_setfield(L, -2, "value");
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lua_setfield(L, -3, "set");
}

static int fail_value (lua_State *L, const pe_view *v, const char *value, size_t n) {
  char form[12];
  pe_form_name(v->system.form, v->system.width, form);
  return lpe_fail(L, "bad_code", "%s: \"%s\" is no value of form %s: %d bytes in hex, or byte=hex", v->id, lpe_quoted(L, value, n), form, (int)v->system.width);
}

/*
** Terminal action analysis
*/

static const char *const action_names[] = { NULL, "decline", "online", "approve" };
static const char *const action_options[] = { "tac_denial", "iac_denial", "tac_online", "iac_online", "tac_default", "iac_default" };
enum { ACTION_OPTIONS = 6 };

/* Reads the action codes of the options at 3. Returns how many there are, or -1
** with nil, message, name pushed. Their bytes go to `bytes`. */
static int read_actions (lua_State *L, lpe_state *self, unsigned char bytes[ACTION_OPTIONS][PE_TVR_BYTES], poserr_actions *a) {
  const unsigned char **field[ACTION_OPTIONS];
  int i, count = 0;
  field[0] = &a->tac_denial; field[1] = &a->iac_denial;
  field[2] = &a->tac_online; field[3] = &a->iac_online;
  field[4] = &a->tac_default; field[5] = &a->iac_default;
  for (i = 0; i < ACTION_OPTIONS; i++) {
    const char *s;
    size_t n;
    *field[i] = NULL;
    lua_getfield(L, 3, action_options[i]);
    if (!lua_isnil(L, -1)) {
      if (lua_type(L, -1) != LUA_TSTRING && lua_type(L, -1) != LUA_TNUMBER)
        luaL_error(L, "bad option '%s' (string or integer expected, got %s)", action_options[i], luaL_typename(L, -1));
      s = lpe_code(L, self, "emv-tvr", lua_gettop(L), &n);
      if (s == NULL) return -1;
      if (pe_hex_bytes(s, n, bytes[i], PE_TVR_BYTES) != PE_TVR_BYTES) {
        lpe_fail(L, "bad_code", "%s: \"%s\" is not %d bytes in hex", action_options[i], lpe_quoted(L, s, n), (int)PE_TVR_BYTES);
        return -1;
      }
      *field[i] = bytes[i];
      count++;
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
  return count;
}

/* Adds decision, reason and rule to the result at `result`, whose entries lie in
** the table above it. */
static void decide (lua_State *L, lpe_state *self, const pe_decoding *d, const poserr_actions *a, int online, int result) {
  static const char *const rules[2][4] = {
    { NULL, "5-unable-online", NULL, "3-approve" }, { NULL, "1-denial", "2-online", "3-approve" }
  };
  unsigned char reason[PE_TVR_BYTES], denied[PE_TVR_BYTES];
  int decision = poserr_action(d->bytes, a, online, reason), count = 0;
  const char *rule;
  pe_decoding again = *d;
  poserr_entry e;
  lua_pushstring(L, action_names[decision]);
  lua_setfield(L, result, "decision");
  lua_newtable(L);
  while (pe_decode_next(&again, &e))
    if (pe_decode_touches(d, &e, reason)) {
      lpe_push_entry(L, self, &e, d->view.id);
      lua_rawseti(L, -2, ++count);
    }
  lua_setfield(L, result, "reason");
  /* The denial codes come first, whether there is a line or not. */
  rule = rules[online || poserr_action(d->bytes, a, 1, denied) == POSERR_DECLINE][decision];
  if (poserr_lookup(&self->registry, "emv-tac-iac", rule, strlen(rule), NULL, &e) == POSERR_OK) {
    lpe_push_entry(L, self, &e, "emv-tac-iac");
    lua_setfield(L, result, "rule");
  }
}

/*
** Values
*/

static int decode_bits (lua_State *L, lpe_state *self, const pe_view *v, const char *value, size_t n, const char *context) {
  unsigned char bytes[ACTION_OPTIONS][PE_TVR_BYTES];
  poserr_actions actions;
  pe_decoding d;
  poserr_entry e;
  int count = 0, given = 0, online = 1, result;
  if (pe_decode_begin(&self->registry, v->id, value, n, context, &d) != POSERR_OK) return fail_value(L, v, value, n);
  if (lua_istable(L, 3) && strcmp(v->id, "emv-tvr") == 0) {
    given = read_actions(L, self, bytes, &actions);
    if (given < 0) return 3;
    lua_getfield(L, 3, "online");
    if (!lua_isnil(L, -1)) {
      given++;
      if (!lua_isboolean(L, -1)) luaL_error(L, "bad option 'online' (boolean expected, got %s)", luaL_typename(L, -1));
      online = lua_toboolean(L, -1);
    }
    lua_pop(L, 1);
  }
  push_result(L, v->id, value, n);
  result = lua_gettop(L) - 1;
  {
    pe_decoding all = d;
    while (pe_decode_next(&all, &e)) {
      lpe_push_entry(L, self, &e, v->id);
      lua_rawseti(L, -2, ++count);
    }
  }
  if (given > 0) decide(L, self, &d, &actions, online, result);
  lua_settop(L, result);
  return 1;
}

/* Adds the entry of a part to the table on top, if the part is a code. */
static void add_part (lua_State *L, lpe_state *self, const pe_view *v, const char *part, size_t n, int *count) {
  poserr_entry e;
  if (n == 0 || poserr_lookup(&self->registry, v->id, part, n, NULL, &e) != POSERR_OK) return;
  if (e.from == POSERR_FROM_PATTERN && memchr(part, ':', n) == NULL) return;   /* its module stands in another part */
  lpe_push_entry(L, self, &e, v->id);
  lua_rawseti(L, -2, ++*count);
}

/* A compound value: the whole, then its parts. Any other code is a whole. */
static int decode_parts (lua_State *L, lpe_state *self, const pe_view *v, const char *value, size_t n, const char *context) {
  const char *part = value, *end = value + n;
  poserr_entry e;
  int count = 0, why = poserr_lookup(&self->registry, v->id, value, n, context, &e);
  if (n >= POSERR_CODE_MAX) return lpe_fail_code(L, POSERR_BAD_CODE, v->id, lpe_quoted(L, value, n));
  push_result(L, v->id, value, n);
  if (why == POSERR_OK) {
    lpe_push_entry(L, self, &e, v->id);
    lua_rawseti(L, -2, ++count);
  }
  while (v->system.form == PE_FORM_COMPOUND && part < end) {
    const char *q = memchr(part, ':', (size_t)(end - part));
    size_t len = q ? (size_t)(q - part) : (size_t)(end - part);
    if (len < n) add_part(L, self, v, part, len, &count);
    /* The rest together may be one code: POSPrinter:203 in 114:POSPrinter:203. */
    if (q != NULL && part > value) add_part(L, self, v, part, (size_t)(end - part), &count);
    part += len + 1;
  }
  if (count == 0) return lpe_fail_code(L, why, v->id, lpe_quoted(L, value, n));
  lua_pop(L, 1);
  return 1;
}

/* poserr.decode("emv-cvr", value, { scheme = }): finds the card's own system. */
static int decode_cvr (lua_State *L, lpe_state *self, const char *context) {
  const char *scheme = NULL, *system, *value;
  char cvr[13];
  pe_view v;
  size_t n;
  if (lua_type(L, 2) != LUA_TSTRING) return luaL_argerror(L, 2, lua_pushfstring(L, "string expected, got %s", luaL_typename(L, 2)));
  value = lua_tolstring(L, 2, &n);
  if (lua_istable(L, 3)) {
    lua_getfield(L, 3, "scheme");   /* stays on the stack, so that the string lives */
    scheme = lua_tostring(L, -1);
  }
  system = n < POSERR_CODE_MAX && memchr(value, 0, n) == NULL ? poserr_cvr(value, n, scheme, cvr) : NULL;
  if (system == NULL)
    return lpe_fail(L, "bad_code", "emv-cvr: \"%s\" is neither tag 9F10 nor a CVR of %s; give opts.scheme: visa, mastercard or ccd",
                    lpe_quoted(L, value, n), scheme != NULL ? lpe_quoted(L, scheme, strlen(scheme)) : "one scheme alone");
  if (!pe_view_of(&self->registry, system, strlen(system), &v)) return lpe_fail_code(L, POSERR_UNKNOWN_SYSTEM, system, "");
  return decode_bits(L, self, &v, cvr, strlen(cvr), context);
}

/* poserr.decode(system, value [, opts]) -> { system, value, set = { entry, ... } }
** For "emv-tvr" opts may hold the action codes tac_denial, iac_denial ... in hex
** and `online`; then the result also has decision ("decline", "online" or
** "approve"), reason (the entries that decided) and rule (an entry of
** emv-tac-iac). For "emv-cvr" the value is tag 9F10 or the CVR alone, and
** opts.scheme tells cards apart that look alike. */
int lpe_decode (lua_State *L) {
  lpe_state *self = lpe_self(L);
  const char *system, *value, *context;
  size_t n;
  pe_view v;
  system = luaL_checkstring(L, 1);
  luaL_checkany(L, 2);
  lua_settop(L, 3);
  if (pel_rawlen(L, 1) != strlen(system)) return lpe_fail_code(L, POSERR_UNKNOWN_SYSTEM, lpe_quoted(L, system, pel_rawlen(L, 1)), "");
  context = lpe_context(L, 3);
  if (!pe_view_of(&self->registry, system, strlen(system), &v)) {
    if (strcmp(system, "emv-cvr") == 0) return decode_cvr(L, self, context);
    return lpe_fail_code(L, POSERR_UNKNOWN_SYSTEM, lpe_quoted(L, system, strlen(system)), "");
  }
  value = lpe_code(L, self, v.id, 2, &n);
  if (value == NULL) return 3;
  if (v.system.form == PE_FORM_BITS) return decode_bits(L, self, &v, value, n, context);
  return decode_parts(L, self, &v, value, n, context);
}
