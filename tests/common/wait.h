/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Waiting for what other threads, programs and the kernel do, without a limit that a busy computer
 * reaches. */

#pragma once

#include <glib-object.h>

#define WAIT_US (30 * G_USEC_PER_SEC)

static inline gboolean
wait_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main context until a condition holds; fails the test when it doesn't in time. What the
 * condition asks need not wake the context: it is looked at a hundred times a second. */
#define wait_until(condition)                                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 give_up = g_get_monotonic_time () + WAIT_US;                                            \
    guint wait_id = g_timeout_add (10, wait_cb, NULL);                                             \
                                                                                                   \
    while (!(condition))                                                                           \
      {                                                                                            \
        if (g_get_monotonic_time () > give_up)                                                     \
          g_error ("%s:%d: not in time: %s", __FILE__, __LINE__, #condition);                      \
        g_main_context_iteration (NULL, TRUE);                                                     \
      }                                                                                            \
    g_source_remove (wait_id);                                                                     \
  }                                                                                                \
  G_STMT_END

/* Runs the main context for a while: what is animated has no end that could be asked for. */
static inline void
let_time_pass (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  wait_until (g_get_monotonic_time () >= end);
}

static inline gboolean
is_gone (GWeakRef *ref)
{
  g_autoptr (GObject) object = g_weak_ref_get (ref);

  return object == NULL;
}

/* Gives away the last reference of the test, and waits until the object is gone: a thread holds its
 * task, and so the task's object, for a moment longer than the callback waits for. */
static inline void
assert_finalized (gpointer object)
{
  GWeakRef ref;

  g_weak_ref_init (&ref, object);
  g_object_unref (object);
  wait_until (is_gone (&ref));
  g_weak_ref_clear (&ref);
}
