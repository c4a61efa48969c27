/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_tree.h"

#include "base/ascii.h"
#include "corpus/libxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#define TAG_ROW(id, name, traits) { name, traits },
static const struct {
	const char *name;
	uint16_t traits;
} tags[] = { { "", 0 }, { "", 0 }, HTML_TAGS(TAG_ROW) };

#define ATTR_ROW(id, name) name,
static const char *const attr_names[] = { HTML_ATTRS(ATTR_ROW) };

struct builder {
	struct arena *arena;
	struct html_tree *tree;
	xmlParserCtxtPtr parser;
	uint32_t size, size_attrs; /* rooms in the arrays */
	uint32_t open, depth;
	char *text; /* room for all the text of the page */
	size_t n_text, size_text;
	uint32_t last_text;          /* the last node that is more than blanks, or 0 */
	bool closed[HTML_DEPTH + 2]; /* here, the parser has the element still open */
	const char *why;             /* it was given up */
};

static void *grow(struct arena *a, const void *old, uint32_t n, uint32_t *size,
		  size_t each)
{
	*size = 2 * *size + 256;
	void *p = arena_alloc(a, *size, each);
	if (n > 0)
		memcpy(p, old, n * each);
	return p;
}

static struct html_node *add_node(struct builder *b, enum html_tag tag)
{
	struct html_tree *t = b->tree;

	if (t->n == b->size)
		t->nodes = grow(b->arena, t->nodes, t->n, &b->size, sizeof(*t->nodes));
	struct html_node *node = &t->nodes[t->n];
	*node = (struct html_node){ .parent = b->open,
				    .end = ++t->n,
				    .tag = (uint16_t)tag,
				    .traits = tags[tag].traits,
				    .attrs = t->n_attrs };
	return node;
}

static enum html_tag find_tag(const char *name)
{
	size_t low = HTML_TEXT + 1, high = HTML_N_TAGS;

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = strcmp(name, tags[middle].name);
		if (order == 0)
			return (enum html_tag)middle;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return HTML_OTHER;
}

static int find_attr(const char *name)
{
	for (int i = 0; i < HTML_N_ATTRS; i++)
		if (attr_names[i][0] == name[0] && strcmp(attr_names[i], name) == 0)
			return i;
	return -1;
}

static void add_attrs(struct builder *b, struct html_node *node, const xmlChar **attrs)
{
	struct html_tree *t = b->tree;

	for (; *attrs != NULL; attrs += 2) {
		int name = find_attr((const char *)attrs[0]);
		if (name < 0)
			continue;
		const char *value = attrs[1] != NULL ? (const char *)attrs[1] : "";
		if (t->n_attrs == b->size_attrs)
			t->attrs = grow(b->arena, t->attrs, t->n_attrs, &b->size_attrs,
					sizeof(*t->attrs));
		t->attrs[t->n_attrs++] = (struct html_attr){
			.name = (enum html_attr_name)name,
			.value = arena_copy(b->arena, str_of(value)),
		};
		node->n_attrs++;
	}
}

static void give_up(struct builder *b, const char *why)
{
	b->why = why;
	xmlStopParser(b->parser);
}

/*
 * A heading with a wrong end tag ("<h2>...</h3>") would hold the rest of the page: what
 * has its text ends where a block begins.
 */
static void close_heading(struct builder *b, enum html_tag next)
{
	struct html_tree *t = b->tree;

	if (b->depth == 0 || !(t->nodes[b->open].traits & HTML_HEADING) ||
	    !(tags[next].traits & HTML_BLOCK) || b->last_text <= b->open)
		return;
	t->nodes[b->open].end = t->n;
	b->open = t->nodes[b->open].parent;
	b->closed[b->depth] = true;
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar **attrs)
{
	struct builder *b = ctx;
	enum html_tag tag = find_tag((const char *)name);

	if (b->why != NULL)
		return;
	close_heading(b, tag);
	struct html_node *node = add_node(b, tag);
	if (attrs != NULL)
		add_attrs(b, node, attrs);
	b->open = b->tree->n - 1;
	b->depth++;
	if (b->depth > HTML_DEPTH)
		give_up(b, "its elements lie more than 2000 deep in each other");
	else if (b->tree->n > HTML_NODES)
		give_up(b, "it has more than a million elements");
}

static void on_end(void *ctx, const xmlChar *name)
{
	struct builder *b = ctx;

	(void)name;
	if (b->depth == 0)
		return;
	if (b->closed[b->depth]) {
		b->closed[b->depth--] = false;
		return;
	}
	b->tree->nodes[b->open].end = b->tree->n;
	b->open = b->tree->nodes[b->open].parent;
	b->depth--;
}

static void on_text(void *ctx, const xmlChar *bytes, int n)
{
	struct builder *b = ctx;
	size_t length = (size_t)n;

	if (b->depth == 0 || b->size_text - b->n_text < length)
		return;
	const struct html_node *open = &b->tree->nodes[b->open];
	if ((open->traits & HTML_VOID) && open->tag != HTML_TITLE &&
	    open->tag != HTML_SCRIPT)
		return;
	memcpy(b->text + b->n_text, bytes, length);
	struct html_node *last = &b->tree->nodes[b->tree->n - 1];
	if (last->tag == HTML_TEXT &&
	    last->text.p + last->text.n == b->text + b->n_text && last->parent == b->open)
		last->text.n += length;
	else
		add_node(b, HTML_TEXT)->text = (str){ b->text + b->n_text, length };
	if (str_trim((str){ b->text + b->n_text, length }).n > 0)
		b->last_text = b->tree->n - 1;
	b->n_text += length;
}

/* Of scripts only descriptions of the page and its data are of interest. */
static void on_script(void *ctx, const xmlChar *bytes, int n)
{
	struct builder *b = ctx;

	if (b->depth == 0 || b->tree->nodes[b->open].tag != HTML_SCRIPT)
		return;
	str type = html_tree_attr(b->tree, b->open, HTML_ATTR_TYPE);
	if (str_eq(type, STR("application/ld+json")) ||
	    str_eq(type, STR("application/json")))
		on_text(ctx, bytes, n);
}

static xmlParserCtxtPtr new_parser(struct builder *b, str page)
{
	libxml_ready();
	xmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(page.p, (int)page.n);
	if (parser == NULL)
		return NULL;
	*parser->sax = (xmlSAXHandler){
		.initialized = 1,
		.startElement = on_start,
		.endElement = on_end,
		.characters = on_text,
		.ignorableWhitespace = on_text,
		.cdataBlock = on_script,
	};
	parser->userData = b;
	htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
					   HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
					   HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
	xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
	return parser;
}

/* ---- what the parser would take too long for ---- */

static size_t skip_blanks(str s, size_t at)
{
	while (at < s.n && ascii_is_blank(s.p[at]))
		at++;
	return at;
}

/* Past what is neither a blank nor one of two other characters. */
static size_t skip_word(str s, size_t at, char stop, char other)
{
	while (at < s.n && !ascii_is_blank(s.p[at]) && s.p[at] != stop &&
	       s.p[at] != other)
		at++;
	return at;
}

/* Past the value at `at`, which quotes may be around. */
static size_t skip_value(str s, size_t at)
{
	if (at == s.n || (s.p[at] != '"' && s.p[at] != '\''))
		return skip_word(s, at, '>', '>');
	const char *end = memchr(s.p + at + 1, s.p[at], s.n - at - 1);
	return end != NULL ? (size_t)(end - s.p) + 1 : s.n;
}

/* Past the attributes of a tag, from behind its name on; no tag has more than *n. */
static size_t skip_attrs(str s, size_t at, size_t *n)
{
	for (*n = 0; (at = skip_blanks(s, at)) < s.n && s.p[at] != '>'; ++*n) {
		at = skip_blanks(s, skip_word(s, at + 1, '>', '='));
		if (at < s.n && s.p[at] == '=')
			at = skip_value(s, skip_blanks(s, at + 1));
	}
	return at;
}

/*
 * libxml2 compares each attribute with all before it. Whether a tag stands in a script or
 * a comment is not asked: there, too, it ends after some words.
 */
static bool has_many_attrs(str page)
{
	str text;
	size_t n;

	while (str_cut(&page, '<', &text) && page.n > 0) {
		if (!ascii_is_letter(page.p[0]))
			continue;
		page = str_from(page, skip_attrs(page, skip_word(page, 0, '>', '/'), &n));
		if (n > HTML_ATTRIBUTES)
			return true;
	}
	return false;
}

bool html_tree_parse(struct arena *a, str page, struct html_tree *tree, const char **why)
{
	struct builder b = { .arena = a, .tree = tree, .size_text = page.n };

	*tree = (struct html_tree){ 0 };
	if (has_many_attrs(page)) {
		*why = "an element has more than 4000 attributes";
		return false;
	}
	b.parser = page.n > 0 ? new_parser(&b, page) : NULL;
	if (b.parser == NULL)
		return true;
	b.text = arena_alloc(a, page.n, 1);
	htmlParseDocument(b.parser);
	htmlFreeParserCtxt(b.parser);
	while (b.depth > 0)
		on_end(&b, NULL);
	*why = b.why;
	return b.why == NULL;
}

uint32_t html_tree_before(const struct html_tree *tree, uint32_t node)
{
	const struct html_node *nodes = tree->nodes;
	uint32_t up = nodes[node].parent, before = node;

	do {
		before--;
		while (before > up && nodes[before].parent != up)
			before = nodes[before].parent;
	} while (before > up && nodes[before].tag == HTML_TEXT);
	return before;
}

static const struct html_attr *find(const struct html_tree *tree, uint32_t node,
				    enum html_attr_name name)
{
	const struct html_node *n = &tree->nodes[node];

	for (uint32_t i = n->attrs; i < n->attrs + n->n_attrs; i++)
		if (tree->attrs[i].name == name)
			return &tree->attrs[i];
	return NULL;
}

str html_tree_attr(const struct html_tree *tree, uint32_t node, enum html_attr_name name)
{
	const struct html_attr *attr = find(tree, node, name);

	return attr != NULL ? attr->value : (str){ 0 };
}

bool html_tree_has(const struct html_tree *tree, uint32_t node, enum html_attr_name name)
{
	return find(tree, node, name) != NULL;
}
