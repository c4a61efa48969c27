/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * glued: captions and headings of Vietnamese news that run into the sentence behind them,
 * with no mark between: "Siết chặt quản lý đất đai Thủ tướng yêu cầu ...".
 */
#ifndef TASK_GLUED_H
#define TASK_GLUED_H

#include "citation/lex.h"

enum { GLUED_MAX = 6 }; /* places of a sentence that are looked at */

/* The bytes where the sentence that was read may begin again, in order; how many. */
size_t glued_starts(const struct lex *l, size_t *starts);

/* The end of text[start:end] without the photographer and the author behind it. */
size_t glued_end(str text, size_t start, size_t end);

#endif
