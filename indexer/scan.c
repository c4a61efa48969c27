/* SPDX-License-Identifier: GPL-2.0-or-later */
#define _XOPEN_SOURCE 700 /* realpath */
#include "indexer/scan.h"

#include "base/buf.h"
#include "base/memory.h"
#include "corpus/source.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <xxhash.h>

struct visit_hash {
	struct manifest_hash hash;
	size_t item;
	size_t n_used; /* of the first with a hash: how many of them were carried over */
};

void scan_open(struct scan *s, const struct manifest *manifest,
	       const struct scan_options *options)
{
	struct arena *a = arena_new();

	*s = (struct scan){
		.arena = a,
		.options = options,
		.manifest = manifest,
		.roots = arena_make(a, options->n_sources, struct scan_root),
	};
}

void scan_close(struct scan *s)
{
	for (size_t i = 0; i < s->n_visits; i++)
		free(s->visits[i]->items);
	free(s->visits);
	items_close(s->items);
	source_close(s->source);
	arena_free(s->arena);
}

static bool is_stdin(str path)
{
	return str_eq(path, STR("-"));
}

/* ---- the items of a file against those that the index has ---- */

static int compare_hash(const struct manifest_hash *x, const struct manifest_hash *y)
{
	if (x->high != y->high)
		return x->high < y->high ? -1 : 1;
	return (x->low > y->low) - (x->low < y->low);
}

static int compare_index(const void *left, const void *right)
{
	const struct visit_hash *x = left, *y = right;
	int order = compare_hash(&x->hash, &y->hash);

	return order != 0 ? order : (x->item > y->item) - (x->item < y->item);
}

static bool load_old(struct scan *s, struct visit *v)
{
	struct manifest_file *old = v->old;

	if (!manifest_items(s->arena, old, &s->err))
		return false;
	v->used = arena_make(s->arena, old->n_items, bool);
	/* Under another name its articles are other articles. */
	if (!str_eq(old->source, v->file.source) || !str_eq(old->name, v->file.name))
		return true;
	struct visit_hash *index = arena_make(s->arena, old->n_items, struct visit_hash);
	for (size_t i = 0; i < old->n_items; i++)
		if (!old->items[i].again)
			index[v->n_index++] =
				(struct visit_hash){ .hash = old->items[i].hash,
						     .item = i };
	qsort(index, v->n_index, sizeof(*index), compare_index);
	v->index = index;
	return true;
}

/* An item of the old file with that hash that was not carried over yet, or NULL. */
static const struct manifest_item *find_old(struct visit *v, struct manifest_hash hash)
{
	size_t low = 0, high = v->n_index;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_hash(&v->index[middle].hash, &hash) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	size_t at = low < v->n_index ? low + v->index[low].n_used : low;
	if (at >= v->n_index || compare_hash(&v->index[at].hash, &hash) != 0)
		return NULL;
	v->index[low].n_used++;
	v->used[v->index[at].item] = true;
	return &v->old->items[v->index[at].item];
}

static struct visit_item *add_item(struct visit *v)
{
	if (v->n_items == v->room) {
		v->room = v->room * 2 + 1;
		v->items = memory_must(realloc(v->items, v->room * sizeof(*v->items)));
	}
	v->items[v->n_items] = (struct visit_item){ 0 };
	return &v->items[v->n_items++];
}

static void take_item(struct scan *s, struct chunk **chunk, const struct item *item)
{
	XXH128_hash_t h = XXH3_128bits(item->bytes.p, item->bytes.n);
	struct manifest_hash hash = { h.high64, h.low64 };
	struct visit *v = s->visit;
	const struct manifest_item *known = find_old(v, hash);
	struct visit_item *i = add_item(v);

	i->number = item->number;
	i->known.hash = hash;
	if (known != NULL) {
		i->known = *known;
		i->carried = true;
		return;
	}
	if (*chunk == NULL)
		*chunk = chunk_new();
	void *owned = item->bytes.n >= CHUNK_BYTES ? items_detach(s->items) : NULL;
	chunk_add(*chunk, item, owned, hash, v, v->n_items - 1);
}

/* What a file that could not be read to its end held before, and what standard input
 * brought before, stays. */
static void keep_rest(struct visit *v)
{
	for (size_t i = 0; i < v->n_index; i++) {
		size_t old = v->index[i].item;

		if (v->used[old])
			continue;
		v->used[old] = true;
		struct visit_item *item = add_item(v);
		item->known = v->old->items[old];
		item->carried = item->kept = true;
	}
}

/* ---- files ---- */

static void fail_visit(struct scan *s, struct visit *v, const struct error *err)
{
	str text = { err->text, strlen(err->text) };

	v->file.failure = arena_copy(s->arena, text);
	v->file.whole = false;
	s->options->warn(s->options->ctx, err->text);
}

static void end_file(struct scan *s, const struct error *err)
{
	struct visit *v = s->visit;

	v->file.whole = err->code == ERR_NONE;
	if (err->code != ERR_NONE)
		fail_visit(s, v, err);
	if (err->code != ERR_NONE || is_stdin(v->file.path))
		keep_rest(v);
	items_close(s->items);
	s->items = NULL;
	s->visit = NULL;
}

static struct visit *begin_visit(struct scan *s, str path, struct manifest_file *old,
				 const struct source_file *file)
{
	struct visit *v = arena_make(s->arena, 1, struct visit);

	v->file = (struct manifest_file){
		.path = path,
		.source = arena_copy(s->arena, file->path),
		.name = arena_copy(s->arena, file->name),
		.size = file->size,
		.inode = file->inode,
		.mtime_ns = file->mtime_ns,
		.ctime_ns = file->ctime_ns,
	};
	v->old = old;
	if (old != NULL && !load_old(s, v))
		return NULL;
	if (s->n_visits == s->visits_room) {
		s->visits_room = s->visits_room * 2 + 64;
		s->visits = memory_must(
			realloc(s->visits, s->visits_room * sizeof(struct visit *)));
	}
	s->visits[s->n_visits++] = v;
	return v;
}

/* Absolute, so that a file has one entry however it was found. */
static str absolute(struct scan *s, const struct source_file *file)
{
	const struct scan_root *root = &s->roots[s->n_roots - 1];
	struct buf b = { 0 };

	buf_put(&b, root->path);
	if (root->folder) {
		if (!str_ends(root->path, STR("/")))
			buf_put_char(&b, '/');
		buf_put(&b, file->name);
	}
	str out = arena_copy(s->arena, buf_str(&b));
	buf_free(&b);
	return out;
}

bool scan_is_below(str path, str folder)
{
	return str_starts(path, folder) &&
	       (path.n == folder.n || str_ends(folder, STR("/")) ||
		path.p[folder.n] == '/');
}

/* SOURCEs may overlap; the first that holds a file counts. */
static bool was_seen(const struct scan *s, str path)
{
	for (size_t i = 0; i + 1 < s->n_roots; i++)
		if (scan_is_below(path, s->roots[i].path))
			return true;
	return false;
}

static bool is_unchanged(const struct manifest_file *old, const struct source_file *file)
{
	return old->whole && old->size == file->size && old->inode == file->inode &&
	       old->mtime_ns == file->mtime_ns && old->ctime_ns == file->ctime_ns &&
	       str_eq(old->source, file->path) && str_eq(old->name, file->name) &&
	       !is_stdin(old->path);
}

/* What cannot be looked at may be a folder: a link to a disk that is not there. */
static void hide(struct scan *s, str path)
{
	struct scan_hidden *h = arena_make(s->arena, 1, struct scan_hidden);

	*h = (struct scan_hidden){ path, s->hidden };
	s->hidden = h;
}

/* Leaves s->items open where the file is to be read. False if the index is damaged. */
static bool open_file(struct scan *s, const struct source_file *file, bool readable,
		      struct error *err)
{
	str path = absolute(s, file);

	if (was_seen(s, path))
		return true;
	struct manifest_file *old = manifest_find(s->manifest, path);
	s->n_files++;
	if (old != NULL)
		old->seen = true;
	if (old != NULL && readable && is_unchanged(old, file))
		return true;
	if (!readable)
		hide(s, path);
	s->visit = begin_visit(s, path, old, file);
	if (s->visit == NULL)
		return false;
	if (!readable || !items_open(&s->items, file, err)) {
		s->items = NULL;
		end_file(s, err);
	}
	return true;
}

/* ---- sources ---- */

static void add_root(struct scan *s, const char *given)
{
	char *real = strcmp(given, "-") == 0 ? NULL : realpath(given, NULL);
	const char *path = real != NULL ? real : given; /* a pipe has no real path */
	struct stat st;

	s->roots[s->n_roots++] = (struct scan_root){
		.path = arena_copy(s->arena, str_of(path)),
		.found = { given, strlen(given) },
		.folder = real != NULL && stat(real, &st) == 0 && S_ISDIR(st.st_mode),
	};
	free(real);
}

/* False when there is no further SOURCE. */
static bool open_source(struct scan *s)
{
	struct error err = { 0 };

	while (s->next_source < s->options->n_sources) {
		const char *given = s->options->sources[s->next_source++];

		if (source_open(&s->source, given, &err)) {
			add_root(s, given);
			return true;
		}
		s->source = NULL;
		s->n_missing++;
		s->options->warn(s->options->ctx, err.text);
	}
	return false;
}

/* One step of the walk; false at its end or where it must stop. */
static bool next_file(struct scan *s)
{
	struct error err = { 0 };
	struct source_file file = { 0 };

	if (s->source == NULL && !open_source(s))
		return false;
	enum source_step step = source_next(s->source, &file, &err);
	if (step != SOURCE_END)
		return open_file(s, &file, step == SOURCE_FILE, &err);
	source_close(s->source);
	s->source = NULL;
	return true;
}

struct chunk *scan_next(struct scan *s)
{
	struct chunk *chunk = NULL;

	while (chunk == NULL || !chunk_is_full(chunk)) {
		struct error err = { 0 };
		struct item item;

		if (s->options->stop != NULL && *s->options->stop) {
			s->stopped = true;
			chunk_free(chunk);
			return NULL;
		}
		if (s->items == NULL && !next_file(s))
			break;
		if (s->items == NULL)
			continue;
		if (items_next(s->items, &item, &err))
			take_item(s, &chunk, &item);
		else
			end_file(s, &err);
	}
	return chunk;
}
