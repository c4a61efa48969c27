/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * reader: an index that is open for reading, and what is remembered of it. For the C++
 * files of this layer only.
 */
#ifndef STORE_READER_H
#define STORE_READER_H

#include "store/guard.hh"

#include <string>
#include <unordered_map>
#include <vector>

/* A posting list as two arrays: documents, ascending, and how often each has the term. */
struct weigh_list {
	std::vector<uint32_t> ids;
	std::vector<uint16_t> counts;
};

/* The documents among which others are not looked for. */
struct weigh_set {
	std::vector<uint16_t> lengths; /* by id: 1 + length, 0 of one that is not there */
	float mean;                    /* length, of all documents of the index */
};

/* What weigh.cc remembers, and its room. */
struct weigh_memory {
	std::unordered_map<std::string, weigh_list> lists; /* by term, or several */
	std::unordered_map<std::string, weigh_set> sets;
	size_t n_postings = 0;             /* in all lists */
	std::vector<float> counts, scores; /* by id; all 0 between two searches */
	std::vector<uint32_t> found, touched;
};

/* Terms whose counts are remembered before all are forgotten: 10 MB. */
constexpr size_t COUNTS_REMEMBERED = 100000;

struct store {
	std::string path;
	Xapian::Database db;
	weigh_memory memory;
	std::unordered_map<std::string, uint32_t> counts; /* of documents, by term */
};

#endif
