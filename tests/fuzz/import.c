/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * A dictionary that the user owns. The first byte names the format, and "%%%%" stands
 * between its files: t TSV; d the index and the text of DICT; s the .ifo, .idx and .dict
 * of StarDict. Any of them may be compressed.
 */
#include "lexicon/import.h"

#include "base/utf8.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>
#include <unistd.h>

enum { MOST_FILES = 3 };

static const struct format {
	char name;
	const char *endings[MOST_FILES];
} formats[] = {
	{ 't', { "tsv" } },
	{ 'd', { "index", "dict" } },
	{ 's', { "ifo", "idx", "dict" } },
};

static char folder[32];

static const char *path_of(const char *ending)
{
	static char path[64];

	snprintf(path, sizeof(path), "%s/d.%s", folder, ending);
	return path;
}

static void remove_folder(void)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		for (size_t k = 0; k < MOST_FILES; k++)
			if (formats[i].endings[k] != NULL)
				unlink(path_of(formats[i].endings[k]));
	rmdir(folder);
}

static void make_folder(void)
{
	if (folder[0] != '\0')
		return;
	strcpy(folder, "/tmp/tracuu-fuzz-XXXXXX");
	FUZZ_HOLDS(mkdtemp(folder) != NULL);
	atexit(remove_folder);
}

static void write_file(const char *ending, str bytes)
{
	FILE *f = fopen(path_of(ending), "wb");

	FUZZ_HOLDS(f != NULL);
	FUZZ_HOLDS(fwrite(bytes.p, 1, bytes.n, f) == bytes.n);
	fclose(f);
}

static void write_files(const struct format *format, str bytes)
{
	const str between = STR("%%%%");

	for (size_t i = 0; i < MOST_FILES && format->endings[i] != NULL; i++) {
		size_t at = str_find(bytes, between);
		bool last = at > bytes.n;

		write_file(format->endings[i], str_range(bytes, 0, last ? bytes.n : at));
		bytes = str_from(bytes, last ? bytes.n : at + between.n);
	}
}

static void import(const char *path, enum lang from, enum lang to)
{
	struct import out = { .from = from, .to = to };
	struct error err = { 0 };

	if (import_file(path, &out, &err)) {
		FUZZ_HOLDS(err.code == ERR_NONE);
		FUZZ_HOLDS(out.pairs > 0 && out.lines.n > 0);
		FUZZ_HOLDS(out.from != LANG_UND && out.to != LANG_UND);
		FUZZ_HOLDS(utf8_valid(buf_str(&out.lines)));
		FUZZ_HOLDS(str_ends(buf_str(&out.lines), STR("\n")));
	} else {
		FUZZ_HOLDS(err.code != ERR_NONE && err.text[0] != '\0');
	}
	buf_free(&out.lines);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	str bytes = { (const char *)data, size };

	make_folder();
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		if (size == 0 || bytes.p[0] != formats[i].name)
			continue;
		write_files(&formats[i], str_from(bytes, 1));
		import(path_of(formats[i].endings[0]), LANG_UND, LANG_UND);
		import(path_of(formats[i].endings[0]), LANG_EN, LANG_VI);
	}
	return 0;
}
