/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The citation grammar by phenomenon: what fires, and what does not. */
#include "tests/unit/cite_fixture.h"

/* One line a citation: form type:number year issuer symbol date | surface */
static size_t print_one(char *out, size_t size, const char *text,
			const struct citation *c)
{
	return (size_t)snprintf(out, size, "%s %.*s:%.*s %.*s %.*s %.*s %.*s | %.*s",
				citation_form_name(c->form), STR_ARG(c->type),
				STR_ARG(c->number), STR_ARG(c->year), STR_ARG(c->issuer),
				STR_ARG(c->symbol), STR_ARG(c->date),
				(int)(c->end - c->start), text + c->start);
}

static void symbols_are_read_in_every_spelling(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Nghị định số 66.7/2025/NQ-CP và Sắc lệnh số 33c/SL",
		  "full nq:66.7 2025 CP 66.7/2025/NQ-CP  | Nghị định số 66.7/2025/NQ-CP\n"
		  "full sl:33c   33c/SL  | Sắc lệnh số 33c/SL" },
		{ "Chương trình 02-Ctr/TU; Kế hoạch số 84 KH/TWĐTN",
		  "full ctr:2  TU 2-CTr/TU  | Chương trình 02-Ctr/TU\n"
		  "full kh:84  TWĐTN 84-KH/TWĐTN  | Kế hoạch số 84 KH/TWĐTN" },
		{ "Thông tư liên tịch 01-TANDTC-VKSNDTC/TTLT",
		  "full ttlt:1  TANDTC-VKSNDTC 1-TANDTC-VKSNDTC/TTLT  | Thông tư liên "
		  "tịch 01-TANDTC-VKSNDTC/TTLT" },
		{ "Lệnh số 52-L/CTN, Quyết định số 25/CP",
		  "full lenh:52  CTN 52/L-CTN  | Lệnh số 52-L/CTN\n"
		  "full qd:25  CP 25/CP  | Quyết định số 25/CP" },
		{ "Quy định số 07-QĐi/TW, ngày 28/8/2018",
		  "full qdi:7  TW 7-QĐi/TW 2018-08-28 | Quy định số 07-QĐi/TW, ngày "
		  "28/8/2018" },
		{ "Công văn số 3358-CV/TU; công văn 2343/tct-kk năm 2016",
		  "full cv:3358  TU 3358-CV/TU  | Công văn số 3358-CV/TU\n"
		  "full cv:2343 2016 TCT 2343/TCT-KK  | công văn 2343/tct-kk năm 2016" },
		{ "quyết định 1121/QĐ-TTTP-P5, công văn 12/UBND-GDĐT",
		  "full qd:1121  TTTP-P5 1121/QĐ-TTTP-P5  | quyết định 1121/QĐ-TTTP-P5\n"
		  "full cv:12  UBND 12/UBND-GDĐT  | công văn 12/UBND-GDĐT" },
		{ "quyet dinh 141 qd bct ve viec",
		  "full qd:141  BCT 141/QĐ-BCT  | quyet dinh 141 qd bct" },
		{ "thong tu 55 2023 tt btc",
		  "full tt:55 2023 BTC 55/2023/TT-BTC  | thong tu 55 2023 tt btc" },
		{ "Quyết định số 16/2009/QDTTg",
		  "full qd:16 2009 TTg 16/2009/QĐ-TTg  | Quyết định số 16/2009/QDTTg" },
		{ "Nghị quyết 15-NQ/TƯ, Nghị quyết T.Ư 6 (khóa XII)",
		  "full nq:15  TW 15-NQ/TW  | Nghị quyết 15-NQ/TƯ\n"
		  "session nq:  TW   | Nghị quyết T.Ư 6 (khóa XII)" },
		{ "Thông tư 51/2025/TT-BTС",
		  "full tt:51 2025 BTC 51/2025/TT-BTC  | Thông tư 51/2025/TT-BTС" },
		{ "Quyết định s1819/QĐ-TTg và số31-QĐ/TW",
		  "full qd:1819  TTg 1819/QĐ-TTg  | Quyết định s1819/QĐ-TTg\n"
		  "full qd:31  TW 31-QĐ/TW  | 31-QĐ/TW" },
		{ "số 02-KH/BCĐTWNgày 3/4/2015",
		  "full kh:2  BCĐTW 2-KH/BCĐTW 2015-04-03 | 02-KH/BCĐTWNgày 3/4/2015" },
		{ "Nghị quyết số: / 2017/QH14", "" },
		{ "Luật 80/1269/qh13",
		  "full luat:80  QH13 80/QH13  | Luật 80/1269/qh13" },
		{ "theo Nghị quyết số 12/NQ-HĐQT", "" },
		{ "Thông tư 15.2015 của Bộ", "numyear tt:15 2015    | Thông tư 15.2015" },
		{ "số 291/QĐ - XPVPHC ký",
		  "full qd:291  XPVPHC 291/QĐ-XPVPHC  | 291/QĐ - XPVPHC" },
		{ "quyết định số 71/QĐ-TTr",
		  "full qd:71  TTr 71/QĐ-TTr  | quyết định số 71/QĐ-TTr" },
		{ "Decree No. 226/2025/ND-CP dated 226/2025/ND-CP",
		  "full nd:226 2025 CP 226/2025/NĐ-CP  | Decree No. 226/2025/ND-CP" },
	};
	CHECK(rows);
}

static void lists_give_every_item_and_no_count(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Resolutions (57, 59, 66 and 68)", "bare nq:57     | Resolutions (57\n"
						     "coord nq:59     | 59\n"
						     "coord nq:66     | 66\n"
						     "coord nq:68     | 68" },
		{ "ba Nghị quyết 70-71-72", "bare nq:70     | Nghị quyết 70\n"
					    "coord nq:71     | 71\n"
					    "coord nq:72     | 72" },
		{ "Nghị quyết 57 và 20 tỉnh", "bare nq:57     | Nghị quyết 57" },
		{ "Laws No. 43/2024/QH15, 47/2024/QH15",
		  "full luat:43 2024 QH15 43/2024/QH15  | Laws No. 43/2024/QH15\n"
		  "full luat:47 2024 QH15 47/2024/QH15  | 47/2024/QH15" },
		{ "directives 91/155/CEE, 93/67/CEE et 2000/21/CE",
		  "full eu-dir:155 1991 EU 91/155/EEC  | directives 91/155/CEE\n"
		  "full eu-dir:67 1993 EU 93/67/EEC  | 93/67/CEE\n"
		  "full eu-dir:21 2000 EU 2000/21/EC  | 2000/21/CE" },
	};
	CHECK(rows);
}

static void dates_bind_only_where_they_belong(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Quyết định số 5/QĐ-BYT có hiệu lực từ ngày 1/1/2020",
		  "full qd:5  BYT 5/QĐ-BYT  | Quyết định số 5/QĐ-BYT" },
		{ "Nghị quyết 11/NQ-CP của Chính phủ ngày 09/6/2017",
		  "full nq:11  CP 11/NQ-CP 2017-06-09 | Nghị quyết 11/NQ-CP của Chính "
		  "phủ ngày 09/6/2017" },
		{ "Số: 09-HD/UBKTTW Hà Nội, ngày 06 tháng 06 năm 2013",
		  "full hd:9  UBKTTW 9-HD/UBKTTW  | 09-HD/UBKTTW" },
		{ "Lệnh 1/CĐ-TTg du 23 novembre 25",
		  "full cd:1  TTg 1/CĐ-TTg 2025-11-23 | Lệnh 1/CĐ-TTg du 23 novembre "
		  "25" },
		{ "QĐ 1272/QĐ-BYT 06/05/2026", "full qd:1272  BYT 1272/QĐ-BYT 2026-05-06 "
					       "| QĐ 1272/QĐ-BYT 06/05/2026" },
		{ "Luật: 38/2005/QH11 01/01/1970",
		  "full luat:38 2005 QH11 38/2005/QH11  | Luật: 38/2005/QH11" },
		{ "telegram No. 141/CD-TTg dated August 22",
		  "full cd:141  TTg 141/CĐ-TTg  | telegram No. 141/CD-TTg dated August "
		  "22" },
	};
	CHECK(rows);
}

static void laws_are_cited_by_name_and_year(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Luật Đất đai 2024, Luật du lịch 2005",
		  "named luat: 2024 QH   | Luật Đất đai 2024\n"
		  "named luat: 2005 QH   | Luật du lịch 2005" },
		{ "the November 29, 2013 Land Law and the 2015 Penal Code",
		  "named luat:  QH  2013-11-29 | November 29, 2013 Land Law\n"
		  "named bl: 2015 QH   | 2015 Penal Code" },
		{ "Loi foncière de 2024; la Constitution de 2013",
		  "named luat: 2024 QH   | Loi foncière de 2024\n"
		  "named hp: 2013 QH   | Constitution de 2013" },
		{ "Luật Đầu tư công giai đoạn 2016 - 2020", "" },
		{ "luật sư năm 2017", "" },
		{ "pháp luật năm 2015", "" },
		{ "(Bộ luật hình sự năm 1999, sửa đổi)",
		  "named bl: 1999 QH   | Bộ luật hình sự năm 1999" },
		{ "quy định tại BLHS 2015", "named bl: 2015 QH   | BLHS 2015" },
		{ "Hiến chương LHQ và Công ước LHQ về Luật Biển năm 1982",
		  "named treaty: 1982 UN   | Công ước LHQ về Luật Biển năm 1982" },
		{ "arrêté du 26 août 2011",
		  "named fr-arrete:  FR  2011-08-26 | arrêté du 26 août 2011" },
		{ "UNCLOS năm 1982", "named treaty: 1982 UN   | UNCLOS năm 1982" },
	};
	CHECK(rows);
}

static void sessions_are_cited_without_a_number(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Nghị quyết Trung ương 4 khóa XII",
		  "session nq:  TW   | Nghị quyết Trung ương 4 khóa XII" },
		{ "Resolution of the 4th Party Central Committee (tenure 11)",
		  "session nq:  TW   | Resolution of the 4th Party Central Committee "
		  "(tenure 11)" },
		{ "résolution du XIVᵉ Congrès",
		  "session nq:     | résolution du XIVᵉ Congrès" },
		{ "Nghị quyết của Bộ Chính trị khóa XII", "" },
	};
	CHECK(rows);
}

static void acts_of_others_keep_their_own_numbering(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Regulation (EU) No 1307/2013 and Directive (EU) 2019/1937",
		  "full eu-reg:1307 2013 EU (EU) 1307/2013  | Regulation (EU) No "
		  "1307/2013\n"
		  "full eu-dir:1937 2019 EU (EU) 2019/1937  | Directive (EU) 2019/1937" },
		{ "loi n° 89-462 et décret n°2021-1600 du 9 décembre 2021",
		  "full fr-loi:462 1989 FR 89-462  | loi n° 89-462\n"
		  "full fr-decret:1600 2021 FR 2021-1600 2021-12-09 | décret n°2021-1600 "
		  "du 9 décembre 2021" },
		{ "S/RES/420 et résolution 2758 (XXVI)",
		  "full un-res:420  UNSC S/RES/420  | S/RES/420\n"
		  "full un-res:2758  UNGA A/RES/2758(XXVI)  | résolution 2758" },
		{ "resolutions 1267 (1999), 1989 (2011) of the Security Council",
		  "full un-res:1267  UNSC S/RES/1267  | resolutions 1267\n"
		  "full un-res:1989  UNSC S/RES/1989  | 1989" },
		{ "Framework Decision 2008/913/JHA, décision 2014/512/PESC",
		  "full eu-dec:913 2008 EU 2008/913/JHA  | Framework Decision "
		  "2008/913/JHA\n"
		  "full eu-dec:512 2014 EU 2014/512/CFSP  | décision 2014/512/PESC" },
		{ "ordonnance n° 45-2590 du 2 novembre 1945",
		  "full fr-ordonnance:2590 1945 FR 45-2590 1945-11-02 | ordonnance n° "
		  "45-2590 du 2 novembre 1945" },
		{ "nghị quyết 2270 và 2321 của Hội đồng Bảo an",
		  "full un-res:2270  UNSC S/RES/2270  | nghị quyết 2270\n"
		  "coord un-res:2321  UNSC   | 2321" },
		{ "TCVN 6909:2001, QCVN 10-MT:2015/BTNMT",
		  "full tcvn:6909 2001 TCVN TCVN 6909:2001  | TCVN 6909:2001\n"
		  "full qcvn:10-MT 2015 QCVN QCVN 10-MT:2015/BTNMT  | QCVN "
		  "10-MT:2015/BTNMT" },
	};
	CHECK(rows);
}

static void what_only_looks_like_a_citation_is_none(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "quy định 2 vòng độc lập, Quy chế 3 công khai", "" },
		{ "résolution de 3840 x 2160 pixels", "" },
		{ "Ngày 30/4-01/5, 24/7, 18/29 chỉ tiêu, 7%/năm", "" },
		{ "04 Nghị quyết và 12 báo cáo", "" },
		{ "Kế hoạch 5 năm, Chương trình GDPT 2018", "" },
		{ "bão số 10, Ban Chỉ đạo 57", "" },
		{ "COM(2015) 480, Volvo S60/V60, 5-Series GT, Q. 12 – TP HCM", "" },
		{ "Our resolutions for 2025: 1. sleep more", "" },
	};
	CHECK(rows);
}

/* The identity that the n-th citation of a text gets, and why. */
static void check_identity(const char *text, size_t which, const char *id,
			   const char *from)
{
	struct arena *a = arena_new();
	struct citation_context context = { .text = { text, strlen(text) },
					    .anaphors = true };
	struct citation *c;
	assert_true(citation_find(a, &context, &c) > which);
	assert_true(str_eq(c[which].id, (str){ id, strlen(id) }));
	assert_true(str_eq(c[which].resolved_from, (str){ from, strlen(from) }));
	arena_free(a);
}

static void short_mentions_get_the_identity_that_the_page_gives(void **state)
{
	(void)state;
	check_identity("Decree 70/2025/ND-CP (“Decree 70”)", 1, "vn:state/cp/nd/70/2025",
		       "alias");
	check_identity("Nghị định 67/2014/NĐ-CP. Theo Nghị định 67", 1,
		       "vn:state/cp/nd/67/2014", "earlier");
	check_identity("Theo Nghị định 67. Nghị định 67/2014/NĐ-CP", 0,
		       "vn:state/cp/nd/67/2014", "later");
	check_identity("Nghị quyết 15 của Quốc hội khoá XII", 0, "vn:na/nq/15/qh12",
		       "body");
	check_identity("Resolution 15, that is Resolution 15 of the 12th National "
		       "Assembly",
		       0, "vn:na/nq/15/qh12", "later");
	check_identity("dans la directive 45, le Comité du Parti de Hanoï", 0,
		       "vn:party/tu@ha-noi/ct/45", "body");
	check_identity("Nghị quyết số 59-NQ/TW ngày 24/1/2025. Nghị quyết này", 1,
		       "vn:party/tw/nq/59~xiii", "earlier");
	check_identity("See 67-NQ/TW", 0, "vn:party/tw/nq/67", "");
}

static void an_undated_number_of_two_documents_lists_both(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct citation_context context = { .text = STR("See 45-NQ/TW.") };
	struct citation *c;
	assert_int_equal(citation_find(a, &context, &c), 1);
	assert_int_equal(c->n_candidates, 2);
	assert_true(str_eq(c->candidates[0], STR("vn:party/tw/nq/45~xii")));
	assert_true(str_eq(c->candidates[1], STR("vn:party/tw/nq/45~xiii")));
	arena_free(a);
}

static void the_subject_near_a_number_tells_its_documents_apart(void **state)
{
	(void)state;
	check_identity("Nghị quyết 80-NQ/TW về phát triển văn hóa Việt Nam", 0,
		       "vn:party/tw/nq/80~xiii", "topic");
	check_identity("Nghị quyết số 04-NQ/TW về phòng, chống tham nhũng", 0,
		       "vn:party/tw/nq/4~xiv", "topic");
	check_identity("Nghị quyết 26 của Bộ Chính trị về phát triển Nghệ An", 0,
		       "vn:party/tw/nq/26~xi", "topic");
	check_identity("Quy định 207-QĐ/TW, những điều đảng viên không được làm", 0,
		       "vn:party/tw/qdi/207~xiv", "topic");
	check_identity("Résolution n° 24-NQ/TW sur l'esprit d'avant-garde", 0,
		       "vn:party/tw/nq/24~xiv", "topic");
	check_identity("Resolution 2-NQ/TW on the capital", 0, "vn:party/tw/nq/2~xiv",
		       "topic");
}

static void where_two_subjects_are_near_the_title_behind_the_number_decides(void **state)
{
	(void)state;
	check_identity("Cần Thơ thực hiện Nghị quyết 59-NQ/TW của Bộ Chính trị về hội "
		       "nhập quốc tế",
		       0, "vn:party/tw/nq/59~xiii", "topic");
	check_identity("Hội nhập quốc tế: Nghị quyết 59-NQ/TW về phát triển thành phố "
		       "Cần Thơ",
		       0, "vn:party/tw/nq/59~xii", "topic");
	check_identity("Cần Thơ hội nhập theo Nghị quyết 59-NQ/TW", 0,
		       "vn:party/tw/nq/59", "");
}

static void what_one_mention_is_known_as_holds_for_its_number(void **state)
{
	(void)state;
	const char *text =
		"Nghị quyết 59 của Bộ Chính trị mở đường. Các sở, ngành đã bàn "
		"nhiều việc trong suốt buổi sáng, từ nhân lực, ngân sách đến cách "
		"chia việc giữa các xã, phường sau khi sắp xếp lại bộ máy, rồi mới "
		"đến lượt các câu hỏi của người dân. Nghị quyết số 59-NQ/TW về hội "
		"nhập quốc tế giao việc cho từng sở.";
	check_identity(text, 0, "vn:party/tw/nq/59~xiii", "later");
	check_identity(text, 1, "vn:party/tw/nq/59~xiii", "topic");
}

/* "đất" of "đất nước", "cảng" of "càng", "biển" of "biên chế", "port" of "portent". */
static void a_word_that_only_looks_like_a_subject_is_none(void **state)
{
	(void)state;
	check_identity("Nghị quyết 18-NQ/TW, đất nước ngày càng phát triển", 0,
		       "vn:party/tw/nq/18", "");
	check_identity("Nghị quyết 45-NQ/TW, ngày càng rõ", 0, "vn:party/tw/nq/45", "");
	check_identity("Nghị quyết 36-NQ/TW và biên chế", 0, "vn:party/tw/nq/36", "");
	check_identity("Deux textes portent le symbole 45-NQ/TW", 0, "vn:party/tw/nq/45",
		       "");
}

static void what_contradicts_the_known_document_is_suspect(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct citation_context context = {
		.text = STR("Nghị quyết 59-NQ/TW ngày 22/12/2024")
	};
	struct citation *c;
	assert_int_equal(citation_find(a, &context, &c), 1);
	assert_true(str_eq(c->date, STR("2024-12-22")));
	assert_true(str_eq(c->suspect, STR("date, known: 2025-01-24")));
	context.text = STR("Nghị quyết 98/2023/QH15 ngày 24/6/2023");
	assert_int_equal(citation_find(a, &context, &c), 1);
	assert_int_equal(c->suspect.n, 0);
	arena_free(a);
}

static void pinpoints_belong_to_their_document(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct citation_context context = {
		.text = STR("điểm b khoản 3 Điều 12 Nghị định 102/2024/NĐ-CP")
	};
	struct citation *c;
	assert_int_equal(citation_find(a, &context, &c), 1);
	assert_non_null(c->pinpoint);
	assert_true(str_eq(c->pinpoint->article, STR("12")));
	assert_true(str_eq(c->pinpoint->clause, STR("3")));
	assert_true(str_eq(c->pinpoint->point, STR("b")));
	arena_free(a);
}

static void a_resolved_mention_is_found_by_the_full_number(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct citation_context context = {
		.text = STR("Nghị quyết 35/2021/QH15. Theo Nghị quyết 35")
	};
	struct citation *c;
	str *keys;
	bool met = false;
	assert_int_equal(citation_find(a, &context, &c), 2);
	size_t n = citation_keys(a, &c[1], &keys);
	for (size_t i = 0; i < n; i++)
		met = met || str_eq(keys[i], STR("qh15/nq/35"));
	assert_true(met);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(symbols_are_read_in_every_spelling),
		cmocka_unit_test(lists_give_every_item_and_no_count),
		cmocka_unit_test(dates_bind_only_where_they_belong),
		cmocka_unit_test(laws_are_cited_by_name_and_year),
		cmocka_unit_test(sessions_are_cited_without_a_number),
		cmocka_unit_test(acts_of_others_keep_their_own_numbering),
		cmocka_unit_test(what_only_looks_like_a_citation_is_none),
		cmocka_unit_test(short_mentions_get_the_identity_that_the_page_gives),
		cmocka_unit_test(an_undated_number_of_two_documents_lists_both),
		cmocka_unit_test(the_subject_near_a_number_tells_its_documents_apart),
		cmocka_unit_test(
			where_two_subjects_are_near_the_title_behind_the_number_decides),
		cmocka_unit_test(what_one_mention_is_known_as_holds_for_its_number),
		cmocka_unit_test(a_word_that_only_looks_like_a_subject_is_none),
		cmocka_unit_test(what_contradicts_the_known_document_is_suspect),
		cmocka_unit_test(pinpoints_belong_to_their_document),
		cmocka_unit_test(a_resolved_mention_is_found_by_the_full_number),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
