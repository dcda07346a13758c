/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saves notes again and again, each time with another number in all of them, until somebody ends
 * it. Prints the number of each that is saved.
 * usage: notes-writer FILE */

#include "config.h"

#include "registry/porthole-notes.h"

#define N_PORTS 100

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

int
main (int argc, char *argv[])
{
  g_autoptr (PortholeNotes) notes = porthole_notes_new (argv[1]);
  g_autofree char *filling = g_strnfill (3000, 'x');

  for (guint version = 1;; version++)
    {
      g_autofree char *name = g_strdup_printf ("%u", version);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      for (guint16 port = 1; port <= N_PORTS; port++)
        porthole_notes_set (notes, port, name, filling);
      porthole_notes_save_async (notes, NULL, done_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      if (!porthole_notes_save_finish (notes, result, &error))
        g_error ("%s", error->message);
      g_print ("%u\n", version);
    }
}
