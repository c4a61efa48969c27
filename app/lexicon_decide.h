/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lexicon_decide: pairs of terms that the user wants, or does not want.
 */
#ifndef APP_LEXICON_DECIDE_H
#define APP_LEXICON_DECIDE_H

#include "base/error.h"
#include "store/store.h"

/*
 * Adds a line to the user's pairs (`folder`/COMMAND_PAIRS), and takes out those that say
 * the contrary or the same. A term may begin with its language: "vi:giám sát". Else it is
 * that of the learned pair (`s` may be NULL) or of the words themselves; ERR_USAGE where
 * neither tells.
 */
bool lexicon_decide(struct store *s, const char *folder, bool accept,
		    const char *const terms[2], struct error *err);

#endif
