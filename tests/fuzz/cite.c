/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The first byte chooses language and options, the rest is the text. */
#include "citation/citation.h"

#include "base/utf8.h"
#include "tests/fuzz/fuzz.h"

enum { KEY_BYTES = 200 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	struct citation_context context = {
		.text = { (const char *)data + 1, size - 1 },
		.lang = (enum lang)(data[0] % LANG_COUNT),
		.published = STR("2025-11-01"),
		.anaphors = (data[0] & 0x10) != 0,
		.query = (data[0] & 0x20) != 0,
	};
	struct arena *a = arena_new();
	struct citation *cites;
	uint32_t end = 0;

	if (utf8_valid(context.text)) {
		size_t n = citation_find(a, &context, &cites);

		for (size_t i = 0; i < n; i++) {
			str *keys;
			size_t n_keys = citation_keys(a, &cites[i], &keys);

			FUZZ_HOLDS(cites[i].start >= end &&
				   cites[i].end > cites[i].start);
			FUZZ_HOLDS(cites[i].end <= context.text.n);
			FUZZ_HOLDS(cites[i].confidence >= 0 && cites[i].confidence <= 1);
			FUZZ_HOLDS(citation_form_name(cites[i].form) != NULL);
			for (size_t j = 0; j < n_keys; j++)
				FUZZ_HOLDS(keys[j].n > 0 && keys[j].n <= KEY_BYTES);
			citation_query_key(a, &cites[i]);
			end = cites[i].end;
		}
	}
	arena_free(a);
	return 0;
}
