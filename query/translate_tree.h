/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * translate_tree: what of a question is binding in a language that it was not asked in.
 */
#ifndef QUERY_TRANSLATE_TREE_H
#define QUERY_TRANSLATE_TREE_H

#include "base/arena.h"
#include "query/tree.h"
#include "text/lang.h"

/*
 * The tree to bind in `lang` for a question asked in `asked`: a quotation within free
 * text is binding in its own language only; in another its words are ranked like the
 * rest. One that is the whole question stays binding unless it is a whole sentence.
 */
const struct tree *translate_tree(struct arena *a, const struct tree *tree,
				  enum lang asked, enum lang lang);

#endif
