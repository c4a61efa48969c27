/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * charset_score: which code page makes bytes Vietnamese.
 *
 * Words that hold a byte beyond ASCII are read under every page; the page that makes most
 * of them valid syllables wins, if there are enough of them and few that are none.
 */
#ifndef TEXT_CHARSET_SCORE_H
#define TEXT_CHARSET_SCORE_H

#include "base/str.h"
#include "text/charset_page.h"

/* False where no page makes the bytes Vietnamese, and no better than windows-1252 does.
 */
bool charset_score_best(str bytes, enum charset_page *best);

#endif
