/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "chart/porthole-chart-text.h"
#include "common/porthole-facts-text.h"

/**
 * porthole_chart_text_name:
 * @map: a map
 * @port: a port
 *
 * Says what a port is usually for.
 *
 * Returns: (transfer full) (nullable): a name, or %NULL when none is known
 */
char *
porthole_chart_text_name (PortholeChartMap *map, guint16 port)
{
  return porthole_facts_text_name (porthole_overview_find_service (
      porthole_chart_map_get_overview (map), port, PORTHOLE_TRANSPORT_NONE));
}

/**
 * porthole_chart_text_title:
 * @map: a map
 * @port: a port
 *
 * Says which port it is and what it is for, as a heading.
 *
 * Returns: (transfer full): one line
 */
char *
porthole_chart_text_title (PortholeChartMap *map, guint16 port)
{
  g_autofree char *name = porthole_chart_text_name (map, port);

  if (name == NULL)
    return g_strdup_printf (_ ("Port %u"), port);

  /* Translators: a port number and what it is for: 5432 · PostgreSQL */
  return g_strdup_printf (_ ("%u · %s"), port, name);
}

/* Whole sentences, since in other languages the verb may have to stand elsewhere. */
static char *
describe_program (const char *program, PortholeReach reach)
{
  switch (reach)
    {
    case PORTHOLE_REACH_LOOPBACK:
      return g_strdup_printf (_ ("%s listens for this computer only"), program);
    case PORTHOLE_REACH_ADDRESS:
      return g_strdup_printf (_ ("%s listens on one network"), program);
    case PORTHOLE_REACH_EVERY_NETWORK:
    default:
      return g_strdup_printf (_ ("%s listens on every network"), program);
    }
}

static const char *
describe_somebody (PortholeReach reach)
{
  switch (reach)
    {
    case PORTHOLE_REACH_LOOPBACK:
      return _ ("Somebody listens for this computer only");
    case PORTHOLE_REACH_ADDRESS:
      return _ ("Somebody listens on one network");
    case PORTHOLE_REACH_EVERY_NETWORK:
    default:
      return _ ("Somebody listens on every network");
    }
}

/**
 * porthole_chart_text_use:
 * @map: a map
 * @port: a port
 *
 * Says who listens on a port, and from where that can be reached.
 *
 * Returns: (transfer full): a sentence without its full stop
 */
char *
porthole_chart_text_use (PortholeChartMap *map, guint16 port)
{
  PortholeListener *listener = porthole_overview_find_listener (
      porthole_chart_map_get_overview (map), port, port, PORTHOLE_TRANSPORT_ALL);
  g_autofree char *program = NULL;

  if (listener == NULL)
    return g_strdup (_ ("Nobody listens"));

  program = porthole_facts_text_holder (listener);
  if (program == NULL)
    return g_strdup (describe_somebody (porthole_listener_get_reach (listener)));

  return describe_program (program, porthole_listener_get_reach (listener));
}

static const char *
describe_range (guint16 port)
{
  switch (porthole_range_of_port (port))
    {
    case PORTHOLE_RANGE_WELL_KNOWN:
      return _ ("well-known range");
    case PORTHOLE_RANGE_REGISTERED:
      return _ ("registered range");
    case PORTHOLE_RANGE_DYNAMIC:
    default:
      return _ ("dynamic range");
    }
}

/**
 * porthole_chart_text_facts:
 * @map: a map
 * @port: a port
 *
 * Says who listens, which range the port is in, and what is special about it here.
 *
 * Returns: (transfer full): one line
 */
char *
porthole_chart_text_facts (PortholeChartMap *map, guint16 port)
{
  PortholeChartLayers layers = porthole_chart_get_layers (porthole_chart_map_get_chart (map), port);
  g_autofree char *use = porthole_chart_text_use (map, port);
  const char *special = NULL;

  if (layers & PORTHOLE_CHART_PRIVILEGED)
    special = _ ("only administrators may listen");
  else if (layers & PORTHOLE_CHART_EPHEMERAL)
    special = _ ("used for outgoing connections");

  if (special == NULL)
    /* Translators: who listens, and the range of the port: Nobody listens · registered range */
    return g_strdup_printf (_ ("%s · %s"), use, describe_range (port));

  /* Translators: who listens, the range of the port, and what is special about it. */
  return g_strdup_printf (_ ("%s · %s · %s"), use, describe_range (port), special);
}

/**
 * porthole_chart_text_spoken:
 * @map: a map
 * @port: a port
 *
 * Says all about a port to somebody who hears it.
 *
 * Returns: (transfer full): some sentences
 */
char *
porthole_chart_text_spoken (PortholeChartMap *map, guint16 port)
{
  g_autofree char *title = porthole_chart_text_title (map, port);
  g_autofree char *facts = porthole_chart_text_facts (map, port);

  /* Translators: spoken by a screen reader: a port’s title, then what is known about it. */
  return g_strdup_printf (_ ("%s. %s."), title, facts);
}

/**
 * porthole_chart_text_range:
 * @map: a map
 * @first: the first port
 * @last: the last port, not below @first
 *
 * Says what is in a range of ports.
 *
 * Returns: (transfer full): one line
 */
char *
porthole_chart_text_range (PortholeChartMap *map, guint16 first, guint16 last)
{
  PortholeChartCounts counts;
  g_autofree char *registered = NULL;
  g_autofree char *curated = NULL;
  g_autofree char *listening = NULL;
  g_autofree char *unused = NULL;

  porthole_chart_count (porthole_chart_map_get_chart (map), first, last, &counts);
  registered = g_strdup_printf (ngettext ("%u registered", "%u registered", counts.registered),
                                counts.registered);
  /* Translators: ports that software people really run usually uses. */
  curated = g_strdup_printf (ngettext ("%u in common use", "%u in common use", counts.curated),
                             counts.curated);
  listening = g_strdup_printf (ngettext ("%u listening", "%u listening", counts.listening),
                               counts.listening);
  unused = g_strdup_printf (ngettext ("%u free", "%u free", counts.unused), counts.unused);

  /* Translators: four counts: registered, in common use, listening, free. */
  return g_strdup_printf (_ ("%s · %s · %s · %s"), registered, curated, listening, unused);
}
