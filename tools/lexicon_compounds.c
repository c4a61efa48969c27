/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tools/lexicon_compounds.h"

#include "text/syllable.h"
#include "tools/lexicon_compile.h"

#include <string.h>

enum kind { FIRST, LAST, WORD, LOOSE, KINDS };

enum { MOST_RULES = 4096 };

struct compounds {
	str rules[KINDS][MOST_RULES]; /* canonical syllables */
	size_t n[KINDS];
};

/* As the analyzer writes Vietnamese terms. */
static str canonical(struct arena *a, str words)
{
	struct buf out = { 0 };
	str word;

	while (str_cut(&words, ' ', &word)) {
		if (out.n > 0)
			buf_put_char(&out, ' ');
		syllable_canonical(&out, word);
	}
	str s = arena_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

static void add(struct arena *a, struct compounds *c, enum kind kind, str value,
		const char *path)
{
	if (c->n[kind] == MOST_RULES)
		lexicon_compile_die("too many rules", path);
	c->rules[kind][c->n[kind]++] = canonical(a, value);
}

struct compounds *lexicon_compounds_read(struct arena *a, const char *path)
{
	struct compounds *c = arena_make(a, 1, struct compounds);
	str rest = lexicon_compile_read(a, path), line, kind;

	while (str_cut(&rest, '\n', &line)) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		str_cut(&line, '\t', &kind);
		if (str_eq(kind, STR("first")) || str_eq(kind, STR("classifier")))
			add(a, c, FIRST, line, path);
		else if (str_eq(kind, STR("last")))
			add(a, c, LAST, line, path);
		else if (str_eq(kind, STR("word")))
			add(a, c, WORD, line, path);
		else if (str_eq(kind, STR("loose")))
			add(a, c, LOOSE, line, path);
		else
			lexicon_compile_die("a rule of no kind", path);
	}
	return c;
}

static bool has(const struct compounds *c, enum kind kind, str value)
{
	for (size_t i = 0; i < c->n[kind]; i++)
		if (str_eq(c->rules[kind][i], value))
			return true;
	return false;
}

/* By the rules alone. `cuts` are where the syllables after the first begin. */
static bool passes(const struct compounds *c, str key, const size_t *cuts, size_t n)
{
	return has(c, WORD, key) || (!has(c, FIRST, str_range(key, 0, cuts[0] - 1)) &&
				     !has(c, LAST, str_range(key, cuts[n - 1], key.n)));
}

bool lexicon_compounds_has(const struct compounds *c, str key,
			   bool (*is_phrase)(const void *, str), const void *phrases)
{
	size_t cuts[3], n = 0;

	for (size_t i = 0; i < key.n && n < 3; i++)
		if (key.p[i] == ' ')
			cuts[n++] = i + 1;
	if (n < 1 || n > 2 || !passes(c, key, cuts, n))
		return false;
	if (n == 1 || has(c, WORD, key))
		return true;
	str head = str_range(key, 0, cuts[1] - 1), tail = str_range(key, cuts[0], key.n);
	size_t in_head = cuts[0], in_tail = cuts[1] - cuts[0];
	return !(is_phrase(phrases, head) && passes(c, head, &in_head, 1)) &&
	       !(is_phrase(phrases, tail) && passes(c, tail, &in_tail, 1));
}

bool lexicon_compounds_is_loose(const struct compounds *c, str key)
{
	return has(c, LOOSE, key);
}
