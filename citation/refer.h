/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * refer: words that refer to a document without its number ("this Decree", "it", "văn bản
 * này"), and which one they mean.
 */
#ifndef CITATION_REFER_H
#define CITATION_REFER_H

#include "citation/group.h"

/* A reference begins at token `i`, where the type word `head` stands, or NULL; to one of
 * the groups so far, or by "this" to the text itself. */
bool refer_find(const struct stretch *s, const struct groups *g, size_t i,
		const struct head *head, struct group *found);

/* Sets what the groups mean, when their kinds and sources are known: a reference means a
 * document before it; or nothing: the text itself, or nobody knows. */
void refer_resolve(struct stretch *s, struct groups *g);

#endif
