/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Reading, searching. */
#include "store/reader.hh"

#include <algorithm>
#include <memory>
#include <numeric>
#include <sstream>
#include <stdexcept>
#include <vector>

/* Deeper queries are refused: the library recurses on them, too. */
static constexpr unsigned DEPTH = 100;

#ifdef __SANITIZE_ADDRESS__
/* Database::check of Xapian 1.4.22 deletes its tables through a base without a virtual
 * destructor; that is harmless with any allocator that we meet. */
extern "C" const char *__asan_default_options()
{
	return "new_delete_type_mismatch=0";
}
#endif

/* What a stub names may be replaced, and be gone, before its tables are open. */
static Xapian::Database open_index(const std::string &path)
{
	for (int tries = 0;; tries++)
		try {
			return Xapian::Database(path);
		} catch (const Xapian::DatabaseOpeningError &e) {
			if (!missing(e) || tries == STORE_TRIES)
				throw;
		}
}

bool store_open(struct store **out, const char *path, struct error *err)
{
	*out = nullptr;
	return guard(err, path, [&] {
		*out = std::make_unique<store>(store{ path, open_index(path), {}, {} })
			       .release();
	});
}

void store_close(struct store *s)
{
	delete s;
}

bool store_reopen(struct store *s, struct error *err)
{
	/* By its name, since a whole new index may stand there now. */
	return guard(err, s->path, [&] {
		s->db = open_index(s->path);
		s->memory = {};
		s->counts.clear();
	});
}

bool store_count(struct store *s, uint32_t *out, struct error *err)
{
	return guard(err, s->path, [&] { *out = s->db.get_doccount(); });
}

bool store_term_count(struct store *s, str term, uint32_t *out, struct error *err)
{
	return guard(err, s->path, [&] {
		std::string name = term_name(term);
		auto known = s->counts.find(name);

		if (known != s->counts.end()) {
			*out = known->second;
			return;
		}
		*out = s->db.get_termfreq(name);
		if (s->counts.size() == COUNTS_REMEMBERED)
			s->counts.clear();
		s->counts[name] = *out;
	});
}

bool store_meta(struct arena *a, struct store *s, str key, str *out, struct error *err)
{
	return guard(err, s->path,
		     [&] { *out = copied(a, s->db.get_metadata(bytes(key))); });
}

bool store_data(struct arena *a, struct store *s, uint32_t id, str *out,
		struct error *err)
{
	return guard(err, s->path, [&] {
		std::string data =
			s->db.get_document(id, Xapian::DOC_ASSUME_VALID).get_data();

		if (data.empty())
			s->db.get_document(id); /* throws if there is no such one */
		*out = copied(a, data);
	});
}

bool store_value(struct arena *a, struct store *s, uint32_t id, uint32_t slot, str *out,
		 struct error *err)
{
	return guard(err, s->path, [&] {
		Xapian::Document d = s->db.get_document(id, Xapian::DOC_ASSUME_VALID);

		*out = copied(a, d.get_value(slot));
	});
}

bool store_values(struct arena *a, struct store *s, uint32_t slot, const uint32_t *ids,
		  size_t n, str *out, struct error *err)
{
	return guard(err, s->path, [&] {
		std::vector<size_t> order(n);
		auto at = s->db.valuestream_begin(slot),
		     end = s->db.valuestream_end(slot);

		std::iota(order.begin(), order.end(), 0);
		std::sort(order.begin(), order.end(),
			  [&](size_t x, size_t y) { return ids[x] < ids[y]; });
		for (size_t i : order) {
			if (at != end)
				at.skip_to(ids[i]);
			out[i] = at != end && at.get_docid() == ids[i] ? copied(a, *at)
								       : str{ "", 0 };
		}
	});
}

bool store_postings(struct arena *a, struct store *s, str term, uint32_t **ids, size_t *n,
		    struct error *err)
{
	return guard(err, s->path, [&] {
		std::string name = term_name(term);
		std::vector<uint32_t> all(s->db.postlist_begin(name),
					  s->db.postlist_end(name));
		uint32_t *list = arena_make(a, all.size(), uint32_t);

		std::copy(all.begin(), all.end(), list);
		*ids = list;
		*n = all.size();
	});
}

bool store_keep(struct store *s, str term, uint32_t *ids, size_t *n, struct error *err)
{
	return guard(err, s->path, [&] {
		std::string name = term_name(term);
		auto at = s->db.postlist_begin(name), end = s->db.postlist_end(name);
		size_t kept = 0;

		for (size_t i = 0; i < *n && at != end; i++) {
			at.skip_to(ids[i]);
			if (at != end && *at == ids[i])
				ids[kept++] = ids[i];
		}
		*n = kept;
	});
}

static void give_names(struct arena *a, const std::vector<store_name> &all,
		       struct store_name **out, size_t *n)
{
	struct store_name *list = arena_make(a, all.size(), struct store_name);

	std::copy(all.begin(), all.end(), list);
	*out = list;
	*n = all.size();
}

bool store_terms(struct arena *a, struct store *s, str prefix, size_t max,
		 struct store_name **out, size_t *n, struct error *err)
{
	return guard(err, s->path, [&] {
		std::vector<store_name> all;
		auto it = s->db.allterms_begin(bytes(prefix));
		auto end = s->db.allterms_end(bytes(prefix));

		for (; it != end && all.size() < max; ++it)
			all.push_back({ copied(a, *it), it.get_termfreq() });
		give_names(a, all, out, n);
	});
}

bool store_meta_keys(struct arena *a, struct store *s, str prefix,
		     struct store_name **out, size_t *n, struct error *err)
{
	return guard(err, s->path, [&] {
		std::vector<store_name> all;
		auto it = s->db.metadata_keys_begin(bytes(prefix));
		auto end = s->db.metadata_keys_end(bytes(prefix));

		for (; it != end; ++it)
			all.push_back({ copied(a, *it), 0 });
		give_names(a, all, out, n);
	});
}

/* ---- searching ---- */

static Xapian::Query to_query(const struct store_query *q, unsigned depth);

static Xapian::Query combine(Xapian::Query::op op, const struct store_query *q,
			     size_t from, unsigned depth)
{
	std::vector<Xapian::Query> subs;

	for (size_t i = from; i < q->n_subs; i++)
		subs.push_back(to_query(q->subs[i], depth + 1));
	return Xapian::Query(op, subs.begin(), subs.end());
}

/* The first sub beside the others, which are joined by `join`. */
static Xapian::Query first_and_rest(Xapian::Query::op op, Xapian::Query::op join,
				    const struct store_query *q, unsigned depth)
{
	if (q->n_subs == 0)
		return Xapian::Query::MatchNothing;
	Xapian::Query first = to_query(q->subs[0], depth + 1);
	if (q->n_subs == 1)
		return first;
	return Xapian::Query(op, first, combine(join, q, 1, depth));
}

static Xapian::Query range(const struct store_query *q)
{
	if (q->low.n == 0 && q->high.n == 0)
		return Xapian::Query::MatchAll;
	if (q->low.n == 0)
		return { Xapian::Query::OP_VALUE_LE, q->slot, bytes(q->high) };
	if (q->high.n == 0)
		return { Xapian::Query::OP_VALUE_GE, q->slot, bytes(q->low) };
	return { Xapian::Query::OP_VALUE_RANGE, q->slot, bytes(q->low), bytes(q->high) };
}

static Xapian::Query to_query(const struct store_query *q, unsigned depth)
{
	if (depth > DEPTH)
		throw std::length_error("the query is nested too deeply");
	switch (q->op) {
	case STORE_TERM:
		return Xapian::Query(term_name(q->term), q->wqf ? q->wqf : 1);
	case STORE_ALL:
		return Xapian::Query::MatchAll;
	case STORE_NOTHING:
		break;
	case STORE_AND:
		return combine(Xapian::Query::OP_AND, q, 0, depth);
	case STORE_OR:
		return combine(Xapian::Query::OP_OR, q, 0, depth);
	case STORE_AND_NOT:
		return first_and_rest(Xapian::Query::OP_AND_NOT, Xapian::Query::OP_OR, q,
				      depth);
	case STORE_AND_MAYBE:
		return first_and_rest(Xapian::Query::OP_AND_MAYBE, Xapian::Query::OP_OR,
				      q, depth);
	case STORE_FILTER:
		return first_and_rest(Xapian::Query::OP_FILTER, Xapian::Query::OP_AND, q,
				      depth);
	case STORE_SYNONYM:
		return combine(Xapian::Query::OP_SYNONYM, q, 0, depth);
	case STORE_MAX:
		return combine(Xapian::Query::OP_MAX, q, 0, depth);
	case STORE_SCALE:
		return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT,
				     combine(Xapian::Query::OP_OR, q, 0, depth),
				     q->factor);
	case STORE_RANGE:
		return range(q);
	}
	return Xapian::Query::MatchNothing;
}

bool store_search(struct arena *a, struct store *s, const struct store_query *query,
		  const struct store_search *how, struct store_hits *out,
		  struct error *err)
{
	return guard(err, s->path, [&] {
		Xapian::Enquire enquire(s->db);

		enquire.set_query(to_query(query, 0));
		enquire.set_weighting_scheme(
			Xapian::BM25Weight(how->k1, 0, 1, how->b, 0.5));
		Xapian::MSet found = enquire.get_mset(how->first, how->max);
		struct store_hit *hits = arena_make(a, found.size(), struct store_hit);
		size_t n = 0;
		for (auto it = found.begin(); it != found.end(); ++it)
			hits[n++] = { *it, it.get_weight() };
		*out = { hits, n, found.get_matches_estimated() };
	});
}

bool store_match(struct arena *a, struct store *s, const struct store_query *query,
		 uint32_t max, uint32_t **ids, size_t *n, uint32_t *estimated,
		 struct error *err)
{
	return guard(err, s->path, [&] {
		Xapian::Enquire enquire(s->db);

		enquire.set_query(to_query(query, 0));
		enquire.set_weighting_scheme(Xapian::BoolWeight());
		enquire.set_docid_order(Xapian::Enquire::ASCENDING);
		Xapian::MSet found = enquire.get_mset(0, max, max);
		std::vector<uint32_t> all(found.begin(), found.end());
		uint32_t *list = arena_make(a, all.size(), uint32_t);

		std::sort(all.begin(), all.end());
		std::copy(all.begin(), all.end(), list);
		*ids = list;
		*n = all.size();
		*estimated = found.get_matches_estimated();
	});
}

/* ---- whole indexes ---- */

/* Everything that a reader can reach, counted both ways: how many postings the terms have
 * and how many terms the documents. */
static size_t read_through(const Xapian::Database &db)
{
	uint64_t postings = 0, terms = 0, faults = 0;

	for (auto t = db.allterms_begin(); t != db.allterms_end(); ++t) {
		Xapian::doccount n = 0;
		for (auto p = db.postlist_begin(*t); p != db.postlist_end(*t); ++p)
			n++;
		faults += n != t.get_termfreq();
		postings += n;
	}
	for (auto p = db.postlist_begin(""); p != db.postlist_end(""); ++p) {
		Xapian::Document d = db.get_document(*p);
		d.get_data();
		d.values_count();
		terms += d.termlist_count();
	}
	return faults + (postings != terms);
}

bool store_check(const char *path, struct error *err)
{
	size_t faults = 0;
	std::ostringstream report;

	if (!guard(err, path, [&] {
		    try {
			    faults = Xapian::Database::check(path, 0, &report);
		    } catch (const Xapian::DatabaseOpeningError &e) {
			    if (!not_writable(e))
				    throw;
			    faults = read_through(Xapian::Database(path));
		    }
	    }))
		return false;
	if (faults == 0)
		return true;
	return error_set(err, ERR_INDEX, "%s: %zu faults; the library reports: %s", path,
			 faults, report.str().c_str());
}

const char *store_version(void)
{
	return Xapian::version_string();
}
