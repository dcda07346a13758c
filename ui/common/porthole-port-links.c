/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ports that stand in a text lead to their pages. The text is written, translated and tested as
 * plain text; the links are put in where it is shown. */

#include "config.h"

#include "common/porthole-port-links.h"

#define SCHEME "port:"
#define SEARCH_ACTION "win.search-ports"

/* Years that stand in texts, in which much happened on the Internet. */
#define FIRST_YEAR 1990
#define LAST_YEAR 2035

/* What is between the digits of one number, in one language or another. */
static gboolean
separates_digits (gunichar c)
{
  return c == '.' || c == ',' || c == '\'' || c == ':' || c == 0x00a0 || c == 0x202f || c == 0x2019
         || c == 0x066c;
}

/* Letters of most languages stand right beside a number without being a part of it. */
static gboolean
joins (gunichar c)
{
  return (c < 128 && g_ascii_isalnum ((char) c)) || c == '_' || c == '-' || c == '+';
}

/* Whether an IPv4 address ends at @end: what is behind its colon is a port and no minute. */
static gboolean
ends_address (const char *text, const char *end)
{
  guint n_dots = 0;

  while (end > text && (g_ascii_isdigit (end[-1]) || end[-1] == '.'))
    n_dots += *--end == '.';

  return n_dots == 3 && (end == text || !joins (g_utf8_get_char (g_utf8_prev_char (end))));
}

/* Whether nothing of what is before @start belongs to the number: “v80”, “7.80”, “::80” and “/80” do. */
static gboolean
begins_there (const char *text, const char *start)
{
  const char *before = g_utf8_find_prev_char (text, start);
  gunichar c = before != NULL ? g_utf8_get_char (before) : ' ';
  const char *earlier = before != NULL ? g_utf8_find_prev_char (text, before) : NULL;

  if (joins (c) || c == '/' || (c == ':' && earlier != NULL && *earlier == ':'))
    return FALSE;

  return !separates_digits (c) || (c == ':' && ends_address (text, before)) || earlier == NULL
         || !g_ascii_isdigit (*earlier);
}

static gboolean
ends_there (const char *end)
{
  gunichar c = g_utf8_get_char (end);

  if (joins (c))
    return FALSE;

  return !separates_digits (c) || !g_ascii_isdigit (*g_utf8_next_char (end));
}

/* @start: at a digit; @ret_end: behind the digits. Returns: the port, or -1 when it is none */
static int
read_port (const char *text, const char *start, const char **ret_end)
{
  const char *end = start;
  int port = 0;

  for (; g_ascii_isdigit (*end); end++)
    port = MIN (port * 10 + g_ascii_digit_value (*end), PORTHOLE_PORT_MAX + 1);
  *ret_end = end;

  if (port > PORTHOLE_PORT_MAX || (*start == '0' && end > start + 1) || !begins_there (text, start)
      || !ends_there (end))
    return -1;

  return port;
}

/**
 * porthole_port_links_markup:
 * @text: plain text
 * @filter: (nullable) (scope call): says which numbers are ports; without it all are that can be
 * @user_data: for @filter
 *
 * Makes the ports of a text links. Numbers that are a part of something else, of an address or of
 * one with thousands, are none.
 *
 * Returns: (transfer full): Pango markup, for a label that [func@port_links_follow] knows
 */
char *
porthole_port_links_markup (const char *text, PortholePortLinksFilter filter, gpointer user_data)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  const char *rest = text;
  const char *at = text;

  g_return_val_if_fail (text != NULL, NULL);

  while (*at != '\0')
    {
      g_autofree char *plain = NULL;
      const char *end;
      int port;

      if (!g_ascii_isdigit (*at))
        {
          at++;
          continue;
        }
      port = read_port (text, at, &end);
      if (port >= 0 && (filter == NULL || filter ((guint16) port, user_data)))
        {
          plain = g_markup_escape_text (rest, at - rest);
          g_string_append_printf (markup, "%s<a href=\"" SCHEME "%d\">%d</a>", plain, port, port);
          rest = end;
        }
      at = end;
    }

  if (*rest != '\0')
    {
      g_autofree char *plain = g_markup_escape_text (rest, -1);

      g_string_append (markup, plain);
    }

  return g_string_free_and_steal (g_steal_pointer (&markup));
}

/* Finds all that is in a range. */
static char *
make_query (guint16 first, guint16 last)
{
  return g_strdup_printf ("%u-%u", first, last);
}

/**
 * porthole_port_links_lead:
 * @widget: where one comes from
 * @first: a port
 * @last: the last port of a range, or @first
 *
 * Leads to the page of a port, or to all that is in a range. It is in the window, so the dialog
 * that @widget may be in closes.
 */
void
porthole_port_links_lead (GtkWidget *widget, guint16 first, guint16 last)
{
  g_autoptr (GtkWidget) root = NULL;
  g_autofree char *query = NULL;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  dialog = gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG);
  root = g_object_ref (GTK_WIDGET (gtk_widget_get_root (widget)));
  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));

  if (first == last)
    {
      gtk_widget_activate_action (root, "win.show-port", "u", (guint) first);
      return;
    }
  query = make_query (first, last);
  gtk_widget_activate_action (root, SEARCH_ACTION, "s", query);
}

/**
 * porthole_port_links_lead_to_range:
 * @widget: where one comes from
 * @range: a range
 *
 * Leads to what is in a range, as [func@port_links_lead].
 */
void
porthole_port_links_lead_to_range (GtkWidget *widget, PortholeRange range)
{
  guint16 first = 0, last = 0;

  porthole_range_get_ports (range, &first, &last);
  porthole_port_links_lead (widget, first, last);
}

static gboolean
activate_link_cb (GtkLabel *label, const char *uri, gpointer user_data)
{
  guint64 port;

  if (!g_str_has_prefix (uri, SCHEME)
      || !g_ascii_string_to_unsigned (uri + strlen (SCHEME), 10, 0, PORTHOLE_PORT_MAX, &port, NULL))
    return FALSE;

  porthole_port_links_lead (GTK_WIDGET (label), (guint16) port, (guint16) port);
  return TRUE;
}

/**
 * porthole_port_links_follow:
 * @widget: a widget
 *
 * Lets all labels in a widget lead to the ports that are links in them.
 */
void
porthole_port_links_follow (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_LABEL (widget)
      && g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL,
                                (gpointer) (void (*) (void)) activate_link_cb, NULL)
             == 0)
    g_signal_connect (widget, "activate-link", G_CALLBACK (activate_link_cb), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    porthole_port_links_follow (child);
}

/**
 * porthole_port_links_set_label:
 * @label: a label
 * @text: plain text
 * @filter: (nullable) (scope call): says which numbers are ports
 * @user_data: for @filter
 *
 * Shows a text whose ports are links.
 */
void
porthole_port_links_set_label (GtkLabel *label,
                               const char *text,
                               PortholePortLinksFilter filter,
                               gpointer user_data)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  markup = porthole_port_links_markup (text, filter, user_data);
  gtk_label_set_markup (label, markup);
  porthole_port_links_follow (GTK_WIDGET (label));
}

/**
 * porthole_port_links_set_row:
 * @row: a row whose title has nothing in it that markup would change
 * @text: plain text
 * @filter: (nullable) (scope call): says which numbers are ports
 * @user_data: for @filter
 *
 * Gives a row a subtitle whose ports are links.
 */
void
porthole_port_links_set_row (AdwActionRow *row,
                             const char *text,
                             PortholePortLinksFilter filter,
                             gpointer user_data)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  markup = porthole_port_links_markup (text, filter, user_data);
  if (!adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (row)))
    {
      /* What it said until now is no markup. */
      adw_action_row_set_subtitle (row, NULL);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), TRUE);
    }
  adw_action_row_set_subtitle (row, markup);
  gtk_widget_add_css_class (GTK_WIDGET (row), "port-links");
  porthole_port_links_follow (GTK_WIDGET (row));
}

/**
 * porthole_port_links_set_range_row:
 * @row: a row that does nothing yet
 * @range: a range
 *
 * Lets a row lead to what is in a range, and show that it does.
 */
void
porthole_port_links_set_range_row (AdwActionRow *row, PortholeRange range)
{
  g_autofree char *query = NULL;
  guint16 first = 0, last = 0;

  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  porthole_range_get_ports (range, &first, &last);
  query = make_query (first, last);
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", query);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), SEARCH_ACTION);
}

/**
 * porthole_port_links_is_port:
 * @port: a number
 * @only: (type guint): the only port there is, by GUINT_TO_POINTER()
 *
 * For texts that say more numbers than the one that is a port.
 *
 * Returns: whether it is this one
 */
gboolean
porthole_port_links_is_port (guint16 port, gpointer only)
{
  return port == GPOINTER_TO_UINT (only);
}

/**
 * porthole_port_links_is_bound:
 * @port: a number
 * @unused: nothing
 *
 * For the sentences that say where port numbers begin and end.
 *
 * Returns: whether it is the first or the last of all
 */
gboolean
porthole_port_links_is_bound (guint16 port, gpointer unused)
{
  return port == 0 || port == PORTHOLE_PORT_MAX;
}

/**
 * porthole_port_links_is_known:
 * @port: a number
 * @registry: (type PortholeRegistry): the registry
 *
 * For the sentences about services, in which also versions and years are numbers: it is a port if
 * a service is known there that people really run. Those that a person would not look up, and
 * years, are left out.
 *
 * Returns: whether it is a port
 */
gboolean
porthole_port_links_is_known (guint16 port, gpointer registry)
{
  PortholeService *service;

  if (port < 10 || (port >= FIRST_YEAR && port <= LAST_YEAR))
    return FALSE;

  service = porthole_registry_lookup_port (registry, port, PORTHOLE_TRANSPORT_ALL);
  return service != NULL && (porthole_service_get_sources (service) & PORTHOLE_SOURCES_CURATED) != 0
         && (port >= 100 || porthole_service_get_prominence (service) > 1);
}
