#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# tracuu cite: every citation of some sources.

load common

setup() {
	cd "$BATS_TEST_TMPDIR"
}

fields='["v", "article", "source", "lang", "start", "end", "surface", "form", "type", "number", "year", "issuer", "symbol", "date", "id", "confidence", "pinpoint", "place", "term", "relation", "resolved_from", "suspect", "candidates"]'

@test "a record has the fields of the contract, in their order" {
	article a 'Theo Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị.' >a.jsonl
	run --separate-stderr -0 tracuu cite --format ndjson a.jsonl
	[ "$(json "list(r) == $fields" <<<"$output")" = True ]
	[ "$(json '(r["v"], r["article"], r["type"], r["number"], r["date"], r["form"])' <<<"$output")" = "(1, 'a', 'nq', '59', '2025-01-24', 'full')" ]
}

@test "text[start:end] is the surface, in text order, without overlap" {
	run --separate-stderr -0 bash -c '"$TRACUU" read --format ndjson "$0" >read; "$TRACUU" cite --format ndjson "$0" >cites' "$sample"
	run -0 python3 -c 'import json
texts = {(r["source"], r["article"]): r["text"].encode() for r in map(json.loads, open("read", encoding="utf-8"))}
last, n = None, 0
for r in map(json.loads, open("cites", encoding="utf-8")):
    key, n = (r["source"], r["article"]), n + 1
    assert texts[key][r["start"]:r["end"]].decode() == r["surface"], r
    assert last is None or last[0] != key or last[1] <= r["start"], r
    last = key, r["end"]
assert n > 100, n'
}

@test "the spellings of one document are one identity" {
	for s in 'Nghị quyết số 59-NQ/TW' 'nghị quyết 59/NQ-TW' 'Résolution n° 59-NQ/TW' 'Resolution No. 59-NQ/TW' $'Nghị quyết 59\u2011NQ/TW'; do
		article "$s" "Theo $s, các bộ triển khai."
	done >a.jsonl
	run -0 tracuu cite --format ndjson a.jsonl
	[ "$(json 'r["id"]' <<<"$output" | sort | uniq -c | wc -l)" -eq 1 ]
	[ "$(wc -l <<<"$output")" -eq 5 ]
}

@test "nothing found is status 1 and no output" {
	article a 'Rain is expected in the north on 24/01/2025.' >a.jsonl
	run --separate-stderr -1 tracuu cite --format ndjson a.jsonl
	[ -z "$output$stderr" ]
}

@test "output follows the input, whatever the number of threads" {
	run -0 tracuu cite -j1 --format ndjson "$sample"
	one=$output
	run -0 tracuu cite -j3 --format ndjson "$sample"
	[ "$output" = "$one" ]
}

@test "a long article is read piece by piece: each citation once, where it stands" {
	python3 -c 'print("Điều 1. Theo Nghị quyết số 59-NQ/TW và Nghị định 15/2020/NĐ-CP.\n" * 20000, end="")' >long.txt
	run --separate-stderr -0 bash -c '"$TRACUU" cite --format ndjson long.txt >cites'
	run -0 python3 -c 'import json
text = open("long.txt", "rb").read()
line = text.index(b"\n") + 1
for at, r in enumerate(map(json.loads, open("cites", encoding="utf-8"))):
    surface = ("Nghị quyết số 59-NQ/TW", "Nghị định 15/2020/NĐ-CP")[at % 2]
    assert r["surface"] == surface, (at, r)
    assert r["start"] == text.index(surface.encode(), line * (at // 2)) and text[r["start"]:r["end"]].decode() == surface, (at, r)
assert at + 1 == 40000 and len(text) > 1500000, at'
	run --separate-stderr -0 tracuu cite --pivot --format tsv long.txt
	[ "$(cut -f 1,3,6 <<<"$output" | tail -n 2 | sort)" = $'vn:party/tw/nq/59\t20000\t1\nvn:state/cp/nd/15/2020\t20000\t1' ] ||
		{ echo "$output"; false; }
}

@test "a bad article is named, counted and passed over: status 3" {
	{ echo '{"text":"no id"}'; article a 'Nghị quyết số 59-NQ/TW'; } >a.jsonl
	run --separate-stderr -3 tracuu cite --format ndjson a.jsonl
	[ "$(json 'r["article"]' <<<"$output")" = a ]
	[[ $stderr == "tracuu: a.jsonl"*1* ]]
}

@test "a table has one row a mention, with its sentence" {
	article a $'Tiêu đề\nCâu đầu. Theo Nghị quyết số 59-NQ/TW, "hội nhập", các bộ làm. Câu cuối.' >a.jsonl
	tracuu cite --format csv a.jsonl >out.csv
	run -0 python3 -c 'import csv
rows = list(csv.DictReader(open("out.csv", encoding="utf-8", newline="")))
assert len(rows) == 1
print(rows[0]["sentence"])
print(rows[0]["surface"], rows[0]["id"])'
	[ "${lines[0]}" = 'Theo Nghị quyết số 59-NQ/TW, "hội nhập", các bộ làm.' ]
	[[ ${lines[1]} == "Nghị quyết số 59-NQ/TW vn:party/tw/nq/59"* ]]
}

@test "excel gets a byte order mark and no formulas" {
	article '=cmd()' 'Nghị quyết số 59-NQ/TW' >a.jsonl
	tracuu cite --format csv --excel a.jsonl >out.csv
	[ "$(head -c 3 out.csv | od -An -tx1 | tr -d ' ')" = efbbbf ]
	grep -q "^'=cmd()," out.csv
	run --separate-stderr -2 tracuu cite --excel --format tsv a.jsonl
	[ "$stderr" = "tracuu: --excel needs --format csv" ]
}

@test "the pivot counts mentions and articles of each document by language" {
	{
		printf '%s\n' '{"id":"a","lang":"vi","date":"2025-03-01","text":"Nghị quyết số 59-NQ/TW và lại Nghị quyết số 59-NQ/TW."}'
		printf '%s\n' '{"id":"b","lang":"fr","date":"2025-02-01","text":"La résolution n° 59-NQ/TW et la résolution n° 35/2021/QH15."}'
	} >a.jsonl
	run --separate-stderr -0 tracuu cite --pivot --format ndjson a.jsonl
	[ "$(json 'r["id"], r["mentions"], r["articles"], r["first"], r["last"]' <<<"$output" | head -1)" = \
		"vn:party/tw/nq/59~xiii {'vi': 2, 'fr': 1, 'en': 0} {'vi': 1, 'fr': 1, 'en': 0} 2025-02-01 2025-03-01" ] ||
		[ "$(json 'r["id"], r["mentions"], r["articles"], r["first"], r["last"]' <<<"$output" | head -1)" = \
		"vn:party/tw/nq/59 {'vi': 2, 'fr': 1, 'en': 0} {'vi': 1, 'fr': 1, 'en': 0} 2025-02-01 2025-03-01" ]
	[ "$(json 'r["names"]' <<<"$output" | head -1)" = "['Nghị quyết số 59-NQ/TW', 'résolution n° 59-NQ/TW']" ]
	[ "$(wc -l <<<"$output")" -eq 2 ]
}

@test "explain names the rule behind a citation" {
	article a 'Nghị quyết số 59-NQ/TW' >a.jsonl
	run -0 tracuu cite --explain --format ndjson a.jsonl
	[ -n "$(json 'r["rule"]' <<<"$output")" ]
}

@test "text says which document does what to which" {
	printf '%s\n' 'Decree 70/2025/ND-CP implementing Law 48/2024/QH15 is in force.' 'Plan to implement Decree 12/2024/ND-CP.' |
		while read -r text; do article a "$text" >a.jsonl; tracuu cite a.jsonl; done >out
	[ "$(grep implements out)" = "    vn:state/cp/nd/70/2025 implements it
    implements it" ]
}

@test "the index gives the same citations as its sources" {
	tracuu index -q --db db "$sample"
	tracuu cite --format ndjson "$sample" >sources
	tracuu cite --index --db db --format ndjson >index
	cmp sources index
	run --separate-stderr -66 tracuu cite --index --db not-there
	run --separate-stderr -2 tracuu cite --index --db db "$sample"
	[ "$stderr" = "tracuu: give either sources or --index" ]
}

@test "where nothing is there to read a note says so" {
	cd "$BATS_TEST_TMPDIR"
	mkdir empty
	for command in cite tasks read; do
		run --separate-stderr -1 tracuu "$command" empty
		[[ -z $output && $stderr == *"there is no article in what was given" ]]
		run --separate-stderr -1 tracuu "$command" -q empty
		[ -z "$output$stderr" ]
	done
	run --separate-stderr -0 tracuu index --db db empty
	[[ $stderr == *"there is no file in what was given"* ]]
}
