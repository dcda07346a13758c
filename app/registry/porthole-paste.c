/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-paste-private.h"
#include "registry/porthole-registry-private.h"

/* Of one line that is longer, the rest isn't read: no tool prints such. */
#define MAX_LINE 4096
#define MAX_WORDS 256

/* A name that isn't known is looked for in the whole registry, so not without end. */
#define MAX_NAMES 512

/**
 * PortholePaste:
 *
 * The ports in a text that a tool printed: ss, netstat, lsof, nmap, docker, ufw, firewall-cmd,
 * nft and iptables, or any text that says `443/tcp` or `10.0.0.1:8080`. Nothing is guessed: a
 * bare number is no port, and a line that isn't understood is counted and left out. Any bytes
 * do. Immutable.
 */
struct _PortholePaste
{
  gatomicrefcount ref_count;

  PortholePasteFormat format;
  GArray *ports;    /* PortholePastePort */
  GPtrArray *lines; /* char* */
  guint n_unread;
  gboolean cut;
};

/* Who knows best comes first. */
static const PortholePasteRead readers[] = {
  porthole_paste_read_nmap,       porthole_paste_read_iptables_rule,
  porthole_paste_read_nftables,   porthole_paste_read_iptables_table,
  porthole_paste_read_firewalld,  porthole_paste_read_ufw,
  porthole_paste_read_containers, porthole_paste_read_sockets,
  porthole_paste_read_text,
};

/*< private >
 * porthole_paste_parse_ports:
 * @text: `22`, `8000-8100` or `6000:6007`, and nothing else
 * @ret_first: (out): the first port
 * @ret_last: (out): the last port
 *
 * Reads a port or a range. Port 0 stands for any port in what tools print, and is none.
 *
 * Returns: whether it is one
 */
gboolean
porthole_paste_parse_ports (const char *text, guint16 *ret_first, guint16 *ret_last)
{
  guint numbers[2] = { 0, 0 };
  guint n = 0;

  for (const char *at = text;; at++)
    {
      if (g_ascii_isdigit (*at) && n < G_N_ELEMENTS (numbers))
        {
          numbers[n] = 10 * numbers[n] + (guint) g_ascii_digit_value (*at);
          if (numbers[n] > PORTHOLE_PORT_MAX)
            return FALSE;
          continue;
        }
      if (at == text || !g_ascii_isdigit (at[-1]))
        return FALSE;
      n++;
      if (*at == '\0')
        break;
      if (*at != '-' && *at != ':')
        return FALSE;
    }

  if (n == 1)
    numbers[1] = numbers[0];
  if (n > 2 || numbers[0] == 0 || numbers[1] < numbers[0])
    return FALSE;

  *ret_first = (guint16) numbers[0];
  *ret_last = (guint16) numbers[1];
  return TRUE;
}

/*< private >
 * porthole_paste_parse_transport:
 * @word: a word
 *
 * Reads what tools call a transport: `tcp`, `udp6`, `TCP`, `tcp46`.
 *
 * Returns: the transport, or none
 */
PortholeTransport
porthole_paste_parse_transport (const char *word)
{
  for (guint i = 0; i < PORTHOLE_N_TRANSPORTS; i++)
    {
      PortholeTransport transport = (PortholeTransport) (1u << i);
      const char *name = porthole_transport_to_string (transport);
      gsize length = strlen (name);

      if (g_ascii_strncasecmp (word, name, length) == 0
          && strspn (word + length, "46") == strlen (word + length))
        return transport;
    }

  return PORTHOLE_TRANSPORT_NONE;
}

static gboolean
is_name (const char *text)
{
  gboolean has_letter = FALSE;
  gsize length = 0;

  for (; text[length] != '\0'; length++)
    {
      if (!g_ascii_isalnum (text[length]) && strchr ("-_+./ ", text[length]) == NULL)
        return FALSE;
      has_letter = has_letter || g_ascii_isalpha (text[length]);
    }

  return has_letter && length <= 64;
}

/*< private >
 * porthole_paste_resolve:
 * @reader: a reader
 * @name: the name of a service
 * @transports: the transports that count, or none
 * @ret_port: (out): its port
 *
 * Finds the port of a service that a tool printed by its name.
 *
 * Returns: whether there is one
 */
gboolean
porthole_paste_resolve (PortholePasteReader *reader,
                        const char *name,
                        PortholeTransport transports,
                        guint16 *ret_port)
{
  g_autofree char *key = NULL;
  gpointer known;
  guint16 port = 0;

  if (!is_name (name))
    return FALSE;

  key = g_strdup_printf ("%s/%d", name, (int) transports);
  if (g_hash_table_lookup_extended (reader->names, key, NULL, &known))
    port = (guint16) GPOINTER_TO_UINT (known);
  else if (g_hash_table_size (reader->names) < MAX_NAMES)
    {
      port = porthole_table_find_name (reader->table, name, transports);
      g_hash_table_insert (reader->names, g_steal_pointer (&key), GUINT_TO_POINTER (port));
    }

  if (port != 0)
    *ret_port = port;
  return port != 0;
}

/*< private >
 * porthole_paste_add:
 * @reader: a reader
 * @text: a port, a range or the name of a service, and nothing else
 * @transports: the transports that the line says, or none
 * @role: whose port it is
 *
 * Notes a port of this line.
 *
 * Returns: whether @text is one
 */
gboolean
porthole_paste_add (PortholePasteReader *reader,
                    const char *text,
                    PortholeTransport transports,
                    PortholePasteRole role)
{
  PortholePastePort port = { .transports = transports, .role = role };

  if (!porthole_paste_parse_ports (text, &port.first, &port.last))
    {
      if (!porthole_paste_resolve (reader, text, transports, &port.first))
        return FALSE;
      port.last = port.first;
    }

  g_array_append_val (reader->found, port);
  return TRUE;
}

/*< private >
 * porthole_paste_add_list:
 * @reader: a reader
 * @text: ports, ranges and names with commas between them
 * @transports: the transports that the line says, or none
 * @role: whose ports they are
 *
 * Notes several ports of this line.
 *
 * Returns: whether there was any
 */
gboolean
porthole_paste_add_list (PortholePasteReader *reader,
                         const char *text,
                         PortholeTransport transports,
                         PortholePasteRole role)
{
  g_auto (GStrv) items = g_strsplit (text, ",", MAX_WORDS);
  gboolean any = FALSE;

  for (gsize i = 0; items[i] != NULL; i++)
    any |= porthole_paste_add (reader, items[i], transports, role);

  return any;
}

/*< private >
 * porthole_paste_add_target:
 * @reader: a reader
 * @text: a port, a range, or an address with either behind a colon
 * @transports: the transports that the line says, or none
 *
 * Notes where the one port of this line leads to; a line without one leads everything there.
 */
void
porthole_paste_add_target (PortholePasteReader *reader,
                           const char *text,
                           PortholeTransport transports)
{
  const char *colon = strrchr (text, ':');
  guint16 first, last;

  /* An IPv6 address with a port stands between brackets; one without isn't. */
  if (colon != NULL && colon != strchr (text, ':') && colon[-1] != ']')
    return;
  if (!porthole_paste_parse_ports (colon != NULL ? colon + 1 : text, &first, &last))
    return;

  if (reader->found->len == 0)
    porthole_paste_add (reader, colon != NULL ? colon + 1 : text, transports, PORTHOLE_PASTE_LOCAL);
  for (guint i = 0; i < reader->found->len; i++)
    {
      PortholePastePort *port = &g_array_index (reader->found, PortholePastePort, i);

      if (port->first != first)
        port->target = first;
    }
}

/* What says the same counts once, however many lines and addresses say it. */
static char *
make_key (const PortholePastePort *port)
{
  return g_strdup_printf ("%u-%u/%d/%d/%u", port->first, port->last, (int) port->transports,
                          (int) port->role, port->target);
}

typedef struct
{
  PortholePaste *paste;
  PortholePasteReader reader;
  GHashTable *known;  /* key → its place among the ports */
  GArray *last_lines; /* guint: where each was named last, for one line counts once */
  guint votes[PORTHOLE_N_PASTE_FORMATS];
} Building;

static void
take_port (Building *building, PortholePastePort *port, guint line)
{
  PortholePaste *self = building->paste;
  g_autofree char *key = make_key (port);
  gpointer at;

  if (g_hash_table_lookup_extended (building->known, key, NULL, &at))
    {
      guint *last_line = &g_array_index (building->last_lines, guint, GPOINTER_TO_UINT (at));

      if (*last_line != line)
        g_array_index (self->ports, PortholePastePort, GPOINTER_TO_UINT (at)).n_lines++;
      *last_line = line;
      return;
    }
  if (self->ports->len == PORTHOLE_PASTE_MAX_PORTS)
    {
      self->cut = TRUE;
      return;
    }

  port->line = line;
  port->n_lines = 1;
  g_hash_table_insert (building->known, g_steal_pointer (&key),
                       GUINT_TO_POINTER (self->ports->len));
  g_array_append_vals (self->ports, port, 1);
  g_array_append_val (building->last_lines, line);
}

static char **
split_words (const char *line)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (const char *at = line; *at != '\0' && n < MAX_WORDS; n++)
    {
      gsize length;

      at += strspn (at, " \t\r\v\f");
      length = strcspn (at, " \t\r\v\f");
      if (length > 0)
        g_strv_builder_take (builder, g_strndup (at, length));
      at += length;
    }

  return g_strv_builder_end (builder);
}

static void
read_line (Building *building, const char *line, guint number)
{
  g_auto (GStrv) words = split_words (line);
  PortholePasteReader *reader = &building->reader;

  if (words[0] == NULL)
    return;

  g_array_set_size (reader->found, 0);
  reader->format = PORTHOLE_PASTE_TEXT;
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      if (readers[i](reader, line, (const char *const *) words))
        break;
    }

  building->votes[reader->format]++;
  if (reader->found->len == 0)
    building->paste->n_unread++;
  for (guint i = 0; i < reader->found->len; i++)
    take_port (building, &g_array_index (reader->found, PortholePastePort, i), number);
}

/* Most lines decide; those that are of any format have no say as long as others have. */
static PortholePasteFormat
choose_format (const Building *building)
{
  PortholePasteFormat best = PORTHOLE_PASTE_TEXT;

  for (guint i = PORTHOLE_PASTE_TEXT + 1; i < PORTHOLE_N_PASTE_FORMATS; i++)
    {
      if (building->votes[i] > (best == PORTHOLE_PASTE_TEXT ? 0 : building->votes[best]))
        best = (PortholePasteFormat) i;
    }

  return best;
}

static void
read_lines (Building *building, const char *text, gsize size)
{
  PortholePaste *self = building->paste;
  const char *at = text, *end = text + size;

  while (at < end)
    {
      const char *stop = memchr (at, '\n', (gsize) (end - at));
      gsize length = (gsize) ((stop != NULL ? stop : end) - at);
      char *line;

      if (self->lines->len == PORTHOLE_PASTE_MAX_LINES)
        {
          self->cut = TRUE;
          return;
        }

      self->cut = self->cut || length > MAX_LINE;
      line = g_utf8_make_valid (at, (gssize) MIN (length, MAX_LINE));
      g_strchomp (line);
      g_ptr_array_add (self->lines, line);
      read_line (building, line, self->lines->len - 1);
      at = stop != NULL ? stop + 1 : end;
    }
}

/**
 * porthole_paste_is_list:
 * @text: what was pasted or dropped
 *
 * Tells whether a text is to be read line by line: a single line is a query, as it always was.
 *
 * Returns: whether it has several lines that aren't empty
 */
gboolean
porthole_paste_is_list (const char *text)
{
  gboolean seen = FALSE, fresh = TRUE;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\n')
        fresh = TRUE;
      else if (fresh && !g_ascii_isspace (*at))
        {
          if (seen)
            return TRUE;
          seen = TRUE;
          fresh = FALSE;
        }
    }

  return FALSE;
}

static PortholePaste *
parse (PortholeTable *table, const char *text, gsize size)
{
  PortholePaste *self = g_new0 (PortholePaste, 1);
  Building building = { 0 };

  g_atomic_ref_count_init (&self->ref_count);
  self->ports = g_array_new (FALSE, FALSE, sizeof (PortholePastePort));
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->cut = size > PORTHOLE_PASTE_MAX_BYTES;

  building.paste = self;
  building.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  building.last_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  building.reader.table = table;
  building.reader.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  building.reader.found = g_array_new (FALSE, FALSE, sizeof (PortholePastePort));
  read_lines (&building, text, MIN (size, PORTHOLE_PASTE_MAX_BYTES));
  self->format = choose_format (&building);

  g_hash_table_unref (building.known);
  g_array_unref (building.last_lines);
  g_hash_table_unref (building.reader.names);
  g_array_unref (building.reader.found);
  return self;
}

/**
 * porthole_paste_parse:
 * @registry: who knows the services that are named
 * @text: (array length=size): any bytes
 * @size: how many there are, -1 when they end in a zero
 *
 * Reads the ports in a text. What is beyond the limits is left out, and
 * [method@Paste.is_cut] says so. At the limits this takes a tenth of a second.
 *
 * Returns: (transfer full): what was found, perhaps nothing
 */
PortholePaste *
porthole_paste_parse (PortholeRegistry *registry, const char *text, gssize size)
{
  g_return_val_if_fail (PORTHOLE_IS_REGISTRY (registry), NULL);
  g_return_val_if_fail (text != NULL || size == 0, NULL);

  return parse (porthole_registry_get_table (registry), text,
                size < 0 ? strlen (text) : (gsize) size);
}

typedef struct
{
  PortholeTable *table;
  GBytes *text;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  porthole_table_unref (job->table);
  g_bytes_unref (job->text);
  g_free (job);
}

static void
parse_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  gsize size;
  const char *text = g_bytes_get_data (job->text, &size);

  g_task_return_pointer (task, parse (job->table, text, size),
                         (GDestroyNotify) porthole_paste_unref);
}

/**
 * porthole_paste_parse_async:
 * @registry: who knows the services that are named
 * @text: any bytes
 * @cancellable: (nullable): to give up early
 * @callback: (scope async): called when the text has been read
 * @user_data: for @callback
 *
 * Reads the ports in a text, in a thread.
 */
void
porthole_paste_parse_async (PortholeRegistry *registry,
                            GBytes *text,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (PORTHOLE_IS_REGISTRY (registry));
  g_return_if_fail (text != NULL);

  job = g_new (Job, 1);
  job->table = porthole_table_ref (porthole_registry_get_table (registry));
  job->text = g_bytes_ref (text);
  task = g_task_new (registry, cancellable, callback, user_data);
  g_task_set_source_tag (task, porthole_paste_parse_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, parse_in_thread);
}

/**
 * porthole_paste_parse_finish:
 * @registry: the registry
 * @result: what the callback was given
 * @error: return location for an error: `G_IO_ERROR_CANCELLED`
 *
 * Ends [func@porthole_paste_parse_async].
 *
 * Returns: (transfer full) (nullable): what was found, perhaps nothing; %NULL on error
 */
PortholePaste *
porthole_paste_parse_finish (PortholeRegistry *registry, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, registry), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * porthole_paste_ref:
 * @self: what was found
 *
 * Holds it.
 *
 * Returns: (transfer full): @self
 */
PortholePaste *
porthole_paste_ref (PortholePaste *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * porthole_paste_unref:
 * @self: (transfer full): what was found
 *
 * Lets go of it.
 */
void
porthole_paste_unref (PortholePaste *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->ports);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * porthole_paste_get_format:
 * @self: what was found
 *
 * Tells which tool most of the lines look like.
 *
 * Returns: the format
 */
PortholePasteFormat
porthole_paste_get_format (const PortholePaste *self)
{
  g_return_val_if_fail (self != NULL, PORTHOLE_PASTE_TEXT);

  return self->format;
}

/**
 * porthole_paste_get_ports:
 * @self: what was found
 * @ret_n_ports: (out): how many there are
 *
 * Gets the ports, in the order in which the text names them, each once.
 *
 * Returns: (transfer none) (array length=ret_n_ports): the ports
 */
const PortholePastePort *
porthole_paste_get_ports (const PortholePaste *self, guint *ret_n_ports)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ret_n_ports != NULL, NULL);

  *ret_n_ports = self->ports->len;
  return (gconstpointer) self->ports->data;
}

/**
 * porthole_paste_get_n_lines:
 * @self: what was found
 *
 * Counts the lines that were read, empty ones included.
 *
 * Returns: how many there are
 */
guint
porthole_paste_get_n_lines (const PortholePaste *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * porthole_paste_get_line:
 * @self: what was found
 * @line: the number of a line, from 0
 *
 * Gets a line as it was, in valid UTF-8. It may hold control characters.
 *
 * Returns: (transfer none): the line
 */
const char *
porthole_paste_get_line (const PortholePaste *self, guint line)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (line < self->lines->len, NULL);

  return g_ptr_array_index (self->lines, line);
}

/**
 * porthole_paste_get_n_unread:
 * @self: what was found
 *
 * Counts the lines, empty ones left out, in which no port was found. Headers are among them.
 *
 * Returns: how many there are
 */
guint
porthole_paste_get_n_unread (const PortholePaste *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_unread;
}

/**
 * porthole_paste_is_cut:
 * @self: what was found
 *
 * Tells whether there was more in the text than is read.
 *
 * Returns: whether something was left out
 */
gboolean
porthole_paste_is_cut (const PortholePaste *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->cut;
}
