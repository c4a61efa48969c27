/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/adjacent.h"

#include <string.h>

#include <xxhash.h>

uint64_t adjacent_word(str fold)
{
	return XXH3_64bits(fold.p, fold.n);
}

uint64_t adjacent_pair(uint64_t first, uint64_t second)
{
	/* The finaliser of splitmix64, so that every bit depends on both words. */
	uint64_t h = first + (second << 1 | second >> 63);

	h = (h ^ h >> 30) * 0xbf58476d1ce4e5b9U;
	h = (h ^ h >> 27) * 0x94d049bb133111ebU;
	return h ^ h >> 31;
}

/* Two bits from the two halves of the hash, each scaled to the filter's length. */
static void positions(uint64_t pair, uint64_t n_bits, uint64_t at[ADJACENT_HASHES])
{
	at[0] = (pair & UINT32_MAX) * n_bits >> 32;
	at[1] = (pair >> 32) * n_bits >> 32;
}

void adjacent_build(struct buf *out, const uint64_t *pairs, size_t n)
{
	size_t n_bytes = (n * ADJACENT_BITS + 7) / 8;
	uint64_t at[ADJACENT_HASHES];
	unsigned char *bits = (unsigned char *)buf_room(out, n_bytes);

	memset(bits, 0, n_bytes);
	for (size_t i = 0; i < n; i++) {
		positions(pairs[i], n_bytes * 8, at);
		for (int k = 0; k < ADJACENT_HASHES; k++)
			bits[at[k] / 8] |= (unsigned char)(1U << at[k] % 8);
	}
	out->n += n_bytes;
}

bool adjacent_has(str filter, uint64_t pair)
{
	uint64_t at[ADJACENT_HASHES];

	if (filter.n == 0)
		return false;
	positions(pair, filter.n * 8, at);
	for (int k = 0; k < ADJACENT_HASHES; k++)
		if (!((unsigned char)filter.p[at[k] / 8] >> at[k] % 8 & 1))
			return false;
	return true;
}
