#!/bin/sh
# Makes the pictures in data/screenshots anew: see ./dev screenshots.
# usage: tests/e2e/screenshots.sh CHECKOUT PREFIX [FOLDER [WIDTHxHEIGHT…]]
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
top=$1
prefix=$2
shift 2
folder=${1:-$top/data/screenshots}
[ $# -eq 0 ] || shift
mkdir -p "$folder"
PATH=$prefix/bin:$PATH
XDG_DATA_DIRS=$prefix/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
export PATH XDG_DATA_DIRS
for size in "${@:-1000x700}"; do
  # The frame that GTK draws where nothing composes windows is cut away again: 5 px a side.
  width=${size%x*}
  height=${size#*x}
  SCREEN=$((width + 10))x$((height + 10))x24 \
    "$top/tests/with-display.sh" --a11y python3 "$top/tests/e2e/screenshots.py" "$folder" "$width" "$height"
done
