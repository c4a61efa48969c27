# SPDX-License-Identifier: GPL-2.0-or-later
"""Scores the versions that `tracuu show` lists against a table of stories.

usage: score_stories.py GOLD.tsv [--min-precision P] [--min-recall R] [--half even|odd] [--within] [--misses]
       score_stories.py --flores TSV ROWS LANG,LANG

The first form asks the index in $TRACUU_DB for every article of GOLD (columns story, lang, article) and counts pairs of
articles in two languages (--within: in one) that one of the two lists as a version of the other; what GOLD does not name counts as
a story of its own. --half takes the stories whose name has an even or an odd number of letters and digits. The second form prints the table's
sentences as articles of ten, one in each language, whose names tell the story.
"""
import argparse
import csv
import itertools
import json
import os
import subprocess
import sys

SENTENCES = 10


def print_flores(path, rows, langs):
    table = list(csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))[:rows]
    for first in range(0, rows - SENTENCES + 1, SENTENCES):
        for lang in langs:
            text = "\n".join(row[lang] for row in table[first:first + SENTENCES])
            print(json.dumps({"id": f"{first // SENTENCES}.{lang}", "lang": lang, "text": text}, ensure_ascii=False))


def versions(article):
    """(lang, article) of each article of that id, and of what it lists."""
    out = subprocess.run([os.environ["TRACUU"], "show", "--format", "ndjson", article], capture_output=True, text=True)
    if out.returncode != 0:
        sys.exit(f"show {article}: status {out.returncode}\n{out.stderr}")
    for record in map(json.loads, out.stdout.splitlines()):
        for version in record["versions"]:
            yield record["lang"], version["lang"], version["article"]


def half(story):
    return "odd" if sum(c.isalnum() for c in story) % 2 else "even"


def main():
    if sys.argv[1] == "--flores":
        print_flores(sys.argv[2], int(sys.argv[3]), sys.argv[4].split(","))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("--min-precision", type=float, default=0)
    parser.add_argument("--min-recall", type=float, default=0)
    parser.add_argument("--half", choices=["even", "odd"])
    parser.add_argument("--within", action="store_true")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    rows = list(csv.DictReader(open(args.gold, encoding="utf-8"), delimiter="\t"))
    story = {row["article"]: row["story"] for row in rows}
    wanted = [x for x in rows if args.half in (None, half(x["story"]))]
    want = {frozenset((x["article"], y["article"])) for x, y in itertools.combinations(wanted, 2)
            if x["story"] == y["story"] and (x["lang"] == y["lang"]) == args.within}
    have = {frozenset((row["article"], other)) for row in rows
            for own, lang, other in versions(row["article"]) if (own == lang) == args.within}
    have = {pair for pair in have if args.half in (None, half(story.get(min(pair), "")))}
    right = len(want & have)
    precision, recall = right / max(1, len(have)), right / max(1, len(want))
    where = "within a language" if args.within else "across languages"
    print(f"stories: {len(want)} pairs {where}, precision {precision:.3f}, recall {recall:.3f}")
    if args.misses:
        for name, pairs in (("MISSED", want - have), ("WRONG", have - want)):
            for pair in sorted(map(sorted, pairs)):
                print(name, *pair)
    sys.exit(precision < args.min_precision or recall < args.min_recall)


main()
