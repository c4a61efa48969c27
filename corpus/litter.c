/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/litter.h"

#include "base/arena.h"
#include "corpus/date.h"
#include "corpus/phrase.h"

#include <stdint.h>
#include <string.h>

enum {
	REPEATED_BYTES = 60, /* shorter lines may be said twice */
	PULLED_BYTES = 40,   /* a pull quote is a sentence, */
	PULLED_LINES = 500,  /* and each is looked for in all lines, */
	PULLED_TEXT =
		256 * 1024, /* of a text that is no longer: pages stay under 100 KB */
	CREDIT_BYTES = 24,  /* an agency at the end of a caption */
	CAPTION_BYTES = 400,
	GLUED_BYTES = 40, /* initials of the author, glued to the source */
};

/* Ends as a sentence does. */
static bool has_stop(str s)
{
	static const str stops[] = { STR_ROW("."), STR_ROW("!"),  STR_ROW("?"),
				     STR_ROW(";"), STR_ROW(".”"), STR_ROW(".\""),
				     STR_ROW("…"), STR_ROW(".)") };

	for (size_t i = 0; i < sizeof(stops) / sizeof(*stops); i++)
		if (str_ends(s, stops[i]))
			return true;
	return false;
}

/* Where "Source :" stands in the line, its end in *after; s.n + 1 if nowhere. */
static size_t find_source(str s, size_t *after)
{
	static const str words[] = { STR_ROW("Source"), STR_ROW("Nguồn"),
				     STR_ROW("SOURCE"), STR_ROW("NGUỒN"),
				     STR_ROW("Link nguồn") };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t at = str_find(s, words[i]);
		if (at > s.n)
			continue;
		size_t end = at + words[i].n;
		while (end < s.n &&
		       (s.p[end] == ' ' || str_starts(str_from(s, end), STR("\xC2\xA0"))))
			end += s.p[end] == ' ' ? 1 : 2;
		if (end >= s.n || s.p[end] != ':')
			continue;
		*after = end + 1;
		return at;
	}
	return s.n + 1;
}

static bool is_url(str s)
{
	return str_starts(s, STR("http://")) || str_starts(s, STR("https://")) ||
	       str_starts(s, STR("www."));
}

/* Cuts "… Source : https://…" off the line. What is left may be nothing. */
static str cut_source(str s, struct article *article)
{
	size_t after = 0, at = find_source(s, &after);

	if (at > s.n)
		return s;
	str link = str_trim(str_from(s, after));
	bool url = is_url(link) && memchr(link.p, ' ', link.n) == NULL;
	if (url && article->url.n == 0 && !str_starts(link, STR("www.")))
		article->url = link;
	str before = str_trim((str){ s.p, at });
	if (url)
		return before.n <= GLUED_BYTES && !has_stop(before) ? (str){ 0 } : before;
	return at == 0 && s.n <= PHRASE_LABEL ? (str){ 0 } : s;
}

/* "Ảnh: TTXVN |", "| … (Photo : TL) |": what a picture's table leaves in plain text. */
static bool is_credit(str s)
{
	static const str marks[] = { STR_ROW("(Photo"),    STR_ROW("(Ảnh"),
				     STR_ROW("Ảnh:"),      STR_ROW("Photo:"),
				     STR_ROW("Photo :"),   STR_ROW("(Illustr"),
				     STR_ROW("(Source"),   STR_ROW("(Nguồn"),
				     STR_ROW("Ảnh minh h") };

	if (!str_ends(s, STR("|")) && !str_starts(s, STR("|")))
		return false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_find(s, marks[i]) < s.n)
			return true;
	return s.n < 3 * PHRASE_LABEL && str_ends(s, STR("|"));
}

/* "... at the town hall on Friday. (Jo Doe/AFP)": whose picture it was, in English. */
static bool names_photographer(str s)
{
	static const str agencies[] = { STR_ROW("/AP"),
					STR_ROW("/AFP"),
					STR_ROW("AP Photo"),
					STR_ROW("AFP Photo"),
					STR_ROW("/Reuters"),
					STR_ROW("Getty Images"),
					STR_ROW("/Getty"),
					STR_ROW("/Shutterstock"),
					STR_ROW("Shutterstock.com"),
					STR_ROW("/Alamy") };
	str end = s.n > CREDIT_BYTES ? str_from(s, s.n - CREDIT_BYTES) : s;

	if (s.n > CAPTION_BYTES || str_ends(s, STR(".")))
		return false;
	for (size_t i = 0; i < sizeof(agencies) / sizeof(*agencies); i++)
		if (str_find(end, agencies[i]) < end.n)
			return true;
	return str_find(s, STR("© ")) < s.n || str_find(s, STR(" Picture: ")) < s.n ||
	       str_find(s, STR(" Photograph: ")) < s.n;
}

/* From a related heading on, if nothing but short lines follows. */
static size_t cut_related(const struct line *lines, size_t n)
{
	size_t end = n;

	for (size_t i = n; i-- > 0;) {
		str s = lines[i].text;
		if (phrase_heads_list(s))
			end = i;
		else if (s.n > 3 * PHRASE_LABEL || (s.n > PHRASE_LABEL && has_stop(s)))
			break;
	}
	return end;
}

/* Drops lines that were there before, word for word: pages print captions and leads
 * twice. A text that repeats itself much means it. */
static size_t drop_repeated(struct arena *a, struct line *lines, size_t n)
{
	size_t size = 16, repeated = 0, kept = 0;

	while (size < 2 * n)
		size *= 2;
	uint32_t *seen = arena_make(a, size, uint32_t); /* index + 1 of a line */
	bool *again = arena_make(a, n, bool);
	for (size_t i = 0; i < n; i++) {
		size_t at = str_hash(STR_HASH, lines[i].text) & (size - 1);
		while (seen[at] != 0 && !str_eq(lines[seen[at] - 1].text, lines[i].text))
			at = (at + 1) & (size - 1);
		again[i] = seen[at] != 0 && lines[i].text.n >= REPEATED_BYTES;
		repeated += again[i];
		if (seen[at] == 0)
			seen[at] = (uint32_t)i + 1;
	}
	if (repeated == 0 || 5 * repeated > n)
		return n;
	for (size_t i = 0; i < n; i++)
		if (!again[i])
			lines[kept++] = lines[i];
	return kept;
}

/* Without the quotation marks around it. */
static str unquoted(str s)
{
	static const str marks[] = { STR_ROW("“"), STR_ROW("”"),  STR_ROW("‘"),
				     STR_ROW("’"), STR_ROW("\""), STR_ROW("'") };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		if (str_starts(s, marks[i]))
			s = str_from(s, marks[i].n);
		if (str_ends(s, marks[i]))
			s.n -= marks[i].n;
	}
	return str_trim(s);
}

static bool may_be_pulled(const struct line *lines, size_t n)
{
	size_t bytes = 0;

	for (size_t i = 0; i < n; i++)
		bytes += lines[i].text.n;
	return n <= PULLED_LINES && bytes <= PULLED_TEXT;
}

/* A line that a longer one holds word for word: a pull quote. */
static bool is_pulled(const struct line *lines, size_t n, size_t i)
{
	str s = lines[i].text;

	if (s.n < PULLED_BYTES || s.n > 5 * PULLED_BYTES)
		return false;
	s = unquoted(s);
	for (size_t k = 0; k < n; k++)
		if (k != i && lines[k].text.n > lines[i].text.n &&
		    str_find(lines[k].text, s) < lines[k].text.n)
			return true;
	return false;
}

/* Unless the text repeats itself much: then it means it. */
static size_t drop_pulled(struct arena *a, struct line *lines, size_t n)
{
	struct line *out = arena_make(a, n, struct line);
	size_t kept = 0;

	if (!may_be_pulled(lines, n))
		return n;
	for (size_t i = 0; i < n; i++)
		if (!is_pulled(lines, n, i))
			out[kept++] = lines[i];
	if (kept == n || 8 * (n - kept) > n)
		return n;
	memcpy(lines, out, kept * sizeof(*lines));
	return kept;
}

/* A heading with nothing under it stood over a list of links or comments. */
static size_t drop_last_headings(const struct line *lines, size_t n)
{
	size_t kept = n;

	while (kept > 0 && lines[kept - 1].kind == BLOCK_HEADING)
		kept--;
	return kept > 0 ? kept : n;
}

size_t litter_clean(struct arena *a, struct line *lines, size_t n,
		    struct article *article)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		struct line line = lines[i];
		line.text = cut_source(line.text, article);
		if (line.text.n == 0 || is_credit(line.text) ||
		    names_photographer(line.text) || phrase_is_aside(line.text) ||
		    phrase_is_notice(line.text) || phrase_is_label(line.text))
			continue;
		lines[kept++] = line;
	}
	kept = drop_repeated(a, lines, cut_related(lines, kept));
	return drop_last_headings(lines, drop_pulled(a, lines, kept));
}
