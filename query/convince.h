/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * convince: whether what was read is worth showing.
 */
#ifndef QUERY_CONVINCE_H
#define QUERY_CONVINCE_H

#include "query/found.h"
#include "query/number.h"

/* A translation, and what stands beside a number of the question, must hold more than
 * stop words; what holds the number needs no other reason. */
bool convince_shows(const struct numbers *numbers, const struct found_list *list,
		    const struct found *f);

#endif
