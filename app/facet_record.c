/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/facet_record.h"

static const char *const columns[] = { "facet", "values", NULL };
static const char *const lines[] = {
	"{facet:bold}",
	"[values]   {value}: {articles:green}",
	"   further values: {others:dim}, estimated: {estimated:dim}",
	NULL,
};
const struct emit_view facet_record_view = { .columns = columns, .lines = lines };

bool facet_record_parse(const char *list, unsigned *out, struct error *err)
{
	str rest = list != NULL ? str_of(list) : (str){ 0 }, name;

	while (str_cut(&rest, ',', &name)) {
		enum facet_kind kind = facet_parse(name);

		if (kind == FACET_COUNT)
			return error_set(err, ERR_USAGE,
					 "--facets: \"%.*s\" is not one of lang, type, "
					 "issuer, kind, year, outlet",
					 STR_ARG(name));
		*out |= 1u << kind;
	}
	return true;
}

void facet_record_emit(struct emit *e, const struct facet *facet)
{
	emit_record(e);
	emit_str(e, "facet", str_of(facet_name(facet->kind)));
	emit_bool(e, "estimated", facet->estimated);
	emit_array(e, "values");
	for (size_t i = 0; i < facet->n; i++) {
		emit_object(e, NULL);
		emit_str(e, "value", facet->values[i].value);
		emit_uint(e, "articles", facet->values[i].count);
		emit_object_end(e);
	}
	emit_array_end(e);
	emit_uint(e, "others", facet->n_others);
	emit_record_end(e);
}
