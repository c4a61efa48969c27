/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Plain text: often a page's text with its litter, one paragraph a line; or lines broken
 * at a fixed width with empty lines between paragraphs.
 */
#include "base/buf.h"
#include "corpus/html_text.h"
#include "corpus/item.h"
#include "corpus/lead.h"
#include "corpus/litter.h"

#include <string.h>

enum {
	WIDTH_LEAST = 40,
	WIDTH_MOST = 130,
	ENOUGH_LINES = 8,
	PAGE_BYTES = 2 * HTML_LINES, /* what is longer is no page's text */
};

static bool take_line(str *rest, str *line)
{
	if (!str_cut(rest, '\n', line))
		return false;
	*line = str_trim(*line);
	return true;
}

/* Lines are broken at a fixed width: nearly all that another one follows at once are
 * about as long, and most of them do not end a sentence. */
static bool is_wrapped(str text)
{
	size_t n = 0, fit = 0, open = 0;
	str line = { 0 }, next;

	while (take_line(&text, &next)) {
		if (line.n > 0 && next.n > 0) {
			n++;
			fit += line.n >= WIDTH_LEAST && line.n <= WIDTH_MOST;
			open += memchr(".:;!?", line.p[line.n - 1], 5) == NULL;
		}
		line = next;
	}
	return n >= ENOUGH_LINES && 10 * fit >= 9 * n && 10 * open >= 6 * n;
}

/* Every line is a paragraph. Those that need no change are not copied: texts may be
 * large. */
static void split_lines(struct html_text *out, str text)
{
	struct buf plain = { 0 };
	str line;

	while (take_line(&text, &line)) {
		html_text_put(&plain, line);
		if (line.n > 0 && str_eq(buf_str(&plain), line))
			html_text_line(out, line, BLOCK_PARAGRAPH);
		else
			html_text_end(out, &plain, BLOCK_PARAGRAPH);
		buf_reset(&plain);
	}
	buf_free(&plain);
}

/* Empty lines part the paragraphs. */
static void split_wrapped(struct html_text *out, str text)
{
	struct buf pending = { 0 };
	str line;

	while (take_line(&text, &line)) {
		if (line.n == 0)
			html_text_end(out, &pending, BLOCK_PARAGRAPH);
		else if (pending.n > 0)
			buf_put_char(&pending, ' ');
		html_text_put(&pending, line);
	}
	html_text_end(out, &pending, BLOCK_PARAGRAPH);
	buf_free(&pending);
}

static bool read_text(struct arena *a, const struct item *item, struct article **articles,
		      size_t *n, struct error *err)
{
	struct charset_text in = item_text(a, item, (str){ 0 });
	struct article *article = item_articles(a, item, 1);
	struct html_text text = { .arena = a };

	if (in.name == NULL)
		return error_set(err, ERR_LIMIT, "%s: not UTF-8, and longer than %d MB",
				 item_place(a, item), CHARSET_BYTES >> 20);
	article->charset = in.name;
	*articles = article;
	*n = 1;
	if (in.text.n > PAGE_BYTES) { /* as it stands: a copy would take as much memory */
		article->text = in.text;
		article_cut(a, article);
		return true;
	}
	if (is_wrapped(in.text))
		split_wrapped(&text, in.text);
	else
		split_lines(&text, in.text);
	article->lang = lang_detect(in.text);
	size_t skipped = lead_read(a, text.lines, text.n, article);
	struct line *lines = text.lines + skipped;
	size_t n_lines = litter_clean(a, lines, text.n - skipped, article);
	article->lang = LANG_UND;
	article_join(a, article, lines, n_lines);
	return true;
}

const struct reader reader_text = {
	.name = "text",
	.next = item_next_whole,
	.read = read_text,
};
