/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/sniff.h"

#include <string.h>

/* Beginnings of files that hold no text that we read. */
static const struct {
	str magic;
	const char *what;
} foreign[] = {
	{ STR_ROW("%PDF-"), "a PDF document" },
	{ STR_ROW("\x89PNG"), "a PNG image" },
	{ STR_ROW("\xff\xd8\xff"), "a JPEG image" },
	{ STR_ROW("GIF8"), "a GIF image" },
	{ STR_ROW("RIFF"), "a sound, film or WebP image" },
	{ STR_ROW("PK\x03\x04"), "a ZIP archive or office document" },
	{ STR_ROW("\xd0\xcf\x11\xe0"), "an old office document" },
	{ STR_ROW("\xfd\x37zXZ"), "an xz archive" },
	{ STR_ROW("BZh"), "a bzip2 archive" },
	{ STR_ROW("\x28\xb5\x2f\xfd"), "a zstd archive" },
	{ STR_ROW("\x7f\x45LF"), "a program" },
	{ STR_ROW("SQLite format 3"), "a database" },
	{ STR_ROW("{\\rtf"), "an RTF document" },
};

/* The path ends so, whatever the case, before a possible ".gz". */
static bool named(str path, const char *ending)
{
	size_t n = strlen(ending);

	if (path.n > 3 && str_starts_folded(str_from(path, path.n - 3), STR(".gz")))
		path.n -= 3;
	return path.n >= n &&
	       str_starts_folded(str_from(path, path.n - n), str_of(ending));
}

/* `s` begins with the tag "<name", in any case. */
static bool starts_tag(str s, const char *name)
{
	size_t n = strlen(name);

	return s.n > n + 1 && s.p[0] == '<' &&
	       str_starts_folded(str_from(s, 1), str_of(name)) &&
	       memchr(" \t\r\n/>", s.p[n + 1], 6) != NULL;
}

/* Past comments, processing instructions and blanks; *xml: an XML declaration is there.
 */
static str skip_prolog(str s, bool *xml)
{
	for (;;) {
		s = str_trim(s);
		str close = str_starts(s, STR("<!--")) ? STR("-->")
			    : str_starts(s, STR("<?")) ? STR("?>")
						       : (str){ 0 };
		if (close.n == 0)
			return s;
		*xml = *xml || str_starts(s, STR("<?xml"));
		size_t end = str_find(s, close);
		if (end > s.n)
			return (str){ 0 };
		s = str_from(s, end + close.n);
	}
}

static const char *const html_tags[] = {
	"!doctype html", "html",  "head", "body", "meta", "title", "link",
	"script",        "style", "div",  "p",    "h1",   "h2",    "article",
	"main",          "table", "a",    "span", "b",    "br",    "ul",
	"center",        "font",  "img",
};

static bool starts_html(str s)
{
	for (size_t i = 0; i < sizeof(html_tags) / sizeof(*html_tags); i++)
		if (starts_tag(s, html_tags[i]))
			return true;
	return false;
}

static const struct reader *sniff_markup(str head, str path)
{
	bool xml = false;
	str s = skip_prolog(head, &xml);

	if (xml ? starts_tag(s, "html") || starts_tag(s, "!doctype html")
		: starts_html(s))
		return &reader_html;
	if (xml || named(path, ".xml") || (s.n > 1 && s.p[0] == '<' && s.p[1] == '!'))
		return &reader_xml;
	return named(path, ".htm") || named(path, ".html") ? &reader_html : NULL;
}

/* Text in UTF-16 has every other byte zero; without them its ASCII shows. */
static str squeeze(str head, char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < head.n; i++)
		if (head.p[i] != '\0')
			out[n++] = head.p[i];
	str s = { out, n };
	if (str_starts(s, STR("\xef\xbb\xbf")))
		return str_from(s, 3);
	if (str_starts(s, STR("\xff\xfe")) || str_starts(s, STR("\xfe\xff")))
		return str_from(s, 2);
	return s;
}

/* More than one byte in eight is a control character that no text encoding uses so
 * often. UTF-16 is let through: its zero bytes stand at one parity only. */
static bool is_binary(str head)
{
	size_t controls = 0, zeros[2] = { 0, 0 };

	for (size_t i = 0; i < head.n; i++) {
		unsigned char c = (unsigned char)head.p[i];
		if (c == 0)
			zeros[i % 2]++;
		else if (c < ' ' && (c < '\t' || c > '\r'))
			controls++;
	}
	size_t fewer = zeros[0] < zeros[1] ? zeros[0] : zeros[1];
	if (zeros[0] + zeros[1] > head.n / 4)
		return fewer > head.n / 64;
	return controls + zeros[0] + zeros[1] > head.n / 8;
}

static bool starts_object(str s)
{
	if (s.n == 0 || s.p[0] != '{')
		return false;
	s = str_trim(str_from(s, 1));
	return s.n == 0 || s.p[0] == '"' || s.p[0] == '}';
}

const struct reader *sniff_reader(str head, str path, struct error *err)
{
	char plain[SNIFF_BYTES];

	if (head.n > SNIFF_BYTES)
		head.n = SNIFF_BYTES;
	for (size_t i = 0; i < sizeof(foreign) / sizeof(*foreign); i++) {
		if (!str_starts(head, foreign[i].magic))
			continue;
		error_set(err, ERR_FORMAT, "%.*s: %s is not read", STR_ARG(path),
			  foreign[i].what);
		return NULL;
	}
	if (str_starts(str_trim(head), STR("WARC/")))
		return &reader_warc; /* whatever its first records hold */
	if (is_binary(head)) {
		error_set(err, ERR_FORMAT, "%.*s: not text", STR_ARG(path));
		return NULL;
	}
	str s = str_trim(squeeze(head, plain));
	if (str_eq(path, STR("-")) || starts_object(s))
		return &reader_ndjson;
	const struct reader *markup =
		s.n > 0 && s.p[0] == '<' ? sniff_markup(s, path) : NULL;
	if (markup != NULL)
		return markup;
	if (named(path, ".jsonl") || named(path, ".ndjson"))
		return &reader_ndjson; /* so that what is wrong in it is told by line */
	if ((named(path, ".htm") || named(path, ".html")) && str_find(s, STR("<")) < s.n)
		return &reader_html;
	return &reader_text;
}
