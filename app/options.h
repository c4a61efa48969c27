/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * options: a command line to a struct, by a table over getopt_long.
 *
 * The table is the only place that knows an option: parsing, --help and the tests of man
 * pages and completions all read it.
 */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include "base/buf.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The type of the field that an option fills. */
enum options_kind {
	OPTIONS_FLAG,   /* bool: set to true */
	OPTIONS_TEXT,   /* const char *: any value, as given */
	OPTIONS_NUMBER, /* uint32_t: digits */
	OPTIONS_LIMIT,  /* struct options_limit: digits */
	OPTIONS_CHOICE, /* const char *: one of the words of `value` */
};

struct options_limit {
	bool given;
	uint32_t n;
};

struct options_row {
	const char *name; /* long name without dashes; NULL ends a table */
	char letter;      /* short name, or 0 */
	enum options_kind kind;
	const char *value;   /* in the help: "DIR"; of a choice its words: "a|b|c" */
	const char *initial; /* the value where none is given, or NULL (zeroed field) */
	const char *help;    /* one line, lower case, no full stop */
	size_t offset;       /* of the field in the struct */
};

/* Rows and the struct that they fill. */
struct options_table {
	const struct options_row *rows;
	void *into;
};

/*
 * Parses argv[1...] and moves the operands, in order, behind the options: they are
 * argv[*first...argc-1]. Options may stand among operands; "--" ends them. Strings point
 * into argv. Fails with ERR_USAGE. Uses getopt's globals: one thread, once at a time.
 */
bool options_parse(const struct options_table *tables, size_t n, int argc, char **argv,
		   int *first, struct error *err);

/* Appends one line for each row, aligned. */
void options_help(struct buf *out, const struct options_row *rows);

#endif
