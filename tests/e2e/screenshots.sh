#!/bin/sh
# Makes the pictures in data/screenshots anew: see ./dev screenshots.
# usage: tests/e2e/screenshots.sh CHECKOUT PREFIX [FOLDER [WIDTHxHEIGHT…]], as root
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
[ $# -gt 0 ] || set -- 1000x700 360x640 800x600 1280x800 1920x1080
# A network and processes of its own, so that the pictures show nothing but the script's.
network='ip link set lo up
ip link add wlan0 type dummy 2>/dev/null || ip link add wlan0 type veth peer name peer0
ip address add 192.168.1.7/24 dev wlan0
ip link set wlan0 up
exec "$@"'
for size in "$@"; do
  # The frame that GTK draws where nothing composes windows is cut away again: 5 px a side.
  width=${size%x*}
  height=${size#*x}
  SCREEN=$((width + 10))x$((height + 10))x24 unshare --net --pid --fork --mount-proc sh -euc "$network" sh \
    "$top/tests/with-display.sh" --a11y python3 "$top/tests/e2e/screenshots.py" "$folder" "$width" "$height"
done
