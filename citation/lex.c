/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/lex.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

enum { WORD_SIZE = 32 }; /* longer ones are no known word */

enum glyph { GLYPH_LETTER, GLYPH_DIGIT, GLYPH_BLANK, GLYPH_LINE, GLYPH_NONE, GLYPH_MARK };

/* What a code point is to the lexer; a punctuation mark is replaced by its plain form. */
static enum glyph glyph_kind(uint32_t *cp)
{
	uint32_t c = *cp;
	if (c >= '0' && c <= '9')
		return GLYPH_DIGIT;
	if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85)
		return GLYPH_LINE;
	if (c <= ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
	    c == 0x202F || c == 0x205F || c == 0x3000)
		return GLYPH_BLANK;
	if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
	    (c >= 0x300 && c <= 0x36F))
		return GLYPH_NONE;
	if (*lex_letter(c))
		return GLYPH_LETTER;
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

const char *lex_letter(uint32_t cp)
{
	static const char ascii[][2] = { "a", "b", "c", "d", "e", "f", "g", "h", "i",
					 "j", "k", "l", "m", "n", "o", "p", "q", "r",
					 "s", "t", "u", "v", "w", "x", "y", "z" };
	if (cp < 0x80) {
		uint32_t low = cp | 0x20;
		return low >= 'a' && low <= 'z' ? ascii[low - 'a'] : "";
	}
	if (cp >= 0xC0 && cp < 0x250)
		return table_latin[cp - 0xC0];
	if (cp >= 0x1E00 && cp < 0x1F00)
		return table_latin_more[cp - 0x1E00];
	for (size_t low = 0, high = table_n_letters; low < high;) {
		size_t middle = (low + high) / 2;
		if (table_letters[middle].cp == cp)
			return table_letters[middle].plain;
		if (table_letters[middle].cp < cp)
			low = middle + 1;
		else
			high = middle;
	}
	return "";
}

/* Upper case beyond ASCII, as far as our letters go: in these blocks the even code point
 * of a pair is the capital, save in some runs: U+01AF is large, U+01B0 small. */
static bool is_upper(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= 'A' && cp <= 'Z';
	if (cp < 0x100)
		return cp < 0xDF;
	if ((cp >= 0x139 && cp <= 0x148) || (cp >= 0x179 && cp <= 0x17E) ||
	    (cp >= 0x1CD && cp <= 0x1DC) || cp == 0x1AF || cp == 0x1B0)
		return cp & 1;
	if (cp >= 0x370 && cp < 0x530)
		return (cp >= 0x391 && cp <= 0x3A9) || (cp >= 0x401 && cp <= 0x42F);
	return (cp < 0x250 || (cp >= 0x1E00 && cp < 0x1F00)) && !(cp & 1);
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

/* Reads the code point at `at`; what our letters are made of goes the short way. */
static inline size_t next_cp(str text, size_t at, uint32_t *cp)
{
	const unsigned char *p = (const unsigned char *)text.p + at;
	if (p[0] < 0x80) {
		*cp = p[0];
		return 1;
	}
	if (p[0] >= 0xC3 && p[0] < 0xE0 && at + 1 < text.n && (p[1] & 0xC0) == 0x80) {
		*cp = (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
		return 2;
	}
	return utf8_decode(text, at, cp);
}

static inline bool is_ascii_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static size_t lex_word(struct run *r, size_t at)
{
	struct lex_token *t = add(r, at, LEX_WORD);
	char folded[WORD_SIZE];
	size_t n = 0, letters = 0, upper = 0;
	uint32_t hash = 2166136261u;
	while (at < r->end) {
		char c = r->l->text.p[at];
		if (is_ascii_letter(c)) {
			bool big = !(c & 0x20);
			if (big && letters == 0)
				t->flags |= LEX_CAPITAL;
			upper += big;
			letters++;
			hash = (hash ^ (unsigned char)(c | 0x20)) * 16777619u;
			if (n < sizeof(folded))
				folded[n] = (char)(c | 0x20);
			n++;
			at++;
			continue;
		}
		if ((unsigned char)c < 0x80)
			break;
		uint32_t cp;
		size_t length = next_cp(r->l->text, at, &cp);
		const char *plain = lex_letter(cp);
		if (!*plain && glyph_kind(&cp) != GLYPH_NONE)
			break;
		if (cp >= 0x80 && cp != 0xAD && !(cp >= 0x200B && cp <= 0xFEFF))
			t->flags |= LEX_MARKED;
		if (*plain) {
			bool big = is_upper(cp);
			if (big && letters == 0)
				t->flags |= LEX_CAPITAL;
			upper += big;
			letters++;
		}
		for (; *plain; plain++) {
			hash = (hash ^ (unsigned char)*plain) * 16777619u;
			if (n < sizeof(folded))
				folded[n] = *plain;
			n++;
		}
		at += length;
	}
	if (upper == letters)
		t->flags |= LEX_UPPER;
	t->end = (uint32_t)at;
	if (n <= sizeof(folded))
		t->word = table_word((str){ folded, n }, hash);
	return at;
}

static size_t lex_number(struct run *r, size_t at)
{
	struct lex_token *t = add(r, at, LEX_NUMBER);
	size_t start = at;
	uint32_t value = 0;
	for (; at < r->end && r->l->text.p[at] >= '0' && r->l->text.p[at] <= '9'; at++)
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
	size_t n = utf8_encode(cp, bytes);
	t->word = table_find_word((str){ bytes, n });
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
	if (is_ascii_letter(r->l->text.p[at]))
		return lex_word(r, at);
	size_t length = next_cp(r->l->text, at, &cp);
	switch (glyph_kind(&cp)) {
	case GLYPH_LETTER:
		return lex_word(r, at);
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

void lex_run(struct lex *l, size_t from, size_t to)
{
	assert(to - from <= l->size);
	struct run r = { .l = l, .end = to, .before = LEX_BREAK };
	l->n = 0;
	for (size_t at = from; at < to;)
		at = lex_step(&r, at);
	for (size_t i = 1; i <= LEX_MARGIN; i++)
		l->t[l->n + i] = (struct lex_token){ .start = (uint32_t)to,
						     .end = (uint32_t)to,
						     .flags = LEX_BREAK };
	l->t[0] = (struct lex_token){ .start = (uint32_t)from, .end = (uint32_t)from };
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

size_t lex_fold(str s, char *out, size_t size)
{
	size_t n = 0;
	for (size_t at = 0; at < s.n;) {
		uint32_t cp;
		at += next_cp(s, at, &cp);
		char digit[2] = { (char)(cp >= '0' && cp <= '9' ? cp : 0), 0 };
		const char *plain = digit[0] ? digit : lex_letter(cp);
		for (; *plain && n < size; plain++)
			out[n++] = *plain;
	}
	return n;
}

str lex_slice(const struct lex *l, size_t first, size_t last)
{
	if (last <= first)
		return (str){ l->text.p, 0 };
	size_t start = l->t[first].start;
	return (str){ l->text.p + start, l->t[last - 1].end - start };
}

static uint32_t trie_step(uint32_t node, uint16_t word)
{
	const struct table_node *from = &table_nodes[node];
	for (size_t low = from->edge, high = low + from->n_edges; low < high;) {
		size_t middle = (low + high) / 2;
		if (table_edges[middle].word == word)
			return table_edges[middle].node;
		if (table_edges[middle].word < word)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
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
