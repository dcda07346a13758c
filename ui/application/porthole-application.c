/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <stdlib.h>

#include "application/porthole-application.h"
#include "application/porthole-shortcuts.h"
#include "base/porthole-file.h"
#include "help/porthole-help-dialog.h"
#include "listeners/porthole-listener-notifier.h"
#include "overview/porthole-changes.h"
#include "preferences/porthole-preferences.h"
#include "server/porthole-server.h"
#include "shell/porthole-search-provider.h"
#include "window/porthole-window.h"

/* How long the program waits for another question after it was started to answer one, in
 * seconds. */
#define SERVICE_PATIENCE 15

struct _PortholeApplication
{
  AdwApplication parent_instance;

  PortholeSearchProvider *search_provider;
  PortholeOverview *overview;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (PortholeApplication, porthole_application, ADW_TYPE_APPLICATION)

static PortholeWindow *
ensure_window (PortholeApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (PORTHOLE_IS_WINDOW (window))
    return PORTHOLE_WINDOW (window);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (PORTHOLE_IS_WINDOW (l->data))
        return l->data;
    }

  /* With a window it is a program like any other, which ends with its window. */
  g_application_set_inactivity_timeout (G_APPLICATION (self), 0);
  return porthole_window_new (ADW_APPLICATION (self), self->overview, self->settings);
}

/* Returns: (nullable): the window to show a dialog over, unless it has one already: actions come
 * over D-Bus too, and would heap them up. */
static GtkWindow *
get_window_for_dialog (gpointer application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  if (!ADW_IS_APPLICATION_WINDOW (window)
      || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    return NULL;

  return window;
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = get_window_for_dialog (user_data);
  const char *developers[] = { "The Porthole Authors", NULL };

  if (window == NULL)
    return;

  adw_show_about_dialog (
      GTK_WIDGET (window), "application-name", APP_NAME, "application-icon", APP_ID,
      "developer-name", _ ("The Porthole Authors"), "developers", developers, "version",
      APP_VERSION, "website", "https://github.com/portholeapp/porthole", "issue-url",
      "https://github.com/portholeapp/porthole/issues", "copyright", "© 2026 The Porthole Authors",
      "license-type", GTK_LICENSE_GPL_3_0,
      /* Translators: one name a line, with an e-mail address if you like. */
      "translator-credits", _ ("translator-credits"), "comments",
      _ ("What each network port is for, who listens on it, and a test server for it."), NULL);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = get_window_for_dialog (user_data);

  if (window != NULL)
    porthole_shortcuts_present (window);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PortholeApplication *self = user_data;
  GtkWindow *window = get_window_for_dialog (self);

  if (window != NULL)
    porthole_preferences_present (window, self->overview, self->settings);
}

static void
how_ports_work_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = get_window_for_dialog (user_data);

  if (window != NULL)
    adw_dialog_present (porthole_help_dialog_new (), GTK_WIDGET (window));
}

static void
first_frame_cb (GdkFrameClock *clock, GtkWidget *window)
{
  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, window);
  adw_dialog_present (porthole_help_dialog_new (), window);
}

/* The first start explains what this is about, over a window that is already there. Whoever
 * came with a question gets the answer instead, and the explanation another time. */
static void
welcome (PortholeApplication *self, GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  if (clock == NULL || g_settings_get_boolean (self->settings, "how-ports-work-shown"))
    return;

  g_settings_set_boolean (self->settings, "how-ports-work-shown", TRUE);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (first_frame_cb), window,
                           G_CONNECT_DEFAULT);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window;

  /* Closing the windows one by one lets each keep its state, or ask. A window with a dialog
   * would close no more than that. */
  while ((window = gtk_application_get_active_window (user_data)) != NULL)
    {
      AdwDialog *dialog;

      while (
          ADW_IS_APPLICATION_WINDOW (window)
          && (dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))
                 != NULL
          && adw_dialog_close (dialog))
        ;
      gtk_window_close (window);
      if (gtk_application_get_active_window (user_data) == window)
        return;
    }

  /* What goes on without a window, as watching ports, ends too. */
  g_application_quit (user_data);
}

/* Of the desktop file's actions: each brings the window to the front on its page. */
static void
new_server_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PortholeWindow *window = ensure_window (user_data);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-server", "u", 0u);
  gtk_window_present (GTK_WINDOW (window));
}

static void
listening_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PortholeWindow *window = ensure_window (user_data);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "listening");
  gtk_window_present (GTK_WINDOW (window));
}

/* Of the notification of a connection. */
static void
show_server_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PortholeWindow *window = ensure_window (user_data);

  if (g_variant_get_uint32 (parameter) <= PORTHOLE_PORT_MAX)
    gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.show-server", parameter);
  gtk_window_present (GTK_WINDOW (window));
}

/* Of GNOME Shell's search. */
static void
found_port_cb (PortholeApplication *self, guint port)
{
  PortholeWindow *window = ensure_window (self);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-port", "u", port);
  gtk_window_present (GTK_WINDOW (window));
}

static void
search_cb (PortholeApplication *self, const char *query)
{
  PortholeWindow *window = ensure_window (self);

  porthole_window_search_ports (window, query);
  gtk_window_present (GTK_WINDOW (window));
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "how-ports-work", .activate = how_ports_work_cb },
  { .name = "quit", .activate = quit_cb },
  { .name = "new-server", .activate = new_server_cb },
  { .name = "listening", .activate = listening_cb },
  { .name = "show-server", .activate = show_server_cb, .parameter_type = "u" },
};

static void
porthole_application_activate (GApplication *application)
{
  PortholeApplication *self = PORTHOLE_APPLICATION (application);
  PortholeWindow *window = ensure_window (self);

  gtk_window_present (GTK_WINDOW (window));
  welcome (self, GTK_WIDGET (window));
}

/* Everything behind the program's name is one query: porthole remote desktop. */
static int
porthole_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  PortholeApplication *self = PORTHOLE_APPLICATION (application);
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (line, NULL);
  PortholeWindow *window = ensure_window (self);

  gboolean asked = arguments[0] != NULL && arguments[1] != NULL;

  if (asked)
    {
      g_autofree char *joined = g_strjoinv (" ", arguments + 1);
      g_autofree char *query = g_utf8_make_valid (joined, -1);

      porthole_window_search_ports (window, query);
    }

  gtk_window_present (GTK_WINDOW (window));
  if (!asked)
    welcome (self, GTK_WIDGET (window));

  return 0;
}

/* The session ends, or somebody ends the program: there is nobody to ask, but recordings are to
 * end in a whole line and notes are to be written. */
static gboolean
signal_cb (gpointer user_data)
{
  GtkApplication *application = user_data;
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (application)) != NULL)
    gtk_window_destroy (window);
  g_application_quit (G_APPLICATION (application));

  /* Whoever says it twice means at once. */
  return G_SOURCE_REMOVE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  PortholeNotes *notes
      = porthole_registry_get_notes (porthole_overview_get_registry (PORTHOLE_OVERVIEW (source)));
  const char *text;

  if (porthole_overview_load_finish (PORTHOLE_OVERVIEW (source), result, &error) || window == NULL)
    return;

  if (porthole_notes_get_set_aside (notes) != NULL)
    text = _ ("The file of own names and notes was damaged. It was set aside.");
  else if (porthole_notes_get_unread (notes))
    text = _ ("The file of own names and notes can’t be read. It stays as it is.");
  else
    text = _ ("A file of port names could not be read. The built-in names are used.");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toast", "s", text);
}

/* What GTK and GLib say of this, or end with, names neither the program nor what to do. */
static void
check_system (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (!gtk_init_check ())
    {
      g_printerr (_ ("porthole: the window needs a graphical session, and there is none here; "
                     "porthole --help lists what needs none\n"));
      exit (EXIT_FAILURE);
    }

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
  if (schema == NULL)
    {
      g_printerr (_ ("porthole: the settings schema %s is missing or damaged: install Porthole "
                     "again; porthole --help lists what works without it\n"),
                  APP_ID);
      exit (EXIT_FAILURE);
    }
}

static void
porthole_application_startup (GApplication *application)
{
  PortholeApplication *self = PORTHOLE_APPLICATION (application);
  g_autofree char *data_dir = g_build_filename (g_get_user_data_dir (), "porthole", NULL);

  check_system ();

  G_APPLICATION_CLASS (porthole_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APP_ID);
  /* Text that can be selected isn't selected because the keyboard comes by. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  self->overview = porthole_overview_new (data_dir);
  porthole_overview_load_async (self->overview, NULL, loaded_cb, g_object_ref (self));
  porthole_search_provider_set_overview (self->search_provider, self->overview);
  if (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE)
    g_application_set_inactivity_timeout (application, SERVICE_PATIENCE * 1000);
  self->settings = g_settings_new (APP_ID);
  g_settings_bind (self->settings, "remember-changes",
                   porthole_overview_get_changes (self->overview), "enabled", G_SETTINGS_BIND_GET);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  porthole_shortcuts_install (GTK_APPLICATION (self));
  porthole_listener_notifier_get (self->overview, self->settings);
  g_unix_signal_add (SIGTERM, signal_cb, self);
  g_unix_signal_add (SIGINT, signal_cb, self);
  g_unix_signal_add (SIGHUP, signal_cb, self);
}

static void
porthole_application_shutdown (GApplication *application)
{
  PortholeApplication *self = PORTHOLE_APPLICATION (application);

  porthole_search_provider_set_overview (self->search_provider, NULL);
  if (self->overview != NULL)
    porthole_notes_flush (
        porthole_registry_get_notes (porthole_overview_get_registry (self->overview)));
  g_clear_object (&self->overview);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (porthole_application_parent_class)->shutdown (application);

  /* No window is left to be held up, and whatever isn't written now never is. */
  porthole_server_wait_all ();
  porthole_file_wait ();
}

/* Before the name is taken: the call that started the program must find the object. */
static gboolean
porthole_application_dbus_register (GApplication *application,
                                    GDBusConnection *connection,
                                    const char *object_path,
                                    GError **error)
{
  return G_APPLICATION_CLASS (porthole_application_parent_class)
             ->dbus_register (application, connection, object_path, error)
         && porthole_search_provider_export (PORTHOLE_APPLICATION (application)->search_provider,
                                             connection, SEARCH_PROVIDER_PATH, error);
}

static void
porthole_application_dbus_unregister (GApplication *application,
                                      GDBusConnection *connection,
                                      const char *object_path)
{
  porthole_search_provider_unexport (PORTHOLE_APPLICATION (application)->search_provider);

  G_APPLICATION_CLASS (porthole_application_parent_class)
      ->dbus_unregister (application, connection, object_path);
}

static void
porthole_application_finalize (GObject *object)
{
  g_clear_object (&PORTHOLE_APPLICATION (object)->search_provider);

  G_OBJECT_CLASS (porthole_application_parent_class)->finalize (object);
}

static void
porthole_application_class_init (PortholeApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = porthole_application_finalize;
  application_class->dbus_register = porthole_application_dbus_register;
  application_class->dbus_unregister = porthole_application_dbus_unregister;

  application_class->activate = porthole_application_activate;
  application_class->command_line = porthole_application_command_line;
  application_class->startup = porthole_application_startup;
  application_class->shutdown = porthole_application_shutdown;
}

static void
porthole_application_init (PortholeApplication *self)
{
  self->search_provider = porthole_search_provider_new (G_APPLICATION (self));
  g_signal_connect_object (self->search_provider, "show-port", G_CALLBACK (found_port_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_provider, "search", G_CALLBACK (search_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * porthole_application_new:
 *
 * Makes the application: one instance in a session, activatable over D-Bus; the arguments
 * of a second start reach the first.
 *
 * Returns: (transfer full): the application
 */
PortholeApplication *
porthole_application_new (void)
{
  return g_object_new (PORTHOLE_TYPE_APPLICATION, "application-id", APP_ID, "resource-base-path",
                       RESOURCE_PATH, "flags", G_APPLICATION_HANDLES_COMMAND_LINE, NULL);
}
