/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Many indexes to one. */
#include "store/guard.hh"

extern "C" {
#include "base/folder.h"
}

#include <algorithm>
#include <vector>

/* Indexes merged in one pass; each keeps four files open. */
static constexpr size_t FAN_IN = 64;

/* Of a merged index: its tables hold a few per cent more in twice glass's own size. */
enum { BLOCK_BYTES = 16 * 1024 };

static void merge_once(const std::vector<std::string> &paths, const std::string &out)
{
	Xapian::Database all;

	for (const std::string &path : paths)
		all.add_database(Xapian::Database(path));
	all.compact(out, 0, BLOCK_BYTES);
}

/* Many indexes are merged in groups first: a process may keep only so many files open.
 * Groups of groups have a name of their own: "out.0", "out..0". */
static void merge_all(const std::vector<std::string> &paths, const std::string &group,
		      const std::string &out)
{
	if (paths.size() <= FAN_IN) {
		merge_once(paths, out);
		return;
	}
	std::vector<std::string> groups;
	for (size_t at = 0; at < paths.size(); at += FAN_IN) {
		size_t end = std::min(at + FAN_IN, paths.size());

		groups.push_back(group + std::to_string(at));
		merge_once({ &paths[at], &paths[0] + end }, groups.back());
	}
	merge_all(groups, group + ".", out);
	for (const std::string &merged : groups)
		folder_remove(merged.c_str());
}

bool store_merge(const char *const *paths, size_t n, const char *out, struct error *err)
{
	return guard(err, out, [&] {
		merge_all({ paths, paths + n }, out + std::string("."), out);
	});
}
