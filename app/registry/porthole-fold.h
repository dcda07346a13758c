/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *porthole_fold (const char *text);
char **porthole_fold_words (const char *text);
char *porthole_fold_key (const char *text);
char *porthole_fold_join (char **words);
char *porthole_fold_bag (char **words);
char *porthole_fold_stem (const char *word);
gboolean porthole_fold_is_filler (const char *word);
gboolean porthole_fold_is_weak (const char *word);
guint32 porthole_fold_letters (const char *word, gsize length);
guint
porthole_fold_distance (const char *a, gsize a_length, const char *b, gsize b_length, guint limit);

G_END_DECLS
