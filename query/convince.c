/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/convince.h"

/* True if the part holds a word of the question; a stop word or a syllable of a word is
 * no reason to show it. *none is set if it holds none of them either. */
static bool holds_topic(const struct found_list *list, const struct found *f, bool *none)
{
	const struct reading *const readings[] = { &f->reading, &f->title };

	*none = true;
	for (size_t r = 0; r < 2; r++)
		for (size_t i = 0; i < readings[r]->n_events; i++) {
			const struct event *e = &readings[r]->events[i];
			const struct unit *u = &list->bound.units[e->unit];
			*none = false;
			if (!u->stop && !u->syllable && !e->part)
				return true;
		}
	return false;
}

bool convince_shows(const struct numbers *numbers, const struct found_list *list,
		    const struct found *f)
{
	bool asks_number = numbers->weight > 0, none;
	double named = 0;

	if (asks_number && f->task != NULL)
		number_score_task(numbers, f->id, &named);
	else if (asks_number)
		number_score(numbers, f->id, &named);
	if (named > 0 || holds_topic(list, f, &none))
		return true;
	return !list->bound.translated && (!asks_number || none);
}
