/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/guard.hh"

#include <memory>

#include <sysexits.h>
#include <unistd.h>

struct store_writer {
	std::string path;
	Xapian::WritableDatabase db;
	bool transaction; /* so that nothing is committed before its time */
};

/* ---- where the library itself ends the program ---- */

static thread_local const char *committing; /* the path of that index */

/* Says why and stops. What was committed before is what the next process finds. */
[[noreturn]] static void stop()
{
	bool io = errno == ENOSPC || errno == EDQUOT || errno == EIO;

	fprintf(stderr, "%s: %s: %s\n", program_invocation_short_name,
		committing != nullptr ? committing : "index",
		io ? strerror(errno) : "the index library cannot go on");
	_exit(EX_IOERR);
}

static int open_flags(enum store_mode mode)
{
	const int fresh = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS;

	switch (mode) {
	case STORE_CREATE:
		return fresh;
	case STORE_CHUNK:
		/* Not DB_DANGEROUS: where the disk is full it hides why. */
		return fresh | Xapian::DB_NO_SYNC;
	case STORE_UPDATE:
		break;
	}
	return Xapian::DB_OPEN;
}

bool store_writer_open(struct store_writer **out, const char *path, enum store_mode mode,
		       struct error *err)
{
	*out = nullptr;
	return guard(err, path, [&] {
		auto w = std::make_unique<store_writer>(store_writer{
			path, Xapian::WritableDatabase(path, open_flags(mode)), false });
		std::set_terminate(stop);
		if (mode != STORE_CHUNK) {
			w->db.begin_transaction();
			w->transaction = true;
		}
		*out = w.release();
	});
}

static Xapian::Document to_document(const struct store_doc *doc)
{
	Xapian::Document d;

	for (size_t i = 0; i < doc->n_terms; i++) {
		const struct store_term *t = &doc->terms[i];

		if (t->wdf == 0)
			d.add_boolean_term(term_name(t->name));
		else
			d.add_term(term_name(t->name), t->wdf);
	}
	for (size_t i = 0; i < doc->n_values; i++)
		d.add_value(doc->values[i].slot, bytes(doc->values[i].bytes));
	d.set_data(bytes(doc->data));
	return d;
}

bool store_writer_add(struct store_writer *w, const struct store_doc *doc, uint32_t *id,
		      struct error *err)
{
	return guard(err, w->path, [&] { *id = w->db.add_document(to_document(doc)); });
}

bool store_writer_replace(struct store_writer *w, uint32_t id,
			  const struct store_doc *doc, struct error *err)
{
	return guard(err, w->path, [&] { w->db.replace_document(id, to_document(doc)); });
}

bool store_writer_remove(struct store_writer *w, uint32_t id, struct error *err)
{
	return guard(err, w->path, [&] { w->db.delete_document(id); });
}

bool store_writer_set_meta(struct store_writer *w, str key, str value, struct error *err)
{
	return guard(err, w->path, [&] { w->db.set_metadata(bytes(key), bytes(value)); });
}

/* Glass writes what is left of a value stream in a destructor (~ValueUpdater of 1.4.22):
 * where the disk is full then, no exception can come out, and stop() is called. */
bool store_writer_commit(struct store_writer *w, struct error *err)
{
	committing = w->path.c_str();
	bool ok = guard(err, w->path, [&] {
		if (!w->transaction) {
			w->db.commit();
			return;
		}
		w->transaction = false;
		w->db.commit_transaction();
		w->db.begin_transaction();
		w->transaction = true;
	});
	committing = nullptr;
	return ok;
}

void store_writer_close(struct store_writer *w)
{
	struct error ignored = {};

	if (w == nullptr)
		return;
	if (w->transaction)
		guard(&ignored, w->path, [&] { w->db.cancel_transaction(); });
	guard(&ignored, w->path, [&] { w->db.close(); });
	delete w;
}
