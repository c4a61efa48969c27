/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * operative: the paragraphs of English resolutions and reports: some give work ("Urges
 * member States to ..."), others do not ("Welcomes the offer").
 */
#ifndef TASK_OPERATIVE_H
#define TASK_OPERATIVE_H

#include "task/listshape.h"

/* At least half of the items begin with a verb that gives work to somebody. */
bool operative_gives(struct listshape *f);

/* Drops the items that give none: those that welcome, note or tell, and among such as
 * give work all others. False if none is left. */
bool operative_drop(struct listshape *f);

#endif
