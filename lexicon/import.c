/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lexicon/import.h"

#include "base/lines.h"
#include "base/utf8.h"
#include "lexicon/import_source.h"
#include "lexicon/user.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <zlib.h>

/* ---- files ---- */

bool import_read(const char *path, struct buf *out, struct error *err)
{
	enum { STEP = 1 << 20 };
	gzFile file = gzopen(path, "rb"); /* plain files pass as they are */
	int n;

	buf_reset(out);
	if (file == NULL)
		return error_set(err, errno == ENOENT ? ERR_MISSING : ERR_IO, "%s: %s",
				 path, strerror(errno));
	while ((n = gzread(file, buf_room(out, STEP), STEP)) > 0) {
		out->n += (size_t)n;
		if (out->n > IMPORT_BYTES)
			break;
	}
	bool whole = n == 0;
	if (out->n > IMPORT_BYTES)
		error_set(err, ERR_LIMIT, "%s: larger than %d MB", path,
			  IMPORT_BYTES >> 20);
	else if (!whole)
		error_set(err, ERR_IO, "%s: cannot be read, or is damaged", path);
	else if (gzclose(file) != Z_OK)
		return error_set(err, ERR_FORMAT, "%s: cut short", path);
	if (!whole)
		gzclose(file);
	return whole;
}

/* `path` without what tells its format. */
static str stem_of(const char *path)
{
	static const char *const endings[] = { ".gz",  ".dz",  ".index", ".dict",
					       ".ifo", ".idx", ".tsv",   ".txt" };
	str stem = str_of(path);
	bool again = true;

	while (again) {
		again = false;
		for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
			str ending = str_of(endings[i]);
			if (stem.n <= ending.n || !str_ends(stem, ending))
				continue;
			stem.n -= ending.n;
			again = true;
		}
	}
	return stem;
}

bool import_sibling(const char *path, const char *const *endings, struct buf *out)
{
	for (size_t i = 0; endings[i] != NULL; i++) {
		buf_reset(out);
		buf_put(out, stem_of(path));
		buf_printf(out, "%s", endings[i]);
		buf_put_char(out, '\0');
		gzFile file = gzopen(out->p, "rb");
		if (file == NULL)
			continue;
		gzclose(file);
		return true;
	}
	return false;
}

bool import_tsv(str file, const char *path, enum lang langs[2],
		const struct import_sink *sink, struct error *err)
{
	str line, word;

	for (size_t number = 1; file.n > 0 && str_cut(&file, '\n', &line); number++) {
		line = str_trim(line);
		if (line.n == 0 || line.p[0] == '#')
			continue;
		str_cut(&line, '\t', &word);
		if (line.p == NULL)
			return error_set(err, ERR_FORMAT,
					 "%s: line %zu: not \"term<TAB>translation\"",
					 path, number);
		bool header = number == 1 && lang_parse(word) != LANG_UND &&
			      lang_parse(line) != LANG_UND;
		if (header && langs[0] == LANG_UND)
			langs[0] = lang_parse(word);
		if (header && langs[1] == LANG_UND)
			langs[1] = lang_parse(line);
		if (!header && !sink->entry(sink->ctx, word, line, err))
			return false;
	}
	return true;
}

/* ---- entries ---- */

/* The file while it is read: a first time for its languages, a second for its pairs. */
struct importer {
	struct import *out;
	struct analyzer *z;
	struct buf samples[2]; /* headwords and translations */
	size_t n_samples;
	bool sampling;
};

enum { SAMPLES = 400 }; /* entries whose languages are looked at */

/* Lines that are grammar, pronunciation, examples or idioms. */
static bool is_aside(str line)
{
	return line.n == 0 || strchr("@*=!#/[&", line.p[0]) != NULL;
}

/* Without tags, and without what stands in brackets. */
static void strip(struct buf *out, str line)
{
	int depth = 0;

	buf_reset(out);
	for (size_t i = 0; i < line.n; i++) {
		char c = line.p[i];

		if (c == '<' || c == '(' || c == '[' || c == '{')
			depth++;
		else if ((c == '>' || c == ')' || c == ']' || c == '}') && depth > 0)
			depth--;
		else if (depth == 0)
			buf_put_char(out, c);
	}
}

/* A piece without dashes, numbers and stops around it. */
static str trim_piece(str piece)
{
	static const char around[] = " \t\r-*.:=+~0123456789\"'";

	while (piece.n > 0 && strchr(around, piece.p[0]) != NULL)
		piece = str_from(piece, 1);
	while (piece.n > 0 && strchr(around, piece.p[piece.n - 1]) != NULL)
		piece.n--;
	return piece;
}

static bool is_short(str piece)
{
	size_t n = piece.n > 0;

	for (size_t i = 0; i < piece.n; i++)
		n += piece.p[i] == ' ';
	return n > 0 && n <= IMPORT_PIECE_WORDS;
}

static void take_piece(struct importer *im, str headword, str piece)
{
	if (im->sampling) {
		buf_put(&im->samples[1], piece);
		buf_put(&im->samples[1], STR(". "));
		return;
	}
	size_t before = im->out->lines.n;
	user_put_line(&im->out->lines, im->z, im->out->from, headword, im->out->to,
		      piece);
	im->out->pairs += im->out->lines.n > before;
	user_put_line(&im->out->lines, im->z, im->out->to, piece, im->out->from,
		      headword);
}

/* The pieces of one line of a definition. */
static size_t take_line(struct importer *im, str headword, str line, size_t room)
{
	size_t n = 0, start = 0;

	for (size_t i = 0; i <= line.n && n < room; i++) {
		if (i < line.n && line.p[i] != ',' && line.p[i] != ';' &&
		    line.p[i] != '/')
			continue;
		str piece = trim_piece(str_range(line, start, i));
		start = i + 1;
		if (!is_short(piece) || str_eq(piece, headword))
			continue;
		take_piece(im, headword, piece);
		n++;
	}
	return n;
}

static bool take_entry(void *ctx, str headword, str definition, struct error *err)
{
	struct importer *im = ctx;
	struct buf stripped = { 0 };
	size_t n = 0;
	str line;

	analyzer_trim(im->z);
	headword = str_trim(headword);
	if (im->sampling && im->n_samples++ >= SAMPLES)
		return true;
	if (!im->sampling && ++im->out->entries > IMPORT_ENTRIES)
		return error_set(err, ERR_LIMIT, "more than %d entries", IMPORT_ENTRIES);
	if (im->out->lines.n > IMPORT_LINES)
		return error_set(err, ERR_LIMIT, "more than %d MB of translations",
				 IMPORT_LINES >> 20);
	if (definition.n > IMPORT_DEFINITION)
		definition.n = utf8_floor(definition, IMPORT_DEFINITION);
	if (!utf8_valid(headword) || !utf8_valid(definition))
		return true;
	if (im->sampling) {
		buf_put(&im->samples[0], headword);
		buf_put(&im->samples[0], STR(". "));
	}
	while (definition.n > 0 && n < IMPORT_TRANSLATIONS &&
	       str_cut(&definition, '\n', &line)) {
		line = str_trim(line);
		if (is_aside(line) || str_eq(line, headword))
			continue;
		strip(&stripped, line);
		n += take_line(im, headword, buf_str(&stripped), IMPORT_TRANSLATIONS - n);
	}
	buf_free(&stripped);
	return true;
}

/* ---- the whole ---- */

static bool walk(struct importer *im, const char *path, struct error *err)
{
	const struct import_sink sink = { take_entry, im };
	enum lang langs[2] = { im->out->from, im->out->to };
	str name = str_of(path);
	struct buf file = { 0 };

	if (str_ends(name, STR(".ifo")) || str_ends(name, STR(".idx")) ||
	    str_ends(name, STR(".idx.gz")))
		return import_stardict(path, &sink, err);
	if (str_ends(name, STR(".index")) || str_ends(name, STR(".index.gz")) ||
	    str_ends(name, STR(".dict")) || str_ends(name, STR(".dict.dz")))
		return import_dict(path, &sink, err);
	bool ok = import_read(path, &file, err) &&
		  import_tsv(buf_str(&file), path, langs, &sink, err);
	buf_free(&file);
	im->out->from = langs[0];
	im->out->to = langs[1];
	return ok;
}

/* The languages that are not given, from what the file holds. */
static bool find_languages(struct importer *im, const char *path, struct error *err)
{
	struct import *out = im->out;

	im->sampling = true;
	if (!walk(im, path, err))
		return false;
	im->sampling = false;
	if (out->from == LANG_UND)
		out->from = lang_detect(buf_str(&im->samples[0]));
	if (out->to == LANG_UND)
		out->to = lang_detect(buf_str(&im->samples[1]));
	if (out->from != LANG_UND && out->to != LANG_UND && out->from != out->to)
		return true;
	return error_set(err, ERR_USAGE,
			 "%s: its languages are not clear; name them by --from and --to",
			 path);
}

bool import_file(const char *path, struct import *out, struct error *err)
{
	struct importer im = { .out = out, .z = analyzer_new() };
	bool ok = find_languages(&im, path, err) && walk(&im, path, err);

	if (ok && out->pairs == 0)
		ok = error_set(err, ERR_FORMAT, "%s: no translations in it", path);
	lines_sort(&out->lines);
	buf_free(&im.samples[0]);
	buf_free(&im.samples[1]);
	analyzer_free(im.z);
	return ok;
}
