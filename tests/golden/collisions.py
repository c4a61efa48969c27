# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks tests/golden/collisions.tsv: words that only their marks tell apart.

usage: collisions.py TRACUU

A question finds no article but those of its line, the first of them first, and says in `why` which form matched.
"""
import json
import os
import subprocess
import sys
import tempfile


def main():
    program = sys.argv[1]
    table = os.path.join(os.path.dirname(os.path.abspath(__file__)), "collisions.tsv")
    lines = [line.rstrip("\n").split("\t") for line in open(table, encoding="utf-8") if not line.startswith("#")]
    failed = 0
    with tempfile.TemporaryDirectory() as work:
        articles = "".join(json.dumps({"id": id, "lang": lang, "text": text}, ensure_ascii=False) + "\n"
                           for kind, id, lang, text in lines if kind == "text")
        subprocess.run([program, "index", "-q", "--db", work, "-"], input=articles, text=True, encoding="utf-8", check=True)
        for kind, query, ids, form in lines:
            if kind != "query":
                continue
            out = subprocess.run([program, "search", "-q", "--db", work, "--format", "ndjson", query],
                                 stdout=subprocess.PIPE, text=True, encoding="utf-8")
            hits = [json.loads(line) for line in out.stdout.splitlines()]
            found = [hit["article"] for hit in hits]
            matched = " ".join(why["matched"] for why in hits[0]["why"]) if hits else ""
            if set(found) != set(ids.split()) or found[:1] != ids.split()[:1] or matched != form:
                failed += 1
                print(f"{query}: {' '.join(found)} ({matched}), not {ids} ({form})")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
