#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Every command has a man page, every page a command, and both know the same options with
# the same values. Usage: man.sh TRACUU
set -eu
tracuu=$(realpath "$1")
cd "$(dirname "$0")/../docs/man"
bad=0
complain() {
	echo "$*"
	bad=1
}

# "-j --jobs N" for each option that --help lists, but for those that every command has.
help_options() {
	"$tracuu" "$1" --help | sed '/^options of every command/,$d' |
		sed -nE 's/^  (-(.), |    )--([a-z-]+)( ([^ ]+))?(  .*)?$/\2 \3 \5/p' | sort
}

# The same from a page.
page_options() {
	sed -nE 's/^\.It Fl (([a-zA-Z]) , )?-([a-z-]+)( Ar ([^ ]+))?$/\2 \3 \5/p' "$1" | sort
}

commands=$("$tracuu" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ -n "$commands" ] || complain "no commands"
for command in $commands; do
	page=tracuu-$command.1
	[ -f "$page" ] || {
		complain "$page is missing"
		continue
	}
	help_options "$command" >"${TMPDIR:-/tmp}/help.$$"
	page_options "$page" | diff "${TMPDIR:-/tmp}/help.$$" - || complain "$page: options differ from --help (<)"
	rm -f "${TMPDIR:-/tmp}/help.$$"
	grep -q "^\.It Xr tracuu-$command 1" tracuu.1 || complain "tracuu.1 does not name $command"
done
for page in tracuu-*.1; do
	command=${page#tracuu-}
	echo "$commands" | grep -qx "${command%.1}" || complain "$page: no such command"
done
if command -v mandoc >/dev/null; then
	mandoc -T lint -W warning ./*.[17] || bad=1
fi
exit $bad
