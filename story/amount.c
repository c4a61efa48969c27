/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/amount.h"

#include "base/ascii.h"

#include <stdlib.h>
#include <string.h>

struct number_word {
	const char *word;
	double value;
};

/* In the order of bytes. What means something else as often stays out: "một" and "un",
 * which are articles, and "năm", which is a year. */
static const struct number_word VI[] = {
	{ "ba", 3 },    { "bảy", 7 },     { "bẩy", 7 },     { "bốn", 4 },
	{ "chín", 9 },  { "hai", 2 },     { "lăm", 5 },     { "mươi", 10 },
	{ "mười", 10 }, { "mốt", 1 },     { "nghìn", 1e3 }, { "ngàn", 1e3 },
	{ "sáu", 6 },   { "triệu", 1e6 }, { "trăm", 100 },  { "tám", 8 },
	{ "tư", 4 },    { "tỉ", 1e9 },    { "tỷ", 1e9 },    { "vạn", 1e4 },
};
static const struct number_word FR[] = {
	{ "cent", 100 },        { "cents", 100 },     { "cinq", 5 },
	{ "cinquantaine", 50 }, { "cinquante", 50 },  { "deux", 2 },
	{ "dix", 10 },          { "dizaine", 10 },    { "douzaine", 12 },
	{ "douze", 12 },        { "huit", 8 },        { "mille", 1e3 },
	{ "milliard", 1e9 },    { "milliards", 1e9 }, { "million", 1e6 },
	{ "millions", 1e6 },    { "neuf", 9 },        { "onze", 11 },
	{ "quarantaine", 40 },  { "quarante", 40 },   { "quatorze", 14 },
	{ "quatre", 4 },        { "quinzaine", 15 },  { "quinze", 15 },
	{ "seize", 16 },        { "sept", 7 },        { "six", 6 },
	{ "soixantaine", 60 },  { "soixante", 60 },   { "treize", 13 },
	{ "trentaine", 30 },    { "trente", 30 },     { "trois", 3 },
	{ "vingt", 20 },        { "vingtaine", 20 },  { "vingts", 20 },
};
static const struct number_word EN[] = {
	{ "billion", 1e9 },   { "dozen", 12 },    { "eight", 8 },      { "eighteen", 18 },
	{ "eighty", 80 },     { "eleven", 11 },   { "fifteen", 15 },   { "fifty", 50 },
	{ "five", 5 },        { "forty", 40 },    { "four", 4 },       { "fourteen", 14 },
	{ "hundred", 100 },   { "million", 1e6 }, { "nine", 9 },       { "nineteen", 19 },
	{ "ninety", 90 },     { "seven", 7 },     { "seventeen", 17 }, { "seventy", 70 },
	{ "six", 6 },         { "sixteen", 16 },  { "sixty", 60 },     { "ten", 10 },
	{ "thirteen", 13 },   { "thirty", 30 },   { "thousand", 1e3 }, { "three", 3 },
	{ "trillion", 1e12 }, { "twelve", 12 },   { "twenty", 20 },    { "two", 2 },
};

static int by_word(const void *key, const void *row)
{
	const str *word = key;

	return str_compare(*word, str_of(((const struct number_word *)row)->word));
}

static double word_value(enum lang lang, str word)
{
	const struct number_word *table = lang == LANG_VI   ? VI
					  : lang == LANG_FR ? FR
							    : EN;
	size_t n = lang == LANG_VI   ? sizeof(VI) / sizeof(*VI)
		   : lang == LANG_FR ? sizeof(FR) / sizeof(*FR)
				     : sizeof(EN) / sizeof(*EN);
	if (word.n < 2 || word.n > 12)
		return 0;
	const struct number_word *found =
		bsearch(&word, table, n, sizeof(*table), by_word);
	return found ? found->value : 0;
}

/* ---- digits ---- */

/* "4.9", "12000", "13th", "13e". */
static double digits_value(str term)
{
	static const char *const ordinals[] = { "",   "th", "st", "nd",
						"rd", "e",  "er", "es" };
	size_t n = 0;
	char copy[24];

	while (n < term.n && (ascii_is_digit(term.p[n]) || term.p[n] == '.'))
		n++;
	if (n >= sizeof(copy))
		return 0;
	for (size_t i = 0; i < sizeof(ordinals) / sizeof(*ordinals); i++)
		if (str_eq(str_from(term, n), str_of(ordinals[i]))) {
			memcpy(copy, term.p, n);
			copy[n] = '\0';
			return strtod(copy, NULL);
		}
	return 0;
}

/* "IX", "XIIIes": a single letter is more often something else. */
static double roman_value(str s)
{
	static const char letters[] = "IVX";
	static const int values[] = { 1, 5, 10 };
	int sum = 0, before = 0;
	size_t n = 0;

	for (; n < s.n && memchr(letters, s.p[n], 3) != NULL; n++) {
		int value = values[(const char *)memchr(letters, s.p[n], 3) - letters];

		sum += value > before && n > 0 ? value - 2 * before : value;
		before = value;
	}
	str rest = str_from(s, n);
	bool ordinal = rest.n == 0 || str_eq(rest, STR("e")) || str_eq(rest, STR("es"));
	return n > 1 && ordinal ? sum : 0;
}

/* What the token means as a number, 0 if it is none: digits, a word or a Roman number. */
static double amount_of(const struct reading *g, const struct token *t)
{
	if (t->flags & TOKEN_NUMBER)
		return digits_value(t->term);
	if (t->flags & TOKEN_CAPITAL) {
		double roman = roman_value(str_range(g->text, t->start, t->end));

		if (roman > 0)
			return roman;
		if ((t->flags & TOKEN_BREAK) == 0 && t->start > 0)
			return 0; /* a name */
	}
	return word_value(g->lang, g->lang == LANG_VI ? t->word : t->fold);
}

/* ---- words together ---- */

/* "mươi" and the like are numbers behind a number only, "hundred" behind "a". */
static bool can_begin(const struct reading *g, size_t i, double value)
{
	static const char *const ones[] = { "a", "one", "un", "một" };
	static const char *const later[] = { "lăm", "mươi", "mốt", "tư" };
	const struct token *t = &g->tokens[i];

	if (g->lang == LANG_VI)
		for (size_t k = 0; k < sizeof(later) / sizeof(*later); k++)
			if (str_eq(t->word, str_of(later[k])))
				return false;
	if (value < 100 || str_eq(t->word, STR("cent")) || str_eq(t->word, STR("mille")))
		return true;
	for (size_t k = 0; i > 0 && k < sizeof(ones) / sizeof(*ones); k++)
		if (str_eq(g->tokens[i - 1].word, str_of(ones[k])))
			return true;
	return false;
}

/* What is summed up: `low` is what the next word must be below to be added. */
struct sum {
	double all, now, low;
};

static bool multiply(struct sum *s, double by)
{
	s->now *= by;
	s->low = by;
	return true;
}

/* "hai mươi", "quatre-vingt", "soixante-douze", "three hundred". */
static bool add_word(struct sum *s, enum lang lang, double value)
{
	if (value >= 1000) {
		s->all += (s->now > 0 ? s->now : 1) * value;
		s->now = 0;
		s->low = value;
		return true;
	}
	if (s->now > 1 && s->now < 100 && value == 100)
		return multiply(s, 100);
	if (s->now > 1 && s->now < 10 &&
	    ((lang == LANG_VI && value == 10) || (lang == LANG_EN && value == 12) ||
	     (lang == LANG_FR && s->now == 4 && value == 20)))
		return multiply(s, value);
	if (value >= s->low)
		return false;
	s->now += value;
	s->low = value == 100                                       ? 100
		 : lang == LANG_FR && (s->now == 60 || value == 20) ? 20
		 : value >= 10 && (value < 11 || value >= 20)       ? 10
								    : 0;
	return true;
}

static bool is_plain(const struct token *t)
{
	return (t->flags & (TOKEN_BREAK | TOKEN_NUMBER | TOKEN_CAPITAL)) == 0;
}

/* "VND3.2 trillion" is written in one word. */
static bool priced_at(const struct reading *g, size_t i, struct amount *out)
{
	const struct token *t = reading_token(g, i);
	char digits[24];
	size_t n = 0;

	if (!str_starts(t->fold, STR("vnd")) || t->fold.n < 4)
		return false;
	for (size_t at = t->start + 3; at < g->text.n && n < sizeof(digits) - 1; at++) {
		char c = g->text.p[at];
		bool inside = at + 1 < g->text.n && ascii_is_digit(g->text.p[at + 1]);

		if (ascii_is_digit(c) || (c == '.' && inside))
			digits[n++] = c;
		else if (c != ',' || !inside)
			break;
	}
	out->term = arena_copy(g->a, (str){ digits, n });
	out->value = digits_value(out->term);
	for (size_t end = t->start + 3 + n; reading_token(g, i + out->n)->start > 0 &&
					    reading_token(g, i + out->n)->start < end;)
		out->n++;
	return out->value > 0;
}

bool amount_at(const struct reading *g, size_t i, struct amount *out)
{
	const struct token *t = reading_token(g, i);
	struct sum s = { .low = 1e15 };
	bool priced, digits;

	*out = (struct amount){ .n = 1 };
	priced = priced_at(g, i, out);
	digits = priced || (t->flags & TOKEN_NUMBER);
	double value = priced ? out->value : amount_of(g, t);
	if (value <= 0 || (!digits && !can_begin(g, i, value)))
		return false;
	if (digits) {
		out->term = priced ? out->term : t->term;
		s = (struct sum){ .now = value };
	} else {
		add_word(&s, g->lang, value);
	}
	for (;; out->n++) {
		t = reading_token(g, i + out->n);
		value = is_plain(t) ? amount_of(g, t) : 0;
		if (value <= 0 || (digits && value < 1000) ||
		    !add_word(&s, g->lang, value))
			break;
		if (digits) {
			s.now = s.all; /* "3,2 nghìn tỷ" */
			s.all = 0;
		}
	}
	out->value = s.all + s.now;
	return true;
}
