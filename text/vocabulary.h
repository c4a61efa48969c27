/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * vocabulary: strings to small dense numbers, and back. Equal strings, equal numbers.
 *
 * Every token of every text passes through it.
 */
#ifndef TEXT_VOCABULARY_H
#define TEXT_VOCABULARY_H

#include "base/str.h"

#include <stdint.h>

struct vocabulary;

struct vocabulary *vocabulary_new(void);
void vocabulary_free(struct vocabulary *v);

/* The number of `s`, given now if it is new; *is_new (may be NULL) says so. */
uint32_t vocabulary_id(struct vocabulary *v, str s, bool *is_new);

/* The string with number `id`; lives until vocabulary_free or vocabulary_reset. */
str vocabulary_str(const struct vocabulary *v, uint32_t id);

uint32_t vocabulary_count(const struct vocabulary *v);

/* Forgets every string. */
void vocabulary_reset(struct vocabulary *v);

#endif
