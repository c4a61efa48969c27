/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/code.h"

static bool holds(str text, const char *s)
{
	return str_find(text, str_of(s)) <= text.n;
}

bool code_is(str text)
{
	static const char *const marks[][2] = {
		{ "Điều 1.", "Điều 10." },         { "Điều 1.", "Chương I" },
		{ "Điều 1.", "CHƯƠNG I" },         { "Article 1.", "Article 10." },
		{ "Article 1\n", "Article 10\n" }, { "Article 1er", "Article 10" },
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (holds(text, marks[i][0]) && holds(text, marks[i][1]))
			return true;
	return false;
}
