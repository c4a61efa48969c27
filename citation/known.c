/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/known.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "citation/identity.h"
#include "citation/letter.h"

#include <stdio.h>
#include <string.h>

enum {
	TOPIC_REACH = 220, /* bytes on either side where a topic counts */
	TITLE_REACH = 100, /* bytes behind a mention where its title stands */
	TOPIC_NEAR = 64,   /* bytes on from a mention where its topics still hold */
	MAX_FITTING = 8,   /* known documents of one number */
};

/* Words folded, one blank before each. */
static size_t fold_words(str s, char *out, size_t size)
{
	size_t n = 0;
	bool blank = true;
	for (size_t at = 0; at < s.n && n + 4 < size;) {
		uint32_t cp;
		at += utf8_decode(s, at, &cp);
		const char *plain = letter_of(cp)->plain;
		if (!*plain && !ascii_is_digit(cp)) {
			blank = blank || cp < 0x300 || cp > 0x36F;
			continue;
		}
		if (blank)
			out[n++] = ' ';
		blank = false;
		if (!*plain)
			out[n++] = (char)cp;
		for (; *plain; plain++)
			out[n++] = *plain;
	}
	return n;
}

/* The topics around a mention of the number whose rows begin with the one it stands for:
 * so a text of one number again and again is not folded for each. */
struct known_topics {
	size_t start;  /* of that mention */
	uint32_t rows; /* bit i: a topic of the number's row i is near */
	bool read;
};

static bool has_topic(str topics, str near)
{
	str topic;
	while (str_cut(&topics, '|', &topic))
		if (topic.n && str_find(near, topic) <= near.n)
			return true;
	return false;
}

/* The code that the mention or its words name, in small ASCII letters, or empty. */
static str issuer_of(const struct mention *m, char *out, size_t size)
{
	str code = m->c.issuer.n ? m->c.issuer : m->body;
	size_t n = letter_fold(m->na_term ? STR("qh") : code, out, size);
	return (str){ out, n };
}

static bool later_than(str date, str published)
{
	size_t n = published.n < 10 ? published.n : 10;
	return n >= 4 && date.n >= n && memcmp(date.p, published.p, n) > 0;
}

static bool fits(const struct mention *m, const struct table_known *k, str issuer,
		 str published)
{
	if (issuer.n && !str_eq(issuer, k->issuer))
		return false;
	if (m->c.term.n && !str_eq(m->c.term, k->mark))
		return false;
	str year = identity_year(m);
	if (year.n && k->date.n >= 4 && !str_eq(year, (str){ k->date.p, 4 }))
		return false;
	return !later_than(k->date, published);
}

static void flag(struct arena *a, struct mention *m, const char *what, str value)
{
	char text[80];
	if (m->c.suspect.n)
		return;
	snprintf(text, sizeof(text), "%s, known: %.*s", what, STR_ARG(value));
	m->c.suspect = arena_copy(a, str_of(text));
}

/* A dated mention whose known document of that term or year has another date. */
static void check_date(struct arena *a, struct mention *m)
{
	size_t n;
	const struct table_known *k = table_known_find(m->c.type, m->c.number, &n);
	for (size_t i = 0; i < n; i++)
		if (str_eq(k[i].id, m->c.id) && k[i].date.n == 10 && m->c.date.n == 10 &&
		    !str_eq(k[i].date, m->c.date))
			flag(a, m, "date", k[i].date);
}

static void adopt(struct mention *m, const struct table_known *k, const char *from,
		  double confidence)
{
	m->c.id = k->id;
	if (str_starts(k->id, STR("vn:party/")))
		m->c.term = k->mark;
	m->c.resolved_from = str_of(from);
	m->c.confidence = confidence;
}

/* Which of the rows k[0..n) have a topic in text[from:to). */
static uint32_t rows_with_topic(str text, size_t from, size_t to,
				const struct table_known *k, size_t n)
{
	char folded[3 * TOPIC_REACH + 400];
	str near = { folded, fold_words(str_range(text, utf8_floor(text, from), to),
					folded, sizeof(folded)) };
	uint32_t rows = 0;
	for (size_t i = 0; i < n; i++)
		rows |= (uint32_t)has_topic(k[i].topics, near) << i;
	return rows;
}

/* Of the rows k[0..n) those with a topic near the mention; where these are several, those
 * that its title names: "Resolution 59-NQ/TW on international integration" in a story of
 * Can Tho. */
static uint32_t rows_near(str text, const struct mention *m, const struct table_known *k,
			  size_t n)
{
	size_t start = m->c.start, end = m->c.end;
	size_t from = start > TOPIC_REACH ? start - TOPIC_REACH : 0;
	size_t to = end + TOPIC_REACH < text.n ? end + TOPIC_REACH : text.n;
	size_t title = end + TITLE_REACH < to ? end + TITLE_REACH : to;
	uint32_t near = rows_with_topic(text, from, to, k, n);
	if ((near & (near - 1)) == 0)
		return near;
	uint32_t named = rows_with_topic(text, end, title, k, n);
	return named ? named : near;
}

static uint32_t topical_rows(struct stretch *s, const struct mention *m,
			     const struct table_known *k, size_t n)
{
	if (!s->topics)
		s->topics = arena_make(s->a, table_n_known, struct known_topics);
	struct known_topics *t = &s->topics[k - table_known];
	if (!t->read || m->c.start < t->start || m->c.start > t->start + TOPIC_NEAR)
		*t = (struct known_topics){
			.start = m->c.start,
			.rows = rows_near(s->context->text, m, k, n),
			.read = true,
		};
	return t->rows;
}

static void choose(struct stretch *s, struct mention *m,
		   const struct table_known *const *fit, size_t n,
		   const struct table_known *k, size_t n_known)
{
	uint32_t rows = topical_rows(s, m, k, n_known);
	const struct table_known *topical = NULL;
	size_t topics = 0;
	for (size_t i = 0; i < n; i++) {
		if (!(rows >> (fit[i] - k) & 1))
			continue;
		topical = fit[i];
		topics++;
	}
	bool sure = m->c.issuer.n || m->body.n;
	if (topics == 1) {
		adopt(m, topical, "topic", sure ? 0.85 : 0.7);
	} else if (n == 1 && (n_known == 1 ? s->context->published.n && sure : sure)) {
		adopt(m, fit[0], "time", 0.75);
	} else if (n > 1) {
		str *ids = arena_make(s->a, n, str);
		for (size_t i = 0; i < n; i++)
			ids[i] = fit[i]->id;
		m->c.candidates = ids;
		m->c.n_candidates = n;
		m->c.confidence = 0.5;
	}
}

void known_resolve(struct stretch *s, struct mention *m)
{
	const struct table_known *fit[MAX_FITTING];
	char code[32];
	size_t n, count = 0;
	check_date(s->a, m);
	if (m->complete || m->c.form == CITATION_NAMED || m->c.form == CITATION_SESSION)
		return;
	const struct table_known *k = table_known_find(m->c.type, m->c.number, &n);
	n = n < MAX_FITTING ? n : MAX_FITTING;
	str issuer = issuer_of(m, code, sizeof(code));
	for (size_t i = 0; i < n; i++)
		if (fits(m, &k[i], issuer, s->context->published))
			fit[count++] = &k[i];
	if (count)
		choose(s, m, fit, count, k, n);
}
