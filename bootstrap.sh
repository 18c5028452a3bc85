#!/bin/sh
# bootstrap.sh demo|check - installs what is missing on a Debian machine, builds
# and runs `make demo` or `make check`. Touches no network when all is there.
set -eu
cd "$(dirname "$0")"

usage() { echo "usage: sh bootstrap.sh demo|check" >&2; exit 2; }
[ $# -eq 1 ] || usage
case $1 in
  demo)  packages='gcc make libc6-dev lua5.4 liblua5.4-dev lua-argparse lua-dkjson' ;;
  check) packages=$(cat tests/packages) ;;
  *) usage ;;
esac

missing=
for p in $packages; do
  dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing="$missing $p"
done
if [ -n "$missing" ]; then
  install="apt-get install -y --no-install-recommends$missing"
  if [ "$(id -u)" = 0 ]; then run='env DEBIAN_FRONTEND=noninteractive'
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then run='sudo -n env DEBIAN_FRONTEND=noninteractive'
  else
    echo "These packages are missing. As root, run:" >&2
    echo "  apt-get update && $install" >&2
    exit 1
  fi
  echo "installing:$missing"
  $run apt-get update -qq
  # shellcheck disable=SC2086
  $run $install >/dev/null
fi
exec make --no-print-directory "$1"
