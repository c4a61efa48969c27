/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lexicon/import_source.h"

#include <stdint.h>
#include <string.h>

/* Digits of base 64, the most significant first; false if there are none, or others. */
static bool take_number(str digits, uint64_t *out)
{
	static const char alphabet[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
		"0123456789+/";

	*out = 0;
	for (size_t i = 0; i < digits.n; i++) {
		const char *at = memchr(alphabet, digits.p[i], 64);
		if (at == NULL || *out >> 58 != 0)
			return false;
		*out = *out << 6 | (uint64_t)(at - alphabet);
	}
	return digits.n > 0;
}

static bool walk(str index, str data, const char *path, const struct import_sink *sink,
		 struct error *err)
{
	str line, word, offset, length;
	uint64_t start, n;

	for (size_t number = 1; index.n > 0 && str_cut(&index, '\n', &line); number++) {
		if (line.n == 0)
			continue;
		str_cut(&line, '\t', &word);
		str_cut(&line, '\t', &offset);
		str_cut(&line, '\t', &length);
		if (!take_number(offset, &start) || !take_number(length, &n) ||
		    start > data.n || n > data.n - start)
			return error_set(err, ERR_FORMAT,
					 "%s: line %zu: not a place in the dictionary",
					 path, number);
		if (str_starts(word, STR("00-")) || str_starts(word, STR("00database")))
			continue; /* what the dictionary says of itself */
		if (!sink->entry(sink->ctx, word,
				 str_range(data, (size_t)start, (size_t)(start + n)),
				 err))
			return false;
	}
	return true;
}

bool import_dict(const char *path, const struct import_sink *sink, struct error *err)
{
	static const char *const indexes[] = { ".index", ".index.gz", NULL };
	static const char *const texts[] = { ".dict.dz", ".dict", ".dict.gz", NULL };
	struct buf name = { 0 }, index = { 0 }, data = { 0 };
	bool ok = import_sibling(path, indexes, &name) ||
		  error_set(err, ERR_MISSING, "%s: no .index beside it", path);

	ok = ok && import_read(name.p, &index, err);
	ok = ok &&
	     (import_sibling(path, texts, &name) ||
	      error_set(err, ERR_MISSING, "%s: no .dict.dz or .dict beside it", path));
	ok = ok && import_read(name.p, &data, err) &&
	     walk(buf_str(&index), buf_str(&data), path, sink, err);
	buf_free(&name);
	buf_free(&index);
	buf_free(&data);
	return ok;
}
