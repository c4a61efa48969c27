/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/whole.h"

#include <stdlib.h>
#include <string.h>

static int compare_parts(const void *left, const void *right)
{
	const struct record *x = left, *y = right;

	return (x->number > y->number) - (x->number < y->number);
}

static bool read_parts(struct arena *a, struct store *s, const uint32_t *ids, size_t n,
		       struct whole *out, struct error *err)
{
	out->parts = arena_make(a, n, struct record);
	out->n_parts = 0;
	for (size_t i = 0; i < n; i++) {
		struct record *r = &out->parts[out->n_parts];
		str data;

		if (!store_data(a, s, ids[i], &data, err))
			return false;
		if (!record_unpack(a, data, r))
			return error_set(err, ERR_INDEX, "document %u is damaged",
					 ids[i]);
		out->n_parts += str_eq(r->kind, STR("passage"));
	}
	if (out->n_parts == 0)
		return error_set(err, ERR_INDEX, "an article has no parts");
	qsort(out->parts, out->n_parts, sizeof(*out->parts), compare_parts);
	return true;
}

static str join_text(struct arena *a, const struct whole *whole)
{
	const struct record *last = &whole->parts[whole->n_parts - 1];
	size_t n = last->start + last->text.n;
	char *text = arena_alloc(a, n, 1);

	memset(text, '\n', n);
	for (size_t i = 0; i < whole->n_parts; i++) {
		const struct record *r = &whole->parts[i];
		size_t room = r->start < n ? n - r->start : 0;

		if (r->text.n > 0)
			memcpy(text + (n - room), r->text.p,
			       r->text.n < room ? r->text.n : room);
	}
	return (str){ text, n };
}

/* The language of most of the text; of equals the first. */
static str main_lang(const struct whole *whole)
{
	enum { LANGS = 8 }; /* more than any index knows */
	struct {
		str lang;
		size_t bytes;
	} sums[LANGS] = { 0 };
	size_t best = 0;

	for (size_t i = 0; i < whole->n_parts; i++) {
		size_t k = 0;

		while (k < LANGS - 1 && sums[k].bytes > 0 &&
		       !str_eq(sums[k].lang, whole->parts[i].lang))
			k++;
		sums[k].lang = whole->parts[i].lang;
		sums[k].bytes += whole->parts[i].text.n;
	}
	for (size_t k = 1; k < LANGS; k++)
		best = sums[k].bytes > sums[best].bytes ? k : best;
	return sums[best].lang;
}

bool whole_read(struct arena *a, struct store *s, str key, size_t most, struct whole *out,
		struct error *err)
{
	uint32_t *ids;
	size_t n;

	if (!store_postings(a, s, key, &ids, &n, err) ||
	    !read_parts(a, s, ids, n < most ? n : most, out, err))
		return false;
	out->lang = main_lang(out);
	out->text = join_text(a, out);
	return true;
}
