# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes things away from a program that is about to be started: descriptors, disk, the kernel's
answers. Each function here makes something to be called between fork and exec (preexec_fn)."""

import contextlib
import ctypes
import os
import resource
import struct
import subprocess
import sys

LIBC = ctypes.CDLL(None, use_errno=True)

MS_RDONLY, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 32, 4096, 16384, 1 << 18
PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 24, 38, 22, 2
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2
AF_NETLINK, NETLINK_SOCK_DIAG, EACCES = 16, 4, 13


def check(value):
    if value < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def mount(source, target, kind, flags=0, data=None):
    check(LIBC.mount(source.encode() if source else None, target.encode(),
                     kind.encode() if kind else None, ctypes.c_ulong(flags),
                     data.encode() if data else None))


def enter_user_namespace():
    """An ordinary user may take away only in a namespace of users. All of a suite is in one, in which
    everybody stays themselves: from one to another, owners can't be seen."""
    uid, gid = os.geteuid(), os.getegid()
    if uid == 0:
        return
    try:
        os.unshare(os.CLONE_NEWUSER)
    except OSError:
        return
    for name, text in (('setgroups', 'deny'), ('uid_map', f'{uid} {uid} 1'), ('gid_map', f'{gid} {gid} 1')):
        with open(f'/proc/self/{name}', 'w', encoding='ascii') as file:
            file.write(text)


def unshare(flags):
    os.unshare(flags)
    if flags & os.CLONE_NEWNS:
        mount(None, '/', None, MS_REC | MS_PRIVATE)


def can_unshare(flags):
    """Why not, or None."""
    pid = os.fork()
    if pid == 0:
        try:
            unshare(flags)
            if flags & os.CLONE_NEWNS:
                mount('none', '/tmp', 'tmpfs')
        except OSError as error:
            os._exit(error.errno)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return None if status == 0 else f'no namespaces here: {os.strerror(status)}'


def tiny_disk(folder, kilobytes):
    def prepare():
        unshare(os.CLONE_NEWNS)
        mount('none', folder, 'tmpfs', data=f'size={kilobytes}k,mode=700')
    return prepare


def read_only(*folders):
    def prepare():
        unshare(os.CLONE_NEWNS)
        for folder in folders:
            mount(folder, folder, None, MS_BIND | MS_REC)
            # What a mount outside forbids can't be allowed in here.
            kept = os.statvfs(folder).f_flag & (os.ST_NOSUID | os.ST_NODEV | os.ST_NOEXEC | os.ST_NOATIME)
            mount(None, folder, None, MS_BIND | MS_REMOUNT | MS_RDONLY | kept)
    return prepare


def hidden(*places):
    """An empty folder, or an empty file, is where these are."""
    def prepare():
        unshare(os.CLONE_NEWNS)
        for place in places:
            place = place.format(pid=os.getpid())
            if os.path.isdir(place):
                mount('none', place, 'tmpfs', MS_RDONLY)
            else:
                mount('/dev/null', place, None, MS_BIND)
    return prepare


def no_ipv6():
    """A network of its own whose only interface knows no IPv6."""
    def prepare():
        unshare(os.CLONE_NEWNET | os.CLONE_NEWNS)
        # The files below belong to the network of whoever mounted them.
        mount('none', '/sys', 'sysfs')
        with open('/proc/sys/net/ipv6/conf/all/disable_ipv6', 'w', encoding='ascii') as file:
            file.write('1')
        loopback_up()
    return prepare


def loopback_up():
    import fcntl
    import socket
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        fcntl.ioctl(sock, 0x8914, struct.pack('16sH14x', b'lo', 1))  # SIOCSIFFLAGS, IFF_UP


def descriptors(number):
    """No more than so many, and none to be had by raising the limit."""
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (number, number))


def memory(megabytes):
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def no_override():
    """Root may read what nobody may; not this one."""
    def prepare():
        if os.geteuid() == 0:
            check(LIBC.prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0))
            check(LIBC.prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0))
    return prepare


def no_sock_diag():
    """A filter, as containers have, that refuses socket(AF_NETLINK, …, NETLINK_SOCK_DIAG)."""
    numbers = {'x86_64': 41, 'aarch64': 198, 'riscv64': 198}
    number = numbers.get(os.uname().machine)

    def prepare():
        load, jump, give = 0x20, 0x15, 0x06
        # struct seccomp_data: the call's number at 0, its arguments from 16, eight bytes each.
        code = [(load, 0, 0, 0), (jump, 0, 5, number), (load, 0, 0, 16), (jump, 0, 3, AF_NETLINK),
                (load, 0, 0, 32), (jump, 0, 1, NETLINK_SOCK_DIAG), (give, 0, 0, 0x00050000 | EACCES),
                (give, 0, 0, 0x7fff0000)]
        text = b''.join(struct.pack('HBBI', *line) for line in code)
        buffer = ctypes.create_string_buffer(text)
        program = struct.pack('HxxxxxxP', len(code), ctypes.addressof(buffer))
        check(LIBC.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
        check(LIBC.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.create_string_buffer(program)))

    return prepare if number is not None else None


def both(*preparations):
    def prepare():
        for preparation in preparations:
            preparation()
    return prepare


@contextlib.contextmanager
def listener(backlog=5):
    """A program that listens: it has no more rights than the one that is to see it. Yields its pid and port."""
    program = (f'import socket, sys; s = socket.create_server(("127.0.0.1", 0), backlog={backlog}); '
               'print(s.getsockname()[1], flush=True); sys.stdin.read()')
    process = subprocess.Popen([sys.executable, '-c', program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        yield process.pid, int(process.stdout.readline())
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait()
