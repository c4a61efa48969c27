#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# What words are in other languages: the lexicon, what was learned, what the user adds.

load common

setup_file() {
	export TRACUU_DB=$BATS_FILE_TMPDIR/db
	"$TRACUU" index -q "$sample"
}

setup() {
	cd "$BATS_TEST_TMPDIR"
	export XDG_CONFIG_HOME=$BATS_TEST_TMPDIR/config XDG_DATA_HOME=$BATS_TEST_TMPDIR/data
}

# routes WORD...: via, language and match of each route.
routes() {
	tracuu lexicon lookup --format ndjson "$@" | json 'r["via"], r["to"], r["matched"], r["origin"]'
}

# found QUERY: how French passages were found by words that are not the question's.
found() {
	tracuu search --lang fr --format ndjson "$@" | json '[(w["query"], w["matched"], w["via"], w.get("origin")) for w in r["why"]]'
}

@test "lookup shows rows, stems, marked forms and what was learned" {
	routes "hội nhập quốc tế" >out
	grep -q '^concept en international integration' out
	grep -q "^concept fr intégration internationale" out
	grep -q '^learned fr ' out
	routes hoi nhap | grep -q '^unmarked en integration'
	routes countries | grep -q '^stem en countri None'
	run -1 tracuu lexicon lookup qwertyzxcv
}

@test "a home closed to the user holds nothing of theirs, an own file that cannot be read is an error" {
	mkdir -p config/tracuu
	ln -s nowhere/deeper config/tracuu/pairs.tsv
	run -0 tracuu lexicon lookup "hội nhập"
	rm config/tracuu/pairs.tsv
	mkdir config/tracuu/pairs.tsv
	run --separate-stderr -74 tracuu lexicon lookup "hội nhập"
	[ "$stderr" = "tracuu: $XDG_CONFIG_HOME/tracuu/pairs.tsv: cannot be read" ]
}

@test "a full disk under the pairs is status 74" {
	[ -c /dev/full ] || skip "no /dev/full"
	run --separate-stderr -74 bash -c '"$TRACUU" lexicon pairs >/dev/full'
	[ "$stderr" = "tracuu: standard output: No space left on device" ]
}

@test "lookup needs no index" {
	export TRACUU_DB=$BATS_TEST_TMPDIR/none
	routes "hội nhập quốc tế" | grep -q '^concept en international integration'
	run -66 tracuu lexicon lookup --db none word
	run -66 tracuu lexicon pairs
}

@test "pairs are listed once each, with probabilities, passages and an example" {
	tracuu lexicon pairs --format ndjson >out
	[ "$(json 'r["lang"], r["term"], r["to"], r["matched"]' <out | sort | uniq -d | wc -l)" -eq 0 ]
	json 'r["passages"]' <out >passages
	[ "$(sort -rn passages)" = "$(cat passages)" ]
	tracuu lexicon pairs --format ndjson -n 1 "health insurance" | json 'r["matched"] if r["lang"] == "en" else r["term"], r["example"], r["translation"]' >one
	[ "$(wc -l <one)" -eq 1 ]
	grep -qi 'health insurance' one
	run -1 tracuu lexicon pairs qwertyzxcv
}

@test "a pair that is rejected is never used, one that is accepted counts like a row" {
	[[ $(found --cross learned "health insurance") == *"('health insurance', 'assurance maladie', 'learned'"* ]]
	tracuu lexicon reject "health insurance" "assurance maladie"
	[[ $(found --cross learned "health insurance") != *"('health insurance', 'assurance maladie', 'learned'"* ]]
	[[ $(tracuu lexicon pairs "health insurance" --format ndjson | json 'r["status"]') == *rejected* ]]
	tracuu lexicon accept "en:zorblax" "fr:assurance maladie"
	[[ $(found zorblax) == *"('zorblax', 'assurance maladie', 'translation', 'accepted')"* ]]
	[ -z "$(found --cross concepts zorblax)" ]
	tracuu lexicon reject "fr:assurance maladie" "en:zorblax"
	[[ $(found zorblax) != *"assurance maladie"* ]]
	[ "$(grep -c zorblax "$XDG_CONFIG_HOME/tracuu/pairs.tsv")" -eq 1 ]
	run -2 tracuu lexicon accept zorblax qwertyz
	[[ $output == *"en:zorblax"* ]]
	run -2 tracuu lexicon accept en:zorblax en:qwertyz
	run -2 tracuu lexicon accept $'en:zor\tblax' fr:assurance
	run -2 tracuu lexicon accept $'en:zor\nblax' fr:assurance
}

@test "a dictionary is taken whatever became of the index" {
	printf 'en\tfr\nzorblax\tassurance maladie\n' >my.tsv
	echo 'no index' >db
	TRACUU_DB=$PWD/db run -0 tracuu lexicon import my.tsv
	TRACUU_DB=$PWD/db run -70 tracuu lexicon lookup zorblax
}

@test "a TSV dictionary is used, and named" {
	printf 'en\tfr\nzorblax\tassurance maladie, (rare) mutuelle\nzorblax quux\tétudiants\n' >my.tsv
	run -0 tracuu lexicon import my.tsv
	[[ $output == *"3 translations from 2 entries, en to fr"* ]]
	[[ $(found zorblax) == *"('zorblax', 'assurance maladie', 'imported', 'my')"* ]]
	[[ $(found zorblax quux) == *"('zorblax quux', 'étudiants', 'imported', 'my')"* ]]
	routes zorblax | grep -q '^imported fr assurance maladie my'
	routes mutuelle | grep -q '^imported en zorblax my'
	tracuu lexicon reject en:zorblax "fr:assurance maladie"
	[[ $(found zorblax) != *"assurance maladie"* ]]
}

# dictionary FORMAT FOLDER: the same two words as DICT or StarDict.
dictionary() {
	python3 - "$1" "$2" <<'P'
import gzip, os, struct, sys
form, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
entries = [(b"zorblax", "@zorblax /z/\n*  noun\n- assurance maladie; étudiants\n=a zorblax+ un exemple long\n".encode()),
           (b"zorblim", "<b>santé</b> (domaine)".encode())]
digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def base64(n):
    out = digits[n % 64]
    while n := n // 64:
        out = digits[n % 64] + out
    return out.encode()
data, index = b"", b""
for word, text in entries:
    index += (word + b"\t" + base64(len(data)) + b"\t" + base64(len(text)) + b"\n" if form == "dict"
              else word + b"\0" + struct.pack(">II", len(data), len(text)))
    data += text
path = os.path.join(folder, "old")
with gzip.open(path + ".dict.dz", "wb") as out:
    out.write(data)
if form == "dict":
    open(path + ".index", "wb").write(index)
else:
    with gzip.open(path + ".idx.gz", "wb") as out:
        out.write(index)
    open(path + ".ifo", "w").write("StarDict's dict ifo file\nversion=2.4.2\nwordcount=2\nsametypesequence=m\n")
P
}

@test "DICT and StarDict dictionaries are used" {
	for form in dict stardict; do
		dictionary $form $form
		[ $form = dict ] && file=dict/old.index || file=stardict/old.ifo
		run -0 tracuu lexicon import --from en --to fr --name $form $file
		[[ $output == *"3 translations from 2 entries"* ]]
		routes zorblax | grep -q "^imported fr assurance maladie $form"
		routes zorblim | grep -q "^imported fr santé $form"
	done
	[ "$(routes zorblax | grep -c exemple)" -eq 0 ]
}

@test "a dictionary that is damaged is refused with a reason" {
	run -66 tracuu lexicon import --from en --to fr none.tsv
	printf 'no tab here\n' >a.tsv
	run -66 tracuu lexicon import --from en --to fr a.tsv
	[[ $output == *"line 1"* ]]
	dictionary dict d
	printf 'word\tAAAA\t//////\n' >d/old.index
	run -66 tracuu lexicon import --from en --to fr d/old.index
	[[ $output == *"not a place in the dictionary"* ]]
	printf 'word\tAAAA\t????\n' >d/old.index
	run -66 tracuu lexicon import --from en --to fr d/old.index
	rm d/old.dict.dz
	run -66 tracuu lexicon import --from en --to fr d/old.index
	dictionary stardict s
	head -c 9 s/old.dict.dz >cut
	cp cut s/old.dict.dz
	run tracuu lexicon import --from en --to fr s/old.ifo
	[ "$status" -eq 66 ] || [ "$status" -eq 74 ]
	dictionary stardict t
	printf 'word' | gzip >t/old.idx.gz
	run -66 tracuu lexicon import --from en --to fr t/old.ifo
	printf 'nonsense\n' >t/old.ifo
	run -66 tracuu lexicon import --from en --to fr t/old.ifo
	run -2 tracuu lexicon import --from en --to en a.tsv
	printf 'zorblax\tmutuelle\n' >b.tsv
	run -2 tracuu lexicon import --name ../x b.tsv --from en --to fr
	[ ! -e "$XDG_DATA_HOME/tracuu/lexicon/old.tsv" ]
}

@test "a dictionary that would fill the memory is refused" {
	python3 -c 'import gzip, sys
with gzip.open("bomb.tsv", "wb", 9) as out:
    for _ in range(300): out.write(b"a" * (1 << 20))'
	run -70 tracuu lexicon import --from en --to fr bomb.tsv
	[[ $output == *"larger than 256 MB"* ]]
}

@test "files of the user's that are broken never end a search" {
	mkdir -p "$XDG_CONFIG_HOME/tracuu" "$XDG_DATA_HOME/tracuu/lexicon"
	printf 'accept\nreject\ten\t\t\n\377\376\naccept\txx\ta\tyy\tb\naccept\ten\ta' >"$XDG_CONFIG_HOME/tracuu/pairs.tsv"
	head -c 3000 /dev/urandom >"$XDG_DATA_HOME/tracuu/lexicon/noise.tsv"
	: >"$XDG_DATA_HOME/tracuu/lexicon/empty.tsv"
	run -0 tracuu search "health insurance"
	for i in $(seq 20); do echo >"$XDG_DATA_HOME/tracuu/lexicon/$i.tsv"; done
	run -70 tracuu search "health insurance"
	[[ $output == *"more than 16 dictionaries"* ]]
}

@test "a wrong use names the verbs" {
	run -2 tracuu lexicon
	run -2 tracuu lexicon dance
	[[ $output == *"accept, import, lookup, pairs, reject"* ]]
	run -2 tracuu lexicon accept one
}
