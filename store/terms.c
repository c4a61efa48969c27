/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/terms.h"

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

static bool is_of_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
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
