/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "common/porthole-places.h"

/* Before GTK lays out and draws. */
#define FLUSH_PRIORITY (GTK_PRIORITY_RESIZE - 5)

/* So many frames are let pass at most while more changes come in each of them. */
#define MAX_FRAMES 12

/* After a change, another one is no longer a part of the same unrest. In microseconds. */
#define CALM (G_USEC_PER_SEC)

/* NOTES: GTK makes the widgets of a row anew where an item takes the place of another, and a row
 * that comes among others has the styles of all rows after it computed anew: gtk_css_node_
 * reposition() invalidates each sibling that follows, with all that is in it, for some 205 rows. So
 * many changes fill the places anew, and only the end of the list grows or shrinks. The scroll
 * position and the keyboard then move with their items.
 *
 * One block that comes or goes in a calm list is told as it is: GTK moves the rows, and a screen
 * reader doesn't say the one that has the keyboard again. */
struct _PortholePlaces
{
  GObject parent_instance;

  GtkSingleSelection *selection;
  GtkWidget *view;

  /* What is shown, and the places that the view has asked for; NULL for the others. */
  GPtrArray *items;
  GPtrArray *places;
  guint selected;

  /* What is pending, before the next frame but one or, where none is drawn, at once. */
  guint tick_id;
  guint n_frames;
  gboolean dirty;
  guint flush_id;
  gint64 flushed;
};

static GType
porthole_places_get_item_type (GListModel *model)
{
  return PORTHOLE_TYPE_PLACE;
}

static guint
porthole_places_get_n_items (GListModel *model)
{
  return PORTHOLE_PLACES (model)->items->len;
}

static gpointer
porthole_places_get_item (GListModel *model, guint position)
{
  PortholePlaces *self = PORTHOLE_PLACES (model);

  if (position >= self->items->len)
    return NULL;

  if (g_ptr_array_index (self->places, position) == NULL)
    g_ptr_array_index (self->places, position)
        = porthole_place_new (g_ptr_array_index (self->items, position));
  return g_object_ref (g_ptr_array_index (self->places, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = porthole_places_get_item_type;
  iface->get_n_items = porthole_places_get_n_items;
  iface->get_item = porthole_places_get_item;
}

static gboolean
porthole_places_is_selected (GtkSelectionModel *model, guint position)
{
  return PORTHOLE_PLACES (model)->selected == position;
}

static GtkBitset *
porthole_places_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  PortholePlaces *self = PORTHOLE_PLACES (model);
  GtkBitset *result = gtk_bitset_new_empty ();

  if (self->selected != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (result, self->selected);
  return result;
}

static guint
find (GPtrArray *items, gpointer item)
{
  guint position;

  return item != NULL && g_ptr_array_find (items, item, &position) ? position
                                                                   : GTK_INVALID_LIST_POSITION;
}

/* What is selected is what stands there for the one who selects it. */
static guint
to_inner (PortholePlaces *self, guint position)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  gpointer wanted = position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items && wanted != NULL; i++)
    {
      guint at = (position + i) % n_items;
      g_autoptr (GObject) item = g_list_model_get_item (model, at);

      if (item == wanted)
        return at;
    }

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
porthole_places_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  PortholePlaces *self = PORTHOLE_PLACES (model);
  guint inner = to_inner (self, position);

  if (inner == GTK_INVALID_LIST_POSITION)
    return FALSE;

  gtk_single_selection_set_selected (self->selection, inner);
  return TRUE;
}

static gboolean
porthole_places_unselect_item (GtkSelectionModel *model, guint position)
{
  PortholePlaces *self = PORTHOLE_PLACES (model);

  if (self->selected == position && gtk_single_selection_get_can_unselect (self->selection))
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = porthole_places_is_selected;
  iface->get_selection_in_range = porthole_places_get_selection_in_range;
  iface->select_item = porthole_places_select_item;
  iface->unselect_item = porthole_places_unselect_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PortholePlaces,
                               porthole_places,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_init))

static void
update_selected (PortholePlaces *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self);
  guint before = self->selected;

  self->selected = find (self->items, gtk_single_selection_get_selected_item (self->selection));
  if (self->selected == before)
    return;

  if (before < self->items->len)
    gtk_selection_model_selection_changed (model, before, 1);
  if (self->selected != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (model, self->selected, 1);
}

/* ---- the scroll position and the keyboard ------------------------------------------ */

typedef struct
{
  GtkAdjustment *adjustment;
  double height; /* of a row: all are of one height */
  guint first;   /* of the rows that are to be seen */
  guint last;
  gpointer focused;
  guint focus;
  gboolean focus_seen;
} Look;

static void
take_look (PortholePlaces *self, Look *look)
{
  GtkRoot *root = self->view != NULL ? gtk_widget_get_root (self->view) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  double top, upper;

  look->focus = GTK_INVALID_LIST_POSITION;
  if (self->view == NULL || !gtk_widget_get_mapped (self->view) || self->items->len == 0)
    return;

  look->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  top = gtk_adjustment_get_value (look->adjustment);
  upper = gtk_adjustment_get_upper (look->adjustment);
  look->height = upper / self->items->len;
  if (look->height <= 0)
    return;

  look->first = (guint) (top / look->height);
  look->last = (guint) ((top + gtk_adjustment_get_page_size (look->adjustment)) / look->height);
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->view))
    look->focus = porthole_places_find_row (self, focus);
  if (look->focus == GTK_INVALID_LIST_POSITION)
    return;

  look->focused = g_ptr_array_index (self->items, look->focus);
  look->focus_seen = look->focus >= look->first && look->focus <= look->last;
}

/* By how many rows the first of those that are to be seen has moved, and is still there: the one
 * with the keyboard before the others. */
static int
get_shift (const Look *look, GPtrArray *before, GPtrArray *after)
{
  guint moved;

  if (look->focus_seen && (moved = find (after, look->focused)) != GTK_INVALID_LIST_POSITION)
    return (int) moved - (int) look->focus;

  for (guint i = look->first; i <= look->last && i < before->len; i++)
    {
      moved = find (after, g_ptr_array_index (before, i));
      if (moved != GTK_INVALID_LIST_POSITION)
        return (int) moved - (int) i;
    }

  return 0;
}

static void
scroll_to (PortholePlaces *self, guint position, gboolean seen)
{
  GtkScrollInfo *info = gtk_scroll_info_new ();

  gtk_scroll_info_set_enable_vertical (info, seen);
  if (GTK_IS_COLUMN_VIEW (self->view))
    gtk_column_view_scroll_to (GTK_COLUMN_VIEW (self->view), position, NULL, GTK_LIST_SCROLL_FOCUS,
                               info);
  else
    gtk_list_view_scroll_to (GTK_LIST_VIEW (self->view), position, GTK_LIST_SCROLL_FOCUS, info);
}

/* Whoever is at the top stays there, and sees what comes. */
static void
keep_look (PortholePlaces *self, const Look *look, int shift)
{
  guint moved = find (self->items, look->focused);

  if (look->adjustment != NULL && shift != 0 && gtk_adjustment_get_value (look->adjustment) > 0)
    {
      double upper
          = MAX (look->height * self->items->len, gtk_adjustment_get_page_size (look->adjustment));

      gtk_adjustment_set_upper (look->adjustment, upper);
      gtk_adjustment_set_value (look->adjustment,
                                gtk_adjustment_get_value (look->adjustment) + shift * look->height);
    }
  if (moved != GTK_INVALID_LIST_POSITION && moved != look->focus)
    scroll_to (self, moved, look->focus_seen);
}

/* ---- what changes ------------------------------------------------------------------ */

static GPtrArray *
copy_items (GListModel *model)
{
  guint n_items = g_list_model_get_n_items (model);
  GPtrArray *items = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));
  return items;
}

static void
place_free (gpointer place)
{
  if (place != NULL)
    g_object_unref (place);
}

/* The places of the rows around a block stay theirs. */
static void
splice (PortholePlaces *self, GPtrArray *items, guint position, guint removed, guint added)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (place_free);

  g_ptr_array_set_size (places, (int) items->len);
  for (guint i = 0; i < items->len; i++)
    {
      guint from = i < position ? i : i - added + removed;

      if (i < position || i >= position + added)
        places->pdata[i] = g_steal_pointer (&self->places->pdata[from]);
    }
  g_ptr_array_unref (self->places);
  self->places = places;
  g_ptr_array_unref (self->items);
  self->items = items;
  self->selected = find (items, gtk_single_selection_get_selected_item (self->selection));
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
refill (PortholePlaces *self, GPtrArray *items, guint position)
{
  guint before = self->items->len, after = items->len;
  Look look = { NULL };
  int shift;

  take_look (self, &look);
  shift = get_shift (&look, self->items, items);
  g_object_ref (self);
  for (guint i = position; i < MIN (before, after); i++)
    {
      PortholePlace *place = g_ptr_array_index (self->places, i);

      if (place != NULL)
        porthole_place_set_item (place, g_ptr_array_index (items, i));
    }
  g_ptr_array_set_size (self->places, (int) after);
  g_ptr_array_unref (self->items);
  self->items = items;
  if (after > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, after - before);
  else if (after < before)
    g_list_model_items_changed (G_LIST_MODEL (self), after, before - after, 0);
  update_selected (self);
  keep_look (self, &look, shift);
  g_object_unref (self);
}

static gboolean
flush_cb (gpointer user_data)
{
  PortholePlaces *self = user_data;

  self->flush_id = 0;
  porthole_places_flush (self);
  return G_SOURCE_REMOVE;
}

/* What has found the changes has had its part of this frame already: the next one fills the rows
 * and draws them, if nothing more came. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PortholePlaces *self = user_data;

  if (self->dirty && self->n_frames++ < MAX_FRAMES)
    {
      self->dirty = FALSE;
      return G_SOURCE_CONTINUE;
    }

  self->tick_id = 0;
  porthole_places_flush (self);
  return G_SOURCE_REMOVE;
}

static void
stop_waiting (PortholePlaces *self)
{
  if (self->tick_id != 0 && self->view != NULL)
    gtk_widget_remove_tick_callback (self->view, self->tick_id);
  self->tick_id = 0;
  self->n_frames = 0;
  self->dirty = FALSE;
  g_clear_handle_id (&self->flush_id, g_source_remove);
}

static void
items_changed_cb (PortholePlaces *self)
{
  self->dirty = TRUE;
  if (self->tick_id != 0 || self->flush_id != 0)
    return;

  if (self->view != NULL && gtk_widget_get_mapped (self->view))
    self->tick_id = gtk_widget_add_tick_callback (self->view, tick_cb, self, NULL);
  else
    self->flush_id = g_idle_add_full (FLUSH_PRIORITY, flush_cb, self, NULL);
}

/* Nobody waits for frames that aren't drawn. */
static void
unmapped_cb (PortholePlaces *self)
{
  if (self->tick_id == 0)
    return;

  stop_waiting (self);
  self->flush_id = g_idle_add_full (FLUSH_PRIORITY, flush_cb, self, NULL);
}

static void
porthole_places_dispose (GObject *object)
{
  PortholePlaces *self = PORTHOLE_PLACES (object);

  stop_waiting (self);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (porthole_places_parent_class)->dispose (object);
}

static void
porthole_places_finalize (GObject *object)
{
  PortholePlaces *self = PORTHOLE_PLACES (object);

  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (porthole_places_parent_class)->finalize (object);
}

static void
porthole_places_class_init (PortholePlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = porthole_places_dispose;
  G_OBJECT_CLASS (klass)->finalize = porthole_places_finalize;
}

static void
porthole_places_init (PortholePlaces *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_ptr_array_new_with_free_func (place_free);
  self->selected = GTK_INVALID_LIST_POSITION;
}

/**
 * porthole_places_new:
 * @selection: the items, and which of them is selected
 *
 * Makes places that follow a selection.
 *
 * Returns: (transfer full): the places
 */
PortholePlaces *
porthole_places_new (GtkSingleSelection *selection)
{
  PortholePlaces *self;

  g_return_val_if_fail (GTK_IS_SINGLE_SELECTION (selection), NULL);

  self = g_object_new (PORTHOLE_TYPE_PLACES, NULL);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (update_selected), self,
                           G_CONNECT_SWAPPED);
  porthole_places_flush (self);
  return self;
}

/**
 * porthole_places_get_selection:
 * @self: the places
 *
 * Gets the items, and which of them is selected.
 *
 * Returns: (transfer none): the selection
 */
GtkSingleSelection *
porthole_places_get_selection (PortholePlaces *self)
{
  g_return_val_if_fail (PORTHOLE_IS_PLACES (self), NULL);

  return self->selection;
}

/**
 * porthole_places_set_view:
 * @self: the places
 * @view: (nullable): the #GtkListView or #GtkColumnView that shows them now
 *
 * Sets whose scroll position and keyboard move with their items.
 */
void
porthole_places_set_view (PortholePlaces *self, GtkWidget *view)
{
  g_return_if_fail (PORTHOLE_IS_PLACES (self));
  g_return_if_fail (view == NULL || GTK_IS_LIST_VIEW (view) || GTK_IS_COLUMN_VIEW (view));

  if (self->view == view)
    return;

  if (self->view != NULL)
    {
      unmapped_cb (self);
      g_signal_handlers_disconnect_by_func (self->view, unmapped_cb, self);
    }
  g_set_weak_pointer (&self->view, view);
  if (view != NULL)
    g_signal_connect_object (view, "unmap", G_CALLBACK (unmapped_cb), self, G_CONNECT_SWAPPED);
}

/**
 * porthole_places_find_row:
 * @self: the places
 * @widget: (nullable): a widget in the view
 *
 * Finds the row that a widget is, or is in.
 *
 * Returns: its position, GTK_INVALID_LIST_POSITION for none
 */
guint
porthole_places_find_row (PortholePlaces *self, GtkWidget *widget)
{
  g_return_val_if_fail (PORTHOLE_IS_PLACES (self), GTK_INVALID_LIST_POSITION);

  return find (self->places, porthole_place_find (widget));
}

/**
 * porthole_places_flush:
 * @self: the places
 *
 * Takes over what has changed, without waiting.
 */
void
porthole_places_flush (PortholePlaces *self)
{
  gint64 now = g_get_monotonic_time ();
  GPtrArray *before, *after;
  guint start = 0, end = 0;

  g_return_if_fail (PORTHOLE_IS_PLACES (self));

  stop_waiting (self);
  before = self->items;
  after = copy_items (G_LIST_MODEL (self->selection));
  while (start < MIN (before->len, after->len) && before->pdata[start] == after->pdata[start])
    start++;
  while (end < MIN (before->len, after->len) - start
         && before->pdata[before->len - end - 1] == after->pdata[after->len - end - 1])
    end++;

  if (start + end == before->len && start + end == after->len)
    {
      g_ptr_array_unref (after);
      return;
    }

  if (now - self->flushed > CALM && start + end == MIN (before->len, after->len))
    splice (self, after, start, before->len - start - end, after->len - start - end);
  else
    refill (self, after, start);
  self->flushed = now;
}
