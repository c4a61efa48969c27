/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * arena: memory that is released all at once.
 *
 * A function that takes an arena first returns memory that lives in it.
 * Running out of memory ends the program, so nothing here returns NULL.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

#include <stddef.h>

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *a);

/* Forgets everything allocated and keeps one block for reuse. */
void arena_reset(struct arena *a);

/* Zeroed, aligned for any type. */
void *arena_alloc(struct arena *a, size_t n, size_t size);
/* The same with any bytes in it: for much room of which little is used. */
void *arena_alloc_raw(struct arena *a, size_t n, size_t size);
/* Of `n` items that were allocated last, at `p`, gives back what lies behind the first
 * `kept`. */
void arena_give_back(struct arena *a, void *p, size_t kept, size_t size);
str arena_copy(struct arena *a, str s);

/*
 * A list of `n` items with room for `more`: `list` itself (NULL begins one), or a copy of
 * at least twice the size, whose new room *room tells.
 */
void *arena_grow(struct arena *a, void *list, size_t n, size_t more, size_t *room,
		 size_t size);

#define arena_make(a, n, type)     ((type *)arena_alloc((a), (n), sizeof(type)))
#define arena_make_raw(a, n, type) ((type *)arena_alloc_raw((a), (n), sizeof(type)))
#define arena_room(a, list, n, more, room, type) \
	((type *)arena_grow((a), (list), (n), (more), (room), sizeof(type)))

#endif
