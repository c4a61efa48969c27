/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * known: what the registry of known documents (lexicon/cite_known.tsv) says of a mention.
 */
#ifndef CITATION_KNOWN_H
#define CITATION_KNOWN_H

#include "citation/mention.h"

/*
 * An undated mention gets the identity of the only known document that fits it and is not
 * younger than the article, or whose topic stands near it; several that fit become its
 * candidates. A date or an issuer that contradicts the known document becomes its
 * suspect.
 */
void known_resolve(struct stretch *s, struct mention *m);

#endif
