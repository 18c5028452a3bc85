#!/bin/sh
# make bench-embedded: what poserr takes of a small machine: ROM on a Cortex-M4 (-Os),
# heap of Lua, stack. Each figure with its limit; fails if one is passed.
# Needs tests/packages-cross, for the heap also Lua's sources (tests/lua_source.sh).
set -eu
cd "$(dirname "$0")/.."
lua=$1
OUT=build/embedded
SYSTEMS='pos unionpay iso8583 iso7816-sw emv-tvr'
ARM='arm-none-eabi-gcc -std=c99 -Os -mcpu=cortex-m4 -mthumb'
mkdir -p $OUT/include
over=0

# figure NAME BYTES LIMIT
figure() {
  if [ "$2" -le "$3" ]; then mark='  '; else mark=' !'; over=$((over + 1)); fi
  printf '%-62s %7d   at most %6d%s\n' "$1" "$2" "$3" "$mark"
}
plain() { printf '%-62s %7d\n' "$1" "$2"; }

# Lua's headers for a machine that Debian has no Lua for.
echo '#define DEB_HOST_MULTIARCH ""' >$OUT/include/lua5.4-deb-multiarch.h
INC="-I$OUT/include -I/usr/include/lua5.4"

catalog() {   # LANGS: the amalgamation in $OUT/<langs>
  d=$OUT/$(echo "$1" | tr ' ' -)
  make -s amalgamation B="$d" LUA="$lua" SYSTEMS="$SYSTEMS" LANGS="$1" >/dev/null
  echo "$d/amalgamation"
}
zh=$(catalog zh)
both=$(catalog 'zh en')

# sizes DIRECTORY FLAGS...: bytes of code with constants but without the catalog, then of the catalog
sizes() {
  d=$1; shift
  # shellcheck disable=SC2086
  $ARM "$@" -I"$d" $INC -c -o $OUT/poserr.o "$d/poserr.c"
  rom=$(arm-none-eabi-size -A $OUT/poserr.o | awk '$1 ~ /^\.(text|rodata|data)/ { n += $2 } END { print n }')
  image=$(arm-none-eabi-nm -S $OUT/poserr.o | awk '$4 == "catalog" { print "0x" $2 }')
  echo $((rom - image)) $((image))
}
set -- $(sizes "$zh" -DPOSERR_NO_LUA);                         core=$1 image=$2
set -- $(sizes "$zh" -DPOSERR_NO_LUA -DPOSERR_NO_SCAN -DPOSERR_NO_SEARCH);       lean=$1
set -- $(sizes "$zh" -DPOSERR_NO_BUILDER);                     lua_only=$1
set -- $(sizes "$zh");                                         all=$1
set -- $(sizes "$both" -DPOSERR_NO_LUA);                       image2=$2

echo 'ROM, Cortex-M4, -Os, bytes'
figure 'C core, scan included, without Lua' "$core" 24576
plain  'C core, POSERR_NO_SCAN POSERR_NO_SEARCH' "$lean"
figure 'Lua binding more, POSERR_NO_BUILDER' $((lua_only - core)) 16384
plain  'Lua binding more, with define (builder and all)' $((all - core))
figure "catalog of $SYSTEMS, zh" "$image" 98304
plain  'the same, zh and en' "$image2"

# What a program that calls only some of it links (-ffunction-sections, --gc-sections).
LOOKUP='init push pop lookup readings text text_in expand field code class enum enum_name'
linked() {   # NAME FUNCTIONS...
  name=$1; shift
  { echo '#include "poserr.h"'; echo 'const void *const uses[] = {'
    for f in $LOOKUP "$@"; do echo "(const void *)poserr_$f,"; done; echo '};'; } >$OUT/uses.c
  # shellcheck disable=SC2086
  $ARM -ffunction-sections -fdata-sections -DPOSERR_NO_LUA -I"$zh" -nostdlib -Wl,--gc-sections,--unresolved-symbols=ignore-all,-e,uses,-u,uses \
    -o $OUT/uses.elf $OUT/uses.c "$zh/poserr.c"
  rom=$(arm-none-eabi-size -A $OUT/uses.elf | awk '$1 ~ /^\.(text|rodata|data)/ { n += $2 } END { print n }')
  plain "  $name" $((rom - image))
}
echo 'the same core, linked into a program that uses only'
linked 'look-up and texts'
linked 'look-up, display and receipt' display receipt
linked 'look-up, decode, action analysis' decode action cvr
linked 'look-up, mask' mask
linked 'look-up, advise' advise decision_name advice_value advice_text
linked 'look-up, classify' classify classify_entry
linked 'look-up, search' search
linked 'look-up, scan' scan_begin scan_feed scan_finish scan_next
linked 'look-up, display, decode, advise: a terminal' display receipt decode action advise decision_name advice_value advice_text

echo 'RAM, bytes'
data=$(arm-none-eabi-size -A $OUT/poserr.o | awk '$1 ~ /^\.bss/ { n += $2 } END { print n + 0 }')
figure 'static RAM of the core and the binding (bss)' "$data" 0
heap() {   # CC RUN [32]
  cc=$1 run=$2
  src=$(sh tests/lua_source.sh "${3:-}")
  files=$(for f in "$src"/*.c; do case $f in */lua.c | */luac.c | */onelua.c) ;; *) echo "$f" ;; esac; done)
  # shellcheck disable=SC2086
  $cc -std=gnu99 -O1 -static -DLUA_USE_POSIX -I"$src" -o $OUT/heap bench/heap.c "$zh/poserr.c" $files -lm
  $run $OUT/heap
}
set -- $(heap arm-linux-gnueabihf-gcc qemu-arm 32)
figure 'heap after require, 32-bit ARM, LUA_32BITS' "$1" 4096
figure 'heap of each entry held, the same (mean of all)' "$2" 1536
set -- $(heap arm-linux-gnueabihf-gcc qemu-arm)
figure 'heap after require, 32-bit ARM' "$1" 4096
figure 'heap of each entry held, the same' "$2" 1536
set -- $(heap gcc '')
plain  'heap after require, x86-64' "$1"
plain  'heap of each entry held, x86-64' "$2"

sh tests/stack.sh || over=$((over + 1))
[ $over -eq 0 ] || { echo "$over figures are over their limits"; exit 1; }
