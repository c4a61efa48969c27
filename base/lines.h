/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lines: the lines of a text put in order, as base/table.h looks them up.
 */
#ifndef BASE_LINES_H
#define BASE_LINES_H

#include "base/buf.h"

/* Sorts by the bytes of the lines; of equal lines one is left. Each ends with a line end.
 */
void lines_sort(struct buf *text);

#endif
