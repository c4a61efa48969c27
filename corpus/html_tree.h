/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_tree: a page as one array of nodes in document order.
 *
 * The subtree of node i is nodes[i .. nodes[i].end), so a walk down is a loop over
 * indexes and a sum upwards is a loop backwards; nothing recurses. libxml2's HTML parser
 * finds the tags (its SAX interface; a DOM would cost half as much again).
 */
#ifndef CORPUS_HTML_TREE_H
#define CORPUS_HTML_TREE_H

#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>

enum html_trait {
	HTML_BLOCK = 1 << 0,   /* begins and ends a line */
	HTML_VOID = 1 << 1,    /* what it holds is never text of the article */
	HTML_HEADING = 1 << 2, /* h1 to h6 */
};

/* Elements that something asks for by name, sorted. All others are HTML_OTHER: inline. */
#define HTML_TAGS(X)                                    \
	X(A, "a", 0)                                    \
	X(ADDRESS, "address", HTML_BLOCK)               \
	X(AMP_CAROUSEL, "amp-carousel", HTML_BLOCK)     \
	X(AMP_CONSENT, "amp-consent", HTML_VOID)        \
	X(AMP_IMG, "amp-img", 0)                        \
	X(AMP_SIDEBAR, "amp-sidebar", HTML_VOID)        \
	X(AMP_NOTE, "amp-user-notification", HTML_VOID) \
	X(ARTICLE, "article", HTML_BLOCK)               \
	X(ASIDE, "aside", HTML_BLOCK)                   \
	X(AUDIO, "audio", HTML_VOID)                    \
	X(BLOCKQUOTE, "blockquote", HTML_BLOCK)         \
	X(BODY, "body", HTML_BLOCK)                     \
	X(BR, "br", 0)                                  \
	X(BUTTON, "button", HTML_VOID)                  \
	X(CANVAS, "canvas", HTML_VOID)                  \
	X(CAPTION, "caption", HTML_BLOCK)               \
	X(CENTER, "center", HTML_BLOCK)                 \
	X(CODE, "code", 0)                              \
	X(DATALIST, "datalist", HTML_VOID)              \
	X(DD, "dd", HTML_BLOCK)                         \
	X(DETAILS, "details", HTML_BLOCK)               \
	X(DIALOG, "dialog", HTML_BLOCK)                 \
	X(DIV, "div", HTML_BLOCK)                       \
	X(DL, "dl", HTML_BLOCK)                         \
	X(DT, "dt", HTML_BLOCK)                         \
	X(EM, "em", 0)                                  \
	X(EMBED, "embed", HTML_VOID)                    \
	X(FIELDSET, "fieldset", HTML_BLOCK)             \
	X(FIGCAPTION, "figcaption", HTML_BLOCK)         \
	X(FIGURE, "figure", HTML_BLOCK)                 \
	X(FOOTER, "footer", HTML_BLOCK)                 \
	X(FORM, "form", HTML_BLOCK)                     \
	X(H1, "h1", HTML_BLOCK | HTML_HEADING)          \
	X(H2, "h2", HTML_BLOCK | HTML_HEADING)          \
	X(H3, "h3", HTML_BLOCK | HTML_HEADING)          \
	X(H4, "h4", HTML_BLOCK | HTML_HEADING)          \
	X(H5, "h5", HTML_BLOCK | HTML_HEADING)          \
	X(H6, "h6", HTML_BLOCK | HTML_HEADING)          \
	X(HEAD, "head", HTML_BLOCK | HTML_VOID)         \
	X(HEADER, "header", HTML_BLOCK)                 \
	X(HGROUP, "hgroup", HTML_BLOCK)                 \
	X(HR, "hr", HTML_BLOCK)                         \
	X(HTML, "html", HTML_BLOCK)                     \
	X(I, "i", 0)                                    \
	X(IFRAME, "iframe", HTML_VOID)                  \
	X(IMG, "img", 0)                                \
	X(INPUT, "input", HTML_VOID)                    \
	X(LABEL, "label", 0)                            \
	X(LI, "li", HTML_BLOCK)                         \
	X(LINK, "link", HTML_VOID)                      \
	X(MAIN, "main", HTML_BLOCK)                     \
	X(MENU, "menu", HTML_BLOCK)                     \
	X(META, "meta", HTML_VOID)                      \
	X(NAV, "nav", HTML_BLOCK)                       \
	X(NOSCRIPT, "noscript", 0)                      \
	X(OBJECT, "object", HTML_VOID)                  \
	X(OL, "ol", HTML_BLOCK)                         \
	X(OPTION, "option", HTML_VOID)                  \
	X(P, "p", HTML_BLOCK)                           \
	X(PICTURE, "picture", 0)                        \
	X(PRE, "pre", HTML_BLOCK)                       \
	X(SCRIPT, "script", HTML_VOID)                  \
	X(SECTION, "section", HTML_BLOCK)               \
	X(SELECT, "select", HTML_VOID)                  \
	X(STYLE, "style", HTML_VOID)                    \
	X(SUMMARY, "summary", HTML_BLOCK)               \
	X(SVG, "svg", HTML_VOID)                        \
	X(TABLE, "table", HTML_BLOCK)                   \
	X(TBODY, "tbody", HTML_BLOCK)                   \
	X(TD, "td", HTML_BLOCK)                         \
	X(TEMPLATE, "template", HTML_VOID)              \
	X(TEXTAREA, "textarea", HTML_VOID)              \
	X(TFOOT, "tfoot", HTML_BLOCK)                   \
	X(TH, "th", HTML_BLOCK)                         \
	X(THEAD, "thead", HTML_BLOCK)                   \
	X(TIME, "time", 0)                              \
	X(TITLE, "title", HTML_VOID)                    \
	X(TR, "tr", HTML_BLOCK)                         \
	X(UL, "ul", HTML_BLOCK)                         \
	X(VIDEO, "video", HTML_VOID)

#define HTML_TAG_ENUM(id, name, traits) HTML_##id,
enum html_tag { HTML_OTHER, HTML_TEXT, HTML_TAGS(HTML_TAG_ENUM) HTML_N_TAGS };

/* The attributes that are kept, sorted by name. */
#define HTML_ATTRS(X)                 \
	X(ALIGN, "align")             \
	X(ARIA_HIDDEN, "aria-hidden") \
	X(CLASS, "class")             \
	X(CONTENT, "content")         \
	X(DATETIME, "datetime")       \
	X(HIDDEN, "hidden")           \
	X(HREF, "href")               \
	X(ID, "id")                   \
	X(ITEMPROP, "itemprop")       \
	X(LANG, "lang")               \
	X(NAME, "name")               \
	X(PROPERTY, "property")       \
	X(REL, "rel")                 \
	X(ROLE, "role")               \
	X(STYLE, "style")             \
	X(TYPE, "type")

#define HTML_ATTR_ENUM(id, name) HTML_ATTR_##id,
enum html_attr_name { HTML_ATTRS(HTML_ATTR_ENUM) HTML_N_ATTRS };

struct html_attr {
	enum html_attr_name name;
	str value;
};

struct html_node {
	uint32_t parent;         /* its own index for the first */
	uint32_t end;            /* one past the last node below it */
	uint32_t attrs, n_attrs; /* a range of tree.attrs */
	str text;                /* of HTML_TEXT: as in the page, entities resolved */
	uint16_t tag, traits;
};

struct html_tree {
	struct html_node *nodes;
	struct html_attr *attrs;
	uint32_t n, n_attrs;
};

/*
 * How deep elements may lie in each other (pages stay under 100, and libxml2 compares an
 * end tag without a beginning with all open elements), how many attributes an element may
 * have (they have twenty, and it compares each with all others), and how many nodes a
 * page (large ones have 50,000; each takes about 150 bytes of memory here).
 */
enum { HTML_DEPTH = 2000, HTML_ATTRIBUTES = 4000, HTML_NODES = 1000 * 1000 };

/* `page` is valid UTF-8. False, with *why as the end of a sentence about the page, if it
 * is past a limit. Without any content tree->n is 0. */
bool html_tree_parse(struct arena *a, str page, struct html_tree *tree, const char **why);

/* The element before `node` (not 0) in what is around both; where there is none, what is
 * around. */
uint32_t html_tree_before(const struct html_tree *tree, uint32_t node);

/* The attribute's value, or an empty slice. */
str html_tree_attr(const struct html_tree *tree, uint32_t node, enum html_attr_name name);

/* Whether the attribute is there at all, as `hidden` is. */
bool html_tree_has(const struct html_tree *tree, uint32_t node, enum html_attr_name name);

#endif
