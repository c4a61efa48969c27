/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_fragment: the lines of a piece of HTML that is all text of an article, as feeds
 * carry it.
 */
#ifndef CORPUS_HTML_FRAGMENT_H
#define CORPUS_HTML_FRAGMENT_H

#include "corpus/html_text.h"

/* Adds its lines; plain text is HTML too. Past the limits of
 * html_tree it adds nothing. */
void html_fragment_add(struct html_text *out, str markup);

#endif
