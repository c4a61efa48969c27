/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/charset_capital.h"

#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"

/* How many words after an undecided one are asked. */
enum { LOOK_AHEAD = 3 };

enum height { HEIGHT_OPEN, HEIGHT_SMALL, HEIGHT_CAPITAL };

struct word {
	size_t start, end;
	enum height height;
};

/* Names that begin so, whatever stands around: the word, and a neighbour that tells it.
 */
static const struct {
	const char *word, *before, *after; /* NULL: any */
} names[] = {
	{ "ấn", NULL, "độ" },  { "ả", NULL, "rập" },   { "ủy", NULL, "ban" },
	{ "úc", NULL, NULL },  { "á", "châu", NULL },  { "á", "xuyên", NULL },
	{ "á", NULL, "châu" }, { "á", "đông", NULL },  { "á", "nam", NULL },
	{ "á", "tây", NULL },  { "á", "bắc", NULL },   { "á", "trung", NULL },
	{ "ý", "nước", NULL }, { "ý", "người", NULL }, { "áo", "nước", NULL },
};

static bool is_upper(uint32_t cp)
{
	return utf8proc_isupper((utf8proc_int32_t)cp);
}

static bool is_lower(uint32_t cp)
{
	return utf8proc_islower((utf8proc_int32_t)cp);
}

/* Small letters that TCVN3 has as capitals too: their case is what it seems. */
static bool has_capital(uint32_t cp)
{
	return cp < 0x80 || cp == 0x103 || cp == 0xE2 || cp == 0xEA || cp == 0xF4 ||
	       cp == 0x1A1 || cp == 0x1B0 || cp == 0x111;
}

/* The word at or after byte `at` in the same line; false where there is none. */
static bool find_word(str s, size_t at, struct word *out)
{
	unsigned n_upper = 0, n_small = 0;
	uint32_t cp;
	size_t n;

	*out = (struct word){ 0 };
	for (; at < s.n; at += n) {
		n = utf8_decode(s, at, &cp);
		bool upper = is_upper(cp), lower = is_lower(cp);

		if (!upper && !lower && (out->end > 0 || cp == '\n'))
			break;
		if (!upper && !lower)
			continue;
		if (out->end == 0)
			out->start = at;
		out->end = at + n;
		n_upper += upper;
		n_small += lower && has_capital(cp);
	}
	out->height = n_small > 0   ? HEIGHT_SMALL
		      : n_upper > 1 ? HEIGHT_CAPITAL
				    : HEIGHT_OPEN;
	return out->end > 0;
}

/* Raises the small letters of TCVN3's kind in a range. */
static void raise(char *p, size_t start, size_t end)
{
	str s = { p, end };
	size_t n;

	for (size_t at = start; at < end; at += n) {
		char bytes[4];
		uint32_t cp;

		n = utf8_decode(s, at, &cp);
		if (!is_lower(cp) || has_capital(cp))
			continue;
		uint32_t up = (uint32_t)utf8proc_toupper((utf8proc_int32_t)cp);
		if (utf8_encode(up, bytes) == n)
			memcpy(p + at, bytes, n);
	}
}

/* Whether the word is `small`, in any case; NULL is any word. */
static bool is_word(str s, const struct word *w, const char *small)
{
	size_t at = w->start;

	if (small == NULL)
		return true;
	for (str want = { small, strlen(small) }; want.n > 0;) {
		uint32_t is = 0, cp;
		size_t n = utf8_decode(want, 0, &cp);

		if (at < w->end)
			at += utf8_decode(s, at, &is);
		if ((uint32_t)utf8proc_tolower((utf8proc_int32_t)is) != cp)
			return false;
		want = (str){ want.p + n, want.n - n };
	}
	return at == w->end;
}

static bool is_name(str s, const struct word *before, const struct word *w)
{
	struct word after;

	if (!find_word(s, w->end, &after) || after.start != w->end + 1)
		after = (struct word){ 0 };
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (is_word(s, w, names[i].word) && is_word(s, before, names[i].before) &&
		    is_word(s, &after, names[i].after))
			return true;
	return false;
}

static enum height height_after(str s, size_t at)
{
	struct word w;

	for (int i = 0; i < LOOK_AHEAD && find_word(s, at, &w); i++) {
		if (w.height != HEIGHT_OPEN)
			return w.height;
		at = w.end;
	}
	return HEIGHT_OPEN;
}

/* Whether a word stands among capitals; `before` is the height of the words before it. */
static bool is_raised(str s, const struct word *w, enum height before)
{
	if (w->height != HEIGHT_OPEN)
		return w->height == HEIGHT_CAPITAL;
	enum height after = height_after(s, w->end);
	return (before == HEIGHT_CAPITAL && after != HEIGHT_SMALL) ||
	       (before == HEIGHT_OPEN && after == HEIGHT_CAPITAL);
}

/* Whether what lies between two words ends a sentence. */
static bool is_sentence_end(str gap)
{
	unsigned n_lines = 0;
	bool stop = false, blank = false;

	for (size_t i = 0; i < gap.n; i++) {
		unsigned char c = (unsigned char)gap.p[i];

		n_lines += c == '\n';
		if (c == '.' || c == '!' || c == '?') {
			stop = true;
			blank = false;
		} else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
			blank = true;
		} else if ((c >= '0' && c <= '9') || c == ',' || c == ';' || c == ':') {
			stop = false;
		}
	}
	return n_lines > 1 || (stop && blank);
}

void charset_capital_restore(struct buf *text)
{
	enum height before = HEIGHT_OPEN;
	str s = buf_str(text);
	struct word last = { 0 };
	bool begins = true;
	size_t at = 0;

	while (at < s.n) {
		struct word w;
		size_t line = at;

		if (!find_word(s, at, &w)) {
			const char *end = memchr(s.p + at, '\n', s.n - at);
			at = end == NULL ? s.n : (size_t)(end - s.p) + 1;
			before = HEIGHT_OPEN;
			begins =
				begins || is_sentence_end((str){ s.p + line, at - line });
			continue;
		}
		begins = begins || is_sentence_end((str){ s.p + at, w.start - at });
		if (is_raised(s, &w, before))
			raise(text->p, w.start, w.end);
		if (begins || is_name(s, &last, &w)) {
			uint32_t cp;
			raise(text->p, w.start, w.start + utf8_decode(s, w.start, &cp));
		}
		if (w.height != HEIGHT_OPEN)
			before = w.height;
		begins = false;
		last = w;
		at = w.end;
	}
}
