#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Which articles tell one event: the sample corpus with the seeds beside it as further stories, the articles of another writer,
# of which every second story was never read, and fifty stories of ten aligned sentences in two languages. What lies beside the project is skipped where it is absent.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
shared=$root/../shared
score=$root/tests/quality/score_stories.py
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# table FILE: gold of what score_stories.py --flores printed
table() {
	python3 -c 'import json, sys
print("story\tlang\tarticle")
for line in open(sys.argv[1], encoding="utf-8"):
    r = json.loads(line)
    print(r["id"].split(".")[0], r["lang"], r["id"], sep="\t")' "$1"
}

export TRACUU_DB=$work/sample
cp "$root/tests/golden/stories.tsv" "$work/gold.tsv"
"$TRACUU" index -q "$root/corpus/sample"
if [ -d "$shared/seeds" ]; then
	"$TRACUU" index -q "$shared/seeds"
	for seed in "$shared"/seeds/*.txt; do
		name=$(basename "$seed")
		case $name in 000_*|001_*) story=seed ;; *) story=$name ;; esac
		case $name in 001_*) lang=en ;; *) lang=fr ;; esac
		printf '%s\t%s\t%s\n' "$story" "$lang" "$name" >>"$work/gold.tsv"
	done
fi
python3 "$score" "$work/gold.tsv" --misses --min-precision 0.98 --min-recall 0.90

export TRACUU_DB=$work/stories2
"$TRACUU" index -q "$root/tests/golden/stories2/articles.jsonl"
for half in even odd; do
	python3 "$score" "$root/tests/golden/stories2/stories.tsv" --half $half --min-precision 0.98 --min-recall 0.93
done
python3 "$score" "$root/tests/golden/stories2/stories.tsv" --within --min-precision 0.98 --min-recall 0.40

flores=$shared/data/crosslang/flores.en.vi.fr.tsv
if [ -f "$flores" ]; then
	for langs in en,vi en,fr vi,fr; do
		export TRACUU_DB=$work/$langs
		python3 "$score" --flores "$flores" 500 $langs >"$work/$langs.jsonl"
		"$TRACUU" index -q "$work/$langs.jsonl"
		table "$work/$langs.jsonl" >"$work/$langs.tsv"
		python3 "$score" "$work/$langs.tsv" --misses --min-precision 0.98 --min-recall 0.90
	done
fi
