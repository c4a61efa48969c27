/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * abroad: whether a Vietnamese text tells news of other countries.
 */
#ifndef TASK_ABROAD_H
#define TASK_ABROAD_H

#include "base/str.h"

/*
 * It names other states far oftener than what Vietnam has: what a foreign government is
 * told to do is no task of anybody here.
 */
bool abroad_is(str text);

#endif
