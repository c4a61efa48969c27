/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * head: the type words of a stretch of text ("Nghị quyết", "la circulaire conjointe").
 */
#ifndef CITATION_HEAD_H
#define CITATION_HEAD_H

#include "citation/lex.h"

struct head {
	size_t first, end; /* tokens */
	const struct table_type *type;
	uint8_t lang; /* enum lang of the name, LANG_UND for a code used as a word */
	bool code;    /* "NQ", "QĐ": the code stands for the word */
	bool loose;   /* with other marks than its name has: only a symbol can follow */
};

/* The heads of `l` in order, into out[size]; returns how many. */
size_t head_find(const struct lex *l, struct head *out, size_t size);

#endif
