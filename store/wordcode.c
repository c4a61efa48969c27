/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/wordcode.h"

#include "base/ascii.h"
#include "store/wordcode_table.h"

#include <string.h>

enum {
	CAPITAL = 1,
	CAPITALS = 2,
	VERBATIM = 3,
	SHORT = 0x80, /* codes of one byte, */
	LONG = 0xc0,  /* and of two */
	N_SHORT = LONG - SHORT,
};

static str form_str(uint32_t form)
{
	uint32_t start = wordcode_offsets[form];

	return (str){ (const char *)wordcode_bytes + start,
		      wordcode_offsets[form + 1] - start };
}

/* ---- to code ---- */

struct coder {
	struct buf *out;
	bool after_word; /* the last thing put was a word, */
	bool blank;      /* and a blank stands behind it that is not put yet */
};

/* Multiplies four bytes at a time into 64 bits, of which the upper half counts, as
 * tools/wordcode_table.py has it. */
static uint32_t hash(str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	uint64_t h = s.n;
	size_t at = 0;

	for (; at < s.n; at += 4) {
		uint32_t four = p[at];

		if (at + 4 <= s.n)
			four |= (uint32_t)p[at + 1] << 8 | (uint32_t)p[at + 2] << 16 |
				(uint32_t)p[at + 3] << 24;
		else
			for (size_t i = 1; at + i < s.n; i++)
				four |= (uint32_t)p[at + i] << 8 * i;
		h = (h ^ four) * 0x9E3779B97F4A7C15u;
	}
	return (uint32_t)(h >> 32);
}

/* 1 + the form, 0 if the list does not have it. */
static uint32_t find(str s)
{
	uint32_t at = hash(s) % WORDCODE_SLOTS;

	while (wordcode_slots[at] != 0 && !str_eq(form_str(wordcode_slots[at] - 1u), s))
		at = (at + 1) % WORDCODE_SLOTS;
	return wordcode_slots[at];
}

static void put_blank(struct coder *c)
{
	if (c->blank)
		buf_put_char(c->out, ' ');
	c->blank = false;
	c->after_word = false;
}

static void put_form(struct coder *c, uint32_t form)
{
	uint32_t word = form / WORDCODE_FORMS;
	bool mark = word < wordcode_n_marks;

	if (mark || !c->blank)
		put_blank(c);
	if (form % WORDCODE_FORMS != 0)
		buf_put_char(c->out, (char)(form % WORDCODE_FORMS));
	if (word < N_SHORT) {
		buf_put_char(c->out, (char)(SHORT + word));
	} else {
		word -= N_SHORT;
		buf_put_char(c->out, (char)(LONG + word / 256));
		buf_put_char(c->out, (char)(word % 256));
	}
	c->blank = false;
	c->after_word = !mark;
}

static void put_verbatim(struct coder *c, str s)
{
	put_blank(c);
	while (s.n > 0) {
		size_t n = s.n < 255 ? s.n : 255;

		buf_put_char(c->out, VERBATIM);
		buf_put_char(c->out, (char)n);
		buf_put(c->out, str_range(s, 0, n));
		s = str_from(s, n);
	}
}

static bool is_plain(char c)
{
	return (unsigned char)c < SHORT && (c > VERBATIM || c == 0);
}

/* Bytes that are no word of the list. */
static void put_other(struct coder *c, str s)
{
	size_t n = 0;

	while (n < s.n && is_plain(s.p[n]))
		n++;
	if (n < s.n) {
		put_verbatim(c, s);
		return;
	}
	put_blank(c);
	buf_put(c->out, s);
}

/* A character of U+0080 to U+00BF or U+2000 to U+2FFF, none of which is in a word, begins
 * with one of these. */
static bool is_mark(unsigned char c)
{
	return c == 0xc2 || c == 0xe2;
}

/* The bytes from the front that are looked up together: a word, a mark, or one byte. */
static size_t token_length(str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t n = 0;

	if (is_mark(p[0])) {
		n = p[0] == 0xc2 ? 2 : 3;
		return n < s.n ? n : s.n;
	}
	while (n < s.n && (ascii_is_letter(p[n]) || (p[n] >= SHORT && !is_mark(p[n]))))
		n++;
	return n > 0 ? n : 1;
}

void wordcode_put(struct buf *out, str text)
{
	struct coder c = { .out = out };

	while (text.n > 0) {
		size_t n = token_length(text);
		str token = str_range(text, 0, n);

		text = str_from(text, n);
		if (n == 1 && token.p[0] == ' ' && c.after_word && !c.blank) {
			c.blank = true;
			continue;
		}
		uint32_t found = n > 1 ? find(token) : 0;
		if (found > 0)
			put_form(&c, found - 1);
		else
			put_other(&c, token);
	}
	put_blank(&c);
}

/* ---- and back ---- */

/* There is room for any one form and a blank behind `stop`. */
struct decoder {
	const unsigned char *at, *end;
	char *p, *stop;
	bool after_word;
	const char *text;
	struct listed_word *word; /* the next one of the list; NULL: not asked for */
};

/* The word whose code begins with `first`, in one of its forms. */
static inline bool take_word(struct decoder *d, uint32_t first, uint32_t form)
{
	uint32_t word = first - SHORT;

	if (first >= LONG) {
		if (d->at == d->end)
			return false;
		word = N_SHORT + 256 * (first - LONG) + *d->at++;
	}
	if (word >= wordcode_n_words)
		return false;
	bool mark = word < wordcode_n_marks;
	*d->p = ' ';
	d->p += d->after_word && !mark;
	d->after_word = !mark;
	/* To copy a fixed length is two moves, not a call. */
	const uint32_t *offset = wordcode_offsets + word * WORDCODE_FORMS + form;
	uint32_t n = offset[1] - offset[0];
	memcpy(d->p, wordcode_bytes + offset[0], WORDCODE_MOVE);
	if (d->word != NULL && !mark)
		*d->word++ = (struct listed_word){
			.start = (uint32_t)(d->p - d->text),
			.n = (uint16_t)n,
			.number = (uint16_t)(word * WORDCODE_FORMS + form),
		};
	d->p += n;
	return true;
}

static inline bool take_verbatim(struct decoder *d)
{
	if (d->at == d->end)
		return false;
	size_t n = *d->at++;
	if (n > (size_t)(d->end - d->at) || n > (size_t)(d->stop - d->p))
		return false;
	memcpy(d->p, d->at, n);
	d->p += n;
	d->at += n;
	d->after_word = false;
	return true;
}

static inline bool take_one(struct decoder *d)
{
	uint32_t first = *d->at++;

	if (first >= SHORT)
		return take_word(d, first, 0);
	if (first == CAPITAL || first == CAPITALS)
		return d->at < d->end && *d->at >= SHORT && take_word(d, *d->at++, first);
	if (first == VERBATIM)
		return take_verbatim(d);
	d->after_word = false;
	*d->p++ = (char)first;
	return true;
}

bool wordcode_take(struct arena *a, str code, size_t n_text, str *text,
		   struct listed *words)
{
	/* No code of a byte stands for more than a long word and a blank. */
	enum { EXPANSION = 64 };

	if (n_text / EXPANSION > code.n)
		return false;
	char *p = arena_alloc_raw(a, n_text + 1 + WORDCODE_MOVE, 1);
	struct listed_word *list =
		words != NULL ? arena_make_raw(a, code.n, struct listed_word) : NULL;
	struct decoder d = { .at = (const unsigned char *)code.p,
			     .end = (const unsigned char *)code.p + code.n,
			     .p = p,
			     .stop = p + n_text,
			     .text = p,
			     .word = list };
	while (d.at < d.end)
		if (!take_one(&d) || d.p > d.stop)
			return false;
	*text = (str){ p, n_text };
	if (words != NULL) {
		*words = (struct listed){ list, (size_t)(d.word - list), wordcode_looks };
		arena_give_back(a, list, words->n, sizeof(*list));
	}
	return d.p == d.stop;
}
