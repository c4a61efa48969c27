/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lexicon/user.h"

#include "base/lines.h"
#include "base/memory.h"
#include "base/table.h"
#include "lexicon/glue.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file that is mapped. */
struct dictionary {
	str name, file;
};

struct user {
	struct arena *a;
	struct dictionary list[USER_DICTIONARIES];
	size_t n;
	/* Sorted lines: the accepted as a dictionary has them, the rejected as two
	 * terms with their languages. */
	struct buf accepted, rejected;
};

/* ---- terms ---- */

void user_put_term(struct buf *out, struct analyzer *z, str text, enum lang lang)
{
	struct token t;
	size_t n = 0;

	analyzer_start(z, text, lang);
	while (analyzer_next(z, &t)) {
		if ((t.flags & TOKEN_ELIDED) || glue_is(lang, t.term))
			continue;
		if (n++ > 0)
			buf_put_char(out, ' ');
		buf_put(out, t.term);
	}
}

static bool is_term(str term)
{
	size_t n = term.n > 0;

	for (size_t i = 0; i < term.n; i++)
		n += term.p[i] == ' ';
	return n > 0 && n <= USER_WORDS;
}

static void put_text(struct buf *out, str text)
{
	for (size_t i = 0; i < text.n; i++)
		buf_put_char(out, (unsigned char)text.p[i] < ' ' ? ' ' : text.p[i]);
}

void user_put_line(struct buf *out, struct analyzer *z, enum lang from, str text,
		   enum lang to, str translation)
{
	struct buf term = { 0 }, other = { 0 };

	user_put_term(&term, z, text, from);
	user_put_term(&other, z, translation, to);
	if (is_term(buf_str(&term)) && other.n > 0) {
		buf_printf(out, "%s:", lang_code(from));
		buf_put(out, buf_str(&term));
		buf_printf(out, "\t%s\t", lang_code(to));
		put_text(out, translation);
		buf_put_char(out, '\t');
		put_text(out, text);
		buf_put_char(out, '\n');
	}
	buf_free(&term);
	buf_free(&other);
}

/* ---- opening ---- */

/* An empty file, or none that can be seen, is an empty slice: a home that is closed to
 * the user holds nothing of theirs. */
static bool map_file(const char *path, str *out, struct error *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;

	*out = (str){ 0 };
	if (fd < 0)
		return access(path, F_OK) != 0 ||
		       error_set(err, ERR_IO, "%s: %s", path, strerror(errno));
	bool ok = fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
	if (ok && st.st_size > 0) {
		void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
		ok = p != MAP_FAILED;
		if (ok)
			*out = (str){ p, (size_t)st.st_size };
	}
	close(fd);
	return ok || error_set(err, ERR_IO, "%s: cannot be read", path);
}

static bool open_dictionary(struct user *u, const char *folder, const char *name,
			    struct error *err)
{
	struct buf path = { 0 };

	buf_printf(&path, "%s/%s", folder, name);
	buf_put_char(&path, '\0');
	if (u->n == USER_DICTIONARIES) {
		error_set(err, ERR_LIMIT, "%s: more than %d dictionaries", folder,
			  USER_DICTIONARIES);
		buf_free(&path);
		return false;
	}
	struct dictionary *d = &u->list[u->n];
	bool ok = map_file(path.p, &d->file, err);
	if (ok) {
		str whole = str_of(name);
		d->name = arena_copy(u->a, str_range(whole, 0, whole.n - 4));
		u->n++;
	}
	buf_free(&path);
	return ok;
}

static int by_name(const void *x, const void *y)
{
	return str_compare(((const struct dictionary *)x)->name,
			   ((const struct dictionary *)y)->name);
}

static bool open_dictionaries(struct user *u, const char *folder, struct error *err)
{
	DIR *d = opendir(folder);
	bool ok = true;

	if (d == NULL)
		return true;
	for (const struct dirent *e; ok && (e = readdir(d)) != NULL;)
		if (e->d_name[0] != '.' && str_ends(str_of(e->d_name), STR(".tsv")))
			ok = open_dictionary(u, folder, e->d_name, err);
	closedir(d);
	qsort(u->list, u->n, sizeof(u->list[0]), by_name);
	return ok;
}

static void put_key(struct buf *out, struct analyzer *z, enum lang lang, str text)
{
	buf_printf(out, "%s:", lang_code(lang));
	user_put_term(out, z, text, lang);
}

/* One line of the file of pairs, in both directions. */
static void take_pair(struct user *u, struct analyzer *z, str line)
{
	enum lang langs[2];
	str texts[2], verb, code;

	str_cut(&line, '\t', &verb);
	for (int side = 0; side < 2; side++) {
		str_cut(&line, '\t', &code);
		str_cut(&line, '\t', &texts[side]);
		langs[side] = lang_parse(code);
		if (langs[side] == LANG_UND || texts[side].n == 0)
			return;
	}
	for (int side = 0; side < 2; side++) {
		if (str_eq(verb, STR("accept")))
			user_put_line(&u->accepted, z, langs[side], texts[side],
				      langs[!side], texts[!side]);
		if (!str_eq(verb, STR("reject")))
			continue;
		put_key(&u->rejected, z, langs[side], texts[side]);
		buf_put_char(&u->rejected, '\t');
		put_key(&u->rejected, z, langs[!side], texts[!side]);
		buf_put_char(&u->rejected, '\n');
	}
}

static bool open_pairs(struct user *u, const char *path, struct error *err)
{
	str file, rest, line;
	size_t n = 0;

	if (!map_file(path, &file, err))
		return false;
	struct analyzer *z = file.n > 0 ? analyzer_new() : NULL;
	rest = file;
	bool ok = file.n <= USER_PAIRS_BYTES;
	while (ok && str_cut(&rest, '\n', &line)) {
		ok = ++n <= USER_PAIRS;
		take_pair(u, z, line);
	}
	analyzer_free(z);
	if (file.n > 0)
		munmap((void *)file.p, file.n);
	lines_sort(&u->accepted);
	lines_sort(&u->rejected);
	return ok ||
	       error_set(err, ERR_LIMIT, "%s: more than %d pairs", path, USER_PAIRS);
}

bool user_open(struct user **out, const char *pairs, const char *dictionaries,
	       struct error *err)
{
	struct user *u = memory_must(calloc(1, sizeof(*u)));

	u->a = arena_new();
	*out = u;
	if ((pairs == NULL || open_pairs(u, pairs, err)) &&
	    (dictionaries == NULL || open_dictionaries(u, dictionaries, err)))
		return true;
	user_close(u);
	*out = NULL;
	return false;
}

void user_close(struct user *u)
{
	if (u == NULL)
		return;
	for (size_t i = 0; i < u->n; i++)
		if (u->list[i].file.n > 0)
			munmap((void *)u->list[i].file.p, u->list[i].file.n);
	buf_free(&u->accepted);
	buf_free(&u->rejected);
	arena_free(u->a);
	free(u);
}

/* ---- finding ---- */

/* Appends the glosses of the lines whose key is `key`, which ends with a tab. */
static size_t take_lines(str body, str key, enum lang to, str origin,
			 struct user_gloss *out)
{
	str lines = table_range(table_body(body), key), line;
	size_t n = 0;

	while (n < USER_GLOSSES && lines.n > 0 && str_cut(&lines, '\n', &line)) {
		str rest = str_from(line, key.n), code, text;

		str_cut(&rest, '\t', &code);
		str_cut(&rest, '\t', &text);
		if (lang_parse(code) == to && text.n > 0)
			out[n++] = (struct user_gloss){ to, text, rest, origin };
	}
	return n;
}

size_t user_find(struct arena *a, const struct user *u, enum lang from, str term,
		 enum lang to, const struct user_gloss **out, bool *longer)
{
	struct user_gloss *list =
		arena_make(a, (u->n + 1) * USER_GLOSSES, struct user_gloss);
	struct buf key = { 0 };
	size_t n = 0;

	buf_printf(&key, "%s:", lang_code(from));
	buf_put(&key, term);
	buf_put_char(&key, '\t');
	n += take_lines(buf_str(&u->accepted), buf_str(&key), to, (str){ 0 }, list);
	for (size_t i = 0; i < u->n; i++)
		n += take_lines(u->list[i].file, buf_str(&key), to, u->list[i].name,
				list + n);
	key.p[key.n - 1] = ' ';
	*longer = table_range(buf_str(&u->accepted), buf_str(&key)).n > 0;
	for (size_t i = 0; i < u->n && !*longer; i++)
		*longer = table_range(table_body(u->list[i].file), buf_str(&key)).n > 0;
	buf_free(&key);
	*out = list;
	return n;
}

bool user_rejects(const struct user *u, enum lang from, str term, enum lang to, str other)
{
	struct buf key = { 0 };

	buf_printf(&key, "%s:", lang_code(from));
	buf_put(&key, term);
	buf_printf(&key, "\t%s:", lang_code(to));
	buf_put(&key, other);
	str lines = table_range(buf_str(&u->rejected), buf_str(&key)), line;
	bool found = str_cut(&lines, '\n', &line) && str_eq(line, buf_str(&key));
	buf_free(&key);
	return found;
}
