/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * charset_page: the 8-bit code pages that Vietnamese and French text comes in.
 */
#ifndef TEXT_CHARSET_PAGE_H
#define TEXT_CHARSET_PAGE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

#include <stdint.h>

enum charset_page {
	CHARSET_WINDOWS_1252, /* also for iso-8859-1, as the web reads it */
	CHARSET_WINDOWS_1258,
	CHARSET_TCVN3,    /* the ABC fonts */
	CHARSET_TCVN5712, /* the same with all capitals */
	CHARSET_VISCII,
	CHARSET_VNI,
	CHARSET_VPS,
	CHARSET_PAGES,
};

/* "tcvn3"; "tcvn3 as utf-8" for text that was taken for windows-1252 and saved as UTF-8.
 */
const char *charset_page_name(enum charset_page page);
const char *charset_page_mojibake_name(enum charset_page page);

/* From a declared name, any spelling of it. False where it names none of these. */
bool charset_page_parse(str declared, enum charset_page *page);

/* Appends the letters of `bytes` in UTF-8, marks not yet composed with them. */
void charset_page_put(struct buf *out, enum charset_page page, str bytes);

/*
 * The whole text, composed. TCVN3 has capitals of ă â ê ô ơ ư đ only; of the other
 * letters those are raised that stand among capitals or begin a sentence.
 */
str charset_page_decode(struct arena *a, enum charset_page page, str bytes);

/* Makes of charset_page_put's letters what charset_page_decode returns. */
str charset_page_finish(struct arena *a, enum charset_page page, struct buf *letters);

/* The byte that windows-1252 reads as `cp` (C1 controls for the bytes that it leaves
 * open), or -1. */
int charset_page_byte(uint32_t cp);

#endif
