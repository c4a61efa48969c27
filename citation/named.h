/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * named: laws, codes, constitutions and conventions cited by name and year, and acts
 * cited by their date alone.
 */
#ifndef CITATION_NAMED_H
#define CITATION_NAMED_H

#include "citation/mention.h"

/* The named act at head `h`, if there is one: adds it to `s`. */
bool named_read(struct stretch *s, const struct head *h);

#endif
