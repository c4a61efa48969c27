/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/typed_symbol.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "citation/citation.h"
#include "citation/letter.h"
#include "citation/table.h"

#include <string.h>

enum {
	MOST_PIECES = 6, /* of a number: itself, its year and codes */
	CODE_BYTES = 16, /* the longest of types and issuers, and of both together */
	NUMBER_DIGITS = 5,
};

/* A run of digits, or one of letters. */
struct piece {
	str text;
	bool digits;
};

/* What parts pieces: blanks and what stands for marks. */
static bool parts(str s, size_t i, size_t n)
{
	return n == 3 ? !memcmp(s.p + i, "\xE2\x80", 2) /* dashes */
		      : memchr(" \t\n-/.\\_", s.p[i], 8) != NULL;
}

/* 0 if it holds anything else, or more. */
static size_t cut(str s, struct piece out[MOST_PIECES])
{
	size_t n = 0, length;

	for (size_t i = 0; i < s.n; i += length) {
		uint32_t cp;
		length = utf8_decode(s, i, &cp);
		bool digit = ascii_is_digit(s.p[i]);

		if (!digit && letter_of(cp)->plain[0] == '\0') {
			if (!parts(s, i, length))
				return 0;
			continue;
		}
		struct piece *last = n > 0 ? &out[n - 1] : NULL;
		if (last && last->digits == digit &&
		    last->text.p + last->text.n == s.p + i) {
			last->text.n += length;
			continue;
		}
		if (n == MOST_PIECES)
			return 0;
		out[n++] = (struct piece){ { s.p + i, length }, digit };
	}
	return n;
}

static bool is_year(str s)
{
	return s.n == 4 && (!memcmp(s.p, "19", 2) || !memcmp(s.p, "20", 2));
}

/* Folded and in capitals: "ND" of "nđ". */
static str fold_code(str piece, char out[CODE_BYTES])
{
	size_t n = letter_fold(piece, out, CODE_BYTES);

	for (size_t i = 0; i < n; i++)
		out[i] = (char)(out[i] >= 'a' && out[i] <= 'z' ? out[i] - 32 : out[i]);
	return (str){ out, n };
}

static void put_code(struct buf *b, str piece)
{
	char code[CODE_BYTES];

	buf_put(b, fold_code(piece, code));
}

/* The code of a type or of an issuer, or one of each written together. *type is set
 * where there is one of a type. */
static bool is_code(str piece, bool *type)
{
	char code[CODE_BYTES];
	str key = fold_code(piece, code);
	bool known = table_code_find(key, false) != NULL;

	for (size_t i = 1; i < key.n && !known; i++)
		known = table_code_find(str_range(key, 0, i), false) &&
			table_code_find(str_from(key, i), true);
	*type |= known;
	return known || table_code_find(key, true);
}

/* Codes stand before the number, behind it, or both. */
struct symbol {
	const struct piece *number, *year; /* year may be NULL */
	const struct piece *codes[MOST_PIECES];
	size_t n_codes;
};

static bool read_symbol(const struct piece *p, size_t n, struct symbol *out)
{
	bool type = false;

	*out = (struct symbol){ 0 };
	for (size_t i = 0; i < n; i++) {
		if (!p[i].digits) {
			if (!is_code(p[i].text, &type))
				return false;
			out->codes[out->n_codes++] = &p[i];
		} else if (out->number == NULL && p[i].text.n <= NUMBER_DIGITS)
			out->number = &p[i];
		else if (out->year == NULL && i > 0 && out->number == &p[i - 1] &&
			 is_year(p[i].text))
			out->year = &p[i];
		else
			return false;
	}
	return out->number != NULL && type;
}

/* "59/NQ-TW", or "NQ 59" where `bare`. */
static str write_symbol(struct arena *a, const struct symbol *y, bool bare)
{
	struct buf b = { 0 };

	if (bare) {
		put_code(&b, y->codes[0]->text);
		buf_put_char(&b, ' ');
	}
	buf_put(&b, y->number->text);
	if (y->year != NULL) {
		buf_put_char(&b, '/');
		buf_put(&b, y->year->text);
	}
	for (size_t i = 0; i < y->n_codes && !bare; i++) {
		buf_put_char(&b, i == 0 ? '/' : '-');
		put_code(&b, y->codes[i]->text);
	}
	str out = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return out;
}

/* A type's code in small letters is a number only if the question is nothing else, or
 * what stands between says so; one behind its number always so. */
static bool may_be_bare(const struct symbol *y, bool alone)
{
	str code = y->codes[0]->text;
	bool behind = code.p > y->number->text.p, capitals = true, beyond = false;

	for (size_t i = 0; i < code.n; i++) {
		capitals &= code.p[i] < 'a' || code.p[i] > 'z';
		beyond |= (unsigned char)code.p[i] >= 0x80;
	}
	return y->n_codes == 1 &&
	       (alone || (!behind && (capitals || beyond || y->year != NULL)));
}

/* The grammar reads the whole of it. */
static bool is_read_whole(struct arena *a, str text, bool bare)
{
	const struct citation_context context = { .text = text, .query = true };
	struct citation *found;

	return citation_find(a, &context, &found) == 1 && found[0].start == 0 &&
	       found[0].end == text.n && found[0].type.n > 0 &&
	       (bare || found[0].issuer.n > 0);
}

str typed_symbol(struct arena *a, str words, bool bare, bool alone)
{
	struct piece pieces[MOST_PIECES];
	struct symbol y;
	size_t n = cut(words, pieces);

	if (!read_symbol(pieces, n, &y) || (bare && !may_be_bare(&y, alone)))
		return (str){ 0 };
	str text = write_symbol(a, &y, bare);
	return is_read_whole(a, text, bare) ? text : (str){ 0 };
}
