/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/explain.h"

void explain_list(struct buf *out, const struct found_list *list, const struct plan *plan)
{
	buf_printf(out, "%s:\n", lang_code(list->bound.lang));
	bind_print(out, &list->bound);
	buf_put(out, STR("  plan "));
	if (plan->query != NULL)
		plan_print(out, plan->query);
	if (plan->tasks != NULL) {
		buf_put(out, STR("\n  tasks "));
		plan_print(out, plan->tasks);
	}
	buf_printf(out, "\n  %zu of about %u parts ranked%s\n", list->n, list->estimated,
		   plan->verify ? ", after reading them" : "");
}
