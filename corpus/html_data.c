/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_data.h"

#include "base/buf.h"
#include "corpus/html_fragment.h"

#include <jansson.h>

enum {
	DATA_BYTES = 1024 * 1024, /* of a script; jansson takes up to 57 bytes for one */
	DATA_DEPTH = 64,          /* of what is looked at */
	SPAN_DEPTH = 4,           /* of the parts of a paragraph */
	PROSE_BYTES = 80,         /* a string so long, with blanks, is a paragraph */
	LEAST_BYTES = 300,        /* of a text */
	PARAGRAPHS = 5000,        /* each is parsed by itself */
};

/* The members that hold what a paragraph says, the most usual first. */
static const char *const keys[] = { "text",  "content", "html",    "body",
				    "value", "data",    "children" };

struct best {
	const json_t *text;
	size_t bytes;
};

static str string_of(const json_t *value)
{
	return (str){ json_string_value(value), json_string_length(value) };
}

/* Appends what a paragraph, or a part of one, says. */
static void put_text(struct buf *out, const json_t *value, int depth)
{
	if (json_is_string(value)) {
		buf_put(out, string_of(value));
		return;
	}
	if (depth == SPAN_DEPTH)
		return;
	for (size_t i = 0; json_is_array(value) && i < json_array_size(value); i++)
		put_text(out, json_array_get(value, i), depth + 1);
	for (size_t i = 0; json_is_object(value) && i < sizeof(keys) / sizeof(*keys);
	     i++) {
		const json_t *member = json_object_get(value, keys[i]);
		if (member == NULL)
			continue;
		put_text(out, member, depth + 1);
		return;
	}
}

static bool is_words(str s)
{
	return str_find(s, STR(" ")) < s.n && str_find(s, STR("{")) > s.n;
}

/* How much prose the elements of a list are, or a string of markup is. */
static size_t weigh(const json_t *value)
{
	struct buf text = { 0 };
	size_t bytes = 0;

	if (json_is_string(value)) {
		str s = string_of(value);
		return str_find(s, STR("<p")) < s.n ? s.n : 0;
	}
	for (size_t i = 0; i < json_array_size(value); i++) {
		buf_reset(&text);
		put_text(&text, json_array_get(value, i), 0);
		if (text.n >= PROSE_BYTES && is_words(buf_str(&text)))
			bytes += text.n;
	}
	buf_free(&text);
	return bytes;
}

static void find_best(const json_t *value, int depth, struct best *best)
{
	const char *key;
	json_t *member;
	size_t bytes = json_is_array(value) || json_is_string(value) ? weigh(value) : 0;

	if (bytes > best->bytes)
		*best = (struct best){ value, bytes };
	if (depth == DATA_DEPTH)
		return;
	for (size_t i = 0; json_is_array(value) && i < json_array_size(value); i++)
		find_best(json_array_get(value, i), depth + 1, best);
	json_object_foreach((json_t *)value, key, member)
		find_best(member, depth + 1, best);
}

static void add_text(struct html_text *out, const json_t *text)
{
	struct buf markup = { 0 };

	if (json_is_string(text))
		html_fragment_add(out, string_of(text));
	for (size_t i = 0; i < json_array_size(text) && i < PARAGRAPHS; i++) {
		buf_reset(&markup);
		put_text(&markup, json_array_get(text, i), 0);
		if (is_words(buf_str(&markup)))
			html_fragment_add(out, buf_str(&markup));
	}
	buf_free(&markup);
}

void html_data_add(struct html_text *out, const struct html_tree *t)
{
	for (uint32_t i = 0; i + 1 < t->n; i++) {
		if (t->nodes[i].tag != HTML_SCRIPT || t->nodes[i].end == i + 1 ||
		    !str_eq(html_tree_attr(t, i, HTML_ATTR_TYPE),
			    STR("application/json")))
			continue;
		str s = str_trim(t->nodes[i + 1].text);
		json_t *root = s.n <= DATA_BYTES ? json_loadb(s.p, s.n, 0, NULL) : NULL;
		struct best best = { .bytes = LEAST_BYTES };
		find_best(root, 0, &best);
		size_t before = out->n;
		if (best.text != NULL)
			add_text(out, best.text);
		json_decref(root);
		if (out->n > before)
			return;
	}
}
