/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Each word is spelled under a letter-trigram model of each language, folded to a-z, and
 * what marks its letters bear is added. A word speaks for its best language and against
 * the others by the logarithm of their ratio, up to a bound, so that no name outvotes a
 * sentence. LANG_UND stands for all other languages together.
 *
 * text/lang_trigrams.txt is the table: tools/lang_table.py tells its form and sources.
 */
#include "text/lang.h"

#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

/* All scores are in quarters of natural logarithms. */
enum {
	WORD_LETTERS = 16, /* what is left of a longer word is not looked at */
	WORD_MOST = 32,    /* by which a word can speak against a language */
	OTHER_BIAS = 8,    /* against LANG_UND: our texts are mostly in our languages */
	SHORT_WORDS = 3,   /* fewer words must decide by SHORT_MARGIN */
	SHORT_MARGIN = 16,
	LETTERS = 27,
	LINE = LETTERS * LANG_COUNT + 1,
	/* A longer text is judged by that many pieces, evenly spread. */
	PIECES = 4,
	PIECE_BYTES = 512,
};

extern const unsigned char embed_lang_trigrams_txt[];

/* A name says less than a word: weight of capitals within a text, and of the rest. */
enum { WEIGHT_NAME = 2, WEIGHT_WORD = 5 };

struct mark {
	uint32_t cp;         /* combining mark, or a letter that has no decomposition */
	const char *letters; /* under it; NULL: any */
	int8_t score[LANG_COUNT];
};

enum { STROKE = 0x335, LIGATURE = 0x361, FOREIGN = 0x337 };

/* clang-format off */
/* From the alphabets of the languages. The first row that fits counts. */
static const struct mark marks[] = {
	/*                        other   vi   fr   en */
	{ STROKE,   "d",        { -12,  12, -12, -12 } },
	{ 0x309,    NULL,       { -12,  12, -12, -12 } }, /* hook above */
	{ 0x323,    NULL,       { -12,  12, -12, -12 } }, /* dot below */
	{ 0x31B,    NULL,       { -12,  12, -12, -12 } }, /* horn */
	{ 0x306,    "a",        { -12,  12, -12, -12 } }, /* breve */
	{ 0x303,    "n",        {  12, -16, -16, -16 } }, /* tilde */
	{ 0x303,    "ao",       {   8,   4, -16, -16 } },
	{ 0x303,    "eiuy",     {   0,   8, -16, -16 } },
	{ 0x302,    "aeo",      {   4,   8,   6, -12 } }, /* circumflex */
	{ 0x302,    NULL,       {   0, -16,   8,  -8 } },
	{ 0x301,    "e",        {   6,   2,  12,  -8 } }, /* acute */
	{ 0x301,    "aiouy",    {   8,   8, -12, -12 } },
	{ 0x300,    "aeu",      {   4,   8,   8, -12 } }, /* grave */
	{ 0x300,    "ioy",      {   4,   8, -16, -16 } },
	{ LIGATURE, "oe",       {  -8, -16,  12,  -8 } },
	{ 0x327,    "c",        {   4, -16,   8, -12 } }, /* cedilla */
	{ 0x308,    NULL,       {   8, -16,   0,  -4 } }, /* diaeresis */
};
static const struct mark foreign    = { 0, NULL, { 8, -8, -8, -8 } };
static const struct mark vietnamese = { 0, NULL, { -12, 12, -12, -12 } }; /* two marks */

/* Letters that Unicode does not decompose: base letters and a mark of the table. */
static const struct { uint32_t cp; char base[3]; uint32_t mark; } letters[] = {
	{ 0xC6, "ae", FOREIGN },  { 0xD0, "d", STROKE },    { 0xD8, "o", FOREIGN },
	{ 0xDE, "th", FOREIGN },  { 0xDF, "ss", FOREIGN },  { 0xE6, "ae", FOREIGN },
	{ 0xF0, "d", FOREIGN },   { 0xF8, "o", FOREIGN },   { 0xFE, "th", FOREIGN },
	{ 0x110, "d", STROKE },   { 0x111, "d", STROKE },   { 0x131, "i", FOREIGN },
	{ 0x141, "l", FOREIGN },  { 0x142, "l", FOREIGN },  { 0x152, "oe", LIGATURE },
	{ 0x153, "oe", LIGATURE },
};
/* clang-format on */

struct word {
	unsigned a, b; /* the last two letters, 0 is a blank */
	unsigned n_letters;
	unsigned n_marks; /* on the last letter */
	bool capital;
	int cost[LANG_COUNT], evidence[LANG_COUNT];
	const struct mark *mark; /* on the last letter, not yet counted */
};

struct detector {
	struct word word;
	int score[LANG_COUNT];
	unsigned n_words;
};

static void count_mark(struct word *w)
{
	for (int lang = 0; w->mark != NULL && lang < LANG_COUNT; lang++)
		w->evidence[lang] += w->mark->score[lang];
	w->mark = NULL;
	w->n_marks = 0;
}

static void add_letter(struct word *w, unsigned c)
{
	const unsigned char *cell =
		embed_lang_trigrams_txt + (w->a * LETTERS + w->b) * LINE;

	for (int lang = 0; lang < LANG_COUNT; lang++)
		w->cost[lang] += cell[c * LANG_COUNT + (unsigned)lang] - '0';
	w->a = w->b;
	w->b = c;
}

static void take_letter(struct word *w, unsigned c)
{
	count_mark(w);
	if (w->n_letters++ < WORD_LETTERS)
		add_letter(w, c);
}

static void take_mark(struct word *w, uint32_t cp)
{
	char base = (char)('a' + w->b - 1);

	if (w->b == 0 || w->n_letters > WORD_LETTERS)
		return;
	w->mark = &foreign;
	if (++w->n_marks > 1) {
		w->mark = &vietnamese;
		return;
	}
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (marks[i].cp == cp && (marks[i].letters == NULL ||
					  strchr(marks[i].letters, base) != NULL)) {
			w->mark = &marks[i];
			return;
		}
}

static void end_word(struct detector *d)
{
	struct word *w = &d->word;
	int least = INT32_MAX,
	    weight = w->capital && d->n_words > 0 ? WEIGHT_NAME : WEIGHT_WORD;

	if (w->n_letters == 0)
		return;
	count_mark(w);
	add_letter(w, 0);
	for (int lang = 0; lang < LANG_COUNT; lang++) {
		w->cost[lang] -= w->evidence[lang];
		least = w->cost[lang] < least ? w->cost[lang] : least;
	}
	for (int lang = 0; lang < LANG_COUNT; lang++) {
		int against = w->cost[lang] - least;
		d->score[lang] -= weight * (against < WORD_MOST ? against : WORD_MOST);
	}
	d->n_words++;
	*w = (struct word){ 0 };
}

static void take_decomposed(struct detector *d, uint32_t cp)
{
	struct word *w = &d->word;

	if (cp >= 0x300 && cp < 0x370) {
		take_mark(w, cp);
		return;
	}
	for (size_t i = 0; i < sizeof(letters) / sizeof(*letters); i++) {
		if (letters[i].cp != cp)
			continue;
		for (const char *p = letters[i].base; *p != '\0'; p++)
			take_letter(w, (unsigned)(*p - 'a' + 1));
		take_mark(w, letters[i].mark);
		return;
	}
	uint32_t low = cp | 0x20;
	if (cp < 0x80 && low >= 'a' && low <= 'z')
		take_letter(w, low - 'a' + 1);
}

/* Letters of other scripts speak for another language, each on its own. */
static void take_foreign(struct detector *d)
{
	end_word(d);
	for (int lang = 0; lang < LANG_COUNT; lang++)
		d->score[lang] -= lang == LANG_UND ? 0 : WEIGHT_WORD * 4;
}

static bool is_latin(uint32_t cp)
{
	return cp < 0x250 || (cp >= 0x1E00 && cp < 0x1F00);
}

static void take_beyond_ascii(struct detector *d, uint32_t cp)
{
	utf8proc_int32_t parts[4];
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);

	if (category == UTF8PROC_CATEGORY_MN) {
		take_decomposed(d, cp);
		return;
	}
	if (category < UTF8PROC_CATEGORY_LU || category > UTF8PROC_CATEGORY_LO) {
		end_word(d);
		return;
	}
	if (!is_latin(cp)) {
		take_foreign(d);
		return;
	}
	if (d->word.n_letters == 0)
		d->word.capital = category == UTF8PROC_CATEGORY_LU;

	utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 4,
						     UTF8PROC_DECOMPOSE, NULL);
	for (utf8proc_ssize_t i = 0; i < n && i < 4; i++)
		take_decomposed(d, (uint32_t)parts[i]);
}

static void take_piece(struct detector *d, str text)
{
	for (size_t at = 0; at < text.n;) {
		unsigned char c = (unsigned char)text.p[at], low = c | 0x20;
		uint32_t cp;

		if (low >= 'a' && low <= 'z') {
			if (d->word.n_letters == 0)
				d->word.capital = c != low;
			take_letter(&d->word, low - 'a' + 1u);
			at++;
			continue;
		}
		at += utf8_decode(text, at, &cp);
		if (cp >= 0x80)
			take_beyond_ascii(d, cp);
		else
			end_word(d);
	}
	end_word(d);
}

static enum lang decide(const struct detector *d)
{
	int margin = d->n_words < SHORT_WORDS ? SHORT_MARGIN * WEIGHT_WORD : 1;
	enum lang best = LANG_UND;

	if (d->n_words == 0)
		return LANG_UND;
	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++)
		if (d->score[lang] > d->score[best])
			best = lang;
	for (enum lang lang = LANG_UND; lang < LANG_COUNT; lang++)
		if (lang != best && d->score[best] - d->score[lang] < margin)
			return LANG_UND;
	return best;
}

enum lang lang_detect(str text)
{
	struct detector d = { .score[LANG_UND] = -OTHER_BIAS * WEIGHT_WORD };

	if (text.n <= PIECES * PIECE_BYTES) {
		take_piece(&d, text);
		return decide(&d);
	}
	for (size_t i = 0; i < PIECES; i++) {
		size_t start = utf8_floor(text, text.n / PIECES * i);
		size_t end = utf8_floor(text, start + PIECE_BYTES);

		take_piece(&d, (str){ text.p + start, end - start });
	}
	return decide(&d);
}
