/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/citation.h"

#include "base/memory.h"

#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The citations of a text, one a line: form type:number year issuer symbol date | surface
 */
static const char *found(struct arena *a, const char *text, bool query)
{
	struct citation_context context = { .text = { text, strlen(text) },
					    .query = query };
	struct citation *cites;
	size_t n = citation_find(a, &context, &cites), at = 0;
	char *out = arena_make(a, 4096, char);
	for (size_t i = 0; i < n; i++) {
		const struct citation *c = &cites[i];
		at += (size_t)snprintf(
			out + at, 4096 - at, "%s%s %.*s:%.*s %.*s %.*s %.*s %.*s | %.*s",
			i ? "\n" : "", citation_form_name(c->form), STR_ARG(c->type),
			STR_ARG(c->number), STR_ARG(c->year), STR_ARG(c->issuer),
			STR_ARG(c->symbol), STR_ARG(c->date), (int)(c->end - c->start),
			text + c->start);
	}
	return out;
}

struct row {
	const char *text, *found;
};

static void check_rows(const struct row *rows, size_t n)
{
	struct arena *a = arena_new();
	for (size_t i = 0; i < n; i++)
		assert_string_equal(found(a, rows[i].text, false), rows[i].found);
	arena_free(a);
}

static void symbols_of_every_regime_are_read(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "theo Nghị quyết số 59-NQ/TW ngày 24/01/2025 về hội nhập",
		  "full nq:59  TW 59-NQ/TW 2025-01-24 | Nghị quyết số 59-NQ/TW ngày "
		  "24/01/2025" },
		{ "la Résolution n° 7/NQ-CP du 10 janvier 2025 sur le programme",
		  "full nq:7  CP 7/NQ-CP 2025-01-10 | Résolution n° 7/NQ-CP du 10 "
		  "janvier 2025" },
		{ "under Decree No. 30/2020/ND-CP dated March 5, 2020,",
		  "full nd:30 2020 CP 30/2020/NĐ-CP 2020-03-05 | Decree No. "
		  "30/2020/ND-CP dated March "
		  "5, 2020" },
		{ "Luật số 35/2021/QH15",
		  "full luat:35 2021 QH15 35/2021/QH15  | Luật số 35/2021/QH15" },
		{ "Công văn 73/TTg-CN",
		  "full cv:73  TTg 73/TTg-CN  | Công văn 73/TTg-CN" },
		{ "Quyết định số 12/2009/TTLT-BTC-BTP",
		  "full ttlt:12 2009 BTC-BTP 12/2009/TTLT-BTC-BTP  | Quyết định số "
		  "12/2009/TTLT-BTC-BTP" },
		{ "Số: 08/CT-UBND", "full ct:8  UBND 8/CT-UBND  | 08/CT-UBND" },
	};
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void a_type_word_with_a_number_is_a_citation(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "in Resolution 59 and", "bare nq:59     | Resolution 59" },
		{ "Nghị định 178/2024 của",
		  "numyear nd:178 2024    | Nghị định 178/2024" },
		{ "la directive 45, le Comité", "bare ct:45     | directive 45" },
		{ "Quy định (EU) 2023/1115",
		  "full eu-reg:1115 2023 EU (EU) 2023/1115  | Quy định (EU) 2023/1115" },
		{ "kiểm tra theo quy định 2 năm một lần", "" },
		{ "le projet de loi n° 1412 est examiné", "" },
	};
	check_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void all_spellings_of_a_number_have_one_key_family(void **state)
{
	(void)state;
	static const char *const full[] = {
		"59-NQ/TW",
		"59/NQ-TW",
		"Nghị quyết số 59-NQ/TW",
		"Résolution n° 59-NQ/TW",
		"59\u2011NQ/TW",
		"59 - NQ / TW",
		"nghi-quyet-59-nq-tw",
		"59-nq/tw",
		"nghị quyết 59-NQ/TƯ",
	};
	static const char *const bare[] = { "Resolution No. 59", "NQ 59",
					    "nghị quyết 59" };
	struct arena *a = arena_new();
	for (size_t i = 0; i < sizeof(full) / sizeof(*full) + 3; i++) {
		bool whole = i < sizeof(full) / sizeof(*full);
		const char *text =
			whole ? full[i] : bare[i - sizeof(full) / sizeof(*full)];
		struct citation_context context = { .text = { text, strlen(text) },
						    .query = true };
		struct citation *c;
		str *keys;
		assert_int_equal(citation_find(a, &context, &c), 1);
		size_t n = citation_keys(a, c, &keys), met = 0;
		for (size_t k = 0; k < n; k++)
			met += str_eq(keys[k], STR("nq/59"));
		assert_int_equal(met, 1);
		str key = citation_query_key(a, c);
		assert_true(str_eq(key, whole ? STR("tw/nq/59") : STR("nq/59")));
	}
	arena_free(a);
}

static void offsets_hold_for_any_bytes(void **state)
{
	(void)state;
	static const char *const pieces[] = {
		"Nghị quyết số ",
		"59",
		"-",
		"NQ",
		"/",
		"TW",
		" ",
		"\xC3",
		"\xFF",
		"ngày ",
		"24/1/2025",
		"(",
		")",
		",",
		"Luật ",
		"2024",
		"\n",
		"QH15",
		"\u0300",
		"n° ",
		"and ",
		"TWcủa",
		".",
		"Resolutions ",
	};
	uint32_t seed = 1;
	struct arena *a = arena_new();
	for (int round = 0; round < 2000; round++) {
		char text[512];
		size_t n = 0;
		while (n < 300) {
			seed = seed * 1664525u + 1013904223u;
			const char *p =
				pieces[(seed >> 16) % (sizeof(pieces) / sizeof(*pieces))];
			memcpy(text + n, p, strlen(p));
			n += strlen(p);
		}
		struct citation_context context = { .text = { text, n },
						    .anaphors = true,
						    .query = round & 1 };
		struct citation *cites;
		size_t before = 0, count = citation_find(a, &context, &cites);
		for (size_t i = 0; i < count; i++) {
			assert_true(cites[i].start >= before &&
				    cites[i].end > cites[i].start);
			assert_true(cites[i].end <= n);
			before = cites[i].end;
		}
		arena_reset(a);
	}
	arena_free(a);
}

static void pieces_end_behind_a_line_or_a_word(void **state)
{
	enum { BYTES = 3 * CITATION_PIECE };
	char *bytes = memset(memory_must(malloc(BYTES)), 'a', BYTES);
	str s = { bytes, BYTES };

	(void)state;
	assert_int_equal(citation_piece(s, 2 * CITATION_PIECE), s.n);
	assert_int_equal(citation_piece(s, 5), 5 + CITATION_PIECE); /* one word */
	bytes[CITATION_PIECE - 9] = ' ';
	assert_int_equal(citation_piece(s, 0), CITATION_PIECE - 8);
	bytes[CITATION_PIECE - 99] = '\n';
	assert_int_equal(citation_piece(s, 0), CITATION_PIECE - 98);
	memcpy(bytes + 2 * CITATION_PIECE - 1, "\u1ebf", 3); /* no letter is cut */
	assert_int_equal(citation_piece(s, CITATION_PIECE), 2 * CITATION_PIECE - 1);
	free(bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(symbols_of_every_regime_are_read),
		cmocka_unit_test(a_type_word_with_a_number_is_a_citation),
		cmocka_unit_test(all_spellings_of_a_number_have_one_key_family),
		cmocka_unit_test(offsets_hold_for_any_bytes),
		cmocka_unit_test(pieces_end_behind_a_line_or_a_word),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
