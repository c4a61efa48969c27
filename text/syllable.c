/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/syllable.h"

#include "base/utf8.h"

#include <string.h>

enum { TONES = 6, VOWELS = 12, BASE_BYTES = 32, MAX_VOWEL_RUN = 3 };

/* Columns: level, huyền, sắc, hỏi, ngã, nặng. */
static const char *const vowels[VOWELS][TONES] = {
	{ "a", "à", "á", "ả", "ã", "ạ" }, { "ă", "ằ", "ắ", "ẳ", "ẵ", "ặ" },
	{ "â", "ầ", "ấ", "ẩ", "ẫ", "ậ" }, { "e", "è", "é", "ẻ", "ẽ", "ẹ" },
	{ "ê", "ề", "ế", "ể", "ễ", "ệ" }, { "i", "ì", "í", "ỉ", "ĩ", "ị" },
	{ "o", "ò", "ó", "ỏ", "õ", "ọ" }, { "ô", "ồ", "ố", "ổ", "ỗ", "ộ" },
	{ "ơ", "ờ", "ớ", "ở", "ỡ", "ợ" }, { "u", "ù", "ú", "ủ", "ũ", "ụ" },
	{ "ư", "ừ", "ứ", "ử", "ữ", "ự" }, { "y", "ỳ", "ý", "ỷ", "ỹ", "ỵ" },
};

/* Longest first, so that the first that leaves a rhyme is the onset. */
static const char *const onsets[] = {
	"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d",
	"đ",   "g",  "h",  "k",  "l",  "m",  "n",  "p",  "r",  "s",  "t",  "v", "x", "",
};

/* Every rhyme without its tone; "qu" takes those that begin with u, less the u. */
static const char *const rhymes[] = {
	"a",    "ac",   "ach",  "ai",   "am",  "an",   "ang",  "anh",  "ao",   "ap",
	"at",   "au",   "ay",   "ăc",   "ăm",  "ăn",   "ăng",  "ăp",   "ăt",   "âc",
	"âm",   "ân",   "âng",  "âp",   "ât",  "âu",   "ây",   "e",    "ec",   "em",
	"en",   "eng",  "eo",   "ep",   "et",  "ê",    "êch",  "êm",   "ên",   "ênh",
	"êp",   "êt",   "êu",   "i",    "ia",  "ich",  "iêc",  "iêm",  "iên",  "iêng",
	"iêp",  "iêt",  "iêu",  "im",   "in",  "inh",  "ip",   "it",   "iu",   "o",
	"oa",   "oac",  "oach", "oai",  "oam", "oan",  "oang", "oanh", "oao",  "oap",
	"oat",  "oay",  "oăc",  "oăm",  "oăn", "oăng", "oăt",  "oc",   "oe",   "oen",
	"oeo",  "oet",  "oi",   "om",   "on",  "ong",  "ooc",  "oong", "op",   "ot",
	"ô",    "ôc",   "ôi",   "ôm",   "ôn",  "ông",  "ôp",   "ôt",   "ơ",    "ơi",
	"ơm",   "ơn",   "ơp",   "ơt",   "u",   "ua",   "uân",  "uâng", "uât",  "uây",
	"uc",   "uê",   "uêch", "uênh", "ui",  "um",   "un",   "ung",  "uơ",   "uôc",
	"uôi",  "uôm",  "uôn",  "uông", "uôt", "up",   "ut",   "uy",   "uya",  "uych",
	"uyên", "uyêt", "uyn",  "uynh", "uyp", "uyt",  "uyu",  "ư",    "ưa",   "ưc",
	"ưi",   "ưm",   "ưn",   "ưng",  "ươc", "ươi",  "ươm",  "ươn",  "ương", "ươp",
	"ươt",  "ươu",  "ưt",   "ưu",   "y",   "yêm",  "yên",  "yêng", "yêt",  "yêu",
};

enum { N_ONSETS = sizeof(onsets) / sizeof(*onsets) };
enum { N_RHYMES = sizeof(rhymes) / sizeof(*rhymes) };

/* A syllable taken apart: `base` is the word without its tone, `rhyme` its tail. */
struct syllable {
	char base[BASE_BYTES];
	size_t n;
	const char *onset;
	str rhyme;
	int tone;
};

/* Byte by byte: nearly all of the many comparisons end at the first. */
static bool starts_with(str s, const char *prefix)
{
	size_t i = 0;

	while (prefix[i] != '\0' && i < s.n && prefix[i] == s.p[i])
		i++;
	return prefix[i] == '\0';
}

static bool equals(str s, const char *literal)
{
	size_t i = 0;

	while (i < s.n && literal[i] != '\0' && literal[i] == s.p[i])
		i++;
	return i == s.n && literal[i] == '\0';
}

/* The row and tone of the vowel that begins `s`; its length, or 0 if it is none. */
static size_t vowel_at(str s, int *row, int *tone)
{
	static const char plain[] = "a  e io  u y"; /* by row */
	const char *found;

	*tone = 0;
	if (s.n == 0)
		return 0;
	if ((unsigned char)s.p[0] < 0x80) {
		found = s.p[0] > ' ' ? strchr(plain, s.p[0]) : NULL;
		*row = found ? (int)(found - plain) : 0;
		return found != NULL;
	}
	for (*row = 0; *row < VOWELS; ++*row)
		for (*tone = 0; *tone < TONES; ++*tone)
			if (vowels[*row][*tone][0] == s.p[0] &&
			    starts_with(s, vowels[*row][*tone]))
				return strlen(vowels[*row][*tone]);
	return 0;
}

static bool is_front(str rhyme)
{
	return starts_with(rhyme, "e") || starts_with(rhyme, "ê") ||
	       starts_with(rhyme, "i") || starts_with(rhyme, "y");
}

/* c and k, g and gh, ng and ngh share the rhymes between them; y begins few syllables. */
static bool onset_takes(const char *onset, str rhyme)
{
	if (strcmp(onset, "k") == 0 || strcmp(onset, "gh") == 0 ||
	    strcmp(onset, "ngh") == 0)
		return is_front(rhyme);
	if (strcmp(onset, "c") == 0 || strcmp(onset, "ng") == 0)
		return !is_front(rhyme);
	if (strcmp(onset, "g") == 0)
		return !is_front(rhyme) || starts_with(rhyme, "i");
	if (strcmp(onset, "gi") == 0)
		return !starts_with(rhyme, "i") && !starts_with(rhyme, "y");
	if (*onset != '\0' && strcmp(onset, "qu") != 0)
		return !starts_with(rhyme, "yê");
	return true;
}

static bool is_rhyme(const char *onset, str rhyme)
{
	bool after_qu = strcmp(onset, "qu") == 0;

	for (size_t i = 0; i < N_RHYMES; i++) {
		if (rhymes[i][0] != rhyme.p[0] && !after_qu)
			continue;
		if (equals(rhyme, rhymes[i]) && onset_takes(onset, rhyme))
			return true;
		if (after_qu && rhymes[i][0] == 'u' && equals(rhyme, rhymes[i] + 1))
			return true;
	}
	return false;
}

static bool is_stopped(str rhyme)
{
	char last = rhyme.p[rhyme.n - 1];

	return last == 'c' || last == 'p' || last == 't' ||
	       (last == 'h' && rhyme.p[rhyme.n - 2] == 'c');
}

static bool takes_tone(str rhyme, int tone)
{
	return !is_stopped(rhyme) || tone == 2 || tone == 5;
}

/* Takes the tone off: false if there are two, or the word is too long for a syllable. */
static bool take_tone(str word, struct syllable *out)
{
	out->n = 0;
	out->tone = 0;
	for (size_t at = 0; at < word.n;) {
		str rest = { word.p + at, word.n - at };
		int row, tone;
		uint32_t cp;
		size_t n = vowel_at(rest, &row, &tone);
		str letter = { rest.p, n };

		if (n == 0)
			letter.n = n = utf8_decode(word, at, &cp);
		else
			letter = (str){ vowels[row][0], strlen(vowels[row][0]) };
		if (out->n + letter.n > BASE_BYTES)
			return false;
		if (letter.p != rest.p && tone != 0) {
			if (out->tone != 0)
				return false;
			out->tone = tone;
		}
		memcpy(out->base + out->n, letter.p, letter.n);
		out->n += letter.n;
		at += n;
	}
	return true;
}

/* Any tone where one may stand: the rhyme decides validity, not where the tone was put.
 */
static bool parse(str word, struct syllable *out)
{
	if (!take_tone(word, out))
		return false;
	str base = { out->base, out->n };
	for (size_t i = 0; i < N_ONSETS; i++) {
		if (!starts_with(base, onsets[i]))
			continue;
		size_t skip = strlen(onsets[i]);
		out->rhyme = (str){ base.p + skip, base.n - skip };
		out->onset = onsets[i];
		if (out->rhyme.n > 0 && is_rhyme(onsets[i], out->rhyme))
			return true;
	}
	return false;
}

/* The byte of the rhyme where its tone stands: the older rule (hòa, thủy, hoàn). */
static size_t tone_place(str rhyme)
{
	size_t run[MAX_VOWEL_RUN], n = 0, at = 0, marked = SIZE_MAX;
	int row, tone;

	while (at < rhyme.n && n < MAX_VOWEL_RUN) {
		size_t len = vowel_at((str){ rhyme.p + at, rhyme.n - at }, &row, &tone);

		if (len == 0)
			break;
		if (len > 1)
			marked = at;
		run[n++] = at;
		at += len;
	}
	if (marked != SIZE_MAX || n == 0)
		return n ? marked : 0;
	if (n == 1)
		return run[0];
	return n == MAX_VOWEL_RUN || at < rhyme.n ? run[1] : run[0];
}

static bool writes_i(const char *onset, str rhyme)
{
	static const char *const those[] = { "h", "k", "l", "m", "s", "t", "qu" };

	if (!equals(rhyme, "y"))
		return false;
	for (size_t i = 0; i < sizeof(those) / sizeof(*those); i++)
		if (strcmp(onset, those[i]) == 0)
			return true;
	return false;
}

static void compose(struct buf *out, const char *onset, str rhyme, int tone)
{
	if (writes_i(onset, rhyme))
		rhyme = STR("i");
	size_t place = tone_place(rhyme);
	int row, level;
	size_t n = vowel_at((str){ rhyme.p + place, rhyme.n - place }, &row, &level);

	buf_put(out, str_of(onset));
	buf_put(out, (str){ rhyme.p, place });
	if (n > 0)
		buf_put(out, str_of(vowels[row][tone]));
	buf_put(out, (str){ rhyme.p + place + n, rhyme.n - place - n });
}

bool syllable_is_valid(str word)
{
	struct syllable s;

	return parse(word, &s) && takes_tone(s.rhyme, s.tone);
}

unsigned syllable_tone(str word)
{
	for (size_t at = 0; at < word.n; at++)
		for (int vowel = 0; vowel < VOWELS; vowel++)
			for (unsigned tone = 1; tone < TONES; tone++)
				if (starts_with(str_range(word, at, word.n),
						vowels[vowel][tone]))
					return tone;
	return 0;
}

bool syllable_is_own(str word)
{
	static const char french[] = "àâäæçèéêëîïôöœùûüÿ";
	bool own = false;

	for (size_t at = 0, n; at < word.n && !own; at += n) {
		char letter[5] = { 0 };
		uint32_t cp;

		n = utf8_decode(word, at, &cp);
		memcpy(letter, word.p + at, n);
		own = cp >= 0x80 && strstr(french, letter) == NULL;
	}
	return own && syllable_is_valid(word);
}

void syllable_canonical(struct buf *out, str word)
{
	struct syllable s;

	if (parse(word, &s))
		compose(out, s.onset, s.rhyme, s.tone);
	else
		buf_put(out, word);
}

/* ---- what a word typed without marks may stand for ---- */

/* `marked` without its marks equals `plain`. Both are short; d stands for đ. */
static bool folds_to(const char *marked, str plain)
{
	str s = { marked, strlen(marked) };
	size_t i = 0;

	for (size_t at = 0; at < s.n; i++) {
		int row, tone;
		size_t n = vowel_at((str){ s.p + at, s.n - at }, &row, &tone);
		char c = s.p[at];

		if (n > 1) /* ă â share a's first letter, and so on: rows of three, two,
			      ... */
			c = "aaaeeiooouuy"[row];
		else if ((unsigned char)c >= 0x80) {
			c = 'd';
			n = strlen("đ");
		}
		if (i >= plain.n || plain.p[i] != c)
			return false;
		at += n ? n : 1;
	}
	return i == plain.n;
}

struct marked {
	struct arena *a;
	str *list;
	size_t n;
};

static void add_marked(struct marked *m, const char *onset, str rhyme, int tone)
{
	struct buf b = { 0 };

	compose(&b, onset, rhyme, tone);
	bool seen = m->n == SYLLABLE_MARKED_MAX;
	for (size_t i = 0; i < m->n && !seen; i++)
		seen = str_eq(m->list[i], buf_str(&b));
	if (!seen)
		m->list[m->n++] = arena_copy(m->a, buf_str(&b));
	buf_free(&b);
}

static void add_rhymes(struct marked *m, const char *onset, str plain)
{
	for (size_t i = 0; i < N_RHYMES; i++) {
		const char *r = rhymes[i];
		bool after_qu = strcmp(onset, "qu") == 0 && r[0] == 'u';
		str rhyme = { r, strlen(r) };

		if (!folds_to(r, plain) || !onset_takes(onset, rhyme)) {
			if (!after_qu || r[1] == '\0' || !folds_to(r + 1, plain))
				continue;
			rhyme = (str){ r + 1, strlen(r + 1) };
		}
		for (int tone = 0; tone < TONES; tone++)
			if (takes_tone(rhyme, tone))
				add_marked(m, onset, rhyme, tone);
	}
}

size_t syllable_marked(struct arena *a, str plain, str **out)
{
	struct marked m = { a, arena_make(a, SYLLABLE_MARKED_MAX, str), 0 };

	for (size_t i = 0; i < N_ONSETS; i++) {
		bool bar = strcmp(onsets[i], "đ") == 0;
		size_t n = bar ? 1 : strlen(onsets[i]);

		if (plain.n > n && starts_with(plain, bar ? "d" : onsets[i]))
			add_rhymes(&m, onsets[i], (str){ plain.p + n, plain.n - n });
	}
	*out = m.list;
	return m.n;
}
