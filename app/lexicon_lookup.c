/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/lexicon_lookup.h"

#include "lexicon/glue.h"
#include "lexicon/lexicon.h"
#include "query/bind.h"
#include "store/learned.h"
#include "store/terms.h"
#include "text/normal.h"
#include "text/syllable.h"

#include <string.h>

static const char *const columns[] = { "lang",     "term",   "via",    "to",
				       "matched",  "origin", "weight", "probability",
				       "passages", "parts",  NULL };
static const char *const lines[] = {
	"{lang} {term:bold}: {to} {matched}  ({via}{note:dim})",
	NULL,
};
const struct emit_view lexicon_lookup_view = { .columns = columns, .lines = lines };

enum { MOST_SENSES = 64 };

struct lookup {
	struct arena *a;
	struct analyzer *z;
	struct store *store; /* or NULL */
	const struct user *user;
	struct emit *emit;
	str words;
	enum lang lang; /* that the words are taken for */
	str term;       /* of all of them */
	size_t n_words;
	size_t *n;
	struct error *err;
};

/* What a record says. */
struct route {
	str term, matched, origin;
	enum via via;
	enum lang to;
	double weight, probability;
	uint32_t passages;
	str through;
};

static str code(enum lang lang)
{
	return str_of(lang_code(lang));
}

/* The same for people. */
static void put_note(struct lookup *l, const struct route *r, uint32_t parts)
{
	struct buf note = { 0 };

	if (r->origin.n > 0)
		buf_printf(&note, ", %.*s", STR_ARG(r->origin));
	if (r->passages > 0)
		buf_printf(&note, ", p %.2f from %u passages", r->probability,
			   r->passages);
	if (r->through.n > 0)
		buf_printf(&note, ", through %.*s", STR_ARG(r->through));
	if (parts > 0)
		buf_printf(&note, ", in %u parts", parts);
	emit_str(l->emit, "note", buf_str(&note));
	buf_free(&note);
}

static bool put_route(struct lookup *l, const struct route *r)
{
	struct emit *e = l->emit;
	struct buf term = { 0 };
	uint32_t parts = 0;
	bool ok = true;

	user_put_term(&term, l->z, r->matched, r->to);
	if (l->store != NULL && term.n > 0 && memchr(term.p, ' ', term.n) == NULL)
		ok = store_term_count(l->store,
				      terms_word(l->a, lang_code(r->to), buf_str(&term)),
				      &parts, l->err);
	emit_record(e);
	emit_str(e, "lang", code(l->lang));
	emit_str(e, "term", r->term);
	emit_str(e, "via", str_of(bind_via_name(r->via)));
	emit_str(e, "to", code(r->to));
	emit_str(e, "matched", r->matched);
	emit_known(e, "origin", r->origin);
	emit_real(e, "weight", r->weight);
	if (r->passages > 0) {
		emit_real(e, "probability", r->probability);
		emit_uint(e, "passages", r->passages);
	}
	if (parts > 0)
		emit_uint(e, "parts", parts);
	put_note(l, r, parts);
	emit_record_end(e);
	buf_free(&term);
	++*l->n;
	return ok;
}

/* ---- the lexicon ---- */

/* All variants of one row, in all languages. */
static bool put_row(struct lookup *l, enum lexicon_key key, uint32_t phrase,
		    const struct lexicon_sense *sense, enum via own)
{
	bool general = lexicon_kind(sense->row) == LEXICON_GENERAL;
	struct buf origin = { 0 };
	bool ok = true;

	buf_printf(&origin, "%s %s", lexicon_domain(sense->row), lexicon_id(sense->row));
	for (enum lexicon_key to = 0; ok && to < LEXICON_PLAIN; to++) {
		const uint32_t *variants;
		size_t n = lexicon_variants(sense->row, to, &variants);

		for (size_t i = 0; ok && i < n; i++) {
			if (to == key && variants[i] == phrase)
				continue;
			ok = put_route(
				l, &(struct route){
					   .term = str_of(sense->text),
					   .matched = lexicon_spelling(sense->row, to, i),
					   .origin = buf_str(&origin),
					   .via = own != VIA_EXACT ? own
						  : general        ? VIA_TRANSLATION
								   : VIA_CONCEPT,
					   .to = lexicon_lang(to),
					   .weight = 1 / (1 + (double)sense->rank),
				   });
		}
	}
	buf_free(&origin);
	return ok;
}

static bool put_phrase(struct lookup *l, enum lexicon_key key, uint32_t phrase,
		       enum via own)
{
	struct lexicon_sense sense;
	bool ok = true;

	for (size_t i = 0; ok && i < MOST_SENSES && lexicon_sense(key, phrase, i, &sense);
	     i++)
		ok = put_row(l, key, phrase, &sense, own);
	return ok;
}

/* The rows that have all of the words as one phrase. */
static bool put_rows(struct lookup *l, enum lexicon_key key)
{
	uint32_t *numbers = arena_make(l->a, l->words.n + 1, uint32_t);
	struct lexicon_scan scan = { .key = key, .words = numbers };
	struct lexicon_match m;
	struct token t;
	bool ok = true;

	analyzer_start(l->z, l->words, lexicon_lang(key));
	while (analyzer_next(l->z, &t))
		numbers[scan.n++] =
			t.flags & TOKEN_ELIDED
				? (uint32_t)LEXICON_GLUE
				: lexicon_word(key,
					       key == LEXICON_PLAIN ? t.fold : t.term);
	while (ok && lexicon_next(&scan, &m)) {
		const uint32_t *marked;

		if (m.first != 0 || m.n != scan.n)
			continue;
		if (key != LEXICON_PLAIN) {
			ok = put_phrase(l, key, m.phrase, VIA_EXACT);
			continue;
		}
		size_t n = lexicon_marked(m.phrase, &marked);
		for (size_t i = 0; ok && i < n; i++)
			ok = put_phrase(l, LEXICON_VI, marked[i], VIA_UNMARKED);
	}
	return ok;
}

/* ---- spellings ---- */

/* The stem of one word, its other spelling, and the marked forms that it can be. */
static bool put_spellings(struct lookup *l)
{
	struct token t;
	str *marked;
	bool ok = true;

	analyzer_start(l->z, l->words, l->lang);
	if (l->n_words != 1 || !analyzer_next(l->z, &t))
		return true;
	str word = arena_copy(l->a, t.word), term = arena_copy(l->a, t.term);
	struct route r = { .term = word, .matched = term, .to = l->lang, .weight = 1 };
	if (!str_eq(word, term)) {
		r.via = l->lang == LANG_VI ? VIA_VARIANT : VIA_STEM;
		ok = put_route(l, &r);
	}
	if (l->lang != LANG_VI || l->store == NULL || (t.flags & TOKEN_MARKED))
		return ok;
	size_t n = syllable_marked(l->a, word, &marked);
	for (size_t i = 0; ok && i < n; i++) {
		uint32_t parts;
		ok = store_term_count(l->store,
				      terms_word(l->a, lang_code(LANG_VI), marked[i]),
				      &parts, l->err);
		r.matched = marked[i];
		r.via = VIA_UNMARKED;
		if (ok && parts > 0 && !str_eq(marked[i], word))
			ok = put_route(l, &r);
	}
	return ok;
}

/* ---- the user and the index ---- */

static bool put_own(struct lookup *l)
{
	bool longer, ok = true;

	for (enum lang to = LANG_UND + 1; to < LANG_COUNT; to++) {
		const struct user_gloss *found;
		size_t n =
			user_find(l->a, l->user, l->lang, l->term, to, &found, &longer);

		for (size_t i = 0; ok && i < n; i++)
			ok = put_route(l, &(struct route){
						  .term = found[i].asked,
						  .matched = found[i].text,
						  .origin = found[i].origin.n > 0
								    ? found[i].origin
								    : STR("accepted"),
						  .via = found[i].origin.n > 0
								 ? VIA_IMPORTED
								 : VIA_TRANSLATION,
						  .to = to,
						  .weight = 1,
					  });
	}
	return ok;
}

static bool put_learned(struct lookup *l)
{
	struct learned_term found, other;
	bool is_there, has_text;

	if (l->store == NULL)
		return true;
	if (!learned_find(l->a, l->store, code(l->lang), l->term, &found, &is_there,
			  l->err))
		return false;
	for (size_t i = 0; is_there && i < found.n; i++) {
		const struct learned_pair *p = &found.pairs[i];
		enum lang to = lang_parse(p->lang);

		if (!learned_find(l->a, l->store, p->lang, p->term, &other, &has_text,
				  l->err))
			return false;
		double probability = p->forward / 1000.0;
		const struct route r = {
			.term = found.text.n > 0 ? found.text : l->term,
			.matched = has_text && other.text.n > 0 ? other.text : p->term,
			.origin = user_rejects(l->user, l->lang, l->term, to, p->term)
					  ? STR("rejected")
					  : (str){ 0 },
			.via = VIA_LEARNED,
			.to = to,
			.weight = probability,
			.probability = probability,
			.passages = p->passages,
			.through = p->through,
		};
		if (!put_route(l, &r))
			return false;
	}
	return true;
}

/* ---- the whole ---- */

static bool look_up(struct lookup *l)
{
	struct buf term = { 0 };

	user_put_term(&term, l->z, l->words, l->lang);
	l->term = arena_copy(l->a, buf_str(&term));
	buf_free(&term);
	l->n_words = l->term.n > 0;
	for (size_t i = 0; i < l->term.n; i++)
		l->n_words += l->term.p[i] == ' ';
	return l->n_words == 0 ||
	       (put_spellings(l) && put_rows(l, lexicon_key(l->lang)) && put_own(l) &&
		put_learned(l));
}

/* True if some letter is beyond ASCII: then it was not typed without marks. */
static bool is_marked(str words)
{
	for (size_t i = 0; i < words.n; i++)
		if ((unsigned char)words.p[i] >= 0x80)
			return true;
	return false;
}

bool lexicon_lookup(struct store *s, const struct user *user, str words, struct emit *e,
		    size_t *n, struct error *err)
{
	struct lookup l = { .a = arena_new(),
			    .z = analyzer_new(),
			    .store = s,
			    .user = user,
			    .emit = e,
			    .words = words,
			    .n = n,
			    .err = err };
	bool ok = true;

	*n = 0;
	for (l.lang = LANG_VI; ok && l.lang < LANG_COUNT; l.lang++)
		ok = look_up(&l);
	l.lang = LANG_VI;
	if (ok && !is_marked(words))
		ok = put_rows(&l, LEXICON_PLAIN);
	analyzer_free(l.z);
	arena_free(l.a);
	return ok;
}
