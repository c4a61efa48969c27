/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * recode: UTF-8 to the code pages, by looking which bytes each page reads as a letter.
 */
#ifndef TESTS_QUALITY_RECODE_H
#define TESTS_QUALITY_RECODE_H

#include "base/arena.h"
#include "base/buf.h"
#include "text/charset_page.h"

struct recoder;

struct recoder *recode_new(struct arena *a, enum charset_page page);

/*
 * Appends `text` in the page to `out`. Returns the text that can be expected back: what
 * the page has not is a question mark in both.
 */
str recode_text(struct arena *a, const struct recoder *r, str text, struct buf *out);

/* Bytes taken for windows-1252 and saved as UTF-8. */
void recode_mojibake(struct buf *out, str bytes);

void recode_utf16(struct buf *out, str text, bool big);

#endif
