/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/reread.h"

#include "base/memory.h"
#include "lexicon/glue.h"
#include "query/syllables.h"

#include <stdlib.h>
#include <string.h>

/* By which of a token's three numbers a cue is looked up; by none: it only wants to be
 * read. */
enum cue_by { BY_TERM, BY_WORD, BY_FOLD, BY_NONE, BY_COUNT };

/* What a term, word or fold is a sign of: a unit, or places in a row. */
struct cue {
	uint32_t next; /* 1 + number of the next cue with the same id; 0 ends */
	enum cue_by by;
	uint32_t unit;
	uint32_t row;  /* 1 + number of the row; 0 for a unit */
	uint64_t bits; /* places in the row */
	enum via via;
	uint32_t member;
	double weight;
};

/* How far a row is matched: bit k is set when its first k + 1 words end here. */
struct progress {
	uint64_t before, now;
	uint32_t position; /* 1 + of the last word that belonged to it */
};

/* Where a word stands. */
struct spot {
	uint32_t position, start;
};

struct reread {
	struct analyzer *z;
	uint32_t *first; /* by id: 1 + number of its first cue */
	uint32_t n_ids;  /* room of `first` */
	uint32_t *used;  /* ids whose `first` is set */
	size_t n_used;
	struct cue *cues;
	size_t n_cues, cue_room;
	bool by[BY_COUNT];
	struct analyzer_sought sought; /* the words that are looked for */
	const struct bound *bound;
	struct row *rows;
	size_t n_rows;
	struct progress *progress;
	struct spot words[REREAD_ROW];  /* the last words read, by position */
	struct spot places[REREAD_ROW]; /* the same without glue, by place */
	uint32_t place;                 /* of this word among those that are no glue */
	uint32_t n_passed;              /* words so far that are glue */
	uint32_t glue[GLUE_MOST];       /* ids of glue in this language */
	size_t n_glue;
	struct arena *a;
	struct event *events;
	size_t n_events, event_room;
	struct syllables *syllables; /* of a Vietnamese text */
};

struct reread *reread_new(struct analyzer *z)
{
	struct reread *r = memory_must(calloc(1, sizeof(*r)));

	r->z = z;
	r->syllables = syllables_new(z);
	return r;
}

void reread_free(struct reread *r)
{
	if (r == NULL)
		return;
	free(r->first);
	free(r->used);
	free(r->cues);
	free(r->events);
	syllables_free(r->syllables);
	free(r);
}

void reread_forget(struct reread *r)
{
	syllables_forget(r->syllables);
}

static void *grow(void *p, size_t n, size_t size)
{
	p = memory_must(realloc(p, n * size));
	return p;
}

static struct cue *add_cue(struct reread *r, uint32_t id, struct cue cue)
{
	analyzer_seek(&r->sought, r->bound->lang, analyzer_str(r->z, id));
	if (id >= r->n_ids) {
		uint32_t n = 2 * id + 1024;
		r->first = grow(r->first, n, sizeof(*r->first));
		memset(r->first + r->n_ids, 0, (n - r->n_ids) * sizeof(*r->first));
		r->n_ids = n;
	}
	if (r->n_cues == r->cue_room) {
		r->cue_room = r->cue_room ? 2 * r->cue_room : 256;
		r->cues = grow(r->cues, r->cue_room, sizeof(*r->cues));
		r->used = grow(r->used, r->cue_room, sizeof(*r->used));
	}
	if (r->first[id] == 0)
		r->used[r->n_used++] = id;
	cue.next = r->first[id];
	r->cues[r->n_cues++] = cue;
	r->first[id] = (uint32_t)r->n_cues;
	r->by[cue.by] = true;
	return &r->cues[r->n_cues - 1];
}

/* The places of one row that an id stands for are bits of one cue. */
static void add_place(struct reread *r, uint32_t id, enum cue_by by, uint32_t row,
		      uint32_t place)
{
	if (place >= REREAD_ROW)
		return;
	for (uint32_t c = id < r->n_ids ? r->first[id] : 0; c != 0;
	     c = r->cues[c - 1].next) {
		struct cue *cue = &r->cues[c - 1];
		if (cue->row == row && cue->by == by) {
			cue->bits |= (uint64_t)1 << place;
			return;
		}
	}
	add_cue(r, id,
		(struct cue){ .by = by, .row = row, .bits = (uint64_t)1 << place });
}

static void add_row(struct reread *r, struct row row)
{
	if (row.n > REREAD_ROW)
		row.n = REREAD_ROW;
	r->rows[r->n_rows++] = row;
}

static void add_members(struct reread *r, uint32_t u)
{
	const struct unit *unit = &r->bound->units[u];

	for (size_t i = 0; i < unit->n_members; i++) {
		const struct member *m = &unit->members[i];

		if (m->n_terms == 1) {
			add_cue(r, analyzer_id(r->z, m->terms[0]),
				(struct cue){ .by = BY_TERM,
					      .unit = u,
					      .via = m->via,
					      .member = (uint32_t)i,
					      .weight = m->weight });
			continue;
		}
		add_row(r, (struct row){
				   .unit = u, .member = m, .n = (uint32_t)m->n_terms });
		for (uint32_t k = 0; k < m->n_terms; k++)
			add_place(r, analyzer_id(r->z, m->terms[k]), BY_TERM,
				  (uint32_t)r->n_rows, k);
	}
}

/*
 * A phrase means its very words: in Vietnamese the syllable, however its tone is placed,
 * elsewhere the word, not its stem. Marks left out match any.
 */
static void add_phrase(struct reread *r, const struct tree *leaf, uint32_t first,
		       uint32_t n)
{
	add_row(r, (struct row){ .leaf = leaf, .unit = first, .n = n });
	for (uint32_t k = 0; k < n; k++) {
		const struct unit *u = &r->bound->units[first + k];

		if (r->bound->lang == LANG_VI)
			for (size_t m = 0; m < u->n_members; m++)
				add_place(r, analyzer_id(r->z, u->members[m].terms[0]),
					  BY_TERM, (uint32_t)r->n_rows, k);
		else
			add_place(r, u->marked ? u->word_id : u->fold_id,
				  u->marked ? BY_WORD : BY_FOLD, (uint32_t)r->n_rows, k);
	}
}

static size_t most_rows(const struct bound *b)
{
	size_t n = b->n_units;

	for (size_t i = 0; i < b->n_units; i++)
		n += b->units[i].n_members;
	return n;
}

/* Words that may stand within a row that the lexicon knows. */
static void seek_glue(struct reread *r)
{
	size_t i = 0;
	str glue;

	r->n_glue = 0;
	while (i < r->n_rows && r->rows[i].member == NULL)
		i++;
	if (i == r->n_rows)
		return;
	while (r->n_glue < GLUE_MOST &&
	       (glue = glue_word(r->bound->lang, r->n_glue)).n > 0) {
		r->glue[r->n_glue] = analyzer_id(r->z, glue);
		add_cue(r, r->glue[r->n_glue++], (struct cue){ .by = BY_NONE });
	}
}

const struct row *reread_begin(struct arena *a, struct reread *r, const struct bound *b,
			       size_t *n_rows)
{
	for (size_t i = 0; i < r->n_used; i++)
		r->first[r->used[i]] = 0;
	r->n_used = r->n_cues = r->n_rows = 0;
	memset(r->by, 0, sizeof(r->by));
	memset(&r->sought, 0, sizeof(r->sought));
	r->bound = b;
	r->rows = arena_make(a, most_rows(b), struct row);
	for (uint32_t i = 0; i < b->n_units;) {
		const struct tree *leaf = b->units[i].leaf;
		uint32_t first = i;

		for (; i < b->n_units && b->units[i].leaf == leaf; i++)
			if (b->units[i].same == i)
				add_members(r, i);
		if (leaf->op == TREE_PHRASE && i - first > 1)
			add_phrase(r, leaf, first, i - first);
	}
	r->progress = arena_make(a, r->n_rows + 1, struct progress);
	r->sought.content = b->translated;
	seek_glue(r);
	*n_rows = r->n_rows;
	return r->rows;
}

static struct event *add_event(struct reread *r)
{
	if (r->n_events == r->event_room) {
		r->event_room = r->event_room ? 2 * r->event_room : 1024;
		r->events = grow(r->events, r->event_room, sizeof(*r->events));
	}
	return &r->events[r->n_events++];
}

/*
 * The marks of a foreign word are lost in French and English texts: "từ" may be meant by
 * "tu", but hardly is; "Đà Nẵng" is by "Da Nang", as the words together show.
 */
static const double FOREIGN_MARKS = 0.4;

/* "ngoại" alone is foreign, in "Bộ Ngoại giao" it hardly says so. Less than this harms
 * the look-up of whole sentences. */
static const double PART = 0.8;

/* A single word: the very word, another spelling of it, or its stem. */
static void note_unit(struct reread *r, struct cue cue, const struct token *token)
{
	const struct bound *b = r->bound;
	const struct unit *u = &b->units[cue.unit];

	if (cue.via == VIA_EXACT && token->word_id != u->word_id) {
		bool same = b->lang == LANG_VI || token->fold_id == u->fold_id;

		cue.via = same ? VIA_VARIANT : VIA_STEM;
		if (u->marked && b->asked == LANG_VI && b->lang != LANG_VI)
			cue.weight *= FOREIGN_MARKS;
	}
	*add_event(r) = (struct event){
		.unit = cue.unit,
		.position = token->position,
		.length = 1,
		.start = token->start,
		.end = token->end,
		.via = cue.via,
		.member = cue.member,
		.weight = cue.weight,
	};
}

/* Shift-and (Baeza-Yates and Gonnet 1992): all places of a row in one word. */
static void note_row(struct reread *r, const struct cue *cue, const struct token *token)
{
	const struct row *row = &r->rows[cue->row - 1];
	struct progress *p = &r->progress[cue->row - 1];

	/* The very words of a phrase, but articles may come and go in a translation. */
	uint32_t at = row->member ? r->place : token->position;

	if (p->position != at + 1) {
		p->before = p->position == at ? p->now : 0;
		p->now = 0;
		p->position = at + 1;
	}
	p->now |= ((p->before << 1) | 1) & cue->bits;
	if ((p->now >> (row->n - 1) & 1) == 0)
		return;
	const struct spot *first =
		&(row->member ? r->places : r->words)[(at + 1 - row->n) % REREAD_ROW];
	*add_event(r) = (struct event){
		.unit = row->unit,
		.row = cue->row,
		.position = first->position,
		.length = token->position + 1 - first->position,
		.start = first->start,
		.end = token->end,
		.via = row->member ? row->member->via : VIA_EXACT,
		.member = row->member ? (uint32_t)(row->member -
						   r->bound->units[row->unit].members)
				      : 0,
		.weight = row->member ? row->member->weight : 0,
	};
}

static void note(struct reread *r, uint32_t id, enum cue_by by, const struct token *token)
{
	for (uint32_t c = id < r->n_ids ? r->first[id] : 0; c != 0;
	     c = r->cues[c - 1].next) {
		const struct cue *cue = &r->cues[c - 1];

		if (cue->by != by)
			continue;
		if (cue->row == 0)
			note_unit(r, *cue, token);
		else
			note_row(r, cue, token);
	}
}

static void note_place(struct reread *r, const struct token *token)
{
	struct spot here = { token->position, token->start };
	bool glue = (token->flags & TOKEN_ELIDED) != 0;

	r->words[token->position % REREAD_ROW] = here;
	for (size_t i = 0; i < r->n_glue && !glue; i++)
		glue = r->glue[i] == token->term_id;
	r->n_passed += glue;
	r->place = token->position - r->n_passed;
	if (!glue)
		r->places[r->place % REREAD_ROW] = here;
}

/* Marks translations that are only a part of a word of the text, or of two words. */
static void mark_parts(struct reread *r)
{
	for (size_t i = 0; i < r->n_events; i++) {
		struct event *e = &r->events[i];

		e->part = e->via >= VIA_CONCEPT &&
			  !syllables_are_words(r->syllables, e->position, e->length);
		if (e->part)
			e->weight *= PART;
	}
}

void reread_text(struct arena *a, struct reread *r, str text, struct listed words,
		 struct reading *out)
{
	bool segmented = r->bound->lang == LANG_VI && r->bound->translated;
	struct token token;

	r->n_events = 0;
	r->n_passed = 0;
	memset(r->progress, 0, r->n_rows * sizeof(*r->progress));
	syllables_reset(r->syllables);
	analyzer_start(r->z, text, r->bound->lang);
	analyzer_listed(r->z, words);
	r->sought.ids = r->first;
	r->sought.n_ids = r->n_ids;
	if (!segmented)
		analyzer_only(r->z, &r->sought);
	while (analyzer_step(r->z, &token)) {
		if (r->n_rows > 0)
			note_place(r, &token);
		if (segmented)
			syllables_add(r->syllables, text, &token);
		note(r, token.term_id, BY_TERM, &token);
		if (r->by[BY_WORD])
			note(r, token.word_id, BY_WORD, &token);
		if (r->by[BY_FOLD])
			note(r, token.fold_id, BY_FOLD, &token);
	}
	if (segmented)
		mark_parts(r);
	out->n_words = analyzer_position(r->z);
	out->n_content = out->n_words - analyzer_stops(r->z);
	out->events = arena_make(a, r->n_events, struct event);
	out->n_events = r->n_events;
	if (r->n_events > 0)
		memcpy(out->events, r->events, r->n_events * sizeof(*r->events));
}
