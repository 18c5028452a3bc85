/*
** core.c - the C API of poserr.h, used without Lua.
** Prints the number of checks; exits with 1 if one fails.
*/
#include "builder.h"
#include "poserr.h"
#include "registry.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int checks, failures;

static void check (int ok, const char *what, int line) {
  checks++;
  if (!ok) {
    failures++;
    fprintf(stderr, "tests/core.c:%d: %s\n", line, what);
  }
}
#define CHECK(x) check((x) != 0, #x, __LINE__)
#define SAME(a, b) check(strcmp(a, b) == 0, #a " is " #b, __LINE__)

static int look (const poserr_registry *r, const char *system, const char *code, const char *context, poserr_entry *e) {
  return poserr_lookup(r, system, code, strlen(code), context, e);
}

/*
** Look-ups
*/

static void lookups (void) {
  poserr_registry r;
  poserr_entry e, all[POSERR_READINGS];
  char out[128], small[8], long_code[4096];
  int n, why, i;
  poserr_init(&r);
  CHECK(r.layers == 1);
  CHECK(poserr_builtin() != NULL);
  CHECK(strlen(poserr_data_version()) > 0);

  CHECK(look(&r, "pos", "6002", NULL, &e) == POSERR_OK);
  SAME(e.system, "pos");
  SAME(poserr_code(&e), "6002");
  SAME(poserr_class(&e), "funds.insufficient");
  SAME(poserr_text(&e, "zh", POSERR_TITLE), "余额不足");
  SAME(poserr_text(&e, "zh-CN", POSERR_TITLE), "余额不足");
  SAME(poserr_text(&e, "xx", POSERR_TITLE), poserr_text(&e, "en", POSERR_TITLE));
  SAME(poserr_text(&e, NULL, POSERR_TITLE), poserr_text(&e, "en", POSERR_TITLE));
  CHECK(poserr_text_in(&e, "xx", POSERR_TITLE) == NULL);
  CHECK(strchr(poserr_text(&e, "en", POSERR_STEPS), '\n') != NULL);
  CHECK(*poserr_text(&e, "en", POSERR_CARDHOLDER) != 0);
  CHECK(e.from == POSERR_FROM_CODE && e.captured == -1);
  CHECK(poserr_enum(&e, POSERR_RETRY) == POSERR_RETRY_OTHER_MEANS);
  SAME(poserr_enum_name(POSERR_RETRY, poserr_enum(&e, POSERR_RETRY)), "other-means");
  SAME(poserr_enum_name(POSERR_GROUP, poserr_enum(&e, POSERR_GROUP)), "transaction");
  CHECK(poserr_enum(&e, 0) == 0 && poserr_enum(&e, 99) == 0);
  CHECK(poserr_enum_name(POSERR_RETRY, 0) == NULL && poserr_enum_name(POSERR_RETRY, 99) == NULL && poserr_enum_name(99, 1) == NULL);
  CHECK(poserr_enum_value(POSERR_RETRY, "verify", 6) == POSERR_RETRY_VERIFY);
  CHECK(poserr_enum_value(POSERR_RETRY, "nothing", 7) == 0 && poserr_enum_value(99, "verify", 6) == 0);

  CHECK(poserr_lookup(&r, "pos", "6002xyz", 4, NULL, &e) == POSERR_OK);   /* a length needs no NUL */
  CHECK(look(&r, "iso7816-sw", "63 c5", NULL, &e) == POSERR_OK);
  CHECK(e.from == POSERR_FROM_PATTERN && e.captured == 5);
  SAME(poserr_code(&e), "63C5");
  SAME(poserr_field(&e, POSERR_CAPTURES), "tries");
  CHECK(strchr(poserr_text(&e, "en", POSERR_TITLE), '{') != NULL);
  n = (int)poserr_expand(&e, poserr_text(&e, "en", POSERR_TITLE), out, sizeof out);
  CHECK(n == (int)strlen(out) && strchr(out, '{') == NULL && strstr(out, "5") != NULL);
  CHECK((int)poserr_expand(&e, poserr_text(&e, "en", POSERR_TITLE), small, sizeof small) == n);
  CHECK(strlen(small) == 7 && strncmp(small, out, 7) == 0);
  CHECK((int)poserr_expand(&e, poserr_text(&e, "en", POSERR_TITLE), NULL, 0) == n);
  CHECK(poserr_expand(&e, "a{x", out, sizeof out) == 3);
  SAME(out, "a{x");

  CHECK(look(&r, "lakala", "51", NULL, &e) == POSERR_OK);
  CHECK(e.from == POSERR_FROM_BASE);
  SAME(e.system, "unionpay");

  CHECK(look(&r, "iso7816-sw", "6700", "family=sim", &e) == POSERR_OK);
  SAME(e.system, "sim-sw");
  CHECK(look(&r, "iso7816-sw", "6A88", "command=gpo", &e) == POSERR_OK);
  CHECK(e.from == POSERR_FROM_PATTERN);
  SAME(poserr_field(&e, POSERR_WHEN), "command=gpo");
  CHECK(look(&r, "iso7816-sw", "6A88", "", &e) == POSERR_OK && e.from == POSERR_FROM_CODE);
  CHECK(look(&r, "iso7816-sw", "6A88", "=;;=;command", &e) == POSERR_OK && e.from == POSERR_FROM_CODE);

  CHECK(look(&r, "nope", "6002", NULL, &e) == POSERR_UNKNOWN_SYSTEM);
  CHECK(look(&r, "", "6002", NULL, &e) == POSERR_UNKNOWN_SYSTEM);
  CHECK(look(&r, "pos", "6009", NULL, &e) == POSERR_UNKNOWN_CODE);
  CHECK(look(&r, "pos", "60x9", NULL, &e) == POSERR_BAD_CODE);
  CHECK(look(&r, "pos", "", NULL, &e) == POSERR_BAD_CODE);
  CHECK(poserr_lookup(&r, "pos", "6002\0", 5, NULL, &e) == POSERR_BAD_CODE);
  memset(long_code, '9', sizeof long_code);
  for (n = POSERR_CODE_MAX - 2; n < POSERR_CODE_MAX + 3; n++) {
    CHECK(poserr_lookup(&r, "pos", long_code, (size_t)n, NULL, &e) == POSERR_BAD_CODE);
    CHECK(poserr_lookup(&r, "alipay", long_code, (size_t)n, NULL, &e) != POSERR_OK);
    CHECK(poserr_lookup(&r, "upos", long_code, (size_t)n, NULL, &e) != POSERR_OK);
  }
  CHECK(poserr_lookup(&r, "alipay", long_code, sizeof long_code, NULL, &e) == POSERR_BAD_CODE);

  n = poserr_readings(&r, "errno-net", "110", 3, NULL, all, POSERR_READINGS, &why);
  CHECK(n == 2 && why == POSERR_OK);
  CHECK(strcmp(poserr_class(&all[0]), poserr_class(&all[1])) != 0);
  CHECK(poserr_readings(&r, "errno-net", "110", 3, NULL, all, 1, &why) == 1);
  CHECK(poserr_readings(&r, "errno-net", "110", 3, NULL, all, 0, NULL) == 0);
  CHECK(poserr_readings(&r, "errno-net", "110", 3, "phase=sent", all, POSERR_READINGS, NULL) == 1);
  SAME(poserr_class(&all[0]), "communication.timeout");
  CHECK(poserr_readings(&r, "errno-net", "99999", 5, NULL, all, POSERR_READINGS, &why) == 0 && why == POSERR_UNKNOWN_CODE);
  CHECK(poserr_readings(&r, "nope", "1", 1, NULL, all, POSERR_READINGS, &why) == 0 && why == POSERR_UNKNOWN_SYSTEM);
  for (i = 0, n = poserr_readings(&r, "iso7816-sw", "6985", 4, NULL, all, POSERR_READINGS, NULL); i < n; i++) CHECK(*poserr_class(&all[i]) != 0);
  CHECK(n > 3);
}

static void walks (void) {
  poserr_registry r;
  poserr_entry e;
  int i, n;
  long entries = 0;
  poserr_init(&r);
  n = poserr_systems(&r);
  CHECK(n > 100);
  CHECK(poserr_system(&r, n) == NULL && poserr_system(&r, -1) == NULL);
  for (i = 0; i < n; i++) {
    uint32_t state = 0;
    while (poserr_next(&r, poserr_system(&r, i), &state, &e)) {
      poserr_entry again;
      entries++;
      if (poserr_enum(&e, POSERR_ACTOR) == 0 || poserr_enum(&e, POSERR_RETRY) == 0 || *poserr_text(&e, "zh", POSERR_TITLE) == 0) {
        fprintf(stderr, "%s:%s says too little\n", e.system, poserr_code(&e));
        failures++;
      }
      if (entries % 7 == 0 && look(&r, e.system, poserr_code(&e), NULL, &again) != POSERR_OK) {
        fprintf(stderr, "%s:%s is not found\n", e.system, poserr_code(&e));
        failures++;
      }
    }
  }
  CHECK(entries > 8500);
  {
    uint32_t state = 0;
    CHECK(poserr_next(&r, "nope", &state, &e) == 0);
  }
}

/*
** Bit fields
*/

static void fields (void) {
  static const unsigned char tvr[5] = { 0x80, 0x00, 0x04, 0x80, 0x00 }, all[5] = { 255, 255, 255, 255, 255 }, none[5] = { 0, 0, 0, 0, 0 };
  static const unsigned char floor_limit[5] = { 0, 0, 0, 0x80, 0 };
  poserr_registry r;
  poserr_entry e[16];
  poserr_actions a;
  unsigned char reason[5];
  char cvr[13];
  int n, why;
  poserr_init(&r);
  n = poserr_decode(&r, "emv-tvr", "8000048000", 10, NULL, e, 16, &why);
  CHECK(n == 3 && why == POSERR_OK);
  SAME(poserr_code(&e[0]), "1.8");
  SAME(poserr_code(&e[1]), "3.3");
  SAME(poserr_code(&e[2]), "4.8");
  CHECK(poserr_decode(&r, "emv-tvr", "8000048000", 10, NULL, e, 2, NULL) == 2);
  CHECK(poserr_decode(&r, "emv-tvr", "8000048000", 10, NULL, e, 0, NULL) == 0);
  CHECK(poserr_decode(&r, "emv-tvr", "80000480", 8, NULL, e, 16, &why) == -1 && why == POSERR_BAD_CODE);
  CHECK(poserr_decode(&r, "emv-tvr", "", 0, NULL, e, 16, &why) == -1 && why == POSERR_BAD_CODE);
  CHECK(poserr_decode(&r, "nope", "80", 2, NULL, e, 16, &why) == -1 && why == POSERR_UNKNOWN_SYSTEM);
  CHECK(poserr_decode(&r, "unionpay", "51", 2, NULL, e, 16, &why) == -1 && why == POSERR_BAD_CODE);

  memset(&a, 0, sizeof a);
  CHECK(poserr_action(tvr, &a, 1, reason) == POSERR_ONLINE && memcmp(reason, tvr, 5) == 0);
  CHECK(poserr_action(tvr, &a, 0, reason) == POSERR_DECLINE && memcmp(reason, tvr, 5) == 0);
  a.iac_online = a.iac_default = none;
  CHECK(poserr_action(tvr, &a, 1, reason) == POSERR_APPROVE && memcmp(reason, none, 5) == 0);
  CHECK(poserr_action(tvr, &a, 0, reason) == POSERR_APPROVE && memcmp(reason, none, 5) == 0);
  a.tac_default = floor_limit;
  CHECK(poserr_action(tvr, &a, 1, reason) == POSERR_APPROVE);
  CHECK(poserr_action(tvr, &a, 0, reason) == POSERR_DECLINE && memcmp(reason, floor_limit, 5) == 0);
  a.tac_online = floor_limit;
  CHECK(poserr_action(tvr, &a, 1, reason) == POSERR_ONLINE && memcmp(reason, floor_limit, 5) == 0);
  a.tac_denial = floor_limit;
  CHECK(poserr_action(tvr, &a, 1, reason) == POSERR_DECLINE && memcmp(reason, floor_limit, 5) == 0);
  a.iac_denial = all;
  CHECK(poserr_action(tvr, &a, 0, reason) == POSERR_DECLINE && memcmp(reason, tvr, 5) == 0);
  a.tac_default = a.tac_online = a.iac_online = a.iac_default = all;
  CHECK(poserr_action(none, &a, 0, reason) == POSERR_APPROVE && poserr_action(none, &a, 1, reason) == POSERR_APPROVE);

  SAME(poserr_cvr("06010A03A4A002", 14, NULL, cvr), "emv-cvr-visa");
  SAME(cvr, "03A4A002");
  SAME(poserr_cvr("A04003220000", 12, "mastercard", cvr), "emv-cvr-mchip");
  SAME(poserr_cvr("A408003000", 10, "ccd", cvr), "emv-cvr-ccd");
  SAME(poserr_cvr("A408003000", 10, "visa", cvr), "emv-cvr-visa2");
  CHECK(poserr_cvr("A408003000", 10, NULL, cvr) == NULL);
  CHECK(poserr_cvr("A408003000", 10, "unionpay", cvr) == NULL);
  CHECK(poserr_cvr("", 0, NULL, cvr) == NULL && poserr_cvr("0", 1, NULL, cvr) == NULL && poserr_cvr("zz", 2, NULL, cvr) == NULL);
}

/*
** Catalogs: built here, pushed, popped
*/

static void *blocks[PE_BUFFERS][32];
static int counts[PE_BUFFERS];

static void *grow (void *ud, int buffer, size_t size) {
  (void)ud;
  return blocks[buffer][counts[buffer]++] = malloc(size);
}

/* A catalog of one system, 3 bytes off any alignment. */
static unsigned char *build (const char *system, int owner, const char *code, const char *path, const char *note, unsigned char **memory) {
  pe_builder b;
  uint32_t other, index;
  unsigned char *image;
  size_t size;
  int i;
  memset(counts, 0, sizeof counts);
  pe_build_begin(&b, grow, NULL);
  index = pe_build_class(&b, path, strlen(path));
  pe_build_system(&b, system, strlen(system), PE_FORM_AN, 2, 1, owner);
  pe_build_entries(&b);
  CHECK(pe_build_entry(&b, code, strlen(code), index, "", &other) == PE_ENTRY_OK);
  pe_build_text(&b, PE_TAG_NOTE, note, strlen(note));
  pe_build_entry_end(&b);
  CHECK(pe_build_entry(&b, code, strlen(code), index, "", &other) == PE_ENTRY_DUPLICATE);
  pe_build_system_end(&b);
  size = pe_build_size(&b);
  CHECK(size > 0);
  *memory = malloc(size + 3);
  image = *memory + 3;
  pe_build_image(&b, image);
  for (i = 0; i < PE_BUFFERS; i++)
    while (counts[i] > 0) free(blocks[i][--counts[i]]);
  return image;
}

static void catalogs (void) {
  poserr_registry r;
  poserr_entry e;
  unsigned char *own_memory, *ext_memory, *own = build("own", 1, "Z1", "terminal.state", "vendor", &own_memory);
  unsigned char *ext = build("unionpay", 0, "51", "terminal.memory", "site", &ext_memory), copy[2048], keep;
  size_t size, i;
  int n;
  poserr_init(&r);
  n = poserr_systems(&r);
  CHECK(poserr_push(&r, own, 1) == POSERR_OK);
  CHECK(poserr_systems(&r) == n + 1);
  SAME(poserr_system(&r, n), "own");
  CHECK(look(&r, "own", "z1", NULL, &e) == POSERR_OK);
  SAME(poserr_class(&e), "terminal.state");
  SAME(poserr_field(&e, POSERR_NOTE), "vendor");
  CHECK(*poserr_text(&e, "zh", POSERR_TITLE) != 0);   /* of the class, from below */
  CHECK(poserr_push(&r, ext, 2) == POSERR_OK);
  CHECK(look(&r, "unionpay", "51", NULL, &e) == POSERR_OK);
  CHECK(e.parts == 2);
  SAME(poserr_class(&e), "terminal.memory");
  SAME(poserr_field(&e, POSERR_NOTE), "site");
  CHECK(poserr_pop(&r, ext) == 1 && poserr_pop(&r, ext) == 0);
  CHECK(look(&r, "unionpay", "51", NULL, &e) == POSERR_OK);
  SAME(poserr_class(&e), "funds.insufficient");
  CHECK(poserr_pop(&r, own) == 1);
  CHECK(look(&r, "own", "Z1", NULL, &e) == POSERR_UNKNOWN_SYSTEM);
  CHECK(poserr_systems(&r) == n);

  for (n = 1; n < POSERR_LAYERS; n++) CHECK(poserr_push(&r, own, 1) == POSERR_OK);
  CHECK(poserr_push(&r, own, 1) == POSERR_TOO_MANY);
  CHECK(r.layers == POSERR_LAYERS);
  CHECK(look(&r, "own", "Z1", NULL, &e) == POSERR_OK && e.parts == POSERR_PARTS);
  for (n = 1; n < POSERR_LAYERS; n++) CHECK(poserr_pop(&r, own) == 1);
  CHECK(r.layers == 1);

  /* What is no catalog is not pushed. */
  CHECK(poserr_push(&r, NULL, 1) == POSERR_BAD_CATALOG);
  CHECK(poserr_push(&r, (const unsigned char *)"nothing like a catalog", 1) == POSERR_BAD_CATALOG);
  size = pe_rd32(own + 4);
  CHECK(size <= sizeof copy);
  memcpy(copy, own, size);
  for (i = 0; i < PE_HEADER_SIZE; i++) {   /* a header with one byte wrong: refused, or it does no harm */
    keep = copy[i];
    copy[i] = 0xFF;
    if (poserr_push(&r, copy, 1) == POSERR_OK) (void)poserr_pop(&r, copy);
    else CHECK(r.layers == 1);
    copy[i] = keep;
  }
  copy[4] = copy[5] = copy[6] = copy[7] = 0;
  CHECK(poserr_push(&r, copy, 1) == POSERR_BAD_CATALOG);
  r.layers = 0;   /* an empty registry answers too */
  CHECK(look(&r, "pos", "6002", NULL, &e) == POSERR_UNKNOWN_SYSTEM && poserr_systems(&r) == 0);
  free(own_memory);
  free(ext_memory);
}

int main (void) {
  lookups();
  walks();
  fields();
  catalogs();
  printf("C API: %d checks, %d failures\n", checks, failures);
  return failures != 0;
}
