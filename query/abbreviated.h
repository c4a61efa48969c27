/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * abbreviated: names of a question that their own language also writes short, or long:
 * "Sở GD&ĐT", "Sở Giáo dục và Đào tạo".
 *
 * The rows of the lexicon know both. Where one of them is an abbreviation, each word of
 * the name that the other lacks is satisfied by all of the other. So the name stays the
 * words that it is, which stand side by side where a text has it as it was asked.
 */
#ifndef QUERY_ABBREVIATED_H
#define QUERY_ABBREVIATED_H

#include "base/error.h"
#include "query/bind.h"
#include "store/store.h"

/* Call after expand_units. Does nothing for a question of another language, nor within
 * quotation marks. */
bool abbreviated_add(struct arena *a, struct store *s, struct bound *b,
		     struct error *err);

#endif
