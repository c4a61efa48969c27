/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_hint.h"

#include "base/ascii.h"

#include <stdbool.h>
#include <string.h>

enum { LONGEST = 40, PREFIX = 1 << 15 };

/* Sorted. PREFIX: any word that begins so; the longest entry that fits counts. */
static const struct {
	const char *word;
	unsigned hints;
} words[] = {
	{ "ad", HINT_NEVER },
	{ "ads", HINT_NEVER },
	{ "adsense", HINT_NEVER },
	{ "advert", HINT_NEVER | PREFIX },
	{ "agegate", HINT_UNLIKELY },
	{ "article", HINT_GOOD | PREFIX },
	{ "articles", 0 },
	{ "audio", HINT_UNLIKELY | PREFIX },
	{ "author", HINT_BYLINE | PREFIX },
	{ "bai", 0 },
	{ "banner", HINT_UNLIKELY | PREFIX },
	{ "barrier", HINT_NEVER },
	{ "binhluan", HINT_NEVER | PREFIX },
	{ "bio", HINT_BYLINE },
	{ "blog", HINT_GOOD },
	{ "body", HINT_GOOD | PREFIX },
	{ "breadcrumb", HINT_NEVER | PREFIX },
	{ "byline", HINT_BYLINE | PREFIX },
	{ "caption", HINT_CAPTION | PREFIX },
	{ "carousel", HINT_GALLERY | PREFIX },
	{ "chart", HINT_BAD },
	{ "chiase", HINT_NEVER },
	{ "chitiet", HINT_GOOD },
	{ "column", HINT_GOOD },
	{ "com", HINT_BAD },
	{ "combx", HINT_UNLIKELY },
	{ "comment", HINT_NEVER | PREFIX },
	{ "commentaire", HINT_NEVER | PREFIX },
	{ "commentary", PREFIX },
	{ "community", HINT_UNLIKELY },
	{ "contact", HINT_BAD },
	{ "content", HINT_GOOD | PREFIX },
	{ "cookie", HINT_NEVER | PREFIX },
	{ "copyright", HINT_BAD },
	{ "credit", HINT_CAPTION },
	{ "credits", HINT_CAPTION },
	{ "cungchuyenmuc", HINT_NEVER },
	{ "date", HINT_BYLINE },
	{ "dateline", HINT_BYLINE },
	{ "detail", HINT_GOOD | PREFIX },
	{ "disqus", HINT_NEVER | PREFIX },
	{ "docnhieu", HINT_NEVER },
	{ "docthem", HINT_NEVER },
	{ "donate", HINT_NEVER },
	{ "donation", HINT_NEVER },
	{ "entry", HINT_GOOD | PREFIX },
	{ "extra", HINT_UNLIKELY },
	{ "eyebrow", HINT_BYLINE },
	{ "feedback", HINT_NEVER },
	{ "foot", HINT_BAD },
	{ "footer", HINT_UNLIKELY | PREFIX },
	{ "footnote", HINT_BAD },
	{ "galleries", HINT_GALLERY },
	{ "gallery", HINT_GALLERY | PREFIX },
	{ "gdpr", HINT_UNLIKELY },
	{ "graphic", HINT_BAD },
	{ "h", 0 },
	{ "header", HINT_UNLIKELY },
	{ "hentry", HINT_GOOD },
	{ "hidden", HINT_BAD },
	{ "keywords", HINT_UNLIKELY },
	{ "kicker", HINT_BYLINE },
	{ "legend", HINT_CAPTION },
	{ "legende", HINT_CAPTION },
	{ "legends", HINT_UNLIKELY },
	{ "lienquan", HINT_NEVER | PREFIX },
	{ "locationstamp", HINT_NEVER },
	{ "main", HINT_GOOD },
	{ "masthead", HINT_BAD },
	{ "media", HINT_BAD },
	{ "menu", HINT_UNLIKELY | PREFIX },
	{ "meta", HINT_BAD },
	{ "mostpopular", HINT_NEVER },
	{ "mostread", HINT_NEVER },
	{ "mostviewed", HINT_NEVER },
	{ "nav", HINT_UNLIKELY },
	{ "navbar", HINT_UNLIKELY },
	{ "navigation", HINT_UNLIKELY },
	{ "newsletter", HINT_NEVER | PREFIX },
	{ "noidung", HINT_GOOD },
	{ "optin", HINT_NEVER },
	{ "outbrain", HINT_NEVER },
	{ "page", HINT_GOOD },
	{ "pager", HINT_NEVER },
	{ "pagination", HINT_NEVER | PREFIX },
	{ "player", HINT_UNLIKELY },
	{ "podcast", HINT_UNLIKELY },
	{ "poll", HINT_NEVER },
	{ "popular", HINT_UNLIKELY },
	{ "popup", HINT_UNLIKELY | PREFIX },
	{ "post", HINT_GOOD },
	{ "print", HINT_UNLIKELY },
	{ "promo", HINT_BAD | HINT_UNLIKELY | PREFIX },
	{ "pubdate", HINT_BYLINE },
	{ "quangcao", HINT_NEVER },
	{ "rating", HINT_NEVER | PREFIX },
	{ "reaction", HINT_NEVER | PREFIX },
	{ "readingtime", HINT_BYLINE },
	{ "readnext", HINT_NEVER },
	{ "readtime", HINT_BYLINE },
	{ "recirc", HINT_NEVER | PREFIX },
	{ "recommend", HINT_NEVER | PREFIX },
	{ "regwall", HINT_NEVER },
	{ "relate", HINT_NEVER | PREFIX },
	{ "relies", 0 },
	{ "remark", HINT_UNLIKELY },
	{ "replies", HINT_NEVER },
	{ "respond", HINT_NEVER },
	{ "rss", HINT_UNLIKELY },
	{ "rubric", HINT_BYLINE },
	{ "scroll", HINT_BAD },
	{ "share", HINT_NEVER | PREFIX },
	{ "sharing", HINT_NEVER },
	{ "shopping", HINT_BAD },
	{ "shoutbox", HINT_UNLIKELY | HINT_BAD },
	{ "sidebar", HINT_UNLIKELY | HINT_BAD | PREFIX },
	{ "signup", HINT_NEVER },
	{ "skyscraper", HINT_UNLIKELY },
	{ "slider", HINT_GALLERY },
	{ "slides", HINT_GALLERY },
	{ "slideshow", HINT_GALLERY | PREFIX },
	{ "social", HINT_NEVER | PREFIX },
	{ "sponsor", HINT_NEVER | PREFIX },
	{ "story", HINT_GOOD | PREFIX },
	{ "subscribe", HINT_NEVER | PREFIX },
	{ "subscriber", PREFIX },
	{ "supplemental", HINT_UNLIKELY },
	{ "survey", HINT_NEVER },
	{ "taboola", HINT_NEVER | PREFIX },
	{ "tag", HINT_BAD },
	{ "tags", HINT_BAD | HINT_UNLIKELY },
	{ "text", HINT_GOOD },
	{ "time", HINT_BYLINE },
	{ "timestamp", HINT_BYLINE },
	{ "tinkhac", HINT_NEVER },
	{ "tinlien", HINT_NEVER | PREFIX },
	{ "tinmoi", HINT_NEVER },
	{ "toolbar", HINT_UNLIKELY },
	{ "tools", HINT_BAD },
	{ "trending", HINT_NEVER },
	{ "tts", HINT_NEVER },
	{ "upsell", HINT_NEVER },
	{ "vote", HINT_NEVER | PREFIX },
	{ "voting", HINT_NEVER },
	{ "wdt", HINT_UNLIKELY },
	{ "widget", HINT_BAD },
	{ "xemthem", HINT_NEVER },
	{ "yom", HINT_UNLIKELY },
};

enum { N_WORDS = sizeof(words) / sizeof(*words) };

/* How `entry` stands to the word: like strcmp, 0 also where the word begins with it. */
static int compare(const char *entry, str word)
{
	size_t n = strlen(entry);
	int order = memcmp(word.p, entry, n < word.n ? n : word.n);

	return order != 0 ? order : word.n < n ? -1 : 0;
}

/* Entries that are beginnings of a word stand before it, the shortest first; so the last
 * entry not behind the word leads back to them. */
static unsigned look_up(str word)
{
	size_t low = 0, high = N_WORDS;

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (compare(words[middle].word, word) >= 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (size_t i = low; i-- > 0 && words[i].word[0] == word.p[0];) {
		if (compare(words[i].word, word) != 0)
			continue;
		if (strlen(words[i].word) == word.n || (words[i].hints & PREFIX))
			return words[i].hints & ~(unsigned)PREFIX;
	}
	return 0;
}

/* What is no part of an article even within a longer word: "fbcommentsmodule". */
static bool holds_never(str word)
{
	static const str parts[] = { STR_ROW("advert"),   STR_ROW("breadcrumb"),
				     STR_ROW("comment"),  STR_ROW("newsletter"),
				     STR_ROW("outbrain"), STR_ROW("sponsor"),
				     STR_ROW("taboola") };

	for (size_t at = 1; at + 6 <= word.n; at++)
		for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
			if (word.p[at] == *parts[i].p &&
			    str_starts(str_from(word, at), parts[i]))
				return true;
	return false;
}

/* The next word in lower case; its length, 0 at the end. Digits belong to a word, and are
 * left off its end: "col2" is "col", "d7109ad" is nothing known. */
static size_t next_word(str *rest, char *out)
{
	size_t at = 0, n = 0;

	while (at < rest->n && !ascii_is_lower(rest->p[at]) &&
	       !ascii_is_upper(rest->p[at]) && !ascii_is_digit(rest->p[at]))
		at++;
	for (; at < rest->n && n < LONGEST; at++) {
		char c = rest->p[at];
		if (ascii_is_upper(c) && n > 0 && ascii_is_lower(rest->p[at - 1]))
			break;
		if (!ascii_is_letter(c) && !ascii_is_digit(c))
			break;
		out[n++] = ascii_lower(c);
	}
	*rest = str_from(*rest, at);
	while (n > 1 && ascii_is_digit(out[n - 1]))
		n--;
	return n;
}

unsigned html_hint(str names)
{
	char pair[3 * LONGEST]; /* up to three words, joined */
	size_t before = 0, last = 0;
	unsigned hints = 0;

	for (size_t n; (n = next_word(&names, pair + before + last)) > 0;) {
		size_t total = before + last + n;
		str word = { pair + before + last, n };
		hints |= look_up(word) | (holds_never(word) ? HINT_NEVER : 0u);
		if (last > 0)
			hints |= look_up((str){ pair + before, last + n });
		if (before > 0)
			hints |= look_up((str){ pair, total });
		memmove(pair, pair + before, last + n);
		before = last;
		last = n;
	}
	return hints;
}
