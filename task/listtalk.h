/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * listtalk: English lists that look like tasks and are none: targets, functions, what
 * was done, what readers or firms do.
 */
#ifndef TASK_LISTTALK_H
#define TASK_LISTTALK_H

#include "task/listshape.h"

/* The items that were found behind byte `from` of paragraph `at` are such a list. */
bool listtalk_is(struct listshape *f, size_t at, size_t from);

#endif
