/*
** classify.c - the verdict on anything: best evidence first.
*/
#include "classify.h"
#include "code.h"

#include <string.h>

const char *poserr_how_name (int how) {
  static const char names[][8] = { "code", "pattern", "base", "name", "phrase", "similar", "none" };
  return how >= 0 && how <= POSERR_HOW_NONE ? names[how] : NULL;
}

/*
** Entries
*/

void poserr_classify_entry (const poserr_entry *e, poserr_verdict *v) {
  static const uint8_t percent[] = { 95, 95, 90, 80 };   /* confirmed, single, general */
  int confidence = poserr_enum(e, POSERR_CONFIDENCE);
  if (e != &v->entry) v->entry = *e;
  v->path = poserr_class(e);
  v->how = POSERR_HOW_CODE + (int)e->from;
  v->confidence = percent[confidence >= 0 && confidence <= 3 ? confidence : 3];
  v->alternatives = 0;
}

static void add_alternative (poserr_verdict *v, const char *path, const char *system, const char *code, int confidence) {
  int i;
  if (strcmp(path, v->path) == 0) return;
  for (i = 0; i < v->alternatives; i++)
    if (strcmp(v->alternative[i].path, path) == 0) return;
  if (i == POSERR_ALTERNATIVES) return;
  v->alternative[i].path = path;
  v->alternative[i].system = system;
  v->alternative[i].code = code;
  v->alternative[i].confidence = confidence;
  v->alternatives++;
}

/*
** A code without its system
*/

/* How well a look-up fits what was written: the very spelling, a fold, another
** spelling, a pattern. */
static int fit (const poserr_entry *e, const char *code, size_t n) {
  const char *found = poserr_code(e);
  if (e->from == POSERR_FROM_PATTERN) return 1;
  if (!pe_equal(found, code, n)) return 2;
  return strlen(found) == n && memcmp(found, code, n) == 0 ? 4 : 3;
}

/* Is `label` one of the markers of the system? */
static int has_marker (const poserr_registry *r, const char *id, const char *label, size_t n) {
  uint32_t layer = r->layers;
  const char *p;
  if (pe_equal(id, label, n)) return 1;
  while ((p = pe_system_prop(r, id, PE_TAG_MARKERS, &layer)) != NULL)
    if (pe_listed(p, label, n)) return 1;
  return 0;
}

static int is_without (const char *without, const char *id) { return pe_listed(without, id, strlen(id)); }

/* A code, and the label before it or NULL. */
typedef struct question {
  const char *code, *label, *without;
  size_t n, label_n;
  int names;            /* only what the very spelling names */
} question;

/* How well a system answers, into `e`; 0 if it does not, or only by its base and no
** label asks for it. */
static int ask (const poserr_registry *r, const question *q, const pe_view *view, poserr_entry *e) {
  int score;
  if (view->system.form == PE_FORM_BITS || view->system.form == PE_FORM_TEXT || is_without(q->without, view->id)) return 0;
  if (q->label != NULL && !has_marker(r, view->id, q->label, q->label_n)) return 0;
  if (poserr_lookup(r, view->id, q->code, q->n, NULL, e) != POSERR_OK || (q->label == NULL && strcmp(e->system, view->id) != 0)) return 0;
  if (is_without(q->without, e->system)) return 0;
  score = fit(e, q->code, q->n);
  return q->names && score < 2 ? 0 : score;
}

/* The systems that know a code: those with the label as marker, or all. The best
** fit wins, then the order of the catalog; what the others say lowers the
** confidence. Returns 0 if none knows it. */
static int from_all (const poserr_registry *r, const question *q, poserr_verdict *v) {
  int best = 0, agree = 0, systems = 0, round;
  poserr_entry e;
  pe_view view;
  for (round = 0; round < 3; round++) {   /* the best, then how many agree, then what the others say */
    uint32_t state = 0;
    while (pe_each_system(r, &state, &view)) {
      int score = ask(r, q, &view, &e);
      if (round == 0 && score > best) { best = score; v->entry = e; v->path = poserr_class(&e); }
      if (round == 0 || score < 2 || score < best - 1) continue;
      if (round == 2) {
        if (strcmp(e.system, view.id) == 0) add_alternative(v, poserr_class(&e), view.id, poserr_code(&e), v->confidence / 2);
        continue;
      }
      systems++;
      if (strcmp(poserr_class(&e), v->path) == 0) agree++;
    }
    if (best == 0) return 0;
    if (round == 1) {
      poserr_classify_entry(&v->entry, v);
      if (q->names) v->how = POSERR_HOW_NAME;
      if (systems <= 1) return 1;
      /* A guess among several meanings is no certain answer. */
      v->confidence = v->confidence * (systems + 2 * agree) / (3 * systems);
      if (2 * agree <= systems) v->how = POSERR_HOW_SIMILAR;
      if (agree == systems) return 1;
    }
  }
  return 1;
}

static int is_space (char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
static int is_digit (char c) { return c >= '0' && c <= '9'; }
static int is_code (char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '.' || c == '-'; }

/* Words that stand in front of any code. */
static const char labels[] =
  "code\nerror\nerr\nerror code\nerrcode\nerr code\nerror no\nerrno\nrc\nresponse code\nresp code\nresult code\n"
  "response\nresult\nstatus\nreason code\nreturn code\nret\nno\n错误\n错误码\n错误代码\n错误号\n代码\n提示\n提示码\n"
  "错误提示\n返回码\n返回\n返回代码\n应答码\n应答代码\n响应码\n报错\n报错代码\n故障码\n故障代码\n状态码\n显示\n编号\n出现\n交易失败";

/* Bytes of a separator between label and code at `s`, or 0. */
static size_t separator (const char *s, size_t n) {
  static const char separators[] = "：\n【\n】\n（\n）\n为\n是\n，\n。\n“\n”\n「\n」";
  const char *list = separators, *item;
  size_t m;
  if (n > 0 && (is_space(*s) || strchr(":=[](){}#,;\"'<>", *s) != NULL)) return *s != 0;
  while ((item = pe_item(&list, &m)) != NULL)
    if (n >= m && memcmp(s, item, m) == 0) return m;
  return 0;
}

/* Drops separators at both ends. */
static void trim (const char **s, size_t *n) {
  size_t k, i;
  while ((k = separator(*s, *n)) != 0) { *s += k; *n -= k; }
  for (;;) {
    size_t cut = 0;
    for (i = 1; i <= 3 && i <= *n; i++)
      if (separator(*s + *n - i, i) == i) cut = i;
    if (cut == 0) return;
    *n -= cut;
  }
}

/* "unionpay:51", "SW 6985", "错误6004", "6002": a code at the end, its label or
** system in front. */
static PE_APART int labelled_code (const poserr_registry *r, const char *s, size_t n, const char *without, poserr_verdict *v) {
  size_t code, i;
  int digit = 0;
  question q;
  trim(&s, &n);
  for (i = 1; i < n; i++) {   /* system, separator, the rest is the code */
    pe_view view;
    const char *rest = s + i;
    size_t rest_n = n - i;
    if (!separator(rest, rest_n) || !pe_view_of(r, s, i, &view)) continue;
    trim(&rest, &rest_n);
    if (rest_n > 0 && !is_without(without, view.id) && poserr_lookup(r, view.id, rest, rest_n, NULL, &v->entry) == POSERR_OK) {
      poserr_classify_entry(&v->entry, v);
      return 1;
    }
  }
  code = n;
  while (code > 0 && is_code(s[code - 1])) {
    if (is_digit(s[code - 1])) digit = 1;
    code--;
  }
  if (code == n || n - code > 12) return 0;
  memset(&q, 0, sizeof q);
  q.without = without;
  q.code = s + code;
  q.n = n - code;
  q.label_n = code;
  trim(&s, &q.label_n);
  if (q.label_n == 0) return digit && from_all(r, &q, v);
  if (q.n < 2 || (!digit && q.n != 2)) return 0;
  q.label = s;
  if (from_all(r, &q, v)) return 1;
  /* Letters stuck to the code belong to the label: SW6985. */
  q.label = NULL;
  return digit && pe_listed(labels, s, q.label_n) && from_all(r, &q, v);
}

/*
** Names and phrases
*/

/* Does the class tell that money moved or that all is well? A wrong "approved"
** does more harm than any other mistake. */
int pe_is_success (const char *path) {
  return strncmp(path, "approved", 8) == 0 || strcmp(path, "info.success") == 0;
}

enum { COVER = 80 };   /* percent of a text that a phrase must cover to speak for it */

static int is_word (char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (unsigned char)c == '_'; }

/* Finds the longest phrase of a text-form system within folded text. Returns how much
** of the text it is, in percent; 0 if there is none. */
static PE_APART int phrase (const poserr_registry *r, const char *s, size_t length, const char *without, poserr_entry *e) {
  uint32_t state = 0;
  size_t i, j, longest = 0;
  pe_view v;
  while (pe_each_system(r, &state, &v)) {
    if (v.system.form != PE_FORM_TEXT || is_without(without, v.id)) continue;
    for (i = 0; i < length; i++) {
      if (((unsigned char)s[i] & 0xC0) == 0x80 || (i > 0 && is_word(s[i]) && is_word(s[i - 1]))) continue;
      for (j = length; j > i + longest && j > i + 1; j--) {
        poserr_entry found;
        if (((unsigned char)s[j] & 0xC0) == 0x80 || (j < length && is_word(s[j]) && is_word(s[j - 1]))) continue;
        if (j - i < POSERR_CODE_MAX && poserr_lookup(r, v.id, s + i, j - i, NULL, &found) == POSERR_OK) {
          longest = j - i;
          *e = found;
        }
      }
    }
  }
  return longest > 0 ? (int)(longest * 100 / length) : 0;
}

#if !defined(POSERR_NO_SEARCH)
/* Terminals of Taiwan and Hong Kong write traditional characters, the catalog simplified
** ones: those of payments are replaced. Did the text hold any? */
static int simplify (char *s) {
  static const char pairs[] =
    "訊讯敗败請请執执參参數数載载檢检無无餘余額额過过錯错誤误號号碼码連连線线網网絡络機机終终認认證证驗验簽签權权帳账戶户銀银"
    "電电話话時时間间開开關关閉闭選选擇择讀读寫写輸输費费單单訂订貨货幣币結结鎖锁凍冻處处傳传資资報报檔档紙纸熱热設设備备鍵键"
    "盤盘顯显掃扫條条筆笔離离遠远聯联繫系統统內内異异態态斷断撥拨與与發发業业務务種种類类應应當当現现際际責责貼贴區区緒绪續续"
    "錄录於于為为個个該该註注冊册憑凭補补標标準准護护換换貸贷賬账係系還还匯汇購购買买賣卖價价國国長长滿满預预約约據据稅税領领"
    "項项題题點点嗎吗從从併并員员組组級级給给製制裝装復复較较輕轻轉转進进遲迟適适達达遞递鈔钞鑰钥錢钱門门階阶隱隐隨随雙双韌韧"
    "頁页頭头順顺須须驅驱體体齊齐龍龙";
  const char *p;
  int found = 0;
  for (; *s != 0; s++) {
    if ((*s & 0xF0) != 0xE0) continue;
    for (p = pairs; *p != 0; p += 6)
      if (memcmp(s, p, 3) == 0) {
        memcpy(s, p + 3, 3);
        found = 1;
        break;
      }
  }
  return found;
}
#endif

/* The text as phrases are compared, in the caller's memory. */
static const char *folded (const char *text, size_t n, poserr_work *work, size_t *length) {
#if !defined(POSERR_NO_SEARCH)
  pe_words *words = (pe_words *)(void *)work;
  pe_split(text, n, words);
  if (simplify(words->folded)) pe_split(words->folded, words->length, words);
  *length = words->length;
  return words->folded;
#else
  *length = pe_text_fold(text, n, (char *)(void *)work, PE_WORD_BYTES - 1);
  return (const char *)(void *)work;
#endif
}

/* Names and phrases; 0 if they leave it open. */
static PE_APART int by_name (const poserr_registry *r, const char *text, size_t n,
                             const char *without, poserr_work *work, poserr_verdict *v, pe_hint *hint) {
  poserr_entry e;
  question q;
  const char *s;
  int cover;
  size_t i, letters = 0, length;
  if (n == 0) return 0;
  for (i = 0; i < n; i++)
    if (!is_digit(text[i])) letters++;
  memset(&q, 0, sizeof q);
  q.code = text;
  q.n = n;
  q.without = without;
  q.names = 1;
  q.names = letters >= 3 && n < POSERR_CODE_MAX && from_all(r, &q, v);
  /* An identifier is meant as a name; plain words that happen to be one, too, are
  ** meant as words: REFUSED is not only what name servers answer. */
  if (q.names && memchr(text, '_', n) != NULL) return 1;
  s = folded(text, n, work, &length);
  cover = phrase(r, s, length, without, &e);
  if (q.names && cover < 100) return 1;
  if (cover >= (cover > 0 && pe_is_success(poserr_class(&e)) ? 100 : COVER)) {
    const char *path = v->path, *system = v->entry.system, *code = q.names ? poserr_code(&v->entry) : NULL;
    int32_t confidence = v->confidence;
    poserr_classify_entry(&e, v);
    v->how = POSERR_HOW_PHRASE;
    v->confidence = v->confidence * cover / 100;
    if (q.names) add_alternative(v, path, system, code, confidence / 2);
    return 1;
  }
  if (hint != NULL) {
    hint->path = cover > 0 ? poserr_class(&e) : NULL;
    hint->cover = cover;
  }
  return 0;
}

/* Bytes of what is said before the advice: "Card has expired, please use another
** card" tells its fault in the first clause. 0 if there is no advice behind one. */
static size_t before_advice (const char *s, size_t n) {
  static const char ends[] = ",\n.\n;\n!\n，\n。\n；\n！";
  static const char advice[] = "please\nuse\ntry\ncontact\ninsert\ncall\nretry\ncheck\nsee\nask\nor\n请\n換\n换\n联系\n聯絡\n重新\n建议\n稍后\n可";
  size_t i, k, m = 0;
  for (i = 3; i + 1 < n; i++) {
    const char *list = ends, *item;
    while ((item = pe_item(&list, &m)) != NULL && !(m < n - i && memcmp(s + i, item, m) == 0)) ;
    if (item == NULL) continue;
    for (k = i + m; k < n && is_space(s[k]); k++) ;
    list = advice;
    while ((item = pe_item(&list, &m)) != NULL)
      if (k + m < n && pe_common(s + k, m, item, m) == m && ((unsigned char)*item >= 0x80 || is_space(s[k + m]))) return i;
  }
  return 0;
}

/* Each stage lays its own large frame on the stack, and takes it away again. */
void poserr_classify (const poserr_registry *r, const char *text, size_t n,
                      const char *without, poserr_work *work, poserr_verdict *v) {
#if !defined(POSERR_NO_SEARCH)
  size_t length;
#endif
  pe_hint hint;
  memset(v, 0, sizeof *v);
  while (n > 0 && is_space(*text)) { text++; n--; }
  while (n > 0 && is_space(text[n - 1])) n--;
  if (n > 0 && labelled_code(r, text, n, without, v)) return;
  if (by_name(r, text, n, without, work, v, &hint)) return;
  memset(v, 0, sizeof *v);
  if (by_name(r, text, before_advice(text, n), without, work, v, NULL) && !pe_is_vague(v->path)) return;
  memset(v, 0, sizeof *v);
#ifndef POSERR_NO_SCAN
  pe_classify_read(r, text, n, work);
  if (pe_classify_line(r, without, work, v)) return;
#endif
#if !defined(POSERR_NO_SEARCH)
  (void)folded(text, n, work, &length);   /* the line was in the same memory */
  if (pe_liken(r, without, &hint, work, v)) return;
  memset(v, 0, sizeof *v);
#endif
  v->path = "unknown.unclassified";
  v->how = POSERR_HOW_NONE;
}
