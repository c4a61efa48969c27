/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * bench_cite: how fast the citations of a SOURCE are read, looked for and extracted.
 */
#ifndef APP_BENCH_CITE_H
#define APP_BENCH_CITE_H

#include "app/command.h"

/* Prints MB/s (10^6 bytes of text) of reading, of the candidate pass, of whole extraction
 * after reading; one worker. run->args are SOURCEs. */
bool bench_cite(const struct command_run *run, enum command_status *status,
		struct error *err);

#endif
