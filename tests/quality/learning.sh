#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# What an index learns of its own stories, on aligned sentences where they are.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
table=$root/../shared/data/crosslang/flores.en.vi.fr.tsv
[ -f "$table" ] || exit 77
python3 "$root/tests/quality/learning.py" "$TRACUU" "$table"
