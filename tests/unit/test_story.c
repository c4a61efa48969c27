/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which articles of a small index tell the same event. */
#include "indexer/update.h"
#include "store/schema.h"
#include "store/terms.h"
#include "story/pairs.h"
#include "story/story.h"
#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* id, language, text, day: two events in three languages, of which the second carries out
 * the resolution of the first, two pairs of events that look alike, two matches of a team
 * and two seizures of a week, in two languages each, and one that nobody else tells */
static const char *const articles[][4] = {
	{ "bridge.vi", "vi",
	  "Ủy ban nhân dân tỉnh Quảng Nam ban hành Kế hoạch số 214/KH-UBND ngày 3/9/2025 "
	  "xây dựng 12 cây cầu treo ở vùng núi theo Nghị quyết số 59-NQ/TW. Tổng vốn là "
	  "86,5 tỷ đồng. Học sinh của 37 bản không còn phải lội suối đến trường. Đợt mưa "
	  "lũ "
	  "năm ngoái đã cuốn trôi nhiều cây cầu gỗ. Kỹ sư bắt đầu khảo sát từ ngày "
	  "15/9." },
	{ "bridge.fr", "fr",
	  "Le Comité populaire de la province de Quang Nam a publié le Plan n° "
	  "214/KH-UBND "
	  "du 3 septembre 2025 pour construire 12 ponts suspendus dans la montagne selon "
	  "la "
	  "Résolution n° 59-NQ/TW. Le budget est de 86,5 milliards de dongs. Les élèves "
	  "de "
	  "37 villages ne traverseront plus le ruisseau pour aller à l'école. Les "
	  "inondations de l'année dernière ont emporté des ponts en bois. Les ingénieurs "
	  "commencent le 15 septembre." },
	{ "bridge.en", "en",
	  "The People's Committee of Quang Nam province has issued Plan No. 214/KH-UBND "
	  "dated September 3, 2025 to build 12 suspension bridges in the mountains under "
	  "Resolution No. 59-NQ/TW. The budget is VND 86.5 billion. Pupils of 37 "
	  "villages "
	  "will no longer wade through the stream to school. Last year's floods swept "
	  "away "
	  "wooden bridges. Engineers begin the survey on September 15." },
	{ "coffee.vi", "vi",
	  "Tỉnh Đắk Lắk mở 9 trung tâm thử nếm cà phê cho nông dân, thực hiện Nghị quyết "
	  "số "
	  "59-NQ/TW. Kế hoạch số 88/KH-UBND ngày 20/10/2025 giao Sở Công Thương mời các "
	  "nhà "
	  "rang xay từ Nhật Bản và Đức. Xuất khẩu cà phê đạt 640.000 tấn." },
	{ "coffee.fr", "fr",
	  "La province de Dak Lak ouvre 9 centres de dégustation de café pour les "
	  "agriculteurs, en application de la Résolution n° 59-NQ/TW. Le Plan n° "
	  "88/KH-UBND "
	  "du 20 octobre 2025 charge le Service de l'industrie et du commerce d'inviter "
	  "des "
	  "torréfacteurs du Japon et d'Allemagne. Les exportations de café atteignent "
	  "640 000 tonnes." },
	{ "coffee.en", "en",
	  "Dak Lak province opens 9 coffee tasting centres for farmers, carrying out "
	  "Resolution No. 59-NQ/TW. Plan No. 88/KH-UBND dated October 20, 2025 assigns "
	  "the "
	  "Department of Industry and Trade to invite roasters from Japan and Germany. "
	  "Coffee exports reached 640,000 tonnes." },
	{ "thailand.vi", "vi",
	  "Tối 11/3 trên sân Cẩm Phả, đội tuyển nữ Việt Nam đánh bại Thái Lan 2-1"
	  " ở lượt trận thứ hai vòng loại Cúp châu Á. Huỳnh Như mở tỉ số từ chấm "
	  "phạt đền phút 23, Orapin gỡ hòa trước giờ nghỉ, Bích Thùy ấn định "
	  "chiến thắng phút 78. Hơn 9.000 khán giả có mặt. Huấn luyện viên Mai "
	  "Đức Chung khen tinh thần của các cầu thủ trẻ. Việt Nam có sáu điểm, "
	  "gặp Ấn Độ ngày 14/3.",
	  "2026-03-12" },
	{ "thailand.fr", "fr",
	  "Le Vietnam a battu la Thaïlande 2-1 mercredi à Cam Pha lors de la "
	  "deuxième journée des éliminatoires de la Coupe d'Asie féminine. Huynh "
	  "Nhu a transformé un penalty à la 23e minute ; la Thaïlande a égalisé "
	  "avant la pause par Orapin, mais Bich Thuy a donné la victoire aux "
	  "siennes à douze minutes de la fin devant 9 000 spectateurs. Avec six "
	  "points, les joueuses de Mai Duc Chung affronteront l'Inde samedi.",
	  "2026-03-12" },
	{ "india.en", "en",
	  "Vietnam finished on top of their Asian Cup qualifying group after "
	  "beating India 3-0 at Cam Pha on Saturday. Huynh Nhu scored in the "
	  "fifth minute, and Hai Yen added two after the break. India had a goal "
	  "ruled out for offside. Coach Mai Duc Chung, who had changed five "
	  "players after the win against Thailand, said the team would rest for a"
	  " week. Vietnam end with nine points, three more than Thailand.",
	  "2026-03-15" },
	{ "india.vi", "vi",
	  "Đội tuyển nữ Việt Nam khép lại vòng loại Cúp châu Á bằng chiến thắng "
	  "3-0 trước Ấn Độ tối 14/3 tại Cẩm Phả. Huỳnh Như ghi bàn ngay phút thứ "
	  "5, Hải Yến lập cú đúp trong hiệp hai. Ấn Độ có một bàn không được công"
	  " nhận vì việt vị. So với trận gặp Thái Lan, huấn luyện viên Mai Đức "
	  "Chung thay năm vị trí. Việt Nam giành trọn chín điểm.",
	  "2026-03-15" },
	{ "nghe-an.vi", "vi",
	  "Rạng sáng 2/12, Công an tỉnh Nghệ An phối hợp Bộ đội Biên phòng bắt "
	  "quả tang Lầu Bá Xồng, 34 tuổi, và Và Y Mo, 29 tuổi, vận chuyển 60 kg "
	  "ma túy đá và 120.000 viên hồng phiến từ Lào qua xã Keng Đu. Ma túy "
	  "giấu trong thùng gỗ chở măng. Hai người khai được thuê với giá 200 "
	  "triệu đồng.",
	  "2025-12-03" },
	{ "nghe-an.fr", "fr",
	  "La police de Nghe An et les gardes-frontières ont arrêté mardi avant "
	  "l'aube deux passeurs venus du Laos, Lau Ba Xong, 34 ans, et Va Y Mo, "
	  "29 ans. Soixante kilos de méthamphétamine et 120 000 comprimés étaient"
	  " cachés dans des caisses de pousses de bambou. Les deux suspects "
	  "disent qu'on leur avait promis 200 millions de dôngs.",
	  "2025-12-04" },
	{ "ha-tinh.fr", "fr",
	  "La police de Ha Tinh et les gardes-frontières ont arrêté jeudi soir "
	  "trois passeurs venus du Laos au poste de Cau Treo. Quatre-vingt-cinq "
	  "kilos de méthamphétamine étaient cachés dans la cabine d'un camion "
	  "chargé de charbon. Le chauffeur, Nguyen Van Tung, 41 ans, dit avoir "
	  "reçu 150 millions de dôngs.",
	  "2025-12-06" },
	{ "ha-tinh.vi", "vi",
	  "Tối 4/12, tại cửa khẩu Cầu Treo, Công an tỉnh Hà Tĩnh cùng Bộ đội Biên"
	  " phòng bắt Nguyễn Văn Tùng, 41 tuổi, và hai đồng phạm vận chuyển 85 kg"
	  " ma túy đá từ Lào về. Số ma túy giấu trong ca-bin xe tải chở than đá. "
	  "Tùng khai được trả công 150 triệu đồng.",
	  "2025-12-05" },
	{ "library.en", "en",
	  "A library in the old quarter lends umbrellas on rainy days. Readers bring "
	  "them "
	  "back with the books, and nobody has asked for a deposit under Resolution No. "
	  "59-NQ/TW." },
};

enum { N_ARTICLES = sizeof(articles) / sizeof(*articles) };

static char folder[] = "/tmp/tracuu-story-XXXXXX";
static char corpus[64], index_path[64];
static struct store *store;
static struct story *story;

static int set_up(void **state)
{
	struct error err = { 0 };
	const char *sources[] = { corpus };
	struct update_options how = { .dir = index_path,
				      .scan = { .sources = sources, .n_sources = 1 },
				      .workers = 1 };
	struct update_result result;

	(void)state;
	if (mkdtemp(folder) == NULL)
		return 1;
	snprintf(corpus, sizeof(corpus), "%s/corpus.jsonl", folder);
	snprintf(index_path, sizeof(index_path), "%s/index", folder);
	FILE *f = fopen(corpus, "w");
	if (f == NULL)
		return 1;
	for (size_t i = 0; i < N_ARTICLES; i++)
		fprintf(f,
			"{\"id\":\"%s\",\"lang\":\"%s\",\"text\":\"%s\",\"date\":\"%s\"}"
			"\n",
			articles[i][0], articles[i][1], articles[i][2],
			articles[i][3] ? articles[i][3] : "");
	fclose(f);
	if (!update_run(&how, &result, &err) || !schema_open(&store, index_path, &err)) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	story = story_new(store);
	return 0;
}

static int tear_down(void **state)
{
	char command[80];

	(void)state;
	story_free(story);
	store_close(store);
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	return system(command);
}

static str key_of(struct arena *a, const char *article)
{
	return terms_article(a, str_of(corpus), str_of(article));
}

static bool has(const struct story_versions *v, str key)
{
	for (size_t i = 0; i < v->n; i++)
		if (str_eq(v->list[i].key, key))
			return true;
	return false;
}

static void an_article_has_the_versions_of_the_other_languages(void **state)
{
	static const char *const langs[] = { "vi", "fr", "en" };
	struct arena *a = arena_new();
	struct story_versions v;
	struct error err;
	char name[32];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		snprintf(name, sizeof(name), "bridge.%s", langs[i]);
		assert_true(story_versions(a, story, key_of(a, name), 0, &v, &err));
		assert_int_equal(v.lang, lang_parse(str_of(langs[i])));
		assert_int_equal(v.n, 2);
		for (size_t j = 0; j < 3; j++) {
			snprintf(name, sizeof(name), "bridge.%s", langs[j]);
			assert_int_equal(has(&v, key_of(a, name)), i != j);
		}
	}
	arena_free(a);
}

static void versions_can_be_asked_for_in_some_languages_only(void **state)
{
	struct arena *a = arena_new();
	struct story_versions v;
	struct error err;

	(void)state;
	assert_true(story_versions(a, story, key_of(a, "coffee.vi"), 1u << LANG_FR, &v,
				   &err));
	assert_int_equal(v.n, 1);
	assert_true(has(&v, key_of(a, "coffee.fr")));
	arena_free(a);
}

static void one_resolution_is_not_one_event(void **state)
{
	struct arena *a = arena_new();
	struct story_versions v;
	struct error err;

	(void)state;
	assert_true(story_versions(a, story, key_of(a, "library.en"), 0, &v, &err));
	assert_int_equal(v.n, 0);
	assert_true(story_versions(a, story, key_of(a, "coffee.en"), 0, &v, &err));
	assert_false(has(&v, key_of(a, "bridge.vi")));
	arena_free(a);
}

static void events_that_look_alike_stay_apart(void **state)
{
	static const char *const pairs[][2] = {
		{ "thailand.vi", "thailand.fr" },
		{ "india.vi", "india.en" },
		{ "nghe-an.vi", "nghe-an.fr" },
		{ "ha-tinh.vi", "ha-tinh.fr" },
	};
	struct arena *a = arena_new();
	struct story_versions v;
	struct error err;

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		for (size_t side = 0; side < 2; side++) {
			assert_true(story_versions(a, story, key_of(a, pairs[i][side]), 0,
						   &v, &err));
			assert_int_equal(v.n, 1);
			assert_true(has(&v, key_of(a, pairs[i][1 - side])));
		}
	arena_free(a);
}

static void every_pair_of_languages_is_found_once(void **state)
{
	struct arena *a = arena_new();
	struct pairs_pair *pairs;
	struct error err;
	size_t n;

	(void)state;
	for (int workers = 1; workers <= 3; workers++) {
		assert_true(pairs_find(a, store, NULL, workers, NULL, &pairs, &n, &err));
		assert_int_equal(n, 10);
		for (size_t i = 0; i < n; i++) {
			assert_int_not_equal(pairs[i].langs[0], pairs[i].langs[1]);
			assert_true(pairs[i].confidence >= STORY_LEAST);
		}
	}
	const volatile sig_atomic_t stop = 1;
	assert_true(pairs_find(a, store, NULL, 1, &stop, &pairs, &n, &err));
	assert_int_equal(n, 0);
	arena_free(a);
}

static void an_article_that_is_not_there_is_an_error(void **state)
{
	struct arena *a = arena_new();
	struct story_versions v;
	struct error err = { 0 };

	(void)state;
	assert_false(story_versions(a, story, key_of(a, "nowhere"), 0, &v, &err));
	assert_int_equal(err.code, ERR_INDEX);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_article_has_the_versions_of_the_other_languages),
		cmocka_unit_test(versions_can_be_asked_for_in_some_languages_only),
		cmocka_unit_test(one_resolution_is_not_one_event),
		cmocka_unit_test(events_that_look_alike_stay_apart),
		cmocka_unit_test(every_pair_of_languages_is_found_once),
		cmocka_unit_test(an_article_that_is_not_there_is_an_error),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
