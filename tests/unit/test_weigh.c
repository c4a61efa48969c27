/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Documents by the weight of their words. */
#include "store/weigh.h"
#include "tests/test.h"
#include "tests/unit/store_fixture.h"

static const struct store_search BM25 = { .max = 10, .k1 = 1.2, .b = 0.6 };

/* Words with `+` between the terms of a member and `/` between members: "a+b/c d" are two
 * words, of which the first is both a and b, or c. */
static struct weigh_query query_of(struct fixture *f, const char *text)
{
	struct weigh_word *words = arena_make(f->a, 8, struct weigh_word);
	struct weigh_query q = { .words = words, .among = STR("L") };
	str rest = c_str(text), word, member, term;

	while (str_cut(&rest, ' ', &word)) {
		struct weigh_member *members = arena_make(f->a, 8, struct weigh_member);
		struct weigh_word *w = &words[q.n_words++];

		*w = (struct weigh_word){ .members = members, .weight = 1 };
		while (str_cut(&word, '/', &member)) {
			str *terms = arena_make(f->a, 8, str);
			struct weigh_member *m = &members[w->n_members++];

			*m = (struct weigh_member){ .terms = terms, .weight = 1 };
			while (str_cut(&member, '+', &term))
				terms[m->n_terms++] = term;
		}
	}
	return q;
}

/* The numbers of the hits, best first, as digits. */
static const char *weighed(struct fixture *f, struct store *s,
			   const struct weigh_query *q, struct store_search how)
{
	struct store_hits hits;

	assert_ok(f, weigh_search(f->a, s, q, &how, &hits, &f->err));
	char *out = arena_make(f->a, hits.n + 1, char);
	for (size_t i = 0; i < hits.n; i++)
		out[i] = (char)('0' + hits.hits[i].id);
	return out;
}

static const char *any(struct fixture *f, struct store *s, const char *text)
{
	struct weigh_query q = query_of(f, text);

	return weighed(f, s, &q, BM25);
}

static const char *all(struct fixture *f, struct store *s, const char *text)
{
	struct weigh_query q = query_of(f, text);

	q.all = true;
	return weighed(f, s, &q, BM25);
}

static const char *const docs[] = { "L a b", "L b", "a b c", "L c d", "L a c" };

static void what_has_more_of_the_words_stands_first(void **state)
{
	struct fixture *f = *state;

	build(f, f->path, STORE_CREATE, docs, 5);
	struct store *s = opened(f, f->path);
	assert_string_equal(any(f, s, "a b"), "125");
	assert_string_equal(any(f, s, "c"), "45");
	assert_string_equal(any(f, s, "c a"), "514");
	assert_string_equal(any(f, s, "x"), "");
	store_close(s);
}

static void all_words_may_be_asked_for(void **state)
{
	struct fixture *f = *state;

	build(f, f->path, STORE_CREATE, docs, 5);
	struct store *s = opened(f, f->path);
	assert_string_equal(all(f, s, "a b"), "1");
	assert_string_equal(all(f, s, "c a"), "5");
	assert_string_equal(all(f, s, "a x"), "");
	assert_string_equal(all(f, s, "x a"), "");
	store_close(s);
}

static void a_word_is_any_of_its_members_and_a_member_all_of_its_terms(void **state)
{
	struct fixture *f = *state;

	build(f, f->path, STORE_CREATE, docs, 5);
	struct store *s = opened(f, f->path);
	assert_string_equal(any(f, s, "a+b"), "1");
	assert_string_equal(any(f, s, "a+b/d"), "14");
	assert_string_equal(all(f, s, "a+c/b c"), "5");
	assert_string_equal(any(f, s, "a+x/x"), "");
	store_close(s);
}

static void a_word_may_count_only_where_another_is_found(void **state)
{
	struct fixture *f = *state;
	struct weigh_query q = query_of(f, "b a");
	struct weigh_word *words = (struct weigh_word *)q.words;

	build(f, f->path, STORE_CREATE, docs, 5);
	struct store *s = opened(f, f->path);
	words[1].only_adds = true;
	assert_string_equal(weighed(f, s, &q, BM25), "12");
	words[0].only_adds = true;
	assert_string_equal(weighed(f, s, &q, BM25), "");
	store_close(s);
}

static void hits_come_in_pages_and_equals_by_id(void **state)
{
	struct fixture *f = *state;
	struct weigh_query q = query_of(f, "a b");
	struct store_search how = BM25;
	struct store_hits hits;

	build(f, f->path, STORE_CREATE, docs, 5);
	struct store *s = opened(f, f->path);
	how.first = how.max = 1;
	assert_string_equal(weighed(f, s, &q, how), "2");
	how.first = 2;
	how.max = 5;
	assert_string_equal(weighed(f, s, &q, how), "5");
	how.first = 3;
	assert_ok(f, weigh_search(f->a, s, &q, &how, &hits, &f->err));
	assert_int_equal(hits.n, 0);
	assert_int_equal(hits.estimated, 3);
	store_close(s);
}

/* Document 1 has 300 words, 2 has 10; both have `a` once. */
static void a_short_document_counts_more_than_a_long_one(void **state)
{
	struct fixture *f = *state;
	struct store_term terms[2] = { { STR("L"), 300 }, { STR("a"), 1 } };
	struct store_doc doc = { .terms = terms, .n_terms = 2 };
	struct store_writer *w;
	uint32_t id;

	assert_ok(f, store_writer_open(&w, f->path, STORE_CREATE, &f->err));
	assert_ok(f, store_writer_add(w, &doc, &id, &f->err));
	terms[0].wdf = 10;
	assert_ok(f, store_writer_add(w, &doc, &id, &f->err));
	assert_ok(f, store_writer_commit(w, &f->err));
	store_writer_close(w);
	struct store *s = opened(f, f->path);
	assert_string_equal(any(f, s, "a"), "21");
	store_close(s);
}

/* More documents than are read from a list by steps. */
static void a_long_list_is_looked_up_where_few_are_found(void **state)
{
	struct fixture *f = *state;
	const char *many[100];

	for (size_t i = 0; i < 100; i++)
		many[i] = i == 4 || i == 6 ? "L a rare" : i == 5 ? "L rare" : "L a";
	build(f, f->path, STORE_CREATE, many, 100);
	struct store *s = opened(f, f->path);
	assert_string_equal(all(f, s, "rare a"), "57");
	assert_string_equal(any(f, s, "a+rare"), "57"); /* remembers the list */
	assert_string_equal(all(f, s, "rare a"), "57");
	store_close(s);
}

static void what_is_remembered_is_forgotten_with_a_reopening(void **state)
{
	struct fixture *f = *state;
	static const char *const more[] = { "L b a a", "L a" };

	build(f, f->path, STORE_CREATE, docs, 5);
	struct store *s = opened(f, f->path);
	assert_string_equal(any(f, s, "a b"), "125");
	build(f, f->path, STORE_UPDATE, more, 2);
	assert_ok(f, store_reopen(s, &f->err));
	assert_string_equal(any(f, s, "a b"), "61257");
	store_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(what_has_more_of_the_words_stands_first),
		CASE(all_words_may_be_asked_for),
		CASE(a_word_is_any_of_its_members_and_a_member_all_of_its_terms),
		CASE(a_word_may_count_only_where_another_is_found),
		CASE(hits_come_in_pages_and_equals_by_id),
		CASE(a_short_document_counts_more_than_a_long_one),
		CASE(a_long_list_is_looked_up_where_few_are_found),
		CASE(what_is_remembered_is_forgotten_with_a_reopening),
	};

	return cmocka_run_group_tests(tests, make_root, remove_root);
}
