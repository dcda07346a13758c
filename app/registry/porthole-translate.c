/* Copyright 2026 The Porthole Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/porthole-translate.h"

#define MAX_PHRASE 3

/* Everyday words for kinds of services, folded, in German and Spanish, and the English words that
 * the registry has for them; none for "port". Products and protocols have the same name everywhere.
 */
static const struct
{
  const char *phrase;
  const char *english;
} everyday[] = {
  /* German */
  { "anschluss", "" },
  { "datei", "file" },
  { "dateien", "files" },
  { "dateifreigabe", "file sharing" },
  { "dateiserver", "file server" },
  { "dateiubertragung", "file transfer" },
  { "datenbank", "database" },
  { "datenbanken", "database" },
  { "datenbankserver", "database server" },
  { "datensicherung", "backup" },
  { "drucken", "printing" },
  { "drucker", "printer" },
  { "druckserver", "print server" },
  { "fernwartung", "remote support" },
  { "fernzugriff", "remote access" },
  { "hausautomation", "home automation" },
  { "internetseite", "website" },
  { "kamera", "camera" },
  { "kameras", "camera" },
  { "musik", "music" },
  { "namensauflosung", "dns" },
  { "nachrichtenwarteschlange", "message queue" },
  { "netzwerkdrucker", "network printer" },
  { "sicherung", "backup" },
  { "spiel", "game" },
  { "spiele", "game" },
  { "suchmaschine", "search engine" },
  { "telefonie", "telephony" },
  { "uberwachung", "monitoring" },
  { "uberwachungskamera", "camera" },
  { "uhrzeit", "time" },
  { "verschlusselt", "encrypted" },
  { "verzeichnisdienst", "directory" },
  { "weboberflache", "web interface" },
  { "webseite", "website" },
  { "zeitserver", "time server" },
  /* Spanish */
  { "acceso remoto", "remote access" },
  { "archivos", "files" },
  { "base de datos", "database" },
  { "bases de datos", "database" },
  { "buscador", "search engine" },
  { "camara", "camera" },
  { "camaras", "camera" },
  { "cifrado", "encrypted" },
  { "cola de mensajes", "message queue" },
  { "compartir archivos", "file sharing" },
  { "copia de seguridad", "backup" },
  { "copias de seguridad", "backup" },
  { "correo", "mail" },
  { "correo electronico", "mail" },
  { "domotica", "home automation" },
  { "escritorio remoto", "remote desktop" },
  { "ficheros", "files" },
  { "hora", "time" },
  { "impresora", "printer" },
  { "impresoras", "printer" },
  { "imprimir", "printing" },
  { "juego", "game" },
  { "juegos", "game" },
  { "monitorizacion", "monitoring" },
  { "musica", "music" },
  { "pagina web", "website" },
  { "puerto", "" },
  { "puertos", "" },
  { "resolucion de nombres", "dns" },
  { "servidor", "server" },
  { "servidores", "server" },
  { "sitio web", "website" },
  { "telefonia", "telephony" },
  { "transferencia de archivos", "file transfer" },
};

/* What stands between such words and says nothing. */
static const char *const particles[] = {
  "con",     "cual",  "das",   "de",    "del",   "dem",    "den", "der",    "die",     "ein",
  "eine",    "einem", "einen", "einer", "el",    "en",     "es",  "fur",    "im",      "ist",
  "la",      "las",   "los",   "mein",  "meine", "meinen", "mi",  "mit",    "para",    "por",
  "que",     "un",    "una",   "und",   "usa",   "vom",    "von", "welche", "welchen", "welcher",
  "welches", "wird",  "y",     "zum",   "zur",   NULL,
};

/* Returns how many words the longest phrase that they begin with has. */
static guint
find_phrase (const char *const *words, const char **ret_english)
{
  g_autoptr (GString) phrase = g_string_new (NULL);
  guint found = 0;

  for (guint n = 0; n < MAX_PHRASE && words[n] != NULL; n++)
    {
      if (n > 0)
        g_string_append_c (phrase, ' ');
      g_string_append (phrase, words[n]);
      for (guint i = 0; i < G_N_ELEMENTS (everyday); i++)
        {
          if (!g_str_equal (phrase->str, everyday[i].phrase))
            continue;
          *ret_english = everyday[i].english;
          found = n + 1;
        }
    }

  return found;
}

/**
 * porthole_translate_words:
 * @words: (array zero-terminated=1): the folded words of a query
 *
 * Puts everyday German and Spanish words for kinds of services into English: `drucker`,
 * `base de datos`. What stands between them goes; other words, which are mostly names, stay.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the English words, %NULL when
 *   there is nothing to translate
 */
char **
porthole_translate_words (const char *const *words)
{
  g_autoptr (GStrvBuilder) english = g_strv_builder_new ();
  gboolean translated = FALSE;

  g_return_val_if_fail (words != NULL, NULL);

  while (*words != NULL)
    {
      const char *phrase = NULL;
      guint n = find_phrase (words, &phrase);

      if (n > 0)
        {
          g_auto (GStrv) parts = g_strsplit (phrase, " ", -1);

          g_strv_builder_addv (english, (const char **) parts);
          translated = TRUE;
        }
      else if (!g_strv_contains (particles, *words))
        g_strv_builder_add (english, *words);
      words += MAX (n, 1);
    }

  return translated ? g_strv_builder_end (english) : NULL;
}
