/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/porthole-paste.h"
#include "registry/porthole-table.h"

G_BEGIN_DECLS

/* What was read of one line, and what the lines before said that counts for it. */
typedef struct
{
  PortholeTable *table;
  GHashTable *names; /* name of a service → its port, 0 for none */

  GArray *found; /* of PortholePastePort, of this line */
  PortholePasteFormat format;

  gboolean of_containers; /* a header said so */
  gboolean in_service_set; /* of nftables */
  gboolean in_elements;
  gboolean in_forwards; /* of firewalld */
} PortholePasteReader;

/* Each looks whether a line is its own, and then reads it. */
typedef gboolean (*PortholePasteRead) (PortholePasteReader *reader,
                                       const char *line,
                                       const char *const *words);

gboolean porthole_paste_parse_ports (const char *text, guint16 *ret_first, guint16 *ret_last);
PortholeTransport porthole_paste_parse_transport (const char *word);
gboolean porthole_paste_resolve (PortholePasteReader *reader,
                                 const char *name,
                                 PortholeTransport transports,
                                 guint16 *ret_port);
gboolean porthole_paste_add (PortholePasteReader *reader,
                             const char *text,
                             PortholeTransport transports,
                             PortholePasteRole role);
gboolean porthole_paste_add_list (PortholePasteReader *reader,
                                  const char *text,
                                  PortholeTransport transports,
                                  PortholePasteRole role);
void porthole_paste_add_target (PortholePasteReader *reader,
                                const char *text,
                                PortholeTransport transports);

gboolean porthole_paste_read_iptables_rule (PortholePasteReader *reader,
                                            const char *line,
                                            const char *const *words);
gboolean porthole_paste_read_iptables_table (PortholePasteReader *reader,
                                             const char *line,
                                             const char *const *words);
gboolean porthole_paste_read_nftables (PortholePasteReader *reader,
                                       const char *line,
                                       const char *const *words);
gboolean porthole_paste_read_firewalld (PortholePasteReader *reader,
                                        const char *line,
                                        const char *const *words);
gboolean porthole_paste_read_ufw (PortholePasteReader *reader,
                                  const char *line,
                                  const char *const *words);

gboolean porthole_paste_read_nmap (PortholePasteReader *reader,
                                   const char *line,
                                   const char *const *words);
gboolean porthole_paste_read_containers (PortholePasteReader *reader,
                                         const char *line,
                                         const char *const *words);
gboolean porthole_paste_read_sockets (PortholePasteReader *reader,
                                      const char *line,
                                      const char *const *words);
gboolean porthole_paste_read_text (PortholePasteReader *reader,
                                   const char *line,
                                   const char *const *words);

G_END_DECLS
