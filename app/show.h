/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * show: what the index knows of one article, or of one document that articles cite.
 */
#ifndef APP_SHOW_H
#define APP_SHOW_H

#include "app/emit.h"
#include "base/error.h"
#include "store/store.h"

extern const struct emit_view show_article_view, show_document_view;

/* The article with that Q term (store/terms.h). */
bool show_article(struct store *s, str key, struct emit *e, struct error *err);

/* The document with that citation key, cited by the parts `ids`. */
bool show_document(struct store *s, str key, const uint32_t *ids, size_t n,
		   struct emit *e, struct error *err);

#endif
