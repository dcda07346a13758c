/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "listeners/porthole-forward.h"

G_DEFINE_ENUM_TYPE (PortholeForwardKind,
                    porthole_forward_kind,
                    G_DEFINE_ENUM_VALUE (PORTHOLE_FORWARD_CONTAINER, "container"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_FORWARD_KUBERNETES, "kubernetes"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_FORWARD_SSH_LOCAL, "ssh-local"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_FORWARD_SSH_REMOTE, "ssh-remote"),
                    G_DEFINE_ENUM_VALUE (PORTHOLE_FORWARD_SSH_DYNAMIC, "ssh-dynamic"))

G_DEFINE_BOXED_TYPE (PortholeForward,
                     porthole_forward,
                     porthole_forward_copy,
                     porthole_forward_free)

/* The options of ssh(1) that have an argument. */
#define SSH_OPTIONS_WITH_ARGUMENT "BbcDEeFIiJLlmOoPpQRSWw"

/* Fewer characters could be the beginning of any container's ID. */
#define SHORTEST_ID 12

/* Where sshd forwards X11 (X11DisplayOffset); not what -R asked for. */
#define X11_FIRST 6010
#define X11_LAST 6099

/**
 * porthole_forward_kind_to_string:
 * @kind: a kind
 *
 * Names it for scripts.
 *
 * Returns: (transfer none): `container`, `kubernetes`, `ssh-local`, `ssh-remote` or `ssh-dynamic`
 */
const char *
porthole_forward_kind_to_string (PortholeForwardKind kind)
{
  static const char *const names[]
      = { "container", "kubernetes", "ssh-local", "ssh-remote", "ssh-dynamic" };

  g_return_val_if_fail ((gsize) kind < G_N_ELEMENTS (names), NULL);

  return names[kind];
}

static PortholeForward *
forward_new (PortholeForwardKind kind, const char *program)
{
  PortholeForward *forward = g_new0 (PortholeForward, 1);

  forward->kind = kind;
  forward->program = program;
  return forward;
}

static gboolean
parse_port (const char *text, guint16 *ret_port)
{
  guint64 port;

  if (!g_ascii_string_to_unsigned (text, 10, 1, 65535, &port, NULL))
    return FALSE;

  *ret_port = (guint16) port;
  return TRUE;
}

/* The value of "-name VALUE", "--name VALUE" or "--name=VALUE" at @i, or NULL. */
static const char *
option_value (const char *const *command, guint i, const char *name)
{
  gsize n = strlen (name);

  if (strncmp (command[i], name, n) != 0)
    return NULL;
  if (command[i][n] == '=')
    return command[i] + n + 1;

  return command[i][n] == '\0' ? command[i + 1] : NULL;
}

static const char *
find_option (const char *const *command, const char *name)
{
  for (guint i = 1; command[i] != NULL; i++)
    {
      const char *value = option_value (command, i, name);

      if (value != NULL)
        return value;
    }

  return NULL;
}

/* -proto tcp -host-ip 0.0.0.0 -host-port 8080 -container-ip 172.17.0.2 -container-port 80 */
static PortholeForward *
parse_docker_proxy (const char *const *command)
{
  PortholeForward *forward = forward_new (PORTHOLE_FORWARD_CONTAINER, "docker-proxy");
  const char *port = find_option (command, "-container-port");

  forward->host = g_strdup (find_option (command, "-container-ip"));
  if (port != NULL)
    parse_port (port, &forward->port);
  return forward;
}

/* One element of pasta's and passt's -t and -u: [ADDRESS[%INTERFACE]/]FIRST[-LAST][:FIRST[-LAST]] */
static gboolean
match_pasta_spec (const char *spec, guint16 port, guint16 *ret_target)
{
  const char *slash = strrchr (spec, '/');
  const char *ports = slash != NULL ? slash + 1 : spec;
  guint first, last, to;
  int n = 0;

  if (sscanf (ports, "%5u-%5u%n", &first, &last, &n) != 2)
    {
      if (sscanf (ports, "%5u%n", &first, &n) != 1)
        return FALSE;
      last = first;
    }
  if (port < first || port > last)
    return FALSE;

  to = first;
  if (ports[n] == ':' && sscanf (ports + n + 1, "%5u", &to) != 1)
    return FALSE;
  to += port - first;
  if (to > G_MAXUINT16)
    return FALSE;

  *ret_target = (guint16) to;
  return TRUE;
}

static PortholeForward *
parse_pasta (const char *const *command, PortholeTransport transport, guint16 port)
{
  const char *short_name = transport == PORTHOLE_TRANSPORT_UDP ? "-u" : "-t";
  const char *long_name = transport == PORTHOLE_TRANSPORT_UDP ? "--udp-ports" : "--tcp-ports";
  PortholeForward *forward = forward_new (PORTHOLE_FORWARD_CONTAINER, "pasta");

  for (guint i = 1; command[i] != NULL && forward->port == 0; i++)
    {
      const char *value = option_value (command, i, short_name);
      g_auto (GStrv) specs = NULL;

      if (value == NULL)
        value = option_value (command, i, long_name);
      if (value == NULL)
        continue;
      specs = g_strsplit (value, ",", 64);
      for (char **spec = specs; *spec != NULL && forward->port == 0; spec++)
        match_pasta_spec (*spec, port, &forward->port);
    }

  return forward;
}

/* --publish [ADDRESS:]PORT:CHILDPORT/PROTOCOL */
static PortholeForward *
parse_rootlesskit (const char *const *command, guint16 port)
{
  PortholeForward *forward = forward_new (PORTHOLE_FORWARD_CONTAINER, "rootlesskit");

  for (guint i = 1; command[i] != NULL; i++)
    {
      const char *value = option_value (command, i, "--publish");
      const char *child, *number;
      guint from, to;

      if (value == NULL)
        value = option_value (command, i, "-p");
      if (value == NULL || (child = strrchr (value, ':')) == NULL)
        continue;
      /* The host's port stands right before the last colon. */
      number = child;
      while (number > value && g_ascii_isdigit (number[-1]))
        number--;
      if (sscanf (number, "%5u:%5u", &from, &to) == 2 && from == port && to <= G_MAXUINT16)
        forward->port = (guint16) to;
    }

  return forward;
}

/* conmon -c ID … -n NAME …: podman's and CRI-O's monitor of one container. */
static PortholeForward *
parse_conmon (const char *const *command)
{
  PortholeForward *forward = forward_new (PORTHOLE_FORWARD_CONTAINER, "conmon");
  const char *name = find_option (command, "-n");
  const char *id = find_option (command, "-c");

  if (name == NULL)
    name = find_option (command, "--name");
  if (name != NULL)
    forward->container = g_strdup (name);
  else if (id != NULL)
    forward->container = g_strndup (id, 12);
  return forward;
}

/* kubectl port-forward [-n NAMESPACE] TYPE/NAME [LOCAL:]REMOTE… */
static PortholeForward *
parse_kubectl (const char *const *command, guint16 port)
{
  g_autoptr (PortholeForward) forward = NULL;
  const char *via = find_option (command, "-n");
  guint n_maps = 0;
  guint16 only = 0;
  guint i = 1;

  while (command[i] != NULL && strcmp (command[i], "port-forward") != 0)
    i++;
  if (command[i] == NULL)
    return NULL;

  if (via == NULL)
    via = find_option (command, "--namespace");
  forward = forward_new (PORTHOLE_FORWARD_KUBERNETES, "kubectl");
  forward->via = g_strdup (via);

  for (i++; command[i] != NULL; i++)
    {
      static const char *const with_value[] = {
        "-n",     "--namespace", "--address", "--context", "--kubeconfig",          "--cluster",
        "--user", "-s",          "--server",  "--token",   "--pod-running-timeout", NULL
      };
      const char *colon = strchr (command[i], ':');
      guint16 local = 0, remote = 0;
      g_autofree char *left = NULL;

      if (g_strv_contains (with_value, command[i]) && command[i + 1] != NULL)
        i++;
      else if (command[i][0] == '-')
        continue;
      else if (forward->host == NULL)
        forward->host = g_strdup (command[i]);
      else if (colon == NULL && parse_port (command[i], &remote))
        local = remote;
      else if (colon != NULL)
        {
          left = g_strndup (command[i], colon - command[i]);
          parse_port (left, &local);
          parse_port (colon + 1, &remote);
        }

      if (remote != 0)
        {
          n_maps++;
          only = remote;
        }
      if (local == port)
        forward->port = remote;
    }

  /* Without a local port kubectl takes any; with one mapping there is no doubt. */
  if (forward->port == 0 && n_maps == 1)
    forward->port = only;
  return forward->host != NULL ? g_steal_pointer (&forward) : NULL;
}

/* Takes the next part of ADDRESS:PORT:HOST:PORT; brackets may stand around an IPv6 address. */
static char *
next_part (const char **at)
{
  const char *start = *at, *end;

  if (*start == '[' && (end = strchr (start, ']')) != NULL)
    {
      *at = end[1] == ':' ? end + 2 : end + 1 + strlen (end + 1);
      return g_strndup (start + 1, end - start - 1);
    }

  end = strchrnul (start, ':');
  *at = *end == ':' ? end + 1 : end;
  return g_strndup (start, end - start);
}

/* [BIND:]PORT:HOST:HOSTPORT or [BIND:]PORT:/SOCKET */
static PortholeForward *
parse_ssh_local (const char *spec, guint16 port)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  PortholeForward *forward;
  guint16 listening, target = 0;
  const char *host;

  while (*spec != '\0' && parts->len < 5)
    g_ptr_array_add (parts, next_part (&spec));
  if (parts->len < 2 || parts->len > 4)
    return NULL;

  host = g_ptr_array_index (parts, parts->len - 2);
  if (((char *) g_ptr_array_index (parts, parts->len - 1))[0] == '/')
    {
      host = g_ptr_array_index (parts, parts->len - 1);
      if (!parse_port (g_ptr_array_index (parts, parts->len - 2), &listening))
        return NULL;
    }
  else if (parts->len < 3 || !parse_port (g_ptr_array_index (parts, parts->len - 1), &target)
           || !parse_port (g_ptr_array_index (parts, parts->len - 3), &listening))
    return NULL;
  if (listening != port)
    return NULL;

  forward = forward_new (PORTHOLE_FORWARD_SSH_LOCAL, "ssh");
  forward->host = g_strdup (host);
  forward->port = target;
  return forward;
}

/* [BIND:]PORT */
static PortholeForward *
parse_ssh_dynamic (const char *spec, guint16 port)
{
  const char *colon = strrchr (spec, ':');
  guint16 listening;

  if (!parse_port (colon != NULL ? colon + 1 : spec, &listening) || listening != port)
    return NULL;

  return forward_new (PORTHOLE_FORWARD_SSH_DYNAMIC, "ssh");
}

/* -o LocalForward=5432 db:5432, with any of =, space and quotes between. */
static PortholeForward *
parse_ssh_option (const char *option, guint16 port)
{
  g_autofree char *value = NULL;
  gboolean local = g_ascii_strncasecmp (option, "LocalForward", 12) == 0;
  gboolean dynamic = g_ascii_strncasecmp (option, "DynamicForward", 14) == 0;

  if (!local && !dynamic)
    return NULL;

  value = g_strdup (option + (local ? 12 : 14));
  g_strdelimit (value, "=\"", ' ');
  g_strstrip (value);
  if (local)
    {
      /* The two halves are joined by a space here and by a colon after -L. */
      char *space = strpbrk (value, " \t");

      if (space != NULL)
        {
          char *rest = g_strchug (space + 1);

          *space = ':';
          memmove (space + 1, rest, strlen (rest) + 1);
        }
      return parse_ssh_local (value, port);
    }

  return parse_ssh_dynamic (value, port);
}

static PortholeForward *
parse_ssh_argument (char letter, const char *value, guint16 port)
{
  switch (letter)
    {
    case 'L':
      return parse_ssh_local (value, port);
    case 'D':
      return parse_ssh_dynamic (value, port);
    case 'o':
      return parse_ssh_option (value, port);
    default:
      return NULL;
    }
}

static PortholeForward *
parse_ssh (const char *const *command, guint16 port)
{
  g_autoptr (PortholeForward) forward = NULL;
  const char *destination = NULL;

  for (guint i = 1; command[i] != NULL; i++)
    {
      const char *argument = command[i];

      if (argument[0] != '-' || argument[1] == '\0')
        {
          /* What follows the destination may still be an option, then comes a command. */
          if (destination != NULL)
            break;
          destination = argument;
          continue;
        }

      for (const char *letter = argument + 1; *letter != '\0'; letter++)
        {
          const char *value;

          if (strchr (SSH_OPTIONS_WITH_ARGUMENT, *letter) == NULL)
            continue;
          value = letter[1] != '\0' ? letter + 1 : command[i + 1];
          if (letter[1] == '\0' && value != NULL)
            i++;
          if (value != NULL && forward == NULL)
            forward = parse_ssh_argument (*letter, value, port);
          break;
        }
    }

  if (forward != NULL)
    forward->via = g_strdup (destination);
  return g_steal_pointer (&forward);
}

/* A session's process calls itself "sshd: USER@TTY" or "sshd-session: USER"; whatever it
 * listens on was asked for by that user, from the other end. */
static PortholeForward *
parse_sshd (const char *const *command, guint16 port)
{
  PortholeForward *forward;
  const char *user;

  if ((port >= X11_FIRST && port <= X11_LAST)
      || (!g_str_has_prefix (command[0], "sshd: ")
          && !g_str_has_prefix (command[0], "sshd-session: "))
      || strstr (command[0], "[listener]") != NULL)
    return NULL;

  user = strchr (command[0], ' ') + 1;
  if (*user == '/' || *user == '\0')
    return NULL;
  forward = forward_new (PORTHOLE_FORWARD_SSH_REMOTE, "sshd");
  forward->via = g_strndup (user, strcspn (user, "@ ["));
  return forward;
}

/**
 * porthole_forward_new_from_command:
 * @command: the command line of the process that holds the socket
 * @name: its name
 * @transport: what it listens for
 * @port: where it listens
 *
 * Recognises programs that only pass connections on, by their name, and reads from their
 * command line to where. What a command line doesn't say is left out: nothing is guessed.
 * Any thread.
 *
 * Returns: (transfer full) (nullable): where to, %NULL for a program of another kind
 */
PortholeForward *
porthole_forward_new_from_command (const char *const *command,
                                   const char *name,
                                   PortholeTransport transport,
                                   guint16 port)
{
  static const char *const nothing[] = { "", NULL };

  g_return_val_if_fail (command != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (command[0] == NULL)
    command = nothing;

  if (strcmp (name, "docker-proxy") == 0 || strcmp (name, "rootlesskit-docker-proxy") == 0)
    return parse_docker_proxy (command);
  /* Older ones are podman itself, which calls itself so. */
  if (g_str_has_prefix (name, "rootlessport")
      || g_str_has_prefix (command[0], "containers-rootlessport"))
    return forward_new (PORTHOLE_FORWARD_CONTAINER, "rootlessport");
  if (strcmp (name, "pasta") == 0 || g_str_has_prefix (name, "pasta.")
      || strcmp (name, "passt") == 0 || g_str_has_prefix (name, "passt."))
    return parse_pasta (command, transport, port);
  if (strcmp (name, "slirp4netns") == 0)
    return forward_new (PORTHOLE_FORWARD_CONTAINER, "slirp4netns");
  if (strcmp (name, "rootlesskit") == 0)
    return parse_rootlesskit (command, port);
  if (strcmp (name, "conmon") == 0)
    return parse_conmon (command);
  if (strcmp (name, "kubectl") == 0)
    return parse_kubectl (command, port);
  if (strcmp (name, "ssh") == 0)
    return parse_ssh (command, port);
  if (strcmp (name, "sshd") == 0 || strcmp (name, "sshd-session") == 0)
    return parse_sshd (command, port);

  return NULL;
}

/**
 * porthole_forward_find_container_name:
 * @command: the command line of a process
 * @name: its name
 * @id: the ID of a container, or its first characters
 *
 * Finds out what a container is called, if the process is its monitor. Any thread.
 *
 * Returns: (transfer full) (nullable): the name, %NULL when the command line doesn't have it
 */
char *
porthole_forward_find_container_name (const char *const *command, const char *name, const char *id)
{
  const char *own, *container;

  g_return_val_if_fail (command != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (strcmp (name, "conmon") != 0 || command[0] == NULL)
    return NULL;

  own = find_option (command, "-c");
  container = find_option (command, "-n");
  if (container == NULL)
    container = find_option (command, "--name");
  if (own == NULL || container == NULL || *container == '\0' || strlen (id) < SHORTEST_ID
      || !g_str_has_prefix (own, id))
    return NULL;

  return g_strdup (container);
}

/**
 * porthole_forward_copy:
 * @self: a forward
 *
 * Copies it.
 *
 * Returns: (transfer full): the copy
 */
PortholeForward *
porthole_forward_copy (const PortholeForward *self)
{
  PortholeForward *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->container = g_strdup (self->container);
  copy->host = g_strdup (self->host);
  copy->via = g_strdup (self->via);
  return copy;
}

/**
 * porthole_forward_free:
 * @self: (transfer full) (nullable): a forward
 *
 * Frees it.
 */
void
porthole_forward_free (PortholeForward *self)
{
  if (self == NULL)
    return;

  g_free (self->container);
  g_free (self->host);
  g_free (self->via);
  g_free (self);
}
