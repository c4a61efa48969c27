/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * memory: running out of it ends the program, in one place.
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

/* `p` itself; where it is NULL, a message and abort. For what malloc and its kin return.
 */
void *memory_must(void *p);

#endif
