/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * orderer: who gives an order, and who may not.
 */
#ifndef TASK_ORDERER_H
#define TASK_ORDERER_H

#include "citation/lex.h"

/* Somebody who may give orders, to any `firm` too, is named at token `i`. */
bool orderer_at(const struct lex *l, size_t i, bool firm);

/* "Bà M.": whom the paper does not name is nobody who may. */
bool orderer_nameless(const struct lex *l, size_t i);

/* "dư luận": what many people ask is no order. */
bool orderer_public(const struct lex *l, size_t i);

/* "Nghị định 116 yêu cầu các doanh nghiệp ...": before the verb at token `i` stands the
 * name of a law, which gives rules. */
bool orderer_law(const struct lex *l, size_t i);

#endif
