/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * charset: bytes of unknown encoding to valid UTF-8.
 *
 * Valid UTF-8 always wins (unless it is the mojibake of a Vietnamese legacy code page);
 * then BOMs, UTF-16 by its pattern, the declared charset where the bytes agree, and the
 * Vietnamese legacy code pages by counting valid syllables, never on a few bytes.
 */
#ifndef TEXT_CHARSET_H
#define TEXT_CHARSET_H

#include "base/arena.h"
#include "base/str.h"

/* Only UTF-8 may be longer: another charset takes up to six times its bytes to decode. */
enum { CHARSET_BYTES = 64 * 1024 * 1024 };

struct charset_text {
	str text; /* valid UTF-8; points into the input where nothing had to change */
	const char *name; /* "utf-8", "windows-1252", "tcvn3", ..., "tcvn3 as utf-8"
			     (mojibake) */
};

/*
 * `declared` is what a header or a meta element claims, or empty. What no encoding
 * explains is read as UTF-8 with U+FFFD for every byte that does not fit. Nothing, with
 * name NULL, only where CHARSET_BYTES forbids it.
 */
struct charset_text charset_decode(struct arena *a, str bytes, str declared);

#endif
