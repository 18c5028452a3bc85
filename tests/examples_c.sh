#!/bin/sh
# examples_c.sh - the programs of examples/c and examples/firmware print what
# tests/cases/examples-c.out says; `examples_c.sh accept` takes it from them.
set -eu
cd "$(dirname "$0")/.."
make -s -C examples/c HOSTLUA="${LUA:-lua5.4}" >/dev/null
make -s -C examples/firmware HOSTLUA="${LUA:-lua5.4}" >/dev/null
C=build/c
run() { echo "\$ $*"; "$@" || echo "(exit $?)"; }
{
  run $C/explain unionpay 55
  run $C/explain unionpay '?'
  run $C/explain 'SW 6985'
  run $C/tvr 8000048000
  run $C/retry
  printf '%s\n' '10:01 >> sale 4111111111111111 51.00' '10:02 DE39=51' '10:03 SW=6985' '10:04 all is well' >$C/log
  echo "\$ $C/scan"
  $C/scan <$C/log
  run build/firmware/firmware
} >$C/out 2>&1
[ "${1:-}" != accept ] || cp $C/out tests/cases/examples-c.out
diff tests/cases/examples-c.out $C/out
