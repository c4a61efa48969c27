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
for file in $code; do
	lines=$(wc -l <"$file")
	[ "$lines" -le 400 ] || complain "$file: $lines lines, more than 400"
	head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-2.0-or-later' || complain "$file: no licence line"
done
for file in $(echo "$code" | grep -E '\.([ch]|cc|hh)$'); do
	awk -v file="$file" '/^{/ { begin = FNR }
		/^}/ { if (begin && FNR - begin > 61) { print file ":" begin ": a function of " FNR - begin - 1 " lines"; bad = 1 } begin = 0 }
		END { exit bad }' "$file" || bad=1
done
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
