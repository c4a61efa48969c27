/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The first byte chooses the language, the rest is the text. */
#include "text/analyzer.h"

#include "base/utf8.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	str text = { (const char *)data + 1, size - 1 };
	struct analyzer *z = analyzer_new();
	struct token token;
	uint32_t end = 0, n = 0;

	/* The analyzer is promised valid text. */
	if (utf8_valid(text)) {
		analyzer_start(z, text, (enum lang)(data[0] % LANG_COUNT));
		while (analyzer_next(z, &token)) {
			FUZZ_HOLDS(token.start >= end && token.end > token.start);
			FUZZ_HOLDS(token.end <= text.n && token.position >= n);
			FUZZ_HOLDS(token.term_id < analyzer_n_ids(z));
			FUZZ_HOLDS(utf8_valid(token.word) && utf8_valid(token.term));
			FUZZ_HOLDS(utf8_valid(token.fold) && token.word.n > 0);
			end = token.end;
			n = token.position;
		}
	}
	analyzer_free(z);
	return 0;
}
