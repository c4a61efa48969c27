/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A file of articles: sniffed, cut into items, each item parsed. FUZZ_FORMAT, a file name
 * suffix, is the hint that the file's name gives.
 */
#include "base/utf8.h"
#include "corpus/source.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>
#include <unistd.h>

static char path[64];

static void remove_file(void)
{
	unlink(path);
}

static void write_file(const uint8_t *data, size_t size)
{
	if (path[0] == '\0') {
		snprintf(path, sizeof(path), "/tmp/tracuu-fuzz-%ld." FUZZ_FORMAT,
			 (long)getpid());
		atexit(remove_file);
	}
	FILE *f = fopen(path, "wb");
	FUZZ_HOLDS(f != NULL);
	FUZZ_HOLDS(fwrite(data, 1, size, f) == size);
	fclose(f);
}

static void check(const struct article *article)
{
	FUZZ_HOLDS(utf8_valid(article->text));
	/* NDJSON text is taken as it is, "\u0000" too. */
	FUZZ_HOLDS(strcmp(FUZZ_FORMAT, "jsonl") == 0 || article->text.n == 0 ||
		   memchr(article->text.p, '\0', article->text.n) == NULL);
	FUZZ_HOLDS(utf8_valid(article->title));
	FUZZ_HOLDS(article->charset != NULL);
}

static void read_item(const struct item *item)
{
	struct arena *a = arena_new();
	struct error err = { 0 };
	struct article *articles;
	size_t n = 0;

	if (item_read(a, item, &articles, &n, &err)) {
		for (size_t i = 0; i < n; i++)
			check(&articles[i]);
	} else {
		FUZZ_HOLDS(err.code != ERR_NONE && err.text[0] != '\0');
	}
	arena_free(a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct error err = { 0 };
	struct items *items;
	struct item item;

	write_file(data, size);
	str name = { path, strlen(path) };
	struct source_file file = { .path = name, .name = name, .size = size };
	if (!items_open(&items, &file, &err))
		return 0;
	while (items_next(items, &item, &err))
		read_item(&item);
	items_close(items);
	return 0;
}
