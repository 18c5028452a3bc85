#!/bin/sh
# make bench: every figure of README.md that is not about scanning or firmware,
# each against its peer in the same run. Needs gperf.
set -eu
cd "$(dirname "$0")/.."
lua=$1
command -v gperf >/dev/null || { echo 'make bench needs gperf: apt-get install gperf' >&2; exit 1; }
out=build/bench
mkdir -p $out
export LUA_PATH="lua/?.lua;;" LUA_CPATH="build/$(basename "$lua")/?.so;;"

"$lua" bench/lookup.lua
cat > $out/keys.lua <<'LUA'
local poserr, seen = require "poserr", {}
for system in poserr.systems() do
  if poserr.info(system).form ~= "text" then
    for code in poserr.codes(system) do
      local key = system .. ":" .. code
      if not seen[key] then seen[key] = true; print(key) end
    end
  end
end
LUA
"$lua" $out/keys.lua > $out/keys.new
if ! cmp -s $out/keys.new $out/keys; then
  cp $out/keys.new $out/keys
  { echo '#include <stddef.h>'; echo '#include <string.h>'; gperf -L ANSI-C -C -l -m 1 $out/keys; } > $out/table.c
fi
cc -std=gnu99 -O2 -Isrc -o $out/gperf bench/gperf.c $out/table.c src/catalog.c src/registry.c src/code.c build/builtin.o
$out/gperf $out/keys
"$lua" bench/open.lua
"$lua" bench/define.lua
"$lua" bench/pack.lua
size -A build/builtin.o | awk '/rodata/ { s += $2 } END { printf "catalog: %.2f MB of read-only data (at most 1.5)\n", s / 1e6 }'
