/*
** threads.c - two Lua states, and two registries of the C API, in two threads at
** once: they share nothing but the read-only catalog. To be built with
** -fsanitize=thread, which tells every access that is not safe.
*/
#include "poserr.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include <pthread.h>
#include <stdio.h>
#include <string.h>

int luaopen_poserr (lua_State *L);

enum { THREADS = 2, ROUNDS = 60 };

static const char script[] =
  "local poserr = require 'poserr'\n"
  "local me, rounds = ...\n"
  "local sum = 0\n"
  "for round = 1, rounds do\n"
  "  local own = 'own-' .. me\n"
  "  assert(poserr.define { system = own, base = 'unionpay', form = 'an2', codes = {\n"
  "    { 'Z' .. round % 10, class = 'terminal.state', en = 'Mine ' .. me, zh = '我的' .. me } } })\n"
  "  assert(poserr.lookup(own, 'Z' .. round % 10).en.title == 'Mine ' .. me)\n"
  "  assert(not poserr.lookup('own-' .. (3 - me), 'Z1'))\n"
  "  assert(poserr.lookup(own, '51').class == 'funds.insufficient')\n"
  "  assert(poserr.lookup('iso7816-sw', '63C' .. 4 + round % 6).class == 'cardholder.pin')\n"
  "  sum = sum + #poserr.find('6985') + #poserr.decode('emv-tvr', '8000048000').set\n"
  "  poserr.lang(round % 2 == 0 and 'en' or 'zh')\n"
  "  for code, e in poserr.codes('pos') do sum = sum + #e.steps end\n"
  "  if poserr.classify then sum = sum + #poserr.classify('余额不足').class end\n"
  "  if poserr.scan then for f in poserr.scan('respCode=51 余额不足 SW=6985') do sum = sum + 1 end end\n"
  "  if poserr.search then sum = sum + #poserr.search('余额', { limit = 3 }) end\n"
  "  if poserr.mask then sum = sum + #poserr.mask('6222021234567890123') end\n"
  "  assert(poserr.undefine(own))\n"
  "  if round % 20 == 0 then collectgarbage() end\n"
  "end\n"
  "return sum\n";

typedef struct worker {
  pthread_t thread;
  int id;
  long sum;
  char error[256];
} worker;

static void in_c (worker *w) {
  poserr_registry r;
  poserr_entry e;
  uint32_t state = 0;
  poserr_init(&r);
  while (poserr_next(&r, "unionpay", &state, &e)) {
    const char *code = poserr_code(&e);
    poserr_entry again;
    if (poserr_lookup(&r, "unionpay", code, strlen(code), NULL, &again) != POSERR_OK) snprintf(w->error, sizeof w->error, "%s", code);
    w->sum += (long)strlen(poserr_text(&again, "zh", POSERR_TITLE));
  }
}

static void *work (void *arg) {
  worker *w = (worker *)arg;
  lua_State *L = luaL_newstate();
  int i;
  luaL_openlibs(L);
  lua_getglobal(L, "package");
  lua_getfield(L, -1, "preload");
  lua_pushcfunction(L, luaopen_poserr);
  lua_setfield(L, -2, "poserr");
  lua_settop(L, 0);
  if (luaL_loadstring(L, script) == LUA_OK) {
    lua_pushinteger(L, w->id);
    lua_pushinteger(L, ROUNDS);
    (void)lua_pcall(L, 2, 1, 0);
  }
  if (lua_isnumber(L, -1)) w->sum = (long)lua_tonumber(L, -1);
  else snprintf(w->error, sizeof w->error, "%s", lua_tostring(L, -1));
  lua_close(L);
  for (i = 0; i < ROUNDS; i++) in_c(w);
  return NULL;
}

int main (void) {
  worker w[THREADS];
  int i, bad = 0;
  memset(w, 0, sizeof w);
  for (i = 0; i < THREADS; i++) {
    w[i].id = i + 1;
    if (pthread_create(&w[i].thread, NULL, work, &w[i]) != 0) return 1;
  }
  for (i = 0; i < THREADS; i++) {
    (void)pthread_join(w[i].thread, NULL);
    if (w[i].error[0] != 0) { fprintf(stderr, "thread %d: %s\n", i + 1, w[i].error); bad = 1; }
    if (w[i].sum == 0 || w[i].sum != w[0].sum) { fprintf(stderr, "thread %d: another sum, %ld\n", i + 1, w[i].sum); bad = 1; }
  }
  printf("threads: %d at once, %d rounds, sum %ld\n", THREADS, (int)ROUNDS, w[0].sum);
  return bad;
}
