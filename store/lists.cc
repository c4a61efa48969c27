/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/lists.hh"

#include <algorithm>

/* Postings that are remembered before all are forgotten: 48 MB. */
static constexpr size_t REMEMBERED = 8 << 20;

static const Xapian::PostingIterator END;

/* Leaves room for one more. */
static uint16_t clamped(Xapian::termcount n)
{
	return uint16_t(std::min<Xapian::termcount>(n, UINT16_MAX - 1));
}

const weigh_set &lists_set(struct store *s, const std::string &term)
{
	auto known = s->memory.sets.find(term);
	weigh_set set;

	if (known != s->memory.sets.end())
		return known->second;
	set.lengths.resize(s->db.get_lastdocid() + size_t{ 1 });
	for (auto p = s->db.postlist_begin(term); p != END; ++p)
		set.lengths[*p] = uint16_t(1 + clamped(p.get_wdf()));
	/* The library counts a document's length with its words, so twice. */
	set.mean = std::max(1.0f, float(s->db.get_avlength() / 2));
	return s->memory.sets[term] = std::move(set);
}

const weigh_list *lists_remembered(const struct store *s, const std::string &name)
{
	auto known = s->memory.lists.find(name);

	return known != s->memory.lists.end() ? &known->second : nullptr;
}

static const weigh_list &remember(struct store *s, const std::string &name,
				  weigh_list &&list)
{
	s->memory.n_postings += list.ids.size();
	return s->memory.lists[name] = std::move(list);
}

const weigh_list &lists_find(struct store *s, const std::string &term)
{
	const weigh_list *known = lists_remembered(s, term);
	weigh_list list;

	if (known != nullptr)
		return *known;
	size_t n = s->db.get_termfreq(term), i = 0;
	list.ids.resize(n);
	list.counts.resize(n);
	for (auto p = s->db.postlist_begin(term); i < n && p != END; ++p, i++) {
		list.ids[i] = *p;
		list.counts[i] = clamped(p.get_wdf());
	}
	list.ids.resize(i);
	list.counts.resize(i);
	return remember(s, term, std::move(list));
}

/* Of `list` what the other has too, as often as where it is rarer. */
static void intersect(weigh_list &list, const weigh_list &other)
{
	constexpr ptrdiff_t NEAR = 64;
	auto at = other.ids.begin(), end = other.ids.end();
	size_t kept = 0;

	for (size_t i = 0; i < list.ids.size(); i++) {
		uint32_t id = list.ids[i];
		auto near = end - at > NEAR ? at + NEAR : end;

		at = near != end && *near < id ? std::lower_bound(near, end, id)
					       : std::lower_bound(at, near, id);
		if (at == end)
			break;
		if (*at != id)
			continue;
		list.ids[kept] = id;
		list.counts[kept++] = std::min(
			list.counts[i], other.counts[size_t(at - other.ids.begin())]);
	}
	list.ids.resize(kept);
	list.counts.resize(kept);
}

/* The same with a list that is not remembered, passing over what `list` lacks. */
static void intersect_unread(struct store *s, weigh_list &list, const std::string &term)
{
	auto p = s->db.postlist_begin(term);
	size_t kept = 0;

	for (size_t i = 0; i < list.ids.size(); i++) {
		p.skip_to(list.ids[i]);
		if (p == END)
			break;
		if (*p != list.ids[i])
			continue;
		list.ids[kept] = list.ids[i];
		list.counts[kept++] = std::min(list.counts[i], clamped(p.get_wdf()));
	}
	list.ids.resize(kept);
	list.counts.resize(kept);
}

/* The list of the documents that have all terms of `m`. */
const weigh_list &lists_joined(struct store *s, const struct weigh_member &m)
{
	std::vector<std::pair<Xapian::doccount, std::string>> terms;
	std::string key;

	for (size_t i = 0; i < m.n_terms; i++)
		key += term_name(m.terms[i]) + '\0';
	if (const weigh_list *known = lists_remembered(s, key))
		return *known;
	for (size_t i = 0; i < m.n_terms; i++) {
		std::string name = term_name(m.terms[i]);
		terms.emplace_back(s->db.get_termfreq(name), name);
	}
	std::sort(terms.begin(), terms.end());
	weigh_list list = lists_find(s, terms[0].second);
	for (size_t i = 1; i < terms.size(); i++) {
		const std::string &term = terms[i].second;

		if (const weigh_list *known = lists_remembered(s, term))
			intersect(list, *known);
		else
			intersect_unread(s, list, term);
	}
	return remember(s, key, std::move(list));
}

void lists_trim(struct store *s)
{
	if (s->memory.n_postings <= REMEMBERED)
		return;
	s->memory.lists.clear();
	s->memory.n_postings = 0;
}
