# SPDX-License-Identifier: GPL-2.0-or-later
"""What of real text the lexicon does not cover, most frequent first.

usage: coverage.py [--build DIR] [--lang vi|fr|en] [--top N] [--pairs] SOURCE...

SOURCE is anything that `tracuu read` takes, or NDJSON compressed by xz. Prints the share of
the running content words of that language that some row covers, then the words that none
does; with --pairs also pairs of words that stand together far more often than chance would
have it and that no phrase covers: candidates for compounds.
"""
import argparse
import json
import lzma
import subprocess
import sys


def texts(args):
    for source in args.source:
        reader = None
        if source.endswith(".xz"):
            lines = lzma.open(source, "rt", encoding="utf-8")
        else:
            reader = subprocess.Popen([f"{args.build}/tracuu", "read", "-q", "--format", "ndjson", source],
                                      stdout=subprocess.PIPE, text=True, encoding="utf-8")
            lines = reader.stdout
        for line in lines:
            article = json.loads(line)
            if article.get("lang") in (None, args.lang):
                yield f"{article.get('title') or ''}\n{article['text']}\n"
        if reader and reader.wait() not in (0, 1, 3):  # read; nothing in it; some of it
            sys.exit(f"{source} was not read")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", nargs="+")
    parser.add_argument("--build", default="build")
    parser.add_argument("--lang", choices=("vi", "fr", "en"), default="vi")
    parser.add_argument("--top", type=int, default=50)
    parser.add_argument("--pairs", action="store_true")
    args = parser.parse_args()

    counter = subprocess.Popen([f"{args.build}/lexicon_coverage", args.lang], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, text=True, encoding="utf-8")
    for text in texts(args):
        counter.stdin.write(text)
    counter.stdin.close()
    words, pairs = [], []
    for line in counter.stdout:
        kind, *rest = line.rstrip("\n").split("\t")
        if kind == "words":
            total, covered = map(int, rest)
            print(f"{args.lang}: {covered} of {total} running content words, {100 * covered / max(1, total):.2f} %")
        elif kind == "word":
            words.append((int(rest[0]), rest[1]))
        elif int(rest[0]) > 10 * float(rest[1]):
            pairs.append((int(rest[0]), rest[2]))
    for count, word in sorted(words, reverse=True)[:args.top] + (sorted(pairs, reverse=True)[:args.top] if args.pairs else []):
        print(count, word, sep="\t")
    sys.exit(counter.wait())


if __name__ == "__main__":
    main()
