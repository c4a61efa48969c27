/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/options.h"

#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Values that getopt_long returns for long options lie above all letters. */
enum { MAX_ROWS = 64, LONG_BASE = UCHAR_MAX + 1, HELP_COLUMN = 30 };

struct parser {
	const struct options_row *rows[MAX_ROWS];
	void *into[MAX_ROWS];
	struct option longs[MAX_ROWS + 1];
	char letters[2 * MAX_ROWS + 2];
	size_t n, n_letters;
};

static bool is_choice(const char *words, const char *value)
{
	size_t n = strlen(value);

	for (const char *at = words; n > 0; at++) {
		const char *end = strchr(at, '|');
		size_t length = end != NULL ? (size_t)(end - at) : strlen(at);
		if (length == n && memcmp(at, value, n) == 0)
			return true;
		if (end == NULL)
			break;
		at = end;
	}
	return false;
}

static bool put_number(const struct options_row *row, uint32_t *field, const char *value,
		       struct error *err)
{
	char *end;

	errno = 0;
	unsigned long number = strtoul(value, &end, 10);
	if (*value < '0' || *value > '9' || *end != '\0' || errno != 0 ||
	    number > UINT32_MAX)
		return error_set(err, ERR_USAGE,
				 "--%s: '%s' is not a number from 0 to %" PRIu32,
				 row->name, value, UINT32_MAX);
	*field = (uint32_t)number;
	return true;
}

static bool put_value(const struct options_row *row, void *into, const char *value,
		      struct error *err)
{
	void *field = (char *)into + row->offset;
	struct options_limit *limit = field;

	switch (row->kind) {
	case OPTIONS_FLAG:
		*(bool *)field = true;
		return true;
	case OPTIONS_NUMBER:
		return put_number(row, field, value, err);
	case OPTIONS_LIMIT:
		limit->given = true;
		return put_number(row, &limit->n, value, err);
	case OPTIONS_CHOICE:
		if (!is_choice(row->value, value))
			return error_set(err, ERR_USAGE, "--%s: '%s' is not one of %s",
					 row->name, value, row->value);
		break;
	case OPTIONS_TEXT:
		break;
	}
	*(const char **)field = value;
	return true;
}

static void add_row(struct parser *p, const struct options_row *row, void *into)
{
	bool takes_value = row->kind != OPTIONS_FLAG;

	p->longs[p->n] = (struct option){
		.name = row->name,
		.has_arg = takes_value ? required_argument : no_argument,
		.val = LONG_BASE + (int)p->n,
	};
	if (row->letter != 0) {
		p->letters[p->n_letters++] = row->letter;
		if (takes_value)
			p->letters[p->n_letters++] = ':';
	}
	p->rows[p->n] = row;
	p->into[p->n++] = into;
}

static bool add_tables(struct parser *p, const struct options_table *tables, size_t n,
		       struct error *err)
{
	p->letters[p->n_letters++] =
		':'; /* a missing value is told from an unknown option */
	for (size_t i = 0; i < n; i++) {
		for (const struct options_row *r = tables[i].rows; r->name != NULL; r++) {
			if (r->initial != NULL &&
			    !put_value(r, tables[i].into, r->initial, err))
				return false;
			if (p->n == MAX_ROWS)
				return error_set(err, ERR_LIMIT, "too many options");
			add_row(p, r, tables[i].into);
		}
	}
	return true;
}

static size_t find_row(const struct parser *p, int got)
{
	if (got >= LONG_BASE)
		return (size_t)(got - LONG_BASE);
	for (size_t i = 0; i < p->n; i++)
		if (p->rows[i]->letter == got)
			return i;
	return p->n;
}

/* What the user wrote, for messages: a letter of a group ("-qx"), or the whole word. */
static bool complain(const char *what, char **argv, struct error *err)
{
	if (optopt != 0 && optopt < LONG_BASE)
		return error_set(err, ERR_USAGE, "%s -%c", what, optopt);
	return error_set(err, ERR_USAGE, "%s %s", what, argv[optind - 1]);
}

bool options_parse(const struct options_table *tables, size_t n, int argc, char **argv,
		   int *first, struct error *err)
{
	struct parser p = { 0 };
	int got;

	if (!add_tables(&p, tables, n, err))
		return false;
	opterr = 0;
	optind = 0; /* makes the C library start afresh */
	while ((got = getopt_long(argc, argv, p.letters, p.longs, NULL)) != -1) {
		if (got == ':')
			return complain("no value given for", argv, err);
		size_t i = find_row(&p, got);
		if (got == '?' || i == p.n)
			return complain("no such option:", argv, err);
		if (!put_value(p.rows[i], p.into[i], optarg, err))
			return false;
	}
	*first = optind;
	return true;
}

void options_help(struct buf *out, const struct options_row *rows)
{
	for (const struct options_row *r = rows; r->name != NULL; r++) {
		size_t begin = out->n;

		if (r->letter != 0)
			buf_printf(out, "  -%c, --%s", r->letter, r->name);
		else
			buf_printf(out, "      --%s", r->name);
		if (r->value != NULL)
			buf_printf(out, " %s", r->value);
		if (out->n - begin >= HELP_COLUMN) {
			buf_put_char(out, '\n');
			begin = out->n;
		}
		buf_printf(out, "%*s%s", (int)(HELP_COLUMN - (out->n - begin)), "",
			   r->help);
		if (r->initial != NULL)
			buf_printf(out, " [%s]", r->initial);
		buf_put_char(out, '\n');
	}
}
