/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/typed.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "citation/letter.h"
#include "citation/typed_symbol.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum {
	MOST_WORDS = 256, /* of a question; what follows is read as it stands */
	MOST_RUN = 6,     /* of a number: itself, its year and codes */
};

/* A line is a question, or another writing of it, whose words know their places. */
struct word {
	uint32_t start, end; /* bytes of the question */
	str text;            /* what stands in the line */
	size_t at;           /* where */
};

struct line {
	struct word words[MOST_WORDS];
	size_t n;
	str text;
};

static void split(str query, struct line *out)
{
	size_t i = 0;

	out->n = 0;
	while (out->n < MOST_WORDS) {
		while (i < query.n && ascii_is_blank(query.p[i]))
			i++;
		size_t start = i;
		while (i < query.n && !ascii_is_blank(query.p[i]))
			i++;
		if (i == start)
			return;
		out->words[out->n++] =
			(struct word){ .start = (uint32_t)start,
				       .end = (uint32_t)i,
				       .text = str_range(query, start, i) };
	}
}

static void join(struct arena *a, struct line *line)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < line->n; i++) {
		if (i > 0)
			buf_put_char(&b, ' ');
		line->words[i].at = b.n;
		buf_put(&b, line->words[i].text);
	}
	line->text = arena_copy(a, buf_str(&b));
	buf_free(&b);
}

/* ---- what is found ---- */

struct finds {
	struct arena *a;
	struct citation *items;
	size_t n, room;
};

static bool overlaps(const struct finds *f, uint32_t start, uint32_t end)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->items[i].start < end && start < f->items[i].end)
			return true;
	return false;
}

static void add(struct finds *f, const struct citation *c)
{
	if (overlaps(f, c->start, c->end))
		return;
	f->items = arena_room(f->a, f->items, f->n, 1, &f->room, struct citation);
	f->items[f->n++] = *c;
}

/* From bytes of the line to bytes of the question: whole words, but for what is glued to
 * the last one, which is written alike in both. */
static void place(const struct line *line, struct citation *c)
{
	size_t first = 0, last = 0;

	for (size_t i = 0; i < line->n; i++) {
		if (line->words[i].at <= c->start)
			first = i;
		if (line->words[i].at < c->end)
			last = i;
	}
	const struct word *w = &line->words[last];
	size_t behind = w->at + w->text.n - c->end;

	c->start = line->words[first].start;
	c->end = w->end - (behind < w->end - w->start ? (uint32_t)behind : 0);
}

static size_t find(struct arena *a, str text, struct citation **out)
{
	const struct citation_context context = { .text = text, .query = true };

	return citation_find(a, &context, out);
}

typedef bool accept_fn(const struct citation *c);

static void find_in(struct finds *f, struct line *line, accept_fn *accept)
{
	struct citation *found;

	join(f->a, line);
	size_t n = find(f->a, line->text, &found);
	for (size_t i = 0; i < n; i++) {
		if (!accept(&found[i]))
			continue;
		place(line, &found[i]);
		add(f, &found[i]);
	}
}

/* ---- numbers and codes in any order and with any marks ---- */

/* Without the brackets, quotes and stops around it. */
static str trim(str s)
{
	while (s.n > 0 && memchr("([\"'", s.p[0], 4))
		s = str_from(s, 1);
	while (s.n > 0 && memchr(")]\"',;:.?!", s.p[s.n - 1], 10))
		s.n--;
	return s;
}

/* The shortest run of words from `from` on that is one, with an issuer or else without;
 * the word after it, or `from`. */
static size_t find_symbol(const struct finds *f, const struct line *line, size_t from,
			  struct word *out)
{
	size_t most = from + MOST_RUN < line->n ? from + MOST_RUN : line->n;

	for (int bare = 0; bare < 2; bare++)
		for (size_t to = from + 1; to <= most; to++) {
			const struct word *first = &line->words[from],
					  *last = &line->words[to - 1];
			str run = { first->text.p, (size_t)(last->text.p + last->text.n -
							    first->text.p) };

			if (overlaps(f, first->start, last->end))
				break;
			run = trim(run);
			out->text =
				typed_symbol(f->a, run, bare, from == 0 && to == line->n);
			out->start = first->start + (uint32_t)(run.p - first->text.p);
			out->end = out->start + (uint32_t)run.n;
			if (out->text.n > 0)
				return to;
		}
	return from;
}

/* True if there was any. */
static bool write_symbols(const struct finds *f, const struct line *line,
			  struct line *out)
{
	bool any = false;

	out->n = 0;
	for (size_t i = 0; i < line->n;) {
		struct word *w = &out->words[out->n++];
		size_t to = find_symbol(f, line, i, w);

		if (to == i)
			*w = line->words[i++];
		else
			any = true;
		i = to > i ? to : i;
	}
	return any;
}

/* ---- laws in small letters ---- */

static void put_capital(struct buf *b, str word)
{
	uint32_t cp;
	size_t n = utf8_decode(word, 0, &cp);

	b->n += utf8_encode((uint32_t)utf8proc_toupper((utf8proc_int32_t)cp),
			    buf_room(b, 4));
	buf_put(b, str_from(word, n));
}

/* Words like "on" and "de" stay. "luat" has its marks, but in "bo luat". */
static void write_capitals(struct arena *a, struct line *line)
{
	bool code = false;

	for (size_t i = 0; i < line->n; i++) {
		struct word *w = &line->words[i];
		struct buf b = { 0 };

		if (str_eq(w->text, STR("luat")) && !code)
			buf_put(&b, STR("Luật"));
		else if (w->text.n > 2 || i == 0)
			put_capital(&b, w->text);
		else
			buf_put(&b, w->text);
		code = str_eq(w->text, STR("bo"));
		w->text = arena_copy(a, buf_str(&b));
		buf_free(&b);
	}
}

static bool is_law(const struct citation *c)
{
	return c->form == CITATION_NAMED && str_starts(c->id, STR("vn:"));
}

/* ---- names of types without their marks ---- */

static void write_folded(struct arena *a, struct line *line)
{
	for (size_t i = 0; i < line->n; i++) {
		str s = line->words[i].text;
		struct buf b = { 0 };
		uint32_t cp;

		for (size_t at = 0, n; at < s.n; at += n) {
			n = utf8_decode(s, at, &cp);
			const char *letter = cp < 0x80 ? "" : letter_of(cp)->plain;
			buf_put(&b, *letter ? str_of(letter) : str_range(s, at, at + n));
		}
		line->words[i].text = arena_copy(a, buf_str(&b));
		buf_free(&b);
	}
}

/* Types whose names are no other words of Vietnamese without their marks. */
static bool is_numbered(const struct citation *c)
{
	static const str types[] = { STR_ROW("nq"),  STR_ROW("nd"), STR_ROW("qd"),
				     STR_ROW("ct"),  STR_ROW("tt"), STR_ROW("kl"),
				     STR_ROW("luat") };

	return c->number.n > 0 &&
	       str_among(types, sizeof(types) / sizeof(*types), c->type);
}

/* ---- all of them ---- */

static bool is_any(const struct citation *c)
{
	(void)c;
	return true;
}

/* What is printed in full needs no other reading. */
static bool is_full(const struct citation *c)
{
	return c->form == CITATION_FULL || c->form == CITATION_NAMED ||
	       c->form == CITATION_SESSION;
}

static int by_start(const void *x, const void *y)
{
	const struct citation *a = x, *b = y;

	return (a->start > b->start) - (a->start < b->start);
}

static bool has_digit(str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (ascii_is_digit(s.p[i]))
			return true;
	return false;
}

/* A number that no document has. */
static bool is_open(const struct finds *f, const struct line *line)
{
	for (size_t i = 0; i < line->n; i++)
		if (has_digit(line->words[i].text) &&
		    !overlaps(f, line->words[i].start, line->words[i].end))
			return true;
	return false;
}

size_t typed_find(struct arena *a, str query, struct citation **out)
{
	struct finds f = { .a = a };
	struct citation *plain;
	size_t n = find(a, query, &plain);

	if (!has_digit(query)) {
		*out = plain;
		return n;
	}
	struct line *line = arena_make(a, 2, struct line), *other = line + 1;

	split(query, line);
	for (size_t i = 0; i < n; i++)
		if (is_full(&plain[i]))
			add(&f, &plain[i]);
	if (write_symbols(&f, line, other))
		find_in(&f, other, is_any);
	for (size_t i = 0; i < n; i++)
		add(&f, &plain[i]);
	if (is_open(&f, line)) {
		*other = *line;
		write_capitals(a, other);
		find_in(&f, other, is_law);
		*other = *line;
		write_folded(a, other);
		find_in(&f, other, is_numbered);
	}
	if (f.n > 0)
		qsort(f.items, f.n, sizeof(*f.items), by_start);
	*out = f.items;
	return f.n;
}
