#!/bin/sh
# terminal.sh - the terminal of examples/terminal shows the screens of
# tests/cases/terminal.out; `terminal.sh accept` takes its screens for the right ones.
set -eu
cd "$(dirname "$0")/.."
T=build/terminal
make -s -C examples/terminal HOSTLUA="${LUA:-lua5.4}" >/dev/null
gcc -std=gnu11 -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -o $T/arena tests/arena.c examples/terminal/arena.c
$T/arena
$T/terminal --script demo >$T/zh.out
$T/terminal --lang en --script demo >$T/en.out
[ "${1:-}" != accept ] || cat $T/zh.out $T/en.out >tests/cases/terminal.out
cat $T/zh.out $T/en.out | diff tests/cases/terminal.out -
# Whatever the screens say: nobody pays twice, and no byte of the heap is lost.
for f in $T/zh.out $T/en.out; do
  tail -2 $f | grep -q '^host: 12 sales charged once, 0 charged twice$'
  tail -1 $f | grep -q '^heap: all 256 KB free again, in one piece; refused some'
done
