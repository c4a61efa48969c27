/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/folder.h"

#include "base/buf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool system_error(struct error *err, const char *path)
{
	return error_set(err, ERR_IO, "%s: %s", path, strerror(errno));
}

static bool make_one(const char *path, struct error *err)
{
	struct stat st;

	if (mkdir(path, 0777) == 0)
		return true;
	int why = errno;
	if (why == EEXIST && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return true;
	errno = why;
	return system_error(err, path);
}

bool folder_make(const char *path, struct error *err)
{
	struct buf b = { 0 };
	bool ok = true;

	for (const char *at = path; ok && *at != '\0'; at++) {
		if (*at == '/' && b.n > 0 && b.p[b.n - 1] != '/') {
			*buf_room(&b, 1) = '\0';
			ok = make_one(b.p, err);
		}
		buf_put_char(&b, *at);
	}
	buf_free(&b);
	return ok && make_one(path, err);
}

void folder_remove(const char *path)
{
	DIR *dir = opendir(path);

	if (dir == NULL)
		return;
	for (const struct dirent *e; (e = readdir(dir)) != NULL;)
		unlinkat(dirfd(dir), e->d_name, 0);
	closedir(dir);
	rmdir(path);
}

static bool sync_file(int folder, const char *name)
{
	int fd = openat(folder, name, O_RDONLY);

	if (fd < 0)
		return false;
	bool ok = fsync(fd) == 0;
	close(fd);
	return ok;
}

bool folder_sync(const char *path, struct error *err)
{
	DIR *dir = opendir(path);
	bool ok = true;

	if (dir == NULL)
		return system_error(err, path);
	for (const struct dirent *e; ok && (e = readdir(dir)) != NULL;)
		if (e->d_name[0] != '.')
			ok = sync_file(dirfd(dir), e->d_name);
	ok = ok && fsync(dirfd(dir)) == 0;
	if (!ok)
		system_error(err, path);
	closedir(dir);
	return ok;
}

static bool write_all(int fd, const char *p, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, p, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return false;
		p += done;
		n -= (size_t)done;
	}
	return true;
}

/* Under another name first; the rename is what counts. */
static bool put_at(int folder, const char *name, const char *content)
{
	struct buf fresh = { 0 };

	buf_printf(&fresh, "%s.new", name);
	buf_put_char(&fresh, '\0');
	int fd = openat(folder, fresh.p, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	bool ok = fd >= 0 && write_all(fd, content, strlen(content)) && fsync(fd) == 0;
	if (fd >= 0)
		ok = close(fd) == 0 && ok;
	ok = ok && renameat(folder, fresh.p, folder, name) == 0;
	int why = errno;
	if (!ok)
		unlinkat(folder, fresh.p, 0);
	errno = why;
	buf_free(&fresh);
	return ok && fsync(folder) == 0;
}

bool folder_put_file(const char *folder, const char *name, const char *content,
		     struct error *err)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY);
	bool ok = fd >= 0 && put_at(fd, name, content);

	if (!ok)
		error_set(err, ERR_IO, "%s/%s: %s", folder, name, strerror(errno));
	if (fd >= 0)
		close(fd);
	return ok;
}
