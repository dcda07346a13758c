/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/porthole-paste.h"

/* What each tool printed, and the ports in it: `->` leads to, `<` is the other end of a
 * connection, `()` can be reached inside the container only, `*2` stands in two lines. */
static const struct
{
  const char *file;
  PortholePasteFormat format;
  const char *ports;
} outputs[] = {
  { "ss.txt", PORTHOLE_PASTE_SS, "53/udp 5353/udp 546/udp 5432/tcp 22/tcp*3 3000/tcp <51514/tcp" },
  { "ss-names.txt", PORTHOLE_PASTE_SS, "22/tcp 5432/tcp 631/tcp 8080/tcp 9090/tcp" },
  { "netstat.txt", PORTHOLE_PASTE_NETSTAT, "22/tcp*2 631/tcp*2 <51514/tcp 80/tcp 53/udp 546/udp" },
  { "netstat-bsd.txt", PORTHOLE_PASTE_NETSTAT,
    "5432/tcp 3000/tcp 631/tcp 50112/tcp <443/tcp 5353/udp" },
  { "netstat-windows.txt", PORTHOLE_PASTE_NETSTAT,
    "135/tcp 49678/tcp <49679/tcp 445/tcp 3389/udp" },
  { "lsof.txt", PORTHOLE_PASTE_LSOF, "53/udp 22/tcp 5432/tcp 3000/tcp 50112/tcp <443/tcp" },
  { "nmap.txt", PORTHOLE_PASTE_NMAP, "22/tcp 80/tcp 139/tcp 445/tcp 3306/tcp 32400/tcp 5353/udp" },
  { "nmap-grepable.txt", PORTHOLE_PASTE_NMAP, "22/tcp 80/tcp 161/udp" },
  { "docker.txt", PORTHOLE_PASTE_CONTAINERS,
    "8080/tcp->80 5433/tcp->5432 (6379/tcp) 2121/tcp->21 30000-30009/tcp 5300/udp->53 (53/tcp)" },
  { "docker-port.txt", PORTHOLE_PASTE_CONTAINERS, "8080/tcp->80*2 8443/tcp->443" },
  { "compose.txt", PORTHOLE_PASTE_CONTAINERS, "8080/tcp->80 9443/tcp->443 6060/udp" },
  { "ufw.txt", PORTHOLE_PASTE_UFW, "22/tcp*2 80/tcp 443/tcp 6000-6007/udp 8123 5432/tcp 3389/tcp" },
  { "ufw-numbered.txt", PORTHOLE_PASTE_UFW, "22/tcp 5201 51820/udp" },
  { "firewalld.txt", PORTHOLE_PASTE_FIREWALLD,
    "546 80 443 22 8080/tcp 60000-61000/udp 80/tcp->8080 2222/tcp->22 5432/tcp 3306" },
  { "nft.txt", PORTHOLE_PASTE_NFTABLES,
    "22 80 443 8000-8100 3000/tcp 5173/tcp 51820/udp 60000-61000/udp 22/tcp <53/udp 5353/udp "
    "8443/tcp->443 88/tcp->8080 25/tcp 587/tcp" },
  { "iptables-S.txt", PORTHOLE_PASTE_IPTABLES,
    "22/tcp 80/tcp 443/tcp 8000-8100/tcp 5353/udp <53/udp 88/tcp->8080 8081/tcp->80 "
    "8082/tcp->80" },
  { "iptables-L.txt", PORTHOLE_PASTE_IPTABLES,
    "22/tcp 80/tcp 443/tcp 60000-61000/udp <53/udp 8081/tcp->80 88/tcp->8080" },
  { "text.txt", PORTHOLE_PASTE_TEXT, "8443 9200 587/tcp 993/tcp 6379" },
};

static char *
describe (const PortholePaste *paste)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_ports;
  const PortholePastePort *ports = porthole_paste_get_ports (paste, &n_ports);

  for (guint i = 0; i < n_ports; i++)
    {
      const PortholePastePort *port = &ports[i];

      g_string_append_printf (text, "%s%s%u", i > 0 ? " " : "",
                              port->role == PORTHOLE_PASTE_REMOTE   ? "<"
                              : port->role == PORTHOLE_PASTE_INSIDE ? "("
                                                                    : "",
                              port->first);
      if (port->last != port->first)
        g_string_append_printf (text, "-%u", port->last);
      for (guint j = 0; j < PORTHOLE_N_TRANSPORTS; j++)
        {
          if (port->transports & (1 << j))
            g_string_append_printf (text, "/%s", porthole_transport_to_string (1 << j));
        }
      if (port->target != 0)
        g_string_append_printf (text, "->%u", port->target);
      if (port->role == PORTHOLE_PASTE_INSIDE)
        g_string_append_c (text, ')');
      if (port->n_lines > 1)
        g_string_append_printf (text, "*%u", port->n_lines);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_outputs (void)
{
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autofree char *path
          = g_test_build_filename (G_TEST_DIST, "fixtures", "paste", outputs[i].file, NULL);
      g_autofree char *contents = NULL;
      g_autofree char *ports = NULL;
      g_autoptr (PortholePaste) paste = NULL;
      gsize size;

      g_test_message ("%s", outputs[i].file);
      g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
      g_assert_true (porthole_paste_is_list (contents));
      paste = porthole_paste_parse (registry, contents, (gssize) size);
      ports = describe (paste);
      g_assert_cmpstr (ports, ==, outputs[i].ports);
      g_assert_cmpint (porthole_paste_get_format (paste), ==, outputs[i].format);
      g_assert_false (porthole_paste_is_cut (paste));
    }
}

/* A port says which line it is from. */
static void
test_lines (void)
{
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (NULL);
  g_autoptr (PortholePaste) paste = porthole_paste_parse (
      registry, "nothing here\n\n  443/tcp \x1b[31mred\xff\r\n443/tcp 443/tcp again\n", -1);
  guint n_ports;
  const PortholePastePort *ports = porthole_paste_get_ports (paste, &n_ports);

  g_assert_cmpuint (n_ports, ==, 1);
  g_assert_cmpuint (ports[0].first, ==, 443);
  g_assert_cmpuint (ports[0].line, ==, 2);
  g_assert_cmpuint (ports[0].n_lines, ==, 2);
  g_assert_cmpuint (porthole_paste_get_n_lines (paste), ==, 4);
  g_assert_cmpuint (porthole_paste_get_n_unread (paste), ==, 1);
  g_assert_true (g_utf8_validate (porthole_paste_get_line (paste, 2), -1, NULL));
  g_assert_cmpstr (porthole_paste_get_line (paste, 3), ==, "443/tcp 443/tcp again");
}

/* What is no port must not be taken for one. */
static void
test_nothing (void)
{
  static const char *const texts[] = {
    "",
    "\n\n\n",
    "65536/tcp\n0/tcp\n",
    "10:20:30 starting\n2026-01-01 10:20\n",
    "pid:1234\nfoo:80\nroot:x:0:0:root:/root:/bin/sh\n",
    "tcp\nudp\nLISTEN\n",
    "22\n80\n443\n",
    "8100-8000/tcp\n",
    "tcp LISTEN 0 128 0.0.0.0:99999 0.0.0.0:*\n",
    "tcp LISTEN 0 128 0.0.0.0:no-such-service-as-this 0.0.0.0:*\n",
    "u_str LISTEN 0 4096 @/tmp/.X11-unix/X0:22 21436 *:0\n",
    "Nginx Full                 ALLOW       Anywhere\n",
    "1/xyz 22/tcpx\n",
    "-A INPUT --dport\n-A\n",
    "elements = { 22, 80 }\n",
  };
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PortholePaste) paste = porthole_paste_parse (registry, texts[i], -1);
      g_autofree char *ports = describe (paste);

      g_test_message ("%s", texts[i]);
      g_assert_cmpstr (ports, ==, "");
    }
}

static void
parsed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PortholePaste **paste = user_data;

  *paste = porthole_paste_parse_finish (PORTHOLE_REGISTRY (source), result, NULL);
}

static void
test_async (void)
{
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (NULL);
  g_autoptr (GBytes) text = g_bytes_new_static ("22/tcp\n53/udp\n", 14);
  g_autoptr (PortholePaste) paste = NULL;
  g_autofree char *ports = NULL;

  porthole_paste_parse_async (registry, text, NULL, parsed_cb, &paste);
  while (paste == NULL)
    g_main_context_iteration (NULL, TRUE);
  ports = describe (paste);
  g_assert_cmpstr (ports, ==, "22/tcp 53/udp");
}

static void
test_is_list (void)
{
  g_assert_false (porthole_paste_is_list (""));
  g_assert_false (porthole_paste_is_list ("0.0.0.0:3306"));
  g_assert_false (porthole_paste_is_list ("\n0.0.0.0:3306\n\n \t\n"));
  g_assert_true (porthole_paste_is_list ("22/tcp\n80/tcp"));
}

static void
test_limits (void)
{
  g_autoptr (PortholeRegistry) registry = porthole_registry_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PortholePaste) paste = NULL;
  g_autoptr (PortholePaste) lines = NULL;
  g_autofree char *line = NULL;
  guint n_ports;

  for (guint port = 1; port <= 3000; port++)
    g_string_append_printf (text, "%u/tcp\n", port);
  paste = porthole_paste_parse (registry, text->str, (gssize) text->len);
  porthole_paste_get_ports (paste, &n_ports);
  g_assert_cmpuint (n_ports, ==, PORTHOLE_PASTE_MAX_PORTS);
  g_assert_true (porthole_paste_is_cut (paste));

  g_string_set_size (text, 0);
  for (guint i = 0; i < 2 * PORTHOLE_PASTE_MAX_LINES; i++)
    g_string_append (text, "x\n");
  lines = porthole_paste_parse (registry, text->str, (gssize) text->len);
  g_assert_cmpuint (porthole_paste_get_n_lines (lines), ==, PORTHOLE_PASTE_MAX_LINES);
  g_assert_true (porthole_paste_is_cut (lines));

  g_clear_pointer (&lines, porthole_paste_unref);
  line = g_strnfill (2 * PORTHOLE_PASTE_MAX_BYTES, ' ');
  memcpy (line + 2 * PORTHOLE_PASTE_MAX_BYTES - 8, " 22/tcp\n", 8);
  lines = porthole_paste_parse (registry, line, 2 * PORTHOLE_PASTE_MAX_BYTES);
  porthole_paste_get_ports (lines, &n_ports);
  g_assert_cmpuint (n_ports, ==, 0);
  g_assert_true (porthole_paste_is_cut (lines));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/paste/outputs", test_outputs);
  g_test_add_func ("/registry/paste/lines", test_lines);
  g_test_add_func ("/registry/paste/nothing", test_nothing);
  g_test_add_func ("/registry/paste/is-list", test_is_list);
  g_test_add_func ("/registry/paste/async", test_async);
  g_test_add_func ("/registry/paste/limits", test_limits);

  return g_test_run ();
}
