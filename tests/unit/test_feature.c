/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What of a text is the same in every language. */
#include "story/feature.h"
#include "tests/test.h"

static struct feature_reader *reader;

static int set_up(void **state)
{
	(void)state;
	reader = feature_reader_new(NULL);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	feature_reader_free(reader);
	return 0;
}

/* On a Thursday. */
static struct feature_set read_text(struct arena *a, enum lang lang, const char *text)
{
	const struct feature_source source = { .text = str_of(text),
					       .lang = lang,
					       .published = STR("2026-01-01T08:00:00") };
	struct feature_set set;

	feature_read(a, reader, &source, &set);
	return set;
}

static size_t count(const struct feature_set *set, enum feature_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < set->n; i++)
		n += set->items[i].kind == kind;
	return n;
}

/* Features of the kind that both sets have. */
static size_t shared(const struct feature_set *x, const struct feature_set *y,
		     enum feature_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < x->n; i++)
		for (size_t j = 0; j < y->n; j++)
			n += x->items[i].kind == kind &&
			     x->items[i].hash == y->items[j].hash;
	return n;
}

/* Two texts that share `n` features of the kind, and what they should share. */
static const struct {
	enum feature_kind kind;
	enum lang langs[2];
	const char *texts[2];
	size_t shared;
} cases[] = {
	{ FEATURE_DAY,
	  { LANG_VI, LANG_EN },
	  { "Họp ngày 10/7.", "It met on July 10." },
	  1 },
	{ FEATURE_DAY,
	  { LANG_VI, LANG_FR },
	  { "Họp ngày 10 tháng 7 năm 2025.", "Réunion du 10 juillet 2025." },
	  1 },
	{ FEATURE_DAY, { LANG_FR, LANG_EN }, { "Le 1er mai.", "May 1, 2025." }, 1 },
	{ FEATURE_DAY, { LANG_FR, LANG_EN }, { "Le 2 mai.", "On 2 May 2025." }, 1 },
	{ FEATURE_DAY,
	  { LANG_FR, LANG_EN },
	  { "Il a plu mardi soir.", "It rained on December 30." },
	  1 },
	{ FEATURE_DAY,
	  { LANG_VI, LANG_EN },
	  { "Hôm thứ Sáu và hôm qua.", "On Friday and on Wednesday." },
	  2 },
	{ FEATURE_DAY,
	  { LANG_VI, LANG_FR },
	  { "Chủ nhật trời mưa.", "Il pleuvait le 28 décembre." },
	  1 },
	{ FEATURE_DAY, { LANG_VI, LANG_EN }, { "Lần thứ ba.", "On Tuesday." }, 0 },
	{ FEATURE_DAY,
	  { LANG_VI, LANG_EN },
	  { "Chờ 10-12 phút.", "On December 10." },
	  0 },
	{ FEATURE_NUMBER,
	  { LANG_FR, LANG_EN },
	  { "Il faut 640 000 tonnes et 8,5 %.", "It takes 640,000 tonnes and 8.5%." },
	  2 },
	{ FEATURE_NUMBER, { LANG_VI, LANG_EN }, { "Có 7 người.", "There are 7." }, 0 },
	{ FEATURE_NUMBER,
	  { LANG_VI, LANG_EN },
	  { "Dành 3.200 tỷ đồng, mỗi hộ 20 triệu.",
	    "It will spend VND3.2 trillion, VND20 million a household." },
	  2 },
	{ FEATURE_NUMBER,
	  { LANG_VI, LANG_FR },
	  { "Hơn 90 nghìn học sinh và mười chín thầy giáo.",
	    "Plus de 90 000 élèves et dix-neuf maîtres." },
	  2 },
	{ FEATURE_NUMBER,
	  { LANG_FR, LANG_EN },
	  { "Quatre-vingt-douze blessés, soixante-dix morts, trois cents absents.",
	    "There are 92 hurt, seventy dead and three hundred missing." },
	  3 },
	{ FEATURE_NUMBER,
	  { LANG_FR, LANG_EN },
	  { "Les XIIIes Assises de Ninh Binh.", "The 13th conference in Ninh Binh." },
	  1 },
	{ FEATURE_NUMBER, { LANG_VI, LANG_EN }, { "Năm mới.", "There are 5.5." }, 0 },
	{ FEATURE_COUNT,
	  { LANG_FR, LANG_EN },
	  { "Six communes de la vallée.", "It happened in 6 communes." },
	  1 },
	{ FEATURE_COUNT,
	  { LANG_FR, LANG_EN },
	  { "Six communes de la vallée.", "It happened in 7 communes." },
	  0 },
	{ FEATURE_NUMBER,
	  { LANG_VI, LANG_EN },
	  { "Nghị quyết số 59-NQ/TW.", "A bus with 59 seats." },
	  0 },
	{ FEATURE_NAME,
	  { LANG_VI, LANG_EN },
	  { "Ông Nguyễn Khắc Thuỵ đến.", "Here Nguyen Khac Thuy came." },
	  5 },
	{ FEATURE_NAME,
	  { LANG_EN, LANG_FR },
	  { "They met Zembrovski's team.", "On a vu Zembrovski hier." },
	  1 },
	{ FEATURE_NAME,
	  { LANG_EN, LANG_FR },
	  { "They live near Rennes.", "Ils habitent à Rennes." },
	  1 },
	{ FEATURE_NAME,
	  { LANG_EN, LANG_FR },
	  { "The Guimet has it.", "Il est au musée Guimet." },
	  1 },
	{ FEATURE_PLACE,
	  { LANG_FR, LANG_EN },
	  { "La ville de Hanoi dort.", "It rains in Hanoi." },
	  1 },
	{ FEATURE_PLACE,
	  { LANG_VI, LANG_FR },
	  { "Ở Hà Nội trời mưa.", "Il pleut à Hanoï." },
	  1 },
	{ FEATURE_CITATION,
	  { LANG_VI, LANG_EN },
	  { "Theo Nghị quyết số 59-NQ/TW.", "Under Resolution No. 59-NQ/TW." },
	  2 },
	{ FEATURE_LINK,
	  { LANG_FR, LANG_VI },
	  { "Source : https://www.example.org/a-1.html",
	    "Xem http://example.org/a-1.html?x=1." },
	  1 },
	{ FEATURE_ROW,
	  { LANG_VI, LANG_EN },
	  { "hội nhập quốc tế", "international integration" },
	  1 },
};

static void what_two_languages_say_is_shared(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct feature_set x = read_text(a, cases[i].langs[0], cases[i].texts[0]);
		struct feature_set y = read_text(a, cases[i].langs[1], cases[i].texts[1]);

		if (shared(&x, &y, cases[i].kind) != cases[i].shared)
			fail_msg("%s | %s: %zu", cases[i].texts[0], cases[i].texts[1],
				 shared(&x, &y, cases[i].kind));
	}
	arena_free(a);
}

static void the_day_of_a_cited_document_is_the_citations(void **state)
{
	struct arena *a = arena_new();
	struct feature_set set = read_text(
		a, LANG_VI, "Nghị quyết số 59-NQ/TW ngày 24/01/2025 được bàn ngày 3/2.");

	(void)state;
	assert_int_equal(count(&set, FEATURE_DAY), 1);
	arena_free(a);
}

static void a_feature_stands_there_once_with_its_count(void **state)
{
	struct arena *a = arena_new();
	struct feature_set set =
		read_text(a, LANG_EN, "It takes 4711 days. All 4711 of them, 4711.");

	(void)state;
	assert_int_equal(count(&set, FEATURE_NUMBER), 1);
	for (size_t i = 0; i < set.n; i++) {
		if (set.items[i].kind == FEATURE_NUMBER)
			assert_int_equal(set.items[i].count, 3);
		for (size_t k = 0; k < i; k++)
			assert_true(set.items[k].hash != set.items[i].hash);
	}
	arena_free(a);
}

static void a_text_without_words_has_no_features(void **state)
{
	struct arena *a = arena_new();
	struct feature_set set = read_text(a, LANG_UND, "");

	(void)state;
	assert_int_equal(set.n, 0);
	assert_int_equal(set.n_shingles, 0);
	set = read_text(a, LANG_FR, "... -- \xFF\xFE !");
	assert_int_equal(set.n, 0);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_two_languages_say_is_shared),
		cmocka_unit_test(the_day_of_a_cited_document_is_the_citations),
		cmocka_unit_test(a_feature_stands_there_once_with_its_count),
		cmocka_unit_test(a_text_without_words_has_no_features),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
