/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_hint: what the class and id of an element say about what it holds.
 *
 * Names are cut into words (at hyphens, at inner capitals) and looked up in one table,
 * with the words that English, French and Vietnamese page makers use.
 */
#ifndef CORPUS_HTML_HINT_H
#define CORPUS_HTML_HINT_H

#include "base/str.h"

enum html_hint {
	HINT_GOOD = 1 << 0, /* "article", "body", "noidung" */
	HINT_BAD = 1 << 1,  /* "widget", "meta": less likely text */
	HINT_UNLIKELY =
		1 << 2,      /* "sidebar", "menu": no text, unless it is HINT_GOOD too */
	HINT_NEVER = 1 << 3, /* "share", "comments", "related": not this article */
	HINT_CAPTION = 1 << 4, /* beside a picture */
	HINT_BYLINE = 1 << 5,  /* author, date */
	HINT_GALLERY = 1 << 6, /* pictures to leaf through */
};

/* Of one attribute's value. */
unsigned html_hint(str names);

#endif
