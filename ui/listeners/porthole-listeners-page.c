/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-page.h"
#include "listeners/porthole-listeners-page.h"

struct _PortholeListenersPage
{
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  PortholeEngine *engine;
  GSettings *settings;
  gboolean narrow;
  gboolean shown;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SHOWN,
};

static GtkSearchEntry *
porthole_listeners_page_get_search_entry (PortholePage *page)
{
  return PORTHOLE_LISTENERS_PAGE (page)->search_entry;
}

static void
page_iface_init (PortholePageInterface *iface)
{
  iface->get_search_entry = porthole_listeners_page_get_search_entry;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeListenersPage,
                               porthole_listeners_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PORTHOLE_TYPE_PAGE, page_iface_init))

static void
porthole_listeners_page_dispose (GObject *object)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (object);

  g_clear_object (&self->engine);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (porthole_listeners_page_parent_class)->dispose (object);
}

static void
porthole_listeners_page_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_listeners_page_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  PortholeListenersPage *self = PORTHOLE_LISTENERS_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      break;

    case PROP_SHOWN:
      self->shown = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_listeners_page_class_init (PortholeListenersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = porthole_listeners_page_dispose;
  object_class->get_property = porthole_listeners_page_get_property;
  object_class->set_property = porthole_listeners_page_set_property;

  g_object_class_override_property (object_class, PROP_NARROW, "narrow");
  g_object_class_override_property (object_class, PROP_SHOWN, "shown");
}

static void
porthole_listeners_page_init (PortholeListenersPage *self)
{
  self->search_entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->search_entry));
}

/**
 * porthole_listeners_page_set_up:
 * @self: the page
 * @engine: what the page shows
 * @settings: the application's settings
 *
 * Gives the page its data, once, before it is shown.
 */
void
porthole_listeners_page_set_up (PortholeListenersPage *self,
                                PortholeEngine *engine,
                                GSettings *settings)
{
  g_return_if_fail (PORTHOLE_IS_LISTENERS_PAGE (self));

  g_set_object (&self->engine, engine);
  g_set_object (&self->settings, settings);
}

void
porthole_listeners_page_show_port (PortholeListenersPage *self, guint port)
{
  g_return_if_fail (PORTHOLE_IS_LISTENERS_PAGE (self));
}
