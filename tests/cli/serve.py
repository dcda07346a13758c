#!/usr/bin/env python3
# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests porthole serve and porthole free with the clients people really use.

usage: serve.py PORTHOLE
"""

import base64
import json
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

PORTHOLE = sys.argv[1]
PATIENCE = 20
KEYS = ('time', 'event', 'server', 'peer', 'connection', 'bytes', 'data_base64', 'truncated',
        'protocol', 'message')


class Failure(Exception):
    pass


def check(condition, what):
    if not condition:
        raise Failure(what)


class Serve:
    """porthole serve --json on a port the kernel chooses, its events in a list."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([PORTHOLE, 'serve', '--json', *arguments, '0'],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.events = []
        self.changed = threading.Condition()
        self.reader = threading.Thread(target=self.read)
        self.reader.start()
        self.port = int(self.wait('started')['server'].split('/')[0].rsplit(':', 1)[1])

    def read(self):
        for line in self.process.stdout:
            event = json.loads(line)
            with self.changed:
                self.events.append(event)
                self.changed.notify_all()
        with self.changed:
            self.changed.notify_all()

    def wait(self, name, n=1, **fields):
        end = time.monotonic() + PATIENCE
        with self.changed:
            while True:
                found = [e for e in self.events if e['event'] == name
                         and all(e[key] == value for key, value in fields.items())]
                if len(found) >= n:
                    return found[n - 1]
                if not self.changed.wait(end - time.monotonic()) and time.monotonic() > end:
                    raise Failure(f'no {name} {fields} among {self.events}')

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        status = self.process.wait(PATIENCE)
        self.reader.join()
        self.process.stdout.close()
        self.process.stderr.close()
        check(status == 0, f'exit status {status}')
        check(self.events[-1]['event'] == 'stopped', f'the last line is {self.events[-1]}')
        for event in self.events:
            check(all(key in event for key in KEYS), f'keys are missing in {event}')
        return self.events[-1]['totals']

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
            self.reader.join()


def run(*command, text=None, status=0, patience=PATIENCE):
    done = subprocess.run(command, input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=patience, text=True)
    check(status is None or done.returncode == status,
          f'{command} gave {done.returncode}: {done.stdout!r} {done.stderr!r}')
    return done


def greeting():
    for number in signal.SIGINT, signal.SIGTERM:
        with Serve() as server:
            expected = f'Hello from port {server.port}!\n'
            done = run('nc', '-N', '127.0.0.1', str(server.port), text='')
            check(done.stdout == expected, f'nc printed {done.stdout!r}')
            done = run('nc', '-N', '::1', str(server.port), text='what?\n')
            check(done.stdout == expected, f'nc printed {done.stdout!r}')
            received = server.wait('received')
            check(base64.b64decode(received['data_base64']) == b'what?\n', f'{received}')
            check(received['peer'].startswith('[::1]:') and received['bytes'] == 6, f'{received}')
            server.wait('closed', 2)
            totals = server.stop(number)
            check(totals['opened'] == totals['closed'] == 2, f'{totals}')
            check(totals['sent'] == 2 * len(expected) and totals['received'] == 6, f'{totals}')


def ncat():
    with Serve('--reply', 'echo') as server:
        done = run('ncat', '127.0.0.1', str(server.port), text='back\n')
        check(done.stdout == 'back\n', f'ncat printed {done.stdout!r}')
        server.wait('closed')
        check(server.stop()['sent'] == 5, 'totals')


def curl():
    with Serve('--reply', 'http', '--text', '<p>{port}') as server:
        body = f'<p>{server.port}'
        url = f'http://127.0.0.1:{server.port}/'
        check(run('curl', '-sS', url).stdout == body, 'GET')
        check('Content-Length: ' in run('curl', '-sS', '-I', url).stdout, 'HEAD')
        check(run('curl', '-sS', '-d', 'a=b', url).stdout == body, 'POST')
        done = run('curl', '-sS', '-w', '%{num_connects}', url, url, url)
        check(done.stdout == f'{body}1{body}0{body}0', f'keep-alive: {done.stdout!r}')
        done = run('curl', '-sS', '-v', '-H', 'Expect: 100-continue', '-d', 'x' * 2000, url)
        check('100 Continue' in done.stderr and done.stdout == body, f'continue: {done.stderr!r}')
        done = run('curl', '-sS', '-H', 'Transfer-Encoding: chunked', '-d', 'y' * 100, url)
        check(done.stdout == body, 'chunked')
        check(run('curl', '-sS', '-g', f'http://[::1]:{server.port}/').stdout == body, 'IPv6')
        received = server.wait('received', protocol='http')
        check(received['detail'] == 'GET / HTTP/1.1', f'{received}')
        server.stop()


def browser():
    """A real browser loads the page, and asks for its icon, too."""
    with Serve('--reply', 'http', '--text', '<!doctype html><title>t</title><p id=p>port {port}') as server:
        with tempfile.TemporaryDirectory() as profile:
            done = run('chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic',
                       '--no-first-run', '--disable-background-networking', '--disable-component-update',
                       '--disable-sync', f'--user-data-dir={profile}', '--dump-dom',
                       f'http://127.0.0.1:{server.port}/page?q=1', patience=60)
        check(f'port {server.port}' in done.stdout, f'the browser shows {done.stdout!r}')
        received = server.wait('received', protocol='http')
        check(received['detail'] == 'GET /page?q=1 HTTP/1.1', f'{received}')
        agent = base64.b64decode(received['data_base64'])
        check(b'Chrome' in agent, f'{agent!r}')
        totals = server.stop()
        check(totals['errors'] == 0 and totals['opened'] == totals['closed'], f'{totals}')


def tls():
    with Serve('--reply', 'discard', '--idle-timeout', '1') as server:
        run('openssl', 's_client', '-connect', f'127.0.0.1:{server.port}', '-servername',
            'porthole.example', '-alpn', 'h2', text='', status=None)
        received = server.wait('received')
        check(received['protocol'] == 'tls', f'{received}')
        check('porthole.example' in received['detail'] and 'h2' in received['detail'], f'{received}')
        server.wait('closed')
        server.stop()


def datagrams():
    with Serve('--udp', '--reply', 'echo') as server:
        for family, address in ('UDP4', '127.0.0.1'), ('UDP6', '[::1]'):
            done = run('socat', '-t', '0.5', '-', f'{family}:{address}:{server.port}', text='ping')
            check(done.stdout == 'ping', f'socat printed {done.stdout!r}')
        server.wait('sent', 2)
        totals = server.stop()
        # At its end a newer socat sends an empty datagram, too.
        check(totals['received'] == totals['sent'] == 8 and totals['chunks_received'] in (2, 4), f'{totals}')


def python_client():
    with Serve('--reply', 'echo', '--max-connections', '2') as server:
        clients = [socket.create_connection(('127.0.0.1', server.port)) for _ in range(3)]
        server.wait('refused', message='connection-limit')
        check(clients[2].recv(1) == b'', 'the third is closed')
        clients[0].sendall(b'\x00\xff' * 50000)
        got = b''
        while len(got) < 100000:
            got += clients[0].recv(65536)
        check(got == b'\x00\xff' * 50000, 'echo')
        for client in clients:
            client.close()
        server.wait('closed', 2)
        totals = server.stop()
        check(totals['refused'] == 1 and totals['received'] == totals['sent'] == 100000, f'{totals}')
        sent = b''.join(base64.b64decode(e['data_base64']) for e in server.events
                        if e['event'] == 'sent' and e['connection'] == 1)
        check(sent == b'\x00\xff' * 50000, 'the recording has every byte')


def python_client_ipv6():
    with Serve('--reply', 'echo') as server:
        with socket.create_connection(('::1', server.port)) as client:
            client.sendall(b'six')
            check(client.recv(3) == b'six', 'echo over IPv6')
            name = '[::1]:%d' % client.getsockname()[1]
        closed = server.wait('closed')
        check(closed['peer'] == name and closed['received'] == closed['sent'] == 3, f'{closed}')
        server.stop()


def counted():
    server = Serve('--count', '2')
    with server:
        for _ in range(2):
            run('nc', '-N', '127.0.0.1', str(server.port), text='')
        check(server.process.wait(PATIENCE) == 0, 'it ends by itself')
        server.reader.join()
        check(server.events[-1]['message'] == 'count-reached', f'{server.events[-1]}')


def limits():
    """What the page limits, the command line does."""
    server = Serve('--auto-stop', '1', '--delay', '300', '--idle-timeout', '60')
    with server:
        begin = time.monotonic()
        with socket.create_connection(('127.0.0.1', server.port)) as client:
            check(client.recv(5) == b'Hello' and time.monotonic() - begin > 0.25, 'delay')
        check(server.process.wait(PATIENCE) == 0, 'it ends by itself')
        server.reader.join()
        check(server.events[-1]['message'] == 'auto-stop', f'{server.events[-1]}')
    process = subprocess.Popen([PORTHOLE, 'serve', '--keep', '4', '--reply', 'discard', '--count', '1', '0'],
                               stdout=subprocess.PIPE, text=True)
    try:
        port = process.stdout.readline().split()[2].rsplit(':', 1)[1]
        with socket.create_connection(('127.0.0.1', int(port))) as client:
            client.sendall(b'abcdefgh')
        output, _ = process.communicate(timeout=PATIENCE)
        check('8 bytes' in output and 'abcd' in output and 'abcde' not in output, f'{output!r}')
    finally:
        process.kill()
        process.wait()


def text_output():
    process = subprocess.Popen([PORTHOLE, 'serve', '0'], stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline()
        check('started' in line and '127.0.0.1:' in line, f'{line!r}')
        port = line.split()[2].rsplit(':', 1)[1]
        run('nc', '-N', '127.0.0.1', port, text='\x1b[31mred\u202e\n')
        output = line
        while 'closed' not in output:
            output += process.stdout.readline()
        check('\\x1b[31mred' in output and '\u202e' not in output and '\x1b' not in output,
              f'{output!r}')
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=PATIENCE)
        check(process.returncode == 0 and '1 opened, 1 closed' in output, f'{output!r}')
    finally:
        process.kill()
        process.wait()


def reader_gone():
    """serve --json | head -n 1 ends, and doesn't hang."""
    process = subprocess.Popen([PORTHOLE, 'serve', '--json', '0'], stdout=subprocess.PIPE, text=True)
    try:
        port = json.loads(process.stdout.readline())['server'].split('/')[0].rsplit(':', 1)[1]
        process.stdout.close()
        subprocess.run(['nc', '-N', '127.0.0.1', port], input=b'', stdout=subprocess.PIPE,
                       timeout=PATIENCE, check=False)
        check(process.wait(PATIENCE) == 1, 'exit status')
    finally:
        process.kill()
        process.wait()


def output_full():
    """What is printed and can't be is an error, in text as in JSON."""
    for options in ([], ['--json']):
        with open('/dev/full', 'w', encoding='ascii') as full:
            done = subprocess.run([PORTHOLE, 'serve', '--auto-stop', '5', *options, '0'],
                                  stdout=full, stderr=subprocess.PIPE, text=True,
                                  timeout=PATIENCE, check=False)
        check(done.returncode == 1, f'{options}: exit status {done.returncode}')
        check('written' in done.stderr, f'{options}: {done.stderr}')


def errors():
    with socket.create_server(('127.0.0.1', 0)) as taken:
        port = taken.getsockname()[1]
        done = run(PORTHOLE, 'serve', str(port), status=1)
        check(done.stderr.count('\n') == 1 and 'in use' in done.stderr, done.stderr)
        check(run(PORTHOLE, 'free', f'{port}-{port}', '--any', status=1).stdout == '', 'free')
    for arguments in (['serve'], ['serve', '65536'], ['serve', 'http'], ['serve', '1', '2'],
                      ['serve', '--bind', 'nowhere', '0'], ['serve', '--reply', 'joke', '0'],
                      ['serve', '--max-connections', '0', '0'], ['serve', '--delay', '-1', '0'],
                      ['serve', '--log-rows', '1', '0'], ['serve', '--no-such', '0'],
                      ['serve', '--reply', 'hex', '--text', '4', '0'],
                      ['serve', '--udp', '--reply', 'http', '0'],
                      ['free', '65536'], ['free', '2-1'], ['free', 'x'], ['free', '--count', '0']):
        done = run(PORTHOLE, *arguments, status=2)
        check(done.stderr.count('\n') == 1 and done.stdout == '', f'{arguments}: {done.stderr!r}')
    done = run(PORTHOLE, 'serve', '--bind', '192.0.2.1', '0', status=1)
    check('192.0.2.1' in done.stderr, done.stderr)
    run(PORTHOLE, 'serve', '--help')
    run(PORTHOLE, 'free', '--help')


def free_ports():
    done = run(PORTHOLE, 'free', '--count', '5', '18000-19000')
    ports = [int(line) for line in done.stdout.split()]
    check(len(ports) == 5 and ports == sorted(set(ports)), f'{ports}')
    for port in ports:
        check(18000 <= port <= 19000, f'{port}')
        socket.create_server(('', port)).close()
    check(run(PORTHOLE, 'free', '--udp').stdout.strip().isdigit(), 'udp')
    # 25565 is Minecraft's, whatever the registry says of it.
    check(run(PORTHOLE, 'free', '25565-25600').stdout != '25565\n', 'known port')
    with open('/proc/sys/net/ipv4/ip_local_port_range', encoding='ascii') as file:
        first, last = file.read().split()
    run(PORTHOLE, 'free', f'{first}-{last}', status=1)
    run(PORTHOLE, 'free', '6665-6669', status=1)


TESTS = [(greeting, 'nc'), (ncat, 'ncat'), (curl, 'curl'), (browser, 'chromium'), (tls, 'openssl'),
         (datagrams, 'socat'), (python_client, None), (python_client_ipv6, None), (counted, 'nc'),
         (limits, None), (text_output, 'nc'), (reader_gone, 'nc'), (output_full, None),
         (errors, None), (free_ports, None)]


def main():
    status = 0
    print(f'1..{len(TESTS)}', flush=True)
    for number, (test, tool) in enumerate(TESTS, 1):
        if tool is not None and shutil.which(tool) is None:
            print(f'ok {number} {test.__name__} # SKIP no {tool} here', flush=True)
            continue
        try:
            test()
            print(f'ok {number} {test.__name__}', flush=True)
        except (Failure, subprocess.TimeoutExpired, OSError, ValueError) as problem:
            print(f'not ok {number} {test.__name__}\n# {problem}', flush=True)
            status = 1
    return status


if __name__ == '__main__':
    sys.exit(main())
