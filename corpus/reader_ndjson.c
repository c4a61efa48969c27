/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * NDJSON (one JSON object a line, RFC 8259): the text is taken byte for byte. What
 * `tracuu read` prints is read back.
 */
#include "corpus/date.h"
#include "corpus/item.h"
#include "corpus/json.h"

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
	bool ended, more;

	do {
		str w = input_window(in);
		const char *end = at < w.n ? memchr(w.p + at, '\n', w.n - at) : NULL;
		at = end != NULL ? (size_t)(end - w.p) + 1 : w.n;
		ended = end != NULL || at > READER_LIMIT;
		more = !ended && input_more(in, err);
	} while (more);
	*line = (str){ input_window(in).p, at };
	return ended || (err->code == ERR_NONE && at > 0);
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

/* What a line may hold, before it becomes an article. Records of `tracuu read` say
 * ARTICLE for ID and PUBLISHED for DATE. */
enum member { ID, TEXT, TITLE, LANG, URL, DATE, OUTLET, ARTICLE, PUBLISHED, N_MEMBERS };

static const char *const names[N_MEMBERS] = { "id",     "text",    "title",
					      "lang",   "url",     "date",
					      "outlet", "article", "published" };

struct record {
	str values[N_MEMBERS]; /* of strings, and the id where it is a number */
	bool has_text;         /* which may be empty */
};

/* Of the same member twice, the last counts. */
static void set_member(struct record *record, const struct json_member *m)
{
	bool is_string = m->kind == JSON_STRING;

	for (size_t i = 0; i < N_MEMBERS; i++) {
		bool taken = is_string || (i == ID && m->kind == JSON_NUMBER);
		if (str_eq(m->key, str_of(names[i])))
			record->values[i] = taken ? m->value : (str){ 0 };
	}
	if (str_eq(m->key, str_of(names[TEXT])))
		record->has_text = is_string;
}

static bool parse_line(struct arena *a, const struct item *item, str bytes,
		       struct record *record, struct error *err)
{
	struct json_scan scan = { .rest = bytes };
	struct json_member m;
	enum json_step step;

	*record = (struct record){ 0 };
	while ((step = json_next(&scan, &m)) == JSON_MEMBER)
		set_member(record, &m);
	return step == JSON_END ||
	       error_set(err, ERR_FORMAT, "%s: not a JSON object, near byte %zu",
			 item_place(a, item), bytes.n - scan.rest.n);
}

static str either(const struct record *record, enum member first, enum member second)
{
	return record->values[record->values[first].n > 0 ? first : second];
}

static bool read_line(struct arena *a, const struct item *item, struct article **articles,
		      size_t *n, struct error *err)
{
	str bytes = item->bytes;
	struct record record;

	if (item->number == 1 && str_starts(bytes, STR("\xef\xbb\xbf")))
		bytes = str_from(bytes, 3);
	if (!parse_line(a, item, bytes, &record, err))
		return false;
	str id = either(&record, ID, ARTICLE);
	if (id.n == 0)
		return error_set(err, ERR_FORMAT, "%s: no \"id\"", item_place(a, item));
	if (!record.has_text)
		return error_set(err, ERR_FORMAT, "%s: no \"text\"", item_place(a, item));
	struct article *article = item_articles(a, item, 1);
	article->id = id;
	article->text = record.values[TEXT];
	article->title = record.values[TITLE];
	article->url = record.values[URL];
	article->outlet = record.values[OUTLET];
	article->lang = lang_parse(record.values[LANG]);
	article->published =
		date_parse(a, either(&record, DATE, PUBLISHED), article->lang);
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
