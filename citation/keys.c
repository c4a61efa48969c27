/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/keys.h"

#include "citation/lex.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_KEYS = 16, KEY_SIZE = 200 };

static int key_compare(const void *a, const void *b)
{
	const str *x = a, *y = b;
	int order = memcmp(x->p, y->p, x->n < y->n ? x->n : y->n);
	return order ? order : (x->n > y->n) - (x->n < y->n);
}

static void add(struct arena *a, str *keys, size_t *n, str key)
{
	if (key.n > KEY_SIZE)
		key.n = KEY_SIZE;
	for (size_t i = 0; i < *n; i++)
		if (str_eq(keys[i], key))
			return;
	if (key.n && *n < MAX_KEYS)
		keys[(*n)++] = arena_copy(a, key);
}

size_t keys_partial(const struct citation *c, bool issuer, bool year, char *out,
		    size_t size)
{
	char code[64];
	size_t n = 0, n_code = lex_fold(c->issuer, code, sizeof(code));
	if (c->number.n == 0)
		return 0;
	if (issuer && n_code)
		n += (size_t)snprintf(out, size, "%.*s/", (int)n_code, code);
	n += (size_t)snprintf(out + n, size - n, "%.*s/%.*s", STR_ARG(c->type),
			      STR_ARG(c->number));
	if (year && c->year.n)
		n += (size_t)snprintf(out + n, size - n, "/%.*s", STR_ARG(c->year));
	return n < size ? n : size - 1;
}

/* "vn:party/tw/nq/59~xiii" also stands under "vn:party/tw/nq/59". */
static void add_id(struct arena *a, str *keys, size_t *n, str id)
{
	add(a, keys, n, id);
	for (size_t i = id.n; i > 0; i--) {
		if (id.p[i - 1] != '~')
			continue;
		add(a, keys, n, (str){ id.p, i - 1 });
		return;
	}
}

size_t citation_keys(struct arena *a, const struct citation *c, str **keys)
{
	char key[KEY_SIZE + 1];
	size_t n = 0;
	*keys = arena_make(a, MAX_KEYS, str);
	for (int form = 0; form < 4; form++) {
		size_t length = keys_partial(c, form & 1, form & 2, key, sizeof(key));
		add(a, *keys, &n, (str){ key, length });
	}
	add_id(a, *keys, &n, c->id);
	qsort(*keys, n, sizeof(**keys), key_compare);
	return n;
}
