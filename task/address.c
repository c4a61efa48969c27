/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/address.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"
#include "task/title.h"

enum {
	MAX_HEAD = 10,  /* paragraphs in which somebody is addressed */
	MAX_LINE = 300, /* bytes of one of them */
	MAX_LIGHT = 3,  /* words between "vous" and its verb: "vous en assurerez" */
};

/* "à Mesdames et Messieurs les préfets", "Destinataires : les préfets", or the same as
 * the beginning of a line that ends with it: the office at token `i`. */
static str addressed(const struct lex *l, size_t i)
{
	static const char *const before[] = { "a", "destinataire", "destinataires",
					      NULL };
	size_t end;
	bool to = cue_among(l, i, before);
	size_t at = i + to + lex_is(l, i + to, ':');

	if (!(to ? title_end(l, at) != at || lex_is(l, at - 1, ':')
		 : i == 1 && title_end(l, 1) != 1))
		return (str){ "", 0 };
	str office = office_at(l, at, LANG_FR, &end);
	return to || end + lex_is(l, end, ',') > l->n ? office : (str){ "", 0 };
}

str address_find(struct lex *l, enum lang lang, const struct outline_para *p, size_t n)
{
	str office = { "", 0 };

	for (size_t k = 0; lang == LANG_FR && k < n && k < MAX_HEAD; k++) {
		if (p[k].end - p[k].start > MAX_LINE)
			continue;
		lex_run(l, p[k].start, p[k].end);
		for (size_t i = 1; i <= l->n && office.n == 0; i++)
			office = addressed(l, i);
	}
	return office;
}

/* "veillerez", "êtes chargés de": what the addressed must do at token `i`, not what they
 * may or will find. */
static bool owes(const struct lex *l, size_t i)
{
	static const char *const others[] = { "trouverez",  "pourrez",     "serez",
					      "verrez",     "recevrez",    "noterez",
					      "disposerez", "constaterez", NULL };
	enum assign how;
	size_t n;

	for (size_t k = 0;
	     k < MAX_LIGHT && (cue_is(l, i, TABLE_LIGHT, &n) || cue_word(l, i, "vous") ||
			       cue_word(l, i, "me"));
	     k++)
		i += 1 + lex_is(l, i + 1, '\'');
	if (cue_word(l, i, "devez") || cue_word(l, i, "devrez"))
		return true;
	if (cue_word(l, i, "aurez") || cue_word(l, i, "avez"))
		return cue_word(l, i + 1, "a");
	if (cue_word(l, i, "etes"))
		return assign_at(l, i, &how) > 0 && how == ASSIGN_OWES;
	str word = lex_slice(l, i, i + 1);
	return word.n > 5 && str_ends(word, STR("rez")) && !cue_among(l, i, others);
}

/* What is asked of them, from token `i` on: "de recenser", "de bien vouloir", ":". */
static bool asks(const struct lex *l, size_t i)
{
	static const char *const greetings[] = { "agreer", "croire", NULL };

	if (cue_among(l, i + 1 + lex_is(l, i + 1, '\''), greetings))
		return false;
	return office_duty(l, i) || lex_is(l, l->n, ':') ||
	       (cue_word(l, i, "de") && cue_word(l, i + 1, "bien"));
}

enum order address_read(const struct order_reader *r)
{
	static const char *const senders[] = { "je", "nous", "il", NULL };
	static const char *const verbs[] = { "saurai",  "remercie", "appartient",
					     "revient", "incombe",  NULL };
	const struct lex *l = r->l;
	bool begins = true;

	for (size_t i = 1; i <= l->n; i++) {
		if (cue_word(l, i, "vous") && cue_among(l, i - 1, senders)) {
			size_t at;
			bool gives = cue_is(l, i + 1, TABLE_ASSIGN, &at) ||
				     cue_among(l, i + 1, verbs);

			for (at = i + 2; gives && at <= i + 2 + MAX_LIGHT; at++)
				if (asks(l, at))
					return ORDER_ASSIGNS;
		} else if (cue_word(l, i, "vous") && begins && owes(l, i + 1)) {
			return ORDER_OWES;
		}
		begins = lex_is(l, i, ',') || lex_is(l, i, ';') || lex_is(l, i, ':') ||
			 (begins && assign_skip(l, i) != i);
	}
	return ORDER_NONE;
}
