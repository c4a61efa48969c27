/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * XML: feeds (RSS, Atom: one article an entry), Akoma Ntoso, and any other document by
 * its text. Read as a stream; entities are not expanded, nothing is fetched.
 */
#include "base/buf.h"
#include "corpus/date.h"
#include "corpus/feed.h"
#include "corpus/html_text.h"
#include "corpus/item.h"
#include "corpus/libxml.h"

#include <libxml/xmlreader.h>
#include <string.h>

struct document {
	struct arena *arena;
	struct article *article;
	struct html_text text;
	struct buf pending;      /* the line that is being read */
	struct buf field;        /* text of the element that names the document */
	enum block_kind kind;    /* of the pending line */
	int hidden, inline_from; /* depth at which metadata or inline text began, or -1 */
	int title;               /* depth of the title element, or -1 */
	bool numbered; /* pending is only a number; what follows goes on the same line */
};

static bool is_one_of(const char *name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (strcmp(name, *names) == 0)
			return true;
	return false;
}

/* Elements inside a line, of Akoma Ntoso, DocBook, TEI and XHTML. */
static bool is_inline(const char *name)
{
	static const char *const names[] = { "a",        "abbr",
					     "b",        "code",
					     "date",     "def",
					     "del",      "docNumber",
					     "docDate",  "docTitle",
					     "docType",  "em",
					     "emphasis", "entity",
					     "hi",       "i",
					     "ins",      "link",
					     "location", "mod",
					     "mref",     "organization",
					     "person",   "quotedText",
					     "quote",    "ref",
					     "rref",     "role",
					     "s",        "small",
					     "span",     "strong",
					     "sub",      "sup",
					     "term",     "tt",
					     "u",        NULL };

	return is_one_of(name, names);
}

static bool is_metadata(const char *name)
{
	static const char *const names[] = { "meta",   "teiHeader",  "style",
					     "script", "sourceDesc", NULL };

	return is_one_of(name, names);
}

static void end_line(struct document *d)
{
	if (d->numbered)
		return;
	html_text_end(&d->text, &d->pending, d->kind);
	d->kind = BLOCK_PARAGRAPH;
}

/* <FRBRdate date="2024-08-21" name="publication"/>, <publication date="..."/> */
static void read_dates(struct document *d, xmlTextReaderPtr reader, const char *name)
{
	if (strcmp(name, "publication") != 0 && strcmp(name, "FRBRdate") != 0)
		return;
	xmlChar *date = xmlTextReaderGetAttribute(reader, BAD_CAST "date");
	if (date == NULL)
		return;
	str iso = date_parse(d->arena, (str){ (char *)date, strlen((char *)date) },
			     LANG_UND);
	if (iso.n > 0 && (d->article->published.n == 0 || name[0] == 'p'))
		d->article->published = iso;
	xmlFree(date);
}

static void on_start(struct document *d, xmlTextReaderPtr reader, const char *name)
{
	int depth = xmlTextReaderDepth(reader);

	if (xmlTextReaderIsEmptyElement(reader)) {
		read_dates(d, reader, name);
		return;
	}
	if (d->hidden < 0 && is_metadata(name))
		d->hidden = depth;
	if (d->hidden >= 0)
		return;
	if (d->title < 0 && d->article->title.n == 0 &&
	    (strcmp(name, "docTitle") == 0 || strcmp(name, "title") == 0)) {
		d->title = depth;
		buf_reset(&d->field);
	}
	if (d->inline_from >= 0)
		return;
	if (is_inline(name) || (d->pending.n > 0 && !d->numbered)) {
		d->inline_from = depth;
		return;
	}
	end_line(d);
	if (strcmp(name, "heading") == 0 || strcmp(name, "title") == 0 ||
	    strcmp(name, "head") == 0 || strcmp(name, "subheading") == 0)
		d->kind = BLOCK_HEADING;
	else if (strcmp(name, "item") == 0 || strcmp(name, "li") == 0 ||
		 strcmp(name, "listitem") == 0 || strcmp(name, "point") == 0)
		d->kind = BLOCK_ITEM;
}

static void on_end(struct document *d, int depth, const char *name)
{
	if (d->hidden >= 0) {
		if (d->hidden == depth)
			d->hidden = -1;
		return;
	}
	if (d->title == depth) {
		d->article->title = html_text_collapse(d->arena, buf_str(&d->field));
		d->title = -1;
	}
	if (d->inline_from >= 0) {
		if (d->inline_from == depth)
			d->inline_from = -1;
		return;
	}
	d->numbered = strcmp(name, "num") == 0 && d->pending.n > 0;
	if (d->numbered)
		buf_put_char(&d->pending, ' ');
	end_line(d);
}

static void on_text(struct document *d, const char *text)
{
	str s = { text, strlen(text) };

	if (d->hidden >= 0)
		return;
	if (d->title >= 0)
		buf_put(&d->field, s);
	if (d->pending.n == 0 && str_trim(s).n == 0)
		return;
	if (str_trim(s).n > 0)
		d->numbered = false;
	html_text_put(&d->pending, s);
}

static void on_node(struct document *d, xmlTextReaderPtr reader)
{
	const char *name = (const char *)xmlTextReaderConstLocalName(reader);
	const char *value = (const char *)xmlTextReaderConstValue(reader);

	switch (xmlTextReaderNodeType(reader)) {
	case XML_READER_TYPE_ELEMENT:
		on_start(d, reader, name);
		break;
	case XML_READER_TYPE_END_ELEMENT:
		on_end(d, xmlTextReaderDepth(reader), name);
		break;
	case XML_READER_TYPE_TEXT:
	case XML_READER_TYPE_CDATA:
	case XML_READER_TYPE_WHITESPACE:
	case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
		if (value != NULL)
			on_text(d, value);
		break;
	default:
		break;
	}
}

static int read_document(struct document *d, xmlTextReaderPtr reader)
{
	int more = 1;

	for (; more == 1; more = xmlTextReaderRead(reader))
		on_node(d, reader);
	d->numbered = false;
	end_line(d);
	article_join(d->arena, d->article, d->text.lines, d->text.n);
	buf_free(&d->pending);
	buf_free(&d->field);
	return more;
}

/* The first element, or -1, 0 where there is none. */
static int find_root(xmlTextReaderPtr reader)
{
	int more;

	do
		more = xmlTextReaderRead(reader);
	while (more == 1 && xmlTextReaderNodeType(reader) != XML_READER_TYPE_ELEMENT);
	return more;
}

static int read_root(struct arena *a, const struct item *item, xmlTextReaderPtr reader,
		     struct article **articles, size_t *n, bool *full)
{
	if (find_root(reader) != 1)
		return -1;
	const char *root = (const char *)xmlTextReaderConstLocalName(reader);
	if (feed_is_root(root))
		return feed_read(a, item, reader, articles, n, full);
	struct document d = { .arena = a,
			      .article = item_articles(a, item, 1),
			      .text = { .arena = a },
			      .hidden = -1,
			      .inline_from = -1,
			      .title = -1 };
	*articles = d.article;
	*n = 1;
	int end = read_document(&d, reader);
	*full = d.text.full;
	return end;
}

/* The encoding that the XML declaration names, or empty. */
static str xml_charset(str bytes)
{
	str head = { bytes.p, bytes.n < 200 ? bytes.n : 200 }, value = { 0 };
	size_t at = str_find(head, STR("encoding="));

	if (!str_starts(head, STR("<?xml")) || at + 10 >= head.n)
		return (str){ 0 };
	str rest = str_from(head, at + 10);
	str_cut(&rest, head.p[at + 9], &value);
	return value;
}

static bool read_xml(struct arena *a, const struct item *item, struct article **articles,
		     size_t *n, struct error *err)
{
	const int options = XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR |
			    XML_PARSE_NOWARNING;

	if (!item_is_page(a, item, err))
		return false;
	libxml_ready();
	struct charset_text in = item_text(a, item, xml_charset(item->bytes));
	xmlTextReaderPtr reader =
		xmlReaderForMemory(in.text.p, (int)in.text.n, NULL, "UTF-8", options);
	*n = 0;
	if (reader == NULL)
		return error_set(err, ERR_FORMAT, "%s: not XML", item_place(a, item));
	bool full = false;
	int end = read_root(a, item, reader, articles, n, &full);
	int line = xmlTextReaderGetParserLineNumber(reader);
	xmlFreeTextReader(reader);
	if (end < 0 || full)
		*n = 0;
	if (full)
		return error_set(err, ERR_LIMIT,
				 "%s: more than a million lines, or %d entries",
				 item_place(a, item), FEED_ENTRIES);
	if (end < 0)
		return error_set(err, ERR_FORMAT, "%s: not well-formed XML in line %d",
				 item_place(a, item), line);
	for (size_t i = 0; i < *n; i++)
		(*articles)[i].charset = in.name;
	return true;
}

const struct reader reader_xml = {
	.name = "xml",
	.next = item_next_whole,
	.read = read_xml,
};
