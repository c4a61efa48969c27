# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the words that records are coded with: record_words.py ROOT >ROOT/store/words.txt

They come from the project's own tables and sample articles, most frequent first. The list is part of the
format of records (store/wordcode.h), so this was run once and is run again only with a new record format.
"""
import collections, pathlib, re, sys, unicodedata

WORDS = 16448 - 15  # codes there are, less the marks of tools/wordcode_table.py
STOPWORD, SAMPLE = 30, 5  # what a stop word and a word of an article count for beside one of a table

root = pathlib.Path(sys.argv[1])
counts = collections.Counter()


def count(path, weight):
    for line in unicodedata.normalize("NFC", path.read_text("utf-8")).lower().splitlines():
        if not line.startswith("#"):
            for word in re.findall(r"[^\W\d_]+", line):
                counts[word] += weight


for path in sorted(root.glob("lexicon/**/*.tsv")):
    count(path, 1)
for path in sorted(root.glob("stopwords/*.txt")):
    count(path, STOPWORD)
for path in sorted(root.glob("corpus/sample/text/*")) + [root / "corpus/sample/articles.jsonl"]:
    count(path, SAMPLE)
words = [w for w in counts if 2 <= len(w.encode()) <= 24 and w.upper().lower() == w]
print(*sorted(words, key=lambda w: (-counts[w], w))[:WORDS], sep="\n")
