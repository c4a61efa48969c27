/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lexicon_compile: what its two halves share: reading the tables, and writing them as
 * constant data in the shape of lexicon/table.h.
 */
#ifndef TOOLS_LEXICON_COMPILE_H
#define TOOLS_LEXICON_COMPILE_H

#include "base/arena.h"
#include "base/str.h"
#include "lexicon/lexicon.h"
#include "text/analyzer.h"
#include "tools/lexicon_compounds.h"

#include <stdio.h>

/* One variant of one row, as read. */
struct entry {
	str key; /* words with a blank between */
	str text;
	uint32_t row;
	uint32_t rank; /* in its cell, as written; equal keys leave holes */
	uint32_t phrase;
	uint16_t form;
	bool capital;
};

struct list {
	struct entry *items;
	size_t n, size;
};

struct row {
	str id;
	uint8_t domain;
};

struct compiler {
	struct arena *a;
	struct analyzer *z;
	struct list entries[LEXICON_KEYS];
	struct compounds *compounds;
	struct row *rows;
	size_t n_rows, rows_size;
	const char *const *domains;
	uint64_t hash;
	FILE *out;
};

/* The bytes of a file, in `a`. */
str lexicon_compile_read(struct arena *a, const char *path);

/* Ends the program. */
void lexicon_compile_die(const char *what, const char *name);

/* By key, then the better rank, then the earlier row. A blank is below any letter, so
 * keys sort as their words do. */
int lexicon_compile_order(const void *x, const void *y);

/* Sorts and numbers the entries, and writes everything. */
void lexicon_write(struct compiler *c, size_t n_domains);

#endif
