#!/bin/sh
# tests/jobs.sh JOB - one job of check.sh: a suite on one Lua, or one of the
# functions job_NAME below. Writes $LOG/JOB.count: "passed failed".
set -u

SAN='-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer'
WARN='-std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Wstrict-prototypes -Werror'
INC='-Isrc -I/usr/include/lua5.4'
SOURCES=$(ls src/*.c | grep -v empty.c)

# What starts programs, and what reads all of codes/.
OUTSIDE='cli_spec|pack_spec|docs_spec|data_spec|build_spec'

# The slow specs run on the newest and the oldest Lua; on the others when one is asked for.
run_suite() {   # LUA BUILDDIR
  case ${WHOLE:-}$1 in
    lua5.2 | lua5.3 | luajit) specs=$(ls tests/*_spec.lua | grep -vE "$OUTSIDE|heldout_spec") ;;
    *) specs=tests ;;
  esac
  # shellcheck disable=SC2086
  LUA_PATH="lua/?.lua;;" LUA_CPATH="$2/?.so;;" POSERR_LUA=$1 busted --lua="$(command -v "$1")" -o plainTerminal $specs
}

# The suite once more with an instrumented module; what starts other programs is left to the plain runs.
sanitized() {
  mkdir -p build/asan
  # shellcheck disable=SC2086
  gcc -std=c99 -g -O1 $SAN -fPIC -shared -fvisibility=hidden $INC -o build/asan/poserr.so $SOURCES build/builtin.c &&
  LUA_PATH="lua/?.lua;;" LUA_CPATH="build/asan/?.so;;" LD_PRELOAD="$(gcc -print-file-name=libasan.so)" \
    ASAN_OPTIONS=detect_leaks=0 busted --lua="$(command -v lua5.4)" -o plainTerminal \
    $(ls tests/*_spec.lua | grep -vE "$OUTSIDE|heldout_spec")
}

# Warnings, with both compilers.
warnings() {
  for f in src/*.c; do
    # shellcheck disable=SC2086
    $1 $WARN -O2 $INC -c -o /dev/null "$f" || return 1
  done
}
job_gcc_without_a_warning() { warnings gcc; }
job_clang_without_a_warning() { warnings clang; }
job_luacheck() { luacheck -q .; }

# The core and the catalog are read-only: nothing in data, bss or .data.rel.ro.
# The binding's luaL_Reg arrays are of Lua's own type and hold pointers.
job_read_only() {
  for f in build/lua5.4/*.o build/builtin.o; do
    case $f in */l*.o) continue ;; esac
    size -A "$f" | awk -v f="$f" '$1 ~ /^\.(data|bss|tdata|tbss)/ && $2 > 0 { print f, $1, $2; bad = 1 } END { exit bad }' || return 1
  done
}

c_test() {   # NAME FLAGS...
  name=$1; shift
  # shellcheck disable=SC2086
  gcc -std=gnu99 -g -O1 $INC "$@" -o build/"$name" tests/"$name".c $SOURCES build/builtin.o -llua5.4 -lpthread -lm -ldl && build/"$name"
}
# The n-th allocation fails, over every function of the API.
job_allocation_failures() { c_test oom $SAN; }
job_c_api() { c_test core $SAN; }
job_two_threads() { c_test threads -fsanitize=thread; }

# Two files for firmware, with each feature macro alone and all together.
job_amalgamation() {
  rm -rf build/fw && mkdir -p build/fw
  make -s amalgamation B=build/fw LUA=lua5.4 SYSTEMS='pos unionpay iso8583 iso7816-sw emv-tvr' LANGS=zh || return 1
  o=-O2   # the whole; of the parts only what the compiler says
  for d in '' POSERR_NO_LUA POSERR_NO_SCAN POSERR_NO_SEARCH POSERR_NO_BUILDER POSERR_NO_SIMD 'POSERR_NO_SCAN -DPOSERR_NO_SEARCH -DPOSERR_NO_BUILDER -DPOSERR_NO_LUA'; do
    # shellcheck disable=SC2086
    gcc -std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Wstrict-prototypes -Werror $o ${d:+-D$d} -I/usr/include/lua5.4 -c -o build/fw/poserr.o build/fw/amalgamation/poserr.c || return 1
    o=-O0
  done
  gcc -Os -ffreestanding -fno-stack-protector -DPOSERR_NO_LUA -c -o build/fw/core.o build/fw/amalgamation/poserr.c || return 1
  nm -u build/fw/core.o | awk '{ print $2 }' | grep -vxE 'mem(cpy|set|move|cmp|chr)|str(len|chr|rchr|cmp|ncmp|str|pbrk|cspn|spn|cpy)|_GLOBAL_OFFSET_TABLE_|__cpu_(model|indicator_init)' >build/fw/undefined
  [ ! -s build/fw/undefined ] || { echo 'needs more than string.h:'; cat build/fw/undefined; return 1; }
}

# Each part left out: the tests of what does not use it pass.
job_feature_macros() {
  mkdir -p build/macros
  for part in 'SCAN scan|scanner' 'SEARCH search|classify' 'BUILDER define' 'SIMD none'; do
    # shellcheck disable=SC2046,SC2086
    gcc -std=c99 -O1 -fPIC -shared -fvisibility=hidden -DPOSERR_NO_${part%% *} $INC -o build/macros/poserr.so $SOURCES build/builtin.c &&
    LUA_PATH="lua/?.lua;;" LUA_CPATH="build/macros/?.so;;" busted --lua="$(command -v lua5.4)" -o plainTerminal \
      $(cd tests && grep -LE "[.](${part#* })\\>" lookup_spec.lua decode_spec.lua display_spec.lua define_spec.lua search_spec.lua classify_spec.lua spellings_spec.lua scan_spec.lua slow_scan_spec.lua log_lines_spec.lua | sed 's|^|tests/|') || return 1
  done
}

# The header as LuaJIT's FFI reads it.
job_ffi() {
  # shellcheck disable=SC2046
  gcc -std=c99 -O1 -fPIC -shared -DPOSERR_API= -Isrc -o build/libposerr.so $(ls src/*.c | grep -vE '/l[a-z]*[.]c|empty.c') build/builtin.c &&
  luajit tests/ffi.lua build/libposerr.so
}

# No function of the core takes more than 2 KB of stack.
job_stack() { sh tests/stack.sh; }
# The terminal's screens, the examples in C and the vendor's firmware, as they were.
job_terminal_example() { sh tests/terminal.sh; }
job_examples_in_c() { sh tests/examples_c.sh; }

# The commands and examples of README.md and the manual.
job_examples_of_the_documents() { lua5.4 tests/readme.lua; }

# Installed for good: from any directory, offline.
job_luarocks_make() {
  rm -rf build/rocks build/rocktree
  mkdir build/rocktree
  git ls-files -z | xargs -0 cp --parents -t build/rocktree &&
  ( cd build/rocktree && env -u LUA_PATH -u LUA_CPATH luarocks --lua-version 5.4 --tree "$OLDPWD/build/rocks" make poserr-scm-1.rockspec ) &&
  rocks=$PWD/build/rocks && cd / && env -u LUA_PATH -u LUA_CPATH "$rocks/bin/poserr" 6002 --lang en
}

# `make clean` leaves the tree as git has it.
job_clean() {
  rm -rf build/cleantree
  git clone -q . build/cleantree && cd build/cleantree && make -s all >/dev/null && make -s clean && [ -z "$(git status --porcelain)" ]
}

job=$1
file=$LOG/$(echo "$job" | tr -c 'a-z0-9._\n' _)
case $job in
  suite:asan) name='suite under ASan and UBSan'; sanitized >"$file.log" 2>&1 ;;
  suite:*)    name="suite on ${job#suite:}"; run_suite "${job#suite:}" "build/${job#suite:}" >"$file.log" 2>&1 ;;
  *)          name=$(echo "$job" | tr _ ' '); "job_$job" >"$file.log" 2>&1 ;;
esac
status=$?
good=$(sed -n 's/^\([0-9]*\) success.*/\1/p' "$file.log" | tail -1)
case $job in
  suite:*)
    wrong=$(sed -n 's/^[0-9]* success[es]* . \([0-9]*\) failure[s]* . \([0-9]*\) error.*/\1 \2/p' "$file.log" | tail -1 | awk '{ print $1 + $2 }')
    [ -n "$good" ] || { good=0; wrong=1; }
    [ $status -eq 0 ] || [ "${wrong:-0}" -gt 0 ] || wrong=1 ;;
  *) if [ $status -eq 0 ]; then good=1 wrong=0; else good=0 wrong=1; fi ;;
esac
echo "$good ${wrong:-0}" >"$file.count"
if [ "${wrong:-0}" -eq 0 ]; then
  case $job in suite:*) echo "ok    $name: $good tests" ;; *) echo "ok    $name" ;; esac
  # The rates that the specs measured: busted's dots stand in front of them.
  [ "$job" != suite:lua5.4 ] || sed -n 's/^[+.-]*\([a-z].*\(recall\|known\) .*\)/      \1/p' "$file.log"
else
  { echo "FAIL  $name"; tail -60 "$file.log" | sed 's/^/      /'; }
fi
exit 0
