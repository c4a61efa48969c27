/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/lex.h"

#include "base/ascii.h"
#include "base/numbers.h"
#include "citation/letter.h"

#include <string.h>

enum { WORD_SIZE = 32 }; /* longer ones are no known word */

enum glyph { GLYPH_DIGIT, GLYPH_BLANK, GLYPH_LINE, GLYPH_NONE, GLYPH_MARK };

/* What a code point that is no letter is to the lexer; a punctuation mark is replaced by
 * its plain form. */
static enum glyph glyph_kind(uint32_t *cp)
{
	uint32_t c = *cp;
	if (ascii_is_digit(c))
		return GLYPH_DIGIT;
	if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85)
		return GLYPH_LINE;
	if (c <= ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
	    c == 0x202F || c == 0x205F || c == 0x3000)
		return GLYPH_BLANK;
	if (letter_vanishes(c))
		return GLYPH_NONE;
	if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D)
		*cp = '-';
	else if (c == 0x2044 || c == 0x2215 || c == 0xFF0F)
		*cp = '/';
	else if (c == 0xBA)
		*cp = 0xB0;
	else if (c == 0x2018 || c == 0x2019 || c == 0x2BC)
		*cp = '\'';
	else if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB)
		*cp = '"';
	return GLYPH_MARK;
}

struct run {
	struct lex *l;
	size_t end;
	uint8_t before; /* LEX_GLUED or what blanks left of it */
};

static struct lex_token *add(struct run *r, size_t start, enum lex_kind kind)
{
	struct lex_token *t = &r->l->t[++r->l->n];
	t->start = (uint32_t)start;
	t->kind = (uint8_t)kind;
	t->flags = r->before;
	t->word = 0;
	t->value = 0;
	r->before = LEX_GLUED;
	return t;
}

/* The flags of a word's case: its first letter mostly tells. */
static uint8_t case_of(str text, size_t at, size_t end)
{
	uint8_t flags = 0;
	uint32_t cp;
	if (text.p[at] >= 'a' && text.p[at] <= 'z')
		return flags;
	for (size_t length; at < end; at += length) {
		length = letter_next(text, at, &cp);
		const struct table_letter *letter = letter_of(cp);
		if (*letter->plain && !letter->upper)
			return flags;
		if (*letter->plain)
			flags = LEX_CAPITAL;
	}
	return flags | LEX_UPPER;
}

/* The number of a word of `n` plain letters with this key. */
static inline uint16_t number_of(str word, size_t n, uint64_t key)
{
	char folded[WORD_SIZE];
	if (n > WORD_SIZE)
		return 0;
	if (n > TABLE_KEY_BYTES)
		letter_fold(word, folded, n);
	return table_word((str){ folded, n }, key);
}

static size_t lex_word(struct run *r, size_t start)
{
	const str text = r->l->text;
	const size_t end = r->end;
	size_t at = start, n = 0;
	uint64_t key = 0;
	bool marked = false;
	while (at < end) {
		unsigned char c = (unsigned char)text.p[at] | 0x20;
		if (ascii_is_lower(c)) {
			key = table_key(key, c);
			n++;
			at++;
			continue;
		}
		if (c < 0x80)
			break;
		uint32_t cp;
		size_t length = letter_next(text, at, &cp);
		const char *plain = letter_of(cp)->plain;
		if (!*plain && !letter_vanishes(cp))
			break;
		marked |= cp != 0xAD && !(cp >= 0x200B && cp <= 0xFEFF);
		at += length;
		for (; *plain; n++)
			key = table_key(key, (unsigned char)*plain++);
	}
	struct lex_token *t = add(r, start, LEX_WORD);
	t->flags |= case_of(text, start, at) | (marked ? LEX_MARKED : 0);
	t->end = (uint32_t)at;
	t->word = number_of(str_range(text, start, at), n, key);
	return at;
}

/* "N0 24": a scanner read the mark's letter as a zero. The token before byte `at` becomes
 * the mark. */
static bool mends_mark(struct run *r, size_t at)
{
	const str text = r->l->text;
	struct lex_token *t = &r->l->t[r->l->n];
	bool zero = text.p[at] == '0' &&
		    (at + 1 == r->end || text.p[at + 1] == ' ' || text.p[at + 1] == '.');
	bool letter = r->l->n > 0 && t->end == at && t->start + 1 == at &&
		      (text.p[t->start] | 0x20) == 'n' && !(t->flags & LEX_GLUED);
	if (!zero || !letter)
		return false;
	t->end++;
	t->word = table_find_word(STR("no"));
	r->before = LEX_GLUED;
	return true;
}

static size_t lex_number(struct run *r, size_t at)
{
	if (mends_mark(r, at))
		return at + 1;
	struct lex_token *t = add(r, at, LEX_NUMBER);
	size_t start = at;
	uint32_t value = 0;
	for (; at < r->end && ascii_is_digit(r->l->text.p[at]); at++)
		value = at - start < 9 ? value * 10 + (uint32_t)(r->l->text.p[at] - '0')
				       : UINT32_MAX;
	t->value = value;
	t->end = (uint32_t)at;
	return at;
}

static size_t lex_mark(struct run *r, size_t at, size_t length, uint32_t cp)
{
	if (cp == '\'') { /* elision and possessive only join */
		r->before |= LEX_GLUED;
		return at + length;
	}
	struct lex_token *t = add(r, at, LEX_PUNCT);
	char bytes[4];
	t->word = table_find_word((str){ bytes, utf8_encode(cp, bytes) });
	t->value = cp;
	t->end = (uint32_t)(at + length);
	return at + length;
}

struct lex lex_new(struct arena *a, str text, size_t size)
{
	struct lex l = { .text = text, .size = size };
	l.t = arena_make_raw(a, size + 1 + LEX_MARGIN, struct lex_token);
	return l;
}

/* One token, or one code point that is none. */
static size_t lex_step(struct run *r, size_t at)
{
	uint32_t cp;
	size_t length = letter_next(r->l->text, at, &cp);
	if (*letter_of(cp)->plain)
		return lex_word(r, at);
	switch (glyph_kind(&cp)) {
	case GLYPH_DIGIT:
		return lex_number(r, at);
	case GLYPH_LINE:
		r->before = LEX_BREAK;
		break;
	case GLYPH_BLANK:
		r->before &= (uint8_t)~LEX_GLUED;
		break;
	case GLYPH_MARK:
		return lex_mark(r, at, length, cp);
	case GLYPH_NONE:
		break;
	}
	return at + length;
}

/* Where the first token is one that was kept, those behind it are copied, as far as they
 * are of one run. Returns the byte to go on from. */
static size_t copy_kept(struct run *r)
{
	struct lex *l = r->l;
	const struct lex_token *first = &l->t[1];
	size_t k = numbers_from(l->kept, l->n_kept, sizeof(*l->kept), first->start);
	if (k == l->n_kept || l->kept[k].end != first->end)
		return first->end;
	while (++k < l->n_kept && l->kept[k].end <= r->end &&
	       !(l->kept[k].flags & LEX_BREAK))
		l->t[++l->n] = l->kept[k];
	return l->t[l->n].end;
}

void lex_run(struct lex *l, size_t from, size_t to)
{
	to = to - from > l->size ? from + l->size : to;
	struct run r = { .l = l, .end = to, .before = LEX_BREAK };
	l->n = 0;
	for (size_t at = from; at < to;) {
		if (l->text.p[at] == ' ') {
			r.before &= (uint8_t)~LEX_GLUED;
			at++;
			continue;
		}
		bool begun = l->n > 0;
		at = lex_step(&r, at);
		if (!begun && l->n > 0)
			at = copy_kept(&r);
	}
	for (size_t i = 1; i <= LEX_MARGIN; i++)
		l->t[l->n + i] = (struct lex_token){ .start = (uint32_t)to,
						     .end = (uint32_t)to,
						     .flags = LEX_BREAK };
	l->t[0] = (struct lex_token){ .start = (uint32_t)from, .end = (uint32_t)from };
}

void lex_keep(struct lex *l)
{
	if (l->n < 2)
		return;
	memcpy(&l->kept[l->n_kept], &l->t[1], (l->n - 1) * sizeof(*l->t));
	l->n_kept += l->n - 1;
}

void lex_split(struct lex *l, size_t i, size_t at)
{
	struct lex_token rest[2];
	struct lex part = { .text = l->text, .t = rest, .size = 1 };
	struct run r = { .l = &part, .end = l->t[i].end, .before = LEX_GLUED };
	memmove(&l->t[i + 1], &l->t[i], (l->n + LEX_MARGIN - i) * sizeof(*l->t));
	l->n++;
	l->t[i].end = (uint32_t)at;
	l->t[i].word = 0;
	lex_word(&r, at);
	l->t[i + 1] = rest[1];
}

str lex_slice(const struct lex *l, size_t first, size_t last)
{
	if (last <= first)
		return (str){ l->text.p, 0 };
	size_t start = l->t[first].start;
	return (str){ l->text.p + start, l->t[last - 1].end - start };
}

/* The last edge whose word is not above `word`, without branches that depend on it. */
static uint32_t trie_step(uint32_t node, uint16_t word)
{
	const struct table_edge *edge = &table_edges[table_nodes[node].edge];
	size_t n = table_nodes[node].n_edges;
	if (n == 0)
		return 0;
	for (; n > 1; n -= n / 2)
		edge += edge[n / 2].word <= word ? n / 2 : 0;
	return edge->word == word ? edge->node : 0;
}

/* The first value of the class at the node whose words have no marks that do not belong
 * there: "lợi" is not the French "loi". */
static const struct table_value *node_value(const struct table_node *node,
					    enum table_class kind, uint32_t marked)
{
	for (size_t i = node->value; i < node->value + node->n_values; i++)
		if (table_values[i].kind == kind && !(marked & ~table_values[i].marked))
			return &table_values[i];
	return NULL;
}

/* The token after `i` in a phrase: a hyphen that joins two words is passed over. */
static size_t phrase_next(const struct lex *l, size_t i, uint32_t *node)
{
	uint16_t word = l->t[i + 1].word; /* 0 at the end */
	uint32_t next = word ? trie_step(*node, word) : 0;
	if (!next && (lex_is(l, i + 1, '-') || lex_is(l, i + 1, '_')) &&
	    lex_glued(l, i + 1) && lex_glued(l, i + 2) && l->t[i + 2].word) {
		i++;
		next = trie_step(*node, l->t[i + 1].word);
	}
	*node = next;
	return i + 1;
}

size_t lex_walk(const struct lex *l, size_t i, enum table_class kind, uint16_t *value,
		uint8_t *lang)
{
	size_t longest = 0, at = i;
	uint32_t node = table_root[l->t[i].word], marked = 0;
	for (size_t k = 0; node; k++) {
		if (l->t[at].flags & LEX_MARKED)
			marked |= 1u << (k & 31);
		const struct table_value *found =
			node_value(&table_nodes[node], kind, marked);
		if (found) {
			longest = at - i + 1;
			*value = found->value;
			if (lang)
				*lang = found->lang;
		}
		at = phrase_next(l, at, &node);
	}
	return longest;
}

size_t lex_over(const struct lex *l, size_t i, enum table_class kind)
{
	uint16_t value;
	for (size_t n; (n = lex_phrase(l, i, kind, &value, NULL)) != 0;)
		i += n;
	return i;
}
