/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

bool error_set(struct error *err, enum error_code code, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	err->code = code;
	vsnprintf(err->text, sizeof(err->text), fmt, args);
	va_end(args);
	return false;
}
