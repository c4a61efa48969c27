/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Languages and sentences. */
#include "text/lang.h"
#include "text/sentence.h"

#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	str text = { (const char *)data, size };
	struct sentence_iter it = { text, 0 };
	struct sentence s;
	size_t end = 0;

	FUZZ_HOLDS(lang_detect(text) < LANG_COUNT);
	FUZZ_HOLDS(lang_parse(text) < LANG_COUNT);
	while (sentence_next(&it, &s)) {
		FUZZ_HOLDS(s.start >= end && s.end > s.start && s.end <= size);
		FUZZ_HOLDS(lang_detect((str){ text.p + s.start, s.end - s.start }) <
			   LANG_COUNT);
		end = s.end;
	}
	return 0;
}
