/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/keys.h"

#include "citation/letter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_KEYS = 24, KEY_SIZE = 200 };

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
	if (key.n && *n < MAX_KEYS && !str_among(keys, *n, key))
		keys[(*n)++] = arena_copy(a, key);
}

/* "qh15" of QH15, "ubtvqh14": these name the term, so no year is needed. */
static bool names_term(str code)
{
	return str_starts(code, STR("qh")) || str_starts(code, STR("ubtvqh"));
}

size_t keys_partial(const struct citation *c, unsigned parts, char *out, size_t size)
{
	char code[64];
	str issuer = { code, letter_fold(c->issuer, code, sizeof(code)) };
	size_t n = 0;
	if (c->number.n == 0)
		return 0;
	if ((parts & KEYS_ISSUER) && issuer.n)
		n += (size_t)snprintf(out, size, "%.*s/", STR_ARG(issuer));
	if (!(parts & KEYS_NO_TYPE))
		n += (size_t)snprintf(out + n, size - n, "%.*s/", STR_ARG(c->type));
	n += (size_t)snprintf(out + n, size - n, "%.*s", STR_ARG(c->number));
	if ((parts & KEYS_YEAR) && c->year.n &&
	    !((parts & KEYS_ISSUER) && names_term(issuer)))
		n += (size_t)snprintf(out + n, size - n, "/%.*s", STR_ARG(c->year));
	return n < size ? n : size - 1;
}

static void add_partial(struct arena *a, str *keys, size_t *n, const struct citation *c,
			unsigned parts)
{
	char key[KEY_SIZE + 1];
	add(a, keys, n, (str){ key, keys_partial(c, parts, key, sizeof(key)) });
}

/* The parts of an identity as if they were printed: what a resolved mention is found by.
 * False for what is not numbered in Vietnam. */
static bool parts_of_id(str id, struct citation *out)
{
	str rest = id, scheme, code;
	if (!str_cut(&rest, '/', &scheme))
		return false;
	*out = (struct citation){ 0 };
	bool assembly = str_eq(scheme, STR("vn:na")) || str_eq(scheme, STR("vn:ubtvqh"));
	if (assembly) {
		str_cut(&rest, '/', &out->type);
		str_cut(&rest, '/', &out->number);
		out->issuer = rest;
		return out->number.n != 0;
	}
	if (!str_eq(scheme, STR("vn:party")) && !str_eq(scheme, STR("vn:state")) &&
	    !str_eq(scheme, STR("vn:org")))
		return false;
	str_cut(&rest, '/', &code);
	str_cut(&code, '@', &out->issuer);
	str_cut(&rest, '/', &out->type);
	str_cut(&rest, '/', &out->number);
	out->year = rest;
	str number = out->number;
	str_cut(&number, '~', &out->number);
	return out->number.n != 0 && !str_eq(out->issuer, STR("session"));
}

static void add_forms(struct arena *a, str *keys, size_t *n, const struct citation *c)
{
	add_partial(a, keys, n, c, 0);
	add_partial(a, keys, n, c, KEYS_YEAR);
	add_partial(a, keys, n, c, KEYS_ISSUER);
	add_partial(a, keys, n, c, KEYS_ISSUER | KEYS_YEAR);
	char code[64];
	if (names_term((str){ code, letter_fold(c->issuer, code, sizeof(code)) }))
		add_partial(a, keys, n, c, KEYS_ISSUER | KEYS_NO_TYPE);
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

/* The Party's QĐ is quy định or quyết định: each is found by the other's code. */
static void add_twin(struct arena *a, str *keys, size_t *n, const struct citation *c)
{
	struct citation twin = *c;
	if (!str_starts(c->id, STR("vn:party/")))
		return;
	if (str_eq(c->type, STR("qdi")) || str_eq(c->type, STR("qc")))
		twin.type = STR("qd");
	else if (str_eq(c->type, STR("qd")))
		twin.type = STR("qdi");
	else
		return;
	add_forms(a, keys, n, &twin);
}

size_t citation_keys(struct arena *a, const struct citation *c, str **keys)
{
	struct citation known;
	size_t n = 0;
	*keys = arena_make(a, MAX_KEYS, str);
	add_id(a, *keys, &n, c->id);
	add_forms(a, *keys, &n, c);
	if (parts_of_id(c->id, &known))
		add_forms(a, *keys, &n, &known);
	add_twin(a, *keys, &n, c);
	qsort(*keys, n, sizeof(**keys), key_compare);
	return n;
}
