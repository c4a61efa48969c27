/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/symbol.h"

#include "citation/regime.h"

#include <stdio.h>
#include <string.h>

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

static void parts_push(struct regime_parts *p, struct atom *x, uint32_t separator,
		       bool letter)
{
	x->before = separator;
	struct atom issuer;
	bool split = !letter && !x->type && !x->issuer && !x->term && p->n == 0 &&
		     atom_split(x, &issuer);
	p->atoms[p->n++] = *x;
	if (split)
		p->atoms[p->n++] = issuer;
}

/* A year between number and codes; one that cannot be is passed over and flagged. */
static size_t take_year(const struct lex *l, size_t i, struct regime_parts *p, bool slug)
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

static bool is_head(const struct symbol_hint *hint, const char *id)
{
	return hint->type && str_eq(hint->type->id, str_of(id));
}

/* Does a code say the type that the type word says? */
static bool says_type(const struct atom *x, const struct symbol_hint *hint)
{
	return x->type && hint->type == &table_types[x->type->value];
}

/* "551/QĐ ĐHH ngày": a blank before the issuer, not before a headline's next word. */
static bool ends_typed(const struct lex *l, const struct regime_parts *p,
		       const struct atom *x, const struct symbol_hint *hint)
{
	return p->n == 1 && p->atoms[0].before && says_type(&p->atoms[0], hint) &&
	       x->upper && x->n_key >= 2 && !x->type && !(l->t[x->end].flags & LEX_UPPER);
}

/* "06 NG/QĐ": the issuer after a blank, the type behind. */
static bool begins_reversed(struct lex *l, const struct regime_parts *p,
			    const struct atom *x, const struct symbol_hint *hint)
{
	struct atom type;
	return p->n == 0 && x->upper && !x->type && lex_is(l, x->end, '/') &&
	       atom_parse(l, x->end + 1, &type) && says_type(&type, hint);
}

/* May atom `x` follow without a separator? Party codes do ("08 NQ/TW"), and slugs. */
static bool joins(struct lex *l, const struct regime_parts *p, const struct atom *x,
		  const struct symbol_hint *hint)
{
	uint16_t value;
	if (lex_phrase(l, x->first, TABLE_PREP, &value, NULL)) /* "du" is no ĐU */
		return false;
	if (p->n == 0 && x->type && x->upper)
		return is_separator(l, x->end) || lex_glued(l, x->first);
	if (ends_typed(l, p, x, hint) || begins_reversed(l, p, x, hint))
		return true;
	bool blank = p->n == 0 || p->atoms[p->n - 1].before == 0;
	return hint->slug && blank && (x->type || x->issuer || x->term);
}

static bool has_vowel(const struct atom *x)
{
	for (size_t i = 0; i < x->n_key; i++)
		if (memchr("AEIOUY", x->key[i], 6))
			return true;
	return false;
}

/* "2343/tct-kk", "538 qlcl qlvbcc": a unit in small letters after a known issuer. */
static bool is_small_unit(const struct lex *l, const struct regime_parts *p,
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

static void gather(struct lex *l, size_t i, const struct symbol_hint *hint,
		   struct regime_parts *p)
{
	bool letter = is_head(hint, "cv") || is_head(hint, "doc");
	size_t at = take_year(l, i, p, hint->slug);
	while (p->n + 1 < REGIME_ATOMS) {
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
			parts_push(p, &x, (uint32_t)separator, letter);
			at = x.end;
			continue;
		}
		if (!atom_plausible(&x) || (!separator && !joins(l, p, &x, hint)))
			return;
		bool apart = separator && !glued;
		bool code = p->n == 1 && (p->atoms[0].type || letter) && x.upper &&
			    x.n_key >= 3 && !has_vowel(&x); /* "QĐ - XPVPHC" */
		if (apart && !x.type && !x.issuer && !x.term && !code)
			return;
		if (apart && p->n >= 2 && !(l->t[word].flags & LEX_UPPER))
			return;
		if (p->n == 0 && !p->number_sep)
			p->number_sep = (uint32_t)separator;
		parts_push(p, &x, (uint32_t)separator, letter);
		at = x.end;
	}
}

/* Unknown codes at the end that no regime explains are given back. */
static void trim(struct regime_parts *p)
{
	bool joint = p->atoms[0].type && str_eq(p->atoms[0].type->name, STR("NQLT"));
	if (p->n > 2 && p->atoms[1].term && !joint)
		p->n = 2;
}

enum table_family symbol_family(const struct table_type *type,
				const struct table_code *code)
{
	if (!code)
		return TABLE_STATE;
	bool steering = str_starts(code->name, STR("BCĐ")) ||
			str_eq(code->name, STR("TW")); /* against disasters */
	return steering && str_eq(type->id, STR("cd")) ? TABLE_STATE
						       : (enum table_family)code->value;
}

bool symbol_parse(struct arena *a, struct lex *l, size_t i, struct symbol_hint hint,
		  struct symbol *out)
{
	struct regime_parts p = { 0 };
	*out = (struct symbol){ 0 };
	p.number_end = symbol_number(a, l, i, &p.number);
	if (p.number_end == i)
		return false;
	gather(l, p.number_end, &hint, &p);
	if (p.n == 0)
		return false;
	str first = lex_slice(l, p.atoms[0].first, p.atoms[0].end);
	if (str_eq(first, STR("HĐ")) && !is_head(&hint, "hd")) { /* a contract */
		out->refused = true;
		return false;
	}
	trim(&p);
	*out = (struct symbol){ .number = p.number,
				.year = p.year,
				.bad_year = p.bad_year };
	if (!regime_read(a, l, &p, &hint, out))
		return false;
	out->end = p.atoms[p.n - 1].end;
	return true;
}
