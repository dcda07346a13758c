/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/porthole-engine-private.h"

/* Engines that end on their own. */
static GMutex ending_lock;
static GCond ended;
static guint n_ending;

static gpointer
end_in_thread (gpointer data)
{
  porthole_engine_free (data);

  g_mutex_lock (&ending_lock);
  n_ending--;
  g_cond_broadcast (&ended);
  g_mutex_unlock (&ending_lock);
  return NULL;
}

/**
 * porthole_engine_let_go:
 * @self: (transfer full): an engine
 *
 * Stops an engine, of which nothing more is heard, without waiting for it: a recording may have to
 * wait for its disk. Whoever ends the process waits with [func@engine_wait].
 */
void
porthole_engine_let_go (PortholeEngine *self)
{
  g_autoptr (GThread) thread = NULL;

  g_source_destroy (self->wake);
  porthole_engine_stop (self);

  g_mutex_lock (&ending_lock);
  n_ending++;
  g_mutex_unlock (&ending_lock);
  thread = g_thread_try_new ("porthole-end", end_in_thread, self, NULL);
  if (thread == NULL)
    end_in_thread (self);
}

/**
 * porthole_engine_wait:
 *
 * Waits for all engines that were let go. For the end of the process, at which threads just stop.
 */
void
porthole_engine_wait (void)
{
  g_mutex_lock (&ending_lock);
  while (n_ending > 0)
    g_cond_wait (&ended, &ending_lock);
  g_mutex_unlock (&ending_lock);
}
