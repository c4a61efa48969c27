/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/suggestions.h"

static void put(struct emit *e, str qid, const struct suggestion *list, size_t n)
{
	if (n == 0)
		return;
	emit_record(e);
	if (qid.n > 0)
		emit_str(e, "qid", qid);
	emit_array(e, "suggestions");
	for (size_t i = 0; i < n; i++) {
		emit_object(e, NULL);
		emit_str(e, "query", list[i].query);
		emit_str(e, "suggestion", list[i].word);
		emit_uint(e, "start", list[i].start);
		emit_uint(e, "end", list[i].end);
		emit_bool(e, "marks", list[i].marks);
		emit_object_end(e);
	}
	emit_array_end(e);
	emit_record_end(e);
}

static void tell_fields(struct report *r, const struct suggestion *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (list[i].uncited)
			report_note(r, "no passage of the index cites %.*s",
				    STR_ARG(list[i].query));
		else
			report_note(r, "%.*s is searched as words: the field takes %s",
				    STR_ARG(list[i].query), list[i].values);
}

static void tell(struct report *r, const struct suggestion *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		report_note(r, "%.*s is not known: did you mean %.*s%s?",
			    STR_ARG(list[i].query), STR_ARG(list[i].word),
			    list[i].marks ? ", with other marks" : "");
}

void suggestions_print(struct emit *e, struct report *r, str qid,
		       const struct suggestion *list, size_t n)
{
	size_t fields = 0;

	while (fields < n && (list[fields].values != NULL || list[fields].uncited))
		fields++;
	tell_fields(r, list, fields);
	if (e == NULL)
		tell(r, list + fields, n - fields);
	else
		put(e, qid, list + fields, n - fields);
}
