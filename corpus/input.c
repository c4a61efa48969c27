/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/input.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Large enough that a system call costs nothing beside parsing what it brought. */
enum { CHUNK = 256 * 1024 };

bool input_open(struct input *in, const char *path, struct error *err)
{
	int fd = strcmp(path, "-") == 0 ? dup(STDIN_FILENO)
					: open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

	if (fd < 0)
		return error_set(err, ERR_IO, "%s: %s", path, strerror(errno));
	gzFile file = gzdopen(fd, "rb");
	if (file == NULL) {
		close(fd);
		return error_set(err, ERR_IO, "%s: out of memory", path);
	}
	gzbuffer(file, CHUNK / 2);
	*in = (struct input){ .path = path, .file = file };
	return true;
}

void input_close(struct input *in)
{
	gzclose_r(in->file);
	free(in->buf);
	*in = (struct input){ 0 };
}

str input_window(const struct input *in)
{
	if (in->buf == NULL) /* nothing was read yet */
		return STR("");
	return (str){ in->buf + in->start, in->end - in->start };
}

void input_take(struct input *in, size_t n)
{
	in->start += n;
}

void *input_detach(struct input *in)
{
	void *old = in->buf;
	size_t n = in->end - in->start;

	in->buf = NULL;
	in->size = n;
	if (n > 0) {
		in->buf = memory_must(malloc(n));
		memcpy(in->buf, (char *)old + in->start, n);
	}
	in->start = 0;
	in->end = n;
	return old;
}

/* Moves the window to the front and makes it large enough for another chunk. */
static bool make_room(struct input *in)
{
	size_t n = in->end - in->start;

	if (in->start > 0 && n > 0)
		memmove(in->buf, in->buf + in->start, n);
	in->start = 0;
	in->end = n;
	if (in->size - n >= CHUNK)
		return true;
	size_t size = in->size < CHUNK ? 2 * CHUNK : 2 * in->size;
	char *buf = realloc(in->buf, size);
	if (buf == NULL)
		return false;
	in->buf = buf;
	in->size = size;
	return true;
}

/* Sets *err if the file did not just end; always false. */
static bool report(const struct input *in, struct error *err)
{
	int code = Z_OK;
	const char *text = gzerror(in->file, &code);

	if (code == Z_BUF_ERROR)
		return error_set(err, ERR_FORMAT, "%s: the gzip data is cut short",
				 in->path);
	if (code == Z_DATA_ERROR)
		return error_set(err, ERR_FORMAT, "%s: the gzip data is damaged",
				 in->path);
	if (code == Z_ERRNO)
		return error_set(err, ERR_IO, "%s: %s", in->path, strerror(errno));
	return code == Z_OK ? false : error_set(err, ERR_IO, "%s: %s", in->path, text);
}

bool input_more(struct input *in, struct error *err)
{
	if (in->ended)
		return false;
	if (!make_room(in))
		return error_set(err, ERR_LIMIT, "%s: out of memory", in->path);
	int n = gzread(in->file, in->buf + in->end, CHUNK);
	if (n > 0) {
		in->end += (size_t)n;
		return true;
	}
	in->ended = !report(in, err) && err->code == ERR_NONE;
	return false;
}
