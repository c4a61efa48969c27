/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/operative.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"

enum { HEAD_READ = 200 }; /* bytes in which the verb and whom it is for stand */

enum kind { KIND_OTHER, KIND_GIVES, KIND_ACTS, KIND_TALK };

/* "Urges", "Calls upon", "Decides that" with a body behind: a verb in the third person.
 */
static bool gives(const struct lex *l)
{
	enum assign how;
	size_t end, n = assign_at(l, 1, &how);

	if (n == 0 || (how != ASSIGN_GIVES && how != ASSIGN_BIDS) ||
	    !str_ends(lex_slice(l, 1, 2), STR("s")))
		return false;
	office_at(l, 1 + n, LANG_EN, &end);
	return end != 0 || l->t[1 + n].flags & LEX_CAPITAL;
}

static enum kind kind_of(struct listshape *f, const struct tasklist_item *item)
{
	size_t end =
		item->end - item->body > HEAD_READ ? item->body + HEAD_READ : item->end;
	struct itemhead h = itemhead_at(f->l, f->lang, item->body, end);
	uint16_t value;

	lex_run(f->l, item->body, end);
	if (cue_at(f->l, 1, TABLE_NON_ORDER, &value) > 0 && value == CUE_NON_ORDER_ITEM)
		return KIND_TALK;
	if (gives(f->l))
		return KIND_GIVES;
	return h.acts || h.owner ? KIND_ACTS : KIND_OTHER;
}

bool operative_gives(struct listshape *f)
{
	size_t n = 0;

	for (size_t k = 0; k < f->n_items && f->lang == LANG_EN; k++)
		n += kind_of(f, &f->items[k]) == KIND_GIVES;
	return n > 1 && 2 * n >= f->n_items;
}

bool operative_drop(struct listshape *f)
{
	size_t n = 0;

	if (f->lang != LANG_EN)
		return f->n_items > 0;
	bool all = operative_gives(f);
	for (size_t k = 0; k < f->n_items; k++) {
		enum kind kind = kind_of(f, &f->items[k]);

		if (kind != KIND_TALK && !(all && kind == KIND_OTHER))
			f->items[n++] = f->items[k];
	}
	f->n_items = n;
	return n > 0;
}
