/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/charset_name.h"

#include "base/ascii.h"

#include <string.h>

#define NAME   "A" /* a capital within a sentence, one blank between */
#define LIST   "," /* a capital and a comma */
#define OPENED "("
#define DASH   "-"
#define COLON  ":"
#define NUMBER "1"
#define ALONE  "." /* no small word follows */

/*
 * Written from knowledge, no text was counted: what has a capital in Vietnamese
 * (countries, places, given names, years, committees), and what looks like it and has
 * none. A committee that is counted is a common noun, and one that something stands
 * near is a building. The first row that fits decides.
 */
static const struct {
	const char *word, *before, *after;
	bool raised;
} names[] = {
	{ "á", NULL, "hậu", false },     { "á", NULL, "khôi", false },
	{ "á", NULL, "kim", false },     { "á", NULL, "phiện", false },
	{ "á", NULL, "quân", false },    { "á", NULL, "sừng", false },
	{ "á", NULL, "thần", false },    { "á", NULL, NULL, true },
	{ "áo", "nước", NULL, true },    { "áo", "người", NULL, true },
	{ "áo", "đội", NULL, true },     { "áo", "tại", NULL, true },
	{ "áo", LIST, NULL, true },      { "úc", NULL, NULL, true },
	{ "ý", "nước", NULL, true },     { "ý", "người", NULL, true },
	{ "ý", "đội", NULL, true },      { "ý", "tại", NULL, true },
	{ "ý", "tiếng", NULL, true },    { "ý", "của", ALONE, true },
	{ "ý", LIST, ALONE, true },      { "ý", OPENED, ALONE, true },
	{ "ả", NULL, "Rập", true },      { "ả", NULL, "rập", true },
	{ "ảrập", NULL, NULL, true },    { "ấn", NULL, "Độ", true },
	{ "óc", NULL, "Eo", true },      { "ấp", NULL, "Bắc", true },
	{ "áng", NAME, NULL, true },     { "ứng", "huyện", NULL, true },
	{ "ứng", NULL, "Hoà", true },    { "ứng", NULL, "Hòa", true },
	{ "ý", "huyện", NULL, true },    { "ý", NULL, "Yên", true },
	{ "ỷ", NULL, "La", true },       { "ái", NAME, NULL, true },
	{ "ánh", NAME, NULL, true },     { "ánh", NULL, "Tuyết", true },
	{ "ích", NAME, NULL, true },     { "út", NAME, NAME, true },
	{ "ý", "Như", NULL, true },      { "ý", NULL, "Lan", true },
	{ "ý", NULL, "Nhi", true },      { "ý", NAME, NAME, true },
	{ "ết", NAME, NULL, true },      { "ỷ", NAME, NULL, true },
	{ "ỷ", NULL, "Lan", true },      { "ỷ", NULL, "Thiên", true },
	{ "ất", NULL, "Dậu", true },     { "ất", NULL, "Hợi", true },
	{ "ất", NULL, "Mão", true },     { "ất", NULL, "Mùi", true },
	{ "ất", NULL, "Sửu", true },     { "ất", NULL, "Tỵ", true },
	{ "ất", NAME, NULL, true },      { "ảnh", "Hình", NULL, false },
	{ "ảnh", "Chùm", NULL, false },  { "ảnh", NAME, COLON, true },
	{ "ảnh", OPENED, "minh", true }, { "ảnh", OPENED, "tư", true },
	{ "ảnh", OPENED, ALONE, true },  { "ảnh", DASH, NULL, true },
	{ "ủy", NAME, NULL, false },     { "ủy", NUMBER, NULL, false },
	{ "ủy", "chi", NULL, false },    { "ủy", "cấp", NULL, false },
	{ "ủy", "huyện", NULL, false },  { "ủy", "khối", NULL, false },
	{ "ủy", "quận", NULL, false },   { "ủy", "quân", NULL, false },
	{ "ủy", "thành", NULL, false },  { "ủy", "thị", NULL, false },
	{ "ủy", "tỉnh", NULL, false },   { "ủy", "đảng", NULL, false },
	{ "ủy", "gần", "ban", false },   { "ủy", "cạnh", "ban", false },
	{ "ủy", "cổng", "ban", false },  { "ủy", "sân", "ban", false },
	{ "ủy", "một", "ban", false },   { "ủy", "hai", "ban", false },
	{ "ủy", "mấy", "ban", false },   { "ủy", "những", "ban", false },
	{ "ủy", NULL, "ban", true },     { "ủy", NULL, "hội", true },
	{ "ủy", NULL, "viên", true },
};

static bool is_blank(str gap)
{
	return str_eq(gap, STR(" "));
}

static bool ends_in_digit(str s)
{
	return s.n > 0 && ascii_is_digit(s.p[s.n - 1]);
}

static bool fits_before(const char *want, const struct charset_context *c)
{
	if (want == NULL)
		return true;
	if (strcmp(want, NAME) == 0)
		return c->before_is_name && is_blank(c->gap_before);
	if (strcmp(want, LIST) == 0)
		return c->before_is_name && str_eq(c->gap_before, STR(", "));
	if (strcmp(want, OPENED) == 0)
		return str_ends(c->gap_before, STR("("));
	if (strcmp(want, DASH) == 0)
		return str_ends(c->gap_before, STR("- ")) ||
		       str_ends(c->gap_before, STR("– "));
	if (strcmp(want, NUMBER) == 0)
		return ends_in_digit(str_trim(c->gap_before));
	return is_blank(c->gap_before) && str_eq(c->before, str_of(want));
}

static bool fits_after(const char *want, const struct charset_context *c)
{
	if (want == NULL)
		return true;
	if (strcmp(want, NAME) == 0)
		return c->after_is_capital && is_blank(c->gap_after);
	if (strcmp(want, COLON) == 0)
		return str_starts(c->gap_after, STR(": "));
	if (strcmp(want, ALONE) == 0)
		return c->after_is_capital || !is_blank(c->gap_after);
	return (is_blank(c->gap_after) || str_eq(c->gap_after, STR("-"))) &&
	       str_eq(c->after, str_of(want));
}

bool charset_name_is(const struct charset_context *c)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (str_eq(c->word, str_of(names[i].word)) &&
		    fits_before(names[i].before, c) && fits_after(names[i].after, c))
			return names[i].raised;
	return false;
}
