# SPDX-License-Identifier: GPL-2.0-or-later
"""Compiles the citation data lexicon/cite_*.tsv to const tables: citetables.py OUT.c TSV...

Words are folded as citation/lex.c folds them (lower case, no marks, d for đ), so that the two
must change together.
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


def expand(name):
    """The phrases that braces write as one: "{is,are}{, also} asked to" are four."""
    brace = re.search(r"\{([^{}]*)\}", name)
    if not brace:
        return [name]
    return [p for choice in brace[1].split(",") for p in expand(name[:brace.start()] + choice + name[brace.end():])]


def names_of(row):
    """The phrases of a row of words."""
    return [" ".join(p.split()) for name in re.split(r"(?<=.)\|", row["phrases"]) for p in expand(name)]


def plural(phrase, lang):
    """Plausible plurals of a type name."""
    words = phrase.split(" ")
    if lang == "en":
        last = words[-1]
        if "of" in words:
            return [" ".join([words[0] + "s"] + words[1:])]
        if last.endswith("s"):
            return []
        ending = last[:-1] + "ies" if last.endswith("gy") else last + ("es" if last.endswith("ch") else "s")
        return [" ".join(words[:-1] + [ending])]
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
                at, shared = entry.index(known), lang if known[2] == lang else 0
                entry[at] = (kind, value, shared, known[3] | mask, known[4])
                return
        entry.append((kind, value, lang, mask, rank))


def ascii_key(code):
    return "".join(base(c) for c in code if base(c) or c.isdigit()).upper() if code not in ("TƯ", "HĐTƯ") else code.replace("TƯ", "TW").replace("Đ", "D")


def c_str(text):
    return '{ ' + '"' + "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else f"\\{b:03o}" for b in text.encode()) + '"' + f", {len(text.encode())} }}"


LANGS = {"vi": 1, "fr": 2, "en": 3}
CLASSES = ["type", "body", "mark", "month", "dated", "effect", "year", "and", "term", "ordinal", "prep", "place", "govern",
           "article", "clause", "point", "chapter", "congress", "plenum", "screen", "unit", "anaphor", "plural", "party",
           "locality", "law", "nickname", "relation", "foreign", "committee", "alias", "central",
           "community", "un", "stop", "after",
           "tasknoun", "taskcount", "taskannounce", "taskordinal", "taskverb", "assign", "coord", "due", "duequarter", "bodyhead",
           "bodyadj", "bodylink", "taskpronoun", "light", "bodystop", "bodyplace", "agent", "hour", "orderer", "nonorder", "taskword", "pluralsign", "taskpresent", "anyfirm", "taskcolumn",
           "form", "range", "issue"]
assert len(CLASSES) <= 64  # bits of table_root_classes


# Words that the candidate pass asks about, by what they may be (citation/candidates.c).
SCAN_TYPE, SCAN_MARK, SCAN_STATUTE, SCAN_SESSION, SCAN_RESOLUTION, SCAN_CODE = 1, 2, 4, 8, 16, 32
SCAN_PAIR, SCAN_FIRST = 64, 128
SCAN_SLOTS = 16384


def spellings(word):
    """The bytes of a word in the forms that texts hold, ASCII letters in lower case."""
    plain = "".join(base(c) or c for c in word)
    for form in (word.lower(), word.upper(), word.title(), plain):
        for normal in ("NFC", "NFD"):
            text = unicodedata.normalize(normal, form).encode()
            yield bytes(b | 0x20 if 65 <= b <= 90 else b for b in text)


def scan_words(data):
    """The words of type names, number marks and so on as an open hash table: the upper bits
    of the hash with eight bits of what the word may be; 0 is free."""
    bits_of, firsts, lasts = {}, [0] * 16384, [0] * 16384

    def add(word, bits):
        for text in spellings(word):
            h = 2166136261
            for b in text:
                h = ((h ^ b) * 16777619) & 0xFFFFFFFF
            bits_of[h] = bits_of.get(h, 0) | bits
            for start in (text[:3], text[:1].upper() + text[1:3], text[:3].upper()):
                start += b"  "
                three = start[0] | start[1] << 8 | start[2] << 16
                firsts[(three * 0x9E3779B1 & 0xFFFFFFFF) >> 18] |= bits
            end = (b"  " + text)[-3:]
            three = end[0] | end[1] << 8 | end[2] << 16
            lasts[(three * 0x9E3779B1 & 0xFFFFFFFF) >> 18] |= bits

    def last(phrase):
        return re.split(r"[ '’-]", phrase)[-1]

    def add_name(phrase, bits):
        words = re.split(r"[ '’-]", phrase)
        add(words[-1], bits | (SCAN_TYPE if len(words) == 1 else SCAN_PAIR))
        for word in words[-2:-1]:
            add(word, SCAN_FIRST)
    for row in data["cite_types"]:
        statute = row["id"] in ("luat", "bl", "pl", "hp", "treaty", "sl", "sac-luat", "fr-arrete")
        for lang in LANGS:
            for name in filter(None, row[lang].split("|")):
                french = lang == "fr" and row["id"] in ("nd", "luat", "pl", "fr-arrete")
                bits = (SCAN_STATUTE if statute or french else 0) | (SCAN_RESOLUTION if row["id"] == "nq" else 0)
                for form in [name] + plural(name, lang):
                    if bits or row["bare"] in ("yes", "mark") or name == "văn bản":
                        add_name(form, bits)
        for code in filter(None, row["codes"].split("|")):
            if len(code) > 1:
                add(code, SCAN_CODE | (SCAN_RESOLUTION if row["id"] == "nq" else 0))
            add(code + "TW", SCAN_SESSION | SCAN_RESOLUTION)
    for row in data["cite_words"]:
        bits = {"mark": SCAN_MARK, "central": SCAN_SESSION, "congress": SCAN_SESSION, "plenum": SCAN_SESSION,
                "term": SCAN_SESSION, "foreign": SCAN_TYPE,
                "community": SCAN_CODE}.get(row["class"])
        for phrase in row["phrases"].split("|") if bits else []:
            add(last(phrase), bits)
    add("s", SCAN_MARK)
    add("thứ", SCAN_SESSION)
    for word in ("tcvn", "qcvn", "res"):
        add(word, SCAN_CODE)
    slots = [0] * SCAN_SLOTS
    for h, bits in sorted(bits_of.items()):
        at = (h ^ h >> 15) & (SCAN_SLOTS - 1)
        while slots[at]:
            at = (at + 1) & (SCAN_SLOTS - 1)
        slots[at] = (h & ~255) | bits
    return slots, firsts, lasts


WORD_SLOT_BITS, EXACT_SLOTS = 14, 32768


def word_key(word):
    """The key of a folded word, as citation/table.h tells."""
    return int.from_bytes(word[-8:], "big") | (len(word) > 8) << 63


def emit(out, name, ctype, items):
    out.append(f"const {ctype} table_{name}[] = {{\n" + ",\n".join(items or ["{ 0 }"]) + "\n};")
    out.append(f"const size_t table_n_{name} = {len(items)};")


def emit_exact(out, exact):
    """The phrases as they are spelled, and their hash table (str_hash of base/str.h)."""
    slots = [0] * EXACT_SLOTS
    assert len(exact) < len(slots) // 2, "citation/table.h: more TABLE_EXACT_SLOTS"
    for number, phrase in enumerate(exact, 1):
        h = 14695981039346656037
        for b in phrase.encode():
            h = ((h ^ b) * 1099511628211) & (1 << 64) - 1
        while slots[h % EXACT_SLOTS]:
            h += 1
        slots[h % EXACT_SLOTS] = number
    emit(out, "exact", "str", [c_str("")] + [c_str(e) for e in exact])
    out.append("const uint16_t table_exact_slots[] = { " + ", ".join(map(str, slots)) + " };")


def fold_topics(text):
    """Each topic with a blank before every word, so that it is found where a word begins; as citation/known.c folds the text."""
    plain = "".join(c if c == "|" else base(c) or (c if c.isdigit() else " ") for c in unicodedata.normalize("NFC", text))
    return "|".join(" " + " ".join(t.split()) for t in plain.split("|") if t.strip())


def emit_documents(out, data, phrases):
    """Places, terms, known documents, laws by name, relations."""
    for at, row in enumerate(data["cite_places"]):
        for name in row["names"].split("|"):
            phrases.add("locality", at, 0, name)
    emit(out, "nicknames", "uint32_t", [r["number"] for r in data["cite_nicknames"]])
    emit(out, "places", "str", [c_str(r["slug"]) for r in data["cite_places"]])
    emit(out, "terms", "struct table_term",
         [f"{{ {r['term']}, {c_str(r['from'])}, {c_str(r['to'])} }}" for r in data["cite_terms"]])
    known = []
    for row in data["cite_known"]:
        parts = row["id"].split(":")[1].split("/")
        if parts[0] == "na":
            issuer, kind, number, mark = "qh", parts[1], parts[2], parts[3]
        else:
            issuer, kind, number = parts[1:4]
            number, _, mark = number.partition("~")
            mark = mark or parts[4]
        known.append((kind, number, row["id"], issuer, mark, row["date"], fold_topics(row["topics"])))
    emit(out, "known", "struct table_known", ["{ " + ", ".join(c_str(c) for c in k) + " }" for k in sorted(known)])
    for at, row in enumerate(data["cite_laws"]):
        for lang in LANGS:
            for name in filter(None, row[lang].split("|")):
                phrases.add("law", at, LANGS[lang], name)
    emit(out, "laws", "struct table_law",
         ["{ " + ", ".join(c_str(r[c]) for c in ("slug", "type", "years")) + " }" for r in data["cite_laws"]])
    modes = ["active", "passive", "premise", "near", "ends", "not", "part", "light"]
    for at, row in enumerate(data["cite_relations"]):
        for name in names_of(row):
            phrases.add("relation", at, 0, name)
    emit(out, "relations", "struct table_relation",
         [f"{{ {c_str(r['kind'])}, {modes.index(r['mode'])} }}" for r in data["cite_relations"]])


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
        for name in names_of(row):
            phrases.add(row["class"], int(row["value"]), 0, name)

    def spelled(name):
        return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", name).lower().replace("œ", "oe")))

    def exact_of(name, kind):
        return spelled(name) + chr(1 + CLASSES.index(kind))

    exact = {exact_of(name, row["class"]) for row in data["cite_words"] + data["task_words"] for name in names_of(row)}
    exact |= {exact_of(name, "type") for row in types for lang in LANGS for base_name in row[lang].split("|")
              for name in [base_name] + plural(base_name, lang)}
    exact |= {exact_of(name, "relation") for row in data["cite_relations"] for name in names_of(row)}
    emit_exact(out, sorted(exact))

    emit_documents(out, data, phrases)
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
    if len(nodes) > 65535:
        sys.exit("too many phrases for 16-bit node numbers")
    emit(out, "nodes", "struct table_node", ["{ %d, %d, %d, %d }" % n for n in nodes])
    emit(out, "edges", "struct table_edge", edges)
    emit(out, "values", "struct table_value", values)
    roots = [trie[0][0].get(i, 0) for i in range(len(words) + 1)]
    out.append("const uint16_t table_root[] = { " + ", ".join(map(str, roots)) + " };")
    classes = [0] * (len(words) + 1)
    for key, found in phrases.found.items():
        for kind, *_ in found:
            classes[number[key[0]]] |= 1 << CLASSES.index(kind)
    out.append("const uint64_t table_root_classes[] = { " + ", ".join(f"{c:#x}" for c in classes) + " };")
    emit(out, "words", "str", [c_str("")] + [c_str(w) for w in words])
    keys = [0] + [word_key(w.encode()) for w in words]
    size = 1 << WORD_SLOT_BITS
    assert len(keys) < size // 2, "citation/table.h: more TABLE_SLOT_BITS"
    slots = [0] * size
    for i in range(1, len(keys)):
        at = (keys[i] * 0x9E3779B97F4A7C15 & (1 << 64) - 1) >> 64 - WORD_SLOT_BITS
        while slots[at]:
            at = (at + 1) % size
        slots[at] = i
    out.append("const uint64_t table_keys[] = { " + ", ".join(f"{k:#x}u" for k in keys) + " };")
    out.append("const uint16_t table_slots[] = { " + ", ".join(map(str, slots)) + " };")

    letters_of = [int(chr(b).isascii() and chr(b).isalpha() or b >= 0x80 and b not in (0xC2, 0xE2)) for b in range(256)]
    out.append("const unsigned char table_word_byte[] = { " + ", ".join(map(str, letters_of)) + " };")
    slots, firsts, lasts = scan_words(data)
    out.append("const uint32_t table_scan[] = { " + ", ".join(map(str, slots)) + " };")
    out.append("const unsigned char table_scan_firsts[] = { " + ", ".join(map(str, firsts)) + " };")
    out.append("const unsigned char table_scan_lasts[] = { " + ", ".join(map(str, lasts)) + " };")

    def letter(c):
        return f'{{ "{base(chr(c))}", {int(unicodedata.category(chr(c)) == "Lu")} }}'
    out.append("const struct table_letter table_latin[] = { " + ", ".join(map(letter, range(0x250))) + " };")
    out.append("const struct table_letter table_latin_more[] = { " + ", ".join(map(letter, range(0x1E00, 0x1F00))) + " };")
    rest = sorted(ord(c) for c in {**LOOKALIKE, **SPECIAL} if ord(c) >= 0x250)
    emit(out, "rare_letters", "struct table_rare_letter", [f"{{ {c:#x}, {letter(c)} }}" for c in rest])
    pathlib.Path(sys.argv[1]).write_text("\n".join(out) + "\n", encoding="ascii")


main()
