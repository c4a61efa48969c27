/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/phrase.h"

#include "lexicon/glue.h"

#include <stdlib.h>
#include <string.h>

struct finder {
	struct arena *a;
	const struct phrase_how *how;
	const struct phrase_words *words;
	struct error *err;
};

struct phrases {
	struct phrase *items;
	size_t n, room;
};

static void add_phrase(struct finder *t, struct phrases *list, struct phrase p)
{
	list->items =
		arena_room(t->a, list->items, list->n, 1, &list->room, struct phrase);
	list->items[list->n++] = p;
}

static void find_in_lexicon(struct finder *t, struct phrases *out)
{
	struct lexicon_scan scan = { .key = t->how->from,
				     .words = t->words->numbers,
				     .n = t->words->n };
	struct lexicon_match match;

	while (t->how->lexicon && lexicon_next(&scan, &match))
		add_phrase(t, out,
			   (struct phrase){ .match = match, .key = 1 + match.phrase });
}

/* Apart from those of the lexicon's phrases. */
static uint32_t key_of(struct finder *t, str term)
{
	return 1u << 31 | analyzer_id(t->how->z, term);
}

/* The glosses of the terms that begin with one word. */
static bool find_glosses_at(struct finder *t, size_t first, struct phrases *out)
{
	enum lang from = lexicon_lang(t->how->from), to = lexicon_lang(t->how->to);
	uint32_t longest = 1, ignored, n = 0;
	struct buf term = { 0 };
	bool ok = true;

	for (size_t i = first; ok && i < t->words->n && n < longest; i++) {
		const struct phrase_word *w = &t->words->items[i];
		struct gloss_list found;
		bool glue =
			n > 0 && ((w->flags & TOKEN_ELIDED) || glue_is(from, w->term));

		if ((n > 0 && (w->flags & TOKEN_BREAK)) || !w->translatable)
			break;
		if (glue)
			continue;
		if (n++ > 0)
			buf_put_char(&term, ' ');
		buf_put(&term, w->term);
		ok = gloss_find(t->a, t->how->glosses, from,
				arena_copy(t->a, buf_str(&term)), to, &found,
				n == 1 ? &longest : &ignored, t->err);
		if (ok && found.n > 0)
			add_phrase(t, out,
				   (struct phrase){ .match = { (uint32_t)first,
							       (uint32_t)(i + 1 - first),
							       PHRASE_NONE },
						    .glosses = found,
						    .key = key_of(t, buf_str(&term)) });
	}
	buf_free(&term);
	return ok;
}

static bool find_glosses(struct finder *t, struct phrases *out)
{
	if (t->how->glosses == NULL || t->how->from == LEXICON_PLAIN)
		return true;
	for (size_t i = 0; i < t->words->n; i++)
		if ((t->words->items[i].flags & (TOKEN_STOP | TOKEN_NUMBER)) == 0 &&
		    !find_glosses_at(t, i, out))
			return false;
	return true;
}

/* By their first words, shorter ones first; the lexicon's before another of the same
 * words. */
static int by_place(const void *x, const void *y)
{
	const struct lexicon_match *a = &((const struct phrase *)x)->match;
	const struct lexicon_match *b = &((const struct phrase *)y)->match;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	return (a->phrase > b->phrase) - (a->phrase < b->phrase);
}

static bool find_phrases(struct finder *t, struct phrases *out)
{
	size_t n = 0;

	find_in_lexicon(t, out);
	if (!find_glosses(t, out))
		return false;
	if (out->n > 0)
		qsort(out->items, out->n, sizeof(*out->items), by_place);
	for (size_t i = 0; i < out->n; i++) {
		struct phrase *last = n > 0 ? &out->items[n - 1] : NULL;
		const struct phrase *p = &out->items[i];

		if (last != NULL && p->match.phrase == PHRASE_NONE &&
		    last->match.first == p->match.first && last->match.n == p->match.n)
			last->glosses = p->glosses;
		else
			out->items[n++] = *p;
	}
	out->n = n;
	return true;
}

bool phrase_find(struct arena *a, const struct phrase_how *how,
		 const struct phrase_words *words, struct phrase **out, size_t *n,
		 struct error *err)
{
	struct finder t = { a, how, words, err };
	struct phrases all = { 0 };

	if (!find_phrases(&t, &all))
		return false;
	*out = all.items;
	*n = all.n;
	return true;
}
