/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * wordcode_table: store/words.txt as tools/wordcode_table.py compiles it. Word w has
 * three forms, 3 * w and the two after it: as it is, with a capital, in capitals. The
 * first words are marks (quotation marks, dashes), which have no blanks of their own.
 */
#ifndef STORE_WORDCODE_TABLE_H
#define STORE_WORDCODE_TABLE_H

#include <stdint.h>

enum {
	WORDCODE_FORMS = 3,
	WORDCODE_SLOTS = 1 << 17,
	WORDCODE_MOVE = 32, /* bytes that may be read from the start of any form: no form
			       is longer */
};

extern const unsigned char wordcode_bytes[];
extern const uint32_t wordcode_offsets[]; /* of the forms, and the end of the last */
/* 1 + a form, by hash; 0 is empty. */
extern const uint16_t wordcode_slots[WORDCODE_SLOTS];
extern const uint16_t wordcode_looks[]; /* of the forms, as base/listed.h has them */
extern const uint32_t wordcode_n_words, wordcode_n_marks;

#endif
