/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lexicon/import_source.h"

#include <stdint.h>
#include <string.h>

struct stardict {
	str types; /* sametypesequence; empty: each field names its own */
	unsigned offset_bytes;
};

static bool read_info(str info, const char *path, struct stardict *out, struct error *err)
{
	str line, key;

	*out = (struct stardict){ .offset_bytes = 4 };
	str_cut(&info, '\n', &line);
	if (!str_starts(line, STR("StarDict's dict ifo file")))
		return error_set(err, ERR_FORMAT,
				 "%s: not the .ifo of a StarDict dictionary", path);
	while (info.n > 0 && str_cut(&info, '\n', &line)) {
		line = str_trim(line);
		str_cut(&line, '=', &key);
		if (str_eq(key, STR("sametypesequence")))
			out->types = line;
		if (str_eq(key, STR("idxoffsetbits")) && str_eq(line, STR("64")))
			out->offset_bytes = 8;
	}
	return true;
}

/* Big-endian; false if the bytes are cut short. */
static bool take_number(str *rest, unsigned bytes, uint64_t *out)
{
	*out = 0;
	if (rest->n < bytes)
		return false;
	for (unsigned i = 0; i < bytes; i++)
		*out = *out << 8 | (unsigned char)rest->p[i];
	*rest = str_from(*rest, bytes);
	return true;
}

/* One field off the front: those with small types end with a NUL or with the data, the
 * others have their size before them. */
static bool take_field(str *rest, char type, bool last, str *out)
{
	uint64_t n;

	if (type >= 'A' && type <= 'Z') {
		if (!last && !take_number(rest, 4, &n))
			return false;
		n = last ? rest->n : n;
		if (n > rest->n)
			return false;
		*out = str_range(*rest, 0, (size_t)n);
		*rest = str_from(*rest, (size_t)n);
		return true;
	}
	const char *end = rest->n > 0 ? memchr(rest->p, '\0', rest->n) : NULL;
	size_t length = end != NULL ? (size_t)(end - rest->p) : rest->n;
	*out = str_range(*rest, 0, length);
	*rest = str_from(*rest, length + (end != NULL));
	return true;
}

/* Plain text, HTML, Pango's markup and xdxf; not sounds, pictures and pronunciation. */
static bool is_text(char type)
{
	return type != '\0' && strchr("mlghx", type) != NULL;
}

static bool give_fields(const struct stardict *s, str word, str data,
			const struct import_sink *sink, struct error *err)
{
	for (size_t i = 0; data.n > 0; i++) {
		bool named = s->types.n == 0;
		str field;

		if (!named && i == s->types.n)
			return true;
		char type = named ? data.p[0] : s->types.p[i];
		if (named)
			data = str_from(data, 1);
		if (!take_field(&data, type, !named && i + 1 == s->types.n, &field))
			return true; /* a damaged entry is the loss of one word */
		if (is_text(type) && !sink->entry(sink->ctx, word, field, err))
			return false;
	}
	return true;
}

static bool walk(const struct stardict *s, str index, str data, const char *path,
		 const struct import_sink *sink, struct error *err)
{
	while (index.n > 0) {
		uint64_t start, n;
		str word;

		if (memchr(index.p, '\0', index.n) == NULL ||
		    !str_cut(&index, '\0', &word) ||
		    !take_number(&index, s->offset_bytes, &start) ||
		    !take_number(&index, 4, &n) || start > data.n || n > data.n - start)
			return error_set(err, ERR_FORMAT,
					 "%s: the index does not fit the dictionary",
					 path);
		if (!give_fields(s, word,
				 str_range(data, (size_t)start, (size_t)(start + n)),
				 sink, err))
			return false;
	}
	return true;
}

bool import_stardict(const char *path, const struct import_sink *sink, struct error *err)
{
	static const struct {
		const char *const endings[4];
		const char *what;
	} parts[] = { { { ".ifo", NULL }, ".ifo" },
		      { { ".idx", ".idx.gz", NULL }, ".idx" },
		      { { ".dict.dz", ".dict", NULL }, ".dict" } };
	struct buf name = { 0 }, files[3] = { { 0 } };
	struct stardict s;
	bool ok = true;

	for (int i = 0; ok && i < 3; i++)
		ok = (import_sibling(path, parts[i].endings, &name) ||
		      error_set(err, ERR_MISSING, "%s: no %s beside it", path,
				parts[i].what)) &&
		     import_read(name.p, &files[i], err);
	ok = ok && read_info(buf_str(&files[0]), path, &s, err) &&
	     walk(&s, buf_str(&files[1]), buf_str(&files[2]), path, sink, err);
	buf_free(&name);
	for (int i = 0; i < 3; i++)
		buf_free(&files[i]);
	return ok;
}
