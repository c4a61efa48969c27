/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * cite_record: one citation as a record of `tracuu cite`, in every format.
 */
#ifndef APP_CITE_RECORD_H
#define APP_CITE_RECORD_H

#include "app/emit.h"
#include "citation/citation.h"
#include "corpus/article.h"

extern const struct emit_view cite_record_view;

/* What a record holds beyond the contract's fields. */
struct cite_record_options {
	bool sentence; /* the sentence that the citation stands in */
	bool rule;     /* the name of the rule that made it */
};

void cite_record_emit(struct emit *e, const struct article *article,
		      const struct citation *c,
		      const struct cite_record_options *options);

/* The sentence of `text` around [start, end). */
str cite_record_sentence(str text, size_t start, size_t end);

#endif
