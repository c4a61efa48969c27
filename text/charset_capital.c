/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/charset_capital.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/charset_name.h"
#include "text/normal.h"
#include "text/syllable.h"

#include <string.h>

#include <utf8proc.h>

enum {
	LOOK_AHEAD = 3,   /* words after an undecided one that are asked */
	LEAST_LETTERS = 3 /* fewer are an abbreviation: MU, TP, IS */
};

enum height { HEIGHT_OPEN, HEIGHT_SMALL, HEIGHT_CAPITAL };

struct word {
	size_t start, end;
	enum height height;
	bool first;  /* its first letter is a capital, as far as the bytes tell */
	bool single; /* it is one letter */
	bool begins; /* a sentence */
};

/* Letters of a word by what TCVN3 can tell of their case. */
struct letters {
	unsigned n, n_upper, n_lower, n_open;
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

static bool is_syllable(str word)
{
	struct buf plain = { 0 };

	normal_word(&plain, word);
	bool valid = syllable_is_valid(buf_str(&plain));
	buf_free(&plain);
	return valid;
}

/* Words of capitals tell of their neighbours; abbreviations stand anywhere. */
static enum height height_of(str word, struct letters l)
{
	if (l.n_lower > 0)
		return HEIGHT_SMALL;
	if (l.n_upper > 1 && (l.n_open > 0 || l.n >= LEAST_LETTERS) && is_syllable(word))
		return HEIGHT_CAPITAL;
	return HEIGHT_OPEN;
}

/* The word at or after byte `at` in the same line; false where there is none. */
static bool find_word(str s, size_t at, struct word *out)
{
	struct letters l = { 0 };
	uint32_t cp;
	size_t n;

	*out = (struct word){ .start = s.n, .end = s.n };
	for (; at < s.n; at += n) {
		n = utf8_decode(s, at, &cp);
		bool upper = is_upper(cp), lower = is_lower(cp);

		if (!upper && !lower && (l.n > 0 || cp == '\n'))
			break;
		if (!upper && !lower)
			continue;
		if (l.n == 0) {
			out->start = at;
			out->first = upper;
		}
		out->end = at + n;
		l.n++;
		l.n_upper += upper;
		l.n_lower += lower && has_capital(cp);
		l.n_open += lower && !has_capital(cp);
	}
	out->single = l.n == 1;
	if (l.n > 0)
		out->height = height_of(str_range(s, out->start, out->end), l);
	return l.n > 0;
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

/* Small letters tell of their neighbours in one phrase only. */
static enum height height_after(str s, size_t at)
{
	bool same = true;
	struct word w;

	for (int i = 0; i < LOOK_AHEAD && find_word(s, at, &w); i++) {
		same = same && str_eq(str_range(s, at, w.start), STR(" "));
		if (w.height == HEIGHT_CAPITAL || (w.height == HEIGHT_SMALL && same))
			return w.height;
		at = w.end;
	}
	return HEIGHT_OPEN;
}

/* Whether a word of capitals comes next: "Mục 1 TỔ CHỨC". */
static bool is_followed(str s, size_t at)
{
	struct word w;

	return find_word(s, at, &w) && w.height == HEIGHT_CAPITAL &&
	       str_eq(str_range(s, at, w.start), STR(" "));
}

/* Whether a word stands among capitals; `before` is the height of the words before it. */
static bool is_raised(str s, const struct word *w, enum height before)
{
	if (w->height != HEIGHT_OPEN)
		return w->height == HEIGHT_CAPITAL;
	if (w->first && is_followed(s, w->end))
		return true;
	enum height after = height_after(s, w->end);
	return (before == HEIGHT_CAPITAL && after != HEIGHT_SMALL) ||
	       (before == HEIGHT_OPEN && after == HEIGHT_CAPITAL);
}

static bool is_name(str s, const struct word *before, const struct word *w)
{
	struct word after;
	bool found = find_word(s, w->end, &after);

	(void)found; /* `after` is empty at the end where there is none */
	return charset_name_is(&(struct charset_context){
		.before = str_range(s, before->start, before->end),
		.gap_before = str_range(s, before->end, w->start),
		.word = str_range(s, w->start, w->end),
		.gap_after = str_range(s, w->end, after.start),
		.after = str_range(s, after.start, after.end),
		.before_is_name = before->first && !before->begins,
		.after_is_capital = after.first,
	});
}

/* Whether what lies between two words ends a sentence. */
static bool is_sentence_end(str gap)
{
	unsigned n_lines = 0;
	bool stop = false, blank = false;

	for (size_t i = 0; i < gap.n; i++) {
		unsigned char c = (unsigned char)gap.p[i];

		n_lines += c == '\n';
		if (c == '.' || c == '!' || c == '?' || c == ':') {
			stop = true;
			blank = false;
		} else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
			blank = true;
		} else if (ascii_is_digit(c) || c == ',' || c == ';') {
			stop = false;
		}
	}
	return n_lines > 1 || (stop && blank);
}

/* "a) " before an item of a list. */
static bool is_item(const struct word *last, str gap)
{
	return last->single && str_eq(gap, STR(") "));
}

/* "anh T. ở Hà Nội": a name is cut to its initial; but "28 độ C. Ở Hà Nội". */
static bool is_initial(str s, const struct word *last, const struct word *w)
{
	return last->single && last->first && s.p[last->start] != 'C' &&
	       s.p[last->end] == '.' && str_eq(str_range(s, w->start, w->end), STR("ở"));
}

static bool is_beginning(str s, const struct word *last, const struct word *w)
{
	str gap = str_range(s, last->end, w->start);

	if (str_ends(gap, STR("?")) || is_initial(s, last, w))
		return false; /* a question mark before a letter is one that was lost */
	return last->end == 0 || str_ends(gap, STR(".")) || is_sentence_end(gap) ||
	       is_item(last, gap);
}

void charset_capital_restore(struct buf *text)
{
	enum height before = HEIGHT_OPEN;
	str s = buf_str(text);
	struct word last = { 0 };
	size_t at = 0;

	while (at < s.n) {
		struct word w;

		if (!find_word(s, at, &w)) {
			const char *end = memchr(s.p + at, '\n', s.n - at);
			at = end == NULL ? s.n : (size_t)(end - s.p) + 1;
			before = HEIGHT_OPEN;
			continue;
		}
		w.begins = is_beginning(s, &last, &w);
		if (is_raised(s, &w, before))
			raise(text->p, w.start, w.end);
		if (w.begins || is_name(s, &last, &w)) {
			uint32_t cp;
			raise(text->p, w.start, w.start + utf8_decode(s, w.start, &cp));
			w.first = true;
		}
		if (w.height != HEIGHT_OPEN)
			before = w.height;
		last = w;
		at = w.end;
	}
}
