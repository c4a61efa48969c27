/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_data: the article of a page that its scripts draw, from the data that lie beside
 * them (<script type="application/json">).
 */
#ifndef CORPUS_HTML_DATA_H
#define CORPUS_HTML_DATA_H

#include "corpus/html_text.h"

/* Adds the lines of the longest text among the data, a string of markup or a list of
 * paragraphs; nothing where there is none. */
void html_data_add(struct html_text *out, const struct html_tree *tree);

#endif
