/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/json.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

static bool skip_blanks(str *s)
{
	while (s->n > 0 &&
	       (s->p[0] == ' ' || s->p[0] == '\t' || s->p[0] == '\n' || s->p[0] == '\r'))
		*s = str_from(*s, 1);
	return s->n > 0;
}

static bool take(str *s, char c)
{
	if (!skip_blanks(s) || s->p[0] != c)
		return false;
	*s = str_from(*s, 1);
	return true;
}

/* Valid UTF-8 without control characters: in eight bytes at a time, 0x20 taken off 0x80
 * and more borrows the high bit exactly of those whose other bits are below 0x20. */
static bool is_clean(str s)
{
	const uint64_t high = UINT64_C(0x8080808080808080);
	const uint64_t blanks = UINT64_C(0x2020202020202020);
	size_t at = 0;

	for (uint64_t word; s.n - at >= sizeof(word); at += sizeof(word)) {
		memcpy(&word, s.p + at, sizeof(word));
		if ((~((word | high) - blanks) & ~word & high) != 0)
			return false;
	}
	for (; at < s.n; at++)
		if ((unsigned char)s.p[at] < 0x20)
			return false;
	return utf8_valid(s);
}

static bool hex4(str s, size_t at, uint32_t *out)
{
	uint32_t value = 0;

	if (at + 4 > s.n)
		return false;
	for (size_t i = at; i < at + 4; i++) {
		char c = s.p[i];
		uint32_t digit = ascii_is_digit(c)      ? (uint32_t)(c - '0')
				 : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
				 : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10)
							: 16;
		if (digit == 16)
			return false;
		value = 16 * value + digit;
	}
	*out = value;
	return true;
}

/* \uXXXX at s.p[at] == 'u', with its second half where it is a surrogate; the length of
 * what it took, or 0. */
static size_t unicode_escape(str s, size_t at, uint32_t *cp)
{
	uint32_t low = 0;

	if (!hex4(s, at + 1, cp))
		return 0;
	if (*cp < 0xD800 || *cp > 0xDFFF)
		return 5;
	if (*cp > 0xDBFF || at + 7 > s.n || s.p[at + 5] != '\\' || s.p[at + 6] != 'u' ||
	    !hex4(s, at + 7, &low) || low < 0xDC00 || low > 0xDFFF)
		return 0;
	*cp = 0x10000 + ((*cp - 0xD800) << 10) + (low - 0xDC00);
	return 11;
}

/* Undoes the escapes where they stand, for the string only gets shorter. */
static bool unescape(str raw, str *out)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	char *p = (char *)raw.p; /* json.h: the input is overwritten */
	size_t n = 0, at = 0;

	while (at < raw.n) {
		const char *hit = memchr(raw.p + at, '\\', raw.n - at);
		size_t end = hit != NULL ? (size_t)(hit - raw.p) : raw.n;
		memmove(p + n, raw.p + at, end - at);
		n += end - at;
		at = end + 1;
		if (at >= raw.n)
			break;
		const char *plain = memchr(from, raw.p[at], sizeof(from) - 1);
		if (plain != NULL) {
			p[n++] = to[plain - from];
			at++;
			continue;
		}
		uint32_t cp = 0;
		size_t taken = raw.p[at] == 'u' ? unicode_escape(raw, at, &cp) : 0;
		if (taken == 0)
			return false;
		n += utf8_encode(cp, p + n);
		at += taken;
	}
	*out = (str){ p, n };
	return true;
}

/* A quoted string at the front. */
static bool take_string(str *s, str *out)
{
	if (!take(s, '"'))
		return false;
	size_t at = 0;
	for (;;) {
		const char *quote = memchr(s->p + at, '"', s->n - at);
		if (quote == NULL)
			return false;
		size_t end = (size_t)(quote - s->p), slashes = 0;
		while (slashes < end && s->p[end - 1 - slashes] == '\\')
			slashes++;
		at = end + 1;
		if (slashes % 2 == 0)
			break;
	}
	str raw = { s->p, at - 1 };
	*s = str_from(*s, at);
	if (!is_clean(raw))
		return false;
	*out = raw;
	return memchr(raw.p, '\\', raw.n) == NULL || unescape(raw, out);
}

static size_t count_digits(str s, size_t at)
{
	size_t n = 0;

	while (at + n < s.n && ascii_is_digit(s.p[at + n]))
		n++;
	return n;
}

/* -1.5e+10: no zero before another digit, a digit on either side of the stop. */
static bool take_number(str *s)
{
	size_t at = s->p[0] == '-';
	size_t n = count_digits(*s, at);

	if (n == 0 || (n > 1 && s->p[at] == '0'))
		return false;
	at += n;
	if (at < s->n && s->p[at] == '.') {
		n = count_digits(*s, ++at);
		if (n == 0)
			return false;
		at += n;
	}
	if (at < s->n && (s->p[at] | 0x20) == 'e') {
		at++;
		at += at < s->n && (s->p[at] == '+' || s->p[at] == '-');
		n = count_digits(*s, at);
		if (n == 0)
			return false;
		at += n;
	}
	*s = str_from(*s, at);
	return true;
}

static bool take_scalar(str *s)
{
	static const str literals[] = { STR_ROW("null"), STR_ROW("true"),
					STR_ROW("false") };
	str ignored;

	if (!skip_blanks(s))
		return false;
	if (s->p[0] == '"')
		return take_string(s, &ignored);
	for (size_t i = 0; i < 3; i++)
		if (str_starts(*s, literals[i])) {
			*s = str_from(*s, literals[i].n);
			return true;
		}
	return take_number(s);
}

static bool take_key(str *s, str *key)
{
	return take_string(s, key) && take(s, ':');
}

/*
 * Passes over a list or an object with all that it holds. `objects` says of each that is
 * open whether it is an object; after every value come the ends, or a comma.
 */
static bool skip_nested(str *s)
{
	bool objects[JSON_DEPTH];
	size_t depth = 0;
	str ignored;

	for (;;) {
		skip_blanks(s);
		bool object = take(s, '{'), opens = object || take(s, '[');
		if (opens && depth == JSON_DEPTH)
			return false;
		if (opens)
			objects[depth++] = object;
		else if (!take_scalar(s))
			return false;
		bool empty = opens && take(s, object ? '}' : ']');
		depth -= empty;
		if (opens && !empty) {
			if (object && !take_key(s, &ignored))
				return false;
			continue;
		}
		while (depth > 0 && take(s, objects[depth - 1] ? '}' : ']'))
			depth--;
		if (depth == 0)
			return true;
		if (!take(s, ',') || (objects[depth - 1] && !take_key(s, &ignored)))
			return false;
	}
}

static bool take_value(str *s, struct json_member *out)
{
	const char *start = s->p;
	bool digit = ascii_is_digit(*start);

	out->value = (str){ 0 };
	out->kind = *start == '"'            ? JSON_STRING
		    : digit || *start == '-' ? JSON_NUMBER
					     : JSON_OTHER;
	if (out->kind == JSON_STRING)
		return take_string(s, &out->value);
	bool ok = skip_nested(s);
	if (out->kind == JSON_NUMBER)
		out->value = (str){ start, (size_t)(s->p - start) };
	return ok;
}

enum json_step json_next(struct json_scan *s, struct json_member *out)
{
	bool first = !s->inside;

	if (first && !take(&s->rest, '{'))
		return JSON_BROKEN;
	s->inside = true;
	if (take(&s->rest, '}'))
		return skip_blanks(&s->rest) ? JSON_BROKEN : JSON_END;
	if (!first && !take(&s->rest, ','))
		return JSON_BROKEN;
	if (!take_key(&s->rest, &out->key) || !skip_blanks(&s->rest))
		return JSON_BROKEN;
	return take_value(&s->rest, out) ? JSON_MEMBER : JSON_BROKEN;
}
