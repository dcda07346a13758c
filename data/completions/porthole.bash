# Completions of porthole for bash.
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later

_porthole() {
  local cur prev words cword split
  _init_completion -s -n : || return

  local command=${words[1]-}
  if ((cword == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'lookup sockets serve free --help --version' -- "$cur")
    return
  fi

  case $command$prev in
  serve--reply)
    mapfile -t COMPREPLY < <(compgen -W 'greeting echo http text hex discard' -- "$cur")
    return
    ;;
  serve--bind)
    mapfile -t COMPREPLY < <(compgen -W '127.0.0.1 ::1 0.0.0.0 :: \*' -- "$cur")
    __ltrimcolons_ "$cur"
    return
    ;;
  lookup--limit | serve--text | serve--max-connections | serve--idle-timeout | *--count | \
    serve--auto-stop | serve--delay | serve--keep | serve--log-rows | serve--log-bytes) return ;;
  esac
  $split && return

  if [[ $cur == -* ]]; then
    local options=
    case $command in
    lookup) options='--json --limit= --help' ;;
    sockets) options='--json --help' ;;
    serve)
      options='--json --udp --bind= --reply= --text= --max-connections= --idle-timeout='
      options+=' --auto-stop= --delay= --keep= --log-rows= --log-bytes= --count= --help'
      ;;
    free) options='--count= --udp --any --help' ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
    [[ ${COMPREPLY-} != *= ]] || compopt -o nospace
    return
  fi

  case $command in
  # The names of services that begin so; the look-up takes a few milliseconds.
  lookup)
    [[ -z $cur ]] || mapfile -t COMPREPLY < <(
      compgen -W "$("${words[0]}" lookup --limit=50 -- "$cur" 2>/dev/null | awk '{ print $2 }')" -- "$cur"
    )
    ;;
  serve) mapfile -t COMPREPLY < <(compgen -W "$("${words[0]}" free --count=3 2>/dev/null)" -- "$cur") ;;
  esac
}

# bash-completion has had this under another name since 2.12.
__ltrimcolons_() {
  if declare -F _comp_ltrim_colon_completions >/dev/null; then
    _comp_ltrim_colon_completions "$1"
  else
    __ltrim_colon_completions "$1"
  fi
}

complete -F _porthole porthole
