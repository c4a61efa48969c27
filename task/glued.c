/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/glued.h"

#include "base/ascii.h"
#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"

#include <string.h>

enum {
	BEGINS_SENTENCE = 4, /* value of class light: "liên quan", "nhấn mạnh" */
	MAX_BINDING = 3,     /* tokens of such words */
	MAX_FRONT = 60,      /* tokens of a caption */
	MIN_HEADING = 4,     /* tokens of a heading before who orders */
	MAX_NAME = 12,       /* tokens of who orders */
	MAX_SAID = 6,    /* tokens from who orders to the verb: "vừa có công văn" */
	MAX_CREDIT = 60, /* bytes of "(Ảnh: Nguyễn Văn An)" */
	MAX_AUTHOR = 40, /* bytes of an author's name */
};

static bool is_large(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_WORD && l->t[i].flags & LEX_CAPITAL;
}

/* A large word that begins sentences: "Theo", "Ngoài ra", "Liên quan". */
static bool begins_sentence(const struct lex *l, size_t i)
{
	uint16_t value;

	static const char *const days[] = {
		"ngay", "sang", "trua", "chieu", "toi", NULL
	};

	if (!is_large(l, i))
		return false;
	if (l->t[i + 1].kind == LEX_NUMBER && cue_among(l, i, days))
		return true;
	return office_sentence(l, i) ||
	       (cue_at(l, i, TABLE_LIGHT, &value) > 0 &&
		(value == BEGINS_SENTENCE ||
		 (value == CUE_LIGHT_ADVERB && l->t[i].flags & LEX_MARKED)));
}

/* A word or a bracket ends right before token `i`, and nothing that goes on. */
static bool is_unmarked(const struct lex *l, size_t i)
{
	bool closed = lex_is(l, i - 1, '"') && lex_glued(l, i - 1);

	return !(l->t[i].flags & LEX_BREAK) && !lex_glued(l, i) &&
	       (l->t[i - 1].kind == LEX_WORD || l->t[i - 1].kind == LEX_NUMBER ||
		lex_is(l, i - 1, ')') || lex_is(l, i - 1, ']') ||
		lex_is(l, i - 1, 0x201D) || closed);
}

/* "(Ảnh: Nguyễn Văn An)": a credit ends before token `i`. */
static bool is_behind_credit(const struct lex *l, size_t i)
{
	static const char *const words[] = { "anh", "nguon", NULL };
	size_t at = i - 1;

	if (!lex_is(l, at, ')'))
		return false;
	while (at > 1 && !lex_is(l, at, '(') && i - at < MAX_NAME)
		at--;
	return lex_is(l, at, '(') && cue_among(l, at + 1, words);
}

/* "Phó Chủ tịch", "của Bộ", "nội dung Chính phủ": the words before token `i` go on with
 * the name there. */
static bool binds(const struct lex *l, size_t i)
{
	enum assign how;
	uint16_t value;
	size_t n;

	for (size_t at = i > MAX_BINDING ? i - MAX_BINDING : 1; at < i; at++)
		if (assign_at(l, at, &how) == i - at ||
		    (cue_at(l, at, TABLE_LIGHT, &value) == i - at &&
		     value >= BEGINS_SENTENCE))
			return true;
	return l->t[i - 1].flags & LEX_CAPITAL || cue_is(l, i - 1, TABLE_BODY_STOP, &n) ||
	       cue_is(l, i - 1, TABLE_BODY_LINK, &n) ||
	       cue_is(l, i - 1, TABLE_BODY_ADJECTIVE, &n) ||
	       cue_at(l, i - 1, TABLE_NON_ORDER, &value) > 0;
}

/* A name that begins at token `from` or behind goes on over token `i`. */
static bool is_within_name(const struct lex *l, size_t from, size_t i)
{
	size_t n, end;

	for (size_t at = from; at < i; at++)
		if (office_head(l, at, &n)) {
			office_at(l, at, LANG_VI, &end);
			if (end > i)
				return true;
		}
	return false;
}

/* "cho biết", "cho hay" */
static bool tells(const struct lex *l, size_t i)
{
	return cue_word(l, i, "cho") &&
	       (cue_word(l, i + 1, "biet") || cue_word(l, i + 1, "hay"));
}

/* "Chính phủ yêu cầu", "UBND tỉnh vừa có công văn chỉ đạo": who orders, and that he does.
 */
static bool orders(const struct lex *l, size_t i)
{
	enum assign how;
	size_t n, end;

	if (!cue_is(l, i, TABLE_ORDERER, &n) && !office_head(l, i, &n))
		return false;
	office_at(l, i, LANG_VI, &end);
	end = end > i ? end : i + n;
	while (end < i + MAX_NAME && is_large(l, end))
		end++;
	for (size_t at = end; at < end + MAX_SAID && l->t[at].kind == LEX_WORD; at++)
		if (tells(l, at))
			return true;
		else if (assign_at(l, at, &how) > 0)
			return how == ASSIGN_GIVES || how == ASSIGN_GIVES_WEAKLY;
	return false;
}

/* From token `from` to `i` stands what a heading or a caption says: no order, nobody who
 * tells, and no time or place that a sentence may begin with. */
static bool is_heading(const struct lex *l, size_t from, size_t i)
{
	static const char *const preps[] = { "trong", "tai", "sau",  "tu",    "khi",
					     "den",   "vao", "theo", "de",    "ngay",
					     "sang",  "hom", "ve",   "chieu", NULL };
	enum assign how;

	if (i < from + MIN_HEADING || begins_sentence(l, from))
		return false;
	for (size_t at = from; at < i; at++) {
		bool clause = lex_is(l, at, ',') && cue_among(l, at + 1, preps);
		bool tells = cue_word(l, at, "cho") &&
			     (cue_word(l, at + 1, "biet") || cue_word(l, at + 1, "hay"));
		bool gives = assign_at(l, at, &how) > 0 &&
			     (how == ASSIGN_GIVES || how == ASSIGN_GIVES_WEAKLY);

		if (clause || tells || gives)
			return false;
	}
	return true;
}

size_t glued_starts(const struct lex *l, size_t *starts)
{
	size_t n = 0, from = 1;

	for (size_t i = 3; i <= l->n && i < MAX_FRONT && n < GLUED_MAX; i++) {
		if (!is_large(l, i) || !is_unmarked(l, i))
			continue;
		bool heading = !binds(l, i) && is_heading(l, from, i) &&
			       !is_within_name(l, from, i) && orders(l, i);

		if (!heading && !begins_sentence(l, i) && !is_behind_credit(l, i))
			continue;
		starts[n++] = l->t[i].start;
		from = i;
	}
	return n;
}

/* "(Ảnh: ...)", "- Ảnh minh họa" at the end: the byte where it begins, or `end`. */
static size_t credit_start(str text, size_t start, size_t end)
{
	static const str marks[] = { STR_ROW("(Ảnh"),   STR_ROW("(ảnh"),
				     STR_ROW("- Ảnh"),  STR_ROW("Ảnh:"),
				     STR_ROW("(Nguồn"), STR_ROW("Ảnh minh họa") };
	size_t from = end - start > MAX_CREDIT ? end - MAX_CREDIT : start;
	str tail = str_range(text, from, end);

	for (size_t k = 0; k < sizeof(marks) / sizeof(*marks); k++) {
		size_t at = str_find(tail, marks[k]);

		if (at < tail.n && from + at > start &&
		    memchr(tail.p + at, ',', tail.n - at) == NULL)
			return from + at;
	}
	return end;
}

/* ". Nguyễn Hoàng" at the end: no word of it is small. */
static bool is_author(str name)
{
	str word;
	size_t n = 0;

	while (str_cut(&name, ' ', &word)) {
		bool large = word.n > 0 && (ascii_is_upper(word.p[0]) ||
					    ((unsigned char)word.p[0] == 0xC4 &&
					     (unsigned char)word.p[1] == 0x90));
		if (!large)
			return false;
		n++;
	}
	return n >= 2 && n <= 4;
}

/* "N.Phan" */
static bool is_short_author(str name)
{
	return name.n > 3 && ascii_is_upper(name.p[0]) && name.p[1] == '.' &&
	       ascii_is_upper(name.p[2]) && memchr(name.p, ' ', name.n) == NULL;
}

static size_t author_start(str text, size_t start, size_t end)
{
	for (size_t at = end; at > start + 4 && end - at < MAX_AUTHOR; at--) {
		if (text.p[at - 1] != ' ' || text.p[at - 2] != '.')
			continue;
		bool brief = ascii_is_upper(text.p[at - 3]) || text.p[at - 3] == ' ' ||
			     ascii_is_upper(text.p[at - 4]);

		str name = str_range(text, at, end);

		if (is_short_author(name))
			return at - 1;
		return !brief && is_author(name) ? at - 2 : end;
	}
	return end;
}

size_t glued_end(str text, size_t start, size_t end)
{
	end = credit_start(text, start, end);
	return author_start(text, start, end);
}
