/*
** words.c - the words that search and classification compare.
*/
#include "words.h"
#include "code.h"

#include <string.h>

#if !defined(POSERR_NO_SEARCH)

static int is_lower (char c) { return c >= 'a' && c <= 'z'; }
static int is_upper (char c) { return c >= 'A' && c <= 'Z'; }
static int is_digit (char c) { return c >= '0' && c <= '9'; }

/* Words that say nothing of a fault, by their first letter. "not" and "no" say much. */
static const char idle[26][20] = {
  "a an and are as at ", "be been by ", "can could ", "", "e err ", "for from ", "", "had has have ", "in is it its ", "jpos ",
  "", "", "", "", "of on or opos ", "please ", "", "", "", "that the this to ", "", "", "was were with ", "", "you your ", ""
};

static int is_idle (const char *s, size_t n) {
  const char *p = is_lower(*s) ? idle[*s - 'a'] : "";
  while (*p != 0) {
    size_t i = 0;
    while (i < n && p[i] == s[i]) i++;
    if (i == n && p[i] == ' ') return 1;
    while (*p++ != ' ') ;
  }
  return 0;
}

/* Characters that only hold a sentence together: 的 了 请 您 吗 已. They part words. */
static int is_particle (const char *s) {
  static const char particles[][4] = { "的", "了", "请", "您", "吗", "呢", "吧", "啊" };
  size_t i;
  for (i = 0; i < sizeof particles / sizeof particles[0]; i++)
    if (s[2] == particles[i][2] && s[1] == particles[i][1] && s[0] == particles[i][0]) return 1;
  return 0;
}

/* Chinese words that mean the same, in pairs: the second stands for the first. */
static const char *const twins[] = {
  "有误", "错误", "出错", "错误", "不正确", "错误", "不对", "错误", "非法", "无效", "不合法", "无效", "秘钥", "密钥", "密匙", "密钥",
  "缺失", "缺少", "不匹配", "不符", "不一致", "不符", "超出", "超过", "未通过", "失败", "不通过", "失败", "不成功", "失败",
  "读写器", "读卡器", "通道", "渠道", "掉线", "离线", "未接", "未连接", "单日", "当日", "今日", "当日", "本月", "当月", "单月", "当月",
  "入参", "参数", "晶片", "芯片", "印表机", "打印机", "上锁", "锁定", "被锁", "锁定", "繁忙", "忙", "脱网", "断网"
};

/* The twin that stands for what begins at `s`, its length in *n; or NULL. */
static const char *twin (const char *s, size_t *n) {
  size_t i;
  for (i = 0; i < sizeof twins / sizeof twins[0]; i += 2)
    if (s[1] == twins[i][1] && s[2] == twins[i][2] && strncmp(s, twins[i], strlen(twins[i])) == 0) {
      *n = strlen(twins[i]);
      return twins[i + 1];
    }
  return NULL;
}

/* Length of a word without its ending: cards, stopped, stopping = card, stop. */
static size_t stem (const char *s, size_t n) {
  if (n > 5 && memcmp(s + n - 3, "ing", 3) == 0) n -= 3;
  else if (n > 4 && memcmp(s + n - 2, "ed", 2) == 0) n -= 2;
  else if (n > 4 && memcmp(s + n - 2, "es", 2) == 0) n -= 2;
  else if (n > 3 && s[n - 1] == 's' && s[n - 2] != 's') n -= 1;
  if (n > 3 && (s[n - 1] == 'e' || (s[n - 1] == s[n - 2]))) n -= 1;
  return n;
}

/* Words that mean the same on displays and in names, without their endings, by their
** first letter; those with the same sign behind them count as one word. */
static const char *const same[26] = {
  "accountA acctA accntA abortG absentI authorizationM authorisationM authorizM authorisM answerP amountR amtR argumentW ", "badC buyerT ",
  "cancelG cnclG connectK connectionK connectivityK conK customerT custT consumerT configurationU configU configurU clerkZ clrkZ certificat, cert, ",
  "declinE declE deniE duplicatQ dupQ databasY dbY disconnect# detach# decryption< decrypt< ",
  "erroneouC expirD expiryD expD expirationD exceedF excesF excessivF ewalletX encryption; encrypt; ", "failH failurH ", "", "hot= ",
  "invalidC invC incorrectC illegalC insufficientL insufL initialization/ initializ/ initialis/ init/ ", "", "", "lackI ",
  "misI merchantJ merchJ messagN msgN mandatoryV magnetic! magstrip! mag! magcard! msr! memory$ ", "",
  "operatorZ overheat= overtemperatur= ", "passwordS passwdS pwdS passcodS payerT parameterW paramW printer. prn. pos: ", "",
  "refusE rejectE requestO reqO responsP respP replyP repeatQ requirV ram$ receiv* recv* ", "shopperT setupU ",
  "transactionB txnB tranB trxB txB terminal: ", "unsuccessfulH unplug# ",
  "verification& verifi& validation& validat& verify& version- ver- ", "wrongC walletX ", "", "", ""
};

/* The sign of a word, or 0. */
static char sign_of (const char *s, size_t n) {
  const char *p = is_lower(*s) ? same[*s - 'a'] : "";
  while (*p != 0) {
    size_t i = 0;
    while (i < n && p[i] == s[i]) i++;
    if (i == n && p[i + 1] == ' ') return p[i];
    while (*p++ != ' ') ;
  }
  return 0;
}

/* Parts CamelCase and letters from digits with blanks. *plain: nothing but ASCII. */
static size_t part (const char *in, size_t n, char *out, size_t cap, int *plain) {
  size_t i, len = 0;
  unsigned char all = 0;
  char before = ' ';
  for (i = 0; i < n && len + 2 < cap; i++) {
    char c = in[i];
    all |= (unsigned char)c;
    if (is_upper(c) ? is_lower(before) || is_digit(before) || (is_upper(before) && i + 1 < n && is_lower(in[i + 1]))
                    : is_digit(c) ? is_lower(before) || is_upper(before) : is_lower(c) && is_digit(before))
      out[len++] = ' ';
    out[len++] = before = c;
  }
  if (i < n)
    while (len > 0 && ((unsigned char)out[len - 1] & 0x80) != 0) len--;   /* no half character */
  *plain = all < 0x80;
  return len;
}

/* What pe_text_fold does, for text of ASCII alone: most of what there is. */
static size_t fold_plain (const char *in, size_t n, char *out, size_t cap) {
  size_t i, len = 0;
  for (i = 0; i < n && len < cap; i++) {
    char c = in[i];
    if (is_upper(c)) c = (char)(c + 32);
    else if (!is_lower(c) && !is_digit(c) && c != '_' && c != '+' && c != '%') c = ' ';
    if (c != ' ' || (len > 0 && out[len - 1] != ' ')) out[len++] = c;
  }
  while (len > 0 && out[len - 1] == ' ') len--;
  return len;
}

static uint32_t hash_of (const char *s, size_t n) {
  uint32_t h = PE_SEED;
  size_t i;
  for (i = 0; i < n; i++) h = (h ^ (unsigned char)s[i]) * 16777619u;
  return h ^ h >> 15;
}

/* A word counts by its stem, or by the sign of all that mean the same. */
static uint32_t hash_of_word (const char *s, size_t n) {
  char sign;
  n = stem(s, n);
  sign = sign_of(s, n);
  return sign != 0 ? hash_of(&sign, 1) : hash_of(s, n);
}

uint32_t pe_word_pair (uint32_t a, uint32_t b) { return (a ^ b >> 7) * 16777619u + b; }

static void put (pe_words *w, uint32_t hash, int kind, size_t at, size_t length) {
  pe_word *word = &w->word[w->count];
  if (w->count == PE_WORDS) return;
  word->hash = hash;
  word->kind = (uint8_t)kind;
  word->at = (uint8_t)at;
  word->length = (uint8_t)length;
  w->count++;
}

void pe_split (const char *text, size_t n, pe_words *w) {
  char parted[PE_WORD_BYTES + 16];
  char *s = w->folded;
  uint32_t latin = 0, han = 0;   /* the word before, if it stands next to this one */
  size_t i = 0;
  int plain;
  n = part(text, n, parted, sizeof parted, &plain);
  n = plain ? fold_plain(parted, n, s, PE_WORD_BYTES - 1) : pe_text_fold(parted, n, s, PE_WORD_BYTES - 1);
  s[n] = 0;
  w->count = 0;
  w->length = (uint32_t)n;
  while (i < n) {
    size_t start = i, length;
    const char *word, *end;
    uint32_t hash;
    if ((unsigned char)s[i] < 0x80) {
      int digits = 1;
      for (; i < n && (unsigned char)s[i] < 0x80 && s[i] != ' ' && s[i] != '_'; i++)
        if (!is_digit(s[i])) digits = 0;
      han = 0;
      if (i == start) { i++; continue; }
      if (digits) {
        put(w, hash_of(s + start, i - start), PE_WORD_NUMBER, start, i - start);
        latin = 0;
        continue;
      }
      if (is_idle(s + start, i - start)) continue;
      hash = hash_of_word(s + start, i - start);
      put(w, hash, PE_WORD_LATIN, start, i - start);
      if (latin != 0) put(w, pe_word_pair(latin, hash), PE_WORD_PAIR, start, 0);
      latin = hash;
    }
    else {
      for (i++; i < n && ((unsigned char)s[i] & 0xC0) == 0x80; i++) ;
      latin = 0;
      if (i - start == 3 && is_particle(s + start)) { han = 0; continue; }
      length = i - start;
      word = twin(s + start, &length);
      end = word != NULL ? word + strlen(word) : s + i;
      i = start + length;
      if (word != NULL) length = 3;   /* what twins are made of */
      else word = s + start;
      for (; word < end; word += length) {
        hash = hash_of(word, length);
        put(w, hash, PE_WORD_HAN, start, length);
        if (han != 0) put(w, pe_word_pair(han, hash), PE_WORD_HAN_PAIR, start, 0);
        han = hash;
      }
    }
  }
}

/*
** Sieve
*/

/* Letters of either case give the same bits. */
static uint32_t pair_bits (char a, char b) {
  return (((uint32_t)(unsigned char)a | 0x20) * 37 + ((uint32_t)(unsigned char)b | 0x20)) & 1023;
}

static void pass_pair (pe_sieve *s, const char *p) {
  s->pairs[pair_bits(p[0], p[1]) >> 5] |= UINT32_C(1) << (pair_bits(p[0], p[1]) & 31);
}

/* Lets all pass that mean the same. */
static void pass_same (pe_sieve *s, char sign) {
  size_t i;
  for (i = 0; i < 26; i++) {
    const char *p = same[i], *q;
    for (; *p != 0; p = q + 2) {
      for (q = p; q[1] != ' '; q++) ;
      if (*q == sign) pass_pair(s, p);
    }
  }
}

void pe_sieve_make (const pe_words *w, int loose, pe_sieve *s) {
  uint32_t i, k;
  memset(s, 0, sizeof *s);
  for (i = 0; i < w->count; i++) {
    const pe_word *word = &w->word[i];
    const char *p = w->folded + word->at;
    if (word->kind == PE_WORD_PAIR || word->kind == PE_WORD_HAN_PAIR) continue;
    /* Synonyms may stand for a character, nothing for a lone letter. */
    if (word->kind == PE_WORD_HAN) { s->han = 1; continue; }
    if (word->length < 2) { s->open = 1; return; }
    for (k = 0; k + 1 < word->length; k++)
      if (k == 0 || (loose && (k < 3 || k + 4 > word->length))) pass_pair(s, p + k);
    if (word->kind == PE_WORD_LATIN && sign_of(p, stem(p, word->length)) != 0) pass_same(s, sign_of(p, stem(p, word->length)));
  }
  if (w->count == 0) s->open = 1;
}

int pe_sieve_pass (const pe_sieve *s, const char *text, size_t n) {
  size_t i;
  if (s->open) return 1;
  for (i = 0; i + 1 < n; i++) {
    uint32_t b = pair_bits(text[i], text[i + 1]);
    if (s->pairs[b >> 5] >> (b & 31) & 1) return 1;
    if ((unsigned char)text[i] >= 0x80 && (s->han || (unsigned char)text[i] == 0xEF)) return 1;   /* 0xEF: full-width letters */
  }
  return 0;
}

#else
typedef int poserr_no_words;   /* a file must not be empty */
#endif
