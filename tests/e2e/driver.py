# Copyright 2026 The Porthole Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program through accessibility, as a screen reader would."""

import configparser
import os
import re
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'common'))

from tap import Failure, Skip, run  # noqa: E402,F401 # for those who drive

TIMEOUT = 15


def wait_for(what, condition, timeout=TIMEOUT):
    """Asks CONDITION again and again until it answers; fails after TIMEOUT seconds."""
    end = time.monotonic() + timeout
    while True:
        try:
            answer = condition()
        except gi.repository.GLib.Error:
            answer = None  # the accessible went away while it was asked
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failure(f'no {what} after {timeout} s')
        time.sleep(0.05)


def walk(node, depth=0):
    """All accessibles below NODE that are on the screen, NODE first."""
    if node is None or depth > 60:
        return
    yield node
    try:
        count = node.get_child_count()
    except gi.repository.GLib.Error:
        return
    for i in range(min(count, 2000)):
        try:
            child = node.get_child_at_index(i)
        except gi.repository.GLib.Error:
            continue
        yield from walk(child, depth + 1)


def text_of(node):
    """What NODE says: its name, or its text."""
    name = node.get_name() or ''
    if name:
        return name
    text = node.get_text_iface()
    if text is not None:
        return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
    return ''


def text_of_entry(node):
    """What was typed into NODE."""
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ''


def is_showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def write_settings(**settings):
    """Settings that the next run finds, as GVariants in text; those of earlier runs are kept."""
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0/settings')
    path = os.path.join(folder, 'keyfile')
    file = configparser.RawConfigParser(delimiters=('=',))
    file.optionxform = str
    file.read(path)
    for group in ('io/github/portholeapp/Porthole', 'io/github/portholeapp/Porthole/Devel'):
        if not file.has_section(group):
            file.add_section(group)
        for name, value in settings.items():
            file.set(group, name.replace('_', '-'), value)
    os.makedirs(folder, exist_ok=True)
    with open(path, 'w', encoding='utf-8') as stream:
        file.write(stream, space_around_delimiters=False)


class App:
    """One run of the program; not its first, which begins with How Ports Work, unless asked for."""

    command = ['porthole']
    environment = {'G_DEBUG': 'fatal-warnings', 'GTK_A11Y': 'atspi', 'GSETTINGS_BACKEND': 'keyfile'}

    def __init__(self, *arguments, environment=None, first=False, preexec=None):
        env = {**os.environ, **self.environment, **(environment or {})}
        if not first:
            write_settings(how_ports_work_shown='true')
        self.errors = open(os.path.join(os.environ['HOME'], 'stderr'), 'w+b')
        self.process = subprocess.Popen([*self.command, *arguments], env=env, stderr=self.errors,
                                        preexec_fn=preexec)
        self.wait_for_window()

    def wait_for_window(self):
        self.root = wait_for('application on the accessibility bus', self._find)
        wait_for('window', lambda: self.find('frame'))

    def wait_for_focus(self):
        """Waits until something has the keyboard: keys that come before the first frame are lost."""
        wait_for('keyboard focus', lambda: next(
            (node for node in self.all()
             if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None))

    def _find(self):
        if self.process is not None and self.process.poll() is not None:
            raise Failure(f'the program ended with {self.process.returncode}: {self.stderr()}')
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app is not None and self.is_own(app):
                return app
        return None

    def is_own(self, app):
        """Whether an application on the accessibility bus is this one."""
        return app.get_process_id() == self.process.pid

    def stderr(self):
        self.errors.seek(0)
        return self.errors.read().decode(errors='replace')

    def all(self, role=None, name=None, showing=True):
        """Every accessible of a role with a name; NAME may be a string or a test of it."""
        self.root.clear_cache()
        for node in walk(self.root):
            try:
                if role is not None and node.get_role_name() != role:
                    continue
                if showing and not is_showing(node):
                    continue
                if name is not None:
                    said = text_of(node)
                    if not (name(said) if callable(name) else said == name):
                        continue
            except gi.repository.GLib.Error:
                continue
            yield node

    def find(self, role=None, name=None, showing=True):
        return next(self.all(role, name, showing), None)

    def find_focused(self, role):
        """What has the keyboard, if it is of a role."""
        return next((node for node in self.all(role)
                     if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)

    def expect(self, role=None, name=None, timeout=TIMEOUT):
        return wait_for(f'{role or "accessible"} named {name!r}',
                        lambda: self.find(role, name), timeout)

    def expect_gone(self, role=None, name=None, timeout=TIMEOUT):
        wait_for(f'end of {role or "accessible"} named {name!r}',
                 lambda: self.find(role, name) is None, timeout)

    def says(self, text):
        """Waits until TEXT stands somewhere on the screen."""
        return self.expect(name=lambda said: text in said)

    def click(self, role, name, showing=True):
        """Does what a control does, without SHOWING also where it has been scrolled away."""
        node = wait_for(f'{role} named {name!r}', lambda: self.find(role, name, showing))
        action = node.get_action_iface()
        if action is not None:
            for i in range(Atspi.Action.get_n_actions(action)):
                if Atspi.Action.get_action_name(action, i) in ('click', 'activate', 'press'):
                    Atspi.Action.do_action(action, i)
                    return node
        self.click_at(node)
        return node

    def click_at(self, node):
        """Clicks with the mouse, in the middle of what can be seen of NODE."""
        rect = Atspi.Component.get_extents(node.get_component_iface(), Atspi.CoordType.WINDOW)
        subprocess.run(['xdotool', 'mousemove', str(rect.x + rect.width // 2),
                        str(rect.y + rect.height // 2), 'click', '1'], check=True)

    def type_into(self, node, text):
        editable = node.get_editable_text_iface()
        Atspi.EditableText.set_text_contents(editable, text)

    def keys(self, *keys):
        # By their codes: in newer keymaps xdotool finds F1 to F10 only together with Alt.
        keys = [re.sub(r'\bF(\d|10)$', lambda key: str(66 + int(key[1])), key) for key in keys]
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', text], check=True)

    def dump(self):
        """The tree as far as it is on the screen, to tell why a step failed."""
        lines = []
        for node in walk(self.root):
            try:
                said = text_of(node)
                if said and is_showing(node):
                    lines.append(f'{node.get_role_name()}: {said[:90]}')
            except gi.repository.GLib.Error:
                continue
        return lines

    def close(self):
        """Quits as a person does, and insists on a clean end and a silent terminal."""
        self.keys('ctrl+q')
        try:
            status = self.process.wait(TIMEOUT)
        except subprocess.TimeoutExpired as error:
            self.process.kill()
            self.process.wait()
            raise Failure('the program did not end after Ctrl+Q') from error
        if status != 0:
            raise Failure(f'the program ended with {status}: {self.stderr()}')
        if self.stderr():
            raise Failure(f'the program printed: {self.stderr()}')

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Activated(App):
    """The program as the bus started it, which is not a child of this process."""

    def __init__(self, pid):  # pylint: disable=super-init-not-called # nothing is started
        self.process = None
        self.pid = pid
        self.wait_for_window()

    def is_own(self, app):
        return app.get_process_id() == self.pid
