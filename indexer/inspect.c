/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/inspect.h"

#include "indexer/manifest.h"
#include "indexer/place.h"
#include "store/record.h"
#include "store/schema.h"
#include "store/terms.h"

#include <string.h>

/* An index open for a look: its files without their items. */
struct look {
	struct arena *arena;
	struct store *store;
	struct manifest manifest;
};

static bool look_open(struct look *l, const char *dir, struct error *err)
{
	*l = (struct look){ .arena = arena_new() };
	if (schema_open(&l->store, dir, err) &&
	    manifest_load(l->arena, l->store, &l->manifest, err))
		return true;
	store_close(l->store);
	arena_free(l->arena);
	return false;
}

static void look_close(struct look *l)
{
	store_close(l->store);
	arena_free(l->arena);
}

static bool count_parts(struct look *l, struct inspect_status *out, struct error *err)
{
	if (!store_count(l->store, &out->parts, err))
		return false;
	for (int lang = 0; lang < LANG_COUNT; lang++) {
		char term[16] = TERMS_LANG;

		strcat(term, lang_code((enum lang)lang));
		if (!store_term_count(l->store, str_of(term), &out->languages[lang], err))
			return false;
	}
	return true;
}

bool inspect_status(const char *dir, struct inspect_status *out, struct error *err)
{
	struct look l;

	*out = (struct inspect_status){ 0 };
	if (!look_open(&l, dir, err))
		return false;
	out->files = l.manifest.n;
	for (size_t i = 0; i < l.manifest.n; i++) {
		out->articles += l.manifest.files[i].n_articles;
		out->failed += l.manifest.files[i].n_failed;
		out->empty += l.manifest.files[i].n_empty;
	}
	bool ok =
		count_parts(&l, out, err) && schema_lexicon(l.store, &out->lexicon, err);
	out->bytes = place_size(dir);
	look_close(&l);
	return ok;
}

static bool tell_file(struct arena *a, struct manifest_file *f,
		      bool (*each)(void *ctx, const struct inspect_failure *failure),
		      void *ctx, bool *go_on, struct error *err)
{
	struct inspect_failure told = { .source = f->source, .reason = f->failure };

	if (!manifest_items(a, f, err))
		return false;
	if (f->failure.n > 0)
		*go_on = each(ctx, &told);
	for (size_t i = 0; *go_on && i < f->n_items; i++)
		for (size_t k = 0; *go_on && k < f->items[i].n_failures; k++) {
			told.empty = f->items[i].failures[k].empty;
			told.reason = f->items[i].failures[k].text;
			*go_on = each(ctx, &told);
		}
	return true;
}

bool inspect_failures(const char *dir,
		      bool (*each)(void *ctx, const struct inspect_failure *failure),
		      void *ctx, struct error *err)
{
	struct look l;
	bool ok = true, go_on = true;

	if (!look_open(&l, dir, err))
		return false;
	struct arena *a = arena_new();
	for (size_t i = 0; ok && go_on && i < l.manifest.n; i++) {
		struct manifest_file *f = &l.manifest.files[i];

		arena_reset(a);
		if (f->n_failed + f->n_empty > 0)
			ok = tell_file(a, f, each, ctx, &go_on, err);
	}
	arena_free(a);
	look_close(&l);
	return ok;
}

/* ---- check ---- */

static bool check_document(struct arena *a, struct store *s, uint32_t id, str key,
			   uint32_t number, struct error *err)
{
	struct record record;
	str data, article;

	if (!store_data(a, s, id, &data, err) ||
	    !store_value(a, s, id, SLOT_ARTICLE, &article, err))
		return false;
	if (!record_unpack(a, data, &record))
		return error_set(err, ERR_INDEX, "document %u: its record is damaged",
				 (unsigned)id);
	if (!str_eq(article, key) || record.number != number)
		return error_set(err, ERR_INDEX, "document %u: stands in a wrong place",
				 (unsigned)id);
	return true;
}

static bool check_article(struct arena *a, struct store *s, const struct manifest_file *f,
			  const struct manifest_article *article, struct error *err)
{
	const str key = { article->key, TERMS_ARTICLE_BYTES };
	uint32_t *ids;
	size_t n;

	if (!store_postings(a, s, key, &ids, &n, err))
		return false;
	if (n != article->parts)
		return error_set(err, ERR_INDEX,
				 "%.*s: article %.*s has %zu documents where %u are "
				 "recorded",
				 STR_ARG(f->source), STR_ARG(key), n,
				 (unsigned)article->parts);
	for (uint32_t i = 0; i < n; i++)
		if (!check_document(a, s, ids[i], key, i, err))
			return false;
	return true;
}

static bool check_file(struct arena *items, struct arena *a, struct store *s,
		       struct manifest_file *f, uint64_t *parts, struct error *err)
{
	if (!manifest_items(items, f, err))
		return false;
	for (size_t i = 0; i < f->n_items; i++)
		for (size_t k = 0; k < f->items[i].n_articles; k++) {
			arena_reset(a);
			if (!check_article(a, s, f, &f->items[i].articles[k], err))
				return false;
			*parts += f->items[i].articles[k].parts;
		}
	return true;
}

/* Every article of the manifest has its documents, and there are no more than those. */
static bool check_accounts(struct look *l, struct error *err)
{
	struct arena *items = arena_new(), *a = arena_new();
	uint64_t parts = 0;
	uint32_t documents = 0;
	bool ok = store_count(l->store, &documents, err);

	for (size_t i = 0; ok && i < l->manifest.n; i++) {
		arena_reset(items);
		ok = check_file(items, a, l->store, &l->manifest.files[i], &parts, err);
	}
	arena_free(items);
	arena_free(a);
	if (ok && parts != documents)
		ok = error_set(err, ERR_INDEX,
			       "%llu documents are recorded, the index holds %u",
			       (unsigned long long)parts, (unsigned)documents);
	return ok;
}

/* A fault that is found again, and no writer there, is one. */
enum { CHECKS = 2 };

static bool check_once(const char *dir, struct error *err)
{
	struct look l;

	if (!look_open(&l, dir, err))
		return false;
	bool ok =
		store_check(place_current(l.arena, dir), err) && check_accounts(&l, err);
	look_close(&l);
	return ok;
}

/* To who reads every block a writer that is at work looks like a fault. */
bool inspect_check(const char *dir, struct error *err)
{
	for (int tries = 0;; tries++) {
		if (check_once(dir, err))
			return true;
		if (place_is_written(dir))
			return error_set(err, ERR_BUSY,
					 "%s: another process is writing it: check it "
					 "when that is done",
					 dir);
		bool replaced = err->code == ERR_STALE || err->code == ERR_MISSING;
		if (tries == CHECKS || (err->code != ERR_INDEX && !replaced))
			return false;
	}
}
