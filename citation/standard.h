/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * standard: Vietnamese standards and technical regulations, "TCVN 6909:2001".
 */
#ifndef CITATION_STANDARD_H
#define CITATION_STANDARD_H

#include "citation/mention.h"

/* The standard whose letters are token `i`, if it is one: adds it to `s`. */
bool standard_read(struct stretch *s, size_t i);

#endif
