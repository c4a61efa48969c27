/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/tasklist.h"

#include <string.h>

#include "citation/cue.h"
#include "citation/heading.h"
#include "text/sentence.h"

enum {
	MAX_BENEATH = 12, /* paragraphs under one numbered item */
	MAX_ITEMS = 60,   /* more is no list of tasks but a document */
	MAX_LEAD = 3,     /* clauses between what announces a list and its first item */
};

struct finder {
	struct arena *a;
	struct lex *l;
	enum lang lang;
	const struct outline_para *p;
	size_t n;
	struct tasklist_item items[MAX_ITEMS];
	size_t n_items;
	size_t end; /* paragraph after the list that was tried last */
};

static struct tasklist_item item_of(const struct outline_para *p, size_t at)
{
	return (struct tasklist_item){ .start = p[at].start,
				       .end = p[at].end,
				       .body = p[at].head.body,
				       .first = at + 1,
				       .last = at + 1 };
}

static void add(struct finder *f, struct tasklist_item item)
{
	if (f->n_items < MAX_ITEMS)
		f->items[f->n_items++] = item;
}

/* ---- numbered paragraphs ---- */

static bool follows(const struct outline_head *h, const struct outline_head *first,
		    unsigned number)
{
	if (h->mark != first->mark)
		return false;
	if (h->mark == OUTLINE_BULLET)
		return true;
	return h->number == number + 1 ||
	       (h->mark == OUTLINE_ORDINAL && h->number >= OUTLINE_NEXT);
}

/* The next paragraph that goes on with the numbering; f->n if there is none near. */
static size_t next_item(const struct finder *f, size_t at,
			const struct outline_head *first, unsigned number)
{
	size_t reach = first->mark == OUTLINE_BULLET ? 1 : MAX_BENEATH + 1;

	for (size_t k = at + 1; k < f->n && k <= at + reach; k++) {
		if (follows(&f->p[k].head, first, number))
			return k;
		if (f->p[k].noun == 1 && f->p[k].last == ':')
			break;
	}
	return f->n;
}

/* What stands under the last item: bullets or letters, while they last. */
static size_t beneath_last(const struct finder *f, size_t at,
			   const struct outline_head *first)
{
	size_t k = at + 1;

	if (first->mark == OUTLINE_BULLET || k >= f->n)
		return k;
	enum outline_mark mark = f->p[k].head.mark;
	while (k < f->n && mark != OUTLINE_NONE && mark != first->mark &&
	       f->p[k].head.mark == mark)
		k++;
	return k;
}

static bool try_numbered(struct finder *f, size_t at)
{
	const struct outline_head *first = &f->p[at].head;
	unsigned number = first->number;

	f->n_items = 0;
	if (at >= f->n || first->mark == OUTLINE_NONE ||
	    (first->mark != OUTLINE_BULLET && number != 1))
		return false;
	while (at < f->n && f->n_items < MAX_ITEMS) {
		struct tasklist_item item = item_of(f->p, at);
		size_t next = next_item(f, at, first, number);

		item.last = next < f->n ? next : beneath_last(f, at, first);
		f->end = item.last;
		add(f, item);
		number = next < f->n && f->p[next].head.number < OUTLINE_NEXT
				 ? f->p[next].head.number
				 : number + 1;
		at = next;
	}
	return f->n_items >= 2;
}

/* ---- paragraphs without marks ---- */

static bool goes_on(const struct outline_para *p, size_t at, size_t first)
{
	if (p[at].head.mark != OUTLINE_NONE || p[at].last == ':')
		return false;
	return p[at].head.verb || p[at].last == ';' ||
	       (at > first && (p[at - 1].last == ';' ||
			       (p[at].head.office && p[at].last == p[at - 1].last)));
}

static bool try_run(struct finder *f, size_t at, unsigned count)
{
	size_t first = at, semicolons = 0;

	f->n_items = 0;
	for (; at < f->n && goes_on(f->p, at, first) && f->n_items < MAX_ITEMS; at++) {
		add(f, item_of(f->p, at));
		semicolons += f->p[at].last == ';';
		if (f->p[at].last == '.' && semicolons > 0 &&
		    semicolons >= f->n_items - 1) {
			at++;
			break;
		}
		if (count > 0 && f->n_items == count && f->p[at].last != ';') {
			at++;
			break;
		}
	}
	f->end = at;
	return f->n_items >= 2;
}

/* Makes room for one more item after `k`. */
static void split(struct finder *f, size_t k, size_t at)
{
	size_t body = at + 1;
	const char *text = f->l->text.p;

	while (body < f->items[k].end && (text[body] == ' ' || text[body] == '\t'))
		body++;
	memmove(&f->items[k + 2], &f->items[k + 1],
		(f->n_items - k - 1) * sizeof(*f->items));
	f->items[k + 1] = f->items[k];
	f->items[k + 1].start = f->items[k + 1].body = body;
	f->items[k].end = at + 1;
	f->items[k].last = f->items[k].first;
	f->n_items++;
}

/* The first ";" of item `k` behind which a verb begins, 0 if there is none. */
static size_t split_place(struct finder *f, size_t k)
{
	const struct tasklist_item *item = &f->items[k];

	for (size_t at = item->body; at + 1 < item->end; at++) {
		if (f->l->text.p[at] != ';')
			continue;
		size_t next = at + 1;
		while (next < item->end && f->l->text.p[next] == ' ')
			next++;
		if (outline_head(f->l, f->lang, next, item->end).verb)
			return at;
	}
	return 0;
}

/* Fewer paragraphs than tasks: the last ones that hold two are cut, to meet the count. */
static void split_to(struct finder *f, unsigned count)
{
	for (size_t k = f->n_items; k > 0 && f->n_items < count && f->n_items < MAX_ITEMS;
	     k--) {
		size_t at = split_place(f, k - 1);

		if (at != 0)
			split(f, k - 1, at);
	}
}

static bool try_headings(struct finder *f, size_t first, unsigned count)
{
	size_t places[MAX_ITEMS];

	f->n_items = 0;
	if (count > MAX_ITEMS)
		return false;
	size_t n = heading_find(f->p, f->n, first, count, places, &f->end);
	for (size_t k = 0; k < n; k++) {
		struct tasklist_item item = item_of(f->p, places[k]);

		item.last = k + 1 < n ? places[k + 1] : f->end;
		add(f, item);
	}
	return n >= 2;
}

/* ---- clauses of one paragraph ---- */

static bool ends_clause(const struct lex *l, size_t i)
{
	return lex_is(l, i, ';') || lex_is(l, i, '.') || lex_is(l, i, ':') ||
	       l->t[i].kind == LEX_END;
}

/* Where the others end with ";" the last one is a clause, too: it ends its sentence. */
static void end_last(struct finder *f)
{
	if (f->n_items < 2 || f->l->text.p[f->items[f->n_items - 2].end - 1] != ';')
		return;
	struct tasklist_item *last = &f->items[f->n_items - 1];
	struct sentence_iter it = { str_range(f->l->text, 0, last->end), last->body };
	struct sentence s;

	if (sentence_next(&it, &s))
		last->end = s.end;
}

/* "(i) ...; (ii) ...", "một là, ...; hai là, ..." behind `start`. */
static bool try_inline(struct finder *f, size_t start, size_t end)
{
	struct outline_head first = { 0 };
	size_t places[MAX_ITEMS], n = 0;
	unsigned number = 0;

	f->n_items = 0;
	if (start == 0 || end - start > OUTLINE_READ)
		return false;
	lex_run(f->l, start, end);
	for (size_t i = 1; i <= f->l->n && n < MAX_ITEMS; i++)
		if (ends_clause(f->l, i - 1)) {
			bool joined = cue_word(f->l, i, "and") ||
				      cue_word(f->l, i, "et") || cue_word(f->l, i, "va");
			places[n++] = f->l->t[i + joined].start;
		}
	for (size_t k = 0; k < n; k++) {
		struct outline_head h = outline_head(f->l, f->lang, places[k], end);

		bool begins = f->n_items == 0 && h.mark != OUTLINE_NONE &&
			      h.mark != OUTLINE_BULLET && h.number == 1;
		if (!begins && f->n_items == 0 && k >= MAX_LEAD)
			return false;
		if (!begins && (f->n_items == 0 || !follows(&h, &first, number)))
			continue;
		if (begins)
			first = h;
		else
			f->items[f->n_items - 1].end = places[k];
		number = h.number < OUTLINE_NEXT ? h.number : number + 1;
		add(f, (struct tasklist_item){
			       .start = places[k], .end = end, .body = h.body });
	}
	for (size_t k = 0; k < f->n_items; k++)
		while (f->l->text.p[f->items[k].end - 1] == ' ')
			f->items[k].end--;
	end_last(f);
	return f->n_items >= 2;
}

/* ---- all together ---- */

static bool is_announcer(const struct outline_para *p)
{
	if (p->noun == 3)
		return true;
	if (p->noun == 1)
		return p->count > 0 || p->last == ':' || p->announces || p->colon > 0;
	return p->noun == 2 && (p->count > 0 || p->announces) &&
	       (p->last == ':' || p->colon > 0);
}

/* Ordinals that all begin with verbs are tasks though nothing announces them, and items
 * behind "The ministry asks the communes:". */
static bool all_verbs(const struct finder *f)
{
	for (size_t k = 0; k < f->n_items; k++)
		if (!outline_head(f->l, f->lang, f->items[k].start, f->items[k].end).verb)
			return false;
	return true;
}

static size_t n_verbs(struct finder *f)
{
	size_t n = 0;

	for (size_t k = 0; k < f->n_items; k++)
		n += outline_head(f->l, f->lang, f->items[k].start, f->items[k].end).verb;
	return n;
}

/* Items that begin with a verb or with who is to do it. */
static size_t n_doing(struct finder *f)
{
	size_t n = 0;

	for (size_t k = 0; k < f->n_items; k++) {
		struct outline_head h =
			outline_head(f->l, f->lang, f->items[k].start, f->items[k].end);

		n += h.verb || h.office;
	}
	return n;
}

/* The items of a numbered list are what its announcer says, not a talk about it. */
static bool are_tasks(struct finder *f, const struct outline_para *p)
{
	if (p->noun == 3 || p->gives || (p->last == ':' && p->count == f->n_items))
		return true;
	return p->noun == 1 ? 3 * n_doing(f) >= f->n_items : 2 * n_verbs(f) >= f->n_items;
}

static bool try_announced(struct finder *f, size_t at)
{
	const struct outline_para *p = &f->p[at];

	if (try_numbered(f, at + 1))
		return are_tasks(f, p);
	if (try_headings(f, at + 1, p->count))
		return true;
	if (try_run(f, at + 1, p->count) && 2 * n_verbs(f) >= f->n_items) {
		split_to(f, p->count);
		return true;
	}
	if (try_inline(f, p->colon ? p->colon : p->at, p->end)) {
		f->end = at + 1;
		return p->noun == 1 ? 2 * n_doing(f) >= f->n_items
				    : n_verbs(f) == f->n_items;
	}
	return false;
}

static bool try_at(struct finder *f, size_t at, bool *announced)
{
	*announced = is_announcer(&f->p[at]);
	if (*announced && try_announced(f, at))
		return true;
	*announced = false;
	if (f->p[at].gives && f->p[at].last == ':' && try_numbered(f, at + 1) &&
	    all_verbs(f))
		return true;
	return f->p[at].head.mark == OUTLINE_ORDINAL && try_numbered(f, at) &&
	       all_verbs(f);
}

size_t tasklist_find(struct arena *a, struct lex *l, enum lang lang,
		     const struct outline_para *p, size_t n, struct tasklist **out)
{
	struct finder f = { .a = a, .l = l, .lang = lang, .p = p, .n = n };
	size_t n_lists = 0;
	bool announced;

	*out = arena_make(a, n + 1, struct tasklist);
	for (size_t at = 0; at < n;) {
		if (!try_at(&f, at, &announced)) {
			at++;
			continue;
		}
		struct tasklist *list = &(*out)[n_lists++];
		*list = (struct tasklist){ .announcer = at,
					   .announced = announced ? p[at].count : 0,
					   .end = f.end,
					   .items = arena_make(a, f.n_items,
							       struct tasklist_item),
					   .n = f.n_items };
		memcpy(list->items, f.items, f.n_items * sizeof(*f.items));
		at = f.end > at ? f.end : at + 1;
	}
	return n_lists;
}
