# SPDX-License-Identifier: GPL-2.0-or-later
"""Turns files into one C source of byte arrays: embed.py OUT FILE..."""
import pathlib, re, sys

with open(sys.argv[1], "w") as out:
    for path in map(pathlib.Path, sys.argv[2:]):
        name = re.sub(r"\W", "_", path.name)
        data = path.read_bytes()
        out.write(f"extern const unsigned char {name}[{len(data)}];\n")
        out.write(f"const unsigned char {name}[{len(data)}] = {{{','.join(map(str, data))}}};\n")
