/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/intent.h"

#include "lexicon/lexicon.h"

/* ---- what fields say ---- */

static bool has_field(const struct tree *t, enum tree_field field, const char *value)
{
	if (t->op == TREE_NOT)
		return false;
	if (t->op == TREE_FIELD && t->field == field &&
	    (value == NULL || str_eq(t->low, str_of(value))))
		return true;
	for (size_t i = 0; i < t->n_subs; i++)
		if (has_field(t->subs[i], field, value))
			return true;
	return false;
}

/* ---- what words say ---- */

static bool is_folded(const struct token *token, const char *word)
{
	return str_eq(token->fold, str_of(word));
}

/* "tasks", "tâches", "nhiệm vụ", marked or not. */
static void find_words(struct intent *out, struct analyzer *z, str query)
{
	struct token token;
	uint32_t before = UINT32_MAX;

	analyzer_start(z, query, LANG_VI);
	while (analyzer_next(z, &token) && out->n_words < INTENT_WORDS) {
		bool second = before != UINT32_MAX && is_folded(&token, "vu");
		uint32_t start = second ? before : token.start;

		before = is_folded(&token, "nhiem") ? token.start : UINT32_MAX;
		if (!second && !is_folded(&token, "task") &&
		    !is_folded(&token, "tasks") && !is_folded(&token, "tache") &&
		    !is_folded(&token, "taches"))
			continue;
		out->words[out->n_words].start = start;
		out->words[out->n_words++].end = token.end;
	}
}

/* Offices among the core concepts are written large in Vietnamese: "Ban Chỉ đạo". */
static bool is_large(struct analyzer *z, uint32_t row)
{
	const uint32_t *variants;
	struct token token;

	if (lexicon_variants(row, LEXICON_VI, &variants) == 0)
		return false;
	analyzer_start(z, lexicon_text(LEXICON_VI, variants[0]), LANG_VI);
	return analyzer_next(z, &token) && (token.flags & TOKEN_CAPITAL) != 0;
}

static bool is_name(struct analyzer *z, uint32_t row)
{
	enum lexicon_kind kind = lexicon_kind(row);

	return kind == LEXICON_BODY || kind == LEXICON_PLACE ||
	       (kind == LEXICON_CONCEPT && is_large(z, row));
}

static bool is_named(struct analyzer *z, enum lexicon_key key, uint32_t phrase,
		     bool capital)
{
	struct lexicon_sense sense;

	for (size_t i = 0; lexicon_sense(key, phrase, i, &sense); i++)
		if (is_name(z, sense.row) && (!sense.capital || capital))
			return true;
	return false;
}

static bool is_marked_name(struct analyzer *z, uint32_t phrase)
{
	const uint32_t *marked;
	size_t n = lexicon_marked(phrase, &marked);

	for (size_t i = 0; i < n; i++)
		if (is_named(z, LEXICON_VI, marked[i], true))
			return true;
	return false;
}

/* A name of one word is written with a capital, or it is any word. */
static bool has_name(struct arena *a, struct analyzer *z, str query, enum lexicon_key key)
{
	uint32_t *numbers = arena_make(a, query.n + 1, uint32_t);
	bool *capitals = arena_make(a, query.n + 1, bool);
	struct lexicon_match match;
	struct token token;
	size_t n = 0;

	analyzer_start(z, query, lexicon_lang(key));
	for (; analyzer_next(z, &token); n++) {
		str term = key == LEXICON_PLAIN ? token.fold : token.term;

		numbers[n] = token.flags & TOKEN_ELIDED ? LEXICON_GLUE
							: lexicon_word(key, term);
		capitals[n] = (token.flags & TOKEN_CAPITAL) != 0;
	}
	struct lexicon_scan scan = { .key = key, .words = numbers, .n = n };
	while (lexicon_next(&scan, &match)) {
		bool capital = capitals[match.first];

		if (match.n == 1 && (!capital || key == LEXICON_PLAIN))
			continue;
		if (key == LEXICON_PLAIN ? is_marked_name(z, match.phrase)
					 : is_named(z, key, match.phrase, capital))
			return true;
	}
	return false;
}

static bool names_something(struct arena *a, struct analyzer *z, str query,
			    const struct tree *tree)
{
	for (size_t i = 0; i < tree->n_subs; i++)
		if (tree->subs[i]->op == TREE_KEY)
			return true;
	for (enum lexicon_key key = 0; key < LEXICON_KEYS; key++)
		if (has_name(a, z, query, key))
			return true;
	return false;
}

struct intent intent_of(struct arena *a, struct analyzer *z, str query,
			const struct tree *tree)
{
	struct intent out = { .kinds = INTENT_PASSAGES };
	bool passages = has_field(tree, TREE_KIND, "passage");
	bool tasks = has_field(tree, TREE_KIND, "task");

	if (passages || tasks) {
		out.kinds = passages * INTENT_PASSAGES + tasks * INTENT_TASKS;
	} else if (has_field(tree, TREE_ACTOR, NULL) ||
		   has_field(tree, TREE_DEADLINE, NULL)) {
		out.kinds = INTENT_TASKS;
	} else if (tree->op == TREE_FREE) {
		find_words(&out, z, query);
		if (out.n_words > 0 && names_something(a, z, query, tree))
			out.kinds = INTENT_PASSAGES | INTENT_TASKS;
	}
	return out;
}

bool intent_has(const struct intent *intent, uint32_t start, uint32_t end)
{
	for (size_t i = 0; i < intent->n_words; i++)
		if (intent->words[i].start <= start && end <= intent->words[i].end)
			return true;
	return false;
}
