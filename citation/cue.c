/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/cue.h"

#include <string.h>

#include "base/buf.h"
#include "text/normal.h"

enum { INFINITIVE_BYTES = 6 };

static bool is_exact(str phrase)
{
	size_t low = 0, high = table_n_exact;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = str_compare(table_exact[middle], phrase);

		if (order == 0)
			return true;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

enum {
	MAX_PHRASE = 96, /* bytes of one; longer than any of the table */
	MIN_UNMARKED = 6 /* bytes of a phrase that may be typed without its marks */
};

/* Lower case where ASCII can do it; false where a letter needs more. */
static bool plain_lower(str word, char *out)
{
	for (size_t i = 0; i < word.n; i++) {
		unsigned char c = (unsigned char)word.p[i];

		/* Combining marks, and blocks whose large letters are not yet small. */
		if (c == 0xCC || c == 0xCD || c == 0xC2)
			return false;
		if (c == 0xC5 && i + 1 < word.n && word.p[i + 1] == '\x93') /* œ */
			return false;
		out[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : (char)c;
	}
	return true;
}

/* Appends the word as the table spells it; false if it does not fit. */
static bool put_word(const struct lex *l, size_t i, char *phrase, size_t *n)
{
	str word = lex_slice(l, i, i + 1);
	struct buf normal = { 0 };
	bool large = (l->t[i].flags & (LEX_CAPITAL | LEX_UPPER)) != 0;

	if (*n + word.n + 1 > MAX_PHRASE)
		return false;
	if (*n > 0)
		phrase[(*n)++] = ' ';
	if ((!(l->t[i].flags & LEX_MARKED) || !large) && plain_lower(word, phrase + *n)) {
		*n += word.n;
		return true;
	}
	normal_word(&normal, word);
	bool fits = *n + normal.n <= MAX_PHRASE;
	if (fits) {
		memcpy(phrase + *n, buf_str(&normal).p, normal.n);
		*n += normal.n;
	}
	buf_free(&normal);
	return fits;
}

/* Classes whose spellings stand by themselves: "sở" is right elsewhere, but no "số". */
static bool stands_alone(enum table_class kind)
{
	return kind == TABLE_MARK || kind == TABLE_STOP || kind == TABLE_EFFECT ||
	       kind == TABLE_UNIT || kind == TABLE_ISSUE;
}

/*
 * The tokens must be spelled as the table spells them, or, if they are not too short for
 * that, without any marks: "ban" is no "bản", "so" in English no "sở".
 */
static bool agrees(const struct lex *l, size_t i, size_t n, enum table_class kind)
{
	char phrase[MAX_PHRASE + 1];
	size_t length = 0;
	bool marked = false;

	for (size_t k = i; k < i + n; k++) {
		if (l->t[k].kind != LEX_WORD)
			continue;
		marked |= (l->t[k].flags & LEX_MARKED) != 0;
		if (!put_word(l, k, phrase, &length))
			return !marked;
	}
	if (length == 0 || (!marked && length >= MIN_UNMARKED))
		return true;
	if (stands_alone(kind))
		phrase[length++] = (char)(1 + kind);
	return is_exact((str){ phrase, length });
}

size_t cue_at(const struct lex *l, size_t i, enum table_class kind, uint16_t *value)
{
	if (!(table_root_classes[l->t[i].word] >> kind & 1))
		return 0;
	size_t n = lex_phrase(l, i, kind, value, NULL);

	return n > 0 && agrees(l, i, n, kind) ? n : 0;
}

size_t cue_loose(const struct lex *l, size_t i, enum table_class kind, uint16_t *value)
{
	size_t n = lex_phrase(l, i, kind, value, NULL);
	bool marked = false;

	for (size_t k = i; k < i + n; k++)
		marked |= (l->t[k].flags & LEX_MARKED) != 0;
	return n > 0 && (!marked || agrees(l, i, n, kind)) ? n : 0;
}

size_t cue_assign(const struct lex *l, size_t i, uint16_t *value)
{
	size_t n = cue_at(l, i, TABLE_ASSIGN, value);

	if (n < 2 || *value != CUE_ASSIGN_NOT || !cue_word(l, i, "giao") ||
	    (l->t[i].flags & LEX_CAPITAL) || !(l->t[i + 1].flags & LEX_CAPITAL))
		return n;
	*value = CUE_ASSIGN_GIVES;
	return 1;
}

bool cue_is(const struct lex *l, size_t i, enum table_class kind, size_t *n)
{
	uint16_t value;

	*n = cue_at(l, i, kind, &value);
	return *n > 0;
}

bool cue_word(const struct lex *l, size_t i, const char *folded)
{
	return l->t[i].word && str_eq(table_words[l->t[i].word], str_of(folded));
}

/* Short words, months and nouns in -ier are none. */
bool cue_infinitive(const struct lex *l, size_t i)
{
	str word = lex_slice(l, i, i + 1);
	uint16_t unused;

	return l->t[i].kind == LEX_WORD && word.n >= INFINITIVE_BYTES &&
	       str_ends(word, STR("er")) &&
	       (!str_ends(word, STR("ier")) || str_ends(word, STR("fier"))) &&
	       !str_ends(word, STR("ber")) &&
	       lex_phrase(l, i, TABLE_MONTH, &unused, NULL) == 0;
}
