/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * pinpoint: the article, clause and point of a document that a citation names, before it
 * ("điểm a khoản 1 Điều 3 Nghị định ...") or after it ("de la Loi ..., point a").
 */
#ifndef CITATION_PINPOINT_H
#define CITATION_PINPOINT_H

#include "citation/mention.h"

/* For all mentions of the stretch just read. */
void pinpoint_read(struct stretch *s);

#endif
