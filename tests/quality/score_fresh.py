#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Scores the halves of tests/golden/fresh apart: score_fresh.py TRACUU [--misses]

Even ids may be read for errors, and --misses shows those of them and of all tasks2.jsonl; other odd ids, and the whole of tasks3.jsonl, are only ever counted.
Citations: found where spans overlap and type and number are equal; identity where year and issuer are equal too.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FRESH = HERE.parent / "golden" / "fresh"


def rows(name):
    return [json.loads(line) for line in open(FRESH / name, encoding="utf-8")]


def half(row):
    return "odd" if int(re.search(r"\d+", row["id"])[0]) % 2 else "even"


def run(program, command, name):
    out = subprocess.run([program, command, "--format", "ndjson", str(FRESH / name)], stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout
    found = collections.defaultdict(list)
    for line in out.splitlines():
        record = json.loads(line)
        found[record["article"]].append(record)
    return found


def score_tasks(name, program, side, misses):
    found, gold = run(program, "tasks", name), [row for row in rows(name) if side in (half(row), "whole")]
    for lang in ("vi", "fr", "en", None):
        chosen = [row for row in gold if lang in (row["lang"], None)]
        with tempfile.TemporaryDirectory() as folder:
            paths = [pathlib.Path(folder, name) for name in ("gold", "found")]
            paths[0].write_text("".join(json.dumps(row) + "\n" for row in chosen), encoding="utf-8")
            paths[1].write_text("".join(json.dumps(task) + "\n" for row in chosen for task in found[row["id"]]), encoding="utf-8")
            shown = "1000" if misses and not lang else "0"
            print(side, name, lang or "all", flush=True)
            subprocess.run([sys.executable, HERE / "score_tasks.py", *paths, "--misses", shown])


def span(text, surface, begin):
    at = text.index(surface, begin)
    return len(text[:at].encode()), len(text[:at + len(surface)].encode()), at + 1


def compare(case, found, misses):
    tally, at, left = collections.Counter(gold=len(case["cites"])), 0, list(found)
    for want in case["cites"]:
        start, end, at = span(case["text"], want["surface"], at)
        hit = next((c for c in left if c["start"] < end and c["end"] > start and (c["type"], c["number"]) == (want["type"], want["number"])), None)
        if hit:
            left.remove(hit)
            same = (hit["year"], hit["issuer"]) == (want["year"], want["issuer"])
            tally.update(found=1, identity=same, date=hit["date"] == want["date"], spans=(hit["start"], hit["end"]) == (start, end))
        if misses and (not hit or any(hit[part] != want[part] for part in want)):
            wrong = {part: hit[part] for part in want if hit[part] != want[part]} if hit else "nothing"
            print("MISS", case["id"], {part: want[part] for part in (wrong if hit else want)}, "found", wrong)
    tally["false"] = len(left)
    for c in left if misses else ():
        print("FALSE", case["id"], c["type"], c["number"], repr(c["surface"]))
    return tally


# F1 and identity of all languages, just under what is measured.
FLOORS = {
    ("citations.jsonl", "even"): (0.99, 0.99), ("citations.jsonl", "odd"): (0.99, 0.99),
    ("citations2.jsonl", "even"): (0.99, 0.99), ("citations2.jsonl", "odd"): (0.97, 0.965),
    ("citations3.jsonl", "even"): (0.99, 0.99), ("citations3.jsonl", "odd"): (0.98, 0.98),
}


def score_citations(name, program, side, misses):
    found, total = run(program, "cite", name), collections.defaultdict(collections.Counter)
    for case in rows(name):
        if half(case) == side:
            tally = compare(case, found[case["id"]], misses)
            total[case["lang"]].update(tally)
            total["all"].update(tally)
    good = True
    for lang, t in total.items():
        f1 = 2 * t["found"] / (t["gold"] + t["found"] + t["false"])
        holds = lang != "all" or (f1 >= FLOORS[name, side][0] and t["identity"] / t["gold"] >= FLOORS[name, side][1])
        good = good and holds
        print(f"{side} {name} {lang} {t['gold']} F1 {f1:.3f} identity {t['identity'] / t['gold']:.3f} "
              f"date {t['date'] / t['found']:.3f} spans {t['spans'] / t['found']:.3f} false {t['false']}")
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--citations", action="store_true", help="only these, and fail below their floors")
    args = parser.parse_args()
    good = True
    for side in ("even", "odd"):
        for name in () if args.citations else ("tasks.jsonl", "tasks2.jsonl", "tasks4.jsonl", "tasks5.jsonl", "tasks6.jsonl", "tasks7.jsonl"):
            score_tasks(name, args.program, side, args.misses and (side == "even" or name == "tasks2.jsonl"))
        for name in ("citations.jsonl", "citations2.jsonl", "citations3.jsonl"):
            good = score_citations(name, args.program, side, args.misses and side == "even") and good
    if not args.citations:
        score_tasks("tasks3.jsonl", args.program, "whole", False)
    sys.exit(args.citations and not good)


if __name__ == "__main__":
    main()
