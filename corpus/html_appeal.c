/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_appeal.h"

#include "base/ascii.h"
#include "corpus/html_text.h"

enum { APPEAL_LENGTH = 700, APPEAL_BYTES = 1000 };

enum kind { ASKS, SENDS, FIELD, TERMS, PRICE, N_KINDS };

/* Lower case. */
static const char *const phrases[N_KINDS][16] = {
	[ASKS] = { "sign up", "signing up", "sign me up", "subscribe",
		   "already a subscriber", "log in", "sign in", "join our", "join us",
		   "register" },
	[SENDS] = { "newsletter", "inbox", "by email", "email alerts", "email updates" },
	[FIELD] = { "your email", "email address", "e-mail address", "email me" },
	[TERMS] = { "privacy policy", "privacy notice", "terms of use",
		    "terms of service", "terms and conditions", "our terms" },
	[PRICE] = { "free article", "cancel any", "unlimited access", "full access",
		    "complete access", "per month" },
};

static bool is_box(uint32_t tag)
{
	return tag == HTML_DIV || tag == HTML_SECTION || tag == HTML_FORM ||
	       tag == HTML_FIELDSET;
}

static bool has_control(const struct html_tree *t, uint32_t i)
{
	for (uint32_t k = i; k < t->nodes[i].end; k++)
		if (t->nodes[k].tag == HTML_FORM || t->nodes[k].tag == HTML_INPUT ||
		    t->nodes[k].tag == HTML_BUTTON)
			return true;
	return false;
}

/* What a box says, in lower-case ASCII; at most `size` bytes. */
static str words_of(const struct html_page *page, uint32_t i, char *out, size_t size)
{
	const struct html_tree *t = &page->tree;
	size_t n = 0;

	for (uint32_t k = i; k < t->nodes[i].end; k++) {
		str s = t->nodes[k].text;
		if (t->nodes[k].tag != HTML_TEXT || page->marks[k].dropped)
			continue;
		for (size_t at = 0; at < s.n && n < size; at++) {
			char c = s.p[at];
			if (!ascii_is_blank(c))
				out[n++] = ascii_lower(c);
			else if (n > 0 && out[n - 1] != ' ')
				out[n++] = ' ';
		}
	}
	return (str){ out, n };
}

bool html_appeal_is(const struct html_page *page, uint32_t i)
{
	char room[APPEAL_BYTES];
	const struct html_mark *m = &page->marks[i];
	int kinds = 0;

	if (!is_box(page->tree.nodes[i].tag) || m->length == 0 ||
	    m->length > APPEAL_LENGTH)
		return false;
	str words = words_of(page, i, room, sizeof(room));
	for (int kind = 0; kind < N_KINDS; kind++)
		for (size_t k = 0; k < 16 && phrases[kind][k] != NULL; k++)
			if (str_find(words, str_of(phrases[kind][k])) < words.n) {
				kinds++;
				break;
			}
	return kinds > 1 || (kinds == 1 && has_control(&page->tree, i));
}
