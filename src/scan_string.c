/*
** scan_string.c - codes, names and texts of the entries, as keys.
*/
#include "scan_build.h"
#include "code.h"

#if !defined(POSERR_NO_SCAN) && !defined(POSERR_NO_BUILDER)

#include <string.h>

/* How an identifier may be recognised; 0: only behind a marker. */
static int name_level (const unsigned char *s, size_t n, int pack) {
  size_t i, upper = 0, lower = 0, digits = 0, joints = 0, humps = 0, module = 0;
  if (n < 3 || n > 95) return 0;
  for (i = 0; i < n; i++) {
    unsigned char c = s[i];
    if (c >= 'A' && c <= 'Z') {
      upper++;
      if (i > 0 && ((s[i - 1] >= 'a' && s[i - 1] <= 'z') || (i + 1 < n && i > 1 && s[i - 1] >= 'A' && s[i - 1] <= 'Z' && s[i + 1] >= 'a' && s[i + 1] <= 'z'))) humps++;
    }
    else if (c >= 'a' && c <= 'z') lower++;
    else if (pe_is_digit(c)) digits++;
    else if (c == '_' || c == '.') joints++;
    else if (c == ':' && i >= 6 && humps > 0) module = 1;   /* POSPrinter:203 */
    else if (c != '-' || i == 0) return 0;
  }
  if (!pe_is_word(s[0]) || !pe_is_word(s[n - 1])) return 0;
  if (module > 0) return digits > 0 ? PE_NAME_EXACT : 0;
  if (upper + lower == 0) return joints == 2 && digits >= 9 ? PE_NAME_EXACT : 0;   /* 800.100.151 */
  if (pack && n >= 5 && digits >= 2 && upper + lower > 0) return PE_NAME_EXACT;
  if (joints > 0) return n >= 6 && upper + lower >= 4 ? PE_NAME_ALONE : 0;
  if (upper + lower + digits < n)   /* with hyphens only */
    return n >= 16 && digits == 0 ? PE_NAME_ALONE : n >= 8 ? PE_NAME_SENT : 0;
  if (digits > 0) return n >= 6 && upper + lower >= 2 ? PE_NAME_EXACT : 0;
  if (pe_is_plain(s, n)) return 0;
  if (lower == 0) return n >= 5 ? PE_NAME_EXACT : PE_NAME_SENT;
  if (humps >= 2) return PE_NAME_EXACT;
  if (humps == 1) return n >= 6 ? PE_NAME_SENT : 0;
  return upper == 0 && n >= 14 ? PE_NAME_ALONE : 0;
}

static void add_name (pe_tables *t, const unsigned char *s, size_t n, uint32_t string, int level, int open) {
  unsigned char text[PE_KEY_MAX], *p;
  size_t i;
  p = pe_more(t, PE_BUFFER_NAMES, PE_ROW_NAME);
  if (p == NULL || n > sizeof text) return;
  pe_put(p, pe_name_hash(s, n), 4);
  pe_put(p + 4, string, 3);
  p[7] = (unsigned char)level;
  for (i = 0; i < n; i++) text[i] = pe_window_fold(s[i]);
  pe_add_item(t, text, NULL, n, PE_WINDOW_NAME | open, PE_NO_KEY);
}

/* A 32-bit result in the spellings of logs. */
static void add_result (pe_tables *t, const char *code, size_t n, uint32_t string) {
  uint32_t v = 0;
  size_t i, len;
  char digits[POSERR_CODE_MAX];
  unsigned char text[PE_KEY_MAX];
  if (n != 8) return;
  for (i = 0; i < n; i++) {
    unsigned char c = pe_lower((unsigned char)code[i]);
    if (!pe_is_digit(c) && (c < 'a' || c > 'f')) return;
    v = v << 4 | (uint32_t)(pe_is_digit(c) ? c - '0' : c - 'a' + 10);
  }
  if (v < 0x80000000u) return;
  add_name(t, (const unsigned char *)code, n, string, PE_NAME_ALONE, PE_ITEM_OPEN);
  len = pe_number(PE_FORM_INT, 0, (int64_t)v, digits);
  for (i = 0; i < len; i++) text[i] = (unsigned char)digits[i];
  pe_add_item(t, text, NULL, len, PE_WINDOW_NAME | PE_ITEM_OPEN, PE_NO_KEY);
  len = pe_number(PE_FORM_INT, 0, INT64_C(0x100000000) - (int64_t)v, digits);
  for (i = 0; i < len; i++) text[i] = (unsigned char)digits[i];
  pe_add_item(t, text, NULL, len, PE_WINDOW_NAME | PE_ITEM_OPEN, PE_NO_KEY);
}

/* Texts that pe_text_fold makes one of two. */
static const struct { char folded[7], other[7]; } twins[] = {
  {"通讯", "通信"}, {"账", "帐"}, {"其他", "其它"}, {"离线", "脱机"}, {"在线", "联机"}
};

static void add_phrase_text (pe_tables *t, const unsigned char *s, size_t n, uint32_t key) {
  unsigned char text[PE_KEY_MAX];
  size_t i;
  for (i = 0; i < n; i++) text[i] = pe_window_fold(s[i]);
  pe_add_text(t, text, NULL, n, key, 0);
}

static void add_phrase (pe_tables *t, const unsigned char *s, size_t n, uint32_t string) {
  unsigned char other[PE_KEY_MAX];
  uint32_t key = pe_key_of(PE_KEY_PHRASE, string);
  size_t i, k;
  if (n > sizeof other) return;
  add_phrase_text(t, s, n, key);
  for (k = 0; k < sizeof twins / sizeof twins[0]; k++) {
    size_t m = strlen(twins[k].folded);
    int found = 0;
    memcpy(other, s, n);
    for (i = 0; i + m <= n; i++)
      if (memcmp(other + i, twins[k].folded, m) == 0) { memcpy(other + i, twins[k].other, m); found = 1; }
    if (found) add_phrase_text(t, other, n, key);
  }
}

/* Texts of displays that are everyday speech elsewhere: to be asked for, not to be found. */
static const char everyday[] = "pick up\ntry again\nset time\nwrong time\nno service\nplease wait";

/* A code, name or text of an entry: what it is found by, if by itself. */
static void add_string (pe_tables *t, const char *code, uint32_t string, int form, int own) {
  unsigned char folded[PE_KEY_MAX];
  const unsigned char *s = (const unsigned char *)code;
  size_t n = strlen(code), i, wide = 0, blank = 0;
  int level;
  if (n < 3 || n >= PE_KEY_MAX) return;
  if (own && pe_is_pattern(form, code)) return;
  if (own && form == PE_FORM_HRESULT) { add_result(t, code, n, string); return; }
  if (own && form != PE_FORM_NAME && form != PE_FORM_TEXT && form != PE_FORM_COMPOUND) return;
  for (i = 0; i < n; i++) {
    if (s[i] >= 0x80) wide = 1;
    if (s[i] == ' ') blank = 1;
  }
  if (wide || blank) {   /* as folded; where that differs, it is a key of its own */
    n = pe_text_fold(code, n, (char *)folded, PE_KEY_MAX - 1);
    if (n >= 5 && !pe_listed(everyday, (const char *)folded, n) && pe_equal(code, (const char *)folded, n)) add_phrase(t, folded, n, string);
    return;
  }
  level = name_level(s, n, t->pack);
  if (level > 0) add_name(t, s, n, string, level, 0);
}

void pe_add_strings (pe_tables *t) {
  const unsigned char *image = t->image;
  uint32_t entries = pe_count(image, PE_ENTRIES), keys = pe_count(image, PE_KEYS), i, k, systems = pe_count(image, PE_SYSTEMS);
  for (i = 0; i < systems; i++) {
    pe_system s;
    pe_get_system(image, i, &s);
    for (k = s.first; k < s.first + s.count; k++)
      if (pe_prop(image, pe_rd24(pe_entry(image, k) + 3), PE_TAG_HIDE) == 0) add_string(t, pe_entry_code(image, k), k, s.form, 1);
  }
  for (k = 0; k < keys; k++)
    add_string(t, pe_string(image, pe_rd24(pe_section(image, PE_KEYS) + (size_t)k * PE_KEY_SIZE)), entries + k, PE_FORM_NAME, 0);
}

#endif
