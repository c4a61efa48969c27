/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Look-ups in the compiled tables. */
#include "citation/table.h"

const struct table_code *table_code_find(str key, bool issuer)
{
	for (size_t low = 0, high = table_n_codes; low < high;) {
		size_t middle = (low + high) / 2;
		const struct table_code *c = &table_codes[middle];
		int order = str_compare(c->key, key);
		if (order == 0)
			order = c->issuer - (int)issuer;
		if (order == 0)
			return c;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const struct table_type *table_type_find(str id)
{
	for (size_t i = 0; i < table_n_types; i++)
		if (str_eq(table_types[i].id, id))
			return &table_types[i];
	return NULL;
}

static int known_compare(const struct table_known *k, str type, str number)
{
	int order = str_compare(k->type, type);
	return order ? order : str_compare(k->number, number);
}

const struct table_known *table_known_find(str type, str number, size_t *n)
{
	size_t low = 0, high = table_n_known;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (known_compare(&table_known[middle], type, number) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	*n = 0;
	while (low + *n < table_n_known &&
	       known_compare(&table_known[low + *n], type, number) == 0)
		++*n;
	return &table_known[low];
}

uint16_t table_find_word(str folded)
{
	uint64_t key = 0;

	for (size_t i = 0; i < folded.n; i++)
		key = table_key(key, (unsigned char)folded.p[i]);
	return table_word(folded, key);
}
