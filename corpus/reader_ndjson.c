/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * NDJSON (one JSON object a line, RFC 8259): the text is taken byte for byte.
 */
#include "corpus/date.h"
#include "corpus/item.h"

#include <jansson.h>
#include <string.h>

/* Drops what is left of a line that is too long. */
static bool drop_line(struct input *in, struct error *err)
{
	for (;;) {
		str w = input_window(in);
		const char *end = w.n > 0 ? memchr(w.p, '\n', w.n) : NULL;
		input_take(in, end != NULL ? (size_t)(end - w.p) + 1 : w.n);
		if (end != NULL || !input_more(in, err))
			return err->code == ERR_NONE;
	}
}

/* The next line with its end, however long; false at the end of the file. */
static bool cut_line(struct input *in, str *line, struct error *err)
{
	size_t at = 0;

	for (;;) {
		str w = input_window(in);
		const char *end = at < w.n ? memchr(w.p + at, '\n', w.n - at) : NULL;
		at = end != NULL ? (size_t)(end - w.p) + 1 : w.n;
		*line = (str){ w.p, at };
		if (end != NULL || at > READER_LIMIT)
			return true;
		if (!input_more(in, err))
			return err->code == ERR_NONE && at > 0;
	}
}

static bool next_line(struct input *in, struct item *out, struct error *err)
{
	str line = { 0 };

	do {
		if (!cut_line(in, &line, err))
			return false;
		in->number++;
		input_take(in, line.n);
	} while (line.n <= READER_LIMIT && str_trim(line).n == 0);
	out->number = in->number;
	out->bytes = line;
	if (line.n <= READER_LIMIT)
		return true;
	item_refuse(out);
	return drop_line(in, err);
}

/* The member's string; empty where it is missing or no string. */
static str member(struct arena *a, const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);

	if (!json_is_string(value))
		return (str){ 0 };
	return arena_copy(a,
			  (str){ json_string_value(value), json_string_length(value) });
}

static bool fill(struct arena *a, const json_t *object, struct article *article)
{
	if (!json_is_string(json_object_get(object, "id")))
		return false;
	article->id = member(a, object, "id");
	article->text = member(a, object, "text");
	article->title = member(a, object, "title");
	article->url = member(a, object, "url");
	article->outlet = member(a, object, "outlet");
	article->lang = lang_parse(member(a, object, "lang"));
	article->published = date_parse(a, member(a, object, "date"), article->lang);
	return true;
}

static bool read_line(struct arena *a, const struct item *item, struct article **articles,
		      size_t *n, struct error *err)
{
	json_error_t why;
	str line = item->bytes;

	if (item->number == 1 && str_starts(line, STR("\xef\xbb\xbf")))
		line = str_from(line, 3);
	json_t *object = json_loadb(line.p, line.n, JSON_ALLOW_NUL, &why);
	if (!json_is_object(object)) {
		json_decref(object);
		return error_set(err, ERR_FORMAT, "%s: not a JSON object: %s",
				 item_place(a, item),
				 object == NULL ? why.text : "another value");
	}
	struct article *article = item_articles(a, item, 1);
	bool ok = fill(a, object, article);
	json_decref(object);
	if (!ok)
		return error_set(err, ERR_FORMAT, "%s: no \"id\"", item_place(a, item));
	article_cut(a, article);
	*articles = article;
	*n = 1;
	return true;
}

const struct reader reader_ndjson = {
	.name = "ndjson",
	.next = next_line,
	.read = read_line,
};
