/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/utf8.h"
#include "text/lang.h"

#include <string.h>

/* A longer text is judged by its beginning. */
enum { DETECT_BYTES = 2048 };

static const char *const words[LANG_COUNT] = {
	[LANG_VI] = " va cua la cac co cho duoc trong mot nguoi khong voi nhung da ngay "
		    "nay de dang tai khi den nam ve theo tu cung phai se nhung hoac ",
	[LANG_FR] =
		" le la les des du de et un une est dans pour que qui par sur au aux "
		"en il elle ce cette son sa ses pas plus avec sont ont ou ne nous vous ",
	[LANG_EN] =
		" the of and to in is was for on that with by it as at be are from "
		"this he his her an not have has which or we you they will would had ",
};

struct counts {
	unsigned word[LANG_COUNT];
	unsigned vi_letters, fr_letters;
};

static void count_word(struct counts *c, str word)
{
	char key[16];

	if (word.n == 0 || word.n > sizeof(key) - 3)
		return;
	key[0] = ' ';
	memcpy(key + 1, word.p, word.n);
	key[word.n + 1] = ' ';
	key[word.n + 2] = '\0';
	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++)
		c->word[lang] += strstr(words[lang], key) != NULL;
}

static void count_letter(struct counts *c, uint32_t cp)
{
	bool viet = (cp >= 0x1EA0 && cp <= 0x1EF9) || cp == 0x111 || cp == 0x110 ||
		    cp == 0x1A1 || cp == 0x1B0 || cp == 0x103;

	c->vi_letters += viet;
	c->fr_letters += cp == 0xE9 || cp == 0xE8 || cp == 0xE7 || cp == 0x153;
}

enum lang lang_detect(str text)
{
	struct counts c = { 0 };
	char word[16];
	size_t n = 0;

	if (text.n > DETECT_BYTES)
		text.n = utf8_floor(text, DETECT_BYTES);
	for (size_t at = 0; at <= text.n;) {
		uint32_t cp = ' ';
		size_t step = at < text.n ? utf8_decode(text, at, &cp) : 1;
		uint32_t low = cp | 0x20;

		at += step;
		if (cp > 0x7F) {
			count_letter(&c, cp);
			n = sizeof(word);
			continue;
		}
		if (low >= 'a' && low <= 'z') {
			if (n < sizeof(word))
				word[n] = (char)low;
			n += n < sizeof(word);
			continue;
		}
		count_word(&c, (str){ word, n < sizeof(word) ? n : 0 });
		n = 0;
	}
	unsigned score[LANG_COUNT] = {
		[LANG_VI] = 2 * c.word[LANG_VI] + 2 * c.vi_letters,
		[LANG_FR] = 2 * c.word[LANG_FR] + c.fr_letters,
		[LANG_EN] = 2 * c.word[LANG_EN],
	};
	enum lang best = LANG_VI;
	for (enum lang lang = LANG_FR; lang < LANG_COUNT; lang++)
		if (score[lang] > score[best])
			best = lang;
	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++)
		if (lang != best && score[lang] == score[best])
			return LANG_UND;
	return best;
}
