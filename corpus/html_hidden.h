/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_hidden: what a page does not show, and what it shows after a click.
 */
#ifndef CORPUS_HTML_HIDDEN_H
#define CORPUS_HTML_HIDDEN_H

#include "corpus/html_page.h"

/* Is node `i` hidden, and nothing that a button brings up, a slide or a fold? The marks
 * of the nodes before it, and its own hints, are read. */
bool html_hidden(const struct html_page *page, uint32_t i);

#endif
