/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "app/options.h"
#include "app/report.h"
#include "base/arena.h"
#include "base/buf.h"
#include "store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What every command understands. */
struct common {
	bool help, version, quiet, verbose;
	const char *color;
};

static const struct options_row common_rows[] = {
	{ "help", 'h', OPTIONS_FLAG, NULL, NULL, "show this help",
	  offsetof(struct common, help) },
	{ "version", 0, OPTIONS_FLAG, NULL, NULL, "show the version",
	  offsetof(struct common, version) },
	{ "quiet", 'q', OPTIONS_FLAG, NULL, NULL, "no notes and no progress",
	  offsetof(struct common, quiet) },
	{ "verbose", 'v', OPTIONS_FLAG, NULL, NULL, "say more about what is done",
	  offsetof(struct common, verbose) },
	{ "color", 0, OPTIONS_CHOICE, "auto|always|never", "auto", "colour text output",
	  offsetof(struct common, color) },
	{ 0 },
};

static void on_interrupt(int signal)
{
	(void)signal;
	_exit(STATUS_INTERRUPTED);
}

/*
 * A reader that goes away ends the program quietly, whatever the parent left behind. What
 * an index has committed survives an exit at any point, so an interrupt needs no more.
 */
static void set_signals(void)
{
	struct sigaction interrupt = { .sa_handler = on_interrupt };
	struct sigaction pipe = { .sa_handler = SIG_DFL };
	struct sigaction before;

	sigaction(SIGPIPE, &pipe, NULL);
	if (sigaction(SIGINT, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
		sigaction(SIGINT, &interrupt, NULL);
}

/*
 * Where standard input, output or error is closed, the next file that is opened would
 * take its number, and output would end up in it. The stand-ins fail reads and writes of
 * data and swallow chatter.
 */
static void hold_descriptors(void)
{
	static const int modes[] = { O_WRONLY, O_RDONLY, O_RDWR };

	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", modes[fd]) < 0)
			_exit(STATUS_IO);
}

static int fail(const struct error *err)
{
	report_error(err->text);
	return (int)command_error_status(err->code);
}

/* Standard output through stdio: what is small, or was held back. */
static bool put(const struct buf *text, struct error *err)
{
	fwrite(text->p, 1, text->n, stdout);
	if (fflush(stdout) == 0 && !ferror(stdout))
		return true;
	return error_set(err, ERR_IO, "standard output: %s", strerror(errno));
}

static int print(const struct buf *text)
{
	struct error err;

	return put(text, &err) ? STATUS_DONE : fail(&err);
}

static void put_overview(struct buf *out)
{
	buf_printf(out, "usage: tracuu COMMAND [OPTIONS] ...\n\n"
			"Looks things up in a heap of Vietnamese, French and English "
			"articles.\n\ncommands:\n");
	for (const struct command *const *c = command_all; *c != NULL; c++)
		buf_printf(out, "  %-8s  %s\n", (*c)->name, (*c)->summary);
	buf_printf(out, "\noptions of every command:\n");
	options_help(out, common_rows);
	buf_printf(out, "\n`tracuu COMMAND --help` lists the options of one command; its "
			"manual\nis tracuu-COMMAND(1), the query language is in "
			"tracuu-query(7).\n");
}

static void put_usage(struct buf *out, const struct command *c)
{
	buf_printf(out, "usage: tracuu %s [OPTIONS]", c->name);
	if (c->operands != NULL)
		buf_printf(out, " %s", c->operands);
}

static void put_command_help(struct buf *out, const struct command *c)
{
	put_usage(out, c);
	buf_printf(out, "\n\n%s\n\noptions:\n", c->summary);
	options_help(out, c->rows);
	buf_printf(out, "\noptions of every command:\n");
	options_help(out, common_rows);
}

static int print_help(const struct command *c)
{
	struct buf out = { 0 };

	if (c == NULL)
		put_overview(&out);
	else
		put_command_help(&out, c);
	int status = print(&out);
	buf_free(&out);
	return status;
}

static int print_version(void)
{
	struct buf out = { 0 };

	buf_printf(&out, "tracuu %s (xapian %s)\n", TRACUU_VERSION, store_version());
	int status = print(&out);
	buf_free(&out);
	return status;
}

static bool use_color(const char *choice)
{
	const char *no_color = getenv("NO_COLOR");

	if (strcmp(choice, "auto") != 0)
		return strcmp(choice, "always") == 0;
	return isatty(STDOUT_FILENO) && (no_color == NULL || *no_color == '\0');
}

static bool usage_error(const struct command *c, struct error *err)
{
	struct buf usage = { 0 };

	put_usage(&usage, c);
	error_set(err, ERR_USAGE, "%.*s", STR_ARG(buf_str(&usage)));
	buf_free(&usage);
	return false;
}

static bool run_whole(const struct command *c, struct command_run *run,
		      enum command_status *status, struct error *err)
{
	struct buf held = { 0 };
	bool ok = false, again = true;

	run->held = &held;
	for (int tries = 0; again; tries++) {
		buf_reset(&held);
		ok = c->run(run, status, err);
		again = !ok && err->code == ERR_STALE && tries < STORE_TRIES;
	}
	if (held.n > 0 && !put(&held, ok ? err : &(struct error){ 0 }))
		ok = false;
	buf_free(&held);
	return ok;
}

/* argv[0] is the command's name. */
static int run_command(const struct command *c, int argc, char **argv)
{
	struct common common = { 0 };
	struct report report;
	struct error err = { 0 };
	enum command_status status = STATUS_DONE;
	struct arena *a = arena_new();
	void *options = arena_alloc(a, 1, c->options_size);
	const struct options_table tables[] = { { c->rows, options },
						{ common_rows, &common } };
	int first;
	bool ok = options_parse(tables, 2, argc, argv, &first, &err);

	if (ok && (common.help || common.version)) {
		arena_free(a);
		return common.help ? print_help(c) : print_version();
	}
	size_t n_args = ok ? (size_t)(argc - first) : 0;
	if (ok && (n_args < c->min_args || (n_args > 0 && c->operands == NULL)))
		ok = usage_error(c, &err);
	if (ok) {
		report_init(&report, common.quiet, common.verbose);
		struct command_run run = {
			options, argv + first, n_args, &report, use_color(common.color),
			NULL
		};
		ok = c->whole ? run_whole(c, &run, &status, &err)
			      : c->run(&run, &status, &err);
		report_clear(&report);
	}
	arena_free(a);
	return ok ? (int)status : fail(&err);
}

/* Without a command `tracuu` knows --help and --version only. */
static int run_bare(int argc, char **argv)
{
	struct common common = { 0 };
	struct error err = { 0 };
	const struct options_table table = { common_rows, &common };
	int first;

	if (!options_parse(&table, 1, argc, argv, &first, &err))
		return fail(&err);
	if (common.help)
		return print_help(NULL);
	if (common.version)
		return print_version();
	error_set(&err, ERR_USAGE, "no command given; `tracuu --help` lists them");
	return fail(&err);
}

/* Options of every command may stand before it: then the command changes places with
 * them. */
static void put_command_first(char **argv)
{
	int at = 1;

	while (argv[at] != NULL && argv[at][0] == '-')
		at += strcmp(argv[at], "--color") == 0 && argv[at + 1] != NULL ? 2 : 1;
	if (argv[at] == NULL)
		return;
	char *command = argv[at];
	for (; at > 1; at--)
		argv[at] = argv[at - 1];
	argv[1] = command;
}

int main(int argc, char **argv)
{
	struct error err;

	hold_descriptors();
	set_signals();
	if (argc > 1)
		put_command_first(argv);
	if (argc < 2 || argv[1][0] == '-')
		return run_bare(argc, argv);
	const struct command *command = command_find(argv[1]);
	if (command != NULL)
		return run_command(command, argc - 1, argv + 1);
	error_set(&err, ERR_USAGE, "no command '%s'; `tracuu --help` lists them",
		  argv[1]);
	return fail(&err);
}
