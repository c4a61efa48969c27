/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/citation.h"

const char *citation_form_name(enum citation_form form)
{
	static const char *const names[] = {
		[CITATION_FULL] = "full",       [CITATION_NUMYEAR] = "numyear",
		[CITATION_BARE] = "bare",       [CITATION_COORD] = "coord",
		[CITATION_NAMED] = "named",     [CITATION_SESSION] = "session",
		[CITATION_ANAPHOR] = "anaphor",
	};
	return names[form];
}
