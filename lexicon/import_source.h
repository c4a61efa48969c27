/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * import_source: the formats of dictionaries. Each walks over its entries.
 */
#ifndef LEXICON_IMPORT_SOURCE_H
#define LEXICON_IMPORT_SOURCE_H

#include "base/buf.h"
#include "base/error.h"
#include "text/lang.h"

/* Called for each entry; false ends the walk, with *err set. */
struct import_sink {
	bool (*entry)(void *ctx, str headword, str definition, struct error *err);
	void *ctx;
};

/* A whole file, uncompressed; ERR_LIMIT beyond IMPORT_BYTES. The caller frees *out. */
bool import_read(const char *path, struct buf *out, struct error *err);

/* The first of PATH without its ending and each of `endings` (NULL ends) that is there,
 * in `out` with a NUL; false if none is. */
bool import_sibling(const char *path, const char *const *endings, struct buf *out);

bool import_tsv(str file, const char *path, enum lang langs[2],
		const struct import_sink *sink, struct error *err);
bool import_dict(const char *path, const struct import_sink *sink, struct error *err);
bool import_stardict(const char *path, const struct import_sink *sink, struct error *err);

#endif
