/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * tail: what goes on with the name of a Vietnamese body behind its head and its large
 * words: "các đơn vị [kinh doanh vận tải]", "Công ty Khai thác [điểm đỗ xe Hà Nội]",
 * "UBND quận [5]", "các đơn vị [thuộc Bộ Tài chính]".
 *
 * Names of Vietnamese bodies have small syllables as sentences have them; what tells that
 * they belong to the name is the verb or modal that must still follow.
 */
#ifndef TASK_TAIL_H
#define TASK_TAIL_H

#include "citation/lex.h"

/* The token behind such words from token `i` on, 0 if there are none. */
size_t tail_end(const struct lex *l, size_t i);

/* English "provinces [from Hai Phong to Da Nang]", "Board [No. 2]": the token behind what
 * begins at token `i`, 0 if it is none. */
size_t tail_reach(const struct lex *l, size_t i);

#endif
