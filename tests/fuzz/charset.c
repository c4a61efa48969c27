/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The first line is the declared charset, the rest the bytes. */
#include "text/charset.h"

#include "base/utf8.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data;
	const char *line = size > 0 ? memchr(p, '\n', size) : NULL;
	struct arena *a = arena_new();

	if (line != NULL) {
		str declared = { p, (size_t)(line - p) };
		str bytes = { line + 1, size - declared.n - 1 };
		struct charset_text t = charset_decode(a, bytes, declared);

		FUZZ_HOLDS(utf8_valid(t.text));
		FUZZ_HOLDS(t.name != NULL && t.name[0] != '\0');
		FUZZ_HOLDS(t.text.n <= 6 * bytes.n + 16);
	}
	arena_free(a);
	return 0;
}
