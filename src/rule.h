/*
** rule.h - one retry rule as a catalog holds it: "key=value;key=value", its
** keys sorted, lists joined by ','. codes/rules.lua explains the keys.
*/
#ifndef POSERR_RULE_H
#define POSERR_RULE_H

#include "catalog.h"

/* Value of a key and its length, or NULL. It ends at *n, not with a NUL. */
PE_INTERNAL const char *pe_rule_get (const char *rule, const char *key, size_t *n);
/* Is the value of the key this word? Folds case, '-' and blank. */
PE_INTERNAL int pe_rule_is (const char *rule, const char *key, const char *word);
/* Does the list under the key hold the word? -1 if there is no such key. */
PE_INTERNAL int pe_rule_has (const char *rule, const char *key, const char *word);
/* The same for class paths: length of the longest item that the path is or lies
** under, 0 if there is none, -1 without such a key. */
PE_INTERNAL int pe_rule_class (const char *rule, const char *key, const char *path);
/* A whole number, or `other` without such a key. */
PE_INTERNAL int32_t pe_rule_number (const char *rule, const char *key, int32_t other);
/* A time span ("30d", "24h", "15m", "5s") in seconds, or `other`. */
PE_INTERNAL int64_t pe_rule_span (const char *rule, const char *key, int64_t other);
/* A date ("2025-05-25") as days since 1970-01-01, or `other`. */
PE_INTERNAL int32_t pe_rule_day (const char *rule, const char *key, int32_t other);

/* Only with the builder: the k-th key of rules, or NULL. Tags of languages are keys, too. */
PE_INTERNAL const char *pe_rule_key (size_t k);
/* What is wrong with the value of a key, a list joined by ',', or NULL. */
PE_INTERNAL const char *pe_rule_problem (const char *key, const char *value, size_t n);

/* "2025-05-25" and what may follow, "T14:30" or "T14:30:05", with a blank or a
** 'T', with or without a 'Z', as seconds since 1970-01-01 UTC. Returns 1 or 0. */
PE_INTERNAL int pe_time (const char *text, size_t n, int64_t *seconds);
/* Days since 1970-01-01 as "2025-05-25"; years 0 to 9999. */
PE_INTERNAL void pe_day_text (int32_t day, char out[11]);

#endif
