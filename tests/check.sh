#!/bin/sh
# tests/check.sh ORIGIN LUA - all checks, two at a time; with `make check
# LUA=lua5.1` only the suite on that Lua. The last line: "N passed, N failed".
set -u
cd "$(dirname "$0")/.."
LOG=$PWD/build/check
rm -rf "$LOG"
mkdir -p "$LOG"

if [ "$1" = 'command line' ]; then
  luas=$2 jobs="suite:$2" WHOLE=1
  export WHOLE
else
  luas='lua5.4 lua5.3 lua5.2 lua5.1 luajit'
  jobs="suite:asan suite:lua5.1 suite:lua5.2 suite:lua5.3 suite:lua5.4 suite:luajit $(sed -n 's/^job_\([a-z_0-9]*\) *().*/\1/p' tests/jobs.sh)"
fi

# Builds first: the jobs only read them.
for lua in $luas; do
  make -s all LUA="$lua" HOSTLUA="$(echo "$luas" | cut -d' ' -f1)" >"$LOG/build-$lua.log" 2>&1 || {
    cat "$LOG/build-$lua.log"
    echo "FAIL  build for $lua"
    echo '0 passed, 1 failed'
    exit 1
  }
done
echo "ok    build for $luas"

# Each job writes its report and its counts; reports come out as they end.
for job in $jobs; do echo "$job"; done | LOG=$LOG xargs -P 2 -n 1 sh tests/jobs.sh
cat "$LOG"/*.count | awk '{ p += $1; f += $2 } END { printf "%d passed, %d failed\n", p + 1, f; exit f > 0 }'
