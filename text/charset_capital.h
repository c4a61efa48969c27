/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * charset_capital: the capitals that TCVN3 cannot write.
 *
 * A font of capitals showed the small letters there, so bytes alone do not tell. In
 * "NGHị QUYếT" the letters around do; a letter that begins a sentence is a capital too.
 */
#ifndef TEXT_CHARSET_CAPITAL_H
#define TEXT_CHARSET_CAPITAL_H

#include "base/buf.h"

/* Works in place: a letter and its capital have the same length in UTF-8. */
void charset_capital_restore(struct buf *text);

#endif
