/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/item.h"

#include <stdio.h>
#include <string.h>

const char *item_place(struct arena *a, const struct item *item)
{
	char *place = arena_alloc(a, item->path.n + 16, 1);

	if (item->number == 0)
		snprintf(place, item->path.n + 16, "%.*s", STR_ARG(item->path));
	else
		snprintf(place, item->path.n + 16, "%.*s:%u", STR_ARG(item->path),
			 (unsigned)item->number);
	return place;
}

struct charset_text item_text(struct arena *a, const struct item *item, str declared)
{
	struct charset_text t = charset_decode(
		a, item->bytes, item->declared.n > 0 ? item->declared : declared);

	if (t.text.n == 0 || memchr(t.text.p, '\0', t.text.n) == NULL)
		return t;
	for (size_t i = 0; i < t.text.n; i++)
		if (t.text.p[i] == '\0')
			((char *)t.text.p)[i] = ' '; /* ours: item.h */
	return t;
}

bool item_is_page(struct arena *a, const struct item *item, struct error *err)
{
	return item->bytes.n <= READER_PAGE ||
	       error_set(err, ERR_LIMIT, "%s: markup longer than %d MB",
			 item_place(a, item), READER_PAGE >> 20);
}

str item_numbered(struct arena *a, str name, size_t number)
{
	char *id = arena_alloc(a, name.n + 24, 1);
	int n = snprintf(id, name.n + 24, "%.*s#%zu", STR_ARG(name), number);

	return (str){ id, (size_t)n };
}

struct article *item_articles(struct arena *a, const struct item *item, size_t n)
{
	struct article *articles = arena_make(a, n, struct article);

	for (size_t i = 0; i < n; i++) {
		articles[i].id = item->name;
		articles[i].source = item->path;
		articles[i].charset = "utf-8";
	}
	return articles;
}

static bool read_refused(struct arena *a, const struct item *item,
			 struct article **articles, size_t *n, struct error *err)
{
	(void)articles;
	(void)n;
	return error_set(err, ERR_LIMIT, "%s: longer than %d MB", item_place(a, item),
			 READER_LIMIT / (1024 * 1024));
}

static const struct reader refused = { .name = "refused", .read = read_refused };

void item_refuse(struct item *item)
{
	item->bytes = (str){ 0 };
	item->reader = &refused;
}

bool item_next_whole(struct input *in, struct item *out, struct error *err)
{
	if (in->number++ > 0)
		return false;
	while (input_window(in).n <= READER_LIMIT && input_more(in, err))
		;
	if (err->code != ERR_NONE)
		return false;
	out->bytes = input_window(in);
	input_take(in, out->bytes.n);
	if (out->bytes.n > READER_LIMIT)
		item_refuse(out);
	return true;
}

bool item_read(struct arena *a, const struct item *item, struct article **articles,
	       size_t *n, struct error *err)
{
	return item->reader->read(a, item, articles, n, err);
}
