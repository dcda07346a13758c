/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Put before everything else where the tests are built with -fsanitize=thread: see
 * tests/run.sh. GLib itself isn't, and locks with system calls that the sanitizer doesn't
 * know; so it is told what a lock, a queue and a task of GLib's order. What a main context
 * orders it sees by itself, in the descriptor that wakes it. */

#pragma once

#include <gio/gio.h>

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

/* Lets the lock go for as long as it waits. */
static inline void
tsan_cond_wait (GCond *cond, GMutex *mutex)
{
  __tsan_release (mutex);
  g_cond_wait (cond, mutex);
  __tsan_acquire (mutex);
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

static inline void
tsan_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GTaskThreadFunc func = g_object_get_data (G_OBJECT (task), "tsan-func");

  __tsan_acquire (task);
  func (task, source, task_data, cancellable);
}

static inline void
tsan_task_run_in_thread (GTask *task, GTaskThreadFunc func)
{
  g_object_set_data (G_OBJECT (task), "tsan-func", func);
  __tsan_release (task);
  g_task_run_in_thread (task, tsan_in_thread);
}

static inline void
tsan_task_return_boolean (GTask *task, gboolean result)
{
  __tsan_release (task);
  g_task_return_boolean (task, result);
}

static inline void
tsan_task_return_pointer (GTask *task, gpointer result, GDestroyNotify destroy)
{
  __tsan_release (task);
  g_task_return_pointer (task, result, destroy);
}

static inline void
tsan_task_return_error (GTask *task, GError *error)
{
  __tsan_release (task);
  g_task_return_error (task, error);
}

static inline gboolean
tsan_task_propagate_boolean (GTask *task, GError **error)
{
  __tsan_acquire (task);
  return g_task_propagate_boolean (task, error);
}

static inline gpointer
tsan_task_propagate_pointer (GTask *task, GError **error)
{
  __tsan_acquire (task);
  return g_task_propagate_pointer (task, error);
}

#define g_task_run_in_thread tsan_task_run_in_thread
#define g_task_return_boolean tsan_task_return_boolean
#define g_task_return_pointer tsan_task_return_pointer
#define g_task_return_error tsan_task_return_error
#define g_task_propagate_boolean tsan_task_propagate_boolean
#define g_task_propagate_pointer tsan_task_propagate_pointer
#define g_mutex_lock tsan_mutex_lock
#define g_mutex_unlock tsan_mutex_unlock
#define g_cond_wait tsan_cond_wait
#define g_async_queue_push tsan_queue_push
#define g_async_queue_pop tsan_queue_pop
#define g_async_queue_try_pop tsan_queue_try_pop
