#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# What holds for the files themselves: length, licence line, no paths of one machine.
set -eu
cd "$(dirname "$0")/.."
bad=0
complain() {
	echo "$*"
	bad=1
}

files=$(find . \( -name .git -o -name 'build*' -o -name __pycache__ \) -prune -o -type f -print)
[ -n "$files" ] || complain "no files"

# Code: everything that a person edits as a program.
code=$(echo "$files" | grep -E '\.([ch]|cc|hh|py|sh|bash|bats)$|/meson\.build$|^\./(try|test)$|/run$')
# shellcheck disable=SC2086
awk 'function finish() {
		if (lines > 400) { print file ": " lines " lines, more than 400"; bad = 1 }
		if (file != "" && !licence) { print file ": no licence line"; bad = 1 }
	}
	FNR == 1 { finish(); file = FILENAME; licence = begin = libraries = 0; c = file ~ /\.([ch]|cc|hh)$/ }
	{ lines = FNR }
	FNR <= 2 && /SPDX-License-Identifier: GPL-2.0-or-later/ { licence = 1 }
	c && /^#include </ { libraries = 1 }
	c && libraries && file !~ /\.hh$/ && /^#include "/ { print file ":" FNR ": a header of ours behind those of libraries"; bad = 1 }
	c && /^{/ { begin = FNR }
	c && /^}/ {
		if (begin && FNR - begin > 61) { print file ":" begin ": a function of " FNR - begin - 1 " lines"; bad = 1 }
		begin = 0
	}
	END { finish(); exit bad }' $code || bad=1
for file in $(echo "$files" | grep -E '\.[1-8]$'); do
	head -n 1 "$file" | grep -q 'SPDX-License-Identifier' || complain "$file: no licence line"
done

# shellcheck disable=SC2086
if grep -nE '(^|[^a-z0-9_.~/-])/(work|home|root|Users|mnt)/' $code $(echo "$files" | grep -E '\.(md|[1-8]|tsv|txt)$'); then
	complain "paths of one machine"
fi
# shellcheck disable=SC2086
if grep -nE '\b(TO''DO|FIX''ME|XX''X)\b' $code; then complain "unfinished business"; fi
exit $bad
