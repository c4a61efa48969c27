/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * cue: words in a text with the marks that it prints: those of lexicon/task_words.tsv
 * and cite_words.tsv, and the names of types.
 *
 * The citation grammar reads through wrong marks; tasks must not: "bố" is no "bộ". A word
 * typed without any marks is still taken.
 */
#ifndef CITATION_CUE_H
#define CITATION_CUE_H

#include "citation/lex.h"
#include "text/lang.h"

/* Values of class light: adverbs and what stands before a French infinitive; words that
 * bring forward who acts: "c'est", "it is"; those that go on from there: "qui", "who". */
enum cue_light { CUE_LIGHT_ADVERB = 1, CUE_LIGHT_CLEFT = 2, CUE_LIGHT_WHO = 3 };

/* Values of class taskword: verbs of completion before a year; "has two tasks"; what
 * minutes begin with. */
enum cue_task_word { CUE_TASK_FINISH = 1, CUE_TASK_HAS = 2, CUE_TASK_MINUTES = 3 };

/* Value of class bodyhead: the rank of a person. */
enum { CUE_BODY_RANK = 2 };

/*
 * Values of class due: any date; only a quarter or a month, where nothing surer stands;
 * the end of the year, by itself; behind its date; the time of what is told before it.
 */
enum cue_due {
	CUE_DUE_ANY = 1,
	CUE_DUE_IN = 2,
	CUE_DUE_WEAK = 3,
	CUE_DUE_YEAR_END = 4,
	CUE_DUE_BEHIND = 5,
	CUE_DUE_AT = 6
};

/*
 * Values of class nonorder: right before the verb; anywhere before it; the time of an
 * event, before a subject; before a date that nobody must keep: "dự kiến"; behind the
 * verb, what came of it: "nhưng đến nay"; where the next sentence begins, the same:
 * "Thực hiện chỉ đạo của ..."; where a sentence begins, it goes on with a story: "Sau
 * đó", and the same before "đã": "Nhận được đơn"; work in general. In English an item
 * that is none; who may not order; the public; what else is listed. How somebody directs.
 */
enum cue_non_order {
	CUE_NON_ORDER_NEAR = 1,
	CUE_NON_ORDER_BEFORE = 2,
	CUE_NON_ORDER_EVENT = 3,
	CUE_NON_ORDER_EXPECTED = 4,
	CUE_NON_ORDER_RESULT = 5,
	CUE_NON_ORDER_OUTCOME = 6,
	CUE_NON_ORDER_STORY = 7,
	CUE_NON_ORDER_PROMPT = 8,
	CUE_NON_ORDER_GENERAL = 9,
	CUE_NON_ORDER_ITEM = 10,
	CUE_NON_ORDER_SPEAKER = 11,
	CUE_NON_ORDER_PUBLIC = 12,
	CUE_NON_ORDER_TALK = 13,
	CUE_NON_ORDER_MANNER = 14,
};

/* cue_at, where some phrase of the class begins with the word. */
size_t cue_walk(const struct lex *l, size_t i, enum table_class kind, uint16_t *value);

/* Like lex_phrase: the tokens of the longest phrase of `kind` at token `i`, 0 if none. */
static inline size_t cue_at(const struct lex *l, size_t i, enum table_class kind,
			    uint16_t *value)
{
	return table_root_classes[l->t[i].word] >> kind & 1 ? cue_walk(l, i, kind, value)
							    : 0;
}

/* The same, but what has no marks at all is taken however short it is. */
size_t cue_loose(const struct lex *l, size_t i, enum table_class kind, uint16_t *value);

/* cue_at where the value does not matter. */
static inline bool cue_is(const struct lex *l, size_t i, enum table_class kind, size_t *n)
{
	uint16_t value;

	*n = cue_at(l, i, kind, &value);
	return *n > 0;
}

/* A verb of tasks at token `i` that is no noun of offices too ("water", "police").
 * `n` may be NULL. */
bool cue_verb(const struct lex *l, size_t i, size_t *n);

/* Token `i` is the word that folds to `folded`. */
static inline bool cue_word(const struct lex *l, size_t i, const char *folded)
{
	str word = table_words[l->t[i].word]; /* empty if unknown */
	size_t n = strlen(folded);

	return word.n == n && memcmp(word.p, folded, n) == 0;
}

/* The same of any of `words`, which end with NULL. */
bool cue_among(const struct lex *l, size_t i, const char *const *words);

/* "đã" itself, as it is printed, stands at token `i`. */
static inline bool cue_past(const struct lex *l, size_t i)
{
	return cue_word(l, i, "da") && l->t[i].flags & LEX_MARKED;
}

/* An unknown French infinitive of the first group stands at token `i`. */
bool cue_infinitive(const struct lex *l, size_t i);

/* "coordonnent", "établit", "allocates": a verb of tasks in the French or English present
 * stands at token `i`. */
bool cue_present(const struct lex *l, size_t i, enum lang lang);

#endif
