/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/duty.h"

#include "base/buf.h"
#include "store/terms.h"

/* Documents on the way from a task's order to what it carries out; real ones are four. */
enum { MAX_CHAIN = 8 };

/* Names while they are gathered. */
struct names {
	struct arena *a;
	str *list;
	size_t n, room;
};

static void add(struct names *names, const char *prefix, str name)
{
	if (name.n == 0)
		return;
	names->list = arena_room(names->a, names->list, names->n, 1, &names->room, str);
	names->list[names->n++] = terms_prefixed(names->a, prefix, name);
}

/* ---- tasks ---- */

/* Those that begin in the part and end in it. */
static size_t within(const struct document_source *source, const struct part *part,
		     const struct task **first)
{
	const struct task *t = source->tasks, *end = t + source->n_tasks;

	while (t < end && t->start < part->start)
		t++;
	*first = t;
	while (t < end && t->start < part->end && t->end <= part->end)
		t++;
	return (size_t)(t - *first);
}

size_t duty_tasks(struct arena *a, const struct document_source *source,
		  const struct part *part, struct record_task **out)
{
	const struct task *tasks;
	size_t n = within(source, part, &tasks);

	*out = arena_make(a, n, struct record_task);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = (struct record_task){
			.start = tasks[i].start - part->start,
			.end = tasks[i].end - part->start,
			.actor = tasks[i].actor,
			.coordinator = tasks[i].coordinator,
			.deadline = tasks[i].deadline,
			.deadline_text = tasks[i].deadline_text,
			.ordered_by = tasks[i].ordered_by,
			.heading = tasks[i].heading,
		};
	return n;
}

static void add_words(struct names *names, struct tally *t, str text, enum lang lang)
{
	str *terms;
	size_t n = tally_terms(names->a, t, text, lang, &terms);

	for (size_t i = 0; i < n; i++)
		add(names, TERMS_ACTOR, terms[i]);
}

static bool carries_out(const struct citation *c)
{
	return str_eq(c->relation, STR("implements")) ||
	       str_eq(c->relation, STR("continues"));
}

/*
 * A task is ordered by its document and so for what that carries out: its own keys and
 * theirs, as far as the article tells it.
 */
static void add_orders(struct names *names, const struct document_source *source, str id)
{
	str chain[MAX_CHAIN] = { id };
	size_t n = 1;

	for (size_t i = 0; i < n; i++) {
		const struct citation known = { .id = chain[i] };
		str *keys;
		size_t n_keys = citation_keys(names->a, &known, &keys);

		for (size_t k = 0; k < n_keys; k++)
			add(names, TERMS_ORDERS, keys[k]);
		for (size_t k = 0; k < source->n_cites && n < MAX_CHAIN; k++) {
			const struct citation *c = &source->cites[k];
			size_t seen = 0;

			if (c->id.n == 0 || !carries_out(c) ||
			    !str_eq(c->relation_source, chain[i]))
				continue;
			while (seen < n && !str_eq(chain[seen], c->id))
				seen++;
			if (seen == n)
				chain[n++] = c->id;
		}
	}
}

size_t duty_task_terms(struct arena *a, struct tally *t,
		       const struct document_source *source, const struct part *part,
		       str **out)
{
	struct names names = { .a = a };
	const struct task *tasks;
	size_t n = within(source, part, &tasks);

	for (size_t i = 0; i < n; i++) {
		add(&names, TERMS_KIND, STR("task"));
		add_words(&names, t, tasks[i].actor, part->lang);
		add_words(&names, t, tasks[i].coordinator, part->lang);
		add(&names, TERMS_DUE, tasks[i].deadline);
		if (tasks[i].ordered_by.n > 0 &&
		    (i == 0 || !str_eq(tasks[i].ordered_by, tasks[i - 1].ordered_by)))
			add_orders(&names, source, tasks[i].ordered_by);
	}
	*out = names.list;
	return names.n;
}

/* ---- relations ---- */

static void add_relation(struct names *names, const struct citation *c)
{
	struct buf name = { 0 };
	str *keys;

	if (c->relation_source.n > 0) {
		buf_printf(&name, "%.*s %.*s %.*s", STR_ARG(c->relation_source),
			   STR_ARG(c->relation), STR_ARG(c->id));
		add(names, TERMS_RELATED, buf_str(&name));
	}
	size_t n = carries_out(c) ? citation_keys(names->a, c, &keys) : 0;
	for (size_t i = 0; i < n; i++) {
		buf_reset(&name);
		buf_printf(&name, "%.*s %.*s", STR_ARG(keys[i]),
			   STR_ARG(c->relation_source));
		add(names, TERMS_CARRIES, buf_str(&name));
	}
	buf_free(&name);
}

size_t duty_relation_terms(struct arena *a, const struct citation *cites, size_t n,
			   str **out)
{
	struct names names = { .a = a };

	for (size_t i = 0; i < n; i++)
		if (cites[i].id.n > 0 && cites[i].relation.n > 0)
			add_relation(&names, &cites[i]);
	*out = names.list;
	return names.n;
}
