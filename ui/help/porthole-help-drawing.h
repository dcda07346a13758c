/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PortholeHelpScene:
 * @PORTHOLE_HELP_SCENE_BUILDING: an address and its doors
 * @PORTHOLE_HELP_SCENE_RANGES: the three ranges of numbers, as wide as they are
 * @PORTHOLE_HELP_SCENE_CONNECTION: two computers, a door each, and what goes between them
 * @PORTHOLE_HELP_SCENE_TAKEN: two programs that want the same door
 * @PORTHOLE_HELP_SCENE_FIREWALL: what comes through a firewall and what doesn't
 *
 * What a drawing shows.
 */
typedef enum
{
  PORTHOLE_HELP_SCENE_BUILDING,
  PORTHOLE_HELP_SCENE_RANGES,
  PORTHOLE_HELP_SCENE_CONNECTION,
  PORTHOLE_HELP_SCENE_TAKEN,
  PORTHOLE_HELP_SCENE_FIREWALL,
} PortholeHelpScene;

#define PORTHOLE_N_HELP_SCENES 5

#define PORTHOLE_TYPE_HELP_SCENE (porthole_help_scene_get_type ())

GType porthole_help_scene_get_type (void);

#define PORTHOLE_TYPE_HELP_DRAWING (porthole_help_drawing_get_type ())

G_DECLARE_FINAL_TYPE (PortholeHelpDrawing, porthole_help_drawing, PORTHOLE, HELP_DRAWING, GtkWidget)

PortholeHelpScene porthole_help_drawing_get_scene (PortholeHelpDrawing *self);
void              porthole_help_drawing_set_scene (PortholeHelpDrawing *self,
                                                   PortholeHelpScene    scene);

G_END_DECLS
