# Completions of porthole for fish.
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later

set -l commands lookup sockets serve free

# The names of services that begin with what is there; the look-up takes a few milliseconds.
function __porthole_services
    set -l token (commandline -ct)
    test -n "$token"; or return
    porthole lookup --limit=50 -- $token 2>/dev/null | string replace -r '^\S+\s+(\S+)\s+(.*)$' '$1\t$2'
end

complete -c porthole -f
complete -c porthole -n "not __fish_seen_subcommand_from $commands" -a lookup -d 'What a port is for, and which port a service has'
complete -c porthole -n "not __fish_seen_subcommand_from $commands" -a sockets -d 'Who is listening on this computer'
complete -c porthole -n "not __fish_seen_subcommand_from $commands" -a serve -d 'A test server that logs every connection'
complete -c porthole -n "not __fish_seen_subcommand_from $commands" -a free -d 'A port that is free'
complete -c porthole -n "not __fish_seen_subcommand_from $commands" -l version -d 'Print the version'
complete -c porthole -s h -l help -d 'Tell the options'

complete -c porthole -n '__fish_seen_subcommand_from lookup' -l json -d 'Print one JSON array'
complete -c porthole -n '__fish_seen_subcommand_from lookup' -l limit -x -d 'Print no more than this many rows'
complete -c porthole -n '__fish_seen_subcommand_from lookup' -a '(__porthole_services)'

complete -c porthole -n '__fish_seen_subcommand_from sockets' -l json -d 'Print one JSON array'

complete -c porthole -n '__fish_seen_subcommand_from serve' -l json -d 'Print JSON Lines, one object an event'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l udp -d 'Listen for UDP instead of TCP'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l bind -x -a '127.0.0.1 ::1 0.0.0.0 :: "*"' -d 'Listen on this address'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l reply -x -a 'greeting echo http text hex discard' -d 'What to reply'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l text -x -d 'The text to reply'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l max-connections -x -d 'Refuse more connections than this'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l idle-timeout -x -d 'Close connections silent for this long'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l auto-stop -x -d 'Stop after this long'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l delay -x -d 'Wait before each reply'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l keep -x -d 'Keep this much of each connection'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l log-rows -x -d 'Drop the oldest events beyond this many'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l log-bytes -x -d 'Drop the oldest events beyond this size'
complete -c porthole -n '__fish_seen_subcommand_from serve' -l count -x -d 'Stop after this many connections'
complete -c porthole -n '__fish_seen_subcommand_from serve' -a '(porthole free --count=3 2>/dev/null)' -d 'Free port'

complete -c porthole -n '__fish_seen_subcommand_from free' -l count -x -d 'How many ports to print'
complete -c porthole -n '__fish_seen_subcommand_from free' -l udp -d 'Free for UDP instead of TCP'
complete -c porthole -n '__fish_seen_subcommand_from free' -l any -d 'Leave nothing out that is free'
