/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * folder: folders made, emptied and made durable.
 */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include "base/error.h"

/* Makes the folder and those above it; one that is there already is fine. */
bool folder_make(const char *path, struct error *err);

/* Removes a folder that holds files only. One that is not there is fine, and so is one
 * that cannot be removed: it is rubbish either way. */
void folder_remove(const char *path);

/* What its files hold and which there are survives a power cut. */
bool folder_sync(const char *path, struct error *err);

/* Writes a small file whole: after a crash there is the old one or the new one. */
bool folder_put_file(const char *folder, const char *name, const char *content,
		     struct error *err);

#endif
