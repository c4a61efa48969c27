/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * WARC (ISO 28500): one article for each successful response; requests, headers of the
 * file and the like hold none.
 */
#include "base/ascii.h"
#include "corpus/http.h"
#include "corpus/item.h"
#include "corpus/sniff.h"

/* Headers are a few hundred bytes. */
enum { HEAD_LIMIT = 64 * 1024 };

static bool cut_short(const struct input *in, struct error *err)
{
	if (err->code != ERR_NONE)
		return false; /* the system or zlib knows better */
	return error_set(err, ERR_FORMAT, "%s: record %u is cut short", in->path,
			 (unsigned)in->number);
}

/* Drops bytes that are of no interest, however many. */
static bool drop(struct input *in, uint64_t n, struct error *err)
{
	for (;;) {
		size_t have = input_window(in).n;
		if (n <= have) {
			input_take(in, (size_t)n);
			return true;
		}
		input_take(in, have);
		n -= have;
		if (!input_more(in, err))
			return cut_short(in, err);
	}
}

/* To the first byte of the next record; false at the end of the file. */
static bool skip_blank_lines(struct input *in, struct error *err)
{
	for (;;) {
		str w = input_window(in);
		size_t n = 0;
		while (n < w.n && (w.p[n] == '\r' || w.p[n] == '\n'))
			n++;
		input_take(in, n);
		if (n < w.n)
			return true;
		if (!input_more(in, err))
			return false;
	}
}

/* Reads until the record's header is in the window; its length with the empty line. */
static bool find_head(struct input *in, size_t *n, struct error *err)
{
	for (;;) {
		str w = input_window(in), rest = w, head;
		if (w.n >= 5 && !str_starts(w, STR("WARC/")))
			return error_set(err, ERR_FORMAT,
					 "%s: record %u is no WARC record", in->path,
					 (unsigned)in->number);
		if (http_take_head(&rest, &head)) {
			*n = w.n - rest.n;
			return true;
		}
		if (w.n > HEAD_LIMIT)
			return error_set(err, ERR_FORMAT,
					 "%s: the header of record %u does not end",
					 in->path, (unsigned)in->number);
		if (!input_more(in, err))
			return cut_short(in, err);
	}
}

static bool parse_length(str s, uint64_t *out)
{
	uint64_t value = 0;

	if (s.n == 0 || s.n > 18)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		if (!ascii_is_digit(s.p[i]))
			return false;
		value = 10 * value + (uint64_t)(s.p[i] - '0');
	}
	*out = value;
	return true;
}

static bool has_article(str head)
{
	str type = http_field(head, "warc-type");

	return str_eq(type, STR("response")) || str_eq(type, STR("resource"));
}

/* Takes a whole record of `n` bytes off the window as the item. */
static bool take_record(struct input *in, uint64_t n, struct item *out, struct error *err)
{
	out->number = in->number;
	if (n > READER_LIMIT) {
		item_refuse(out);
		return drop(in, n, err);
	}
	while (input_window(in).n < n)
		if (!input_more(in, err))
			return cut_short(in, err);
	out->bytes = (str){ input_window(in).p, (size_t)n };
	input_take(in, (size_t)n);
	return true;
}

static bool next_record(struct input *in, struct item *out, struct error *err)
{
	while (skip_blank_lines(in, err)) {
		size_t n_head = 0;
		uint64_t n_body = 0;
		in->number++;
		if (!find_head(in, &n_head, err))
			return false;
		str head = { input_window(in).p, n_head };
		if (!parse_length(http_field(head, "content-length"), &n_body))
			return error_set(err, ERR_FORMAT,
					 "%s: record %u has no Content-Length", in->path,
					 (unsigned)in->number);
		if (has_article(head))
			return take_record(in, n_head + n_body, out, err);
		if (!drop(in, n_head + n_body, err))
			return false;
	}
	return false;
}

/* A page or text, by what the server says; pictures and scripts are no articles. */
static bool is_text(str content_type)
{
	static const str types[] = {
		STR_ROW("text/html"),         STR_ROW("text/plain"),
		STR_ROW("application/xhtml"), STR_ROW("text/xml"),
		STR_ROW("application/xml"),   STR_ROW("application/rss"),
		STR_ROW("application/atom"),  STR_ROW("application/akn")
	};

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (str_starts(content_type, types[i]))
			return true;
	return content_type.n == 0;
}

static str strip_brackets(str uri)
{
	if (uri.n >= 2 && uri.p[0] == '<' && uri.p[uri.n - 1] == '>')
		return str_range(uri, 1, uri.n - 1);
	return uri;
}

/* "HTTP/1.1 200 OK", "HTTP/2 206" */
static bool is_success(str head)
{
	size_t at = str_find(head, STR(" "));

	return at + 1 < head.n && head.p[at + 1] == '2';
}

/* The HTTP message of a response: its body into *page. False where it holds no article;
 * err->code says whether that is a fault. */
static bool open_response(struct arena *a, const struct item *item, str content,
			  struct item *page, struct error *err)
{
	str head;

	if (!http_take_head(&content, &head))
		return error_set(err, ERR_FORMAT, "%s: no HTTP header in the response",
				 item_place(a, item));
	str type = http_field(head, "content-type");
	if (!is_success(head) || !is_text(type))
		return false; /* a redirection, an error page, a picture */
	if (!item_is_page(a, item, err))
		return false;
	struct error why = { 0 };
	page->declared = http_charset(type);
	if (http_body(a, head, content, &page->bytes, &why))
		return true;
	return error_set(err, why.code, "%s: %s", item_place(a, item), why.text);
}

static bool read_record(struct arena *a, const struct item *item,
			struct article **articles, size_t *n, struct error *err)
{
	str head = { 0 }, content = item->bytes;
	struct item page = *item;
	struct error ignored = { 0 };

	*n = 0;
	http_take_head(&content, &head); /* next_record found it */
	str uri = strip_brackets(http_field(head, "warc-target-uri"));
	page.name = uri;
	if (page.name.n == 0)
		page.name = item_numbered(a, item->name, item->number);
	page.bytes = content;
	if (str_eq(http_field(head, "warc-type"), STR("response"))) {
		err->code = ERR_NONE;
		if (!open_response(a, item, content, &page, err))
			return err->code == ERR_NONE;
	} else if (!is_text(http_field(head, "content-type"))) {
		return true;
	}
	page.reader = sniff_reader(page.bytes, page.name, &ignored);
	if (page.reader == NULL || page.reader == &reader_ndjson ||
	    page.reader == &reader_warc)
		return true;
	if (!page.reader->read(a, &page, articles, n, err))
		return false;
	for (size_t i = 0; i < *n; i++)
		if ((*articles)[i].url.n == 0)
			(*articles)[i].url = uri;
	return true;
}

const struct reader reader_warc = {
	.name = "warc",
	.next = next_record,
	.read = read_record,
};
