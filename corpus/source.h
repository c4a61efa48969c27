/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * source: what a SOURCE argument holds: files, then items, then articles.
 *
 * Three steps, so that an index can skip what has not changed at the cheapest one:
 * source_next lists files in sorted order (a stat each), items_next cuts one file into
 * items (an NDJSON line, a WARC record, a whole page: raw bytes, nothing parsed), and
 * item_read parses one item into articles. The first two are serial; item_read may run in
 * any thread.
 */
#ifndef CORPUS_SOURCE_H
#define CORPUS_SOURCE_H

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "corpus/article.h"

#include <stdint.h>

struct source;

/* One file of a SOURCE. The strings live until the next source_next. */
struct source_file {
	str path; /* as found: SOURCE, or SOURCE/below; "-" for standard input */
	str name; /* path below the SOURCE folder; the file's name where SOURCE is a file
		   */
	uint64_t size;
	int64_t mtime_ns, ctime_ns;
	uint64_t inode;
};

/*
 * `path` is a file, a pipe, a folder or "-". Fails with ERR_MISSING where it does not
 * exist. The files of a folder come in byte order of their names, links are followed; a
 * folder that was read already (a loop), a pipe, a socket or a device in it is
 * SOURCE_BAD. Names that begin with a dot are hidden and passed over.
 */
bool source_open(struct source **out, const char *path, struct error *err);
void source_close(struct source *s);

enum source_step {
	SOURCE_END,
	SOURCE_FILE, /* *file is set */
	SOURCE_BAD,  /* this entry cannot be read: file->path is set, err says why; go on
		      */
};

enum source_step source_next(struct source *s, struct source_file *file,
			     struct error *err);

/* A raw piece of a file: its bytes as they stand there, decompressed. */
struct item {
	str path, name;  /* of the file */
	str bytes;       /* lives until the next items_next */
	uint32_t number; /* from 1: line of NDJSON, record of WARC; 0 where the file is
			    one item */
	const struct reader *reader; /* what can parse it */
	str declared; /* the charset that a protocol around it claims, or empty */
};

struct items;

/* Opens a file (or "-"), decompresses it, sniffs its format. */
bool items_open(struct items **out, const struct source_file *file, struct error *err);
void items_close(struct items *i);

/*
 * The next item. *err.code stays ERR_NONE at the end of the file; a truncated or broken
 * file sets it after the last whole item.
 */
bool items_next(struct items *i, struct item *out, struct error *err);

/*
 * Gives the caller the memory that the bytes of the last item lie in, to free() when done
 * with them: large items need no copy.
 */
void *items_detach(struct items *i);

/*
 * Parses an item. *articles and all they hold live in `a` or point into item->bytes,
 * which must outlive them. An item may hold several articles (a feed) or none (a WARC
 * request).
 */
bool item_read(struct arena *a, const struct item *item, struct article **articles,
	       size_t *n, struct error *err);

#endif
