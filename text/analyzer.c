/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/analyzer.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "text/irregular.h"
#include "text/normal.h"
#include "text/surface.h"

#include <stdlib.h>
#include <string.h>

enum { AHEAD = STOPWORD_MAX_WORDS };

struct analyzer {
	struct surface_memory *memory;
	str text;
	enum lang lang;
	size_t at;
	uint32_t position, stops;
	struct analyzer_sought *only;         /* words to look at, or NULL: all */
	const struct listed_word *next, *end; /* words of the list from `at` on */
	const uint16_t *looks;                /* of the list, by number */
	const struct listed_word *listed;     /* the word that was taken last, or NULL */
	struct token ahead[AHEAD];            /* words read but not given out yet */
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
	z->position = z->stops = 0;
	z->n_ahead = 0;
	z->only = NULL;
	z->next = z->end = NULL;
}

void analyzer_listed(struct analyzer *z, struct listed words)
{
	z->next = words.words;
	z->end = words.words + words.n;
	z->looks = words.looks;
}

void analyzer_only(struct analyzer *z, struct analyzer_sought *sought)
{
	z->only = sought;
}

/* Words that begin with these two letters, or with one. */
static void seek_letters(struct scan_sought *sought, const char *letters, size_t n)
{
	unsigned second =
		n > 1 && letters[1] >= 'a' && letters[1] <= 'z' ? letters[1] & 0x1F : 0;
	uint32_t bits = (uint32_t)1 << second;

	/* kỹ and kĩ, dying and die */
	if (second == ('i' & 0x1F) || second == ('y' & 0x1F))
		bits |= (uint32_t)1 << ('i' & 0x1F) | (uint32_t)1 << ('y' & 0x1F);
	sought->seconds[letters[0] & 0x1F] |= bits;
}

/*
 * Snowball's French and English stems keep the first two letters of a word, the first one
 * where an ending leaves no more. Its rules begin two letters in, at the earliest; but
 * for an s behind a consonant (fr), ed and ing behind a vowel (en).
 */
static void seek_stem(struct scan_sought *sought, enum lang lang, str stem)
{
	str others = str_of(irregular_openings(lang, stem)), pair;

	seek_letters(sought, stem.p, stem.n);
	while (str_cut(&others, ' ', &pair))
		seek_letters(sought, pair.p, pair.n);
	if (stem.n == 1)
		for (const char *p = lang == LANG_FR ? "s" : "ei"; *p; p++)
			sought->seconds[stem.p[0] & 0x1F] |= (uint32_t)1 << (*p & 0x1F);
}

void analyzer_seek(struct analyzer_sought *only, enum lang lang, str term)
{
	struct scan_sought *sought = &only->begins;
	struct buf buf = { 0 };

	normal_fold(&buf, term);
	str fold = buf_str(&buf);
	if (fold.n > 0 && ascii_is_digit(fold.p[0]))
		sought->digits = true;
	else if (fold.n > 0 && (unsigned char)fold.p[0] < 0x80)
		seek_stem(sought, lang, fold);
	buf_free(&buf);
}

uint32_t analyzer_position(const struct analyzer *z)
{
	return z->position - z->n_ahead;
}

uint32_t analyzer_stops(const struct analyzer *z)
{
	return z->stops;
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

/* The next word, by its number if it is one of the list. */
static bool take_word(struct analyzer *z, size_t at, struct scan_word *w)
{
	while (z->next < z->end && z->next->start < at)
		z->next++;
	z->listed = NULL;
	if (z->next == z->end || !scan_is_next(z->text, at, z->next, z->lang))
		return scan_word(z->text, at, z->lang, w);
	z->listed = z->next++;
	*w = (struct scan_word){ .start = z->listed->start,
				 .end = z->listed->start + z->listed->n };
	return true;
}

/* The marks around three words of four. */
static inline bool is_plain_gap(char c)
{
	return c == ' ' || c == ',' || c == '.' || c == '\n';
}

/* A word of the list, by what is known of its number. */
static inline bool begins_as_sought(const struct analyzer *z, uint16_t number)
{
	unsigned look = z->looks[number], first = look >> LISTED_FIRST & LISTED_LETTER;

	return (z->only->begins.seconds[first] >> (look & LISTED_LETTER) & 1) != 0;
}

static inline bool is_listed_stop(const struct analyzer *z, uint16_t number)
{
	return (z->looks[number] >> (LISTED_STOP + z->lang) & 1) != 0;
}

static inline bool is_passed(const struct analyzer *z, uint16_t number)
{
	return !begins_as_sought(z, number) ||
	       (z->only->passed[number / 64] >> number % 64 & 1) != 0;
}

/* Passes over words of the list that are known not to be sought, one after the other. */
static size_t pass_over(struct analyzer *z, size_t at)
{
	const struct listed_word *w = z->next;
	const char *p = z->text.p;

	for (; w < z->end && is_passed(z, w->number); w++) {
		size_t end = w->start + w->n;

		while (at < w->start && is_plain_gap(p[at]))
			at++;
		if (at != w->start || end == z->text.n || !is_plain_gap(p[end]))
			break;
		at = end;
		z->position++;
		z->stops += is_listed_stop(z, w->number);
	}
	z->next = w;
	return at;
}

static str bytes_of(const struct analyzer *z, const struct scan_word *w)
{
	return str_range(z->text, w->start, w->end);
}

static bool is_stop(const struct analyzer *z, const struct scan_word *w)
{
	if (z->listed != NULL)
		return is_listed_stop(z, z->listed->number);
	return z->only->content && !w->number &&
	       surface_is_stop(z->memory, bytes_of(z, w), z->lang);
}

static bool may_be_sought(const struct analyzer *z, const struct scan_word *w)
{
	if (z->listed != NULL)
		return begins_as_sought(z, z->listed->number);
	return (w->elided && z->only->content) ||
	       scan_is_sought(z->text, w->start, &z->only->begins);
}

/* The next word that is looked at, unless it begins as none that is sought. */
static bool next_word(struct analyzer *z, size_t at, struct scan_word *w)
{
	if (z->only == NULL)
		return take_word(z, at, w);
	for (; take_word(z, pass_over(z, at), w); at = w->end) {
		if (may_be_sought(z, w))
			return true;
		z->position++;
		z->stops += is_stop(z, w);
	}
	return false;
}

static bool has_id(const struct analyzer_sought *only, uint32_t id)
{
	return id < only->n_ids && only->ids[id] != 0;
}

static bool is_sought(const struct analyzer *z, const struct surface *s)
{
	return z->only == NULL || has_id(z->only, s->term_id) ||
	       has_id(z->only, s->word_id) || has_id(z->only, s->fold_id);
}

/* The word that was taken last is not sought. */
static void pass(struct analyzer *z, const struct surface *s)
{
	z->position++;
	z->stops += (s->flags & TOKEN_STOP) != 0;
	if (z->listed != NULL)
		z->only->passed[z->listed->number / 64] |= (uint64_t)1
							   << z->listed->number % 64;
}

/* Words of zero-width marks alone are none. */
static bool read_surface(struct analyzer *z, struct scan_word *w,
			 const struct surface **s)
{
	for (size_t at = z->at; next_word(z, at, w); at = w->end) {
		*s = surface_find(z->memory, bytes_of(z, w), z->lang, w->number);
		if ((*s)->empty)
			continue;
		if (is_sought(z, *s) || (w->elided && z->only->content))
			return true;
		pass(z, *s);
	}
	return false;
}

static bool read_word(struct analyzer *z, struct token *out, uint32_t *compounds)
{
	struct scan_word w;
	const struct surface *s;

	if (!read_surface(z, &w, &s))
		return false;
	out->start = (uint32_t)w.start;
	out->end = (uint32_t)w.end;
	out->position = z->position++;
	out->flags = s->flags | (w.elided ? TOKEN_ELIDED | TOKEN_STOP : 0u);
	if (z->only == NULL)
		out->flags |= gap_flags(z->text, z->at, w.start);
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
	z->stops += (out->flags & TOKEN_STOP) != 0;
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
