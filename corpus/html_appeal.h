/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_appeal: boxes that want something of the reader: an address for a newsletter, a
 * subscription, a signature under terms.
 */
#ifndef CORPUS_HTML_APPEAL_H
#define CORPUS_HTML_APPEAL_H

#include "corpus/html_page.h"

/* Told by the words of English pages: two kinds of them, or one beside a form. */
bool html_appeal_is(const struct html_page *page, uint32_t node);

#endif
