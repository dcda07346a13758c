#!/bin/sh
# Lives with the installed program for hours: see ./dev soak.
# usage: tests/soak/soak.sh CHECKOUT PREFIX [MINUTES]
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
top=$1
prefix=$2
shift 2
PATH=$prefix/bin:$PATH
XDG_DATA_DIRS=$prefix/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
export PATH XDG_DATA_DIRS
user=
[ "$(id -u)" = 0 ] || user='--user --map-root-user'
# A network and processes of its own, so that all that comes and goes is the script's.
# shellcheck disable=SC2086 # no argument or two
exec unshare $user --net --pid --fork --mount-proc sh -euc 'ip link set lo up; exec "$@"' sh \
  "$top/tests/with-display.sh" --a11y python3 "$top/tests/soak/soak.py" "$@"
