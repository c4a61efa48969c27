/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/source.h"

#include "base/buf.h"
#include "base/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* One name in a folder, with its one stat. */
struct entry {
	str name; /* a folder's ends in '/', so that byte order of names is that of paths
		   */
	struct stat st;
	int error; /* errno of the stat, or 0 */
};

/* A folder being walked. Nothing of it stays open. */
struct folder {
	struct folder *up;
	struct arena *arena; /* of the entries */
	struct entry *entries;
	size_t n, at;
	size_t path_n; /* length of its path, with the final slash, in source.path */
};

struct source {
	struct buf path;   /* of the last entry, and a NUL */
	size_t root_n;     /* where names below the SOURCE begin in it */
	struct stat st;    /* of the SOURCE itself */
	bool single, done; /* the SOURCE is one file, and has been given out */
	struct folder *top;
	struct place {
		dev_t dev;
		ino_t ino;
		bool used;
	} * entered; /* every folder so far, so that none is walked twice: open addressing
		      */
	size_t n_entered, size_entered; /* size: a power of two */
};

static void set_path(struct source *s, size_t keep, str rest)
{
	s->path.n = keep;
	buf_put(&s->path, rest);
	buf_put_char(&s->path, '\0');
	s->path.n--;
}

static int compare_entries(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;

	return str_compare(a->name, b->name);
}

static void add_entry(struct folder *f, size_t *room, int fd, const char *name)
{
	f->entries = arena_room(f->arena, f->entries, f->n, 1, room, struct entry);
	struct entry *e = &f->entries[f->n++];
	size_t n = strlen(name);
	char *copy = arena_alloc(f->arena, n + 2, 1);

	memcpy(copy, name, n);
	e->error = fstatat(fd, name, &e->st, 0) == 0 ? 0 : errno;
	if (e->error == 0 && S_ISDIR(e->st.st_mode))
		copy[n++] = '/';
	e->name = (str){ copy, n };
}

/* Lists and sorts the folder at source.path, which must end in a slash. Names that begin
 * with a dot are hidden and not part of a corpus. */
static bool enter(struct source *s, struct error *err)
{
	DIR *dir = opendir(s->path.p);

	if (dir == NULL)
		return error_set(err, ERR_IO, "%s: %s", s->path.p, strerror(errno));
	struct folder *f = memory_must(calloc(1, sizeof(*f)));
	*f = (struct folder){ .up = s->top, .arena = arena_new(), .path_n = s->path.n };
	size_t room = 0;
	errno = 0;
	for (const struct dirent *d; (d = readdir(dir)) != NULL; errno = 0)
		if (d->d_name[0] != '.')
			add_entry(f, &room, dirfd(dir), d->d_name);
	int broken = errno;
	closedir(dir);
	if (f->n > 0)
		qsort(f->entries, f->n, sizeof(*f->entries), compare_entries);
	s->top = f;
	return broken == 0
		       ? true
		       : error_set(err, ERR_IO, "%s: %s", s->path.p, strerror(broken));
}

static void leave(struct source *s)
{
	struct folder *up = s->top->up;

	arena_free(s->top->arena);
	free(s->top);
	s->top = up;
}

static struct place *find_place(const struct source *s, const struct stat *st)
{
	size_t mask = s->size_entered - 1;
	size_t i = ((uint64_t)st->st_ino * UINT64_C(0x9E3779B97F4A7C15) >> 20) & mask;

	while (s->entered[i].used &&
	       (s->entered[i].dev != st->st_dev || s->entered[i].ino != st->st_ino))
		i = (i + 1) & mask;
	return &s->entered[i];
}

static void grow_entered(struct source *s)
{
	struct place *old = s->entered;
	size_t n = s->size_entered;

	s->size_entered = n > 0 ? 2 * n : 64;
	s->entered = memory_must(calloc(s->size_entered, sizeof(*old)));
	for (size_t i = 0; i < n; i++) {
		struct stat st = { .st_dev = old[i].dev, .st_ino = old[i].ino };
		if (old[i].used)
			*find_place(s, &st) = old[i];
	}
	free(old);
}

/* False if this very folder was entered before: by a link, or in a loop. */
static bool enter_once(struct source *s, const struct stat *st)
{
	if (2 * s->n_entered >= s->size_entered)
		grow_entered(s);
	struct place *place = find_place(s, st);
	if (place->used)
		return false;
	*place = (struct place){ st->st_dev, st->st_ino, true };
	s->n_entered++;
	return true;
}

bool source_open(struct source **out, const char *path, struct error *err)
{
	struct stat st = { 0 };
	bool is_stdin = strcmp(path, "-") == 0;

	if (!is_stdin && stat(path, &st) != 0)
		return error_set(err, errno == ENOENT ? ERR_MISSING : ERR_IO, "%s: %s",
				 path, strerror(errno));
	if (!is_stdin && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode) &&
	    !S_ISFIFO(st.st_mode)) /* <(command) of a shell */
		return error_set(err, ERR_IO, "%s: neither a file nor a folder", path);
	struct source *s = memory_must(calloc(1, sizeof(*s)));
	s->st = st;
	s->single = is_stdin || !S_ISDIR(st.st_mode);
	set_path(s, 0, str_of(path));
	if (!s->single) {
		if (s->path.p[s->path.n - 1] != '/')
			set_path(s, s->path.n, STR("/"));
		s->root_n = s->path.n;
		enter_once(s, &st);
		if (!enter(s, err)) {
			source_close(s);
			return false;
		}
	}
	*out = s;
	return true;
}

void source_close(struct source *s)
{
	if (s == NULL)
		return;
	while (s->top != NULL)
		leave(s);
	free(s->entered);
	buf_free(&s->path);
	free(s);
}

/* Modulo 2^64, for file systems know times beyond the year 2262. */
static int64_t nanoseconds(const struct timespec *t)
{
	return (int64_t)((uint64_t)t->tv_sec * 1000000000U + (uint64_t)t->tv_nsec);
}

static enum source_step give(const struct source *s, const struct stat *st,
			     struct source_file *file)
{
	*file = (struct source_file){
		.path = buf_str(&s->path),
		.name = str_from(buf_str(&s->path), s->root_n),
		.size = (uint64_t)st->st_size,
		.mtime_ns = nanoseconds(&st->st_mtim),
		.ctime_ns = nanoseconds(&st->st_ctim),
		.inode = st->st_ino,
	};
	return SOURCE_FILE;
}

static enum source_step give_single(struct source *s, struct source_file *file)
{
	if (s->done)
		return SOURCE_END;
	s->done = true;
	give(s, &s->st, file);
	for (size_t i = file->name.n; i > 0; i--)
		if (file->name.p[i - 1] == '/') {
			file->name = str_from(file->name, i);
			break;
		}
	return SOURCE_FILE;
}

/* One entry of the folder on top: a file, or SOURCE_BAD; SOURCE_END where there is none
 * to tell of (a folder was entered). */
static enum source_step step(struct source *s, const struct entry *e,
			     struct source_file *file, struct error *err)
{
	set_path(s, s->top->path_n, e->name);
	if (e->error == 0 && S_ISREG(e->st.st_mode))
		return give(s, &e->st, file);
	give(s, &e->st, file);
	if (e->error != 0)
		error_set(err, ERR_IO, "%s: %s", s->path.p, strerror(e->error));
	else if (!S_ISDIR(e->st.st_mode))
		error_set(err, ERR_IO, "%s: neither a file nor a folder", s->path.p);
	else if (!enter_once(s, &e->st))
		error_set(err, ERR_IO, "%s: leads to a folder that was read already",
			  s->path.p);
	else if (enter(s, err))
		return SOURCE_END;
	return SOURCE_BAD;
}

enum source_step source_next(struct source *s, struct source_file *file,
			     struct error *err)
{
	if (s->single)
		return give_single(s, file);
	while (s->top != NULL) {
		if (s->top->at == s->top->n) {
			leave(s);
			continue;
		}
		enum source_step got = step(s, &s->top->entries[s->top->at++], file, err);
		if (got != SOURCE_END)
			return got;
	}
	return SOURCE_END;
}
