/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/lexer.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "citation/citation.h"
#include "query/field.h"

#include <stdio.h>
#include <string.h>

enum {
	WILD_LETTERS = 3,    /* fewer would mean half of the vocabulary */
	NEAR_DEFAULT = 10,   /* NEAR without a number: about half a sentence */
	NEAR_MOST = 100,     /* farther apart is no longer near */
	EXCERPT_BEFORE = 40, /* bytes of the query shown left and right of an error */
	EXCERPT_AFTER = 20,
};

struct lexer {
	struct arena *a;
	str query;
	size_t at;
	struct lexeme *lexemes;
	size_t n;
};

bool lexer_error(struct error *err, str query, size_t at, const char *what)
{
	size_t from = at > EXCERPT_BEFORE ? utf8_floor(query, at - EXCERPT_BEFORE) : 0;
	size_t to = query.n - at > EXCERPT_AFTER ? utf8_floor(query, at + EXCERPT_AFTER)
						 : query.n;
	int column = 0;

	for (size_t i = from; i < at; column++) {
		uint32_t cp;
		i += utf8_decode(query, i, &cp);
	}
	return error_set(err, ERR_USAGE, "query, byte %zu: %s\n  %.*s\n  %*s^", at, what,
			 (int)(to - from), query.p + from, column, "");
}

static bool is_blank(uint32_t cp)
{
	return cp <= ' ' || cp == 0xA0 || (cp >= 0x2000 && cp <= 0x200B) ||
	       cp == 0x202F || cp == 0x3000;
}

/* The mark that closes a quotation opened by `cp`; 0 if `cp` opens none. */
static uint32_t closing(uint32_t cp)
{
	switch (cp) {
	case '"':
		return '"';
	case 0x201C: /* “ */
	case 0x201E: /* „ */
		return 0x201D;
	case 0xAB: /* « */
		return 0xBB;
	default:
		return 0;
	}
}

static bool ends_word(uint32_t cp)
{
	return is_blank(cp) || cp == '(' || cp == ')' || cp == '"' || cp == 0x201C ||
	       cp == 0x201D || cp == 0x201E || cp == 0xAB || cp == 0xBB;
}

static str slice(str s, size_t start, size_t end)
{
	return (str){ s.p + start, end - start };
}

/* The end of the word that begins at `at`. */
static size_t word_end(str s, size_t at)
{
	while (at < s.n) {
		uint32_t cp;
		size_t n = utf8_decode(s, at, &cp);
		if (ends_word(cp))
			break;
		at += n;
	}
	return at;
}

static struct lexeme *add(struct lexer *x, enum lexeme_kind kind, size_t start,
			  size_t end)
{
	struct lexeme *l = &x->lexemes[x->n++];

	*l = (struct lexeme){ .kind = kind,
			      .start = (uint32_t)start,
			      .end = (uint32_t)end,
			      .text = slice(x->query, start, end) };
	x->at = end;
	return l;
}

/* A quotation whose opening mark, of `n` bytes, stands at x->at. */
static bool quotation(struct lexer *x, uint32_t open, size_t n, struct error *err)
{
	size_t start = x->at, inside = start + n;

	for (size_t i = inside; i < x->query.n;) {
		uint32_t cp;
		size_t len = utf8_decode(x->query, i, &cp);
		if (cp == closing(open) || (cp == '"' && open != 0xAB)) {
			struct lexeme *l = add(x, LEXEME_PHRASE, start, i + len);
			l->text = slice(x->query, inside, i);
			return true;
		}
		i += len;
	}
	return lexer_error(err, x->query, start, "this quotation mark is not closed");
}

/* NEAR, NEAR/n: the distance; 0 if the word is something else. */
static uint32_t near_distance(str word)
{
	uint32_t n = 0;

	if (str_eq(word, STR("NEAR")))
		return NEAR_DEFAULT;
	if (word.n < 6 || word.n > 8 || memcmp(word.p, "NEAR/", 5) != 0)
		return 0;
	for (size_t i = 5; i < word.n; i++) {
		if (word.p[i] < '0' || word.p[i] > '9')
			return 0;
		n = n * 10 + (uint32_t)(word.p[i] - '0');
	}
	return n > NEAR_MOST ? NEAR_MOST : n;
}

static bool operator_word(struct lexer *x, size_t end)
{
	static const struct {
		str name;
		enum lexeme_kind kind;
	} operators[] = {
		{ STR_ROW("AND"), LEXEME_AND },
		{ STR_ROW("OR"), LEXEME_OR },
		{ STR_ROW("NOT"), LEXEME_NOT },
	};
	str word = slice(x->query, x->at, end);
	uint32_t distance = near_distance(word);

	if (distance > 0) {
		add(x, LEXEME_NEAR, x->at, end)->distance = distance;
		return true;
	}
	for (size_t i = 0; i < sizeof(operators) / sizeof(operators[0]); i++) {
		if (str_eq(word, operators[i].name)) {
			add(x, operators[i].kind, x->at, end);
			return true;
		}
	}
	return false;
}

/* name:value, with a value that the field takes: a word, or a quotation. */
static bool field_word(struct lexer *x, size_t end)
{
	str word = slice(x->query, x->at, end), rest = word, name;

	if (!str_cut(&rest, ':', &name) || rest.p == NULL)
		return false;
	struct lexeme value = { .text = rest };
	uint32_t open = 0;
	size_t n =
		rest.n == 0 && end < x->query.n ? utf8_decode(x->query, end, &open) : 0;
	if (n > 0 && closing(open) != 0) {
		struct lexer inner = *x;
		struct error ignored;

		inner.at = end;
		inner.lexemes = &value;
		inner.n = 0;
		if (!quotation(&inner, open, n, &ignored))
			return false;
		end = inner.at;
	}
	struct tree *field = field_parse(x->a, name, value.text);
	if (field == NULL)
		return false;
	field->start = (uint32_t)x->at;
	field->end = (uint32_t)end;
	add(x, LEXEME_FIELD, x->at, end)->field = field;
	return true;
}

static bool wild_word(struct lexer *x, size_t end, struct error *err)
{
	size_t start = x->at, stop = end, letters = 0;

	while (stop > start && x->query.p[stop - 1] == '*')
		stop--;
	if (stop == start) { /* a star by itself is punctuation */
		x->at = end;
		return true;
	}
	for (size_t i = start; i < stop; letters++) {
		uint32_t cp;
		i += utf8_decode(x->query, i, &cp);
	}
	if (letters < WILD_LETTERS)
		return lexer_error(err, x->query, stop,
				   "a star needs three letters or more before it");
	add(x, LEXEME_WILD, start, end)->text = slice(x->query, start, stop);
	return true;
}

static bool word(struct lexer *x, struct error *err)
{
	size_t start = x->at, end = word_end(x->query, start);
	char c = x->query.p[start];

	if ((c == '+' || c == '-') && end - start == 1 && end < x->query.n &&
	    word_end(x->query, end) == end && x->query.p[end] != ' ' &&
	    x->query.p[end] != ')') {
		add(x, c == '+' ? LEXEME_PLUS : LEXEME_NOT, start, start + 1);
		return true; /* +"a phrase", -(a group) */
	}
	if ((c == '+' || c == '-') && end - start > 1) {
		add(x, c == '+' ? LEXEME_PLUS : LEXEME_NOT, start, start + 1);
		return true;
	}
	if (operator_word(x, end) || field_word(x, end))
		return true;
	if (citation_query_is_identity(slice(x->query, start, end))) {
		add(x, LEXEME_KEY, start, end);
		return true;
	}
	if (x->query.p[end - 1] == '*')
		return wild_word(x, end, err);
	add(x, LEXEME_WORD, start, end);
	return true;
}

/* "(EU) 2023/956": brackets that belong to a number. */
static bool is_union_mark(const struct lexer *x)
{
	static const str marks[] = { STR_ROW("(EU) "), STR_ROW("(UE) "), STR_ROW("(EC) "),
				     STR_ROW("(CE) ") };
	str rest = str_from(x->query, x->at);

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_starts(rest, marks[i]) && rest.n > marks[i].n &&
		    (rest.p[5] == 'n' || rest.p[5] == 'N' || ascii_is_digit(rest.p[5])))
			return true;
	return false;
}

static bool lexeme_next(struct lexer *x, struct error *err)
{
	uint32_t cp;
	size_t n = utf8_decode(x->query, x->at, &cp);

	if (is_blank(cp) || cp == 0x201D || cp == 0xBB) { /* a stray ” or » */
		x->at += n;
		return true;
	}
	if (is_union_mark(x)) {
		add(x, LEXEME_WORD, x->at, x->at + 4);
		return true;
	}
	if (cp == '(' || cp == ')') {
		add(x, cp == '(' ? LEXEME_OPEN : LEXEME_CLOSE, x->at, x->at + 1);
		return true;
	}
	if (closing(cp) != 0)
		return quotation(x, cp, n, err);
	return word(x, err);
}

bool lexer_run(struct arena *a, str query, struct lexeme **out, struct error *err)
{
	struct lexer x = { .a = a, .query = query };

	x.lexemes = arena_make(a, query.n + 1, struct lexeme);
	while (x.at < query.n)
		if (!lexeme_next(&x, err))
			return false;
	add(&x, LEXEME_END, query.n, query.n);
	*out = x.lexemes;
	return true;
}

struct lexeme *lexer_words(struct arena *a, str query)
{
	struct lexer x = { .a = a, .query = query };

	x.lexemes = arena_make(a, query.n + 1, struct lexeme);
	while (x.at < query.n) {
		uint32_t cp;
		size_t n = utf8_decode(query, x.at, &cp);
		if (ends_word(cp))
			x.at += n;
		else
			add(&x, LEXEME_WORD, x.at, word_end(query, x.at));
	}
	add(&x, LEXEME_END, query.n, query.n);
	return x.lexemes;
}
