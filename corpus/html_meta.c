/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_meta.h"

#include "base/ascii.h"
#include "corpus/date.h"
#include "corpus/html_text.h"

#include <jansson.h>
#include <string.h>

enum {
	/* Of a description; jansson takes up to 57 bytes for one, and articles are
	 * shorter. */
	DESCRIPTION_BYTES = 1024 * 1024,
	TITLE_BYTES = 1000, /* of a title that others are compared with */
};

enum field { TITLE, DATE, URL, OUTLET, N_FIELDS };

/* Names of meta elements, the most trusted first. */
static const char *const names[N_FIELDS][16] = {
	[TITLE] = { "dc:title", "dc.title", "dcterm:title", "dcterms.title", "og:title",
		    "title", "twitter:title", "parsely-title", "weibo:article:title" },
	[DATE] = { "article:published_time", "article:published", "datepublished",
		   "og:published_time", "og:article:published_time", "parsely-pub-date",
		   "pubdate", "publishdate", "publish-date", "dc.date.issued",
		   "dcterms.created", "dc.date", "dc:date", "sailthru.date", "date" },
	[URL] = { "og:url" },
	[OUTLET] = { "og:site_name", "application-name", "dc.publisher",
		     "dcterms.publisher", "publisher", "apple-mobile-web-app-title" },
};

struct found {
	str value;
	size_t rank; /* place in the row above */
};

/* ASCII case is ignored. */
static bool same_name(str s, const char *name)
{
	return s.n == strlen(name) && str_starts_folded(s, str_of(name));
}

static void offer(struct found *fields, str name, str value)
{
	for (int f = 0; f < N_FIELDS; f++)
		for (size_t rank = 0; rank < 16 && names[f][rank] != NULL; rank++)
			if (same_name(name, names[f][rank]) &&
			    (fields[f].value.n == 0 || rank < fields[f].rank))
				fields[f] = (struct found){ value, rank };
}

/* One meta element: its property may name several things, separated by blanks. */
static void read_meta(const struct html_tree *t, uint32_t i, struct found *fields)
{
	static const enum html_attr_name keys[] = { HTML_ATTR_PROPERTY, HTML_ATTR_NAME,
						    HTML_ATTR_ITEMPROP };
	str value = str_trim(html_tree_attr(t, i, HTML_ATTR_CONTENT));

	if (value.n == 0)
		return;
	for (size_t k = 0; k < 3; k++) {
		str rest = html_tree_attr(t, i, keys[k]), name;
		while (rest.n > 0 && str_cut(&rest, ' ', &name))
			if (name.n > 0)
				offer(fields, name, value);
	}
}

/* The types of schema.org that an article page describes itself with. */
static bool is_article_type(const json_t *type)
{
	if (json_is_array(type))
		type = json_array_get(type, 0);
	const char *s = json_string_value(type);
	return s != NULL &&
	       (strstr(s, "Article") != NULL || strstr(s, "Posting") != NULL ||
		strcmp(s, "Report") == 0 || strcmp(s, "WebPage") == 0);
}

static str json_text(struct arena *a, const json_t *value)
{
	if (!json_is_string(value))
		return (str){ 0 };
	return html_text_collapse(
		a, (str){ json_string_value(value), json_string_length(value) });
}

/* Things described: an object, a list of them, or a "@graph" of them. */
static const json_t *described(const json_t *root, size_t at)
{
	const json_t *graph = json_object_get(root, "@graph");

	if (json_is_array(graph))
		return json_array_get(graph, at);
	if (json_is_array(root))
		return json_array_get(root, at);
	return at == 0 ? root : NULL;
}

/* ASCII case is ignored. */
static bool contains(str s, str part)
{
	s.n = s.n < TITLE_BYTES ? s.n : TITLE_BYTES;
	for (size_t at = 0; part.n > 0 && at + part.n <= s.n; at++) {
		size_t i = 0;
		while (i < part.n && ascii_lower(s.p[at + i]) == ascii_lower(part.p[i]))
			i++;
		if (i == part.n)
			return true;
	}
	return false;
}

/* The headline; but the name where only that is in the page's <title>. */
static str json_title(struct arena *a, const json_t *thing, str visible)
{
	str headline = json_text(a, json_object_get(thing, "headline"));
	str name = json_text(a, json_object_get(thing, "name"));

	bool doubtful = headline.n > 0 && !contains(visible, headline);
	return doubtful && contains(visible, name) ? name : headline;
}

static void read_thing(struct arena *a, const json_t *thing, str visible,
		       struct article *article, str *body)
{
	if (!is_article_type(json_object_get(thing, "@type")))
		return;
	const json_t *text = json_object_get(thing, "articleBody");
	if (json_string_length(text) > body->n)
		*body = arena_copy(
			a, (str){ json_string_value(text), json_string_length(text) });
	str title = json_title(a, thing, visible);
	str date = json_text(a, json_object_get(thing, "datePublished"));
	str outlet = json_text(
		a, json_object_get(json_object_get(thing, "publisher"), "name"));
	if (article->title.n == 0)
		article->title = title;
	if (article->published.n == 0)
		article->published = date_parse(a, date, article->lang);
	if (article->outlet.n == 0)
		article->outlet = outlet;
}

static void read_json_ld(struct arena *a, const struct html_tree *t, uint32_t i,
			 str visible, struct article *article, str *body)
{
	if (t->nodes[i].end <= i + 1 ||
	    !str_eq(html_tree_attr(t, i, HTML_ATTR_TYPE), STR("application/ld+json")))
		return;
	str s = str_trim(t->nodes[i + 1].text);
	if (str_starts(s, STR("<![CDATA[")))
		s = str_from(s, 9);
	if (s.n > DESCRIPTION_BYTES)
		return;
	json_t *root = json_loadb(s.p, s.n, JSON_DISABLE_EOF_CHECK, NULL);
	const json_t *thing;
	for (size_t at = 0; (thing = described(root, at)) != NULL; at++)
		read_thing(a, thing, visible, article, body);
	json_decref(root);
}

/* Some pages write "&#8216;" where JSON and attributes want the letter itself. */
static str unescaped(struct arena *a, str title)
{
	struct html_tree tree;
	const char *why;
	size_t at = str_find(title, STR("&"));

	if (at >= title.n || memchr(title.p + at, ';', title.n - at) == NULL ||
	    !html_tree_parse(a, title, &tree, &why) || tree.n == 0)
		return title;
	return html_text_flat(a, &tree, 0);
}

static bool is_absolute(str url)
{
	return str_starts(url, STR("http://")) || str_starts(url, STR("https://"));
}

/* Where the last " - ", " | " of a title stands and how long it is; s.n + 1 if nowhere.
 */
static size_t last_separator(str s, size_t *length)
{
	static const str separators[] = {
		STR_ROW(" | "), STR_ROW(" - "),  STR_ROW(" – "),
		STR_ROW(" — "), STR_ROW(" » "),  STR_ROW(" / "),
		STR_ROW(" > "), STR_ROW(" :: "), STR_ROW(" • ")
	};

	for (size_t at = s.n; at-- > 0;)
		for (size_t i = 0; i < sizeof(separators) / sizeof(*separators); i++)
			if (str_starts(str_from(s, at), separators[i])) {
				*length = separators[i].n;
				return at;
			}
	return s.n + 1;
}

/* "Headline | Site" without the site; "Site | Headline" too. */
static str cut_site(str title)
{
	size_t length = 0, at = last_separator(title, &length);

	if (at > title.n)
		return title;
	str head = str_trim((str){ title.p, at });
	if (str_words(head) >= 3)
		return head;
	str tail = str_trim(str_from(title, at + length));
	return str_words(tail) >= 3 ? tail : title;
}

void html_meta_read(struct arena *a, const struct html_tree *t, struct article *article,
		    str *body)
{
	struct found fields[N_FIELDS] = { 0 };
	str title = { 0 }, canonical = { 0 };
	uint32_t headline = 0;

	for (uint32_t i = 0; i < t->n; i++) {
		switch (t->nodes[i].tag) {
		case HTML_HTML:
			if (article->lang == LANG_UND)
				article->lang =
					lang_parse(html_tree_attr(t, i, HTML_ATTR_LANG));
			break;
		case HTML_META:
			read_meta(t, i, fields);
			break;
		case HTML_TITLE:
			if (title.n == 0)
				title = html_text_flat(a, t, i);
			break;
		case HTML_H1:
			headline = headline > 0 ? headline : i;
			break;
		case HTML_LINK:
			if (same_name(html_tree_attr(t, i, HTML_ATTR_REL), "canonical"))
				canonical = html_tree_attr(t, i, HTML_ATTR_HREF);
			break;
		case HTML_SCRIPT:
			read_json_ld(a, t, i, title, article, body);
			break;
		default:
			break;
		}
	}
	if (article->title.n == 0)
		article->title = html_text_collapse(a, fields[TITLE].value);
	if (article->title.n == 0)
		article->title = cut_site(title);
	if (article->title.n == 0 && headline > 0)
		article->title = html_text_flat(a, t, headline);
	article->title = unescaped(a, article->title);
	if (article->published.n == 0)
		article->published = date_parse(a, fields[DATE].value, article->lang);
	if (article->outlet.n == 0)
		article->outlet = html_text_collapse(a, fields[OUTLET].value);
	if (article->url.n == 0)
		article->url = is_absolute(canonical)           ? canonical
			       : is_absolute(fields[URL].value) ? fields[URL].value
								: (str){ 0 };
}
