/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lexicon_coverage: reads text of one language from standard input, a paragraph a line,
 * and prints what of it the lexicon does not cover: lexicon_coverage vi|fr|en
 *
 *     words <TAB> running content words <TAB> covered
 *     word <TAB> count <TAB> word            of words that no row has
 *     pair <TAB> count <TAB> expected <TAB> two words
 *
 * A content word is no stop word, no number, and no name (a capital within a sentence).
 * A pair is two neighbouring words that no phrase covers together; `expected` is how
 * often chance alone would bring them together. tools/coverage.py runs this.
 */
#define _POSIX_C_SOURCE 200809L
#include "base/memory.h"
#include "lexicon/lexicon.h"
#include "text/analyzer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_TOKENS = 20000, PAIR_LEAST = 30, PAIR_SLOTS = 1 << 23 };

struct pair {
	uint32_t first, second, count;
};

struct coverage {
	struct analyzer *z;
	enum lang lang;
	uint32_t ids[LINE_TOKENS], numbers[LINE_TOKENS];
	bool counts[LINE_TOKENS]; /* is a content word */
	size_t n;
	uint32_t *missing, *seen; /* by word id */
	uint32_t n_ids;
	struct pair *pairs; /* open addressing */
	size_t n_pairs;
	unsigned long total, covered, tokens;
};

static void *zeroed(size_t n, size_t size)
{
	void *p = memory_must(calloc(n, size));

	return p;
}

static void grow(struct coverage *c, uint32_t id)
{
	if (id < c->n_ids)
		return;
	uint32_t n = 2 * id + 65536;
	uint32_t *missing = zeroed(n, sizeof(*missing)), *seen = zeroed(n, sizeof(*seen));
	if (c->n_ids > 0) {
		memcpy(missing, c->missing, c->n_ids * sizeof(*missing));
		memcpy(seen, c->seen, c->n_ids * sizeof(*seen));
	}
	free(c->missing);
	free(c->seen);
	c->missing = missing;
	c->seen = seen;
	c->n_ids = n;
}

static void read_line(struct coverage *c, str line)
{
	enum lexicon_key key = lexicon_key(c->lang);
	struct token t;

	c->n = 0;
	analyzer_start(c->z, line, c->lang);
	while (c->n < LINE_TOKENS && analyzer_next(c->z, &t)) {
		bool begins = c->n == 0 || (t.flags & TOKEN_BREAK);
		bool name = (t.flags & TOKEN_CAPITAL) && !begins;

		c->ids[c->n] = t.word_id;
		c->numbers[c->n] = t.flags & TOKEN_ELIDED ? (uint32_t)LEXICON_GLUE
							  : lexicon_word(key, t.term);
		if (t.flags & TOKEN_BREAK)
			c->numbers[c->n] |= LEXICON_BREAK;
		c->counts[c->n] = !name && t.word.n > 1 &&
				  !(t.flags & (TOKEN_STOP | TOKEN_NUMBER | TOKEN_ELIDED));
		grow(c, t.word_id);
		c->seen[t.word_id]++;
		c->n++;
	}
	c->tokens += c->n;
}

static void add_pair(struct coverage *c, uint32_t first, uint32_t second)
{
	size_t at = (first * 2654435761u ^ second * 40503u) & (PAIR_SLOTS - 1);

	while (c->pairs[at].count > 0 &&
	       (c->pairs[at].first != first || c->pairs[at].second != second))
		at = (at + 1) & (PAIR_SLOTS - 1);
	if (c->pairs[at].count == 0 && ++c->n_pairs > PAIR_SLOTS / 2)
		return;
	c->pairs[at].first = first;
	c->pairs[at].second = second;
	c->pairs[at].count++;
}

static void count_line(struct coverage *c)
{
	static unsigned char covers[LINE_TOKENS], joins[LINE_TOKENS];
	struct lexicon_scan scan = { .key = lexicon_key(c->lang),
				     .words = c->numbers,
				     .n = c->n };
	struct lexicon_match m;

	memset(covers, 0, c->n);
	memset(joins, 0, c->n);
	while (lexicon_next(&scan, &m))
		for (uint32_t i = m.first; i < m.first + m.n; i++) {
			covers[i] = 1;
			joins[i] |= i > m.first;
		}
	for (size_t i = 0; i < c->n; i++) {
		if (c->counts[i]) {
			c->total++;
			c->covered += covers[i];
			c->missing[c->ids[i]] += !covers[i];
		}
		if (i > 0 && c->counts[i] && c->counts[i - 1] && !joins[i] &&
		    (c->numbers[i] & LEXICON_BREAK) == 0)
			add_pair(c, c->ids[i - 1], c->ids[i]);
	}
}

static void print(const struct coverage *c)
{
	printf("words\t%lu\t%lu\n", c->total, c->covered);
	for (uint32_t id = 0; id < c->n_ids; id++)
		if (c->missing[id] > 0)
			printf("word\t%u\t%.*s\n", c->missing[id],
			       STR_ARG(analyzer_str(c->z, id)));
	for (size_t i = 0; i < PAIR_SLOTS; i++) {
		const struct pair *p = &c->pairs[i];

		if (p->count < PAIR_LEAST)
			continue;
		printf("pair\t%u\t%.1f\t%.*s %.*s\n", p->count,
		       (double)c->seen[p->first] * c->seen[p->second] / (double)c->tokens,
		       STR_ARG(analyzer_str(c->z, p->first)),
		       STR_ARG(analyzer_str(c->z, p->second)));
	}
}

int main(int argc, char **argv)
{
	struct coverage *c = zeroed(1, sizeof(*c));
	char *line = NULL;
	size_t room = 0;
	ssize_t n;

	if (argc == 2)
		c->lang = lang_parse((str){ argv[1], strlen(argv[1]) });
	if (c->lang == LANG_UND) {
		fprintf(stderr, "usage: lexicon_coverage vi|fr|en\n");
		return 2;
	}
	c->z = analyzer_new();
	c->pairs = zeroed(PAIR_SLOTS, sizeof(*c->pairs));
	while ((n = getline(&line, &room, stdin)) > 0) {
		read_line(c, (str){ line, (size_t)n });
		count_line(c);
	}
	print(c);
	free(line);
	free(c->pairs);
	free(c->missing);
	free(c->seen);
	analyzer_free(c->z);
	free(c);
	return 0;
}
