/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "base/porthole-error.h"
#include "overview/porthole-changes-record.h"

#define VERSION 1
#define GROUP "Changes"
#define SOCKET_GROUP "Socket %u"
#define MAX_ADDRESS_LENGTH 64
#define MAX_PROGRAM_LENGTH 64
#define MAX_SESSION_LENGTH 128

/* Programs call themselves what they like; the file holds text, and not too much of it. */
static char *
make_name (const char *program)
{
  g_autofree char *valid
      = g_utf8_make_valid (program, (gssize) strnlen (program, MAX_PROGRAM_LENGTH));

  if (strlen (valid) > MAX_PROGRAM_LENGTH)
    *g_utf8_find_prev_char (valid, valid + MAX_PROGRAM_LENGTH + 1) = '\0';
  return g_steal_pointer (&valid);
}

/**
 * porthole_changes_socket_new:
 * @transport: its transport
 * @port: its port
 * @address: its address
 * @program: (nullable): who listens
 *
 * Makes a socket as it is seen.
 *
 * Returns: (transfer full): the socket
 */
PortholeChangesSocket *
porthole_changes_socket_new (PortholeTransport transport,
                             guint16 port,
                             const char *address,
                             const char *program)
{
  PortholeChangesSocket *self;

  g_return_val_if_fail (address != NULL, NULL);

  self = g_new0 (PortholeChangesSocket, 1);
  self->transport = transport;
  self->port = port;
  self->address = g_strdup (address);
  if (program != NULL)
    self->program = make_name (program);

  return self;
}

/**
 * porthole_changes_socket_free:
 * @socket: (transfer full): a socket
 *
 * Frees a socket.
 */
void
porthole_changes_socket_free (PortholeChangesSocket *socket)
{
  g_free (socket->address);
  g_free (socket->program);
  g_free (socket);
}

/**
 * porthole_changes_record_new:
 *
 * Makes a record of nothing.
 *
 * Returns: (transfer full): the record
 */
PortholeChangesRecord *
porthole_changes_record_new (void)
{
  PortholeChangesRecord *self = g_new0 (PortholeChangesRecord, 1);

  self->sockets = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_changes_socket_free);
  return self;
}

/**
 * porthole_changes_record_free:
 * @self: (transfer full): a record
 *
 * Frees a record.
 */
void
porthole_changes_record_free (PortholeChangesRecord *self)
{
  g_ptr_array_unref (self->sockets);
  g_free (self->session);
  g_free (self);
}

/**
 * porthole_changes_record_begin:
 * @self: a record
 * @session: (nullable): which login session it is now
 * @now: the time of the look that follows
 *
 * Begins anew where another session has begun: what is there at its first look was there at the
 * login as far as anybody knows.
 */
void
porthole_changes_record_begin (PortholeChangesRecord *self, const char *session, gint64 now)
{
  if (self->login != 0 && g_strcmp0 (self->session, session) == 0)
    return;

  g_set_str (&self->session, session);
  self->login = now;
}

static char *
make_key (const PortholeChangesSocket *socket)
{
  return g_strdup_printf ("%d %u %s", (int) socket->transport, socket->port, socket->address);
}

/* The sockets that are taken to be there, by their key. */
static GHashTable *
index_present (PortholeChangesRecord *self)
{
  GHashTable *by_key
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->sockets->len; i++)
    {
      PortholeChangesSocket *socket = g_ptr_array_index (self->sockets, i);
      g_autofree char *key = make_key (socket);
      GPtrArray *group = g_hash_table_lookup (by_key, key);

      if (socket->gone != 0)
        continue;
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (by_key, g_steal_pointer (&key), group);
        }
      g_ptr_array_add (group, socket);
    }

  return by_key;
}

/* Another program is another socket; one that isn't known may be any. */
static gboolean
may_be_same_program (const PortholeChangesSocket *a, const PortholeChangesSocket *b)
{
  return a->program == NULL || b->program == NULL || strcmp (a->program, b->program) == 0;
}

static PortholeChangesSocket *
take_match (GHashTable *by_key, const PortholeChangesSocket *seen)
{
  g_autofree char *key = make_key (seen);
  GPtrArray *group = g_hash_table_lookup (by_key, key);
  PortholeChangesSocket *found = NULL;

  for (guint i = 0; group != NULL && i < group->len; i++)
    {
      PortholeChangesSocket *socket = g_ptr_array_index (group, i);

      if (may_be_same_program (socket, seen)
          && (found == NULL || g_strcmp0 (socket->program, seen->program) == 0))
        found = socket;
    }
  if (found != NULL)
    g_ptr_array_remove_fast (group, found);

  return found;
}

static gboolean
is_new (const PortholeChangesSocket *socket, gint64 since)
{
  return socket->first > since && socket->gone == 0;
}

static gboolean
is_gone (const PortholeChangesSocket *socket, gint64 since)
{
  return socket->first <= since && socket->gone > since;
}

static int
compare_gone (gconstpointer a, gconstpointer b)
{
  const PortholeChangesSocket *left = *(PortholeChangesSocket *const *) a;
  const PortholeChangesSocket *right = *(PortholeChangesSocket *const *) b;

  /* Those that are there first, then those that went last. */
  if ((left->gone == 0) != (right->gone == 0))
    return left->gone == 0 ? -1 : 1;
  if (left->gone != right->gone)
    return left->gone > right->gone ? -1 : 1;
  return (left->first > right->first) - (left->first < right->first);
}

/* What went is kept as long as it was there at one of the looks that one may ask about. */
static void
forget (PortholeChangesRecord *self, gint64 since)
{
  for (guint i = self->sockets->len; i-- > 0;)
    {
      const PortholeChangesSocket *socket = g_ptr_array_index (self->sockets, i);

      if (socket->gone != 0 && !is_gone (socket, since) && !is_gone (socket, self->login))
        g_ptr_array_remove_index_fast (self->sockets, i);
    }

  g_ptr_array_sort (self->sockets, compare_gone);
  if (self->sockets->len > PORTHOLE_CHANGES_MAX)
    g_ptr_array_set_size (self->sockets, PORTHOLE_CHANGES_MAX);
}

/* Returns: whether a socket that was seen is new */
static gboolean
take_seen (PortholeChangesRecord *self,
           GHashTable *by_key,
           const PortholeChangesSocket *seen,
           gint64 now)
{
  PortholeChangesSocket *socket = take_match (by_key, seen);
  gboolean unknown = socket == NULL;

  if (unknown)
    {
      socket
          = porthole_changes_socket_new (seen->transport, seen->port, seen->address, seen->program);
      socket->first = now;
      socket->before = self->looked;
      g_ptr_array_add (self->sockets, socket);
    }
  else if (socket->program == NULL && seen->program != NULL)
    socket->program = g_strdup (seen->program);

  socket->last = now;
  return unknown;
}

/**
 * porthole_changes_record_update:
 * @self: a record
 * @seen: (element-type PortholeChangesSocket): what is there; only the first four fields count
 * @now: when it was seen
 * @since: the look before the first of this run, which one may ask about as about the login
 *
 * Takes over what was seen. Where that is more than is remembered, the record says that it is
 * crowded and begins anew when it no longer is.
 *
 * Returns: whether something came or went
 */
gboolean
porthole_changes_record_update (PortholeChangesRecord *self,
                                GPtrArray *seen,
                                gint64 now,
                                gint64 since)
{
  g_autoptr (GHashTable) by_key = NULL;
  gboolean changed = FALSE;

  /* The wall clock may be set back; the looks still come one after the other. */
  now = MAX (now, self->looked + 1);

  if (seen->len > PORTHOLE_CHANGES_MAX)
    {
      changed = !self->crowded;
      self->crowded = TRUE;
      g_ptr_array_set_size (self->sockets, 0);
      self->looked = now;
      return changed;
    }
  if (self->crowded)
    {
      self->crowded = FALSE;
      self->looked = 0;
      self->login = now;
    }

  by_key = index_present (self);
  for (guint i = 0; i < seen->len; i++)
    changed |= take_seen (self, by_key, g_ptr_array_index (seen, i), now);
  for (guint i = 0; i < self->sockets->len; i++)
    {
      PortholeChangesSocket *socket = g_ptr_array_index (self->sockets, i);

      if (socket->last != now && socket->gone == 0)
        {
          socket->gone = now;
          changed = TRUE;
        }
    }

  forget (self, since);
  self->looked = now;
  return changed;
}

static gboolean
is_chosen (const PortholeChangesRecord *self, const PortholeChangesSocket *socket)
{
  return socket->port >= self->chosen_first && socket->port <= self->chosen_last;
}

/* The same server as far as one can tell: at the same port, or, where the system chose the port,
 * of the same program. */
static gboolean
is_same_server (const PortholeChangesRecord *self,
                const PortholeChangesSocket *came,
                const PortholeChangesSocket *went)
{
  if (came->transport != went->transport || strcmp (came->address, went->address) != 0)
    return FALSE;
  if (came->port == went->port)
    return may_be_same_program (came, went);

  return is_chosen (self, came) && is_chosen (self, went) && came->program != NULL
         && g_strcmp0 (came->program, went->program) == 0;
}

/* A server that was started anew is neither new nor gone. */
static void
cancel (const PortholeChangesRecord *self, GPtrArray *new, GPtrArray *gone)
{
  for (guint i = gone->len; i-- > 0;)
    {
      const PortholeChangesSocket *went = g_ptr_array_index (gone, i);

      for (guint j = 0; j < new->len; j++)
        {
          if (is_same_server (self, g_ptr_array_index (new, j), went))
            {
              g_ptr_array_remove_index (new, j);
              g_ptr_array_remove_index (gone, i);
              break;
            }
        }
    }
}

/**
 * porthole_changes_record_list:
 * @self: a record
 * @since: the time of a look, 0 when there was none
 * @ret_new: (out) (transfer full) (element-type PortholeChangesSocket): what came since and is there
 * @ret_gone: (out) (transfer full) (element-type PortholeChangesSocket): what was there and went
 *
 * Compares what is there with what was there at a look. The sockets are the record's own, and only
 * good until it changes.
 */
void
porthole_changes_record_list (const PortholeChangesRecord *self,
                              gint64 since,
                              GPtrArray **ret_new,
                              GPtrArray **ret_gone)
{
  g_autoptr (GPtrArray) new = g_ptr_array_new ();
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  for (guint i = 0; since != 0 && i < self->sockets->len; i++)
    {
      PortholeChangesSocket *socket = g_ptr_array_index (self->sockets, i);

      if (is_new (socket, since))
        g_ptr_array_add (new, socket);
      else if (is_gone (socket, since))
        g_ptr_array_add (gone, socket);
    }

  cancel (self, new, gone);
  *ret_new = g_steal_pointer (&new);
  *ret_gone = g_steal_pointer (&gone);
}

/* ---- the file ---- */

static gboolean
read_time (GKeyFile *file, const char *group, const char *key, gint64 *ret_time)
{
  g_autoptr (GError) error = NULL;
  gint64 time = g_key_file_get_int64 (file, group, key, &error);

  *ret_time = time;
  return error == NULL && time >= 0;
}

static PortholeChangesSocket *
read_socket (GKeyFile *file, const char *group)
{
  g_autofree char *transport_name = g_key_file_get_string (file, group, "Transport", NULL);
  g_autofree char *address = g_key_file_get_string (file, group, "Address", NULL);
  g_autofree char *program = g_key_file_get_string (file, group, "Program", NULL);
  int port = g_key_file_get_integer (file, group, "Port", NULL);
  PortholeTransport transport = PORTHOLE_TRANSPORT_NONE;
  g_autoptr (PortholeChangesSocket) socket = NULL;

  if (transport_name != NULL)
    transport = porthole_transport_from_string (transport_name);
  if (transport == PORTHOLE_TRANSPORT_NONE || port <= 0 || port > PORTHOLE_PORT_MAX
      || address == NULL || *address == '\0' || strlen (address) > MAX_ADDRESS_LENGTH
      || (program != NULL && strlen (program) > MAX_PROGRAM_LENGTH))
    return NULL;

  socket = porthole_changes_socket_new (transport, (guint16) port, address, program);
  if (!read_time (file, group, "First", &socket->first)
      || !read_time (file, group, "Before", &socket->before)
      || !read_time (file, group, "Last", &socket->last)
      || !read_time (file, group, "Gone", &socket->gone))
    return NULL;
  if (socket->before > socket->first || socket->last < socket->first
      || (socket->gone != 0 && socket->gone < socket->last))
    return NULL;

  return g_steal_pointer (&socket);
}

static gboolean
read_sockets (PortholeChangesRecord *self, GKeyFile *file)
{
  for (guint i = 1; i <= PORTHOLE_CHANGES_MAX; i++)
    {
      g_autofree char *group = g_strdup_printf (SOCKET_GROUP, i);
      PortholeChangesSocket *socket;

      if (!g_key_file_has_group (file, group))
        return TRUE;
      socket = read_socket (file, group);
      if (socket == NULL || socket->last > self->looked || socket->gone > self->looked)
        {
          g_clear_pointer (&socket, porthole_changes_socket_free);
          return FALSE;
        }
      g_ptr_array_add (self->sockets, socket);
    }

  return TRUE;
}

/**
 * porthole_changes_record_parse:
 * @data: (array length=size): a key file
 * @size: how many bytes it has
 * @error: return location for an error: `PORTHOLE_ERROR_DAMAGED_FILE`
 *
 * Reads a record. What can't have been written here isn't believed in part either.
 *
 * Returns: (transfer full) (nullable): the record
 */
PortholeChangesRecord *
porthole_changes_record_parse (const char *data, gsize size, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (PortholeChangesRecord) self = porthole_changes_record_new ();

  if (size > 0 && g_key_file_load_from_data (file, data, size, G_KEY_FILE_NONE, NULL)
      && g_key_file_get_integer (file, GROUP, "Version", NULL) == VERSION
      && read_time (file, GROUP, "Login", &self->login)
      && read_time (file, GROUP, "Looked", &self->looked) && self->login <= self->looked)
    {
      self->session = g_key_file_get_string (file, GROUP, "Session", NULL);
      self->crowded = g_key_file_get_boolean (file, GROUP, "Crowded", NULL);
      if ((self->session == NULL || strlen (self->session) <= MAX_SESSION_LENGTH)
          && read_sockets (self, file))
        return g_steal_pointer (&self);
    }

  g_set_error_literal (error, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE,
                       "the record of changes can't be read");
  return NULL;
}

/**
 * porthole_changes_record_write:
 * @self: a record
 * @ret_size: (out): how many bytes it takes
 *
 * Writes a record as a key file.
 *
 * Returns: (transfer full): the text
 */
char *
porthole_changes_record_write (const PortholeChangesRecord *self, gsize *ret_size)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_integer (file, GROUP, "Version", VERSION);
  if (self->session != NULL)
    g_key_file_set_string (file, GROUP, "Session", self->session);
  g_key_file_set_int64 (file, GROUP, "Login", self->login);
  g_key_file_set_int64 (file, GROUP, "Looked", self->looked);
  if (self->crowded)
    g_key_file_set_boolean (file, GROUP, "Crowded", TRUE);

  for (guint i = 0; i < self->sockets->len; i++)
    {
      const PortholeChangesSocket *socket = g_ptr_array_index (self->sockets, i);
      g_autofree char *group = g_strdup_printf (SOCKET_GROUP, i + 1);

      g_key_file_set_string (file, group, "Transport",
                             porthole_transport_to_string (socket->transport));
      g_key_file_set_integer (file, group, "Port", socket->port);
      g_key_file_set_string (file, group, "Address", socket->address);
      if (socket->program != NULL)
        g_key_file_set_string (file, group, "Program", socket->program);
      g_key_file_set_int64 (file, group, "First", socket->first);
      g_key_file_set_int64 (file, group, "Before", socket->before);
      g_key_file_set_int64 (file, group, "Last", socket->last);
      g_key_file_set_int64 (file, group, "Gone", socket->gone);
    }

  return g_key_file_to_data (file, ret_size, NULL);
}
