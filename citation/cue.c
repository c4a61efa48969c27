/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/cue.h"

#include <string.h>

#include "base/buf.h"
#include "text/normal.h"

enum { INFINITIVE_BYTES = 6 };

static int compare(str a, str b)
{
	int order = memcmp(a.p, b.p, a.n < b.n ? a.n : b.n);

	return order ? order : (a.n > b.n) - (a.n < b.n);
}

static bool is_exact(str phrase)
{
	size_t low = 0, high = table_n_exact;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare(table_exact[middle], phrase);

		if (order == 0)
			return true;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* Marked tokens must be spelled as the table spells them. */
static bool agrees(const struct lex *l, size_t i, size_t n)
{
	struct buf phrase = { 0 };
	bool marked = false;

	for (size_t k = i; k < i + n; k++)
		marked |= (l->t[k].flags & LEX_MARKED) != 0;
	if (!marked)
		return true;
	for (size_t k = i; k < i + n; k++) {
		if (l->t[k].kind != LEX_WORD)
			continue;
		if (phrase.n > 0)
			buf_put_char(&phrase, ' ');
		normal_word(&phrase, lex_slice(l, k, k + 1));
	}
	bool exact = is_exact(buf_str(&phrase));
	buf_free(&phrase);
	return exact;
}

size_t cue_at(const struct lex *l, size_t i, enum table_class kind, uint16_t *value)
{
	size_t n = lex_phrase(l, i, kind, value, NULL);

	return n > 0 && agrees(l, i, n) ? n : 0;
}

bool cue_is(const struct lex *l, size_t i, enum table_class kind, size_t *n)
{
	uint16_t value;

	*n = cue_at(l, i, kind, &value);
	return *n > 0;
}

bool cue_word(const struct lex *l, size_t i, const char *folded)
{
	return l->t[i].word &&
	       str_eq(table_words[l->t[i].word], (str){ folded, strlen(folded) });
}

/* Short words, months and nouns in -ier are none. */
bool cue_infinitive(const struct lex *l, size_t i)
{
	str word = lex_slice(l, i, i + 1);
	uint16_t unused;

	return l->t[i].kind == LEX_WORD && word.n >= INFINITIVE_BYTES &&
	       str_ends(word, STR("er")) && !str_ends(word, STR("ier")) &&
	       !str_ends(word, STR("ber")) &&
	       lex_phrase(l, i, TABLE_MONTH, &unused, NULL) == 0;
}
