/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "window/porthole-history.h"

typedef struct
{
  char *page;
  GVariant *state;
} Place;

/**
 * PortholeHistory:
 *
 * Where one has been: pages, and what each of them showed when it was left. What a state means
 * is the page's business.
 *
 * Properties: `can-go-back` and `can-go-forward`.
 */
struct _PortholeHistory
{
  GObject parent_instance;

  GArray *places; /* of Place, the oldest first */
  guint current;
};

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PortholeHistory, porthole_history, G_TYPE_OBJECT)

static void
place_clear (gpointer data)
{
  Place *place = data;

  g_clear_pointer (&place->page, g_free);
  g_clear_pointer (&place->state, g_variant_unref);
}

static Place *
get_place (PortholeHistory *self, guint index)
{
  return &g_array_index (self->places, Place, index);
}

static gboolean
is_same (const Place *a, const Place *b)
{
  if (!g_str_equal (a->page, b->page))
    return FALSE;
  if (a->state == NULL || b->state == NULL)
    return a->state == b->state;

  return g_variant_equal (a->state, b->state);
}

static void
notify (PortholeHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
porthole_history_finalize (GObject *object)
{
  PortholeHistory *self = PORTHOLE_HISTORY (object);

  g_clear_pointer (&self->places, g_array_unref);

  G_OBJECT_CLASS (porthole_history_parent_class)->finalize (object);
}

static void
porthole_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PortholeHistory *self = PORTHOLE_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, porthole_history_get_can_go (self, -1));
      break;

    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, porthole_history_get_can_go (self, 1));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
porthole_history_class_init (PortholeHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = porthole_history_finalize;
  object_class->get_property = porthole_history_get_property;

  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD]
      = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
porthole_history_init (PortholeHistory *self)
{
  self->places = g_array_new (FALSE, TRUE, sizeof (Place));
  g_array_set_clear_func (self->places, place_clear);
}

/**
 * porthole_history_new:
 *
 * Makes a history of nothing yet.
 *
 * Returns: (transfer full): the history
 */
PortholeHistory *
porthole_history_new (void)
{
  return g_object_new (PORTHOLE_TYPE_HISTORY, NULL);
}

/**
 * porthole_history_get_page:
 * @self: a history
 *
 * Gets the page one is on.
 *
 * Returns: (transfer none) (nullable): the page's name, %NULL before the first visit
 */
const char *
porthole_history_get_page (PortholeHistory *self)
{
  g_return_val_if_fail (PORTHOLE_IS_HISTORY (self), NULL);

  return self->places->len > 0 ? get_place (self, self->current)->page : NULL;
}

/**
 * porthole_history_get_state:
 * @self: a history
 *
 * Gets what the page one is on showed when it was left, to be shown again.
 *
 * Returns: (transfer none) (nullable): the state, %NULL when it was never left
 */
GVariant *
porthole_history_get_state (PortholeHistory *self)
{
  g_return_val_if_fail (PORTHOLE_IS_HISTORY (self), NULL);

  return self->places->len > 0 ? get_place (self, self->current)->state : NULL;
}

/**
 * porthole_history_get_can_go:
 * @self: a history
 * @step: -1 for back, 1 for forward
 *
 * Tells whether there is a place in that direction.
 *
 * Returns: whether there is
 */
gboolean
porthole_history_get_can_go (PortholeHistory *self, int step)
{
  gint64 target;

  g_return_val_if_fail (PORTHOLE_IS_HISTORY (self), FALSE);

  target = (gint64) self->current + step;
  return target >= 0 && target < (gint64) self->places->len;
}

/**
 * porthole_history_keep_state:
 * @self: a history
 * @state: (nullable): what is shown
 *
 * Notes what the page one is on shows, before it is left or shows something else. A floating
 * @state is taken over.
 */
void
porthole_history_keep_state (PortholeHistory *self, GVariant *state)
{
  g_autoptr (GVariant) kept = state != NULL ? g_variant_ref_sink (state) : NULL;
  Place *place;

  g_return_if_fail (PORTHOLE_IS_HISTORY (self));

  if (self->places->len == 0)
    return;

  place = get_place (self, self->current);
  g_clear_pointer (&place->state, g_variant_unref);
  place->state = g_steal_pointer (&kept);

  /* Going back to what is shown already would look like doing nothing. */
  if (self->current > 0 && is_same (place, get_place (self, self->current - 1)))
    {
      g_array_remove_index (self->places, self->current - 1);
      self->current--;
      notify (self);
    }
}

/**
 * porthole_history_visit:
 * @self: a history
 * @page: a page's name
 *
 * Goes somewhere new. What was forward of here is forgotten.
 */
void
porthole_history_visit (PortholeHistory *self, const char *page)
{
  Place place = { 0 };

  g_return_if_fail (PORTHOLE_IS_HISTORY (self));
  g_return_if_fail (page != NULL);

  if (self->places->len > 0)
    g_array_set_size (self->places, self->current + 1);
  if (self->places->len == PORTHOLE_HISTORY_MAX)
    g_array_remove_index (self->places, 0);

  place.page = g_strdup (page);
  g_array_append_val (self->places, place);
  self->current = self->places->len - 1;
  notify (self);
}

/**
 * porthole_history_go:
 * @self: a history
 * @step: -1 for back, 1 for forward
 *
 * Goes to a place one has been.
 *
 * Returns: whether there was one
 */
gboolean
porthole_history_go (PortholeHistory *self, int step)
{
  g_return_val_if_fail (PORTHOLE_IS_HISTORY (self), FALSE);

  if (!porthole_history_get_can_go (self, step))
    return FALSE;

  self->current = (guint) ((int) self->current + step);
  notify (self);
  return TRUE;
}
