/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * numbers: lists of numbers of documents, rows, words.
 */
#ifndef BASE_NUMBERS_H
#define BASE_NUMBERS_H

#include <stddef.h>
#include <stdint.h>

/* Of two uint32_t, for qsort and bsearch. */
int numbers_order(const void *x, const void *y);

/* Puts the list in order, each number once; returns how many are left. */
size_t numbers_once(uint32_t *list, size_t n);

#endif
