# SPDX-License-Identifier: GPL-2.0-or-later
"""Counts what meson ran, case by case: tally.py TESTLOG.json LOG

A program that speaks TAP counts for each of its cases, any other for one. What failed is
named with the end of its output; the last line is the sum. Exits 1 if anything failed.
"""
import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b(.*)$", re.M)
SKIP = re.compile(r"#\s*skip", re.I)
PLAN = re.compile(r"^1\.\.(\d+)$", re.M)
KNOWN_BUG = re.compile(r"#\s*todo", re.I)
SHOWN_LINES = 60


def count(test):
    """Passed, failed, skipped of one program, and the names of the failed cases."""
    cases = CASE.findall(test.get("stdout") or "")
    skipped = sum(1 for _, name in cases if SKIP.search(name))  # cmocka calls them "not ok"
    failed = [name.strip(" -") for bad, name in cases
              if bad and not SKIP.search(name) and not KNOWN_BUG.search(name)]
    passed = len(cases) - len(failed) - skipped
    plan = PLAN.search(test.get("stdout") or "")
    complete = plan is not None and int(plan.group(1)) == len(cases)
    if complete and not failed and test.get("returncode") == 0:
        return passed, [], skipped  # meson takes a skipped "not ok" for a failure
    if not cases and test["result"] in ("OK", "EXPECTEDFAIL", "SKIP"):
        return (0, [], 1) if test["result"] == "SKIP" else (1, [], 0)
    if not failed:  # it crashed, hung, or ended early
        failed = [f"{test['result'].lower()}, exit status {test.get('returncode')}"]
    return passed, failed, skipped


def main():
    try:
        lines = open(sys.argv[1], encoding="utf-8", errors="replace").read().splitlines()
    except OSError:
        sys.stdout.write(open(sys.argv[2], encoding="utf-8", errors="replace").read())
        print("0 passed, 1 failed")
        return 1
    passed = skipped = n_failed = 0
    for line in lines:
        test = json.loads(line)
        ok, failed, skip = count(test)
        passed, skipped, n_failed = passed + ok, skipped + skip, n_failed + len(failed)
        if failed:
            output = (test.get("stdout") or "") + (test.get("stderr") or "")
            print(f"--- {test['name']}: " + "; ".join(failed))
            print("\n".join(output.splitlines()[-SHOWN_LINES:]))
        elif skip:
            print(f"--- {test['name']}: {skip} skipped")
    if not lines:
        n_failed += 1
        print("no test ran")
    print(f"{passed} passed, {n_failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if n_failed else 0


sys.exit(main())
