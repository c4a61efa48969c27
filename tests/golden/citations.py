#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Citations against what is written down about them: citations.py MODE TRACUU

frozen     every citation of the sample corpus and of citations.jsonl, as citations.frozen.tsv
           lists them; a change of the grammar shows as a diff
renew      writes that list anew
gold       citations.jsonl: every part and every span
relations  relations.jsonl: kind, source and target
seeds      the seed articles, exactly; skipped where they are absent
"""
import difflib, json, os, pathlib, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
FROZEN = HERE / "citations.frozen.tsv"
FLOOR = {"gold": 0.98, "relations": 0.95}  # of what is found of the gold; measured 1.000 and 0.985
PARTS = ("form", "type", "number", "year", "issuer", "symbol", "date", "id", "resolved_from", "relation")


def cite(program, *sources):
    out = subprocess.run([program, "cite", "--format", "ndjson", *map(str, sources)], stdout=subprocess.PIPE, text=True, encoding="utf-8")
    return [json.loads(line) for line in out.stdout.splitlines()]


def rows(name):
    return [json.loads(line) for line in open(HERE / name, encoding="utf-8")]


def plain(value):
    if isinstance(value, dict):
        return " ".join(str(v) for v in value.values() if v)
    return "-" if value is None else str(value).replace("\n", " ")


def frozen_lines(program):
    for source in (ROOT / "corpus" / "sample", HERE / "citations.jsonl"):
        for c in cite(program, source):
            yield "\t".join([c["article"], str(c["start"]), plain(c["surface"])] + [plain(c[part]) for part in PARTS]) + "\n"


def check_frozen(program):
    now, then = list(frozen_lines(program)), FROZEN.read_text(encoding="utf-8").splitlines(True)[1:]
    diff = list(difflib.unified_diff(then, now, "frozen", "now", n=0))
    sys.stdout.writelines(diff)
    return not diff


def renew(program):
    head = "# SPDX-License-Identifier: GPL-2.0-or-later\tarticle start surface " + " ".join(PARTS) + "\n"
    FROZEN.write_text(head + "".join(frozen_lines(program)), encoding="utf-8")
    return True


def share(name, hit, wanted, extra):
    print(f"{name}: {hit} of {wanted} found, {extra} more")
    return hit >= FLOOR[name] * wanted and extra <= (1 - FLOOR[name]) * wanted


def check_gold(program):
    found, hit, wanted, extra = {}, 0, 0, 0
    for c in cite(program, HERE / "citations.jsonl"):
        found.setdefault(c["article"], []).append({k: c[k] for k in ("surface", "type", "number", "year", "issuer", "symbol", "date", "form")})
    for case in rows("citations.jsonl"):
        got = found.get(case["id"], [])
        wanted += len(case["cites"])
        for gold in case["cites"]:
            if gold in got:
                hit += 1
                got.remove(gold)
            else:
                print("missed", case["id"], gold)
        extra += len(got)
        for c in got:
            print("invented", case["id"], c)
    return share("gold", hit, wanted, extra)


def check_relations(program):
    cases, hit, wanted, extra = [r for r in rows("relations.jsonl") if "text" in r], 0, 0, 0
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps({k: r[k] for k in ("id", "lang", "text")}, ensure_ascii=False) + "\n" for r in cases)
        file.flush()
        found = cite(program, file.name)
    for case in cases:
        got = {(c["surface"], c["relation"]["kind"], c["relation"]["source_id"]) for c in found if c["article"] == case["id"] and c["relation"]}
        gold = {(r["target"], r["kind"], r["source_id"]) for r in case["relations"]}
        for one in sorted(gold ^ got, key=str):
            print("missed" if one in gold else "invented", case["id"], one)
        hit, wanted, extra = hit + len(gold & got), wanted + len(gold), extra + len(got - gold)
    return share("relations", hit, wanted, extra)


def check_seeds(program):
    if not SEEDS.is_dir():
        sys.exit(77)
    good, gold = True, {(g["article"], g["surface"], g["occurrence"]): g for g in rows("seeds.citations.jsonl")}
    counts = {}
    for c in cite(program, SEEDS):
        key = (c["article"], c["surface"])
        counts[key] = counts.get(key, 0) + 1
        g = gold.pop((*key, counts[key]), None)
        wrong = g is None or [k for k in ("form", "type", "number", "year", "issuer", "symbol", "date")
                              if c[k] != g[k]] or c["id"] not in [g["id"], *g.get("also", [])]
        if wrong:
            print("wrong", c["article"], c["surface"], wrong)
            good = False
    for key in gold:
        print("missed", key)
    return good and not gold


MODES = {"frozen": check_frozen, "renew": renew, "gold": check_gold, "relations": check_relations, "seeds": check_seeds}
if len(sys.argv) != 3 or sys.argv[1] not in MODES:
    sys.exit(__doc__)
sys.exit(0 if MODES[sys.argv[1]](os.path.abspath(sys.argv[2])) else 1)
