/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * data: lines of the measuring sets beside the project ($TRACUU_ROOT/../shared/data).
 * Where they are absent a measurement is skipped.
 */
#ifndef TESTS_QUALITY_DATA_H
#define TESTS_QUALITY_DATA_H

#include "base/arena.h"
#include "base/str.h"

/* False where the file is absent. The lines live in `a`. */
bool data_lines(struct arena *a, const char *name, str **lines, size_t *n);

/* Without Vietnamese and other marks: "Điều" is "Dieu". */
str data_unmarked(struct arena *a, str s);

#endif
