/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/missing.h"

#include "base/buf.h"
#include "store/record.h"
#include "store/schema.h"
#include "store/terms.h"

#include <stdlib.h>
#include <string.h>

/* Keys of citations in one index: a hundred bytes each are 400 MB. */
enum { MOST_KEYS = 4000000 };

enum { ISO_DAY = 10 }; /* bytes of 2025-12-31; an hour may follow */

struct lister {
	struct arena *a, *each; /* of all, of one document */
	struct store *s;
	struct store_name *names; /* keys that are identities, by their bytes */
	size_t n;
	struct missing *best; /* most articles first */
	size_t n_best, most;
	struct error *err;
};

static str id_of(const struct store_name *name)
{
	return str_from(name->name, strlen(TERMS_CITE));
}

/* The first name that is not before `id`. */
static size_t lower_bound(const struct lister *l, str id)
{
	size_t low = 0, high = l->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (str_compare(id_of(&l->names[middle]), id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool begins(const struct lister *l, str id, char mark)
{
	char *p = arena_alloc(l->each, id.n + 1, 1);

	memcpy(p, id.p, id.n);
	p[id.n] = mark;
	str prefix = { p, id.n + 1 };
	size_t at = lower_bound(l, prefix);
	return at < l->n && str_starts(id_of(&l->names[at]), prefix);
}

/* "vn:state/cp/nq/7" beside "vn:state/cp/nq/7/2025". */
static bool is_incomplete(const struct lister *l, str id)
{
	return begins(l, id, '~') || begins(l, id, '/');
}

/* Of the keys only identities hold a colon. */
static bool take_names(struct lister *l)
{
	size_t kept = 0;

	if (!store_terms(l->a, l->s, STR(TERMS_CITE), MOST_KEYS, &l->names, &l->n,
			 l->err))
		return false;
	for (size_t i = 0; i < l->n; i++) {
		str id = id_of(&l->names[i]);

		if (id.n > 0 && memchr(id.p, ':', id.n) != NULL)
			l->names[kept++] = l->names[i];
	}
	l->n = kept;
	return true;
}

static int by_count(const void *x, const void *y)
{
	const struct store_name *a = x, *b = y;

	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	return str_compare(a->name, b->name);
}

static int by_bytes(const void *x, const void *y)
{
	return str_compare(*(const str *)x, *(const str *)y);
}

/* Articles among the parts, and the days between which they were published. */
static bool count_articles(struct lister *l, const uint32_t *ids, size_t n,
			   struct missing *out)
{
	str *keys = arena_make(l->each, n, str);

	for (size_t i = 0; i < n; i++) {
		str day;

		if (!store_value(l->each, l->s, ids[i], SLOT_ARTICLE, &keys[i], l->err) ||
		    !store_value(l->each, l->s, ids[i], SLOT_PUBLISHED, &day, l->err))
			return false;
		day = str_range(day, 0, day.n < ISO_DAY ? day.n : ISO_DAY);
		if (day.n == 0)
			continue;
		if (out->first.n == 0 || str_compare(day, out->first) < 0)
			out->first = day;
		if (out->last.n == 0 || str_compare(out->last, day) < 0)
			out->last = day;
	}
	qsort(keys, n, sizeof(*keys), by_bytes);
	for (size_t i = 0; i < n; i++)
		out->articles += i == 0 || !str_eq(keys[i], keys[i - 1]);
	return true;
}

/* How the first part that cites the document calls it. */
static bool name_it(struct lister *l, uint32_t part, struct missing *m)
{
	struct record r;
	str data;

	if (!store_data(l->each, l->s, part, &data, l->err))
		return false;
	if (!record_unpack(l->each, data, &r))
		return error_set(l->err, ERR_INDEX, "document %u is damaged", part);
	for (size_t i = 0; i < r.n_cites && m->name.n == 0; i++)
		if (str_eq(r.cites[i].id, m->id))
			m->name = str_range(r.text, r.cites[i].start, r.cites[i].end);
	return true;
}

static void keep(struct lister *l, struct missing m)
{
	size_t at = l->n_best;

	while (at > 0 && l->best[at - 1].articles < m.articles)
		at--;
	if (at == l->most)
		return;
	size_t n = l->n_best < l->most ? l->n_best++ : l->most - 1;
	memmove(&l->best[at + 1], &l->best[at], (n - at) * sizeof(m));
	l->best[at] = (struct missing){ .id = arena_copy(l->a, m.id),
					.name = arena_copy(l->a, m.name),
					.articles = m.articles,
					.first = arena_copy(l->a, m.first),
					.last = arena_copy(l->a, m.last) };
}

static bool is_own(struct lister *l, str id, bool *own)
{
	struct buf term = { 0 };
	uint32_t count;

	buf_printf(&term, "%s%.*s", TERMS_OWN, STR_ARG(id));
	bool ok = store_term_count(l->s, buf_str(&term), &count, l->err);
	buf_free(&term);
	*own = ok && count > 0;
	return ok;
}

/* A letterhead does not say the term of the Party: "vn:party/tw/nq/59" is either. */
static bool is_there(struct lister *l, str id, bool *there)
{
	str rest = id, base;

	str_cut(&rest, '~', &base);
	return is_own(l, id, there) && (*there || is_own(l, base, there));
}

static bool look_at(struct lister *l, const struct store_name *name)
{
	struct missing m = { .id = id_of(name) };
	uint32_t *ids;
	size_t n;
	bool there;

	if (!is_there(l, m.id, &there))
		return false;
	if (there)
		return true;
	if (!store_postings(l->each, l->s, name->name, &ids, &n, l->err) ||
	    !count_articles(l, ids, n, &m))
		return false;
	if (m.articles < MISSING_ARTICLES)
		return true;
	if (!name_it(l, ids[0], &m))
		return false;
	keep(l, m);
	return true;
}

/* A document has no more articles than parts, so the rest of them may not be looked at.
 */
static bool find(struct lister *l)
{
	struct store_name *ranked = arena_make(l->a, l->n, struct store_name);

	l->most = l->most < l->n ? l->most : l->n;
	l->best = arena_make(l->a, l->most + 1, struct missing);
	if (l->n > 0)
		memcpy(ranked, l->names, l->n * sizeof(*ranked));
	qsort(ranked, l->n, sizeof(*ranked), by_count);
	for (size_t i = 0; i < l->n && ranked[i].count >= MISSING_ARTICLES; i++) {
		if (l->n_best == l->most &&
		    ranked[i].count <= l->best[l->most - 1].articles)
			break;
		arena_reset(l->each);
		if (!is_incomplete(l, id_of(&ranked[i])) && !look_at(l, &ranked[i]))
			return false;
	}
	return true;
}

bool missing_list(const char *dir, size_t most,
		  bool (*each)(void *ctx, const struct missing *missing), void *ctx,
		  struct error *err)
{
	struct lister l = { .most = most, .err = err };

	if (!schema_open(&l.s, dir, err))
		return false;
	l.a = arena_new();
	l.each = arena_new();
	bool ok = take_names(&l) && (most == 0 || find(&l));
	for (size_t i = 0; ok && i < l.n_best && each(ctx, &l.best[i]); i++)
		;
	arena_free(l.each);
	arena_free(l.a);
	store_close(l.s);
	return ok;
}
