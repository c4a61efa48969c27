/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lexicon/segment.h"

#include "lexicon/lexicon.h"

#include <string.h>

enum {
	STRETCH = 64, /* syllables cut together; few stretches between marks are longer */
	NAME_MOST = 4,
	WORD_MOST = 3,
};

/* A capital and a small letter: not an acronym, which is a word of its own. */
static bool is_name(str text, const struct token *token)
{
	if ((token->flags & TOKEN_CAPITAL) == 0 || (token->flags & TOKEN_BREAK))
		return false;
	size_t second = token->start + 1;
	while (second < token->end && ((unsigned char)text.p[second] & 0xC0) == 0x80)
		second++;
	return second == token->end || (text.p[second] & 0x80) ||
	       (text.p[second] >= 'a' && text.p[second] <= 'z');
}

struct segment_syllable segment_syllable(str text, const struct token *token, size_t last,
					 uint32_t word)
{
	return (struct segment_syllable){
		.word = word,
		.apart = last == 0 || token->start != last + 1 || text.p[last] != ' ',
		.name = last != 0 && is_name(text, token),
	};
}

/* Marks the words of a stretch: bit k of words[i] is set if k syllables from i are one.
 */
static void find_words(const struct segment_syllable *s, size_t n, uint8_t *words)
{
	uint32_t numbers[STRETCH];
	struct lexicon_scan scan = { .key = LEXICON_VI, .words = numbers, .n = n };
	struct lexicon_match m;

	for (size_t i = 0; i < n; i++) {
		numbers[i] = s[i].word;
		words[i] = 1 << 1;
		for (size_t k = 1; k < NAME_MOST && i + k < n && s[i].name; k++) {
			if (!s[i + k].name)
				break;
			words[i] |= (uint8_t)(1 << (k + 1));
		}
	}
	while (lexicon_next(&scan, &m))
		if (m.n <= WORD_MOST && lexicon_is_word(m.phrase))
			words[m.first] |= (uint8_t)(1 << m.n);
}

static void cut_stretch(const struct segment_syllable *s, size_t n, uint8_t *lengths)
{
	uint8_t words[STRETCH], cost[STRETCH + 1];

	find_words(s, n, words);
	cost[n] = 0;
	for (size_t i = n; i-- > 0;) {
		cost[i] = UINT8_MAX;
		for (unsigned k = 1; k <= NAME_MOST; k++)
			if ((words[i] >> k & 1) && 1 + cost[i + k] <= cost[i]) {
				cost[i] = (uint8_t)(1 + cost[i + k]);
				lengths[i] = (uint8_t)k;
			}
	}
	for (size_t i = 0, end = 0; i < n; i++)
		if (i == end)
			end = i + lengths[i];
		else
			lengths[i] = 0;
}

void segment_cut(const struct segment_syllable *syllables, size_t n, uint8_t *lengths)
{
	for (size_t first = 0, end; first < n; first = end) {
		for (end = first + 1; end < n && !syllables[end].apart; end++)
			if (end - first == STRETCH)
				break;
		cut_stretch(syllables + first, end - first, lengths + first);
	}
}
