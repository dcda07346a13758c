/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "base/porthole-error.h"
#include "registry/porthole-csv.h"
#include "registry/porthole-curated.h"
#include "registry/porthole-iana.h"
#include "registry/porthole-table-builder.h"
#include "registry/porthole-table.h"

#define HEADER                                                                                     \
  "Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,Registration Date,"    \
  "Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes\n"

static GBytes *
from_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static GBytes *
load_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "registry", name, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static GPtrArray *
read_sample (void)
{
  g_autoptr (GBytes) bytes = load_fixture ("iana-sample.csv");
  g_autoptr (GError) error = NULL;
  GPtrArray *records = porthole_iana_read (bytes, "iana-sample.csv", NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (records);
  return records;
}

static const PortholeIanaRecord *
find_record (GPtrArray *records, guint port, PortholeTransport transport, const char *name)
{
  for (guint i = 0; i < records->len; i++)
    {
      const PortholeIanaRecord *record = g_ptr_array_index (records, i);

      if (record->has_port == (port != G_MAXUINT) && (!record->has_port || record->first == port)
          && record->transport == transport
          && g_strcmp0 (record->fields[PORTHOLE_IANA_NAME], name) == 0)
        return record;
    }

  g_assert_not_reached ();
}

static void
test_csv_fields (void)
{
  g_autoptr (GBytes) bytes
      = from_text ("\xef\xbb\xbf"
                   "a,\"b,\"\"c\"\"\",\r\n\r\n\"two\nlines\",,\xc3\xa9\n\"last\"");
  g_autoptr (PortholeCsv) csv = porthole_csv_new (bytes, "t");
  g_autoptr (GError) error = NULL;

  g_assert_true (porthole_csv_next (csv, &error));
  g_assert_cmpuint (porthole_csv_get_n (csv), ==, 3);
  g_assert_cmpstr (porthole_csv_get_field (csv, 0), ==, "a");
  g_assert_cmpstr (porthole_csv_get_field (csv, 1), ==, "b,\"c\"");
  g_assert_cmpstr (porthole_csv_get_field (csv, 2), ==, "");
  g_assert_cmpstr (porthole_csv_get_field (csv, 3), ==, "");
  g_assert_cmpuint (porthole_csv_get_line (csv), ==, 1);

  g_assert_true (porthole_csv_next (csv, &error));
  g_assert_cmpuint (porthole_csv_get_line (csv), ==, 3);
  g_assert_cmpstr (porthole_csv_get_field (csv, 0), ==, "two\nlines");
  g_assert_cmpstr (porthole_csv_get_field (csv, 2), ==, "\xc3\xa9");

  g_assert_true (porthole_csv_next (csv, &error));
  g_assert_cmpuint (porthole_csv_get_line (csv), ==, 5);
  g_assert_cmpstr (porthole_csv_get_field (csv, 0), ==, "last");
  g_assert_false (porthole_csv_next (csv, &error));
  g_assert_no_error (error);
}

/* What was written is read back as it was. */
static void
test_csv_round_trip (void)
{
  static const char *const fields[]
      = { "plain", "", "a,b", "say \"x\"", "two\nlines", "\xe2\x82\xac" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PortholeCsv) csv = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    porthole_csv_append (text, fields[i], i + 1 == G_N_ELEMENTS (fields));
  bytes = from_text (text->str);
  csv = porthole_csv_new (bytes, "t");

  g_assert_true (porthole_csv_next (csv, NULL));
  g_assert_cmpuint (porthole_csv_get_n (csv), ==, G_N_ELEMENTS (fields));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpstr (porthole_csv_get_field (csv, i), ==, fields[i]);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    gssize size;
    PortholeError code;
    const char *message;
  } bad[] = {
    { "", 0, PORTHOLE_ERROR_FOREIGN_FILE, "f.csv:1:" },
    { "a,b,c\n1,2,3\n", -1, PORTHOLE_ERROR_FOREIGN_FILE, "f.csv:1: no column" },
    { "\x89PNG\r\n\x1a\n\0\0", 10, PORTHOLE_ERROR_FOREIGN_FILE, "f.csv:1:" },
    { HEADER "a,80,tcp,x,,,,,,,,\nb,81,tcp,\"open,,,,,,,,\n", -1, PORTHOLE_ERROR_DAMAGED_FILE,
      "f.csv:3: a quote is opened" },
    { HEADER "a,80,tcp,x,,,,,,,,\nb,81,tcp\n", -1, PORTHOLE_ERROR_DAMAGED_FILE,
      "f.csv:3: 3 fields" },
    { HEADER "a,65536,tcp,x,,,,,,,,\n", -1, PORTHOLE_ERROR_DAMAGED_FILE, "f.csv:2: \"65536\"" },
    { HEADER "a,90-80,tcp,x,,,,,,,,\n", -1, PORTHOLE_ERROR_DAMAGED_FILE, "f.csv:2: \"90-80\"" },
    { HEADER "a,eighty,tcp,x,,,,,,,,\n", -1, PORTHOLE_ERROR_DAMAGED_FILE, "f.csv:2: \"eighty\"" },
    { HEADER "a,80,tcp,\xff\xfe,,,,,,,,\n", -1, PORTHOLE_ERROR_DAMAGED_FILE, "f.csv:2: text" },
    { HEADER "a,80,tcp,\"x\"y,,,,,,,,\n", -1, PORTHOLE_ERROR_DAMAGED_FILE, "f.csv:2: text after" },
    { HEADER "a,80,tcp,x\"y,,,,,,,,\n", -1, PORTHOLE_ERROR_DAMAGED_FILE, "f.csv:2: a quote" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      gsize size = bad[i].size < 0 ? strlen (bad[i].text) : (gsize) bad[i].size;
      g_autoptr (GBytes) bytes = g_bytes_new (bad[i].text, size);
      g_autoptr (GError) error = NULL;

      g_assert_null (porthole_iana_read (bytes, "f.csv", NULL, &error));
      g_assert_error (error, PORTHOLE_ERROR, (int) bad[i].code);
      g_assert_true (g_str_has_prefix (error->message, bad[i].message));
    }
}

/* A compiled registry numbers its rows with 16 bits: what would have more is refused before. */
static void
test_too_many (void)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (GPtrArray) most = NULL, none = NULL;
  g_autoptr (GBytes) bytes = NULL, table = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < PORTHOLE_IANA_MAX_RECORDS; i++)
    g_string_append_printf (text, "s%u,%u,tcp,,,,,,,,,\n", i, 1 + i);
  bytes = g_bytes_new (text->str, text->len);
  most = porthole_iana_read (bytes, "most.csv", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (most->len, ==, PORTHOLE_IANA_MAX_RECORDS);
  none = g_ptr_array_new ();
  table = porthole_table_build (most, none, "", "");
  g_assert_nonnull (table);

  g_string_append (text, "more,1,udp,,,,,,,,,\n");
  g_clear_pointer (&bytes, g_bytes_unref);
  g_clear_pointer (&most, g_ptr_array_unref);
  bytes = g_bytes_new (text->str, text->len);
  most = porthole_iana_read (bytes, "more.csv", NULL, &error);
  g_assert_null (most);
  g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_TOO_LARGE);
  g_assert_true (g_str_has_prefix (error->message, "more.csv:50002: "));
}

static void
test_unknown_transport (void)
{
  g_autoptr (GBytes) bytes = from_text (HEADER "a,80,tcp,x,,,,,,,,\nb,81,warp,y,,,,,,,,\n");
  g_autoptr (GPtrArray) records = NULL;
  guint n_left_out = 0;

  records = porthole_iana_read (bytes, "f.csv", &n_left_out, NULL);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_cmpuint (n_left_out, ==, 1);
}

static void
test_sample (void)
{
  g_autoptr (GPtrArray) records = read_sample ();
  const PortholeIanaRecord *record;
  g_autoptr (GError) error = NULL;

  record = find_record (records, 80, PORTHOLE_TRANSPORT_TCP, "http");
  g_assert_cmpstr (record->fields[PORTHOLE_IANA_NOTES], ==,
                   "Defined TXT keys: u=<username> p=<password> path=<path to document> "
                   "(see \"txtrecords\")");
  g_assert_cmpstr (record->fields[PORTHOLE_IANA_MODIFIED], ==, "2021-10-01");
  g_assert_null (record->fields[PORTHOLE_IANA_UNAUTHORIZED]);

  record = find_record (records, 6000, PORTHOLE_TRANSPORT_UDP, "x11");
  g_assert_cmpuint (record->last, ==, 6063);
  record = find_record (records, 225, PORTHOLE_TRANSPORT_NONE, NULL);
  g_assert_cmpuint (record->last, ==, 241);
  record = find_record (records, G_MAXUINT, PORTHOLE_TRANSPORT_NONE, "1password");
  g_assert_false (record->has_port);
  record = find_record (records, G_MAXUINT, PORTHOLE_TRANSPORT_TCP, "nfs-domainroot");
  g_assert_cmpstr (record->fields[PORTHOLE_IANA_REFERENCE], ==, "[RFC6641]");
  record = find_record (records, 1885, PORTHOLE_TRANSPORT_DCCP, "dccp-ping");
  g_assert_cmpstr (record->fields[PORTHOLE_IANA_SERVICE_CODE], ==, "1885957735");

  /* A piece of the registry isn't the registry. */
  g_assert_false (porthole_iana_is_whole (records, "iana-sample.csv", &error));
  g_assert_error (error, PORTHOLE_ERROR, PORTHOLE_ERROR_DAMAGED_FILE);
}

static void
test_written_is_read (void)
{
  g_autoptr (GPtrArray) records = read_sample ();
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GString) twice = NULL;
  g_autoptr (GBytes) bytes = NULL;

  porthole_iana_sort (records);
  text = porthole_iana_write (records);
  bytes = from_text (text->str);
  again = porthole_iana_read (bytes, "again", NULL, NULL);
  g_assert_cmpuint (again->len, ==, records->len);
  porthole_iana_sort (again);
  twice = porthole_iana_write (again);
  g_assert_cmpstr (text->str, ==, twice->str);
}

static guint
find_row (PortholeTable *table, guint port, const char *name)
{
  for (guint i = table->first_row[port]; i < table->first_row[port + 1]; i++)
    {
      if (g_strcmp0 (porthole_table_get_name (table, i), name) == 0)
        return i;
    }

  g_assert_not_reached ();
}

/* The registry's peculiarities as rows. */
static void
test_table (void)
{
  g_autoptr (GPtrArray) records = read_sample ();
  g_autoptr (GPtrArray) curated = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PortholeTable) table = NULL;
  const PortholeTableOfficial *official;
  const char *aliases;
  guint row;

  porthole_iana_sort (records);
  bytes = porthole_table_build (records, curated, "here", "2026-01-31");
  table = porthole_table_new (bytes);
  g_assert_nonnull (table);
  g_assert_cmpstr (porthole_table_text (table, table->header->origin), ==, "here");

  /* 80 is http, with www and www-http as aliases, on TCP and UDP. */
  g_assert_cmpuint (table->first_row[81] - table->first_row[80], ==, 1);
  row = find_row (table, 80, "http");
  g_assert_cmpuint (table->rows[row].transports, ==,
                    PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_UDP);
  official = &table->official[table->rows[row].official];
  aliases = porthole_table_text (table, official->aliases);
  g_assert_cmpstr (aliases, ==, "www");
  g_assert_cmpstr (aliases + 4, ==, "www-http");

  /* The registry's own remark about names isn't a description. */
  row = find_row (table, 3050, "gds-db");
  official = &table->official[table->rows[row].official];
  g_assert_cmpstr (porthole_table_text (table, official->description), ==, "gds_db");
  g_assert_cmpuint (official->n_aliases, ==, 1);

  /* Two services on one port are two rows, and so are two by transport. */
  find_row (table, 3000, "hbci");
  find_row (table, 3000, "remoteware-cl");
  g_assert_cmpuint (table->rows[find_row (table, 512, "exec")].transports, ==,
                    PORTHOLE_TRANSPORT_TCP);
  g_assert_cmpuint (table->rows[find_row (table, 512, "biff")].transports, ==,
                    PORTHOLE_TRANSPORT_UDP);

  g_assert_cmpuint (table->rows[find_row (table, 6000, "x11")].port_end, ==, 6063);
  g_assert_cmpstr (porthole_table_get_title (table, find_row (table, 24, NULL)), ==,
                   "any private mail system");

  /* Reserved and unassigned ports have no row, and are known all the same. */
  g_assert_cmpuint (table->first_row[4], ==, table->first_row[5]);
  g_assert_cmpuint (porthole_table_find_gap (table, 4)->status, ==, PORTHOLE_STATUS_UNASSIGNED);
  g_assert_cmpuint (porthole_table_find_gap (table, 230)->status, ==, PORTHOLE_STATUS_RESERVED);
  g_assert_cmpuint (porthole_table_find_gap (table, 230)->last, ==, 241);
  g_assert_null (porthole_table_find_gap (table, 242));
  g_assert_cmpuint (table->status[230], ==, PORTHOLE_TABLE_RESERVED);
  g_assert_cmpuint (table->status[22], ==, PORTHOLE_TRANSPORT_TCP | PORTHOLE_TRANSPORT_SCTP);

  g_assert_cmpstr (porthole_table_find_portless (table, "1password"), ==, "1password");
  g_assert_null (porthole_table_find_portless (table, "ssh"));
}

static void
test_table_of_another_version (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = porthole_table_build (none, none, "", "");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GBytes) cut = g_bytes_new (data, size - 8);

  ((PortholeTableHeader *) (gpointer) copy)->version++;
  changed = g_bytes_new (copy, size);
  g_assert_null (porthole_table_new (changed));
  g_assert_null (porthole_table_new (cut));
}

static void
test_curated_problems (void)
{
  static const struct
  {
    const char *text;
    const char *problem;
  } bad[] = {
    { "[a]\nTitle=A\n", "has no Summary" },
    { "[A]\nTitle=A\n", "not a-z" },
    { "[a]\nPorts=70000/tcp\n", "is no port" },
    { "[a]\nPorts=0/tcp\n", "is no port" },
    { "[a]\nPorts=80/warp\n", "is no port" },
    { "[a]\nPorts=80\n", "is no port" },
    { "[a]\nPorts=80/\n", "is no port" },
    { "[a]\nPorts=81-80/tcp\n", "is no port" },
    { "[a]\nPorts=\n", "has 0 ports" },
    { "[a]\nPorts=80/tcp;80/udp+tcp\n", "80/tcp is there twice" },
    { "[a]\nPorts=80-90/udp+udp\n", "80/udp is there twice" },
    { "[a]\nPorts=80/tcp;81/tcp\nRoles=One\n", "1 roles for 2 ports" },
    { "[a]\nKind=spaceship\n", "unknown kind" },
    { "[a]\nProminence=9\n", "Prominence" },
    { "[a]\nColour=red\n", "unknown key Colour" },
    { "[a]\nAliases=Upper;\n", "not in lower case" },
    { "[a]\nAliases=one two;One-Two;\n", "\"One-Two\" is there twice" },
    { "[a]\nTitle=My Server\nAliases=my-server;\n", "\"my-server\" is there twice" },
    { "[a]\nAliases=one;\nKeywords=one;\n", "\"one\" is there twice" },
    { "[a]\nKeywords=+;\n", "has no letter" },
    { "[a]\nReference=http://example.org/\n", "isn't https" },
    { "[a]\nTitle=A\n", "has no Reference" },
    { "[a]\nSummary=\n", "Summary has 0" },
    { "[a]\nSummary=Too short.\n", "Summary has 10" },
    { "[a]\nSummary=Long enough but no sentence\n", "no sentence" },
    { "[a]\nSecurity=no sentence\n", "the security note is no sentence" },
    { "[a]\nPorts=80/tcp\nRoles=The part of a service that is far too long to say\n",
      "far too long to say\" is too long" },
    { "[a]\nAliases=a name that is far longer than anything that people would type;\n",
      "people would type\", which is too long" },
    { "[a]\nConnect=1;2;3;4;5;6;7;8;9;\n", "too many commands" },
    { "[a]\nTitle=A\nTitle=B\n", "a key is there twice" },
    { "[a]\nTitle=A\n[a]\nTitle=B\n", "[a] is there twice" },
    { "no key file", "" },
    { "\xff\xfe", "not UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) bytes = from_text (bad[i].text);
      g_autoptr (GPtrArray) records
          = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_curated_record_free);
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      gboolean found = FALSE;

      g_assert_false (porthole_curated_read (bytes, "x.ini", records, problems));
      g_assert_cmpuint (records->len, ==, 0);
      for (guint k = 0; k < problems->len && !found; k++)
        found = strstr (g_ptr_array_index (problems, k), bad[i].problem) != NULL;
      g_assert_true (found);
      g_assert_true (g_str_has_prefix (g_ptr_array_index (problems, 0), "x.ini:"));
    }
}

/* What only the files together show: an id or a title, in any case, that two of them have. */
static void
test_curated_twice (void)
{
  static const char sound[] = "[%s]\nTitle=%s\nKind=web\nProminence=2\nPorts=80/tcp\n"
                              "Summary=Long enough to be the summary of a service.\n"
                              "Reference=https://example.org/\n";
  static const struct
  {
    const char *id;
    const char *title;
    const char *problem;
  } second[] = {
    { "a", "Other", "y.ini:1: [a] is there twice" },
    { "b", "SERVER", "y.ini:1: [b]: the title \"SERVER\" is there twice" },
    { "b", "Other", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (second); i++)
    {
      g_autofree char *one = g_strdup_printf (sound, "a", "Server");
      g_autofree char *two = g_strdup_printf (sound, second[i].id, second[i].title);
      g_autoptr (GBytes) first = from_text (one);
      g_autoptr (GBytes) other = from_text (two);
      g_autoptr (GPtrArray) records
          = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_curated_record_free);
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

      g_assert_true (porthole_curated_read (first, "x.ini", records, problems));
      g_assert_true (porthole_curated_read (other, "y.ini", records, problems));
      porthole_curated_check (records, problems);
      g_assert_cmpuint (problems->len, ==, second[i].problem != NULL);
      if (second[i].problem != NULL)
        g_assert_cmpstr (g_ptr_array_index (problems, 0), ==, second[i].problem);
    }
}

/* An empty file has no records and no problem; nor is there a byte to point at. */
static void
test_curated_empty (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (porthole_curated_read (bytes, "x.ini", records, problems));
  g_assert_cmpuint (records->len + problems->len, ==, 0);
}

/* Every record of the curated layer, as the build checks it too. */
static void
test_curated_records (void)
{
  g_autofree char *folder
      = g_test_build_filename (G_TEST_DIST, "..", "data", "registry", "curated", NULL);
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify) porthole_curated_record_free);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) bytes = NULL;
      char *data;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      bytes = g_bytes_new_take (data, size);
      porthole_curated_read (bytes, name, records, problems);
    }

  porthole_curated_check (records, problems);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (records->len, >=, 1500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/fields", test_csv_fields);
  g_test_add_func ("/csv/round-trip", test_csv_round_trip);
  g_test_add_func ("/iana/refused", test_refused);
  g_test_add_func ("/iana/too-many", test_too_many);
  g_test_add_func ("/iana/unknown-transport", test_unknown_transport);
  g_test_add_func ("/iana/sample", test_sample);
  g_test_add_func ("/iana/written-is-read", test_written_is_read);
  g_test_add_func ("/table/sample", test_table);
  g_test_add_func ("/table/another-version", test_table_of_another_version);
  g_test_add_func ("/curated/problems", test_curated_problems);
  g_test_add_func ("/curated/twice", test_curated_twice);
  g_test_add_func ("/curated/empty", test_curated_empty);
  g_test_add_func ("/curated/records", test_curated_records);

  return g_test_run ();
}
