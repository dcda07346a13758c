/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-conversation.h"

/**
 * PortholeConversation:
 *
 * The rows of a log that are about one connection, as a [iface@Gio.ListModel] of
 * [class@LogEntry] that follows the log. It looks at the rows' numbers only, so that finding
 * a handful among a million makes no million objects.
 */
struct _PortholeConversation
{
  GObject parent_instance;

  PortholeConnectionLog *log;
  guint64 connection;
  GArray *serials; /* guint64, ascending */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeConversation,
                               porthole_conversation,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
porthole_conversation_get_item_type (GListModel *model)
{
  return PORTHOLE_TYPE_LOG_ENTRY;
}

static guint
porthole_conversation_get_n_items (GListModel *model)
{
  return PORTHOLE_CONVERSATION (model)->serials->len;
}

static gpointer
porthole_conversation_get_item (GListModel *model, guint position)
{
  PortholeConversation *self = PORTHOLE_CONVERSATION (model);
  guint64 serial;

  if (position >= self->serials->len)
    return NULL;

  serial = g_array_index (self->serials, guint64, position);
  return g_list_model_get_item (
      G_LIST_MODEL (self->log),
      (guint) (serial - porthole_connection_log_get_first_serial (self->log)));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = porthole_conversation_get_item_type;
  iface->get_n_items = porthole_conversation_get_n_items;
  iface->get_item = porthole_conversation_get_item;
}

/* A log changes at its ends only: the oldest rows go, new ones come. */
static void
log_changed_cb (GListModel *log, guint position, guint removed, guint added, gpointer user_data)
{
  PortholeConversation *self = user_data;
  guint64 first = porthole_connection_log_get_first_serial (self->log);
  guint gone = 0;
  guint before;

  while (gone < self->serials->len && g_array_index (self->serials, guint64, gone) < first)
    gone++;
  if (gone > 0)
    {
      g_array_remove_range (self->serials, 0, gone);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, gone, 0);
    }

  before = self->serials->len;
  for (guint i = position; i < position + added; i++)
    {
      guint64 serial = first + i;

      if (porthole_connection_log_get_connection (self->log, i) == self->connection)
        g_array_append_val (self->serials, serial);
    }
  if (self->serials->len > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->serials->len - before);
}

static void
porthole_conversation_dispose (GObject *object)
{
  g_clear_object (&PORTHOLE_CONVERSATION (object)->log);

  G_OBJECT_CLASS (porthole_conversation_parent_class)->dispose (object);
}

static void
porthole_conversation_finalize (GObject *object)
{
  g_clear_pointer (&PORTHOLE_CONVERSATION (object)->serials, g_array_unref);

  G_OBJECT_CLASS (porthole_conversation_parent_class)->finalize (object);
}

static void
porthole_conversation_class_init (PortholeConversationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = porthole_conversation_dispose;
  object_class->finalize = porthole_conversation_finalize;
}

static void
porthole_conversation_init (PortholeConversation *self)
{
  self->serials = g_array_new (FALSE, FALSE, sizeof (guint64));
}

/**
 * porthole_conversation_new:
 * @log: a log
 * @connection: a connection's number, not 0
 *
 * Gathers what a log has of a connection. It looks at every row once, some nanoseconds each.
 *
 * Returns: (transfer full): the conversation
 */
PortholeConversation *
porthole_conversation_new (PortholeConnectionLog *log, guint64 connection)
{
  PortholeConversation *self;

  g_return_val_if_fail (PORTHOLE_IS_CONNECTION_LOG (log), NULL);
  g_return_val_if_fail (connection != 0, NULL);

  self = g_object_new (PORTHOLE_TYPE_CONVERSATION, NULL);
  self->log = g_object_ref (log);
  self->connection = connection;
  g_signal_connect_object (log, "items-changed", G_CALLBACK (log_changed_cb), self,
                           G_CONNECT_DEFAULT);
  log_changed_cb (G_LIST_MODEL (log), 0, 0, g_list_model_get_n_items (G_LIST_MODEL (log)), self);
  return self;
}

/**
 * porthole_conversation_get_connection:
 * @self: a conversation
 *
 * Gets which connection it is of.
 *
 * Returns: the connection's number
 */
guint64
porthole_conversation_get_connection (PortholeConversation *self)
{
  g_return_val_if_fail (PORTHOLE_IS_CONVERSATION (self), 0);

  return self->connection;
}
