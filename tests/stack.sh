#!/bin/sh
# stack.sh - no public function of the C core needs more than 2 KB of stack on a
# Cortex-M4: the frames that gcc reports (-fstack-usage), summed along the calls.
set -eu
cd "$(dirname "$0")/.."
OUT=build/stack
LIMIT=2048
rm -rf $OUT
mkdir -p $OUT
for f in src/*.c; do
  case $f in src/l*.c | src/empty.c) continue ;; esac
  # One section for each function: then the relocations of a section are its calls.
  # shellcheck disable=SC2086
  arm-none-eabi-gcc -std=c99 -Os -mcpu=cortex-m4 -mthumb -ffunction-sections -fno-optimize-sibling-calls -fstack-usage -Isrc ${CPPFLAGS:-} \
    -c -o $OUT/"$(basename "$f" .c)".o "$f"
done
for o in $OUT/*.o; do
  b=$(basename "$o" .o)
  awk -F'\t' -v b="$b" '{ n = split($1, a, ":"); print "frame", b, a[n], $2, $3 }' "$OUT/$b.su"
  arm-none-eabi-nm "$o" | awk -v b="$b" '$2 == "T" { print "global", b, $3 }'
  arm-none-eabi-objdump -r "$o" | awk -v b="$b" '
    /^RELOCATION RECORDS FOR \[\.text\./ { from = $4; sub(/^\[\.text\./, "", from); sub(/\]:$/, "", from) }
    /^RELOCATION RECORDS FOR/ && !/\[\.text\./ { from = "" }
    from != "" && ($2 ~ /CALL|JUMP/) { to = $3; sub(/^\.text\./, "", to); sub(/[+-]0x.*$/, "", to); print "call", b, from, to }'
done >$OUT/graph
awk -v limit=$LIMIT '
  # A function is known by file and name; a global one by its name alone.
  function id(file, name) { return (name in global) ? name : file "/" name }
  $1 == "global" { global[$3] = 1 }
  $1 == "frame"  { ff[++nf] = $2; fn[nf] = $3; fs[nf] = $4; if ($5 !~ /static/) odd[nf] = 1 }
  $1 == "call"   { cf[++nc] = $2; ca[nc] = $3; cb[nc] = $4 }
  function depth(f,    i, n, d, most) {
    if (f in known) return known[f]
    if (f in busy) { print "recursion through " f; bad = 1; return 0 }
    busy[f] = 1
    n = split(calls[f], list, " ")
    most = 0
    for (i = 1; i <= n; i++) { split(calls[f], list, " "); d = depth(list[i]); if (d > most) { most = d } }
    delete busy[f]
    known[f] = frame[f] + most
    return known[f]
  }
  END {
    for (i = 1; i <= nf; i++) { frame[id(ff[i], fn[i])] = fs[i]; if (odd[i]) { print "unbounded frame: " fn[i]; bad = 1 } }
    for (i = 1; i <= nc; i++) calls[id(cf[i], ca[i])] = calls[id(cf[i], ca[i])] " " id(cf[i], cb[i])
    for (f in global) if (f ~ /^poserr_/) {
      d = depth(f); count++
      if (d > worst) { worst = d; who = f }
      if (d > limit) { printf "%s needs %d bytes of stack, at most %d\n", f, d, limit; bad = 1 }
    }
    if (count == 0) { print "no public function found"; bad = 1 }
    printf "%-62s %7d   at most %6d%s\n", "worst stack of a public C function (" who ")", worst, limit, bad ? " !" : ""
    exit bad
  }' $OUT/graph
