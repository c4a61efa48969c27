# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks the tables of lexicon/words: lexicon_check.py [--advise] ROOT

Errors (status 1): broken rows, ids out of range, twice or out of order, text that is not
NFC, blanks or marks where none belong, a variant twice in a cell, a row twice.
--advise also prints what a person should look at: rows whose cells all occur in another
row, cells with many variants, Vietnamese cells that group siblings.
"""
import collections
import pathlib
import re
import sys
import unicodedata

LANGS = ("vi", "fr", "en")
ID = re.compile(r"[BCDGP]\d{5}|C\d{3}")
OLD = 20000  # smaller numbers were given before files had ranges
VARIANTS = 16  # lexicon/lexicon.h: LEXICON_VARIANTS
WORDS = 14  # lexicon/lexicon.h: LEXICON_WORDS
VI_LETTERS = set("abcdeghiklmnopqrstuvxy")  # đ apart, marks removed


def plain(text):
    return unicodedata.normalize("NFC", text).lower()


class Checker:
    def __init__(self):
        self.errors = 0
        self.ids = {}
        self.rows = {}
        self.cells = collections.defaultdict(list)

    def error(self, where, what):
        print(f"{where}: {what}")
        self.errors += 1

    def cell(self, where, lang, cell):
        variants = cell.split("|") if cell else []
        if len(variants) > VARIANTS:
            self.error(where, f"{lang}: more than {VARIANTS} variants")
        seen = set()
        for v in variants:
            if not v or v != v.strip() or "  " in v or any(c in v for c in '"\u00a0\u2019\u200b'):
                self.error(where, f"{lang}: blanks or marks in '{v}'")
            if not re.search(r"\w", v):
                self.error(where, f"{lang}: no word in '{v}'")
            if len(v.split()) > WORDS:
                self.error(where, f"{lang}: more than {WORDS} words in '{v}'")
            if v in seen:
                self.error(where, f"{lang}: '{v}' twice")
            seen.add(v)
        return variants

    def row(self, where, line, low, high, last):
        fields = line.split("\t")
        if len(fields) != 4:
            self.error(where, "not four columns: id vi fr en")
            return last
        id = fields[0]
        if not ID.fullmatch(id):
            self.error(where, f"'{id}' is no id")
        elif int(id[1:]) >= OLD and not low <= int(id[1:]) <= high:
            self.error(where, f"{id} is not in this file's range")
        if id in self.ids:
            self.error(where, f"{id} stands at {self.ids[id]} too")
        if id <= last:
            self.error(where, f"{id} after {last}")
        self.ids[id] = where
        cells = [self.cell(where, lang, cell) for lang, cell in zip(LANGS, fields[1:])]
        if sum(map(bool, cells)) < 2:
            self.error(where, "fewer than two languages")
        key = tuple(tuple(sorted(map(plain, c))) for c in cells)
        if key in self.rows:
            self.error(where, f"the same row as {self.rows[key]}")
        self.rows[key] = id
        for lang, variants in zip(LANGS, cells):
            for rank, v in enumerate(variants):
                self.cells[lang, plain(v)].append((id, rank))
        return id

    def file(self, path):
        low, high, last = 0, 0, ""
        lines = path.read_text(encoding="utf-8").split("\n")
        if lines.pop():
            self.error(path.name, "the last line has no end")
        for number, line in enumerate(lines, 1):
            where = f"{path.name}:{number}"
            if unicodedata.normalize("NFC", line) != line:
                self.error(where, "not NFC")
            if line.startswith("#"):
                found = re.fullmatch(r"# new ids: (\d+) to (\d+)", line)
                low, high = map(int, found.groups()) if found else (low, high)
                continue
            last = self.row(where, line, low, high, last)
        if not low:
            self.error(path.name, "no line '# new ids: LOW to HIGH'")

    def advise(self):
        whole = {id: key for key, id in self.rows.items()}
        for id, key in whole.items():
            where = f"{self.ids[id]}: {id}"
            homes = [{r for v in cell for r, _ in self.cells[lang, v]}
                     for lang, cell in zip(LANGS, key) if cell]
            for other in sorted(set.intersection(*homes) - {id}):
                if all(set(a) <= set(b) for a, b in zip(key, whole[other])):
                    print(f"{where} is inside {other}")
            if len(key[0]) > 4:
                print(f"{where} has {len(key[0])} Vietnamese variants")
            for v in key[0]:
                letters = set(re.sub(r"[\W\d_]", "", unicodedata.normalize("NFD", v))) - {"đ"}
                if letters - VI_LETTERS:
                    print(f"{where} '{v}' is not Vietnamese")


def main():
    args = [a for a in sys.argv[1:] if a != "--advise"]
    if len(args) != 1:
        sys.exit(__doc__)
    checker = Checker()
    paths = sorted(pathlib.Path(args[0], "lexicon", "words").glob("*.tsv"))
    for path in paths:
        checker.file(path)
    if "--advise" in sys.argv:
        checker.advise()
    print(f"{len(paths)} files, {len(checker.ids)} rows, {checker.errors} errors")
    sys.exit(1 if checker.errors or not paths else 0)


if __name__ == "__main__":
    main()
