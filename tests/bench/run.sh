#!/bin/sh
# Runs the benchmarks of a configured build: see ./dev bench.
# usage: tests/bench/run.sh CHECKOUT BUILD [NAME…]
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
top=$1
build=$2
shift 2
status=0
PATH=$build/install/bin:$PATH
XDG_DATA_DIRS=$build/install/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
export PATH XDG_DATA_DIRS

wanted() { # NAME, of the arguments or all of them
  name=$1
  shift
  [ $# -eq 0 ] && return 0
  for argument; do
    [ "$argument" != "$name" ] || return 0
  done
  return 1
}

if wanted startup "$@"; then
  "$top/tests/with-display.sh" python3 "$top/tests/bench/startup.py" "$build/tests/bench/first-frame" || status=1
fi
for program in "$build"/tests/bench/bench-*; do
  case $program in *.p) continue ;; esac
  [ -x "$program" ] || continue
  name=${program##*/bench-}
  wanted "$name" "$@" || continue
  printf '\n'
  case $name in
  chart | flood | keystroke | listening) # these need a window
    GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR=$build/data "$top/tests/with-display.sh" "$program" || status=1
    ;;
  *) "$program" || status=1 ;;
  esac
done
exit $status
