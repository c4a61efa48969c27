/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * http: a message as a WARC record keeps it (RFC 9112): header fields and a body that may
 * be in chunks and compressed.
 */
#ifndef CORPUS_HTTP_H
#define CORPUS_HTTP_H

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"

/* The block of header lines at the front of *rest, which moves past the empty line behind
 * it. False where there is no empty line. */
bool http_take_head(str *rest, str *head);

/* The value of a field, its name in any case; empty where it is missing. */
str http_field(str head, const char *name);

/* "charset" of a Content-Type value, without quotes; or empty. */
str http_charset(str content_type);

/*
 * The body without chunks and compression (gzip, deflate), at most READER_PAGE bytes. A
 * damaged end is left off. False where nothing can be made of it.
 */
bool http_body(struct arena *a, str head, str raw, str *body, struct error *err);

#endif
