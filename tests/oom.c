/*
** oom.c - every function of the Lua API while memory runs out.
**
** Each scenario of oom.lua is called with the n-th allocation failing, for
** n = 1, 2, ... until it succeeds: once (Lua collects garbage and tries again) and
** for good (the call ends with "not enough memory"). After each failure the
** registry is as it was, nothing is leaked, and the next call works.
** Prints what each call needs at least; exits with 1 if something is wrong.
*/
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int luaopen_poserr (lua_State *L);

/* An allocator that counts and can be told to fail. */
static struct {
  size_t live, peak;
  long countdown;   /* allocations until one fails; 0 = none does */
  int for_good, fired;
} mem;

static void *allocate (void *ud, void *p, size_t old, size_t size) {
  (void)ud;
  if (p == NULL) old = 0;   /* then it is a kind of object */
  if (size == 0) {
    mem.live -= old;
    free(p);
    return NULL;
  }
  if (size > old && mem.countdown > 0 && --mem.countdown == 0) {
    mem.fired = 1;
    if (mem.for_good) mem.countdown = 1;
    return NULL;
  }
  p = realloc(p, size);
  if (p == NULL) abort();
  mem.live += size - old;
  if (mem.live > mem.peak) mem.peak = mem.live;
  return p;
}

static void arm (long n, int for_good) {
  mem.countdown = n;
  mem.for_good = for_good;
  mem.fired = 0;
}

static int failures;
static long calls;

static void wrong (const char *name, long n, int for_good, const char *what) {
  fprintf(stderr, "%s, allocation %ld%s: %s\n", name, n, for_good ? " and all later" : "", what);
  if (++failures > 20) exit(1);
}

/* Calls field `field` of the table at `index`; leaves the result, or the error. */
static int call (lua_State *L, int index, const char *field) {
  lua_getfield(L, index, field);
  if (lua_isnil(L, -1)) return LUA_OK;
  return lua_pcall(L, 0, 1, 0);
}

static void must (lua_State *L, int index, const char *field) {
  if (call(L, index, field) != LUA_OK) {
    fprintf(stderr, "%s: %s\n", field, lua_tostring(L, -1));
    exit(1);
  }
}

static size_t collected (lua_State *L) {
  lua_gc(L, LUA_GCCOLLECT, 0);
  lua_gc(L, LUA_GCCOLLECT, 0);
  return mem.live;
}

/* Stack: 1 what oom.lua returned, 2 the scenario, 3 the result, 4 the snapshot. */
static void run (lua_State *L, const char *name) {
  size_t base, need;
  int for_good;
  must(L, 2, "prepare");
  lua_settop(L, 2);
  must(L, 1, "snapshot");
  lua_pop(L, 1);
  must(L, 2, "call");                /* 3 */
  must(L, 2, "reset");
  lua_settop(L, 3);
  must(L, 1, "snapshot");            /* 4 */
  must(L, 2, "call");
  if (!lua_rawequal(L, 3, -1)) wrong(name, 0, 0, "another answer the second time");
  must(L, 2, "reset");
  lua_settop(L, 4);
  base = collected(L);
  mem.peak = base;
  must(L, 2, "call");
  need = mem.peak - base;
  must(L, 2, "reset");
  lua_settop(L, 4);
  (void)collected(L);
  for (for_good = 0; for_good < 2; for_good++) {
    long n = 0;
    do {
      int status;
      calls++;
      arm(++n, for_good);
      status = call(L, 2, "call");
      mem.countdown = 0;
      if (status == LUA_OK) {
        if (!lua_rawequal(L, 3, -1)) wrong(name, n, for_good, "another answer than with enough memory");
      }
      else if (status != LUA_ERRMEM) wrong(name, n, for_good, lua_tostring(L, -1));
      else {
        lua_settop(L, 4);
        must(L, 1, "snapshot");
        if (!lua_rawequal(L, 4, -1)) wrong(name, n, for_good, "the registry has changed");
      }
      status = mem.fired;
      lua_settop(L, 4);
      must(L, 2, "reset");
      lua_settop(L, 4);
      if (!status) break;
    } while (failures == 0 || n < 10000);
    must(L, 2, "call");
    if (!lua_rawequal(L, 3, -1)) wrong(name, n, for_good, "another answer afterwards");
    must(L, 2, "reset");
    lua_settop(L, 4);
    /* Lua's own tables (strings, stack) may have another size; a leak grows with n. */
    if (collected(L) > base + 2048) {
      char what[64];
      snprintf(what, sizeof what, "%ld bytes leaked", (long)(mem.live - base));
      wrong(name, n, for_good, what);
    }
    if (for_good) printf("%-12s %6ld allocations, %7.1f KB\n", name, n - 1, (double)need / 1024);
  }
}

int main (int argc, char **argv) {
  const char *script = argc > 1 ? argv[1] : "tests/oom.lua";
  int i, count = 1;
  for (i = 1; i <= count; i++) {
    lua_State *L = lua_newstate(allocate, NULL);
    if (L == NULL) return 1;
    luaL_openlibs(L);
    lua_getglobal(L, "package");
    lua_getfield(L, -1, "preload");
    lua_pushcfunction(L, luaopen_poserr);
    lua_setfield(L, -2, "poserr");
    lua_settop(L, 0);
    if (luaL_dofile(L, script) != LUA_OK) {
      fprintf(stderr, "%s\n", lua_tostring(L, -1));
      return 1;
    }
    lua_getfield(L, 1, "scenarios");
    count = (int)lua_rawlen(L, -1);
    lua_rawgeti(L, -1, i);
    lua_replace(L, 2);
    lua_getfield(L, 2, "name");
    {
      char name[32];
      snprintf(name, sizeof name, "%s", lua_tostring(L, -1));
      lua_settop(L, 2);
      run(L, name);
      lua_close(L);
      if (mem.live != 0) wrong(name, 0, 0, "memory is left after lua_close");
    }
    mem.live = 0;
  }
  printf("allocation failures: %d scenarios, %ld calls, %d failures\n", count, calls, failures);
  return failures != 0;
}
