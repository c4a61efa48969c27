# SPDX-License-Identifier: GPL-2.0-or-later
"""Compiles the words of store/wordcode.h: wordcode_table.py OUT WORDS STOPWORDS...

Each word stands there in three forms: as it is, with a capital, in capitals. Slots are a hash table with
linear probing: 1 + number of the form, 0 is empty. Behind the last form there is room for reading WORDCODE_MOVE bytes at any.
Looks are those of base/listed.h; STOPWORDS are the lists of its languages, in their order.
"""
import sys
import unicodedata

MARKS = "\u201c\u201d\u2018\u2019\u00ab\u00bb\u2013\u2014\u2026\u2022\u00b7\u00b0\u00a0\u2011\u00a7"
SLOTS = 1 << 17  # WORDCODE_SLOTS and
MOVE = 32  # WORDCODE_MOVE of store/wordcode_table.h


def hash_of(data):  # store/wordcode.c has the same
    h = len(data)
    for at in range(0, len(data), 4):
        h = (h ^ int.from_bytes(data[at : at + 4], "little")) * 0x9E3779B97F4A7C15 & (1 << 64) - 1
    return h >> 32


def plain(word):  # normal_word of text/normal.h, of the letters that the list has
    return unicodedata.normalize("NFC", word).lower().replace("œ", "oe").replace("æ", "ae")


def letter(word, at):
    fold = unicodedata.normalize("NFD", plain(word).replace("đ", "d"))
    fold = "".join(c for c in fold if not unicodedata.combining(c))
    return ord(fold[at]) & 31 if "a" <= fold[at : at + 1] <= "z" else 0


def look_of(word):  # base/listed.h
    stops = sum((plain(word) in stop) << lang for lang, stop in enumerate(stop_words, 1))
    return stops << 10 | letter(word, 0) << 5 | letter(word, 1)


stop_words = [set(open(path, encoding="utf-8").read().split("\n")) for path in sys.argv[3:]]
words = list(MARKS) + open(sys.argv[2], encoding="utf-8").read().split()
forms = [form for w in words for form in (w, w[0].upper() + w[1:], w.upper())]
looks = [0 if form[0] in MARKS else look_of(form) for form in forms]
forms = [form.encode() for form in forms]
slots = [0] * SLOTS
known = set()
for number, form in enumerate(forms):
    if form in known:
        continue
    known.add(form)
    at = hash_of(form) % SLOTS
    while slots[at]:
        at = (at + 1) % SLOTS
    slots[at] = number + 1
if max(map(len, forms)) > MOVE:
    sys.exit("a word is longer than WORDCODE_MOVE bytes")
offsets = [0]
for form in forms:
    offsets.append(offsets[-1] + len(form))

with open(sys.argv[1], "w") as out:
    out.write('#include "store/wordcode_table.h"\n')
    for kind, name, values in (("unsigned char", "bytes", b"".join(forms) + bytes(MOVE)), ("uint32_t", "offsets", offsets), ("uint16_t", "slots", slots), ("uint16_t", "looks", looks)):
        out.write(f"const {kind} wordcode_{name}[] = {{{','.join(map(str, values))}}};\n")
    out.write(f"const uint32_t wordcode_n_words = {len(words)}, wordcode_n_marks = {len(MARKS)};\n")
