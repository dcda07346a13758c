#!/bin/sh
# Runs the tests of a configured build and says how many passed: see ./dev test.
# usage: tests/run.sh CHECKOUT BUILD [--all] [MESON TEST ARGUMENTS]
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
top=$1
build=$2
shift 2
all=
if [ "${1-}" = --all ]; then
  all=1
  shift
fi

status=0
meson test -C "$build" --no-rebuild --print-errorlogs "$@" || status=1
logs=$build/meson-logs

# With arguments, somebody looks at a few tests: the rest isn't wanted.
if [ $# -eq 0 ]; then
  asan=$build-asan
  if [ ! -e "$asan/build.ninja" ]; then
    rm -rf "$asan"
    meson setup "$asan" "$top" -Db_sanitize=address,undefined -Db_lundef=false \
      -Dprofile=development >"$asan.log" 2>&1 || { cat "$asan.log"; status=1; }
  fi
  if ninja -C "$asan" >"$asan.log" 2>&1; then
    meson test -C "$asan" --no-rebuild --print-errorlogs --suite engine ${all:+--suite ui --suite e2e --suite faults} \
      ${all:+--timeout-multiplier 3} || status=1
    logs="$logs $asan/meson-logs"
  else
    cat "$asan.log"
    status=1
  fi
fi

# Ten seconds of each fuzz target, where there is a compiler with a fuzzer.
if [ $# -eq 0 ]; then
  if command -v clang >/dev/null 2>&1; then
    sh "$top/tests/fuzz/run.sh" "$top" "$build-fuzz" || status=1
  else
    echo 'left out: the fuzz targets, which need clang'
  fi
fi

# The server is what has threads.
if [ -n "$all" ] && [ $# -eq 0 ]; then
  tsan=$build-tsan
  if [ ! -e "$tsan/build.ninja" ]; then
    rm -rf "$tsan"
    meson setup "$tsan" "$top" -Db_sanitize=thread -Db_lundef=false \
      -Dprofile=development >"$tsan.log" 2>&1 || { cat "$tsan.log"; status=1; }
  fi
  python3 "$top/tests/tsan.py" "$tsan" || status=1

  if command -v valgrind >/dev/null 2>&1; then
    python3 "$top/tests/valgrind.py" "$build" || status=1
  else
    echo "valgrind isn't installed here: the engine is not run under it" >&2
  fi
fi

# shellcheck disable=SC2086 # a list of folders
python3 "$top/tests/summary.py" "$status" $logs
