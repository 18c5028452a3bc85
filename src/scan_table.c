/*
** scan_table.c - the section PE_SCAN of a finished image.
**
** Every key gets features by which it is found again (words, pairs of Han
** characters), and windows that lead there.
*/
#include "scan_build.h"

#if !defined(POSERR_NO_SCAN) && !defined(POSERR_NO_BUILDER)

#include <string.h>

/* A power of two that leaves at least a fifth of the slots free. */
static uint32_t slots_for (size_t used) {
  uint32_t n = 4;
  while (n * 4 < used * 5) n *= 2;
  return n;
}

static int compare_postings (const pe_tables *t, const unsigned char *a, const unsigned char *b) {
  uint32_t x = pe_rd32(a), y = pe_rd32(b);
  (void)t;
  if (x == y) { x = pe_rd32(a + 4); y = pe_rd32(b + 4); }
  if (x == y) { x = pe_rd32(a + 8); y = pe_rd32(b + 8); }
  return x < y ? -1 : x > y;
}

static int compare_names (const pe_tables *t, const unsigned char *a, const unsigned char *b) {
  uint32_t x = pe_rd32(a), y = pe_rd32(b);
  (void)t;
  if (x == y) { x = pe_rd32(a + 4); y = pe_rd32(b + 4); }
  return x < y ? -1 : x > y;
}

static int compare_gbk (const pe_tables *t, const unsigned char *a, const unsigned char *b) {
  (void)t;
  return (int)pe_rd16(a) - (int)pe_rd16(b);
}

/* Drops equal rows of a sorted buffer. */
static size_t distinct (pe_buffer *f, size_t size) {
  size_t i, n = 0;
  for (i = 0; i < f->n; i += size)
    if (n == 0 || memcmp(f->p + i, f->p + n - size, size) != 0) {
      memmove(f->p + n, f->p + i, size);
      n += size;
    }
  f->n = n;
  return n / size;
}

static void begin_part (pe_tables *t, int part, uint32_t count) {
  pe_put(t->buf[PE_BUFFER_OUT].p + 8 + 8 * part, (uint32_t)t->buf[PE_BUFFER_OUT].n, 4);
  pe_put(t->buf[PE_BUFFER_OUT].p + 12 + 8 * part, count, 4);
}

static int compare_homes (const pe_tables *t, const unsigned char *a, const unsigned char *b) {
  uint32_t x = pe_rd32(a + 8), y = pe_rd32(b + 8);
  (void)t;
  if (x == y) { x = pe_rd24(a); y = pe_rd24(b); }
  return x < y ? -1 : x > y;
}

/* Windows in order of their homes, each at home or right behind the one before;
** with a factor that keeps them near. */
static void write_windows (pe_tables *t) {
  size_t n, i;
  uint32_t slots, bits, factor = 0x9E3779B1u, tries;
  unsigned char *rows = t->buf[PE_BUFFER_WINDOWS].p, *p;
  for (i = n = 0; i < t->buf[PE_BUFFER_WINDOWS].n; i += PE_ROW_WINDOW)
    if (rows[i + 3] != 0) { memmove(rows + n, rows + i, PE_ROW_WINDOW); n += PE_ROW_WINDOW; }
  t->buf[PE_BUFFER_WINDOWS].n = n;
  n /= PE_ROW_WINDOW;
  slots = slots_for(n);
  for (tries = 0; ; tries++) {
    uint32_t next = 0, far = 0;
    if (tries == 400) { slots *= 2; tries = 0; }
    for (bits = 0; (1u << bits) < slots; bits++) ;
    for (i = 0; i < n; i++) pe_put(rows + PE_ROW_WINDOW * i + 8, (pe_rd24(rows + PE_ROW_WINDOW * i) * factor) >> (32 - bits), 4);
    pe_sort_rows(t, rows, n, PE_ROW_WINDOW, compare_homes);
    for (i = 0; i < n; i++) {
      uint32_t home = pe_rd32(rows + PE_ROW_WINDOW * i + 8), at = home > next ? home : next;
      if (at - home > far) far = at - home;
      next = at + 1;
    }
    if (far < PE_WINDOW_REACH) break;
    factor = factor * 0x2C9277B5u + 0x5851F42Eu;
    factor |= 1;
  }
  pe_put(t->buf[PE_BUFFER_OUT].p + 4, factor, 4);
  begin_part(t, PE_SCAN_WINDOWS, slots);
  slots += PE_WINDOW_REACH - 1;   /* nothing goes round */
  p = pe_more(t, PE_BUFFER_OUT, (size_t)slots * PE_WINDOW_SIZE);
  if (p == NULL) return;
  memset(p, 0, (size_t)slots * PE_WINDOW_SIZE);
  {
    uint32_t next = 0;
    for (i = 0; i < n; i++) {
      uint32_t home = pe_rd32(rows + PE_ROW_WINDOW * i + 8), at = home > next ? home : next;
      memcpy(p + PE_WINDOW_SIZE * (size_t)at, rows + PE_ROW_WINDOW * i, PE_WINDOW_SIZE);
      next = at + 1;
    }
  }
}

/* Where the rows of a sorted buffer begin whose hash has the same top bits: `bits`
** of them, one more than there are groups. */
static void write_groups (pe_tables *t, int part, const unsigned char *rows, size_t n, size_t size, uint32_t bits) {
  size_t groups = (size_t)1 << bits, g, i;
  unsigned char *p;
  begin_part(t, part, (uint32_t)groups + 1);
  p = pe_more(t, PE_BUFFER_OUT, (groups + 1) * PE_GROUP_SIZE);
  if (p == NULL) return;
  for (i = g = 0; g <= groups; g++) {
    while (i < n && (g == groups || (bits == 0 ? 0 : pe_rd32(rows + size * i) >> (32 - bits)) < g)) i++;
    pe_put(p + PE_GROUP_SIZE * g, (uint32_t)i, PE_GROUP_SIZE);
  }
}

/* Top bits of the hashes that part n rows into groups of at most so many, on average. */
static uint32_t group_bits (size_t n, size_t most) {
  uint32_t bits = 0;
  while ((most << bits) < n && bits < 15) bits++;
  return bits;
}

static void write_features (pe_tables *t) {
  size_t n, i, features = 0;
  unsigned char *p, *rows;
  pe_sort_rows(t, t->buf[PE_BUFFER_POSTINGS].p, t->buf[PE_BUFFER_POSTINGS].n / PE_ROW_POSTING, PE_ROW_POSTING, compare_postings);
  n = distinct(&t->buf[PE_BUFFER_POSTINGS], PE_ROW_POSTING);
  rows = t->buf[PE_BUFFER_POSTINGS].p;
  for (i = 0; i < n; i++) {   /* {hash u32, first posting u32} of each feature */
    if (i > 0 && pe_rd32(rows + PE_ROW_POSTING * i) == pe_rd32(rows + PE_ROW_POSTING * (i - 1))) continue;
    if ((p = pe_more(t, PE_BUFFER_FEATURES, 8)) == NULL) return;
    memcpy(p, rows + PE_ROW_POSTING * i, 4);
    pe_put(p + 4, (uint32_t)i, 4);
    features++;
  }
  begin_part(t, PE_SCAN_FEATURES, (uint32_t)features);
  if ((p = pe_more(t, PE_BUFFER_OUT, features * 4)) == NULL) return;
  for (i = 0; i < features; i++) {
    memcpy(p + 4 * i, t->buf[PE_BUFFER_FEATURES].p + 8 * i + 4, 3);
    p[4 * i + 3] = t->buf[PE_BUFFER_FEATURES].p[8 * i];
  }
  write_groups(t, PE_SCAN_HEADS, t->buf[PE_BUFFER_FEATURES].p, features, 8, group_bits(features, 3));
  begin_part(t, PE_SCAN_POSTINGS, (uint32_t)n);
  p = pe_more(t, PE_BUFFER_OUT, n * PE_POSTING_SIZE);
  if (p == NULL) return;
  for (i = 0; i < n; i++, p += PE_POSTING_SIZE) {
    const unsigned char *row = rows + PE_ROW_POSTING * i;
    memcpy(p, row + 4, 3);
    p[3] = row[8];
    pe_put(p + 4, pe_rd16(row + 10) | (uint32_t)row[7] << 12, 2);
    if (i + 1 == n || pe_rd32(rows + PE_ROW_POSTING * i) != pe_rd32(rows + PE_ROW_POSTING * (i + 1))) p[3] |= 0x80;
  }
}

static void write_bytes (pe_tables *t, int part, int which, size_t unit) {
  size_t n = t->buf[which].n;
  unsigned char *p;
  begin_part(t, part, (uint32_t)(n / unit));
  p = pe_more(t, PE_BUFFER_OUT, n);
  if (p != NULL && n > 0) memcpy(p, t->buf[which].p, n);
}

static void write_names (pe_tables *t) {
  size_t n, i;
  unsigned char *p;
  const unsigned char *rows;
  pe_sort_rows(t, t->buf[PE_BUFFER_NAMES].p, t->buf[PE_BUFFER_NAMES].n / PE_ROW_NAME, PE_ROW_NAME, compare_names);
  n = distinct(&t->buf[PE_BUFFER_NAMES], PE_ROW_NAME);
  rows = t->buf[PE_BUFFER_NAMES].p;
  begin_part(t, PE_SCAN_NAMES, (uint32_t)n);
  p = pe_more(t, PE_BUFFER_OUT, n * 4);
  if (p == NULL) return;
  for (i = 0; i < n; i++) {
    memcpy(p + 4 * i, rows + PE_ROW_NAME * i + 4, 3);
    p[4 * i + 3] = (unsigned char)(rows[PE_ROW_NAME * i + 7] << 6 | (rows[PE_ROW_NAME * i + 2] & 63));
  }
  write_groups(t, PE_SCAN_GROUPS, rows, n, PE_ROW_NAME, group_bits(n, 4));
}

/* GBK codes of the characters that keys hold. */
static void write_gbk (pe_tables *t) {
  const unsigned char *own = pe_section(t->image, PE_GBK), *han = t->buf[PE_BUFFER_HAN].p;
  size_t n = pe_count(t->image, PE_GBK), i, count = 0;
  unsigned char *p;
  begin_part(t, PE_SCAN_GBK, 0);
  p = pe_more(t, PE_BUFFER_OUT, n * 4);
  if (p == NULL || han == NULL) return;
  for (i = 0; i < n; i++) {
    uint32_t u = pe_rd16(own + 4 * i);
    if (!(han[u >> 3] >> (u & 7) & 1)) continue;
    pe_put(p + 4 * count, pe_rd16(own + 4 * i + 2), 2);
    pe_put(p + 4 * count + 2, u, 2);
    count++;
  }
  t->buf[PE_BUFFER_OUT].n -= (n - count) * 4;
  pe_sort_rows(t, p, count, 4, compare_gbk);
  pe_put(t->buf[PE_BUFFER_OUT].p + 12 + 8 * PE_SCAN_GBK, (uint32_t)count, 4);
}

/* Characters of the scanner's own words: units, links, directions, conditions. */
static const char own_words[] =
  "毫秒分元块角笔条次个张台天小时年月日号点楼岁人家户万千百线米度折倍位字节步页行段部长度值为是等于显示提了码信息内容代返回发送报文请求数据参上指令"
  "下接收响应答到失败错误超拒绝间设置定阈率重试限的话怎么处理流程是指原因说明如若果遇避免防止否没有发生未出现当假以不会无需再见";

uint32_t pe_scan_tables (const unsigned char *image, int pack, void *(*grow) (void *ud, int buffer, size_t size), void *ud,
                         const unsigned char **result) {
  pe_tables t;
  uint32_t load = 64;
  memset(&t, 0, sizeof t);
  t.image = image;
  t.pack = pack;
  t.grow = grow;
  t.ud = ud;
  *result = NULL;
  while (load < 32768 && load < pe_count(image, PE_ENTRIES) + pe_count(image, PE_KEYS)) load *= 2;
  (void)pe_zeros(&t, PE_BUFFER_LOAD, load);
  if (pe_count(image, PE_GBK) > 0) (void)pe_zeros(&t, PE_BUFFER_HAN, 0x10000 / 8);
  pe_note_han(&t, (const unsigned char *)own_words, sizeof own_words - 1);
  pe_add_labels(&t);
  pe_add_strings(&t);
  if (t.failed || t.items == 0) return 0;
  pe_choose_windows(&t);
  pe_add_postings(&t);
  t.buf[PE_BUFFER_OUT].n = 0;
  if (pe_zeros(&t, PE_BUFFER_OUT, PE_SCAN_HEADER) == NULL) return 0;
  pe_put(t.buf[PE_BUFFER_OUT].p, PE_SCAN_VERSION, 4);
  write_windows(&t);
  write_features(&t);
  write_bytes(&t, PE_SCAN_LISTS, PE_BUFFER_LISTS, 1);
  write_names(&t);
  write_gbk(&t);
  if (t.failed) return 0;
  *result = t.buf[PE_BUFFER_OUT].p;
  return (uint32_t)t.buf[PE_BUFFER_OUT].n;
}

#endif
