/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/lexicon_pairs.h"

#include "app/stored.h"
#include "store/learned.h"

#include <stdlib.h>
#include <string.h>

static const char *const columns[] = { "lang",        "term",    "to",          "matched",
				       "probability", "reverse", "passages",    "through",
				       "status",      "example", "translation", NULL };
static const char *const lines[] = {
	"{lang} {term:bold} = {to} {matched:bold}  p {probability}, back {reverse}, "
	"{passages} passages  {status:yellow}",
	"   {example:dim}",
	"   {translation:dim}",
	NULL,
};
const struct emit_view lexicon_pairs_view = { .columns = columns, .lines = lines };

/* One learned pair, from the language whose code is the lower. */
struct pair {
	str lang, term, text;
	const struct learned_pair *other;
	uint32_t forward, backward;
};

struct listing {
	struct arena *a, *scratch; /* the second for one pair */
	struct analyzer *z;
	struct store *s;
	const struct user *user;
	struct pair *items;
	size_t n, room;
	struct error *err;
};

/* ---- gathering ---- */

static bool has_pair(const struct learned_term *t, str lang, str term)
{
	for (size_t i = 0; i < t->n; i++)
		if (str_eq(t->pairs[i].lang, lang) && str_eq(t->pairs[i].term, term))
			return true;
	return false;
}

/* A pair that both terms have is told by the one of the lower language. */
static bool is_told(struct listing *l, str lang, str term, const struct learned_pair *p,
		    bool *told)
{
	struct learned_term other;
	bool found;

	*told = false;
	if (str_compare(lang, p->lang) < 0)
		return true;
	if (!learned_find(l->a, l->s, p->lang, p->term, &other, &found, l->err))
		return false;
	*told = found && has_pair(&other, lang, term);
	return true;
}

static bool add_term(struct listing *l, str lang, str term)
{
	struct learned_term *t = arena_make(l->a, 1, struct learned_term);
	bool found, told;

	if (!learned_find(l->a, l->s, lang, term, t, &found, l->err))
		return false;
	for (size_t i = 0; found && i < t->n; i++) {
		if (!is_told(l, lang, term, &t->pairs[i], &told))
			return false;
		if (told)
			continue;
		l->items = arena_room(l->a, l->items, l->n, 1, &l->room, struct pair);
		l->items[l->n++] =
			(struct pair){ lang, term, t->text, &t->pairs[i], 0, 0 };
	}
	return true;
}

static bool add_all(struct listing *l)
{
	struct store_name *keys;
	size_t n;
	str lang, term;

	if (!store_meta_keys(l->a, l->s, STR(LEARNED_TERM), &keys, &n, l->err))
		return false;
	for (size_t i = 0; i < n; i++)
		if (learned_key_parse(keys[i].name, &lang, &term) &&
		    !add_term(l, lang, term))
			return false;
	return true;
}

static int by_passages(const void *x, const void *y)
{
	const struct pair *a = x, *b = y;

	if (a->other->passages != b->other->passages)
		return a->other->passages < b->other->passages ? 1 : -1;
	if (a->other->forward != b->other->forward)
		return a->other->forward < b->other->forward ? 1 : -1;
	int order = str_compare(a->lang, b->lang);
	order = order != 0 ? order : str_compare(a->term, b->term);
	order = order != 0 ? order : str_compare(a->other->lang, b->other->lang);
	return order != 0 ? order : str_compare(a->other->term, b->other->term);
}

/* ---- printing ---- */

/* The sentence, or the title where the range is empty; empty if it is not there. */
static str sentence_of(struct listing *l, const struct learned_sentence *s)
{
	struct stored article;
	struct error ignored;

	if (!stored_article(l->scratch, l->s, s->article, &article, &ignored))
		return (str){ 0 };
	if (s->start >= s->end)
		return article.article.title;
	return s->end <= article.article.text.n
		       ? str_range(article.article.text, s->start, s->end)
		       : (str){ 0 };
}

static bool put_example(struct listing *l, struct emit *e, const struct pair *p)
{
	struct learned_example example;
	bool found;

	if (p->other->through.n > 0)
		return true;
	if (!learned_example(l->scratch, l->s, p->other->example, &example, &found,
			     l->err))
		return false;
	if (!found)
		return true;
	bool swapped = lang_parse(p->lang) > lang_parse(p->other->lang);
	emit_str(e, "example", sentence_of(l, &example.sides[swapped]));
	emit_str(e, "translation", sentence_of(l, &example.sides[!swapped]));
	return true;
}

static bool is_accepted(struct listing *l, const struct pair *p, enum lang from,
			enum lang to)
{
	const struct user_gloss *found;
	struct buf term = { 0 };
	bool longer, accepted = false;
	size_t n = user_find(l->scratch, l->user, from, p->term, to, &found, &longer);

	for (size_t i = 0; i < n && !accepted; i++) {
		buf_reset(&term);
		user_put_term(&term, l->z, found[i].text, to);
		accepted =
			found[i].origin.n == 0 && str_eq(buf_str(&term), p->other->term);
	}
	buf_free(&term);
	return accepted;
}

static str status_of(struct listing *l, const struct pair *p)
{
	enum lang from = lang_parse(p->lang), to = lang_parse(p->other->lang);

	if (user_rejects(l->user, from, p->term, to, p->other->term))
		return STR("rejected");
	return is_accepted(l, p, from, to) ? STR("accepted") : STR("learned");
}

static bool print_pair(struct listing *l, struct emit *e, const struct pair *p)
{
	struct learned_term other;
	bool found;

	if (!learned_find(l->scratch, l->s, p->other->lang, p->other->term, &other,
			  &found, l->err))
		return false;
	emit_record(e);
	emit_str(e, "lang", p->lang);
	emit_str(e, "term", p->text.n > 0 ? p->text : p->term);
	emit_str(e, "to", p->other->lang);
	emit_str(e, "matched", found && other.text.n > 0 ? other.text : p->other->term);
	emit_real(e, "probability", p->other->forward / 1000.0);
	emit_real(e, "reverse", p->other->backward / 1000.0);
	emit_uint(e, "passages", p->other->passages);
	emit_known(e, "through", p->other->through);
	emit_str(e, "status", status_of(l, p));
	bool ok = put_example(l, e, p);
	emit_record_end(e);
	return ok;
}

/* True if `with` is a term of the pair in its language. */
static bool is_with(const struct listing *l, const struct pair *p, str with)
{
	const str sides[2][2] = { { p->lang, p->term },
				  { p->other->lang, p->other->term } };
	struct buf term = { 0 };
	bool found = false;

	for (int side = 0; side < 2 && !found; side++) {
		buf_reset(&term);
		user_put_term(&term, l->z, with, lang_parse(sides[side][0]));
		found = str_eq(buf_str(&term), sides[side][1]);
	}
	buf_free(&term);
	return found;
}

bool lexicon_pairs(struct store *s, const struct user *user, str with, uint32_t most,
		   struct emit *e, size_t *n, struct error *err)
{
	struct listing l = { .a = arena_new(),
			     .scratch = arena_new(),
			     .z = analyzer_new(),
			     .s = s,
			     .user = user,
			     .err = err };
	bool ok = add_all(&l);

	*n = 0;
	if (ok && l.n > 0)
		qsort(l.items, l.n, sizeof(*l.items), by_passages);
	for (size_t i = 0; ok && emit_ok(e) && i < l.n && (most == 0 || *n < most); i++) {
		if (with.n > 0 && !is_with(&l, &l.items[i], with))
			continue;
		ok = print_pair(&l, e, &l.items[i]);
		++*n;
		arena_reset(l.scratch);
	}
	analyzer_free(l.z);
	arena_free(l.scratch);
	arena_free(l.a);
	return ok;
}
