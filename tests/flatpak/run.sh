#!/bin/sh
# Builds, installs, runs, bundles and tests Porthole as a Flatpak: see ./dev flatpak.
# usage: tests/flatpak/run.sh CHECKOUT FOLDER build|run|bundle|test [--stable] [ARGUMENTS]
# FOLDER keeps what is downloaded and made. Ends with 3 when a stand-in for the runtime is needed
# that standin-root.sh has to make the files of first.
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
top=$1
work=$2
command=$3
shift 3

# Where Flathub is described; an empty one means that nobody asks.
flathub=${PORTHOLE_DEV_FLATHUB-https://dl.flathub.org/repo/flathub.flatpakrepo}
base=io.github.portholeapp.Porthole
branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$top/flatpak/$base.json")

say() { printf 'dev: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}

temporary=''
bus=''
clean_up() {
  status=$?
  trap - EXIT
  [ -z "$bus" ] || kill "$bus" 2>/dev/null || true
  [ -z "$temporary" ] || rm -rf "$temporary"
  exit "$status"
}
trap clean_up EXIT
trap 'exit 143' INT TERM HUP

# What Flatpak can't do without, where a container or a bare login hasn't got it: a runtime
# folder, and a system bus, of which it asks for parental controls. Nobody on the bus means none.
set_up_session() {
  temporary=$(mktemp -d "${TMPDIR:-/tmp}/porthole-flatpak.XXXXXX")
  chmod 755 "$temporary"
  if [ -z "${XDG_RUNTIME_DIR-}" ] || [ ! -d "${XDG_RUNTIME_DIR-}" ]; then
    export XDG_RUNTIME_DIR="$temporary/runtime"
    mkdir -m 700 "$XDG_RUNTIME_DIR"
  fi
  if [ -z "${DBUS_SYSTEM_BUS_ADDRESS-}" ] && [ ! -S /run/dbus/system_bus_socket ]; then
    export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$temporary/system-bus"
    dbus-daemon --session --fork --nopidfile --address="$DBUS_SYSTEM_BUS_ADDRESS" --print-pid=3 \
      3>"$temporary/system-bus.pid"
    bus=$(cat "$temporary/system-bus.pid")
  fi
}

is_installed() {
  flatpak info "org.gnome.Platform//$branch" >/dev/null 2>&1 &&
    flatpak info "org.gnome.Sdk//$branch" >/dev/null 2>&1
}

flathub_is_reachable() {
  [ -n "$flathub" ] && curl -fsSL --connect-timeout 5 --max-time 20 -o /dev/null "$flathub" 2>/dev/null
}

# The stand-in is kept apart from whatever Flatpak has installed otherwise, and what is built on
# it, too: it comes and goes with FOLDER.
use_standin() {
  runtime_repo=''
  export FLATPAK_SYSTEM_DIR="$work/runtimes" FLATPAK_USER_DIR="$work/apps"
}

prepare_standin() {
  wanted=$(cat "$top/tests/flatpak/standin-root.sh" "$top/tests/flatpak/standin-repo.sh" | cksum)-$branch
  if [ "$(cat "$work/standin/stamp" 2>/dev/null)" != "$wanted" ]; then
    if [ ! -e "$work/standin/sdk-etc.tar" ]; then
      say "the GNOME $branch runtime is not installed and Flathub can't be reached: making a stand-in from Debian packages, once; it takes some minutes"
      exit 3
    fi
    rm -rf "$work/runtimes"
    sh "$top/tests/flatpak/standin-repo.sh" "$work/standin" "$branch"
    FLATPAK_USER_DIR="$work/runtimes" flatpak --user remote-add --no-gpg-verify standin "$work/standin/repo"
    FLATPAK_USER_DIR="$work/runtimes" flatpak --user install --noninteractive standin \
      "org.gnome.Platform//$branch" "org.gnome.Sdk//$branch" >/dev/null
    # Flatpak closes a user's own installation to others; this one serves as the system's.
    chmod 755 "$work/runtimes"
    printf %s "$wanted" >"$work/standin/stamp"
    # What they were made of takes twice as much space again.
    rm -rf "$work/standin/repo" "$work"/standin/*.tar
  fi
  use_standin
}

# The real runtime where it is to be had, or else the stand-in; says which.
choose_runtime() {
  runtime_repo=--runtime-repo=https://dl.flathub.org/repo/flathub.flatpakrepo
  if is_installed; then
    say "building on the installed GNOME $branch runtime"
  elif flathub_is_reachable; then
    say "installing the GNOME $branch runtime from Flathub, for this user"
    flatpak --user remote-add --if-not-exists flathub "$flathub"
    flatpak --user install --noninteractive flathub "org.gnome.Platform//$branch" "org.gnome.Sdk//$branch"
  else
    prepare_standin
    say "building on a stand-in for the GNOME $branch runtime, made from Debian packages: for tests, not for others"
  fi
}

build() { # ID
  flatpak-builder --user --install --force-clean --disable-rofiles-fuse \
    --state-dir="$work/state" --repo="$work/repo" --default-branch=master \
    "$work/build-$1" "$top/flatpak/$1.json" >"$work/build-$1.log" 2>&1 || {
    tail -n 60 "$work/build-$1.log" >&2
    fail "the Flatpak could not be built; the lines above say why, and $work/build-$1.log all of it."
  }
}

# A bundle says where its runtime is to be had, but for one that was built on a stand-in.
bundle() { # ID FILE
  # shellcheck disable=SC2086 # nothing, or one option
  flatpak build-bundle $runtime_repo "$work/repo" "$2" "$1" master
}

# Makes a helper as the next version may have it: a conversation with it is not to be had.
build_next_helper() { # FILE
  mkdir -p "$temporary/next/scan"
  cp "$top"/app/scan/*.[ch] "$temporary/next/scan"
  sed -i 's/^\(#define SCAN_FRAME_VERSION\) .*/\1 1000/' "$temporary/next/scan/scan-frame.h"
  grep -q '^#define SCAN_FRAME_VERSION 1000$' "$temporary/next/scan/scan-frame.h"
  cc -D_GNU_SOURCE -O1 -pthread -I "$temporary/next" -o "$1" "$temporary"/next/scan/*.c
}

id=$base.Devel
if [ "${1-}" = --stable ]; then
  id=$base
  shift
fi

mkdir -p "$work/standin"
set_up_session
choose_runtime
case $command in
build)
  build "$id"
  say "$id is built and installed: ./dev flatpak run"
  ;;
run)
  build "$id"
  flatpak --user run "$id" "$@"
  ;;
bundle)
  file=${1:-$top/build/$id.flatpak}
  build "$id"
  mkdir -p "$(dirname "$file")"
  bundle "$id" "$file"
  say "$file is ready: flatpak install --user $file"
  ;;
test)
  build "$id"
  bundle "$id" "$temporary/$id.flatpak"
  build_next_helper "$temporary/porthole-scan"
  export PORTHOLE_TEST_HELPER="$temporary/porthole-scan"
  sh "$top/tests/flatpak/suite.sh" "$top" "$temporary/$id.flatpak" "$id" "$@"
  ;;
esac
