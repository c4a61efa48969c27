/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * show: what the index knows of one article, or of one document that articles cite.
 */
#ifndef APP_SHOW_H
#define APP_SHOW_H

#include "app/emit.h"
#include "app/wanted.h"
#include "base/error.h"
#include "store/store.h"

extern const struct emit_view show_article_view, show_document_view;

/* The article with that Q term (store/terms.h). */
bool show_article(struct store *s, str key, struct emit *e, struct error *err);

/* The document that is asked for, as far as the parts `ids` cite it; *found is false and
 * nothing printed if none does. */
bool show_document(struct store *s, const struct wanted *w, const uint32_t *ids, size_t n,
		   struct emit *e, bool *found, struct error *err);

#endif
