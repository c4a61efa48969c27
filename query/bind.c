/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/bind.h"

#include <string.h>

/* A leaf of the tree and where its words stand in the query. */
struct leaf {
	const struct tree *tree;
	enum unit_role role;
	uint32_t start, end;
};

struct leaves {
	struct leaf *items;
	size_t n;
};

const char *bind_via_name(enum via via)
{
	static const char *const names[] = {
		[VIA_EXACT] = "exact",       [VIA_VARIANT] = "variant",
		[VIA_UNMARKED] = "unmarked", [VIA_STEM] = "stem",
		[VIA_CONCEPT] = "concept",   [VIA_TRANSLATION] = "translation",
		[VIA_IMPORTED] = "imported", [VIA_LEARNED] = "learned",
		[VIA_CITATION] = "citation", [VIA_STORY] = "story",
	};

	return names[via];
}

static size_t count_leaves(const struct tree *t)
{
	size_t n = t->n_subs == 0;

	for (size_t i = 0; i < t->n_subs; i++)
		n += count_leaves(t->subs[i]);
	return n;
}

static void collect(struct leaves *out, const struct tree *t, enum unit_role role)
{
	if (t->op == TREE_NOT)
		role = UNIT_NOT;
	if (role == UNIT_WORD && (t->op == TREE_NEAR || t->op == TREE_PHRASE))
		role = UNIT_PHRASE;
	for (size_t i = 0; i < t->n_subs; i++)
		collect(out, t->subs[i], role);
	if (t->n_subs > 0 || t->op == TREE_FIELD || t->op == TREE_KEY)
		return;
	out->items[out->n++] = (struct leaf){ t, role, t->start, t->end };
}

static void take_token(struct bound *b, const struct token *token,
		       const struct leaf *leaf)
{
	struct unit *u = &b->units[b->n_units];

	*u = (struct unit){
		.start = token->start,
		.end = token->end,
		.role = leaf->role,
		.leaf = leaf->tree,
		.stop = (token->flags & TOKEN_STOP) != 0,
		.marked = (token->flags & TOKEN_MARKED) != 0,
		.capital = (token->flags & TOKEN_CAPITAL) != 0,
		.word = token->word,
		.term = token->term,
		.fold = token->fold,
		.word_id = token->word_id,
		.term_id = token->term_id,
		.fold_id = token->fold_id,
		.same = (uint32_t)b->n_units,
	};
	b->n_units++;
}

/* Only the last word before a star is a beginning: of "khu-vực*" it is "vực". */
static void mark_wild(struct bound *b)
{
	for (size_t i = 0; i < b->n_units; i++)
		b->units[i].wild =
			b->units[i].leaf->op == TREE_WILD &&
			(i + 1 == b->n_units || b->units[i + 1].leaf != b->units[i].leaf);
}

/* Quadratic, but PARSE_BYTES keeps it below a few milliseconds. */
static void mark_same(struct bound *b)
{
	for (uint32_t i = 0; i < b->n_units; i++) {
		struct unit *u = &b->units[i];

		for (uint32_t j = 0; j < i && u->same == i; j++) {
			const struct unit *other = &b->units[j];
			if (other->term_id == u->term_id && other->role == u->role &&
			    other->wild == u->wild)
				u->same = j;
		}
	}
}

/*
 * "d'imprimantes" is two words of a French question and one of an English text. Returns
 * the question with blanks in place of such apostrophes.
 */
static str part_elisions(struct arena *a, struct analyzer *z, str query)
{
	str parted = arena_copy(a, query);
	struct token token;
	size_t elided = 0; /* where the last elided word ends, or 0 */

	analyzer_start(z, query, LANG_FR);
	while (analyzer_next(z, &token)) {
		if (elided > 0 && token.start > elided)
			memset((char *)parted.p + elided, ' ', token.start - elided);
		elided = token.flags & TOKEN_ELIDED ? token.end : 0;
	}
	return parted;
}

void bind_tree(struct arena *a, struct analyzer *z, str query, const struct tree *tree,
	       enum lang lang, enum lang asked, struct bound *out)
{
	struct leaves leaves = { .items =
					 arena_make(a, count_leaves(tree), struct leaf) };
	struct token token;
	size_t at = 0;

	collect(&leaves, tree, UNIT_WORD);
	*out = (struct bound){
		.query = query, .lang = lang, .asked = asked, .tree = tree
	};
	out->units = arena_make(a, query.n + 1, struct unit);
	if (asked == LANG_FR && lang != LANG_FR)
		query = part_elisions(a, z, query);
	analyzer_start(z, query, lang);
	while (analyzer_next(z, &token)) {
		while (at < leaves.n && leaves.items[at].end <= token.start)
			at++;
		if (at < leaves.n && leaves.items[at].start < token.end)
			take_token(out, &token, &leaves.items[at]);
	}
	mark_wild(out);
	mark_same(out);
}

size_t bind_range(const struct bound *b, const struct tree *leaf, size_t *n)
{
	size_t low = 0, high = b->n_units;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (b->units[middle].start < leaf->start)
			low = middle + 1;
		else
			high = middle;
	}
	while (high < b->n_units && b->units[high].leaf == leaf)
		high++;
	*n = high - low;
	return low;
}

bool bind_is_repeated(const struct unit *u, size_t member)
{
	str tag = u->members[member].tag;
	size_t i = 0;

	while (i < member && !str_eq(u->members[i].tag, tag))
		i++;
	return tag.n > 0 && i < member;
}

static void print_member(struct buf *out, const struct member *m)
{
	buf_printf(out, " %s:", bind_via_name(m->via));
	for (size_t i = 0; i < m->n_terms; i++) {
		if (i > 0)
			buf_put_char(out, '_');
		buf_put(out, m->terms[i]);
	}
	buf_printf(out, "[%u]", m->count);
}

void bind_print(struct buf *out, const struct bound *b)
{
	for (size_t i = 0; i < b->n_units; i++) {
		const struct unit *u = &b->units[i];

		buf_printf(out, "  %.*s%s weight %.2f:", STR_ARG(u->word),
			   u->wild ? "*" : "", u->weight);
		for (size_t m = 0; m < u->n_members; m++)
			print_member(out, &u->members[m]);
		buf_put_char(out, '\n');
	}
}
