/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "app/emit.h"
#include "app/lexicon_decide.h"
#include "app/lexicon_lookup.h"
#include "app/lexicon_pairs.h"
#include "base/folder.h"
#include "lexicon/import.h"
#include "store/schema.h"

#include <string.h>
#include <unistd.h>

struct cmd_options {
	const char *db, *format, *from, *to, *name;
	uint32_t n;
};

static const struct options_row rows[] = {
	{ "db", 0, OPTIONS_TEXT, "DIR", NULL, "the index [$TRACUU_DB]",
	  offsetof(struct cmd_options, db) },
	{ "format", 0, OPTIONS_CHOICE, "text|ndjson|csv|tsv", "text", "how to print",
	  offsetof(struct cmd_options, format) },
	{ "from", 0, OPTIONS_CHOICE, "vi|fr|en", NULL,
	  "import: the language of the headwords", offsetof(struct cmd_options, from) },
	{ "name", 0, OPTIONS_TEXT, "NAME", NULL,
	  "import: what the dictionary is called [the file's name]",
	  offsetof(struct cmd_options, name) },
	{ "most", 'n', OPTIONS_NUMBER, "N", NULL, "pairs: at most so many [all]",
	  offsetof(struct cmd_options, n) },
	{ "to", 0, OPTIONS_CHOICE, "vi|fr|en", NULL,
	  "import: the language of the translations", offsetof(struct cmd_options, to) },
	{ 0 },
};

/* The command while it runs. */
struct job {
	const struct command_run *run;
	const struct cmd_options *options;
	struct user *user;
	struct store *store; /* or NULL */
	struct buf words;    /* of the operands behind the verb */
	size_t n;            /* records */
	struct error *err;
};

static bool print(struct job *job, const struct emit_view *view,
		  bool (*give)(struct job *job, struct emit *e))
{
	const struct emit_options how = { job->options->format, false, job->run->color,
					  STDOUT_FILENO, job->run->held };
	struct emit *e = emit_open(view, &how);
	struct error write_error;
	bool ok = give(job, e);
	bool written = emit_close(e, &write_error);

	if (ok && !written)
		*job->err = write_error;
	return ok && written;
}

/* ---- the verbs ---- */

static bool give_routes(struct job *job, struct emit *e)
{
	return lexicon_lookup(job->store, job->user, buf_str(&job->words), e, &job->n,
			      job->err);
}

static bool look_up(struct job *job)
{
	return print(job, &lexicon_lookup_view, give_routes);
}

static bool give_pairs(struct job *job, struct emit *e)
{
	return lexicon_pairs(job->store, job->user, buf_str(&job->words), job->options->n,
			     e, &job->n, job->err);
}

static bool list_pairs(struct job *job)
{
	return print(job, &lexicon_pairs_view, give_pairs);
}

static bool decide(struct job *job, bool accept)
{
	const char *const terms[] = { job->run->args[1], job->run->args[2] };
	char folder[COMMAND_PATH_MAX];

	job->n = 1;
	return command_config(folder, job->err) &&
	       (folder[0] != '\0' ||
		error_set(job->err, ERR_USAGE, "no home: set XDG_CONFIG_HOME")) &&
	       lexicon_decide(job->store, folder, accept, terms, job->err);
}

static bool accept_pair(struct job *job)
{
	return decide(job, true);
}

static bool reject_pair(struct job *job)
{
	return decide(job, false);
}

/* "NAME.tsv" of --name, or of the file without its folder and endings. */
static bool dictionary_name(const struct job *job, struct buf *out)
{
	const char *path = job->run->args[1], *slash = strrchr(path, '/');
	str name = str_of(job->options->name ? job->options->name
			  : slash != NULL    ? slash + 1
					     : path);
	str rest = name, stem = name;

	if (job->options->name == NULL)
		str_cut(&rest, '.', &stem);
	buf_put(out, stem);
	buf_put(out, STR(".tsv"));
	buf_put_char(out, '\0');
	return stem.n > 0 && stem.p[0] != '.' && memchr(stem.p, '/', stem.n) == NULL;
}

static bool write_dictionary(struct job *job, struct import *import)
{
	char folder[COMMAND_PATH_MAX];
	struct buf name = { 0 };
	bool ok = dictionary_name(job, &name) ||
		  error_set(job->err, ERR_USAGE, "--name: a plain name is needed");

	ok = ok && command_dictionaries(folder, job->err) &&
	     (folder[0] != '\0' ||
	      error_set(job->err, ERR_USAGE, "no home: set XDG_DATA_HOME")) &&
	     folder_make(folder, job->err);
	buf_put_char(&import->lines, '\0');
	ok = ok && folder_put_file(folder, name.p, import->lines.p, job->err);
	if (ok)
		report_note(job->run->report,
			    "%s/%s: %zu translations from %zu entries, %s to %s", folder,
			    name.p, import->pairs, import->entries,
			    lang_code(import->from), lang_code(import->to));
	buf_free(&name);
	return ok;
}

static bool import(struct job *job)
{
	const struct cmd_options *o = job->options;
	struct import found = {
		.from = o->from != NULL ? lang_parse(str_of(o->from)) : LANG_UND,
		.to = o->to != NULL ? lang_parse(str_of(o->to)) : LANG_UND,
	};

	if (o->from != NULL && found.from == found.to)
		return error_set(job->err, ERR_USAGE,
				 "--from and --to name the same language");
	bool ok = import_file(job->run->args[1], &found, job->err) &&
		  write_dictionary(job, &found);
	buf_free(&found.lines);
	job->n = 1;
	return ok;
}

/* IF_THERE: used where there is one. */
enum use_of_index { NEVER, IF_THERE, ALWAYS };

static const struct verb {
	const char *name;
	size_t min_args, max_args; /* operands behind it */
	enum use_of_index index;
	bool (*run)(struct job *job);
} verbs[] = {
	{ "accept", 2, 2, IF_THERE, accept_pair },
	{ "import", 1, 1, NEVER, import },
	{ "lookup", 1, SIZE_MAX, IF_THERE, look_up },
	{ "pairs", 0, SIZE_MAX, ALWAYS, list_pairs },
	{ "reject", 2, 2, IF_THERE, reject_pair },
};

/* ---- the command ---- */

static const struct verb *find_verb(const struct command_run *run, struct error *err)
{
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++) {
		const struct verb *v = &verbs[i];

		if (strcmp(v->name, run->args[0]) != 0)
			continue;
		if (run->n_args - 1 >= v->min_args && run->n_args - 1 <= v->max_args)
			return v;
		error_set(err, ERR_USAGE,
			  "lexicon %s: see tracuu-lexicon(1) for what it takes", v->name);
		return NULL;
	}
	error_set(err, ERR_USAGE,
		  "lexicon: \"%s\" is none of accept, import, lookup, pairs, reject",
		  run->args[0]);
	return NULL;
}

/* An index that is not there is missed only by who needs it. */
static bool open_index(struct job *job, enum use_of_index use)
{
	char path[COMMAND_PATH_MAX];
	bool needed = use == ALWAYS;

	if (use == NEVER)
		return true;
	if (!command_db(path, job->options->db, job->err))
		return !needed && job->options->db == NULL;
	return schema_open(&job->store, path, job->err) ||
	       (!needed && job->options->db == NULL && job->err->code == ERR_MISSING);
}

static bool run_lexicon(const struct command_run *run, enum command_status *status,
			struct error *err)
{
	struct job job = { .run = run, .options = run->options, .err = err };
	const struct verb *verb = find_verb(run, err);

	if (verb == NULL || !command_user(&job.user, err))
		return false;
	for (size_t i = 1; i < run->n_args; i++)
		buf_printf(&job.words, "%s%s", i > 1 ? " " : "", run->args[i]);
	bool ok = open_index(&job, verb->index) && verb->run(&job);
	store_close(job.store);
	user_close(job.user);
	buf_free(&job.words);
	*status = job.n > 0 ? STATUS_DONE : STATUS_NOTHING;
	return ok;
}

const struct command cmd_lexicon = {
	.name = "lexicon",
	.operands = "lookup WORD|pairs|accept TERM TERM|reject TERM TERM|import FILE",
	.summary = "what words are in other languages, and what was learned",
	.rows = rows,
	.options_size = sizeof(struct cmd_options),
	.min_args = 1,
	.whole = true,
	.run = run_lexicon,
};
