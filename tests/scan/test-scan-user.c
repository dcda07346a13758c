/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "scan/scan-user.h"

static int
look_up (const char *text, guint32 uid, char *name, gsize size)
{
  g_autofree char *path = NULL;
  g_autofd int fd = g_file_open_tmp ("porthole-XXXXXX", &path, NULL);
  int status;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  status = scan_user_name (path, uid, name, size);
  g_unlink (path);
  return status;
}

static void
test_found (void)
{
  const char *text = "root:x:0:0:root:/root:/bin/sh\n"
                     "\n"
                     "no entry\n"
                     "half:x:7\n"
                     "+nis:x:33:33::/:\n"
                     ":x:33:33::/:\n"
                     "much:x:4294967329:33::/:\n"
                     "minus:x:-33:33::/:\n"
                     "web:x:33:33::/:\n"
                     "other-web:x:33:33::/:\n"
                     "last:x:1000:1000::/home/last:/bin/sh";
  char name[SCAN_USER_MAX];

  g_assert_cmpint (look_up (text, 0, name, sizeof name), ==, 0);
  g_assert_cmpstr (name, ==, "root");
  g_assert_cmpint (look_up (text, 33, name, sizeof name), ==, 0);
  g_assert_cmpstr (name, ==, "web");
  g_assert_cmpint (look_up (text, 1000, name, sizeof name), ==, 0);
  g_assert_cmpstr (name, ==, "last");
}

static void
test_not_found (void)
{
  g_autofree char *endless = g_strnfill (100 * 1000, 'a');
  g_autofree char *long_line = g_strconcat (endless, ":x:6:6::/:\nlong:x:7:7::/:\n", NULL);
  char name[8] = "before";

  g_assert_cmpint (look_up ("root:x:0:0::/:\n", 1, name, sizeof name), ==, -ENOENT);
  g_assert_cmpint (look_up ("", 0, name, sizeof name), ==, -ENOENT);
  g_assert_cmpint (look_up ("eight-bytes:x:5:5::/:\n", 5, name, sizeof name), ==, -ENAMETOOLONG);
  g_assert_cmpint (look_up (endless, 0, name, sizeof name), ==, -ENOENT);
  g_assert_cmpint (look_up (long_line, 6, name, sizeof name), ==, -ENOENT);
  g_assert_cmpint (scan_user_name ("/nonexistent", 0, name, sizeof name), ==, -ENOENT);
  g_assert_cmpstr (name, ==, "before");

  /* What comes after a line that is too long is read. */
  g_assert_cmpint (look_up (long_line, 7, name, sizeof name), ==, 0);
  g_assert_cmpstr (name, ==, "long");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scan/user/found", test_found);
  g_test_add_func ("/scan/user/not-found", test_not_found);

  return g_test_run ();
}
