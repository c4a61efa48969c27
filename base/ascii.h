/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * ascii: what a character of ASCII is. Any byte or code point may be asked for; those
 * beyond ASCII are nothing, and a char that is negative is beyond it.
 */
#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>
#include <stdint.h>

static inline bool ascii_is_digit(uint32_t c)
{
	return c - '0' < 10;
}

static inline bool ascii_is_lower(uint32_t c)
{
	return c - 'a' < 26;
}

static inline bool ascii_is_upper(uint32_t c)
{
	return c - 'A' < 26;
}

static inline bool ascii_is_letter(uint32_t c)
{
	return (c | 0x20) - 'a' < 26;
}

/* Space, tab, line ends, form feed. */
static inline bool ascii_is_blank(uint32_t c)
{
	return c == ' ' || c - '\t' < 5;
}

/* The small letter of a capital, anything else itself. */
static inline char ascii_lower(char c)
{
	return ascii_is_upper((unsigned char)c) ? (char)(c | 0x20) : c;
}

#endif
