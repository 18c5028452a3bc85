#!/bin/sh
# tests/check.sh ORIGIN LUA - all checks; with `make check LUA=lua5.1` only the
# suite on that Lua. The last line counts: "N passed, N failed".
set -u
cd "$(dirname "$0")/.."
LUAS='lua5.4 lua5.3 lua5.2 lua5.1 luajit'
[ "$1" = 'command line' ] && LUAS=$2
LOG=build/check
rm -rf $LOG
mkdir -p $LOG
passed=0
failed=0

ok()  { passed=$((passed + 1)); echo "ok    $1"; }
bad() { failed=$((failed + 1)); echo "FAIL  $1"; [ -n "${2:-}" ] && sed 's/^/      /' "$2" | tail -40; }

# step NAME COMMAND...: one check by its exit status
step() {
  name=$1; shift
  file=$LOG/$(echo "$name" | tr -c 'A-Za-z0-9\n' _).log
  if "$@" >"$file" 2>&1; then ok "$name"; else bad "$name" "$file"; fi
}

# suite NAME COMMAND...: busted; its own counts are added
suite() {
  name=$1; shift
  file=$LOG/$(echo "$name" | tr -c 'A-Za-z0-9\n' _).log
  "$@" >"$file" 2>&1
  status=$?
  line=$(grep -E '^[0-9]+ success' "$file" | tail -1)
  good=$(echo "$line" | sed -n 's/^\([0-9]*\) success.*/\1/p')
  wrong=$(echo "$line" | sed -n 's/.* \([0-9]*\) failure[s]* .* \([0-9]*\) error.*/\1 + \2/p')
  if [ -z "$good" ]; then bad "$name (did not run)" "$file"; return; fi
  passed=$((passed + good))
  failed=$((failed + ${wrong:-0}))
  if [ $status -eq 0 ]; then echo "ok    $name: $good tests"; else echo "FAIL  $name: $line"; tail -60 "$file" | sed 's/^/      /'; fi
}

run_suite() {   # LUA BUILDDIR [preload]
  LUA_PATH="lua/?.lua;;" LUA_CPATH="$2/?.so;;" POSERR_LUA=$1 LD_PRELOAD="${3:-}" \
    ASAN_OPTIONS=detect_leaks=0 busted --lua="$(command -v "$1")" -o plainTerminal tests
}

if ! make -s all LUA=lua5.4 2>$LOG/build.log >&2; then
  bad build $LOG/build.log
  echo "$passed passed, $((failed)) failed"
  exit 1
fi
ok build

for lua in $LUAS; do
  if make -s all LUA="$lua" HOSTLUA=lua5.4 HOSTLUA_INCDIR=/usr/include/lua5.4 >$LOG/build-"$lua".log 2>&1; then
    suite "suite on $lua" run_suite "$lua" build/"$lua"
  else bad "build for $lua" $LOG/build-"$lua".log; fi
done

if [ "$1" != 'command line' ]; then
  . tests/checks.sh
fi

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
