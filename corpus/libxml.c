/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/libxml.h"

#include <libxml/parser.h>
#include <pthread.h>

void libxml_ready(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, xmlInitParser);
}
