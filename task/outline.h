/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * outline: a text as paragraphs, with what each shows at its edges: an enumerator, a
 * verb, its final mark, whether it announces a list of tasks.
 */
#ifndef TASK_OUTLINE_H
#define TASK_OUTLINE_H

#include "base/arena.h"
#include "task/itemhead.h"
#include "text/lang.h"

#include <stdint.h>

struct outline_para {
	size_t start, end; /* bytes of the text, no blanks at either end */
	struct itemhead head;
	char last; /* its final mark: one of . ; : , or 0 */
	bool cut;  /* it ends with an ellipsis */
	/* Where it holds words that give work to an office: bit k for its k-th 64th part.
	 */
	uint64_t gives;
	uint64_t cues; /* the same, or words of a deadline */
	/* Of the sentence that announces tasks, all 0 if none does: */
	unsigned noun;  /* the value of class tasknoun */
	unsigned count; /* the number before that noun, 0 if none */
	bool announces; /* "as follows", "sau đây" */
	size_t at;      /* first byte of the noun */
	size_t colon;   /* first byte after the first colon behind the noun, or 0 */
};

/*
 * The paragraphs of the text in order. What stands beyond OUTLINE_READ bytes of one, or
 * beyond the room of `l`, is not looked at.
 */
enum { OUTLINE_READ = 16 * 1024 };
size_t outline_read(struct arena *a, struct lex *l, enum lang lang,
		    struct outline_para **out);

/* Words that may make a task stand between the bytes `start` and `end`. */
bool outline_has_cue(const struct outline_para *p, size_t start, size_t end);

/* Words that give work to an office do. */
bool outline_gives(const struct outline_para *p, size_t start, size_t end);

/* The end of text[start:end] without the mark that closes an item, and without an "and"
 * that leads to the next. */
size_t outline_trim(str text, size_t start, size_t end);

#endif
