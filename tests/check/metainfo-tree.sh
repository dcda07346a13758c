#!/bin/sh
# Validates the metainfo as it will be installed, beside the desktop file that it names.
# usage: metainfo-tree.sh APPSTREAMCLI METAINFO DESKTOP
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/usr/share/metainfo" "$tree/usr/share/applications"
cp "$2" "$tree/usr/share/metainfo"
cp "$3" "$tree/usr/share/applications"
"$1" validate-tree --no-net --strict --explain "$tree"
