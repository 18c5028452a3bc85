# tests/checks.sh - read by check.sh: what is checked besides the suite itself.

SAN='-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer'
WARN='-std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Wstrict-prototypes -Werror'
INC='-Isrc -I/usr/include/lua5.4'

# Sanitizers: the suite once more with an instrumented module.
sanitized() {
  mkdir -p build/asan
  # shellcheck disable=SC2086
  gcc -std=c99 -g -O1 $SAN -fPIC -shared -fvisibility=hidden $INC -o build/asan/poserr.so \
    $(ls src/*.c | grep -v empty.c) build/builtin.c
}
step 'build with sanitizers' sanitized
suite 'suite under ASan and UBSan' run_suite lua5.4 build/asan "$(gcc -print-file-name=libasan.so)"

# Warnings, with both compilers.
warnings() {
  for f in src/*.c; do
    # shellcheck disable=SC2086
    $1 $WARN -O2 $INC -c -o /dev/null "$f" || return 1
  done
}
step 'gcc without a warning' warnings gcc
step 'clang without a warning' warnings clang
step 'luacheck' luacheck -q .

# The core and the catalog are read-only: nothing in data, bss or .data.rel.ro.
read_only() {
  for f in build/lua5.4/*.o build/builtin.o; do
    case $f in */l*.o) continue ;; esac   # the binding's luaL_Reg arrays are Lua's own type
    size -A "$f" | awk -v f="$f" '($1 ~ /^\.(data|bss|tdata|tbss)/) && $2 > 0 { print f, $1, $2; bad = 1 } END { exit bad }' || return 1
  done
}
step 'read-only: data = bss = 0' read_only

# Allocation failures over every API function.
c_test() {   # NAME FLAGS...
  name=$1; shift
  # shellcheck disable=SC2086
  gcc -std=gnu99 -g -O1 $INC "$@" -o build/"$name" tests/"$name".c $(ls src/*.c | grep -v empty.c) build/builtin.o -llua5.4 -lpthread -lm -ldl &&
    build/"$name"
}
step 'allocation failures' c_test oom $SAN
step 'C API' c_test core $SAN
step 'two states in two threads' c_test threads -fsanitize=thread

# Two files for firmware.
amalgamated() {
  rm -rf build/fw && mkdir -p build/fw
  make -s amalgamation B=build/fw LUA=lua5.4 SYSTEMS='pos unionpay iso8583 iso7816-sw emv-tvr' LANGS=zh &&
  for d in '' POSERR_NO_LUA POSERR_NO_SCAN POSERR_NO_SEARCH POSERR_NO_BUILDER POSERR_NO_SIMD 'POSERR_NO_SCAN -DPOSERR_NO_SEARCH -DPOSERR_NO_BUILDER -DPOSERR_NO_LUA'; do
    # shellcheck disable=SC2086
    gcc -std=c99 -Wall -Wextra -Werror -O2 ${d:+-D$d} -I/usr/include/lua5.4 -c -o build/fw/poserr.o build/fw/amalgamation/poserr.c || return 1
  done
  gcc -Os -ffreestanding -DPOSERR_NO_LUA -c -o build/fw/core.o build/fw/amalgamation/poserr.c &&
  nm -u build/fw/core.o | awk '{ print $2 }' | grep -vxE 'mem(cpy|set|move|cmp|chr)|str(len|chr|rchr|cmp|ncmp|str|pbrk|cspn|spn|cpy)|_GLOBAL_OFFSET_TABLE_|__stack_chk_fail' >build/fw/undefined
  [ ! -s build/fw/undefined ] || { echo 'needs more than string.h:'; cat build/fw/undefined; return 1; }
}
step 'amalgamation, every feature macro' amalgamated

# Commands and examples of README.md.
step 'examples of README.md' lua5.4 tests/readme.lua

# Installed for good: from any directory, offline.
installed() {
  rm -rf build/rocks
  env LUA_PATH= LUA_CPATH= luarocks --lua-version 5.4 --tree "$PWD/build/rocks" make poserr-scm-1.rockspec &&
  cd / && env -u LUA_PATH LUA_CPATH="$OLDPWD/build/rocks/lib/lua/5.4/?.so;;" LUA_PATH="$OLDPWD/build/rocks/share/lua/5.4/?.lua;;" "$OLDPWD/build/rocks/bin/poserr" 6002 --lang en
}
step 'luarocks make, then the command' installed
