/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preloaded where GDK is 4.22 or later. On X11 it warns now and then, as the size of a window
 * changes, that its own frame timings come in an order that it doesn't expect; each warning ends a
 * test. Only these are kept silent: every other one is as fatal as before. */

#include <dlfcn.h>
#include <glib.h>
#include <string.h>

#define TIMINGS "gdk_frame_timings_"

typedef void (*WarnMessage) (const char *domain,
                             const char *file,
                             int line,
                             const char *func,
                             const char *expression);

typedef void (*LogStandard) (const char *domain,
                             GLogLevelFlags level,
                             const char *file,
                             const char *line,
                             const char *func,
                             const char *format,
                             ...);

void
g_warn_message (const char *domain,
                const char *file,
                int line,
                const char *func,
                const char *expression)
{
  WarnMessage warn = (WarnMessage) dlsym (RTLD_NEXT, "g_warn_message");

  if (g_strcmp0 (domain, "Gdk") != 0 || !g_str_has_prefix (func, TIMINGS))
    warn (domain, file, line, func, expression);
}

void
g_log_structured_standard (const char *domain,
                           GLogLevelFlags level,
                           const char *file,
                           const char *line,
                           const char *func,
                           const char *format,
                           ...)
{
  LogStandard log = (LogStandard) dlsym (RTLD_NEXT, "g_log_structured_standard");
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (g_strcmp0 (domain, "Gdk") != 0 || level != G_LOG_LEVEL_WARNING
      || strstr (message, TIMINGS) == NULL)
    log (domain, level, file, line, func, "%s", message);
}
