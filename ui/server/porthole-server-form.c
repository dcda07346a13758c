/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/porthole-error.h"
#include "common/porthole-facts-text.h"
#include "common/porthole-port-links.h"
#include "server/porthole-free-port.h"
#include "server/porthole-local-addresses.h"
#include "server/porthole-log-text.h"
#include "server/porthole-server-form.h"

#define KIBIBYTE 1024u
#define MEBIBYTE (1024u * 1024u)
#define HTTP_TYPE_DEFAULT "text/plain; charset=utf-8"

/* Of the rows of the reach, before this computer's addresses. */
enum
{
  REACH_THIS_COMPUTER,
  REACH_EVERY_NETWORK,
  N_REACHES,
};

/**
 * PortholeServerForm:
 *
 * Asks how a server is to be, and says while one types what a port is for, whether it is in
 * use here, and what speaks against it. It emits #PortholeServerForm::activated when Enter is
 * pressed in one of its entries, and #PortholeServerForm::changed.
 */
struct _PortholeServerForm
{
  AdwBin parent_instance;

  AdwEntryRow *port_row;
  AdwActionRow *facts_row;
  GtkButton *holder_button;
  AdwComboRow *reply_row;
  AdwEntryRow *text_row;
  AdwSpinRow *status_row;
  AdwEntryRow *type_row;
  AdwComboRow *reach_row;
  AdwComboRow *transport_row;
  AdwSpinRow *delay_row;
  AdwSwitchRow *close_row;
  AdwSpinRow *connections_row;
  AdwSpinRow *idle_row;
  AdwSpinRow *stop_row;
  AdwSpinRow *kept_row;
  AdwSpinRow *rows_row;
  AdwSpinRow *memory_row;
  AdwActionRow *recording_row;
  GtkButton *no_recording_button;
  GtkLabel *warning_label;
  GtkLabel *hint_label;

  PortholePortFacts *facts;
  GCancellable *cancellable;
  GPtrArray *addresses; /* PortholeLocalAddress, those of the reach row */
  char *texts[PORTHOLE_N_REPLY_KINDS];
  PortholeReplyKind shown; /* the kind whose text is in the row */
  char *recording;
  char *port_before;
  gboolean updating;
};

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PortholeServerForm, porthole_server_form, ADW_TYPE_BIN)

static gboolean
get_port (PortholeServerForm *self, guint16 *ret_port)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->port_row));
  guint64 port;

  if (!g_ascii_string_to_unsigned (text, 10, 1, PORTHOLE_PORT_MAX, &port, NULL))
    return FALSE;

  *ret_port = (guint16) port;
  return TRUE;
}

static PortholeTransport
get_transport (PortholeServerForm *self)
{
  return adw_combo_row_get_selected (self->transport_row) == 1 ? PORTHOLE_TRANSPORT_UDP
                                                               : PORTHOLE_TRANSPORT_TCP;
}

static void
set_wrong (GtkWidget *row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, sentence);
}

/* What the port is for, and whether it is free: a way to its page, and to who holds it. */
static void
update_facts (PortholeServerForm *self, gboolean right, guint16 port)
{
  g_autofree char *name = NULL;
  g_autofree char *use = NULL;
  PortholePortState state;

  gtk_widget_set_visible (GTK_WIDGET (self->facts_row), right && self->facts != NULL);
  if (!right || self->facts == NULL)
    return;

  porthole_port_facts_set_port (self->facts, port, get_transport (self));
  state = porthole_port_facts_get_state (self->facts);
  name = porthole_facts_text_name (porthole_port_facts_get_service (self->facts));
  use = porthole_facts_text_use (self->facts);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->facts_row),
                                 name != NULL ? name : _ ("No Usual Service"));
  adw_action_row_set_subtitle (self->facts_row, use);
  gtk_widget_set_visible (GTK_WIDGET (self->holder_button),
                          state == PORTHOLE_PORT_IN_USE || state == PORTHOLE_PORT_OWN);
}

static void
update_hint (PortholeServerForm *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  PortholeKernelPorts kernel;
  guint16 port = 0;
  gboolean typed = *gtk_editable_get_text (GTK_EDITABLE (self->port_row)) != '\0';
  gboolean right = get_port (self, &port);

  set_wrong (GTK_WIDGET (self->port_row), typed && !right);
  update_facts (self, right, port);
  if (typed && !right)
    add_sentence (text, _ ("A port is a number from 1 to 65535."));
  if (right)
    {
      porthole_kernel_ports_read (&kernel, NULL);
      if (port < kernel.privileged_below)
        {
          g_autofree char *sentence
              = g_strdup_printf (_ ("Privileged: below %u only an administrator may listen."),
                                 (guint) kernel.privileged_below);

          add_sentence (text, sentence);
        }
      if (porthole_port_is_browser_blocked (port)
          && adw_combo_row_get_selected (self->reply_row) == PORTHOLE_REPLY_HTTP)
        add_sentence (text, _ ("Web browsers refuse to open this port."));
    }

  porthole_port_links_set_label (self->hint_label, text->str, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), text->len > 0);
}

static const char *
text_title (PortholeReplyKind kind)
{
  switch (kind)
    {
    case PORTHOLE_REPLY_GREETING:
      return _ ("Greeting");
    case PORTHOLE_REPLY_HTTP:
      return _ ("Body");
    case PORTHOLE_REPLY_TEXT:
      return _ ("Text");
    case PORTHOLE_REPLY_HEX:
      return _ ("Bytes in Hex");
    case PORTHOLE_REPLY_ECHO:
    case PORTHOLE_REPLY_DISCARD:
    default:
      return NULL;
    }
}

/* Each kind of reply has a text of its own, that comes back with it. */
static void
update_reply (PortholeServerForm *self)
{
  PortholeReplyKind kind = adw_combo_row_get_selected (self->reply_row);
  const char *title = text_title (kind);

  if (kind != self->shown)
    {
      if (text_title (self->shown) != NULL)
        g_set_str (&self->texts[self->shown],
                   gtk_editable_get_text (GTK_EDITABLE (self->text_row)));
      self->shown = kind;
      if (title != NULL)
        gtk_editable_set_text (GTK_EDITABLE (self->text_row),
                               self->texts[kind] != NULL ? self->texts[kind] : "");
    }

  gtk_widget_set_visible (GTK_WIDGET (self->text_row), title != NULL);
  if (title != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text_row), title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->text_row),
                               kind == PORTHOLE_REPLY_GREETING || kind == PORTHOLE_REPLY_HTTP
                                   ? _ ("{port}, {address}, {peer} and {time} are filled in")
                                   : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->status_row), kind == PORTHOLE_REPLY_HTTP);
  gtk_widget_set_visible (GTK_WIDGET (self->type_row), kind == PORTHOLE_REPLY_HTTP);
  gtk_widget_set_sensitive (GTK_WIDGET (self->transport_row), kind != PORTHOLE_REPLY_HTTP);
  if (kind == PORTHOLE_REPLY_HTTP)
    adw_combo_row_set_selected (self->transport_row, 0);
}

static void
update_text_error (PortholeServerForm *self)
{
  g_autoptr (PortholeServerConfig) config = porthole_server_form_create_config (self);
  g_autoptr (GError) error = NULL;
  gboolean wrong = config != NULL && !porthole_server_config_validate (config, &error);
  gboolean type = self->shown == PORTHOLE_REPLY_HTTP;

  set_wrong (GTK_WIDGET (self->text_row),
             wrong && !type
                 && g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_INVALID_TEXT));
  set_wrong (GTK_WIDGET (self->type_row),
             wrong && type && g_error_matches (error, PORTHOLE_ERROR, PORTHOLE_ERROR_INVALID_TEXT));
}

static void
changed_cb (PortholeServerForm *self)
{
  if (self->updating || self->addresses == NULL)
    return;

  self->updating = TRUE;
  update_reply (self);
  update_hint (self);
  update_text_error (self);
  gtk_widget_set_visible (GTK_WIDGET (self->warning_label),
                          adw_combo_row_get_selected (self->reach_row) == REACH_EVERY_NETWORK);
  self->updating = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
activated_cb (PortholeServerForm *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
suggested_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeServerForm) self = user_data;
  g_autoptr (GArray) ports = porthole_free_port_find_finish (result, NULL);

  /* What was put in meanwhile is wanted more. */
  if (ports != NULL && self->facts != NULL
      && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->port_row)), self->port_before) == 0)
    porthole_server_form_set_port (self, g_array_index (ports, guint16, 0));
}

static void
next_cb (PortholeServerForm *self)
{
  guint16 port = 0;

  porthole_server_form_suggest_port (
      self, get_port (self, &port) && port < PORTHOLE_PORT_MAX ? port + 1 : 8080);
}

static void
follow_port (PortholeServerForm *self, const char *action)
{
  guint16 port = 0;

  if (get_port (self, &port))
    gtk_widget_activate_action (GTK_WIDGET (self), action, "u", (guint) port);
}

static void
look_up_cb (PortholeServerForm *self)
{
  follow_port (self, "win.show-port");
}

static void
holder_cb (PortholeServerForm *self)
{
  follow_port (self, "win.show-listener");
}

static void
set_recording (PortholeServerForm *self, const char *path)
{
  g_set_str (&self->recording, path);
  adw_action_row_set_subtitle (self->recording_row, path != NULL ? path : "");
  gtk_widget_set_visible (GTK_WIDGET (self->no_recording_button), path != NULL);
}

static void
no_recording_cb (PortholeServerForm *self)
{
  set_recording (self, NULL);
}

static void
recording_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PortholeServerForm) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL && self->facts != NULL)
    set_recording (self, g_file_peek_path (file));
}

static void
choose_recording_cb (PortholeServerForm *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Record to a File"));
  gtk_file_dialog_set_initial_name (dialog, "porthole.jsonl");
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        self->cancellable, recording_chosen_cb, g_object_ref (self));
}

/* Fills the rows that are made of what this computer has. */
static void
fill_reaches (PortholeServerForm *self, const char *selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint position = adw_combo_row_get_selected (self->reach_row);

  gtk_string_list_append (list, _ ("This Computer Only"));
  gtk_string_list_append (list, _ ("Every Network"));
  g_clear_pointer (&self->addresses, g_ptr_array_unref);
  self->addresses = porthole_local_addresses_list ();
  for (guint i = 0; i < self->addresses->len; i++)
    {
      const PortholeLocalAddress *address = g_ptr_array_index (self->addresses, i);
      /* Translators: an address of this computer, and the network interface it is on */
      g_autofree char *text = g_strdup_printf (_ ("%s (%s)"), address->address, address->interface);

      gtk_string_list_append (list, text);
      if (selected != NULL && strcmp (selected, address->address) == 0)
        position = N_REACHES + i;
    }

  self->updating = TRUE;
  adw_combo_row_set_model (self->reach_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->reach_row,
                              position < N_REACHES + self->addresses->len ? position : 0);
  self->updating = FALSE;
}

static void
porthole_server_form_dispose (GObject *object)
{
  PortholeServerForm *self = PORTHOLE_SERVER_FORM (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->facts != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->facts, self);
      porthole_port_facts_set_live (self->facts, FALSE);
    }
  g_clear_object (&self->facts);
  g_clear_pointer (&self->addresses, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PORTHOLE_TYPE_SERVER_FORM);

  G_OBJECT_CLASS (porthole_server_form_parent_class)->dispose (object);
}

static void
porthole_server_form_finalize (GObject *object)
{
  PortholeServerForm *self = PORTHOLE_SERVER_FORM (object);

  for (guint i = 0; i < PORTHOLE_N_REPLY_KINDS; i++)
    g_free (self->texts[i]);
  g_free (self->recording);
  g_free (self->port_before);

  G_OBJECT_CLASS (porthole_server_form_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, port_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, facts_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, holder_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, reply_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, text_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, status_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, type_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, reach_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, transport_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, delay_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, close_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, connections_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, idle_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, stop_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, kept_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, rows_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, memory_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, recording_row);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, no_recording_button);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, warning_label);
  gtk_widget_class_bind_template_child (widget_class, PortholeServerForm, hint_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, holder_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_recording_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_recording_cb);
}

static void
porthole_server_form_class_init (PortholeServerFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = porthole_server_form_dispose;
  object_class->finalize = porthole_server_form_finalize;

  /**
   * PortholeServerForm::activated:
   * @self: the form
   *
   * Enter was pressed in an entry: the server is to be started.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", PORTHOLE_TYPE_SERVER_FORM,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PortholeServerForm::changed:
   * @self: the form
   *
   * Something was changed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PORTHOLE_TYPE_SERVER_FORM, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/server/porthole-server-form.ui");
  bind_template (widget_class);
}

static void
porthole_server_form_init (PortholeServerForm *self)
{
  g_autoptr (GtkStringList) replies = gtk_string_list_new (NULL);
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  self->updating = TRUE;
  for (guint i = 0; i < PORTHOLE_N_REPLY_KINDS; i++)
    gtk_string_list_append (replies, porthole_log_text_reply (i));
  adw_combo_row_set_model (self->reply_row, G_LIST_MODEL (replies));
  self->updating = FALSE;
  porthole_server_form_set_config (self, config);
}

/**
 * porthole_server_form_set_overview:
 * @self: a form
 * @overview: who knows what ports are for and who holds them
 *
 * Gives the form its knowledge, once.
 */
void
porthole_server_form_set_overview (PortholeServerForm *self, PortholeOverview *overview)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_FORM (self));
  g_return_if_fail (PORTHOLE_IS_OVERVIEW (overview));

  g_return_if_fail (self->facts == NULL);

  self->facts = porthole_port_facts_new (overview);
  update_hint (self);
  g_signal_connect_object (self->facts, "changed", G_CALLBACK (update_hint), self,
                           G_CONNECT_SWAPPED);
}

/**
 * porthole_server_form_set_config:
 * @self: a form
 * @config: what to show
 *
 * Fills the form. A port of 0 leaves the port empty.
 */
void
porthole_server_form_set_config (PortholeServerForm *self, const PortholeServerConfig *config)
{
  g_autofree char *port = NULL;

  g_return_if_fail (PORTHOLE_IS_SERVER_FORM (self));
  g_return_if_fail (config != NULL);

  fill_reaches (self, config->reach == PORTHOLE_SERVER_REACH_ONE_ADDRESS ? config->address : NULL);

  self->updating = TRUE;
  port = config->port != 0 ? g_strdup_printf ("%u", config->port) : g_strdup ("");
  gtk_editable_set_text (GTK_EDITABLE (self->port_row), port);
  if (config->reach != PORTHOLE_SERVER_REACH_ONE_ADDRESS)
    adw_combo_row_set_selected (self->reach_row,
                                config->reach == PORTHOLE_SERVER_REACH_EVERY_NETWORK
                                    ? REACH_EVERY_NETWORK
                                    : REACH_THIS_COMPUTER);
  adw_combo_row_set_selected (self->transport_row,
                              config->transport == PORTHOLE_TRANSPORT_UDP ? 1 : 0);

  g_set_str (&self->texts[PORTHOLE_REPLY_GREETING], PORTHOLE_GREETING_DEFAULT);
  g_set_str (&self->texts[PORTHOLE_REPLY_HTTP],
             config->http_body != NULL ? config->http_body : PORTHOLE_GREETING_DEFAULT);
  if (config->text != NULL)
    g_set_str (&self->texts[config->reply], config->text);
  self->shown = config->reply;
  adw_combo_row_set_selected (self->reply_row, config->reply);
  gtk_editable_set_text (GTK_EDITABLE (self->text_row),
                         self->texts[config->reply] != NULL ? self->texts[config->reply] : "");
  adw_spin_row_set_value (self->status_row, config->http_status);
  gtk_editable_set_text (GTK_EDITABLE (self->type_row),
                         config->http_type != NULL ? config->http_type : HTTP_TYPE_DEFAULT);

  adw_spin_row_set_value (self->delay_row, config->delay);
  adw_switch_row_set_active (self->close_row, config->close_after_reply);
  adw_spin_row_set_value (self->connections_row, config->max_connections);
  adw_spin_row_set_value (self->idle_row, config->idle_timeout);
  adw_spin_row_set_value (self->stop_row, config->auto_stop / 60);
  adw_spin_row_set_value (self->kept_row, (double) (config->max_kept / KIBIBYTE));
  adw_spin_row_set_value (self->rows_row, config->max_rows);
  adw_spin_row_set_value (self->memory_row, (double) (config->max_log_bytes / MEBIBYTE));
  set_recording (self, config->recording);
  self->updating = FALSE;
  changed_cb (self);
}

/**
 * porthole_server_form_create_config:
 * @self: a form
 *
 * Reads the form.
 *
 * Returns: (transfer full) (nullable): the configuration, %NULL when the port is none
 */
PortholeServerConfig *
porthole_server_form_create_config (PortholeServerForm *self)
{
  g_autoptr (PortholeServerConfig) config = porthole_server_config_new ();
  guint reach;
  const char *text;

  g_return_val_if_fail (PORTHOLE_IS_SERVER_FORM (self), NULL);

  if (!get_port (self, &config->port))
    return NULL;

  config->transport = get_transport (self);
  reach = adw_combo_row_get_selected (self->reach_row);
  if (reach == REACH_EVERY_NETWORK)
    config->reach = PORTHOLE_SERVER_REACH_EVERY_NETWORK;
  else if (reach >= N_REACHES && reach - N_REACHES < self->addresses->len)
    {
      const PortholeLocalAddress *address = g_ptr_array_index (self->addresses, reach - N_REACHES);

      config->reach = PORTHOLE_SERVER_REACH_ONE_ADDRESS;
      config->address = g_strdup (address->address);
    }

  config->reply = adw_combo_row_get_selected (self->reply_row);
  text = gtk_editable_get_text (GTK_EDITABLE (self->text_row));
  if (config->reply == PORTHOLE_REPLY_HTTP)
    {
      config->http_body = g_strdup (text);
      config->http_status = (guint) adw_spin_row_get_value (self->status_row);
      config->http_type = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->type_row)));
    }
  else if (text_title (config->reply) != NULL)
    config->text = g_strdup (text);

  config->delay = (guint) adw_spin_row_get_value (self->delay_row);
  config->close_after_reply = adw_switch_row_get_active (self->close_row);
  config->max_connections = (guint) adw_spin_row_get_value (self->connections_row);
  config->idle_timeout = (guint) adw_spin_row_get_value (self->idle_row);
  config->auto_stop = (guint) adw_spin_row_get_value (self->stop_row) * 60;
  config->max_kept = (gsize) adw_spin_row_get_value (self->kept_row) * KIBIBYTE;
  config->max_rows = (guint) adw_spin_row_get_value (self->rows_row);
  config->max_log_bytes = (gsize) adw_spin_row_get_value (self->memory_row) * MEBIBYTE;
  config->recording = g_strdup (self->recording);
  return g_steal_pointer (&config);
}

/**
 * porthole_server_form_set_port:
 * @self: a form
 * @port: a port
 *
 * Changes the port and nothing else.
 */
void
porthole_server_form_set_port (PortholeServerForm *self, guint16 port)
{
  g_autofree char *text = g_strdup_printf ("%u", port);

  g_return_if_fail (PORTHOLE_IS_SERVER_FORM (self));

  gtk_editable_set_text (GTK_EDITABLE (self->port_row), text);
}

/**
 * porthole_server_form_suggest_port:
 * @self: a form
 * @first: where to begin looking
 *
 * Puts in the next port that is free, when it is found and no other was put in meanwhile.
 */
void
porthole_server_form_suggest_port (PortholeServerForm *self, guint16 first)
{
  PortholeFreePortQuery query = {
    .first = first,
    .last = PORTHOLE_PORT_MAX,
    .transports = get_transport (self),
    .reach = PORTHOLE_SERVER_REACH_EVERY_NETWORK,
    /* 8080 itself has a name, and is what one wants all the same. */
    .flags = PORTHOLE_FREE_PORT_REGISTERED,
  };

  g_return_if_fail (PORTHOLE_IS_SERVER_FORM (self));

  g_set_str (&self->port_before, gtk_editable_get_text (GTK_EDITABLE (self->port_row)));
  porthole_free_port_find_async (&query, 1, self->cancellable, suggested_cb, g_object_ref (self));
}

/**
 * porthole_server_form_refresh:
 * @self: a form
 *
 * Looks again at what this computer has: its addresses and who holds the port.
 */
void
porthole_server_form_refresh (PortholeServerForm *self)
{
  guint selected;
  g_autofree char *address = NULL;

  g_return_if_fail (PORTHOLE_IS_SERVER_FORM (self));

  selected = adw_combo_row_get_selected (self->reach_row);
  if (selected >= N_REACHES && selected - N_REACHES < self->addresses->len)
    {
      const PortholeLocalAddress *chosen
          = g_ptr_array_index (self->addresses, selected - N_REACHES);

      address = g_strdup (chosen->address);
    }
  fill_reaches (self, address);
  update_hint (self);
}

/**
 * porthole_server_form_set_live:
 * @self: a form
 * @live: whether somebody can type a port
 *
 * Follows who holds the port that is typed, while somebody can see it.
 */
void
porthole_server_form_set_live (PortholeServerForm *self, gboolean live)
{
  g_return_if_fail (PORTHOLE_IS_SERVER_FORM (self));

  if (self->facts != NULL)
    porthole_port_facts_set_live (self->facts, live);
}
