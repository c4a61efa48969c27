/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/litter.h"

#include "base/arena.h"

#include "corpus/date.h"

#include <stdint.h>
#include <string.h>

enum {
	LABEL_BYTES = 80,    /* no label (a heading of a list, a counter) is longer */
	REPEATED_BYTES = 60, /* shorter lines may be said twice */
	GLUED_BYTES = 40,    /* initials of the author, glued to the source */
};

#define L(text)                        \
	{                              \
		text, sizeof(text) - 1 \
	}

/* ASCII case is ignored; `lower` is lower case. */
static bool starts_folded(str s, str lower)
{
	if (s.n < lower.n)
		return false;
	for (size_t i = 0; i < lower.n; i++) {
		char c = s.p[i] >= 'A' && s.p[i] <= 'Z' ? (char)(s.p[i] + 32) : s.p[i];
		if (c != lower.p[i])
			return false;
	}
	return true;
}

/* Past "(12)", digits, blanks and colons: nothing is left of a counter. */
static bool is_count(str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == '\0' || strchr(" ():.0123456789", s.p[i]) == NULL)
			return false;
	return true;
}

/* A line that is nothing but one of these, with or without a number. */
static bool is_label(str s)
{
	static const str labels[] = {
		L("comment"),      L("comments"),  L("commentaire"),   L("commentaires"),
		L("bình luận"),    L("Bình luận"), L("ý kiến"),        L("no data"),
		L("share"),        L("partager"),  L("chia sẻ"),       L("Chia sẻ"),
		L("print"),        L("imprimer"),  L("email"),         L("facebook"),
		L("twitter"),      L("zalo"),      L("advertisement"), L("publicité"),
		L("quảng cáo"),    L("Quảng cáo"), L("loading..."),    L("tags"),
		L("in bài viết"),  L("copy link"), L("like"),          L("lưu bài viết"),
		L("Lưu bài viết"),
	};

	while (s.n > 0 && (is_count(str_range(s, 0, 1))))
		s = str_from(s, 1);
	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++)
		if (starts_folded(s, labels[i]) && is_count(str_from(s, labels[i].n)))
			return true;
	return false;
}

/* Headings of lists that stand behind an article, and end it. */
static bool is_related_heading(str s)
{
	static const str headings[] = {
		L("même sujet"),
		L("même catégorie"),
		L("même auteur"),
		L("sur le même sujet"),
		L("articles liés"),
		L("à lire aussi"),
		L("À lire aussi"),
		L("lire aussi"),
		L("articles similaires"),
		L("same topic"),
		L("same category"),
		L("same author"),
		L("related articles"),
		L("related news"),
		L("related stories"),
		L("read more"),
		L("read next"),
		L("more from"),
		L("you may also like"),
		L("recommended for you"),
		L("most popular"),
		L("cùng chủ đề"),
		L("Cùng chủ đề"),
		L("cùng chuyên mục"),
		L("Cùng chuyên mục"),
		L("Cùng tác giả"),
		L("tin liên quan"),
		L("bài liên quan"),
		L("tin bài liên quan"),
		L("bài viết liên quan"),
		L("tin cùng chuyên mục"),
		L("tin khác"),
		L("các tin khác"),
		L("tin mới"),
		L("đọc thêm"),
		L("Đọc thêm"),
		L("xem thêm"),
		L("có thể bạn quan tâm"),
		L("Có thể bạn quan tâm"),
		L("tin đọc nhiều"),
		L("đọc nhiều"),
		L("Đọc nhiều"),
	};

	for (size_t i = 0; i < sizeof(headings) / sizeof(*headings); i++)
		if (starts_folded(s, headings[i]) && s.n <= headings[i].n + 24)
			return true;
	return false;
}

/* Beginnings of lines that send the reader elsewhere or say whose picture it was. */
static const str openers[] = {
	L("story continues below"),
	L("article continues below"),
	L("article continues after"),
	L("watch:"),
	L("more:"),
	L("click here"),
	L("get the latest"),
	L("share this "),
	L("read also"),
	L("also read"),
	L("read more:"),
	L("related:"),
	L("see also:"),
	L("you might also like"),
	L("follow us"),
	L("subscribe to"),
	L("subscribe now"),
	L("sign up for"),
	L("sign up to"),
	L("download our app"),
	L("© "),
	L("copyright ©"),
	L("all rights reserved"),
	L("photo credit"),
	L("image credit"),
	L("credit:"),
	L("photo by "),
	L("crédit photo"),
	L("crédits photo"),
	L("photo : "),
	L("photo: "),
	L("image illustrative"),
	L("lire aussi"),
	L("à lire aussi"),
	L("À lire aussi"),
	L("à lire :"),
	L("À lire :"),
	L("voir aussi :"),
	L("lire également"),
	L("abonnez-vous"),
	L("suivez-nous"),
	L("inscrivez-vous"),
	L("xem thêm:"),
	L("đọc thêm:"),
	L("Đọc thêm:"),
	L(">>"),
	L("mời bạn đọc"),
	L("mời quý độc giả"),
	L("ảnh: "),
	L("Ảnh: "),
	L("theo dõi báo"),
};

static bool is_aside(str s)
{
	if (s.n > 3 * LABEL_BYTES)
		return false;
	for (size_t i = 0; i < sizeof(openers) / sizeof(*openers); i++)
		if (starts_folded(s, openers[i]))
			return true;
	return false;
}
#undef L

/* Ends as a sentence does. */
static bool has_stop(str s)
{
	static const str stops[] = { { ".", 1 },  { "!", 1 },   { "?", 1 }, { ";", 1 },
				     { ".”", 4 }, { ".\"", 2 }, { "…", 3 }, { ".)", 2 } };

	for (size_t i = 0; i < sizeof(stops) / sizeof(*stops); i++)
		if (str_ends(s, stops[i]))
			return true;
	return false;
}

/* Where "Source :" stands in the line, its end in *after; s.n + 1 if nowhere. */
static size_t find_source(str s, size_t *after)
{
	static const str words[] = { { "Source", 6 },
				     { "Nguồn", 7 },
				     { "SOURCE", 6 },
				     { "NGUỒN", 7 },
				     { "Link nguồn", 12 } };

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
	return at == 0 && s.n <= LABEL_BYTES ? (str){ 0 } : s;
}

/* "Ảnh: TTXVN |", "| … (Photo : TL) |": what a picture's table leaves in plain text. */
static bool is_credit(str s)
{
	static const str marks[] = { { "(Photo", 6 },     { "(Ảnh", 6 },
				     { "Ảnh:", 6 },       { "Photo:", 6 },
				     { "Photo :", 7 },    { "(Illustr", 8 },
				     { "(Source", 7 },    { "(Nguồn", 8 },
				     { "Ảnh minh h", 13 } };

	if (!str_ends(s, STR("|")) && !str_starts(s, STR("|")))
		return false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_find(s, marks[i]) < s.n)
			return true;
	return s.n < 3 * LABEL_BYTES && str_ends(s, STR("|"));
}

/* From a related heading on, if nothing but short lines follows. */
static size_t cut_related(const struct line *lines, size_t n)
{
	size_t end = n;

	for (size_t i = n; i-- > 0;) {
		str s = lines[i].text;
		if (s.n <= LABEL_BYTES && is_related_heading(s))
			end = i;
		else if (s.n > 3 * LABEL_BYTES || (s.n > LABEL_BYTES && has_stop(s)))
			break;
	}
	return end;
}

static uint64_t hash(str s)
{
	uint64_t h = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * UINT64_C(1099511628211);
	return h;
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
		size_t at = hash(lines[i].text) & (size - 1);
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
		if (line.text.n == 0 || is_credit(line.text) || is_aside(line.text) ||
		    (line.text.n <= LABEL_BYTES && is_label(line.text)))
			continue;
		lines[kept++] = line;
	}
	return drop_last_headings(lines,
				  drop_repeated(a, lines, cut_related(lines, kept)));
}
