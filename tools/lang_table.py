# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes text/lang_trigrams.txt: lang_table.py ROOT WORD_LIST... > ROOT/text/lang_trigrams.txt

Vietnamese, French and English are counted from the project's own ROOT/lexicon/words and
ROOT/text/irregular.*.tsv. The one column of other languages is counted from Debian's word lists wngerman (GPL-2+), wspanish (public
domain), wportuguese (GPL-2+), wdutch (BSD) and wswedish (GPL-2+). Half as much weight again as all
of these comes from tools/lang_words.txt, by Zipf's law, so that short common words are known.

Letters are folded to a-z; a blank stands before, before again and after a word. A line of the table
is a pair of letters, first blank-blank; in it four characters for each third letter: other
languages, Vietnamese, French, English. A character is '0' plus -4 ln p(third | pair), rounded, as a
Witten-Bell-like mixture of trigrams, bigrams and letters gives it.
"""
import collections, math, pathlib, re, sys, unicodedata

LETTERS = " abcdefghijklmnopqrstuvwxyz"
COLUMNS = ["other", "vi", "fr", "en"]
SPECIAL = str.maketrans({"đ": "d", "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})
MASS = 100000  # of a language's words
COMMON = 1.5   # times that for the commonest words
SMOOTH = 5     # of a longer context's count goes to the shorter one


def fold(word):
    word = unicodedata.normalize("NFD", word.lower().translate(SPECIAL))
    return "".join(c for c in word if c in LETTERS[1:])


def scale(counts, mass):
    factor = mass / sum(counts.values())
    return collections.Counter({w: n * factor for w, n in counts.items() if w})


def read(path):
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return path.read_text("iso-8859-1")


def rows(paths):
    for path in sorted(paths):
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                yield line.split("\t")


def lexicon(root):
    words = {lang: collections.Counter() for lang in COLUMNS[1:]}
    for row in rows(root.glob("lexicon/words/*.tsv")):
        for lang, cell in zip(COLUMNS[1:], row[1:]):
            found = re.findall(r"[^\W\d_]{2,}", unicodedata.normalize("NFC", cell))
            words[lang].update(w.lower() for w in found)
    for lang in ["fr", "en"]:
        words[lang].update(row[0].lower() for row in rows([root / f"text/irregular.{lang}.tsv"]))
    folded = {lang: collections.Counter() for lang in words}
    for lang, counts in words.items():
        for word, n in counts.items():
            folded[lang][fold(word)] += math.sqrt(n)
    return folded


def common(path):
    words = collections.defaultdict(dict)
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            lang, *rest = line.split()
            words[lang].update(dict.fromkeys(map(fold, rest)))
    return {lang: scale(collections.Counter({w: 1 / (i + 3) for i, w in enumerate(ws)}), COMMON * MASS)
            for lang, ws in words.items()}


def columns(root, lists):
    counts = {lang: scale(c, MASS) for lang, c in lexicon(root).items()}
    often = common(pathlib.Path(__file__).with_name("lang_words.txt"))
    for lang in counts:
        counts[lang] += often.pop(lang)
    counts["other"] = collections.Counter()
    for words in often.values():
        counts["other"] += words
    for path in lists:
        counts["other"] += scale(collections.Counter(map(fold, read(path).split())), MASS)
    return {lang: scale(c, MASS) for lang, c in counts.items()}


def table(counts):
    tri, bi, uni = (collections.Counter() for _ in range(3))
    for word, n in counts.items():
        padded = "  " + word + " "
        for i in range(2, len(padded)):
            tri[padded[i - 2:i + 1]] += n
            bi[padded[i - 1:i + 1]] += n
            uni[padded[i]] += n
    after_pair, after_one = collections.Counter(), collections.Counter()
    for t, n in tri.items():
        after_pair[t[:2]] += n
    for b, n in bi.items():
        after_one[b[0]] += n
    total = sum(uni.values())

    def cell(a, b, c):
        p = (uni[c] + 1) / (total + len(LETTERS))
        p = (bi[b + c] + SMOOTH * p) / (after_one[b] + SMOOTH)
        p = (tri[a + b + c] + SMOOTH * p) / (after_pair[a + b] + SMOOTH)
        return chr(ord("0") + min(round(-4 * math.log(p)), 74))

    return {a + b + c: cell(a, b, c) for a in LETTERS for b in LETTERS for c in LETTERS}


def main():
    counts = columns(pathlib.Path(sys.argv[1]), map(pathlib.Path, sys.argv[2:]))
    tables = [table(counts[lang]) for lang in COLUMNS]
    for a in LETTERS:
        for b in LETTERS:
            print("".join(t[a + b + c] for c in LETTERS for t in tables))


main()
