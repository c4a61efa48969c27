/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * heading: which unmarked paragraphs are the headings of an announced list of tasks.
 *
 * Bare lines first, then the paragraphs that are the shortest beside what follows them,
 * until the announced count is met.
 */
#ifndef TASK_HEADING_H
#define TASK_HEADING_H

#include "task/outline.h"

/*
 * At most `count` places of headings from paragraph `first` on, in order; `places` has
 * room for them. Fewer than two are none: 0. *end gets the paragraph after the list.
 */
size_t heading_find(const struct outline_para *p, size_t n, size_t first, size_t count,
		    size_t *places, size_t *end);

#endif
