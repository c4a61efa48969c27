/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/apply.h"

#include "base/memory.h"
#include "store/learned.h"
#include "store/schema.h"
#include "store/store.h"

#include <stdlib.h>
#include <string.h>

/* ---- documents ---- */

/* An order and the documents that it is about. */
struct task {
	const struct settle_order *order;
	uint32_t *ids; /* in the index, ascending */
	size_t n_ids;
	size_t n_replaced; /* of ids, from the front */
	size_t n_held;     /* documents of this article met in memory */
};

struct tasks {
	struct arena *arena;
	struct task *list; /* in byte order of the keys */
	size_t n;
};

static int compare_tasks(const void *left, const void *right)
{
	const struct task *x = left, *y = right;

	return memcmp(x->order->key, y->order->key, TERMS_ARTICLE_BYTES);
}

static bool load_tasks(struct tasks *t, const struct settle_orders *orders,
		       const char *index, struct error *err)
{
	struct store *s;
	bool ok = true;

	t->n = orders->n;
	t->list = arena_make(t->arena, t->n, struct task);
	if (t->n == 0)
		return true;
	if (!store_open(&s, index, err))
		return false;
	for (size_t i = 0; ok && i < t->n; i++) {
		struct task *task = &t->list[i];

		task->order = &orders->orders[i];
		ok = store_postings(t->arena, s,
				    (str){ task->order->key, TERMS_ARTICLE_BYTES },
				    &task->ids, &task->n_ids, err);
	}
	store_close(s);
	qsort(t->list, t->n, sizeof(*t->list), compare_tasks);
	return ok;
}

static bool is_kept(const struct task *task, size_t at)
{
	return at >= task->order->first && at - task->order->first < task->order->n;
}

/* The key of a document that is held in memory. */
static str key_of(const struct store_doc *doc)
{
	for (size_t i = 0; i < doc->n_values; i++)
		if (doc->values[i].slot == SLOT_ARTICLE)
			return doc->values[i].bytes;
	abort(); /* document_make sets it */
}

static struct task *find_task(const struct tasks *t, str key)
{
	struct settle_order order;
	const struct task wanted = { .order = &order };

	memcpy(order.key, key.p, TERMS_ARTICLE_BYTES);
	return bsearch(&wanted, t->list, t->n, sizeof(*t->list), compare_tasks);
}

/* A changed article takes the numbers of what it replaces, so that documents keep the
 * order of an index built afresh. */
static bool put_held(const struct tasks *t, struct store_writer *w,
		     const struct store_doc *doc, struct error *err)
{
	struct task *task = t->n > 0 ? find_task(t, key_of(doc)) : NULL;
	uint32_t id;

	if (task == NULL)
		return store_writer_add(w, doc, &id, err);
	if (!is_kept(task, task->n_ids + task->n_held++))
		return true;
	if (task->n_replaced < task->n_ids)
		return store_writer_replace(w, task->ids[task->n_replaced++], doc, err);
	return store_writer_add(w, doc, &id, err);
}

static bool remove_rest(const struct task *task, struct store_writer *w,
			struct error *err)
{
	if (task->n_ids + task->n_held != task->order->total)
		return error_set(err, ERR_INDEX,
				 "article %.*s has %zu documents where %u are recorded",
				 TERMS_ARTICLE_BYTES, task->order->key,
				 task->n_ids + task->n_held,
				 (unsigned)task->order->total);
	for (size_t i = task->n_replaced; i < task->n_ids; i++)
		if (!is_kept(task, i) && !store_writer_remove(w, task->ids[i], err))
			return false;
	return true;
}

static bool write_documents(const struct apply *todo, const struct tasks *t,
			    struct store_writer *w, struct error *err)
{
	for (size_t i = 0; i < todo->n_held; i++)
		for (size_t k = 0; k < todo->held[i]->n_docs; k++)
			if (!put_held(t, w, &todo->held[i]->docs[k], err))
				return false;
	for (size_t i = 0; i < t->n; i++)
		if (!remove_rest(&t->list[i], w, err))
			return false;
	return true;
}

/* ---- the manifest ---- */

static bool write_visit(struct arena *a, const struct visit *v, struct store_writer *w,
			struct error *err)
{
	struct manifest_file file = v->file;
	struct buf packed = { 0 };

	file.n_items = v->n_items;
	file.items = memory_must(malloc((v->n_items + 1) * sizeof(*file.items)));
	for (size_t i = 0; i < v->n_items; i++)
		file.items[i] = v->items[i].known;
	manifest_pack(&packed, &file);
	bool ok = store_writer_set_meta(w, manifest_key(a, file.path), buf_str(&packed),
					err);
	buf_free(&packed);
	free(file.items);
	return ok;
}

static bool write_manifest(struct arena *a, const struct apply *todo,
			   struct store_writer *w, struct error *err)
{
	for (size_t i = 0; i < todo->n_visits; i++)
		if (!write_visit(a, todo->visits[i], w, err))
			return false;
	for (size_t i = 0; i < todo->n_gone; i++)
		if (!store_writer_set_meta(w, manifest_key(a, todo->gone[i]->path),
					   STR(""), err))
			return false;
	return schema_mark(w, todo->lexicon, err);
}

/* Counts the documents that change for who learns of them (learned_due); those of a merge
 * are many. */
static bool mark_due(const struct apply *todo, const struct tasks *t, const char *index,
		     struct store_writer *w, struct error *err)
{
	uint32_t before = 0;
	uint64_t n = todo->n_paths > 0 ? UINT32_MAX : 0;
	struct store *s;

	if (n == 0 && todo->place->current != NULL) {
		if (!store_open(&s, index, err))
			return false;
		bool ok = learned_due(s, &before, err);
		store_close(s);
		if (!ok)
			return false;
	}
	for (size_t i = 0; i < todo->n_held; i++)
		n += todo->held[i]->n_docs;
	for (size_t i = 0; i < t->n; i++)
		n += t->list[i].n_ids - t->list[i].n_replaced;
	n += before;
	return learned_put_due(w, n < UINT32_MAX ? (uint32_t)n : UINT32_MAX, err);
}

/* ---- the commit ---- */

static bool write_all(const struct apply *todo, const char *index, enum store_mode mode,
		      struct error *err)
{
	struct tasks tasks = { .arena = arena_new() };
	struct store_writer *w = NULL;
	bool ok = load_tasks(&tasks, todo->orders, index, err) &&
		  store_writer_open(&w, index, mode, err) &&
		  write_documents(todo, &tasks, w, err) &&
		  write_manifest(tasks.arena, todo, w, err) &&
		  mark_due(todo, &tasks, index, w, err) && store_writer_commit(w, err);

	store_writer_close(w);
	arena_free(tasks.arena);
	return ok;
}

/* What is there, then the chunks in order, into the next generation. */
static bool merge(const struct apply *todo, struct error *err)
{
	size_t n = 0, room = 1 + todo->n_held + todo->n_paths;
	const char **paths = memory_must(malloc(room * sizeof(*paths)));
	bool ok = true;

	if (todo->place->current != NULL)
		paths[n++] = todo->place->current;
	for (size_t i = 0; ok && i < todo->n_held; i++) {
		ok = chunk_spill(todo->held[i], err);
		paths[n++] = todo->held[i]->path;
	}
	for (size_t i = 0; i < todo->n_paths; i++)
		paths[n++] = todo->paths[i];
	ok = ok && store_merge(paths, n, todo->place->next, err);
	free(paths);
	return ok;
}

bool apply_run(const struct apply *todo, struct error *err)
{
	struct apply rest = *todo;
	struct place *place = todo->place;

	if (todo->n_paths == 0 && place->current != NULL)
		return write_all(todo, place->current, STORE_UPDATE, err);
	if (todo->n_paths == 0)
		return write_all(todo, place->next, STORE_CREATE, err) &&
		       place_swap(place, err);
	if (!merge(todo, err))
		return false;
	rest.n_held = 0;
	if (!write_all(&rest, place->next, STORE_UPDATE, err) || !place_swap(place, err))
		return false;
	place_clear_journal(place);
	return true;
}
