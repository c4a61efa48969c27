/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Runs a fuzz target over the files of a folder: replay FOLDER. */
#include "base/buf.h"
#include "tests/fuzz/fuzz.h"

#include <dirent.h>
#include <string.h>

static void run_file(const char *folder, const char *name)
{
	char path[1024];
	struct buf b = { 0 };
	size_t n;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	FILE *f = fopen(path, "rb");
	FUZZ_HOLDS(f != NULL);
	do {
		n = fread(buf_room(&b, 4096), 1, 4096, f);
		b.n += n;
	} while (n > 0);
	fclose(f);
	/* A block of its own, so that reading past the end is seen. */
	uint8_t *data = malloc(b.n + (b.n == 0));
	FUZZ_HOLDS(data != NULL);
	if (b.n > 0)
		memcpy(data, b.p, b.n);
	LLVMFuzzerTestOneInput(data, b.n);
	free(data);
	buf_free(&b);
}

int main(int argc, char **argv)
{
	int n_passed = 0;
	DIR *folder = argc == 2 ? opendir(argv[1]) : NULL;
	const struct dirent *entry;

	FUZZ_HOLDS(folder != NULL);
	while ((entry = readdir(folder)) != NULL)
		if (entry->d_name[0] != '.') {
			run_file(argv[1], entry->d_name);
			n_passed++;
		}
	closedir(folder);
	printf("%d passed, 0 failed\n", n_passed);
	return n_passed > 0 ? 0 : 1;
}
