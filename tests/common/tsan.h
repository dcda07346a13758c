/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Put before everything else where the tests are built with -fsanitize=thread: see
 * tests/run.sh. GLib itself isn't, and locks with system calls that the sanitizer doesn't
 * know; so it is told what a lock and a queue of GLib's order. What a main context orders it
 * sees by itself, in the descriptor that wakes it. */

#pragma once

#include <glib.h>

void __tsan_acquire (void *address);
void __tsan_release (void *address);

static inline void
tsan_mutex_lock (GMutex *mutex)
{
  g_mutex_lock (mutex);
  __tsan_acquire (mutex);
}

static inline void
tsan_mutex_unlock (GMutex *mutex)
{
  __tsan_release (mutex);
  g_mutex_unlock (mutex);
}

static inline void
tsan_queue_push (GAsyncQueue *queue, gpointer data)
{
  __tsan_release (queue);
  g_async_queue_push (queue, data);
}

static inline gpointer
tsan_queue_pop (GAsyncQueue *queue)
{
  gpointer data = g_async_queue_pop (queue);

  __tsan_acquire (queue);
  return data;
}

static inline gpointer
tsan_queue_try_pop (GAsyncQueue *queue)
{
  gpointer data = g_async_queue_try_pop (queue);

  __tsan_acquire (queue);
  return data;
}

#define g_mutex_lock tsan_mutex_lock
#define g_mutex_unlock tsan_mutex_unlock
#define g_async_queue_push tsan_queue_push
#define g_async_queue_pop tsan_queue_pop
#define g_async_queue_try_pop tsan_queue_try_pop
