/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * explain: what the stages made of a question, in one language, for --explain.
 */
#ifndef QUERY_EXPLAIN_H
#define QUERY_EXPLAIN_H

#include "base/buf.h"
#include "query/found.h"
#include "query/plan.h"

void explain_list(struct buf *out, const struct found_list *list,
		  const struct plan *plan);

#endif
