#!/bin/sh
# Runs the fuzz targets under libFuzzer, ASan and UBSan: see ./dev fuzz.
# usage: tests/fuzz/run.sh CHECKOUT BUILD [TARGET [SECONDS]]
# What it finds is left in BUILD/found, to be put among the seeds with the mend.
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
top=$1
build=$2
target=${3-}
seconds=${4:-10}

if [ ! -e "$build/build.ninja" ]; then
  rm -rf "$build"
  CC=clang meson setup "$build" "$top" -Dfuzz=true -Db_sanitize=address,undefined -Db_lundef=false \
    >"$build.log" 2>&1 || { cat "$build.log"; exit 1; }
fi
mkdir -p "$build/found"
status=0
for source in "$top"/tests/fuzz/fuzz-*.c; do
  name=$(basename "$source" .c)
  name=${name#fuzz-}
  [ -z "$target" ] || [ "$target" = "$name" ] || continue
  ninja -C "$build" "tests/fuzz/fuzz-$name" >"$build.log" 2>&1 || { cat "$build.log"; exit 1; }
  corpus=$build/corpus-$name
  mkdir -p "$corpus"
  printf '%s: ' "$name"
  if "$build/tests/fuzz/fuzz-$name" -max_total_time="$seconds" -artifact_prefix="$build/found/$name-" \
    "$corpus" "$top/tests/fuzz/seeds/$name" >"$build/found/$name.log" 2>&1; then
    grep -E '^Done' "$build/found/$name.log"
  else
    tail -n 30 "$build/found/$name.log"
    status=1
  fi
done
exit $status
