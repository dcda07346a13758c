/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a keystroke on the Ports page to the painted frame, in turns with a plain table of the same
 * rows and columns on GTK's own list, filter and cells, on the same display.
 *
 * usage: bench-keystroke [porthole|gtk]: only one of the two, one round, for a profiler
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <adwaita.h>

#include "bench/bench.h"
#include "common/porthole-page.h"
#include "registry/porthole-registry-cell.h"
#include "registry/porthole-registry-page.h"
#include "registry/porthole-registry-text.h"

#define MODEL_LIMIT_MS 5.0
#define MEDIAN_LIMIT_MS 16.7
#define WORST_LIMIT_MS 33.0
#define N_ROUNDS 5
#define N_CONTESTANTS 2
#define BETWEEN_MS 120
#define REST_MS 700
#define PATIENCE_MS 30000.0
#define MAX_KEYS 80
#define MIN_VISIBLE_ROWS 15

static const char *const typed[] = { "postgres", "remote desktop", "8080", "http" };

typedef struct
{
  GtkWidget *window;
  GtkColumnView *table;
  GListModel *answer; /* of PortholeService: what the table is to show */
  gpointer target;
} Scene;

typedef struct
{
  const char *name;
  void (*set_up) (Scene *scene, PortholeOverview *overview);
  void (*type) (gpointer target, const char *text);
  const char *(*get_text) (GtkWidget *cell);
  gboolean from_top; /* whether an answer is shown from its first row on */
  double frames[MAX_KEYS][N_ROUNDS];
  double models[MAX_KEYS][N_ROUNDS];
  double processor[MAX_KEYS][N_ROUNDS];
} Contestant;

/* Which keystroke it was: whether the table had all its rows, and whether all of them changed. */
static gboolean rested[MAX_KEYS];
static guint n_keys;

static gboolean painted;
static double updated;

static double
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1000.0 + (double) now.tv_nsec / 1e6;
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  painted = TRUE;
}

static void
updated_cb (void)
{
  updated = read_clock (CLOCK_MONOTONIC);
}

static void
wait_for_frame (GtkWidget *window)
{
  painted = FALSE;
  gdk_frame_clock_request_phase (gtk_widget_get_frame_clock (window), GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
wake_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets the window do what it does between two keystrokes. No frame is due when this returns: the
 * next one is drawn as soon as it is asked for.
 */
static void
pause_for (guint ms)
{
  gboolean awake = FALSE;

  g_timeout_add (ms, wake_cb, &awake);
  while (!awake)
    g_main_context_iteration (NULL, TRUE);
}

/* All work that a keystroke causes up to the end of painting. */
static G_GNUC_NO_INLINE void
press (Contestant *self, Scene *scene, const char *text, guint key, guint round)
{
  double start = read_clock (CLOCK_MONOTONIC);
  double processor = read_clock (CLOCK_THREAD_CPUTIME_ID);

  updated = 0;
  self->type (scene->target, text);
  wait_for_frame (scene->window);
  self->processor[key][round] = read_clock (CLOCK_THREAD_CPUTIME_ID) - processor;
  self->frames[key][round] = read_clock (CLOCK_MONOTONIC) - start;
  /* The entry says nothing where a blank at the end is all that was typed. */
  self->models[key][round] = updated > start ? updated - start : 0;
}

/* What is on the screen, in a number. */
static guint32
hash_screen (void)
{
  static Display *display;
  XWindowAttributes attributes;
  XImage *image;
  guint32 hash = 5381;

  gdk_display_sync (gdk_display_get_default ());
  if (display == NULL)
    display = XOpenDisplay (NULL);
  g_assert_nonnull (display);
  XGetWindowAttributes (display, DefaultRootWindow (display), &attributes);
  image = XGetImage (display, DefaultRootWindow (display), 0, 0, (guint) attributes.width,
                     (guint) attributes.height, AllPlanes, ZPixmap);
  g_assert_nonnull (image);
  for (int i = 0; i < image->bytes_per_line * image->height; i++)
    hash = hash * 33 + (guint8) image->data[i];
  XDestroyImage (image);
  return hash;
}

static void
collect_cells (Contestant *self, GtkWidget *widget, GtkWidget *list, GHashTable *rows)
{
  GtkWidget *row = widget;

  if (self->get_text (widget) == NULL)
    {
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        collect_cells (self, child, list, rows);
      return;
    }

  while (row != NULL && gtk_widget_get_parent (row) != list)
    row = gtk_widget_get_parent (row);
  /* The first cell of a row is the port. A row that the table keeps beyond the screen isn't mapped. */
  if (row != NULL && gtk_widget_get_mapped (row) && !g_hash_table_contains (rows, row))
    g_hash_table_insert (rows, row, widget);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer table)
{
  graphene_rect_t left, right;

  g_assert_true (gtk_widget_compute_bounds (*(GtkWidget *const *) a, table, &left));
  g_assert_true (gtk_widget_compute_bounds (*(GtkWidget *const *) b, table, &right));
  return (left.origin.y > right.origin.y) - (left.origin.y < right.origin.y);
}

/* GTK's own table keeps a place of its choice when the rows are others, and isn't looked at.
 *
 * The frame that was just painted shows the best answers, and as many as there is room for. What
 * is on the screen differs from what was there before where the answer does.
 */
static void
check (Contestant *self, Scene *scene, guint32 *picture, char **first)
{
  g_autoptr (GHashTable) cells = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (scene->table));
  int height = gtk_widget_get_height (list);
  guint n_items = g_list_model_get_n_items (scene->answer), n_visible = 0;
  g_autoptr (GString) texts = g_string_new (NULL);
  guint32 before = *picture;

  if (!self->from_top)
    return;
  if (!gtk_widget_get_mapped (GTK_WIDGET (scene->table)))
    {
      g_assert_cmpuint (n_items, ==, 0);
      return;
    }

  collect_cells (self, list, list, cells);
  rows = g_hash_table_get_keys_as_ptr_array (cells);
  g_ptr_array_sort_with_data (rows, compare_rows, scene->table);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      g_autoptr (PortholeService) service = NULL;
      graphene_rect_t bounds;
      char expected[32];

      g_assert_true (gtk_widget_compute_bounds (row, list, &bounds));
      if (bounds.origin.y >= height)
        break;
      service = g_list_model_get_item (scene->answer, i);
      /* What the table has to spare isn't drawn. */
      if (service == NULL && gtk_widget_get_opacity (row) < 0.01)
        break;
      g_assert_nonnull (service);
      porthole_registry_text_ports (service, expected, sizeof expected);
      g_assert_cmpstr (self->get_text (g_hash_table_lookup (cells, row)), ==, expected);
      g_string_append_printf (texts, "%s %s\n", expected, porthole_registry_text_title (service));
      n_visible++;
    }

  g_assert_cmpuint (n_visible, >=, MIN (n_items, MIN_VISIBLE_ROWS));
  *picture = hash_screen ();
  if (*first != NULL && !g_str_equal (*first, texts->str))
    g_assert_cmpuint (*picture, !=, before);
  g_set_str (first, texts->str);
}

/* A busy computer takes longer to give the table all of its rows. */
static void
wait_for_rows (Scene *scene)
{
  double give_up = read_clock (CLOCK_MONOTONIC) + PATIENCE_MS;

  while (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (scene->table)))
         != g_list_model_get_n_items (scene->answer))
    {
      g_assert_cmpfloat (read_clock (CLOCK_MONOTONIC), <, give_up);
      pause_for (BETWEEN_MS);
    }
}

/* Letter after letter; the first one after a rest, in which the table gets all of its rows, and the
 * last letters of a word are wiped away at once after another.
 */
static void
type_all (Contestant *self, Scene *scene, guint round)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (scene->window);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  g_autofree char *first = NULL;
  guint32 picture = 0;

  n_keys = 0;
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      for (gsize length = 1; length <= strlen (typed[i]) + 1; length++)
        {
          gboolean wipe = length > strlen (typed[i]);
          g_autofree char *text = g_strndup (typed[i], wipe ? 0 : length);

          rested[n_keys] = length == 1 || wipe;
          pause_for (rested[n_keys] ? REST_MS : BETWEEN_MS);
          if (rested[n_keys])
            wait_for_rows (scene);
          press (self, scene, text, n_keys, round);
          check (self, scene, &picture, &first);
          if (g_getenv ("PORTHOLE_BENCH_VERBOSE") != NULL)
            printf ("%-10s %-16s %5u results %6.2f ms, %6.2f ms of the processor, %6.2f ms to the "
                    "model\n",
                    self->name, text, g_list_model_get_n_items (scene->answer),
                    self->frames[n_keys][round], self->processor[n_keys][round],
                    self->models[n_keys][round]);
          n_keys++;
        }
    }

  g_signal_handler_disconnect (clock, handler);
}

/* As a key does it: a letter is added, or all of the text goes. */
static void
type_page (gpointer target, const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (porthole_page_get_search_entry (target));
  int position = strlen (text) - 1;

  if (*text == '\0')
    gtk_editable_delete_text (entry, 0, -1);
  else
    gtk_editable_insert_text (entry, text + position, 1, &position);
}

static void
type_filter (gpointer target, const char *text)
{
  gtk_string_filter_set_search (target, text);
  updated_cb ();
}

static const char *
get_cell_text (GtkWidget *widget)
{
  if (!PORTHOLE_IS_REGISTRY_CELL (widget))
    return NULL;

  return porthole_registry_cell_get_text (PORTHOLE_REGISTRY_CELL (widget));
}

static const char *
get_inscription_text (GtkWidget *widget)
{
  return GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget)) : NULL;
}

static GtkWidget *
show (GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  return window;
}

static GtkColumnView *
find_table (GtkWidget *widget)
{
  if (GTK_IS_COLUMN_VIEW (widget))
    return GTK_COLUMN_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkColumnView *found = find_table (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
set_up_porthole (Scene *scene, PortholeOverview *overview)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  PortholeRegistryPage *page = g_object_new (PORTHOLE_TYPE_REGISTRY_PAGE, NULL);

  porthole_registry_page_set_up (page, overview, settings);
  scene->target = page;
  scene->answer = G_LIST_MODEL (porthole_registry_page_get_results (page));
  scene->window = show (GTK_WIDGET (page));
  scene->table = find_table (scene->window);
  g_signal_connect_after (porthole_page_get_search_entry (PORTHOLE_PAGE (page)), "search-changed",
                          G_CALLBACK (updated_cb), NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *inscription = gtk_inscription_new ("");

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (inscription), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (inscription), 1);
  gtk_list_item_set_child (list_item, inscription);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkInscription *inscription = GTK_INSCRIPTION (gtk_list_item_get_child (list_item));
  PortholeService *service = gtk_list_item_get_item (list_item);
  const char *description = porthole_registry_text_description (service);
  char buffer[64];

  switch (GPOINTER_TO_INT (data))
    {
    case 0:
      porthole_registry_text_ports (service, buffer, sizeof buffer);
      gtk_inscription_set_text (inscription, buffer);
      break;
    case 1:
      porthole_registry_text_transports (service, buffer, sizeof buffer);
      gtk_inscription_set_text (inscription, buffer);
      break;
    case 2:
      gtk_inscription_set_text (inscription, porthole_registry_text_title (service));
      break;
    case 3:
      gtk_inscription_set_text (inscription, description != NULL ? description : "");
      break;
    default:
      gtk_inscription_set_text (inscription, "");
    }
}

/* What Porthole's own index has of a row: its names, aliases, keywords and descriptions. */
static char *
get_search_text (PortholeService *service, gpointer data)
{
  char *text = g_object_get_data (G_OBJECT (service), "search-text");

  if (text == NULL)
    {
      g_autofree char *aliases = g_strjoinv (" ", (char **) porthole_service_get_aliases (service));
      g_autofree char *keywords
          = g_strjoinv (" ", (char **) porthole_service_get_keywords (service));
      const char *name = porthole_service_get_name (service);
      const char *description = porthole_service_get_description (service);

      text = g_strdup_printf ("%u %s %s %s %s %s", porthole_service_get_port (service),
                              name != NULL ? name : "", porthole_service_get_title (service),
                              aliases, keywords, description != NULL ? description : "");
      g_object_set_data_full (G_OBJECT (service), "search-text", text, g_free);
    }

  return g_strdup (text);
}

static void
set_up_gtk (Scene *scene, PortholeOverview *overview)
{
  GListModel *registry = G_LIST_MODEL (porthole_overview_get_registry (overview));
  GListStore *store = g_list_store_new (PORTHOLE_TYPE_SERVICE);
  GtkStringFilter *filter = gtk_string_filter_new (gtk_cclosure_expression_new (
      G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_search_text), NULL, NULL));
  GtkFilterListModel *model;
  GtkWidget *table, *scrolled;

  for (guint i = 0; i < g_list_model_get_n_items (registry); i++)
    {
      g_autoptr (PortholeService) service = g_list_model_get_item (registry, i);

      g_list_store_append (store, service);
    }

  model = gtk_filter_list_model_new (G_LIST_MODEL (store), GTK_FILTER (filter));
  table
      = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (model))));
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (table), TRUE);
  gtk_widget_add_css_class (table, "data-table");
  for (int i = 0; i < 5; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Column", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      gtk_column_view_column_set_expand (column, i == 2 || i == 3);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (table), column);
    }

  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), table);
  scene->target = filter;
  scene->answer = G_LIST_MODEL (model);
  scene->window = show (scrolled);
  scene->table = GTK_COLUMN_VIEW (table);
}

static Contestant contestants[N_CONTESTANTS] = {
  { .name = "porthole",
    .set_up = set_up_porthole,
    .type = type_page,
    .get_text = get_cell_text,
    .from_top = TRUE },
  { .name = "gtk", .set_up = set_up_gtk, .type = type_filter, .get_text = get_inscription_text },
};

/* The median of the keystrokes of each round. */
static GArray *
summarise (double times[MAX_KEYS][N_ROUNDS], gboolean all, gboolean which)
{
  GArray *rounds = bench_series_new ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GArray) values = bench_series_new ();

      for (guint i = 0; i < n_keys; i++)
        {
          if (all || rested[i] == which)
            bench_series_add (values, times[i][round]);
        }
      bench_series_add (rounds, bench_series_median (values));
    }

  return rounds;
}

/* The rounds of the keystroke that takes longest: not of another one in each round, which would be
 * the one in which somebody else had the processor.
 */
static GArray *
find_worst (double times[MAX_KEYS][N_ROUNDS], gboolean all, gboolean which)
{
  GArray *worst = NULL;

  for (guint i = 0; i < n_keys; i++)
    {
      GArray *rounds;

      if (!all && rested[i] != which)
        continue;
      rounds = bench_series_new ();
      for (guint round = 0; round < N_ROUNDS; round++)
        bench_series_add (rounds, times[i][round]);
      if (worst != NULL && bench_series_median (worst) > bench_series_median (rounds))
        {
          g_array_unref (rounds);
          continue;
        }
      g_clear_pointer (&worst, g_array_unref);
      worst = rounds;
    }

  return worst;
}

typedef GArray *(*Summary) (double times[MAX_KEYS][N_ROUNDS], gboolean all, gboolean which);

static void
report_all (void)
{
  const struct
  {
    const char *what;
    gsize times;
    gboolean all, which;
    Summary summary;
    double limit;
  } rows[] = {
#define OF(field) G_STRUCT_OFFSET (Contestant, field)
    { "keystroke: to the updated model, median", OF (models), TRUE, FALSE, summarise,
      MODEL_LIMIT_MS },
    { "keystroke: to the painted frame, median", OF (frames), TRUE, FALSE, summarise,
      MEDIAN_LIMIT_MS },
    { "keystroke: to the painted frame, worst keystroke", OF (frames), TRUE, FALSE, find_worst,
      WORST_LIMIT_MS },
    { "keystroke: letter after letter, median", OF (frames), FALSE, FALSE, summarise, 0 },
    { "keystroke: letter after letter, worst keystroke", OF (frames), FALSE, FALSE, find_worst, 0 },
    { "keystroke: after a rest, median", OF (frames), FALSE, TRUE, summarise, 0 },
    { "keystroke: after a rest, worst keystroke", OF (frames), FALSE, TRUE, find_worst, 0 },
    { "keystroke: time of a processor, median", OF (processor), TRUE, FALSE, summarise, 0 },
    { "keystroke: time of a processor, worst keystroke", OF (processor), TRUE, FALSE, find_worst,
      0 },
#undef OF
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GArray *series[N_CONTESTANTS];

      for (guint j = 0; j < N_CONTESTANTS; j++)
        series[j] = rows[i].summary (G_STRUCT_MEMBER_P (&contestants[j], rows[i].times),
                                     rows[i].all, rows[i].which);
      bench_print (&(BenchRow) { .what = rows[i].what,
                                 .unit = "ms",
                                 .ours = series[0],
                                 .peer = "GtkColumnView, GtkFilterListModel",
                                 .theirs = series[1],
                                 .bar = rows[i].limit > 0 ? BENCH_BAR_AT_MOST : BENCH_BAR_NONE,
                                 .limit = rows[i].limit });
      for (guint j = 0; j < N_CONTESTANTS; j++)
        g_array_unref (series[j]);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (PortholeOverview) overview = NULL;
  const char *only = argc > 1 ? argv[1] : NULL;

  adw_init ();
  overview = porthole_overview_new (g_get_tmp_dir ());

  for (guint round = 0; round < (only != NULL ? 1 : N_ROUNDS); round++)
    {
      for (guint i = 0; i < N_CONTESTANTS; i++)
        {
          Scene scene = { 0 };

          if (only != NULL && !g_str_equal (only, contestants[i].name))
            continue;
          contestants[i].set_up (&scene, overview);
          type_all (&contestants[i], &scene, round);
          gtk_window_destroy (GTK_WINDOW (scene.window));
          pause_for (BETWEEN_MS);
        }
    }

  if (only == NULL)
    report_all ();
  return bench_status ();
}
