/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/schema.h"

#include "base/buf.h"
#include "store/terms.h"

#include <inttypes.h>

static bool check(struct arena *a, struct store *s, const char *path, struct error *err)
{
	struct buf expected = { 0 };
	str found;

	if (!store_meta(a, s, STR(META_VERSION), &found, err))
		return false;
	buf_printf(&expected, "%d", SCHEMA_VERSION);
	bool same = str_eq(found, buf_str(&expected));
	buf_free(&expected);
	if (same)
		return true;
	if (found.n == 0)
		return error_set(err, ERR_VERSION, "%s: not an index of tracuu", path);
	return error_set(err, ERR_VERSION,
			 "%s: index of version %.*s, this program reads version %d: "
			 "index the sources again into an empty folder",
			 path, STR_ARG(found), SCHEMA_VERSION);
}

bool schema_open(struct store **out, const char *path, struct error *err)
{
	struct store *s = NULL;
	struct arena *a = arena_new();
	bool ok = false;

	*out = NULL;
	for (int tries = 0; !ok && tries <= STORE_TRIES; tries++) {
		ok = (s != NULL ? store_reopen(s, err) : store_open(&s, path, err)) &&
		     check(a, s, path, err);
		if (!ok && err->code != ERR_STALE)
			break;
	}
	arena_free(a);
	if (ok)
		*out = s;
	else
		store_close(s);
	return ok;
}

bool schema_mark(struct store_writer *w, uint64_t lexicon, struct error *err)
{
	struct buf version = { 0 }, hash = { 0 };

	buf_printf(&version, "%d", SCHEMA_VERSION);
	buf_printf(&hash, "%016" PRIx64, lexicon);
	bool ok = store_writer_set_meta(w, STR(META_VERSION), buf_str(&version), err) &&
		  store_writer_set_meta(w, STR(META_LEXICON), buf_str(&hash), err);
	buf_free(&version);
	buf_free(&hash);
	return ok;
}

bool schema_lexicon(struct store *s, uint64_t *out, struct error *err)
{
	struct arena *a = arena_new();
	str hex;
	bool ok = store_meta(a, s, STR(META_LEXICON), &hex, err);

	if (ok) {
		uint64_t hash = 0;

		for (size_t i = 0; i < hex.n; i++)
			hash = hash << 4 |
			       (uint64_t)(hex.p[i] <= '9' ? hex.p[i] - '0'
							  : hex.p[i] - 'a' + 10);
		*out = hash;
	}
	arena_free(a);
	return ok;
}
