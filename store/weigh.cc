/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <algorithm>
#include <functional>

#include "store/reader.hh"

extern "C" {
#include "store/weigh.h"
}

/* Postings that are remembered before all are forgotten: 48 MB. */
static constexpr size_t REMEMBERED = 8 << 20;

/* A list is looked up at the documents that were found, instead of read, where these are
 * so many times fewer. */
static constexpr size_t SPARSE = 8;

static const Xapian::PostingIterator END;

/* Leaves room for one more. */
static uint16_t clamped(Xapian::termcount n)
{
	return uint16_t(std::min<Xapian::termcount>(n, UINT16_MAX - 1));
}

static const weigh_set &set_of(struct store *s, const std::string &term)
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

static const weigh_list *remembered(const struct store *s, const std::string &name)
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

static const weigh_list &list_of(struct store *s, const std::string &term)
{
	const weigh_list *known = remembered(s, term);
	weigh_list list;

	if (known != nullptr)
		return *known;
	size_t n = s->db.get_termfreq(term);
	list.ids.reserve(n);
	list.counts.reserve(n);
	for (auto p = s->db.postlist_begin(term); p != END; ++p) {
		list.ids.push_back(*p);
		list.counts.push_back(clamped(p.get_wdf()));
	}
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

/* The list of the documents that have all terms of `m`. */
static const weigh_list &joined(struct store *s, const struct weigh_member &m)
{
	std::vector<const weigh_list *> lists;
	std::string key;

	for (size_t i = 0; i < m.n_terms; i++) {
		std::string name = term_name(m.terms[i]);

		lists.push_back(&list_of(s, name));
		key += name + '\0';
	}
	if (const weigh_list *known = remembered(s, key))
		return *known;
	std::sort(lists.begin(), lists.end(), [](const auto *x, const auto *y) {
		return x->ids.size() < y->ids.size();
	});
	weigh_list list = *lists[0];
	for (size_t i = 1; i < lists.size(); i++)
		intersect(list, *lists[i]);
	return remember(s, key, std::move(list));
}

namespace
{

class weigher
{
      public:
	weigher(struct store *s, const struct weigh_query *q,
		const struct store_search *h);
	~weigher();
	void run();
	std::vector<struct store_hit> best();
	size_t n_found() const
	{
		return found.size();
	}

      private:
	struct store *store;
	const struct weigh_query *query;
	const struct store_search *how;
	const weigh_set &among;
	std::vector<float> &counts, &scores;
	std::vector<uint32_t> found, touched; /* have a score, a count */
	float no_length, per_word; /* what BM25 adds to a count: of length 0, and for each
				      word of length */

	void note(uint32_t id, float count);
	void walk(const weigh_list &list, float weight);
	void look_up(const std::string &term, float weight);
	void count(const struct weigh_word &w, bool only_found);
	void add(const struct weigh_word &w, uint32_t id);
	void add_all(const struct weigh_word &w);
	void keep(const struct weigh_word &w);
};

weigher::weigher(struct store *s, const struct weigh_query *q,
		 const struct store_search *h)
    : store(s), query(q), how(h), among(set_of(s, term_name(q->among))),
      counts(s->memory.counts), scores(s->memory.scores),
      no_length(float(h->k1 * (1 - h->b))), per_word(float(h->k1 * h->b / among.mean))
{
	counts.resize(among.lengths.size());
	scores.resize(among.lengths.size());
	if (s->memory.n_postings <= REMEMBERED)
		return;
	s->memory.lists.clear();
	s->memory.n_postings = 0;
}

weigher::~weigher()
{
	for (uint32_t id : found)
		scores[id] = 0;
	for (uint32_t id : touched)
		counts[id] = 0;
}

/* ---- one word ---- */

inline void weigher::note(uint32_t id, float count)
{
	if (count <= 0)
		return;
	if (counts[id] == 0)
		touched.push_back(id);
	counts[id] += count;
}

void weigher::walk(const weigh_list &list, float weight)
{
	for (size_t i = 0; i < list.ids.size(); i++)
		if (among.lengths[list.ids[i]] > 0)
			note(list.ids[i], float(list.counts[i]) * weight);
}

void weigher::look_up(const std::string &term, float weight)
{
	auto p = store->db.postlist_begin(term);

	for (size_t i = 0; i < found.size() && p != END; i++) {
		p.skip_to(found[i]);
		if (p != END && *p == found[i])
			note(*p, float(p.get_wdf()) * weight);
	}
}

void weigher::count(const struct weigh_word &w, bool only_found)
{
	for (size_t i = 0; i < w.n_members; i++) {
		const struct weigh_member &m = w.members[i];
		std::string term = term_name(m.terms[0]);

		if (m.n_terms > 1)
			walk(joined(store, m), float(m.weight));
		else if (only_found && remembered(store, term) == nullptr &&
			 found.size() < store->db.get_termfreq(term) / SPARSE)
			look_up(term, float(m.weight));
		else
			walk(list_of(store, term), float(m.weight));
	}
}

/* ---- all words ---- */

inline void weigher::add(const struct weigh_word &w, uint32_t id)
{
	float norm = no_length + per_word * float(among.lengths[id] - 1);

	scores[id] +=
		float(w.weight) * counts[id] * float(how->k1 + 1) / (counts[id] + norm);
}

void weigher::add_all(const struct weigh_word &w)
{
	for (uint32_t id : touched) {
		if (scores[id] == 0)
			found.push_back(id);
		add(w, id);
	}
}

/* What lacks the word is found no more. */
void weigher::keep(const struct weigh_word &w)
{
	size_t kept = 0;

	for (uint32_t id : found) {
		if (counts[id] > 0) {
			add(w, id);
			found[kept++] = id;
		} else {
			scores[id] = 0;
		}
	}
	found.resize(kept);
}

void weigher::run()
{
	for (size_t i = 0; i < query->n_words; i++) {
		bool only_found = query->all && i > 0;

		count(query->words[i], only_found);
		if (only_found)
			keep(query->words[i]);
		else
			add_all(query->words[i]);
		for (uint32_t id : touched)
			counts[id] = 0;
		touched.clear();
		if (query->all && i == 0)
			std::sort(found.begin(), found.end());
	}
}

std::vector<struct store_hit> weigher::best()
{
	size_t wanted = size_t{ how->first } + how->max;
	std::vector<struct store_hit> hits;
	float least = 0;

	if (wanted < found.size()) {
		std::vector<float> all;

		all.reserve(found.size());
		for (uint32_t id : found)
			all.push_back(scores[id]);
		auto last = all.begin() + ptrdiff_t(wanted);
		std::nth_element(all.begin(), last, all.end(), std::greater<float>());
		least = *last;
	}
	for (uint32_t id : found)
		if (scores[id] >= least)
			hits.push_back({ id, scores[id] });
	std::sort(hits.begin(), hits.end(), [](const auto &x, const auto &y) {
		return x.score != y.score ? x.score > y.score : x.id < y.id;
	});
	hits.resize(std::min(hits.size(), wanted));
	hits.erase(hits.begin(),
		   hits.begin() + ptrdiff_t(std::min<size_t>(how->first, hits.size())));
	return hits;
}

} // namespace

bool weigh_search(struct arena *a, struct store *s, const struct weigh_query *query,
		  const struct store_search *how, struct store_hits *out,
		  struct error *err)
{
	return guard(err, s->path, [&] {
		weigher w(s, query, how);

		w.run();
		uint32_t estimated = uint32_t(w.n_found());
		std::vector<struct store_hit> best = w.best();
		struct store_hit *hits = arena_make(a, best.size(), struct store_hit);
		std::copy(best.begin(), best.end(), hits);
		*out = { hits, best.size(), estimated };
	});
}
