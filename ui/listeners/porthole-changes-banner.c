/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "listeners/porthole-changes-banner.h"
#include "listeners/porthole-changes-text.h"

/**
 * PortholeChangesBanner:
 *
 * Says above the list of listeners how many came and went while nobody was looking, and leads to
 * which these are.
 */
struct _PortholeChangesBanner
{
  AdwBin parent_instance;

  AdwBanner *banner;
  PortholeChanges *changes;
};

G_DEFINE_FINAL_TYPE (PortholeChangesBanner, porthole_changes_banner, ADW_TYPE_BIN)

static void
update (PortholeChangesBanner *self)
{
  g_autofree char *news = porthole_changes_text_news (self->changes);

  /* The text stays while the banner is hidden, which takes a moment. */
  if (news != NULL)
    adw_banner_set_title (self->banner, news);
  adw_banner_set_revealed (self->banner, news != NULL);
}

static void
clicked_cb (PortholeChangesBanner *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-changes", NULL);
}

static void
porthole_changes_banner_dispose (GObject *object)
{
  PortholeChangesBanner *self = PORTHOLE_CHANGES_BANNER (object);

  if (self->changes != NULL)
    g_signal_handlers_disconnect_by_data (self->changes, self);
  g_clear_object (&self->changes);

  G_OBJECT_CLASS (porthole_changes_banner_parent_class)->dispose (object);
}

static void
porthole_changes_banner_class_init (PortholeChangesBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = porthole_changes_banner_dispose;
}

static void
porthole_changes_banner_init (PortholeChangesBanner *self)
{
  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->banner, FALSE);
  adw_banner_set_button_label (self->banner, _ ("_Show"));
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
}

/**
 * porthole_changes_banner_set_changes:
 * @self: a banner
 * @changes: the changes
 *
 * Gives the banner what it follows, once.
 */
void
porthole_changes_banner_set_changes (PortholeChangesBanner *self, PortholeChanges *changes)
{
  g_return_if_fail (PORTHOLE_IS_CHANGES_BANNER (self));
  g_return_if_fail (PORTHOLE_IS_CHANGES (changes));
  g_return_if_fail (self->changes == NULL);

  self->changes = g_object_ref (changes);
  g_signal_connect_object (changes, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
