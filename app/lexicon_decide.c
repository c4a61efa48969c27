/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/lexicon_decide.h"

#include "app/command.h"
#include "base/folder.h"
#include "lexicon/import_source.h"
#include "store/learned.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct side {
	enum lang lang;
	str text;
};

/* "vi:giám sát", or a text without its language. */
static struct side side_of(str text)
{
	str rest = text, code;

	str_cut(&rest, ':', &code);
	if (rest.p != NULL && lang_parse(code) != LANG_UND)
		return (struct side){ lang_parse(code), str_trim(rest) };
	return (struct side){ LANG_UND, str_trim(text) };
}

static str term_of(struct arena *a, struct analyzer *z, str text, enum lang lang)
{
	struct buf term = { 0 };

	user_put_term(&term, z, text, lang);
	str out = arena_copy(a, buf_str(&term));
	buf_free(&term);
	return out;
}

/* Languages in which the two terms were learned as a pair; *n of them. */
static bool find_learned(struct arena *a, struct analyzer *z, struct store *s,
			 struct side sides[2], struct error *err)
{
	struct learned_term found;
	bool is_there;

	for (enum lang from = LANG_UND + 1; from < LANG_COUNT; from++) {
		if (sides[0].lang != LANG_UND && sides[0].lang != from)
			continue;
		if (!learned_find(a, s, str_of(lang_code(from)),
				  term_of(a, z, sides[0].text, from), &found, &is_there,
				  err))
			return false;
		for (size_t i = 0; is_there && i < found.n; i++) {
			enum lang to = lang_parse(found.pairs[i].lang);
			if ((sides[1].lang != LANG_UND && sides[1].lang != to) ||
			    !str_eq(found.pairs[i].term,
				    term_of(a, z, sides[1].text, to)))
				continue;
			sides[0].lang = from;
			sides[1].lang = to;
			return true;
		}
	}
	return true;
}

static bool find_languages(struct arena *a, struct analyzer *z, struct store *s,
			   struct side sides[2], struct error *err)
{
	if ((sides[0].lang == LANG_UND || sides[1].lang == LANG_UND) && s != NULL &&
	    !find_learned(a, z, s, sides, err))
		return false;
	for (int i = 0; i < 2; i++) {
		if (sides[i].text.n == 0)
			return error_set(err, ERR_USAGE, "a term is empty");
		if (memchr(sides[i].text.p, '\t', sides[i].text.n) != NULL ||
		    memchr(sides[i].text.p, '\n', sides[i].text.n) != NULL)
			return error_set(err, ERR_USAGE,
					 "a term holds a tab or a line end");
		if (sides[i].lang == LANG_UND)
			sides[i].lang = lang_detect(sides[i].text);
		if (sides[i].lang == LANG_UND)
			return error_set(err, ERR_USAGE,
					 "the language of \"%.*s\" is not clear; write "
					 "en:%.*s or the like",
					 STR_ARG(sides[i].text), STR_ARG(sides[i].text));
	}
	if (sides[0].lang == sides[1].lang)
		return error_set(err, ERR_USAGE,
				 "both terms are in one language (%s); write vi:... or "
				 "the like",
				 lang_code(sides[0].lang));
	return true;
}

/* True if a line of the file is about the same pair. */
static bool is_about(struct arena *a, struct analyzer *z, str line,
		     const struct side sides[2])
{
	struct side found[2];
	str verb, code;

	str_cut(&line, '\t', &verb);
	for (int i = 0; i < 2; i++) {
		str_cut(&line, '\t', &code);
		str_cut(&line, '\t', &found[i].text);
		found[i].lang = lang_parse(code);
	}
	for (int turned = 0; turned < 2; turned++) {
		int same = 0;
		for (int i = 0; i < 2; i++)
			same += found[i].lang == sides[i ^ turned].lang &&
				str_eq(term_of(a, z, found[i].text, found[i].lang),
				       term_of(a, z, sides[i ^ turned].text,
					       sides[i ^ turned].lang));
		if (same == 2)
			return true;
	}
	return false;
}

static bool write_pairs(struct arena *a, struct analyzer *z, const char *folder,
			bool accept, const struct side sides[2], struct error *err)
{
	struct buf path = { 0 }, file = { 0 }, out = { 0 };
	bool ok = folder_make(folder, err);

	buf_printf(&path, "%s/" COMMAND_PAIRS, folder);
	buf_put_char(&path, '\0');
	if (ok && access(path.p, F_OK) == 0)
		ok = import_read(path.p, &file, err);
	str rest = buf_str(&file), line;
	while (ok && rest.n > 0 && str_cut(&rest, '\n', &line)) {
		if (line.n == 0 || is_about(a, z, line, sides))
			continue;
		buf_put(&out, line);
		buf_put_char(&out, '\n');
	}
	buf_printf(&out, "%s\t%s\t%.*s\t%s\t%.*s\n", accept ? "accept" : "reject",
		   lang_code(sides[0].lang), STR_ARG(sides[0].text),
		   lang_code(sides[1].lang), STR_ARG(sides[1].text));
	buf_put_char(&out, '\0');
	ok = ok && folder_put_file(folder, COMMAND_PAIRS, out.p, err);
	buf_free(&path);
	buf_free(&file);
	buf_free(&out);
	return ok;
}

bool lexicon_decide(struct store *s, const char *folder, bool accept,
		    const char *const terms[2], struct error *err)
{
	struct side sides[2] = { side_of(str_of(terms[0])), side_of(str_of(terms[1])) };
	struct arena *a = arena_new();
	struct analyzer *z = analyzer_new();
	bool ok = find_languages(a, z, s, sides, err) &&
		  write_pairs(a, z, folder, accept, sides, err);

	analyzer_free(z);
	arena_free(a);
	return ok;
}
