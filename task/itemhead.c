/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/itemhead.h"

#include "citation/cue.h"
#include "task/office.h"
#include "task/predicate.h"
#include "task/title.h"

enum {
	HEAD_READ = 400,    /* bytes in which an enumerator and a verb must stand */
	MAX_LEAD_WORDS = 3, /* adverbs before the verb: "proactively continue to" */
	MAX_BETWEEN = 3,    /* words from the noun of an action to what it is done to */
	MAX_LABEL = 12,     /* tokens before a colon */
	MIN_GERUND = 5,     /* bytes that a gerund has more than: "king", "thing" */
};

static bool is_letter_item(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_WORD && l->t[i].end - l->t[i].start == 1;
}

/* i, ii, iv, x ...; 0 if the token is no Roman number up to 39. */
static unsigned roman(const struct lex *l, size_t i)
{
	unsigned sum = 0, last = 0;

	if (l->t[i].kind != LEX_WORD || l->t[i].end - l->t[i].start > 7)
		return 0;
	for (size_t at = l->t[i].end; at > l->t[i].start; at--) {
		char c = l->text.p[at - 1];
		unsigned digit = c == 'i' || c == 'I'   ? 1
				 : c == 'v' || c == 'V' ? 5
				 : c == 'x' || c == 'X' ? 10
							: 0;
		if (digit == 0)
			return 0;
		sum = digit < last ? sum - digit : sum + digit;
		last = digit > last ? digit : last;
	}
	return sum;
}

static bool closes(const struct lex *l, size_t i, bool bracket)
{
	if (lex_is(l, i, ')') || lex_is(l, i, '|'))
		return true;
	return !bracket && (lex_is(l, i, '.') || lex_is(l, i, '-') || lex_is(l, i, '/') ||
			    lex_is(l, i, ':'));
}

/* The small letter "o" before a word, where a bullet was meant. */
static bool is_typed_bullet(const struct lex *l, size_t i)
{
	return cue_word(l, i, "o") && l->text.p[l->t[i].start] == 'o' &&
	       l->t[i].end - l->t[i].start == 1 && l->t[i + 1].kind == LEX_WORD;
}

/* Any sign that opens no bracket or quotation and ends no sentence. */
static bool is_bullet(const struct lex *l, size_t i)
{
	static const uint32_t others[] = { '"', '(',  '[',    '{',    '.',    ',',
					   ';', ':',  '?',    '!',    ')',    ']',
					   '/', '%',  0xAB,   0x201C, 0x2018, 0x2026,
					   '$', '\'', 0x20AC, 0x20AB, 0xBB,   0x201D };

	for (size_t k = 0; k < sizeof(others) / sizeof(*others); k++)
		if (lex_is(l, i, others[k]))
			return false;
	return l->t[i].kind == LEX_PUNCT || is_typed_bullet(l, i);
}

/* "1.", "(1)", "a)", "(i)", "II.": the token after it, 0 if there is none. */
static size_t numbered(const struct lex *l, struct itemhead *h)
{
	bool bracket = lex_is(l, 1, '(');
	size_t i = bracket ? 2 : 1;

	size_t degree = lex_is(l, i + 1, 0xB0) || lex_is(l, i + 1, 0xBA);
	bool spaced = l->t[i].kind == LEX_NUMBER && l->t[i + 2].kind == LEX_WORD &&
		      (lex_is(l, i + 1, '-') || lex_is(l, i + 1, ':'));
	bool closed = closes(l, i + 1 + degree, bracket) &&
		      (lex_glued(l, i + 1 + degree) || spaced || lex_is(l, i + 1, '|'));

	bool title = title_person(l, 1) != 0; /* "M. Roy" */
	if ((!closed && !degree) || title ||
	    (l->t[i + 2].kind == LEX_NUMBER && lex_glued(l, i + 2)))
		return 0;
	if (l->t[i].kind == LEX_NUMBER && l->t[i].value < 100) {
		h->mark = ITEMHEAD_DECIMAL;
		h->number = l->t[i].value;
	} else if (roman(l, i) != 0 && !(is_letter_item(l, i) && !bracket &&
					 lex_is(l, i + 1, ')') && roman(l, i) != 1)) {
		h->mark = ITEMHEAD_ROMAN;
		h->number = roman(l, i);
	} else if (is_letter_item(l, i)) {
		h->mark = ITEMHEAD_LETTER;
		h->number = (unsigned)((l->text.p[l->t[i].start] | 0x20) - 'a') + 1;
	} else {
		return 0;
	}
	return i + 1 + degree + closed;
}

/* "1.1.", "2.3": the token after it, 0 if there is none. */
static size_t section(const struct lex *l, struct itemhead *h)
{
	size_t i = 1;

	while (l->t[i].kind == LEX_NUMBER && lex_is(l, i + 1, '.') &&
	       lex_glued(l, i + 1) && l->t[i + 2].kind == LEX_NUMBER &&
	       lex_glued(l, i + 2))
		i += 2;
	bool closed = closes(l, i + 1, false) && lex_glued(l, i + 1);
	if (i == 1 || l->t[i].value >= 100 || !(l->t[i + 1 + closed].flags & LEX_CAPITAL))
		return 0;
	h->mark = ITEMHEAD_SECTION;
	h->number = l->t[i].value;
	return i + 1 + closed;
}

/* The mark behind a label at token `i`, or "là", "is": the token after it, else 0. */
static size_t label_end(const struct lex *l, size_t i)
{
	if (lex_is(l, i, ',') || closes(l, i, false))
		return i + 1;
	return cue_word(l, i, "la") && l->t[i].flags & LEX_MARKED ? i + 1 : 0;
}

/*
 * "Task 1:", "Nhiệm vụ thứ hai:", "Tâche n° 3 :", "Step one:", "First task:": the token
 * after it, 0 if there is none.
 */
static size_t labelled(const struct lex *l, struct itemhead *h)
{
	uint16_t number = 0;
	size_t n, order = cue_at(l, 1, TABLE_TASK_ORDINAL, &number), i = 1 + order;

	if (number >= ITEMHEAD_NEXT || !cue_is(l, i, TABLE_TASK_NOUN, &n))
		return 0;
	i += n;
	i += cue_word(l, i, "n") || cue_word(l, i, "no") || cue_word(l, i, "so");
	i += lex_is(l, i, 0xB0) || lex_is(l, i, 0xBA);
	if (order == 0 && l->t[i].kind == LEX_NUMBER && l->t[i].value < 100) {
		number = (uint16_t)l->t[i].value;
		i++;
	} else if (order == 0) {
		n = cue_at(l, i, TABLE_TASK_ORDINAL, &number);
		i += n ? n : cue_at(l, i, TABLE_TASK_COUNT, &number);
	}
	if (number == 0 || number >= ITEMHEAD_NEXT)
		return 0;
	h->mark = ITEMHEAD_DECIMAL;
	h->number = number;
	size_t end = label_end(l, i);
	if (end == 0)
		*h = (struct itemhead){ .body = h->body };
	return end;
}

/* U+2460 to U+2473. */
static size_t circled(const struct lex *l, struct itemhead *h)
{
	if (l->t[1].kind != LEX_PUNCT || l->t[1].value < 0x2460 || l->t[1].value > 0x2473)
		return 0;
	h->mark = ITEMHEAD_DECIMAL;
	h->number = l->t[1].value - 0x2460 + 1;
	return 2;
}

/* "Article 2.", "Điều 2.", "Art. 1er. -": no mark of a list, and no part of what it says;
 * the token behind, 0 if there is none. */
static size_t article(const struct lex *l)
{
	static const char *const words[] = { "article", "art", "dieu", NULL };
	size_t i = 2 + lex_is(l, 2, '.');

	if (!cue_among(l, 1, words) ||
	    (l->t[i].kind != LEX_NUMBER && !cue_word(l, i, "premier")))
		return 0;
	i += 1 + (l->t[i + 1].kind == LEX_WORD && lex_glued(l, i + 1));
	if (!closes(l, i, false) || lex_is(l, i, '/'))
		return 0;
	return i + 1 + (lex_is(l, i, '.') && lex_is(l, i + 1, '-'));
}

/* An ordinal word and the mark behind it: "Thứ nhất,", "Một là:", "First, ". */
static size_t ordinal(const struct lex *l, struct itemhead *h)
{
	uint16_t number;
	size_t n = cue_at(l, 1, TABLE_TASK_ORDINAL, &number);

	if (n == 0)
		return 0;
	bool marked = lex_is(l, 1 + n, ',') || lex_is(l, 1 + n, ':') ||
		      lex_is(l, 1 + n, ';') || lex_is(l, 1 + n, '-');
	if (!marked && n < 2)
		return 0;
	h->mark = ITEMHEAD_ORDINAL;
	h->number = number;
	n += 1 + marked;
	return n + cue_word(l, n, "with");
}

static bool is_adverb(const struct lex *l, size_t i, enum lang lang)
{
	static const char *const small[] = { "to", "ne", "pas", "se", "re", NULL };
	str word = lex_slice(l, i, i + 1);
	size_t n;

	if (cue_among(l, i, small))
		return true;
	return str_ends(word, STR("ly")) || (lang == LANG_FR && cue_word(l, i, "de")) ||
	       (lex_is(l, i, '-') && lex_glued(l, i)) ||
	       (lang == LANG_FR && str_ends(word, STR("ement"))) || lex_is(l, i, '\'') ||
	       word.n == 1 || cue_is(l, i, TABLE_LIGHT, &n);
}

/* "Repay the loan", "Waive all fees": a word that is no name and none of grammar, and
 * what it is done to. */
static bool has_object(const struct lex *l, size_t i)
{
	size_t n, at = i + 1;
	bool object = cue_word(l, at, "the") || cue_word(l, at, "a") ||
		      cue_word(l, at, "an") || cue_word(l, at, "all") ||
		      cue_word(l, at, "any") || cue_word(l, at, "its") ||
		      cue_word(l, at, "their");

	return object && l->t[i].kind == LEX_WORD && !(l->t[i].flags & LEX_UPPER) &&
	       !cue_is(l, i, TABLE_BODY_STOP, &n) && !cue_is(l, i, TABLE_BODY_HEAD, &n) &&
	       !cue_is(l, i, TABLE_DUE, &n) &&
	       !str_ends(lex_slice(l, i, i + 1), STR("s")) &&
	       !str_ends(lex_slice(l, i, i + 1), STR("ed"));
}

static bool verb_at(const struct lex *l, size_t i, enum lang lang)
{
	size_t n;

	if (lang == LANG_EN && has_object(l, i))
		return true;

	for (size_t k = 0; k < MAX_LEAD_WORDS; k++, i++) {
		if (cue_is(l, i, TABLE_TASK_VERB, &n) || office_duty(l, i) ||
		    (lang == LANG_FR && cue_infinitive(l, i)))
			return true;
		str word = lex_slice(l, i, i + 1);
		if (lang == LANG_EN && word.n > MIN_GERUND && str_ends(word, STR("ing")))
			return true;
		if (!is_adverb(l, i, lang))
			return false;
	}
	return false;
}

static bool ends_with_any(str word, const char *const *ends)
{
	for (; *ends; ends++)
		if (str_ends(word, str_of(*ends)))
			return true;
	return false;
}

/* "Mise en place de", "Le reboisement des", "The drafting of", "Việc lập": the noun of an
 * action with what it is done to. */
static bool noun_at(const struct lex *l, size_t i, enum lang lang)
{
	static const char *const actions[] = { "tion", "sion", "ment", "ments", "tions",
					       "age",  "ing",  "ance", "al",    "ure",
					       "ise",  "vey",  "iew",  "up",    "at",
					       "ien",  "oi",   "lan",  NULL };
	static const char *const links[] = { "de", "des", "du",  "d",
					     "of", "en",  "for", NULL };
	if (lang == LANG_VI)
		return cue_word(l, i, "viec");
	size_t body = office_article(l, i);
	bool article = lang == LANG_FR && body > i;

	i = body;
	if (l->t[i].kind != LEX_WORD ||
	    (!article && !ends_with_any(lex_slice(l, i, i + 1), actions)))
		return false;
	for (size_t at = i + 1; at <= i + MAX_BETWEEN; at++)
		if (cue_among(l, at, links))
			return true;
	return false;
}

/* What an office does: "rà soát", "shall", "publie". */
static bool acts_at(const struct lex *l, size_t i, enum lang lang)
{
	struct order_reader r = { .l = l, .lang = lang, .asked = true, .listed = true };

	return predicate_acts(&r, i);
}

/* "Petrolimex : constituer des stocks": a few words from a large letter to a colon. */
static bool label_at(const struct lex *l, size_t i)
{
	size_t at = i;

	if (!(l->t[i].flags & LEX_CAPITAL))
		return false;
	while (at < i + MAX_LABEL && (l->t[at].kind == LEX_WORD || lex_is(l, at, ',') ||
				      lex_is(l, at, '\'') || lex_is(l, at, '-')))
		at++;
	return lex_is(l, at, ':') && l->t[at + 1].kind == LEX_WORD &&
	       !(l->t[at + 1].flags & LEX_CAPITAL);
}

struct itemhead itemhead_read(const struct lex *l, enum lang lang, size_t start,
			      size_t end)
{
	struct itemhead h = { .body = start };
	size_t office;
	size_t i = numbered(l, &h);

	if (i == 0)
		i = section(l, &h);
	if (i == 0)
		i = labelled(l, &h);
	if (i == 0)
		i = ordinal(l, &h);
	if (i == 0)
		i = circled(l, &h);
	if (i == 0)
		i = article(l);
	if (i == 0 && is_bullet(l, 1) && l->n > 1) {
		h.mark = ITEMHEAD_BULLET;
		i = 2;
	}
	if (i == 0)
		i = 1;
	else if (i <= l->n)
		h.body = l->t[i].start;
	if (h.body >= end)
		return (struct itemhead){ .body = start };
	i += cue_word(l, i, "that");
	h.verb = verb_at(l, i, lang);
	h.noun = noun_at(l, i, lang);
	h.label = label_at(l, i);
	office_at(l, office_headed(l, i), lang, &office);
	if (office != 0 && office_headed(l, i) != i && !lex_is(l, office, ':'))
		office = 0;
	h.office = office != 0;
	h.acts = office != 0 && acts_at(l, office, lang);
	bool stop = lang == LANG_EN && lex_is(l, office, '.') && office < l->n;
	h.owner = office != 0 && (lex_is(l, office, ':') || stop) &&
		  (office == l->n || verb_at(l, office + 1, lang) ||
		   noun_at(l, office + 1, lang));
	return h;
}

struct itemhead itemhead_at(struct lex *l, enum lang lang, size_t start, size_t end)
{
	lex_run(l, start, end - start > HEAD_READ ? start + HEAD_READ : end);
	return itemhead_read(l, lang, start, end);
}

bool itemhead_does(const struct itemhead *h)
{
	return h->verb || h->noun || h->office;
}

bool itemhead_follows(const struct itemhead *h, const struct itemhead *first,
		      unsigned number)
{
	if (h->mark != first->mark)
		return false;
	if (h->mark == ITEMHEAD_BULLET)
		return true;
	return h->number == number + 1 ||
	       (h->mark == ITEMHEAD_ORDINAL && h->number >= ITEMHEAD_NEXT);
}
