# SPDX-License-Identifier: GPL-2.0-or-later
"""Turns files into one C source of byte arrays: embed.py OUT FILE...

A file a-b.txt becomes `const unsigned char embed_a_b_txt[]` and `const size_t embed_a_b_txt_size`.
"""
import pathlib, re, sys

with open(sys.argv[1], "w") as out:
    out.write("#include <stddef.h>\n")
    for path in map(pathlib.Path, sys.argv[2:]):
        name = "embed_" + re.sub(r"\W", "_", path.name)
        data = path.read_bytes()
        out.write(f"extern const unsigned char {name}[];\nextern const size_t {name}_size;\n")
        out.write(f"const unsigned char {name}[] = {{{','.join(map(str, data))},0}};\n")
        out.write(f"const size_t {name}_size = {len(data)};\n")
