# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks that every sentence of tests/golden/relations.tsv tells the program just the relations that its row names.

usage: told_relations.py TRACUU TABLE

A row is a sentence and its relations, "kind source>target" with the numbers of both documents, "-" where no source is named.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile


def main():
    lines = open(sys.argv[2], encoding="utf-8").read().splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf-8") as file:
        for at, row in enumerate(rows):
            file.write(json.dumps({"id": str(at), "text": row[0]}, ensure_ascii=False) + "\n")
    printed = subprocess.run([sys.argv[1], "cite", "--format", "ndjson", file.name], capture_output=True, text=True, check=True).stdout
    os.unlink(file.name)
    cites, wrong = collections.defaultdict(list), 0
    for line in printed.splitlines():
        cite = json.loads(line)
        cites[cite["article"]].append(cite)
    for at, row in enumerate(rows):
        numbers = {c["id"]: c["number"] or "" for c in cites[str(at)]}
        have = sorted(f"{c['relation']['kind']} {numbers.get(c['relation']['source_id'], '-')}>{c['number'] or ''}"
                      for c in cites[str(at)] if c["relation"])
        want = sorted(r.strip() for r in row[1].split(";") if r.strip())
        if have != want:
            wrong += 1
            print(f"{row[0]}\n    want {want}\n    have {have}")
    print(f"{len(rows)} sentences, {wrong} wrong")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
