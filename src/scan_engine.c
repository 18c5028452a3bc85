/*
** scan_engine.c - finding windows in bytes.
**
** At every place the hash of three folded bytes asks a filter of bits; if it says
** yes, the hash table of windows decides, with the bytes beside. The bodies
** differ only in how many places they hash at once: the portable one adds up
** three tables; SSSE3 and NEON fold and hash eight places in a vector and ask the
** filter for each; AVX2 asks for eight at once. All report the same places.
*/
#include "scan_engine.h"

#ifndef POSERR_NO_SCAN

#include <string.h>

#if !defined(POSERR_NO_SIMD) && defined(__GNUC__) && defined(__x86_64__)
#define PE_X86
#include <cpuid.h>
#include <immintrin.h>
#elif !defined(POSERR_NO_SIMD) && defined(__GNUC__) && defined(__aarch64__) && !defined(__AARCH64EB__)
#define PE_ARM
#include <arm_neon.h>
#endif

enum { FILTER_MASK = (1 << POSERR_FILTER_BITS) - 1, BLOCK = 512 /* places between two looks at the table */ };

/* Factors of the hash of three bytes: of the first two as a number, of the third;
** and of the wide body's hash, in which the top bits count. */
#define PAIR_FACTOR 0x9E37u
#define LAST_FACTOR 0x3C6Fu
#define WIDE_FACTOR UINT32_C(0x9E3779B1)

int pe_scan_open (const unsigned char *image, pe_scan_table *t) {
  static const uint8_t unit[PE_SCAN_PARTS] = { PE_WINDOW_SIZE, 4, PE_GROUP_SIZE, PE_POSTING_SIZE, 1, 4, PE_GROUP_SIZE, 4 };
  const unsigned char *section = pe_section(image, PE_SCAN);
  uint32_t size = pe_count(image, PE_SCAN), bits = 0;
  int i;
  if (size < PE_SCAN_HEADER || pe_rd32(section) != PE_SCAN_VERSION) return 0;
  t->image = image;
  t->factor = pe_rd32(section + 4);
  for (i = 0; i < PE_SCAN_PARTS; i++) {
    uint32_t at = pe_rd32(section + 8 + 8 * i);
    t->count[i] = pe_rd32(section + 12 + 8 * i);
    if (at > size || t->count[i] > (size - at) / unit[i]) return 0;
    t->part[i] = section + at;
  }
  while (bits < 31 && (UINT32_C(1) << bits) < t->count[PE_SCAN_WINDOWS]) bits++;
  t->shift = 32 - bits;
  return bits > 0 && t->count[PE_SCAN_HEADS] > 1 && t->count[PE_SCAN_GROUPS] > 1;
}

/* Reads the window's own or the place of a free slot. No branches: whether the
** filter was right cannot be foreseen. */
static inline const unsigned char *slot_of (const pe_scan_table *t, uint32_t window, uint32_t *is) {
  const unsigned char *s = t->part[PE_SCAN_WINDOWS] + (size_t)(window * t->factor >> t->shift) * PE_WINDOW_SIZE;
  uint32_t first = (pe_rd32(s) & 0xFFFFFF) == window, second = (pe_rd32(s + PE_WINDOW_SIZE) & 0xFFFFFF) == window;
  uint32_t third = (pe_rd32(s + 2 * PE_WINDOW_SIZE) & 0xFFFFFF) == window, fourth = (pe_rd32(s + 3 * PE_WINDOW_SIZE) & 0xFFFFFF) == window;
  *is = first | second | third | fourth;
  return s + (second + 2 * third + 3 * fourth) * PE_WINDOW_SIZE;
}

static inline uint32_t window_at (const pe_engine *e, const unsigned char *p) {
  return e->fold[p[0]] | (uint32_t)e->fold[p[1]] << 8 | (uint32_t)e->fold[p[2]] << 16;
}

int pe_window_kinds (const pe_scan_table *t, const unsigned char *p) {
  uint32_t is;
  const unsigned char *s = slot_of(t, pe_window_fold(p[0]) | (uint32_t)pe_window_fold(p[1]) << 8 | (uint32_t)pe_window_fold(p[2]) << 16, &is);
  return is ? s[3] : 0;
}

/* Kinds of the window at p[i], if the right bytes stand beside it; else 0. */
static inline uint32_t kinds_at (const pe_engine *e, const unsigned char *p, size_t n, size_t i) {
  uint32_t window = window_at(e, p + i), k, kinds = 0, is;
  unsigned before = i > 0 ? e->side[p[i - 1]] : 0, behind = i + 3 < n ? e->side[p[i + 3]] : 0;
  for (k = 0; k < e->count; k++) {
    const unsigned char *s = slot_of(&e->tables[k], window, &is);
    is &= pe_rd16(s + 4) >> before & pe_rd16(s + 6) >> behind;
    kinds |= s[3] & (0 - (is & 1));
  }
  return kinds;
}

/* Does the filter know the hash? */
static inline uint32_t asks (const uint8_t *filter, uint32_t hash) {
  return (uint32_t)filter[(hash & FILTER_MASK) >> 3] >> (hash & 7) & 1;
}

/*
** Bodies: each asks the filter for `places` places (at most BLOCK) from p on, of
** which two more bytes may be read, and notes those that it knows
*/

static size_t ask_portable (const pe_engine *e, const unsigned char *p, size_t places, uint16_t *known) {
  const uint16_t *h0 = e->hash[0], *h1 = e->hash[1], *h2 = e->hash[2];
  const uint8_t *filter = e->filter;
  size_t count = 0, i;
  uint32_t pair = (uint32_t)h0[p[0]] + h1[p[1]];
  for (i = 0; i + 1 < places; i += 2) {   /* no branches: hits come too often to be foreseen */
    uint32_t first = pair + h2[p[i + 2]], second = (uint32_t)h0[p[i + 1]] + h1[p[i + 2]] + h2[p[i + 3]];
    pair = (uint32_t)h0[p[i + 2]] + h1[p[i + 3]];
    known[count] = (uint16_t)i;
    count += asks(filter, first);
    known[count] = (uint16_t)(i + 1);
    count += asks(filter, second);
  }
  if (i < places) {
    known[count] = (uint16_t)i;
    count += asks(filter, (uint32_t)h0[p[i]] + h1[p[i + 1]] + h2[p[i + 2]]);
  }
  return count;
}

#if defined(PE_X86) || defined(PE_ARM)

/* Folds bytes as pe_window_fold does. A separator is found by its nibbles; for
** bytes above 127 the first shuffle gives 0. */
static const uint8_t low_nibbles[16] = {
  /* For each low nibble, which high nibbles 0..7 make a separator. */
  0x57, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x0F, 0xAF, 0xA7, 0xAF, 0xA7, 0xAF
};
static const uint8_t high_nibbles[16] = { 1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0 };

enum { STRIDE = 14 };   /* of sixteen bytes, the last two begin no window */

/* Asks the filter for the places i, i + 2 ... and i + 1, i + 3 ... by their hashes. */
static inline size_t ask_hashes (const uint8_t *filter, const uint16_t even[8], const uint16_t odd[8], size_t i, uint16_t *known, size_t count) {
  size_t k;
  for (k = 0; k < STRIDE / 2; k++) {
    known[count] = (uint16_t)(i + 2 * k);
    count += asks(filter, even[k]);
    known[count] = (uint16_t)(i + 2 * k + 1);
    count += asks(filter, odd[k]);
  }
  return count;
}

/* The places from i on, one at a time. */
static inline size_t ask_rest (const pe_engine *e, const unsigned char *p, size_t i, size_t places, uint16_t *known, size_t count) {
  for (; i < places; i++) {
    known[count] = (uint16_t)i;
    count += asks(e->filter, (uint32_t)e->hash[0][p[i]] + e->hash[1][p[i + 1]] + e->hash[2][p[i + 2]]);
  }
  return count;
}

#endif

#ifdef PE_ARM

static size_t ask_neon (const pe_engine *e, const unsigned char *p, size_t places, uint16_t *known) {
  const uint8x16_t low = vld1q_u8(low_nibbles), high = vld1q_u8(high_nibbles), zero = vdupq_n_u8(0), blank = vdupq_n_u8(0x20);
  const uint16x8_t pair = vdupq_n_u16((uint16_t)PAIR_FACTOR), last = vdupq_n_u16((uint16_t)LAST_FACTOR), byte = vdupq_n_u16(0xFF);
  size_t count = 0, i = 0;
  for (; i + STRIDE <= places; i += STRIDE) {
    uint16_t even[8], odd[8];
    uint8x16_t v = vld1q_u8(p + i), word, w;
    word = vceqq_u8(vandq_u8(vqtbl1q_u8(low, vandq_u8(v, vdupq_n_u8(0x8F))), vqtbl1q_u8(high, vshrq_n_u8(v, 4))), zero);
    v = vorrq_u8(vandq_u8(v, word), vbicq_u8(blank, vcgeq_u8(v, vdupq_n_u8(0x80))));
    w = vextq_u8(v, zero, 1);
    vst1q_u16(even, vmlaq_u16(vmulq_u16(vreinterpretq_u16_u8(v), pair), vandq_u16(vreinterpretq_u16_u8(vextq_u8(v, zero, 2)), byte), last));
    vst1q_u16(odd, vmlaq_u16(vmulq_u16(vreinterpretq_u16_u8(w), pair), vandq_u16(vreinterpretq_u16_u8(vextq_u8(w, zero, 2)), byte), last));
    count = ask_hashes(e->filter, even, odd, i, known, count);
  }
  return ask_rest(e, p, i, places, known, count);
}

#endif

#ifdef PE_X86

__attribute__((target("ssse3")))
static size_t ask_ssse3 (const pe_engine *e, const unsigned char *p, size_t places, uint16_t *known) {
  const __m128i low = _mm_loadu_si128((const __m128i *)(const void *)low_nibbles), high = _mm_loadu_si128((const __m128i *)(const void *)high_nibbles);
  const __m128i pair = _mm_set1_epi16((short)PAIR_FACTOR), last = _mm_set1_epi16((short)LAST_FACTOR);
  const __m128i zero = _mm_setzero_si128(), fifteen = _mm_set1_epi8(15), blank = _mm_set1_epi8(0x20), byte = _mm_set1_epi16(0xFF);
  size_t count = 0, i = 0;
  for (; i + STRIDE <= places; i += STRIDE) {
    uint16_t even[8], odd[8];
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(p + i)), word, w;
    word = _mm_cmpeq_epi8(_mm_and_si128(_mm_shuffle_epi8(low, v), _mm_shuffle_epi8(high, _mm_and_si128(_mm_srli_epi16(v, 4), fifteen))), zero);
    v = _mm_or_si128(_mm_and_si128(v, word), _mm_andnot_si128(_mm_cmplt_epi8(v, zero), blank));
    w = _mm_srli_si128(v, 1);
    _mm_storeu_si128((__m128i *)(void *)even, _mm_add_epi16(_mm_mullo_epi16(v, pair), _mm_mullo_epi16(_mm_and_si128(_mm_srli_si128(v, 2), byte), last)));
    _mm_storeu_si128((__m128i *)(void *)odd, _mm_add_epi16(_mm_mullo_epi16(w, pair), _mm_mullo_epi16(_mm_and_si128(_mm_srli_si128(w, 2), byte), last)));
    count = ask_hashes(e->filter, even, odd, i, known, count);
  }
  return ask_rest(e, p, i, places, known, count);
}

/* The block is folded; then for eight places at a time their three bytes, in
** lanes of 32 bits, are hashed, and the filter's words gathered. */
__attribute__((target("avx2,bmi,popcnt")))
static size_t ask_avx2 (const pe_engine *e, const unsigned char *p, size_t places, uint16_t *known) {
  const __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)low_nibbles));
  const __m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)high_nibbles));
  const __m256i zero = _mm256_setzero_si256(), fifteen = _mm256_set1_epi8(15), blank = _mm256_set1_epi8(0x20);
  const __m256i spread = _mm256_setr_epi8(0, 1, 2, -1, 1, 2, 3, -1, 2, 3, 4, -1, 3, 4, 5, -1, 4, 5, 6, -1, 5, 6, 7, -1, 6, 7, 8, -1, 7, 8, 9, -1);
  const __m256i factor = _mm256_set1_epi32((int)WIDE_FACTOR), thirtyone = _mm256_set1_epi32(31);
  const int *filter = (const int *)(const void *)e->wide;
  size_t count = 0, i, k;
  uint8_t folded[BLOCK + 32];
  uint16_t masks[BLOCK / 16];
  if (places < BLOCK) return ask_ssse3(e, p, places, known);
  for (i = 0; i < BLOCK; i += 32) {
    __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)(p + i)), word;
    word = _mm256_cmpeq_epi8(_mm256_and_si256(_mm256_shuffle_epi8(low, v), _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(v, 4), fifteen))), zero);
    v = _mm256_or_si256(_mm256_and_si256(v, word), _mm256_andnot_si256(_mm256_cmpgt_epi8(zero, v), blank));
    _mm256_storeu_si256((__m256i *)(void *)(folded + i), v);
  }
  for (k = 0; k < 2; k++) folded[BLOCK + k] = e->fold[p[BLOCK + k]];
  for (i = 0; i < BLOCK; i += 16) {
    __m256i a = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)(folded + i))), spread);
    __m256i b = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)(folded + i + 8))), spread);
    uint32_t hits;
    a = _mm256_srli_epi32(_mm256_mullo_epi32(a, factor), 32 - POSERR_FILTER_BITS);
    b = _mm256_srli_epi32(_mm256_mullo_epi32(b, factor), 32 - POSERR_FILTER_BITS);
    a = _mm256_srlv_epi32(_mm256_i32gather_epi32(filter, _mm256_srli_epi32(a, 5), 4), _mm256_and_si256(a, thirtyone));
    b = _mm256_srlv_epi32(_mm256_i32gather_epi32(filter, _mm256_srli_epi32(b, 5), 4), _mm256_and_si256(b, thirtyone));
    hits = (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_slli_epi32(a, 31)))
      | (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_slli_epi32(b, 31))) << 8;
    masks[i / 16] = (uint16_t)hits;
  }
  for (i = 0; i < BLOCK; i += 64) {   /* up to four in 64 without a branch for each */
    uint64_t hits;
    memcpy(&hits, masks + i / 16, 8);
    for (;;) {
      size_t all = (size_t)__builtin_popcountll(hits);
      for (k = 0; k < 4; k++) {
        known[count + k] = (uint16_t)(i + (size_t)__builtin_ctzll(hits | UINT64_C(1) << 63));
        hits &= hits - 1;
      }
      count += all < 4 ? all : 4;
      if (all <= 4) break;
    }
  }
  return count;
}

/* What of the machine: AVX2 with the system's leave to use it, SSSE3. */
static int machine (void) {
  unsigned a, b, c, d, low = 0, high = 0;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return POSERR_PORTABLE;
  if (!(c >> 9 & 1)) return POSERR_PORTABLE;
  if (c >> 27 & 1) __asm__ ("xgetbv" : "=a" (low), "=d" (high) : "c" (0));
  if ((low & 6) == 6 && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 5 & 1) && (b >> 3 & 1)) return POSERR_AVX2;
  return POSERR_SSSE3;
}
#elif defined(PE_ARM)
static int machine (void) { return POSERR_NEON; }
#else
static int machine (void) { return POSERR_PORTABLE; }
#endif

size_t pe_engine_find (const pe_engine *e, const unsigned char *p, size_t n, size_t from,
                       uint32_t *out, size_t max, size_t *found) {
  uint16_t known[BLOCK + 4];
  size_t i = from, k, count = 0;
  uint32_t kinds;
  while (i + 3 <= n && count < max) {
    size_t places = n - 2 - i < BLOCK ? n - 2 - i : BLOCK, asked;
    switch (e->body) {
#ifdef PE_X86
      case POSERR_SSSE3: asked = ask_ssse3(e, p + i, places, known); break;
      case POSERR_AVX2: asked = ask_avx2(e, p + i, places, known); break;
#elif defined(PE_ARM)
      case POSERR_NEON: asked = ask_neon(e, p + i, places, known); break;
#endif
      default: asked = ask_portable(e, p + i, places, known);
    }
    for (k = 0; k < asked; k++) {
      if (count == max) { *found = count; return i + known[k]; }
      kinds = kinds_at(e, p, n, i + known[k]);
      out[count] = (uint32_t)(i + known[k]) | kinds << 28;
      count += kinds != 0;
    }
    i += places;
  }
  *found = count;
  return i;
}

uint64_t pe_count_lines (const unsigned char *p, size_t n, size_t *last) {
  uint64_t count = 0;
  size_t i = 0;
  const unsigned char *q;
  while (i < n && (q = (const unsigned char *)memchr(p + i, '\n', n - i)) != NULL) {
    count++;
    i = (size_t)(q - p) + 1;
    *last = i;
  }
  return count;
}

void pe_engine_init (pe_engine *e, const pe_scan_table *tables, uint32_t count, int body) {
  uint32_t i, k;
  memset(e, 0, sizeof *e);
  e->tables = tables;
  e->count = count;
  for (i = 0; i < 256; i++) {
    uint32_t c = e->fold[i] = pe_window_fold((unsigned char)i);
    e->side[i] = (uint8_t)pe_side((unsigned char)i);
    e->hash[0][i] = (uint16_t)(c * PAIR_FACTOR);
    e->hash[1][i] = (uint16_t)((c << 8) * PAIR_FACTOR);
    e->hash[2][i] = (uint16_t)(c * LAST_FACTOR);
  }
  for (i = 0; i < count; i++) {
    const unsigned char *slot = tables[i].part[PE_SCAN_WINDOWS];
    for (k = tables[i].count[PE_SCAN_WINDOWS]; k > 0; k--, slot += PE_WINDOW_SIZE) {
      uint32_t x;
      if (slot[3] == 0) continue;
      x = pe_rd24(slot) * WIDE_FACTOR >> (32 - POSERR_FILTER_BITS);
      e->wide[x >> 5] |= UINT32_C(1) << (x & 31);
      x = ((uint32_t)e->hash[0][slot[0]] + e->hash[1][slot[1]] + e->hash[2][slot[2]]) & FILTER_MASK;
      e->filter[x >> 3] |= (uint8_t)(1u << (x & 7));
    }
  }
  e->body = (uint32_t)machine();
  if (body == POSERR_PORTABLE || (body == POSERR_SSSE3 && e->body == POSERR_AVX2)) e->body = (uint32_t)body;
}

#endif
