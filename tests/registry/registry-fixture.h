/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-notes.h"

/* A folder for a test's files, some of which are there. */
typedef struct
{
  char *folder;
  char *notes_path;
  char *system_path;
  char *import_path;
} RegistryFixture;

void registry_fixture_set_up (RegistryFixture *fixture, gconstpointer data);
void registry_fixture_tear_down (RegistryFixture *fixture, gconstpointer data);

void result_cb (GObject *source, GAsyncResult *result, gpointer data);
void wait_for_result (GAsyncResult **result);
gboolean load_notes (PortholeNotes *notes, GError **error);
gboolean save_notes (PortholeNotes *notes, GError **error);
