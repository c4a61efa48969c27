/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * schema: the version of what docs/INDEX.md describes, kept in every index.
 */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include "store/store.h"

/* Raised when an older program could not read, or would misread, a new index. */
enum { SCHEMA_VERSION = 13 };

/* As store_open; fails with ERR_VERSION where another version wrote the index. */
bool schema_open(struct store **out, const char *path, struct error *err);

/* Instead of a lexicon's hash: more than one found the concepts, or it is not known. */
enum { SCHEMA_LEXICONS = 0 };

/* Marks an index as of this version, and by its hash with the lexicon that found its
 * concepts. */
bool schema_mark(struct store_writer *w, uint64_t lexicon, struct error *err);

/* The hash that schema_mark noted, or SCHEMA_LEXICONS. Of an index of several its
 * first's, so all must be made with one lexicon. */
bool schema_lexicon(struct store *s, uint64_t *out, struct error *err);

#endif
