/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/orderer.h"

#include "citation/cue.h"
#include "task/office.h"

/* "Bà M.": whom the paper does not name is nobody who may give orders. */
bool orderer_nameless(const struct lex *l, size_t i)
{
	return (cue_word(l, i, "ba") || cue_word(l, i, "ong")) && lex_is(l, i + 2, '.') &&
	       l->t[i + 1].end - l->t[i + 1].start == 1;
}

/* "ông", "bà": of an official where the text says so, but a customer asks a firm. */
static bool is_person(const struct lex *l, size_t i)
{
	static const char *const words[] = { "ong", "ba", "anh", "chi", NULL };

	return cue_among(l, i, words);
}

/* "... khiến dư luận phẫn nộ, yêu cầu": what many people ask is no order. */
bool orderer_public(const struct lex *l, size_t i)
{
	return cue_word(l, i, "du") && cue_word(l, i + 1, "luan");
}

/* "Công ty yêu cầu đơn vị vận chuyển ...": what a firm asks is business; token `i`. */
static bool is_firm(const struct lex *l, size_t i)
{
	size_t n;

	return cue_is(l, i, TABLE_ANY_FIRM, &n) && cue_word(l, i, "cong");
}

/* "Nghị định 116 yêu cầu các doanh nghiệp ...": before the verb at token `i` stands the
 * name of a law, which gives rules. */
bool orderer_law(const struct lex *l, size_t i)
{
	static const char *const signs[] = { "nay", "moi", "cung", NULL };

	for (i--; i > 2; i--)
		if (l->t[i].kind == LEX_WORD && !(l->t[i].flags & LEX_UPPER) &&
		    !cue_among(l, i, signs))
			break;
	return (cue_word(l, i - 1, "nghi") && cue_word(l, i, "dinh")) ||
	       (cue_word(l, i - 1, "thong") && cue_word(l, i, "tu"));
}

bool orderer_at(const struct lex *l, size_t i, bool firm)
{
	size_t n;

	return (cue_is(l, i, TABLE_ORDERER, &n) && !(firm && is_person(l, i))) ||
	       (office_head(l, i, &n) && !is_firm(l, i));
}
