/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/learned.h"

#include "base/pack.h"

#include <string.h>

str learned_key(struct arena *a, str lang, str term)
{
	struct buf b = { 0 };

	buf_printf(&b, LEARNED_TERM "%.*s:", STR_ARG(lang));
	buf_put(&b, term);
	str out = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return out;
}

str learned_example_key(struct arena *a, uint32_t number)
{
	struct buf b = { 0 };

	buf_printf(&b, LEARNED_EXAMPLE "%u", number);
	str out = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return out;
}

bool learned_key_parse(str key, str *lang, str *term)
{
	if (!str_starts(key, STR(LEARNED_TERM)))
		return false;
	*term = str_from(key, sizeof(LEARNED_TERM) - 1);
	return str_cut(term, ':', lang);
}

void learned_pack_head(struct buf *out, const struct learned_head *head)
{
	pack_uint(out, head->stories);
	pack_uint(out, head->sentences);
	pack_uint(out, head->terms);
	pack_uint(out, head->lexicon);
}

bool learned_unpack_head(str bytes, struct learned_head *out)
{
	return pack_take_u32(&bytes, &out->stories) &&
	       pack_take_u32(&bytes, &out->sentences) &&
	       pack_take_u32(&bytes, &out->terms) &&
	       pack_take_uint(&bytes, &out->lexicon);
}

void learned_pack_term(struct buf *out, const struct learned_term *term)
{
	pack_str(out, term->text);
	pack_uint(out, term->longest);
	pack_uint(out, term->n);
	for (size_t i = 0; i < term->n; i++) {
		const struct learned_pair *p = &term->pairs[i];

		pack_str(out, p->lang);
		pack_str(out, p->term);
		pack_uint(out, p->forward);
		pack_uint(out, p->backward);
		pack_uint(out, p->passages);
		pack_str(out, p->through);
		pack_uint(out, p->example);
	}
}

enum { MIN_PAIR = 7 }; /* bytes that the smallest one takes */

static bool take_pair(str *rest, struct learned_pair *p)
{
	return pack_take_str(rest, &p->lang) && pack_take_str(rest, &p->term) &&
	       pack_take_u32(rest, &p->forward) && pack_take_u32(rest, &p->backward) &&
	       pack_take_u32(rest, &p->passages) && pack_take_str(rest, &p->through) &&
	       pack_take_u32(rest, &p->example);
}

bool learned_unpack_term(struct arena *a, str bytes, struct learned_term *out)
{
	uint64_t n;

	if (!pack_take_str(&bytes, &out->text) || !pack_take_u32(&bytes, &out->longest) ||
	    !pack_take_uint(&bytes, &n) || n > bytes.n / MIN_PAIR)
		return false;
	out->pairs = arena_make(a, n, struct learned_pair);
	out->n = n;
	for (size_t i = 0; i < n; i++)
		if (!take_pair(&bytes, &out->pairs[i]))
			return false;
	return true;
}

void learned_pack_example(struct buf *out, const struct learned_example *example)
{
	for (size_t i = 0; i < 2; i++) {
		pack_str(out, example->sides[i].article);
		pack_uint(out, example->sides[i].start);
		pack_uint(out, example->sides[i].end);
	}
}

bool learned_unpack_example(str bytes, struct learned_example *out)
{
	for (size_t i = 0; i < 2; i++)
		if (!pack_take_str(&bytes, &out->sides[i].article) ||
		    !pack_take_u32(&bytes, &out->sides[i].start) ||
		    !pack_take_u32(&bytes, &out->sides[i].end))
			return false;
	return true;
}

/* ---- reading ---- */

static bool damaged(struct error *err, str key)
{
	return error_set(err, ERR_INDEX, "the learned entry \"%.*s\" is damaged",
			 STR_ARG(key));
}

bool learned_due(struct store *s, uint32_t *out, struct error *err)
{
	struct arena *a = arena_new();
	uint64_t n = 0;
	str digits = { 0 };
	bool ok = store_meta(a, s, STR(LEARNED_DUE), &digits, err);

	for (size_t i = 0; i < digits.n && n < UINT32_MAX; i++)
		n = n * 10 + (uint64_t)(digits.p[i] - '0');
	*out = n < UINT32_MAX ? (uint32_t)n : UINT32_MAX;
	arena_free(a);
	return ok;
}

bool learned_put_due(struct store_writer *w, uint32_t n, struct error *err)
{
	struct buf digits = { 0 };

	if (n > 0)
		buf_printf(&digits, "%u", n);
	bool ok = store_writer_set_meta(w, STR(LEARNED_DUE), buf_str(&digits), err);
	buf_free(&digits);
	return ok;
}

bool learned_head(struct store *s, struct learned_head *out, bool *found,
		  struct error *err)
{
	struct arena *a = arena_new();
	str bytes = { 0 };
	bool ok = store_meta(a, s, STR(LEARNED_HEAD), &bytes, err);

	*found = ok && bytes.n > 0;
	if (*found && !learned_unpack_head(bytes, out))
		ok = damaged(err, STR(LEARNED_HEAD));
	arena_free(a);
	return ok;
}

bool learned_find(struct arena *a, struct store *s, str lang, str term,
		  struct learned_term *out, bool *found, struct error *err)
{
	str key = learned_key(a, lang, term), bytes;

	*found = false;
	if (term.n > LEARNED_TERM_BYTES)
		return true;
	if (!store_meta(a, s, key, &bytes, err))
		return false;
	*found = bytes.n > 0;
	return !*found || learned_unpack_term(a, bytes, out) || damaged(err, key);
}

bool learned_example(struct arena *a, struct store *s, uint32_t number,
		     struct learned_example *out, bool *found, struct error *err)
{
	str key = learned_example_key(a, number), bytes;

	*found = false;
	if (!store_meta(a, s, key, &bytes, err))
		return false;
	*found = bytes.n > 0;
	return !*found || learned_unpack_example(bytes, out) || damaged(err, key);
}
