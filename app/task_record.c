/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/task_record.h"

size_t task_record_find(struct arena *a, const struct article *article,
			const struct citation *cites, size_t n, struct task **out)
{
	const struct task_context context = { article->text, article->lang,
					      article->published, cites, n };

	return task_find(a, &context, out);
}

static void emit_known_uint(struct emit *e, const char *key, uint32_t value)
{
	if (value == 0)
		emit_null(e, key);
	else
		emit_uint(e, key, value);
}

static void emit_parent(struct emit *e, const struct task *t)
{
	if (t->parent_list == 0) {
		emit_null(e, "parent");
		return;
	}
	emit_object(e, "parent");
	emit_uint(e, "list", t->parent_list);
	emit_uint(e, "index", t->parent_index);
	emit_object_end(e);
}

void task_record_emit(struct emit *e, str text, const struct task *t)
{
	emit_uint(e, "start", t->start);
	emit_uint(e, "end", t->end);
	emit_known_uint(e, "list", t->list);
	emit_known_uint(e, "index", t->index);
	emit_parent(e, t);
	emit_known_uint(e, "announced", t->announced);
	emit_str(e, "text", str_range(text, t->start, t->end));
	emit_known(e, "actor", t->actor);
	emit_known(e, "coordinator", t->coordinator);
	emit_known(e, "deadline", t->deadline);
	emit_known(e, "deadline_text", t->deadline_text);
	emit_known(e, "ordered_by", t->ordered_by);
}

void task_record_emit_stored(struct emit *e, const struct record_task *t)
{
	emit_known(e, "actor", t->actor);
	emit_known(e, "coordinator", t->coordinator);
	emit_known(e, "deadline", t->deadline);
	emit_known(e, "deadline_text", t->deadline_text);
	emit_known(e, "ordered_by", t->ordered_by);
}
