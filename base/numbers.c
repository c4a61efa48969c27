/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/numbers.h"

#include <stdlib.h>
#include <string.h>

int numbers_order(const void *x, const void *y)
{
	const uint32_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

size_t numbers_once(uint32_t *list, size_t n)
{
	size_t kept = 0;

	if (n > 0)
		qsort(list, n, sizeof(*list), numbers_order);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || list[kept - 1] != list[i])
			list[kept++] = list[i];
	return kept;
}

size_t numbers_from(const void *items, size_t n, size_t size, uint32_t least)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		uint32_t number;

		memcpy(&number, (const char *)items + middle * size, sizeof(number));
		if (number < least)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
