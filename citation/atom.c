/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/atom.h"

#include "base/utf8.h"
#include "citation/letter.h"

#include <stdio.h>
#include <string.h>

/* "TƯ" is TW, also at the end of a longer code. */
size_t atom_key(str slice, char *key)
{
	size_t n = letter_fold(slice, key, ATOM_KEY);
	for (size_t i = 0; i < n; i++)
		if (key[i] >= 'a')
			key[i] = (char)(key[i] - 32);
	bool horned = slice.n >= 2 && (!memcmp(slice.p + slice.n - 2, "\u01AF", 2) ||
				       !memcmp(slice.p + slice.n - 2, "\u01B0", 2));
	if (horned && n >= 2 && key[n - 1] == 'U' && key[n - 2] == 'T')
		key[n - 1] = 'W';
	return n;
}

static str key_of(const struct atom *x)
{
	return (str){ x->key, x->n_key };
}

static void atom_look_up(struct atom *x)
{
	x->type = table_code_find(key_of(x), false);
	x->issuer = table_code_find(key_of(x), true);
}

static bool ascii_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* "TWcủa", "BCĐTWNgày": a known issuer with the next word glued on is cut off. */
static void cut_glued(struct lex *l, size_t i, struct atom *x)
{
	const struct lex_token *t = &l->t[i];
	if ((t->flags & LEX_UPPER) || !(t->flags & LEX_CAPITAL) || l->n + 1 >= l->size)
		return;
	for (uint32_t at = t->end - 1; at > t->start + 1; at--) {
		const char *p = l->text.p + at;
		if (((unsigned char)*p & 0xC0) == 0x80 ||
		    (ascii_upper(*p) && at + 1 < t->end && ascii_upper(p[1])))
			continue;
		char key[ATOM_KEY];
		str head = { l->text.p + t->start, at - t->start };
		str known = { key, atom_key(head, key) };
		const struct table_code *code = table_code_find(known, true);
		if (!code || !ascii_upper(head.p[head.n - 1]))
			continue;
		lex_split(l, i, at);
		memcpy(x->key, key, ATOM_KEY);
		x->n_key = known.n;
		atom_look_up(x);
		return;
	}
}

static size_t count_capitals(str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		n += ascii_upper(s.p[i]);
	return n;
}

/* "T.Ư" */
static bool dotted_tw(const struct lex *l, size_t i)
{
	char key[ATOM_KEY];
	return lex_is(l, i + 1, '.') && lex_glued(l, i + 1) && lex_glued(l, i + 2) &&
	       l->t[i].end - l->t[i].start == 1 &&
	       (l->text.p[l->t[i].start] | 32) == 't' && l->t[i + 2].kind == LEX_WORD &&
	       atom_key(lex_slice(l, i + 2, i + 3), key) == 1 &&
	       (*key == 'U' || *key == 'W');
}

bool atom_parse(struct lex *l, size_t i, struct atom *x)
{
	*x = (struct atom){ .first = i, .end = i + 1 };
	if (l->t[i].kind != LEX_WORD)
		return false;
	x->upper = l->t[i].flags & LEX_UPPER;
	x->capitals = x->upper || count_capitals(lex_slice(l, i, i + 1)) >= 3;
	if (dotted_tw(l, i)) {
		memcpy(x->key, "TW", 2);
		x->n_key = 2;
		x->end = i + 3;
		atom_look_up(x);
		return true;
	}
	while (lex_is(l, x->end, '&') && lex_glued(l, x->end) &&
	       lex_glued(l, x->end + 1) && l->t[x->end + 1].kind == LEX_WORD)
		x->end += 2;
	x->n_key = atom_key(lex_slice(l, i, x->end), x->key);
	const struct lex_token *digits = &l->t[x->end];
	bool glued_digits = digits->kind == LEX_NUMBER && lex_glued(l, x->end) &&
			    digits->end - digits->start <= 3;
	str key = key_of(x);
	if (glued_digits && (str_eq(key, STR("QH")) || str_eq(key, STR("UBTVQH")))) {
		x->term = digits->value;
		x->end++;
		return true;
	}
	atom_look_up(x);
	if (!x->type && !x->issuer)
		cut_glued(l, i, x);
	x->digits = glued_digits && x->upper && x->end == i + 1;
	x->end += x->digits;
	return true;
}

bool atom_plausible(const struct atom *x)
{
	struct atom type = *x, issuer;
	return x->type || x->issuer || x->term ||
	       (x->capitals && x->n_key + x->digits >= 2 && x->n_key <= 14) ||
	       atom_split(&type, &issuer);
}

bool atom_split(struct atom *x, struct atom *issuer)
{
	if (x->n_key < 4)
		return false;
	for (size_t n = x->n_key - 1; n >= 2; n--) {
		const struct table_code *type =
			table_code_find((str){ x->key, n }, false);
		str rest = { x->key + n, x->n_key - n };
		const struct table_code *code = table_code_find(rest, true);
		if (!type || !code)
			continue;
		*issuer = *x;
		memmove(issuer->key, x->key + n, rest.n);
		issuer->n_key = rest.n;
		issuer->issuer = code;
		issuer->type = NULL;
		issuer->before = '-';
		x->n_key = n;
		x->type = type;
		x->issuer = NULL;
		return true;
	}
	return false;
}

size_t atom_print(const struct lex *l, const struct atom *x, char *out, size_t size)
{
	if (x->term)
		return (size_t)snprintf(out, size, "%.*s%u", (int)x->n_key, x->key,
					x->term);
	if (x->issuer) {
		str digits = l->t[x->end - 1].kind == LEX_NUMBER
				     ? lex_slice(l, x->end - 1, x->end)
				     : (str){ "", 0 };
		return (size_t)snprintf(out, size, "%.*s%.*s", STR_ARG(x->issuer->name),
					STR_ARG(digits));
	}
	str s = lex_slice(l, x->first, x->end);
	size_t n = 0;
	for (size_t at = 0; at < s.n && n + 4 < size;) {
		uint32_t cp;
		at += utf8_decode(s, at, &cp);
		const char *plain = letter_of(cp)->plain;
		if (*plain == 'd' && cp >= 0x80)
			cp = 0x110;
		else if (*plain && !plain[1] &&
			 (cp >= 0x370 ||
			  (cp < 0x80 && !(l->t[x->first].flags & LEX_CAPITAL))))
			cp = (uint32_t)(*plain - 32);
		n += utf8_encode(cp, out + n);
	}
	return n;
}
