/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Starts a program on $DISPLAY and says how long it took to the first drawn frame of its
 * first real window, as the X server sees it, so that any toolkit's programs compare. A moment
 * later, when everything is drawn, the program is ended at once: what it does at its end doesn't
 * count.
 *
 * usage: first-frame COMMAND [ARGUMENT…]
 * Prints: MILLISECONDS PEAK_KIB PROCESSOR_MILLISECONDS LATER_PEAK_KIB */

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define TIMEOUT_MS 20000
#define MIN_SIZE 200
#define SETTLE_MS 1500

static double
now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);

  return (double) now.tv_sec * 1000.0 + (double) now.tv_nsec / 1000000.0;
}

/* The processor's time of a child that still runs. */
static double
processor_ms (pid_t child)
{
  struct timespec time = { 0 };
  clockid_t id;

  if (clock_getcpuclockid (child, &id) == 0)
    clock_gettime (id, &time);

  return (double) time.tv_sec * 1000.0 + (double) time.tv_nsec / 1000000.0;
}

/* The most memory that a child that still runs has had so far. */
static long
peak_kib (pid_t child)
{
  char path[64], line[256];
  FILE *file;
  long peak = 0;

  snprintf (path, sizeof path, "/proc/%d/status", child);
  file = fopen (path, "re");
  while (file != NULL && peak == 0 && fgets (line, sizeof line, file) != NULL)
    {
      if (strncmp (line, "VmHWM:", 6) == 0)
        peak = atol (line + 6);
    }
  if (file != NULL)
    fclose (file);

  return peak;
}

/* A window may be gone by the time it is asked about; that is no reason to end. */
static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static int
is_frame (Display *display, Window window)
{
  XWindowAttributes attributes;

  return XGetWindowAttributes (display, window, &attributes) && !attributes.override_redirect
         && attributes.map_state == IsViewable && attributes.width >= MIN_SIZE
         && attributes.height >= MIN_SIZE;
}

static int
wait_for_frame (Display *display, int damage_event, double start)
{
  struct pollfd pollfd = { .fd = ConnectionNumber (display), .events = POLLIN };

  for (;;)
    {
      while (XPending (display) > 0)
        {
          XEvent event;

          XNextEvent (display, &event);
          if (event.type == CreateNotify)
            XDamageCreate (display, event.xcreatewindow.window, XDamageReportRawRectangles);
          else if (event.type == damage_event + XDamageNotify
                   && is_frame (display, ((XDamageNotifyEvent *) &event)->drawable))
            return 1;
        }

      double left = start + TIMEOUT_MS - now_ms ();

      if (left <= 0 || poll (&pollfd, 1, (int) left + 1) == 0)
        return 0;
    }
}

int
main (int argc, char *argv[])
{
  Display *display = XOpenDisplay (NULL);
  struct rusage usage;
  int damage_event;
  int damage_error;
  int status;
  int drawn;

  if (argc < 2 || display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    {
      fprintf (stderr, "usage: first-frame COMMAND…, on a display with the DAMAGE extension\n");
      return 2;
    }

  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  double start = now_ms ();
  pid_t child = fork ();

  if (child == 0)
    {
      execvp (argv[1], argv + 1);
      perror (argv[1]);
      _exit (127);
    }

  drawn = wait_for_frame (display, damage_event, start);

  double end = now_ms ();
  double processor = processor_ms (child);
  long peak = peak_kib (child);

  if (drawn)
    poll (NULL, 0, SETTLE_MS);
  kill (child, SIGKILL);
  wait4 (child, &status, 0, &usage);
  if (!drawn)
    {
      fprintf (stderr, "%s drew no window within %d ms\n", argv[1], TIMEOUT_MS);
      return 1;
    }

  printf ("%.1f %ld %.1f %ld\n", end - start, peak, processor, usage.ru_maxrss);
  XCloseDisplay (display);

  return 0;
}
