/* SPDX-License-Identifier: GPL-2.0-or-later */
/* root_fixture: a folder of the test's own, in which it runs; gone afterwards. */
#ifndef TESTS_ROOT_FIXTURE_H
#define TESTS_ROOT_FIXTURE_H

#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char root[] = "/tmp/tracuu-test-XXXXXX";

static inline int make_root(void **state)
{
	(void)state;
	return mkdtemp(root) == NULL || chdir(root) != 0;
}

static inline int remove_root(void **state)
{
	char command[64];

	(void)state;
	snprintf(command, sizeof(command), "rm -r %s", root);
	return chdir("/") != 0 || system(command) != 0;
}

#endif
