#!/bin/sh
# Runs a command on an X server, session bus and home of its own, and ends what it started.
# usage: tests/with-display.sh [--a11y] COMMAND [ARGUMENT…]
# SCREEN sets the size (1280x800x24). Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
world=$(mktemp -d "${TMPDIR:-/tmp}/porthole-test.XXXXXX")
server=
finish() {
  status=$?
  trap - EXIT
  [ -z "$server" ] || kill "$server" 2>/dev/null
  rm -rf "$world"
  exit "$status"
}
trap finish EXIT
trap 'exit 143' INT TERM HUP

a11y=none
if [ "$1" = --a11y ]; then
  a11y=atspi
  shift
fi

for folder in home config data cache state runtime; do
  mkdir -m 700 "$world/$folder"
done
export HOME="$world/home" XDG_CONFIG_HOME="$world/config" XDG_DATA_HOME="$world/data"
export XDG_CACHE_HOME="$world/cache" XDG_STATE_HOME="$world/state" XDG_RUNTIME_DIR="$world/runtime"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS DESKTOP_STARTUP_ID XAUTHORITY AT_SPI_BUS_ADDRESS

mkfifo "$world/display"
# Without -noreset the server starts anew whenever its last client leaves, and turns away the next.
Xvfb -displayfd 9 -screen 0 "${SCREEN:-1280x800x24}" -nolisten tcp -noreset 9>"$world/display" 2>/dev/null &
server=$!
read -r number <"$world/display"
[ -n "$number" ] || { echo "Xvfb could not be started" >&2; exit 1; }

# Mesa's word on a screen without DRI3 is not the program's.
export EGL_LOG_LEVEL=fatal
export DISPLAY=":$number" GDK_BACKEND=x11 GSK_RENDERER="${GSK_RENDERER:-cairo}" GTK_A11Y="${GTK_A11Y:-$a11y}"
# What the bus and the services it starts say is not what the command says.
dbus-run-session -- sh -c 'exec "$@" >&3 2>&4' sh "$@" 3>&1 4>&2 >/dev/null 2>&1
