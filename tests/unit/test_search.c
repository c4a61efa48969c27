/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Questions to a small index: which articles, in which order, and what is shown. */
#include "base/buf.h"
#include "indexer/update.h"
#include "query/search.h"
#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* id, language, date, title, text */
static const char *const articles[][5] = {
	{ "vi-an", "vi", "2024-01-10", "Công an phường",
	  "Công an phường tuần tra ban đêm. Nhân dân yên tâm." },
	{ "vi-far", "vi", "2024-05-01", "",
	  "An toàn là trên hết trong mọi công trình. Người dân cần biết điều đó." },
	{ "vi-hn", "vi", "2024-06-15", "",
	  "Hội nghị bàn về hội nhập quốc tế của Thủ đô. Kế hoạch có bảy nhiệm vụ." },
	{ "vi-tone", "vi", "2025-02-01", "",
	  "Nhà máy hoà lưới điện ở Kỹ Sơn. Toà nhà mới đã mở cửa." },
	{ "vi-59", "vi", "2025-02-03", "",
	  "Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị được ban hành." },
	{ "vi-mention", "vi", "2025-03-03", "",
	  "Thành phố triển khai Nghị quyết 59-NQ/TW trong năm nay và các năm sau." },
	{ "vi-digital", "vi", "2024-05-02", "",
	  "Cán bộ các xã vùng cao học về chuyển đổi số." },
	{ "vi-convert", "vi", "2024-05-03", "",
	  "Chuyển đổi giống, số hộ tăng, số đơn tăng." },
	{ "fr-groupe", "fr", "2024-03-02", "",
	  "Le groupe d'émulation se réunit. L'environnement reste une priorité." },
	{ "fr-apart", "fr", "2024-03-03", "",
	  "Le groupe visite la ville. Plus tard, dans la grande salle, on parle "
	  "d'émulation." },
	{ "en-env", "en", "2023-12-31", "",
	  "The committees protected the environment. A plan was approved today." },
	{ "en-da", "en", "2024-07-07", "",
	  "The port of Da Nang is growing and the ships are waiting for cargo. "
	  "A settlment is near." },
	{ "long", "en", "2022-01-01", "", NULL }, /* see write_corpus */
};

enum { N_ARTICLES = sizeof(articles) / sizeof(*articles) };

static char folder[] = "/tmp/tracuu-search-XXXXXX";
static char corpus[64], index_path[64];
static struct search *search;

static void put_article(FILE *f, const char *const article[5])
{
	fprintf(f, "{\"id\":\"%s\",\"lang\":\"%s\",\"date\":\"%s\",", article[0],
		article[1], article[2]);
	if (article[3][0] != '\0')
		fprintf(f, "\"title\":\"%s\",", article[3]);
	fprintf(f, "\"text\":\"");
	if (article[4] != NULL)
		fprintf(f, "%s", article[4]);
	for (int i = 0; article[4] == NULL && i < 100; i++)
		fprintf(f, "%s\\n",
			i == 60 ? "A lighthouse keeper repaired the harbour bell."
				: "Nothing of note happened on this quiet afternoon.");
	fprintf(f, "\"}\n");
}

static bool build(struct error *err)
{
	const char *sources[] = { corpus };
	struct update_options how = { .dir = index_path,
				      .scan = { .sources = sources, .n_sources = 1 },
				      .workers = 1 };
	struct update_result result;

	return update_run(&how, &result, err);
}

static int set_up(void **state)
{
	struct error err = { 0 };

	(void)state;
	if (mkdtemp(folder) == NULL)
		return 1;
	snprintf(corpus, sizeof(corpus), "%s/corpus.jsonl", folder);
	snprintf(index_path, sizeof(index_path), "%s/index", folder);
	FILE *f = fopen(corpus, "w");
	if (f == NULL)
		return 1;
	for (size_t i = 0; i < N_ARTICLES; i++)
		put_article(f, articles[i]);
	fclose(f);
	if (!build(&err) || !search_open(&search, index_path, &err)) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	return 0;
}

static int tear_down(void **state)
{
	char command[96];

	(void)state;
	search_close(search);
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	return system(command);
}

static struct search_results ask(struct arena *a, const char *query,
				 struct search_options how)
{
	struct search_results out = { 0 };
	struct error err = { 0 };

	if (!search_run(a, search, (str){ query, strlen(query) }, &how, &out, &err))
		fail_msg("%s: %s", query, err.text);
	return out;
}

/* The articles found, in order, with blanks between them. */
static void found_is(const char *query, struct search_options how, const char *expected)
{
	struct arena *a = arena_new();
	struct search_results out = ask(a, query, how);
	struct buf ids = { 0 };

	for (size_t i = 0; i < out.n; i++)
		buf_printf(&ids, "%s%.*s", i > 0 ? " " : "",
			   STR_ARG(out.hits[i].article));
	buf_put_char(&ids, '\0');
	if (strcmp(ids.p, expected) != 0)
		fail_msg("%s: \"%s\", not \"%s\"", query, ids.p, expected);
	buf_free(&ids);
	arena_free(a);
}

static void words_beside_each_other_come_first(void **state)
{
	static const struct {
		const char *query, *found;
	} cases[] = {
		{ "công an", "vi-an vi-far" },
		{ "groupe d'émulation", "fr-groupe fr-apart" },
		{ "hội nhập quốc tế", "vi-hn" },
		{ "lighthouse keeper", "long" },
		{ "chuyển đổi số", "vi-digital vi-convert vi-59" },
		{ "chuyen doi so", "vi-digital vi-convert vi-59" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		found_is(cases[i].query, (struct search_options){ 0 }, cases[i].found);
}

static void spellings_and_forms_of_a_word_meet(void **state)
{
	static const struct {
		const char *query, *found;
	} cases[] = {
		{ "hòa", "vi-tone" },                    /* hoà */
		{ "kĩ", "vi-tone" },                     /* Kỹ */
		{ "\"tòa nhà\"", "vi-tone" },            /* Toà nhà */
		{ "environnement", "fr-groupe en-env" }, /* L'environnement */
		{ "emulation groupe", "fr-groupe fr-apart" },
		{ "committee protects lang:en", "en-env" }, /* committees protected */
		{ "Đà Nẵng", "en-da" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		found_is(cases[i].query, (struct search_options){ 0 }, cases[i].found);
}

static void vietnamese_without_marks_is_found_but_a_wrong_tone_is_not(void **state)
{
	const struct search_options all = { .mode = PARSE_ALL };

	(void)state;
	found_is("hoi nhap quoc te", all, "vi-hn");
	found_is("hội nhap quoc tế", all, "vi-hn");
	found_is("\"hoi nhap\"", (struct search_options){ 0 }, "vi-hn");
	found_is("hỏi nhập", all, "");
	found_is("họi", (struct search_options){ 0 }, "");
}

static void operators_choose(void **state)
{
	static const struct {
		const char *query, *found;
	} cases[] = {
		{ "+công +an -tuần", "vi-far" },
		{ "công AND an AND NOT \"công an\"", "vi-far" },
		{ "\"công an\"", "vi-an" },
		{ "\"an công\"", "" },
		{ "\"công an\" OR \"công trình\"", "vi-far vi-an" },
		{ "groupe NEAR/3 émulation", "fr-groupe" },
		{ "groupe NEAR/20 émulation", "fr-groupe fr-apart" },
		{ "commit*", "en-env" },
		{ "lighthous*", "long" },
		{ "environnement*", "fr-groupe" },
		{ "quố*", "vi-hn" },
		{ "công lang:vi", "vi-an vi-far" },
		{ "lang:fr -ville", "fr-groupe" },
		{ "công date:2024-01", "vi-an" },
		{ "công date:2024-02..", "vi-far" },
		{ "date:..2022", "long" },
		{ "title:công", "vi-an" },
		{ "signed:2025-01", "vi-59" },
		{ "signed:..2025", "vi-59" },
		{ "type:nq date:2025-03", "vi-mention" },
		{ "zzxqv", "" },
		{ "???", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		found_is(cases[i].query, (struct search_options){ 0 }, cases[i].found);
}

static void a_number_is_answered_exactly_and_its_definition_first(void **state)
{
	static const char *const spellings[] = {
		"59-NQ/TW", "nghị quyết số 59-NQ/TW", "Resolution 59-NQ/TW",
		"NQ 59",    "Résolution n° 59-NQ/TW", "cite:59-NQ/TW"
	};

	(void)state;
	for (size_t i = 0; i < sizeof(spellings) / sizeof(*spellings); i++)
		found_is(spellings[i], (struct search_options){ 0 }, "vi-59 vi-mention");
	found_is("kế hoạch bảy nhiệm vụ hội nhập quốc tế Thủ đô năm nay 59-NQ/TW",
		 (struct search_options){
			 .n = 3, .langs = 1u << LANG_VI, .by_article = true },
		 "vi-mention vi-59 vi-hn");
	found_is("60-NQ/TW", (struct search_options){ .mode = PARSE_ALL }, "");
	found_is("59-NQ/TW -\"Bộ Chính trị\"", (struct search_options){ 0 },
		 "vi-mention");
}

static void a_passage_is_whole_sentences_around_what_was_found(void **state)
{
	struct arena *a = arena_new();
	struct search_results out =
		ask(a, "lighthouse bell", (struct search_options){ 0 });

	(void)state;
	assert_int_equal(out.n, 1);
	const struct search_hit *hit = &out.hits[0];
	assert_true(hit->text.n > 300 && hit->text.n < 1200);
	assert_int_equal(hit->end - hit->start, hit->text.n);
	assert_int_equal(hit->text.p[hit->text.n - 1], '.');
	assert_int_equal(hit->n_highlights, 2);
	const struct search_range *r = hit->highlights;
	assert_memory_equal(hit->text.p + r[0].start, "lighthouse",
			    r[0].end - r[0].start);
	assert_memory_equal(hit->text.p + r[1].start, "bell", r[1].end - r[1].start);
	arena_free(a);
}

static void each_hit_says_why(void **state)
{
	static const struct {
		const char *query, *matched, *via;
	} cases[] = {
		{ "lighthouse", "lighthouse", "exact" },
		{ "committee lang:en", "committees", "stem" },
		{ "hòa", "hoà", "variant" },
		{ "nhap", "nhập", "unmarked" },
		{ "NQ 59", "Nghị quyết số 59-NQ/TW ngày 24/01/2025", "citation" },
	};
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct search_results out =
			ask(a, cases[i].query, (struct search_options){ 0 });

		assert_true(out.n > 0 && out.hits[0].n_why > 0);
		const struct search_why *why = &out.hits[0].why[0];
		assert_string_equal(bind_via_name(why->via), cases[i].via);
		assert_int_equal(why->matched.n, strlen(cases[i].matched));
		assert_memory_equal(why->matched.p, cases[i].matched, why->matched.n);
	}
	arena_free(a);
}

static void long_and_odd_queries_end_quickly(void **state)
{
	struct arena *a = arena_new();
	struct buf b = { 0 };
	struct search_options words = { .mode = PARSE_WORDS };
	struct search_options all = { .mode = PARSE_ALL },
			      phrase = { .mode = PARSE_PHRASE };

	(void)state;
	while (b.n < 10000)
		buf_printf(&b, "công an hoi nhap quoc te 59-NQ/TW w%zu ", b.n);
	buf_put_char(&b, '\0');
	assert_true(ask(a, b.p, words).n > 0);
	assert_int_equal(ask(a, b.p, all).n, 0);
	assert_int_equal(ask(a, b.p, phrase).n, 0);
	buf_free(&b);
	arena_free(a);
}

static void a_commit_in_between_is_survived(void **state)
{
	struct error err = { 0 };

	(void)state;
	found_is("novelty", (struct search_options){ 0 }, "");
	for (int i = 0; i < 3; i++) { /* two commits make an open reader stale */
		char id[16], text[64];
		FILE *f = fopen(corpus, "a");

		snprintf(id, sizeof(id), "new-%d", i);
		snprintf(text, sizeof(text), "A novelty arrived in the town on day %d.",
			 i);
		const char *const article[5] = { id, "en", "2025-05-05", "", text };
		put_article(f, article);
		fclose(f);
		assert_true(build(&err));
	}
	struct arena *a = arena_new();
	assert_int_equal(ask(a, "lighthouse", (struct search_options){ 0 }).n, 1);
	arena_free(a);
}

/* Cases of one index: what is suggested for the words of a question. */
static void unknown_words_get_the_nearest_known_one(void **state)
{
	(void)state;
	static const struct {
		const char *query, *word, *suggestion;
		bool marks;
	} cases[] = {
		{ "the enviroment of the port", "enviroment", "environment", false },
		{ "l'environnemant reste", "environnemant", "environnement", false },
		{ "hội ngị quốc tế", "ngị", "nghị", false },
		{ "hội nhâp quốc tế", "nhâp", "nhập", true },
		{ "hoi nhapp quoc te", "nhapp", "nhap", false },
		{ "the port of Da Nang", NULL, NULL, false },
		{ "the quiet afternoon of a zzxqv", NULL, NULL, false },
		{ "hội nhập quốc tế", NULL, NULL, false },
		{ "hoi nhap quoc te", NULL, NULL, false },
		{ "59-NQ/TW", NULL, NULL, false },
		{ "the ships -enviroment", NULL, NULL, false },
		/* a stem that other words share does not make a word known */
		{ "the goverment of the city", "goverment", "government", false },
		{ "the goverments of the ports", "goverments", "government", false },
		{ "the managment of the port", "managment", "management", false },
		{ "le gouvernment de la ville", "gouvernment", "gouvernement", false },
		{ "the independance of the port", "independance", "independence", false },
		/* but it does make known its inflections and what the lexicon spells */
		{ "the governess and the governments", NULL, NULL, false },
		{ "the managing of developments and procurements", NULL, NULL, false },
		{ "connection et branchement", NULL, NULL, false },
		{ "modernization and modernisation", NULL, NULL, false },
		{ "elles participent et affirment", NULL, NULL, false },
		{ "the friendliness of the keeper", NULL, NULL, false },
		/* and so does a hit */
		{ "the settlment of the port", NULL, NULL, false },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena *a = arena_new();
		struct search_options how = { .n = 1 };
		struct search_results r;
		struct error err;

		assert_true(
			search_run(a, search, str_of(cases[i].query), &how, &r, &err));
		if (r.n_suggestions != (cases[i].word != NULL))
			fail_msg("%s: %zu suggestions", cases[i].query, r.n_suggestions);
		if (cases[i].word != NULL &&
		    (!str_eq(r.suggestions[0].query, str_of(cases[i].word)) ||
		     !str_eq(r.suggestions[0].word, str_of(cases[i].suggestion)) ||
		     r.suggestions[0].marks != cases[i].marks))
			fail_msg("%s: %.*s", cases[i].query,
				 STR_ARG(r.suggestions[0].word));
		arena_free(a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unknown_words_get_the_nearest_known_one),
		cmocka_unit_test(words_beside_each_other_come_first),
		cmocka_unit_test(spellings_and_forms_of_a_word_meet),
		cmocka_unit_test(
			vietnamese_without_marks_is_found_but_a_wrong_tone_is_not),
		cmocka_unit_test(operators_choose),
		cmocka_unit_test(a_number_is_answered_exactly_and_its_definition_first),
		cmocka_unit_test(a_passage_is_whole_sentences_around_what_was_found),
		cmocka_unit_test(each_hit_says_why),
		cmocka_unit_test(long_and_odd_queries_end_quickly),
		cmocka_unit_test(a_commit_in_between_is_survived),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
