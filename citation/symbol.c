/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/symbol.h"

#include "citation/atom.h"

#include <stdio.h>
#include <string.h>

enum { MAX_ATOMS = 7, TEXT_SIZE = 160 };

struct parts {
	struct atom atoms[MAX_ATOMS];
	size_t n;
	str number, year;
	size_t number_end;
	uint32_t number_sep; /* separator after the number */
	bool bad_year, dotted;
};

str symbol_year(const struct lex *l, size_t i)
{
	const struct lex_token *t = &l->t[i];
	if (t->kind == LEX_NUMBER && t->end - t->start == 4 &&
	    t->value >= SYMBOL_FIRST_YEAR && t->value <= SYMBOL_LAST_YEAR)
		return lex_slice(l, i, i + 1);
	return (str){ 0 };
}

static str strip_zeros(str digits)
{
	while (digits.n > 1 && *digits.p == '0') {
		digits.p++;
		digits.n--;
	}
	return digits;
}

/* "33c/SL", and "Nghị quyết 30a": letters that stand for no unit. */
static bool is_suffix(const struct lex *l, size_t i)
{
	char c = l->text.p[l->t[i].start];
	return lex_is(l, i + 1, '/') || lex_is(l, i + 1, '-') ||
	       (c >= 'a' && c <= 'd' && l->t[i + 1].kind != LEX_NUMBER &&
		!lex_is(l, i + 1, '.'));
}

/* "66/13/2026/NQ-CP": what translators make of 66.13/2026; it can be no date. */
static bool is_split_dotted(const struct lex *l, size_t i)
{
	const struct lex_token *t = &l->t[i];
	bool date = t->value <= 31 && t[2].value <= 12;
	return t->end - t->start <= 3 && lex_is(l, i + 1, '/') &&
	       t[2].kind == LEX_NUMBER && t[2].end - t[2].start <= 3 && !date &&
	       lex_is(l, i + 3, '/') && symbol_year(l, i + 4).n &&
	       lex_is(l, i + 5, '/') && t[6].kind == LEX_WORD;
}

size_t symbol_number(struct arena *a, const struct lex *l, size_t i, str *number)
{
	const struct lex_token *t = &l->t[i];
	if (t->kind != LEX_NUMBER || t->end - t->start > 6)
		return i;
	*number = strip_zeros(lex_slice(l, i, i + 1));
	const struct lex_token *next = t + 1;
	if (next->kind == LEX_WORD && lex_glued(l, i + 1) &&
	    next->end - next->start == 1 && is_suffix(l, i + 1)) {
		char text[16];
		int n = snprintf(text, sizeof(text), "%.*s%c", STR_ARG(*number),
				 l->text.p[next->start] | 0x20);
		*number = arena_copy(a, (str){ text, (size_t)n });
		return i + 2;
	}
	if (lex_is(l, i + 1, '.') && lex_glued(l, i + 1) && lex_glued(l, i + 2) &&
	    next[1].kind == LEX_NUMBER && next[1].end - next[1].start <= 3 &&
	    t->end - t->start <= 3 && (lex_is(l, i + 3, '/') || lex_is(l, i + 3, '-'))) {
		str whole = lex_slice(l, i, i + 3);
		whole.p += lex_slice(l, i, i + 1).n - number->n;
		whole.n -= lex_slice(l, i, i + 1).n - number->n;
		*number = whole;
		return i + 3;
	}
	if (is_split_dotted(l, i)) {
		char text[16];
		int n = snprintf(text, sizeof(text), "%.*s.%.*s", STR_ARG(*number),
				 STR_ARG(lex_slice(l, i + 2, i + 3)));
		*number = arena_copy(a, (str){ text, (size_t)n });
		return i + 3;
	}
	return i + 1;
}

static bool is_separator(const struct lex *l, size_t i)
{
	return lex_is(l, i, '/') || lex_is(l, i, '-') || lex_is(l, i, '_');
}

static void parts_push(struct parts *p, struct atom *x, uint32_t separator)
{
	x->before = separator;
	struct atom issuer;
	bool split = !x->type && !x->issuer && !x->term && p->n + 1 < MAX_ATOMS &&
		     atom_split(x, &issuer);
	p->atoms[p->n++] = *x;
	if (split)
		p->atoms[p->n++] = issuer;
}

/* A year between number and codes; one that cannot be is passed over and flagged. */
static size_t take_year(const struct lex *l, size_t i, struct parts *p, bool slug)
{
	size_t at = i + is_separator(l, i);
	if (at == i && !slug)
		return i;
	const struct lex_token *t = &l->t[at];
	if (t->kind != LEX_NUMBER || t->end - t->start > 4)
		return i;
	str year = symbol_year(l, at);
	bool code = (l->t[at + 1].flags & LEX_UPPER) && is_separator(l, at + 2) &&
		    lex_glued(l, at + 2); /* "15/2020 NĐ-CP" */
	bool more = is_separator(l, at + 1) || slug || code;
	if (!more)
		return i;
	if (year.n == 0 && (t->end - t->start != 4 || !is_separator(l, i)))
		return i;
	p->year = year;
	p->bad_year = year.n == 0;
	p->number_sep = at == i ? '/' : l->t[i].value;
	return at + 1;
}

/* May atom `x` follow without a separator? Party codes do ("08 NQ/TW"), and slugs. */
static bool joins(const struct lex *l, const struct parts *p, const struct atom *x,
		  bool slug)
{
	uint16_t value;
	if (lex_phrase(l, x->first, TABLE_PREP, &value, NULL)) /* "du" is no ĐU */
		return false;
	if (p->n == 0 && x->type && x->upper)
		return is_separator(l, x->end) || lex_glued(l, x->first);
	bool blank = p->n == 0 || p->atoms[p->n - 1].before == 0;
	return slug && blank && (x->type || x->issuer || x->term);
}

static bool has_vowel(const struct atom *x)
{
	for (size_t i = 0; i < x->n_key; i++)
		if (memchr("AEIOUY", x->key[i], 6))
			return true;
	return false;
}

/* "2343/tct-kk", "538 qlcl qlvbcc": a unit in small letters after a known issuer. */
static bool is_small_unit(const struct lex *l, const struct parts *p,
			  const struct atom *x, bool apart)
{
	if (p->n == 0 || x->n_key > 8)
		return false;
	const struct atom *before = &p->atoms[p->n - 1];
	if (!before->issuer || before->upper)
		return false;
	return !has_vowel(x) && !(l->t[x->first].flags & (LEX_CAPITAL | LEX_MARKED)) &&
	       (!apart || before->before == 0);
}

static void gather(struct lex *l, size_t i, bool slug, struct parts *p)
{
	size_t at = take_year(l, i, p, slug);
	while (p->n + 1 < MAX_ATOMS) {
		size_t separator = is_separator(l, at) ? l->t[at].value : 0;
		size_t word = at + (separator != 0);
		if (separator && is_separator(l, word)) /* "NQ -/TW" */
			word++;
		struct atom x;
		if ((l->t[word].flags & LEX_BREAK) && !separator)
			return;
		if (!atom_parse(l, word, &x))
			return;
		bool glued = lex_glued(l, at) && lex_glued(l, word);
		if (is_small_unit(l, p, &x, !separator || !glued)) {
			parts_push(p, &x, (uint32_t)separator);
			at = x.end;
			continue;
		}
		if (!atom_plausible(&x) || (!separator && !joins(l, p, &x, slug)))
			return;
		bool apart = separator && !glued;
		bool code = p->n == 1 && p->atoms[0].type && x.upper && x.n_key >= 3 &&
			    !has_vowel(&x); /* "QĐ - XPVPHC" */
		if (apart && !x.type && !x.issuer && !x.term && !code)
			return;
		if (apart && p->n >= 2 && !(l->t[word].flags & LEX_UPPER))
			return;
		if (p->n == 0 && !p->number_sep)
			p->number_sep = (uint32_t)separator;
		parts_push(p, &x, (uint32_t)separator);
		at = x.end;
	}
}

static str type_code(const struct atom *x)
{
	return x->type->name;
}

static void join_atoms(const struct lex *l, const struct parts *p, size_t from, size_t to,
		       char *out, size_t size)
{
	size_t n = 0;
	out[0] = 0;
	for (size_t i = from; i < to && n + 34 < size; i++) {
		if (i > from)
			out[n++] = '-';
		n += atom_print(l, &p->atoms[i], out + n, 32);
		out[n] = 0;
	}
}

static str copy(struct arena *a, const char *text)
{
	return arena_copy(a, str_of(text));
}

enum table_family symbol_family(const struct table_type *type,
				const struct table_code *code)
{
	if (!code)
		return TABLE_STATE;
	bool steering = str_starts(code->name, STR("BCĐ"));
	return steering && str_eq(type->id, STR("cd")) ? TABLE_STATE
						       : (enum table_family)code->value;
}

/* The row of the issuer's code; that of the centre for an unknown one that ends so
 * ("BCĐXYZTW"). */
static const struct table_code *code_of(const struct atom *x)
{
	bool central = !x->issuer && !x->term && x->n_key > 3 &&
		       !memcmp(x->key + x->n_key - 2, "TW", 2);
	return central ? table_code_find(STR("TW"), true) : x->issuer;
}

/* Fills the fields of NUM[/YEAR]/TYPE-ISSUER and NUM-TYPE/ISSUER. */
static void set_typed(struct arena *a, const struct lex *l, const struct parts *p,
		      struct symbol *out)
{
	char issuer[TEXT_SIZE], text[2 * TEXT_SIZE];
	const struct atom *first = &p->atoms[1];
	join_atoms(l, p, 1, p->n, issuer, sizeof(issuer));
	str code = type_code(&p->atoms[0]);
	const struct table_code *row = code_of(first);
	out->type = &table_types[p->atoms[0].type->value];
	enum table_family family = symbol_family(out->type, row);
	if (family == TABLE_PARTY_BODY || family == TABLE_ORG)
		snprintf(text, sizeof(text), "%.*s-%.*s/%s", STR_ARG(p->number),
			 STR_ARG(code), issuer);
	else
		snprintf(text, sizeof(text), "%.*s%s%.*s/%.*s-%s", STR_ARG(p->number),
			 p->year.n ? "/" : "", STR_ARG(p->year), STR_ARG(code), issuer);
	out->issuer = copy(a, issuer);
	out->text = copy(a, text);
	out->code = row;
	out->na_term = first->term;
}

/* 35/2021/QH15, 1107/UBTVQH14 */
static void set_assembly(struct arena *a, const struct lex *l, const struct parts *p,
			 struct symbol *out)
{
	char issuer[TEXT_SIZE], text[2 * TEXT_SIZE];
	join_atoms(l, p, 0, 1, issuer, sizeof(issuer));
	snprintf(text, sizeof(text), "%.*s%s%.*s/%s", STR_ARG(p->number),
		 p->year.n ? "/" : "", STR_ARG(p->year), issuer);
	out->issuer = copy(a, issuer);
	out->text = copy(a, text);
	out->na_term = p->atoms[0].term;
}

/* 73/TTg-CN, 3997/TCT-CS; the unit after the issuer is no part of it. */
static void set_letter(struct arena *a, const struct lex *l, const struct parts *p,
		       struct symbol *out)
{
	char issuer[TEXT_SIZE], whole[TEXT_SIZE], text[3 * TEXT_SIZE];
	join_atoms(l, p, 0, 1, issuer, sizeof(issuer));
	join_atoms(l, p, 0, p->n, whole, sizeof(whole));
	snprintf(text, sizeof(text), "%.*s%s%.*s%c%s", STR_ARG(p->number),
		 p->year.n ? "/" : "", STR_ARG(p->year), p->number_sep == '-' ? '-' : '/',
		 whole);
	out->issuer = copy(a, issuer);
	out->text = copy(a, text);
	out->code = p->atoms[0].issuer;
}

/* 84-TP/NĐ, 01-TANDTC-VKSNDTC/TTLT: the issuers come first. */
static void set_reversed(struct arena *a, const struct lex *l, const struct parts *p,
			 struct symbol *out)
{
	char issuer[TEXT_SIZE], text[2 * TEXT_SIZE];
	const struct atom *last = &p->atoms[p->n - 1];
	join_atoms(l, p, 0, p->n - 1, issuer, sizeof(issuer));
	snprintf(text, sizeof(text), "%.*s-%s/%.*s", STR_ARG(p->number), issuer,
		 STR_ARG(type_code(last)));
	out->issuer = copy(a, issuer);
	out->text = copy(a, text);
	out->type = &table_types[last->type->value];
	out->code = p->atoms[0].issuer;
}

/* 33c/SL, 35-SL */
static void set_edict(struct arena *a, const struct parts *p, struct symbol *out)
{
	char text[TEXT_SIZE];
	snprintf(text, sizeof(text), "%.*s%c%.*s", STR_ARG(p->number),
		 p->number_sep == '-' ? '-' : '/', STR_ARG(type_code(&p->atoms[0])));
	out->text = copy(a, text);
	out->type = &table_types[p->atoms[0].type->value];
}

static bool type_is(const struct table_type *type, const char *id)
{
	return type && type->id.n == strlen(id) && !memcmp(type->id.p, id, type->id.n);
}

static bool atom_is(const struct atom *x, const char *key)
{
	return x->n_key == strlen(key) && !memcmp(x->key, key, x->n_key);
}

/* Is this "590/CT-TTHT", a letter of the tax department, rather than a directive? */
static bool reads_as_letter(const struct parts *p, const struct symbol_hint *hint)
{
	const struct atom *first = &p->atoms[0];
	if (!first->issuer || first->term)
		return false;
	if (!first->type)
		return true;
	if (type_is(hint->type, "cv") || type_is(hint->type, "doc"))
		return !p->atoms[1].issuer || p->n == 1;
	return !hint->type && p->n > 1 && !p->atoms[1].issuer && !p->atoms[1].term;
}

/* Which regime's order the parts are in; false if none. */
static bool assemble(struct arena *a, const struct lex *l, struct parts *p,
		     const struct symbol_hint *hint, struct symbol *out)
{
	struct atom *first = &p->atoms[0], *last = &p->atoms[p->n - 1];
	bool letter_head = type_is(hint->type, "cv") || type_is(hint->type, "doc");
	if (first->term) {
		p->n = 1;
		set_assembly(a, l, p, out);
	} else if (p->n == 1 && (atom_is(first, "SL") || atom_is(first, "SLT"))) {
		set_edict(a, p, out);
	} else if (p->n >= 2 && last->type && !first->type && !last->issuer &&
		   last->before == '/') {
		set_reversed(a, l, p, out);
	} else if (reads_as_letter(p, hint) || (letter_head && !first->type)) {
		set_letter(a, l, p, out);
	} else if (first->type && p->n >= 2) {
		set_typed(a, l, p, out);
	} else {
		return false;
	}
	out->refused = out->code && out->code->value == TABLE_NONE;
	return !out->refused;
}

/* Unknown codes at the end that no regime explains are given back. */
static void trim(struct parts *p)
{
	bool joint = p->atoms[0].type && str_eq(p->atoms[0].type->name, STR("NQLT"));
	if (p->n > 2 && p->atoms[1].term && !joint)
		p->n = 2;
}

bool symbol_parse(struct arena *a, struct lex *l, size_t i, struct symbol_hint hint,
		  struct symbol *out)
{
	struct parts p = { 0 };
	*out = (struct symbol){ 0 };
	p.number_end = symbol_number(a, l, i, &p.number);
	if (p.number_end == i)
		return false;
	gather(l, p.number_end, hint.slug, &p);
	if (p.n == 0)
		return false;
	str first = lex_slice(l, p.atoms[0].first, p.atoms[0].end);
	if (str_eq(first, STR("HĐ")) && !type_is(hint.type, "hd")) { /* a contract */
		out->refused = true;
		return false;
	}
	trim(&p);
	*out = (struct symbol){ .number = p.number,
				.year = p.year,
				.bad_year = p.bad_year };
	if (!assemble(a, l, &p, &hint, out))
		return false;
	out->end = p.atoms[p.n - 1].end;
	return true;
}
