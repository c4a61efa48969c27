/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * command: one const struct for each command, one list of them all.
 *
 * To add a command: write app/cmd_NAME.c with `const struct command cmd_NAME`, name it in
 * COMMAND_LIST below, and give it a man page.
 */
#ifndef APP_COMMAND_H
#define APP_COMMAND_H

#include "app/options.h"
#include "app/report.h"
#include "base/buf.h"
#include "base/error.h"
#include "lexicon/user.h"

#include <stddef.h>

/* Exit statuses; docs/man/tracuu.1 explains them to the user. */
enum command_status {
	STATUS_DONE = 0,
	STATUS_NOTHING = 1, /* nothing was found */
	STATUS_USAGE = 2,
	STATUS_PARTIAL = 3, /* some sources failed, the rest is done */
	STATUS_VERSION = 11,
	STATUS_BUSY = 19,
	STATUS_NO_INPUT = 66,
	STATUS_INTERNAL = 70,
	STATUS_IO = 74,
	STATUS_INTERRUPTED = 130,
};

/* What a command is given. */
struct command_run {
	const void *options; /* the command's own struct, filled from its table */
	char **args;         /* what is left: sources, the words of a query */
	size_t n_args;
	struct report *report; /* chatter goes here, never to standard output */
	bool color;            /* standard output takes colours */
	struct buf *held;      /* emit_options.held */
};

struct command {
	const char *name;
	const char *operands; /* for the usage line: "SOURCE..."; NULL: there are none */
	const char *summary;  /* one line, lower case, no full stop */
	const struct options_row *rows;
	size_t options_size; /* of the struct that the rows fill */
	size_t min_args;     /* fewer operands are a usage error */
	bool whole; /* prints of one state of the index: where a writer comes between it
		       is run again, and nothing is seen of the first time */

	/* Sets *status (STATUS_DONE, _NOTHING, _PARTIAL) and returns true; or fails with
	 * *err, which decides the exit status. */
	bool (*run)(const struct command_run *run, enum command_status *status,
		    struct error *err);
};

/* One line for each command, in the order of `tracuu --help`. */
/* clang-format off */
#define COMMAND_LIST(X) \
	X(bench) \
	X(chain) \
	X(check) \
	X(cite) \
	X(graph) \
	X(index) \
	X(lexicon) \
	X(read) \
	X(search) \
	X(show) \
	X(status) \
	X(tasks)
/* clang-format on */

#define COMMAND_DECLARE(name) extern const struct command cmd_##name;
COMMAND_LIST(COMMAND_DECLARE)

/* All commands; NULL ends. */
extern const struct command *const command_all[];

/* NULL if there is none of that name. */
const struct command *command_find(const char *name);

/* The exit status that an error ends the program with. */
enum command_status command_error_status(enum error_code code);

/* The database that a command works on: the value of --db, else $TRACUU_DB, else
 * $XDG_DATA_HOME/tracuu/index (~/.local/share where that is not set). */
enum { COMMAND_PATH_MAX = 4096 };
bool command_db(char out[COMMAND_PATH_MAX], const char *option, struct error *err);

/*
 * Folders of the user's own lexicon (lexicon/user.h): $XDG_CONFIG_HOME/tracuu holds
 * COMMAND_PAIRS, $XDG_DATA_HOME/tracuu/lexicon the dictionaries (~/.config,
 * ~/.local/share where they are not set). Empty where there is no home.
 */
#define COMMAND_PAIRS "pairs.tsv"
bool command_config(char out[COMMAND_PATH_MAX], struct error *err);
bool command_dictionaries(char out[COMMAND_PATH_MAX], struct error *err);

/* Opens it. */
bool command_user(struct user **out, struct error *err);

#endif
