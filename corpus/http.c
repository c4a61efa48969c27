/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/http.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "corpus/reader.h"

#include <string.h>
#include <zlib.h>

bool http_take_head(str *rest, str *head)
{
	str whole = *rest, lines = *rest, line;

	while (lines.n > 0 && str_cut(&lines, '\n', &line))
		if (str_trim(line).n == 0) {
			*head = (str){ whole.p, (size_t)(line.p - whole.p) };
			*rest = lines;
			return true;
		}
	return false;
}

str http_field(str head, const char *name)
{
	size_t n = strlen(name);
	str line;

	while (head.n > 0 && str_cut(&head, '\n', &line))
		if (line.n > n && line.p[n] == ':' &&
		    str_starts_folded(line, str_of(name)))
			return str_trim(str_from(line, n + 1));
	return (str){ 0 };
}

str http_charset(str content_type)
{
	for (; content_type.n > 0; content_type = str_from(content_type, 1)) {
		if (!str_starts_folded(content_type, STR("charset=")))
			continue;
		str value = str_from(content_type, 8), name;
		str_cut(&value, ';', &name);
		name = str_trim(name);
		if (name.n >= 2 && (name.p[0] == '"' || name.p[0] == '\''))
			name = str_range(name, 1, name.n - 1);
		return name;
	}
	return (str){ 0 };
}

static bool hex(str s, size_t *out)
{
	size_t value = 0, i = 0;

	for (; i < s.n && i < 8; i++) {
		char c = ascii_lower(s.p[i]);
		if (ascii_is_digit(c))
			value = 16 * value + (size_t)(c - '0');
		else if (c >= 'a' && c <= 'f')
			value = 16 * value + (size_t)(c - 'a' + 10);
		else
			break;
	}
	*out = value;
	return i > 0;
}

/* Joins chunks; stops at the first that is damaged or cut short. */
static str join_chunks(struct arena *a, str raw)
{
	char *out = arena_alloc(a, raw.n, 1);
	size_t n = 0, size = 0;
	str line;

	while (str_cut(&raw, '\n', &line) && hex(line, &size) && size > 0 && raw.n > 0) {
		if (size > raw.n)
			size = raw.n;
		memcpy(out + n, raw.p, size);
		n += size;
		raw = str_from(raw, size);
		str_cut(&raw, '\n', &line); /* the line end behind the chunk */
	}
	return (str){ out, n };
}

/* zlib's sizes are 32 bits: the input is at most READER_LIMIT. */
static bool unpack(struct buf *out, str raw, int window_bits)
{
	z_stream z = { .next_in = (Bytef *)raw.p, .avail_in = (uInt)raw.n };
	int code = Z_OK;

	if (inflateInit2(&z, window_bits) != Z_OK)
		return false;
	while (code == Z_OK && out->n <= READER_PAGE) {
		const uInt room = 64 * 1024;
		z.next_out = (Bytef *)buf_room(out, room);
		z.avail_out = room;
		code = inflate(&z, Z_NO_FLUSH);
		out->n += room - z.avail_out;
	}
	inflateEnd(&z);
	return out->n > 0;
}

bool http_body(struct arena *a, str head, str raw, str *body, struct error *err)
{
	str coding = http_field(head, "content-encoding");
	bool gzip = str_starts_folded(coding, STR("gzip")) ||
		    str_starts_folded(coding, STR("x-gzip"));

	if (str_starts_folded(http_field(head, "transfer-encoding"), STR("chunked")))
		raw = join_chunks(a, raw);
	*body = raw;
	if (coding.n == 0 || str_starts_folded(coding, STR("identity")))
		return true;
	if (!gzip && !str_starts_folded(coding, STR("deflate")))
		return error_set(err, ERR_FORMAT, "content-encoding %.*s is not read",
				 STR_ARG(coding));
	struct buf out = { 0 };
	const int gzip_or_zlib = 15 + 32, bare = -15;
	bool ok = unpack(&out, raw, gzip_or_zlib) || (!gzip && unpack(&out, raw, bare));
	if (ok && out.n <= READER_PAGE)
		*body = arena_copy(a, buf_str(&out));
	else if (ok)
		error_set(err, ERR_LIMIT, "longer than %d MB", READER_PAGE >> 20);
	else
		error_set(err, ERR_FORMAT, "the compressed body is damaged");
	ok = ok && out.n <= READER_PAGE;
	buf_free(&out);
	return ok;
}
