/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/ways.h"

#include "lexicon/lexicon.h"
#include "store/terms.h"
#include "story/rows.h"

enum {
	SHARE_MOST = 20,  /* common is what more than one part in so many has, */
	COUNT_LEAST = 10, /* unless they are so few */
};

/* The variants of a row; those that the index keeps by the row's id are one. */
static size_t find_row(struct arena *a, const struct rarity *r, uint32_t row,
		       enum lexicon_key key, struct way out[WAYS_MOST])
{
	const uint32_t *phrases;
	size_t n = lexicon_variants(row, key, &phrases), kept = 0;
	bool tagged = false;

	for (size_t i = 0; i < n && i < WAYS_MOST; i++) {
		bool tag = rarity_tagged(r) && lexicon_is_tagged(key, phrases[i], row);

		if (!tag || !tagged)
			rows_terms(a, tag, key, phrases[i], row, out[kept++].terms);
		tagged |= tag;
	}
	return kept;
}

size_t ways_find(struct arena *a, const struct rarity *r, const struct feature *f,
		 enum lang from, enum lang to, struct way out[WAYS_MOST])
{
	enum lexicon_key key = lexicon_key(to);

	for (size_t i = 0; i < WAYS_MOST; i++)
		out[i] = (struct way){ 0 };
	if (from != to && (f->kind == FEATURE_ROW || f->kind == FEATURE_PLACE))
		return key == LEXICON_KEYS ? 0 : find_row(a, r, f->row, key, out);
	if (from == to || f->kind == FEATURE_CITATION)
		out[0] = (struct way){ { f->terms[0], f->terms[1] } };
	else if (f->name.n > 0)
		out[0] = (struct way){ { terms_word(a, lang_code(to), f->name) } };
	return out[0].terms[0].n > 0;
}

bool ways_count(struct rarity *r, const struct way *way, uint32_t *out, struct error *err)
{
	uint32_t one;

	*out = UINT32_MAX;
	for (size_t i = 0; i < 2 && way->terms[i].n > 0; i++) {
		if (!rarity_count(r, way->terms[i], &one, err))
			return false;
		*out = one < *out ? one : *out;
	}
	return true;
}

bool ways_are_common(uint32_t count, uint32_t parts)
{
	return count > COUNT_LEAST && count > parts / SHARE_MOST;
}
