/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * show_twins: what the terms of an index say of a document beside its mentions: which
 * others share its number, and which articles are its own text.
 */
#ifndef APP_SHOW_TWINS_H
#define APP_SHOW_TWINS_H

#include "app/emit.h"
#include "app/votes.h"
#include "base/error.h"
#include "store/store.h"

/*
 * An array "twins" of {"text","parts"}: the documents of the same issuer, type and number
 * as `id` of another term or year, which a mention without date may mean as well, and how
 * many parts of articles cite them; none of those that are among `identities`.
 */
bool show_twins_emit(struct store *s, str id, const struct votes *identities,
		     struct emit *e, struct error *err);

/* An array "texts" of {"article","source"}: articles that are the document's text. */
bool show_twins_emit_texts(struct store *s, str id, struct emit *e, struct error *err);

#endif
