/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/cite_record.h"

#include "text/sentence.h"

#include <string.h>

static const char *const columns[] = {
	"article",
	"source",
	"lang",
	"start",
	"end",
	"surface",
	"form",
	"type",
	"number",
	"year",
	"issuer",
	"symbol",
	"date",
	"id",
	"confidence",
	"pinpoint.article",
	"pinpoint.clause",
	"pinpoint.point",
	"pinpoint.text",
	"place",
	"term",
	"relation.kind",
	"relation.source_id",
	"resolved_from",
	"suspect",
	"candidates",
	"sentence",
	NULL,
};
static const char *const lines[] = {
	"{article:cyan}:{start:dim}: {surface:bold}  {id:green}",
	"    at {pinpoint.text}",
	"    date {date}",
	"    resolved from {resolved_from}",
	"    {relation.source_id} {relation.kind} it",
	"    suspect: {suspect:yellow}",
	"    one of {candidates:yellow}",
	"    rule {rule:dim}",
	NULL,
};
const struct emit_view cite_record_view = { .columns = columns, .lines = lines };

static void emit_pinpoint(struct emit *e, const struct citation *c)
{
	const struct citation_pinpoint *p = c->pinpoint;

	if (p == NULL) {
		emit_null(e, "pinpoint");
		return;
	}
	emit_object(e, "pinpoint");
	emit_known(e, "article", p->article);
	emit_known(e, "clause", p->clause);
	emit_known(e, "point", p->point);
	emit_known(e, "text", p->text);
	emit_object_end(e);
}

static void emit_relation(struct emit *e, const struct citation *c)
{
	if (c->relation.n == 0) {
		emit_null(e, "relation");
		return;
	}
	emit_object(e, "relation");
	emit_str(e, "kind", c->relation);
	emit_known(e, "source_id", c->relation_source);
	emit_object_end(e);
}

/* The longest that a sentence without a stop is given. */
enum { SENTENCE_BYTES = 2000 };

/* It is looked for between the line ends, which always end a sentence, so the cost does
 * not depend on the length of the article. */
str cite_record_sentence(str text, size_t start, size_t end)
{
	size_t from = start, to = end;

	while (from > 0 && text.p[from - 1] != '\n' && start - from < SENTENCE_BYTES)
		from--;
	while (to < text.n && text.p[to] != '\n' && to - end < SENTENCE_BYTES)
		to++;
	str line = { text.p + from, to - from };
	struct sentence_iter it = { line, 0 };
	struct sentence s, whole = { 0, line.n };
	bool found = false;

	while (sentence_next(&it, &s) && s.start < end - from) {
		if (s.end <= start - from)
			continue;
		whole.start =
			found ? whole.start : s.start; /* a citation may hold a stop */
		whole.end = s.end;
		found = true;
	}
	return (str){ line.p + whole.start, whole.end - whole.start };
}

void cite_record_emit(struct emit *e, const struct article *article,
		      const struct citation *c, const struct cite_record_options *options)
{

	emit_record(e);
	emit_str(e, "article", article->id);
	emit_str(e, "source", article->source);
	emit_known(e, "lang", lang_known(article->lang));
	emit_uint(e, "start", c->start);
	emit_uint(e, "end", c->end);
	emit_str(e, "surface", (str){ article->text.p + c->start, c->end - c->start });
	emit_str(e, "form", str_of(citation_form_name(c->form)));
	emit_known(e, "type", c->type);
	emit_known(e, "number", c->number);
	emit_known(e, "year", c->year);
	emit_known(e, "issuer", c->issuer);
	emit_known(e, "symbol", c->symbol);
	emit_known(e, "date", c->date);
	emit_known(e, "id", c->id);
	emit_real(e, "confidence", c->confidence);
	emit_pinpoint(e, c);
	emit_known(e, "place", c->place);
	emit_known(e, "term", c->term);
	emit_relation(e, c);
	emit_known(e, "resolved_from", c->resolved_from);
	emit_known(e, "suspect", c->suspect);
	emit_array(e, "candidates");
	for (size_t i = 0; i < c->n_candidates; i++)
		emit_str(e, NULL, c->candidates[i]);
	emit_array_end(e);
	if (options->sentence)
		emit_str(e, "sentence",
			 cite_record_sentence(article->text, c->start, c->end));
	if (options->rule)
		emit_str(e, "rule", str_of(c->rule != NULL ? c->rule : ""));
	emit_record_end(e);
}
