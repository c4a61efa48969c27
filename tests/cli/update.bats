#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# What an update reads, keeps, renews and removes.

load common

setup() {
	cd "$BATS_TEST_TMPDIR"
	export TRACUU_DB=$BATS_TEST_TMPDIR/db
}

# field NAME: a number of the index.
field() {
	tracuu status --format ndjson | json "r['$1']"
}

# articles QUERY: the articles found, a line each.
articles() {
	tracuu search --format ndjson "$@" | json "r['article']" | sort -u
}

@test "an index follows its file: what is new, changed and gone" {
	{ article a "first words"; article b "second words"; article c "third words"; } >x.jsonl
	tracuu index -q x.jsonl
	[ "$(field articles)" -eq 3 ]
	{ article b "second thoughts"; article c "third words"; article d "fourth words"; } >x.jsonl
	run -0 tracuu index x.jsonl
	[[ $output == *"2 articles indexed, 1 removed, 0 failed"* ]]
	[ "$(field articles)" -eq 3 ]
	[ "$(articles words)" = "c
d" ]
	[ "$(articles thoughts)" = b ]
	run -1 tracuu search first
	tracuu check -q
}

@test "a file that did not change is not read again" {
	mkdir in
	echo "some words" >in/a.txt
	echo "other words" >in/b.txt
	tracuu index -q in
	echo "new words" >in/b.txt
	run -0 tracuu index in
	[[ $output == *"2 files: 1 articles indexed, 0 removed, 0 failed"* ]]
	run -0 tracuu index in/
	[[ $output == *"2 files: 0 articles indexed, 0 removed, 0 failed"* ]]
	[ "$(articles words)" = "a.txt
b.txt" ]
}

@test "what vanished from a folder is removed, and only there" {
	mkdir in out
	for i in 1 2 3; do echo "words $i" >in/$i.txt; done
	echo "words outside" >out/4.txt
	tracuu index -q in out
	rm in/2.txt out/4.txt
	run -0 tracuu index in
	[[ $output == *"1 removed"* ]]
	[ "$(articles words)" = "1.txt
3.txt
4.txt" ]
	tracuu check -q
}

@test "what is behind a link that leads nowhere stays" {
	mkdir in disk
	for i in 1 2 3; do echo "words $i" >in/$i.txt; done
	echo "words elsewhere" >disk/4.txt
	ln -s ../disk in/link
	tracuu index -q in
	mv disk unmounted
	run -3 tracuu index in
	[[ $output == *"in/link: No such file"*"0 removed, 1 failed"* ]]
	[ "$(articles elsewhere)" = link/4.txt ]
	mv unmounted disk
	rm disk/4.txt
	run -0 tracuu index in
	[[ $output == *"1 removed, 0 failed"* ]]
	tracuu check -q
}

@test "ids that come twice are told in the order of the file" {
	for n in {1..40}; do article "$((n % 20))" "article $n"; done >x.jsonl
	run -3 tracuu index x.jsonl
	[ "$(grep -o 'x.jsonl:[0-9]*' <<<"$output" | tr '\n' ' ')" = "$(printf 'x.jsonl:%d ' {21..40})" ]
}

@test "of an id that comes twice the first article counts, whoever comes and goes" {
	{ article a "one apple"; article b "berries"; article a "two pears"; } >x.jsonl
	run -3 tracuu index x.jsonl
	[[ $output == *"x.jsonl:3: its id occurred before"* ]]
	[ "$(field articles)" -eq 2 ]
	[ "$(articles apple)" = a ]
	run -1 tracuu search pears
	tracuu check -q

	run -3 tracuu index x.jsonl
	[[ $output == *"0 articles indexed"* ]]
	run -0 tracuu status --failed
	[[ $output == *"x.jsonl:3"* ]]

	{ article b "berries"; article a "two pears"; } >x.jsonl
	tracuu index -q x.jsonl
	[ "$(articles pears)" = a ]
	run -1 tracuu search apple
	tracuu check -q

	{ article a "three plums"; article b "berries"; article a "two pears"; } >x.jsonl
	run -3 tracuu index x.jsonl
	[ "$(articles plums)" = a ]
	run -1 tracuu search pears
	tracuu check -q
}

@test "standard input adds and replaces, and removes nothing" {
	{ article a "one apple"; article b "berries"; } | tracuu index -q -
	{ article a "two pears"; article c "cherries"; } | tracuu index -q -
	[ "$(field articles)" -eq 3 ]
	[ "$(articles pears)" = a ]
	[ "$(articles berries)" = b ]
	run -1 tracuu search apple
	article a "one apple" | tracuu index -q -
	[ "$(articles apple)" = a ]
	run -1 tracuu search pears
	tracuu check -q
}

@test "a line that is no article is named, and the rest is indexed" {
	{ article a "one apple"; echo "{broken"; article b "berries"; } >x.jsonl
	run -3 tracuu index x.jsonl
	[[ $output == *"x.jsonl:2: not a JSON object"* ]]
	[ "$(field articles)" -eq 2 ]
	[ "$(field failed)" -eq 1 ]
	{ article a "one apple"; article b "berries"; } >x.jsonl
	tracuu index -q x.jsonl
	[ "$(field failed)" -eq 0 ]
}

@test "an article without text is told as empty, which is no failure" {
	{ article a "one apple"; article b ""; } >x.jsonl
	tracuu index -q x.jsonl
	[ "$(field empty)" -eq 1 ]
	run -0 tracuu status --failed --format ndjson
	[[ $output == *'"kind":"empty"'*'b: no text'* ]]
}

@test "what is told of a long name ends with a whole character" {
	name=$(printf 'é%.0s' {1..120})
	{ article "$name" ""; article "x$name" ""; } >x.jsonl
	tracuu index -q x.jsonl
	run -0 tracuu status --failed --format ndjson
	[[ $output == *éé* && $output != *�* ]]
}

@test "a file found by two SOURCEs is one" {
	mkdir in
	echo "some words" >in/a.txt
	run -0 tracuu index in in/a.txt "$PWD/in"
	[[ $output == *"1 files: 1 articles"* ]]
	tracuu check -q
}

@test "a folder that holds something else is not written to" {
	mkdir db
	echo precious >db/file
	article a "one apple" >x.jsonl
	run -2 tracuu index x.jsonl
	[[ $output == *"db: holds something else"* ]]
	[ "$(ls db)" = file ]
	mkdir -p diary/journal/2024 diary/db.backup
	echo dear | tee diary/journal/2024/may >diary/db.backup/may
	run -2 tracuu index --db diary x.jsonl
	[ "$(cat diary/journal/2024/may diary/db.backup/may)" = "dear
dear" ]
}

@test "damage is found and is status 70" {
	article a "one apple" >x.jsonl
	tracuu index -q x.jsonl
	truncate -s 100 db/db.*/postlist.glass
	run -70 tracuu check
}

@test "an archive of pictures is no damage, and can be indexed again" {
	python3 -c 'for i in range(40):
    body = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx"
    print(f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/{i}.png\r\n"
          f"Content-Length: {len(body)}\r\n\r\n{body}\r\n\r\n", end="")' >a.warc
	tracuu index -q a.warc
	tracuu check -q
	echo >>a.warc
	tracuu index -q a.warc
	tracuu check -q
}

@test "several indexes are searched through a stub file" {
	article a "one apple" >x.jsonl
	article b "two apples" >y.jsonl
	tracuu index -q --db one x.jsonl
	tracuu index -q --db two y.jsonl
	printf 'auto %s\n' one two >both
	[ "$(articles --db both apple)" = "a
b" ]
}
