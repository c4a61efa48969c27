/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * session: resolutions of Party congresses and plenums, which carry no number of their
 * own ("Nghị quyết Trung ương 4 khóa XII", "résolution du XIVᵉ Congrès").
 */
#ifndef CITATION_SESSION_H
#define CITATION_SESSION_H

#include "citation/mention.h"

/* The session reference at head `h`, if there is one: adds it to `s`. */
bool session_read(struct stretch *s, const struct head *h);

/* The value of a Roman numeral of I, V, X in capitals (1 to 39), or 0. */
uint32_t session_roman(str word);

#endif
