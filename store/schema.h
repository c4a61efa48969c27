/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * schema: the version of what docs/INDEX.md describes, kept in every index.
 */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include "store/store.h"

/* Raised when an older program could not read, or would misread, a new index. */
enum { SCHEMA_VERSION = 8 };

/* As store_open; fails with ERR_VERSION where another version wrote the index. */
bool schema_open(struct store **out, const char *path, struct error *err);

/* Marks an index as of this version. */
bool schema_mark(struct store_writer *w, struct error *err);

#endif
