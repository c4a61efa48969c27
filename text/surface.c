/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/surface.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "text/analyzer.h"
#include "text/irregular.h"
#include "text/normal.h"
#include "text/syllable.h"
#include "text/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include <libstemmer.h>
#include <utf8proc.h>

/* More surfaces than this (about 100 MB) and surface_trim forgets them. */
enum { MAX_SURFACES = 400000 };

/*
 * In front of the vocabulary: words of up to RECENT_BYTES by their very bytes, one slot
 * each. Nineteen of twenty words of running text are found here without following a
 * pointer. Who reads a few texts only touches a few pages of it: it is used whole beyond
 * FEW_SURFACES.
 */
enum { RECENT_BYTES = 16, RECENT_BITS = 12, FEW_BITS = 9, FEW_SURFACES = 2000 };

struct recent {
	uint64_t bytes[RECENT_BYTES / 8];
	uint32_t n; /* 0: free */
	struct surface surface;
};

struct surface_memory {
	struct vocabulary *terms; /* terms, words and folds */
	struct vocabulary *surfaces[LANG_COUNT];
	struct known {
		struct surface *surfaces; /* by number of the surface */
		uint32_t room;
	} known[LANG_COUNT];
	struct recent recent[LANG_COUNT][1 << RECENT_BITS];
	struct surface_compound *compounds; /* same first word, same neighbourhood */
	uint32_t n_compounds;
	struct sb_stemmer *stemmers[LANG_COUNT];
	struct buf word, term, fold;
};

/* The list is sorted, so compounds with one first word stand together. */
static void learn_compounds(struct surface_memory *m)
{
	str list = stopword_list(LANG_VI), line, word;

	m->n_compounds = 0;
	while (list.n > 0 && str_cut(&list, '\n', &line)) {
		struct surface_compound *c = &m->compounds[m->n_compounds];

		for (c->n = 0; line.n > 0 && c->n < STOPWORD_MAX_WORDS; c->n++) {
			str_cut(&line, ' ', &word);
			c->ids[c->n] = vocabulary_id(m->terms, word, NULL);
		}
		m->n_compounds += c->n > 1;
	}
}

struct surface_memory *surface_memory_new(void)
{
	struct surface_memory *m = memory_must(calloc(1, sizeof(*m)));
	size_t n_lines = 1;

	for (int i = 0; i < LANG_COUNT; i++)
		m->surfaces[i] = vocabulary_new();
	m->terms = vocabulary_new();
	for (str list = stopword_list(LANG_VI); list.n > 0; list.p++, list.n--)
		n_lines += list.p[0] == '\n';
	m->compounds = memory_must(calloc(n_lines, sizeof(*m->compounds)));
	learn_compounds(m);
	m->stemmers[LANG_FR] = memory_must(sb_stemmer_new("french", "UTF_8"));
	m->stemmers[LANG_EN] = memory_must(sb_stemmer_new("english", "UTF_8"));
	return m;
}

void surface_memory_free(struct surface_memory *m)
{
	if (m == NULL)
		return;
	for (int i = 0; i < LANG_COUNT; i++) {
		sb_stemmer_delete(m->stemmers[i]);
		vocabulary_free(m->surfaces[i]);
		free(m->known[i].surfaces);
	}
	vocabulary_free(m->terms);
	free(m->compounds);
	buf_free(&m->word);
	buf_free(&m->term);
	buf_free(&m->fold);
	free(m);
}

bool surface_trim(struct surface_memory *m)
{
	uint32_t n = 0;

	for (int i = 0; i < LANG_COUNT; i++)
		n += vocabulary_count(m->surfaces[i]);
	if (n <= MAX_SURFACES)
		return false;
	for (int i = 0; i < LANG_COUNT; i++)
		vocabulary_reset(m->surfaces[i]);
	vocabulary_reset(m->terms);
	memset(m->recent, 0, sizeof(m->recent));
	learn_compounds(m);
	return true;
}

uint32_t surface_id(struct surface_memory *m, str term)
{
	return vocabulary_id(m->terms, term, NULL);
}

str surface_str(const struct surface_memory *m, uint32_t id)
{
	return vocabulary_str(m->terms, id);
}

uint32_t surface_n_ids(const struct surface_memory *m)
{
	return vocabulary_count(m->terms);
}

const struct surface_compound *surface_compound(const struct surface_memory *m,
						uint32_t i)
{
	return i < m->n_compounds ? &m->compounds[i] : NULL;
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
	while (first < s.n && ascii_is_digit(s.p[first]))
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
static void normalise(struct surface_memory *m, str surface, bool number)
{
	buf_reset(&m->word);
	buf_reset(&m->term);
	buf_reset(&m->fold);
	normal_word(&m->word, surface);
	if (number) {
		struct buf lower = m->word;

		m->word = (struct buf){ 0 };
		put_number(&m->word, buf_str(&lower));
		if (m->word.n == 0)
			buf_put(&m->word, buf_str(&lower));
		buf_free(&lower);
	}
	normal_fold(&m->fold, buf_str(&m->word));
}

/* "women's" is a form of woman: the stemmer takes the ending, but no table has it. */
static str without_possessive(enum lang lang, str word)
{
	bool possessive = lang == LANG_EN && word.n > 2 && word.p[word.n - 2] == '\'' &&
			  word.p[word.n - 1] == 's';

	return possessive ? str_range(word, 0, word.n - 2) : word;
}

/* The end of one digit of a Roman numeral, whose letters are those of 1, 5 and 10. */
static size_t skip_roman_digit(str s, size_t at, const char *letters)
{
	char next = at + 1 < s.n ? s.p[at + 1] : ' ';

	if (at < s.n && s.p[at] == letters[0] &&
	    (next == letters[1] || next == letters[2]))
		return at + 2;
	at += at < s.n && s.p[at] == letters[1];
	for (size_t most = at + 3; at < most && at < s.n && s.p[at] == letters[0];)
		at++;
	return at;
}

/*
 * The numeral that a French word is: XIII, or of an ordinal, XVIIIe, XXème; empty for
 * other words. The stemmer would take XIII to XII.
 */
static str roman_numeral(enum lang lang, str word)
{
	if (lang != LANG_FR)
		return STR("");
	size_t n = skip_roman_digit(word, skip_roman_digit(word, 0, "xlc"), "ivx");
	str numeral = str_range(word, 0, n), ending = str_range(word, n, word.n);
	bool plain = ending.n == 0;
	/* Not vie, which is VIe too. */
	bool ordinal = n > 0 && (numeral.p[0] == 'x' || str_ends(numeral, STR("ii"))) &&
		       (str_eq(ending, STR("e")) || str_eq(ending, STR("ème")) ||
			str_eq(ending, STR("ième")));

	return plain || ordinal ? numeral : STR("");
}

static void put_stem(struct surface_memory *m, enum lang lang)
{
	str numeral = roman_numeral(lang, buf_str(&m->word));

	if (numeral.n > 0) {
		buf_put(&m->term, numeral);
		return;
	}
	str lemma = irregular_lemma(lang, without_possessive(lang, buf_str(&m->word)));
	const sb_symbol *stem = sb_stemmer_stem(m->stemmers[lang],
						(const sb_symbol *)lemma.p, (int)lemma.n);
	int n = sb_stemmer_length(m->stemmers[lang]);

	normal_fold(&m->term, (str){ (const char *)stem, (size_t)n });
}

static void put_term(struct surface_memory *m, enum lang lang, bool number)
{
	str word = buf_str(&m->word);

	if (number)
		buf_put(&m->term, word);
	else if (lang == LANG_VI)
		syllable_canonical(&m->term, word);
	else if (m->stemmers[lang] != NULL)
		put_stem(m, lang);
	else
		buf_put(&m->term, buf_str(&m->fold));
	if (m->term.n == 0)
		buf_put(&m->term, word);
}

static bool is_capital(str surface)
{
	uint32_t cp;

	utf8_decode(surface, 0, &cp);
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);
	return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

static uint32_t find_compounds(const struct surface_memory *m, uint32_t word_id)
{
	for (uint32_t i = 0; i < m->n_compounds; i++)
		if (m->compounds[i].ids[0] == word_id)
			return i + 1;
	return 0;
}

static struct surface learn(struct surface_memory *m, str bytes, enum lang lang,
			    bool number)
{
	struct surface s = { 0 };

	normalise(m, bytes, number);
	put_term(m, lang, number);
	str word = buf_str(&m->word);
	s.empty = word.n == 0;
	s.word_id = vocabulary_id(m->terms, word, NULL);
	s.term_id = vocabulary_id(m->terms, buf_str(&m->term), NULL);
	s.fold_id = vocabulary_id(m->terms, buf_str(&m->fold), NULL);
	s.flags = (number ? TOKEN_NUMBER : 0u) |
		  (is_capital(bytes) ? TOKEN_CAPITAL : 0u) |
		  (is_ascii(word) ? 0u : TOKEN_MARKED) |
		  (stopword_is(lang, word) ? TOKEN_STOP : 0u);
	if (lang == LANG_VI)
		s.compounds = find_compounds(m, s.word_id);
	return s;
}

bool surface_is_stop(struct surface_memory *m, str bytes, enum lang lang)
{
	buf_reset(&m->word);
	normal_word(&m->word, bytes);
	return stopword_is(lang, buf_str(&m->word));
}

static const struct surface *find_any(struct surface_memory *m, str bytes, enum lang lang,
				      bool number)
{
	struct known *known = &m->known[lang];
	bool is_new;
	uint32_t id = vocabulary_id(m->surfaces[lang], bytes, &is_new);

	if (!is_new)
		return &known->surfaces[id];
	if (id >= known->room) {
		known->room = known->room ? known->room * 2 : 4096;
		known->surfaces = memory_must(
			realloc(known->surfaces, known->room * sizeof(*known->surfaces)));
	}
	known->surfaces[id] = learn(m, bytes, lang, number);
	return &known->surfaces[id];
}

/* The bytes of a short word in two registers, by loads that may overlap: with the length
 * they tell every word apart, and no loop or call is needed. */
static void pack_key(str bytes, uint64_t key[2])
{
	const unsigned char *p = (const unsigned char *)bytes.p;
	size_t n = bytes.n;
	uint32_t low, high;

	if (n >= 8) {
		memcpy(&key[0], p, 8);
		memcpy(&key[1], p + n - 8, 8);
		return;
	}
	key[1] = 0;
	if (n >= 4) {
		memcpy(&low, p, 4);
		memcpy(&high, p + n - 4, 4);
		key[0] = low | (uint64_t)high << 32;
	} else {
		key[0] = p[0] | (uint64_t)p[n / 2] << 8 | (uint64_t)p[n - 1] << 16;
	}
}

const struct surface *surface_find(struct surface_memory *m, str bytes, enum lang lang,
				   bool number)
{
	uint64_t key[RECENT_BYTES / 8];

	if (bytes.n > RECENT_BYTES)
		return find_any(m, bytes, lang, number);
	pack_key(bytes, key);
	uint64_t hash = (key[0] ^ key[1] * 0xD6E8FEB86659FD93u) * 0x9E3779B97F4A7C15u;
	bool few = vocabulary_count(m->surfaces[lang]) < FEW_SURFACES;
	struct recent *r =
		&m->recent[lang][hash >> (64 - (few ? FEW_BITS : RECENT_BITS))];
	if (r->n != bytes.n || r->bytes[0] != key[0] || r->bytes[1] != key[1]) {
		r->surface = *find_any(m, bytes, lang, number);
		r->n = (uint32_t)bytes.n;
		memcpy(r->bytes, key, sizeof(key));
	}
	return &r->surface;
}
