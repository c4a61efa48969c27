/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/record.h"

#include "base/pack.h"
#include "store/wordcode.h"

#include <string.h>

/* Raised when the order or meaning of the fields below changes. */
enum { FORMAT = 3 };

enum { MIN_BLOCK = 3, MIN_CITE = 4 }; /* bytes that the smallest one takes */

/* Offsets rise, so each is kept as its distance from the one before. */
static void pack_span(struct buf *out, uint32_t *at, uint32_t start, uint32_t end)
{
	pack_uint(out, start - *at);
	pack_uint(out, end - start);
	*at = start;
}

/* ---- tasks: those of a list share most of their strings ---- */

enum { TASK_STRINGS = 6, MIN_TASK = 2 + TASK_STRINGS };

static void task_strings(struct record_task *t, str *out[TASK_STRINGS])
{
	str *const strings[] = { &t->actor,         &t->coordinator, &t->deadline,
				 &t->deadline_text, &t->ordered_by,  &t->heading };

	memcpy(out, strings, sizeof(strings));
}

/* The same string of an earlier task is its distance in tasks; 0: a new one follows.
 * Quadratic only where hundreds of tasks of one part differ. */
static void pack_shared(struct buf *out, const struct record *r, size_t task, size_t k)
{
	struct record_task here = r->tasks[task], before;
	str *mine[TASK_STRINGS], *others[TASK_STRINGS];

	task_strings(&here, mine);
	for (size_t i = task; i-- > 0;) {
		before = r->tasks[i];
		task_strings(&before, others);
		if (!str_eq(*mine[k], *others[k]))
			continue;
		pack_uint(out, task - i);
		return;
	}
	pack_uint(out, 0);
	pack_str(out, *mine[k]);
}

static void pack_tasks(struct buf *out, const struct record *r)
{
	uint32_t at = 0;

	pack_uint(out, r->n_tasks);
	for (size_t i = 0; i < r->n_tasks; i++) {
		pack_span(out, &at, r->tasks[i].start, r->tasks[i].end);
		for (size_t k = 0; k < TASK_STRINGS; k++)
			pack_shared(out, r, i, k);
	}
}

static void pack_text(struct buf *out, str text)
{
	struct buf code = { 0 };

	wordcode_put(&code, text);
	pack_uint(out, text.n);
	pack_str(out, buf_str(&code));
	buf_free(&code);
}

void record_pack(struct buf *out, const struct record *r)
{
	uint32_t at = 0;

	pack_uint(out, FORMAT);
	pack_str(out, r->article);
	pack_str(out, r->source);
	pack_str(out, r->url);
	pack_text(out, r->title);
	pack_str(out, r->outlet);
	pack_str(out, r->published);
	pack_str(out, r->lang);
	pack_str(out, r->kind);
	pack_text(out, r->heading);
	pack_uint(out, r->number);
	pack_uint(out, r->start);
	pack_text(out, r->text);
	pack_uint(out, r->n_blocks);
	for (size_t i = 0; i < r->n_blocks; i++) {
		pack_span(out, &at, r->blocks[i].start, r->blocks[i].end);
		pack_uint(out, r->blocks[i].kind);
	}
	at = 0;
	pack_uint(out, r->n_cites);
	for (size_t i = 0; i < r->n_cites; i++) {
		pack_span(out, &at, r->cites[i].start, r->cites[i].end);
		pack_str(out, r->cites[i].id);
		pack_str(out, r->cites[i].from);
	}
	pack_tasks(out, r);
}

/* A range that rises from *at and stays within the text. */
static bool take_span(str *in, const struct record *r, uint32_t *at, uint32_t *start,
		      uint32_t *end)
{
	uint32_t gap, length;

	if (!pack_take_u32(in, &gap) || !pack_take_u32(in, &length) ||
	    gap > r->text.n - *at || length > r->text.n - *at - gap)
		return false;
	*start = *at += gap;
	*end = *start + length;
	return true;
}

static bool take_blocks(struct arena *a, str *in, struct record *r)
{
	uint32_t at = 0;
	uint64_t n;

	if (!pack_take_uint(in, &n) || n > in->n / MIN_BLOCK)
		return false;
	struct record_block *blocks = arena_make(a, n, struct record_block);
	for (size_t i = 0; i < n; i++)
		if (!take_span(in, r, &at, &blocks[i].start, &blocks[i].end) ||
		    !pack_take_u32(in, &blocks[i].kind))
			return false;
	r->blocks = blocks;
	r->n_blocks = n;
	return true;
}

static bool take_cites(struct arena *a, str *in, struct record *r)
{
	uint32_t at = 0;
	uint64_t n;

	if (!pack_take_uint(in, &n) || n > in->n / MIN_CITE)
		return false;
	struct record_cite *cites = arena_make(a, n, struct record_cite);
	for (size_t i = 0; i < n; i++)
		if (!take_span(in, r, &at, &cites[i].start, &cites[i].end) ||
		    !pack_take_str(in, &cites[i].id) ||
		    !pack_take_str(in, &cites[i].from))
			return false;
	r->cites = cites;
	r->n_cites = n;
	return true;
}

static bool take_shared(str *in, struct record_task *tasks, size_t task, size_t k)
{
	str *mine[TASK_STRINGS], *others[TASK_STRINGS];
	uint64_t back;

	task_strings(&tasks[task], mine);
	if (!pack_take_uint(in, &back) || back > task)
		return false;
	if (back == 0)
		return pack_take_str(in, mine[k]);
	task_strings(&tasks[task - back], others);
	*mine[k] = *others[k];
	return true;
}

static bool take_tasks(struct arena *a, str *in, struct record *r)
{
	uint32_t at = 0;
	uint64_t n;

	if (!pack_take_uint(in, &n) || n > in->n / MIN_TASK)
		return false;
	struct record_task *tasks = arena_make(a, n, struct record_task);
	for (size_t i = 0; i < n; i++) {
		if (!take_span(in, r, &at, &tasks[i].start, &tasks[i].end))
			return false;
		for (size_t k = 0; k < TASK_STRINGS; k++)
			if (!take_shared(in, tasks, i, k))
				return false;
	}
	r->tasks = tasks;
	r->n_tasks = n;
	return true;
}

static bool take_text(struct arena *a, str *in, str *out, struct listed *words)
{
	uint32_t n;
	str code;

	return pack_take_u32(in, &n) && pack_take_str(in, &code) &&
	       wordcode_take(a, code, n, out, words);
}

static bool take_strings(str *in, str *const *strings, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!pack_take_str(in, strings[i]))
			return false;
	return true;
}

bool record_unpack(struct arena *a, str bytes, struct record *out)
{
	str in = bytes;
	uint32_t format;
	struct record r = { 0 };
	str *const before[] = { &r.article, &r.source, &r.url };
	str *const after[] = { &r.outlet, &r.published, &r.lang, &r.kind };

	if (!pack_take_u32(&in, &format) || format != FORMAT ||
	    !take_strings(&in, before, sizeof(before) / sizeof(*before)) ||
	    !take_text(a, &in, &r.title, NULL) ||
	    !take_strings(&in, after, sizeof(after) / sizeof(*after)) ||
	    !take_text(a, &in, &r.heading, NULL) || !pack_take_u32(&in, &r.number) ||
	    !pack_take_u32(&in, &r.start) || !take_text(a, &in, &r.text, &r.words) ||
	    !take_blocks(a, &in, &r) || !take_cites(a, &in, &r) ||
	    !take_tasks(a, &in, &r) || in.n != 0)
		return false;
	*out = r;
	return true;
}
