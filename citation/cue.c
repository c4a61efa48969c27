/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/cue.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "citation/letter.h"
#include "text/normal.h"

#include <string.h>

enum { INFINITIVE_BYTES = 4 };

static bool is_exact(str phrase)
{
	uint16_t number;

	for (uint64_t at = str_hash(STR_HASH, phrase);
	     (number = table_exact_slots[at % TABLE_EXACT_SLOTS]) != 0; at++)
		if (str_eq(table_exact[number], phrase))
			return true;
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
		out[i] = ascii_lower((char)c);
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
	phrase[length++] = (char)(1 + kind);
	return is_exact((str){ phrase, length });
}

size_t cue_walk(const struct lex *l, size_t i, enum table_class kind, uint16_t *value)
{
	size_t n = lex_walk(l, i, kind, value, NULL);

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

bool cue_verb(const struct lex *l, size_t i, size_t *n)
{
	enum { NOUN_TOO = 5 }; /* value of class taskverb */
	uint16_t value;
	size_t tokens = cue_at(l, i, TABLE_TASK_VERB, &value);

	if (n != NULL)
		*n = tokens;
	return tokens > 0 && value != NOUN_TOO;
}

bool cue_among(const struct lex *l, size_t i, const char *const *words)
{
	str word = table_words[l->t[i].word]; /* empty if unknown */

	if (word.n == 0)
		return false;
	while (*words != NULL && (**words != word.p[0] || !cue_word(l, i, *words)))
		words++;
	return *words != NULL;
}

/* Months and nouns are none: "quartier" goes on with a name. */
bool cue_infinitive(const struct lex *l, size_t i)
{
	static const char *const ends[] = {
		"er",    "ir",    "ndre",  "mettre", "uire",
		"crire", "aître", "clure", "indre",  "soudre"
	};
	str word = lex_slice(l, i, i + 1);
	uint16_t unused;
	size_t n;

	if (l->t[i].kind != LEX_WORD || word.n < INFINITIVE_BYTES ||
	    str_ends(word, STR("ber")) ||
	    lex_phrase(l, i, TABLE_MONTH, &unused, NULL) > 0 ||
	    cue_is(l, i, TABLE_BODY_ADJECTIVE, &n))
		return false;
	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends); k++)
		if (str_ends(word, str_of(ends[k])))
			return true;
	return false;
}

/* The word without `cut` bytes at its end and with `end` instead is a verb of tasks. */
static bool is_form_of(str folded, size_t cut, const char *end)
{
	char verb[MAX_PHRASE];
	size_t n = folded.n - cut, more = strlen(end);

	if (folded.n < cut + 2 || n + more > sizeof(verb))
		return false;
	memcpy(verb, folded.p, n);
	memcpy(verb + n, end, more);
	uint16_t word = table_find_word((str){ verb, n + more });
	return word != 0 && table_root_classes[word] >> TABLE_TASK_VERB & 1;
}

bool cue_present(const struct lex *l, size_t i, enum lang lang)
{
	/* Ending of a third person, and of the verb. */
	static const struct {
		enum lang lang;
		const char *end, *verb;
	} forms[] = {
		{ LANG_FR, "e", "er" },      { LANG_FR, "ent", "er" },
		{ LANG_FR, "d", "dre" },     { LANG_FR, "dent", "dre" },
		{ LANG_FR, "it", "ir" },     { LANG_FR, "issent", "ir" },
		{ LANG_FR, "it", "ire" },    { LANG_FR, "isent", "ire" },
		{ LANG_FR, "et", "ettre" },  { LANG_FR, "ettent", "ettre" },
		{ LANG_FR, "ient", "enir" }, { LANG_FR, "iennent", "enir" },
		{ LANG_EN, "s", "" },        { LANG_EN, "es", "" },
		{ LANG_EN, "ies", "y" },     { LANG_EN, "", "" },
	};
	char folded[MAX_PHRASE];
	size_t n;
	str word = { folded,
		     letter_fold(lex_slice(l, i, i + 1), folded, sizeof(folded)) };

	if (l->t[i].kind != LEX_WORD || word.n < 3 || l->t[i].flags & LEX_CAPITAL)
		return false;
	if (lang == LANG_FR && cue_is(l, i, TABLE_TASK_PRESENT, &n))
		return true;
	for (size_t k = 0; k < sizeof(forms) / sizeof(*forms); k++)
		if (forms[k].lang == lang && str_ends(word, str_of(forms[k].end)) &&
		    is_form_of(word, strlen(forms[k].end), forms[k].verb))
			return true;
	return false;
}
