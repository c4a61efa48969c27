#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Questions to paragraphs, within Vietnamese and across to English: score_paragraphs.py TRACUU [--set FOLDER] [--misses] [search options]

Each question of tests/golden/FOLDER (paragraphs, unless told) must bring its own paragraph first: R@1, among the paragraphs of the language
asked for. All paragraphs stand in one index. Ids with an even number may be read for errors, and --misses shows those; odd ones are only
counted.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "golden"
WAYS = (("en", "vi", False), ("vi", "en", False), ("vi", "vi", False), ("vi", "vi", True))


def unmarked(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.replace("đ", "d").replace("Đ", "D")


def first_hits(program, database, topics, lang, options):
    """{question id: paragraph id}"""
    command = [program, "search", "--db", database, "--batch", "-", "--by", "article", "-n", "1", "--format", "trec", "--lang", lang, *options]
    out = subprocess.run(command, input=topics, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    if out.returncode > 1:
        sys.exit("search failed")
    return {line.split()[0]: line.split()[2] for line in out.stdout.splitlines()}


def score(program, database, questions, way, misses, options):
    source, target, plain = way
    asked = {q["id"]: unmarked(q["text"]) if plain else q["text"] for q in questions if q["lang"] == source}
    hits = first_hits(program, database, "".join(f"{key}\t{text}\n" for key, text in asked.items()), target, options)
    right = {"even": [], "odd": []}
    for key, text in asked.items():
        number = re.search(r"\d+", key)[0]
        side = "odd" if int(number) % 2 else "even"
        good = hits.get(key) == f"{target}-{number}"
        right[side].append(good)
        if misses and side == "even" and not good:
            print(f"MISS {source}->{target} {key} brings {hits.get(key)}: {text}")
    name = f"{source}{' unmarked' if plain else ''}->{target}"
    shares = " ".join(f"{side} {100 * sum(r) / len(r):.1f}" for side, r in right.items())
    print(f"{name:16} questions {len(asked)} R@1 {100 * sum(sum(r, 0) for r in right.values()) / len(asked):.1f} {shares}")


def main():
    options = sys.argv[1:]
    if not options or options[0].startswith("-"):
        sys.exit(__doc__)
    program, misses = options.pop(0), "--misses" in options
    options = [o for o in options if o != "--misses"]
    gold = GOLDEN / "paragraphs"
    if "--set" in options:
        place = options.index("--set")
        gold = GOLDEN / "".join(options[place + 1:place + 2])
        del options[place:place + 2]
    if not (gold / "questions.jsonl").is_file():
        sys.exit(f"no questions in {gold}")
    questions = [json.loads(line) for line in open(gold / "questions.jsonl", encoding="utf-8")]
    with tempfile.TemporaryDirectory() as folder:
        database = folder + "/db"
        subprocess.run([program, "index", "-q", "--db", database, str(gold / "paragraphs.jsonl")], check=True)
        for way in WAYS:
            score(program, database, questions, way, misses, options)


if __name__ == "__main__":
    main()
