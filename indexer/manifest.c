/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/manifest.h"

#include "base/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <xxhash.h>

enum { WHOLE = 1 << 0 }; /* flags of a file */
enum { AGAIN = 1 << 0, EMPTY = 1 << 0 };

/* Bytes that the smallest one takes; an item may hold nothing but its hash. */
enum {
	MIN_ITEM = sizeof(struct manifest_hash) + 2,
	MIN_ARTICLE = TERMS_ARTICLE_BYTES + 1,
	MIN_FAILURE = 2,
};

str manifest_key(struct arena *a, str path)
{
	enum { SIZE = sizeof(META_FILE) + 32 };
	XXH128_hash_t h = XXH3_128bits(path.p, path.n);
	char *p = arena_alloc(a, SIZE, 1);

	snprintf(p, SIZE, META_FILE "%016llx%016llx", (unsigned long long)h.high64,
		 (unsigned long long)h.low64);
	return (str){ p, SIZE - 1 };
}

/* ---- packing ---- */

/* A string that is mostly the end of another one, which then is not written twice. */
static void pack_end(struct buf *out, str s, str whole)
{
	bool is_end = str_ends(whole, s);

	pack_uint(out, s.n << 1 | is_end);
	if (!is_end)
		buf_put(out, s);
}

static bool take_end(str *in, str whole, str *s)
{
	uint64_t n;

	if (!pack_take_uint(in, &n))
		return false;
	str *from = n & 1 ? &whole : in;
	n >>= 1;
	if (n > from->n)
		return false;
	*s = from == in ? str_range(*in, 0, n) : str_from(whole, whole.n - n);
	if (from == in)
		*in = str_from(*in, n);
	return true;
}

static void pack_item(struct buf *out, const struct manifest_item *item)
{
	buf_put(out, (str){ (const char *)&item->hash, sizeof(item->hash) });
	pack_uint(out, (uint64_t)item->n_failures << 1 | item->again);
	for (size_t i = 0; i < item->n_failures; i++) {
		pack_uint(out, item->failures[i].empty);
		pack_str(out, item->failures[i].text);
	}
	pack_uint(out, item->n_articles);
	for (size_t i = 0; i < item->n_articles; i++) {
		buf_put(out, (str){ item->articles[i].key, TERMS_ARTICLE_BYTES });
		pack_uint(out, item->articles[i].parts);
	}
}

static void count(struct manifest_file *f)
{
	f->n_articles = f->n_empty = 0;
	f->n_failed = f->failure.n > 0;
	for (size_t i = 0; i < f->n_items; i++) {
		const struct manifest_item *item = &f->items[i];

		f->n_articles += item->n_articles;
		for (size_t k = 0; k < item->n_failures; k++)
			*(item->failures[k].empty ? &f->n_empty : &f->n_failed) += 1;
	}
}

void manifest_pack(struct buf *out, struct manifest_file *f)
{
	count(f);
	pack_str(out, f->path);
	pack_end(out, f->source, f->path);
	pack_end(out, f->name, f->source);
	pack_uint(out, f->size);
	pack_uint(out, f->inode);
	pack_uint(out, (uint64_t)f->mtime_ns);
	pack_uint(out, (uint64_t)f->ctime_ns);
	pack_uint(out, f->whole ? WHOLE : 0);
	pack_str(out, f->failure);
	pack_uint(out, f->n_articles);
	pack_uint(out, f->n_failed);
	pack_uint(out, f->n_empty);
	pack_uint(out, f->n_items);
	for (size_t i = 0; i < f->n_items; i++)
		pack_item(out, &f->items[i]);
}

/* ---- unpacking ---- */

static bool take_head(str in, struct manifest_file *f)
{
	uint64_t mtime, ctime, flags;

	if (!pack_take_str(&in, &f->path) || !take_end(&in, f->path, &f->source) ||
	    !take_end(&in, f->source, &f->name) || !pack_take_uint(&in, &f->size) ||
	    !pack_take_uint(&in, &f->inode) || !pack_take_uint(&in, &mtime) ||
	    !pack_take_uint(&in, &ctime) || !pack_take_uint(&in, &flags) ||
	    !pack_take_str(&in, &f->failure) || !pack_take_u32(&in, &f->n_articles) ||
	    !pack_take_u32(&in, &f->n_failed) || !pack_take_u32(&in, &f->n_empty))
		return false;
	f->mtime_ns = (int64_t)mtime;
	f->ctime_ns = (int64_t)ctime;
	f->whole = flags & WHOLE;
	f->packed = in;
	return true;
}

static bool take_failures(struct arena *a, str *in, struct manifest_item *item)
{
	uint64_t n, empty;

	if (!pack_take_uint(in, &n) || n >> 1 > in->n / MIN_FAILURE)
		return false;
	item->again = n & AGAIN;
	item->n_failures = (uint32_t)(n >> 1);
	if (item->n_failures > 0)
		item->failures = arena_make(a, item->n_failures, struct manifest_failure);
	for (size_t i = 0; i < item->n_failures; i++) {
		if (!pack_take_uint(in, &empty) ||
		    !pack_take_str(in, &item->failures[i].text))
			return false;
		item->failures[i].empty = empty & EMPTY;
	}
	return true;
}

static bool take_articles(struct arena *a, str *in, struct manifest_item *item)
{
	if (!pack_take_u32(in, &item->n_articles) ||
	    item->n_articles > in->n / MIN_ARTICLE)
		return false;
	if (item->n_articles > 0)
		item->articles = arena_make(a, item->n_articles, struct manifest_article);
	for (size_t i = 0; i < item->n_articles; i++) {
		if (in->n < TERMS_ARTICLE_BYTES)
			return false;
		memcpy(item->articles[i].key, in->p, TERMS_ARTICLE_BYTES);
		*in = str_from(*in, TERMS_ARTICLE_BYTES);
		if (!pack_take_u32(in, &item->articles[i].parts))
			return false;
	}
	return true;
}

static bool take_item(struct arena *a, str *in, struct manifest_item *item)
{
	if (in->n < sizeof(item->hash))
		return false;
	memcpy(&item->hash, in->p, sizeof(item->hash));
	*in = str_from(*in, sizeof(item->hash));
	return take_failures(a, in, item) && take_articles(a, in, item);
}

bool manifest_items(struct arena *a, struct manifest_file *f, struct error *err)
{
	str in = f->packed;
	uint64_t n;
	bool ok = pack_take_uint(&in, &n) && n <= in.n / MIN_ITEM;

	if (ok)
		f->items = arena_make(a, n, struct manifest_item);
	for (f->n_items = 0; ok && f->n_items < n; f->n_items++)
		ok = take_item(a, &in, &f->items[f->n_items]);
	if (ok && in.n == 0)
		return true;
	return error_set(err, ERR_INDEX, "the index's entry of %.*s is damaged",
			 STR_ARG(f->source));
}

bool manifest_unpack(struct arena *a, str bytes, struct manifest_file *out,
		     struct error *err)
{
	if (!take_head(bytes, out))
		return error_set(err, ERR_INDEX, "an entry of the index is damaged");
	return manifest_items(a, out, err);
}

/* ---- all files ---- */

static int compare_files(const void *left, const void *right)
{
	const struct manifest_file *x = left, *y = right;

	return str_compare(x->path, y->path);
}

bool manifest_load(struct arena *a, struct store *s, struct manifest *out,
		   struct error *err)
{
	struct store_name *keys;
	size_t n;

	if (!store_meta_keys(a, s, STR(META_FILE), &keys, &n, err))
		return false;
	struct manifest_file *files = arena_make(a, n, struct manifest_file);
	for (size_t i = 0; i < n; i++) {
		str value;

		if (!store_meta(a, s, keys[i].name, &value, err))
			return false;
		if (!take_head(value, &files[i]))
			return error_set(err, ERR_INDEX, "entry %.*s is damaged",
					 STR_ARG(keys[i].name));
	}
	qsort(files, n, sizeof(*files), compare_files);
	*out = (struct manifest){ files, n };
	return true;
}

/* The first file whose path is not less than `path`. */
static size_t lower_bound(const struct manifest *m, str path)
{
	size_t low = 0, high = m->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (str_compare(m->files[middle].path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct manifest_file *manifest_find(const struct manifest *m, str path)
{
	size_t at = lower_bound(m, path);

	return at < m->n && str_eq(m->files[at].path, path) ? &m->files[at] : NULL;
}

struct manifest_file *manifest_below(const struct manifest *m, str prefix, size_t *n)
{
	size_t from = lower_bound(m, prefix), to = from;

	while (to < m->n && str_starts(m->files[to].path, prefix))
		to++;
	*n = to - from;
	return m->files + from;
}
