# SPDX-License-Identifier: GPL-2.0-or-later
"""Turns files of lines `key` or `key<TAB>value` into tables (base/table.h): embed_tables.py OUT FILE...

A file a-b.txt becomes `const struct table table_a_b_txt`. Comments at its top are left out. Slots are a hash table
with linear probing: 1 + where a line begins, 0 is free; of lines with one key the first counts.
"""
import pathlib, re, sys


def hash_of(key):  # str_hash of base/str.h, folded as base/table.c does
    h = 14695981039346656037
    for byte in key:
        h = (h ^ byte) * 1099511628211 & (1 << 64) - 1
    return h ^ h >> 32


with open(sys.argv[1], "w") as out:
    out.write('#include "base/table.h"\n')
    for path in map(pathlib.Path, sys.argv[2:]):
        name = "table_" + re.sub(r"\W", "_", path.name)
        lines = path.read_bytes().splitlines(keepends=True)
        while lines and lines[0].startswith(b"#"):
            del lines[0]
        n_slots = 1 << (2 * len(lines)).bit_length()
        slots, known, start = [0] * n_slots, set(), 0
        for line in lines:
            key = line.rstrip(b"\n").split(b"\t")[0]
            if key not in known:
                at = hash_of(key) % n_slots
                while slots[at]:
                    at = (at + 1) % n_slots
                slots[at] = 1 + start
            known.add(key)
            start += len(line)
        out.write(f"extern const struct table {name};\n")
        out.write(f"static const unsigned char {name}_text[] = {{{','.join(map(str, b''.join(lines)))},0}};\n")
        out.write(f"static const uint32_t {name}_slots[] = {{{','.join(map(str, slots))}}};\n")
        out.write(f"const struct table {name} = {{ {name}_text, {start}, {name}_slots, {n_slots} }};\n")
