/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lexicon_coverage: reads text of one language from standard input, a paragraph a line,
 * and prints what of it the lexicon does not cover: lexicon_coverage vi|fr|en
 *
 *     words <TAB> running content words <TAB> covered
 *     word <TAB> count <TAB> word            of words that no row has
 *     pair <TAB> count <TAB> expected <TAB> two words
 *
 * Only lines of prose in that language count: LINE_WORDS words or more that text/lang.h
 * takes for it, mostly letters, with enough stop words. A content word is no stop word,
 * no number, and no name: a capital within a sentence, or at the head of one if the text
 * has that word with a capital within sentences more often than without. A pair is two
 * neighbouring words that no phrase covers together; `expected` is how often chance alone
 * would bring them together. tools/coverage.py runs this.
 */
#include "base/memory.h"
#include "lexicon/lexicon.h"
#include "text/analyzer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Prose in the language has a stop word in five; lists, code and Latin filling have few.
 */
enum { LEAST_STOPS = 5 };

enum { LINE_WORDS = 8, LINE_TOKENS = 20000, PAIR_LEAST = 30, PAIR_SLOTS = 1 << 23 };

/* Of a word. */
struct tally {
	uint32_t seen, missing;        /* anywhere; not covered, as a content word */
	uint32_t lower, capital;       /* within sentences */
	uint32_t begun, begun_missing; /* with the capital of a sentence */
};

struct pair {
	uint32_t first, second, count;
};

struct coverage {
	struct analyzer *z;
	enum lang lang;
	uint32_t ids[LINE_TOKENS], numbers[LINE_TOKENS];
	bool counts[LINE_TOKENS]; /* is a content word */
	bool begins[LINE_TOKENS]; /* and has the capital of a sentence */
	size_t n;
	struct tally *tallies; /* by word id */
	uint32_t n_ids;
	struct pair *pairs; /* open addressing */
	size_t n_pairs;
	unsigned long total, covered, tokens;
};

static void *zeroed(size_t n, size_t size)
{
	return memory_must(calloc(n, size));
}

static void grow(struct coverage *c, uint32_t id)
{
	if (id < c->n_ids)
		return;
	uint32_t n = 2 * id + 65536;
	struct tally *tallies = zeroed(n, sizeof(*tallies));
	if (c->n_ids > 0)
		memcpy(tallies, c->tallies, c->n_ids * sizeof(*tallies));
	free(c->tallies);
	c->tallies = tallies;
	c->n_ids = n;
}

/* Neither code, nor a list of names, nor another language. */
static bool is_prose(str line, enum lang lang)
{
	size_t blanks = 0, marks = 0;

	for (size_t i = 0; i < line.n; i++) {
		blanks += line.p[i] == ' ';
		marks += strchr("{}[]<>=_;|\\/$#@*+()0123456789", line.p[i]) != NULL;
	}
	return blanks + 1 >= LINE_WORDS && marks * 20 < line.n &&
	       lang_detect(line) == lang;
}

static void read_line(struct coverage *c, str line)
{
	enum lexicon_key key = lexicon_key(c->lang);
	struct token t;
	size_t n_stops = 0;

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
		n_stops += (t.flags & TOKEN_STOP) != 0;
		c->begins[c->n] = begins && (t.flags & TOKEN_CAPITAL);
		if ((t.flags & TOKEN_JOINED) && c->n > 0)
			c->counts[c->n] = c->counts[c->n - 1] = false;
		grow(c, t.word_id);
		c->tallies[t.word_id].seen++;
		c->tallies[t.word_id].lower += !(t.flags & TOKEN_CAPITAL);
		c->tallies[t.word_id].capital += name;
		c->n++;
	}
	if (n_stops * LEAST_STOPS < c->n)
		c->n = 0;
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
			struct tally *tally = &c->tallies[c->ids[i]];
			c->total++;
			c->covered += covers[i];
			tally->missing += !covers[i];
			tally->begun += c->begins[i];
			tally->begun_missing += c->begins[i] && !covers[i];
		}
		if (i > 0 && c->counts[i] && c->counts[i - 1] && !joins[i] &&
		    (c->numbers[i] & LEXICON_BREAK) == 0)
			add_pair(c, c->ids[i - 1], c->ids[i]);
	}
}

/* Names at the head of sentences are no content words. */
static void drop_names(struct coverage *c)
{
	for (uint32_t id = 0; id < c->n_ids; id++) {
		struct tally *t = &c->tallies[id];

		if (t->capital <= t->lower)
			continue;
		c->total -= t->begun;
		c->covered -= t->begun - t->begun_missing;
		t->missing -= t->begun_missing;
	}
}

static void print(const struct coverage *c)
{
	printf("words\t%lu\t%lu\n", c->total, c->covered);
	for (uint32_t id = 0; id < c->n_ids; id++)
		if (c->tallies[id].missing > 0)
			printf("word\t%u\t%.*s\n", c->tallies[id].missing,
			       STR_ARG(analyzer_str(c->z, id)));
	for (size_t i = 0; i < PAIR_SLOTS; i++) {
		const struct pair *p = &c->pairs[i];

		if (p->count < PAIR_LEAST)
			continue;
		printf("pair\t%u\t%.1f\t%.*s %.*s\n", p->count,
		       (double)c->tallies[p->first].seen * c->tallies[p->second].seen /
			       (double)c->tokens,
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
		if (!is_prose((str){ line, (size_t)n }, c->lang))
			continue;
		read_line(c, (str){ line, (size_t)n });
		count_line(c);
	}
	drop_names(c);
	print(c);
	free(line);
	free(c->pairs);
	free(c->tallies);
	analyzer_free(c->z);
	free(c);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
