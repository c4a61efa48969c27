/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COMMAND_ENTRY(name) &cmd_##name,
const struct command *const command_all[] = {
	COMMAND_LIST(COMMAND_ENTRY) NULL,
};

const struct command *command_find(const char *name)
{
	for (const struct command *const *c = command_all; *c != NULL; c++)
		if (strcmp((*c)->name, name) == 0)
			return *c;
	return NULL;
}

enum command_status command_error_status(enum error_code code)
{
	static const enum command_status statuses[] = {
		[ERR_NONE] = STATUS_DONE,        [ERR_USAGE] = STATUS_USAGE,
		[ERR_MISSING] = STATUS_NO_INPUT, [ERR_IO] = STATUS_IO,
		[ERR_FORMAT] = STATUS_NO_INPUT,  [ERR_LIMIT] = STATUS_INTERNAL,
		[ERR_BUSY] = STATUS_BUSY,        [ERR_STALE] = STATUS_BUSY,
		[ERR_VERSION] = STATUS_VERSION,  [ERR_INDEX] = STATUS_INTERNAL,
	};

	return statuses[code];
}

/* An environment variable that is set and not empty, or NULL. */
static const char *setting(const char *name)
{
	const char *value = getenv(name);

	return value != NULL && *value != '\0' ? value : NULL;
}

bool command_db(char out[COMMAND_PATH_MAX], const char *option, struct error *err)
{
	const char *db = option != NULL ? option : setting("TRACUU_DB");
	const char *data = setting("XDG_DATA_HOME"), *home = setting("HOME");
	int n = -1;

	if (db != NULL && *db == '\0')
		return error_set(err, ERR_USAGE, "--db: the name is empty");
	if (db != NULL)
		n = snprintf(out, COMMAND_PATH_MAX, "%s", db);
	else if (data != NULL)
		n = snprintf(out, COMMAND_PATH_MAX, "%s/tracuu/index", data);
	else if (home != NULL)
		n = snprintf(out, COMMAND_PATH_MAX, "%s/.local/share/tracuu/index", home);
	if (n < 0)
		return error_set(err, ERR_USAGE,
				 "no index named: give --db or set TRACUU_DB");
	if (n >= COMMAND_PATH_MAX)
		return error_set(err, ERR_USAGE, "the name of the index is too long");
	return true;
}

/* A folder of ours below one that a variable names, or below one of the home. */
static bool own_folder(char out[COMMAND_PATH_MAX], const char *variable,
		       const char *below_home, const char *name, struct error *err)
{
	const char *given = setting(variable), *home = setting("HOME");
	int n = 0;

	out[0] = '\0';
	if (given != NULL)
		n = snprintf(out, COMMAND_PATH_MAX, "%s/%s", given, name);
	else if (home != NULL)
		n = snprintf(out, COMMAND_PATH_MAX, "%s/%s/%s", home, below_home, name);
	return n < COMMAND_PATH_MAX ||
	       error_set(err, ERR_USAGE, "the name of $%s is too long", variable);
}

bool command_config(char out[COMMAND_PATH_MAX], struct error *err)
{
	return own_folder(out, "XDG_CONFIG_HOME", ".config", "tracuu", err);
}

bool command_dictionaries(char out[COMMAND_PATH_MAX], struct error *err)
{
	return own_folder(out, "XDG_DATA_HOME", ".local/share", "tracuu/lexicon", err);
}

bool command_user(struct user **out, struct error *err)
{
	char pairs[COMMAND_PATH_MAX], dictionaries[COMMAND_PATH_MAX];

	if (!command_config(pairs, err) || !command_dictionaries(dictionaries, err))
		return false;
	size_t n = strlen(pairs);
	if (n + sizeof("/" COMMAND_PAIRS) > COMMAND_PATH_MAX)
		return error_set(err, ERR_USAGE, "%s: the name is too long", pairs);
	memcpy(pairs + n, "/" COMMAND_PAIRS, sizeof("/" COMMAND_PAIRS));
	return user_open(out, pairs, dictionaries, err);
}
