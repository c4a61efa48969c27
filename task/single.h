/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * single: tasks outside any list: what a sentence gives to an office.
 */
#ifndef TASK_SINGLE_H
#define TASK_SINGLE_H

#include "task/finder.h"

/* Those between two bytes of paragraph `para`. */
void single_add(struct finder *f, size_t para, size_t from, size_t to);

#endif
