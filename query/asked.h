/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * asked: the language that a question is in.
 *
 * A few words say little by their letters: "rice export prices" is spelled like French.
 * So where the language that the letters tell lacks a word of a short question and
 * another has them all, it is that one.
 */
#ifndef QUERY_ASKED_H
#define QUERY_ASKED_H

#include "text/analyzer.h"
#include "text/lang.h"

/* LANG_UND where nothing decides. */
enum lang asked_detect(struct analyzer *z, str words);

#endif
