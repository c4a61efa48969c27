/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/vocabulary.h"

#include "base/arena.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 1 << 10 };

/* Open addressing, at most half full. A slot holds id + 1; 0 is free. */
struct slot {
	uint32_t hash, id;
};

struct vocabulary {
	struct arena *a;
	struct slot *slots;
	uint32_t n_slots, n;
	str *strs;
	uint32_t room;
};

struct vocabulary *vocabulary_new(void)
{
	struct vocabulary *v = memory_must(calloc(1, sizeof(*v)));

	v->a = arena_new();
	v->n_slots = FIRST_SLOTS;
	v->slots = memory_must(calloc(v->n_slots, sizeof(*v->slots)));
	v->room = FIRST_SLOTS / 2;
	v->strs = memory_must(malloc(v->room * sizeof(*v->strs)));
	return v;
}

void vocabulary_free(struct vocabulary *v)
{
	if (v == NULL)
		return;
	arena_free(v->a);
	free(v->slots);
	free(v->strs);
	free(v);
}

/* Multiply and fold eight bytes at a time; words are short. */
static uint32_t hash_of(str s)
{
	uint64_t h = s.n * 0x9E3779B97F4A7C15u, eight = 0;
	size_t at = 0;

	for (; s.n - at >= sizeof(eight); at += sizeof(eight)) {
		memcpy(&eight, s.p + at, sizeof(eight));
		h = (h ^ eight) * 0xD6E8FEB86659FD93u;
		h ^= h >> 32;
	}
	if (at < s.n) {
		eight = 0;
		memcpy(&eight, s.p + at, s.n - at);
		h = (h ^ eight) * 0xD6E8FEB86659FD93u;
		h ^= h >> 32;
	}
	return (uint32_t)(h ^ h >> 29);
}

static void grow_slots(struct vocabulary *v)
{
	uint32_t n = v->n_slots * 2;
	struct slot *slots = memory_must(calloc(n, sizeof(*slots)));

	for (uint32_t i = 0; i < v->n_slots; i++) {
		if (v->slots[i].id == 0)
			continue;
		uint32_t at = v->slots[i].hash & (n - 1);
		while (slots[at].id != 0)
			at = (at + 1) & (n - 1);
		slots[at] = v->slots[i];
	}
	free(v->slots);
	v->slots = slots;
	v->n_slots = n;
}

static uint32_t add(struct vocabulary *v, str s, uint32_t hash, uint32_t at)
{
	if (v->n == v->room) {
		v->room *= 2;
		v->strs = memory_must(realloc(v->strs, v->room * sizeof(*v->strs)));
	}
	v->strs[v->n] = arena_copy(v->a, s);
	v->slots[at] = (struct slot){ hash, ++v->n };
	if (v->n > v->n_slots / 2)
		grow_slots(v);
	return v->n - 1;
}

uint32_t vocabulary_id(struct vocabulary *v, str s, bool *is_new)
{
	uint32_t hash = hash_of(s), mask = v->n_slots - 1, at = hash & mask;

	for (; v->slots[at].id != 0; at = (at + 1) & mask) {
		if (v->slots[at].hash != hash)
			continue;
		uint32_t id = v->slots[at].id - 1;
		if (str_eq(v->strs[id], s)) {
			if (is_new)
				*is_new = false;
			return id;
		}
	}
	if (is_new)
		*is_new = true;
	return add(v, s, hash, at);
}

str vocabulary_str(const struct vocabulary *v, uint32_t id)
{
	return v->strs[id];
}

uint32_t vocabulary_count(const struct vocabulary *v)
{
	return v->n;
}

void vocabulary_reset(struct vocabulary *v)
{
	arena_reset(v->a);
	memset(v->slots, 0, v->n_slots * sizeof(*v->slots));
	v->n = 0;
}
