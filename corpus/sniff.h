/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * sniff: which format a file is in. The content decides; the name only where it cannot.
 */
#ifndef CORPUS_SNIFF_H
#define CORPUS_SNIFF_H

#include "base/error.h"
#include "base/str.h"
#include "corpus/reader.h"

/* As much of a file's beginning as is looked at. */
enum { SNIFF_BYTES = 4096 };

/* NULL, and *err names the file, where it is none of the formats (an image, a PDF). */
const struct reader *sniff_reader(str head, str path, struct error *err);

#endif
