/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/tail.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"

enum { REACH_TOKENS = 6 }; /* of "from Hai Phong" */

enum {
	MAX_TAIL = 4, /* small syllables that end a name */
	MAX_TRADE = 10, /* tokens of what a body does: "kinh doanh vận tải hành khách" */
	MAX_PLACE = 6, /* tokens of a proper name behind small syllables */
};

/* Values of class bodyadj: what any body may do; what only one body does, since many may
 * be told to do it. */
enum { TRADE_ANY = 2, TRADE_ONE = 3 };

static bool is_small(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_WORD && !(l->t[i].flags & LEX_CAPITAL);
}

static bool is_large(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_WORD && l->t[i].flags & LEX_CAPITAL &&
	       !(l->t[i].flags & LEX_BREAK);
}

static bool is_head(const struct lex *l, size_t i)
{
	size_t n;

	return cue_is(l, i, TABLE_BODY_HEAD, &n) || cue_is(l, i, TABLE_PLURAL_SIGN, &n);
}

/* What a body does or how begins at token `i`. */
static bool is_predicate(const struct lex *l, size_t i)
{
	uint16_t value;
	enum assign how;

	return assign_at(l, i, &how) > 0 || cue_verb(l, i, NULL) ||
	       (cue_at(l, i, TABLE_LIGHT, &value) > 0 && value == CUE_LIGHT_ADVERB);
}

/* "không", "sớm", "nghiêm túc": what stands before a verb that no table need hold. */
static bool is_adverb(const struct lex *l, size_t i)
{
	static const char *const words[] = { "khong", "som",    "nghiem", "kip",
					     "khan",  "da",     "se",     "can",
					     "phai",  "thuong", NULL };

	return is_small(l, i) && l->t[i].flags & LEX_MARKED && cue_among(l, i, words);
}

/* A word that no name goes on with stands at token `i`. */
static bool is_grammar(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t n;

	return cue_is(l, i, TABLE_BODY_STOP, &n) || cue_is(l, i, TABLE_COORD, &n) ||
	       cue_is(l, i, TABLE_DUE, &n) || (is_small(l, i) && cue_word(l, i, "va")) ||
	       cue_at(l, i, TABLE_NON_ORDER, &value);
}

/* "Phát triển nông thôn rà soát", "Thương mại điện tử và Kinh tế": pairs of small
 * syllables that are no words of grammar go on with a large name where a verb or more of
 * it follows. */
static size_t pairs_end(const struct lex *l, size_t i)
{
	size_t n, at = i;

	while (at < i + MAX_TAIL && is_small(l, at) && !(l->t[at].flags & LEX_BREAK) &&
	       !is_predicate(l, at) && !is_grammar(l, at))
		at++;
	bool more = cue_word(l, at, "va") && l->t[at + 1].flags & LEX_CAPITAL;
	more |= cue_is(l, at, TABLE_BODY_ADJECTIVE, &n) || is_predicate(l, at) ||
		(lex_is(l, at, ',') && is_large(l, at + 1) && is_head(l, at + 1));
	return at > i && (at - i) % 2 == 0 && more ? at : 0;
}

/* "điểm đỗ xe Hà Nội chủ trì": small syllables and the proper name that they lead to go
 * on with a large name where a verb follows. */
static size_t proper_end(const struct lex *l, size_t i)
{
	size_t at = i;

	while (at < i + MAX_TAIL && is_small(l, at) && !(l->t[at].flags & LEX_BREAK) &&
	       !is_predicate(l, at) && !is_adverb(l, at) && !is_grammar(l, at))
		at++;
	size_t large = at;
	while (at < large + MAX_PLACE && is_large(l, at))
		at++;
	return large > i && at > large && (is_predicate(l, at) || is_adverb(l, at)) ? at
										    : 0;
}

/* A large word that is no head of a name stands a little before token `i`. */
static bool is_behind_large(const struct lex *l, size_t i)
{
	size_t n;

	return l->t[i - 1].flags & LEX_CAPITAL ||
	       (l->t[i - 2].flags & LEX_CAPITAL &&
		!cue_is(l, i - 2, TABLE_BODY_HEAD, &n));
}

/* "Ban Quản lý dự án 2": the number of one of several of its kind. */
static bool is_project(const struct lex *l, size_t i)
{
	return (cue_word(l, i - 1, "an") && cue_word(l, i - 2, "du")) ||
	       (cue_word(l, i - 1, "khu") && cue_word(l, i - 2, "quan"));
}

/* "Quận 1", "UBND 10 phường", "Q.Gò Vấp", "TP. Huế", "Ban Quản lý dự án 2": what is no
 * word. */
static size_t place_end(const struct lex *l, size_t i)
{
	uint16_t noun;
	size_t n;
	bool place = cue_is(l, i - 1, TABLE_BODY_PLACE, &n);
	bool upper = l->t[i - 1].flags & LEX_UPPER;

	if (l->t[i].kind == LEX_NUMBER) {
		bool counts = cue_at(l, i + 1, TABLE_TASK_NOUN, &noun) > 0 && noun <= 2;

		return (place && !counts) || (is_project(l, i) && !counts) ||
				       (upper && cue_is(l, i + 1, TABLE_BODY_PLACE, &n))
			       ? i + 1
			       : 0;
	}
	str before = lex_slice(l, i - 1, i);
	bool brief = str_eq(before, STR("TP")) || str_eq(before, STR("Tp")) ||
		     (upper && before.n == 1 && lex_glued(l, i + 1));
	return brief && lex_is(l, i, '.') && l->t[i + 1].flags & LEX_CAPITAL &&
			       !office_sentence(l, i + 1)
		       ? i + 2
		       : 0;
}

/* One body of its kind: "đơn vị", not "các đơn vị". */
static bool is_one(const struct lex *l, size_t i)
{
	static const char *const firsts[] = { "don", "co", "to", NULL };
	static const char *const seconds[] = { "vi", "quan", "chuc", NULL };
	size_t n;

	return is_small(l, i - 1) && i > 2 && cue_among(l, i - 1, seconds) &&
	       cue_among(l, i - 2, firsts) && !cue_is(l, i - 3, TABLE_PLURAL_SIGN, &n);
}

/* The name ends before token `i`: who it is does or must do something. */
static bool ends_name(const struct lex *l, size_t i)
{
	size_t n;

	if (cue_word(l, i, "va") && is_small(l, i))
		return cue_is(l, i + 1, TABLE_PLURAL_SIGN, &n) ||
		       l->t[i + 1].flags & LEX_CAPITAL;
	return is_predicate(l, i) || is_adverb(l, i) ||
	       (cue_is(l, i, TABLE_BODY_STOP, &n) && n > 1); /* "rút kinh nghiệm" */
}

/* The tokens of what a body does at token `i`, 0 if there is none. */
static size_t trade_at(const struct lex *l, size_t i, uint16_t *kind)
{
	size_t n = cue_at(l, i, TABLE_BODY_ADJECTIVE, kind);

	return n > 0 && *kind >= TRADE_ANY ? n : 0;
}

/* "đơn vị", "doanh nghiệp": what a body of this kind does may be a verb of tasks, too. */
static bool has_trade(const struct lex *l, size_t i)
{
	static const char *const kinds[] = { "vi",   "so",   "nghiep", "chuc",
					     "ty",   "may",  "tu",     "thau",
					     "hang", "quan", "nganh",  NULL };
	const struct lex_token *before = &l->t[i - 1];
	bool letters = before->flags & LEX_UPPER && before->end > before->start + 1;

	return letters || (is_small(l, i - 1) && cue_among(l, i - 1, kinds));
}

/* "thanh toán thẻ rà soát": the verb at token `i` tells what a body does, and another
 * verb follows. */
static bool goes_on(const struct lex *l, size_t i)
{
	uint16_t kind;
	size_t n = trade_at(l, i, &kind);

	return n > 0 && kind == TRADE_ANY && !is_predicate(l, i + n) &&
	       l->t[i + n].kind == LEX_WORD;
}

/* "kinh doanh vận tải hành khách [phải]": what a body does, from token `i` on. */
static size_t trade_end(const struct lex *l, size_t i)
{
	uint16_t kind;
	size_t end = 0, n = trade_at(l, i, &kind);
	bool also_verb = n > 0 && cue_verb(l, i, NULL);

	if (n == 0 || l->t[i].flags & LEX_BREAK || (kind == TRADE_ONE && !is_one(l, i)) ||
	    (also_verb && !has_trade(l, i)))
		return 0;
	size_t at = i + n;
	if (also_verb && !is_adverb(l, at) && ends_name(l, at))
		return 0;
	for (; at < i + MAX_TRADE; at += n ? n : 1) {
		bool joined = lex_is(l, at, ',') && !also_verb && is_head(l, at + 1);

		end = joined || ends_name(l, at) ? at : end;
		n = goes_on(l, at) ? trade_at(l, at, &kind) : 0;
		bool word = l->t[at].kind == LEX_WORD && !(l->t[at].flags & LEX_BREAK);
		if (!word || (n == 0 && (end == at || is_grammar(l, at))))
			break;
	}
	return end;
}

/* "từ Đà Nẵng đến Kiên Giang": which of a row of places. */
static size_t reach_end(const struct lex *l, size_t i)
{
	size_t at = i + 1;

	if (!cue_word(l, i, "tu") || !is_large(l, at))
		return 0;
	while (at < i + MAX_PLACE && is_large(l, at))
		at++;
	if (!cue_word(l, at, "den") || !is_large(l, at + 1))
		return 0;
	for (i = at++; at < i + MAX_PLACE && is_large(l, at);)
		at++;
	return at;
}

size_t tail_end(const struct lex *l, size_t i)
{
	size_t end = place_end(l, i);

	end = end ? end : trade_end(l, i);
	end = end ? end : reach_end(l, i);
	if (end != 0 || !is_behind_large(l, i))
		return end;
	end = pairs_end(l, i);
	return end ? end : proper_end(l, i);
}

size_t tail_reach(const struct lex *l, size_t i)
{
	size_t at = i + 1;

	if (cue_word(l, i, "no") && l->t[i].flags & LEX_CAPITAL && lex_is(l, at, '.') &&
	    l->t[at + 1].kind == LEX_NUMBER)
		return at + 2;
	if (!cue_word(l, i, "from"))
		return 0;
	while (at < i + REACH_TOKENS && l->t[at].flags & LEX_CAPITAL)
		at++;
	return at > i + 1 && cue_word(l, at, "to") && l->t[at + 1].flags & LEX_CAPITAL
		       ? at + 2
		       : 0;
}
