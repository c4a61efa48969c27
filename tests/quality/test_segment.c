/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words of the Vietnamese treebank (VTB, development part) against segment_cut's. */
#include "lexicon/lexicon.h"
#include "lexicon/segment.h"
#include "tests/quality/data.h"
#include "tests/test.h"

#include <stdlib.h>
#include <string.h>

/* The second half of the set; the rules were written with the first in view. */
static const double LEAST_F1 = 0.91, LEAST_WORDS_F1 = 0.90;

enum { SENTENCE_MAX = 4096 };

/* Where each word of a sentence ends and begins: spans[start] is its end, 0 for none. */
struct spans {
	size_t ends[SENTENCE_MAX];
	bool word[SENTENCE_MAX]; /* not punctuation */
};

struct score {
	unsigned long gold, found, right;
};

static void read_gold(str text, const str *lines, size_t n, struct spans *out)
{
	size_t at = 0;

	*out = (struct spans){ 0 };
	for (size_t i = 0; i < n; i++) {
		str rest = lines[i], id, form;
		str_cut(&rest, '\t', &id);
		str_cut(&rest, '\t', &form);
		while (at < text.n && text.p[at] == ' ')
			at++;
		assert_true(at + form.n <= text.n);
		out->ends[at] = at + form.n;
		at += form.n;
	}
}

/* Runs of what is neither blank nor part of a token. */
static void add_marks(str text, size_t from, size_t to, struct spans *out)
{
	for (size_t at = from; at < to; at++) {
		size_t start = at;
		while (at < to && text.p[at] != ' ')
			at++;
		if (at > start)
			out->ends[start] = at;
	}
}

static void read_found(struct analyzer *z, str text, struct spans *out)
{
	struct segment_syllable syllables[SENTENCE_MAX];
	size_t starts[SENTENCE_MAX], ends[SENTENCE_MAX], n = 0, last = 0;
	uint8_t lengths[SENTENCE_MAX];
	struct token token;

	*out = (struct spans){ 0 };
	analyzer_start(z, text, LANG_VI);
	while (analyzer_next(z, &token)) {
		syllables[n] = segment_syllable(text, &token, last,
						lexicon_word(LEXICON_VI, token.term));
		add_marks(text, last, token.start, out);
		starts[n] = token.start;
		ends[n++] = last = token.end;
	}
	add_marks(text, last, text.n, out);
	segment_cut(syllables, n, lengths);
	for (size_t i = 0; i < n; i += lengths[i]) {
		out->ends[starts[i]] = ends[i + lengths[i] - 1];
		out->word[starts[i]] = true;
	}
}

static void count(const struct spans *gold, const struct spans *found, size_t n,
		  struct score *all, struct score *words)
{
	for (size_t i = 0; i < n; i++) {
		struct score one = { gold->ends[i] > 0, found->ends[i] > 0,
				     gold->ends[i] > 0 &&
					     gold->ends[i] == found->ends[i] };
		bool mark = found->ends[i] > 0 && !found->word[i];

		for (int which = 0; which < 2; which++) {
			struct score *s = which ? words : all;
			if (which && mark)
				continue;
			s->gold += one.gold;
			s->found += one.found;
			s->right += one.right;
		}
	}
}

static double f1(const struct score *s)
{
	return 2.0 * (double)s->right / (double)(s->gold + s->found);
}

static void the_treebank_is_cut_into_its_words(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct analyzer *z = analyzer_new();
	struct score all[2] = { { 0 } }, words[2] = { { 0 } };
	struct spans *gold = arena_make(a, 1, struct spans);
	struct spans *found = arena_make(a, 1, struct spans);
	str *lines, text = { 0 };
	size_t n, n_sentences = 0, sentence = 0;

	if (!data_lines(a, "wordseg/vi_vtb-ud-dev.conllu", &lines, &n)) {
		analyzer_free(z);
		arena_free(a);
		skip();
	}
	for (size_t i = 0; i < n; i++)
		n_sentences += str_starts(lines[i], STR("# text = "));
	for (size_t i = 0; i < n; i++) {
		size_t first = i;

		if (str_starts(lines[i], STR("# text = ")))
			text = str_range(lines[i], strlen("# text = "), lines[i].n);
		if (lines[i].p[0] == '#')
			continue;
		while (i + 1 < n && lines[i + 1].p[0] != '#')
			i++;
		assert_true(text.n < SENTENCE_MAX);
		read_gold(text, &lines[first], i + 1 - first, gold);
		read_found(z, text, found);
		size_t half = sentence++ >= n_sentences / 2;
		count(gold, found, text.n, &all[half], &words[half]);
	}
	print_message("F1 %.4f %.4f, without punctuation %.4f %.4f\n", f1(&all[0]),
		      f1(&all[1]), f1(&words[0]), f1(&words[1]));
	assert_true(f1(&all[1]) >= LEAST_F1);
	assert_true(f1(&words[1]) >= LEAST_WORDS_F1);
	analyzer_free(z);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_treebank_is_cut_into_its_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
