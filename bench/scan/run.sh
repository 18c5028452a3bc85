#!/bin/sh
# make bench-scan: the scanner against its peers, on the same log with the same
# keys, one core, the start excluded. The peers only find the keys (grep and
# ripgrep: the lines that hold one); so does the first row of ours. The others
# recognise: they read the code, look it up, choose the system.
# MB=... sets the size of the log.
set -eu
cd "$(dirname "$0")/../.."
lua=$1
mb=${MB:-200}
out=build/bench/scan
mkdir -p $out
[ -f $out/log-"$mb" ] || "$lua" bench/scan/log.lua "$mb" > $out/log-"$mb"
"$lua" bench/scan/keys.lua codes/*/*.lua > $out/keys
log=$out/log-$mb
bytes=$(wc -c < "$log")

core=$(ls src/*.c | grep -vE '/(l[a-z]+|empty)\.c$')
build() {   # NAME FLAGS AND SOURCES...
  name=$1; shift
  cc -std=c99 -O2 -Isrc -o "$out/$name" bench/scan/poserr.c "$@" build/builtin.o
}
keys_only="bench/scan/engine.c $(echo "$core" | grep -vE 'scan_(marker|phrase|name|shape|frame)\.c$')"
# shellcheck disable=SC2086
build engine -DENGINE $keys_only
# shellcheck disable=SC2086
build engine-plain -DENGINE -DPOSERR_NO_SIMD $keys_only
# shellcheck disable=SC2086
build poserr $core
# shellcheck disable=SC2086
build poserr-plain -DPOSERR_NO_SIMD $core

row() { awk -v n="$1" -v b="$2" -v s="$3" -v f="$4" 'BEGIN { printf "%-44s %8.1f MB/s  %s\n", n, b / 1e6 / s, f }'; }
timed() {   # NAME COMMAND...
  name=$1; shift
  command -v "$1" >/dev/null || { echo "$name: not installed"; return; }
  start=$(date +%s.%N)
  n=$("$@" 2>/dev/null || true)
  end=$(date +%s.%N)
  seconds=$(awk -v a="$start" -v b="$end" 'BEGIN { print b - a }')
  row "$name" "$bytes" "$seconds" "$n"
}

# shellcheck disable=SC2046
{
set -- $($out/engine "$log"); row 'poserr, keys only' "$1" "$3" "$2 keys"; engine=$3
set -- $($out/engine-plain "$log"); row 'poserr, keys only, plain C99' "$1" "$3" "$2 keys"
set -- $($out/poserr "$log"); row 'poserr, recognition' "$1" "$3" "$2 findings"; core_seconds=$3
set -- $($out/poserr-plain "$log"); row 'poserr, recognition, plain C99' "$1" "$3" "$2 findings"
timed 'poserr scan --summary, end to end' sh -c "'$lua' bin/poserr scan -j 1 --summary --lang en '$log' | sed -n 1p"
awk -v e="$engine" -v c="$core_seconds" -v s="$seconds" 'BEGIN { printf "  that is %.0f %% of recognition in C, %.0f %% of the keys alone\n", 100 * c / s, 100 * e / s }'

if [ -f /usr/include/hs/hs.h ]; then
  cc -O2 -o $out/hyperscan bench/scan/hyperscan.c -lhs
  set -- $($out/hyperscan $out/keys "$log" 3); row 'Hyperscan, keys only' "$1" "$5" "$3 matches"
else echo 'Hyperscan: libhyperscan-dev is not installed'; fi
}
timed 'ripgrep -F -f' rg -c -i -j1 -F -f $out/keys "$log"
timed 'grep -F -f' env LC_ALL=C grep -c -i -F -f $out/keys "$log"
# shellcheck disable=SC2046
set -- $("$lua" bench/scan/lpeg.lua $out/keys "$log" 10)
if [ $# = 3 ]; then row 'LPeg, a trie (first 10 MB)' "$2" "$3" "$1 matches"; else echo 'LPeg: lua-lpeg is not installed'; fi
# shellcheck disable=SC2046
set -- $(python3 -c "
import re, sys, time
keys = sorted({k.encode() for k in open('$out/keys', encoding='utf-8').read().split('\n') if k}, key=len, reverse=True)
text = open('$log', 'rb').read(400000)
pattern = re.compile(b'|'.join(map(re.escape, keys)), re.I)
start = time.time()
n = sum(1 for _ in pattern.finditer(text))
print(n, len(text), time.time() - start)")
row 'Python re (first 0.4 MB)' "$2" "$3" "$1 matches"
