/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * object: whether what stands between a verb and a document is a part of the document, or
 * something else that the verb is said of.
 */
#ifndef CITATION_OBJECT_H
#define CITATION_OBJECT_H

#include "citation/lex.h"

/* "Theo đó, Nghị định 15": what a ground is, from token `from` on, ends before the
 * document at `to`. A comma alone does not end "theo khoản 4, Điều 7, Nghị định 67". */
bool object_ends_before(const struct lex *l, size_t from, size_t to);

/* "Pris en application de l'article 38, l'ordonnance A": with its article a document
 * begins anew behind a comma. */
bool object_begins_anew(const struct lex *l, size_t from, size_t to);

/* "replaced the labels required by Circular A", "thay thế giấy tờ theo Nghị định A": what
 * a verb that ends before token `from` is said of is not the document at `to`. */
bool object_is_other(const struct lex *l, size_t from, size_t to);

/* "thực hiện việc chuyển đổi theo Nghị định A": "under", "by" stand before the document
 * at `to`. */
bool object_is_under(const struct lex *l, size_t from, size_t to);

#endif
