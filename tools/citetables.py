# SPDX-License-Identifier: GPL-2.0-or-later
"""Compiles the citation data lexicon/cite_*.tsv to const tables: citetables.py OUT.c TSV...

Words are folded as citation/lex.c folds them (lower case, no marks, d for đ), so that the two
must change together; tests/unit/test_lex.c checks that they agree.
"""
import pathlib, re, sys, unicodedata

LOOKALIKE = dict(zip("АВЕЅІЈКМНОРСТУХаеосхуріѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
                     "ABESIJKMHOPCTYXaeocxypisjABEZHIKMNOPTYXo"))
SPECIAL = {"Đ": "d", "đ": "d", "Ð": "d", "ð": "d", "Ɖ": "d", "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss",
           "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ı": "i", "ᵉ": "e", "ʳ": "r", "ᵈ": "d", "ⁿ": "n", "ᵗ": "t", "ʰ": "h",
           "ˢ": "s", "ᵃ": "a", "ᵒ": "o", "№": "no"}


def base(c):
    """The plain letters of one character, or nothing if it is no letter of ours."""
    if c in SPECIAL:
        return SPECIAL[c]
    if c in LOOKALIKE:
        return LOOKALIKE[c].lower()
    first = unicodedata.normalize("NFD", c)[0].lower()
    return first if first.isascii() and first.isalpha() else ""


def tokens(phrase):
    """(folded, marked) of each token; letters, digits and punctuation are tokens of their own."""
    out, word, marked = [], "", False
    for c in unicodedata.normalize("NFC", phrase) + " ":
        plain = base(c)
        if plain:
            word, marked = word + plain, marked or not c.isascii()
            continue
        if word:
            out.append((word, marked))
            word, marked = "", False
        if c.isdigit():
            out.append(("0", False))
        elif not c.isspace() and c not in "'’":
            out.append(({"º": "°"}.get(c, c), False))
    return out


def rows(path):
    lines = [l.rstrip("\n") for l in open(path, encoding="utf-8") if l.strip() and not l.startswith("#")]
    names = lines[0].split("\t")
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) > len(names):
            sys.exit(f"{path}: row {number} has {len(cells)} columns, not {len(names)}: {line[:60]}")
        yield dict(zip(names, cells + [""] * (len(names) - len(cells))))


def plural(phrase, lang):
    """Plausible plurals of a type name."""
    words = phrase.split(" ")
    if lang == "en":
        last = words[-1]
        if "of" in words:
            return [" ".join([words[0] + "s"] + words[1:])]
        if last.endswith("s"):
            return []
        return [" ".join(words[:-1] + [last[:-1] + "ies" if last.endswith("gy") else last + "s"])]
    if lang == "fr":
        stop = next((i for i, w in enumerate(words) if w in ("de", "d'application", "d'action", "intérieur", "d'invitation")), len(words))
        return [" ".join([w if w.endswith("s") else (w + "s") for w in words[:stop]] + words[stop:])]
    return []


class Phrases:
    """All phrases of all classes, as one trie over word numbers."""
    def __init__(self):
        self.found = {}     # tuple of words -> list of (class, value, lang, mask, rank)

    def add(self, kind, value, lang, phrase, rank=0):
        cut = tokens(phrase)
        if not cut:
            return
        mask = sum(1 << i for i, (_, marked) in enumerate(cut) if marked)
        entry = self.found.setdefault(tuple(w for w, _ in cut), [])
        for known in entry:
            if known[0] == kind and known[1] == value:
                return
        entry.append((kind, value, lang, mask, rank))


def ascii_key(code):
    return "".join(base(c) for c in code if base(c) or c.isdigit()).upper() if code not in ("TƯ", "HĐTƯ") else code.replace("TƯ", "TW").replace("Đ", "D")


def c_str(text):
    return '{ ' + '"' + "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else f"\\{b:03o}" for b in text.encode()) + '"' + f", {len(text.encode())} }}"


LANGS = {"vi": 1, "fr": 2, "en": 3}
CLASSES = ["type", "body", "mark", "month", "dated", "effect", "year", "and", "term", "ordinal", "prep", "place", "govern",
           "article", "clause", "point", "chapter", "congress", "plenum", "screen", "unit", "anaphor", "plural", "party",
           "locality", "law", "nickname", "relation", "foreign", "committee", "alias",
           "tasknoun", "taskcount", "taskannounce", "taskordinal", "taskverb", "assign", "coord", "due", "duequarter", "bodyhead",
           "bodyadj", "bodylink", "taskpronoun"]


def emit(out, name, ctype, items):
    out.append(f"const {ctype} table_{name}[] = {{\n" + ",\n".join(items or ["{ 0 }"]) + "\n};")
    out.append(f"const size_t table_n_{name} = {len(items)};")


def main():
    paths = {pathlib.Path(p).stem: p for p in sys.argv[2:]}
    data = {name: list(rows(path)) for name, path in paths.items()}
    phrases, out = Phrases(), ['#include "citation/table.h"']
    types = data["cite_types"]
    bare = ["yes", "mark", "symbol", "no"]
    for at, row in enumerate(types):
        for lang in LANGS:
            for rank, name in enumerate(n for n in row[lang].split("|") if n):
                for form in [name] + plural(name, lang):
                    phrases.add("type", at, LANGS[lang], form, rank)
    emit(out, "types", "struct table_type",
         [f"{{ {c_str(r['id'])}, {c_str(r['codes'].split('|')[0])}, {bare.index(r['bare'])} }}" for r in types])

    codes = []
    for at, row in enumerate(types):
        for rank, code in enumerate(c for c in row["codes"].split("|") if c):
            codes.append((ascii_key(code), 0, rank, code, at, 0, 0))
    families = ["party", "state", "na", "ubtvqh", "org", "none"]
    for row in data["cite_codes"]:
        names = row["codes"].split("|")
        for code in names:
            codes.append((ascii_key(code), 1, 0, names[0], families.index(row["family"]), int(row["local"] == "local"), 0))
    seen, unique = set(), []
    for c in sorted(codes, key=lambda c: c[:3]):
        if c[:2] not in seen:
            seen.add(c[:2])
            unique.append(c)
    emit(out, "codes", "struct table_code",
         [f"{{ {c_str(c[0])}, {c_str(c[3])}, {c[1]}, {c[4]}, {c[5]} }}" for c in unique])

    bodies = data["cite_bodies"]
    for at, row in enumerate(bodies):
        for lang in LANGS:
            for name in filter(None, row[lang].split("|")):
                if name != "-":
                    phrases.add("body", at, LANGS[lang], name)
    emit(out, "bodies", "str", [c_str(r["code"]) for r in bodies])
    for row in data["cite_words"] + data["task_words"]:
        for name in re.split(r"(?<=.)\|", row["phrases"]):
            phrases.add(row["class"], int(row["value"]), 0, name)

    exact = {" ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", name).lower().replace("œ", "oe")))
             for row in data["task_words"] for name in re.split(r"(?<=.)\|", row["phrases"])}
    emit(out, "exact", "str", [c_str(e) for e in sorted(exact, key=lambda e: e.encode())])

    words = sorted({w for key in phrases.found for w in key})
    number = {w: i + 1 for i, w in enumerate(words)}
    trie = [({}, [])]
    for key in sorted(phrases.found):
        node = 0
        for w in key:
            nxt = trie[node][0].get(number[w])
            if nxt is None:
                nxt = len(trie)
                trie.append(({}, []))
                trie[node][0][number[w]] = nxt
            node = nxt
        trie[node][1].extend(phrases.found[key])
    edges, values, nodes = [], [], []
    for children, found in trie:
        nodes.append((len(edges), len(children), len(values), len(found)))
        edges += [f"{{ {w}, {n} }}" for w, n in sorted(children.items())]
        for kind, value, lang, mask, rank in sorted(found, key=lambda f: (CLASSES.index(f[0]), f[4], f[1])):
            values.append(f"{{ {CLASSES.index(kind)}, {lang}, {value}, {mask:#x} }}")
    emit(out, "nodes", "struct table_node", ["{ %d, %d, %d, %d }" % n for n in nodes])
    emit(out, "edges", "struct table_edge", edges)
    emit(out, "values", "struct table_value", values)
    roots = [trie[0][0].get(i, 0) for i in range(len(words) + 1)]
    out.append("const uint16_t table_root[] = { " + ", ".join(map(str, roots)) + " };")
    emit(out, "words", "str", [c_str("")] + [c_str(w) for w in words])
    size = 1 << (len(words) * 2).bit_length()
    slots = [0] * size
    for w, i in number.items():
        h = 2166136261
        for b in w.encode():
            h = ((h ^ b) * 16777619) & 0xFFFFFFFF
        at = (h ^ h >> 15) & (size - 1)
        while slots[at]:
            at = (at + 1) & (size - 1)
        slots[at] = i
    out.append("const uint16_t table_slots[] = { " + ", ".join(map(str, slots)) + " };")
    out.append(f"const uint32_t table_slot_mask = {size - 1};")

    def letters(first, last):
        return ", ".join('"%s"' % base(chr(c)) if base(chr(c)) else '""' for c in range(first, last))
    out.append("const char table_latin[][3] = { " + letters(0xC0, 0x250) + " };")
    out.append("const char table_latin_more[][3] = { " + letters(0x1E00, 0x1F00) + " };")
    rest = sorted(ord(c) for c in {**LOOKALIKE, **SPECIAL} if ord(c) >= 0x250)
    emit(out, "letters", "struct table_letter", [f'{{ {c:#x}, "{base(chr(c))}" }}' for c in rest])
    pathlib.Path(sys.argv[1]).write_text("\n".join(out) + "\n", encoding="ascii")


main()
