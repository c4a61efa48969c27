/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/amount.h"

#include "base/ascii.h"

#include <stdlib.h>
#include <string.h>

struct number_word {
	str word;
	double value;
};

/* In the order of bytes. What means something else as often stays out: "một" and "un",
 * which are articles, and "năm", which is a year. */
static const struct number_word VI[] = {
	{ STR_ROW("ba"), 3 },   { STR_ROW("bảy"), 7 },     { STR_ROW("bẩy"), 7 },
	{ STR_ROW("bốn"), 4 },  { STR_ROW("chín"), 9 },    { STR_ROW("hai"), 2 },
	{ STR_ROW("lăm"), 5 },  { STR_ROW("mươi"), 10 },   { STR_ROW("mười"), 10 },
	{ STR_ROW("mốt"), 1 },  { STR_ROW("nghìn"), 1e3 }, { STR_ROW("ngàn"), 1e3 },
	{ STR_ROW("sáu"), 6 },  { STR_ROW("triệu"), 1e6 }, { STR_ROW("trăm"), 100 },
	{ STR_ROW("tám"), 8 },  { STR_ROW("tư"), 4 },      { STR_ROW("tỉ"), 1e9 },
	{ STR_ROW("tỷ"), 1e9 }, { STR_ROW("vạn"), 1e4 },
};
static const struct number_word FR[] = {
	{ STR_ROW("cent"), 100 },       { STR_ROW("cents"), 100 },
	{ STR_ROW("cinq"), 5 },         { STR_ROW("cinquantaine"), 50 },
	{ STR_ROW("cinquante"), 50 },   { STR_ROW("deux"), 2 },
	{ STR_ROW("dix"), 10 },         { STR_ROW("dizaine"), 10 },
	{ STR_ROW("douzaine"), 12 },    { STR_ROW("douze"), 12 },
	{ STR_ROW("huit"), 8 },         { STR_ROW("mille"), 1e3 },
	{ STR_ROW("milliard"), 1e9 },   { STR_ROW("milliards"), 1e9 },
	{ STR_ROW("million"), 1e6 },    { STR_ROW("millions"), 1e6 },
	{ STR_ROW("neuf"), 9 },         { STR_ROW("onze"), 11 },
	{ STR_ROW("quarantaine"), 40 }, { STR_ROW("quarante"), 40 },
	{ STR_ROW("quatorze"), 14 },    { STR_ROW("quatre"), 4 },
	{ STR_ROW("quinzaine"), 15 },   { STR_ROW("quinze"), 15 },
	{ STR_ROW("seize"), 16 },       { STR_ROW("sept"), 7 },
	{ STR_ROW("six"), 6 },          { STR_ROW("soixantaine"), 60 },
	{ STR_ROW("soixante"), 60 },    { STR_ROW("treize"), 13 },
	{ STR_ROW("trentaine"), 30 },   { STR_ROW("trente"), 30 },
	{ STR_ROW("trois"), 3 },        { STR_ROW("vingt"), 20 },
	{ STR_ROW("vingtaine"), 20 },   { STR_ROW("vingts"), 20 },
};
static const struct number_word EN[] = {
	{ STR_ROW("billion"), 1e9 },   { STR_ROW("dozen"), 12 },
	{ STR_ROW("eight"), 8 },       { STR_ROW("eighteen"), 18 },
	{ STR_ROW("eighty"), 80 },     { STR_ROW("eleven"), 11 },
	{ STR_ROW("fifteen"), 15 },    { STR_ROW("fifty"), 50 },
	{ STR_ROW("five"), 5 },        { STR_ROW("forty"), 40 },
	{ STR_ROW("four"), 4 },        { STR_ROW("fourteen"), 14 },
	{ STR_ROW("hundred"), 100 },   { STR_ROW("million"), 1e6 },
	{ STR_ROW("nine"), 9 },        { STR_ROW("nineteen"), 19 },
	{ STR_ROW("ninety"), 90 },     { STR_ROW("seven"), 7 },
	{ STR_ROW("seventeen"), 17 },  { STR_ROW("seventy"), 70 },
	{ STR_ROW("six"), 6 },         { STR_ROW("sixteen"), 16 },
	{ STR_ROW("sixty"), 60 },      { STR_ROW("ten"), 10 },
	{ STR_ROW("thirteen"), 13 },   { STR_ROW("thirty"), 30 },
	{ STR_ROW("thousand"), 1e3 },  { STR_ROW("three"), 3 },
	{ STR_ROW("trillion"), 1e12 }, { STR_ROW("twelve"), 12 },
	{ STR_ROW("twenty"), 20 },     { STR_ROW("two"), 2 },
};

static int by_word(const void *key, const void *row)
{
	const str *word = key;

	return str_compare(*word, ((const struct number_word *)row)->word);
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
