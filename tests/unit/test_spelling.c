/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Forms and spellings, and the document that each is: surface, form, identity. */
#include "tests/unit/cite_fixture.h"

/* One line a citation: surface = form identity @article/clause/point */
static size_t print_one(char *out, size_t size, const char *text,
			const struct citation *c)
{
	const struct citation_pinpoint *p = c->pinpoint;
	size_t at = (size_t)snprintf(out, size, "%.*s = %s ", (int)(c->end - c->start),
				     text + c->start, citation_form_name(c->form));

	at += c->id.n ? (size_t)snprintf(out + at, size - at, "%.*s", STR_ARG(c->id))
		      : (size_t)snprintf(out + at, size - at, "%.*s:%.*s",
					 STR_ARG(c->type), STR_ARG(c->number));
	if (p)
		at += (size_t)snprintf(out + at, size - at, " @%.*s/%.*s/%.*s",
				       STR_ARG(p->article), STR_ARG(p->clause),
				       STR_ARG(p->point));
	return at;
}

static void sessions_are_named_by_plenum_and_term(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Nghị quyết hội nghị Trung ương lần thứ 5 khóa IX",
		  "Nghị quyết hội nghị Trung ương lần thứ 5 khóa IX = session "
		  "vn:party/tw/session/ix.5/nq" },
		{ "Nghị quyết Hội nghị Trung ương 4, khóa XI",
		  "Nghị quyết Hội nghị Trung ương 4, khóa XI = session "
		  "vn:party/tw/session/xi.4/nq" },
		{ "la résolution du 8e Plénum",
		  "résolution du 8e Plénum = session vn:party/tw/session/8/nq" },
		{ "le 8e plénum du Comité central et sa résolution", "" },
		{ "Các nghị quyết, từ 18 đến 20, khóa XII", "" },
	};
	CHECK(rows);
}

static void years_and_dates_in_every_place_bind(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Decision 1551/QD-TTg dated 10 Dec. 2024",
		  "Decision 1551/QD-TTg dated 10 Dec. 2024 = full "
		  "vn:state/ttg/qd/1551/2024" },
		{ "the December 25, 2001 Law on Organization of the Government and the "
		  "November 29, 2013 Land Law",
		  "December 25, 2001 Law on Organization of the Government = named "
		  "vn:law/to-chuc-chinh-phu/2001\nNovember 29, 2013 Land Law = named "
		  "vn:na/luat/45/qh13" },
		{ "69-QĐ/TW of 2022, Plan No. 155/KH-UBND of 2017",
		  "69-QĐ/TW of 2022 = full vn:party/tw/qd/69~xiii\nPlan No. 155/KH-UBND "
		  "of 2017 = full vn:state/ubnd/kh/155/2017" },
		{ "Decree 30/2020/ND-CP in 2021 and Resolution 59-NQ/TW in 2025",
		  "Decree 30/2020/ND-CP = full vn:state/cp/nd/30/2020\nResolution "
		  "59-NQ/TW = full vn:party/tw/nq/59" },
		{ "Hướng dẫn 36-hd/vptw năm 2018",
		  "Hướng dẫn 36-hd/vptw năm 2018 = full vn:party/vptw/hd/36~xii" },
		{ "Bộ luật Hình sự (BLHS) năm 2015",
		  "Bộ luật Hình sự (BLHS) năm 2015 = named vn:na/bl/100/qh13" },
		{ "la Convention des Nations unies sur le droit de la mer de 1982",
		  "Convention des Nations unies sur le droit de la mer de 1982 = named "
		  "int:unclos/1982" },
		{ "Luật Đầu tư 2025, Luật Thủ đô năm 2026",
		  "Luật Đầu tư 2025 = named vn:na/luat/143/qh15\n"
		  "Luật Thủ đô năm 2026 = named vn:na/luat/2/qh16" },
		{ "la loi sur l'électricité de 2024, la loi de 2018",
		  "loi sur l'électricité de 2024 = named vn:na/luat/61/qh15" },
	};
	CHECK(rows);
}

static void damaged_symbols_keep_their_number(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Resolution 66/13/2026/NQ-CP",
		  "Resolution 66/13/2026/NQ-CP = full vn:state/cp/nq/66.13/2026" },
		{ "Hướng dẫn 23-HD/BXYZTW",
		  "Hướng dẫn 23-HD/BXYZTW = full vn:party/bxyztw/hd/23" },
		{ "Nghị quyết liên tịch 403/2017/NQLT-UBTVQH14-CP",
		  "Nghị quyết liên tịch 403/2017/NQLT-UBTVQH14-CP = full "
		  "vn:ubtvqh/nqlt/403/qh14" },
		{ "le règlement (CE) no 1907/2006 et (CEE) no 793/93",
		  "règlement (CE) no 1907/2006 = full eu:reg/2006/1907\n793/93 = full "
		  "eu:reg/1993/793" },
		{ "règlement n° 41-QD/TW",
		  "règlement n° 41-QD/TW = full vn:party/tw/qdi/41" },
		{ "Số hiệu: 43-TTg Loại văn bản: Chỉ thị",
		  "43-TTg = full vn:state/ttg/ct/43" },
		{ "Nghị quyết 30a của Chính phủ",
		  "Nghị quyết 30a = bare vn:state/cp/nq/30a" },
		{ "(EC) No 338/97 applies", "338/97 = full eu:reg/1997/338" },
		{ "theo Nghị định số 15/2020 NĐ-CP",
		  "Nghị định số 15/2020 NĐ-CP = full vn:state/cp/nd/15/2020" },
		{ "Hướng dẫn liên ngành số 1234/HDLN-SYT-SGDĐT",
		  "Hướng dẫn liên ngành số 1234/HDLN-SYT-SGDĐT = full "
		  "vn:state/syt-sgddt/hd/1234" },
	};
	CHECK(rows);
}

static void pinpoints_hold_every_value(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "các điểm a, b, d khoản 14 Điều 2 Luật số 43/2024/QH15",
		  "Luật số 43/2024/QH15 = full vn:na/luat/43/qh15 @2/14/a, b, d" },
		{ "Điểm 1.3 Khoản 1 Mục II Thông tư 36/2017/TT-BGDĐT",
		  "Thông tư 36/2017/TT-BGDĐT = full vn:state/bgddt/tt/36/2017 @/1/1.3" },
		{ "Đ1 k3 Luật 60/2014/QH13",
		  "Luật 60/2014/QH13 = full vn:na/luat/60/qh13 @1/3/" },
		{ "articles 6 à 8 de la loi du 21 mars 2022",
		  "loi du 21 mars 2022 = named fr:loi/d2022-03-21 @6 à 8//" },
		{ "L'article 158 de la Loi foncière de 2024, point a, clause 1",
		  "Loi foncière de 2024 = named vn:na/luat/31/qh15 @158/1/a" },
	};
	CHECK(rows);
}

static void words_before_a_number_name_its_body(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "the Politburo's Resolution 99",
		  "Resolution 99 = bare vn:party/tw/nq/99" },
		{ "Bộ Chính trị ban hành Nghị quyết 99",
		  "Nghị quyết 99 = bare vn:party/tw/nq/99" },
		{ "le Politburo a adopté la résolution 99",
		  "résolution 99 = bare vn:party/tw/nq/99" },
		{ "Quốc hội họp. Nghị quyết 99", "Nghị quyết 99 = bare nq:99" },
		{ "Directive 45 of the Hanoi Party Committee says that directive 45 "
		  "binds",
		  "Directive 45 = bare vn:party/tu@ha-noi/ct/45\ndirective 45 = bare "
		  "vn:party/tu@ha-noi/ct/45" },
		{ "Directive 45 of the Hanoi Party Committee, Directive 45 of the Da "
		  "Nang Party Committee, directive 45",
		  "Directive 45 = bare vn:party/tu@ha-noi/ct/45\nDirective 45 = bare "
		  "vn:party/tu@da-nang/ct/45\ndirective 45 = bare ct:45" },
		{ "Resolutions (157, 159) of the Politburo",
		  "Resolutions (157 = bare vn:party/tw/nq/157\n159 = coord "
		  "vn:party/tw/nq/159" },
		{ "18-NQ/TW và 19-NQ/TW khóa XII",
		  "18-NQ/TW = full vn:party/tw/nq/18~xii\n19-NQ/TW = full "
		  "vn:party/tw/nq/19~xii" },
		{ "circulaire n° 11 du Comité permanent du Parti de la province de Nghê "
		  "An",
		  "circulaire n° 11 = bare vn:party/tu@nghe-an/thong-tri/11" },
		{ "Decree 15 of the Government, Decree No. 15/2020 (amended)",
		  "Decree 15 = bare vn:state/cp/nd/15/2020\nDecree No. 15/2020 = numyear "
		  "vn:state/cp/nd/15/2020" },
	};
	CHECK(rows);
}

static void companies_and_contracts_are_no_issuers(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "HĐ số 12/2016/HĐMB và hợp đồng số 01/HĐKT", "" },
		{ "nghị quyết 71 của ĐHĐCĐ công ty", "" },
	};
	CHECK(rows);
}

static void words_with_other_marks_are_other_words(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "theo Luật Đầu tư năm 2014 và được sửa đổi",
		  "Luật Đầu tư năm 2014 = named vn:na/luat/67/qh13" },
		{ "theo bộ luật Lao động 2012, do ngày",
		  "bộ luật Lao động 2012 = named vn:na/bl/10/qh13" },
		{ "phê duyệt Quyết định số 2842 đồng ý xây dựng",
		  "Quyết định số 2842 = bare qd:2842" },
		{ "Quyết định số 10 điều chỉnh quy định, Quyết định số 10 điều",
		  "Quyết định số 10 = bare qd:10" },
		{ "Quyết định 33 về tách thửa", "Quyết định 33 = bare qd:33" },
		{ "la Loi sur la prévention et la lutte contre les catastrophes "
		  "naturelles de 2013",
		  "Loi sur la prévention et la lutte contre les catastrophes naturelles "
		  "de 2013 = named vn:na/luat/33/qh13" },
	};
	CHECK(rows);
}

static void a_law_s_name_ends_where_another_begins(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "theo luật quốc tế, trong đó có UNCLOS 1982",
		  "UNCLOS 1982 = named int:unclos/1982" },
		{ "thi hành Luật đầu tư và Luật doanh nghiệp năm 2014",
		  "Luật doanh nghiệp năm 2014 = named vn:na/luat/68/qh13" },
		{ "cùng Luật Phòng chống tham nhũng, việc ban hành Luật Phòng, chống rửa "
		  "tiền năm 2012",
		  "Luật Phòng, chống rửa tiền năm 2012 = named vn:na/luat/7/qh13" },
		{ "Công ước Viên 1961 về quan hệ ngoại giao; Công ước của LHQ về Luật "
		  "Biển năm 1982",
		  "Công ước Viên 1961 = named int:vien/1961\nCông ước của LHQ về Luật "
		  "Biển năm 1982 = named int:unclos/1982" },
	};
	CHECK(rows);
}

static void foreign_laws_and_schools_of_law_are_no_citations(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Hiến pháp 1987 của Philippines, Hiến pháp 1992",
		  "Hiến pháp 1992 = named vn:hp/1992" },
		{ "nghị quyết 660 của Hạ viện Mỹ, Quốc hội Mỹ thông qua nghị quyết 660",
		  "" },
		{ "Nghị quyết 242 của Liên hợp quốc",
		  "Nghị quyết 242 = full un:res/242" },
		{ "Đạo luật Magnitsky 2012, Luật Quan hệ Đài Loan năm 1979", "" },
		{ "Trường ĐH Luật TP Hồ Chí Minh năm 2017, công ty Luật Minh Anh 2016",
		  "" },
		{ "Pháp luật plus Bước ra từ Giọng hát Việt 2013, dự luật Đất đai 2013",
		  "" },
		{ "ô đất ký hiệu CV 1, Nghị định 67/2014/NĐ-CP",
		  "Nghị định 67/2014/NĐ-CP = full vn:state/cp/nd/67/2014" },
		{ "Hợp đồng số 32/HĐ-EPC ngày 1/11/2010", "" },
		{ "the Draft Law 2025", "" },
	};
	CHECK(rows);
}

static void congresses_of_a_place_are_not_the_party_s(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Nghị quyết Đại hội XI Đảng bộ tỉnh",
		  "Nghị quyết Đại hội XI = session vn:party/tu/congress/11/nq" },
		{ "Nghị quyết Đại hội X của Đảng bộ TP.HCM",
		  "Nghị quyết Đại hội X = session "
		  "vn:party/tu@ho-chi-minh/congress/10/nq" },
		{ "Nghị quyết Đại hội Đảng bộ tỉnh Nghệ An lần thứ XVIII",
		  "Nghị quyết Đại hội Đảng bộ tỉnh Nghệ An lần thứ XVIII = session "
		  "vn:party/tu@nghe-an/congress/18/nq" },
		{ "Nghị quyết Đại hội 12 của Đảng, Đại hội 15 của Đảng bộ thành phố",
		  "Nghị quyết Đại hội 12 = session vn:party/congress/12/nq" },
	};
	CHECK(rows);
}

static void laws_have_one_identity_in_three_languages(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Luật Đất đai 2013; Land Law 2013, the Land Law of 2013, Law on Land "
		  "(2013); la Loi foncière de 2013",
		  "Luật Đất đai 2013 = named vn:na/luat/45/qh13\nLand Law 2013 = named "
		  "vn:na/luat/45/qh13\nLand Law of 2013 = named vn:na/luat/45/qh13\nLaw "
		  "on Land (2013) = named vn:na/luat/45/qh13\nLoi foncière de 2013 = "
		  "named vn:na/luat/45/qh13" },
		{ "Luật Phòng, chống thiên tai năm 2013; 2013 Law on Natural Disaster "
		  "Prevention and Control; Loi sur la prévention et la lutte contre les "
		  "catastrophes naturelles de 2013",
		  "Luật Phòng, chống thiên tai năm 2013 = named vn:na/luat/33/qh13\n2013 "
		  "Law on Natural Disaster Prevention and Control = named "
		  "vn:na/luat/33/qh13\nLoi sur la prévention et la lutte contre les "
		  "catastrophes naturelles de 2013 = named vn:na/luat/33/qh13" },
		{ "the 2020 Law on Investment and the Land Law 2013",
		  "2020 Law on Investment = named vn:na/luat/61/qh14\nLand Law 2013 = "
		  "named vn:na/luat/45/qh13" },
		{ "Luật Sở hữu trí tuệ (SHTT) 2005, Luật BHXH (sửa đổi) năm 2014",
		  "Luật Sở hữu trí tuệ (SHTT) 2005 = named vn:na/luat/50/qh11\nLuật BHXH "
		  "(sửa đổi) năm 2014 = named vn:na/luat/58/qh13" },
		{ "Luật Giáo dục quốc phòng và an ninh 2013, Luật Giáo dục 2019",
		  "Luật Giáo dục quốc phòng và an ninh 2013 = named "
		  "vn:law/giao-duc-quoc-phong-va-an-ninh/2013\nLuật Giáo dục 2019 = "
		  "named vn:na/luat/43/qh14" },
		{ "Pháp lệnh Ngoại hối 2005",
		  "Pháp lệnh Ngoại hối 2005 = named vn:ubtvqh/pl/28/qh11" },
		{ "Under Civil Code (2015), Album EX’ACT (2016)",
		  "Civil Code (2015) = named vn:na/bl/91/qh13" },
	};
	CHECK(rows);
}

static void a_local_document_is_of_the_place_that_the_article_is_about(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Can Tho sells more fruit. The city has issued Plan No. 118/KH-UBND "
		  "dated July 10, 2025.",
		  "Plan No. 118/KH-UBND dated July 10, 2025 = full "
		  "vn:state/ubnd@can-tho/kh/118/2025" },
		{ "La ville de Cân Tho a publié le Plan n° 118/KH-UBND du 10 juillet "
		  "2025 du Comité populaire municipal.",
		  "Plan n° 118/KH-UBND du 10 juillet 2025 = full "
		  "vn:state/ubnd@can-tho/kh/118/2025" },
		{ "Cần Thơ và Huế họp bàn. Kế hoạch số 118/KH-UBND ngày 10/7/2025.",
		  "Kế hoạch số 118/KH-UBND ngày 10/7/2025 = full "
		  "vn:state/ubnd/kh/118/2025" },
		{ "Nghệ An: xã Đồng Tâm nhận Quyết định số 12/QĐ-UBND ngày 1/2/2023 của "
		  "UBND huyện Nam Đàn.",
		  "Quyết định số 12/QĐ-UBND ngày 1/2/2023 = full "
		  "vn:state/ubnd/qd/12/2023" },
		{ "Hà Nội: Nghị định 30/2020/NĐ-CP của Chính phủ.",
		  "Nghị định 30/2020/NĐ-CP = full vn:state/cp/nd/30/2020" },
	};
	CHECK(rows);
}

static void a_name_may_stand_with_its_code_in_brackets(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "theo Quyết định (QĐ) 33/2014 của thành phố",
		  "Quyết định (QĐ) 33/2014 = numyear qd:33" },
		{ "Nghị định (NĐ) 59/2015/NĐ-CP",
		  "Nghị định (NĐ) 59/2015/NĐ-CP = full vn:state/cp/nd/59/2015" },
		{ "DECREE N0 . 24 / 2014 / ND - CP",
		  "DECREE N0 . 24 / 2014 / ND - CP = full vn:state/cp/nd/24/2014" },
		{ "hội nghị phổ biến Quyết định 05 diễn ra tháng 5",
		  "Quyết định 05 = bare qd:5" },
	};
	CHECK(rows);
}

static void a_telegram_of_a_steering_committee_is_the_states(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Công điện số 07/CĐ-BCĐ ngày 3/9/2024",
		  "Công điện số 07/CĐ-BCĐ ngày 3/9/2024 = full "
		  "vn:state/bcd/cd/7/2024" },
		{ "Kế hoạch số 47-KH/BCĐ", "Kế hoạch số 47-KH/BCĐ = full "
					   "vn:party/bcd/kh/47" },
	};
	CHECK(rows);
}

static void a_plenum_or_a_tenure_tells_the_term(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Nghị quyết số 18-NQ/TW của Hội nghị lần thứ sáu Ban Chấp hành Trung "
		  "ương khóa XII",
		  "Nghị quyết số 18-NQ/TW = full vn:party/tw/nq/18~xii" },
		{ "Resolution 18-NQ/TW of the 6th Plenum of the 12th Party Central "
		  "Committee",
		  "Resolution 18-NQ/TW = full vn:party/tw/nq/18~xii" },
		{ "the 12th-tenure Politburo's Resolution 36",
		  "Resolution 36 = bare vn:party/tw/nq/36~xii" },
		{ "the 13th National Party Congress's Resolution",
		  "13th National Party Congress's Resolution = session "
		  "vn:party/congress/13/nq" },
	};
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sessions_are_named_by_plenum_and_term),
		cmocka_unit_test(years_and_dates_in_every_place_bind),
		cmocka_unit_test(damaged_symbols_keep_their_number),
		cmocka_unit_test(pinpoints_hold_every_value),
		cmocka_unit_test(a_name_may_stand_with_its_code_in_brackets),
		cmocka_unit_test(a_telegram_of_a_steering_committee_is_the_states),
		cmocka_unit_test(a_plenum_or_a_tenure_tells_the_term),
		cmocka_unit_test(words_before_a_number_name_its_body),
		cmocka_unit_test(companies_and_contracts_are_no_issuers),
		cmocka_unit_test(words_with_other_marks_are_other_words),
		cmocka_unit_test(a_law_s_name_ends_where_another_begins),
		cmocka_unit_test(foreign_laws_and_schools_of_law_are_no_citations),
		cmocka_unit_test(congresses_of_a_place_are_not_the_party_s),
		cmocka_unit_test(laws_have_one_identity_in_three_languages),
		cmocka_unit_test(
			a_local_document_is_of_the_place_that_the_article_is_about),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
