#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# tracuu read: the articles as the program sees them.

load common

setup() {
	cd "$BATS_TEST_TMPDIR"
}

@test "an NDJSON article keeps its id and its text byte for byte" {
	printf '%s\n' '{"id":"x/1 %","text":"De\u0301cision\tn\u00b0 5\n\n","title":"T","lang":"fr","url":"https://example.org/a","date":"2025-01-24"}' >a.jsonl
	run --separate-stderr -0 tracuu read --format ndjson a.jsonl
	[ "$output" = $'{"v":1,"article":"x/1 %","source":"a.jsonl","url":"https://example.org/a","title":"T","lang":"fr","published":"2025-01-24","outlet":null,"charset":"utf-8","text":"De\u0301cision\\tn\u00b0 5\\n\\n"}' ]
	[ -z "$stderr" ]
}

@test "what read prints is read back, and indexed under the same names" {
	echo '{"id":"own","article":"other","text":"Một.","date":"2024-01-02","published":"2023-01-02"}' >own.jsonl
	run -0 bash -c '"$TRACUU" read --format ndjson "$1" own.jsonl >1 && "$TRACUU" read --format ndjson - <1 >2' _ "$sample"
	diff <(json '{**r, "source": None, "charset": None}' <1) <(json '{**r, "source": None, "charset": None}' <2)
	[ "$(tail -1 1 | json 'r["article"], r["published"]')" = "own 2024-01-02" ]
	run -0 bash -c '"$TRACUU" index -q --db db - <1'
	run -0 bash -c '"$TRACUU" search --db db -n1 --format ndjson "Resolution 59-NQ/TW"'
	grep -qF "\"article\":\"$(json 'r["article"]' <<<"$output")\"" 1
}

@test "the last line may be long and may lack its newline" {
	for n in 300000 1000000 3000000; do
		python3 -c 'import sys; sys.stdout.write("{\"id\":\"a\",\"text\":\"" + "text " * (int(sys.argv[1]) // 5) + "\"}")' $n >a.jsonl
		run -0 tracuu read --format ndjson a.jsonl
		[ "$(json 'len(r["text"])' <<<"$output")" -eq $n ]
	done
}

@test "unknown fields are null and an empty text is a text" {
	article a '' >a.jsonl
	run -0 tracuu read --format ndjson a.jsonl
	[ "$output" = '{"v":1,"article":"a","source":"a.jsonl","url":null,"title":null,"lang":null,"published":null,"outlet":null,"charset":"utf-8","text":""}' ]
}

@test "a file is known by its name, a file of a folder by its path below it" {
	mkdir -p d/e
	echo 'Un texte.' >d/e/b.txt
	run -0 bash -c '"$TRACUU" read --format ndjson d/e/b.txt d d/'
	[ "$(json 'r["article"], r["source"]' <<<"$output")" = "b.txt d/e/b.txt
e/b.txt d/e/b.txt
e/b.txt d/e/b.txt" ]
}

@test "folders are walked in the order of bytes, whatever the number of threads" {
	mkdir d
	for i in b a C é 10 9; do article "$i" "text $i" >"d/$i.jsonl"; done
	run -0 bash -c '"$TRACUU" read -j1 --format ndjson d'
	[ "$(json 'r["article"]' <<<"$output" | tr '\n' ' ')" = "10 9 C a b é " ]
	one=$output
	run -0 bash -c '"$TRACUU" read -j2 --format ndjson d'
	[ "$output" = "$one" ]
}

@test "standard input is NDJSON, plain or compressed" {
	article a 'text' | gzip >a.gz
	run -0 bash -c '"$TRACUU" read --format ndjson - <a.gz'
	[ "$(json 'r["article"], r["source"]' <<<"$output")" = "a -" ]
}

@test "a bad line is named, counted and passed over: status 3" {
	{ article a 'one'; echo '{"id":"b"'; article c 'three'; } >a.jsonl
	run --separate-stderr -3 tracuu read --format ndjson a.jsonl
	[ "$(json 'r["article"]' <<<"$output" | tr '\n' ' ')" = "a c " ]
	[[ $stderr == "tracuu: a.jsonl"*2* ]]
	[ "${#stderr_lines[@]}" -eq 1 ]
}

@test "an article of NDJSON has an id and a text, which may be empty" {
	printf '%s\n' '{"id":"a","text":""}' '{"id":"","text":"t"}' '{"text":"t"}' '{"id":true,"text":"t"}' \
		'{"id":"b"}' '{"id":"c","text":null}' >a.jsonl
	run --separate-stderr -3 tracuu read --format ndjson a.jsonl
	[ "$(json 'r["article"]' <<<"$output")" = a ]
	[ "$(sed 's/.*jsonl://' <<<"$stderr" | tr '\n' ';')" = \
		'2: no "id";3: no "id";4: no "id";5: no "text";6: no "text";' ]
}

@test "an id that is a number is taken as it is written" {
	printf '%s\n' '{"id":12345678901234567890,"text":"t"}' '{"id":-1.50,"text":"t"}' '{"id":"a","id":7,"text":"t"}' >a.jsonl
	run -0 tracuu read --format ndjson a.jsonl
	[ "$(json 'r["article"]' <<<"$output" | tr '\n' ' ')" = "12345678901234567890 -1.50 7 " ]
}

@test "a source that is not there: status 66 alone, 3 beside one that is" {
	article a 'one' >a.jsonl
	run --separate-stderr -66 tracuu read --format ndjson not-there
	[ "$stderr" = "tracuu: not-there: No such file or directory" ]
	run --separate-stderr -3 tracuu read --format ndjson not-there a.jsonl
	[ "$(json 'r["article"]' <<<"$output")" = a ]
}

@test "an empty file behind one that cannot be read is no failure" {
	mkdir in
	printf '%%PDF-1.4' >in/a
	: >in/b
	run -3 tracuu read in
	[ "$(grep -c 'is not read' <<<"$output")" -eq 1 ]
	[[ $output != *in/b:* ]]
}

@test "a folder without articles: status 1" {
	mkdir d
	run --separate-stderr -1 tracuu read --format ndjson d
	[ -z "$output" ]
}

@test "csv is RFC 4180 with a header" {
	article a $'one, "two"\nthree' >a.jsonl
	tracuu read --format csv a.jsonl >out.csv
	[ "$(tail -c 2 out.csv | od -An -c | tr -d ' ')" = '\r\n' ]
	run -0 python3 -c 'import csv
header, row = csv.reader(open("out.csv", encoding="utf-8", newline=""))
print(",".join(header))
print(dict(zip(header, row))["text"])'
	[ "$output" = $'article,source,url,title,lang,published,outlet,charset,text\none, "two"\nthree' ]
}

@test "tsv has one line a record" {
	article a $'one\ttwo\nthree\\' >a.jsonl
	run -0 tracuu read --format tsv a.jsonl
	[ "${#lines[@]}" -eq 2 ]
	[[ ${lines[1]} == *$'\tone\\ttwo\\nthree\\\\' ]]
}

@test "a long run of sources keeps few files open and its order" {
	mkdir d
	for i in $(seq -w 1 600); do echo "text $i" >"d/$i.txt"; done
	run -0 bash -c 'ulimit -n 40; "$TRACUU" read --format ndjson d'
	[ "$(json 'r["article"]' <<<"$output" | sort -c && wc -l <<<"$output")" -eq 600 ]
}
