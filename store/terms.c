/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/terms.h"

#include "base/ascii.h"

#include <string.h>

#include <xxhash.h>

/* Six bits a character, in an order that rises with the value. */
static void put_digits(char *out, size_t n, uint64_t hash)
{
	static const char digits[] = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_"
				     "abcdefghijklmnopqrstuvwxyz";

	for (size_t i = 0; i < n; i++) {
		out[i] = digits[hash & 63];
		hash >>= 6;
	}
}

enum { ARTICLE_DIGITS = 11, SOURCE_DIGITS = TERMS_ARTICLE_BYTES - ARTICLE_DIGITS - 1 };

str terms_article(struct arena *a, str source, str article)
{
	str out = terms_article_prefix(a, article);
	char *p = arena_alloc(a, out.n + SOURCE_DIGITS, 1);

	memcpy(p, out.p, out.n);
	put_digits(p + out.n, SOURCE_DIGITS, XXH3_64bits(source.p, source.n));
	return (str){ p, out.n + SOURCE_DIGITS };
}

str terms_article_prefix(struct arena *a, str article)
{
	char *p = arena_alloc(a, 1 + ARTICLE_DIGITS, 1);

	memcpy(p, TERMS_ARTICLE, 1);
	put_digits(p + 1, ARTICLE_DIGITS, XXH3_64bits(article.p, article.n));
	return (str){ p, 1 + ARTICLE_DIGITS };
}

str terms_prefixed(struct arena *a, const char *prefix, str name)
{
	size_t n = strlen(prefix);
	char *p = arena_alloc_raw(a, n + name.n, 1);

	memcpy(p, prefix, n);
	if (name.n > 0)
		memcpy(p + n, name.p, name.n);
	return (str){ p, n + name.n };
}

/* `prefix`, the letter of the language, `name`. */
static str of_lang(struct arena *a, str prefix, const char *lang, str name)
{
	char *p = arena_alloc(a, prefix.n + 1 + name.n, 1);

	memcpy(p, prefix.p, prefix.n);
	p[prefix.n] = (char)(lang[0] - 'a' + 'A');
	if (name.n > 0)
		memcpy(p + prefix.n + 1, name.p, name.n);
	return (str){ p, prefix.n + 1 + name.n };
}

str terms_word(struct arena *a, const char *lang, str word)
{
	return of_lang(a, STR(""), lang, word);
}

str terms_concept(struct arena *a, const char *lang, str row)
{
	return of_lang(a, STR(TERMS_CONCEPT), lang, row);
}

str terms_bare(str term)
{
	return str_from(term, 1);
}

static bool is_of_word(char c)
{
	return ascii_is_lower(c) || ascii_is_digit(c) || (c & 0x80) != 0;
}

bool terms_source_word(str *name, str *word)
{
	size_t start = 0;

	while (start < name->n && !is_of_word(name->p[start]))
		start++;
	size_t end = start;
	while (end < name->n && is_of_word(name->p[end]))
		end++;
	*word = str_range(*name, start, end);
	*name = str_from(*name, end);
	return word->n > 0;
}
