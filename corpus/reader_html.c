/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * HTML: the article of a page, without what is around it.
 */
#include "base/ascii.h"
#include "corpus/html_clean.h"
#include "corpus/html_data.h"
#include "corpus/html_date.h"
#include "corpus/html_fragment.h"
#include "corpus/html_meta.h"
#include "corpus/html_score.h"
#include "corpus/html_text.h"
#include "corpus/item.h"
#include "corpus/lead.h"

#include <string.h>

enum {
	LEAD_LINES = 6, /* how far down a page says who wrote it, and when */
	BYLINE_BYTES = 60,
	AUTHORS_BYTES = 120, /* "By A, B and C, of the paper" */
	DATELINE_BYTES = 100,
	LITTLE_BYTES = 400,  /* no article; scripts may know more */
	DESCRIBED_TIMES = 2, /* a description so much longer is the text */
};

/* What a meta element at the front claims: charset=... in either of its forms. */
static str declared_charset(str page)
{
	str head = { page.p, page.n < 4096 ? page.n : 4096 };
	size_t at = str_find(head, STR("charset="));

	if (at + 9 >= head.n)
		return (str){ 0 };
	str rest = str_from(head, at + 8);
	while (rest.n > 0 && (rest.p[0] == '"' || rest.p[0] == '\'' || rest.p[0] == ' '))
		rest = str_from(rest, 1);
	size_t n = 0;
	while (n < rest.n && n < 40 && memchr("\"' ;/>", rest.p[n], 6) == NULL)
		n++;
	return (str){ rest.p, n };
}

/* The line is the title, or the title without the site's name. */
static bool is_title(str line, str title)
{
	if (title.n > 0 && str_ends(line, title) && str_starts(line, STR("Home")))
		return line.n <= title.n + BYLINE_BYTES; /* a path that ends in it */
	return line.n > 0 && 2 * line.n >= title.n && str_starts(title, line);
}

static bool has_digit(str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (ascii_is_digit(s.p[i]))
			return true;
	return false;
}

/* "By JANE DOE", "Par la rédaction", "Published: 28 Apr, 2020 CET. Updated: ..." */
static bool is_byline(str line)
{
	static const char *const by[] = { "By ",         "BY ",          "Par ",
					  "Written by ", "Written By ",  "Story by ",
					  "Words by ",   "Reporting by " };
	static const char *const when[] = { "Published",    "Posted",  "Updated",
					    "Last updated", "Publié",  "Mis à jour",
					    "PUBLISHED",    "UPDATED", "POSTED",
					    "Đăng",         "Cập nhật" };

	for (size_t i = 0; i < sizeof(by) / sizeof(*by); i++)
		if (str_starts(line, str_of(by[i])))
			return line.n <= AUTHORS_BYTES && !str_ends(line, STR("."));
	if (line.n <= 3 * BYLINE_BYTES && has_digit(line) && !str_ends(line, STR(".")) &&
	    (str_find(line, STR("Mis à jour")) < line.n ||
	     str_find(line, STR("Updated")) < line.n ||
	     str_find(line, STR("| Par ")) < line.n))
		return true; /* "Le Monde | 04.05.2015 à 13h36 | Par Jeanne" */
	if (str_ends(line, STR(" min read")) || str_ends(line, STR(" minute read")))
		return line.n <= BYLINE_BYTES;
	if (str_eq(line, STR("by")) || str_eq(line, STR("By")))
		return true; /* the name was in a box of its own */
	for (size_t i = 0; i < sizeof(when) / sizeof(*when); i++)
		if (str_starts(line, str_of(when[i])))
			return line.n <= DATELINE_BYTES && has_digit(line);
	return false;
}

/* How many lines stand above the title, if they are labels ("Home", "Opinion"). */
static size_t skip_kicker(const struct line *lines, size_t n, str title)
{
	for (size_t i = 0; i < n && i < LEAD_LINES; i++) {
		if (title.n > 0 && str_eq(lines[i].text, title))
			return i;
		if (lines[i].text.n > BYLINE_BYTES || str_ends(lines[i].text, STR(".")))
			break;
	}
	return 0;
}

/* Lines that only say again what title and published say, and who wrote it. */
static size_t drop_lead(struct line *lines, size_t n, const struct article *article)
{
	size_t kept = 0;

	for (size_t i = skip_kicker(lines, n, article->title); i < n; i++) {
		bool title = (i < LEAD_LINES || lines[i].kind == BLOCK_HEADING) &&
			     is_title(lines[i].text, article->title);
		bool date = i < LEAD_LINES && lead_is_dateline(lines[i].text, LANG_VI);
		if (!title && !date && !(i < LEAD_LINES && is_byline(lines[i].text)))
			lines[kept++] = lines[i];
	}
	return kept;
}

/* The lines of the article: its lead, then its elements without what is foreign. */
static struct html_text cut_lines(struct arena *a, struct html_page *page, uint32_t *root)
{
	struct html_text text = { .arena = a };
	uint32_t n_roots = 0, n_leads = 0;

	html_page_mark(a, page);
	uint32_t *roots = html_score_pick(a, page, &n_roots);
	uint32_t *leads = html_score_leads(a, page, roots[0], &n_leads);
	for (uint32_t i = 0; i < n_leads; i++)
		html_text_add(&text, page, leads[i]);
	html_clean(page, roots, n_roots);
	for (uint32_t i = 0; i < n_roots; i++)
		html_text_add(&text, page, roots[i]);
	*root = roots[0];
	return text;
}

/* Bytes of the lines. */
static size_t count_bytes(const struct html_text *text)
{
	size_t n = 0;

	for (size_t i = 0; i < text->n; i++)
		n += text->lines[i].text.n;
	return n;
}

/* Some pages are only filled in by their scripts, but describe their article in full. */
static void prefer_described(struct html_text *text, str body)
{
	str line;

	if (body.n <= DESCRIBED_TIMES * count_bytes(text))
		return;
	text->n = 0;
	if (memchr(body.p, '<', body.n) != NULL) {
		html_fragment_add(text, body);
		return;
	}
	while (str_cut(&body, '\n', &line)) {
		line = html_text_collapse(text->arena, line);
		if (line.n > 0)
			html_text_line(text, line, BLOCK_PARAGRAPH);
	}
}

/* Others only carry it in the data of those scripts. */
static void prefer_data(struct html_text *text, const struct html_tree *tree)
{
	struct html_text data = { .arena = text->arena };

	if (count_bytes(text) >= LITTLE_BYTES)
		return;
	html_data_add(&data, tree);
	if (count_bytes(&data) > DESCRIBED_TIMES * count_bytes(text))
		*text = data;
}

static bool read_html(struct arena *a, const struct item *item, struct article **articles,
		      size_t *n, struct error *err)
{
	struct html_page page = { 0 };
	const char *why;
	uint32_t root = 0;

	if (!item_is_page(a, item, err))
		return false;
	struct charset_text in = item_text(a, item, declared_charset(item->bytes));
	struct article *article = item_articles(a, item, 1);
	if (!html_tree_parse(a, in.text, &page.tree, &why))
		return error_set(err, ERR_LIMIT, "%s: %s", item_place(a, item), why);
	article->charset = in.name;
	*articles = article;
	*n = 1;
	if (page.tree.n == 0)
		return true;
	str body = { 0 };
	html_meta_read(a, &page.tree, article, &body);
	article->lang = LANG_UND; /* pages claim "en" whatever they are written in */
	struct html_text text = cut_lines(a, &page, &root);
	prefer_described(&text, body);
	prefer_data(&text, &page.tree);
	if (text.full)
		return error_set(err, ERR_LIMIT, "%s: more than a million lines",
				 item_place(a, item));
	text.n = drop_lead(text.lines, text.n, article);
	text.n = litter_clean(a, text.lines, text.n, article);
	article_join(a, article, text.lines, text.n);
	if (article->published.n == 0)
		article->published = html_date_find(a, &page, root, article->lang);
	return true;
}

const struct reader reader_html = {
	.name = "html",
	.next = item_next_whole,
	.read = read_html,
};
