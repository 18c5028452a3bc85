/*
** poserr.h - the public C API of poserr, the errno of payments.
**
** No function allocates, prints, keeps global state or calls anything but
** <string.h>. Strings are UTF-8 unless said otherwise; strings given with a
** length need no NUL. A `const char *` result points into a catalog and lives
** as long as that catalog. The header is plain enough for LuaJIT's ffi.cdef
** (from "typedef" on).
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

#ifdef __cplusplus
}
#endif
#endif
