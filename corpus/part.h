/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * part: cuts an article into what is indexed: the whole article, or for long ones
 * sections of at most about PART_BYTES, cut at headings and paragraphs, each of one
 * language.
 */
#ifndef CORPUS_PART_H
#define CORPUS_PART_H

#include "corpus/article.h"

/* Measured with the index: see docs/ARCHITECTURE.md. */
enum { PART_BYTES = 6 * 1024 };

struct part {
	uint32_t start, end; /* bytes of the article's text, whole blocks */
	str heading;         /* the heading it stands under, or empty */
	enum lang lang;
	const struct block *blocks;
	size_t n_blocks;
};

/* An article without text has no parts. */
void part_cut(struct arena *a, const struct article *article, struct part **parts,
	      size_t *n);

#endif
