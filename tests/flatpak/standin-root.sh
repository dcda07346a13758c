#!/bin/sh
# Makes the files of a STAND-IN for org.gnome.Platform and org.gnome.Sdk out of Debian packages,
# for a machine that can't reach the real ones. For development and tests: what is built on it
# is never published. standin-repo.sh turns the files into runtimes.
# usage: tests/flatpak/standin-root.sh FOLDER SUITE [MIRROR]
# makes FOLDER/platform-usr.tar, platform-etc.tar, sdk-usr.tar and sdk-etc.tar
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
folder=$1
suite=$2
mirror=${3-}

# What Porthole finds in the real runtime when it runs: anything more would hide that it misses
# something there.
platform='bash coreutils grep sed findutils gawk libc-bin locales tzdata ca-certificates python3
  libgtk-4-1 libgtk-4-bin libgtk-4-common libadwaita-1-0 libjson-glib-1.0-0 libglib2.0-bin
  adwaita-icon-theme hicolor-icon-theme shared-mime-info gsettings-desktop-schemas
  librsvg2-common fonts-cantarell fonts-adwaita fonts-dejavu-core fontconfig xkb-data
  glib-networking dconf-gsettings-backend libegl1 libgl1-mesa-dri flatpak-xdg-utils'
# What it is built and tested with.
sdk='build-essential meson ninja-build pkgconf gettext desktop-file-utils appstream
  appstream-compose libglib2.0-dev libgtk-4-dev libadwaita-1-dev libjson-glib-dev
  libxml2-utils elfutils gdb'

# shellcheck disable=SC2086 # lists that are meant to split
join() { printf '%s\n' $1 | paste -s -d ,; }

# One root, of which the files are taken twice: before and after what only the SDK has. A suite
# that is still being made may be served by a mirror that lags behind: its signatures count, and
# not the date until which it meant to be valid.
# shellcheck disable=SC2086,SC2016 # $1 is the hooks' own
mmdebstrap --variant=apt --format=null --logfile="$folder/standin-root.log" \
  --aptopt='Acquire::Check-Valid-Until "false"' \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/info/*' \
  --include="$(join "$platform")" \
  --customize-hook='for l in en_US de_DE ar_EG; do chroot "$1" localedef -i $l -f UTF-8 $l.UTF-8; done' \
  --customize-hook="tar-out /usr $folder/platform-usr.tar" \
  --customize-hook="tar-out /etc $folder/platform-etc.tar" \
  --customize-hook='chroot "$1" apt-get install --yes --no-install-recommends '"$(echo $sdk)" \
  --customize-hook="tar-out /usr $folder/sdk-usr.tar" \
  --customize-hook="tar-out /etc $folder/sdk-etc.tar" \
  "$suite" /dev/null ${mirror:+"$mirror"} 2>/dev/null || {
  grep -E '^(E|W|Err):' "$folder/standin-root.log" | tail -n 3 >&2
  exit 1
}
