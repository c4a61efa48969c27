/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * libxml: libxml2 makes its tables at first use, which several threads must not do at
 * once (its xmlInitParser).
 */
#ifndef CORPUS_LIBXML_H
#define CORPUS_LIBXML_H

/* Before anything else of libxml2 is called; any number of threads may call it. */
void libxml_ready(void);

#endif
