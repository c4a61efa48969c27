/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/analyzer.h"

#include <stdlib.h>
#include <string.h>

#include <libstemmer.h>
#include <utf8proc.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/irregular.h"
#include "text/normal.h"
#include "text/scan.h"
#include "text/stopword.h"
#include "text/syllable.h"
#include "text/vocabulary.h"

/*
 * Longest word that is kept whole: longer ones (encoded blobs, endless lines) are cut
 * into words of this many bytes. Below the store's limit for a term.
 */
enum { WORD_BYTES = 120 };

/* More surfaces than this (about 100 MB) and analyzer_trim forgets them. */
enum { MAX_SURFACES = 400000 };

/* What is known of a surface (the bytes of a word in a text of one language). */
struct surface {
	uint32_t term_id, word_id, fold_id;
	uint32_t flags;
	bool begins_compound;
};

enum { AHEAD = STOPWORD_MAX_WORDS };

struct analyzer {
	struct vocabulary *surfaces; /* language letter and bytes */
	struct vocabulary *terms;    /* terms, words and folds */
	struct surface *known;       /* by number of the surface */
	uint32_t n_known, room;
	struct sb_stemmer *stemmers[LANG_COUNT];
	struct buf key, word, term, fold;
	str text;
	enum lang lang;
	size_t at;
	uint32_t position;
	struct token ahead[AHEAD]; /* words read but not given out yet */
	bool begins[AHEAD];
	unsigned n_ahead;
};

struct analyzer *analyzer_new(void)
{
	struct analyzer *z = calloc(1, sizeof(*z));

	if (z == NULL)
		abort();
	z->surfaces = vocabulary_new();
	z->terms = vocabulary_new();
	z->stemmers[LANG_FR] = sb_stemmer_new("french", "UTF_8");
	z->stemmers[LANG_EN] = sb_stemmer_new("english", "UTF_8");
	return z;
}

void analyzer_free(struct analyzer *z)
{
	if (z == NULL)
		return;
	for (int i = 0; i < LANG_COUNT; i++)
		sb_stemmer_delete(z->stemmers[i]);
	vocabulary_free(z->surfaces);
	vocabulary_free(z->terms);
	free(z->known);
	buf_free(&z->key);
	buf_free(&z->word);
	buf_free(&z->term);
	buf_free(&z->fold);
	free(z);
}

bool analyzer_trim(struct analyzer *z)
{
	if (z->n_known <= MAX_SURFACES)
		return false;
	vocabulary_reset(z->surfaces);
	vocabulary_reset(z->terms);
	z->n_known = 0;
	return true;
}

uint32_t analyzer_id(struct analyzer *z, str term)
{
	return vocabulary_id(z->terms, term, NULL);
}

str analyzer_str(const struct analyzer *z, uint32_t id)
{
	return vocabulary_str(z->terms, id);
}

uint32_t analyzer_n_ids(const struct analyzer *z)
{
	return vocabulary_count(z->terms);
}

/* ---- one surface to its word, term and fold ---- */

/* True if the digits of `word` from `at` on stand in groups of three behind one mark. */
static bool is_grouped(str word, size_t at)
{
	char mark = word.p[at];

	while (at < word.n && word.p[at] == mark) {
		size_t digits = 0;

		while (at + 1 + digits < word.n && word.p[at + 1 + digits] >= '0' &&
		       word.p[at + 1 + digits] <= '9')
			digits++;
		if (digits != 3)
			return false;
		at += 4;
	}
	return at == word.n;
}

/*
 * A number to the form in which its spellings meet: no blanks, no group marks (12.000,
 * 12,000), a point before decimals (8,5), no leading zero of a day or month (07).
 */
static void put_number(struct buf *out, str word)
{
	struct buf plain = { 0 };

	for (size_t i = 0; i < word.n; i++)
		if ((unsigned char)word.p[i] > ' ' && (unsigned char)word.p[i] < 0x7F)
			buf_put_char(&plain, word.p[i]);
	str s = buf_str(&plain);
	size_t first = 0, marks = 0;
	while (first < s.n && s.p[first] >= '0' && s.p[first] <= '9')
		first++;
	for (size_t i = first; i < s.n; i++)
		marks += s.p[i] == ',' || s.p[i] == '.';
	bool grouped = first < s.n && first <= 3 && s.p[0] != '0' && marks > 0 &&
		       is_grouped(s, first);
	if (s.n == 2 && first == 2 && s.p[0] == '0')
		s = (str){ s.p + 1, 1 };
	for (size_t i = 0; i < s.n; i++) {
		bool mark = s.p[i] == ',' || s.p[i] == '.';

		if (!mark || !grouped)
			buf_put_char(out, mark && marks == 1 ? '.' : s.p[i]);
	}
	buf_free(&plain);
}

static bool is_ascii(str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80)
			return false;
	return true;
}

/* A number is kept as it is where it is not ASCII: digits of other scripts are letters to
 * us. */
static void normalise(struct analyzer *z, str surface, bool number)
{
	buf_reset(&z->word);
	buf_reset(&z->term);
	buf_reset(&z->fold);
	normal_word(&z->word, surface);
	if (number) {
		struct buf lower = z->word;

		z->word = (struct buf){ 0 };
		put_number(&z->word, buf_str(&lower));
		if (z->word.n == 0)
			buf_put(&z->word, buf_str(&lower));
		buf_free(&lower);
	}
	normal_fold(&z->fold, buf_str(&z->word));
}

static void put_stem(struct analyzer *z, enum lang lang)
{
	str lemma = irregular_lemma(lang, buf_str(&z->word));
	const sb_symbol *stem = sb_stemmer_stem(z->stemmers[lang],
						(const sb_symbol *)lemma.p, (int)lemma.n);
	int n = sb_stemmer_length(z->stemmers[lang]);

	normal_fold(&z->term, (str){ (const char *)stem, (size_t)n });
}

static void put_term(struct analyzer *z, enum lang lang, bool number)
{
	str word = buf_str(&z->word);

	if (number)
		buf_put(&z->term, word);
	else if (lang == LANG_VI)
		syllable_canonical(&z->term, word);
	else if (z->stemmers[lang] != NULL)
		put_stem(z, lang);
	else
		buf_put(&z->term, buf_str(&z->fold));
	if (z->term.n == 0)
		buf_put(&z->term, word);
}

static bool is_capital(str surface)
{
	uint32_t cp;

	utf8_decode(surface, 0, &cp);
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
	return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

static struct surface learn(struct analyzer *z, str surface, bool number)
{
	struct surface s = { 0 };

	normalise(z, surface, number);
	put_term(z, z->lang, number);
	str word = buf_str(&z->word);
	s.word_id = vocabulary_id(z->terms, word, NULL);
	s.term_id = vocabulary_id(z->terms, buf_str(&z->term), NULL);
	s.fold_id = vocabulary_id(z->terms, buf_str(&z->fold), NULL);
	s.flags = (number ? TOKEN_NUMBER : 0u) |
		  (is_capital(surface) ? TOKEN_CAPITAL : 0u) |
		  (is_ascii(word) ? 0u : TOKEN_MARKED) |
		  (stopword_is(z->lang, word) ? TOKEN_STOP : 0u);
	s.begins_compound = z->lang == LANG_VI && stopword_begins(z->lang, word);
	return s;
}

static const struct surface *look_up(struct analyzer *z, str surface, bool number)
{
	bool is_new;

	buf_reset(&z->key);
	buf_put_char(&z->key, (char)('0' + z->lang));
	buf_put(&z->key, surface);
	uint32_t id = vocabulary_id(z->surfaces, buf_str(&z->key), &is_new);
	if (!is_new)
		return &z->known[id];
	if (id >= z->room) {
		z->room = z->room ? z->room * 2 : 4096;
		z->known = realloc(z->known, z->room * sizeof(*z->known));
		if (z->known == NULL)
			abort();
	}
	z->known[id] = learn(z, surface, number);
	z->n_known = id + 1;
	return &z->known[id];
}

/* ---- the stream ---- */

void analyzer_start(struct analyzer *z, str text, enum lang lang)
{
	z->text = text;
	z->lang = lang;
	z->at = 0;
	z->position = 0;
	z->n_ahead = 0;
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
		if (w->end - w->start > WORD_BYTES)
			w->end = utf8_floor(z->text, w->start + WORD_BYTES);
		*s = look_up(z, (str){ z->text.p + w->start, w->end - w->start },
			     w->number);
		if (vocabulary_str(z->terms, (*s)->word_id).n > 0)
			return true;
	}
	return false;
}

static bool read_word(struct analyzer *z)
{
	struct scan_word w;
	const struct surface *s;

	if (!read_surface(z, &w, &s))
		return false;
	z->ahead[z->n_ahead] = (struct token){
		.start = (uint32_t)w.start,
		.end = (uint32_t)w.end,
		.position = z->position++,
		.flags = s->flags | gap_flags(z->text, z->at, w.start) |
			 (w.elided ? TOKEN_ELIDED | TOKEN_STOP : 0u),
		.term_id = s->term_id,
		.word_id = s->word_id,
		.fold_id = s->fold_id,
	};
	z->begins[z->n_ahead++] = s->begins_compound;
	z->at = w.end;
	return true;
}

/* Marks the longest stop word of several syllables that begins with the word at the head.
 */
static void mark_compound(struct analyzer *z)
{
	while (z->n_ahead < AHEAD && read_word(z))
		;
	for (unsigned n = z->n_ahead; n > 1; n--) {
		buf_reset(&z->key);
		for (unsigned i = 0; i < n; i++) {
			if (i > 0)
				buf_put_char(&z->key, ' ');
			buf_put(&z->key, vocabulary_str(z->terms, z->ahead[i].word_id));
		}
		if (!stopword_is(z->lang, buf_str(&z->key)))
			continue;
		for (unsigned i = 0; i < n; i++)
			z->ahead[i].flags |= TOKEN_STOP;
		return;
	}
}

bool analyzer_next(struct analyzer *z, struct token *out)
{
	if (z->n_ahead == 0 && !read_word(z))
		return false;
	if (z->begins[0])
		mark_compound(z);
	*out = z->ahead[0];
	out->word = vocabulary_str(z->terms, out->word_id);
	out->term = vocabulary_str(z->terms, out->term_id);
	out->fold = vocabulary_str(z->terms, out->fold_id);
	z->n_ahead--;
	for (unsigned i = 0; i < z->n_ahead; i++) {
		z->ahead[i] = z->ahead[i + 1];
		z->begins[i] = z->begins[i + 1];
	}
	return true;
}
