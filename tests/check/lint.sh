#!/bin/sh
# Checks how the sources are formatted, or mends it with --fix: see ./dev lint.
# usage: tests/check/lint.sh CHECKOUT [--fix]
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
cd "$1" || exit 1
status=0

# Headers are left to their author: prototypes stand in aligned columns there, which
# clang-format can't do.
list=$(mktemp)
trap 'rm -f "$list"' EXIT
find app ui tests data -name '*.c' >"$list"
if [ "${2-}" = --fix ]; then
  xargs -r clang-format -i <"$list"
else
  xargs -r clang-format --dry-run --Werror <"$list" || status=1
fi

# Lines that are too long, tabs, and spaces at the end of a line; a header of each file.
find app ui tests data '(' -name '*.[ch]' -o -name '*.ui' -o -name '*.py' -o -name '*.sh' ')' >"$list"
xargs awk '
  FNR == 1 { header[FILENAME] = 0 }
  FNR <= 8 && /SPDX-License-Identifier: GPL-3.0-or-later/ { header[FILENAME] = 1 }
  /[ \t]$/ { print FILENAME ":" FNR ": space at the end of the line"; bad = 1 }
  /\t/ { print FILENAME ":" FNR ": tab"; bad = 1 }
  FILENAME ~ /\.h$/ && length > 120 { print FILENAME ":" FNR ": line too long"; bad = 1 }
  END {
    for (name in header)
      if (!header[name] && name !~ /\.ui$/) { print name ": no SPDX line"; bad = 1 }
    exit bad
  }' <"$list" || status=1

find dev .ci tests '(' -name '*.sh' -o -name dev -o -name run ')' -exec shellcheck -S warning {} + || status=1
exit $status
