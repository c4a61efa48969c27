/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/context.h"

struct citation_context context_of(const struct article *article)
{
	return (struct citation_context){
		.text = article->text,
		.lang = article->lang,
		.published = article->published,
		.title = article->title,
		.url = article->url,
	};
}
