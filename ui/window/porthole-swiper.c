/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "window/porthole-swiper.h"

/* How far a finger goes for a whole swipe, and how far the child follows, in logical pixels. */
#define DISTANCE 360
#define FOLLOW 48

#define RETURN_MS 150

/**
 * PortholeSwiper:
 *
 * Takes a swipe over its child, with a finger or with two on a touchpad, as the wish to go back
 * or forward: back is what the child would be pushed away for, as in a navigation view. What the
 * child or something in it takes for itself, a table that scrolls sideways for example, is none.
 *
 * Property: `child`.
 *
 * Signal: `swiped` (int: -1 for back, 1 for forward).
 */
struct _PortholeSwiper
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkWidget *back_icon;
  GtkWidget *forward_icon;

  AdwSwipeTracker *tracker;
  AdwAnimation *animation;
  double progress;
  gboolean can_go_back;
  gboolean can_go_forward;
};

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

enum
{
  SWIPED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static double
porthole_swiper_get_distance (AdwSwipeable *swipeable)
{
  return DISTANCE;
}

static double *
porthole_swiper_get_snap_points (AdwSwipeable *swipeable, int *n_snap_points)
{
  PortholeSwiper *self = PORTHOLE_SWIPER (swipeable);
  double *points = g_new0 (double, 3);
  int n = 0;

  if (self->can_go_back)
    points[n++] = -1;
  points[n++] = 0;
  if (self->can_go_forward)
    points[n++] = 1;

  *n_snap_points = n;
  return points;
}

static double
porthole_swiper_get_progress (AdwSwipeable *swipeable)
{
  return PORTHOLE_SWIPER (swipeable)->progress;
}

static double
porthole_swiper_get_cancel_progress (AdwSwipeable *swipeable)
{
  return 0;
}

static void
swipeable_iface_init (AdwSwipeableInterface *iface)
{
  iface->get_distance = porthole_swiper_get_distance;
  iface->get_snap_points = porthole_swiper_get_snap_points;
  iface->get_progress = porthole_swiper_get_progress;
  iface->get_cancel_progress = porthole_swiper_get_cancel_progress;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholeSwiper,
                               porthole_swiper,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (ADW_TYPE_SWIPEABLE, swipeable_iface_init))

static void
set_progress (PortholeSwiper *self, double progress)
{
  self->progress = progress;
  gtk_widget_set_opacity (self->back_icon, MAX (-progress, 0));
  gtk_widget_set_opacity (self->forward_icon, MAX (progress, 0));
  gtk_widget_set_child_visible (self->back_icon, progress < 0);
  gtk_widget_set_child_visible (self->forward_icon, progress > 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
progress_cb (double value, gpointer user_data)
{
  set_progress (PORTHOLE_SWIPER (user_data), value);
}

static void
begin_swipe_cb (PortholeSwiper *self)
{
  adw_animation_skip (self->animation);
}

static void
update_swipe_cb (PortholeSwiper *self, double progress)
{
  set_progress (self, progress);
}

static void
end_swipe_cb (PortholeSwiper *self, double velocity, double to)
{
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->animation), self->progress);
  adw_animation_play (self->animation);

  if (to < 0 || to > 0)
    g_signal_emit (self, signals[SWIPED], 0, to < 0 ? -1 : 1);
}

static void
porthole_swiper_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  PortholeSwiper *self = PORTHOLE_SWIPER (widget);

  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, minimum_baseline,
                        natural_baseline);
}

static void
allocate_icon (PortholeSwiper *self, GtkWidget *icon, gboolean left, int width, int height)
{
  GtkRequisition size;
  GtkAllocation place;

  if (!gtk_widget_get_child_visible (icon))
    return;

  gtk_widget_get_preferred_size (icon, &size, NULL);
  place = (GtkAllocation) { left ? 0 : width - size.width, (height - size.height) / 2, size.width,
                            size.height };
  gtk_widget_size_allocate (icon, &place, -1);
}

static void
porthole_swiper_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PortholeSwiper *self = PORTHOLE_SWIPER (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const float offset = (float) (FOLLOW * (rtl ? self->progress : -self->progress));
  GskTransform *transform = NULL;

  if (self->child != NULL && gtk_widget_should_layout (self->child))
    {
      if (offset < 0 || offset > 0)
        transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (offset, 0));
      gtk_widget_allocate (self->child, width, height, baseline, transform);
    }

  allocate_icon (self, self->back_icon, !rtl, width, height);
  allocate_icon (self, self->forward_icon, rtl, width, height);
}

/* The tracker is told by the sign of the way what a finger's right is. */
static void
porthole_swiper_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  PortholeSwiper *self = PORTHOLE_SWIPER (widget);

  GTK_WIDGET_CLASS (porthole_swiper_parent_class)->direction_changed (widget, previous);

  adw_swipe_tracker_set_reversed (self->tracker,
                                  gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static void
porthole_swiper_dispose (GObject *object)
{
  PortholeSwiper *self = PORTHOLE_SWIPER (object);

  g_clear_object (&self->animation);
  g_clear_object (&self->tracker);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->back_icon, gtk_widget_unparent);
  g_clear_pointer (&self->forward_icon, gtk_widget_unparent);

  G_OBJECT_CLASS (porthole_swiper_parent_class)->dispose (object);
}

static void
porthole_swiper_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeSwiper *self = PORTHOLE_SWIPER (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_child (PortholeSwiper *self, GtkWidget *child)
{
  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  /* Below the icons. */
  if (child != NULL)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
porthole_swiper_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      set_child (PORTHOLE_SWIPER (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_swiper_class_init (PortholeSwiperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_swiper_dispose;
  object_class->get_property = porthole_swiper_get_property;
  object_class->set_property = porthole_swiper_set_property;
  widget_class->measure = porthole_swiper_measure;
  widget_class->size_allocate = porthole_swiper_size_allocate;
  widget_class->direction_changed = porthole_swiper_direction_changed;

  properties[PROP_CHILD] = g_param_spec_object (
      "child", NULL, NULL, GTK_TYPE_WIDGET,
      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SWIPED] = g_signal_new ("swiped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "swiper");
}

static GtkWidget *
create_icon (PortholeSwiper *self, const char *name)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "can-target", FALSE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, "osd");
  gtk_widget_set_parent (icon, GTK_WIDGET (self));

  return icon;
}

static void
porthole_swiper_init (PortholeSwiper *self)
{
  self->back_icon = create_icon (self, "go-previous-symbolic");
  self->forward_icon = create_icon (self, "go-next-symbolic");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->animation
      = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, RETURN_MS,
                                 adw_callback_animation_target_new (progress_cb, self, NULL));

  self->tracker = adw_swipe_tracker_new (ADW_SWIPEABLE (self));
  adw_swipe_tracker_set_reversed (self->tracker,
                                  gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  g_signal_connect_object (self->tracker, "begin-swipe", G_CALLBACK (begin_swipe_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tracker, "update-swipe", G_CALLBACK (update_swipe_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tracker, "end-swipe", G_CALLBACK (end_swipe_cb), self,
                           G_CONNECT_SWAPPED);

  porthole_swiper_set_can_go (self, FALSE, FALSE);
  set_progress (self, 0);
}

/**
 * porthole_swiper_get_tracker:
 * @self: a swiper
 *
 * Gets what follows the finger.
 *
 * Returns: (transfer none): the tracker
 */
AdwSwipeTracker *
porthole_swiper_get_tracker (PortholeSwiper *self)
{
  g_return_val_if_fail (PORTHOLE_IS_SWIPER (self), NULL);

  return self->tracker;
}

/**
 * porthole_swiper_set_can_go:
 * @self: a swiper
 * @can_go_back: whether there is something to go back to
 * @can_go_forward: whether there is something to go forward to
 *
 * Says which swipes mean something.
 */
void
porthole_swiper_set_can_go (PortholeSwiper *self, gboolean can_go_back, gboolean can_go_forward)
{
  g_return_if_fail (PORTHOLE_IS_SWIPER (self));

  self->can_go_back = can_go_back;
  self->can_go_forward = can_go_forward;
  adw_swipe_tracker_set_enabled (self->tracker, can_go_back || can_go_forward);
}
