/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/order.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/director.h"
#include "task/fronted.h"
#include "task/office.h"
#include "task/orderer.h"
#include "task/past.h"
#include "task/subject.h"

#include <string.h>

enum {
	MAX_BODY = 8, /* tokens of a body that no word tells for one */
	MAX_REST = 3, /* words of a name that no lexicon has */
};

enum { ORDERER_RANKS = 2 }; /* value of class orderer: whose request is an order */

static bool begins_clause(const struct lex *l, size_t i)
{
	return i == 1 || (i == 2 && (cue_word(l, 1, "to") || cue_word(l, 1, "de"))) ||
	       lex_is(l, i - 1, ',') || lex_is(l, i - 1, ';') || lex_is(l, i - 1, ':') ||
	       lex_is(l, i - 1, '.');
}

/* "... các đơn vị: Vụ Tổ chức cán bộ, Văn phòng": no verb stands from token `i` on. */
static bool names_only(const struct lex *l, size_t i)
{
	if (l->t[i].kind != LEX_WORD || cue_verb(l, i, NULL))
		return false;
	for (; i <= l->n; i++)
		if (!(l->t[i].flags & LEX_CAPITAL) && cue_verb(l, i, NULL))
			return false;
	return true;
}

/* "... các sở 979 nhiệm vụ", "... công an 3 hạt": how many are given to the name that
 * ends before token `i`; no "UBND 12 xã". */
static bool is_count(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t n;

	return l->t[i].kind == LEX_NUMBER && !lex_is(l, l->n, ':') &&
	       !office_duty(l, i + 2) &&
	       ((cue_at(l, i + 1, TABLE_TASK_NOUN, &value) > 0 && value <= 2) ||
		(!(l->t[i - 1].flags & LEX_UPPER) && !(l->t[i + 1].flags & LEX_CAPITAL) &&
		 !cue_verb(l, i + 1, NULL) && !office_head(l, i + 1, &n)));
}

/* "nhắc nhở các hộ về ...", "nhắc nhở huyện: Vì ...", "nhắc nhở các hộ, không thể ...":
 * whom token `i` reminds is told nothing to do. */
static bool is_reproof(const struct lex *l, size_t i, size_t end)
{
	return cue_word(l, i, "nhac") &&
	       (cue_word(l, end, "ve") ||
		(l->t[end].kind == LEX_PUNCT && !cue_verb(l, end + 1, NULL) &&
		 !cue_word(l, end + 1, "phai") && !cue_word(l, end + 1, "can")));
}

/* "phối hợp chỉ đạo các ngành đã khôi phục", "nhà giao cho các cơ quan phải được": behind
 * the office that ends before token `end` stands what was done, or is done with what was
 * given by the verb at token `i`. */
static bool is_state(const struct lex *l, size_t i, size_t end)
{
	return (cue_word(l, i, "chi") && cue_past(l, end)) ||
	       (cue_word(l, i, "giao") && cue_word(l, end, "phai") &&
		cue_word(l, end + 1, "duoc"));
}

/* An order says what is to be done: words follow the office, not "another" or "that". */
static bool says_what(const struct lex *l, size_t end)
{
	bool nearest = cue_word(l, end, "noi") && cue_word(l, end + 1, "gan");
	if (cue_word(l, end, "khac") || cue_word(l, end, "that") || nearest ||
	    office_sentence(l, end))
		return false;
	if (lex_is(l, end, ',') &&
	    (cue_word(l, end + 1, "dong") ||
	     (cue_word(l, end + 1, "trong") && cue_word(l, end + 2, "do"))))
		return false; /* "nhắc nhở các xã, đồng thời cảnh báo" */
	if (cue_word(l, end, "dang") ||
	    (cue_word(l, end, "doi") && cue_word(l, end + 1, "voi")))
		return false; /* "chỉ đạo các cấp ủy đối với công tác bầu cử" */
	if ((lex_is(l, end, ':') && names_only(l, end + 1)) || is_count(l, end))
		return false;
	return l->t[end].kind == LEX_WORD || l->t[end + 1].kind == LEX_WORD;
}

/* "Thủ tướng cũng đề nghị ...": whom the Prime Minister asks is given work. */
static bool ranks(const struct lex *l)
{
	uint16_t value;

	return cue_at(l, 1, TABLE_ORDERER, &value) > 0 && value == ORDERER_RANKS;
}

/* Token `i` asks for what may not be ordered: "đề nghị lãnh đạo chỉ đạo các sở". */
static bool requests(const struct order_reader *r, size_t i)
{
	enum assign how;

	return !r->dated && assign_at(r->l, i, &how) > 0 && how == ASSIGN_GIVES_WEAKLY &&
	       !ranks(r->l);
}

/* "... được UBND huyện giao cho phường", "do UBND huyện giao": who gives is the agent of
 * what is given. */
static bool is_agent(const struct order_reader *r, size_t at, size_t i)
{
	size_t end = 0;

	if (r->lang == LANG_VI &&
	    (cue_word(r->l, at, "duoc") || cue_word(r->l, at, "bi") ||
	     (cue_word(r->l, at, "do") && !(r->l->t[at].flags & LEX_MARKED))))
		office_at(r->l, at + 1, r->lang, &end);
	return end != 0 && assign_skip(r->l, end + cue_word(r->l, end, "da")) == i;
}

/* "UBND huyện quyết liệt chỉ đạo ...": outside other tasks how somebody directs, by the
 * verb at token `i`, is what is told. */
static bool is_manner(const struct order_reader *r, size_t i)
{
	uint16_t value;

	if (r->asked || r->dated || !cue_word(r->l, i, "chi") || i < 4)
		return false;
	return cue_at(r->l, i - 2, TABLE_NON_ORDER, &value) == 2 &&
	       value == CUE_NON_ORDER_MANNER;
}

/* Somebody who may give orders, to any `firm` too, stands before the verb at token `i`,
 * and no "we ask". */
static bool is_ordered(const struct order_reader *r, size_t i, bool firm)
{
	const struct lex *l = r->l;
	bool begins = begins_clause(l, i) && (!firm || r->asked || r->dated);
	bool orderer = begins, told = false, planned = false;
	uint16_t value;
	size_t n;

	if (cue_word(l, 1, "co") || is_manner(r, i) || (i > 2 && orderer_law(l, i)) ||
	    past_told(l, i, r->year))
		return false; /* "Có văn bản yêu cầu ...": nobody does so */
	for (size_t at = 1; at < i; at++) {
		if ((at > 1 && requests(r, at)) || orderer_nameless(l, at))
			return false;
		if (planned && at + 1 == i && lex_is(l, at, ','))
			return false; /* "Sở sẽ hướng dẫn, chỉ đạo các trường" */
		if (lex_is(l, at, ',') || lex_is(l, at, '-') || lex_is(l, at, 0x201D) ||
		    cue_word(l, at, "nhung"))
			told = planned = false;
		if (lex_is(l, at, ':'))
			orderer = begins;
		if (cue_word(l, at, "se") && l->t[at].flags & LEX_MARKED)
			orderer = false, planned = true;
		if (orderer_public(l, at))
			orderer = false;
		told |= past_mentioned(l, at) || is_agent(r, at, i);
		n = cue_at(l, at, TABLE_NON_ORDER, &value);
		if (n > 0 && value == CUE_NON_ORDER_SPEAKER &&
		    (at == 1 || !(l->t[at].flags & LEX_CAPITAL))) {
			orderer = false;
			continue;
		}
		if (r->listed && r->lang == LANG_EN && at == 1 && cue_word(l, at, "we"))
			continue; /* "We recommend that the Department ..." */
		if (n > 0 && (value == CUE_NON_ORDER_BEFORE ||
			      (value < CUE_NON_ORDER_EXPECTED && at + n == i)))
			return false;
		if (planned && cue_word(l, at - 1, "voi"))
			continue; /* "sẽ phối hợp với Sở Y tế chỉ đạo" */
		orderer |= orderer_at(l, at, firm);
	}
	return orderer && !told;
}

/*
 * A body that no word tells for one, where what it is to do follows: "asked Vietnam
 * Airlines to", "yêu cầu EVN bảo đảm".
 */
static str anybody(const struct order_reader *r, size_t i, size_t *end)
{
	const struct lex *l = r->l;
	bool capital = false;
	size_t n;

	*end = 0;
	if (r->lang == LANG_VI && cue_word(l, i, "chinh") && cue_word(l, i + 1, "phu") &&
	    cue_verb(l, i + 2, NULL)) { /* elsewhere it only ends "Thủ tướng Chính phủ" */
		*end = i + 2;
		return lex_slice(l, i, i + 2);
	}
	for (size_t at = i; at < i + MAX_BODY && l->t[at].kind == LEX_WORD; at++) {
		bool duty = office_duty(l, at) || cue_is(l, at, TABLE_TASK_COUNT, &n) ||
			    (r->lang == LANG_VI && cue_verb(l, at, NULL) && at > i &&
			     (l->t[at - 1].flags & LEX_UPPER));

		if (duty && capital) {
			*end = at;
			return lex_slice(l, office_article(l, i), at);
		}
		bool link = cue_word(l, at, "for") && l->t[at + 1].flags & LEX_CAPITAL;
		if (r->lang == LANG_EN && at > i && !link &&
		    cue_is(l, at, TABLE_BODY_STOP, &n))
			break;
		if (r->lang == LANG_VI && !(l->t[at].flags & LEX_UPPER))
			break;
		capital |= (l->t[at].flags & LEX_CAPITAL) != 0;
	}
	return (str){ "", 0 };
}

/* "chỉ đạo thanh tra", "yêu cầu báo cáo rõ": the name that was read is what is to be
 * done, unless a verb follows it. */
static bool is_action(const struct lex *l, size_t at, size_t end)
{
	size_t n;

	at = office_article(l, at);
	if ((l->t[at].flags & LEX_CAPITAL) || !cue_verb(l, at, &n) || at + n < end)
		return false;
	return at + n > end || !cue_verb(l, end, NULL);
}

/* Two vowels with a consonant between them: "Kanagawa" is no Vietnamese name, whose words
 * are syllables. */
static bool is_foreign(const struct lex *l, size_t i)
{
	str word = lex_slice(l, i, i + 1);
	unsigned turns = 0;
	bool before = false;

	if (!(l->t[i].flags & LEX_CAPITAL) || (l->t[i].flags & (LEX_UPPER | LEX_MARKED)))
		return false;
	for (size_t k = 0; k < word.n; k++) {
		bool vowel = strchr("aeiouyAEIOUY", word.p[k]) != NULL;

		turns += vowel && !before;
		before = vowel;
	}
	return turns > 1;
}

/* A firm, a society or a foreign body from token `i` to `end`: to ask one is no order,
 * whoever asks. */
static bool is_asked_only(const struct lex *l, size_t i, size_t end)
{
	static const char *const words[] = { "tap", "hoi", "hiep", "lien", NULL };
	size_t n;

	for (size_t at = i; at < end; at++)
		if (is_foreign(l, at))
			return true;
	return cue_is(l, i, TABLE_ANY_FIRM, &n) ||
	       (cue_among(l, i, words) && cue_is(l, i, TABLE_BODY_HEAD, &n) && n <= 2);
}

/* "La gendarmerie relève du ministère": whose it is, no "relève de la compétence de". */
static bool is_under(const struct lex *l, size_t i, size_t at)
{
	static const char *const words[] = { "competence", "responsabilite", "ressort",
					     NULL };

	if (!cue_word(l, i, "releve") && !cue_word(l, i, "relevent"))
		return false;
	while (i < at && !cue_among(l, i, words))
		i++;
	return i == at;
}

/* What the verb at token `i` makes of the office from `at` to `end`. */
static enum order given(const struct order_reader *r, enum assign how, size_t i,
			size_t at, size_t end)
{
	static const char *const ties[] = { "with", "que", "qu", NULL };
	const struct lex *l = r->l;

	if (how == ASSIGN_FALLS && is_under(l, i, at) && !r->asked && !r->dated)
		return ORDER_NONE;
	if (how == ASSIGN_FALLS)
		return subject_told(l, i) && (r->dated || r->lang != LANG_VI ||
					      (r->asked && cue_word(l, i, "duoc")))
			       ? ORDER_ASSIGNS
			       : ORDER_ASKS;
	size_t duty = assign_behind_time(l, end);
	bool third = r->lang == LANG_EN && i == 1 &&
		     str_ends(lex_slice(l, 1, 2), STR("s")); /* "Invites schools to" */
	if (how == ASSIGN_BIDS &&
	    ((r->listed && !third) || subject_any_firm(l, at, end) ||
	     (!office_duty(l, duty) && !cue_among(l, end, ties))))
		return ORDER_NONE;
	if (r->lang == LANG_VI && is_action(l, at, end))
		return ORDER_NONE;
	static const char *const before[] = {
		"de", "d", "a", "pour", "va", "vont", NULL
	};
	if (r->lang == LANG_FR && i > 1 && str_ends(lex_slice(l, i, i + 1), STR("er")) &&
	    ((r->listed && i > 2 + (size_t)lex_is(l, 2, '\'')) ||
	     !cue_among(l, i - 1 - lex_is(l, i - 1, '\''), before)))
		return ORDER_NONE; /* "Chercher et proposer au Conseil de ..." */
	bool weak = how == ASSIGN_GIVES_WEAKLY && !r->dated &&
		    ((i > 1 && !ranks(l)) || (i == 1 && !r->asked) ||
		     (!r->asked && is_asked_only(l, at, end)) ||
		     subject_any_firm(l, at, end));
	bool said = how == ASSIGN_HANDS ||
		    (says_what(l, end) && !is_reproof(l, i, end) && !is_state(l, i, end));

	return weak || !is_ordered(r, i, subject_any_firm(l, at, end)) || !said
		       ? ORDER_ASKS
		       : ORDER_ASSIGNS;
}

/* "la Caisse d'assurance maladie de payer": a few small words that no lexicon has end a
 * French name before what is to be done; the token behind them, or `i`. */
static size_t before_duty(const struct lex *l, size_t i)
{
	static const char *const whens[] = { "hier",          "lundi",    "mardi",
					     "mercredi",      "jeudi",    "vendredi",
					     "samedi",        "dimanche", "le",
					     "immediatement", "aussitot", NULL };
	size_t at = i, n;

	while (at < i + MAX_REST && l->t[at].kind == LEX_WORD && !office_duty(l, at) &&
	       !cue_among(l, at, whens) && !cue_is(l, at, TABLE_LIGHT, &n) &&
	       !cue_is(l, at, TABLE_BODY_STOP, &n) && !cue_word(l, at, "que") &&
	       !cue_word(l, at, "qu") && !cue_present(l, at, LANG_FR) &&
	       !cue_is(l, at, TABLE_COORD, &n) && !cue_is(l, at, TABLE_DUE, &n))
		at++;
	return office_duty(l, at) ? at : i;
}

/* "... giao Sở Tài chính ...": the first such verb with an office behind it. Where the
 * subject acts, what falls to others is an aside. */
static enum order object(const struct order_reader *r, bool acts, str *actor)
{
	const struct lex *l = r->l;
	size_t end, n;
	enum assign how = ASSIGN_NOT;

	for (size_t i = 1; i <= r->l->n; i += n ? n : 1) {
		n = assign_at(r->l, i, &how);
		if (n == 0 || how == ASSIGN_OWES || assign_is_weak(how) ||
		    how == ASSIGN_NOT || (acts && how == ASSIGN_FALLS && i > 1))
			continue;
		bool comma = r->lang == LANG_VI && lex_is(r->l, i + n, ',');
		str office = office_at(r->l, i + n + comma, r->lang, &end);
		if (comma && !lex_is(r->l, end, ','))
			end = 0; /* "yêu cầu, Sở Y tế, kiểm tra", no "chỉ đạo, các sở" */
		if (end == 0 && (how != ASSIGN_GIVES_WEAKLY || r->dated))
			office = anybody(r, i + n, &end);
		if (end != 0 && r->lang == LANG_FR && how != ASSIGN_FALLS) {
			end = before_duty(l, end);
			office.n = (size_t)(l->text.p + l->t[end - 1].end - office.p);
		}
		enum order order = end ? given(r, how, i, i + n, end) : ORDER_NONE;

		if (order == ORDER_NONE)
			continue;
		*actor = office;
		return order;
	}
	return fronted_read(r, actor);
}

enum order order_read(const struct order_reader *r, str *actor)
{
	enum order order = subject_read(r, actor);

	if (order == ORDER_OWES || (order == ORDER_ACTS && r->listed))
		return order;
	str subject = *actor;
	enum order given = object(r, order == ORDER_ACTS, actor);
	if (order == ORDER_NEEDS) {
		*actor = subject; /* "Các bộ cần chỉ đạo các đơn vị ..." */
		return given == ORDER_ASSIGNS ? given : order;
	}
	str directs =
		given == ORDER_ASSIGNS && (order == ORDER_ACTS || r->lang == LANG_VI)
			? director_of(r, subject)
			: (str){ "", 0 };
	if (directs.n > 0)
		*actor = directs;
	return given != ORDER_NONE ? given : order;
}
