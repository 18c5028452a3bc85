/*
** ldefine.c - packs of definitions to a catalog image: all or nothing.
*/
#ifndef POSERR_NO_BUILDER

#include "lreader.h"
#include "code.h"
#ifndef POSERR_NO_SCAN
#include "scan.h"
#endif

#include <string.h>

/* In front of a pack's name, among the class paths of its image. */
#define PACK_MARK "@pack/"

/* Memory of the builder: userdata in a table, so that an error leaks nothing. */
static void *grow (void *ud, int buffer, size_t size) {
  lpe_reader *d = (lpe_reader *)ud;
  lua_State *L = d->L;
  void *p;
  lua_rawgeti(L, d->buffers, buffer + 1);
  lua_rawseti(L, d->buffers, buffer + 1 + 64);   /* the old one stays while it is copied */
  p = lua_newuserdata(L, size);
  lua_rawseti(L, d->buffers, buffer + 1);
  return p;
}

/*
** Packs
*/

/* The chain of bases of a pack's systems must end. `own` is the table of their
** definitions by id. */
static void check_cycles (lpe_reader *d, int own, int list) {
  lua_State *L = d->L;
  int i, top = lua_gettop(L);
  for (i = 1; i <= d->systems; i++) {
    int depth = 0;
    lua_rawgeti(L, list, i);
    if (!lua_istable(L, -1)) { lua_settop(L, top); continue; }
    lpe_get(d, top + 1, "system");
    while (lua_type(L, -1) == LUA_TSTRING && depth <= POSERR_BASE_DEPTH) {
      pe_view v;
      size_t n;
      const char *id = lua_tolstring(L, -1, &n);
      lua_pushvalue(L, -1);
      lua_rawget(L, own);
      if (lua_istable(L, -1)) {
        lpe_get(d, lua_gettop(L), "base");
        lua_replace(L, -2);
      }
      if (lua_type(L, -1) != LUA_TSTRING && pe_view_of(&d->self->registry, id, n, &v) && v.system.base != 0) {
        lua_pop(L, 1);
        lua_pushstring(L, pe_string(v.owner, v.system.base));
      }
      lua_replace(L, -2);
      if (lua_type(L, -1) == LUA_TSTRING) depth++;
    }
    d->system = i;
    if (depth >= POSERR_BASE_DEPTH) lpe_problem(d, "base", "the chain of bases goes round or is longer than %d", (int)POSERR_BASE_DEPTH);
    lua_settop(L, top);
  }
}

/* Puts the codes of a system into the pool before all texts: look-ups then touch
** few lines of the cache. */
static void intern_codes (lpe_reader *d, int t) {
  lua_State *L = d->L;
  int codes, i, count;
  lpe_get(d, t, "codes");
  codes = lua_gettop(L);
  count = lua_istable(L, codes) ? (int)pel_rawlen(L, codes) : 0;
  for (i = 1; i <= count; i++) {
    lua_rawgeti(L, codes, i);
    if (lua_istable(L, -1)) {
      size_t n;
      const char *s;
      lua_rawgeti(L, -1, 1);
      s = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &n) : NULL;
      if (s != NULL && n < POSERR_CODE_MAX && memchr(s, 0, n) == NULL) (void)pe_build_string(&d->builder, s, n);
    }
    lua_settop(L, codes);
  }
}

/* Reads the pack at index 1 and pushes its image as a userdata, with its size in
** *size; or pushes nil, message, name and returns 0. */
static int read_pack (lua_State *L, lpe_state *self, int tails, size_t *size, int *rank) {
  static const char *const pack_fields[] = { "pack", "layer", "classes", "groups", "systems", "rules", NULL };
  static const char *const ranks[] = { "built-in", "vendor", "site", "shop", NULL };
  lpe_reader d;
  int list, own, i, single;
  const char *pack = "";
  unsigned char *image;
  const unsigned char *scan = NULL;
  uint32_t scan_size = 0;
  size_t n, gbk_size = 0;
  memset(&d, 0, sizeof d);
  d.L = L;
  d.self = self;
  lua_settop(L, 2);
  lua_newtable(L);
  d.problems = 3;
  lua_newtable(L);
  d.buffers = 4;
  d.systems = 1;
  luaL_checkstack(L, 60, "definition");
  lua_pushvalue(L, 1);
  if (!lpe_plain_table(&d, "definition")) goto done;
  lua_pop(L, 1);
  pe_build_begin(&d.builder, grow, &d);
  d.builder.tails = tails;
  *rank = 1;
  if (lpe_get(&d, 1, "layer")) {
    const char *s = lpe_checked_string(&d, "layer", &n);
    for (i = 1; s != NULL && ranks[i] != NULL && strcmp(ranks[i], s) != 0; i++) ;
    if (s != NULL && ranks[i] == NULL) lpe_problem(&d, "layer", "no such layer \"%s\"; vendor, site or shop", s);
    else *rank = i;
  }
  lua_settop(L, 4);
  if (lpe_get(&d, 1, "pack")) {   /* 5: the name of the pack */
    const char *s = lpe_checked_string(&d, "pack", &n);
    if (s != NULL && !lpe_good_id(s, n)) lpe_problem(&d, "pack", "\"%s\" is no id: lower case letters, digits and hyphens", s);
    else if (s != NULL) {   /* kept in the image, as no class but like one */
      pack = s;
      lua_pushfstring(L, PACK_MARK "%s", s);
      (void)pe_build_class(&d.builder, lua_tostring(L, -1), strlen(lua_tostring(L, -1)));
    }
  }
  single = lpe_get(&d, 1, "system") || (lpe_get(&d, 1, "codes"));
  lua_settop(L, 5);
  lua_newtable(L);
  list = 6;
  lua_newtable(L);
  own = 7;
  d.system = 0;
  if (lpe_get(&d, 1, "groups") && lpe_plain_table(&d, "groups")) lpe_read_groups(&d, lua_gettop(L));
  lua_settop(L, 7);
  if (lpe_get(&d, 1, "classes")) lpe_read_classes(&d, lua_gettop(L));
  lua_settop(L, 7);
  if (single) {
    lua_pushvalue(L, 1);
    lua_rawseti(L, list, 1);
    d.systems = 1;
    if (lpe_get(&d, 1, "systems")) lpe_problem(&d, "systems", "a pack has either a system of its own or a list of systems");
  }
  else {
    int nameless = 0;
    lua_pushnil(L);
    while (lua_next(L, 1)) {
      const char *key;
      lua_pop(L, 1);
      if (lua_type(L, -1) != LUA_TSTRING) {
        if (!nameless) lpe_problem(&d, "", "a key of type %s; codes belong into codes = { ... } of a system", luaL_typename(L, -1));
        nameless = 1;
        continue;
      }
      key = lua_tostring(L, -1);
      for (i = 0; pack_fields[i] != NULL; i++) if (strcmp(pack_fields[i], key) == 0) break;
      if (pack_fields[i] == NULL) lpe_unknown(&d, "", "field of a pack without a system:", key, pack_fields);
    }
    d.systems = 0;
    if (lpe_get(&d, 1, "systems") && lpe_plain_table(&d, "systems")) {
      d.systems = (int)pel_rawlen(L, -1);
      lua_replace(L, list);
    }
    lua_settop(L, 7);
    if (d.systems == 0 && d.count == 0 && !lpe_get(&d, 1, "classes") && !lpe_get(&d, 1, "groups") && !lpe_get(&d, 1, "rules"))
      lpe_problem(&d, "", "empty: a definition has a system, systems, classes or rules");
    d.listed = 1;
  }
  lua_settop(L, 7);
  for (i = 1; i <= d.systems; i++) {   /* names first: bases may stand anywhere in the pack */
    d.system = i;
    lua_rawgeti(L, list, i);
    if (lua_istable(L, -1) && lpe_get(&d, 8, "system") && lua_type(L, -1) == LUA_TSTRING) {
      lua_pushvalue(L, -1);
      lua_rawget(L, own);
      if (!lua_isnil(L, -1)) lpe_problem(&d, "system", "%s is defined twice in this pack", lua_tostring(L, -2));
      lua_pop(L, 1);
      lua_pushvalue(L, 8);
      lua_rawset(L, own);
    }
    lua_settop(L, 7);
  }
  for (i = 1; i <= d.systems; i++) {
    lua_rawgeti(L, list, i);
    if (lua_istable(L, -1)) intern_codes(&d, 8);
    lua_settop(L, 7);
  }
  for (i = 1; i <= d.systems; i++) {
    d.system = i;
    lua_rawgeti(L, list, i);
    if (lpe_plain_table(&d, "")) lpe_read_system(&d, 8, own, pack);
    lua_settop(L, 7);
  }
  check_cycles(&d, own, list);
  d.listed = d.code = 0;
  if (lpe_get(&d, 1, "rules")) lpe_read_rules(&d, lua_gettop(L));
  lua_settop(L, 7);
  if (d.count > 0) goto done;
  n = pe_build_size(&d.builder);
  if (n == 0) { lpe_problem(&d, "", "texts and fields take more than %d bytes together", (int)PE_MAX_POOL); goto done; }
  image = (unsigned char *)lua_newuserdata(L, n);   /* 8 */
  pe_build_image(&d.builder, image);
  if (lua_type(L, 2) == LUA_TSTRING) {   /* characters for GBK, from the compiler of codes/ */
    const char *gbk = lua_tolstring(L, 2, &gbk_size);
    unsigned char *larger = (unsigned char *)lua_newuserdata(L, n + gbk_size);
    memcpy(larger, image, n);
    lua_replace(L, 8);
    image = larger;
    pe_build_section(image, PE_GBK, (const unsigned char *)gbk, (uint32_t)gbk_size, 4);
  }
#ifndef POSERR_NO_SCAN
  lua_newtable(L);   /* the builder's buffers may go */
  lua_replace(L, d.buffers);
  scan_size = pe_scan_tables(image, self->registry.layers > 0, grow, &d, &scan);
#endif
  *size = n + gbk_size + scan_size;
  {
    unsigned char *whole = (unsigned char *)lua_newuserdata(L, *size);
    memcpy(whole, image, n + gbk_size);
    if (scan_size > 0) pe_build_section(whole, PE_SCAN, scan, scan_size, 1);
  }
  return 1;
done:
  lua_pushnil(L);
  lua_pushliteral(L, "");
  for (i = 1; i <= d.count && i <= LPE_PROBLEMS; i++) {
    lua_rawgeti(L, d.problems, i);
    lua_pushfstring(L, i > 1 ? "%s\n%s" : "%s%s", lua_tostring(L, -2), lua_tostring(L, -1));
    lua_replace(L, -3);
    lua_pop(L, 1);
  }
  if (d.count > LPE_PROBLEMS) {
    lua_pushfstring(L, "%s\nand %d more", lua_tostring(L, -1), d.count - (int)LPE_PROBLEMS);
    lua_replace(L, -2);
  }
  lua_pushliteral(L, "bad_definition");
  return 0;
}

/* poserr.define(definition): true | nil, message, name */
int lpe_define (lua_State *L) {
  lpe_state *self = lpe_self(L);
  size_t size;
  int rank, n, i;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  if (!read_pack(L, self, 0, &size, &rank)) return 3;
  if (self->registry.layers >= POSERR_LAYERS)
    return lpe_fail(L, "too_many", "%d layers are in use; undefine one first", (int)POSERR_LAYERS);
  /* A new list of images with this one: whoever walks keeps the old list. */
  lua_newtable(L);
  pel_getuservalue(L, lua_upvalueindex(1));
  n = (int)pel_rawlen(L, -1);
  for (i = 1; i <= n; i++) {
    lua_rawgeti(L, -1, i);
    lua_rawseti(L, -3, i);
  }
  lua_pop(L, 1);
  lua_pushvalue(L, -2);
  lua_rawseti(L, -2, n + 1);
  pel_setuservalue(L, lua_upvalueindex(1));
  if (poserr_push(&self->registry, (const unsigned char *)lua_touserdata(L, -1), (uint32_t)rank) != POSERR_OK)
    return lpe_fail(L, "bad_catalog", "the catalog could not be pushed");
  lpe_forget(L);
  lua_pushboolean(L, 1);
  return 1;
}

/* Does a vendor's layer belong to the pack or speak of the system `id`? */
static int layer_is (const unsigned char *image, const char *id, size_t n, int by_pack) {
  uint32_t i, hash;
  if (!by_pack) return pe_find_system(image, id, n, &hash) >= 0;
  for (i = 0; i < pe_count(image, PE_CLASSES); i++) {
    const char *path = pe_string(image, pe_rd24(pe_section(image, PE_CLASSES) + (size_t)i * PE_CLASS_SIZE));
    if (strncmp(path, PACK_MARK, sizeof PACK_MARK - 1) == 0 && strcmp(path + sizeof PACK_MARK - 1, id) == 0) return 1;
  }
  return 0;
}

/* poserr.undefine(system or pack): takes the topmost layer of a vendor away */
int lpe_undefine (lua_State *L) {
  lpe_state *self = lpe_self(L);
  size_t n;
  const char *id = luaL_checklstring(L, 1, &n);
  int by_pack;
  uint32_t l;
  pe_view v;
  for (by_pack = strlen(id) == n ? 1 : -1; by_pack >= 0; by_pack--)
    for (l = self->registry.layers; l-- > 0; ) {
      const unsigned char *image = self->registry.layer[l].image;
      int i, count, kept = 0;
      if (self->registry.layer[l].rank == 0 || !layer_is(image, id, n, by_pack)) continue;
      lua_newtable(L);
      pel_getuservalue(L, lua_upvalueindex(1));
      count = (int)pel_rawlen(L, -1);
      for (i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i);
        if (lua_touserdata(L, -1) == image) lua_pop(L, 1);
        else lua_rawseti(L, -3, ++kept);
      }
      lua_pop(L, 1);
      pel_setuservalue(L, lua_upvalueindex(1));
      (void)poserr_pop(&self->registry, image);
      lpe_forget(L);
      lua_pushboolean(L, 1);
      return 1;
    }
  if (strlen(id) == n && pe_view_of(&self->registry, id, n, &v)) return lpe_fail(L, "built_in", "%s is built in and stays; a layer above can hide its codes", v.id);
  return lpe_fail(L, "unknown_system", "no layer is called \"%s\" or speaks of such a system", lpe_quoted(L, id, n));
}

/* poserr.build(pack [, gbk [, alone]]): the image as a string, for the compiler
** of codes/. `alone`: as the lowest catalog, not above the built-in one. */
int lpe_build (lua_State *L) {
  lpe_state alone;
  size_t size;
  int rank, by_itself = lua_toboolean(L, 3);
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  memset(&alone, 0, sizeof alone);
  if (!read_pack(L, by_itself ? &alone : lpe_self(L), 1, &size, &rank)) return 3;
  lua_pushlstring(L, (const char *)lua_touserdata(L, -1), size);
  return 1;
}

#endif
