/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "common/porthole-port-links.h"
#include "help/porthole-help-page.h"

/**
 * PortholeHelpPage:
 *
 * One page of How Ports Work: a picture, a text, what belongs to it, and the way on.
 */
struct _PortholeHelpPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *window_title;
  AdwBin *picture_bin;
  GtkLabel *text_label;
  AdwBin *details_bin;
  GtkButton *continue_button;

  char *next;
};

enum
{
  PROP_0,
  PROP_PICTURE,
  PROP_TEXT,
  PROP_DETAILS,
  PROP_NEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PortholeHelpPage, porthole_help_page, ADW_TYPE_NAVIGATION_PAGE)

/* Enter leads on, and a screen reader says the text with the button. */
static void
porthole_help_page_shown (AdwNavigationPage *page)
{
  PortholeHelpPage *self = PORTHOLE_HELP_PAGE (page);

  if (self->next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->continue_button));
}

static void
set_next (PortholeHelpPage *self, const char *next)
{
  if (!g_set_str (&self->next, next))
    return;

  if (next != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->continue_button), "s", next);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->continue_button), "navigation.push");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->continue_button), next != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT]);
}

static void
porthole_help_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PORTHOLE_TYPE_HELP_PAGE);

  G_OBJECT_CLASS (porthole_help_page_parent_class)->dispose (object);
}

static void
porthole_help_page_finalize (GObject *object)
{
  g_clear_pointer (&PORTHOLE_HELP_PAGE (object)->next, g_free);

  G_OBJECT_CLASS (porthole_help_page_parent_class)->finalize (object);
}

static void
porthole_help_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeHelpPage *self = PORTHOLE_HELP_PAGE (object);

  switch (prop_id)
    {
    case PROP_PICTURE:
      g_value_set_object (value, adw_bin_get_child (self->picture_bin));
      break;

    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_text (self->text_label));
      break;

    case PROP_DETAILS:
      g_value_set_object (value, adw_bin_get_child (self->details_bin));
      break;

    case PROP_NEXT:
      g_value_set_string (value, self->next);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_help_page_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  PortholeHelpPage *self = PORTHOLE_HELP_PAGE (object);

  switch (prop_id)
    {
    case PROP_PICTURE:
      adw_bin_set_child (self->picture_bin, g_value_get_object (value));
      gtk_widget_set_visible (GTK_WIDGET (self->picture_bin), g_value_get_object (value) != NULL);
      break;

    case PROP_TEXT:
      porthole_port_links_set_label (self->text_label, g_value_get_string (value), NULL, NULL);
      break;

    case PROP_DETAILS:
      adw_bin_set_child (self->details_bin, g_value_get_object (value));
      break;

    case PROP_NEXT:
      set_next (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_help_page_class_init (PortholeHelpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->dispose = porthole_help_page_dispose;
  object_class->finalize = porthole_help_page_finalize;
  object_class->get_property = porthole_help_page_get_property;
  object_class->set_property = porthole_help_page_set_property;
  page_class->shown = porthole_help_page_shown;

  properties[PROP_PICTURE] = g_param_spec_object ("picture", NULL, NULL, GTK_TYPE_WIDGET,
                                                  (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL,
                                               (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  properties[PROP_DETAILS] = g_param_spec_object ("details", NULL, NULL, GTK_TYPE_WIDGET,
                                                  (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  properties[PROP_NEXT] = g_param_spec_string (
      "next", NULL, NULL, NULL,
      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/help/porthole-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpPage, picture_bin);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpPage, text_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpPage, details_bin);
  gtk_widget_class_bind_template_child (widget_class, PortholeHelpPage, continue_button);
}

static void
porthole_help_page_init (PortholeHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * porthole_help_page_get_next:
 * @self: a page
 *
 * Gets the page that this one leads to.
 *
 * Returns: (transfer none) (nullable): its tag, %NULL for the last page
 */
const char *
porthole_help_page_get_next (PortholeHelpPage *self)
{
  g_return_val_if_fail (PORTHOLE_IS_HELP_PAGE (self), NULL);

  return self->next;
}

/**
 * porthole_help_page_get_continue_button:
 * @self: a page
 *
 * Gets the button that leads on.
 *
 * Returns: (transfer none): the button, which is hidden on the last page
 */
GtkWidget *
porthole_help_page_get_continue_button (PortholeHelpPage *self)
{
  g_return_val_if_fail (PORTHOLE_IS_HELP_PAGE (self), NULL);

  return GTK_WIDGET (self->continue_button);
}

/**
 * porthole_help_page_set_position:
 * @self: a page
 * @position: which page it is, counted from 1
 * @n_pages: how many there are
 *
 * Says in the header bar how far one has come.
 */
void
porthole_help_page_set_position (PortholeHelpPage *self, guint position, guint n_pages)
{
  g_autofree char *subtitle = NULL;

  g_return_if_fail (PORTHOLE_IS_HELP_PAGE (self));
  g_return_if_fail (position >= 1 && position <= n_pages);

  /* Translators: which page of how many */
  subtitle = g_strdup_printf (_ ("%u of %u"), position, n_pages);
  adw_window_title_set_subtitle (self->window_title, subtitle);
}
