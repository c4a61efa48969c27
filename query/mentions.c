/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/mentions.h"

#include "citation/citation.h"

/* True if a mention with these keys is the document of `leaf`, and no namesake. */
static bool is_of(const struct tree *leaf, const str *keys, size_t n_keys)
{
	if (!str_among(keys, n_keys, leaf->text))
		return false;
	for (size_t i = 0; i < leaf->n_namesakes; i++)
		if (str_among(keys, n_keys, leaf->namesakes[i]))
			return false;
	return true;
}

static const struct number *number_of(const struct numbers *numbers, const str *keys,
				      size_t n_keys)
{
	for (size_t i = 0; i < numbers->n; i++)
		if (!numbers->items[i].excluded &&
		    is_of(numbers->items[i].leaf, keys, n_keys))
			return &numbers->items[i];
	return NULL;
}

/* A dated mention is the better passage: it says which document is meant. */
void mentions_find(struct arena *a, const struct found *f, const struct numbers *numbers,
		   struct mentions *out)
{
	struct citation_context context = { .text = f->record.text,
					    .lang = f->list->bound.lang,
					    .published = f->record.published,
					    .title = f->record.title,
					    .url = f->record.url };
	struct citation *cites;
	str *keys;

	*out = (struct mentions){ 0 };
	if (numbers->n == 0)
		return;
	size_t n = citation_find(a, &context, &cites);
	out->marks = arena_make(a, n, struct window_mark);
	out->numbers = arena_make(a, n, const struct number *);
	for (size_t i = 0; i < n; i++) {
		const struct number *number =
			number_of(numbers, keys, citation_keys(a, &cites[i], &keys));
		if (number == NULL)
			continue;
		out->marks[out->n] = (struct window_mark){
			.start = cites[i].start,
			.end = cites[i].end,
			.weight = number->weight * (cites[i].date.n > 0 ? 1.5 : 1),
		};
		out->numbers[out->n++] = number;
	}
}
