/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/suggest.h"

#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "query/attest.h"
#include "query/field.h"
#include "store/terms.h"
#include "text/normal.h"
#include "text/syllable.h"

#include <string.h>

enum {
	LEAST_LETTERS = 3, /* of shorter words every other is near */
	LONG_LETTERS = 6,  /* two slips from here on */
	FORM_BYTES = 4,    /* two letters of two bytes longer or shorter */
	GATHERED = 64,
};

/* A word as code points. */
struct letters {
	uint32_t items[SUGGEST_LETTERS];
	size_t n;
};

struct candidate {
	str word;
	uint32_t count, distance;
	bool marks;
	bool form; /* of a dictionary, not made from a stem */
};

/* One unknown word while words like it are gathered. */
struct search_for {
	struct arena *a;
	struct store *store;
	struct analyzer *z;
	const struct unit *unit;
	enum lang lang;
	str own; /* what candidates are held against: term, stem or word without marks */
	struct letters letters;
	unsigned tone;
	bool plain; /* Vietnamese typed without marks */
	bool stem;  /* is known: only a spelling of the lexicon can be meant */
	struct candidate items[GATHERED];
	size_t n;
	struct error *err;
};

/* False where it is too long. */
static bool spell(str word, struct letters *out)
{
	out->n = 0;
	for (size_t at = 0; at < word.n;) {
		if (out->n == SUGGEST_LETTERS)
			return false;
		at += utf8_decode(word, at, &out->items[out->n++]);
	}
	return true;
}

static uint32_t least(uint32_t x, uint32_t y)
{
	return x < y ? x : y;
}

/* Insertions, deletions, replacements and swaps of neighbours (optimal string
 * alignment). */
static uint32_t distance(const struct letters *x, const struct letters *y)
{
	uint32_t rows[3][SUGGEST_LETTERS + 1];

	for (uint32_t j = 0; j <= y->n; j++)
		rows[0][j] = j;
	for (uint32_t i = 1; i <= x->n; i++) {
		uint32_t *now = rows[i % 3], *last = rows[(i + 2) % 3];
		const uint32_t *before = rows[(i + 1) % 3];

		now[0] = i;
		for (uint32_t j = 1; j <= y->n; j++) {
			bool same = x->items[i - 1] == y->items[j - 1];
			now[j] = least(last[j - 1] + !same,
				       1 + least(last[j], now[j - 1]));
			if (i > 1 && j > 1 && x->items[i - 1] == y->items[j - 2] &&
			    x->items[i - 2] == y->items[j - 1])
				now[j] = least(now[j], before[j - 2] + 1);
		}
	}
	return rows[x->n % 3][y->n];
}

static uint32_t most_slips(const struct search_for *f)
{
	return f->stem || f->letters.n < LONG_LETTERS ? 1 : 2;
}

static str fold_of(struct arena *a, str word)
{
	struct buf fold = { 0 };

	normal_fold(&fold, word);
	str s = arena_copy(a, buf_str(&fold));
	buf_free(&fold);
	return s;
}

static void gather(struct search_for *f, struct candidate c)
{
	for (size_t i = 0; i < f->n; i++)
		if (str_eq(f->items[i].word, c.word)) {
			f->items[i].count += c.count;
			return;
		}
	if (f->n < GATHERED)
		f->items[f->n++] = c;
}

static bool is_vowel(uint32_t c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/* One letter more or less, or a vowel for another: slips in a word that is derived. With
 * other consonants it is another word, "connection" no "confection". */
static bool sounds_alike(const struct letters *x, const struct letters *y)
{
	for (size_t i = 0; i < x->n && x->n == y->n; i++)
		if (x->items[i] != y->items[i] &&
		    (!is_vowel(x->items[i]) || !is_vowel(y->items[i])))
			return false;
	return true;
}

/* How far a known word is from the unknown one; false where it is no candidate. */
static bool compare(struct search_for *f, str known, struct candidate *out)
{
	struct letters letters;
	uint32_t most = most_slips(f);

	*out = (struct candidate){ .word = known };
	if (!spell(known, &letters) || letters.n > f->letters.n + most ||
	    letters.n + most < f->letters.n)
		return false;
	out->distance = distance(&f->letters, &letters);
	if (f->stem && !sounds_alike(&f->letters, &letters))
		return false;
	if (f->lang != LANG_VI || f->plain)
		return out->distance <= most;
	out->marks = str_eq(fold_of(f->a, known), f->unit->fold);
	if (out->marks)
		return true;
	return out->distance <= most && syllable_tone(known) == f->tone;
}

/* ---- where known words come from ---- */

/* A term of the index, as the question would spell it. */
static void add_term(struct search_for *f, str term, uint32_t count)
{
	struct candidate c;

	if (f->lang == LANG_VI) {
		if (!syllable_is_valid(term))
			return;
	} else if (syllable_is_valid(term) &&
		   lexicon_word(lexicon_key(f->lang), term) == 0) {
		return;
	}
	if (!compare(f, f->plain ? fold_of(f->a, term) : term, &c))
		return;
	if (f->lang != LANG_VI && str_starts(f->unit->fold, f->own)) {
		struct buf word = { 0 };
		buf_put(&word, term);
		buf_put(&word, str_range(f->unit->fold, f->own.n, f->unit->fold.n));
		c.word = arena_copy(f->a, buf_str(&word));
		buf_free(&word);
	}
	c.count = count;
	gather(f, c);
}

static bool add_index(struct search_for *f)
{
	struct store_name *names;
	uint32_t cp;
	size_t n;
	str first = terms_word(f->a, lang_code(f->lang),
			       (str){ f->own.p, utf8_decode(f->own, 0, &cp) });

	if (!store_terms(f->a, f->store, first, SUGGEST_SCAN, &names, &n, f->err))
		return false;
	for (size_t i = 0; i < n; i++)
		add_term(f, terms_bare(names[i].name), names[i].count);
	return true;
}

/* A word of a dictionary form. */
static bool add_form(struct search_for *f, str form)
{
	struct candidate c;

	/* Whoever errs keeps the first letter or the second. */
	if (form.n > f->own.n + FORM_BYTES || form.n + FORM_BYTES < f->own.n ||
	    form.n < 2 || (form.p[0] != f->own.p[0] && form.p[1] != f->own.p[1]))
		return true;
	str fold = fold_of(f->a, form);
	if (!compare(f, f->stem ? attest_bare(f->a, fold) : fold, &c))
		return true;
	struct token token;
	analyzer_start(f->z, form, f->lang);
	if (!analyzer_next(f->z, &token))
		return true;
	c.word = token.word;
	c.form = true;
	if (!store_term_count(f->store, terms_word(f->a, lang_code(f->lang), token.term),
			      &c.count, f->err))
		return false;
	gather(f, c);
	return true;
}

/* The words of French and English as dictionaries write them. */
static bool add_lexicon(struct search_for *f)
{
	enum lexicon_key key = lexicon_key(f->lang);
	uint32_t n = f->lang == LANG_VI ? 0 : lexicon_n_phrases(key);
	str own = f->own;
	struct letters letters = f->letters;
	bool ok = true;

	f->own = f->stem ? attest_bare(f->a, f->unit->fold) : f->unit->fold;
	if (!spell(f->own, &f->letters))
		n = 0;
	for (uint32_t i = 0; i < n && ok; i++) {
		str text = lexicon_text(key, i), form;
		while (ok && str_cut(&text, ' ', &form))
			ok = add_form(f, form);
	}
	f->own = own;
	f->letters = letters;
	return ok;
}

/* Nearer first, then what a dictionary has, then the one that begins alike, then the more
 * frequent. Where no syllable has the marks that were typed, they are the slip. */
static bool is_better(const struct search_for *f, const struct candidate *x,
		      const struct candidate *y)
{
	if (x->marks != y->marks)
		return x->marks != syllable_is_valid(f->own);
	if (!x->marks && x->distance != y->distance)
		return x->distance < y->distance;
	if (x->form != y->form)
		return x->form;
	bool alike = x->word.p[0] == f->own.p[0];
	if (alike != (y->word.p[0] == f->own.p[0]))
		return alike;
	return x->count > y->count;
}

static bool find_nearest(struct search_for *f, struct candidate *best)
{
	*best = (struct candidate){ 0 };
	f->plain = f->lang == LANG_VI && !f->unit->marked;
	f->own = f->plain ? f->unit->fold : f->unit->term;
	f->tone = syllable_tone(f->own);
	f->n = 0;
	if (!spell(f->own, &f->letters) || f->letters.n < LEAST_LETTERS)
		return true;
	if ((!f->stem && !add_index(f)) || !add_lexicon(f))
		return false;
	for (size_t i = 0; i < f->n; i++)
		if (best->word.n == 0 || is_better(f, &f->items[i], best))
			*best = f->items[i];
	return true;
}

/* ---- of all words ---- */

static bool suggest_one(struct search_for *f, const struct bound *bounds, size_t n_bounds,
			uint32_t start, struct suggestion *out, bool *made)
{
	struct candidate best = { 0 }, c;

	for (size_t b = 0; b < n_bounds; b++)
		for (size_t i = 0; i < bounds[b].n_units; i++) {
			if (bounds[b].units[i].start != start ||
			    (f->stem &&
			     !attest_is_derived(&bounds[b].units[i], bounds[b].lang)))
				continue;
			f->unit = &bounds[b].units[i];
			f->lang = bounds[b].lang;
			if (!find_nearest(f, &c))
				return false;
			if (c.word.n == 0 ||
			    (best.word.n > 0 && !is_better(f, &c, &best)))
				continue;
			best = c;
			out->start = f->unit->start;
			out->end = f->unit->end;
		}
	/* A stem's word that the lexicon spells so within a phrase is no slip. */
	*made = best.word.n > 0 && !(f->stem && best.distance == 0);
	out->query = str_range(bounds[0].query, out->start, out->end);
	out->word = best.word;
	out->count = best.count;
	out->marks = best.marks;
	return true;
}

/* A quotation right behind `t`, the value of what it names. */
static const struct tree *quoted_behind(const struct tree *t, const struct tree *next)
{
	bool quoted = next != NULL && next->op == TREE_PHRASE && next->start == t->end;

	return quoted ? next : NULL;
}

/* Fields whose values are not taken are searched as words, and so are numbers that
 * nothing cites: none of these words is a slip. `next` stands behind `t`, or is NULL. */
static void find_fields(const struct tree *t, const struct tree *next, str query,
			enum attest *known, struct suggestion *out, size_t *n)
{
	const struct tree *quoted = quoted_behind(t, next);
	const char *values =
		t->op == TREE_WORD ? field_values(t->text, quoted != NULL) : NULL;
	uint32_t end = quoted && values ? quoted->end : t->end;

	for (size_t i = 0; i < t->n_subs; i++)
		find_fields(t->subs[i], i + 1 < t->n_subs ? t->subs[i + 1] : NULL, query,
			    known, out, n);
	if ((values == NULL && !t->uncited) || *n == SUGGEST_FIELDS)
		return;
	for (uint32_t i = t->start; i < end; i++)
		known[i] = ATTEST_WORD;
	out[(*n)++] = (struct suggestion){ .start = t->start,
					   .end = end,
					   .query = str_range(query, t->start, end),
					   .values = t->uncited ? NULL : values,
					   .uncited = t->uncited };
}

bool suggest_find(struct arena *a, struct store *s, struct analyzer *z, str query,
		  const struct tree *tree, enum lang asked, const bool *seen,
		  struct suggestion **out, size_t *n, struct error *err)
{
	struct bound bounds[LANG_COUNT];
	enum attest *known = arena_make(a, query.n, enum attest);
	struct search_for *f = arena_make(a, 1, struct search_for);
	size_t n_bounds = 0, n_tried = 0;

	*out = arena_make(a, SUGGEST_FIELDS + SUGGEST_WORDS, struct suggestion);
	*n = 0;
	find_fields(tree, NULL, query, known, *out, n);
	*f = (struct search_for){ .a = a, .store = s, .z = z, .err = err };
	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++) {
		if (asked != LANG_UND && lang != asked)
			continue;
		bind_tree(a, z, query, tree, lang, asked, &bounds[n_bounds]);
		if (!attest_words(a, s, &bounds[n_bounds++], seen, known, err))
			return false;
	}
	for (size_t i = 0; i < bounds[0].n_units && n_tried < SUGGEST_WORDS; i++) {
		uint32_t start = bounds[0].units[i].start;
		bool made;

		if (known[start] == ATTEST_WORD)
			continue;
		n_tried++;
		f->stem = known[start] == ATTEST_STEM;
		known[start] = ATTEST_WORD;
		if (!suggest_one(f, bounds, n_bounds, start, &(*out)[*n], &made))
			return false;
		*n += made;
	}
	return true;
}
