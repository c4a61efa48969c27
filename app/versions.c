/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/versions.h"

void versions_emit(struct emit *e, const struct search_version *versions, size_t n)
{
	emit_array(e, "versions");
	for (size_t i = 0; i < n; i++) {
		const struct search_version *v = &versions[i];

		emit_object(e, NULL);
		emit_str(e, "article", v->article);
		emit_str(e, "source", v->source);
		emit_str(e, "lang", str_of(lang_code(v->lang)));
		emit_known(e, "title", v->title);
		emit_known(e, "published", v->published);
		emit_real(e, "confidence", v->confidence);
		emit_object_end(e);
	}
	emit_array_end(e);
}
