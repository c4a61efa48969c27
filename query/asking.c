/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/asking.h"

/* Of "which" and "what" only those ask that begin a question, or follow the preposition
 * that begins it. */
enum { HEAD = 2 };

struct asker {
	const char *word, *plain; /* with marks and without; no marks: NULL */
};

static const struct asker HOW_MANY[] = { { "nhiêu", "nhieu" }, { "giờ", "gio" }, { 0 } };
static const struct asker VI[] = { { "nào", "nao" }, { "gì", "gi" }, { 0 } };
static const struct asker EN[] = { { "which", NULL }, { "what", NULL }, { 0 } };
static const struct asker FR[] = { { "quel", NULL },
				   { "quelle", NULL },
				   { "quels", NULL },
				   { "quelles", NULL },
				   { 0 } };

static bool is_marked(const struct bound *b)
{
	for (size_t i = 0; i < b->n_units; i++)
		if (b->units[i].marked)
			return true;
	return false;
}

static bool is_among(const struct asker *list, const struct unit *u, bool marked)
{
	for (; list->word != NULL; list++)
		if (str_eq(u->word, str_of(list->word)) ||
		    (!marked && list->plain != NULL &&
		     str_eq(u->word, str_of(list->plain))))
			return true;
	return false;
}

/* "bao nhiêu", "thành phố nào". */
static void mark_vietnamese(struct bound *b)
{
	bool marked = is_marked(b);

	for (size_t i = 1; i < b->n_units; i++) {
		struct unit *before = &b->units[i - 1], *u = &b->units[i];

		if (str_eq(before->word, STR("bao")) && is_among(HOW_MANY, u, marked))
			before->stop = u->stop = true;
		if (!is_among(VI, u, marked))
			continue;
		u->stop = true;
		before->kind = !before->capital;
	}
}

/* "Which city", "in which American city", "dans quelle ville". */
static void mark_at_head(struct bound *b, const struct asker *askers)
{
	size_t i = 0;

	while (i < HEAD && i < b->n_units && !is_among(askers, &b->units[i], true))
		i++;
	if (i == HEAD)
		return;
	for (i++; i < b->n_units && b->units[i].capital;)
		i++;
	if (i < b->n_units)
		b->units[i].kind = true;
}

void asking_mark(struct bound *b)
{
	if (b->asked == LANG_VI)
		mark_vietnamese(b);
	if (b->asked == LANG_EN)
		mark_at_head(b, EN);
	if (b->asked == LANG_FR)
		mark_at_head(b, FR);
}
