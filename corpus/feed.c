/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/feed.h"

#include "corpus/date.h"
#include "corpus/html_fragment.h"
#include "corpus/item.h"
#include "corpus/litter.h"

#include <string.h>

struct feed {
	struct arena *arena;
	const struct item *item;
	struct article *articles;
	size_t n, size;
	str outlet;  /* the channel's title */
	int entry;   /* depth of the open entry, or -1 */
	bool full;   /* past a limit: nothing more is read */
	str content; /* markup of the open entry, the longest of its kinds */
	str id, link;
};

bool feed_is_root(const char *name)
{
	return strcmp(name, "rss") == 0 || strcmp(name, "feed") == 0 ||
	       strcmp(name, "RDF") == 0;
}

static struct article *open_article(struct feed *f)
{
	return &f->articles[f->n - 1];
}

static void begin_entry(struct feed *f, int depth)
{
	if (f->n == f->size) {
		f->size = 2 * f->size + 16;
		struct article *more = item_articles(f->arena, f->item, f->size);
		if (f->n > 0)
			memcpy(more, f->articles, f->n * sizeof(*more));
		f->articles = more;
	}
	f->n++;
	f->full = f->n > FEED_ENTRIES;
	f->entry = depth;
	f->content = f->id = f->link = (str){ 0 };
}

static void end_entry(struct feed *f)
{
	struct article *article = open_article(f);
	struct html_text text = { .arena = f->arena };

	html_fragment_add(&text, f->content);
	f->full = f->full || text.full;
	text.n = litter_clean(f->arena, text.lines, text.n, article);
	article_join(f->arena, article, text.lines, text.n);
	if (f->link.n > 0)
		article->url = f->link;
	article->id = f->id.n > 0     ? f->id
		      : f->link.n > 0 ? f->link
				      : item_numbered(f->arena, f->item->name, f->n);
	article->outlet = f->outlet;
	f->entry = -1;
}

static str take_string(struct arena *a, xmlChar *owned)
{
	if (owned == NULL)
		return (str){ 0 };
	str s = arena_copy(a, (str){ (char *)owned, strlen((char *)owned) });
	xmlFree(owned);
	return s;
}

static str attribute(struct feed *f, xmlTextReaderPtr reader, const char *name)
{
	return take_string(f->arena, xmlTextReaderGetAttribute(reader, BAD_CAST name));
}

static str text_of(struct feed *f, xmlTextReaderPtr reader)
{
	return take_string(f->arena, xmlTextReaderReadString(reader));
}

/* <link>url</link> of RSS, <link rel="alternate" href="url"/> of Atom. */
static void read_link(struct feed *f, xmlTextReaderPtr reader)
{
	str href = attribute(f, reader, "href"), rel = attribute(f, reader, "rel");

	if (href.n == 0)
		href = str_trim(text_of(f, reader));
	if (href.n > 0 && (rel.n == 0 || str_eq(rel, STR("alternate"))))
		f->link = href;
}

/* Atom's xhtml content is markup in place; all other content is escaped markup. */
static void read_content(struct feed *f, xmlTextReaderPtr reader)
{
	str content = str_eq(attribute(f, reader, "type"), STR("xhtml"))
			      ? take_string(f->arena, xmlTextReaderReadInnerXml(reader))
			      : text_of(f, reader);

	if (content.n > f->content.n)
		f->content = content;
}

static bool is(const char *name, const char *a, const char *b)
{
	return strcmp(name, a) == 0 || strcmp(name, b) == 0;
}

static void read_field(struct feed *f, xmlTextReaderPtr reader, const char *name)
{
	struct article *article = open_article(f);

	if (strcmp(name, "title") == 0 && article->title.n == 0) {
		struct html_text line = { .arena = f->arena };
		html_fragment_add(&line, text_of(f, reader));
		article->title = line.n > 0 ? line.lines[0].text : (str){ 0 };
	} else if (strcmp(name, "link") == 0) {
		read_link(f, reader);
	} else if (is(name, "guid", "id")) {
		f->id = str_trim(text_of(f, reader));
	} else if (is(name, "pubDate", "published") || strcmp(name, "date") == 0) {
		article->published = date_parse(f->arena, text_of(f, reader), LANG_UND);
	} else if (is(name, "updated", "issued") && article->published.n == 0) {
		article->published = date_parse(f->arena, text_of(f, reader), LANG_UND);
	} else if (is(name, "description", "summary") || is(name, "content", "encoded")) {
		read_content(f, reader);
	}
}

static void on_element(struct feed *f, xmlTextReaderPtr reader)
{
	const char *name = (const char *)xmlTextReaderConstLocalName(reader);
	int depth = xmlTextReaderDepth(reader);

	if (f->entry < 0 && is(name, "item", "entry") &&
	    !xmlTextReaderIsEmptyElement(reader))
		begin_entry(f, depth);
	else if (f->entry < 0 && strcmp(name, "title") == 0 && f->outlet.n == 0)
		f->outlet = html_text_collapse(f->arena, text_of(f, reader));
	else if (f->entry >= 0 && depth == f->entry + 1)
		read_field(f, reader, name);
}

int feed_read(struct arena *a, const struct item *item, xmlTextReaderPtr reader,
	      struct article **articles, size_t *n, bool *full)
{
	struct feed f = { .arena = a, .item = item, .entry = -1 };
	int more = 1;

	for (; more == 1 && !f.full; more = xmlTextReaderRead(reader)) {
		int type = xmlTextReaderNodeType(reader);
		if (type == XML_READER_TYPE_ELEMENT)
			on_element(&f, reader);
		else if (type == XML_READER_TYPE_END_ELEMENT && f.entry >= 0 &&
			 xmlTextReaderDepth(reader) == f.entry)
			end_entry(&f);
	}
	if (f.entry >= 0) /* the file ends inside it */
		end_entry(&f);
	*articles = f.articles;
	*n = f.n;
	*full = f.full;
	return more;
}
