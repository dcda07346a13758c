/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "base/porthole-visible-text.h"
#include "cli/porthole-cli-lookup.h"
#include "cli/porthole-cli-print.h"
#include "registry/porthole-search.h"

#define DEFAULT_LIMIT 20
#define MAX_TITLE_BYTES 200

enum
{
  EXIT_FOUND,
  EXIT_NOTHING,
  EXIT_BAD,
};

typedef struct
{
  gboolean json;
  int limit;
  char *query;
} Options;

static gboolean
is_option (const char *text)
{
  return text[0] == '-' && strpbrk (text, " 0123456789") == NULL && text[1] != '\0';
}

/* A pasted rule such as "-A INPUT --dport 443" is one argument and no option; the numbers of
 * "--limit 5" are.
 */
static char **
guard_queries (int argc, char *argv[])
{
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;
  gboolean ended = FALSE;

  g_strv_builder_add (options, argv[0]);
  for (int i = 1; i < argc; i++)
    {
      if (!ended && g_str_equal (argv[i], "--"))
        ended = TRUE;
      else if (!ended && g_str_equal (argv[i], "--limit") && i + 1 < argc)
        {
          g_strv_builder_add (options, argv[i++]);
          g_strv_builder_add (options, argv[i]);
        }
      else if (!ended && (is_option (argv[i]) || g_str_has_prefix (argv[i], "--limit=")))
        g_strv_builder_add (options, argv[i]);
      else
        g_strv_builder_add (words, argv[i]);
    }

  rest = g_strv_builder_end (words);
  g_strv_builder_add (options, "--");
  g_strv_builder_addv (options, (const char **) rest);
  return g_strv_builder_end (options);
}

static gboolean
read_options (int argc, char *argv[], Options *options)
{
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) arguments = guard_queries (argc, argv);
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_ ("Print one JSON array"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &options->limit,
      N_ ("Print no more than N rows (default: 20; 0 means all)"), "N" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, "QUERY…" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  options->limit = DEFAULT_LIMIT;
  g_option_context_set_summary (
      context, _ ("Tells what a port is for, and which port a service has. QUERY is a port,\n"
                  "a range, an address, a name, or what somebody would ask."));
  g_option_context_set_description (
      context, _ ("Examples:\n"
                  "  porthole lookup 5432               what a port is for\n"
                  "  porthole lookup udp 53             the same, for one transport\n"
                  "  porthole lookup postgres           which port a service has\n"
                  "  porthole lookup 8000-8100          what is in a range\n"
                  "  porthole lookup --json --limit 1 remote desktop\n"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      porthole_cli_usage_error ("lookup", "%s", error->message);
      return FALSE;
    }

  options->query = words != NULL ? g_strstrip (g_strjoinv (" ", words)) : NULL;
  if (options->query == NULL || *options->query == '\0')
    {
      porthole_cli_usage_error ("lookup", _ ("give a port, a name or a question"));
      return FALSE;
    }
  if (options->limit < 0)
    {
      porthole_cli_error ("lookup", _ ("the limit can’t be negative"));
      return FALSE;
    }

  return TRUE;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;
  gboolean loaded;

  if (PORTHOLE_IS_NOTES (source))
    loaded = porthole_notes_load_finish (PORTHOLE_NOTES (source), result, &error);
  else
    loaded = porthole_registry_load_finish (PORTHOLE_REGISTRY (source), result, &error);

  if (!loaded)
    porthole_cli_error ("lookup", "%s", error->message);
  *done = TRUE;
}

static PortholeRegistry *
load_registry (void)
{
  g_autoptr (PortholeNotes) notes = porthole_notes_new (NULL);
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (notes);
  gboolean notes_done = FALSE, layers_done = FALSE;

  porthole_notes_load_async (notes, NULL, done_cb, &notes_done);
  porthole_registry_load_async (registry, NULL, NULL, NULL, done_cb, &layers_done);
  while (!notes_done || !layers_done)
    g_main_context_iteration (NULL, TRUE);

  if (porthole_notes_get_set_aside (notes) != NULL)
    porthole_cli_error ("lookup", _ ("the file of notes was damaged and is now %s"),
                        porthole_notes_get_set_aside (notes));

  return g_steal_pointer (&registry);
}

static void
add_text (JsonBuilder *builder, const char *key, const char *text)
{
  json_builder_set_member_name (builder, key);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_texts (JsonBuilder *builder, const char *key, const char *const *texts)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

static const char *
match_to_string (PortholeMatch match)
{
  static const char *const names[] = {
    [PORTHOLE_MATCH_NONE] = "none",           [PORTHOLE_MATCH_TYPO] = "typo",
    [PORTHOLE_MATCH_SUBSTRING] = "substring", [PORTHOLE_MATCH_WORD] = "word",
    [PORTHOLE_MATCH_PREFIX] = "prefix",       [PORTHOLE_MATCH_KEYWORD] = "keyword",
    [PORTHOLE_MATCH_NAME] = "name",           [PORTHOLE_MATCH_PORT] = "port",
  };

  return names[match];
}

static void
add_service (JsonBuilder *builder, PortholeService *service, PortholeMatch match)
{
  PortholeTransport transports[PORTHOLE_N_TRANSPORTS];
  guint n_transports = porthole_service_list_transports (service, transports);
  PortholeSources sources = porthole_service_get_sources (service);
  PortholeKind kind = porthole_service_get_kind (service);
  guint16 block[2];

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "port");
  json_builder_add_int_value (builder, porthole_service_get_port (service));
  json_builder_set_member_name (builder, "port_end");
  json_builder_add_int_value (builder, porthole_service_get_port_end (service));

  json_builder_set_member_name (builder, "block");
  if (porthole_service_get_block (service, &block[0], &block[1]))
    {
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, block[0]);
      json_builder_add_int_value (builder, block[1]);
      json_builder_end_array (builder);
    }
  else
    json_builder_add_null_value (builder);

  json_builder_set_member_name (builder, "transports");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_transports; i++)
    json_builder_add_string_value (builder, porthole_transport_to_string (transports[i]));
  json_builder_end_array (builder);

  add_text (builder, "service", porthole_service_get_name (service));
  add_text (builder, "title", porthole_service_get_title (service));
  add_text (builder, "role", porthole_service_get_role (service));
  add_text (builder, "description", porthole_service_get_description (service));
  add_text (builder, "range", porthole_range_to_string (porthole_service_get_range (service)));

  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < PORTHOLE_N_SOURCES; i++)
    {
      if ((sources & 1u << i) != 0)
        json_builder_add_string_value (builder, porthole_sources_to_string (1u << i));
    }
  json_builder_end_array (builder);

  add_texts (builder, "aliases", porthole_service_get_aliases (service));
  add_text (builder, "kind", kind != PORTHOLE_KIND_NONE ? porthole_kind_to_string (kind) : NULL);
  add_text (builder, "registered_as", porthole_service_get_registered_as (service));
  add_texts (builder, "usually", porthole_service_get_usually (service));
  add_text (builder, "security", porthole_service_get_security (service));
  add_texts (builder, "references", porthole_service_get_references (service));
  add_text (builder, "user_name", porthole_service_get_user_name (service));
  add_text (builder, "note", porthole_service_get_user_note (service));
  add_text (builder, "match", match_to_string (match));
  json_builder_end_object (builder);
}

static void
print_json (PortholeSearch *search, guint n)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PortholeService) service = g_list_model_get_item (G_LIST_MODEL (search), i);

      add_service (builder, service, porthole_search_get_match (search, i));
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

static char *
describe_port (PortholeService *service)
{
  PortholeTransport transports[PORTHOLE_N_TRANSPORTS];
  guint n_transports = porthole_service_list_transports (service, transports);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%u", porthole_service_get_port (service));
  if (porthole_service_is_block (service))
    g_string_append_printf (text, "-%u", porthole_service_get_port_end (service));
  for (guint i = 0; i < n_transports; i++)
    g_string_append_printf (text, "%c%s", i == 0 ? '/' : ',',
                            porthole_transport_to_string (transports[i]));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
describe_status (PortholeService *service)
{
  if (porthole_service_get_port (service) == 0)
    return _ ("reserved: a program that asks for port 0 is given a free one");

  switch (porthole_service_get_status (service))
    {
    case PORTHOLE_STATUS_DYNAMIC:
      return _ ("no service: given out by the system for a while");
    case PORTHOLE_STATUS_RESERVED:
      return _ ("no service: reserved by IANA");
    case PORTHOLE_STATUS_UNASSIGNED:
      return _ ("no service: unassigned");
    case PORTHOLE_STATUS_ASSIGNED:
    default:
      return "";
    }
}

/* Puts @longer in the place of @text, which it was made of. */
static void
take (char **text, char *longer)
{
  g_free (*text);
  *text = longer;
}

static char *
describe_service (PortholeService *service)
{
  g_autofree char *text = NULL;
  const char *title = porthole_service_get_title (service);
  const char *role = porthole_service_get_role (service);
  const char *registered = porthole_service_get_registered_as (service);
  const char *const *usually = porthole_service_get_usually (service);
  const char *note = porthole_service_get_user_note (service);
  guint16 first, last;

  if (title != NULL && role != NULL)
    /* Translators: what a service is, and which of its ports this is: RabbitMQ: management */
    text = g_strdup_printf (_ ("%s: %s"), title, role);
  else
    text = g_strdup (title != NULL ? title : describe_status (service));
  if (porthole_service_get_block (service, &first, &last))
    /* Translators: what a port is for, and the ports that were registered together with it */
    take (&text, g_strdup_printf (_ ("%s (in the block %u-%u)"), text, first, last));
  if (registered != NULL)
    /* Translators: what a port is for, and the name that the official registry has for it */
    take (&text, g_strdup_printf (_ ("%s (registered as %s)"), text, registered));
  if (usually[0] != NULL)
    {
      /* Translators: between the items of a list. */
      g_autofree char *list = g_strjoinv (_ (", "), (char **) usually);

      /* Translators: what a port is for, and the programs that really use it */
      take (&text, g_strdup_printf (_ ("%s (usually %s)"), text, list));
    }
  if (note != NULL)
    take (&text, g_strdup_printf ("%s [%s]", text, note));

  /* Names of /etc/services and of the user may hold anything. */
  return porthole_visible_text (text, -1, MAX_TITLE_BYTES);
}

static void
print_text (PortholeSearch *search, guint n)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  gsize widths[2] = { 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PortholeService) service = g_list_model_get_item (G_LIST_MODEL (search), i);
      const char *name = porthole_service_get_name (service);

      g_ptr_array_add (cells, describe_port (service));
      g_ptr_array_add (cells, porthole_visible_text (name != NULL ? name : "-", -1, 64));
      g_ptr_array_add (cells, describe_service (service));
      for (guint k = 0; k < 2; k++)
        widths[k] = MAX (widths[k], porthole_cli_get_width (g_ptr_array_index (cells, 3 * i + k)));
    }

  for (guint i = 0; i < n; i++)
    {
      for (guint k = 0; k < 2; k++)
        {
          const char *cell = g_ptr_array_index (cells, 3 * i + k);

          g_print ("%s%*s", cell, (int) (widths[k] - porthole_cli_get_width (cell) + 2), "");
        }
      g_print ("%s\n", (const char *) g_ptr_array_index (cells, 3 * i + 2));
    }
}

/* One line for an answer that has no rows, and the exit status that goes with it. */
static int
explain_nothing (PortholeSearch *search, const char *query)
{
  g_autofree char *shown = porthole_visible_text (query, -1, 80);
  const char *subject = porthole_search_get_subject (search);

  switch (porthole_search_get_explanation (search))
    {
    case PORTHOLE_EXPLANATION_ABOVE_MAX:
      if (subject != NULL && *subject != '\0')
        porthole_cli_error ("lookup", _ ("%s is not a port: ports end at %d"), subject,
                            PORTHOLE_PORT_MAX);
      else
        porthole_cli_error ("lookup", _ ("that is not a port: ports end at %d"), PORTHOLE_PORT_MAX);
      return EXIT_BAD;
    case PORTHOLE_EXPLANATION_NEGATIVE:
      porthole_cli_error ("lookup", _ ("ports begin at 0 and end at %d"), PORTHOLE_PORT_MAX);
      return EXIT_BAD;
    case PORTHOLE_EXPLANATION_NO_PORT:
      porthole_cli_error ("lookup", _ ("%s is a registered service name without a port of its own"),
                          subject);
      return EXIT_NOTHING;
    case PORTHOLE_EXPLANATION_EMPTY_RANGE:
      porthole_cli_error ("lookup", _ ("no service is known in that range"));
      return EXIT_NOTHING;
    case PORTHOLE_EXPLANATION_NONE:
    case PORTHOLE_EXPLANATION_EMPTY:
    case PORTHOLE_EXPLANATION_NOTHING_FOUND:
    case PORTHOLE_EXPLANATION_PORT_ZERO:
    case PORTHOLE_EXPLANATION_UNASSIGNED:
    case PORTHOLE_EXPLANATION_RESERVED:
    case PORTHOLE_EXPLANATION_DYNAMIC:
    default:
      porthole_cli_error ("lookup", _ ("nothing found for “%s”"), shown);
      return EXIT_NOTHING;
    }
}

/**
 * porthole_cli_lookup:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the command's name first
 *
 * Runs `porthole lookup`. It blocks until the answer is printed.
 *
 * Returns: the exit status: 0 when something was found, 1 when nothing was, 2 for bad usage and
 *   for a number that is no port
 */
int
porthole_cli_lookup (int argc, char *argv[])
{
  Options options = { 0 };
  g_autofree char *query = NULL;
  g_autoptr (PortholeRegistry) registry = NULL;
  g_autoptr (PortholeSearch) search = NULL;
  guint n;

  if (!read_options (argc, argv, &options))
    {
      g_free (options.query);
      return EXIT_BAD;
    }
  query = g_steal_pointer (&options.query);

  registry = load_registry ();
  search = porthole_search_new (registry);
  porthole_search_set_query (search, query);

  n = g_list_model_get_n_items (G_LIST_MODEL (search));
  if (n == 0)
    {
      int status = explain_nothing (search, query);

      if (options.json && status == EXIT_NOTHING)
        g_print ("[]\n");
      return status;
    }

  if (options.limit > 0)
    n = MIN (n, (guint) options.limit);
  if (options.json)
    print_json (search, n);
  else
    print_text (search, n);

  return EXIT_FOUND;
}
