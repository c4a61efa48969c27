/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * typed_symbol: a number and its codes, in whatever order and with whatever marks they
 * were typed, as the grammar reads them.
 */
#ifndef CITATION_TYPED_SYMBOL_H
#define CITATION_TYPED_SYMBOL_H

#include "base/arena.h"
#include "base/str.h"

/*
 * "59/NQ-TW" of "nq 59.tw"; with `bare`, where no issuer is typed, "NQ 59" of "nq-59".
 * Empty if `words` are no number, or not alone one: `alone` says that the question is
 * nothing else.
 */
str typed_symbol(struct arena *a, str words, bool bare, bool alone);

#endif
