/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What reading news and laws by hand brought to light: surface, identity, date, pinpoint.
 */
#include "tests/unit/cite_fixture.h"

/* One line a citation: surface = identity date @article/clause/point */
static size_t print_one(char *out, size_t size, const char *text,
			const struct citation *c)
{
	const struct citation_pinpoint *p = c->pinpoint;
	size_t at = (size_t)snprintf(out, size, "%.*s = %.*s", (int)(c->end - c->start),
				     text + c->start, STR_ARG(c->id));

	if (c->date.n)
		at += (size_t)snprintf(out + at, size - at, " %.*s", STR_ARG(c->date));
	if (p)
		at += (size_t)snprintf(out + at, size - at, " @%.*s/%.*s/%.*s",
				       STR_ARG(p->article), STR_ARG(p->clause),
				       STR_ARG(p->point));
	return at;
}

static void the_union_s_lawmakers_may_stand_before_the_date(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "le règlement (UE) 2017/745 du Parlement européen et du Conseil du 5 "
		  "avril 2017 relatif aux dispositifs",
		  "règlement (UE) 2017/745 du Parlement européen et du Conseil du 5 "
		  "avril "
		  "2017 = eu:reg/2017/745 2017-04-05" },
		{ "Directive 2011/65/EU of the European Parliament and of the Council of "
		  "8 "
		  "June 2011 on",
		  "Directive 2011/65/EU of the European Parliament and of the Council of "
		  "8 "
		  "June 2011 = eu:dir/2011/65 2011-06-08" },
		{ "la directive 2009/48/CE du Parlement européen et du Conseil, du 18 "
		  "juin "
		  "2009, sur les jouets",
		  "directive 2009/48/CE du Parlement européen et du Conseil, du 18 juin "
		  "2009 = eu:dir/2009/48 2009-06-18" },
	};
	CHECK(rows);
}

static void an_act_of_the_union_needs_no_community(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "la directive 2008/98 du Parlement européen et du Conseil",
		  "directive 2008/98 = eu:dir/2008/98" },
		{ "Regulation 2022/2065 applies",
		  "Regulation 2022/2065 = eu:reg/2022/2065" },
		{ "règlement n° 1224/2009 du Conseil du 20 novembre 2009",
		  "règlement n° 1224/2009 du Conseil du 20 novembre 2009 = "
		  "eu:reg/2009/1224 2009-11-20" },
		{ "règlement (UE) n° 604-2013 et règlement UE n° 1379/2013",
		  "règlement (UE) n° 604-2013 = eu:reg/2013/604\n"
		  "règlement UE n° 1379/2013 = eu:reg/2013/1379" },
		{ "the regulation 2015/16 of that season", "" },
	};
	CHECK(rows);
}

static void acts_of_france_are_older_than_their_numbers(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "la loi du 1er juillet 1901 relative au contrat d'association",
		  "loi du 1er juillet 1901 = fr:loi/d1901-07-01 1901-07-01" },
		{ "le décret du 2 mars 1848", "décret du 2 mars 1848 = "
					      "fr:decret/d1848-03-02 1848-03-02" },
		{ "l'ordonnance n° 2021 1574 du 24 novembre 2021",
		  "ordonnance n° 2021 1574 du 24 novembre 2021 = "
		  "fr:ordonnance/2021-1574 2021-11-24" },
	};
	CHECK(rows);
}

static void a_decree_is_the_government_s(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "theo Nghị định 91/2017",
		  "Nghị định 91/2017 = vn:state/cp/nd/91/2017" },
		{ "Nghị định 91 của Thủ tướng Chính phủ",
		  "Nghị định 91 = vn:state/cp/nd/91" },
		{ "Nghị định 91/2017 đã nêu. Theo Nghị định 91, mức phạt",
		  "Nghị định 91/2017 = vn:state/cp/nd/91/2017\n"
		  "Nghị định 91 = vn:state/cp/nd/91/2017" },
		{ "Nghị định 28/HĐBT nay đã cũ, Nghị định 28 hết hiệu lực",
		  "Nghị định 28/HĐBT = vn:state/hdbt/nd/28\n"
		  "Nghị định 28 = vn:state/hdbt/nd/28" },
		{ "theo NĐ 91 thì được vay", "NĐ 91 = vn:state/cp/nd/91" },
		{ "quy định của NĐ 93 chỉ 20 ngày", "NĐ 93 = vn:state/cp/nd/93" },
		{ "sẽ thay thế quyết định 33, đã cũ", "quyết định 33 = " },
		{ "Nghị định 91 đồng loạt có mặt", "Nghị định 91 = vn:state/cp/nd/91" },
	};
	CHECK(rows);
}

static void laws_are_known_by_the_initials_of_their_names(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Luật DN 2014 và Luật HTX năm 2012",
		  "Luật DN 2014 = vn:na/luat/68/qh13\n"
		  "Luật HTX năm 2012 = vn:na/luat/23/qh13" },
		{ "Luật các TCTD 2010", "Luật các TCTD 2010 = vn:na/luat/47/qh12" },
		{ "Bộ luật HHVN năm 2015", "Bộ luật HHVN năm 2015 = vn:na/bl/95/qh13" },
		{ "Luật BHYT mà QH thông qua năm 2015",
		  "Luật BHYT mà QH thông qua năm 2015 = vn:law/bao-hiem-y-te/2015" },
		{ "Luật Hải quan Việt Nam 2014",
		  "Luật Hải quan Việt Nam 2014 = vn:law/hai-quan-viet-nam/2014" },
		{ "Hiệp định Biên giới ký ngày 31/12/1999",
		  "Hiệp định Biên giới ký ngày 31/12/1999 = int:bien-gioi/1999 "
		  "1999-12-31" },
	};
	CHECK(rows);
}

static void a_blank_may_part_a_code_from_its_issuer(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Quyết định số 612/QĐ ĐHH ngày 31/5/2017 của Giám đốc",
		  "Quyết định số 612/QĐ ĐHH ngày 31/5/2017 = vn:state/dhh/qd/612/2017 "
		  "2017-05-31" },
		{ "Quyết định số 06 NG/QĐ ngày 8 tháng 1 năm 1994",
		  "Quyết định số 06 NG/QĐ ngày 8 tháng 1 năm 1994 = "
		  "vn:state/ng/qd/6/1994 1994-01-08" },
		{ "Thông tư số 45 TC-TCT ngày 1/8/1996",
		  "Thông tư số 45 TC-TCT ngày 1/8/1996 = vn:state/tc/tt/45/1996 "
		  "1996-08-01" },
		{ "Quyết định số 417/TCCP-VC ngày 29/5/1993",
		  "Quyết định số 417/TCCP-VC ngày 29/5/1993 = vn:state/tccp/qd/417/1993 "
		  "1993-05-29" },
		{ "Thông tư số 11/TTLB ngày 20/12/1993",
		  "Thông tư số 11/TTLB ngày 20/12/1993 =  1993-12-20" },
		{ "văn bản số 278/GP - NTBD cấp phép",
		  "văn bản số 278/GP - NTBD = vn:state/gp/cv/278" },
		{ "QUYẾT ĐỊNH SỐ 612/QĐ VỀ VIỆC", "QUYẾT ĐỊNH SỐ 612 = " },
	};
	CHECK(rows);
}

static void units_of_the_police_have_numbers(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "văn bản số 2916/C67-P9 ngày 31/5/2017 về",
		  "văn bản số 2916/C67-P9 ngày 31/5/2017 = vn:state/c67/cv/2916/2017 "
		  "2017-05-31" },
		{ "thông báo 1100/X11-X14 phương án tuyển sinh",
		  "thông báo 1100/X11-X14 = vn:state/x11/tb/1100" },
		{ "Thông tư số 24/2009/TT-BCA-V24 ngày 28/4/2009",
		  "Thông tư số 24/2009/TT-BCA-V24 ngày 28/4/2009 = "
		  "vn:state/bca-v24/tt/24/2009 2009-04-28" },
		{ "tòa nhà CT4-A1, ghe số hiệu NĐ 1816, đường 12/C4 phường 5", "" },
		{ "công văn số 124/CĐYT của công đoàn",
		  "công văn số 124/CĐYT = vn:state/cdyt/cv/124" },
	};
	CHECK(rows);
}

static void a_telegram_against_disasters_is_the_state_s(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Công điện số 06/CĐ-TW ngày 16/6/2017",
		  "Công điện số 06/CĐ-TW ngày 16/6/2017 = vn:state/tw/cd/6/2017 "
		  "2017-06-16" },
	};
	CHECK(rows);
}

static void letters_may_lack_their_code(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "tại Văn bản số 2490 ngày 26-4-2017 về",
		  "Văn bản số 2490 ngày 26-4-2017 =  2017-04-26" },
		{ "có văn bản số 640 đề nghị", "văn bản số 640 = " },
		{ "tại văn bản 567 ngày 10/5/2007",
		  "văn bản 567 ngày 10/5/2007 =  2007-05-10" },
		{ "văn bản số 2 và tài liệu số 245", "" },
	};
	CHECK(rows);
}

static void forms_flats_and_dates_of_signing_are_none(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "tờ khai theo mẫu số 04/TB-HT ban hành", "" },
		{ "Thông báo hoàn thuế theomẫu số 04/TB-HT", "" },
		{ "theo chế độ quy định\n 12 (tháng)", "" },
		{ "chung cư CT1-CT1, theo Luật Nhà ở 2014",
		  "Luật Nhà ở 2014 = vn:na/luat/65/qh13" },
		{ "Nhờn luật Từ cuối năm 2014, báo này", "" },
		{ "ký Hiệp định Thương mại tự do vào ngày 29/5/2015", "" },
		{ "She won a Mammal Protection Act Award in 2003.", "" },
	};
	CHECK(rows);
}

static void a_word_cut_off_a_code_moves_no_other(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Quy định 31-QĐ/TWcủa Bộ Chính trị, Nghị định số 126/2020/NĐ-CPcho "
		  "người "
		  "nộp thuế và Nghị định số 15/2020/NĐ-CP",
		  "Quy định 31-QĐ/TW = vn:party/tw/qdi/31\n"
		  "Nghị định số 126/2020/NĐ-CP = vn:state/cp/nd/126/2020\n"
		  "Nghị định số 15/2020/NĐ-CP = vn:state/cp/nd/15/2020" },
	};
	CHECK(rows);
}

static void a_type_word_may_say_what_it_does_first(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Thông tư hướng dẫn số 219/2015/TT-BTC",
		  "Thông tư hướng dẫn số 219/2015/TT-BTC = vn:state/btc/tt/219/2015" },
		{ "Luật Thủ\u00A0đô\u00A0mới năm 2011",
		  "Luật Thủ\u00A0đô\u00A0mới năm 2011 = vn:law/thu-do-moi/2011" },
	};
	CHECK(rows);
}

static void a_day_is_read_as_one(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "le décret 23 décembre 2013 relatif",
		  "décret 23 décembre 2013 = fr:decret/d2013-12-23 2013-12-23" },
		{ "Decree No. 15/2013/ND-CP day 06 month 02 year 2013;",
		  "Decree No. 15/2013/ND-CP day 06 month 02 year 2013 = "
		  "vn:state/cp/nd/15/2013 2013-02-06" },
		{ "sắc lệnh ngày 8-1-1877 của tổng thống Pháp", "" },
	};
	CHECK(rows);
}

static void plenums_of_a_list_share_their_term(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Nghị quyết Trung ương 4 và Trung ương 5 khóa XII",
		  "Nghị quyết Trung ương 4 = vn:party/tw/session/xii.4/nq\n"
		  "Trung ương 5 khóa XII = vn:party/tw/session/xii.5/nq" },
		{ "Nghị quyết Trung ương 4 khóa XI, Trung ương 5 khóa XII",
		  "Nghị quyết Trung ương 4 khóa XI = vn:party/tw/session/xi.4/nq\n"
		  "Trung ương 5 khóa XII = vn:party/tw/session/xii.5/nq" },
		{ "Nghị quyết Hội nghị Trung ương 4, Ban Chấp hành Trung ương khóa XII",
		  "Nghị quyết Hội nghị Trung ương 4, Ban Chấp hành Trung ương khóa XII = "
		  "vn:party/tw/session/xii.4/nq" },
	};
	CHECK(rows);
}

static void pinpoints_are_read_whole(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "Điều 5, Điều 8 và Điều 15 Quyết định số 44/2014/QĐ-TTg",
		  "Quyết định số 44/2014/QĐ-TTg = vn:state/ttg/qd/44/2014 @5, Điều 8 và "
		  "Điều 15//" },
		{ "điểm a khoản 1 Điều 5 và khoản 2 Điều 6 Nghị định 15/2020/NĐ-CP",
		  "Nghị định 15/2020/NĐ-CP = vn:state/cp/nd/15/2020 @6/2/" },
		{ "l'article 7 octies bis de la loi n° 2020-100",
		  "loi n° 2020-100 = fr:loi/2020-100 @7 octies bis//" },
		{ "l'article L122-5 de la loi n° 2020-100",
		  "loi n° 2020-100 = fr:loi/2020-100 @L122-5//" },
		{ "article L. 541-30-2 de la loi n° 2020-100",
		  "loi n° 2020-100 = fr:loi/2020-100 @L. 541-30-2//" },
		{ "l'article 1er-1 de la loi n° 85-695",
		  "loi n° 85-695 = fr:loi/85-695 @1er-1//" },
		{ "điểm a, b, c, d, đ, e, g, h, i, k, l, m và n khoản 2 Điều 42 Luật số "
		  "105/2016/QH13",
		  "Luật số 105/2016/QH13 = vn:na/luat/105/qh13 @42/2/a, b, c, d, đ, e, "
		  "g, "
		  "h, i, k, l, m và n" },
		{ "des titres Ier et VIII du décret n° 2012-1246",
		  "décret n° 2012-1246 = fr:decret/2012-1246 @//" },
	};
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_union_s_lawmakers_may_stand_before_the_date),
		cmocka_unit_test(an_act_of_the_union_needs_no_community),
		cmocka_unit_test(acts_of_france_are_older_than_their_numbers),
		cmocka_unit_test(a_decree_is_the_government_s),
		cmocka_unit_test(laws_are_known_by_the_initials_of_their_names),
		cmocka_unit_test(a_blank_may_part_a_code_from_its_issuer),
		cmocka_unit_test(units_of_the_police_have_numbers),
		cmocka_unit_test(a_telegram_against_disasters_is_the_state_s),
		cmocka_unit_test(letters_may_lack_their_code),
		cmocka_unit_test(forms_flats_and_dates_of_signing_are_none),
		cmocka_unit_test(a_word_cut_off_a_code_moves_no_other),
		cmocka_unit_test(a_type_word_may_say_what_it_does_first),
		cmocka_unit_test(a_day_is_read_as_one),
		cmocka_unit_test(plenums_of_a_list_share_their_term),
		cmocka_unit_test(pinpoints_are_read_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
