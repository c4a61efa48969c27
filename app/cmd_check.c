/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "indexer/inspect.h"

struct check_options {
	const char *db;
};

static const struct options_row rows[] = {
	{ "db", 0, OPTIONS_TEXT, "DIR", NULL, "folder of the index",
	  offsetof(struct check_options, db) },
	{ 0 },
};

static bool run_check(const struct command_run *run, enum command_status *status,
		      struct error *err)
{
	const struct check_options *o = run->options;
	char dir[COMMAND_PATH_MAX];

	if (!command_db(dir, o->db, err) || !inspect_check(dir, err))
		return false;
	report_note(run->report, "%s: the index is sound", dir);
	*status = STATUS_DONE;
	return true;
}

const struct command cmd_check = {
	.name = "check",
	.summary = "read the whole index and tell whether it is sound",
	.rows = rows,
	.options_size = sizeof(struct check_options),
	.run = run_check,
};
