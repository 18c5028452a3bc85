#!/bin/sh
# lua_source.sh [32] - prints the directory of the sources of Lua 5.4: $LUA_SRC, or
# those of Debian's package, fetched once into build/lua-source by apt (which need not
# be set up for sources: the list used here is its own). With 32, of a copy with
# LUA_32BITS set: integers and floats of 32 bits, as small machines have them.
set -eu
cd "$(dirname "$0")/.."
dir=$PWD/build/lua-source
answer() {
  if [ "${1:-}" = 32 ]; then
    rm -rf "$dir/32" && mkdir -p "$dir/32" && cp "$2"/*.c "$2"/*.h "$dir/32/"
    sed -i 's/^#define LUA_32BITS.*/#define LUA_32BITS 1/' "$dir/32/luaconf.h"
    grep -q '^#define LUA_32BITS 1' "$dir/32/luaconf.h" || { echo 'luaconf.h has no LUA_32BITS' >&2; exit 1; }
    echo "$dir/32"
  else echo "$2"; fi
  exit 0
}
[ -n "${LUA_SRC:-}" ] && answer "${1:-}" "$LUA_SRC"
found() { ls -d "$dir"/lua5.4-*/src "$dir"/lua-5.4*/src 2>/dev/null | head -1; }
if [ -z "$(found)" ]; then
  mkdir -p "$dir/lists/partial"
  uri=$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb  *\(\[[^]]*\] *\)\{0,1\}\([^ ]*debian[^ ]*\) .*/\2/p' /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | head -1)
  release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  echo "deb-src ${uri:-http://deb.debian.org/debian} $release main" > "$dir/sources.list"
  apt="-o Dir::Etc::sourcelist=$dir/sources.list -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists=$dir/lists -o APT::Sandbox::User=root"
  # shellcheck disable=SC2086
  (cd "$dir" && apt-get $apt -qq update && apt-get $apt -qq source --download-only lua5.4 && tar -xf lua5.4_*.orig.tar.gz) >"$dir/log" 2>&1 || true
fi
[ -n "$(found)" ] || { echo "no sources of Lua 5.4: set LUA_SRC to their directory" >&2; exit 1; }
answer "${1:-}" "$(found)"
