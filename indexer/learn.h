/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * learn: at the end of a build, what the index can learn of its own stories: articles
 * that tell the same in two languages are aligned down to sentences (align.h), and from
 * those it is estimated which terms stand for each other (ibm1.h, glossary.h).
 *
 * It goes by what the index holds, not by how that came about: stories are taken in the
 * order of their articles' keys, so an index that was updated learns what one built
 * afresh learns. The exception is LEARN_SHARE.
 */
#ifndef INDEXER_LEARN_H
#define INDEXER_LEARN_H

#include "base/error.h"
#include "store/learned.h"
#include "text/analyzer.h"

#include <signal.h>

enum learn_mode {
	LEARN_AUTO,   /* from LEARN_LEAST pairs of articles on, if enough has changed */
	LEARN_ALWAYS, /* from whatever there is, anew */
	LEARN_NEVER,  /* the index holds nothing learned */
};

enum {
	LEARN_LEAST = 30, /* fewer are chance */
	/* To look for stories takes a second for ten thousand documents, so a small
	 * change of a large index waits until one document in LEARN_SHARE has changed. */
	LEARN_SMALL = 2000, /* documents that are no large index */
	LEARN_SHARE = 16,
};

struct learn_options {
	const char *index;                 /* the current generation; its lock is held */
	struct analyzer *const *analyzers; /* by worker; better they know the words */
	int workers;
	enum learn_mode mode;
	const volatile sig_atomic_t *stop; /* set: end, and leave it to the next run */
};

struct learn_result {
	bool learned; /* tables were written: */
	struct learned_head head;
};

bool learn_run(const struct learn_options *options, struct learn_result *result,
	       struct error *err);

#endif
