/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * missing: documents that articles cite often and that are not in the index themselves,
 * as citation/own.h decides it.
 */
#ifndef INDEXER_MISSING_H
#define INDEXER_MISSING_H

#include "base/error.h"
#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

/* Cited by fewer articles is not often. */
enum { MISSING_ARTICLES = 2 };

struct missing {
	str id, name;    /* name: as one of its mentions calls it, or empty */
	size_t articles; /* that cite it */
	str first, last; /* their days of publication, or empty */
};

/*
 * Calls `each` for the `most` documents that most articles cite, most cited first; false
 * from it stops. An identity that lacks its term or year counts where no complete one of
 * the same document is cited.
 */
bool missing_list(const char *dir, size_t most,
		  bool (*each)(void *ctx, const struct missing *missing), void *ctx,
		  struct error *err);

#endif
