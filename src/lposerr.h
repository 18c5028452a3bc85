/*
** lposerr.h - what the files of the Lua binding share.
*/
#ifndef LPOSERR_H
#define LPOSERR_H

#include "compat.h"
#include "registry.h"

/* One registry as Lua sees it. Every function of the module is a closure over
** it (upvalue 1) and over the table of cached answers (upvalue 2), which is
** poserr.system itself. Its user value keeps the images of vendors alive. */
typedef struct lpe_state {
  poserr_registry registry;
  char lang[16];            /* default language of entry.title etc. */
} lpe_state;

static inline lpe_state *lpe_self (lua_State *L) {
  return (lpe_state *)lua_touserdata(L, lua_upvalueindex(1));
}
#define LPE_CACHE lua_upvalueindex(2)

/* nil, message, name: the answer to data that is wrong. */
PE_INTERNAL int lpe_fail (lua_State *L, const char *name, const char *format, ...);
/* The same for a result of the core (POSERR_UNKNOWN_SYSTEM ...). */
PE_INTERNAL int lpe_fail_code (lua_State *L, int why, const char *system, const char *code);
/* Pushes a code for a message: short, printable, valid UTF-8. */
PE_INTERNAL const char *lpe_quoted (lua_State *L, const char *code, size_t n);
/* Pushes an entry as a table. `asked` is the system that was asked. */
PE_INTERNAL void lpe_push_entry (lua_State *L, lpe_state *self, const poserr_entry *e, const char *asked);
/* Turns the options at `index` into a context "key=value;..."; pushes the
** string that holds it and returns it, or pushes nil and returns NULL. */
PE_INTERNAL const char *lpe_context (lua_State *L, int index);
/* A code given as string or number: pushes its spelling for `system`; NULL with
** lpe_fail's three results pushed if it is neither. */
PE_INTERNAL const char *lpe_code (lua_State *L, lpe_state *self, const char *system, int index, size_t *n);
/* Finds the system that the argument at `index` names; 0 with nil, message, name
** pushed if there is none. */
PE_INTERNAL int lpe_check_system (lua_State *L, int index, pe_view *v);
/* Forgets all cached answers: something changed. */
PE_INTERNAL void lpe_forget (lua_State *L);
/* Pushes a '\n' list as a table. */
PE_INTERNAL void lpe_push_list (lua_State *L, const char *list);
/* Sets a field of the table on top; nothing for NULL and "". */
PE_INTERNAL void lpe_set (lua_State *L, const char *key, const char *value);
PE_INTERNAL void lpe_set_list (lua_State *L, const char *key, const char *list);
PE_INTERNAL void lpe_set_integer (lua_State *L, const char *key, lua_Integer value);

/* ldecode.c */
PE_INTERNAL int lpe_decode (lua_State *L);

/* ldefine.c */
PE_INTERNAL int lpe_define (lua_State *L);
PE_INTERNAL int lpe_undefine (lua_State *L);
PE_INTERNAL int lpe_build (lua_State *L);

/* ltext.c */
PE_INTERNAL int lpe_display (lua_State *L);
PE_INTERNAL int lpe_receipt (lua_State *L);
PE_INTERNAL int lpe_mask (lua_State *L);

/* ladvise.c */
PE_INTERNAL int lpe_advise (lua_State *L);
PE_INTERNAL int lpe_rules (lua_State *L);

/* lsearch.c */
PE_INTERNAL int lpe_search (lua_State *L);
PE_INTERNAL int lpe_classify (lua_State *L);

/* lscan.c */
PE_INTERNAL int lpe_scan (lua_State *L);
PE_INTERNAL int lpe_scanner (lua_State *L);

#endif
