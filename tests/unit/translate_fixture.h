/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * translate_fixture: a small index in three languages, of this lexicon or of another, for
 * the unit tests of translation.
 */
#ifndef TESTS_TRANSLATE_FIXTURE_H
#define TESTS_TRANSLATE_FIXTURE_H

#include "lexicon/lexicon.h"
#include "query/search.h"
#include "store/record.h"
#include "store/schema.h"
#include "store/store.h"
#include "store/terms.h"
#include "tests/test.h"
#include "text/analyzer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
	const char *id, *lang, *text;
} passages[] = {
	{ "vi-integration", "vi",
	  "Việt Nam đẩy mạnh hội nhập quốc tế trong tình hình mới." },
	{ "fr-integration", "fr",
	  "Le Vietnam accélère l'intégration internationale dans la nouvelle "
	  "situation." },
	{ "en-integration", "en",
	  "Vietnam speeds up international integration in the new situation." },
	{ "vi-school", "vi", "Học sinh trở lại trường học sau kỳ nghỉ hè." },
	{ "fr-school", "fr",
	  "Les élèves retournent à l'école après les vacances d'été." },
	{ "en-school", "en", "Pupils return to school after the summer holidays." },
	{ "vi-friend", "vi", "Người bạn cũ gửi một lá thư dài." },
	{ "vi-sell", "vi", "Cửa hàng bán gạo và rau." },
	{ "vi-apart", "vi", "Cuộc hội thảo nhập môn về ngôn ngữ của một quốc gia." },
	{ "vi-ministry", "vi", "Bộ Ngoại giao tiếp đoàn khách sáng nay." },
	{ "en-england", "en", "England won the match yesterday." },
	{ "en-brother", "en", "My older brother repaired the bicycle." },
};

static char path[64];

static str c_str(const char *s)
{
	return (str){ s, strlen(s) };
}

/* Adds the concepts of a text, as the indexer does. */
static size_t put_concepts(struct arena *a, struct analyzer *z, str text, enum lang lang,
			   struct store_term *terms, size_t n)
{
	struct lexicon_scan s = { .key = lexicon_key(lang) };
	uint32_t *words = arena_make(a, text.n, uint32_t);
	struct lexicon_match m;
	struct token t;

	analyzer_start(z, text, lang);
	while (analyzer_next(z, &t))
		words[s.n++] = t.flags & TOKEN_ELIDED ? (uint32_t)LEXICON_GLUE
						      : lexicon_word(s.key, t.term);
	s.words = words;
	while (lexicon_next(&s, &m)) {
		struct lexicon_sense sense;

		for (size_t i = 0; lexicon_sense(s.key, m.phrase, i, &sense); i++) {
			str row = str_of(lexicon_id(sense.row));

			if (lexicon_is_tagged(s.key, m.phrase, sense.row))
				terms[n++] = (struct store_term){
					terms_concept(a, lang_code(lang), row), 1
				};
		}
	}
	return n;
}

static void put(struct arena *a, struct store_writer *w, struct analyzer *z, size_t i,
		bool tagged)
{
	str text = c_str(passages[i].text);
	struct store_term *terms = arena_make(a, 4 * text.n, struct store_term);
	struct record r = { .article = c_str(passages[i].id),
			    .lang = c_str(passages[i].lang),
			    .kind = STR("passage"),
			    .text = text };
	struct buf data = { 0 }, lang = { 0 };
	struct error err;
	struct token t;
	uint32_t id;
	size_t n = 0;

	analyzer_start(z, text, lang_parse(r.lang));
	while (analyzer_next(z, &t)) {
		size_t k = 0;
		str word = terms_word(a, passages[i].lang, t.term);
		while (k < n && !str_eq(terms[k].name, word))
			k++;
		n += k == n;
		terms[k] = (struct store_term){ word, terms[k].wdf + 1 };
	}
	if (tagged)
		n = put_concepts(a, z, text, lang_parse(r.lang), terms, n);
	buf_printf(&lang, "%s%s", TERMS_LANG, passages[i].lang);
	terms[n++] = (struct store_term){ buf_str(&lang), (uint32_t)text.n / 5 };
	record_pack(&data, &r);
	struct store_doc doc = { .terms = terms, .n_terms = n, .data = buf_str(&data) };
	assert_true(store_writer_add(w, &doc, &id, &err));
	buf_free(&data);
	buf_free(&lang);
}

static int make_index(bool tagged)
{
	struct arena *a = arena_new();
	struct analyzer *z = analyzer_new();
	struct store_writer *w;
	struct error err;

	snprintf(path, sizeof(path), "/tmp/tracuu-translate-XXXXXX");
	if (mkdtemp(path) == NULL || !store_writer_open(&w, path, STORE_CREATE, &err) ||
	    !schema_mark(w, lexicon_hash() + !tagged, &err))
		return 1;
	for (size_t i = 0; i < sizeof(passages) / sizeof(passages[0]); i++)
		put(a, w, z, i, tagged);
	bool ok = store_writer_commit(w, &err);
	store_writer_close(w);
	analyzer_free(z);
	arena_free(a);
	return !ok;
}

static int remove_index(void **state)
{
	char command[96];

	(void)state;
	snprintf(command, sizeof(command), "rm -r '%s'", path);
	return system(command);
}

/* Where `id` stands among the hits of `query`, from 1; 0 if it is none. */
static size_t rank_how(struct search_options how, const char *query, const char *id)
{
	struct arena *a = arena_new();
	struct search_results results;
	struct search *s;
	struct error err;
	size_t rank = 0;

	assert_true(search_open(&s, path, &err));
	if (!search_run(a, s, c_str(query), &how, &results, &err))
		fail_msg("%s: %s", query, err.text);
	for (size_t i = 0; i < results.n && rank == 0; i++)
		if (str_eq(results.hits[i].article, c_str(id)))
			rank = i + 1;
	search_close(s);
	arena_free(a);
	return rank;
}

#endif
