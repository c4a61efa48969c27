/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * versions: the other articles that tell the event of one, as records list them.
 */
#ifndef APP_VERSIONS_H
#define APP_VERSIONS_H

#include "app/emit.h"
#include "query/search.h"

/* The array "versions" of the record. */
void versions_emit(struct emit *e, const struct search_version *versions, size_t n);

#endif
