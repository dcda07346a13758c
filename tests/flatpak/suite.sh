#!/bin/sh
# Tests a bundle of Porthole in its sandbox, as an ordinary user on a display and session of its
# own: see ./dev flatpak test. As root it plays an ordinary user who is on no list of accounts,
# and makes what only root can: another user's listener, and a control group named like a unit.
# usage: tests/flatpak/suite.sh CHECKOUT BUNDLE ID [SUITE ARGUMENTS]
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
top=$1
bundle=$2
id=$3
shift 3

world=$(mktemp -d "${TMPDIR:-/tmp}/porthole-suite.XXXXXX")
cgroup=''
pids=''
clean_up() {
  status=$?
  trap - EXIT
  for pid in $pids; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  [ -z "$cgroup" ] || rmdir "$cgroup" 2>/dev/null || true
  rm -rf "$world"
  exit "$status"
}
trap clean_up EXIT
trap 'exit 143' INT TERM HUP

# Runs a command as the user that the tests are run as. Root's folders aren't open to that user:
# what is needed of them is mounted where it can be read.
as_user() {
  if [ "$(id -u)" != 0 ]; then
    "$@"
    return
  fi
  set -- setpriv --reuid="$uid" --regid="$uid" --clear-groups --inh-caps=-all --bounding-set=-all "$@"
  if [ -n "${FLATPAK_SYSTEM_DIR-}" ]; then
    mkdir "$world/runtimes"
    set -- --ro-bind "$FLATPAK_SYSTEM_DIR" "$world/runtimes" --setenv FLATPAK_SYSTEM_DIR "$world/runtimes" "$@"
  fi
  bwrap --dev-bind / / --ro-bind "$world/passwd" /etc/passwd --ro-bind "$top/tests" "$world/tests" \
    --cap-add ALL --die-with-parent "$@"
}

# Starts a listener on a free port of the loopback, and says which it got: NAME COMMAND...
listen() {
  mkfifo -m 666 "$world/$1"
  name=$1
  shift
  "$@" python3 -u -m http.server --bind 127.0.0.1 0 >"$world/$name" 2>/dev/null &
  pids="$pids $!"
  read -r line <"$world/$name"
  line=${line#*port }
  port=${line%% *}
}

uid=$(id -u)
if [ "$uid" = 0 ]; then
  uid=58231
  while getent passwd "$uid" >/dev/null; do uid=$((uid + 1)); done
  cp /etc/passwd "$world/passwd"
  printf 'porthole-tester:x:%s:%s::%s:/bin/sh\n' "$uid" "$uid" "$world/home" >>"$world/passwd"
  listen other env
  export PORTHOLE_TEST_OTHER="$port"
fi
mkdir "$world/home" "$world/tests"
chmod 755 "$world"
cp "$bundle" "$world/$id.flatpak"
tests=$top/tests
if [ "$(id -u)" = 0 ]; then
  chown "$uid:$uid" "$world/home"
  tests=$world/tests
fi

# Where systemd gives a user none, only root may make one.
mount=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)
own=$(sed -n 's/^0:://p' /proc/self/cgroup)
for parent in "$mount" "$mount$own"; do
  if [ -n "$mount" ] && mkdir "$parent/porthole-test-$$.service" 2>/dev/null; then
    cgroup=$parent/porthole-test-$$.service
    break
  fi
done
if [ -n "$cgroup" ]; then
  # shellcheck disable=SC2016 # $1 is the inner shell's
  listen unit sh -c 'echo $$ >"$1/cgroup.procs" && shift && exec "$@"' sh "$cgroup"
  export PORTHOLE_TEST_UNIT="${cgroup##*/}:$port"
fi

status=0
as_user env HOME="$world/home" FLATPAK_USER_DIR="$world/home/flatpak" TMPDIR=/tmp \
  XDG_DATA_DIRS="$world/home/flatpak/exports/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}" \
  sh "$tests/with-display.sh" --a11y python3 "$tests/flatpak/suite.py" "$world/$id.flatpak" "$id" "$@" || status=$?

# When the session has ended, nobody of that user's is left.
if [ "$(id -u)" = 0 ]; then
  for _ in 1 2 3 4 5; do
    left=$(ps -o stat=,pid=,args= -u "$uid" | grep -v '^Z' || true)
    [ -n "$left" ] || break
    sleep 1
  done
  if [ -n "$left" ]; then
    printf 'not ok - left running after the session:\n%s\n' "$left"
    status=1
  fi
fi
exit "$status"
