/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tools/lexicon_compile.h"

#include "base/buf.h"
#include "lexicon/table.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[LEXICON_KEYS] = { "vi", "fr", "en", "plain" };

/* ---- sorting and numbering ---- */

static int compare_words(const void *x, const void *y)
{
	return str_compare(*(const str *)x, *(const str *)y);
}

/* The words of all keys, sorted, each once. */
static str *words_of(struct compiler *c, const struct list *list, size_t *n_words)
{
	size_t n = 0, kept = 0;
	str rest, word;

	for (size_t i = 0; i < list->n; i++)
		for (rest = list->items[i].key; str_cut(&rest, ' ', &word);)
			n++;
	str *words = arena_make(c->a, n, str);
	n = 0;
	for (size_t i = 0; i < list->n; i++)
		for (rest = list->items[i].key; str_cut(&rest, ' ', &word);)
			words[n++] = word;
	qsort(words, n, sizeof(*words), compare_words);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || !str_eq(words[kept - 1], words[i]))
			words[kept++] = words[i];
	*n_words = kept;
	return words;
}

static uint32_t word_number(const str *words, size_t n, str word)
{
	const str *found = bsearch(&word, words, n, sizeof(*words), compare_words);

	return (uint32_t)(found - words) + 1;
}

/* Numbers the phrases: equal keys, equal numbers. Returns how many there are. */
static uint32_t number_phrases(struct list *list)
{
	uint32_t n = 0;

	qsort(list->items, list->n, sizeof(*list->items), lexicon_compile_order);
	for (size_t i = 0; i < list->n; i++) {
		if (i > 0 && !str_eq(list->items[i].key, list->items[i - 1].key))
			n++;
		list->items[i].phrase = n;
	}
	return list->n > 0 ? n + 1 : 0;
}

/* ---- writing ---- */

static void write_bytes(FILE *out, str s)
{
	for (size_t i = 0; i < s.n; i++)
		fprintf(out, "%d,", (signed char)s.p[i]);
}

static void write_words(struct compiler *c, const char *name, const str *words, size_t n,
			const struct list *list)
{
	size_t at = 0, entry = 0;

	fprintf(c->out, "static const char bytes_%s[] = {", name);
	for (size_t i = 0; i < n; i++)
		write_bytes(c->out, words[i]);
	fprintf(c->out, "0};\nstatic const uint32_t offsets_%s[] = {0", name);
	for (size_t i = 0; i < n; i++)
		fprintf(c->out, ",%zu", at += words[i].n);
	fprintf(c->out, "};\nstatic const uint32_t heads_%s[] = {0", name);
	for (size_t i = 0; i < n; i++) {
		str rest, head;

		while (entry < list->n) {
			rest = list->items[entry].key;
			str_cut(&rest, ' ', &head);
			if (str_compare(head, words[i]) > 0)
				break;
			entry++;
		}
		fprintf(c->out, ",%u",
			entry < list->n ? list->items[entry].phrase
					: list->items[list->n - 1].phrase + 1);
	}
	fprintf(c->out, "};\n");
}

/* The part of the table that belongs to one key; texts, senses and targets go to buffers
 * that all keys share. */
struct shared {
	struct buf texts, senses, targets;
	uint32_t n_senses, n_targets;
};

/* Where the texts have a spelling; those of the same phrase begin at `first`. */
static uint32_t text_at(struct shared *s, uint32_t first, str text)
{
	str rest = str_from(buf_str(&s->texts), first), known;
	uint32_t at = first;

	for (; rest.n > 0 && str_cut(&rest, '\0', &known); at += (uint32_t)known.n + 1)
		if (str_eq(known, text))
			return at;
	buf_put(&s->texts, text);
	buf_put_char(&s->texts, '\0');
	return at;
}

static void write_senses(struct shared *s, const struct list *list, size_t from,
			 size_t to)
{
	uint32_t first = (uint32_t)s->texts.n;

	for (size_t i = from; i < to; i++)
		buf_printf(&s->senses, "{%u,%u,%u,%u,%d},",
			   text_at(s, first, list->items[i].text), list->items[i].row,
			   list->items[i].form, list->items[i].rank,
			   list->items[i].capital);
	s->n_senses += (uint32_t)(to - from);
}

/* The marked phrases that an unmarked one stands for, each once. */
static uint32_t write_targets(struct shared *s, const struct list *list, size_t from,
			      size_t to, const struct list *marked)
{
	uint32_t n = 0, last = UINT32_MAX;

	for (size_t i = from; i < to; i++) {
		struct entry wanted = { .key = list->items[i].text,
					.rank = list->items[i].rank,
					.row = list->items[i].row };
		const struct entry *found =
			bsearch(&wanted, marked->items, marked->n, sizeof(*marked->items),
				lexicon_compile_order);
		bool seen = found == NULL || found->phrase == last;

		for (size_t j = from; j < i && !seen; j++)
			seen = str_eq(list->items[j].text, list->items[i].text);
		if (seen)
			continue;
		last = found->phrase;
		buf_printf(&s->targets, "%u,", last);
		n++;
	}
	s->n_targets += n;
	return n;
}

/* In the sorted list of a key. */
static bool is_phrase(const void *context, str key)
{
	const struct list *list = context;
	size_t low = 0, high = list->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (str_compare(list->items[middle].key, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < list->n && str_eq(list->items[low].key, key);
}

static void write_key(struct compiler *c, int key, struct shared *s)
{
	struct list *list = &c->entries[key];
	struct buf sequences = { 0 }, seconds = { 0 };
	size_t n_words, to;
	uint32_t n_sequence = 0;
	str *words = words_of(c, list, &n_words), rest, word;

	if (n_words > UINT16_MAX)
		lexicon_compile_die("more words than 16 bits number", names[key]);
	write_words(c, names[key], words, n_words, list);
	fprintf(c->out, "static const struct table_phrase phrases_%s[] = {\n",
		names[key]);
	for (size_t from = 0; from < list->n; from = to) {
		uint32_t text = (uint32_t)s->texts.n, first, n, length = 0, second = 0;

		for (to = from + 1;
		     to < list->n && list->items[to].phrase == list->items[from].phrase;)
			to++;
		for (rest = list->items[from].key; str_cut(&rest, ' ', &word); length++) {
			uint32_t number = word_number(words, n_words, word);

			buf_printf(&sequences, "%u,", number);
			second = length == 1 ? number : second;
		}
		buf_printf(&seconds, "%u,", second);
		first = key == LEXICON_PLAIN ? s->n_targets : s->n_senses;
		n = (uint32_t)(to - from);
		if (key == LEXICON_PLAIN) {
			n = write_targets(s, list, from, to, &c->entries[LEXICON_VI]);
		} else {
			write_senses(s, list, from, to);
		}
		bool is_word = key == LEXICON_VI &&
			       lexicon_compounds_has(c->compounds, list->items[from].key,
						     is_phrase, list);
		bool is_loose =
			key == LEXICON_VI &&
			lexicon_compounds_is_loose(c->compounds, list->items[from].key);
		fprintf(c->out, "{%u,%u,%u,%u,%u,%d},", text, n_sequence, first, n,
			length,
			(is_word ? TABLE_WORD : 0) | (is_loose ? TABLE_LOOSE : 0));
		n_sequence += length;
	}
	fprintf(c->out,
		"};\nstatic const uint16_t sequences_%s[] = {%.*s0};\n"
		"static const uint16_t seconds_%s[] = {%.*s0};\n",
		names[key], STR_ARG(buf_str(&sequences)), names[key],
		STR_ARG(buf_str(&seconds)));
	buf_free(&sequences);
	buf_free(&seconds);
}

static int compare_variants(const void *x, const void *y)
{
	const struct entry *a = x, *b = y;

	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return (a->rank > b->rank) - (a->rank < b->rank);
}

/* Rows with their variants. Sorts the entries by row, so it comes last. */
static void write_rows(struct compiler *c)
{
	struct buf variants = { 0 };
	size_t at[LEXICON_PLAIN] = { 0 };
	uint32_t n_variants = 0;

	for (int key = 0; key < LEXICON_PLAIN; key++)
		qsort(c->entries[key].items, c->entries[key].n, sizeof(struct entry),
		      compare_variants);
	fprintf(c->out, "static const struct table_row rows[] = {\n");
	for (size_t row = 0; row < c->n_rows; row++) {
		uint32_t first[LEXICON_PLAIN], n[LEXICON_PLAIN] = { 0 };

		for (int key = 0; key < LEXICON_PLAIN; key++) {
			const struct list *list = &c->entries[key];
			first[key] = n_variants;
			for (; at[key] < list->n && list->items[at[key]].row == row;
			     at[key]++, n[key]++)
				buf_printf(&variants, "%u,", list->items[at[key]].phrase);
			n_variants += n[key];
		}
		fprintf(c->out, "{\"%.*s\",%u,{%u,%u,%u},{%u,%u,%u}},\n",
			STR_ARG(c->rows[row].id), c->rows[row].domain, first[0], first[1],
			first[2], n[0], n[1], n[2]);
	}
	fprintf(c->out, "};\nstatic const uint32_t variants[] = {%.*s0};\n",
		STR_ARG(buf_str(&variants)));
	buf_free(&variants);
}

static void write_table(struct compiler *c, size_t n_domains)
{
	fprintf(c->out, "static const struct table_key keys[] = {\n");
	for (int k = 0; k < LEXICON_KEYS; k++)
		fprintf(c->out,
			"{bytes_%s, offsets_%s, heads_%s, sizeof(offsets_%s) / 4 - 1, "
			"phrases_%s, sequences_%s, seconds_%s, sizeof(phrases_%s) / "
			"sizeof(phrases_%s[0])},\n",
			names[k], names[k], names[k], names[k], names[k], names[k],
			names[k], names[k], names[k]);
	fprintf(c->out, "};\nstatic const char *const domains[] = {");
	for (size_t i = 0; i < n_domains; i++) {
		const char *base = strrchr(c->domains[i], '/');
		base = base ? base + 1 : c->domains[i];
		fprintf(c->out, "\"%.*s\",", (int)strcspn(base, "."), base);
	}
	fprintf(c->out,
		"};\nconst struct table lexicon_table = {keys, texts, senses, targets, "
		"rows, "
		"%zu, variants, domains, %lluu};\n",
		c->n_rows, (unsigned long long)c->hash);
}

void lexicon_write(struct compiler *c, size_t n_domains)
{
	struct shared s = { 0 };

	fprintf(c->out, "#include \"lexicon/table.h\"\n");
	for (int key = 0; key < LEXICON_KEYS; key++)
		number_phrases(&c->entries[key]);
	for (int key = 0; key < LEXICON_KEYS; key++)
		write_key(c, key, &s);
	fprintf(c->out, "static const char texts[] = {");
	write_bytes(c->out, buf_str(&s.texts));
	fprintf(c->out,
		"0};\nstatic const struct table_sense senses[] = {%.*s{0,0,0,0,0}};\n",
		STR_ARG(buf_str(&s.senses)));
	fprintf(c->out, "static const uint32_t targets[] = {%.*s0};\n",
		STR_ARG(buf_str(&s.targets)));
	write_rows(c);
	write_table(c, n_domains);
	buf_free(&s.texts);
	buf_free(&s.senses);
	buf_free(&s.targets);
}
