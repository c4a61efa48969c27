/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/attest.h"

#include "lexicon/lexicon.h"
#include "store/terms.h"
#include "text/normal.h"
#include "text/syllable.h"

/* A stem that lacks fewer letters is that of an inflection. */
enum { DERIVED_BYTES = 3 };

static str without_plural(str word)
{
	word.n -= word.n > 1 && word.p[word.n - 1] == 's' && word.p[word.n - 2] != 's';
	return word;
}

bool attest_is_derived(const struct unit *u, enum lang lang)
{
	static const str endings[] = {
		STR_ROW("ment"), STR_ROW("ness"), STR_ROW("tion"), STR_ROW("ance"),
		STR_ROW("ence"), STR_ROW("able"), STR_ROW("ible"), STR_ROW("isme"),
		STR_ROW("ism"),  STR_ROW("ity"),  STR_ROW("ite"),
	};
	str word = without_plural(u->fold);

	if (lang == LANG_VI || u->term.n + DERIVED_BYTES > word.n)
		return false;
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (str_ends(word, endings[i]))
			return true;
	return false;
}

str attest_bare(struct arena *a, str fold)
{
	str bare = arena_copy(a, without_plural(fold));

	for (size_t i = 0; i < bare.n; i++)
		if (bare.p[i] == 'z')
			((char *)bare.p)[i] = 's';
	return bare;
}

/* ---- in the lexicon ---- */

/* `bound` is whose analyzer made the term; loans are known by their letters. */
static uint32_t lexicon_number(const struct unit *u, enum lang bound, enum lang lang)
{
	if (lang == LANG_VI && !u->marked)
		return lexicon_word(LEXICON_PLAIN, u->fold);
	return lexicon_word(lexicon_key(lang), lang == bound ? u->term : u->fold);
}

/* True if a row is the word `number`, spelled as `u` is. */
static bool is_spelled(struct arena *a, const struct unit *u, enum lexicon_key key,
		       uint32_t number)
{
	struct lexicon_scan scan = { .key = key, .words = &number, .n = 1 };
	str word = attest_bare(a, u->fold);
	struct lexicon_match match;
	struct lexicon_sense sense;
	struct buf fold = { 0 };
	bool same = false;

	if (!lexicon_next(&scan, &match))
		return false;
	for (size_t i = 0; !same && lexicon_sense(key, match.phrase, i, &sense); i++) {
		buf_reset(&fold);
		normal_fold(&fold, str_of(sense.text));
		same = str_eq(attest_bare(a, buf_str(&fold)), word);
	}
	buf_free(&fold);
	return same;
}

static enum attest in_lexicon(struct arena *a, const struct unit *u, enum lang bound)
{
	enum attest best = ATTEST_NONE;

	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++) {
		uint32_t number = lexicon_number(u, bound, lang);

		if (number == 0)
			continue;
		if (lang != bound || !attest_is_derived(u, bound) ||
		    is_spelled(a, u, lexicon_key(lang), number))
			return ATTEST_WORD;
		best = ATTEST_STEM;
	}
	return best;
}

/* ---- in the index ---- */

/* With whatever marks where it was typed without. */
static bool in_index(struct arena *a, struct store *s, const struct unit *u,
		     enum lang lang, enum attest *out, struct error *err)
{
	uint32_t count;
	str *forms;

	if (!store_term_count(s, terms_word(a, lang_code(lang), u->term), &count, err))
		return false;
	size_t n = count == 0 && lang == LANG_VI && !u->marked
			   ? syllable_marked(a, u->word, &forms)
			   : 0;
	for (size_t i = 0; i < n && count == 0; i++)
		if (!store_term_count(s, terms_word(a, lang_code(lang), forms[i]), &count,
				      err))
			return false;
	*out = count == 0                   ? ATTEST_NONE
	       : attest_is_derived(u, lang) ? ATTEST_STEM
					    : ATTEST_WORD;
	return true;
}

/* ---- in both ---- */

static bool is_asked(const struct unit *u)
{
	return u->role != UNIT_NOT && !u->wild && !u->stop && u->word.n > 0 &&
	       (u->word.p[0] < '0' || u->word.p[0] > '9');
}

bool attest_words(struct arena *a, struct store *s, const struct bound *b,
		  const bool *seen, enum attest *known, struct error *err)
{
	for (size_t i = 0; i < b->n_units; i++) {
		const struct unit *u = &b->units[i];
		enum attest found = ATTEST_WORD;

		if (is_asked(u) && !seen[u->start])
			found = in_lexicon(a, u, b->lang);
		if (found == ATTEST_NONE && !in_index(a, s, u, b->lang, &found, err))
			return false;
		if (known[u->start] < found)
			known[u->start] = found;
	}
	return true;
}
