/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * suggestions: what may have been meant by the unknown words of a question, as a record
 * or in words.
 */
#ifndef APP_SUGGESTIONS_H
#define APP_SUGGESTIONS_H

#include "app/emit.h"
#include "app/report.h"
#include "query/suggest.h"

/*
 * {"qid","suggestions":[{"query","suggestion","start","end","marks"}]} if there are some,
 * or without `e` a line each on standard error. `qid` may be empty. Fields whose values
 * are not taken, and documents that nothing cites, are told on standard error always.
 */
void suggestions_print(struct emit *e, struct report *r, str qid,
		       const struct suggestion *list, size_t n);

#endif
