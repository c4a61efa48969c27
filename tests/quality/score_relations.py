# SPDX-License-Identifier: GPL-2.0-or-later
"""Scores the relations of `tracuu cite --format ndjson` against tests/golden/relations.jsonl.

usage: score_relations.py GOLD PREDICTED.ndjson [--half even|odd] [--misses N] [--min-f1 X] [--places]
       score_relations.py GOLD --articles

The first form compares kind, source and target of every relation: the target is the citation that carries the relation, the
source an identity or, where the gold has none, anything (nobody can know). Without --places the place of a local body and the
term of a Party document, which the sentence need not print, are not compared. A relation that is `optional` is neither
required nor wrong. --half takes the cases whose id ends with an even or an odd number. The second form prints the gold sentences as
articles for the program. Gold lines of articles that PREDICTED does not have are left out.
"""
import argparse
import collections
import json
import re
import sys


def plain(key, places):
    return key if places or key is None else re.sub(r"@[a-z-]+|~[a-z0-9]+", "", key)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("predicted", nargs="?")
    parser.add_argument("--articles", action="store_true")
    parser.add_argument("--places", action="store_true")
    parser.add_argument("--half", choices=["even", "odd"])
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--min-f1", type=float, default=0)
    args = parser.parse_args()
    gold = [json.loads(line) for line in open(args.gold, encoding="utf-8")]
    if args.half:
        gold = [case for case in gold if int(case["id"][-2:]) % 2 == (args.half == "odd")]
    if args.articles:
        for case in gold:
            if "text" in case:
                print(json.dumps({"id": case["id"], "lang": case["lang"], "text": case["text"]}, ensure_ascii=False))
        return
    found, seen = collections.defaultdict(list), set()
    for line in open(args.predicted, encoding="utf-8"):
        row = json.loads(line)
        seen.add(row["article"])
        if row["relation"]:
            found[row["article"]].append(row)
    tally, shown = collections.Counter(), []
    for case in gold:
        article = case.get("article", case["id"])
        if article not in seen and "article" in case:
            continue
        rest = list(found[article])
        for want in sorted(case["relations"], key=lambda r: r.get("optional", False)):
            optional = want.get("optional", False)
            tally["gold"] += not optional
            hit = next((have for have in rest if have["relation"]["kind"] == want["kind"]
                        and plain(have["id"], args.places) == plain(want["target_id"], args.places)
                        and (want["source_id"] is None or
                             plain(have["relation"]["source_id"], args.places) == plain(want["source_id"], args.places))), None)
            if hit is not None:
                rest.remove(hit)
                tally["right"] += not optional
            elif not optional:
                shown.append(f"MISS {article}: {want['kind']} {want['source_id']} -> {want['target_id']}")
        for have in rest:
            tally["false"] += 1
            shown.append(f"FALSE {article}: {have['relation']} -> {have['id']} ({have['surface']})")
    for line in shown[:args.misses]:
        print(line)
    precision = tally["right"] / max(1, tally["right"] + tally["false"])
    recall = tally["right"] / max(1, tally["gold"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"relations {tally['gold']} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    sys.exit(0 if f1 >= args.min_f1 else 1)


if __name__ == "__main__":
    main()
