/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "base/porthole-error.h"
#include "overview/porthole-changes-record.h"

/* What is seen, written as people would: "tcp 22 0.0.0.0 sshd, udp 53 127.0.0.53 ?". */
static GPtrArray *
see (const char *text)
{
  g_auto (GStrv) items = g_strsplit (text, ", ", -1);
  GPtrArray *seen = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_changes_socket_free);

  for (gsize i = 0; items[i] != NULL && *items[i] != '\0'; i++)
    {
      g_auto (GStrv) fields = g_strsplit (items[i], " ", 4);

      g_ptr_array_add (seen, porthole_changes_socket_new (
                                 porthole_transport_from_string (fields[0]),
                                 (guint16) g_ascii_strtoull (fields[1], NULL, 10), fields[2],
                                 g_str_equal (fields[3], "?") ? NULL : fields[3]));
    }

  return seen;
}

static gboolean
look (PortholeChangesRecord *record, const char *text, gint64 now, gint64 since)
{
  g_autoptr (GPtrArray) seen = see (text);

  return porthole_changes_record_update (record, seen, now, since);
}

static void
append (GString *text, char sign, GPtrArray *sockets)
{
  for (guint i = 0; i < sockets->len; i++)
    {
      const PortholeChangesSocket *socket = g_ptr_array_index (sockets, i);

      g_string_append_printf (text, "%s%c%u %s", text->len > 0 ? ", " : "", sign, socket->port,
                              socket->program != NULL ? socket->program : "?");
    }
}

static void
assert_changes (PortholeChangesRecord *record, gint64 since, const char *expected)
{
  g_autoptr (GPtrArray) new = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  porthole_changes_record_list (record, since, &new, &gone);
  append (text, '+', new);
  append (text, '-', gone);
  g_assert_cmpstr (text->str, ==, expected);
}

#define SSH "tcp 22 0.0.0.0 sshd"
#define WEB "tcp 80 0.0.0.0 nginx"
#define DB "tcp 5432 127.0.0.1 postgres"

static void
test_since (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();

  porthole_changes_record_begin (record, "one", 100);
  g_assert_true (look (record, SSH ", " WEB, 100, 0));
  assert_changes (record, 100, "");
  assert_changes (record, 0, "");
  g_assert_false (look (record, SSH ", " WEB, 110, 0));
  g_assert_cmpint (record->looked, ==, 110);

  /* Another run: one is new, one is gone. */
  g_assert_true (look (record, SSH ", " DB, 200, 110));
  assert_changes (record, 110, "+5432 postgres, -80 nginx");
  assert_changes (record, record->login, "+5432 postgres, -80 nginx");

  /* A third: since the last time nothing, since the login still. */
  g_assert_false (look (record, SSH ", " DB, 300, 200));
  assert_changes (record, 200, "");
  assert_changes (record, 100, "+5432 postgres, -80 nginx");

  /* Another login. */
  porthole_changes_record_begin (record, "two", 400);
  g_assert_true (look (record, SSH ", " DB ", " WEB, 400, 300));
  assert_changes (record, record->login, "");
  assert_changes (record, 300, "+80 nginx");
  porthole_changes_record_begin (record, "two", 500);
  g_assert_cmpint (record->login, ==, 400);
}

/* It says when, and between which looks. */
static void
test_times (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();
  g_autoptr (GPtrArray) new = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  const PortholeChangesSocket *socket;

  porthole_changes_record_begin (record, NULL, 100);
  look (record, WEB, 100, 0);
  look (record, WEB, 150, 0);
  look (record, DB, 200, 0);
  look (record, DB, 250, 0);
  porthole_changes_record_list (record, 100, &new, &gone);
  socket = g_ptr_array_index (new, 0);
  g_assert_cmpint (socket->before, ==, 150);
  g_assert_cmpint (socket->first, ==, 200);
  g_assert_cmpint (socket->last, ==, 250);
  socket = g_ptr_array_index (gone, 0);
  g_assert_cmpint (socket->last, ==, 150);
  g_assert_cmpint (socket->gone, ==, 200);
}

/* A restart is no change, and one that nobody saw leaves nothing behind. */
static void
test_restart (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();

  porthole_changes_record_begin (record, NULL, 100);
  look (record, SSH ", " WEB, 100, 0);
  look (record, SSH, 110, 100);
  assert_changes (record, 100, "-80 nginx");
  look (record, SSH ", " WEB, 120, 100);
  assert_changes (record, 100, "");

  /* What comes and goes a thousand times doesn't add up. */
  for (int i = 0; i < 1000; i++)
    {
      look (record, SSH ", " WEB ", " DB, 200 + 2 * i, 100);
      look (record, SSH ", " WEB, 201 + 2 * i, 100);
    }
  assert_changes (record, 100, "");
  g_assert_cmpuint (record->sockets->len, <=, 3);
}

/* Gone before the last time and back since: that is new since the last time, and no change since
 * the login. */
static void
test_return (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();

  porthole_changes_record_begin (record, NULL, 100);
  look (record, SSH ", " WEB, 100, 0);
  look (record, SSH, 150, 0);
  look (record, SSH ", " WEB, 200, 150);
  assert_changes (record, 150, "+80 nginx");
  assert_changes (record, 100, "");
}

static void
test_programs (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();

  porthole_changes_record_begin (record, NULL, 100);
  look (record, "tcp 3000 0.0.0.0 ?, udp 3000 0.0.0.0 game", 100, 0);

  /* A name that becomes known is no other program, and one that is forgotten neither. */
  look (record, "tcp 3000 0.0.0.0 node, udp 3000 0.0.0.0 game", 110, 100);
  assert_changes (record, 100, "");
  look (record, "tcp 3000 0.0.0.0 ?, udp 3000 0.0.0.0 game", 120, 100);
  assert_changes (record, 100, "");

  /* Another one is, and so is another address. */
  look (record, "tcp 3000 0.0.0.0 python3, udp 3000 0.0.0.0 game", 130, 100);
  assert_changes (record, 100, "+3000 python3, -3000 node");
  look (record, "tcp 3000 127.0.0.1 python3, udp 3000 0.0.0.0 game", 140, 130);
  assert_changes (record, 130, "+3000 python3, -3000 python3");
}

/* Two programs at one address, as with SO_REUSEPORT. */
static void
test_shared (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();

  porthole_changes_record_begin (record, NULL, 100);
  look (record, "udp 5353 0.0.0.0 avahi, udp 5353 0.0.0.0 chrome", 100, 0);
  g_assert_false (look (record, "udp 5353 0.0.0.0 chrome, udp 5353 0.0.0.0 avahi", 110, 0));
  look (record, "udp 5353 0.0.0.0 avahi", 120, 0);
  assert_changes (record, 100, "-5353 chrome");
}

/* Where the system chooses the port, another one is the same server. */
static void
test_chosen (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();

  record->chosen_first = 32768;
  record->chosen_last = 60999;
  porthole_changes_record_begin (record, NULL, 100);
  look (record, "tcp 41000 127.0.0.1 code, tcp 3000 127.0.0.1 node", 100, 0);
  look (record, "tcp 42000 127.0.0.1 code, tcp 3001 127.0.0.1 node", 110, 100);
  assert_changes (record, 100, "+3001 node, -3000 node");
  look (record, "tcp 43000 127.0.0.1 other, tcp 3001 127.0.0.1 node", 120, 100);
  assert_changes (record, 100, "+3001 node, +43000 other, -41000 code, -3000 node");
}

static char *
see_many (guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text, "%stcp %u 0.0.0.0 server", i > 1 ? ", " : "", i);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_crowded (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();
  g_autofree char *full = see_many (PORTHOLE_CHANGES_MAX);
  g_autofree char *more = see_many (PORTHOLE_CHANGES_MAX + 1);

  porthole_changes_record_begin (record, NULL, 100);
  look (record, SSH, 100, 0);
  look (record, full, 110, 0);
  g_assert_false (record->crowded);
  g_assert_true (look (record, more, 120, 0));
  g_assert_true (record->crowded);
  assert_changes (record, 110, "");
  g_assert_false (look (record, more, 130, 0));

  /* When it no longer is, it begins anew: nothing is known of what came and went meanwhile. */
  look (record, SSH, 140, 110);
  g_assert_false (record->crowded);
  g_assert_cmpint (record->login, ==, 140);
  assert_changes (record, record->login, "");

  /* Those that went are bounded too. */
  look (record, full, 150, 140);
  look (record, SSH, 160, 150);
  look (record, "", 170, 150);
  g_assert_cmpuint (record->sockets->len, <=, PORTHOLE_CHANGES_MAX);
}

/* The clock is set back an hour: the looks still come one after the other. */
static void
test_clock (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();

  porthole_changes_record_begin (record, NULL, 5000);
  look (record, SSH, 5000, 0);
  look (record, SSH ", " WEB, 1400, 5000);
  assert_changes (record, 5000, "+80 nginx");
  g_assert_cmpint (record->looked, >, 5000);
}

static void
test_file (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();
  g_autoptr (PortholeChangesRecord) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *again = NULL;
  gsize size, again_size;

  porthole_changes_record_begin (record, "boot 3", 100);
  look (record, SSH ", tcp 80 :: a\n[Socket 9]\x01\xff=\xe2\x80\xae, tcp 81 :: ?", 100, 0);
  look (record, SSH ", " DB, 200, 100);
  data = porthole_changes_record_write (record, &size);
  read = porthole_changes_record_parse (data, size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->sockets->len, ==, record->sockets->len);
  g_assert_cmpstr (read->session, ==, "boot 3");
  g_assert_cmpint (read->login, ==, 100);
  g_assert_cmpint (read->looked, ==, 200);
  again = porthole_changes_record_write (read, &again_size);
  g_assert_cmpmem (data, size, again, again_size);

  /* What was read is what is seen, whatever the program is called. */
  g_clear_pointer (&read, porthole_changes_record_free);
  read = porthole_changes_record_parse (data, size, NULL);
  g_assert_false (look (read, SSH ", " DB, 300, 200));
}

static void
test_long_name (void)
{
  g_autoptr (PortholeChangesRecord) record = porthole_changes_record_new ();
  g_autoptr (PortholeChangesRecord) read = NULL;
  g_autofree char *name = g_strnfill (300, '\xff');
  g_autofree char *seen = g_strconcat ("tcp 1 :: ", name, NULL);
  g_autofree char *data = NULL;
  gsize size;

  porthole_changes_record_begin (record, NULL, 100);
  look (record, seen, 100, 0);
  data = porthole_changes_record_write (record, &size);
  read = porthole_changes_record_parse (data, size, NULL);
  g_assert_nonnull (read);
  g_assert_false (look (read, seen, 110, 100));
}

static void
test_damaged (void)
{
  static const char *const files[] = {
    "",
    "not a key file",
    "[Changes]\nVersion=2\nLogin=1\nLooked=1\n",
    "[Changes]\nVersion=1\nLogin=1\n",
    "[Changes]\nVersion=1\nLogin=2\nLooked=1\n",
    "[Changes]\nVersion=1\nLogin=-1\nLooked=1\n",
    "[Changes]\nVersion=1\nLogin=1\nLooked=9\n[Socket 1]\nTransport=tcp\nPort=0\nAddress=::\n"
    "First=1\nBefore=0\nLast=1\nGone=0\n",
    "[Changes]\nVersion=1\nLogin=1\nLooked=9\n[Socket 1]\nTransport=tcp\nPort=65536\nAddress=::\n"
    "First=1\nBefore=0\nLast=1\nGone=0\n",
    "[Changes]\nVersion=1\nLogin=1\nLooked=9\n[Socket 1]\nTransport=ip\nPort=1\nAddress=::\n"
    "First=1\nBefore=0\nLast=1\nGone=0\n",
    "[Changes]\nVersion=1\nLogin=1\nLooked=9\n[Socket 1]\nTransport=tcp\nPort=1\n"
    "First=1\nBefore=0\nLast=1\nGone=0\n",
    "[Changes]\nVersion=1\nLogin=1\nLooked=9\n[Socket 1]\nTransport=tcp\nPort=1\nAddress=::\n"
    "First=5\nBefore=6\nLast=5\nGone=0\n",
    "[Changes]\nVersion=1\nLogin=1\nLooked=9\n[Socket 1]\nTransport=tcp\nPort=1\nAddress=::\n"
    "First=5\nBefore=0\nLast=5\nGone=4\n",
    "[Changes]\nVersion=1\nLogin=1\nLooked=9\n[Socket 1]\nTransport=tcp\nPort=1\nAddress=::\n"
    "First=5\nBefore=0\nLast=10\nGone=0\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", files[i]);
      g_assert_null (porthole_changes_record_parse (files[i], strlen (files[i]), &error));
      g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overview/changes-record/since", test_since);
  g_test_add_func ("/overview/changes-record/times", test_times);
  g_test_add_func ("/overview/changes-record/restart", test_restart);
  g_test_add_func ("/overview/changes-record/return", test_return);
  g_test_add_func ("/overview/changes-record/programs", test_programs);
  g_test_add_func ("/overview/changes-record/shared", test_shared);
  g_test_add_func ("/overview/changes-record/chosen", test_chosen);
  g_test_add_func ("/overview/changes-record/crowded", test_crowded);
  g_test_add_func ("/overview/changes-record/clock", test_clock);
  g_test_add_func ("/overview/changes-record/file", test_file);
  g_test_add_func ("/overview/changes-record/long-name", test_long_name);
  g_test_add_func ("/overview/changes-record/damaged", test_damaged);

  return g_test_run ();
}
