# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the shell completions from the program's own help: completions.py TRACUU BASH ZSH

What `tracuu --help` and `tracuu COMMAND --help` print is made from the option tables, so
the completions cannot fall behind.
"""
import re
import subprocess
import sys

OPTION = re.compile(r"^  (?:-(\w), |    )--([\w-]+)(?: (\S+))?(?:\s{2,}(.*))?$")
FILE_VALUES = ("DIR", "FILE", "TOPICS")
FILE_OPERANDS = ("SOURCE", "FILE", "QUERIES", "OUT")


class Option:
    def __init__(self, letter, name, value, text):
        self.letter, self.name, self.value, self.text = letter, name, value, text

    def words(self):
        return ([f"-{self.letter}"] if self.letter else []) + [f"--{self.name}"]

    def choices(self):
        return self.value.split("|") if self.value and "|" in self.value else []


class Command:
    """A command, or the program itself, as its help describes it."""

    def __init__(self, program, *words):
        text = subprocess.run([program, *words, "--help"], check=True, capture_output=True,
                              encoding="utf-8").stdout
        self.name = words[0] if words else None
        self.operands = text.splitlines()[0].partition("[OPTIONS]")[2]
        self.takes_files = any(word in self.operands for word in FILE_OPERANDS)
        self.commands = re.findall(r"^  (\w+) {2,}(.*)$", text, re.M) if not words else []
        self.options = []
        for line in text.splitlines():
            option = OPTION.match(line)
            if option:
                self.options.append(Option(*option.groups()))
            elif self.options and self.options[-1].text is None:
                self.options[-1].text = line.strip()


def bash(program, commands):
    out = ["# bash completion for tracuu, made by tools/completions.py", "_tracuu()", "{",
           '\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}',
           '\tlocal command=${COMP_WORDS[1]} options= files=',
           "\tCOMPREPLY=()",
           "\tif [ \"$COMP_CWORD\" -eq 1 ]; then",
           f"\t\tCOMPREPLY=($(compgen -W '{' '.join([c.name for c in commands] + [w for o in program.options for w in o.words()])}' -- \"$cur\"))",
           "\t\treturn", "\tfi", "\tcase $command in"]
    for c in commands:
        out.append(f"\t{c.name})")
        out.append(f"\t\toptions='{' '.join(w for o in c.options for w in o.words())}'")
        if c.takes_files:
            out.append("\t\tfiles=yes")
        arms = [(o, f"COMPREPLY=($(compgen -W '{' '.join(o.choices())}' -- \"$cur\"))" if o.choices()
                 else 'COMPREPLY=($(compgen -f -- "$cur"))' if o.value in FILE_VALUES else ":")
                for o in c.options if o.value]
        out.append("\t\tcase $prev in")
        for option, action in arms:
            out.append(f"\t\t{' | '.join(option.words())})")
            out += [f"\t\t\t{action}", "\t\t\treturn", "\t\t\t;;"]
        out += ["\t\tesac", "\t\t;;"]
    out += ["\tesac",
            "\tcase $cur in",
            "\t-*) COMPREPLY=($(compgen -W \"$options\" -- \"$cur\")) ;;",
            '\t*) [ -z "$files" ] || COMPREPLY=($(compgen -f -- "$cur")) ;;',
            "\tesac", "}",
            "complete -o filenames -F _tracuu tracuu", ""]
    return "\n".join(out)


def quoted(text):
    """Within '...' of a zsh specification, where brackets and colons have a meaning."""
    return re.sub(r"([\[\]:])", r"\\\1", text.replace("'", "'\\''"))


def zsh_option(option):
    value = ""
    if option.choices():
        value = f":{option.name}:({' '.join(option.choices())})"
    elif option.value in FILE_VALUES:
        value = f":{option.value}:_files"
    elif option.value:
        value = f":{option.value}: "
    words = option.words()
    head = f"'({' '.join(words)})'{{{','.join(words)}}}'" if len(words) > 1 else f"'{words[0]}"
    return f"{head}[{quoted(option.text or '')}]{value}'"


def zsh(program, commands):
    out = ["#compdef tracuu", "# zsh completion for tracuu, made by tools/completions.py",
           "if ((CURRENT == 2)); then", "\tlocal -a commands=("]
    out += [f"\t\t'{name}:{quoted(text)}'" for name, text in program.commands]
    out += ["\t)", "\t_describe -t commands command commands",
            "\t_arguments " + " ".join(zsh_option(o) for o in program.options),
            "\treturn", "fi", "local command=$words[2]", "shift words", "((CURRENT--))", "case $command in"]
    for c in commands:
        out.append(f"{c.name})")
        parts = [zsh_option(o) for o in c.options] + (["'*:file:_files'"] if c.takes_files else [])
        out.append("\t_arguments -s \\\n\t\t" + " \\\n\t\t".join(parts))
        out.append("\t;;")
    return "\n".join(out + ["esac", ""])


def main():
    tracuu, bash_path, zsh_path = sys.argv[1:]
    program = Command(tracuu)
    commands = [Command(tracuu, name) for name, _ in program.commands]
    for path, text in ((bash_path, bash(program, commands)), (zsh_path, zsh(program, commands))):
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)


main()
