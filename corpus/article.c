/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/article.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <string.h>

enum {
	HEADING_BYTES = 160,       /* no heading is longer */
	LANG_LEAST_BYTES = 40,     /* too little to tell a language from */
	LANG_GLANCE_BYTES = 80,    /* enough to see that it is what was expected */
	MOST_BLOCKS = 1000 * 1000, /* ten times those of the longest law; a block takes
				      100 bytes until it is indexed */
};

static size_t count_lines(str text)
{
	size_t n = 1;

	while (text.n > 0 && n < MOST_BLOCKS) {
		const char *end = memchr(text.p, '\n', text.n);
		if (end == NULL)
			break;
		n++;
		text = str_from(text, (size_t)(end - text.p) + 1);
	}
	return n;
}

/* The length of "1. ", "12) ", "a) " at the front, or 0. */
static size_t enumerator(str s)
{
	size_t n = 0;

	while (n < s.n && n < 3 && ascii_is_digit(s.p[n]))
		n++;
	if (n == 0 && s.n > 0) {
		uint32_t cp = 0;
		n = utf8_decode(s, 0, &cp);
		if (!ascii_is_lower(cp) && cp != 0x111) /* đ */
			return 0;
	}
	if (n == 0 || n + 1 >= s.n || (s.p[n] != ')' && s.p[n] != '.') ||
	    s.p[n + 1] != ' ')
		return 0;
	return n + 2;
}

static bool is_item(str s)
{
	static const str bullets[] = { STR_ROW("- "), STR_ROW("+ "), STR_ROW("* "),
				       STR_ROW("– "), STR_ROW("— "), STR_ROW("• "),
				       STR_ROW("· "), STR_ROW("▪ "), STR_ROW("◦ ") };

	for (size_t i = 0; i < sizeof(bullets) / sizeof(*bullets); i++)
		if (str_starts(s, bullets[i]))
			return true;
	return enumerator(s) > 0;
}

/* Short, not ended like a sentence, and before something longer. */
static bool is_heading(str s, str next)
{
	static const str ends[] = { STR_ROW("."), STR_ROW(";"),  STR_ROW(","),
				    STR_ROW(":"), STR_ROW("!"),  STR_ROW("…"),
				    STR_ROW("|"), STR_ROW("\""), STR_ROW("»"),
				    STR_ROW("”"), STR_ROW(".)") };

	if (s.n > HEADING_BYTES || next.n < 2 * s.n || next.n < 80)
		return false;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (str_ends(s, ends[i]))
			return false;
	char first = s.p[0];
	return !ascii_is_lower(first) && first != '(' && first != '-';
}

static str block_text(const struct article *article, const struct block *b)
{
	return str_range(article->text, b->start, b->end);
}

static void set_kinds(const struct article *article, struct block *blocks, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (blocks[i].kind != BLOCK_PARAGRAPH)
			continue;
		str s = block_text(article, &blocks[i]);
		str next = i + 1 < n ? block_text(article, &blocks[i + 1]) : (str){ 0 };

		if (is_heading(s, next) || (i == 0 && str_eq(s, article->title)))
			blocks[i].kind = BLOCK_HEADING;
		else if (is_item(s))
			blocks[i].kind = BLOCK_ITEM;
	}
}

/* The language of a paragraph. Its beginning is enough where that says what the blocks
 * before did: telling the language of all text would cost more than reading it. */
static enum lang tell_language(str s, enum lang expected)
{
	str glance = { s.p,
		       utf8_floor(s, s.n < LANG_GLANCE_BYTES ? s.n : LANG_GLANCE_BYTES) };

	if (glance.n < s.n && expected != LANG_UND && lang_detect(glance) == expected)
		return expected;
	return lang_detect(s);
}

/* The languages of the blocks, and of the article what most of it is in. */
static void set_languages(struct article *article, struct block *blocks, size_t n)
{
	size_t bytes[LANG_COUNT] = { 0 };
	enum lang best = LANG_UND, last = article->lang;

	for (size_t i = 0; i < n; i++) {
		str s = block_text(article, &blocks[i]);
		if (s.n < LANG_LEAST_BYTES)
			continue;
		blocks[i].lang = tell_language(s, last);
		bytes[blocks[i].lang] += s.n;
		last = blocks[i].lang != LANG_UND ? blocks[i].lang : last;
	}
	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++)
		if (bytes[lang] > (best != LANG_UND ? bytes[best] : 0))
			best = lang;
	if (article->lang == LANG_UND)
		article->lang = best != LANG_UND ? best : lang_detect(article->text);
}

void article_cut(struct arena *a, struct article *article)
{
	str text = article->text, rest = text, line;
	struct block *blocks = arena_make(a, count_lines(text), struct block);
	size_t n = 0;

	while (str_cut(&rest, '\n', &line)) {
		if (n + 1 == MOST_BLOCKS) {
			line = str_from(text, (size_t)(line.p - text.p));
			rest = (str){ 0 };
		}
		line = str_trim(line);
		if (line.n == 0)
			continue;
		size_t start = (size_t)(line.p - text.p);
		blocks[n++] = (struct block){ .start = (uint32_t)start,
					      .end = (uint32_t)(start + line.n) };
	}
	set_kinds(article, blocks, n);
	set_languages(article, blocks, n);
	article->blocks = blocks;
	article->n_blocks = n;
}

void article_join(struct arena *a, struct article *article, const struct line *lines,
		  size_t n)
{
	struct block *blocks = arena_make(a, n, struct block);
	size_t bytes = 0, at = 0;

	for (size_t i = 0; i < n; i++)
		bytes += lines[i].text.n + 1;
	char *text = arena_alloc(a, bytes, 1);
	for (size_t i = 0; i < n; i++) {
		str s = lines[i].text;
		bool long_one = s.n > HEADING_BYTES || str_ends(s, STR("."));
		if (i > 0)
			text[at++] = '\n';
		memcpy(text + at, s.p, s.n);
		blocks[i] = (struct block){ .start = (uint32_t)at,
					    .end = (uint32_t)(at + s.n),
					    .kind = lines[i].kind };
		if (lines[i].kind == BLOCK_HEADING && long_one)
			blocks[i].kind = BLOCK_PARAGRAPH; /* a lead set large */
		at += s.n;
	}
	article->text = (str){ text, at };
	set_kinds(article, blocks, n);
	set_languages(article, blocks, n);
	article->blocks = blocks;
	article->n_blocks = n;
}
