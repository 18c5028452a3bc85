#!/bin/sh
# What poserr does, on real input. Run by `make demo`.
set -eu
lua=${1:-lua5.4}
poserr() { "$lua" bin/poserr --no-packs "$@"; }
say() { printf '\n\033[1m$ poserr %s\033[0m\n' "$*"; poserr "$@"; }
[ -t 1 ] || say() { printf '\n$ poserr %s\n' "$*"; poserr "$@"; }

say explain pos 6002 --lang zh
say explain pos 6002 --lang en
say find 6985 --lang en
say decode emv-tvr 8000048000 --lang en
say scan examples/logs/day.log --top 10 --lang zh
say scan examples/logs/day.log examples/logs/switch.log examples/logs/chip.log examples/logs/till-gbk.log \
  examples/logs/gateway.jsonl examples/logs/modem.log --summary --lang zh
