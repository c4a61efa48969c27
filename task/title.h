/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * title: what a French text sets before who is named: "M.", "Mesdames et Messieurs".
 */
#ifndef TASK_TITLE_H
#define TASK_TITLE_H

#include "citation/lex.h"

/* The token behind titles at token `i`, or `i`. */
size_t title_end(const struct lex *l, size_t i);

/* "Mme Anne Lefort": the token behind the person at token `i`, 0 if there is none. */
size_t title_person(const struct lex *l, size_t i);

#endif
