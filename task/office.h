/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * office: the name of an office, agency or other body in running text, and where it ends.
 */
#ifndef TASK_OFFICE_H
#define TASK_OFFICE_H

#include "citation/lex.h"
#include "text/lang.h"

/*
 * The office named at token `i`, without its article; *end is the token after it, 0 and
 * an empty slice if there is none. Names joined by "and" are one slice.
 */
str office_at(const struct lex *l, size_t i, enum lang lang, size_t *end);

/* The tokens of the head of a name at token `i` in *n; "vụ" and "báo" are ones of
 * large names only.
 */
bool office_head(const struct lex *l, size_t i, size_t *n);

/* The token after an article at token `i`, or `i`. */
size_t office_article(const struct lex *l, size_t i);

/* The token behind "for", "đối với" at token `i`, as a heading begins, or `i`. */
size_t office_headed(const struct lex *l, size_t i);

/* A large word of grammar begins a sentence behind a heading: "... địa phương Tại". */
bool office_sentence(const struct lex *l, size_t i);

/* What somebody is told to do begins here: "de préparer", "d'y", "to prepare". */
bool office_duty(const struct lex *l, size_t i);

#endif
