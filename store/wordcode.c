/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/wordcode.h"

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

/* FNV-1a, as tools/wordcode_table.py has it. */
static uint32_t hash(str s)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 16777619u;
	return h ^ h >> 15;
}

/* 1 + the form, 0 if the list does not have it. */
static uint32_t find(str s)
{
	uint32_t at = hash(s) % wordcode_n_slots;

	while (wordcode_slots[at] != 0 && !str_eq(form_str(wordcode_slots[at] - 1u), s))
		at = (at + 1) % wordcode_n_slots;
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

static bool is_letter(unsigned char c)
{
	return (c | 0x20) - (unsigned)'a' < 26;
}

/* A character of U+0080 to U+00BF or U+2000 to U+2FFF, none of which is in a word: its
 * bytes, or 0. */
static size_t mark_length(str s)
{
	size_t n = (unsigned char)s.p[0] == 0xc2   ? 2
		   : (unsigned char)s.p[0] == 0xe2 ? 3
						   : 0;

	return n < s.n ? n : s.n;
}

/* The bytes from the front that are looked up together: a word, a mark, or one byte. */
static size_t token_length(str s)
{
	size_t n = mark_length(s);

	if (n > 0)
		return n;
	while (n < s.n &&
	       (is_letter((unsigned char)s.p[n]) ||
		((unsigned char)s.p[n] >= SHORT && mark_length(str_from(s, n)) == 0)))
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

struct decoder {
	str code;
	char *p;
	size_t n, most;
	bool after_word;
};

static bool give(struct decoder *d, str s)
{
	if (s.n > d->most - d->n)
		return false;
	memcpy(d->p + d->n, s.p, s.n);
	d->n += s.n;
	return true;
}

static bool give_byte(struct decoder *d, char c)
{
	if (d->n == d->most)
		return false;
	d->p[d->n++] = c;
	return true;
}

/* Nearly all forms are short: to copy a fixed length is one move, not a call. */
static bool give_form(struct decoder *d, uint32_t form)
{
	enum { MOVE = 16 };
	uint32_t start = wordcode_offsets[form], n = wordcode_offsets[form + 1] - start;
	uint32_t end = wordcode_offsets[wordcode_n_words * WORDCODE_FORMS];

	if (n > MOVE || end - start < MOVE || d->most - d->n < MOVE)
		return give(d, form_str(form));
	memcpy(d->p + d->n, wordcode_bytes + start, MOVE);
	d->n += n;
	return true;
}

static bool next_byte(struct decoder *d, unsigned char *out)
{
	if (d->code.n == 0)
		return false;
	*out = (unsigned char)*d->code.p++;
	d->code.n--;
	return true;
}

/* The word whose code begins with `first`, in one of its forms. */
static bool take_word(struct decoder *d, unsigned char first, uint32_t form)
{
	uint32_t word = first - (uint32_t)SHORT;
	unsigned char second;

	if (first < SHORT)
		return false;
	if (first >= LONG) {
		if (!next_byte(d, &second))
			return false;
		word = N_SHORT + 256u * (first - (uint32_t)LONG) + second;
	}
	if (word >= wordcode_n_words)
		return false;
	bool mark = word < wordcode_n_marks;
	if (d->after_word && !mark && !give_byte(d, ' '))
		return false;
	d->after_word = !mark;
	return give_form(d, word * WORDCODE_FORMS + form);
}

static bool take_verbatim(struct decoder *d)
{
	unsigned char n;

	if (!next_byte(d, &n) || n > d->code.n || !give(d, str_range(d->code, 0, n)))
		return false;
	d->code = str_from(d->code, n);
	d->after_word = false;
	return true;
}

static bool take_one(struct decoder *d)
{
	unsigned char first, word;

	if (!next_byte(d, &first))
		return false;
	if (first >= SHORT)
		return take_word(d, first, 0);
	if (first == CAPITAL || first == CAPITALS)
		return next_byte(d, &word) && take_word(d, word, first);
	if (first == VERBATIM)
		return take_verbatim(d);
	d->after_word = false;
	return give_byte(d, (char)first);
}

bool wordcode_take(struct arena *a, str code, size_t n_text, str *text)
{
	/* No code of a byte stands for more than a long word and a blank. */
	enum { EXPANSION = 64 };

	if (n_text / EXPANSION > code.n)
		return false;
	struct decoder d = { .code = code,
			     .p = arena_alloc(a, n_text, 1),
			     .most = n_text };
	while (d.code.n > 0)
		if (!take_one(&d))
			return false;
	*text = (str){ d.p, d.n };
	return d.n == n_text;
}
