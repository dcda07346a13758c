/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-port-links.h"
#include "help/porthole-help-dialog.h"
#include "help/porthole-help-drawing.h"
#include "help/porthole-help-example.h"
#include "help/porthole-help-page.h"

/**
 * PortholeHelpDialog:
 *
 * How Ports Work: a few pages, one fact each, and a server to try it on at the end.
 */
struct _PortholeHelpDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation_view;
  AdwActionRow *well_known_row;
  AdwActionRow *registered_row;
  AdwActionRow *dynamic_row;
};

G_DEFINE_FINAL_TYPE (PortholeHelpDialog, porthole_help_dialog, ADW_TYPE_DIALOG)

static PortholeHelpPage *
find_page (AdwNavigationView *view, const char *tag)
{
  AdwNavigationPage *page = tag != NULL ? adw_navigation_view_find_page (view, tag) : NULL;

  return page != NULL ? PORTHOLE_HELP_PAGE (page) : NULL;
}

/* For a swipe, which goes where the button goes. */
static AdwNavigationPage *
get_next_page_cb (AdwNavigationView *view, gpointer user_data)
{
  PortholeHelpPage *page = PORTHOLE_HELP_PAGE (adw_navigation_view_get_visible_page (view));
  PortholeHelpPage *next = find_page (view, porthole_help_page_get_next (page));

  return next != NULL ? g_object_ref (ADW_NAVIGATION_PAGE (next)) : NULL;
}

/* The example led to another page of the window, which is behind this. */
static void
left_cb (PortholeHelpDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* A range leads to what is in it. */
static void
range_activated_cb (PortholeHelpDialog *self, AdwActionRow *row)
{
  PortholeRange range;

  if (row == self->well_known_row)
    range = PORTHOLE_RANGE_WELL_KNOWN;
  else if (row == self->registered_row)
    range = PORTHOLE_RANGE_REGISTERED;
  else
    range = PORTHOLE_RANGE_DYNAMIC;

  porthole_port_links_lead_to_range (GTK_WIDGET (row), range);
}

static void
porthole_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PORTHOLE_TYPE_HELP_DIALOG);

  G_OBJECT_CLASS (porthole_help_dialog_parent_class)->dispose (object);
}

static void
porthole_help_dialog_class_init (PortholeHelpDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_help_dialog_dispose;

  g_type_ensure (PORTHOLE_TYPE_HELP_DRAWING);
  g_type_ensure (PORTHOLE_TYPE_HELP_EXAMPLE);
  g_type_ensure (PORTHOLE_TYPE_HELP_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/help/porthole-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpDialog, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpDialog, well_known_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpDialog, registered_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpDialog, dynamic_row);
  gtk_widget_class_bind_template_callback (widget_class, get_next_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_activated_cb);
}

static void
porthole_help_dialog_init (PortholeHelpDialog *self)
{
  AdwActionRow *ranges[3];
  PortholeHelpPage *page;
  guint n_pages = 0, position = 1;

  gtk_widget_init_template (GTK_WIDGET (self));

  ranges[0] = self->well_known_row;
  ranges[1] = self->registered_row;
  ranges[2] = self->dynamic_row;
  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autofree char *text = g_strdup (adw_action_row_get_subtitle (ranges[i]));

      porthole_port_links_set_row (ranges[i], text, NULL, NULL);
    }

  page = PORTHOLE_HELP_PAGE (adw_navigation_view_get_visible_page (self->navigation_view));
  adw_dialog_set_focus (ADW_DIALOG (self), porthole_help_page_get_continue_button (page));
  for (PortholeHelpPage *p = page; p != NULL;
       p = find_page (self->navigation_view, porthole_help_page_get_next (p)))
    n_pages++;
  for (; page != NULL; page = find_page (self->navigation_view, porthole_help_page_get_next (page)))
    porthole_help_page_set_position (page, position++, n_pages);
}

/**
 * porthole_help_dialog_new:
 *
 * Makes the dialog, on its first page.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
porthole_help_dialog_new (void)
{
  return g_object_new (PORTHOLE_TYPE_HELP_DIALOG, NULL);
}
