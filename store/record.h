/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * record: what the data of an indexed document holds: one part of an article, complete
 * enough to answer a query without the source. Format: docs/INDEX.md.
 */
#ifndef STORE_RECORD_H
#define STORE_RECORD_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/listed.h"
#include "base/str.h"

#include <stdint.h>

/* Byte ranges below are of the record's `text`, not of the article. */
struct record_block {
	uint32_t start, end;
	uint32_t kind; /* corpus/article.h: enum block_kind */
};

struct record_cite {
	uint32_t start, end;
	str id;   /* canonical identity */
	str from; /* resolved_from, or empty */
};

/* A task that the part sets; unknown strings are empty. */
struct record_task {
	uint32_t start, end;
	str actor, coordinator, deadline, deadline_text;
	str ordered_by; /* canonical identity of the document that orders it */
	str heading;    /* what announces it, or the task it belongs under */
};

struct record {
	str article, source, url, title, outlet, published;
	str lang;        /* "vi", "fr", "en", "und" */
	str kind;        /* "passage" */
	str heading;     /* under which the part begins */
	uint32_t number; /* of this part within the article, from 0 */
	uint32_t start;  /* of `text` within the article's text */
	str text;
	struct listed words; /* of `text`, in store/words.txt; packing needs none */
	const struct record_block *blocks;
	size_t n_blocks;
	const struct record_cite *cites;
	size_t n_cites;
	const struct record_task *tasks;
	size_t n_tasks;
};

void record_pack(struct buf *out, const struct record *r);

/* Strings point into `bytes` or live in `a`, as arrays do. False if the bytes are no
 * record. */
bool record_unpack(struct arena *a, str bytes, struct record *out);

#endif
