/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which numbers of a text are ports. */

#include "config.h"

#include "common/porthole-port-links.h"

static void
check (const char *text, const char *wanted)
{
  g_autofree char *markup = porthole_port_links_markup (text, NULL, NULL);
  g_autoptr (GString) plain = g_string_new (markup);

  /* What a reader sees of a link: {80}. */
  for (int port = 0; port <= PORTHOLE_PORT_MAX; port++)
    {
      g_autofree char *link = g_strdup_printf ("<a href=\"port:%d\">%d</a>", port, port);
      g_autofree char *shown = NULL;

      if (strstr (plain->str, link) == NULL)
        continue;
      shown = g_strdup_printf ("{%d}", port);
      g_string_replace (plain, link, shown, 0);
    }
  g_assert_cmpstr (plain->str, ==, wanted);
}

static void
test_numbers (void)
{
  check ("", "");
  check ("no number", "no number");
  check ("22", "{22}");
  check ("22 for SSH, 25 for mail.", "{22} for SSH, {25} for mail.");
  check ("0–1023 and (65535)", "{0}–{1023} and ({65535})");
  check ("8081/tcp, 53/udp", "{8081}/tcp, {53}/udp");
  check ("8081/tcp…", "{8081}/tcp…");
  check ("ポート8080です", "ポート{8080}です");
  check ("端口 443。", "端口 {443}。");
  check ("المنفذ 443 يصل", "المنفذ {443} يصل");
  check ("“80”", "“{80}”");
  check ("127.0.0.1:80 and [::1]:81, db:82", "127.0.0.1:{80} and [::1]:{81}, db:{82}");
}

static void
test_no_ports (void)
{
  check ("65536", "65536");
  check ("99999999999999999999", "99999999999999999999");
  check ("080", "080");
  check ("192.168.1.7, port 443", "192.168.1.7, port {443}");
  check ("65,536 and 65.536 and 65’536", "65,536 and 65.536 and 65’536");
  check ("65\302\240536 et 65\342\200\257536", "65\302\240536 et 65\342\200\257536");
  check ("11.5.6", "11.5.6");
  check ("AS/400, v80, 80x, i386, web-80, 80-web, a_80",
         "AS/400, v80, 80x, i386, web-80, 80-web, a_80");
  check ("at 10:20", "at 10:20");
  check ("1.2.3:20, v1.2.3.4:20", "1.2.3:20, v1.2.3.4:20");
  check ("<b>&80", "&lt;b&gt;&amp;{80}");
}

static void
test_filter (void)
{
  g_autofree char *markup = porthole_port_links_markup (
      "Process 80 on port 81", porthole_port_links_is_port, GUINT_TO_POINTER (81));

  g_assert_cmpstr (markup, ==, "Process 80 on port <a href=\"port:81\">81</a>");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/port-links/numbers", test_numbers);
  g_test_add_func ("/ui/port-links/no-ports", test_no_ports);
  g_test_add_func ("/ui/port-links/filter", test_filter);

  return g_test_run ();
}
