/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * own: which document a text is, as opposed to one that it speaks of.
 *
 * A text is a document's own where its head bears the number on a line that begins with
 * the number mark ("Số: 59-NQ/TW"), where its title announces the full text, or where the
 * title or the first line begins with the number and the text is one of articles or of
 * grounds ("Điều 1.", "Căn cứ ...", "Pursuant to ...").
 */
#ifndef CITATION_OWN_H
#define CITATION_OWN_H

#include "citation/citation.h"

/* The identity of the document; empty where it is none. `cites` are the text's. */
str own_id(struct arena *a, const struct citation_context *context,
	   const struct citation *cites, size_t n);

/* A line of the text begins with one of the words by which acts give their grounds, or
 * number their articles. */
bool own_is_act(str text);

#endif
