# SPDX-License-Identifier: GPL-2.0-or-later
"""Scores `tracuu tasks --format ndjson` against tests/golden/tasks.jsonl or seeds.tasks.jsonl.

usage: score_tasks.py GOLD PREDICTED.ndjson [--misses N] [--min-f1 X] [--min-actor X] [--min-deadline X]

A predicted task is right where its article and its text are the gold's; among those the actor (or one of actor_also), the
deadline and the place in its list are compared. Optional gold tasks count neither way. Seeds give first and last words.
"""
import argparse
import collections
import json
import sys


def gold_of(path):
    """{article: [task]}"""
    gold = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        if "tasks" in row:
            gold[row["article"]] += row["tasks"]
        else:
            gold[row["article"]].append(row)
    return gold


def same(want, have):
    text = " ".join(have["text"].split())
    if "text" in want:
        return " ".join(want["text"].split()) == text
    return text.startswith(want["first"]) and text.endswith(want["last"])


def holds(want, have):
    """The text found is what an optional task of the gold is, with a frame before it: "According to ..., "."""
    text = " ".join(have["text"].split())
    if "text" in want:
        return text.endswith(" ".join(want["text"].split()))
    return want["first"] in text and text.endswith(want["last"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("predicted")
    parser.add_argument("--misses", type=int, default=0)
    for name in ("f1", "actor", "deadline"):
        parser.add_argument(f"--min-{name}", type=float, default=0)
    args = parser.parse_args()
    gold, found = gold_of(args.gold), collections.defaultdict(list)
    for line in open(args.predicted, encoding="utf-8"):
        row = json.loads(line)
        found[row["article"]].append(row)
    tally, shown = collections.Counter(), []
    for article, tasks in gold.items():
        used = set()
        for want in tasks:
            hit = next((k for k, have in enumerate(found[article]) if k not in used and same(want, have)), None)
            if want.get("optional"):
                used.add(next((k for k, have in enumerate(found[article]) if k not in used and holds(want, have)), None))
                continue
            tally["gold"] += 1
            if hit is None:
                shown.append(f"MISS {article}: {want.get('text') or want['first'] + ' ... ' + want['last']}")
                continue
            used.add(hit)
            have = found[article][hit]
            tally["right"] += 1
            for key in ("actor", "deadline", "coordinator", "announced", "ordered_by"):
                good = have[key] == want[key] or have[key] in (want.get(key + "_also") or [])
                tally[key] += good
                if not good:
                    shown.append(f"{key.upper()} {article}: {have[key]!r}, gold {want[key]!r} in {have['text'][:150]!r}")
            tally["place"] += (have["list"], have["index"], have["parent"]) == (want["list"], want["index"], want["parent"])
        for k, have in enumerate(found[article]):
            if k not in used:
                tally["false"] += 1
                shown.append(f"FALSE {article}: {have['list']}.{have['index']} {have['text']!r}")
    for line in shown[:args.misses]:
        print(line)
    precision = tally["right"] / max(1, tally["right"] + tally["false"])
    recall = tally["right"] / max(1, tally["gold"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    share = {key: tally[key] / max(1, tally["right"]) for key in ("actor", "deadline", "coordinator", "announced", "ordered_by", "place")}
    print(f"tasks {tally['gold']} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} " + " ".join(f"{k} {v:.3f}" for k, v in share.items()))
    sys.exit(0 if f1 >= args.min_f1 and share["actor"] >= args.min_actor and share["deadline"] >= args.min_deadline else 1)


if __name__ == "__main__":
    main()
