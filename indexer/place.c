/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/place.h"

#include "base/buf.h"
#include "base/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define STUB    "XAPIANDB" /* the name that Xapian looks for in a folder */
#define LOCK    "lock"
#define JOURNAL "journal"
#define DB      "db." /* and a number */

static const char *keep(struct arena *a, struct buf *b)
{
	buf_put_char(b, '\0');
	const char *out = arena_copy(a, buf_str(b)).p;
	buf_free(b);
	return out;
}

const char *place_path(struct arena *a, const char *dir, const char *name)
{
	struct buf b = { 0 };

	buf_printf(&b, "%s/%s", dir, name);
	return keep(a, &b);
}

static bool is_there(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

/* The number in XAPIANDB; 0 where there is none. False if it is not ours. */
static bool read_stub(struct place *p, unsigned *generation, struct error *err)
{
	const char *path = place_path(p->arena, p->dir, STUB);
	FILE *file = fopen(path, "re");
	int n = 0;

	*generation = 0;
	if (file == NULL)
		return errno == ENOENT ||
		       error_set(err, ERR_IO, "%s: %s", path, strerror(errno));
	n = fscanf(file, "glass " DB "%u", generation);
	fclose(file);
	return n == 1 ||
	       error_set(err, ERR_USAGE, "%s: a stub for reading, not an index", path);
}

/* "db.3", and "db.3.64" of a merge in groups (store_merge). */
static bool is_generation(const char *name)
{
	return strncmp(name, DB, strlen(DB)) == 0 &&
	       strspn(name + strlen(DB), "0123456789.") == strlen(name + strlen(DB));
}

/* Whether the folder is empty, or an index by its lock or stub with nothing beside it: a
 * journal by itself may be anybody's. */
static bool is_ours(const char *dir)
{
	DIR *d = opendir(dir);
	bool ours = true, empty = true, marked = false;

	if (d == NULL)
		return false;
	for (const struct dirent *e; ours && (e = readdir(d)) != NULL;) {
		if (e->d_name[0] == '.')
			continue;
		bool mark = strcmp(e->d_name, LOCK) == 0 ||
			    strncmp(e->d_name, STUB, strlen(STUB)) == 0;

		ours = mark || strcmp(e->d_name, JOURNAL) == 0 ||
		       is_generation(e->d_name);
		empty = false;
		marked |= mark;
	}
	closedir(d);
	return ours && (empty || marked);
}

static bool take_lock(struct place *p, struct error *err)
{
	const char *path = place_path(p->arena, p->dir, LOCK);

	p->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
	if (p->lock < 0)
		return error_set(err, ERR_IO, "%s: %s", path, strerror(errno));
	if (flock(p->lock, LOCK_EX | LOCK_NB) == 0)
		return true;
	if (errno == EWOULDBLOCK)
		return error_set(err, ERR_BUSY, "%s: another process is writing it",
				 p->dir);
	return error_set(err, ERR_IO, "%s: %s", path, strerror(errno));
}

/* What a writer that died has left: generations that are not, or no longer, current. */
static void clear_rubbish(const struct place *p)
{
	DIR *d = opendir(p->dir);

	if (d == NULL)
		return;
	for (const struct dirent *e; (e = readdir(d)) != NULL;) {
		const char *path = place_path(p->arena, p->dir, e->d_name);

		if (is_generation(e->d_name) &&
		    (p->current == NULL || strcmp(path, p->current) != 0))
			folder_remove(path);
	}
	closedir(d);
}

static void name_generations(struct place *p, unsigned generation)
{
	struct buf b = { 0 };

	buf_printf(&b, "%s/" DB "%u", p->dir, generation);
	p->current = generation > 0 ? keep(p->arena, &b) : NULL;
	buf_free(&b);
	buf_printf(&b, "%s/" DB "%u", p->dir, generation + 1);
	p->next = keep(p->arena, &b);
	buf_printf(&b, "glass " DB "%u\n", generation + 1);
	p->stub = keep(p->arena, &b);
	p->journal = place_path(p->arena, p->dir, JOURNAL);
}

bool place_open(struct place *p, const char *dir, struct error *err)
{
	unsigned generation;

	*p = (struct place){ .arena = arena_new(), .lock = -1 };
	struct buf b = { 0 };
	buf_put(&b, str_of(dir));
	p->dir = keep(p->arena, &b);
	if (is_there(dir) && !is_ours(dir))
		return error_set(err, ERR_USAGE, "%s: holds something else than an index",
				 dir);
	if (!folder_make(dir, err) || !take_lock(p, err) ||
	    !read_stub(p, &generation, err))
		return false;
	name_generations(p, generation);
	clear_rubbish(p);
	return folder_make(p->journal, err);
}

void place_close(struct place *p)
{
	if (p->next != NULL)
		clear_rubbish(p);
	if (p->lock >= 0)
		close(p->lock);
	arena_free(p->arena);
}

bool place_swap(struct place *p, struct error *err)
{
	const char *next = p->next;

	if (!folder_sync(next, err))
		return false;
	p->next = NULL; /* whatever fails now, the stub may name it */
	if (!folder_put_file(p->dir, STUB, p->stub, err))
		return false;
	if (p->current != NULL)
		folder_remove(p->current);
	p->current = next;
	return true;
}

void place_clear_journal(const struct place *p)
{
	DIR *d = opendir(p->journal);

	if (d == NULL)
		return;
	for (const struct dirent *e; (e = readdir(d)) != NULL;)
		if (e->d_name[0] != '.')
			folder_remove(place_path(p->arena, p->journal, e->d_name));
	closedir(d);
}

static uint64_t folder_size(const char *dir)
{
	DIR *d = opendir(dir);
	uint64_t bytes = 0;
	struct stat st;

	if (d == NULL)
		return 0;
	for (const struct dirent *e; (e = readdir(d)) != NULL;)
		if (fstatat(dirfd(d), e->d_name, &st, 0) == 0 && S_ISREG(st.st_mode))
			bytes += (uint64_t)st.st_size;
	closedir(d);
	return bytes;
}

const char *place_current(struct arena *a, const char *dir)
{
	struct place p = { .arena = a, .dir = dir, .lock = -1 };
	struct error ignored;
	unsigned generation;

	if (!read_stub(&p, &generation, &ignored) || generation == 0)
		return dir;
	name_generations(&p, generation);
	return p.current;
}

uint64_t place_size(const char *dir)
{
	struct arena *a = arena_new();
	uint64_t bytes = folder_size(place_current(a, dir));

	arena_free(a);
	return bytes;
}

bool place_is_written(const char *dir)
{
	struct arena *a = arena_new();
	int lock = open(place_path(a, dir, LOCK), O_RDONLY | O_CLOEXEC);
	bool written = lock >= 0 && flock(lock, LOCK_SH | LOCK_NB) != 0;

	if (lock >= 0)
		close(lock);
	arena_free(a);
	return written;
}
