/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * teams: bare lines that name offices, each with what it is to do in lines beneath:
 * "Highways department", "Clear the A12", "Inspect all bridges".
 */
#ifndef TASK_TEAMS_H
#define TASK_TEAMS_H

#include "task/listshape.h"

/* Such lines from paragraph `at` on become the items, with their names as owners; all are
 * known for offices. English. */
bool teams_find(struct listshape *f, size_t at);

#endif
