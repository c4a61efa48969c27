/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/analyzer.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/memory.h"
#include "text/irregular.h"
#include "text/normal.h"
#include "text/surface.h"

enum { AHEAD = STOPWORD_MAX_WORDS };

struct analyzer {
	struct surface_memory *memory;
	str text;
	enum lang lang;
	size_t at;
	uint32_t position;
	const bool *only;          /* first letters of words to look at, or NULL: all */
	struct token ahead[AHEAD]; /* words read but not given out yet */
	uint32_t compounds_at[AHEAD];
	unsigned n_ahead;
};

struct analyzer *analyzer_new(void)
{
	struct analyzer *z = memory_must(calloc(1, sizeof(*z)));

	z->memory = surface_memory_new();
	return z;
}

void analyzer_free(struct analyzer *z)
{
	if (z == NULL)
		return;
	surface_memory_free(z->memory);
	free(z);
}

bool analyzer_trim(struct analyzer *z)
{
	return surface_trim(z->memory);
}

uint32_t analyzer_id(struct analyzer *z, str term)
{
	return surface_id(z->memory, term);
}

str analyzer_str(const struct analyzer *z, uint32_t id)
{
	return surface_str(z->memory, id);
}

uint32_t analyzer_n_ids(const struct analyzer *z)
{
	return surface_n_ids(z->memory);
}

void analyzer_start(struct analyzer *z, str text, enum lang lang)
{
	z->text = text;
	z->lang = lang;
	z->at = 0;
	z->position = 0;
	z->n_ahead = 0;
	z->only = NULL;
}

void analyzer_only(struct analyzer *z, const bool letters[ANALYZER_LETTERS])
{
	z->only = letters;
}

void analyzer_letters(bool letters[ANALYZER_LETTERS], enum lang lang, str term)
{
	struct buf fold = { 0 };

	normal_fold(&fold, term);
	if (fold.n > 0 && (unsigned char)fold.p[0] < ANALYZER_LETTERS) {
		char first = fold.p[0] >= '0' && fold.p[0] <= '9' ? '0' : fold.p[0];

		letters[(unsigned char)first] = true;
		for (const char *p = irregular_letters(lang, first); *p; p++)
			letters[(unsigned char)*p] = true;
	}
	buf_free(&fold);
}

uint32_t analyzer_position(const struct analyzer *z)
{
	return z->position - z->n_ahead;
}

static bool is_other(const struct analyzer *z, const struct scan_word *w)
{
	unsigned char c = (unsigned char)z->text.p[w->start];

	return c < ANALYZER_LETTERS && !z->only[w->number ? '0' : c | 0x20];
}

/* What lies between two words decides TOKEN_BREAK and TOKEN_JOINED. */
static uint32_t gap_flags(str text, size_t from, size_t to)
{
	uint32_t flags = from > 0 && to > from ? TOKEN_JOINED : 0;

	if (to - from == 1 && text.p[from] == ' ')
		return 0;
	for (size_t i = from; i < to; i++) {
		char c = text.p[i];

		if (c == ' ' || c == '\n' || c == '\t' || c == ',' || c == '(' ||
		    c == ')' || c == '"' ||
		    (c == '\xC2' && to - i >= 2 && text.p[i + 1] == '\xA0'))
			flags &= ~(uint32_t)TOKEN_JOINED;
		if (c == '\n' || c == '.' || c == '!' || c == '?' || c == ';' || c == ':')
			flags |= TOKEN_BREAK;
	}
	return flags;
}

/* Words of zero-width marks alone are passed over. */
static bool read_surface(struct analyzer *z, struct scan_word *w,
			 const struct surface **s)
{
	for (size_t at = z->at; scan_word(z->text, at, z->lang, w); at = w->end) {
		str bytes = { z->text.p + w->start, w->end - w->start };
		*s = surface_find(z->memory, bytes, z->lang, w->number);
		if (!(*s)->empty)
			return true;
	}
	return false;
}

/* Moves to the next word that is looked at. */
static void skip_others(struct analyzer *z)
{
	struct scan_word w;

	for (;;) {
		z->at = scan_skip(z->text, z->at, z->lang, z->only, &z->position);
		if (!scan_word(z->text, z->at, z->lang, &w) || !is_other(z, &w))
			return;
		z->at = w.end;
		z->position++;
	}
}

static bool read_word(struct analyzer *z, struct token *out, uint32_t *compounds)
{
	struct scan_word w;
	const struct surface *s;

	if (z->only != NULL)
		skip_others(z);
	if (!read_surface(z, &w, &s))
		return false;
	out->start = (uint32_t)w.start;
	out->end = (uint32_t)w.end;
	out->position = z->position++;
	out->flags = s->flags | gap_flags(z->text, z->at, w.start) |
		     (w.elided ? TOKEN_ELIDED | TOKEN_STOP : 0u);
	out->term_id = s->term_id;
	out->word_id = s->word_id;
	out->fold_id = s->fold_id;
	*compounds = z->only == NULL ? s->compounds : 0;
	z->at = w.end;
	return true;
}

static bool read_ahead(struct analyzer *z)
{
	if (z->n_ahead == AHEAD ||
	    !read_word(z, &z->ahead[z->n_ahead], &z->compounds_at[z->n_ahead]))
		return false;
	z->n_ahead++;
	return true;
}

static bool is_ahead(const struct analyzer *z, const struct surface_compound *c)
{
	if (c->n > z->n_ahead)
		return false;
	for (unsigned i = 1; i < c->n; i++)
		if (z->ahead[i].word_id != c->ids[i])
			return false;
	return true;
}

/* Marks the longest stop word of several syllables that begins with the word at the head.
 */
static void mark_compound(struct analyzer *z)
{
	uint32_t at = z->compounds_at[0] - 1;
	const struct surface_compound *c = surface_compound(z->memory, at);
	uint32_t first = c->ids[0];
	unsigned longest = 0;

	while (read_ahead(z))
		;
	for (; c != NULL && c->ids[0] == first; c = surface_compound(z->memory, ++at))
		if (c->n > longest && is_ahead(z, c))
			longest = c->n;
	for (unsigned i = 0; i < longest; i++)
		z->ahead[i].flags |= TOKEN_STOP;
}

static void take_ahead(struct analyzer *z, struct token *out)
{
	*out = z->ahead[0];
	z->n_ahead--;
	for (unsigned i = 0; i < z->n_ahead; i++) {
		z->ahead[i] = z->ahead[i + 1];
		z->compounds_at[i] = z->compounds_at[i + 1];
	}
}

bool analyzer_step(struct analyzer *z, struct token *out)
{
	uint32_t compounds;

	if (z->n_ahead == 0 && !read_word(z, out, &compounds))
		return false;
	if (z->n_ahead == 0 && compounds != 0) {
		z->ahead[0] = *out;
		z->compounds_at[0] = compounds;
		z->n_ahead = 1;
	}
	if (z->n_ahead > 0) {
		if (z->compounds_at[0] != 0)
			mark_compound(z);
		take_ahead(z, out);
	}
	return true;
}

bool analyzer_next(struct analyzer *z, struct token *out)
{
	if (!analyzer_step(z, out))
		return false;
	out->word = surface_str(z->memory, out->word_id);
	out->term = surface_str(z->memory, out->term_id);
	out->fold = surface_str(z->memory, out->fold_id);
	return true;
}
