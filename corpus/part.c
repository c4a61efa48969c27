/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/part.h"

#include "base/utf8.h"
#include "text/sentence.h"

#include <string.h>

/* Fewer bytes of another language (a quotation, a name) stay with what is around them. */
enum { LANG_BYTES = 240 };

/* Where a block that is too long is cut: behind the last sentence that fits, or, where
 * one sentence is too long, behind the last blank, or anywhere. */
static uint32_t cut_long(str text, struct block b)
{
	str s = str_range(text, b.start, b.end);
	struct sentence_iter it = {
		.text = { s.p, s.n < 2 * PART_BYTES ? s.n : 2 * PART_BYTES }
	};
	struct sentence sentence;
	size_t at = 0;

	it.text.n = utf8_floor(s, it.text.n);
	while (sentence_next(&it, &sentence) && sentence.end <= PART_BYTES)
		at = sentence.end;
	if (at == 0)
		for (at = PART_BYTES; at > PART_BYTES / 2 && s.p[at - 1] != ' ';)
			at--;
	if (at == PART_BYTES / 2)
		at = utf8_floor(s, PART_BYTES);
	return b.start + (uint32_t)at;
}

static uint32_t skip_blanks(str text, uint32_t at, uint32_t end)
{
	while (at < end && (text.p[at] == ' ' || text.p[at] == '\t'))
		at++;
	return at;
}

/* The blocks again, none longer than PART_BYTES. */
static struct block *split_long(struct arena *a, const struct article *article,
				size_t *n_out)
{
	size_t n = 0;

	for (size_t i = 0; i < article->n_blocks; i++)
		n += 1 + (article->blocks[i].end - article->blocks[i].start) /
				 (PART_BYTES / 4);
	struct block *blocks = arena_make(a, n, struct block);
	n = 0;
	for (size_t i = 0; i < article->n_blocks; i++) {
		struct block b = article->blocks[i];
		while (b.end - b.start > PART_BYTES) {
			uint32_t at = cut_long(article->text, b);
			blocks[n] = b;
			blocks[n++].end = at;
			b.start = skip_blanks(article->text, at, b.end);
		}
		if (b.end > b.start)
			blocks[n++] = b;
	}
	*n_out = n;
	return blocks;
}

/* Gives every block a language: its own, or, where there is little of it in a row, that
 * of the blocks before. */
static void settle_languages(struct block *blocks, size_t n, enum lang lang)
{
	size_t i = 0;

	while (i < n) {
		size_t end = i, bytes = 0;
		enum lang own = blocks[i].lang;
		for (;
		     end < n && (blocks[end].lang == own || blocks[end].lang == LANG_UND);
		     end++)
			bytes += blocks[end].end - blocks[end].start;
		if (own != LANG_UND && bytes >= LANG_BYTES)
			lang = own;
		for (; i < end; i++)
			blocks[i].lang = lang;
	}
}

static uint32_t span(const struct block *blocks, size_t first, size_t end)
{
	return blocks[end - 1].end - blocks[first].start;
}

/* Where the part that begins at `first` ends: about evenly long parts, rather before a
 * heading than in its section, and never behind a heading. */
static size_t part_end(const struct block *blocks, size_t first, size_t n)
{
	uint32_t total = span(blocks, first, n);
	uint32_t aim = total / ((total + PART_BYTES - 1) / PART_BYTES);
	size_t end = first + 1;

	while (end < n && span(blocks, first, end) < aim &&
	       span(blocks, first, end + 1) <= PART_BYTES)
		end++;
	if (end == n)
		return n;
	for (size_t i = end; i > first && 2 * span(blocks, first, i) > aim; i--)
		if (blocks[i].kind == BLOCK_HEADING &&
		    blocks[i - 1].kind != BLOCK_HEADING)
			return i;
	while (end > first + 1 && blocks[end - 1].kind == BLOCK_HEADING)
		end--;
	return end;
}

/* The end of the blocks from `first` on that are in one language. */
static size_t same_language(const struct block *blocks, size_t first, size_t n)
{
	size_t end = first + 1;

	while (end < n && blocks[end].lang == blocks[first].lang)
		end++;
	return end;
}

void part_cut(struct arena *a, const struct article *article, struct part **parts,
	      size_t *n)
{
	size_t n_blocks = 0, at = 0, same = 0;
	struct block *blocks = split_long(a, article, &n_blocks);
	struct part *out = arena_make(a, n_blocks, struct part);
	str heading = { 0 };

	settle_languages(blocks, n_blocks, article->lang);
	for (*n = 0; at < n_blocks; (*n)++) {
		if (at == same)
			same = same_language(blocks, at, n_blocks);
		size_t end = part_end(blocks, at, same);
		if (blocks[at].kind == BLOCK_HEADING)
			heading = str_range(article->text, blocks[at].start,
					    blocks[at].end);
		out[*n] = (struct part){ .start = blocks[at].start,
					 .end = blocks[end - 1].end,
					 .heading = heading,
					 .lang = blocks[at].lang,
					 .blocks = blocks + at,
					 .n_blocks = end - at };
		for (; at < end; at++)
			if (blocks[at].kind == BLOCK_HEADING)
				heading = str_range(article->text, blocks[at].start,
						    blocks[at].end);
	}
	*parts = out;
}
