/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/regime.h"

#include <stdio.h>
#include <string.h>

enum { TEXT_SIZE = 160 };

static str type_code(const struct atom *x)
{
	return x->type->name;
}

static void join_atoms(const struct lex *l, const struct regime_parts *p, size_t from,
		       size_t to, char *out, size_t size)
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

/* The row of the issuer's code; that of the centre for an unknown one that ends so
 * ("BCĐXYZTW"). */
static const struct table_code *code_of(const struct atom *x)
{
	bool central = !x->issuer && !x->term && x->n_key > 3 &&
		       !memcmp(x->key + x->n_key - 2, "TW", 2);
	return central ? table_code_find(STR("TW"), true) : x->issuer;
}

/* Fills the fields of NUM[/YEAR]/TYPE-ISSUER and NUM-TYPE/ISSUER. */
static void set_typed(struct arena *a, const struct lex *l, const struct regime_parts *p,
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
static void set_assembly(struct arena *a, const struct lex *l,
			 const struct regime_parts *p, struct symbol *out)
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
static void set_letter(struct arena *a, const struct lex *l, struct regime_parts *p,
		       struct symbol *out)
{
	char issuer[TEXT_SIZE], whole[TEXT_SIZE], text[3 * TEXT_SIZE];
	join_atoms(l, p, 0, 1, issuer, sizeof(issuer));
	for (size_t i = 1; i < p->n; i++)
		p->atoms[i].issuer = NULL; /* a unit, printed as it is */
	join_atoms(l, p, 0, p->n, whole, sizeof(whole));
	snprintf(text, sizeof(text), "%.*s%s%.*s%c%s", STR_ARG(p->number),
		 p->year.n ? "/" : "", STR_ARG(p->year), p->number_sep == '-' ? '-' : '/',
		 whole);
	out->issuer = copy(a, issuer);
	out->text = copy(a, text);
	out->code = p->atoms[0].issuer;
}

/* 84-TP/NĐ, 01-TANDTC-VKSNDTC/TTLT: the issuers come first. */
static void set_reversed(struct arena *a, const struct lex *l,
			 const struct regime_parts *p, struct symbol *out)
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

/* 33c/SL, 35-SL, 11/TTLB: the type alone */
static void set_edict(struct arena *a, const struct regime_parts *p, struct symbol *out)
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
static bool reads_as_letter(const struct regime_parts *p, const struct symbol_hint *hint)
{
	const struct atom *first = &p->atoms[0];
	if (first->digits && !first->type && hint->spelled)
		return true; /* "thông báo 1100/X11-X14" */
	if (!first->issuer || first->term)
		return false;
	if (!first->type)
		return true;
	if (type_is(hint->type, "cv") || type_is(hint->type, "doc"))
		return !p->atoms[1].issuer || p->n == 1;
	return !hint->type && p->n > 1 && !p->atoms[1].issuer && !p->atoms[1].term;
}

bool regime_read(struct arena *a, const struct lex *l, struct regime_parts *p,
		 const struct symbol_hint *hint, struct symbol *out)
{
	struct atom *first = &p->atoms[0], *last = &p->atoms[p->n - 1];
	if (atom_is(first, "TC") && hint->type && !type_is(hint->type, "tcao")) {
		first->type =
			NULL; /* "Thông tư 03 TC-TCT": the old Ministry of Finance */
		first->issuer = table_code_find(STR("TC"), true);
	}
	bool letter_head = type_is(hint->type, "cv") || type_is(hint->type, "doc");
	if (first->term) {
		p->n = 1;
		set_assembly(a, l, p, out);
	} else if (p->n == 1 && (atom_is(first, "SL") || atom_is(first, "SLT") ||
				 atom_is(first, "TTLB"))) {
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
