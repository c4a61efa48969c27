/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Records of an index: the code of texts, and bytes that may be no record. */
#include "store/record.h"
#include "store/wordcode.h"

#include "tests/fuzz/fuzz.h"

static void any_bytes_come_back_as_they_were(struct arena *a, str bytes)
{
	struct buf code = { 0 };
	struct listed words;
	size_t end = 0;
	str text;

	wordcode_put(&code, bytes);
	FUZZ_HOLDS(wordcode_take(a, buf_str(&code), bytes.n, &text, &words));
	FUZZ_HOLDS(str_eq(text, bytes));
	for (size_t i = 0; i < words.n; i++) {
		FUZZ_HOLDS(words.words[i].start >= end);
		end = words.words[i].start + words.words[i].n;
		FUZZ_HOLDS(end <= bytes.n);
	}
	buf_free(&code);
}

static bool is_inside(const struct record *r, uint32_t start, uint32_t end)
{
	return start <= end && end <= r->text.n;
}

static void a_record_stays_within_its_text(const struct record *r)
{
	for (size_t i = 0; i < r->n_blocks; i++)
		FUZZ_HOLDS(is_inside(r, r->blocks[i].start, r->blocks[i].end));
	for (size_t i = 0; i < r->n_cites; i++)
		FUZZ_HOLDS(is_inside(r, r->cites[i].start, r->cites[i].end));
	for (size_t i = 0; i < r->n_tasks; i++)
		FUZZ_HOLDS(is_inside(r, r->tasks[i].start, r->tasks[i].end));
}

static void a_record_packed_again_is_the_same(struct arena *a, const struct record *r)
{
	struct buf once = { 0 }, twice = { 0 };
	struct record again;

	record_pack(&once, r);
	FUZZ_HOLDS(record_unpack(a, buf_str(&once), &again));
	record_pack(&twice, &again);
	FUZZ_HOLDS(str_eq(buf_str(&once), buf_str(&twice)));
	buf_free(&once);
	buf_free(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	str bytes = { (const char *)data, size };
	struct arena *a = arena_new();
	struct record r;

	any_bytes_come_back_as_they_were(a, bytes);
	if (record_unpack(a, bytes, &r)) {
		a_record_stays_within_its_text(&r);
		a_record_packed_again_is_the_same(a, &r);
	}
	arena_free(a);
	return 0;
}
