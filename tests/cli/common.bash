# SPDX-License-Identifier: GPL-2.0-or-later
# common: what the tests of the command line share. $TRACUU is the program.

bats_require_minimum_version 1.5.0

root=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
sample=$root/corpus/sample

# tracuu ARGS...: the program under test, by a name that messages can show.
tracuu() {
	"$TRACUU" "$@"
}

# json FILTER: a value of each NDJSON record on standard input, by a Python expression on `r`.
json() {
	python3 -c 'import json, sys
for line in sys.stdin:
    r = json.loads(line)
    print('"$1"')'
}

# article ID TEXT: one NDJSON article.
article() {
	python3 -c 'import json, sys
print(json.dumps({"id": sys.argv[1], "text": sys.argv[2]}, ensure_ascii=False))' "$1" "$2"
}
