/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * full_disk: a library to be preloaded where no small file system can be mounted. Files
 * below $FULL_DISK_BELOW take $FULL_DISK_BYTES bytes from this process, then writing
 * fails as on a full disk.
 */
#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS /* it gives pwrite and pwrite64 one name */
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *below;
static atomic_llong left;

__attribute__((constructor)) static void begin(void)
{
	const char *bytes = getenv("FULL_DISK_BYTES");

	below = getenv("FULL_DISK_BELOW");
	left = bytes != NULL ? atoll(bytes) : 0;
}

static bool is_below(int fd)
{
	char link[64], path[PATH_MAX];

	snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
	ssize_t n = readlink(link, path, sizeof(path));
	return below != NULL && n >= (ssize_t)strlen(below) &&
	       strncmp(path, below, strlen(below)) == 0;
}

/* How many of `n` bytes the disk still takes. */
static size_t room(int fd, size_t n)
{
	if (n == 0 || !is_below(fd))
		return n;
	long long before = atomic_fetch_sub(&left, (long long)n);
	return before >= (long long)n ? n : before > 0 ? (size_t)before : 0;
}

static ssize_t refuse(void)
{
	errno = ENOSPC;
	return -1;
}

/* The library's function of that name, into a function pointer. */
static void find(const char *name, void *out)
{
	void *found = dlsym(RTLD_NEXT, name);

	memcpy(out, &found, sizeof(found));
}

ssize_t write(int fd, const void *bytes, size_t n)
{
	size_t fits = room(fd, n);
	ssize_t (*real)(int, const void *, size_t);

	find("write", &real);
	return fits < n && fits == 0 ? refuse() : real(fd, bytes, fits);
}

ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at)
{
	size_t fits = room(fd, n);
	ssize_t (*real)(int, const void *, size_t, off_t);

	find("pwrite", &real);
	return fits < n && fits == 0 ? refuse() : real(fd, bytes, fits, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t at)
{
	size_t fits = room(fd, n);
	ssize_t (*real)(int, const void *, size_t, off64_t);

	find("pwrite64", &real);
	return fits < n && fits == 0 ? refuse() : real(fd, bytes, fits, at);
}

ssize_t writev(int fd, const struct iovec *parts, int n_parts)
{
	size_t n = 0;
	ssize_t (*real)(int, const struct iovec *, int);

	find("writev", &real);
	for (int i = 0; i < n_parts; i++)
		n += parts[i].iov_len;
	return room(fd, n) < n ? refuse() : real(fd, parts, n_parts);
}
