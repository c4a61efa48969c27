/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/error.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

/* How many of `n` bytes are left without a character at the end that was cut. */
static size_t whole_characters(const char *text, size_t n)
{
	size_t start = n;
	uint32_t cp;

	while (start > 0 && n - start < 3 &&
	       ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start == 0 || (unsigned char)text[start - 1] < 0xC0)
		return n;
	start--;
	size_t length = utf8_decode((str){ text, n }, start, &cp);
	return length > 1 && start + length == n ? n : start;
}

bool error_set(struct error *err, enum error_code code, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	err->code = code;
	int n = vsnprintf(err->text, sizeof(err->text), fmt, args);
	va_end(args);
	if (n >= (int)sizeof(err->text))
		err->text[whole_characters(err->text, sizeof(err->text) - 1)] = '\0';
	return false;
}
