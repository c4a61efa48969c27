/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/why.h"

/* What is known of a translation that is not the lexicon's. */
static void print_note(struct emit *e, const struct member_note *note, bool text)
{
	struct buf line = { 0 };

	if (note->origin.n > 0)
		emit_str(e, "origin", note->origin);
	if (note->passages > 0) {
		emit_real(e, "probability", note->probability);
		emit_uint(e, "passages", note->passages);
	}
	if (note->origin.n > 0)
		buf_printf(&line, ", %.*s", STR_ARG(note->origin));
	if (note->passages > 0)
		buf_printf(&line, ", p %.2f from %u passages", note->probability,
			   note->passages);
	if (text)
		emit_str(e, "note", buf_str(&line));
	buf_free(&line);
}

/* "Resolution 59" does not print what was asked for: how it is known. */
static void print_resolved(struct emit *e, str from, bool text)
{
	struct buf line = { 0 };

	emit_str(e, "resolved_from", from);
	buf_printf(&line, ", resolved from %.*s", STR_ARG(from));
	if (text)
		emit_str(e, "note", buf_str(&line));
	buf_free(&line);
}

void why_print(struct emit *e, const struct search_hit *hit, bool text)
{
	emit_array(e, "why");
	for (size_t i = 0; i < hit->n_why; i++) {
		const struct search_why *why = &hit->why[i];

		emit_object(e, NULL);
		emit_str(e, "query", why->query);
		emit_str(e, "matched", why->matched);
		emit_str(e, "via", str_of(bind_via_name(why->via)));
		emit_str(e, "lang", str_of(lang_code(why->lang)));
		emit_real(e, "weight", why->weight);
		if (why->note != NULL)
			print_note(e, why->note, text);
		if (why->resolved_from.n > 0)
			print_resolved(e, why->resolved_from, text);
		emit_object_end(e);
	}
	emit_array_end(e);
}
