/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/weak.h"

enum { SUPPORT = 400 }; /* bytes within which another citation supports a weak one */

/* Is it what others issue? */
static bool is_other(const struct mention *m, bool ours)
{
	return m->alien || (m->anywhere && !ours);
}

void weak_drop(struct stretch *s, bool ours)
{
	size_t kept = 0;
	bool query = s->context->query;
	size_t *now = arena_make(s->a, s->n + 1, size_t);
	for (size_t i = 0; i < s->n; i++) {
		const struct mention *m = &s->mentions[i];
		bool before =
			kept > 0 && s->mentions[kept - 1].c.end + SUPPORT > m->c.start;
		bool after = i + 1 < s->n && !m[1].weak && !is_other(&m[1], ours) &&
			     m->c.end + SUPPORT > m[1].c.start;
		if (is_other(m, ours) || (m->weak && !query && !before && !after))
			continue;
		now[i + 1] = kept + 1;
		s->mentions[kept++] = *m;
	}
	s->n = kept;
	for (size_t i = 0; i < kept; i++) {
		s->mentions[i].source = now[s->mentions[i].source];
		s->mentions[i].list = now[s->mentions[i].list];
	}
}
