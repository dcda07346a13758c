/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PORTHOLE_TYPE_HELP_PAGE (porthole_help_page_get_type ())

G_DECLARE_FINAL_TYPE (PortholeHelpPage, porthole_help_page, PORTHOLE, HELP_PAGE, AdwNavigationPage)

const char *porthole_help_page_get_next            (PortholeHelpPage *self);
GtkWidget  *porthole_help_page_get_continue_button (PortholeHelpPage *self);
void        porthole_help_page_set_position        (PortholeHelpPage *self,
                                                    guint             position,
                                                    guint             n_pages);

G_END_DECLS
