/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * code: whether a text is a body of rules, such as a law.
 */
#ifndef TASK_CODE_H
#define TASK_CODE_H

#include "base/str.h"

/*
 * It has chapters and articles, or ten articles: whom it makes responsible is given no
 * task.
 */
bool code_is(str text);

#endif
