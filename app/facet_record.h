/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * facet_record: the facets of a search as records: {"v":1,"facet","estimated","values":
 * [{"value","articles"}...],"others"}.
 */
#ifndef APP_FACET_RECORD_H
#define APP_FACET_RECORD_H

#include "app/emit.h"
#include "query/facet.h"

extern const struct emit_view facet_record_view;

/* "lang,year" to bits 1 << FACET_LANG ...; NULL is none. */
bool facet_record_parse(const char *list, unsigned *out, struct error *err);

void facet_record_emit(struct emit *e, const struct facet *facet);

#endif
