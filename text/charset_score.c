/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/charset_score.h"

#include "base/utf8.h"
#include "text/normal.h"
#include "text/syllable.h"

#include <stdlib.h>

#include <utf8proc.h>

enum {
	FIRST_WORDS = 24, /* so many show whether to go on */
	MOST_WORDS = 400, /* and so many are enough */
	LEAST_GOOD = 6,   /* fewer syllables decide nothing */
	LEAST_BYTES = 5,  /* so many different ones: "n° 1, n° 2, n° 3" is no text */
	LONG_WORD = 40,   /* bytes; no syllable is as long in any page */
};

struct tally {
	unsigned good, bad;
};

struct reader {
	str bytes;
	size_t at;
	bool seen[0x100];
	unsigned n_seen; /* of bytes beyond ASCII in the words read */
};

/* Control characters too, that VISCII and VPS use as letters. */
static bool is_word_byte(unsigned char c)
{
	unsigned char low = c | 0x20;

	return (low >= 'a' && low <= 'z') || c >= 0x80 ||
	       (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0);
}

/* Words of one letter that are no sign in windows-1252: Ả, Á, Ở and Ý of TCVN 5712. */
static bool is_letter_alone(unsigned char c)
{
	return c == 0x81 || c == 0x83 || c == 0x99 || c == 0x16;
}

/*
 * The next word with a byte that is no ASCII letter. Of one byte alone most are quotes or
 * dashes.
 */
static bool next_word(struct reader *r, str *word)
{
	while (r->at < r->bytes.n) {
		size_t start = r->at;
		bool marked = false;

		while (r->at < r->bytes.n) {
			unsigned char c = (unsigned char)r->bytes.p[r->at];
			if (!is_word_byte(c))
				break;
			marked = marked || c >= 0x80 || c < 0x20;
			r->at++;
		}
		*word = (str){ r->bytes.p + start, r->at - start };
		if (marked && (word->n > 1 || is_letter_alone((unsigned char)*word->p)))
			return true;
		r->at += r->at == start;
	}
	return false;
}

static bool is_letter(uint32_t cp)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)cp);

	return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
	       category == UTF8PROC_CATEGORY_MN;
}

static void count_syllable(struct tally *t, str word, struct buf *plain)
{
	bool marked = false;

	for (size_t i = 0; i < word.n; i++)
		marked = marked || (unsigned char)word.p[i] >= 0x80;
	if (!marked)
		return;
	buf_reset(plain);
	normal_word(plain, word);
	if (syllable_is_valid(buf_str(plain)))
		t->good++;
	else
		t->bad++;
}

/* Quotes and dashes are bytes beyond ASCII too: they part words. */
static void count_letters(struct tally *t, str letters, struct buf *plain)
{
	size_t start = 0;
	uint32_t cp;

	for (size_t at = 0, n; at < letters.n; at += n) {
		n = utf8_decode(letters, at, &cp);
		if (is_letter(cp))
			continue;
		count_syllable(t, (str){ letters.p + start, at - start }, plain);
		/* A control character left over is a letter in no page. */
		t->bad += cp < 0x20 || (cp >= 0x7F && cp < 0xA0);
		start = at + n;
	}
	count_syllable(t, (str){ letters.p + start, letters.n - start }, plain);
}

static void note_bytes(struct reader *r, str word)
{
	for (size_t i = 0; i < word.n; i++) {
		unsigned char c = (unsigned char)word.p[i];

		r->n_seen += c >= 0x80 && !r->seen[c];
		r->seen[c] = true;
	}
}

static void count_words(struct reader *r, unsigned n, struct tally tallies[CHARSET_PAGES])
{
	struct buf letters = { 0 }, plain = { 0 };
	str word;

	while (n-- > 0 && next_word(r, &word)) {
		note_bytes(r, word);
		for (enum charset_page page = 0; page < CHARSET_PAGES; page++) {
			if (word.n > LONG_WORD) {
				tallies[page].bad++;
				continue;
			}
			buf_reset(&letters);
			charset_page_put(&letters, page, word);
			count_letters(&tallies[page], buf_str(&letters), &plain);
		}
	}
	buf_free(&letters);
	buf_free(&plain);
}

static int value_of(struct tally t)
{
	return (int)t.good - (int)t.bad;
}

static enum charset_page best_of(const struct tally tallies[CHARSET_PAGES])
{
	enum charset_page best = CHARSET_WINDOWS_1252;

	for (enum charset_page page = 1; page < CHARSET_PAGES; page++)
		if (value_of(tallies[page]) > value_of(tallies[best]))
			best = page;
	return best;
}

bool charset_score_best(str bytes, enum charset_page *best)
{
	struct tally tallies[CHARSET_PAGES] = { 0 };
	struct reader r = { .bytes = bytes };

	count_words(&r, FIRST_WORDS, tallies);
	enum charset_page page = best_of(tallies);
	if (value_of(tallies[page]) <= 0)
		return false;
	count_words(&r, MOST_WORDS - FIRST_WORDS, tallies);
	page = best_of(tallies);
	if (r.n_seen < LEAST_BYTES || page == CHARSET_WINDOWS_1252 ||
	    tallies[page].good < LEAST_GOOD || tallies[page].good < 3 * tallies[page].bad)
		return false;
	*best = page;
	return true;
}
