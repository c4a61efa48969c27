/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/object.h"

#include "citation/cue.h"
#include "citation/group.h"

bool object_ends_before(const struct lex *l, size_t from, size_t to)
{
	static const enum table_class parts[] = { TABLE_TYPE, TABLE_ARTICLE, TABLE_CLAUSE,
						  TABLE_POINT, TABLE_CHAPTER };
	uint16_t value;
	for (size_t i = from; i < to; i++)
		for (size_t k = 0; k < sizeof(parts) / sizeof(*parts); k++)
			if (lex_phrase(l, i, parts[k], &value, NULL))
				return false;
	return lex_is(l, to - 1, ',');
}

bool object_begins_anew(const struct lex *l, size_t from, size_t to)
{
	static const char *const articles[] = { "the", "le", "la", "l", "les", NULL };
	if (lex_is(l, from, ',')) /* "abroge, à compter du 1er mars, le décret A" */
		return false;
	size_t at = to - (lex_is(l, to - 1, '\'') ? 1 : 0);
	return at > from + 1 && cue_among(l, at - 1, articles) && lex_is(l, at - 2, ',');
}

/* A part of a document, or how many of them, begins at token `i`: "Điều 5", "một số
 * điều", "several provisions". */
static bool is_part(const struct lex *l, size_t i)
{
	static const enum table_class classes[] = { TABLE_TYPE,    TABLE_ARTICLE,
						    TABLE_CLAUSE,  TABLE_POINT,
						    TABLE_CHAPTER, TABLE_PLURAL };
	static const char *const words[] = {
		"mot",      "mau",       "noi",       "toan",         "quy",
		"cum",      "ten",       "a",         "some",         "several",
		"all",      "parts",     "certain",   "provisions",   "un",
		"une",      "plusieurs", "certaines", "dispositions", "its",
		"bieu",     "khoan",     "number",    "tous",         "toutes",
		"rules",    "annexe",    "an",        "nhieu",        "many",
		"certains", "nombre",    NULL
	};
	uint16_t value;

	if (l->t[i].kind != LEX_WORD || cue_among(l, i, words))
		return true;
	for (size_t k = 0; k < sizeof(classes) / sizeof(*classes); k++)
		if (lex_phrase(l, i, classes[k], &value, NULL))
			return true;
	return false;
}

/* "of" stands among the tokens [from, to) right before a document. */
static bool is_genitive(const struct lex *l, size_t from, size_t to)
{
	static const char *const of[] = { "of", "de", "du",  "des", "cua",
					  "a",  "au", "aux", "to",  NULL };
	for (size_t i = from; i < to; i++)
		if (cue_among(l, i, of))
			return true;
	return false;
}

bool object_is_other(const struct lex *l, size_t from, size_t to)
{
	static const char *const links[] = { "by",    "par",  "boi",   "bang",    "under",
					     "theo",  "from", "with",  "voi",     "avec",
					     "about", "sur",  "nhu",   "as",      "while",
					     "con",   "thi",  "ma",    "nhung",   "but",
					     "than",  "que",  "selon", "via",     "mais",
					     "pas",   "nor",  "not",   "neither", NULL };
	static const char *const inner[] = { "in", "trong", "dans", NULL };
	size_t at = group_over_parts(l, to, from);

	if (at == from)
		return false;
	bool aside = lex_is(l, from, ',') && lex_is(l, at - 1, ',') && at > from + 1;
	for (size_t i = from; i < at && !aside; i++)
		if (lex_is(l, i, ',') && object_ends_before(l, from, i + 1))
			return true;
	bool in = cue_word(l, at, "tai") || cue_among(l, at - 1, inner);
	if (aside)
		return false;
	return cue_among(l, at - 1, links) || object_ends_before(l, from, at) ||
	       (in && !is_part(l, from) && !is_genitive(l, at, to));
}

bool object_is_under(const struct lex *l, size_t from, size_t to)
{
	static const char *const links[] = { "by",    "par",  "boi", "under", "theo",
					     "selon", "avec", "voi", NULL };
	size_t at = group_over_parts(l, to, from);
	return at > from && cue_among(l, at - 1, links);
}
