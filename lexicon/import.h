/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * import: a dictionary that the user owns, as entries of two texts.
 *
 * Formats, told by the names and the first bytes:
 *   TSV        lines  term <TAB> translation {, translation}; a first line of two codes
 *              of languages names them; # begins a comment
 *
 *   DICT       NAME.index (headword, offset and length in base 64) with NAME.dict or
 *              NAME.dict.dz: RFC 2229's server, dictfmt(1)
 *
 *   StarDict   NAME.ifo, NAME.idx or NAME.idx.gz, NAME.dict or NAME.dict.dz: the format's
 *              own "StarDictFileFormat"
 *
 * each also compressed by gzip. A definition is prose for people; what of it is taken are
 * the short pieces between commas and semicolons, without what is in brackets, lines of
 * grammar, examples and markup.
 */
#ifndef LEXICON_IMPORT_H
#define LEXICON_IMPORT_H

#include "base/buf.h"
#include "base/error.h"
#include "text/lang.h"

enum {
	IMPORT_BYTES = 256 << 20, /* of each file, uncompressed: as an article */
	IMPORT_ENTRIES = 2000000, /* ten times a large dictionary */
	IMPORT_LINES = 256 << 20, /* bytes of what is taken */
	IMPORT_DEFINITION = 4096, /* bytes of a definition that are looked at */
	IMPORT_TRANSLATIONS = 8,  /* taken from an entry: as many as a query uses */
	IMPORT_PIECE_WORDS = 6,   /* more is an explanation, not a translation */
};

struct import {
	enum lang from, to;    /* LANG_UND: found out from the file, or an error */
	size_t entries, pairs; /* read; taken */
	struct buf
		lines; /* of lexicon/user.h, both directions, sorted; the caller frees */
};

/* Fails with ERR_FORMAT, ERR_LIMIT, ERR_MISSING or ERR_IO and the file's name. */
bool import_file(const char *path, struct import *out, struct error *err);

#endif
