/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/field.h"

#include "base/ascii.h"
#include "citation/typed.h"
#include "query/deadline.h"
#include "text/lang.h"
#include "text/normal.h"

#include <stdio.h>
#include <string.h>

enum { CODE_BYTES = 24 }; /* the longest type ids and issuer codes are half of it */

/* "vi", "vi,fr", in any case. */
static bool take_lang(struct arena *a, str value, struct tree *out)
{
	char codes[LANG_COUNT * 4 + 1] = "";
	str head;

	while (str_cut(&value, ',', &head)) {
		const char *code = lang_code(lang_parse(head));

		if (lang_parse(head) == LANG_UND && !str_eq(head, STR("und")))
			return false;
		if (strstr(codes, code) != NULL)
			continue;
		if (codes[0] != '\0')
			strcat(codes, ",");
		strcat(codes, code);
	}
	out->low = arena_copy(a, str_of(codes));
	return true;
}

/* Letters, digits and hyphens, to lower case without marks: HĐND is hdnd. */
static bool take_code(struct arena *a, str value, struct tree *out)
{
	if (value.n == 0 || value.n > CODE_BYTES)
		return false;
	out->low = normal_folded(a, value);
	for (size_t i = 0; i < out->low.n; i++) {
		char c = out->low.p[i];
		if (!ascii_is_digit(c) && c != '-' && c != '@' && (c < 'a' || c > 'z'))
			return false;
	}
	return out->low.n > 0;
}

/* Takes a number of one to `most` digits off the front; 0 if there is none. */
static unsigned take_number(str *s, size_t most, size_t *digits)
{
	unsigned n = 0;

	for (*digits = 0;
	     *digits < s->n && *digits < most && ascii_is_digit(s->p[*digits]); ++*digits)
		n = n * 10 + (unsigned)(s->p[*digits] - '0');
	s->p += *digits;
	s->n -= *digits;
	return n;
}

static bool take_char(str *s, char c)
{
	if (s->n == 0 || s->p[0] != c)
		return false;
	s->p++;
	s->n--;
	return true;
}

static bool is_day(unsigned year, unsigned month, unsigned day)
{
	static const unsigned char days[] = { 31, 28, 31, 30, 31, 30,
					      31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return year >= 1000 && month >= 1 && month <= 12 && day >= 1 &&
	       day <= days[month - 1] + (unsigned)(month == 2 && leap);
}

/* 24/01/2019 and 24.1.2019, as Vietnamese and French write a day. */
static bool local_date(struct arena *a, str s, str *out)
{
	char iso[40];
	size_t d, m, y;
	unsigned day = take_number(&s, 2, &d);
	char mark = s.n > 0 ? s.p[0] : '\0';

	if (d == 0 || (mark != '/' && mark != '.') || !take_char(&s, mark))
		return false;
	unsigned month = take_number(&s, 2, &m);
	if (m == 0 || !take_char(&s, mark))
		return false;
	unsigned year = take_number(&s, 4, &y);
	if (y != 4 || s.n > 0 || !is_day(year, month, day))
		return false;
	int n = snprintf(iso, sizeof(iso), "%04u-%02u-%02u", year, month, day);
	*out = arena_copy(a, (str){ iso, (size_t)n });
	return true;
}

/* 2024, 2024-06, 2024-06-30, 30/06/2024, to ISO, as far as it is given. */
static bool take_date(struct arena *a, str s, str *out)
{
	str rest = s;
	size_t digits;
	unsigned year = take_number(&rest, 4, &digits), month = 1, day = 1;

	if (digits != 4)
		return local_date(a, s, out);
	if (rest.n > 0) {
		if (!take_char(&rest, '-'))
			return false;
		month = take_number(&rest, 2, &digits);
		if (digits != 2)
			return false;
	}
	if (rest.n > 0) {
		if (!take_char(&rest, '-'))
			return false;
		day = take_number(&rest, 2, &digits);
		if (digits != 2)
			return false;
	}
	*out = s;
	return rest.n == 0 && is_day(year, month, day);
}

/* 2025-Q4, in either case: a quarter. */
static bool take_quarter(struct arena *a, str s, str *out)
{
	char iso[8];

	if (!deadline_is_quarter(s) || !take_date(a, (str){ s.p, 4 }, out))
		return false;
	memcpy(iso, s.p, sizeof(iso) - 1);
	iso[5] = 'Q';
	*out = arena_copy(a, (str){ iso, s.n });
	return true;
}

static bool take_moment(struct arena *a, str s, str *out)
{
	return take_quarter(a, s, out) || take_date(a, s, out);
}

typedef bool take_end(struct arena *a, str s, str *out);

/* An end, or a range "a..b" of which one end may be open; none that ends before it
 * begins. */
static bool take_ends(struct arena *a, str value, take_end *take, struct tree *out)
{
	size_t dots = 0;

	while (dots + 1 < value.n && !(value.p[dots] == '.' && value.p[dots + 1] == '.'))
		dots++;
	if (dots + 1 >= value.n) {
		if (!take(a, value, &out->low))
			return false;
		out->high = out->low;
		return true;
	}
	str low = { value.p, dots }, high = { value.p + dots + 2, value.n - dots - 2 };
	return low.n + high.n > 0 && (low.n == 0 || take(a, low, &out->low)) &&
	       (high.n == 0 || take(a, high, &out->high)) &&
	       deadline_is_range(out->low, out->high);
}

static bool take_range(struct arena *a, str value, struct tree *out)
{
	return take_ends(a, value, take_date, out);
}

static bool take_deadline(struct arena *a, str value, struct tree *out)
{
	return take_ends(a, value, take_moment, out);
}

static bool take_kind(struct arena *a, str value, struct tree *out)
{
	return take_code(a, value, out) &&
	       (str_eq(out->low, STR("passage")) || str_eq(out->low, STR("task")));
}

static bool take_words(struct arena *a, str value, struct tree *out)
{
	(void)a;
	out->low = value;
	return value.n > 0;
}

/* An identity, or a document number in any spelling, alone: its key. */
static bool take_implements(struct arena *a, str value, struct tree *out)
{
	struct citation *found;

	out->low = value;
	if (citation_query_is_identity(value))
		return true;
	if (typed_find(a, value, &found) != 1)
		return false;
	out->low = citation_query_key(a, &found[0]);
	out->exact = citation_query_identity(&found[0]);
	return out->low.n > 0;
}

static bool take_cite(struct arena *a, str value, struct tree *out)
{
	if (!take_implements(a, value, out))
		return false;
	out->op = TREE_KEY;
	out->required = true;
	out->text = out->low;
	return true;
}

static const char
	LANGS[] = "vi, fr, en, or several with commas",
	CODE[] = "a code of letters and digits",
	DOCUMENT[] = "the number or the identity of a document",
	DATES[] = "a year, month or day (2024, 2024-06, 2024-06-30), or a range "
		  "(2024..2025), the earlier end first",
	DUE[] = "a year, quarter, month or day (2025, 2025-Q4, 2025-06), or a range "
		"(2025..2026), the earlier end first",
	KINDS[] = "passage or task", WORDS[] = "words";

static const struct {
	str name;
	enum tree_field field;
	bool (*take)(struct arena *a, str value, struct tree *out);
	const char *values; /* that it takes */
} fields[] = {
	{ STR_ROW("lang"), TREE_LANG, take_lang, LANGS },
	{ STR_ROW("type"), TREE_TYPE, take_code, CODE },
	{ STR_ROW("issuer"), TREE_ISSUER, take_code, CODE },
	{ STR_ROW("cite"), TREE_SOURCE, take_cite, DOCUMENT },
	{ STR_ROW("date"), TREE_DATE, take_range, DATES },
	{ STR_ROW("signed"), TREE_SIGNED, take_range, DATES },
	{ STR_ROW("title"), TREE_TITLE, take_words, WORDS },
	{ STR_ROW("source"), TREE_SOURCE, take_words, WORDS },
	{ STR_ROW("outlet"), TREE_SOURCE, take_words, WORDS }, /* the facet's name */
	{ STR_ROW("kind"), TREE_KIND, take_kind, KINDS },
	{ STR_ROW("actor"), TREE_ACTOR, take_words, WORDS },
	{ STR_ROW("deadline"), TREE_DEADLINE, take_deadline, DUE },
	{ STR_ROW("implements"), TREE_IMPLEMENTS, take_implements, DOCUMENT },
};

struct tree *field_parse(struct arena *a, str name, str value)
{
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		if (!str_eq(name, fields[i].name))
			continue;
		struct tree t = { .op = TREE_FIELD, .field = fields[i].field };
		if (!fields[i].take(a, value, &t))
			return NULL;
		struct tree *out = arena_make(a, 1, struct tree);
		*out = t;
		return out;
	}
	return NULL;
}

const char *field_values(str word, bool quoted)
{
	str rest = word, name;

	if (!str_cut(&rest, ':', &name) || rest.p == NULL || (rest.n == 0) != quoted)
		return NULL;
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		if (str_eq(name, fields[i].name))
			return fields[i].values;
	return NULL;
}
