#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What an index learns of its own stories: learning.py TRACUU TABLE [FIRST LAST] [TEST_FIRST TEST_LAST]

TABLE has a column of aligned sentences for each of en, vi, fr. Rows FIRST to LAST (1 to
500) become stories of ten sentences in each language, TEST_FIRST to TEST_LAST (501 to
1004) an article each in the language that is searched. Each of those sentences, asked in
another language, must bring its own: R@1 by the question's own words alone (--cross
exact, no lexicon) and by the learned pairs alone (--cross learned). The learned pairs
must gain MIN_GAIN points in each direction.
"""
import csv
import json
import os
import subprocess
import sys
import tempfile

LANGS, SENTENCES, MIN_GAIN = ("en", "vi", "fr"), 10, 10.0


def rows_of(table):
    with open(table, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(path, records):
    with open(path, "w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def stories(rows):
    for first in range(0, len(rows), SENTENCES):
        for lang in LANGS:
            yield {"id": f"story-{first}-{lang}", "lang": lang,
                   "text": "\n".join(" ".join(row[lang].split()) for row in rows[first:first + SENTENCES])}


def recall(tracuu, db, topics, lang, cross, n):
    run = subprocess.run([tracuu, "search", "-q", "--db", db, "--lang", lang, "--cross", cross, "-n", "1", "--by", "article",
                          "--format", "trec", "--batch", topics], stdout=subprocess.PIPE, check=True).stdout.decode()
    return 100.0 * sum(line.split()[0] == line.split()[2] for line in run.splitlines()) / n


def main():
    tracuu, table = sys.argv[1:3]
    first, last, test_first, test_last = [int(x) for x in sys.argv[3:7]] or [1, 500, 501, 1004]
    rows = rows_of(table)
    learned, test = rows[first - 1:last], rows[test_first - 1:test_last]
    worst = None
    with tempfile.TemporaryDirectory() as work:
        name = lambda *parts: os.path.join(work, "".join(parts))
        write(name("stories.jsonl"), stories(learned))
        for lang in LANGS:
            write(name(lang, ".jsonl"), [{"id": str(i), "lang": lang, "text": row[lang]} for i, row in enumerate(test)])
            with open(name(lang, ".topics"), "w", encoding="utf-8") as out:
                out.writelines(f"{i}\t{' '.join(row[lang].split())}\n" for i, row in enumerate(test))
            subprocess.run([tracuu, "index", "--db", name(lang, ".db"), name("stories.jsonl"), name(lang, ".jsonl")], check=True)
        for to in LANGS:
            for asked in LANGS:
                if asked == to:
                    continue
                before, after = (recall(tracuu, name(to, ".db"), name(asked, ".topics"), to, cross, len(test))
                                 for cross in ("exact", "learned"))
                print(f"{asked}->{to} R@1 {before:.1f} with no lexicon, {after:.1f} learned, {after - before:+.1f}")
                worst = min(worst, after - before) if worst is not None else after - before
    sys.exit(0 if worst >= MIN_GAIN else 1)


main()
