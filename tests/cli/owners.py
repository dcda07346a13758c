#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests whom porthole sockets names as owners: of real servers, of many sockets, of sockets in a
real cgroup seen by an ordinary user, and what it says where nobody can be named.

usage: owners.py PORTHOLE
"""

import contextlib
import json
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

PORTHOLE = sys.argv[1]
PATIENCE = 20
NOBODY = 65534
ALLOWED = ['setpriv', f'--reuid={NOBODY}', f'--regid={NOBODY}', '--clear-groups']

# Listens, says on which ports, and stays: with a protocol, a number of sockets and dumpable or not.
LISTENER = '''
import ctypes, socket, sys, time
kind, count, dumpable = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
sockets = []
for _ in range(count):
    sockets.append(socket.socket(socket.AF_INET, socket.SOCK_STREAM, kind))
    sockets[-1].bind(('127.0.0.1', 0))
    sockets[-1].listen(8)
if not dumpable:
    ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
print(*(s.getsockname()[1] for s in sockets), flush=True)
sys.stdin.read()
'''

# Goes into a cgroup first, since a socket belongs to where it was made.
IN_CGROUP = 'echo $$ > "$1/cgroup.procs" && shift && exec "$@"'


class Failure(Exception):
    pass


class Skip(Exception):
    pass


def check(condition, what):
    if not condition:
        raise Failure(what)


def need(*programs):
    for program in programs:
        if shutil.which(program) is None:
            raise Skip(f'no {program} here')


def sockets(*prefix):
    result = subprocess.run([*prefix, PORTHOLE, 'sockets', '--json'], capture_output=True,
                            timeout=PATIENCE, check=False)
    check(result.returncode == 0, f'exit status {result.returncode}: {result.stderr}')
    return json.loads(result.stdout)


def at(listed, port, transport='tcp'):
    found = [s for s in listed if s['port'] == port and s['transport'] == transport]
    check(found, f'port {port} is not listed')
    return found[0]


def pids(entry):
    return {owner['pid'] for owner in entry['owners']}


def wait_for(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise Failure(f'waited for too long: {what}')


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def answers(port):
    with contextlib.suppress(OSError), socket.create_connection(('127.0.0.1', port), 1):
        return True
    return False


@contextlib.contextmanager
def running(*arguments, **options):
    """A program that is ended in any case."""
    with subprocess.Popen(arguments, **options) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()


@contextlib.contextmanager
def listening(*prefix, kind=0, count=1, dumpable=True):
    """A process that listens, and its ports."""
    with running(*prefix, sys.executable, '-c', LISTENER, str(kind), str(count), str(int(dumpable)),
                 stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        ports = [int(word) for word in process.stdout.readline().split()]
        check(len(ports) == count, 'the listener failed')
        yield process.pid, ports


def children(pid):
    with open(f'/proc/{pid}/task/{pid}/children', encoding='ascii') as file:
        return {int(word) for word in file.read().split()}


def nginx():
    """A server and its workers, which share its socket: all of them, the server first."""
    need('nginx')
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        path = os.path.join(folder, 'nginx.conf')
        with open(path, 'w', encoding='ascii') as file:
            file.write(f'''daemon off; worker_processes 3; pid {folder}/pid; error_log stderr crit;
{'user root;' if os.geteuid() == 0 else ''}
events {{ worker_connections 64; }}
http {{ access_log off; client_body_temp_path {folder}/a; proxy_temp_path {folder}/b;
fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
server {{ listen 127.0.0.1:{port}; location / {{ return 204; }} }} }}''')
        with running('nginx', '-c', path) as server:
            wait_for(lambda: answers(port), 'nginx answers')
            workers = wait_for(lambda: len(children(server.pid)) == 3 and children(server.pid),
                               'three workers')
            entry = at(sockets(), port)
            check(pids(entry) == workers | {server.pid}, f'{entry["owners"]}, not {workers}')
            check(entry['owners'][0]['pid'] == server.pid, 'the server is not first')
            check({owner['name'] for owner in entry['owners']} == {'nginx'}, 'names')
            check(entry['owners'][0]['command'][0].startswith('nginx: master process'),
                  f'the title is {entry["owners"][0]["command"]}')
            check(all(owner['command'][0].startswith('nginx: worker process')
                      for owner in entry['owners'][1:]), 'the titles of the workers')
            check(entry['owners'][0]['executable'].endswith('/nginx'), 'executable')


def redis():
    need('redis-server')
    port = free_port()
    with tempfile.TemporaryDirectory() as folder, running(
            'redis-server', '--port', str(port), '--bind', '127.0.0.1', '--save', '',
            '--daemonize', 'no', '--dir', folder, stdout=subprocess.DEVNULL) as server:
        wait_for(lambda: answers(port), 'redis answers')
        entry = at(sockets(), port)
        check(pids(entry) == {server.pid}, f'{entry["owners"]}')
        check(entry['owners'][0]['name'] == 'redis-server', f'{entry["owners"]}')
        check(entry['reach'] == 'loopback', entry['reach'])


def ten_thousand():
    """Each of 10,000 sockets has its owner, and no other."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    each = 500
    if hard != resource.RLIM_INFINITY and hard < each + 50:
        raise Skip(f'at most {hard} descriptors')
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    owners = {}
    with contextlib.ExitStack() as stack:
        for _ in range(10000 // each):
            pid, ports = stack.enter_context(listening(count=each))
            owners.update((port, pid) for port in ports)
        check(len(owners) == 10000, f'{len(owners)} ports')
        listed = {(s['port'], s['address']): s for s in sockets() if s['transport'] == 'tcp'}
        for port, pid in owners.items():
            check(pids(listed[port, '127.0.0.1']) == {pid}, f'{listed[port, "127.0.0.1"]}')
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def cgroup_mount():
    with open('/proc/self/mountinfo', encoding='utf-8') as file:
        for line in file:
            before, _, after = line.partition(' - ')
            if after.startswith('cgroup2 '):
                return before.split()[4]
    raise Skip('no cgroup2 here')


def ordinary():
    """What runs a program as an ordinary user; the program may not be reachable for that one."""
    need('setpriv')
    if os.geteuid() != 0:
        raise Skip('only root can become another user')
    result = subprocess.run([*ALLOWED, PORTHOLE, '--version'], capture_output=True, check=False)
    if result.returncode != 0:
        raise Skip('another user may not start this program')
    return ALLOWED


@contextlib.contextmanager
def unit_folder(name):
    folder = os.path.join(cgroup_mount(), name)
    try:
        os.mkdir(folder)
    except OSError as problem:
        raise Skip(f'no cgroup can be made: {problem.strerror}') from problem
    try:
        yield folder
    finally:
        wait_for(lambda: not open(f'{folder}/cgroup.procs', encoding='ascii').read(),
                 'the cgroup is empty')
        os.rmdir(folder)


def unit():
    """A user who may not look into a process still learns which service it is."""
    prefix = ordinary()
    name = f'porthole-test-{os.getpid()}.service'
    enter = ['sh', '-c', IN_CGROUP, 'sh']
    with unit_folder(name) as folder, listening(*enter, folder) as (root, root_ports), \
            listening(*enter, folder, *prefix) as (own, own_ports):
        listed = sockets(*prefix)
        for port in root_ports + own_ports:
            check(at(listed, port)['unit'] == name, f'{at(listed, port)}')
            check(at(listed, port)['cgroup'] == f'/{name}', f'{at(listed, port)}')
        check(at(listed, root_ports[0])['owners'] == [], 'the owner is seen')
        check(at(listed, root_ports[0])['owners_hidden'] == 'other-user',
              f'{at(listed, root_ports[0])}')
        check(at(listed, root_ports[0])['uid'] == 0, 'uid')
        check(pids(at(listed, own_ports[0])) == {own}, f'{at(listed, own_ports[0])}')
        check(pids(at(sockets(), root_ports[0])) == {root}, 'root sees it')


def secretive():
    """A process of one's own that lets nobody look isn't another user's."""
    prefix = ordinary()
    with listening(*prefix, dumpable=False) as (_, ports), \
            listening(*prefix) as (pid, others):
        listed = sockets(*prefix)
        check(at(listed, ports[0])['owners'] == [], 'the owner is seen')
        check(at(listed, ports[0])['owners_hidden'] == 'unreadable', f'{at(listed, ports[0])}')
        check(pids(at(listed, others[0])) == {pid}, f'{at(listed, others[0])}')


def other_user():
    """Another ordinary user's socket is that user's, whatever can be seen."""
    prefix = ordinary()
    other = ['setpriv', '--reuid=12345', '--regid=12345', '--clear-groups']
    with listening(*other) as (_, ports):
        entry = at(sockets(*prefix), ports[0])
        check(entry['owners_hidden'] == 'other-user' and entry['uid'] == 12345, f'{entry}')


def tunnel():
    """The kernel's own socket isn't said to be another user's."""
    prefix = ordinary()
    need('unshare', 'ip')
    inside = ['unshare', '--net', 'sh', '-c',
              'ip link set lo up && ip link add porthole0 type vxlan id 7 dstport 4789 dev lo'
              ' && ip link set porthole0 up && exec "$@"', 'sh']
    if subprocess.run([*inside, 'true'], capture_output=True, check=False).returncode != 0:
        raise Skip('no tunnel can be made')
    entry = at(sockets(*inside), 4789, 'udp')
    check(entry['owners'] == [], f'{entry}')
    check(entry['owners_hidden'] in ('kernel', 'unreadable'), f'{entry}')
    check(at(sockets(*inside, *prefix), 4789, 'udp')['owners_hidden'] == 'unreadable', f'{entry}')


def protocol(number, transport):
    try:
        socket.socket(socket.AF_INET, socket.SOCK_STREAM, number).close()
    except OSError as problem:
        raise Skip(f'{problem.strerror}') from problem
    with listening(kind=number) as (pid, ports):
        entry = at(sockets(), ports[0], transport)
        check(pids(entry) == {pid}, f'{entry}')
        check(entry['queue']['max'] == 8, f'{entry}')


def multipath():
    protocol(262, 'tcp')


def sctp():
    protocol(132, 'sctp')


TESTS = [nginx, redis, ten_thousand, unit, secretive, other_user, tunnel, multipath, sctp]


def main():
    status = 0
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    print(f'1..{len(TESTS)}', flush=True)
    for number, test in enumerate(TESTS, 1):
        try:
            test()
            print(f'ok {number} {test.__name__}', flush=True)
        except Skip as reason:
            print(f'ok {number} {test.__name__} # SKIP {reason}', flush=True)
        except (Failure, subprocess.TimeoutExpired, OSError, ValueError, KeyError) as problem:
            print(f'not ok {number} {test.__name__}\n# {problem!r}', flush=True)
            status = 1
    return status


if __name__ == '__main__':
    sys.exit(main())
