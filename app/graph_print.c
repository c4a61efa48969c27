/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/graph_print.h"

#include "base/utf8.h"

static void put_dot(struct buf *out, str s)
{
	buf_put_char(out, '"');
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '"' || s.p[i] == '\\')
			buf_put_char(out, '\\');
		buf_put_char(out, (unsigned char)s.p[i] < ' ' ? ' ' : s.p[i]);
	}
	buf_put_char(out, '"');
}

void graph_print_dot(struct buf *out, const struct graph *g)
{
	buf_put(out, STR("digraph tracuu {\n\trankdir=BT;\n\tnode [shape=box];\n"));
	for (size_t i = 0; i < g->n_nodes; i++) {
		const struct graph_node *node = &g->nodes[i];

		if (!node->kept)
			continue;
		buf_put_char(out, '\t');
		put_dot(out, node->id);
		buf_put(out, STR(" [label="));
		put_dot(out, node->name.n ? node->name : node->id);
		buf_put(out, STR("];\n"));
	}
	for (size_t i = 0; i < g->n_edges; i++) {
		const struct graph_edge *e = &g->edges[i];

		if (!graph_is_kept(g, e))
			continue;
		buf_put_char(out, '\t');
		put_dot(out, g->nodes[e->source].id);
		buf_put(out, STR(" -> "));
		put_dot(out, g->nodes[e->target].id);
		buf_put(out, STR(" [label="));
		put_dot(out, e->kind);
		buf_put(out, STR(", tooltip="));
		put_dot(out, e->text);
		buf_put(out, STR("];\n"));
	}
	buf_put(out, STR("}\n"));
}

/* Control characters are no XML, nor are two that are no characters at all, nor bytes
 * that are not UTF-8, which the name of a file may hold. */
static void put_xml(struct buf *out, str s)
{
	for (size_t at = 0, n; at < s.n; at += n) {
		uint32_t cp;

		n = utf8_decode(s, at, &cp);
		if (cp == '&')
			buf_put(out, STR("&amp;"));
		else if (cp == '<')
			buf_put(out, STR("&lt;"));
		else if (cp == '>')
			buf_put(out, STR("&gt;"));
		else if (cp == '"')
			buf_put(out, STR("&quot;"));
		else if (cp < ' ' || cp == 0x7F)
			buf_put_char(out, ' ');
		else if (cp == UTF8_BAD || cp == 0xFFFE || cp == 0xFFFF)
			buf_put(out, STR("\xEF\xBF\xBD"));
		else
			buf_put(out, str_range(s, at, at + n));
	}
}

static void put_data(struct buf *out, str key, str value)
{
	buf_put(out, STR("<data key=\""));
	buf_put(out, key);
	buf_put(out, STR("\">"));
	put_xml(out, value);
	buf_put(out, STR("</data>"));
}

static void put_node(struct buf *out, const struct graph_node *node)
{
	buf_put(out, STR("<node id=\""));
	put_xml(out, node->id);
	buf_put(out, STR("\">"));
	put_data(out, STR("name"), node->name);
	buf_put(out, STR("</node>\n"));
}

static void put_edge(struct buf *out, const struct graph *g, const struct graph_edge *e)
{
	buf_put(out, STR("<edge source=\""));
	put_xml(out, g->nodes[e->source].id);
	buf_put(out, STR("\" target=\""));
	put_xml(out, g->nodes[e->target].id);
	buf_put(out, STR("\">"));
	put_data(out, STR("kind"), e->kind);
	buf_printf(out, "<data key=\"mentions\">%zu</data>", e->n);
	put_data(out, STR("article"), e->article);
	put_data(out, STR("text"), e->text);
	buf_put(out, STR("</edge>\n"));
}

void graph_print_graphml(struct buf *out, const struct graph *g)
{
	static const char *const keys[][3] = {
		{ "name", "node", "string" },  { "kind", "edge", "string" },
		{ "mentions", "edge", "int" }, { "article", "edge", "string" },
		{ "text", "edge", "string" },
	};

	buf_put(out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			 "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"));
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		buf_printf(out,
			   "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" "
			   "attr.type=\"%s\"/>\n",
			   keys[i][0], keys[i][1], keys[i][0], keys[i][2]);
	buf_put(out, STR("<graph id=\"tracuu\" edgedefault=\"directed\">\n"));
	for (size_t i = 0; i < g->n_nodes; i++)
		if (g->nodes[i].kept)
			put_node(out, &g->nodes[i]);
	for (size_t i = 0; i < g->n_edges; i++)
		if (graph_is_kept(g, &g->edges[i]))
			put_edge(out, g, &g->edges[i]);
	buf_put(out, STR("</graph>\n</graphml>\n"));
}
