/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>

#include "base/porthole-transport.h"

static void
test_names (void)
{
  for (guint i = 0; i < PORTHOLE_N_TRANSPORTS; i++)
    {
      PortholeTransport transport = (PortholeTransport) (1u << i);

      g_assert_cmpint (porthole_transport_from_string (porthole_transport_to_string (transport)),
                       ==, transport);
    }

  g_assert_cmpint (porthole_transport_from_string ("UDP"), ==, PORTHOLE_TRANSPORT_UDP);
  g_assert_cmpint (porthole_transport_from_string (""), ==, PORTHOLE_TRANSPORT_NONE);
  g_assert_cmpint (porthole_transport_from_string ("tcp6"), ==, PORTHOLE_TRANSPORT_NONE);
}

static void
test_ranges (void)
{
  int end = -1;

  for (int range = PORTHOLE_RANGE_WELL_KNOWN; range <= PORTHOLE_RANGE_DYNAMIC; range++)
    {
      guint16 first, last;

      porthole_range_get_ports ((PortholeRange) range, &first, &last);
      g_assert_cmpint (porthole_range_of_port (first), ==, range);
      g_assert_cmpint (porthole_range_of_port (last), ==, range);
      g_assert_cmpint (first, ==, range == PORTHOLE_RANGE_WELL_KNOWN ? 0 : end + 1);
      end = last;
    }
  g_assert_cmpint (end, ==, PORTHOLE_PORT_MAX);

  g_assert_cmpint (porthole_range_of_port (0), ==, PORTHOLE_RANGE_WELL_KNOWN);
  g_assert_cmpint (porthole_range_of_port (1023), ==, PORTHOLE_RANGE_WELL_KNOWN);
  g_assert_cmpint (porthole_range_of_port (1024), ==, PORTHOLE_RANGE_REGISTERED);
  g_assert_cmpint (porthole_range_of_port (49151), ==, PORTHOLE_RANGE_REGISTERED);
  g_assert_cmpint (porthole_range_of_port (49152), ==, PORTHOLE_RANGE_DYNAMIC);
  g_assert_cmpint (porthole_range_of_port (65535), ==, PORTHOLE_RANGE_DYNAMIC);
  g_assert_cmpstr (porthole_range_to_string (PORTHOLE_RANGE_DYNAMIC), ==, "dynamic");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/transport/names", test_names);
  g_test_add_func ("/base/transport/ranges", test_ranges);

  return g_test_run ();
}
