/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-details-view.h"
#include "common/porthole-focus.h"

/**
 * PortholeDetailsView:
 *
 * A table with the details of its selected row: beside it where there is room, in a sheet
 * from the bottom where there isn't. The two children are given in a template with the
 * child types `content` and `details`; they move between the layouts and keep their state.
 *
 * `show-details` is the choice of the person for the side pane, and worth remembering; the
 * sheet covers the table, so it opens only when a row is activated
 * ([method@DetailsView.present]).
 */
struct _PortholeDetailsView
{
  GtkWidget parent_instance;

  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split_view;
  AdwBottomSheet *bottom_sheet;

  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SHOW_DETAILS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkBuildableIface *parent_buildable_iface;

static void
porthole_details_view_add_child (GtkBuildable *buildable,
                                 GtkBuilder *builder,
                                 GObject *child,
                                 const char *type)
{
  PortholeDetailsView *self = PORTHOLE_DETAILS_VIEW (buildable);

  if (g_strcmp0 (type, "content") == 0 || g_strcmp0 (type, "details") == 0)
    adw_multi_layout_view_set_child (self->layouts, type, GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = porthole_details_view_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeDetailsView,
                               porthole_details_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

static void
show_sidebar_cb (PortholeDetailsView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_DETAILS]);
}

/* The sheet gives the keyboard to the first that takes it, which is the title. */
static void
sheet_open_cb (PortholeDetailsView *self)
{
  if (adw_bottom_sheet_get_open (self->bottom_sheet))
    porthole_focus_first_control (adw_multi_layout_view_get_child (self->layouts, "details"));
}

static void
porthole_details_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PORTHOLE_TYPE_DETAILS_VIEW);

  G_OBJECT_CLASS (porthole_details_view_parent_class)->dispose (object);
}

static void
porthole_details_view_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  PortholeDetailsView *self = PORTHOLE_DETAILS_VIEW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_SHOW_DETAILS:
      g_value_set_boolean (value, porthole_details_view_get_show_details (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_details_view_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  PortholeDetailsView *self = PORTHOLE_DETAILS_VIEW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      porthole_details_view_set_narrow (self, g_value_get_boolean (value));
      break;

    case PROP_SHOW_DETAILS:
      porthole_details_view_set_show_details (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_details_view_class_init (PortholeDetailsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_details_view_dispose;
  object_class->get_property = porthole_details_view_get_property;
  object_class->set_property = porthole_details_view_set_property;

  properties[PROP_NARROW] = g_param_spec_boolean (
      "narrow", NULL, NULL, FALSE,
      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_SHOW_DETAILS] = g_param_spec_boolean (
      "show-details", NULL, NULL, TRUE,
      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/common/porthole-details-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PortholeDetailsView, layouts);
  gtk_widget_class_bind_template_child (widget_class, PortholeDetailsView, split_view);
  gtk_widget_class_bind_template_child (widget_class, PortholeDetailsView, bottom_sheet);
}

static void
porthole_details_view_init (PortholeDetailsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->split_view, "notify::show-sidebar", G_CALLBACK (show_sidebar_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bottom_sheet, "notify::open", G_CALLBACK (sheet_open_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * porthole_details_view_get_narrow:
 * @self: a details view
 *
 * Tells whether the details come in a sheet from the bottom.
 *
 * Returns: whether the narrow layout is used
 */
gboolean
porthole_details_view_get_narrow (PortholeDetailsView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_DETAILS_VIEW (self), FALSE);

  return self->narrow;
}

/**
 * porthole_details_view_set_narrow:
 * @self: a details view
 * @narrow: whether to use the narrow layout
 *
 * Chooses between the side pane and the bottom sheet.
 */
void
porthole_details_view_set_narrow (PortholeDetailsView *self, gboolean narrow)
{
  GtkWidget *focus;
  gboolean in_details;

  g_return_if_fail (PORTHOLE_IS_DETAILS_VIEW (self));

  narrow = !!narrow;
  if (self->narrow == narrow)
    return;

  /* Whoever is in the details stays there: the sheet opens with them. */
  focus = porthole_focus_get_within (GTK_WIDGET (self));
  in_details = focus != NULL
               && gtk_widget_is_ancestor (
                   focus, adw_multi_layout_view_get_child (self->layouts, "details"));
  self->narrow = narrow;
  adw_bottom_sheet_set_open (self->bottom_sheet, FALSE);
  adw_multi_layout_view_set_layout_name (self->layouts, narrow ? "narrow" : "wide");
  if (narrow && in_details)
    adw_bottom_sheet_set_open (self->bottom_sheet, TRUE);
  porthole_focus_give_back (GTK_WIDGET (self), focus);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * porthole_details_view_get_show_details:
 * @self: a details view
 *
 * Tells whether the side pane is wanted.
 *
 * Returns: whether the details are shown where there is room for them
 */
gboolean
porthole_details_view_get_show_details (PortholeDetailsView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_DETAILS_VIEW (self), FALSE);

  return adw_overlay_split_view_get_show_sidebar (self->split_view);
}

/**
 * porthole_details_view_set_show_details:
 * @self: a details view
 * @show_details: whether to show the side pane
 *
 * Shows or hides the side pane. It does nothing to the sheet of the narrow layout.
 */
void
porthole_details_view_set_show_details (PortholeDetailsView *self, gboolean show_details)
{
  g_return_if_fail (PORTHOLE_IS_DETAILS_VIEW (self));

  adw_overlay_split_view_set_show_sidebar (self->split_view, show_details);
}

/**
 * porthole_details_view_get_presented:
 * @self: a details view
 *
 * Tells whether the details cover the table: whether the sheet of the narrow layout is open.
 *
 * Returns: whether it is
 */
gboolean
porthole_details_view_get_presented (PortholeDetailsView *self)
{
  g_return_val_if_fail (PORTHOLE_IS_DETAILS_VIEW (self), FALSE);

  return self->narrow && adw_bottom_sheet_get_open (self->bottom_sheet);
}

/**
 * porthole_details_view_set_presented:
 * @self: a details view
 * @presented: whether the details are to cover the table
 *
 * Opens or closes the sheet of the narrow layout. The side pane of the wide one stays as it is.
 */
void
porthole_details_view_set_presented (PortholeDetailsView *self, gboolean presented)
{
  g_return_if_fail (PORTHOLE_IS_DETAILS_VIEW (self));

  if (self->narrow)
    adw_bottom_sheet_set_open (self->bottom_sheet, presented);
}

/**
 * porthole_details_view_present:
 * @self: a details view
 *
 * Brings the details onto the screen, whatever the layout: the answer to a row being
 * activated.
 */
void
porthole_details_view_present (PortholeDetailsView *self)
{
  g_return_if_fail (PORTHOLE_IS_DETAILS_VIEW (self));

  if (self->narrow)
    adw_bottom_sheet_set_open (self->bottom_sheet, TRUE);
  else
    adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
}

/**
 * porthole_details_view_toggle:
 * @self: a details view
 *
 * Shows or hides the details, whatever the layout.
 */
void
porthole_details_view_toggle (PortholeDetailsView *self)
{
  g_return_if_fail (PORTHOLE_IS_DETAILS_VIEW (self));

  if (self->narrow)
    adw_bottom_sheet_set_open (self->bottom_sheet, !adw_bottom_sheet_get_open (self->bottom_sheet));
  else
    porthole_details_view_set_show_details (self, !porthole_details_view_get_show_details (self));
}
