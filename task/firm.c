/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/firm.h"

enum { OFTEN = 2 }; /* marks of a firm in a text about one */

static size_t held(str text, const char *const *words)
{
	size_t n = 0;

	for (; *words; words++)
		n += str_find(text, str_of(*words)) <= text.n;
	return n;
}

bool firm_is(str text)
{
	static const char *const firms[] = { "chiffre d'affaires",
					     "chiffre d’affaires",
					     "actionnaires",
					     "bénéfice net",
					     "salariés",
					     "parts de marché",
					     "directeur général",
					     "directrice générale",
					     "PDG",
					     "coopérative",
					     "filiale",
					     "le groupe ",
					     "ses clients",
					     "usine",
					     NULL };
	static const char *const bodies[] = { "inistère",      "inistre",     "réfet",
					      "réfecture",     "ouvernement", "unicipal",
					      "omité",         "ommune",      "ssemblée",
					      "arrêté",        "circulaire",  "région",
					      "épartem",       "Parlement",   "État",
					      "collectivités", "omission",    NULL };

	return held(text, bodies) == 0 && held(text, firms) >= OFTEN;
}
