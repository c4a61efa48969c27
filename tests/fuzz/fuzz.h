/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * fuzz: what a fuzz target is. Each is one source file with libFuzzer's entry point; the
 * same file is linked with replay.c to run the seeds as ordinary tests, under any
 * compiler. A property that does not hold ends the program.
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FUZZ_HOLDS(property)                                                    \
	do {                                                                    \
		if (!(property)) {                                              \
			fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, \
				__LINE__, #property);                           \
			abort();                                                \
		}                                                               \
	} while (0)

#endif
