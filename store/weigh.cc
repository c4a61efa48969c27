/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/lists.hh"

#include <algorithm>

/* A list is looked up at the documents that were found, instead of read, where these are
 * so many times fewer. */
static constexpr size_t SPARSE = 8;

static const Xapian::PostingIterator END;

namespace
{

/* Different documents, in room for all of the index. */
class gathered
{
      public:
	gathered(std::vector<uint32_t> &memory, size_t most) : ids(memory)
	{
		ids.resize(most + 1);
	}
	/* Without a jump: which are new cannot be foretold. */
	void add(uint32_t id, bool is_new)
	{
		ids[n] = id;
		n += is_new;
	}
	void cut(size_t length)
	{
		n = length;
	}
	size_t size() const
	{
		return n;
	}
	uint32_t &operator[](size_t i)
	{
		return ids[i];
	}
	std::vector<uint32_t>::iterator begin()
	{
		return ids.begin();
	}
	std::vector<uint32_t>::iterator end()
	{
		return ids.begin() + ptrdiff_t(n);
	}

      private:
	std::vector<uint32_t> &ids;
	size_t n = 0;
};

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
	gathered found, touched;   /* have a score, a count */
	float no_length, per_word; /* what BM25 adds to a count: of length 0, and for each
				      word of length */

	float worth(const struct weigh_word &w, uint32_t id, float count) const;
	void walk(const weigh_list &list, float weight);
	void look_up(const std::string &term, float weight);
	const weigh_list *list_for(const struct weigh_member &m, bool only_found);
	void count(const struct weigh_word &w);
	void count_found(const struct weigh_word &w);
	void add(uint32_t id, float worth);
	void add_list(const struct weigh_word &w, const weigh_list &list);
	void add_word(const struct weigh_word &w);
	void add_to_found(const struct weigh_word &w);
	void keep(const struct weigh_word &w);
};

weigher::weigher(struct store *s, const struct weigh_query *q,
		 const struct store_search *h)
    : store(s), query(q), how(h), among(lists_set(s, term_name(q->among))),
      counts(s->memory.counts), scores(s->memory.scores),
      found(s->memory.found, among.lengths.size()),
      touched(s->memory.touched, among.lengths.size()),
      no_length(float(h->k1 * (1 - h->b))), per_word(float(h->k1 * h->b / among.mean))
{
	counts.resize(among.lengths.size());
	scores.resize(among.lengths.size());
	lists_trim(s);
}

weigher::~weigher()
{
	for (uint32_t id : found)
		scores[id] = counts[id] = 0;
	for (uint32_t id : touched)
		counts[id] = 0;
}

/* ---- one word ---- */

inline float weigher::worth(const struct weigh_word &w, uint32_t id, float count) const
{
	float norm = no_length + per_word * float(among.lengths[id] - 1);

	return float(w.weight) * count * float(how->k1 + 1) / (count + norm);
}

void weigher::walk(const weigh_list &list, float weight)
{
	for (size_t i = 0; i < list.ids.size(); i++) {
		uint32_t id = list.ids[i];
		float count = float(list.counts[i]) * weight;

		if (count > 0 && among.lengths[id] > 0) {
			touched.add(id, counts[id] == 0);
			counts[id] += count;
		}
	}
}

void weigher::look_up(const std::string &term, float weight)
{
	auto p = store->db.postlist_begin(term);

	std::sort(found.begin(), found.end());
	for (size_t i = 0; i < found.size() && p != END; i++) {
		p.skip_to(found[i]);
		if (p != END && *p == found[i])
			counts[*p] += float(p.get_wdf()) * weight;
	}
}

/* NULL where it is better looked up at what was found. */
const weigh_list *weigher::list_for(const struct weigh_member &m, bool only_found)
{
	if (m.n_terms > 1)
		return &lists_joined(store, m);
	std::string term = term_name(m.terms[0]);
	if (only_found && lists_remembered(store, term) == nullptr &&
	    found.size() < store->db.get_termfreq(term) / SPARSE)
		return nullptr;
	return &lists_find(store, term);
}

void weigher::count(const struct weigh_word &w)
{
	for (size_t i = 0; i < w.n_members; i++)
		walk(*list_for(w.members[i], false), float(w.members[i].weight));
}

/* Of what was found alone. */
void weigher::count_found(const struct weigh_word &w)
{
	for (size_t i = 0; i < w.n_members; i++) {
		const struct weigh_member &m = w.members[i];
		const weigh_list *list = list_for(m, true);

		if (list == nullptr) {
			look_up(term_name(m.terms[0]), float(m.weight));
			continue;
		}
		for (size_t k = 0; k < list->ids.size(); k++)
			if (scores[list->ids[k]] > 0)
				counts[list->ids[k]] +=
					float(list->counts[k]) * float(m.weight);
	}
}

/* ---- all words ---- */

inline void weigher::add(uint32_t id, float worth)
{
	found.add(id, scores[id] == 0);
	scores[id] += worth;
}

/* Of a word that is one list nothing need be added up first. */
void weigher::add_list(const struct weigh_word &w, const weigh_list &list)
{
	float weight = float(w.members[0].weight);

	for (size_t i = 0; i < list.ids.size(); i++) {
		uint32_t id = list.ids[i];
		float count = float(list.counts[i]) * weight;

		if (count > 0 && among.lengths[id] > 0)
			add(id, worth(w, id, count));
	}
}

void weigher::add_word(const struct weigh_word &w)
{
	if (w.n_members == 1) {
		add_list(w, *list_for(w.members[0], false));
		return;
	}
	count(w);
	for (uint32_t id : touched) {
		add(id, worth(w, id, counts[id]));
		counts[id] = 0;
	}
	touched.cut(0);
}

void weigher::add_to_found(const struct weigh_word &w)
{
	count_found(w);
	for (uint32_t id : found) {
		if (counts[id] > 0)
			scores[id] += worth(w, id, counts[id]);
		counts[id] = 0;
	}
}

/* What lacks the word is found no more. */
void weigher::keep(const struct weigh_word &w)
{
	size_t kept = 0;

	count_found(w);
	for (uint32_t id : found) {
		if (counts[id] > 0) {
			scores[id] += worth(w, id, counts[id]);
			counts[id] = 0;
			found[kept++] = id;
		} else {
			scores[id] = 0;
		}
	}
	found.cut(kept);
}

void weigher::run()
{
	for (size_t i = 0; i < query->n_words; i++)
		if (query->all && i > 0)
			keep(query->words[i]);
		else if (query->all || !query->words[i].only_adds)
			add_word(query->words[i]);
	for (size_t i = 0; i < query->n_words && !query->all; i++)
		if (query->words[i].only_adds)
			add_to_found(query->words[i]);
}

static bool is_better(const struct store_hit &x, const struct store_hit &y)
{
	return x.score != y.score ? x.score > y.score : x.id < y.id;
}

/* The worst of the hits so far is on top of a heap. */
std::vector<struct store_hit> weigher::best()
{
	size_t wanted = std::min(size_t{ how->first } + how->max, found.size());
	std::vector<struct store_hit> hits;

	if (wanted == 0)
		return hits;
	hits.reserve(wanted);
	for (uint32_t id : found) {
		struct store_hit hit = { id, scores[id] };

		if (hits.size() == wanted) {
			if (!is_better(hit, hits.front()))
				continue;
			std::pop_heap(hits.begin(), hits.end(), is_better);
			hits.back() = hit;
		} else {
			hits.push_back(hit);
		}
		std::push_heap(hits.begin(), hits.end(), is_better);
	}
	std::sort_heap(hits.begin(), hits.end(), is_better);
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
