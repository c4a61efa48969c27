/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_text.h"

#include "base/ascii.h"
#include "text/normal.h"

#include <string.h>

static bool is_blank(char c)
{
	return c == '\0' || ascii_is_blank(c);
}

/* The length of an invisible character (zero width, soft hyphen, direction mark) or of
 * a no-break space at `at`, told apart by *blank; 0 where there is none. */
static size_t special(str s, size_t at, bool *blank)
{
	const char *p = s.p + at;
	size_t left = s.n - at;

	*blank = false;
	if (left >= 2 && p[0] == '\xC2' && (p[1] == '\xA0' || p[1] == '\xAD')) {
		*blank = p[1] == '\xA0';
		return 2;
	}
	if (left >= 3 && p[0] == '\xE2' && p[1] == '\x80') {
		unsigned char c = (unsigned char)p[2];
		*blank = c <= 0x8A || c == 0xA8 || c == 0xA9 || c == 0xAF;
		return *blank || (c >= 0x8B && c <= 0x8F) || (c >= 0xAA && c <= 0xAE) ? 3
										      : 0;
	}
	if (left >= 3 && p[0] == '\xE2' && p[1] == '\x81' &&
	    (unsigned char)p[2] >= 0xA0 && (unsigned char)p[2] <= 0xA4)
		return 3;
	return left >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

/* Appends with blanks collapsed, also against what is in `out` already. */
void html_text_put(struct buf *out, str s)
{
	char *to = buf_room(out, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n;) {
		bool blank = is_blank(s.p[i]);
		size_t length = 1;
		if (!blank &&
		    (s.p[i] == '\xC2' || s.p[i] == '\xE2' || s.p[i] == '\xEF')) {
			length = special(s, i, &blank);
			if (length == 0) {
				length = 1;
			} else if (!blank) {
				i += length;
				continue;
			}
		}
		if (!blank)
			to[n++] = s.p[i];
		else if (n > 0 ? to[n - 1] != ' '
			       : out->n > 0 && out->p[out->n - 1] != ' ')
			to[n++] = ' ';
		i += length;
	}
	out->n += n;
}

str html_text_collapse(struct arena *a, str s)
{
	struct buf b = { 0 };

	html_text_put(&b, s);
	str line = arena_copy(a, str_trim(buf_str(&b)));
	buf_free(&b);
	return normal_nfc(a, line);
}

str html_text_flat(struct arena *a, const struct html_tree *tree, uint32_t node)
{
	struct buf b = { 0 };

	for (uint32_t i = node; i < tree->nodes[node].end; i++) {
		if (tree->nodes[i].tag == HTML_TEXT)
			html_text_put(&b, tree->nodes[i].text);
		else if (tree->nodes[i].traits & HTML_BLOCK ||
			 tree->nodes[i].tag == HTML_BR)
			html_text_put(&b, STR(" "));
	}
	str line = arena_copy(a, str_trim(buf_str(&b)));
	buf_free(&b);
	return normal_nfc(a, line);
}

/* What the line is that stands in `node`. */
static enum block_kind kind_of(const struct html_tree *t, uint32_t node, uint32_t root)
{
	for (;;) {
		uint32_t tag = t->nodes[node].tag;
		if (t->nodes[node].traits & HTML_HEADING)
			return BLOCK_HEADING;
		if (tag == HTML_LI || tag == HTML_DD)
			return BLOCK_ITEM;
		if (tag == HTML_TD || tag == HTML_BLOCKQUOTE || node <= root)
			return BLOCK_PARAGRAPH;
		node = t->nodes[node].parent;
	}
}

void html_text_line(struct html_text *out, str text, enum block_kind kind)
{
	if (out->n == HTML_LINES) {
		out->full = true;
		return;
	}
	if (out->n == out->size) {
		out->size = 2 * out->size + 8;
		struct line *more = arena_make(out->arena, out->size, struct line);
		if (out->n > 0)
			memcpy(more, out->lines, out->n * sizeof(*more));
		out->lines = more;
	}
	out->lines[out->n++] = (struct line){ normal_nfc(out->arena, text), kind };
}

void html_text_end(struct html_text *out, struct buf *line, enum block_kind kind)
{
	str s = str_trim(buf_str(line));

	if (s.n > 0)
		html_text_line(out, arena_copy(out->arena, s), kind);
	buf_reset(line);
}

/* A line break inside a paragraph ends a line of text if a sentence ends there, or if
 * another break follows; in an address or a title it is only a blank. */
static bool break_ends(const struct html_tree *t, uint32_t i, str before)
{
	static const char stops[] = ".!?:;|";
	uint32_t next = i + 1;

	before = str_trim(before);
	if (before.n == 0)
		return false;
	if (strchr(stops, before.p[before.n - 1]) != NULL || str_ends(before, STR("”")) ||
	    str_ends(before, STR("…")))
		return true;
	while (next < t->n && t->nodes[next].tag == HTML_TEXT &&
	       str_trim(t->nodes[next].text).n == 0)
		next++;
	return next < t->n && t->nodes[next].tag == HTML_BR;
}

/* A table row that holds only text is one line. */
static bool ends_line(const struct html_tree *t, uint32_t i)
{
	if (!(t->nodes[i].traits & HTML_BLOCK))
		return false;
	return t->nodes[i].tag != HTML_TD && t->nodes[i].tag != HTML_TH;
}

static bool in_pre(const struct html_tree *t, uint32_t i)
{
	for (int level = 0; level < 8 && i > 0; level++, i = t->nodes[i].parent)
		if (t->nodes[i].tag == HTML_PRE)
			return true;
	return false;
}

/* Text of <pre>: its line ends stay. */
static void put_pre(struct html_text *out, struct buf *pending, str s)
{
	str rest = s, line;
	bool first = true;

	while (str_cut(&rest, '\n', &line)) {
		if (!first)
			html_text_end(out, pending, BLOCK_PARAGRAPH);
		html_text_put(pending, line);
		first = false;
	}
}

void html_text_add(struct html_text *out, const struct html_page *page, uint32_t root)
{
	const struct html_tree *t = &page->tree;
	struct buf pending = { 0 };
	uint32_t open = root; /* the innermost element around i */
	enum block_kind kind = BLOCK_PARAGRAPH;

	for (uint32_t i = root; i < t->nodes[root].end; i++) {
		for (; i >= t->nodes[open].end && open > root;
		     open = t->nodes[open].parent)
			if (ends_line(t, open))
				html_text_end(out, &pending, kind);
		if (page->marks[i].dropped) {
			i = t->nodes[i].end - 1;
			continue;
		}
		if (t->nodes[i].tag == HTML_TEXT) {
			if (pending.n == 0)
				kind = kind_of(t, t->nodes[i].parent, root);
			if (memchr(t->nodes[i].text.p, '\n', t->nodes[i].text.n) !=
				    NULL &&
			    in_pre(t, open))
				put_pre(out, &pending, t->nodes[i].text);
			else
				html_text_put(&pending, t->nodes[i].text);
			continue;
		}
		if (ends_line(t, i) ||
		    (t->nodes[i].tag == HTML_BR && break_ends(t, i, buf_str(&pending))))
			html_text_end(out, &pending, kind);
		else if (t->nodes[i].tag == HTML_BR || t->nodes[i].tag == HTML_TD ||
			 t->nodes[i].tag == HTML_TH)
			html_text_put(&pending, STR(" "));
		open = i;
	}
	html_text_end(out, &pending, kind);
	buf_free(&pending);
}
