/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * guard: where exceptions stop, and how text crosses between C and Xapian. For the C++
 * files of this layer only.
 */
#ifndef STORE_GUARD_H
#define STORE_GUARD_H

/* First, since extern "C" must not hold them. */
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>

#include <xapian.h>
#include <xxhash.h>

extern "C" {
#include "store/store.h"
}

inline std::string bytes(str s)
{
	return std::string(s.n ? s.p : "", s.n);
}

inline str copied(struct arena *a, const std::string &s)
{
	return arena_copy(a, str{ s.data(), s.size() });
}

inline bool missing(const Xapian::Error &e)
{
	const char *why = e.get_error_string();

	return why != nullptr && strcmp(why, strerror(ENOENT)) == 0;
}

inline bool not_writable(const Xapian::Error &e)
{
	const char *why = e.get_error_string();

	return why != nullptr &&
	       (strcmp(why, strerror(EACCES)) == 0 || strcmp(why, strerror(EROFS)) == 0);
}

/* The library tells in words only that it could not undo what a full disk stopped. */
inline bool disk_full(const std::string &text)
{
	return text.find(strerror(ENOSPC)) != std::string::npos ||
	       text.find(strerror(EDQUOT)) != std::string::npos;
}

inline bool library_error(struct error *err, const std::string &path,
			  const Xapian::Error &e)
{
	std::string text = e.get_msg();

	if (const char *why = e.get_error_string())
		text += std::string(": ") + why;
	enum error_code code = missing(e)                                ? ERR_MISSING
			       : e.get_error_string() || disk_full(text) ? ERR_IO
									 : ERR_INDEX;
	return error_set(err, code, "%s: %s", path.c_str(), text.c_str());
}

/*
 * The only place where exceptions stop. Every entry point below is one guard() around a
 * lambda, so none can reach C. `path` names the index in messages.
 */
template <typename F>
bool guard(struct error *err, const std::string &path, F &&body) noexcept
{
	const char *name = path.c_str();

	try {
		body();
		return true;
	} catch (const Xapian::DatabaseModifiedError &) {
		return error_set(err, ERR_STALE,
				 "%s: was written while it was read: ask again", name);
	} catch (const Xapian::DatabaseLockError &) {
		return error_set(err, ERR_BUSY, "%s: another process is writing it",
				 name);
	} catch (const Xapian::DatabaseNotFoundError &) {
		return error_set(err, ERR_MISSING, "%s: no index there", name);
	} catch (const Xapian::DatabaseVersionError &e) {
		return error_set(err, ERR_VERSION, "%s: %s", name, e.get_msg().c_str());
	} catch (const Xapian::Error &e) {
		return library_error(err, path, e);
	} catch (const std::exception &e) {
		return error_set(err, ERR_LIMIT, "%s: %s", name, e.what());
	} catch (...) {
		return error_set(err, ERR_INDEX, "%s: unknown exception", name);
	}
}

/*
 * The name under which a term is kept: itself, or where it is too long its beginning and
 * a hash of the whole (XXH3, 64 bits). Documents and queries both come through here.
 */
inline std::string term_name(str s)
{
	if (s.n <= STORE_TERM_BYTES)
		return bytes(s);
	uint64_t hash = XXH3_64bits(s.p, s.n);
	char hex[17];
	snprintf(hex, sizeof(hex), "%016llx", (unsigned long long)hash);
	return std::string(s.p, STORE_TERM_BYTES - 16) + hex;
}

#endif
