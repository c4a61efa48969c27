#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Both completions hold every command and every option that --help lists, and load.
# Usage: completions.sh TRACUU
set -eu
tracuu=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bash_file=$work/tracuu.bash zsh_file=$work/_tracuu
python3 "$(dirname "$0")/../tools/completions.py" "$tracuu" "$bash_file" "$zsh_file"
bad=0
commands=$("$tracuu" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ -n "$commands" ] || { echo "no commands"; bad=1; }
for command in $commands; do
	for option in $("$tracuu" "$command" --help | sed -nE 's/^  (-., |    )(--[a-z-]+).*/\2/p'); do
		for file in "$bash_file" "$zsh_file"; do
			sed -n "/^[[:space:]]*$command)$/,/^[[:space:]]*;;$/p" "$file" | grep -q -e "$option\b" ||
				{ echo "$file: $command lacks $option"; bad=1; }
		done
	done
done

# What bash offers for a line, word by word.
offers() {
	bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tracuu; printf "%s\n" "${COMPREPLY[@]}"' "$bash_file" "$@"
}
[ "$(offers tracuu rea)" = read ] || { echo "bash: 'rea' is not completed to read"; bad=1; }
[ "$(offers tracuu cite --piv)" = --pivot ] || { echo "bash: '--piv' is not completed to --pivot"; bad=1; }
[ "$(offers tracuu cite --format nd)" = ndjson ] || { echo "bash: 'nd' is not completed to ndjson"; bad=1; }
if command -v zsh >/dev/null; then
	zsh -n "$zsh_file" || bad=1
fi
exit $bad
