/*
** poserr.h - the public C API of poserr, the errno of payments.
**
** No function allocates, prints, keeps global state or calls anything but
** <string.h>. Strings are UTF-8 unless said otherwise; strings given with a
** length need no NUL. A `const char *` result points into a catalog and lives
** as long as that catalog. LuaJIT's ffi.cdef reads the header from the first enum
** to the last function, when POSERR_API is taken out; see tests/ffi.lua.
*/
#ifndef POSERR_H
#define POSERR_H

#include <stddef.h>
#include <stdint.h>

#define POSERR_VERSION "1.0.0"

/* Symbols of the core are hidden unless the host marks them. */
#ifndef POSERR_API
#if defined(__GNUC__) && !defined(_WIN32)
#define POSERR_API __attribute__((visibility("hidden")))
#else
#define POSERR_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Limits: documented constants, checked, with a clear message when passed. */
enum {
  POSERR_LAYERS = 32,       /* catalogs in one registry */
  POSERR_PARTS = 16,        /* layers that may speak of one code */
  POSERR_READINGS = 16,     /* readings of one code */
  POSERR_BASE_DEPTH = 8,    /* systems in a chain of bases */
  POSERR_CODE_MAX = 96,     /* bytes of a code, a name or a phrase */
  POSERR_BITS_MAX = 16      /* bytes of a bit field's value */
};

/* Results. The names are those of the Lua API's third result. */
enum {
  POSERR_OK = 0,
  POSERR_UNKNOWN_SYSTEM,    /* "unknown_system" */
  POSERR_UNKNOWN_CODE,      /* "unknown_code" */
  POSERR_BAD_CODE,          /* "bad_code": cannot be a code of that system */
  POSERR_BAD_CATALOG,       /* "bad_catalog": not a catalog, or of another version */
  POSERR_TOO_MANY           /* "too_many": a limit above */
};

/* Where an answer came from. */
enum { POSERR_FROM_CODE, POSERR_FROM_PATTERN, POSERR_FROM_BASE };

/* Fields of text, per language. Lists (steps, support) are separated by '\n'. */
enum {
  POSERR_TITLE, POSERR_CAUSE, POSERR_STEPS, POSERR_SUPPORT,
  POSERR_CARDHOLDER, POSERR_DISPLAY, POSERR_TEXT_FIELDS
};

/* Fields without language. */
enum {
  POSERR_NAME = 1, POSERR_ALIASES, POSERR_NOTE, POSERR_SOURCE, POSERR_SEE,
  POSERR_WHEN, POSERR_CAPTURES
};

/* Enumerations of an entry; names by poserr_enum_name. Zero is "not said". */
enum { POSERR_RETRY = 1, POSERR_ACTOR, POSERR_SEVERITY, POSERR_SIDE, POSERR_GROUP, POSERR_CONFIDENCE };

enum {
  POSERR_RETRY_NONE = 1, POSERR_RETRY_NOW, POSERR_RETRY_LATER, POSERR_RETRY_AFTER_FIX,
  POSERR_RETRY_OTHER_MEANS, POSERR_RETRY_VERIFY, POSERR_RETRY_NEVER
};

typedef struct poserr_layer {
  const unsigned char *image;   /* a catalog, see poserr_push */
  uint32_t systems;             /* which systems it speaks of, as a Bloom filter */
  uint32_t rank;                /* 0 built-in, 1 vendor, 2 site, 3 shop */
} poserr_layer;

/* A stack of catalogs. The caller owns the memory; poserr_init before use. */
typedef struct poserr_registry {
  uint32_t layers;
  poserr_layer layer[POSERR_LAYERS];
} poserr_registry;

/* One answer. Filled by look-ups; the caller owns the memory. */
typedef struct poserr_entry {
  const poserr_registry *registry;
  const char *system;           /* id of the system that answered */
  uint32_t parts;               /* how many layers speak of the code */
  uint32_t from;                /* POSERR_FROM_... */
  int32_t captured;             /* what a pattern's x or a range captured, or -1 */
  uint32_t part[POSERR_PARTS];  /* layer << 24 | entry, lowest layer first */
  char code[POSERR_CODE_MAX];   /* the code as asked, in canonical spelling, if a pattern answered; else "" */
} poserr_entry;

/*
** Registry
*/

/* The catalog that this build was made with. */
POSERR_API const unsigned char *poserr_builtin (void);
/* Version of its data ("2026.11"), apart from the code's. */
POSERR_API const char *poserr_data_version (void);

/* Empties `r` and pushes the built-in catalog. */
POSERR_API void poserr_init (poserr_registry *r);

/* Puts a catalog above all of the same or lower rank (0..3). `image` must
** outlive `r`. Returns POSERR_OK, POSERR_BAD_CATALOG or POSERR_TOO_MANY, then
** with `r` unchanged. */
POSERR_API int poserr_push (poserr_registry *r, const unsigned char *image, uint32_t rank);

/* Takes a catalog away again. Returns 1 if it was there, else 0. */
POSERR_API int poserr_pop (poserr_registry *r, const unsigned char *image);

/*
** Look-up
*/

/* Looks `code` (`n` bytes, any spelling of the system's form) up in `system`
** (NUL-terminated id). `context` is NULL or "key=value;key=value" with the keys
** family, command, device, phase, region, date, kernel, scheme, interface, and
** chooses among readings. Returns POSERR_OK and fills `e`, or the reason. */
POSERR_API int poserr_lookup (const poserr_registry *r, const char *system,
                   const char *code, size_t n, const char *context, poserr_entry *e);

/* All readings of a code, likeliest first, at most `max` (<= POSERR_READINGS).
** Returns their number; 0 with the reason in *why (may be NULL). */
POSERR_API int poserr_readings (const poserr_registry *r, const char *system,
                     const char *code, size_t n, const char *context,
                     poserr_entry *e, int max, int *why);

/* Text of an entry in `lang` ("zh", "en", ...). Falls back language by language
** (lang, then en, then any) and within one from entry to base to class. Never
** NULL; "" if nobody says anything. Braces such as {tries} stand as they are:
** see poserr_expand. */
POSERR_API const char *poserr_text (const poserr_entry *e, const char *lang, int field);

/* Text of exactly this language, or NULL. */
POSERR_API const char *poserr_text_in (const poserr_entry *e, const char *lang, int field);

/* Writes `text` with {name} replaced by the captured number; NUL-terminated if
** cap > 0. Returns the bytes needed without the NUL. */
POSERR_API size_t poserr_expand (const poserr_entry *e, const char *text, char *out, size_t cap);

/* A field without language (POSERR_NAME ...), or NULL. */
POSERR_API const char *poserr_field (const poserr_entry *e, int field);

/* Code in canonical spelling, class path ("funds.insufficient"). */
POSERR_API const char *poserr_code (const poserr_entry *e);
POSERR_API const char *poserr_class (const poserr_entry *e);

/* Value of an enumeration (POSERR_RETRY ...) after inheritance; its name. */
POSERR_API int poserr_enum (const poserr_entry *e, int which);
POSERR_API const char *poserr_enum_name (int which, int value);
/* The value with that name, or 0. */
POSERR_API int poserr_enum_value (int which, const char *name, size_t n);

/*
** Walks
*/

/* Number of systems; id of the i-th (0-based), in order of first definition. */
POSERR_API int poserr_systems (const poserr_registry *r);
POSERR_API const char *poserr_system (const poserr_registry *r, int i);

/* Walks the entries of a system: *state = 0 at first; returns 1 and fills `e`
** until it returns 0. */
POSERR_API int poserr_next (const poserr_registry *r, const char *system, uint32_t *state, poserr_entry *e);

/*
** Bit fields
*/

/* Decodes a bit field's value (hex text, or label=hex) of a bitsN system into
** the entries that are set, at most `max`. Returns their number, or -1 with
** the reason in *why. */
POSERR_API int poserr_decode (const poserr_registry *r, const char *system,
                   const char *value, size_t n, const char *context,
                   poserr_entry *e, int max, int *why);

/* Which system decodes a card's verification results? `value` is hex text: the
** issuer application data (tag 9F10) or the CVR alone; `scheme` ("visa",
** "mastercard", "ccd") may be NULL where length and content tell. Writes the CVR
** as hex into `out` and returns the system's id, or NULL if it cannot be told. */
POSERR_API const char *poserr_cvr (const char *value, size_t n, const char *scheme, char out[13]);

/* Action codes of a terminal (TAC) and of a card (IAC: tags 9F0E denial, 9F0F
** online, 9F0D default), 5 bytes each with the bits of the TVR; NULL if absent. */
typedef struct poserr_actions {
  const unsigned char *tac_denial, *iac_denial;
  const unsigned char *tac_online, *iac_online;
  const unsigned char *tac_default, *iac_default;
} poserr_actions;
enum { POSERR_DECLINE = 1, POSERR_ONLINE, POSERR_APPROVE };

/* Terminal action analysis (EMV 4.4 Book 3, 10.7): what a terminal asks of the
** card with this TVR (5 bytes, tag 95). `online` is 0 for a terminal that has no
** host, or did not reach it. An absent IAC-Denial acts on no bit, an absent
** IAC-Online or IAC-Default on every bit. Returns POSERR_DECLINE, _ONLINE or
** _APPROVE and writes the bits that decided into reason[5], all zero for the
** last. If a card declines though its terminal did not ask for it, the CVR says why. */
POSERR_API int poserr_action (const unsigned char *tvr, const poserr_actions *a, int online, unsigned char *reason);

/*
** Text
*/

enum { POSERR_UTF8, POSERR_GBK };
enum { POSERR_MISSING = 16 };   /* distinct characters that a result names */

/* A display or a roll of paper: what the caller wants, and what came out. */
typedef struct poserr_screen {
  const char *lang;         /* "zh", "en", ...; NULL is "en" */
  int columns;              /* an ASCII character takes one, a Chinese one two; 0 is 16, or 32 on paper */
  int rows, page;           /* lines of a page (0 is 4), which page (from 1; 0 is 1); paper has neither */
  int encoding;             /* of the result: POSERR_UTF8 or POSERR_GBK */
  int pages, lines;         /* out: pages in all, lines in the result */
  int missings;             /* out: how many distinct characters GBK's table lacks, */
  uint32_t missing[POSERR_MISSING];   /* and the first of them; they read as a wide question mark */
} poserr_screen;

/* Writes one page of what a cashier must know: the display text, or else the
** title, then the steps (numbered if several). Lines are separated by '\n' and
** never wider than `columns`; no line breaks inside a word that fits one, begins
** with a closing mark or ends with an opening one. NUL-terminated if cap > 0.
** Returns the bytes needed without the NUL; 0 for a page that there is not. */
POSERR_API size_t poserr_display (const poserr_entry *e, poserr_screen *s, char *out, size_t cap);

/* The same for a receipt, without pages: title, system and code, cause, steps,
** and who must act. */
POSERR_API size_t poserr_receipt (const poserr_entry *e, poserr_screen *s, char *out, size_t cap);

/* UTF-8 to GBK and back, by the tables that the catalogs bring: the characters
** of their own texts and ASCII. What is not in them becomes a wide question
** mark, or U+FFFD; the first `max` distinct ones (as Unicode, or as GBK codes)
** go into `missing`, their number into *count (may be NULL). NUL-terminated if
** cap > 0. Return the bytes needed without the NUL. GBK is never longer than
** UTF-8, so that to_gbk may work in place except for that NUL. */
POSERR_API size_t poserr_to_gbk (const poserr_registry *r, const char *in, size_t n, char *out, size_t cap,
                      uint32_t *missing, int max, int *count);
POSERR_API size_t poserr_from_gbk (const poserr_registry *r, const char *in, size_t n, char *out, size_t cap,
                        uint32_t *missing, int max, int *count);

/* Hides card data in `n` bytes of text, UTF-8 or GBK, with '*' (full-width
** digits with a full-width one). The length stays the same, out == in is
** allowed, nothing is NUL-terminated. Returns n; with cap < n nothing is written.
**
** A card number (ISO/IEC 7812: 13 to 19 digits that satisfy Luhn's check, also in
** groups joined by blanks or hyphens, also full-width, also EMV tag 5A in hex)
** keeps its first 6 and last 4 digits, as PCI DSS 4.0 (3.4.1) allows. Of track data (ISO/
** IEC 7813; tag 57 too) what follows the number goes; so do the values of
** CVV, CVC, CVN, security codes and PIN blocks (DE 52), which PCI DSS (3.3.1) lets
** nobody keep. Runs of 20 and more digits, timestamps and zero-padded amounts
** are no card numbers. A stream is masked line by line: no number crosses a line
** end. Cost is linear in n. */
POSERR_API size_t poserr_mask (const char *in, size_t n, char *out, size_t cap);

/*
** Lua
*/

/* For a host with Lua, once poserr is loaded: pushes a catalog, as poserr_push, into
** the registry of the module whose table is at `module` on the stack of L. The catalog
** is not copied, and must outlive L. Raises an error without memory, or if no such
** module is there. Absent with POSERR_NO_LUA. */
struct lua_State;
POSERR_API int poserr_lua_push (struct lua_State *L, int module, const unsigned char *image, uint32_t rank);

/*
** Advice
*/

/* What to do next. Zero is "not decided". */
enum {
  POSERR_DO_APPROVE = 1,    /* the sale is good; `next` is what is still to do */
  POSERR_DO_RETRY,          /* send it again after `after` seconds; `left` requests remain */
  POSERR_DO_FIX,            /* first change what `fix` names, then as `next` says */
  POSERR_DO_VERIFY,         /* the outcome is open: `how`, after `after` seconds, and ask again */
  POSERR_DO_STOP            /* do not send it again; not before `after` seconds, or never if that is -1 */
};
enum { POSERR_QUERY = 1, POSERR_REVERSE };                            /* how to verify */
enum { POSERR_YES = 1, POSERR_NO };                                   /* 0 is "not said" */
enum { POSERR_PHASE_CONNECT = 1, POSERR_PHASE_SENT, POSERR_PHASE_ANSWERED };
enum { POSERR_WAS_DECLINED, POSERR_WAS_APPROVED, POSERR_WAS_UNKNOWN };  /* how an attempt ended */
enum {   /* what the query of an open outcome said */
  POSERR_SAYS_APPROVED = 1, POSERR_SAYS_DECLINED, POSERR_SAYS_REVERSED, POSERR_SAYS_NOT_FOUND,
  POSERR_SAYS_PENDING, POSERR_SAYS_UNKNOWN   /* UNKNOWN: the query itself had no answer */
};
enum { POSERR_REVERSAL_SENT = 1, POSERR_REVERSAL_CONFIRMED, POSERR_REVERSAL_FAILED };

/* One request that was made with the card at this merchant. */
typedef struct poserr_attempt {
  int64_t time;             /* seconds since 1970-01-01 UTC */
  const char *code;         /* as answered; NULL if unknown */
  const char *advice;       /* merchant advice code that came with it; NULL if none */
  int64_t amount;           /* in the smallest unit; 0 if not said */
  int32_t outcome;          /* POSERR_WAS_... */
} poserr_attempt;

/* What the caller knows. All zero is "nothing": then the entry's class decides. */
typedef struct poserr_context {
  const char *scheme;       /* "visa", "mastercard", "elo", ...; NULL: the entry's system */
  const char *region;       /* "us", "ca", "br", "europe", "cemea", ...; NULL if unknown */
  const char *code;         /* the scheme's response code (DE39), if the entry is a gateway's; else NULL */
  const char *advice;       /* merchant advice code, or a gateway's advice word; NULL if none */
  int64_t now;              /* seconds since 1970-01-01 UTC; 0: the time of the latest attempt */
  int64_t amount;           /* in the smallest unit; 0 if not said */
  const poserr_attempt *attempts;   /* all since the last approval, in any order, this one included */
  int32_t attempt_count;
  int32_t category;         /* Visa's category 1..4, if the answer named it; else 0 */
  int32_t card_present;     /* POSERR_YES, POSERR_NO */
  int32_t recurring;        /* a payment that the merchant begins: POSERR_YES, POSERR_NO */
  int32_t signature;        /* POSERR_YES if the receipt must be signed */
  int32_t do_not_retry;     /* POSERR_YES if the gateway says so */
  int32_t phase;            /* POSERR_PHASE_...: had the request left when this happened? had its answer come? */
  int32_t verified;         /* POSERR_SAYS_...: the latest query */
  int32_t queries;          /* how many were made */
  int32_t no_query;         /* POSERR_YES if the host answers no queries */
  int32_t reversal;         /* POSERR_REVERSAL_...: the latest reversal; CONFIRMED: the host answered that nothing stays charged */
  int32_t reversals;        /* how many were sent */
  int32_t idempotent;       /* POSERR_YES if the host takes a number (or key) only once */
} poserr_context;

typedef struct poserr_advice {
  int32_t decision;         /* POSERR_DO_... */
  int32_t how;              /* with VERIFY: POSERR_QUERY or POSERR_REVERSE; else 0 */
  int32_t category;         /* Visa's decline category as it was read, 1..4; 0 where there is none */
  int32_t left;             /* requests (queries, reversals) that the rules still allow; -1 without a limit */
  int64_t after;            /* seconds to wait from now on; -1: no time helps, or none is asked */
  char rule[48];            /* id of the rule that decided, "visa.reattempts" */
  char fix[16];             /* what must change: "pin", "other_card", "paper", ...; "" if nothing */
  char next[96];            /* the steps, "query,reverse": names joined by ','; "" if none */
  const char *line;         /* the rule, see poserr_advice_value; NULL if the class alone decided */
  const poserr_registry *registry;
} poserr_advice;

/* Decides what to do after `e`. `c` may be NULL. Always fills `a` and returns its
** decision. The sale is charged at most once if the caller obeys: sends nothing
** but what the advice allows, passes phase SENT when a request may have left and
** has no answer, keeps `verified` and `reversal` until the outcome is settled, and
** begins them anew with the next request.
** The rules are those of codes/rules.lua and of the packs above: of one id the
** latest that is in force, any `never` before all else, the tightest limit. They
** are a ceiling: an acquirer's own may be stricter. Sources: in the rules. */
POSERR_API int poserr_advise (const poserr_entry *e, const poserr_context *c, poserr_advice *a);

/* "approve", "retry", "fix", "verify", "stop"; NULL for others. */
POSERR_API const char *poserr_decision_name (int decision);

/* A field of the rule that decided: "edition", "source", "valid_from", ... Its
** length in *n, without a NUL behind it; NULL if there is none. */
POSERR_API const char *poserr_advice_value (const poserr_advice *a, const char *key, size_t *n);

/* The reason (step 0) or the text of a step (1 ...) in exactly this language,
** with its length in *n; no NUL behind it. NULL if nobody says it, or past the end. */
POSERR_API const char *poserr_advice_text (const poserr_advice *a, const char *lang, int step, size_t *n);

/* Reads "2026-11-25", or "2026-11-25T14:30:05" (UTC), as seconds since 1970-01-01.
** Returns 1 or 0. */
POSERR_API int poserr_time (const char *text, size_t n, int64_t *seconds);

/*
** Search and classification
*/

/* One entry that a search found; score 1..1000, 1000 = its whole code, name,
** alias or title was asked for. */
typedef struct poserr_hit {
  poserr_entry entry;
  uint32_t score;
} poserr_hit;

/* Finds entries by words of any language: codes, names, aliases and titles;
** tolerates slips in words of 5 letters and more. `system` (with its bases) and
** `lang` (of the titles) narrow the search; NULL for all. Fills at most `max`
** hits, best first; returns their number. */
POSERR_API int poserr_search (const poserr_registry *r, const char *text, size_t n,
                   const char *system, const char *lang, poserr_hit *hits, int max);

/* How a verdict was reached, most certain first. */
enum {
  POSERR_HOW_CODE,          /* a code of a known system */
  POSERR_HOW_PATTERN, POSERR_HOW_BASE,
  POSERR_HOW_NAME,          /* the name or alias of a code */
  POSERR_HOW_PHRASE,        /* a known phrase or title */
  POSERR_HOW_SIMILAR,       /* a guess: likeness to known texts, or one of a code's several meanings */
  POSERR_HOW_NONE
};
enum { POSERR_ALTERNATIVES = 4 };

/* What else it may be. */
typedef struct poserr_alternative {
  const char *path;         /* class */
  const char *system, *code;/* who says so, or NULL */
  int32_t confidence;       /* percent */
} poserr_alternative;

typedef struct poserr_verdict {
  poserr_entry entry;       /* what it rests on; entry.parts is 0 if no entry alone decided */
  const char *path;         /* class, never NULL */
  int32_t how;              /* POSERR_HOW_... */
  int32_t confidence;       /* percent */
  int32_t alternatives;
  poserr_alternative alternative[POSERR_ALTERNATIVES];
} poserr_verdict;

/* Memory that poserr_classify works in; the caller's, need not be cleared. */
typedef struct poserr_work { uint64_t memory[1536]; } poserr_work;

/* Classifies text: a code with its system ("unionpay:51"), a name, a phrase, a
** code behind a label ("SW 6985") or alone, or words that poserr has never seen,
** by their likeness to those it knows. `without` is NULL or systems, separated
** by '\n', that are not asked. Fills `v` always. */
POSERR_API void poserr_classify (const poserr_registry *r, const char *text, size_t n,
                   const char *without, poserr_work *work, poserr_verdict *v);

/* The verdict that an entry is. */
POSERR_API void poserr_classify_entry (const poserr_entry *e, poserr_verdict *v);

/* Name of POSERR_HOW_... */
POSERR_API const char *poserr_how_name (int how);

/* Value of an enumeration (POSERR_RETRY ... POSERR_GROUP) of a class, 0 if there
** is none; its text in `lang`, else in English, else "". */
POSERR_API int poserr_class_enum (const poserr_registry *r, const char *path, int which);
POSERR_API const char *poserr_class_text (const poserr_registry *r, const char *path, const char *lang, int field);

/*
** Scanning
*/

/* How a code was recognised: behind a marker (DE39=), as a name or identifier
** that stands for itself, as a phrase, in a shape or frame that a system declares. */
enum { POSERR_MARKER = 1, POSERR_NAMED, POSERR_PHRASE, POSERR_SHAPE };

/* Bodies of the engine; POSERR_BEST takes the fastest that the machine has. */
enum { POSERR_BEST, POSERR_PORTABLE, POSERR_SSSE3, POSERR_AVX2, POSERR_NEON };

/* Encodings of a stream: each line is UTF-8, or else GBK; or all are the one. */
enum { POSERR_SCAN_AUTO, POSERR_SCAN_UTF8, POSERR_SCAN_GBK };

enum {
  POSERR_ALSO = 8,              /* systems that a finding names besides its own */
  POSERR_LINE_MAX = 4096,       /* bytes of a line that are seen together; longer ones are read in overlapping parts */
  POSERR_SCANNER_SIZE = 49152   /* bytes of a scanner */
};

/* What to report. All fields may be 0. The strings must outlive the scanner. */
typedef struct poserr_scan_options {
  const char *systems;          /* ids parted by blanks: only these are reported; NULL is all */
  const char *prefer;           /* ids of systems that win where several share a marker */
  int minimum;                  /* least severity (POSERR_SEVERITY); 0 is all but success, notices and facts */
  int encoding;                 /* POSERR_SCAN_AUTO ... */
  int engine;                   /* POSERR_BEST ... */
} poserr_scan_options;

/* A code found in a stream. */
typedef struct poserr_finding {
  uint64_t first, last;         /* its bytes in the stream, from 0; `last` is the first byte behind it */
  uint64_t line;                /* from 1; lines end with '\n' */
  const char *system;           /* the system that was recognised; entry.system may be its base */
  int how;                      /* POSERR_MARKER ... */
  int confidence;               /* 0..100 */
  int alternatives;             /* other systems that the same marker and code may mean, likeliest first */
  const char *alternative[POSERR_ALSO];
  poserr_entry entry;           /* of a bit field: its gravest bit */
  char code[POSERR_CODE_MAX];   /* canonical; of a bit field: the whole value */
} poserr_finding;

/* A scanner's state, in the caller's memory. It takes a snapshot of a registry,
** whose catalogs must stay, and must itself not be moved while in use. */
typedef struct poserr_scanner { uint64_t opaque[POSERR_SCANNER_SIZE / 8]; } poserr_scanner;

/* Begins a stream. `o` may be NULL. */
POSERR_API void poserr_scan_begin (poserr_scanner *s, const poserr_registry *r, const poserr_scan_options *o);

/* Gives the next bytes of the stream, split anywhere; they must stay until
** poserr_scan_next has returned 0. */
POSERR_API void poserr_scan_feed (poserr_scanner *s, const char *bytes, size_t n);

/* Says that the stream has ended: its last line may lack a '\n'. */
POSERR_API void poserr_scan_finish (poserr_scanner *s);

/* Fills the next finding, in the order of the stream, and returns 1; or 0 when
** more bytes are needed, or all is done. A line's findings come when its end was
** seen. */
POSERR_API int poserr_scan_next (poserr_scanner *s, poserr_finding *f);

/* Bytes of the stream whose lines are done; elementary steps of recognition so
** far, which a hostile stream cannot drive beyond a constant per byte. */
POSERR_API uint64_t poserr_scan_done (const poserr_scanner *s);
POSERR_API uint64_t poserr_scan_steps (const poserr_scanner *s);

/* The body of the engine that runs: POSERR_PORTABLE ... */
POSERR_API int poserr_scan_engine (const poserr_scanner *s);

#ifdef __cplusplus
}
#endif
#endif
