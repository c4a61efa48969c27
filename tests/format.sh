#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Every C and C++ file stands as clang-format would write it. Skipped where it is missing.
set -eu
cd "$(dirname "$0")/.."
command -v clang-format >/dev/null || exit 77
find . -name 'build*' -prune -o \
	\( -name '*.[ch]' -o -name '*.cc' -o -name '*.hh' \) -exec clang-format --dry-run --Werror {} +
