/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * typed: the documents that a user's question names, as people type them: with blanks,
 * dots or nothing where marks belong ("nq 59/tw", "59nqtw", "ND-CP 43/2014"), laws and
 * codes in small letters ("luat dat dai 2013", "penal code 2015"), wrong marks on the
 * name of a type ("nghị quyét 59").
 */
#ifndef CITATION_TYPED_H
#define CITATION_TYPED_H

#include "citation/citation.h"

/* As citation_find of a query; start and end are bytes of it. */
size_t typed_find(struct arena *a, str query, struct citation **out);

#endif
