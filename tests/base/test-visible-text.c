/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>

#include "base/porthole-visible-text.h"

static void
assert_visible (const char *bytes, gssize length, gsize max_length, const char *expected)
{
  g_autofree char *visible = porthole_visible_text (bytes, length, max_length);

  g_assert_cmpstr (visible, ==, expected);
  g_assert_true (g_utf8_validate (visible, -1, NULL));
}

static void
test_harmless (void)
{
  assert_visible ("", -1, 0, "");
  assert_visible (NULL, 0, 0, "");
  assert_visible ("GET / HTTP/1.1", -1, 0, "GET / HTTP/1.1");
  assert_visible ("Grüße, 世界 🚢 <b>&amp;</b>", -1, 0, "Grüße, 世界 🚢 <b>&amp;</b>");
}

static void
test_hostile (void)
{
  assert_visible ("a\r\n\tb", -1, 0, "a\\r\\n\\tb");
  assert_visible ("\033[31mred\a\177", -1, 0, "\\x1b[31mred\\x07\\x7f");
  assert_visible ("a\0b", 3, 0, "a\\x00b");
  assert_visible ("user\u202egnp.exe", -1, 0, "user\\u202egnp.exe");
  assert_visible ("a\u200bb\ufeff\u2066\u2028", -1, 0, "a\\u200bb\\ufeff\\u2066\\u2028");
  assert_visible ("\xc2\x85", -1, 0, "\\x85");
  assert_visible ("\U000e0041", -1, 0, "\\U000e0041");
}

static void
test_no_utf8 (void)
{
  assert_visible ("\xff\xfe", -1, 0, "\\xff\\xfe");
  assert_visible ("caf\xe9!", -1, 0, "caf\\xe9!");
  assert_visible ("\xc0\xaf", -1, 0, "\\xc0\\xaf");
  assert_visible ("\xed\xa0\x80", -1, 0, "\\xed\\xa0\\x80");
  assert_visible ("\xe4\xb8", -1, 0, "\\xe4\\xb8");
}

static void
test_cut (void)
{
  assert_visible ("abcdef", -1, 6, "abcdef");
  assert_visible ("abcdef", -1, 3, "abc…");
  assert_visible ("äöü", -1, 3, "ä…");
  assert_visible ("a\0bcd", 5, 4, "a\\x00bc…");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/visible-text/harmless", test_harmless);
  g_test_add_func ("/base/visible-text/hostile", test_hostile);
  g_test_add_func ("/base/visible-text/no-utf8", test_no_utf8);
  g_test_add_func ("/base/visible-text/cut", test_cut);

  return g_test_run ();
}
