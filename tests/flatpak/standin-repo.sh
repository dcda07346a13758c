#!/bin/sh
# Turns the files that standin-root.sh made into runtimes in a repository: a STAND-IN for
# org.gnome.Platform and org.gnome.Sdk.
# usage: tests/flatpak/standin-repo.sh FOLDER BRANCH
# makes FOLDER/repo
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
folder=$1
branch=$2
arch=$(flatpak --default-arch)
tree=$folder/tree
umask 022

# A runtime is what is below /usr, with /etc inside it.
make_runtime() { # NAME ID
  chmod -R u+rwX "$tree" 2>/dev/null || true
  rm -rf "$tree"
  mkdir -p "$tree"
  tar -x -f "$folder/$1-usr.tar" -C "$tree" --no-same-owner --delay-directory-restore
  tar -x -f "$folder/$1-etc.tar" -C "$tree/usr" --no-same-owner --delay-directory-restore
  usr=$tree/usr
  etc=$usr/etc

  # A repository of an ordinary user takes no set-id bits, and what isn't readable to all would
  # be missing for the next one.
  find "$usr" ! -type l -perm /7000 -exec chmod ug-s,-t {} +
  chmod -R u+rwX,go+rX,go-w "$usr"
  # What Flatpak brings from outside, and what tells meson that this is Debian, where libraries
  # have a folder that isn't searched in /app.
  for name in passwd group shadow gshadow hostname hosts resolv.conf machine-id mtab apt; do
    rm -rf "${etc:?}/$name" "${etc:?}/$name-"
  done
  rm -rf "$etc/debian_version" "$usr/lib/apt" "$usr/lib/dpkg"
  if [ ! -L "$usr/lib64" ]; then
    rm -rf "${usr:?}/lib64"
    ln -s "lib/$(cd "$usr/lib" && echo *-linux-gnu*)" "$usr/lib64"
  fi
  # The real runtime has these among the other programs.
  for program in "$usr"/libexec/flatpak-xdg-utils/*; do
    ln -sf "../libexec/flatpak-xdg-utils/${program##*/}" "$usr/bin/${program##*/}"
  done
  printf 'ID=org.gnome.standin\nNAME="Stand-in for the GNOME runtime"\nVERSION_ID=%s\n' \
    "$branch" >"$usr/lib/os-release"
  ln -sf ../lib/os-release "$etc/os-release"

  printf '[Runtime]\nname=%s\nruntime=org.gnome.Platform/%s/%s\nsdk=org.gnome.Sdk/%s/%s\n' \
    "$2" "$arch" "$branch" "$arch" "$branch" >"$tree/metadata"
  flatpak build-export --runtime --files=usr --disable-sandbox --no-update-summary \
    "$folder/repo" "$tree" "$branch" >/dev/null
  rm -rf "$tree"
}

rm -rf "$folder/repo"
ostree --repo="$folder/repo" init --mode=archive-z2
make_runtime platform org.gnome.Platform
make_runtime sdk org.gnome.Sdk
flatpak build-update-repo --title='Stand-in for the GNOME runtime' "$folder/repo" >/dev/null
