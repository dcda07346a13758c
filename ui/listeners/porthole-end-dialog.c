/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "base/porthole-error.h"
#include "base/porthole-visible-text.h"
#include "common/porthole-port-links.h"
#include "listeners/porthole-end-dialog.h"
#include "listeners/porthole-listener-text.h"

/* How many other listeners of a process are named. */
#define MAX_OTHERS 6

/* Of a dialog, in pixels. */
#define MIN_WIDTH 330

/* One attempt to end a process: asked for, sent, and perhaps asked for once more. */
typedef struct
{
  GtkWidget *parent;
  PortholeScanner *scanner;
  PortholeListener *listener;
  PortholeProcess *process;
  char *name;
} End;

static void
end_clear (gpointer data)
{
  End *end = data;

  g_object_unref (end->parent);
  g_object_unref (end->scanner);
  g_object_unref (end->listener);
  g_object_unref (end->process);
  g_free (end->name);
}

static void
end_unref (End *end)
{
  g_rc_box_release_full (end, end_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (End, end_unref)

/* A dialog that goes with its window is never answered. */
static void
connect_response (AdwDialog *dialog, GCallback callback, End *end)
{
  g_signal_connect_data (dialog, "response", callback, g_rc_box_acquire (end),
                         (GClosureNotify) (void (*) (void)) end_unref, G_CONNECT_DEFAULT);
}

/* Nearly as wide as the narrowest window. AdwAlertDialog cuts the labels of its buttons before it
 * puts them below each other; and before it takes the smaller of its two headings, it measures the
 * larger one, which doesn't wrap, for less width than that needs, and GTK warns of it. */
static void
present (AdwDialog *dialog, GtkWidget *parent)
{
  gtk_widget_set_size_request (adw_dialog_get_child (dialog), MIN_WIDTH, -1);
  adw_dialog_present (dialog, parent);
}

static void send_signal (End *end, gboolean force);

static void
toast (End *end, char *text)
{
  gtk_widget_activate_action (end->parent, "win.toast", "s", text);
  g_free (text);
}

static gboolean
owns (PortholeListener *listener, PortholeProcess *process)
{
  GListModel *owners = porthole_listener_get_owners (listener);

  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (PortholeProcess) owner = g_list_model_get_item (owners, i);

      if (owner == process)
        return TRUE;
    }

  return FALSE;
}

/* What else the process listens on: that ends, too.
 *
 * Returns: (transfer full) (nullable): plain text */
static char *
list_others (End *end)
{
  GListModel *list = G_LIST_MODEL (porthole_scanner_get_list (end->scanner));
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_others = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PortholeListener) other = g_list_model_get_item (list, i);

      if (other == end->listener || !owns (other, end->process)
          || porthole_listener_get_state (other) == PORTHOLE_LISTENER_GONE)
        continue;
      if (n_others++ < MAX_OTHERS)
        g_string_append_printf (
            text, "%s%u/%s", text->len > 0 ? ", " : "", porthole_listener_get_port (other),
            porthole_transport_to_string (porthole_listener_get_transport (other)));
    }
  if (n_others > MAX_OTHERS)
    g_string_append (text, "…");

  return n_others > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/* What is going to end with the process. Its ports lead to their pages, which answers no.
 *
 * Returns: (transfer full): markup */
static char *
describe_end (End *end)
{
  guint port = porthole_listener_get_port (end->listener);
  int pid = porthole_process_get_pid (end->process);
  g_autofree char *first = NULL;
  g_autofree char *others = list_others (end);
  g_autofree char *second = NULL;
  g_autofree char *first_markup = NULL;
  g_autofree char *second_markup = NULL;

  /* Translators: a program, its process ID and a port */
  first = g_strdup_printf (
      _ ("“%s”, process %d, will stop listening on port %u. Unsaved work will be lost."), end->name,
      pid, port);
  /* Where the process has the same number, nobody could tell which of them is the link. */
  first_markup = porthole_port_links_markup (
      first, porthole_port_links_is_port, GUINT_TO_POINTER (pid != (int) port ? port : G_MAXUINT));
  if (others == NULL)
    return g_steal_pointer (&first_markup);

  /* Translators: a list of ports follows */
  second = g_strdup_printf (_ ("It also listens on %s."), others);
  second_markup = porthole_port_links_markup (second, NULL, NULL);
  return g_strdup_printf ("%s\n%s", first_markup, second_markup);
}

static void
copy_cb (GtkButton *button, gpointer user_data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)),
                          g_object_get_data (G_OBJECT (button), "command"));
  gtk_button_set_label (button, _ ("Copied"));
}

/* A service manager starts its service again, so the hint says what ends it for good. */
static GtkWidget *
make_hint (End *end)
{
  g_autofree char *command = porthole_listener_get_stop_command (end->listener);
  g_autofree char *text = NULL;
  GtkWidget *box, *label, *button;

  if (command == NULL)
    return NULL;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  text = g_strdup_printf (_ ("It belongs to a service, which may start it again. This command "
                             "stops the service:\n%s"),
                          command);
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  button = gtk_button_new_with_mnemonic (_ ("C_opy Command"));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "command", g_steal_pointer (&command), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
show_failure (End *end, const GError *error)
{
  AdwDialog *dialog;
  g_autofree char *body = NULL;

  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_GONE))
    {
      toast (end,
             g_strdup_printf (_ ("“%s” no longer runs, or no longer listens there"), end->name));
      return;
    }

  if (g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_PERMISSION))
    body = g_strdup_printf (
        _ ("It belongs to another user. Only that user or an administrator may end it:\n"
           "sudo kill %d"),
        porthole_process_get_pid (end->process));
  else
    body = g_strdup (_ ("This system did not allow the signal to be sent."));
  dialog = adw_alert_dialog_new (_ ("Process Not Ended"), body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  present (dialog, end->parent);
}

static void
force_cb (AdwAlertDialog *dialog, const char *response, End *end)
{
  if (g_strcmp0 (response, "force") == 0)
    send_signal (end, TRUE);
}

static void
offer_force (End *end)
{
  AdwDialog *dialog;
  g_autofree char *body = NULL;

  body = g_strdup_printf (_ ("“%s” was asked to end and hasn’t done so yet. If it is forced to "
                             "quit, unsaved work will be lost."),
                          end->name);
  dialog = adw_alert_dialog_new (_ ("Still Running"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "wait", _ ("_Leave It"), "force",
                                  _ ("_Force Quit"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "force",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "wait");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "wait");
  connect_response (dialog, G_CALLBACK (force_cb), end);
  present (dialog, end->parent);
}

static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  porthole_scanner_refresh_finish (PORTHOLE_SCANNER (source), result, NULL);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (End) end = user_data;
  g_autoptr (GError) error = NULL;
  PortholeEndResult outcome;

  porthole_scanner_refresh_async (end->scanner, NULL, refreshed_cb, NULL);
  if (!porthole_scanner_end_finish (end->scanner, result, &outcome, &error))
    show_failure (end, error);
  else if (outcome == PORTHOLE_END_STILL_RUNNING)
    offer_force (end);
  else
    toast (end, g_strdup_printf (_ ("“%s” has ended"), end->name));
}

static void
send_signal (End *end, gboolean force)
{
  porthole_scanner_end_async (end->scanner, end->listener, end->process, force, NULL, ended_cb,
                              g_rc_box_acquire (end));
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, End *end)
{
  if (g_strcmp0 (response, "end") == 0)
    send_signal (end, FALSE);
}

/**
 * porthole_end_dialog_present:
 * @parent: where to show it
 * @scanner: what ends it
 * @listener: a listener
 * @process: one of its owners
 *
 * Asks whether to end a process, says what else it listens on, ends it, and says what came of
 * it; if it doesn't end, offers to force it. What is ended is verified at the moment of the
 * signal: the same process, with the same socket.
 */
void
porthole_end_dialog_present (GtkWidget *parent,
                             PortholeScanner *scanner,
                             PortholeListener *listener,
                             PortholeProcess *process)
{
  g_autoptr (End) end = g_rc_box_new0 (End);
  g_autofree char *body = NULL;
  AdwDialog *dialog;
  GtkWidget *hint;

  end->parent = g_object_ref (parent);
  end->scanner = g_object_ref (scanner);
  end->listener = g_object_ref (listener);
  end->process = g_object_ref (process);
  end->name = porthole_visible_text (porthole_process_get_name (process), -1, 64);

  body = describe_end (end);
  dialog = adw_alert_dialog_new (_ ("End Process?"), body);
  adw_alert_dialog_set_body_use_markup (ADW_ALERT_DIALOG (dialog), TRUE);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "end",
                                  _ ("_End Process"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "end",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  hint = make_hint (end);
  if (hint != NULL)
    adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), hint);
  connect_response (dialog, G_CALLBACK (response_cb), end);
  porthole_port_links_follow (adw_dialog_get_child (dialog));
  present (dialog, parent);
}
