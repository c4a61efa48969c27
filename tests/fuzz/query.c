/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The query language, and free text. */
#include "query/parse.h"

#include "tests/fuzz/fuzz.h"

/* Free text that holds a word is never refused. */
static bool has_word(str text)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))
			return true;
	}
	return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	str query = { (const char *)data, size };
	struct arena *a = arena_new();

	for (enum parse_mode mode = PARSE_QUERY; mode <= PARSE_PHRASE; mode++) {
		struct error err = { 0 };
		struct tree *tree = NULL;
		bool parsed = parse_query(a, query, mode, &tree, &err);

		FUZZ_HOLDS(parsed ? err.code == ERR_NONE : err.code == ERR_USAGE);
		FUZZ_HOLDS(parsed || err.text[0] != '\0');
		FUZZ_HOLDS(parsed || mode == PARSE_QUERY || size > PARSE_BYTES ||
			   !has_word(query));
	}
	arena_free(a);
	return 0;
}
