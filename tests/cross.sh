#!/bin/sh
# cross.sh [TARGET...] - poserr on other machines, under qemu-user: 32 and 64 bits,
# little and big endian, and Lua with 32-bit numbers. Needs tests/packages-cross.
# For each target: the C core answers as it does here (tests/small.c). On armhf, arm64 and
# s390x the suite passes too, in a Lua built for the machine; and here, in a Lua with
# LUA_32BITS. Closes with "N passed, N failed".
set -u
cd "$(dirname "$0")/.."
TARGETS=${*:-armhf arm64 s390x i386}
OUT=build/cross
WARN='-std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Wstrict-prototypes -Werror'
passed=0
failed=0
mkdir -p $OUT

ok()  { passed=$((passed + 1)); echo "ok    $1"; }
bad() { failed=$((failed + 1)); echo "FAIL  $1"; [ -f "${2:-}" ] && tail -30 "$2" | sed 's/^/      /'; }
step() { name=$1; shift; if "$@" >$OUT/log 2>&1; then ok "$name"; else bad "$name" $OUT/log; fi; }

core() { for f in src/*.c; do case $f in src/l*.c | src/empty.c) ;; *) echo "$f" ;; esac; done; }
binding() { ls src/l*.c; }

# What the core says, here.
small() {   # CC DIRECTORY
  mkdir -p "$2" && $1 $WARN -O1 -static -Isrc ${CPPFLAGS:-} -o "$2/small" tests/small.c $(core) build/builtin.c
}
step 'core here' small gcc $OUT/native
$OUT/native/small >$OUT/expected || exit 1

# What runs commands would test this machine's Lua, not the target's.
SUITE=$(grep -L -e popen -e os.execute tests/*_spec.lua)
LUA_SOURCE=$(sh tests/lua_source.sh) || LUA_SOURCE=
LUA32_SOURCE=$(sh tests/lua_source.sh 32) || LUA32_SOURCE=

# A Lua for the target, poserr inside. Its own sources are not ours to warn about.
lua() {   # CC DIRECTORY SOURCES
  cc=$1 dir=$2 sources=$3
  [ -n "$sources" ] || { echo 'no sources of Lua 5.4'; return 1; }
  mkdir -p "$dir"
  for f in "$sources"/*.c; do case $f in */lua.c | */luac.c | */onelua.c) ;; *) echo "$f" ;; esac; done >"$dir/files"
  # shellcheck disable=SC2046
  $cc -std=gnu99 -O1 -static -DLUA_USE_POSIX ${CPPFLAGS:-} -Isrc -I"$sources" -o "$dir/lua" tests/host.c $(core) $(binding) build/builtin.c $(cat "$dir/files") -lm
}
suite() {   # NAME COMMAND...
  name=$1; shift
  # shellcheck disable=SC2086
  LUA_PATH='lua/?.lua;/usr/share/lua/5.4/?.lua;/usr/share/lua/5.4/?/init.lua' POSERR_LUA=lua5.4 "$@" tests/plain.lua $SUITE >$OUT/suite.log 2>&1
  line=$(tail -1 $OUT/suite.log)
  case $line in
    *' passed, 0 failed') ok "$name: $line" ;;
    *) bad "$name" $OUT/suite.log ;;
  esac
}

for t in $TARGETS; do
  case $t in
    armhf) cc=arm-linux-gnueabihf-gcc run=qemu-arm about='32 bits, little endian' ;;
    arm64) cc=aarch64-linux-gnu-gcc run=qemu-aarch64 about='64 bits, little endian' ;;
    s390x) cc=s390x-linux-gnu-gcc run=qemu-s390x about='64 bits, big endian' ;;
    i386) cc=i686-linux-gnu-gcc run=qemu-i386 about='32 bits, little endian' ;;
    *) bad "no such target: $t"; continue ;;
  esac
  step "$t: core compiles" small $cc $OUT/$t
  $run $OUT/$t/small >$OUT/$t/out 2>&1
  if cmp -s $OUT/expected $OUT/$t/out; then ok "$t: core answers as here ($about)"
  else diff $OUT/expected $OUT/$t/out >$OUT/$t/diff; bad "$t: core answers differently" $OUT/$t/diff; fi
  [ "$t" = i386 ] && continue
  if lua $cc $OUT/$t "$LUA_SOURCE" >$OUT/log 2>&1; then suite "$t: suite" $run $OUT/$t/lua
  else bad "$t: Lua" $OUT/log; fi
done

# Integers and floats of 32 bits, as small machines build Lua.
if lua gcc $OUT/lua32 "$LUA32_SOURCE" >$OUT/log 2>&1; then suite 'LUA_32BITS: suite' $OUT/lua32/lua
else bad 'LUA_32BITS: Lua' $OUT/log; fi

# Cortex-M: no libc but string.h.
cortex() {
  for f in $(core); do
    arm-none-eabi-gcc $WARN -Os -mcpu=cortex-m4 -mthumb -Isrc ${CPPFLAGS:-} -c -o $OUT/m4.o "$f" || return 1
  done
}
step 'core compiles for Cortex-M4' cortex

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
