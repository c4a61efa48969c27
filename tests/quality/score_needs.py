# SPDX-License-Identifier: GPL-2.0-or-later
"""Scores cross-language lookup on information needs, such as tests/golden/needs.tsv.

usage: score_needs.py NEEDS.tsv SOURCE [--min X] [--misses] [--why]

Indexes SOURCE with the program in $TRACUU and asks each need in each of its languages for the passages of each other one
(`--lang`), and in Vietnamese without marks for those of all three. A direction counts a need if an article that the table
names as relevant is among its first five hits; needs without a relevant article in the language asked for are left out.
--min fails where a direction is below X; --misses names the needs that failed; --why prints every hit with its routes.
"""
import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

LANGS = ("vi", "fr", "en")
HITS = 5


def unmarked(text):
    parts = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in parts if not unicodedata.combining(c))


def search(db, topics, lang):
    """{qid: [hit record]}"""
    lines = "".join(f"{qid}\t{query}\n" for qid, query in topics)
    out = subprocess.run([os.environ["TRACUU"], "search", "-q", "--db", db, "--batch", "-", "--lang", lang, "-n", str(HITS),
                          "--format", "ndjson"], input=lines, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    hits = {}
    for line in out.stdout.splitlines():
        record = json.loads(line)
        if "rank" in record:
            hits.setdefault(record["qid"], []).append(record)
    return hits


def print_why(hits):
    for hit in hits:
        print(f"  {hit['rank']}. {hit['article']}")
        for why in hit["why"]:
            print(f"       {why['query']} = {why['matched']} ({why['via']})")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("needs")
    parser.add_argument("source")
    parser.add_argument("--min", type=float, default=0)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--why", action="store_true")
    args = parser.parse_args()
    with open(args.needs, encoding="utf-8", newline="") as table:
        needs = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    failed = False
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([os.environ["TRACUU"], "index", "-q", "--db", work, args.source], check=True)
        known = languages(args.source)
        for asked in ("vi", "vi unmarked", "fr", "en"):
            for lang in LANGS:
                if lang == asked:
                    continue
                topics = [(need["id"], unmarked(need["vi"]) if asked == "vi unmarked" else need[asked]) for need in needs]
                hits = search(work, topics, lang)
                asked_of = good = 0
                for need, (qid, query) in zip(needs, topics):
                    relevant = {name for name in need["relevant"].split() if known.get(name) == lang}
                    if not relevant:
                        continue
                    asked_of += 1
                    found = hits.get(qid, [])
                    ok = any(hit["article"] in relevant for hit in found)
                    good += ok
                    if args.misses and not ok or args.why:
                        print(f"{'' if ok else 'MISS '}{qid} {asked}->{lang} {query}")
                        print_why(found)
                share = 100 * good / max(1, asked_of)
                failed |= share < args.min
                print(f"{asked}->{lang}\t{good} of {asked_of}\t{share:.1f}")
    sys.exit(failed)


def languages(source):
    out = subprocess.run([os.environ["TRACUU"], "read", "-q", "--format", "ndjson", source], stdout=subprocess.PIPE, text=True,
                         encoding="utf-8", check=True)
    return {record["article"]: record["lang"] for record in map(json.loads, out.stdout.splitlines())}


if __name__ == "__main__":
    main()
