/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/head.h"

#include "citation/atom.h"
#include "citation/cue.h"
#include "text/lang.h"

/* The type whose code token `i` is, or NULL. */
static const struct table_type *code_type(const struct lex *l, size_t i)
{
	char key[ATOM_KEY];
	if (l->t[i].kind != LEX_WORD || !(l->t[i].flags & LEX_CAPITAL))
		return NULL;
	size_t n = atom_key(lex_slice(l, i, i + 1), key);
	const struct table_code *code = table_code_find((str){ key, n }, false);
	return code ? &table_types[code->value] : NULL;
}

/* "NQ 11", "TT36/2017": a code that a number follows. */
static bool code_head(const struct lex *l, size_t i, struct head *out)
{
	if (!(l->t[i].flags & LEX_UPPER) || l->t[i].end - l->t[i].start < 2)
		return false;
	if (lex_glued(l, i) && l->t[i - 1].kind != LEX_END && !lex_is(l, i - 1, '(') &&
	    !lex_is(l, i - 1, '"'))
		return false;
	const struct table_type *type = code_type(l, i);
	bool contract = str_eq(lex_slice(l, i, i + 1), STR("HĐ")); /* not HD */
	if (!type || contract)
		return false;
	uint16_t value;
	size_t at = i + 1;
	at += lex_phrase(l, at, TABLE_MARK, &value, NULL);
	bool central = lex_phrase(l, at, TABLE_CENTRAL, &value, NULL) != 0;
	if (l->t[at].kind != LEX_NUMBER && !lex_is(l, at, ':') && !central)
		return false;
	*out = (struct head){ .first = i, .end = i + 1, .type = type, .code = true };
	return true;
}

/* "projet de loi", "proposition de loi": a bill has a number, but is no law yet. */
static bool is_bill(const struct lex *l, size_t i)
{
	return cue_word(l, i - 1, "de") &&
	       (cue_word(l, i - 2, "projet") || cue_word(l, i - 2, "proposition"));
}

/* "Quyết định (QĐ) 33/2014": the name's code in brackets; the token after it, or `i`. */
static size_t over_code(const struct lex *l, size_t i, const struct table_type *type)
{
	bool bracketed = lex_is(l, i, '(') && lex_is(l, i + 2, ')') &&
			 (l->t[i + 1].flags & LEX_UPPER);
	return bracketed && code_type(l, i + 1) == type ? i + 3 : i;
}

size_t head_find(const struct lex *l, struct head *out, size_t size)
{
	size_t n = 0;
	for (size_t i = 1; i <= l->n && n < size;) {
		uint16_t value;
		uint8_t lang;
		size_t words = l->t[i].kind == LEX_WORD && table_root[l->t[i].word]
				       ? lex_phrase(l, i, TABLE_TYPE, &value, &lang)
				       : 0;
		if (words > 0 && i > 2 && is_bill(l, i)) {
			i += words;
			continue;
		}
		if (words) {
			bool exact = cue_at(l, i, TABLE_TYPE, &value) == words;
			size_t end = over_code(l, i + words, &table_types[value]);
			out[n++] = (struct head){ .first = i,
						  .end = end,
						  .type = &table_types[value],
						  .lang = lang,
						  .loose = !exact };
			i = end;
			continue;
		}
		if (l->t[i].kind == LEX_WORD && code_head(l, i, &out[n]))
			n++;
		i++;
	}
	return n;
}
