/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * numbers: lists of numbers of documents, rows, words, and of what begins with one.
 */
#ifndef BASE_NUMBERS_H
#define BASE_NUMBERS_H

#include <stddef.h>
#include <stdint.h>

/* Of two uint32_t, for qsort and bsearch. */
int numbers_order(const void *x, const void *y);

/* Puts the list in order, each number once; returns how many are left. */
size_t numbers_once(uint32_t *list, size_t n);

/*
 * Of `n` items of `size` bytes, in order of the uint32_t that each begins with: the index
 * of the first where it is `least` or more, n where there is none.
 */
size_t numbers_from(const void *items, size_t n, size_t size, uint32_t least);

#endif
