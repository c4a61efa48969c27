/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/guard.h"

#include "citation/cue.h"
#include "citation/dated.h"
#include "citation/symbol.h"

enum { NEAR = 8 }; /* tokens to either side that can tell a screen */

bool guard_screen(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t from = i > NEAR ? i - NEAR : 1;
	size_t to = i + NEAR < l->n ? i + NEAR : l->n;
	for (size_t at = from; at <= to; at++)
		if (lex_phrase(l, at, TABLE_SCREEN, &value, NULL))
			return true;
	return false;
}

/* "1440p", "3840 x 2160" */
static bool is_size(const struct lex *l, size_t end)
{
	const struct lex_token *t = &l->t[end];
	if (lex_is(l, end, 0xD7))
		return true;
	if (t->kind != LEX_WORD || t->end - t->start != 1)
		return false;
	char c = (char)(l->text.p[t->start] | 0x20);
	if (c == 'x')
		return l->t[end + 1].kind == LEX_NUMBER;
	return lex_glued(l, end) && (c == 'p' || c == 'k' || c == 'g');
}

/* "5 120", "1.280", "8,5": a group or decimals of the number go on. */
static bool goes_on(const struct lex *l, size_t end)
{
	const struct lex_token *t = &l->t[end];
	if (t->kind == LEX_NUMBER && !(t->flags & LEX_BREAK))
		return t->end - t->start == 3 || lex_glued(l, end);
	bool point = lex_is(l, end, '.') || lex_is(l, end, ',');
	return point && lex_glued(l, end) && lex_glued(l, end + 1) &&
	       t[1].kind == LEX_NUMBER;
}

bool guard_quantity(const struct lex *l, size_t end)
{
	uint16_t value;
	if (is_size(l, end) || goes_on(l, end))
		return true;
	if (l->t[end].flags & LEX_BREAK)
		return false;
	size_t at = end + (lex_is(l, end, '-') && lex_glued(l, end));
	enum { NO_UNIT = 2 }; /* "đồng ý" */
	size_t n = cue_loose(l, at, TABLE_UNIT, &value);
	if (n == 0 || value == NO_UNIT)
		return false;
	/* "Nghị quyết 59 ngày 24/1": a day follows, not days. */
	return l->t[at + n].kind != LEX_NUMBER;
}

/* "Nghị quyết: 1. Phê duyệt ..." counts what was resolved. */
static bool is_item_label(const struct lex *l, const struct bind *b, size_t i, size_t end)
{
	if (b->marked || l->t[i].value > 30)
		return false;
	bool apart = lex_is(l, i - 1, ':') || (l->t[i].flags & LEX_BREAK);
	return apart && (lex_is(l, end, '.') || lex_is(l, end, ')') ||
			 lex_is(l, end, '-') || lex_is(l, end, '/'));
}

/* "décret 23 décembre 2013": a day, and no number. */
static bool is_day(const struct lex *l, const struct bind *b, size_t i, size_t end)
{
	uint16_t value;
	size_t n = lex_phrase(l, end, TABLE_MONTH, &value, NULL);
	return n && !b->marked && l->t[i].value <= 31 && symbol_year(l, end + n).n;
}

bool guard_bare(const struct lex *l, const struct bind *b, size_t i, size_t end)
{
	if (guard_quantity(l, end) || is_item_label(l, b, i, end))
		return false;
	if (l->t[i].value == 0 || l->t[i].end - l->t[i].start > 4)
		return false;
	if (symbol_year(l, i).n && l->t[i].value >= 1990 && !b->marked)
		return false;
	if (lex_is(l, end, '%') || lex_is(l, end, 0xB0) || is_day(l, b, i, end))
		return false;
	if ((lex_is(l, end, '/') || lex_is(l, end, ':')) && lex_glued(l, end) &&
	    l->t[end + 1].kind == LEX_NUMBER)
		return false;
	return !guard_screen(l, i);
}

bool guard_template(const struct lex *l, size_t i)
{
	uint16_t value;
	static const char *const names[] = { "mẫu", "Mẫu", "biểu", "Biểu" };
	for (size_t back = 1; back <= 2 && back < i; back++)
		if (lex_phrase(l, i - back, TABLE_MARK, &value, NULL) == back)
			i -= back;
	str word = lex_slice(l, i - 1, i); /* "theomẫu" too */
	for (size_t k = 0; k < sizeof(names) / sizeof(*names); k++)
		if (str_ends(word, str_of(names[k])))
			return true;
	return false;
}

static bool is_word(const struct lex *l, size_t i, const char *const *words)
{
	for (; *words; words++)
		if (str_eq(lex_slice(l, i, i + 1), str_of(*words)))
			return true;
	return false;
}

/* "son ordonnance du 4 avril", "l'ordonnance ... du docteur": what a physician writes. */
bool guard_prescription(const struct lex *l, size_t first, size_t end)
{
	enum { AROUND = 10 }; /* tokens to either side */
	static const char *const whose[] = { "mon",  "ton", "son", "notre", "votre",
					     "leur", "nos", "vos", "leurs", NULL };
	static const char *const care[] = { "médecin",   "docteur",    "Dr",
					    "pharmacie", "pharmacien", "comprimés",
					    "patient",   "patiente",   NULL };
	if (is_word(l, first - 1, whose))
		return true;
	size_t from = first > AROUND ? first - AROUND : 1;
	for (size_t i = from; i <= l->n && i < end + AROUND; i++)
		if (is_word(l, i, care))
			return true;
	return false;
}

static bool is(const struct table_type *type, const char *id)
{
	return str_eq(type->id, str_of(id));
}

/* Types whose "11/2024" is more often a month than a number. */
static bool month_like(const struct bind *b)
{
	return !b->marked && b->head->type->bare == TABLE_BARE_MARK &&
	       !is(b->head->type, "qd") && !is(b->head->type, "luat") &&
	       !is(b->head->type, "cv") && !is(b->head->type, "ttlt");
}

/* "quy định 2 vòng", "Quy chế 3 công khai": a small number that counts what follows.
 * These names are verbs and plain nouns too. */
static bool counts_what_follows(const struct lex *l, const struct bind *b, size_t end)
{
	uint16_t value;
	const struct lex_token *t = &l->t[end], *number = &l->t[end - 1];
	bool capital = l->t[b->head->first].flags & LEX_CAPITAL;
	bool plain = b->head->type->bare == TABLE_BARE_MARK || is(b->head->type, "qdi");
	if (b->marked || !plain || number->kind != LEX_NUMBER ||
	    l->text.p[number->start] == '0')
		return false;
	if (number->value >= 100 || (capital && number->value >= 10))
		return false;
	return t->kind == LEX_WORD && !(t->flags & (LEX_CAPITAL | LEX_BREAK)) &&
	       !lex_phrase(l, end, TABLE_AFTER, &value, NULL);
}

/* Is there more than a small number behind an unmarked name that is a verb or a plain
 * noun, too: "Quyết định 1268", "Quyết định 05", "Quyết định 33 về"? */
static bool says_more(const struct lex *l, const struct bind *b, size_t i)
{
	const struct lex_token *t = &l->t[i];
	bool capital = l->t[b->head->first].flags & LEX_CAPITAL;
	bool plain = b->head->lang != LANG_VI && b->head->end == b->head->first + 1;
	if (plain) /* "code 4471", "report 2024" */
		return false;
	if (t->end - t->start >= 3)
		return true;
	return capital && (l->text.p[t->start] == '0' ||
			   str_eq(lex_slice(l, i + 1, i + 2), STR("về")));
}

/* "theo NĐ 67": what is done by it stands right before token `first`. */
static bool is_led(const struct lex *l, size_t first)
{
	enum { REACH = 3 };
	uint16_t value;
	for (size_t back = 1; back <= REACH && back < first; back++)
		if (lex_phrase(l, first - back, TABLE_RELATION, &value, NULL) == back)
			return true;
	return false;
}

/* "NĐ 93", "NQ 19": what these letters and a number are, nobody doubts. */
static bool is_plain_code(const struct lex *l, const struct bind *b, size_t i)
{
	static const char *const codes[] = { "NĐ", "NQ", "TTLT", NULL };
	uint16_t value;
	size_t first = b->head->first;
	for (size_t back = 1; back <= 2 && back < first; back++)
		if (lex_phrase(l, first - back, TABLE_MARK, &value, NULL) == back)
			return false; /* a boat, "số hiệu NĐ 1816" */
	return is_word(l, first, codes) && !lex_glued(l, i) &&
	       l->t[i].end - l->t[i].start >= 2;
}

/* "Văn bản số 2490 ngày 26-4-2017", "văn bản số 640 đề nghị": a letter without its code.
 */
static bool is_numbered_letter(const struct stretch *s, const struct bind *b, size_t i)
{
	struct dated date;
	const struct lex *l = s->l;
	if (b->gap != BIND_DIRECT || !cue_word(l, b->head->first, "van"))
		return false;
	return (b->marked && l->t[i].end - l->t[i].start >= 3) ||
	       (dated_bind(s->a, l, i + 1, false, &date) && date.iso.n);
}

bool guard_name(const struct stretch *s, const struct bind *b, size_t i, bool has_year,
		bool *weak)
{
	const struct table_type *type = b->head->type;
	const struct lex *l = s->l;
	uint16_t value;
	*weak = false;
	if (b->head->code) {
		*weak = !s->context->query && !has_year && !is_led(l, b->head->first) &&
			!is_plain_code(l, b, i);
		bool tower = is(type, "ct") && lex_glued(l, i) && !has_year;
		if (tower && !s->context->query) /* "CT1", a block of flats */
			return false;
		bool small = l->t[i].end - l->t[i].start < 3 && is(type, "cv") &&
			     !has_year && !b->marked;
		if (small && !s->context->query) /* "CV 1", a park */
			return false;
		return type->bare <= TABLE_BARE_MARK && b->gap == BIND_DIRECT;
	}
	if (b->gap == BIND_ISSUER && !b->marked)
		return false;
	if (is(type, "doc"))
		return is_numbered_letter(s, b, i);
	if (type->bare >= TABLE_BARE_SYMBOL)
		return false;
	if (has_year)
		return !month_like(b);
	if (is(type, "bl") && !b->marked) /* "error code 5" */
		return false;
	if (is(type, "da") && !b->marked)
		return lex_phrase(s->l, b->head->first, TABLE_NICKNAME, &value, NULL) == 0
			       ? s->context->query
			       : mention_nickname(s->l, i);
	bool led = is(type, "qd") && is_led(l, b->head->first);
	*weak = type->bare == TABLE_BARE_MARK && !b->marked && !led &&
		!says_more(l, b, i);
	bool noun = type->bare == TABLE_BARE_MARK || is(type, "qdi");
	if (noun && !b->marked && (l->t[i].flags & LEX_BREAK)) /* a cell of a table */
		return false;
	return !counts_what_follows(s->l, b, i + 1);
}
