/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/plan.h"

void plan_print(struct buf *out, const struct store_query *q)
{
	static const char *const names[] = {
		[STORE_TERM] = "",           [STORE_ALL] = "all",
		[STORE_NOTHING] = "nothing", [STORE_AND] = "and",
		[STORE_OR] = "or",           [STORE_AND_NOT] = "and-not",
		[STORE_AND_MAYBE] = "maybe", [STORE_FILTER] = "filter",
		[STORE_SYNONYM] = "synonym", [STORE_MAX] = "max",
		[STORE_SCALE] = "scale",     [STORE_RANGE] = "range",
	};

	if (q->op == STORE_TERM) {
		buf_put(out, q->term);
		return;
	}
	buf_printf(out, "(%s", names[q->op]);
	if (q->op == STORE_SCALE)
		buf_printf(out, " %.2f", q->factor);
	if (q->op == STORE_RANGE)
		buf_printf(out, " %.*s..%.*s", STR_ARG(q->low), STR_ARG(q->high));
	for (size_t i = 0; i < q->n_subs; i++) {
		buf_put_char(out, ' ');
		plan_print(out, q->subs[i]);
	}
	buf_put_char(out, ')');
}
