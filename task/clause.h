/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * clause: where a sentence goes from what one office owes to what another does: "...; the
 * Ministry", "..., the police are to", "... and parish councils have until", "while".
 */
#ifndef TASK_CLAUSE_H
#define TASK_CLAUSE_H

#include "task/order.h"

/* A place between two clauses: the bytes where the one ends and the other begins. */
struct clause {
	size_t end, next;
	bool mark; /* it is a ";" */
};

enum { CLAUSE_PLACES = 12 }; /* more clauses than a sentence that can be read has */

/* The places of the sentence whose tokens `l` holds, in order; how many. */
size_t clause_places(const struct lex *l, enum lang lang,
		     struct clause places[static CLAUSE_PLACES]);

#endif
