/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <time.h>

#include "server/porthole-template.h"

static const struct
{
  const char *name;
  PortholeTemplateFlags flag;
} names[] = {
  { "{port}", PORTHOLE_TEMPLATE_PORT },
  { "{address}", PORTHOLE_TEMPLATE_ADDRESS },
  { "{peer}", PORTHOLE_TEMPLATE_PEER },
  { "{time}", PORTHOLE_TEMPLATE_TIME },
};

static PortholeTemplateFlags
name_at (const char *text, gsize *ret_size)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_has_prefix (text, names[i].name))
        {
          *ret_size = strlen (names[i].name);
          return names[i].flag;
        }
    }

  return 0;
}

/**
 * porthole_format_time:
 * @time: microseconds since the epoch
 * @output: where to add it
 *
 * Writes a time as `2026-01-31T10:00:00.123456Z` (RFC 3339, UTC). Years beyond 9999, which
 * that can't say, are written as 9999.
 */
void
porthole_format_time (gint64 time, GString *output)
{
  const gint64 last = G_GINT64_CONSTANT (253402300799);
  gint64 seconds = time / G_USEC_PER_SEC;
  gint64 micro = time % G_USEC_PER_SEC;
  time_t value;
  struct tm parts;

  if (micro < 0)
    {
      micro += G_USEC_PER_SEC;
      seconds--;
    }
  value = (time_t) CLAMP (seconds, 0, last);

  if (gmtime_r (&value, &parts) == NULL)
    return;

  g_string_append_printf (output, "%04d-%02d-%02dT%02d:%02d:%02d.%06dZ", parts.tm_year + 1900,
                          parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min,
                          parts.tm_sec, (int) micro);
}

/**
 * porthole_template_get_flags:
 * @text: a template
 *
 * Tells which values a template needs, so that the others need not be found out.
 *
 * Returns: what it asks for
 */
PortholeTemplateFlags
porthole_template_get_flags (const char *text)
{
  PortholeTemplateFlags flags = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = strchr (text, '{'); p != NULL; p = strchr (p + 1, '{'))
    {
      gsize size;

      flags |= name_at (p, &size);
    }

  return flags;
}

/**
 * porthole_template_expand:
 * @text: a template
 * @values: what its names stand for
 * @output: where to add the result
 *
 * Puts values in the place of `{port}`, `{address}`, `{peer}` and `{time}`. Everything else,
 * other braces included, stays as it is: a template can't be wrong, and values are not looked
 * at again.
 */
void
porthole_template_expand (const char *text, const PortholeTemplateValues *values, GString *output)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (values != NULL);
  g_return_if_fail (output != NULL);

  while (*text != '\0')
    {
      gsize plain = strcspn (text, "{");
      gsize size = 1;

      g_string_append_len (output, text, (gssize) plain);
      text += plain;
      if (*text == '\0')
        break;

      switch (name_at (text, &size))
        {
        case PORTHOLE_TEMPLATE_PORT:
          g_string_append_printf (output, "%u", values->port);
          break;
        case PORTHOLE_TEMPLATE_ADDRESS:
          g_string_append (output, values->address != NULL ? values->address : "");
          break;
        case PORTHOLE_TEMPLATE_PEER:
          g_string_append (output, values->peer != NULL ? values->peer : "");
          break;
        case PORTHOLE_TEMPLATE_TIME:
          porthole_format_time (values->time, output);
          break;
        default:
          g_string_append_c (output, '{');
          break;
        }
      text += size;
    }
}
