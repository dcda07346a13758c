/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ending a process from the Listening page: real processes, each with its own way of not making it
 * easy. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "common/porthole-page.h"
#include "listeners-page-fixture.h"

/* Nobody has this uid; it needs no name. */
#define STRANGER 4242

static const char *program;

static guint16
listen_anywhere (int *ret_fd)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GSocket) socket
      = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);

  g_assert_true (g_socket_bind (socket, any, TRUE, NULL));
  g_assert_true (g_socket_listen (socket, NULL));
  bound = g_socket_get_local_address (socket, NULL);
  *ret_fd = dup (g_socket_get_fd (socket));
  return g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
}

/* The other process: it listens on two ports and waits for a word on its standard input. With
 * “close” it lets go of the first port, at the end it ends. */
static G_GNUC_NORETURN void
hold (const char *mode, const char *cgroup)
{
  guint16 first, second;
  char word[16] = "";
  int first_fd, second_fd;

  prctl (PR_SET_NAME, "doomed");
  if (*cgroup != '\0')
    {
      g_autofree char *procs = g_build_filename (cgroup, "cgroup.procs", NULL);

      FILE *file = fopen (procs, "w");

      if (file == NULL || fputs ("0", file) < 0 || fclose (file) != 0)
        exit (1);
    }
  if (strcmp (mode, "stubborn") == 0)
    signal (SIGTERM, SIG_IGN);
  first = listen_anywhere (&first_fd);
  second = listen_anywhere (&second_fd);
  if (strcmp (mode, "stranger") == 0 && setuid (STRANGER) != 0)
    exit (1);

  printf ("%u %u\n", first, second);
  fflush (stdout);
  while (fgets (word, sizeof word, stdin) != NULL)
    {
      close (first_fd);
      printf ("closed\n");
      fflush (stdout);
    }
  exit (0);
}

typedef struct
{
  GSubprocess *process;
  GDataInputStream *output;
  int pid;
  guint16 port;
  guint16 other_port;
  gboolean exited;
} Child;

static void
exited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Child *child = user_data;

  child->exited = g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
}

static void
spawn (Child *child, const char *mode, const char *cgroup)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  guint port, other_port;

  *child = (Child) { 0 };
  child->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDIN_PIPE,
                                     &error, program, "--hold", mode, cgroup, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_async (child->process, NULL, exited_cb, child);
  child->pid = atoi (g_subprocess_get_identifier (child->process));
  child->output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child->process));
  line = g_data_input_stream_read_line (child->output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sscanf (line, "%u %u", &port, &other_port), ==, 2);
  child->port = (guint16) port;
  child->other_port = (guint16) other_port;
}

/* Lets it end on its own, whatever is left of it. */
static void
release (Child *child)
{
  g_output_stream_close (g_subprocess_get_stdin_pipe (child->process), NULL, NULL);
  wait_until (child->exited);
  g_clear_object (&child->output);
  g_clear_object (&child->process);
}

static AdwDialog *
get_dialog (GtkWidget *page)
{
  return adw_application_window_get_visible_dialog (
      ADW_APPLICATION_WINDOW (gtk_widget_get_root (page)));
}

/* Whether the only row is that of this port. */
static gboolean
is_found (GtkWidget *page, guint16 port)
{
  GListModel *rows = G_LIST_MODEL (get_selection (page));
  g_autoptr (PortholeListener) listener = g_list_model_get_item (rows, 0);

  return listener != NULL && g_list_model_get_n_items (rows) == 1
         && porthole_listener_get_port (listener) == port
         && porthole_listener_get_pid (listener) != 0;
}

/* Asks to end the child, as far as the question. */
static GtkWidget *
ask (GtkWidget *page, Child *child)
{
  g_autofree char *port = g_strdup_printf ("%u", child->port);
  GtkWidget *dialog;

  gtk_editable_set_text (GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (page))),
                         port);
  wait_until (is_found (page, child->port));
  gtk_single_selection_set_selected (get_selection (page), 0);
  g_assert_true (gtk_widget_activate_action (page, "listener.end", NULL));
  wait_until (get_dialog (page) != NULL);
  dialog = GTK_WIDGET (get_dialog (page));
  wait_until (find_button (dialog, "End Process") != NULL);
  return dialog;
}

static void
answer (GtkWidget *dialog, const char *button)
{
  wait_until (find_button (dialog, button) != NULL);
  g_signal_emit_by_name (find_button (dialog, button), "clicked");
}

/* Waits for a dialog that says something, other than the one before. */
static GtkWidget *
next_dialog (GtkWidget *page, const char *text)
{
  wait_until (get_dialog (page) != NULL && says (GTK_WIDGET (get_dialog (page)), text));
  return GTK_WIDGET (get_dialog (page));
}

static void
clear_search (GtkWidget *page)
{
  wait_until (get_dialog (page) == NULL);
  gtk_editable_set_text (GTK_EDITABLE (porthole_page_get_search_entry (PORTHOLE_PAGE (page))), "");
}

/* The question names the process and what else it listens on; only the answer ends it. */
static void
test_question (void)
{
  GtkWidget *page = get_page ();
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (page));
  g_autofree char *process = NULL;
  g_autofree char *others = NULL;
  GtkWidget *dialog;
  Child child;

  spawn (&child, "plain", "");
  process = g_strdup_printf ("“doomed”, process %d, will stop listening on port %u.", child.pid,
                             child.port);
  others = g_strdup_printf ("It also listens on %u", child.other_port);
  dialog = ask (page, &child);
  g_assert_true (says (dialog, "End Process?"));
  g_assert_true (says (dialog, process));
  g_assert_true (says (dialog, others));
  answer (dialog, "Cancel");
  wait_until (get_dialog (page) == NULL);
  g_assert_false (child.exited);

  answer (ask (page, &child), "End Process");
  wait_until (child.exited);
  g_assert_true (g_subprocess_get_if_signaled (child.process));
  g_assert_cmpint (g_subprocess_get_term_sig (child.process), ==, SIGTERM);
  wait_until (says (root, "“doomed” has ended"));
  release (&child);
  clear_search (page);
}

/* The other ports lead to their pages, which is no answer. */
static void
test_ports (void)
{
  GtkWidget *page = get_page ();
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (page));
  GtkWidget *stack = find_descendant (root, ADW_TYPE_VIEW_STACK);
  GtkWidget *dialog;
  Child child;

  spawn (&child, "plain", "");
  dialog = ask (page, &child);
  g_assert_nonnull (find_port_link (dialog, child.port));
  follow_port_link (dialog, child.other_port);
  wait_until (get_dialog (page) == NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==, "ports");
  g_assert_false (child.exited);

  g_assert_true (gtk_widget_activate_action (root, "win.go-back", NULL));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (stack)), ==, "listening");
  release (&child);
  clear_search (page);
}

/* Force is offered only after the process was asked and didn't end. */
static void
test_stubborn (void)
{
  GtkWidget *page = get_page ();
  GtkWidget *dialog;
  Child child;

  spawn (&child, "stubborn", "");
  dialog = ask (page, &child);
  g_assert_null (find_button (dialog, "Force Quit"));
  answer (dialog, "End Process");
  dialog = next_dialog (page, "Still Running");
  g_assert_true (says (dialog, "“doomed” was asked to end"));
  g_assert_false (child.exited);
  answer (dialog, "Force Quit");
  wait_until (child.exited);
  g_assert_cmpint (g_subprocess_get_term_sig (child.process), ==, SIGKILL);
  release (&child);
  clear_search (page);
}

/* A process that lets go of the port while the question stands is left alone. */
static void
test_let_go (void)
{
  GtkWidget *page = get_page ();
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (page));
  g_autofree char *line = NULL;
  GtkWidget *dialog;
  Child child;

  spawn (&child, "plain", "");
  dialog = ask (page, &child);
  g_assert_true (g_output_stream_write_all (g_subprocess_get_stdin_pipe (child.process), "close\n",
                                            6, NULL, NULL, NULL));
  line = g_data_input_stream_read_line (child.output, NULL, NULL, NULL);
  g_assert_cmpstr (line, ==, "closed");
  answer (dialog, "End Process");
  wait_until (says (root, "“doomed” no longer runs, or no longer listens there"));
  g_assert_false (child.exited);
  release (&child);
  clear_search (page);
}

/* A window that goes while the question stands takes the question, and all it knows, with it. */
static void
test_window_gone (void)
{
  GtkWidget *page = get_page ();
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (page));
  Child child;

  spawn (&child, "plain", "");
  ask (page, &child);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (window);
  wait_until (page == NULL);
  g_assert_false (child.exited);
  release (&child);
}

/* A process that ends while the question stands. */
static void
test_gone (void)
{
  GtkWidget *page = get_page ();
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (page));
  GtkWidget *dialog;
  Child child;

  spawn (&child, "plain", "");
  dialog = ask (page, &child);
  g_subprocess_force_exit (child.process);
  wait_until (child.exited);
  answer (dialog, "End Process");
  wait_until (says (root, "“doomed” no longer runs, or no longer listens there"));
  release (&child);
  clear_search (page);
}

/* Another user's process: it says so, and by which command an administrator could end it. */
static void
test_permission (void)
{
  GtkWidget *page = get_page ();
  g_autofree char *command = NULL;
  GtkWidget *dialog;
  Child child;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can start a process of another user");
      return;
    }

  spawn (&child, "stranger", "");
  command = g_strdup_printf ("sudo kill %d", child.pid);
  answer (ask (page, &child), "End Process");
  dialog = next_dialog (page, "Process Not Ended");
  g_assert_true (says (dialog, "It belongs to another user"));
  g_assert_true (says (dialog, command));
  g_assert_false (child.exited);
  answer (dialog, "Close");
  release (&child);
  clear_search (page);
}

/* Makes a folder of the kernel's named like a unit; NULL where that isn't allowed. */
static char *
make_cgroup (void)
{
  static const char *const roots[] = { "/sys/fs/cgroup", "/sys/fs/cgroup/unified" };

  for (gsize i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autofree char *probe = g_build_filename (roots[i], "cgroup.controllers", NULL);
      g_autofree char *folder
          = g_strdup_printf ("%s/system.slice/porthole-test-%d.service", roots[i], getpid ());

      if (g_file_test (probe, G_FILE_TEST_EXISTS) && g_mkdir_with_parents (folder, 0755) == 0)
        return g_steal_pointer (&folder);
    }

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* A service manager would start a service again: the question has the command that stops it. */
static void
test_unit (void)
{
  GtkWidget *page = get_page ();
  g_autofree char *cgroup = make_cgroup ();
  g_autofree char *command = NULL;
  g_autofree char *copied = NULL;
  GtkWidget *dialog;
  Child child;

  if (cgroup == NULL)
    {
      g_test_skip ("no cgroup can be made here");
      return;
    }

  command = g_strdup_printf ("systemctl stop porthole-test-%d.service", getpid ());
  spawn (&child, "plain", cgroup);
  dialog = ask (page, &child);
  wait_until (says (dialog, command));
  answer (dialog, "Copy Command");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, read_cb, &copied);
  wait_until (copied != NULL);
  g_assert_cmpstr (copied, ==, command);
  answer (dialog, "Cancel");
  release (&child);
  wait_until (g_rmdir (cgroup) == 0 || !g_file_test (cgroup, G_FILE_TEST_EXISTS));
  clear_search (page);
}

/* Root may signal anybody, but for this: with it, another user's process is out of reach. */
static void
drop_kill (void)
{
  struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
  struct __user_cap_data_struct data[2] = { 0 };

  if (geteuid () != 0)
    return;

  g_assert_cmpint (syscall (SYS_capget, &header, data), ==, 0);
  data[0].effective &= ~(1u << CAP_KILL);
  data[0].permitted &= ~(1u << CAP_KILL);
  g_assert_cmpint (syscall (SYS_capset, &header, data), ==, 0);
}

int
main (int argc, char *argv[])
{
  int status;

  if (argc == 4 && strcmp (argv[1], "--hold") == 0)
    hold (argv[2], argv[3]);

  /* Before there are threads, which would keep it. */
  drop_kill ();
  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  start_application ();

  g_test_add_func ("/ui/end/question", test_question);
  g_test_add_func ("/ui/end/ports", test_ports);
  g_test_add_func ("/ui/end/stubborn", test_stubborn);
  g_test_add_func ("/ui/end/let-go", test_let_go);
  g_test_add_func ("/ui/end/gone", test_gone);
  g_test_add_func ("/ui/end/window-gone", test_window_gone);
  g_test_add_func ("/ui/end/permission", test_permission);
  g_test_add_func ("/ui/end/unit", test_unit);

  status = g_test_run ();
  end_application ();

  return status;
}
