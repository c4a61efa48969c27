/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/part.h"

#include "base/buf.h"
#include "tests/test.h"

#include <stdio.h>
#include <string.h>

static const char vi[] = "Ủy ban nhân dân thành phố giao các sở, ban, ngành phối hợp "
			 "thực hiện nghị quyết của Bộ Chính trị về hội nhập quốc tế. ";
static const char fr[] = "Le Comité populaire de la ville a chargé les départements de "
			 "mettre en œuvre la résolution du Bureau politique. ";

static void put_times(struct buf *b, const char *s, int times)
{
	for (int i = 0; i < times; i++)
		buf_put(b, (str){ s, strlen(s) });
	buf_put_char(b, '\n');
}

struct cut {
	struct arena *arena;
	struct article article;
	struct part *parts;
	size_t n;
};

static struct cut cut(const struct buf *b)
{
	struct cut c = { .arena = arena_new() };

	c.article.text = buf_str(b);
	article_cut(c.arena, &c.article);
	part_cut(c.arena, &c.article, &c.parts, &c.n);
	return c;
}

/* What holds for any article: parts are in order, short enough, of whole characters, and
 * only blanks lie between them. */
static void check_sound(const struct cut *c)
{
	uint32_t at = 0;

	for (size_t i = 0; i < c->n; i++) {
		const struct part *p = &c->parts[i];
		assert_true(p->start >= at && p->end > p->start);
		str gap = str_range(c->article.text, at, p->start);
		assert_int_equal(str_trim(gap).n, 0);
		assert_true(p->end - p->start <= PART_BYTES);
		assert_int_not_equal(c->article.text.p[p->start] & 0xC0, 0x80);
		assert_int_equal(p->blocks[0].start, p->start);
		assert_int_equal(p->blocks[p->n_blocks - 1].end, p->end);
		at = p->end;
	}
	assert_int_equal(str_trim(str_from(c->article.text, at)).n, 0);
}

static void a_short_article_is_one_part(void **state)
{
	(void)state;
	struct buf b = { 0 };

	put_times(&b, "Kế hoạch hội nhập", 1);
	put_times(&b, vi, 3);
	struct cut c = cut(&b);
	assert_int_equal(c.n, 1);
	check_sound(&c);
	assert_int_equal(c.parts[0].lang, LANG_VI);
	assert_true(str_eq(c.parts[0].heading, STR("Kế hoạch hội nhập")));
	arena_free(c.arena);
	buf_free(&b);
}

static void an_article_without_text_has_no_parts(void **state)
{
	(void)state;
	struct buf b = { 0 };

	buf_put(&b, STR(" \n\r\n "));
	struct cut c = cut(&b);
	assert_int_equal(c.n, 0);
	arena_free(c.arena);
	buf_free(&b);
}

static void a_long_article_is_cut_before_headings(void **state)
{
	(void)state;
	struct buf b = { 0 };

	for (int i = 1; i <= 6; i++) {
		buf_printf(&b, "Nhiệm vụ thứ %d\n", i);
		for (int k = 0; k < 4; k++)
			put_times(&b, vi, 6);
	}
	struct cut c = cut(&b);
	check_sound(&c);
	assert_in_range(c.n, 4, 6);
	for (size_t i = 0; i < c.n; i++) {
		assert_true(str_starts(c.parts[i].heading, STR("Nhiệm vụ thứ ")));
		assert_int_equal(c.parts[i].blocks[0].kind, BLOCK_HEADING);
	}
	arena_free(c.arena);
	buf_free(&b);
}

static void a_long_block_is_cut_at_sentence_ends(void **state)
{
	(void)state;
	struct buf b = { 0 };

	put_times(&b, vi, 200);
	struct cut c = cut(&b);
	check_sound(&c);
	assert_true(c.n > 3);
	for (size_t i = 0; i < c.n; i++)
		assert_int_equal(c.article.text.p[c.parts[i].end - 1], '.');
	arena_free(c.arena);
	buf_free(&b);
}

static void a_line_without_blanks_is_cut_between_characters(void **state)
{
	(void)state;
	struct buf b = { 0 };

	put_times(&b, "ế", 20000);
	struct cut c = cut(&b);
	check_sound(&c);
	assert_in_range(c.n, 10, 12);
	arena_free(c.arena);
	buf_free(&b);
}

static void another_language_begins_a_part_if_there_is_enough(void **state)
{
	(void)state;
	struct buf b = { 0 };

	put_times(&b, vi, 4);
	put_times(&b, fr, 1);
	put_times(&b, vi, 4);
	struct cut c = cut(&b);
	assert_int_equal(c.n, 1);
	arena_free(c.arena);

	buf_reset(&b);
	put_times(&b, vi, 4);
	put_times(&b, fr, 4);
	c = cut(&b);
	check_sound(&c);
	assert_int_equal(c.n, 2);
	assert_int_equal(c.parts[0].lang, LANG_VI);
	assert_int_equal(c.parts[1].lang, LANG_FR);
	arena_free(c.arena);
	buf_free(&b);
}

static void lines_become_headings_items_and_paragraphs(void **state)
{
	(void)state;
	struct buf b = { 0 };

	put_times(&b, "I. Quan điểm", 1);
	put_times(&b, vi, 2);
	put_times(&b, "- Mục tiêu đến năm 2030;\r", 1);
	put_times(&b, "a) Hoàn thiện thể chế;", 1);
	put_times(&b, "Chương trình bắt đầu.", 1);
	put_times(&b, vi, 1);
	struct cut c = cut(&b);
	static const enum block_kind kinds[] = { BLOCK_HEADING,   BLOCK_PARAGRAPH,
						 BLOCK_ITEM,      BLOCK_ITEM,
						 BLOCK_PARAGRAPH, BLOCK_PARAGRAPH };
	assert_int_equal(c.article.n_blocks, 6);
	for (size_t i = 0; i < 6; i++)
		assert_int_equal(c.article.blocks[i].kind, kinds[i]);
	assert_int_equal(c.article.lang, LANG_VI);
	arena_free(c.arena);
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_short_article_is_one_part),
		cmocka_unit_test(an_article_without_text_has_no_parts),
		cmocka_unit_test(a_long_article_is_cut_before_headings),
		cmocka_unit_test(a_long_block_is_cut_at_sentence_ends),
		cmocka_unit_test(a_line_without_blanks_is_cut_between_characters),
		cmocka_unit_test(another_language_begins_a_part_if_there_is_enough),
		cmocka_unit_test(lines_become_headings_items_and_paragraphs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
