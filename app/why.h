/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * why: the reasons of a hit, as a field of its record.
 */
#ifndef APP_WHY_H
#define APP_WHY_H

#include "app/emit.h"
#include "query/search.h"

/* An array "why"; with `text` each has a field "note", which a line for people shows. */
void why_print(struct emit *e, const struct search_hit *hit, bool text);

#endif
