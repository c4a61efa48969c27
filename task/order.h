/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * order: how a clause gives work to an office, and to which.
 */
#ifndef TASK_ORDER_H
#define TASK_ORDER_H

#include "citation/lex.h"
#include "text/lang.h"

enum order {
	ORDER_NONE,
	ORDER_STARTS,  /* begins with the name of an office, no more */
	ORDER_ACTS,    /* the name and a verb of tasks: "Sở X rà soát" */
	ORDER_NEEDS,   /* the name and what must be done: "Sở X cần rà soát" */
	ORDER_ASKS,    /* somebody who may not order asks: "đề nghị Sở X ..." */
	ORDER_ASSIGNS, /* "giao Sở X ...", "a chargé X de", "asked X to" */
	ORDER_OWES,    /* "Sở X chủ trì", "X shall", "X est chargé de" */
};

/* The tokens of a clause. */
struct order_reader {
	const struct lex *l;
	enum lang lang;
	unsigned year; /* of which the text tells, 0 if that is unknown */
	bool after;    /* the text tells other tasks before */
	bool dated;    /* it has a firm deadline */
	bool until; /* which begins it: "Đến ngày 10/5, ..." may tell what was then */
	bool asked; /* other tasks stand right before */
	bool listed;  /* it is an item of a list of tasks; asked, too */
	bool minutes; /* the text is minutes of a meeting */
};

/* How the clause gives work; *actor gets the name where it names an office. */
enum order order_read(const struct order_reader *r, str *actor);

#endif
