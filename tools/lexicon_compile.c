/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lexicon_compile: the tables of lexicon/words to one C source of constant data, for
 * lexicon/table.h. Run by the build: lexicon_compile OUT.c COMPOUNDS.tsv TABLE.tsv...
 *
 * The words of every variant go through the program's own analyzer, so that the keys are
 * what documents and queries hold.
 */
#include "tools/lexicon_compile.h"

#include "base/buf.h"
#include "base/memory.h"
#include "lexicon/glue.h"

#include <stdlib.h>

static const enum lang langs[] = { LANG_VI, LANG_FR, LANG_EN };

void lexicon_compile_die(const char *what, const char *name)
{
	fprintf(stderr, "lexicon_compile: %s: %s\n", name, what);
	exit(1);
}

static struct entry *add(struct list *list)
{
	if (list->n == list->size) {
		list->size = list->size ? 2 * list->size : 4096;
		list->items = memory_must(
			realloc(list->items, list->size * sizeof(*list->items)));
	}
	list->items[list->n] = (struct entry){ 0 };
	return &list->items[list->n++];
}

/* ---- reading ---- */

/* Analyzes a variant. `keys` gets its words, and its words without marks; false if it
 * has none but glue. */
static bool analyze(struct compiler *c, enum lang lang, str text, struct buf keys[2],
		    bool *capital, uint16_t *form)
{
	struct token t;
	size_t n = 0;

	buf_reset(&keys[0]);
	buf_reset(&keys[1]);
	analyzer_start(c->z, text, lang);
	*capital = false;
	*form = 0;
	while (analyzer_next(c->z, &t)) {
		if ((t.flags & TOKEN_ELIDED) || glue_is(lang, t.term))
			continue;
		if (n++ > 0) {
			buf_put_char(&keys[0], ' ');
			buf_put_char(&keys[1], ' ');
		}
		buf_put(&keys[0], t.term);
		buf_put(&keys[1], t.fold);
		*capital = n == 1 && (t.flags & TOKEN_CAPITAL);
		*form = glue_form(*form, t.word);
	}
	return n > 0 && n <= LEXICON_WORDS;
}

static void read_variant(struct compiler *c, enum lexicon_key key, str text,
			 uint32_t rank)
{
	struct buf keys[2] = { { 0 }, { 0 } };
	bool capital;
	uint16_t form;

	if (analyze(c, langs[key], text, keys, &capital, &form)) {
		struct entry *e = add(&c->entries[key]);
		e->key = arena_copy(c->a, buf_str(&keys[0]));
		e->text = arena_copy(c->a, text);
		e->row = (uint32_t)c->n_rows;
		e->rank = rank;
		e->capital = capital;
		e->form = form;
		if (key == LEXICON_VI) {
			struct entry *plain = add(&c->entries[LEXICON_PLAIN]);
			*plain = c->entries[LEXICON_VI]
					 .items[c->entries[LEXICON_VI].n - 1];
			plain->key = arena_copy(c->a, buf_str(&keys[1]));
			plain->text = c->entries[key].items[c->entries[key].n - 1].key;
		}
	}
	buf_free(&keys[0]);
	buf_free(&keys[1]);
}

static void read_row(struct compiler *c, str line, uint8_t domain, const char *path)
{
	str cell, variant;

	if (c->n_rows == c->rows_size) {
		c->rows_size = c->rows_size ? 2 * c->rows_size : 4096;
		c->rows = memory_must(realloc(c->rows, c->rows_size * sizeof(*c->rows)));
	}
	if (!str_cut(&line, '\t', &cell) || cell.n > 6)
		lexicon_compile_die("a row without an id", path);
	c->rows[c->n_rows] = (struct row){ arena_copy(c->a, cell), domain };
	for (int key = 0; key < LEXICON_PLAIN; key++) {
		uint32_t rank = 0;

		if (!str_cut(&line, '\t', &cell))
			break;
		while (cell.n > 0 && str_cut(&cell, '|', &variant))
			read_variant(c, (enum lexicon_key)key, variant, rank++);
	}
	c->n_rows++;
}

str lexicon_compile_read(struct arena *a, const char *path)
{
	FILE *in = fopen(path, "rb");
	struct buf bytes = { 0 };
	size_t n;

	if (in == NULL)
		lexicon_compile_die("cannot be read", path);
	while ((n = fread(buf_room(&bytes, 65536), 1, 65536, in)) > 0)
		bytes.n += n;
	if (ferror(in))
		lexicon_compile_die("cannot be read", path);
	fclose(in);
	str text = arena_copy(a, buf_str(&bytes));
	buf_free(&bytes);
	return text;
}

static void read_file(struct compiler *c, const char *path, uint8_t domain)
{
	str rest = lexicon_compile_read(c->a, path), line;

	c->hash = str_hash(c->hash, rest);
	while (str_cut(&rest, '\n', &line))
		if (line.n > 0 && line.p[0] != '#')
			read_row(c, line, domain, path);
}

int lexicon_compile_order(const void *x, const void *y)
{
	const struct entry *a = x, *b = y;
	int order = str_compare(a->key, b->key);

	if (order == 0)
		order = (a->rank > b->rank) - (a->rank < b->rank);
	return order ? order : (a->row > b->row) - (a->row < b->row);
}

int main(int argc, char **argv)
{
	struct compiler c = { .a = arena_new(), .z = analyzer_new(), .hash = STR_HASH };
	size_t n_domains;

	if (argc < 4)
		lexicon_compile_die(
			"usage: lexicon_compile OUT.c COMPOUNDS.tsv TABLE.tsv...",
			argv[0]);
	c.hash = str_hash(c.hash, lexicon_compile_read(c.a, argv[2]));
	c.compounds = lexicon_compounds_read(c.a, argv[2]);
	n_domains = (size_t)argc - 3;
	c.domains = (const char *const *)argv + 3;
	if (n_domains > UINT8_MAX)
		lexicon_compile_die("more tables than 8 bits number", argv[0]);
	for (size_t i = 0; i < n_domains; i++)
		read_file(&c, argv[i + 3], (uint8_t)i);
	c.out = fopen(argv[1], "wb");
	if (c.out == NULL)
		lexicon_compile_die("cannot be written", argv[1]);
	lexicon_write(&c, n_domains);
	bool lost = ferror(c.out) != 0;
	if (fclose(c.out) != 0 || lost)
		lexicon_compile_die("cannot be written", argv[1]);
	for (int key = 0; key < LEXICON_KEYS; key++)
		free(c.entries[key].items);
	free(c.rows);
	analyzer_free(c.z);
	arena_free(c.a);
	return 0;
}
