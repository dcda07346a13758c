/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <netinet/in.h>

#include "server/porthole-engine.h"
#include "server/porthole-http-parser.h"
#include "server/porthole-recorder.h"
#include "server/porthole-template.h"

G_BEGIN_DECLS

#define PORTHOLE_ENGINE_RESERVE 4
#define PORTHOLE_ENGINE_BUFFER (64 * 1024)

/* Of TCP's waiting bytes: what an echo may run ahead, or a user may write by hand. */
#define PORTHOLE_ENGINE_OUT_MAX (1024 * 1024)

/* Sixty batches a second at most, since a window draws no more; and four at least. */
#define PORTHOLE_BATCH_INTERVAL (G_USEC_PER_SEC / 60)
#define PORTHOLE_BATCH_INTERVAL_MAX (G_USEC_PER_SEC / 4)

/* From so many rows a second on, nobody reads them as they come, and the owner has them ten
 * times a second. */
#define PORTHOLE_FLOOD_ROWS 2000
#define PORTHOLE_BATCH_INTERVAL_FLOOD (G_USEC_PER_SEC / 10)

/* Rows after which they are handed over though there is more to do. */
#define PORTHOLE_ENGINE_PENDING_MAX 512

/* Just after GDK's redrawing, which is G_PRIORITY_HIGH_IDLE + 20. */
#define PORTHOLE_NEWS_PRIORITY (G_PRIORITY_HIGH_IDLE + 25)

/* What epoll hands back points to one of these: the first field says to which. */
typedef enum
{
  PORTHOLE_WATCH_CONNECTION,
  PORTHOLE_WATCH_DATAGRAMS,
  PORTHOLE_WATCH_ADDRESSES,
} PortholeWatchKind;

typedef struct _PortholeConnection PortholeConnection;

/* One TCP connection, or one UDP peer. As small as can be: there may be ten thousand. */
struct _PortholeConnection
{
  PortholeWatchKind kind;
  int fd; /* -1 for a UDP peer */

  PortholeConnection *previous; /* in the list it is in, by time of last activity */
  PortholeConnection *next;

  guint64 id;
  gint64 opened; /* monotonic, microseconds */
  gint64 active;
  guint64 received;
  guint64 sent;
  gsize kept;
  PortholeEndpoint peer;
  guint8 listening; /* index of the listening socket */
  guint8 protocol;
  guint8 reason; /* why it is being closed */
  guint8 interest;
  guint recognised : 1;
  guint read_closed : 1; /* the peer sent its end */
  guint closing : 1;     /* close as soon as everything went out */
  guint lingering : 1;   /* our end was sent, waiting for the peer's */
  guint delayed : 1;

  GByteArray *head; /* first bytes while it isn't clear what they are */
  GByteArray *out;  /* what the kernel didn't take yet, or is delayed */
  GByteArray *in;   /* requests that wait for the answer to the one before */
  PortholeHttpParser *http;
  GSocket *socket; /* of those GSocketListener accepted; owns fd */
};

/* A connection, or a datagram's answer, that waits for its delay. */
typedef struct
{
  gint64 due;
  PortholeConnection *connection; /* TCP */
  struct
  {
    guint8 listening;
    PortholeEndpoint peer;
    PortholeEndpoint local; /* the address the datagram came to */
    GBytes *bytes;
  } datagram;
} PortholeDelayed;

typedef struct
{
  PortholeWatchKind kind;
  guint8 index;
  GSocket *socket;
  GObject *token; /* what the GSocketListener hands back for this socket */
  PortholeEndpoint local;
  guint32 overflow; /* the kernel's count of datagrams that found no room */
  gboolean gone;
} PortholeListening;

/* A doubly linked list through the connections themselves, oldest first. */
typedef struct
{
  PortholeConnection *first;
  PortholeConnection *last;
  guint n;
} PortholeConnectionList;

struct _PortholeEngine
{
  PortholeServerConfig *config;
  GMainContext *owner;
  GSource *wake;
  PortholeEngineFunc news;
  gpointer user_data;
  GThread *thread;
  GMainContext *context;

  gboolean stop_asked; /* atomic */

  GMutex lock;
  /* under the lock: what was handed over */
  PortholeEnginePhase phase;
  GError *error;
  PortholeLogReason end_reason;
  PortholeLogRows *rows; /* NULL while they are added to */
  guint64 rows_dropped;
  PortholeServerTotals told;
  guint open;
  gboolean address_gone;
  gboolean wake_pending;
  gint64 last_wake;
  gint64 wake_due;
  gint64 batch_interval;
  guint32 rates[PORTHOLE_SERVER_RATE_SECONDS];
  gint64 rate_second; /* the second the newest rate is of */

  /* written before it runs, or by its thread that ended */
  guint64 next_connection;
  guint16 port;
  char **addresses;

  /* the engine's thread */
  GMainLoop *loop;
  PortholeLogRows *pending;
  guint64 pending_dropped;
  guint32 pending_rate; /* connections, or datagrams, since the last time */
  PortholeServerTotals totals;
  GSocketListener *listener;
  GCancellable *accept_cancellable;
  GPtrArray *listening; /* PortholeListening */
  int epoll_fd;
  GSource *source;
  gint64 armed;
  int reserve[PORTHOLE_ENGINE_RESERVE];
  PortholeWatchKind address_watch; /* what epoll hands back for address_fd */
  int address_fd;
  PortholeConnectionList active;
  PortholeConnectionList lingering;
  GHashTable *peers; /* UDP: PortholeEndpoint → PortholeConnection */
  GQueue delayed;    /* PortholeDelayed, soonest first */
  gsize delayed_bytes;
  gint64 accept_again; /* monotonic, 0 when accepting goes on */
  gboolean accept_armed;
  gboolean out_of_descriptors;
  gint64 auto_stop;
  guint64 accepted;
  gboolean stopping;
  PortholeRecorder *recorder;
  gboolean recorder_failed; /* atomic */
  PortholeLogReason stop_reason;
  PortholeLogReason recorder_reason;
  int recorder_errno;
  GBytes *reply;        /* what is the same for everybody */
  const char *template; /* what isn't */
  PortholeTemplateFlags template_flags;
  guint8 *buffer;
  struct PortholeDatagramBuffers *datagrams;
};

/* porthole-engine.c */
void porthole_engine_arm (PortholeEngine *self, gint64 due);
void porthole_engine_end (PortholeEngine *self, PortholeLogReason reason);
gboolean porthole_engine_is_stopping (PortholeEngine *self);

/* porthole-engine-log.c */
void porthole_engine_log (PortholeEngine *self,
                          PortholeLogRow *row,
                          guint listening,
                          const char *detail,
                          const guint8 *data,
                          gsize data_size,
                          gsize keep);
void porthole_engine_log_event (PortholeEngine *self,
                                PortholeLogEvent event,
                                PortholeLogReason reason,
                                int number,
                                guint listening);
void porthole_engine_log_chunk (PortholeEngine *self,
                                PortholeConnection *connection,
                                PortholeLogEvent event,
                                const guint8 *data,
                                gsize size);
void porthole_engine_log_refused (PortholeEngine *self,
                                  const PortholeEndpoint *peer,
                                  PortholeLogReason reason,
                                  guint listening);
void porthole_engine_hand_over (PortholeEngine *self, gboolean at_once);

/* porthole-engine-reply.c */
gboolean porthole_engine_prepare_reply (PortholeEngine *self, GError **error);
GBytes *porthole_engine_make_reply (PortholeEngine *self,
                                    const PortholeEndpoint *peer,
                                    const PortholeEndpoint *local);
GBytes *porthole_engine_make_http_reply (PortholeEngine *self,
                                         PortholeHttpParser *parser,
                                         gboolean malformed,
                                         const PortholeEndpoint *peer,
                                         const PortholeEndpoint *local);
gboolean porthole_engine_needs_local (PortholeEngine *self);

/* porthole-engine-accept.c */
void porthole_engine_accept (PortholeEngine *self);
guint porthole_engine_drain (PortholeEngine *self);

/* porthole-engine-tcp.c */
void porthole_engine_add_connection (PortholeEngine *self,
                                     int fd,
                                     GSocket *socket,
                                     const PortholeEndpoint *peer,
                                     guint listening);
void porthole_engine_connection_event (PortholeEngine *self,
                                       PortholeConnection *connection,
                                       guint32 events);
void porthole_engine_connection_due (PortholeEngine *self, PortholeConnection *connection);
void porthole_engine_close (PortholeEngine *self,
                            PortholeConnection *connection,
                            PortholeLogReason reason,
                            int number);
gboolean porthole_engine_write_by_hand (PortholeEngine *self,
                                        PortholeConnection *connection,
                                        const guint8 *data,
                                        gsize size);
gboolean porthole_engine_send (PortholeEngine *self,
                               PortholeConnection *connection,
                               const guint8 *data,
                               gsize size);
void porthole_engine_expire_connections (PortholeEngine *self, gint64 now);
gint64 porthole_engine_connections_deadline (PortholeEngine *self);
void porthole_connection_list_remove (PortholeConnectionList *list, PortholeConnection *connection);
void porthole_connection_list_append (PortholeConnectionList *list, PortholeConnection *connection);

/* porthole-engine-addresses.c */
void porthole_engine_watch_addresses (PortholeEngine *self);
void porthole_engine_addresses_changed (PortholeEngine *self);

/* porthole-engine-udp.c */
void porthole_engine_start_datagrams (PortholeEngine *self);
void porthole_engine_stop_datagrams (PortholeEngine *self);
void porthole_engine_expire_peers (PortholeEngine *self, gint64 now);
void porthole_engine_receive_datagrams (PortholeEngine *self, PortholeListening *listening);
gboolean porthole_engine_send_datagram (PortholeEngine *self,
                                        PortholeConnection *connection,
                                        const PortholeEndpoint *local,
                                        GBytes *bytes,
                                        int *ret_errno);
void porthole_engine_datagram_due (PortholeEngine *self, PortholeDelayed *delayed);

G_END_DECLS
