/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/input.h"
#include "corpus/reader.h"
#include "corpus/sniff.h"
#include "corpus/source.h"

#include <stdlib.h>
#include <string.h>

struct items {
	struct arena *arena; /* the strings below */
	struct input in;
	struct item file; /* what every item of this file has in common */
};

/* A copy that ends in NUL, as the system wants it. */
static str copy_path(struct arena *a, str s)
{
	char *p = arena_alloc(a, s.n + 1, 1);

	if (s.n > 0)
		memcpy(p, s.p, s.n);
	return (str){ p, s.n };
}

/* Reads enough to know the format. */
static bool sniff(struct items *s, struct error *err)
{
	while (input_window(&s->in).n < SNIFF_BYTES && input_more(&s->in, err))
		;
	if (err->code != ERR_NONE && input_window(&s->in).n == 0)
		return false;
	*err = (struct error){ 0 }; /* told again behind the last whole item */
	s->file.reader = sniff_reader(input_window(&s->in), s->file.path, err);
	return s->file.reader != NULL;
}

bool items_open(struct items **out, const struct source_file *file, struct error *err)
{
	struct arena *a = arena_new();
	struct items *s = arena_make(a, 1, struct items);

	*err = (struct error){ 0 }; /* of a file before: reading goes by it */
	s->arena = a;
	s->file.path = copy_path(a, file->path);
	s->file.name = copy_path(a, file->name);
	if (!input_open(&s->in, s->file.path.p, err)) {
		arena_free(a);
		return false;
	}
	if (!sniff(s, err)) {
		items_close(s);
		return false;
	}
	*out = s;
	return true;
}

void items_close(struct items *s)
{
	if (s == NULL)
		return;
	input_close(&s->in);
	arena_free(s->arena);
}

void *items_detach(struct items *s)
{
	return input_detach(&s->in);
}

bool items_next(struct items *s, struct item *out, struct error *err)
{
	struct item item = s->file;

	*err = (struct error){ 0 };
	if (!s->file.reader->next(&s->in, &item, err))
		return false;
	*out = item;
	return true;
}
