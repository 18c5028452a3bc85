#!/bin/sh
# make bench-scan: the scanner against its peers, on the same log with the same
# keys, one core. poserr recognises (reads the code, looks it up, chooses the
# system); the peers only find the keys. MB=... sets the size of the log.
set -eu
cd "$(dirname "$0")/../.."
lua=$1
mb=${MB:-50}
out=build/bench/scan
mkdir -p $out
[ -f $out/log-"$mb" ] || "$lua" bench/scan/log.lua "$mb" > $out/log-"$mb"
"$lua" bench/scan/keys.lua codes/*/*.lua > $out/keys
log=$out/log-$mb
bytes=$(wc -c < "$log")

core=$(ls src/*.c | grep -vE '/(l[a-z]+|empty)\.c$')
# shellcheck disable=SC2086
cc -std=c99 -O2 -Isrc -o $out/poserr bench/scan/poserr.c $core build/builtin.o
# shellcheck disable=SC2086
cc -std=c99 -O2 -DPOSERR_NO_SIMD -Isrc -o $out/poserr-plain bench/scan/poserr.c $core build/builtin.o

row() { awk -v n="$1" -v b="$bytes" -v s="$2" -v f="$3" 'BEGIN { printf "%-34s %8.1f MB/s  %s\n", n, b / 1e6 / s, f }'; }
# shellcheck disable=SC2046
set -- $($out/poserr "$log"); row 'poserr, recognition' "$3" "$2 findings"
set -- $($out/poserr-plain "$log"); row 'poserr, recognition, plain C99' "$3" "$2 findings"

if [ -f /usr/include/hs/hs.h ]; then
  cc -O2 -o $out/hyperscan bench/scan/hyperscan.c -lhs
  set -- $($out/hyperscan $out/keys "$log" 3); row 'Hyperscan, keys only' "$5" "$3 matches"
else echo 'Hyperscan: libhyperscan-dev is not installed'; fi

timed() {   # NAME COMMAND...
  name=$1; shift
  command -v "$1" >/dev/null || { echo "$name: not installed"; return; }
  start=$(date +%s.%N)
  n=$("$@" 2>/dev/null || true)
  end=$(date +%s.%N)
  row "$name" "$(awk -v a="$start" -v b="$end" 'BEGIN { print b - a }')" "$n lines"
}
timed 'ripgrep -F -f' rg -c -i -j1 -F -f $out/keys "$log"
timed 'grep -F -f' env LC_ALL=C grep -c -i -F -f $out/keys "$log"
timed 'python3 re' python3 -c "
import re, sys
keys = sorted({k.encode() for k in open('$out/keys', encoding='utf-8').read().split('\n') if k}, key=len, reverse=True)
print(sum(1 for _ in re.finditer(b'|'.join(map(re.escape, keys)), open('$log', 'rb').read()[:2000000], re.I)), '(first 2 MB)')"
