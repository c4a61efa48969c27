/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Pages a second of reading articles out of HTML, beside libxml2's bare DOM parse of the
 * same pages: in one process, one core, alternating page by page.
 *
 * usage: bench_pages [-r ROUNDS] FILE...
 */
#include "corpus/source.h"

#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct times {
	double dom, read;
	size_t pages, bytes;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void parse_dom(str page)
{
	const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
			    HTML_PARSE_NOWARNING | HTML_PARSE_NONET;

	xmlFreeDoc(htmlReadMemory(page.p, (int)page.n, NULL, "UTF-8", options));
}

static bool read_page(struct arena *a, const struct item *item, struct error *err)
{
	struct article *articles;
	size_t n;

	arena_reset(a);
	return item_read(a, item, &articles, &n, err);
}

static bool measure(struct arena *a, const char *path, int rounds, struct times *times,
		    struct error *err)
{
	struct source_file file = { .path = { path, strlen(path) },
				    .name = { path, strlen(path) } };
	struct items *items;
	struct item item;

	if (!items_open(&items, &file, err))
		return false;
	bool ok = items_next(items, &item, err);
	for (int i = 0; ok && i < rounds; i++) {
		double start = now();
		parse_dom(item.bytes);
		double middle = now();
		ok = read_page(a, &item, err);
		times->dom += middle - start;
		times->read += now() - middle;
		times->pages++;
		times->bytes += item.bytes.n;
	}
	items_close(items);
	return ok;
}

int main(int argc, char **argv)
{
	int rounds = 3, first = 1;
	struct arena *a = arena_new();
	struct times times = { 0 };
	struct error err = { 0 };

	if (argc > 2 && strcmp(argv[1], "-r") == 0) {
		rounds = atoi(argv[2]);
		first = 3;
	}
	for (int i = first; i < argc; i++)
		if (!measure(a, argv[i], rounds, &times, &err))
			fprintf(stderr, "%s\n", err.text);
	arena_free(a);
	if (times.pages == 0)
		return 1;
	printf("%zu pages, %.1f MB: dom %.0f pages/s, read %.0f pages/s, ratio %.2f\n",
	       times.pages, (double)times.bytes / 1e6, (double)times.pages / times.dom,
	       (double)times.pages / times.read, times.dom / times.read);
	return 0;
}
