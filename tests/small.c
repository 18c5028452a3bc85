/*
** small.c - the C core without Lua, for machines of any width and byte order: asks
** fixed questions and prints the answers. tests/cross.sh compares what the target
** machines print with what this one prints.
*/
#include "poserr.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static poserr_registry registry;

static uint32_t digest (uint32_t h, const char *s) {
  if (s == NULL) s = "(none)";
  for (; *s != 0; s++) h = (h ^ (unsigned char)*s) * 16777619u;
  return (h ^ 0xFF) * 16777619u;
}

static uint32_t number (uint32_t h, long v) {
  char s[24];
  sprintf(s, "%ld", v);
  return digest(h, s);
}

/* All that can be said of an entry. */
static uint32_t entry (uint32_t h, const poserr_entry *e) {
  static const char *const langs[] = { "en", "zh", "es" };
  static const int fields[] = {
    POSERR_NAME, POSERR_ALIASES, POSERR_NOTE, POSERR_SOURCE, POSERR_SEE, POSERR_WHEN, POSERR_CAPTURES
  };
  size_t i;
  int k;
  h = digest(digest(digest(h, e->system), poserr_code(e)), poserr_class(e));
  h = number(number(h, (long)e->from), (long)e->captured);
  for (i = 0; i < sizeof langs / sizeof *langs; i++)
    for (k = 0; k < POSERR_TEXT_FIELDS; k++) h = digest(h, poserr_text(e, langs[i], k));
  for (i = 0; i < sizeof fields / sizeof *fields; i++) h = digest(h, poserr_field(e, fields[i]));
  for (k = POSERR_RETRY; k <= POSERR_CONFIDENCE; k++) h = digest(h, poserr_enum_name(k, poserr_enum(e, k)));
  return h;
}

static uint32_t laid_out (uint32_t h, const poserr_entry *e, const char *lang, int encoding) {
  static char out[8192];
  poserr_screen s;
  memset(&s, 0, sizeof s);
  s.lang = lang;
  s.encoding = encoding;
  do {
    s.page++;
    poserr_display(e, &s, out, sizeof out);
    h = number(digest(h, out), s.missings);
  } while (s.page < s.pages);
  s.page = 0;
  s.columns = 32;
  poserr_receipt(e, &s, out, sizeof out);
  return digest(h, out);
}

/* Every entry of every system. */
static void walk (void) {
  int i, n = poserr_systems(&registry);
  printf("%d systems, data %s\n", n, poserr_data_version());
  for (i = 0; i < n; i++) {
    const char *system = poserr_system(&registry, i);
    uint32_t state = 0, h = 2166136261u, t = 2166136261u, r = 2166136261u;
    long count = 0, readings = 0;
    poserr_entry e;
    while (poserr_next(&registry, system, &state, &e)) {
      static poserr_entry list[POSERR_READINGS];
      const char *code = poserr_code(&e);
      int why, k, m = poserr_readings(&registry, system, code, strlen(code), NULL, list, POSERR_READINGS, &why);
      h = entry(h, &e);
      t = laid_out(laid_out(t, &e, "zh", POSERR_GBK), &e, "en", POSERR_UTF8);
      for (k = 0; k < m; k++) r = entry(r, &list[k]);
      readings += m;
      count++;
    }
    printf("%-24s %4ld %08lx  text %08lx  readings %4ld %08lx\n", system, count, (unsigned long)h, (unsigned long)t, readings, (unsigned long)r);
  }
}

static void lookups (void) {
  static const struct { const char *system, *code, *context; } list[] = {
    {"unionpay", "51", NULL}, {"unionpay", "5", NULL}, {"unionpay", "35 31", NULL}, {"iso8583", "a0", NULL},
    {"iso7816-sw", "0x6985", NULL}, {"iso7816-sw", "63C2", NULL}, {"iso7816-sw", "69 85", "command=verify"}, {"iso7816-sw", "27013", NULL},
    {"pos", "6002", NULL}, {"pos", "\xE4\xBD\x99\xE9\xA2\x9D\xE4\xB8\x8D\xE8\xB6\xB3", NULL}, {"pos", "7777", NULL}, {"nosuch", "1", NULL},
    {"pcsc", "-2146435062", NULL}, {"pcsc", "2148532234", NULL}, {"pcsc", "0x8010000A", NULL}, {"visa", "1A", "region=europe"}, {"upos", "POSPrinter:203", NULL},
    {"errno-net", "110", "phase=after"}, {"http-status", "503", NULL}, {"iso7816-sw", "", NULL}
  };
  size_t i;
  for (i = 0; i < sizeof list / sizeof *list; i++) {
    poserr_entry e;
    int why = poserr_lookup(&registry, list[i].system, list[i].code, strlen(list[i].code), list[i].context, &e);
    char text[512] = "";
    if (why == POSERR_OK) poserr_expand(&e, poserr_text(&e, "zh", POSERR_TITLE), text, sizeof text);
    printf("%s %s: %d %s %s %ld\n", list[i].system, list[i].code, why, why == POSERR_OK ? poserr_class(&e) : "-", text,
      why == POSERR_OK ? (long)e.captured : 0L);
  }
}

static void bits (void) {
  static const char *const list[][2] = {
    {"emv-tvr", "8000048000"}, {"emv-tvr", "95=80 00 04 80 00"}, {"emv-tsi", "E800"}, {"emv-cid", "80"}, {"emv-tvr", "80"}, {"pos", "6002"}
  };
  static const unsigned char tvr[5] = { 0, 0, 0, 0x80, 0 }, zero[5] = { 0, 0, 0, 0, 0 };
  poserr_actions actions = { 0 };
  unsigned char reason[5];
  char cvr[13] = "";
  const char *system;
  size_t i;
  for (i = 0; i < sizeof list / sizeof *list; i++) {
    static poserr_entry e[64];
    int why = 0, k, n = poserr_decode(&registry, list[i][0], list[i][1], strlen(list[i][1]), NULL, e, 64, &why);
    printf("%s %s: %d", list[i][0], list[i][1], n < 0 ? -why : n);
    for (k = 0; k < n && k < 64; k++) printf(" %s", poserr_code(&e[k]));
    printf("\n");
  }
  actions.tac_denial = zero;
  actions.iac_denial = zero;
  printf("action: %d", poserr_action(tvr, &actions, 1, reason));
  for (i = 0; i < 5; i++) printf(" %02x", reason[i]);
  system = poserr_cvr("06010A03A4A002", 14, "visa", cvr);
  printf("\ncvr: %s %s\n", system ? system : "-", cvr);
}

static void texts (void) {
  static const char plain[] = "pan 6222021234567890128, track 4111111111111111=25121010000012345678, CVV2=123";
  static const char han[] = "\xE4\xBD\x99\xE9\xA2\x9D\xE4\xB8\x8D\xE8\xB6\xB3 A1";
  char out[160], back[160];
  size_t n = poserr_mask(plain, sizeof plain - 1, out, sizeof out), i;
  printf("mask: %.*s\n", (int)n, out);
  n = poserr_to_gbk(&registry, han, sizeof han - 1, out, sizeof out, NULL, 0, NULL);
  printf("gbk:");
  for (i = 0; i < n; i++) printf(" %02x", (unsigned)(unsigned char)out[i]);
  poserr_from_gbk(&registry, out, n, back, sizeof back, NULL, 0, NULL);
  printf(" %s\n", strcmp(back, han) == 0 ? "and back" : "but not back");
}

/* An image that begins at an odd address reads the same; a broken one is refused. */
static void unaligned (void) {
  const unsigned char *image = poserr_builtin();
  size_t size = (size_t)image[4] | (size_t)image[5] << 8 | (size_t)image[6] << 16 | (size_t)image[7] << 24, i;
  unsigned char *copy = (unsigned char *)malloc(size + 3);
  poserr_entry e;
  if (copy == NULL) exit(1);
  for (i = 1; i <= 3; i++) {
    poserr_registry r;
    r.layers = 0;
    memcpy(copy + i, image, size);
    printf("at an odd address: %d", poserr_push(&r, copy + i, 0));
    printf(" %d", poserr_lookup(&r, "unionpay", "55", 2, NULL, &e));
    printf(" %08lx\n", (unsigned long)entry(2166136261u, &e));
    copy[i] ^= 1;
    printf("broken: %d\n", poserr_push(&r, copy + i, 0));
  }
  free(copy);
}

int main (void) {
  poserr_init(&registry);
  walk();
  lookups();
  bits();
  texts();
  unaligned();
  return 0;
}
