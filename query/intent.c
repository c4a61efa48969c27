/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/intent.h"

#include "lexicon/lexicon.h"

enum { BETWEEN = 2 }; /* words between those for tasks and the name of who has them */

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

static bool is_within(str x, str y)
{
	return x.p >= y.p && x.p + x.n <= y.p + y.n;
}

/* Of names within each other the longest stays. */
static void add_name(struct intent *out, str name)
{
	size_t kept = 0;

	for (size_t i = 0; i < out->n_names; i++)
		if (is_within(name, out->names[i]))
			return;
	for (size_t i = 0; i < out->n_names; i++)
		if (!is_within(out->names[i], name))
			out->names[kept++] = out->names[i];
	out->n_names = kept;
	if (out->n_names < INTENT_NAMES)
		out->names[out->n_names++] = name;
}

/* The words of a question, as one key looks them up. */
struct words {
	uint32_t *numbers;
	struct token *tokens;
	size_t n;
};

static struct words read_words(struct arena *a, struct analyzer *z, str query,
			       enum lexicon_key key)
{
	struct words out = { arena_make(a, query.n + 1, uint32_t),
			     arena_make(a, query.n + 1, struct token), 0 };
	struct token token;

	analyzer_start(z, query, lexicon_lang(key));
	for (; analyzer_next(z, &token); out.n++) {
		str term = key == LEXICON_PLAIN ? token.fold : token.term;

		out.numbers[out.n] = token.flags & TOKEN_ELIDED ? LEXICON_GLUE
								: lexicon_word(key, term);
		out.tokens[out.n] = token;
	}
	return out;
}

/* True if word `i` stands close behind a word for tasks: "tasks of the". */
static bool is_theirs(const struct intent *out, const struct words *words, size_t i)
{
	for (size_t k = 1; k <= i && k <= BETWEEN + 1; k++)
		for (size_t w = 0; w < out->n_words; w++)
			if (words->tokens[i - k].end == out->words[w].end)
				return true;
	return false;
}

/*
 * True if the question has any. A name of one word is written with a capital, or it is
 * any word; whose tasks are asked for is so, too, or said: "nhà nước" may be a part of
 * anything.
 */
static bool find_names(struct arena *a, struct analyzer *z, str query,
		       enum lexicon_key key, struct intent *out)
{
	struct words words = read_words(a, z, query, key);
	struct lexicon_scan scan = { .key = key, .words = words.numbers, .n = words.n };
	struct lexicon_match match;
	bool any = false;

	while (lexicon_next(&scan, &match)) {
		const struct token *first = &words.tokens[match.first];
		bool capital = (first->flags & TOKEN_CAPITAL) != 0;

		if (match.n == 1 && (!capital || key == LEXICON_PLAIN))
			continue;
		if (key == LEXICON_PLAIN ? !is_marked_name(z, match.phrase)
					 : !is_named(z, key, match.phrase, capital))
			continue;
		any = true;
		if (capital || is_theirs(out, &words, match.first))
			add_name(out,
				 str_range(query, first->start, first[match.n - 1].end));
	}
	return any;
}

static bool names_something(struct arena *a, struct analyzer *z, str query,
			    const struct tree *tree, struct intent *out)
{
	bool any = false;

	for (enum lexicon_key key = 0; key < LEXICON_KEYS; key++)
		any |= find_names(a, z, query, key, out);
	for (size_t i = 0; i < tree->n_subs; i++)
		any |= tree->subs[i]->op == TREE_KEY;
	return any;
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
		if (out.n_words > 0 && names_something(a, z, query, tree, &out))
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
