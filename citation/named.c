/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/named.h"

#include "citation/cue.h"
#include "citation/dated.h"
#include "citation/guard.h"
#include "text/lang.h"

#include <string.h>

enum {
	MAX_TITLE = 22,  /* words of a name between the type word and its year */
	MAX_AMENDED = 7, /* tokens of "(sửa đổi, bổ sung)" */
	MAX_WORDS = 5,   /* of a name before "Law" or "Code" */
	MAX_BEFORE = 9,  /* words between an English year and its type word */
};

static bool is(const struct head *h, const char *id)
{
	return h->type->id.n == strlen(id) && !memcmp(h->type->id.p, id, h->type->id.n);
}

static bool is_statute(const struct head *h)
{
	return is(h, "luat") || is(h, "bl") || is(h, "pl") || is(h, "hp") ||
	       is(h, "treaty");
}

/* "loi", "décret", "ordonnance", "arrêté": dated acts of France. */
static const char *french_type(const struct head *h)
{
	if (h->lang != LANG_FR)
		return NULL;
	return is(h, "luat")        ? "fr-loi"
	       : is(h, "nd")        ? "fr-decret"
	       : is(h, "pl")        ? "fr-ordonnance"
	       : is(h, "fr-arrete") ? "fr-arrete"
				    : NULL;
}

static bool ends_name(const struct lex *l, size_t i)
{
	uint16_t value;
	if (cue_loose(l, i, TABLE_EFFECT, &value) || cue_at(l, i, TABLE_STOP, &value))
		return true;
	const struct lex_token *t = &l->t[i];
	if (t->kind == LEX_END || (t->flags & LEX_BREAK) || t->kind == LEX_NUMBER)
		return true;
	if (t->kind == LEX_PUNCT)
		return t->value != ',' && t->value != '-' && t->value != '&' &&
		       t->value != '"' && t->value != '/';
	return cue_loose(l, i, TABLE_MARK, &value) != 0 && t->end - t->start > 1;
}

/* The date or year at token `i` that closes a name; returns the token after it. */
static size_t closing(struct stretch *s, size_t i, str *year, str *date)
{
	struct dated found;
	uint16_t value;
	const struct lex *l = s->l;
	if (dated_bind(s->a, l, i, false, &found) && found.iso.n == 10) {
		*date = found.iso;
		return found.end;
	}
	size_t at = i;
	bool bracket = lex_is(l, at, '(');
	at += bracket;
	at += lex_phrase(l, at, TABLE_YEAR, &value, NULL);
	*year = symbol_year(l, at);
	if (year->n == 0)
		return i;
	if ((lex_is(l, at + 1, '-') || lex_is(l, at + 1, '/')) &&
	    l->t[at + 2].kind == LEX_NUMBER)
		return i; /* a period */
	if (bracket && !lex_is(l, at + 1, ')'))
		return i;
	return at + 1 + bracket;
}

/* A convention of the United Nations, by the words of its name. */
static bool names_un(const struct lex *l, size_t first, size_t end)
{
	uint16_t value;
	for (size_t i = first; i < end; i++)
		if (lex_phrase(l, i, TABLE_UN, &value, NULL))
			return true;
	return false;
}

/* "UNCLOS", "BLHS" are type and name in one word. */
static bool is_acronym(const struct lex *l, const struct head *h)
{
	return (is(h, "treaty") || is(h, "bl")) && (l->t[h->first].flags & LEX_UPPER) &&
	       h->end == h->first + 1 && l->t[h->first].end - l->t[h->first].start >= 4 &&
	       lex_slice(l, h->first, h->end).p[0] != 'C';
}

/* "(BLHS)" or "(sửa đổi)" after a name: the token after it, or `i`. */
static size_t over_abbreviation(const struct lex *l, size_t i)
{
	bool is = lex_is(l, i, '(') && l->t[i + 1].kind == LEX_WORD &&
		  (l->t[i + 1].flags & LEX_UPPER) && lex_is(l, i + 2, ')');
	if (is)
		return i + 3;
	for (size_t at = i + 2; lex_is(l, i, '(') && at < i + MAX_AMENDED; at++)
		if (lex_is(l, at, ')') &&
		    str_eq(lex_slice(l, i + 1, i + 3), STR("sửa đổi")))
			return at + 1;
	return i;
}

/* Is token `i` one of these words, as they are spelled? */
static bool is_word(const struct lex *l, size_t i, const char *const *words)
{
	for (; *words; words++)
		if (str_eq(lex_slice(l, i, i + 1), str_of(*words)))
			return true;
	return false;
}

/* The row of the law whose whole name tokens [i, close) are, plus one: "Luật Giáo dục
 * quốc phòng" is not "Luật Giáo dục". */
static uint16_t row_of_name(const struct lex *l, size_t i, size_t close)
{
	uint16_t row;
	size_t n = lex_phrase(l, i, TABLE_LAW, &row, NULL);
	if (!n)
		return 0;
	static const char *const more[] = { "sửa", "hiện", "nước", "của", "mà", NULL };
	size_t end = over_abbreviation(l, i + n);
	bool whole = end >= close || lex_is(l, end, '(') || is_word(l, end, more);
	return whole ? (uint16_t)(row + 1) : 0;
}

/* The row of the law that is named after ("Luật Đất đai") or before ("Land Law") `h`,
 * plus one; `close` is the token after the name. */
static uint16_t law_row(const struct lex *l, const struct head *h, size_t close)
{
	uint16_t row;
	size_t at = h->end;
	if (is_acronym(l, h) && lex_phrase(l, h->first, TABLE_LAW, &row, NULL))
		return (uint16_t)(row + 1);
	at = lex_over(l, at, TABLE_PREP);
	at = lex_over(l, at + str_eq(lex_slice(l, at, at + 1), STR("on")), TABLE_PREP);
	row = row_of_name(l, h->end, close);
	row = row ? row : row_of_name(l, at, close);
	if (row)
		return row;
	for (size_t back = h->lang == LANG_VI ? 0 : 4; back >= 1; back--)
		if (h->first > back &&
		    lex_phrase(l, h->first - back, TABLE_LAW, &row, NULL) == back)
			return (uint16_t)(row + 1);
	for (; at <= l->n && at < h->end + MAX_TITLE && is(h, "treaty") &&
	       !lex_is(l, at, ';');
	     at++)
		if (lex_phrase(l, at, TABLE_LAW, &row, NULL))
			return (uint16_t)(row + 1);
	return 0;
}

static struct mention *add(struct stretch *s, const struct head *h, size_t first,
			   size_t end, str year, str date, const char *type)
{
	struct mention *m = mention_add(s);
	m->first = first;
	m->end = end;
	m->type = type ? table_type_find(str_of(type)) : h->type;
	m->lang = h->lang;
	m->name = lex_slice(s->l, h->end, end);
	m->c.form = CITATION_NAMED;
	m->c.year = year;
	m->c.date = date;
	m->c.confidence = 0.9;
	m->c.rule = date.n ? "act by its date" : "act by its name and year";
	if (type)
		m->c.issuer = STR("FR");
	else if (is(h, "luat") || is(h, "bl") || is(h, "hp"))
		m->c.issuer = STR("QH");
	else if (is(h, "pl"))
		m->c.issuer = STR("UBTVQH");
	else if (is(h, "treaty") && names_un(s->l, first, end))
		m->c.issuer = STR("UN");
	mention_span(s, m);
	return m;
}

/* Lawyers, schools of law, bills and discipline are none. A name needs words of its own:
 * "Luật Đất đai 2024", not "luật năm 2024". */
static bool has_title(const struct lex *l, const struct head *h, size_t end)
{
	static const char *const after[] = { "sư", "pháp", NULL };
	static const char *const before[] = { "học",  "ĐH",    "khoa", "ngành", "trường",
					      "ty",   "phòng", "Pháp", "pháp",  "kỷ",
					      "quân", "dự",    "Dự",   NULL };
	if (is(h, "hp") || is_acronym(l, h))
		return true;
	uint16_t value;
	bool any = h->lang != LANG_VI && !is(h, "treaty");
	if (is_word(l, h->end, after) ||
	    (is(h, "luat") && is_word(l, h->first - 1, before)))
		return false;
	if (lex_phrase(l, h->end, TABLE_ANAPHOR, &value, NULL))
		return false;
	/* "Luật du lịch 2005": the type word's capital is enough for a short name. */
	any = any || (is_statute(h) && !is(h, "treaty") &&
		      (l->t[h->first].flags & LEX_CAPITAL) && end < h->end + 9);
	for (size_t i = h->end; i < end; i++)
		if (l->t[i].kind == LEX_WORD && ((l->t[i].flags & LEX_CAPITAL) || any))
			return true;
	return false;
}

/* A joining word stands before token `i`: "Hiến chương ... và Công ước ...". */
static bool joined(const struct lex *l, size_t i)
{
	uint16_t value;
	return lex_phrase(l, i - 1, TABLE_AND, &value, NULL) == 1;
}

/* "Land Law 2013", "the Criminal Procedure Code (2015)": an English name before its type
 * word, the year behind. */
static bool name_before_year(struct stretch *s, const struct head *h)
{
	const struct lex *l = s->l;
	uint16_t value;
	str year = { 0 }, date = { 0 };
	size_t end = closing(s, h->end, &year, &date), first = h->first;
	str word = lex_slice(l, first, first + 1);
	bool law = str_eq(word, STR("Law")) || str_eq(word, STR("Code"));
	if (!law || h->lang == LANG_VI || h->lang == LANG_FR || end == h->end ||
	    lex_glued(l, first))
		return false;
	while (first > mention_floor(s) && first + MAX_WORDS > h->first &&
	       l->t[first - 1].kind == LEX_WORD &&
	       (l->t[first - 1].flags & LEX_CAPITAL) &&
	       !(l->t[first].flags & LEX_BREAK) &&
	       !lex_phrase(l, first - 1, TABLE_PREP, &value, NULL))
		first--;
	for (size_t at = first; at < h->first; at++) { /* not the "Under" before a name */
		if (lex_phrase(l, at, TABLE_LAW, &value, NULL) != h->first - at)
			continue;
		first = at;
		break;
	}
	if (first >= h->first || str_eq(lex_slice(l, first, first + 1), STR("Draft")))
		return false;
	struct mention *m = add(s, h, first, end, year, date, NULL);
	m->law = law_row(l, h, h->end);
	m->name = lex_slice(l, first, h->first);
	return true;
}

/* "the Marine Mammal Protection Act Award": an English act ends its name. */
static bool is_act_in_name(const struct lex *l, const struct head *h)
{
	return str_eq(lex_slice(l, h->first, h->end), STR("Act")) &&
	       (l->t[h->end].flags & LEX_CAPITAL);
}

/* "Luật Đất đai 2024", "Law on Investment dated ...", "Loi foncière de 2024". */
static bool name_then_year(struct stretch *s, const struct head *h)
{
	const struct lex *l = s->l;
	bool capital = l->t[h->first].flags & LEX_CAPITAL;
	uint16_t value;
	if (is_act_in_name(l, h))
		return false;
	for (size_t at = h->end; at <= h->end + MAX_TITLE; at++) {
		str year = { 0 }, date = { 0 };
		at = at > h->end ? over_abbreviation(l, at) : at;
		size_t end = closing(s, at, &year, &date);
		if (end != at) {
			bool titled = has_title(l, h, at);
			uint16_t law = law_row(l, h, at);
			bool known = h->lang == LANG_FR && law;
			if (year.n && (!titled || (!capital && !known && !is(h, "hp") &&
						   h->lang != LANG_VI)))
				return false;
			bool common = h->lang == LANG_VI && !capital && is(h, "luat") &&
				      !(l->t[h->end].flags & LEX_CAPITAL);
			if ((date.n && !titled) || (common && !law))
				return false;
			if (is(h, "treaty") && !capital && !law)
				return false;
			struct mention *m = add(s, h, h->first, end, year, date, NULL);
			m->law = law;
			at += lex_phrase(l, at, TABLE_YEAR, &value, NULL) &&
			      (l->t[at].flags & LEX_CAPITAL); /* "Việt Nam 2014" */
			m->name = lex_slice(l, h->end, at > h->end ? at : end);
			return true;
		}
		bool plain =
			h->lang == LANG_VI && !is(h, "treaty"); /* names with commas */
		size_t type = lex_phrase(l, at, TABLE_TYPE, &value, NULL);
		bool ours = h->lang == LANG_VI && !is(h, "treaty") &&
			    (l->t[at].flags & LEX_CAPITAL);
		bool apart = ours || joined(l, at) || (l->t[at].flags & LEX_UPPER);
		bool other = at > h->end &&
			     ((type && apart) || (type >= 2 && !is(h, "treaty")));
		if (ends_name(l, at) || other || (lex_is(l, at, ',') && !plain))
			return false;
	}
	return false;
}

/* "loi du 21 mars 2022", "Sắc lệnh ngày 24 tháng 01 năm 1946", "arrêté du 10/12/21". */
static bool date_only(struct stretch *s, const struct head *h)
{
	struct dated date;
	const char *french = french_type(h);
	if (!french && !is(h, "sl") && !is(h, "sac-luat"))
		return false;
	if (french && is(h, "pl") && guard_prescription(s->l, h->first, h->end))
		return false;
	if (!dated_bind(s->a, s->l, h->end, french, &date) || date.iso.n != 10)
		return false;
	if (!french && str_compare(date.iso, STR("1945")) < 0)
		return false; /* the sắc lệnh of colonial days */
	add(s, h, h->first, date.end, (str){ 0 }, date.iso, french);
	return true;
}

/* The first token of a year or date that ends right before token `end`, or `end`. */
static size_t preposed(struct stretch *s, size_t end, str *year, str *date)
{
	struct dated found;
	for (size_t back = 5; back >= 3; back--) {
		if (end > back && dated_parse(s->a, s->l, end - back, &found) &&
		    found.end == end && found.iso.n == 10) {
			*date = found.iso;
			return end - back;
		}
	}
	*year = symbol_year(s->l, end - 1);
	bool glued = lex_glued(s->l, end - 1) && s->l->t[end - 2].kind != LEX_END &&
		     !lex_is(s->l, end - 2, '(') && !lex_is(s->l, end - 2, '"');
	return year->n && !glued ? end - 1 : end;
}

/* Words of an English title after its type word: "on Storm and Flood Prevention". */
static size_t english_title(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t end = i;
	if (!(l->t[i].kind == LEX_WORD && l->t[i].end - l->t[i].start == 2))
		return i;
	for (size_t at = i + 1; at < i + MAX_TITLE; at++) {
		bool date = l->t[at + 1].kind == LEX_NUMBER &&
			    lex_phrase(l, at, TABLE_MONTH, &value, NULL);
		if (l->t[at].kind != LEX_WORD || (l->t[at].flags & LEX_BREAK) || date)
			break;
		if (lex_phrase(l, at - 1, TABLE_AND, &value, NULL) &&
		    lex_phrase(l, at, TABLE_PREP, &value, NULL))
			break; /* "and the Land Law" */
		if (l->t[at].flags & LEX_CAPITAL)
			end = at + 1;
		else if (!lex_phrase(l, at, TABLE_AND, &value, NULL) &&
			 !lex_phrase(l, at, TABLE_PREP, &value, NULL))
			break;
	}
	return end;
}

/* "the 2013 Constitution", "2015 Penal Code", "November 29, 2013 Land Law". */
static bool year_then_name(struct stretch *s, const struct head *h)
{
	const struct lex *l = s->l;
	if (h->lang == LANG_VI || h->lang == LANG_FR ||
	    !(l->t[h->first].flags & LEX_CAPITAL))
		return false;
	size_t lowest = mention_floor(s);
	for (size_t at = h->first; at + MAX_BEFORE > h->first && at > lowest; at--) {
		str year = { 0 }, date = { 0 };
		size_t first = preposed(s, at, &year, &date);
		if (first != at && first >= lowest) {
			size_t end = h->end;
			if (date.n || at == h->first)
				end = english_title(l, h->end);
			add(s, h, first, end, year, date, NULL)->law = law_row(l, h, end);
			return true;
		}
		const struct lex_token *t = &l->t[at - 1];
		if (t->kind != LEX_WORD || !(t->flags & LEX_CAPITAL) ||
		    (l->t[at].flags & LEX_BREAK))
			return false;
	}
	return false;
}

bool named_read(struct stretch *s, const struct head *h)
{
	if (mention_floor(s) > h->first || h->loose)
		return false;
	if (date_only(s, h))
		return true;
	if (!is_statute(h) || h->code)
		return false;
	return year_then_name(s, h) || name_before_year(s, h) || name_then_year(s, h);
}
