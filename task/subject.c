/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/subject.h"

#include "citation/cue.h"
#include "task/anybody.h"
#include "task/assign.h"
#include "task/modifier.h"
#include "task/office.h"
#include "task/predicate.h"

enum {
	MAX_TIME = 8,  /* tokens of "From next September" before it */
	MAX_LEAD = 40, /* tokens before the subject: "No later than ..., the offices" */
};

/* "Police, rangers", "Police are asked to": the word before token `i` was no verb. */
static bool ends_noun(const struct lex *l, size_t i)
{
	enum assign how;

	return lex_is(l, i, ',') || cue_word(l, i, "and") || assign_at(l, i, &how) > 0;
}

/* The verb is longer than the head that its first syllable may be: "ban hành", "bố trí".
 */
static bool begins_with_verb(const struct order_reader *r, size_t i)
{
	const struct lex *l = r->l;
	size_t verb = 0, head = 0, n;

	bool sure = cue_verb(l, i, &verb);
	cue_is(l, i, TABLE_BODY_HEAD, &head);
	if (!sure && verb == head && ends_noun(l, i + head))
		return false;
	if (verb == head && cue_is(l, i + head, TABLE_BODY_ADJECTIVE, &n))
		return false;
	if (verb == head && r->lang == LANG_EN && (l->t[i + head].flags & LEX_CAPITAL))
		return false; /* "Network Rail" */
	return verb > 0 && verb >= head;
}

/* No "we think", "if", "this morning" stands before the subject at token `i`. */
bool subject_told(const struct lex *l, size_t i)
{
	uint16_t value;

	for (size_t at = 1; at < i; at++)
		if (cue_at(l, at, TABLE_NON_ORDER, &value) > 0 &&
		    (value == CUE_NON_ORDER_BEFORE || value == CUE_NON_ORDER_EVENT))
			return false;
	return true;
}

/* "Công ty có trách nhiệm ...": a rule for firms, no order to one. */
bool subject_any_firm(const struct lex *l, size_t i, size_t end)
{
	uint16_t trade;
	size_t n, at;

	if (!cue_is(l, i, TABLE_ANY_FIRM, &n))
		return false;
	at = i + n;
	if (at < end && cue_at(l, at, TABLE_BODY_ADJECTIVE, &trade) > 0 && trade > 1)
		while (at < end && !(l->t[at].flags & LEX_CAPITAL))
			at++; /* "doanh nghiệp kinh doanh vận tải" */
	return at >= end;
}

/* "À la Direction des routes de publier ...", "... revient le soin de". */
static bool is_turn(const struct order_reader *r, size_t end)
{
	static const char *const verbs[] = { "revient",   "reviendra",  "incombe",
					     "incombera", "appartient", NULL };
	const struct lex *l = r->l;

	if (r->lang != LANG_FR ||
	    (!cue_word(l, 1, "a") && !cue_word(l, 1, "au") && !cue_word(l, 1, "aux")))
		return false;
	return cue_among(l, end, verbs) || office_duty(l, end);
}

/* "Bộ Y tế phải ...": what one office must do is its task. */
static bool must(const struct order_reader *r, size_t i, size_t end)
{
	enum assign how;

	return anybody_is_named(r->l, i, end) &&
	       (assign_at(r->l, end, &how) > 0 ||
		assign_at(r->l, predicate_behind(r->l, end), &how) > 0) &&
	       how == ASSIGN_MUST;
}

/* "Sở Y tế có trách nhiệm ...": the duty of every day, but where the text tells tasks. */
static bool has_duty(const struct order_reader *r, size_t end)
{
	enum assign how;

	return r->after && assign_at(r->l, assign_skip(r->l, end), &how) > 0 &&
	       how == ASSIGN_DUTY;
}

/* "Thứ trưởng", "Chủ tịch Nguyễn Văn An": a rank, and the name of a person at most. */
static bool is_person(const struct lex *l, size_t i, size_t end)
{
	uint16_t value;
	size_t head, n = cue_at(l, i, TABLE_BODY_HEAD, &value);

	if (n == 0 || value != CUE_BODY_RANK)
		return false;
	for (size_t at = i + n; at < end; at++)
		if (!(l->t[at].flags & LEX_CAPITAL) ||
		    cue_is(l, at, TABLE_BODY_HEAD, &head))
			return false;
	return true;
}

/* "Tỉnh Hà Nam", "Thành phố": orders go to its committee. */
static bool is_place(const struct lex *l, size_t i)
{
	static const char *const words[] = {
		"tinh", "huyen", "quan", "xa", "phuong", NULL
	};

	return cue_among(l, i, words) ||
	       (cue_word(l, i, "thanh") && cue_word(l, i + 1, "pho"));
}

/* "cùng với Hải quan duy trì": the token behind whom the office at token `i` works with,
 * or `i`. */
static size_t behind_partner(const struct order_reader *r, size_t i)
{
	size_t end = 0, n;

	if (cue_is(r->l, i, TABLE_COORD, &n))
		office_at(r->l, i + n, r->lang, &end);
	return end != 0 ? end : i;
}

/* "Son hôpital reçoit ...": what belongs to who speaks is no office that is told to. */
static bool is_owned(const struct lex *l)
{
	static const char *const words[] = { "son", "sa", "ses", "leur", "leurs", NULL };

	return cue_among(l, 1, words);
}

/* In minutes "will draft", "agreed to draft" at token `i`. */
static bool will_do(const struct order_reader *r, size_t i)
{
	enum assign how;
	size_t n = assign_at(r->l, i, &how);

	return r->minutes && n > 0 && how == ASSIGN_OWES_WEAKLY &&
	       predicate_does(r->l, i, n) && cue_verb(r->l, i + n, NULL);
}

/* What the office from token `i` to *end does. *end moves behind what tells which it is.
 */
static enum order office_order(const struct order_reader *r, size_t i, size_t *end)
{
	size_t far;

	if (predicate_owes(r, *end) || must(r, i, *end) || has_duty(r, *end) ||
	    (i == 1 && is_turn(r, *end)))
		return ORDER_OWES;
	far = modifier_end(r, *end);
	if (far != 0) {
		bool whole = r->lang != LANG_VI ||
			     (*end > i + 1 && !anybody_is_named(r->l, i, *end));

		*end = whole ? far : *end;
		return ORDER_OWES;
	}
	if (predicate_needs(r->l, *end) ||
	    (r->lang == LANG_EN && predicate_needs(r->l, predicate_behind(r->l, *end))))
		return ORDER_NEEDS;
	if (r->lang == LANG_FR && i == 1 && is_owned(r->l))
		return ORDER_STARTS;
	if (r->lang == LANG_VI && !r->listed &&
	    (is_person(r->l, i, *end) || is_place(r->l, i) ||
	     cue_word(r->l, *end, "con") ||
	     (cue_word(r->l, *end, "cung") && behind_partner(r, *end) == *end)))
		return ORDER_STARTS; /* what is told of someone is news */
	if (r->lang == LANG_EN && !r->listed && !anybody_is_named(r->l, i, *end) &&
	    !office_duty(r->l, *end) && !will_do(r, *end))
		return ORDER_STARTS; /* "The library now stays open" */
	return predicate_acts(r, *end) ||
			       predicate_acts(r, predicate_behind(r->l, *end)) ||
			       predicate_acts(r, behind_partner(r, *end)) ||
			       predicate_promised(r, *end)
		       ? ORDER_ACTS
		       : ORDER_STARTS;
}

/* "Sur le plan financier, ...", "Về an ninh, ...": what the clause is about comes first.
 */
static bool has_topic(const struct lex *l)
{
	static const char *const words[] = { "sur", "ve", "concernant", "regarding",
					     "en",  "s",  "quant",      NULL };

	return cue_among(l, 1, words);
}

/* Where the subject may begin: behind "C'est", "Riêng". */
static size_t first_token(const struct lex *l)
{
	uint16_t value;
	size_t n = cue_at(l, 1, TABLE_LIGHT, &value);

	if (cue_word(l, 1, "that"))
		return 2; /* of a resolution: "That the Clerk write" */
	return n > 0 && value == CUE_LIGHT_CLEFT ? 1 + n : assign_skip(l, 1);
}

/* "giao Bộ Y tế": the verb at token `i` gives work to an office. */
static bool gives_to_office(const struct order_reader *r, size_t i)
{
	enum assign how;
	size_t end = 0, n = assign_at(r->l, i, &how);

	if (n > 0 && how == ASSIGN_GIVES)
		office_at(r->l, i + n, r->lang, &end);
	return end != 0;
}

/* "Est chargée du suivi la Direction des impôts": who owes stands behind what. */
static enum order inverted(const struct order_reader *r, size_t first, str *actor)
{
	static const char *const articles[] = { "le", "la", "les", "l", NULL };
	static const char *const pronouns[] = { "je", "nous", "vous", "il", NULL };
	static const char *const links[] = { "de",  "d",    "a",    "et", "ou",   "par",
					     "sur", "dans", "pour", "en", "avec", NULL };
	const struct lex *l = r->l;
	enum assign how;
	size_t end, n = assign_at(l, first, &how);

	if (r->lang != LANG_FR || n < 2 || how != ASSIGN_OWES ||
	    cue_among(l, first, pronouns))
		return ORDER_NONE;
	for (size_t i = first + n + 1; i <= l->n; i++) {
		if (!cue_among(l, i, articles) || l->t[i - 1].kind != LEX_WORD ||
		    cue_among(l, i - 1, links))
			continue;
		*actor = office_at(l, i, r->lang, &end);
		if (end != 0)
			return ORDER_OWES;
	}
	return ORDER_NONE;
}

/* "Le ministre a souligné que les communes doivent ...": who may give orders tells what
 * somebody owes, from token `i` on. */
static bool is_reported(const struct order_reader *r, size_t i)
{
	const struct lex *l = r->l;
	size_t n;

	if (r->lang == LANG_VI || i < 2 ||
	    !(cue_word(l, i - 1, "que") || cue_word(l, i - 1, "that")))
		return false;
	for (size_t at = 1; at < i; at++)
		if (cue_is(l, at, TABLE_ORDERER, &n) ||
		    cue_is(l, at, TABLE_BODY_HEAD, &n))
			return true;
	return false;
}

/* "Pour le Service de la santé :": the item is headed by whom it is for. */
static bool is_label(const struct order_reader *r, size_t first, str *actor)
{
	size_t end, at = office_headed(r->l, first);
	str office = at != first ? office_at(r->l, at, r->lang, &end) : (str){ "", 0 };

	if (office.n == 0 || !(lex_is(r->l, end, ':') || end > r->l->n))
		return false;
	*actor = office;
	return true;
}

/* "các sở, Cục Nhà trường và các trường được giao ...": the name at token `i` is part of
 * one that began before a comma. */
static bool is_listed_name(const struct order_reader *r, size_t first, size_t i)
{
	size_t n, end;

	for (size_t at = first; at + 1 < i; at++)
		if (office_head(r->l, at, &n) && !cue_word(r->l, at - 1, "cua") &&
		    !is_person(r->l, at, at + n)) {
			office_at(r->l, at, r->lang, &end);
			if (end > i)
				return true;
		}
	return false;
}

/* "tổ chức cuộc họp": a meeting is held. */
static bool holds_meeting(const struct lex *l, size_t i)
{
	return cue_word(l, i, "to") && cue_word(l, i + 1, "chuc") &&
	       (cue_word(l, i + 2, "cuoc") || cue_word(l, i + 2, "hop"));
}

/* "Ngày 12/5, Sở Y tế chủ trì ...": what an office did on a day; it must or is told to
 * where the token behind its name says so. */
static bool is_event(const struct order_reader *r, size_t end)
{
	const struct lex *l = r->l;

	return r->lang == LANG_VI && !r->listed && cue_word(l, 1, "ngay") &&
	       l->t[2].kind == LEX_NUMBER &&
	       ((!r->dated && cue_word(l, end, "chu")) || holds_meeting(l, end));
}

/* "From September the committee": the subject at token `i` stands right behind when. */
static bool is_behind_time(const struct order_reader *r, size_t first, size_t i)
{
	static const char *const preps[] = { "from",  "by",     "in",    "under",
					     "at",    "after",  "until", "before",
					     "since", "within", "over",  NULL };

	return r->lang == LANG_EN && i > first + 1 && i < first + MAX_TIME &&
	       cue_word(r->l, i, "the") && cue_among(r->l, first, preps);
}

/* "Invites schools to ...": a verb that gives work begins the item. */
static bool gives_work(const struct lex *l, size_t i)
{
	enum assign how;

	return assign_at(l, i, &how) > 0 && (how == ASSIGN_GIVES || how == ASSIGN_BIDS) &&
	       str_ends(lex_slice(l, i, i + 1), STR("s"));
}

/* "Công ty Hoa Mai, đơn vị được giao khai thác cảng, ...": which one the name before is.
 */
static bool is_apposition(const struct order_reader *r, size_t i, size_t end)
{
	return r->lang == LANG_VI && !r->listed && cue_word(r->l, i, "don") &&
	       end == i + 2 && lex_is(r->l, i - 1, ',');
}

enum order subject_read(const struct order_reader *r, str *actor)
{
	const struct lex *l = r->l;
	enum order order = ORDER_NONE;
	size_t first = first_token(l), end;

	if (r->lang == LANG_EN && r->listed && gives_work(l, first))
		return ORDER_NONE;
	if (begins_with_verb(r, lex_is(l, first - 1, ',') ? first : 1))
		return ORDER_NONE;
	order = inverted(r, first, actor);
	if (order != ORDER_NONE)
		return order;
	if (r->listed && is_label(r, first, actor))
		return ORDER_OWES;
	for (size_t i = first; i <= l->n && i < MAX_LEAD; i++) {
		if (gives_to_office(r, i))
			break; /* who comes next works with whom the order is for */
		bool reported = is_reported(r, i);

		if (i > first && !lex_is(l, i - 1, ',') && !lex_is(l, i - 1, ':') &&
		    !reported && !is_behind_time(r, first, i))
			continue;
		office_at(l, i, r->lang, &end);
		if (end == 0 && (i == first || lex_is(l, l->n, ':')) &&
		    (end = anybody_end(r, i)) != 0) {
			*actor = lex_slice(l, office_article(l, i), end);
			return ORDER_OWES;
		}
		bool firm = end != 0 && !r->dated && !r->listed &&
			    subject_any_firm(l, i, end);
		if (end == 0 || (firm && (r->lang == LANG_VI || !r->asked)) ||
		    (i > first && is_apposition(r, i, end)))
			continue;
		if (r->listed && i == first &&
		    (lex_is(l, end, ':') ||
		     (r->lang == LANG_EN && lex_is(l, end, '.') && end < l->n))) {
			*actor = lex_slice(l, office_article(l, i), end);
			return ORDER_OWES; /* a label */
		}
		enum order found = office_order(r, i, &end);
		if ((found == ORDER_OWES && is_event(r, end)) ||
		    (found < ORDER_OWES && firm))
			found = ORDER_STARTS;
		enum order least = r->asked && has_topic(l) ? ORDER_ACTS : ORDER_OWES;
		if (i > first &&
		    (found < least || !subject_told(l, i) ||
		     (r->lang == LANG_VI && !r->listed && is_listed_name(r, first, i))))
			continue;
		if (order < ORDER_ACTS || reported)
			*actor = lex_slice(l, office_article(l, i), end);
		if (found == ORDER_OWES)
			return found;
		order = found;
		i = end - 1;
	}
	return order;
}
