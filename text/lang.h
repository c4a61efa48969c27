/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lang: the languages that tracuu reads, and which of them a text is in.
 */
#ifndef TEXT_LANG_H
#define TEXT_LANG_H

#include "base/str.h"

enum lang { LANG_UND, LANG_VI, LANG_FR, LANG_EN, LANG_COUNT };

/* "vi", "fr", "en", or "und". */
const char *lang_code(enum lang lang);

/* The same as a slice, empty for LANG_UND: as records print what they know. */
str lang_known(enum lang lang);

/* From a code or a tag: "vi", "VI", "fr-FR", "en_US". Anything else is LANG_UND. */
enum lang lang_parse(str code);

/*
 * The language of a text in UTF-8, composed or decomposed, with marks or typed without.
 * LANG_UND where the evidence does not decide (a number, a name, another language).
 */
enum lang lang_detect(str text);

#endif
