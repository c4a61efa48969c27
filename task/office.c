/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/office.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/tail.h"
#include "task/title.h"

#include <string.h>

enum {
	MAX_OFFICE = 60, /* tokens of one name or list of names */
	MAX_BEFORE = 6,  /* words before the head: "the Hanoi Steering Committee" */
	MAX_SMALL = 2,   /* of which small ones: "harbour management board" */
	MAX_SERIES = 4,  /* words before the "et" of "des Sports et du Tourisme" */
	MAX_LIGHT = 3,   /* words before an infinitive: "de ne plus les", "d'y" */
};

static bool is_verb(const struct lex *l, size_t i)
{
	return !(l->t[i].flags & LEX_CAPITAL) && cue_verb(l, i, NULL);
}

static bool is_small(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_WORD && !(l->t[i].flags & LEX_CAPITAL);
}

bool office_duty(const struct lex *l, size_t i)
{
	size_t n;

	if (cue_word(l, i, "to"))
		return is_small(l, i + 1) || lex_is(l, i + 1, ':') ||
		       lex_is(l, i + 1, '(');
	if (!cue_word(l, i, "de") && !cue_word(l, i, "d") && !cue_word(l, i, "a"))
		return false;
	i += 1 + lex_is(l, i + 1, '\'');
	if (lex_is(l, i, ':'))
		return true;
	uint16_t light;
	for (size_t k = 0; k < MAX_LIGHT; k++) {
		n = cue_at(l, i, TABLE_LIGHT, &light);
		if (n == 0 || light != CUE_LIGHT_ADVERB)
			break;
		i += n + lex_is(l, i + n, '\'');
	}
	return is_small(l, i) && (is_verb(l, i) || cue_infinitive(l, i));
}

static bool is_link(const struct lex *l, size_t i, size_t *n)
{
	if (!cue_is(l, i, TABLE_BODY_LINK, n))
		return false;
	*n += lex_is(l, i + *n, '\'');
	return true;
}

/* An article is no part of a name. */
size_t office_article(const struct lex *l, size_t i)
{
	static const char *const articles[] = { "the", "le",  "la",    "les",   "aux",
						"au",  "cho", "notre", "our",   "son",
						"sa",  "ses", "each",  "every", NULL };
	size_t behind = title_end(l, i);

	if (behind != i && office_article(l, behind) != behind)
		return office_article(l, behind); /* "Mme la maire" */
	if (cue_among(l, i, articles) && !(l->t[i].flags & LEX_MARKED))
		return i + 1; /* "Lễ" is none */
	if (cue_word(l, i, "l"))
		return i + 1 + lex_is(l, i + 1, '\'');
	if (cue_word(l, i, "a") && cue_word(l, i + 1, "la"))
		return i + 2;
	if (cue_word(l, i, "a") && cue_word(l, i + 1, "l") && lex_is(l, i + 2, '\''))
		return i + 3;
	return i;
}

size_t office_headed(const struct lex *l, size_t i)
{
	static const char *const words[] = { "for", "pour", "to", NULL };

	if (cue_among(l, i, words))
		return i + 1;
	bool pair = (cue_word(l, i, "doi") && cue_word(l, i + 1, "voi")) ||
		    (cue_word(l, i, "ve") && cue_word(l, i + 1, "phia"));
	return pair ? i + 2 : i;
}

/* "Hội nghị", "Hội thảo": a meeting is no society. */
static bool is_meeting(const struct lex *l, size_t i)
{
	static const char *const words[] = { "nghi", "thao", "dam", "cho",  "truong",
					     "vien", "hop",  "thi", "nhap", NULL };
	return cue_word(l, i, "hoi") && cue_among(l, i + 1, words);
}

bool office_head(const struct lex *l, size_t i, size_t *n)
{
	static const char *const verbs[] = { "vu", "bao", NULL };

	return cue_is(l, i, TABLE_BODY_HEAD, n) && !(*n == 1 && is_meeting(l, i)) &&
	       !(cue_among(l, i, verbs) && *n == 1 &&
		 !((l->t[i].flags | l->t[i + 1].flags) & LEX_CAPITAL));
}

/* The head of a name with whatever article is before it; 0 if none is. */
static size_t head_end(const struct lex *l, size_t i)
{
	size_t n;

	i = office_article(l, i);
	return cue_is(l, i, TABLE_BODY_HEAD, &n) ? i + n : 0;
}

/* "Vụ I", "Quân khu V": such a number is no first syllable. */
static bool is_roman(const struct lex *l, size_t i)
{
	char c = l->text.p[l->t[i].start];

	return l->t[i].end - l->t[i].start == 1 && (c == 'I' || c == 'V' || c == 'X');
}

/* "TNHH", "MTV" */
static bool is_letters(const struct lex *l, size_t i)
{
	return l->t[i].flags & LEX_UPPER && l->t[i].end - l->t[i].start > 1;
}

/*
 * Vietnamese names write the first syllable of a compound large: "Tài chính", "Nội vụ".
 * Behind "Công Thương", both large, and behind the name of a place a small syllable is
 * the verb.
 */
static bool is_compound(const struct lex *l, size_t i)
{
	const struct lex_token *t = &l->t[i];
	size_t n;

	enum assign how;
	size_t verb = cue_verb(l, i + 1, &n) ? n : 0;

	return t[1].kind == LEX_WORD && !is_roman(l, i) && verb < 2 &&
	       !cue_word(l, i + 1, "ngay") && assign_at(l, i + 1, &how) < 2 &&
	       !(t[1].flags & (LEX_CAPITAL | LEX_BREAK)) && !is_letters(l, i) &&
	       !cue_is(l, i - 1, TABLE_BODY_PLACE, &n) &&
	       (!(t[-1].flags & LEX_CAPITAL) || is_letters(l, i - 1) ||
		cue_is(l, i - 1, TABLE_BODY_HEAD, &n));
}

bool office_sentence(const struct lex *l, size_t i)
{
	static const str words[] = { STR_ROW("Tại"),   STR_ROW("Trong"), STR_ROW("Theo"),
				     STR_ROW("Trước"), STR_ROW("Sau"),   STR_ROW("Khi"),
				     STR_ROW("Nhằm"),  STR_ROW("Với"),   STR_ROW("Để") };

	return str_among(words, sizeof(words) / sizeof(*words), lex_slice(l, i, i + 1));
}

static size_t capital_end(const struct lex *l, size_t i, enum lang lang)
{
	if (l->t[i].kind != LEX_WORD || !(l->t[i].flags & LEX_CAPITAL) ||
	    office_sentence(l, i))
		return 0;
	return i + 1 + (lang == LANG_VI && is_compound(l, i));
}

/* What may follow a link within a name: "de la ville", "of Foreign Affairs"; no duty. */
static size_t link_end(const struct lex *l, size_t i, enum lang lang)
{
	size_t n, end;

	if (office_duty(l, i) || !is_link(l, i, &n))
		return 0;
	end = head_end(l, i + n);
	i += n;
	if (end == 0)
		end = capital_end(l, i, lang);
	if (end != 0)
		return end;
	if (office_duty(l, i - 1) || !is_small(l, i) || is_verb(l, i) ||
	    lang == LANG_VI || (l->t[i].flags & LEX_BREAK) ||
	    cue_is(l, i, TABLE_BODY_STOP, &n))
		return 0;
	return i + 1;
}

/* "..., des Sports et du Tourisme": what else a French ministry is of, from token `i` to
 * the "and" that closes it; the token behind its first word, 0 if it does not close. */
static size_t series_end(const struct lex *l, size_t i)
{
	size_t n, end = link_end(l, i, LANG_FR);

	if (end == 0 ||
	    (!cue_word(l, i, "de") && !cue_word(l, i, "des") && !cue_word(l, i, "du")))
		return 0;
	for (size_t at = end; at < end + MAX_SERIES; at++)
		if (cue_word(l, at, "et"))
			return is_link(l, at, &n) && n > 1 ? end : 0;
	return 0;
}

/* After a comma a name goes on with a capital or another head. */
static size_t comma_end(const struct lex *l, size_t i, enum lang lang)
{
	if (!lex_is(l, i, ',') || title_person(l, i + 1) != 0)
		return 0; /* "le maire, M. Roy, ..." */
	size_t end = head_end(l, i + 1 + (lang == LANG_FR && cue_word(l, i + 1, "et")));
	if (end == 0)
		end = capital_end(l, i + 1, lang);
	return end != 0 || lang != LANG_FR ? end : series_end(l, i + 1);
}

/* French adjectives of names: "affaires étrangères", "intégration internationale". */
static bool is_adjective(const struct lex *l, size_t i)
{
	static const char *const ends[] = {
		"ale",   "ales", "aux",   "aires", "aire", "ique",  "iques",  "elle",
		"elles", "ères", "ère",   "ives",  "ive",  "ienne", "iennes", "iens",
		"al",    "el",   "els",   "if",    "ifs",  "eux",   "ier",    "iers",
		"ais",   "aise", "aises", "ois",   "oise", "oises", "able",   "ables"
	};
	str word = lex_slice(l, i, i + 1);

	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends); k++)
		if (word.n > 5 && str_ends(word, str_of(ends[k])))
			return l->t[i].kind == LEX_WORD;
	return false;
}

/* "espaces verts", "services vétérinaires": a plural behind a plural. */
static bool agrees(const struct lex *l, size_t i)
{
	str before = lex_slice(l, i - 1, i), word = lex_slice(l, i, i + 1);
	size_t n;

	return word.n > 4 && is_small(l, i) && !cue_present(l, i, LANG_FR) &&
	       strchr("sx", word.p[word.n - 1]) && strchr("sx", before.p[before.n - 1]) &&
	       !is_verb(l, i) && !cue_is(l, i, TABLE_BODY_STOP, &n) &&
	       !cue_is(l, i, TABLE_LIGHT, &n) && !cue_is(l, i, TABLE_TASK_COUNT, &n);
}

/* "Than - Khoáng sản", "Lao động - Thương binh": a dash between parts of one name. */
static size_t dash_end(const struct lex *l, size_t i, enum lang lang)
{
	return lang == LANG_VI && lex_is(l, i, '-') ? capital_end(l, i + 1, lang) : 0;
}

/* "các Bộ: Xây dựng, Tài chính [có ý kiến]": the names of several bodies behind one head;
 * the token behind the first. */
static size_t colon_end(const struct lex *l, size_t i)
{
	static const char *const heads[] = { "bo",    "so",     "nganh", "tinh",
					     "pho",   "xa",     "cuc",   "phong",
					     "huyen", "phuong", NULL };
	size_t n, marks = 0;
	bool plural = cue_is(l, i - 2, TABLE_PLURAL_SIGN, &n) ||
		      cue_is(l, i - 3, TABLE_PLURAL_SIGN, &n);

	if (!lex_is(l, i, ':') || i < 3 || !plural || !cue_among(l, i - 1, heads))
		return 0;
	size_t first = capital_end(l, i + 1, LANG_VI), at = first;
	for (size_t end = at; end != 0 && at < i + MAX_OFFICE;) {
		at = end;
		marks += lex_is(l, at, ',') || cue_word(l, at, "va");
		end = comma_end(l, at, LANG_VI);
		end = end ? end : capital_end(l, at, LANG_VI);
		end = end ? end : link_end(l, at, LANG_VI);
		end = end ? end : dash_end(l, at, LANG_VI);
	}
	return marks > 1 || (marks > 0 && l->t[at].kind == LEX_WORD) ? first : 0;
}

static size_t name_step(const struct lex *l, size_t i, enum lang lang)
{
	enum { ADJECTIVE = 1 }; /* value of class bodyadj: whatever follows */
	uint16_t value;
	size_t n, end;

	if (l->t[i].kind == LEX_END || (l->t[i].flags & LEX_BREAK))
		return 0;
	size_t head = cue_is(l, i, TABLE_BODY_HEAD, &n) && !is_verb(l, i) ? n : 0;
	n = cue_at(l, i, TABLE_BODY_ADJECTIVE, &value);
	n = n > 0 && value == ADJECTIVE ? n : 0;
	if (n > 0 || head > 0)
		return i + (n > head ? n : head);
	end = capital_end(l, i, lang);
	if (end != 0)
		return end;
	if (lex_is(l, i, '-') && lex_glued(l, i))
		return i + 1 + (lex_glued(l, i + 1) && is_small(l, i + 1));
	if ((lang == LANG_FR && !cue_present(l, i, LANG_FR) &&
	     (is_adjective(l, i) || agrees(l, i))))
		return i + 1;
	end = dash_end(l, i, lang);
	end = end ? end : comma_end(l, i, lang);
	end = end ? end : link_end(l, i, lang);
	end = end || lang != LANG_EN ? end : tail_reach(l, i);
	if (end != 0 || lang != LANG_VI)
		return end;
	end = colon_end(l, i);
	return end ? end : tail_end(l, i);
}

/* In English capitals, adjectives and a few small words stand before the head. */
static size_t before_head(const struct lex *l, size_t i, size_t *small)
{
	size_t n;

	if (lex_is(l, i, '-') && lex_glued(l, i))
		return 1;
	if (l->t[i].kind != LEX_WORD || cue_word(l, i, "to"))
		return 0;
	if ((cue_word(l, i, "and") || cue_word(l, i, "of")) &&
	    l->t[i - 1].flags & LEX_CAPITAL && l->t[i + 1].flags & LEX_CAPITAL)
		return 1;
	if (cue_is(l, i, TABLE_BODY_ADJECTIVE, &n))
		return n;
	if (l->t[i].flags & LEX_CAPITAL)
		return 1;
	size_t head;
	bool gerund = str_ends(lex_slice(l, i, i + 1), STR("ing")) &&
		      !cue_is(l, i + 1, TABLE_BODY_HEAD, &head); /* "planning unit" */
	if (is_verb(l, i) || gerund || cue_is(l, i, TABLE_BODY_STOP, &n) ||
	    cue_is(l, i, TABLE_ASSIGN, &n) || ++*small > MAX_SMALL)
		return 0;
	return 1;
}

/* The head of the name that begins at token `i`; 0 if there is none. */
static size_t first_head(const struct lex *l, size_t i, enum lang lang)
{
	size_t at = i, n, small = 0, verb;

	while (!office_head(l, at, &n)) {
		n = lang == LANG_EN ? before_head(l, at, &small) : 0;
		at += n;
		if (n == 0 || at > i + MAX_BEFORE)
			return 0;
	}
	if (lang == LANG_VI && cue_verb(l, at, &verb) && verb > n)
		return 0; /* "các trường hợp", "ban hành" */
	return at + n;
}

/*
 * In English a head may only lead to another: "district education offices", "the city's
 * Union"; a plural or a count may stand before one: "các trường", "deux raffineries".
 */
static size_t find_head(const struct lex *l, size_t i, enum lang lang)
{
	size_t n;

	if ((lang != LANG_EN && cue_is(l, i, TABLE_PLURAL_SIGN, &n)) ||
	    (lang != LANG_VI && cue_is(l, i, TABLE_TASK_COUNT, &n))) {
		size_t end = first_head(l, i + n, lang);

		if (end != 0)
			return end;
	}
	size_t at = first_head(l, i, lang);
	if (lang != LANG_EN || at == 0)
		return at;
	bool owner = lex_is(l, at, '\'') && cue_word(l, at + 1, "s");
	size_t next = first_head(l, owner ? at + 2 : at, lang);
	return next != 0 && (owner || is_small(l, at)) ? next : at;
}

str office_at(const struct lex *l, size_t i, enum lang lang, size_t *end)
{
	i = office_article(l, i);
	size_t at = find_head(l, i, lang);

	*end = at;
	if (at == 0)
		return (str){ "", 0 };
	for (size_t next = at; next != 0 && at < i + MAX_OFFICE;
	     next = name_step(l, at, lang))
		at = next;
	*end = at;
	return lex_slice(l, i, at);
}
