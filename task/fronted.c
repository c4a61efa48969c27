/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/fronted.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"
#include "task/subject.h"

enum { MAX_ORDERER = 6 }; /* tokens of who orders: "Phó Thủ tướng A B" */

/* The comma behind the office at token `i`, where somebody who may order follows; else 0.
 * The name as it is read may run on over the comma. */
static size_t comma_before_orderer(const struct order_reader *r, size_t i)
{
	size_t end, n;

	office_at(r->l, i, r->lang, &end);
	for (size_t at = i + 1; end != 0 && at <= end; at++)
		if (lex_is(r->l, at, ',') &&
		    (cue_is(r->l, office_article(r->l, at + 1), TABLE_ORDERER, &n) ||
		     cue_word(r->l, at + 1, "je")))
			return at;
	return 0;
}

/* "Đối với", "Pour le", "Au": where an office before who orders begins, 0 if none does.
 */
static size_t front(const struct order_reader *r)
{
	static const char *const articles[] = { "au", "aux", NULL };
	size_t headed = office_headed(r->l, 1);

	if (headed != 1)
		return headed;
	return r->lang == LANG_FR && cue_among(r->l, 1, articles) ? 1 : 0;
}

/* The verb at token `i` gives, and what it gives follows. */
static bool gives_work(const struct order_reader *r, size_t i)
{
	const struct lex *l = r->l;
	uint16_t how;
	size_t count, n = cue_at(l, i, TABLE_ASSIGN, &how);

	if (n > 1 && cue_word(l, i, "demande") && office_duty(l, i + 1))
		return true; /* no noun: "je demande de" */
	if (n == 0 || (how != ASSIGN_GIVES && how != ASSIGN_GIVES_WEAKLY &&
		       how != ASSIGN_GIVES_TO && how != ASSIGN_GIVEN_TO))
		return false;
	return r->lang == LANG_VI || office_duty(l, i + n) || lex_is(l, l->n, ':') ||
	       cue_is(l, i + n, TABLE_TASK_COUNT, &count);
}

enum order fronted_read(const struct order_reader *r, str *actor)
{
	const struct lex *l = r->l;
	size_t first = front(r);
	size_t comma = first != 0 ? comma_before_orderer(r, first) : 0;

	if (comma == 0 || subject_any_firm(l, first, comma))
		return ORDER_NONE;
	for (size_t i = comma + 2; i <= comma + MAX_ORDERER && i <= l->n; i++)
		if (gives_work(r, i)) {
			*actor = lex_slice(l, office_article(l, first), comma);
			return ORDER_ASSIGNS;
		}
	return ORDER_NONE;
}
