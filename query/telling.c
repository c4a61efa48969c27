/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/telling.h"

#include "store/terms.h"

/* A story that stands in the list: the keys of its articles. */
struct told {
	str key;
	struct story_versions versions;
};

static bool holds(const struct told *t, str key)
{
	for (size_t i = 0; i < t->versions.n; i++)
		if (str_eq(t->versions.list[i].key, key))
			return true;
	return str_eq(t->key, key);
}

/* The first of the stories that has the article or a version of it. */
static size_t story_of(const struct told *told, size_t n, const struct told *t)
{
	for (size_t i = 0; i < n; i++) {
		if (holds(&told[i], t->key))
			return i;
		for (size_t k = 0; k < t->versions.n; k++)
			if (str_eq(told[i].key, t->versions.list[k].key))
				return i;
	}
	return n;
}

static bool describe(struct arena *a, struct store *s, const struct story_version *v,
		     struct search_version *out, struct error *err)
{
	struct record r;
	uint32_t *ids;
	size_t n;
	str data;

	if (!store_postings(a, s, v->key, &ids, &n, err))
		return false;
	if (n == 0)
		return error_set(err, ERR_INDEX, "an article has no parts");
	if (!store_data(a, s, ids[0], &data, err))
		return false;
	if (!record_unpack(a, data, &r))
		return error_set(err, ERR_INDEX, "the record of part %u is damaged",
				 ids[0]);
	*out = (struct search_version){
		.article = r.article,
		.source = r.source,
		.lang = v->lang,
		.title = r.title,
		.published = r.published,
		.confidence = v->confidence,
	};
	return true;
}

bool telling_describe(struct arena *a, struct store *s,
		      const struct story_versions *versions, struct telling *out,
		      struct error *err)
{
	out->versions = arena_make(a, versions->n, struct search_version);
	out->n = versions->n;
	for (size_t i = 0; i < versions->n; i++)
		if (!describe(a, s, &versions->list[i], &out->versions[i], err))
			return false;
	return true;
}

bool telling_group(struct arena *a, struct store *s, struct story *story,
		   struct found *found, size_t *n, size_t most, struct telling **tellings,
		   struct error *err)
{
	struct told *told = arena_make(a, most, struct told);
	size_t kept = 0;

	*tellings = arena_make(a, most, struct telling);
	for (size_t i = 0; i < *n && kept < most; i++) {
		const struct record *r = &found[i].record;
		struct told t = { .key = terms_article(a, r->source, r->article) };

		if (!story_versions(a, story, t.key, 0, &t.versions, err))
			return false;
		if (story_of(told, kept, &t) < kept)
			continue;
		if (!telling_describe(a, s, &t.versions, &(*tellings)[kept], err))
			return false;
		found[kept] = found[i];
		told[kept++] = t;
	}
	*n = kept;
	return true;
}
