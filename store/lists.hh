/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lists: posting lists as arrays, remembered once they are decoded. For the C++ files of
 * this layer only. What is given out lives until lists_trim.
 */
#ifndef STORE_LISTS_H
#define STORE_LISTS_H

#include "store/reader.hh"

extern "C" {
#include "store/weigh.h"

/* The documents that have `term`, by how often. */
const weigh_set &lists_set(struct store *s, const std::string &term);

const weigh_list &lists_find(struct store *s, const std::string &term);
/* The same, if it is remembered; or nullptr. */
const weigh_list *lists_remembered(const struct store *s, const std::string &name);
/* The documents that have all terms of `m`. */
const weigh_list &lists_joined(struct store *s, const struct weigh_member &m);

/* Forgets all of them, once they take much room. */
void lists_trim(struct store *s);
}

#endif
