/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/asked.h"

#include "base/ascii.h"
#include "lexicon/lexicon.h"
#include "text/stopword.h"
#include "text/syllable.h"

enum { SHORT = 8 }; /* words; the letters of more are sure */

/* True of a word that stop words or lexicon have; marks that only Vietnamese has tell it,
 * and it may be typed without. */
static bool is_known(const struct token *t, enum lang lang)
{
	if (syllable_is_own(t->word))
		return lang == LANG_VI;
	if (stopword_is(lang, t->word))
		return true;
	if (lang == LANG_VI && (t->flags & TOKEN_MARKED) == 0)
		return lexicon_word(LEXICON_PLAIN, t->fold) != 0;
	return lexicon_word(lexicon_key(lang), t->term) != 0;
}

/* How many words `lang` lacks; *n gets how many there are. */
static size_t count_unknown(struct analyzer *z, str words, enum lang lang, size_t *n)
{
	struct token token;
	size_t unknown = 0;

	*n = 0;
	analyzer_start(z, words, lang);
	while (analyzer_next(z, &token)) {
		if (ascii_is_digit(token.word.p[0]) || (token.flags & TOKEN_CAPITAL))
			continue;
		++*n;
		unknown += !is_known(&token, lang);
	}
	return unknown;
}

enum lang asked_detect(struct analyzer *z, str words)
{
	enum lang told = lang_detect(words), has = LANG_UND;
	size_t n, n_have = 0;

	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++) {
		bool all = count_unknown(z, words, lang, &n) == 0;

		if (n == 0 || n > SHORT || (all && lang == told))
			return told;
		has = all ? lang : has;
		n_have += all;
	}
	return n_have == 0 ? told : n_have == 1 ? has : LANG_UND;
}
