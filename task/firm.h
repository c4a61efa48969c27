/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * firm: whether a French text tells of a firm: its plans are no tasks that anybody was
 * given.
 */
#ifndef TASK_FIRM_H
#define TASK_FIRM_H

#include "base/str.h"

/* It names what firms have, and no ministry, prefecture or other public body. */
bool firm_is(str text);

#endif
