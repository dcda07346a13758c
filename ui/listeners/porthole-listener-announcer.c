/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "common/porthole-announce.h"
#include "listeners/porthole-listener-announcer.h"
#include "listeners/porthole-listener-text.h"

/* Between two announcements, in milliseconds. */
#define DEFAULT_PAUSE 5000

/* What came or went since the last announcement. */
typedef struct
{
  PortholeListener *first;
  guint count;
} Pending;

struct _PortholeListenerAnnouncer
{
  GObject parent_instance;

  GtkWidget *widget;
  PortholeListenerList *list;
  GListModel *shown;
  gboolean active;
  guint pause;

  /* The rows that are marked now, and as what. */
  GHashTable *marked;
  Pending started;
  Pending ended;
  gint64 told;
  guint tell_id;
};

enum
{
  ANNOUNCED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeListenerAnnouncer, porthole_listener_announcer, G_TYPE_OBJECT)

static void
clear_pending (Pending *pending)
{
  g_clear_object (&pending->first);
  pending->count = 0;
}

static void
add_pending (Pending *pending, PortholeListener *listener)
{
  if (pending->count++ == 0)
    g_set_object (&pending->first, listener);
}

static void
porthole_listener_announcer_dispose (GObject *object)
{
  PortholeListenerAnnouncer *self = PORTHOLE_LISTENER_ANNOUNCER (object);

  g_clear_handle_id (&self->tell_id, g_source_remove);
  clear_pending (&self->started);
  clear_pending (&self->ended);
  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->list);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->marked, g_hash_table_unref);

  G_OBJECT_CLASS (porthole_listener_announcer_parent_class)->dispose (object);
}

static void
porthole_listener_announcer_class_init (PortholeListenerAnnouncerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = porthole_listener_announcer_dispose;

  /**
   * PortholeListenerAnnouncer::announced:
   * @self: the announcer
   * @text: what a screen reader says
   *
   * Something was announced.
   */
  signals[ANNOUNCED] = g_signal_new ("announced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GHashTable *
new_marked (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static void
porthole_listener_announcer_init (PortholeListenerAnnouncer *self)
{
  self->pause = DEFAULT_PAUSE;
  self->marked = new_marked ();
}

/* It doesn't interrupt what is being said. */
static void
announce (PortholeListenerAnnouncer *self, const char *text)
{
  if (self->widget != NULL)
    porthole_announce (self->widget, text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  g_signal_emit (self, signals[ANNOUNCED], 0, text);
}

static void
announce_started (PortholeListenerAnnouncer *self)
{
  g_autofree char *text = NULL;
  char port[64], holder[512];

  if (self->started.count == 1)
    /* Translators: said by a screen reader: “Port 8080 TCP started listening: python3” */
    text = g_strdup_printf (
        _ ("Port %s started listening: %s"),
        porthole_listener_text_port (self->started.first, port, sizeof port),
        porthole_listener_text_holder (self->started.first, holder, sizeof holder));
  else
    /* Translators: said by a screen reader */
    text = g_strdup_printf (
        ngettext ("%u port started listening", "%u ports started listening", self->started.count),
        self->started.count);
  announce (self, text);
}

static void
announce_ended (PortholeListenerAnnouncer *self)
{
  g_autofree char *text = NULL;
  char port[64], holder[512];

  if (self->ended.count == 1)
    /* Translators: said by a screen reader: “Port 8080 TCP stopped listening: python3” */
    text = g_strdup_printf (
        _ ("Port %s stopped listening: %s"),
        porthole_listener_text_port (self->ended.first, port, sizeof port),
        porthole_listener_text_holder (self->ended.first, holder, sizeof holder));
  else
    /* Translators: said by a screen reader */
    text = g_strdup_printf (
        ngettext ("%u port stopped listening", "%u ports stopped listening", self->ended.count),
        self->ended.count);
  announce (self, text);
}

static gboolean
tell_cb (gpointer user_data)
{
  PortholeListenerAnnouncer *self = user_data;

  self->tell_id = 0;
  self->told = g_get_monotonic_time ();
  if (self->started.count > 0)
    announce_started (self);
  if (self->ended.count > 0)
    announce_ended (self);
  clear_pending (&self->started);
  clear_pending (&self->ended);
  return G_SOURCE_REMOVE;
}

static void
tell_soon (PortholeListenerAnnouncer *self)
{
  gint64 since = (g_get_monotonic_time () - self->told) / 1000;

  if (self->tell_id == 0 && self->started.count + self->ended.count > 0)
    self->tell_id = g_timeout_add (
        self->told == 0 || since >= self->pause ? 0 : (guint) (self->pause - since), tell_cb, self);
}

/* Notes the rows that are marked, and those that were not yet the last time if @counts. */
static void
look (PortholeListenerAnnouncer *self, gboolean counts)
{
  GHashTable *marked = new_marked ();
  guint n_items = g_list_model_get_n_items (self->shown);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (PortholeListener) listener = g_list_model_get_item (self->shown, i);
      PortholeListenerState state = porthole_listener_get_state (listener);

      if (state == PORTHOLE_LISTENER_LISTENING)
        continue;
      if (counts && g_hash_table_lookup (self->marked, listener) != GUINT_TO_POINTER (state))
        add_pending (state == PORTHOLE_LISTENER_NEW ? &self->started : &self->ended, listener);
      g_hash_table_insert (marked, g_steal_pointer (&listener), GUINT_TO_POINTER (state));
    }

  g_hash_table_unref (self->marked);
  self->marked = marked;
}

static void
generation_cb (PortholeListenerAnnouncer *self)
{
  if (!self->active)
    return;

  look (self, TRUE);
  tell_soon (self);
}

/**
 * porthole_listener_announcer_new:
 * @widget: what speaks; while it isn't to be seen nothing is said
 * @list: the listeners
 * @shown: (element-type PortholeListener): those that are shown
 *
 * Makes an announcer that isn't active.
 *
 * Returns: (transfer full): the announcer
 */
PortholeListenerAnnouncer *
porthole_listener_announcer_new (GtkWidget *widget, PortholeListenerList *list, GListModel *shown)
{
  PortholeListenerAnnouncer *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (PORTHOLE_IS_LISTENER_LIST (list), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (shown), NULL);

  self = g_object_new (PORTHOLE_TYPE_LISTENER_ANNOUNCER, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->list = g_object_ref (list);
  self->shown = g_object_ref (shown);
  g_signal_connect_object (list, "notify::generation", G_CALLBACK (generation_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * porthole_listener_announcer_set_active:
 * @self: an announcer
 * @active: whether to say anything
 *
 * Begins with what happens from now on, or is silent.
 */
void
porthole_listener_announcer_set_active (PortholeListenerAnnouncer *self, gboolean active)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_ANNOUNCER (self));

  if (self->active == !!active)
    return;

  self->active = !!active;
  if (self->active)
    look (self, FALSE);
  else
    {
      g_clear_handle_id (&self->tell_id, g_source_remove);
      clear_pending (&self->started);
      clear_pending (&self->ended);
    }
}

/**
 * porthole_listener_announcer_set_pause:
 * @self: an announcer
 * @pause: milliseconds
 *
 * Sets how long it is silent after it has said something.
 */
void
porthole_listener_announcer_set_pause (PortholeListenerAnnouncer *self, guint pause)
{
  g_return_if_fail (PORTHOLE_IS_LISTENER_ANNOUNCER (self));

  self->pause = pause;
}
