/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/arena.h"

#include "base/memory.h"

#include <assert.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
	BLOCK = 64 * 1024,
	GRAIN = alignof(max_align_t),
	ROOM = 16, /* items that a list which begins has room for, and some more */
};

struct block {
	struct block *next;
	size_t used, size;
	alignas(max_align_t) char data[];
};

struct arena {
	struct block *top;
};

static struct block *block_new(struct block *next, size_t size)
{
	struct block *b = memory_must(malloc(sizeof(*b) + size));

	*b = (struct block){ .next = next, .size = size };
	return b;
}

struct arena *arena_new(void)
{
	struct arena *a = memory_must(malloc(sizeof(*a)));

	a->top = block_new(NULL, BLOCK);
	return a;
}

static void drop_above(struct arena *a, const struct block *last)
{
	while (a->top != last) {
		struct block *next = a->top->next;

		free(a->top);
		a->top = next;
	}
}

void arena_free(struct arena *a)
{
	if (a == NULL)
		return;
	drop_above(a, NULL);
	free(a);
}

void arena_reset(struct arena *a)
{
	struct block *first = a->top;

	while (first->next != NULL)
		first = first->next;
	drop_above(a, first);
	first->used = 0;
}

void *arena_alloc_raw(struct arena *a, size_t n, size_t size)
{
	if (size != 0 && n > (SIZE_MAX / 2) / size)
		memory_must(NULL);
	size_t want = (n * size + GRAIN - 1) / GRAIN * GRAIN;

	if (want > a->top->size - a->top->used)
		a->top = block_new(a->top, want > BLOCK ? want : BLOCK);
	void *p = a->top->data + a->top->used;
	a->top->used += want;
	return p;
}

void *arena_alloc(struct arena *a, size_t n, size_t size)
{
	return memset(arena_alloc_raw(a, n, size), 0, n * size);
}

void arena_give_back(struct arena *a, void *p, size_t kept, size_t size)
{
	size_t used = (size_t)((char *)p - a->top->data) + kept * size;

	assert(used <= a->top->used);
	a->top->used = (used + GRAIN - 1) / GRAIN * GRAIN;
}

void *arena_grow(struct arena *a, void *list, size_t n, size_t more, size_t *room,
		 size_t size)
{
	if (n + more <= *room)
		return list;
	size_t wider = 2 * (n + more) + ROOM;
	void *copy = arena_alloc(a, wider, size);
	if (n > 0)
		memcpy(copy, list, n * size);
	*room = wider;
	return copy;
}

str arena_copy(struct arena *a, str s)
{
	char *p = arena_alloc_raw(a, s.n, 1);

	if (s.n > 0)
		memcpy(p, s.p, s.n);
	return (str){ p, s.n };
}
