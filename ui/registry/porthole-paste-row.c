/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-visible-text.h"
#include "common/porthole-facts-text.h"
#include "common/porthole-port-links.h"
#include "registry/porthole-paste-row.h"
#include "registry/porthole-registry-text.h"

#define MAX_LINE_BYTES 240

/**
 * PortholePasteItem:
 *
 * A port of a pasted list.
 */
struct _PortholePasteItem
{
  GObject parent_instance;

  PortholePaste *paste;
  const PortholePastePort *port;
};

G_DEFINE_FINAL_TYPE (PortholePasteItem, porthole_paste_item, G_TYPE_OBJECT)

static void
porthole_paste_item_finalize (GObject *object)
{
  PortholePasteItem *self = PORTHOLE_PASTE_ITEM (object);

  g_clear_pointer (&self->paste, porthole_paste_unref);

  G_OBJECT_CLASS (porthole_paste_item_parent_class)->finalize (object);
}

static void
porthole_paste_item_class_init (PortholePasteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = porthole_paste_item_finalize;
}

static void
porthole_paste_item_init (PortholePasteItem *self)
{
}

/**
 * porthole_paste_item_new:
 * @paste: a pasted list
 * @position: which of its ports
 *
 * Makes an item.
 *
 * Returns: (transfer full): the item
 */
PortholePasteItem *
porthole_paste_item_new (PortholePaste *paste, guint position)
{
  PortholePasteItem *self;
  guint n_ports;

  g_return_val_if_fail (paste != NULL, NULL);

  self = g_object_new (PORTHOLE_TYPE_PASTE_ITEM, NULL);
  self->paste = porthole_paste_ref (paste);
  self->port = porthole_paste_get_ports (paste, &n_ports) + position;
  g_assert (position < n_ports);

  return self;
}

/**
 * porthole_paste_item_get_port:
 * @self: an item
 *
 * Gets the port.
 *
 * Returns: (transfer none): the port
 */
const PortholePastePort *
porthole_paste_item_get_port (PortholePasteItem *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PASTE_ITEM (self), NULL);

  return self->port;
}

/**
 * PortholePasteRow:
 *
 * Says of a port of a pasted list what it is, who has it here, and which line names it. It
 * follows who has it.
 */
struct _PortholePasteRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *port_label;
  GtkLabel *transport_label;
  GtkLabel *title_label;
  GtkLabel *use_label;
  GtkLabel *line_label;
  GtkWidget *listener_button;

  PortholeOverview *overview;
  PortholePortFacts *facts;
  PortholePasteItem *item;
};

enum
{
  SHOW_LISTENER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholePasteRow, porthole_paste_row, GTK_TYPE_WIDGET)

static char *
describe_transports (PortholeTransport transports)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < PORTHOLE_N_TRANSPORTS; i++)
    {
      if (transports & (1u << i))
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                                porthole_transport_to_string (1u << i));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_port (const PortholePastePort *port)
{
  if (port->first == port->last)
    return g_strdup_printf ("%u", port->first);

  return g_strdup_printf ("%u–%u", port->first, port->last);
}

static char *
describe_service (PortholePasteRow *self, const PortholePastePort *port)
{
  PortholeService *service = porthole_port_facts_get_service (self->facts);
  g_autofree char *name = NULL;
  guint n = port->last - port->first + 1u;

  if (n > 1)
    return g_strdup_printf (ngettext ("%u port", "%u ports", n), n);
  if (port->target != 0)
    service = porthole_overview_find_service (self->overview, port->target, port->transports);

  name = porthole_facts_text_name (service);
  if (name == NULL)
    name = g_strdup (porthole_registry_text_title (service));
  if (port->target != 0)
    /* Translators: a published or redirected port leads to this port number, which is for that */
    return g_strdup_printf (_ ("Leads to %u: %s"), port->target, name);

  return g_steal_pointer (&name);
}

static char *
describe_use (PortholePasteRow *self, const PortholePastePort *port)
{
  switch (port->role)
    {
    case PORTHOLE_PASTE_REMOTE:
      return g_strdup (_ ("The other end of a connection"));

    case PORTHOLE_PASTE_INSIDE:
      return g_strdup (_ ("Inside the container only"));

    case PORTHOLE_PASTE_LOCAL:
    default:
      return porthole_facts_text_use (self->facts);
    }
}

/* What is between the columns of a tool's output says nothing here. */
static char *
describe_line (PortholePasteItem *item)
{
  g_auto (GStrv) words
      = g_strsplit_set (porthole_paste_get_line (item->paste, item->port->line), " \t", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *visible = NULL;
  guint more = item->port->n_lines - 1;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
    }
  visible = porthole_visible_text (text->str, (gssize) text->len, MAX_LINE_BYTES);
  if (more > 0)
    /* Translators: a line of text, and how many more say the same */
    return g_strdup_printf (ngettext ("%s (and %u more line)", "%s (and %u more lines)", more),
                            visible, more);

  return g_steal_pointer (&visible);
}

static void
update (PortholePasteRow *self)
{
  const PortholePastePort *port;
  g_autofree char *use = NULL;
  g_autofree char *title = NULL;

  if (self->item == NULL)
    return;

  port = self->item->port;
  title = describe_service (self, port);
  use = describe_use (self, port);
  porthole_port_links_set_label (
      self->title_label, title, porthole_port_links_is_port,
      GUINT_TO_POINTER (port->target != 0 ? (guint) port->target : G_MAXUINT));
  gtk_label_set_text (self->use_label, use);
  gtk_widget_set_visible (self->listener_button,
                          port->role == PORTHOLE_PASTE_LOCAL
                              && porthole_port_facts_get_listener (self->facts) != NULL);
}

static void
listener_clicked_cb (PortholePasteRow *self)
{
  PortholeListener *listener = porthole_port_facts_get_listener (self->facts);

  if (listener != NULL)
    g_signal_emit (self, signals[SHOW_LISTENER], 0, (guint) porthole_listener_get_port (listener));
}

static void
porthole_paste_row_dispose (GObject *object)
{
  PortholePasteRow *self = PORTHOLE_PASTE_ROW (object);

  if (self->facts != NULL)
    g_signal_handlers_disconnect_by_data (self->facts, self);
  g_clear_object (&self->facts);
  g_clear_object (&self->item);
  g_clear_object (&self->overview);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_PASTE_ROW);

  G_OBJECT_CLASS (porthole_paste_row_parent_class)->dispose (object);
}

static void
porthole_paste_row_class_init (PortholePasteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_paste_row_dispose;

  /**
   * PortholePasteRow::show-listener:
   * @self: the row
   * @port: the port that is listened on
   *
   * Who listens is to be shown.
   */
  signals[SHOW_LISTENER]
      = g_signal_new ("show-listener", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/registry/porthole-paste-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholePasteRow, box);
  gtk_widget_class_bind_template_child (widget_class, PortholePasteRow, port_label);
  gtk_widget_class_bind_template_child (widget_class, PortholePasteRow, transport_label);
  gtk_widget_class_bind_template_child (widget_class, PortholePasteRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, PortholePasteRow, use_label);
  gtk_widget_class_bind_template_child (widget_class, PortholePasteRow, line_label);
  gtk_widget_class_bind_template_child (widget_class, PortholePasteRow, listener_button);
  gtk_widget_class_bind_template_callback (widget_class, listener_clicked_cb);
}

static void
porthole_paste_row_init (PortholePasteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * porthole_paste_row_new:
 * @overview: who knows what ports are and who has them
 *
 * Makes an empty row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
porthole_paste_row_new (PortholeOverview *overview)
{
  PortholePasteRow *self;

  g_return_val_if_fail (PORTHOLE_IS_OVERVIEW (overview), NULL);

  self = g_object_new (PORTHOLE_TYPE_PASTE_ROW, NULL);
  self->overview = g_object_ref (overview);
  self->facts = porthole_port_facts_new (overview);
  g_signal_connect_object (self->facts, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * porthole_paste_row_set_item:
 * @self: a row
 * @item: (nullable): a port of a pasted list
 *
 * Shows a port, or none.
 */
void
porthole_paste_row_set_item (PortholePasteRow *self, PortholePasteItem *item)
{
  const PortholePastePort *port;
  g_autofree char *number = NULL;
  g_autofree char *transports = NULL;
  g_autofree char *line = NULL;
  PortholeTransport transport;

  g_return_if_fail (PORTHOLE_IS_PASTE_ROW (self));
  g_return_if_fail (item == NULL || PORTHOLE_IS_PASTE_ITEM (item));

  g_set_object (&self->item, item);
  if (item == NULL)
    {
      porthole_port_facts_clear (self->facts);
      return;
    }

  port = item->port;
  number = describe_port (port);
  transports = describe_transports (port->transports);
  line = describe_line (item);
  gtk_label_set_text (self->port_label, number);
  gtk_label_set_text (self->transport_label, transports);
  gtk_widget_set_visible (GTK_WIDGET (self->transport_label), *transports != '\0');
  gtk_label_set_text (self->line_label, line);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->line_label), line);

  transport = port->transports != 0 ? port->transports : PORTHOLE_TRANSPORT_ALL;
  porthole_port_facts_set_range (self->facts, port->first, port->last, transport);
  update (self);
}

/**
 * porthole_paste_row_describe:
 * @self: a row
 *
 * Says all that the row says, for a screen reader.
 *
 * Returns: (transfer full): the text
 */
char *
porthole_paste_row_describe (PortholePasteRow *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PASTE_ROW (self), NULL);

  /* Translators: spoken by a screen reader: a port, its transport, what it is and who has it */
  return g_strdup_printf (_ ("%s %s, %s, %s"), gtk_label_get_text (self->port_label),
                          gtk_label_get_text (self->transport_label),
                          gtk_label_get_text (self->title_label),
                          gtk_label_get_text (self->use_label));
}
