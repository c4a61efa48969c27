#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# tracuu index, status and check: an index is built, kept up to date, and sound.

load common

setup() {
	cd "$BATS_TEST_TMPDIR"
	export TRACUU_DB=$BATS_TEST_TMPDIR/db
}

# The articles found by a query, sorted, in one line.
articles() {
	tracuu search -n 100 --by article --format ndjson "$@" | json 'r["article"]' | sort | tr '\n' ' '
}

@test "a folder is indexed, found, counted and sound" {
	run --separate-stderr -0 tracuu index "$sample"
	[ -z "$output" ]
	run -0 tracuu status --format ndjson
	[ "$(json 'r["articles"] >= 30 and r["failed"] == 0' <<<"$output")" = True ]
	run -0 tracuu check
	run -0 tracuu search --format ndjson 'Resolution 59-NQ/TW'
}

@test "quiet says nothing at all" {
	run -0 tracuu index -q "$sample/text"
	[ -z "$output" ]
}

@test "the index is --db, else TRACUU_DB, else below XDG_DATA_HOME" {
	article a 'hội nhập' >a.jsonl
	tracuu index -q a.jsonl
	[ -d db ]
	tracuu index -q --db other a.jsonl
	[ -d other ]
	env -u TRACUU_DB XDG_DATA_HOME="$PWD/data" "$TRACUU" index -q a.jsonl
	[ -d data/tracuu/index ]
}

@test "what changed is found anew, what vanished is not found" {
	mkdir d
	for i in 1 2 3 4 5; do article "n$i" "chung từ$i" >"d/$i.jsonl"; done
	tracuu index -q d
	[ "$(articles chung)" = "n1 n2 n3 n4 n5 " ]
	article n2 'chung khác' >d/2.jsonl
	rm d/3.jsonl
	article n6 'chung mới' >d/6.jsonl
	run -0 tracuu index d
	[ "$(articles chung)" = "n1 n2 n4 n5 n6 " ]
	[ "$(articles khác)" = "n2 " ]
	[ "$(articles từ2)" = "" ]
	run -0 tracuu check
}

@test "where most of a folder vanished nothing is removed without --prune" {
	mkdir d
	for i in 1 2 3 4; do article "n$i" "chung" >"d/$i.jsonl"; done
	tracuu index -q d
	rm d/1.jsonl d/2.jsonl d/3.jsonl
	run --separate-stderr -3 tracuu index d
	[[ $stderr == *--prune* ]]
	[ "$(articles chung)" = "n1 n2 n3 n4 " ]
	run -0 tracuu index --prune d
	[ "$(articles chung)" = "n4 " ]
}

@test "the index and its updates do not depend on the number of threads" {
	tracuu index -q -j1 --db one "$sample"
	tracuu index -q -j3 --db three "$sample"
	for query in 'hội nhập quốc tế' '59-NQ/TW' 'tâches' 'the Party' '"port"'; do
		tracuu search --db one --format ndjson "$query" >1 || true
		tracuu search --db three --format ndjson "$query" >3 || true
		cmp 1 3
	done
}

@test "an id that comes twice: the first is kept, the later ones are failures" {
	{ article a 'một'; article a 'hai'; } >a.jsonl
	run --separate-stderr -3 tracuu index a.jsonl
	[[ $stderr == *a.jsonl* ]]
	[ "$(articles một)" = "a " ]
	[ "$(articles hai)" = "" ]
	run -0 tracuu status --failed --format ndjson
	[[ $output == *a.jsonl* ]]
}

@test "a bad source is named and remembered, the rest is indexed: status 3" {
	mkdir d
	article a 'tốt' >d/a.jsonl
	printf '{"id": broken\n' >d/b.jsonl
	ln -s nowhere d/c.txt
	run --separate-stderr -3 tracuu index d
	[[ $stderr == *d/b.jsonl* && $stderr == *d/c.txt* ]]
	[ "$(articles tốt)" = "a " ]
	run -0 tracuu status --failed --format ndjson
	[[ $output == *b.jsonl* ]]
	[ "$(wc -l <<<"$output")" -eq 2 ]
	run -0 tracuu status --failed -n 1 --format ndjson
	[ "$(wc -l <<<"$output")" -eq 1 ]
	run -0 tracuu status --failed -n 0 --format ndjson
	[ -z "$output" ]
}

@test "a source that is not there: status 66, and no index is harmed" {
	article a 'một' >a.jsonl
	tracuu index -q a.jsonl
	run --separate-stderr -66 tracuu index not-there
	[[ $stderr == *not-there* ]]
	[ "$(articles một)" = "a " ]
}

@test "no index there: status 66, said with its name" {
	for command in 'search x' status check 'bench q o'; do
		touch q
		run --separate-stderr -66 tracuu $command
		[[ $stderr == *"$TRACUU_DB"* ]]
	done
}

@test "an index of another version is status 11" {
	article a 'một' >a.jsonl
	tracuu index -q a.jsonl
	command -v xapian-metadata >/dev/null || skip "no xapian-metadata"
	xapian-metadata set db version 999
	run --separate-stderr -11 tracuu search một
	[[ $stderr == *version* ]]
	run --separate-stderr -11 tracuu index a.jsonl
}

@test "a second writer is told so: status 19" {
	article a 'một' >a.jsonl
	tracuu index -q a.jsonl
	# The first one waits for its standard input and holds the index meanwhile.
	mkfifo pipe
	"$TRACUU" index -q - <pipe &
	first=$!
	exec 4>pipe
	# Looking must not lock: what has the file open has it locked a moment later.
	for _ in $(seq 100); do
		find "/proc/$first/fd" -lname "$TRACUU_DB/lock" 2>/dev/null | grep -q . && break
		sleep 0.1
	done
	sleep 0.3
	run --separate-stderr tracuu index a.jsonl
	exec 4>&-
	wait
	[ "$status" -eq 19 ]
	[[ $stderr == *"another process"* || $stderr == *writing* ]]
}

@test "an index that cannot be written is status 74, said with its name" {
	article a 'một' >a.jsonl
	run --separate-stderr -74 tracuu index --db /proc/tracuu a.jsonl
	[[ $stderr == *"/proc/tracuu"* ]]
}

@test "a run that cannot write ends with 74 whatever else was under way" {
	cd "$BATS_TEST_TMPDIR"
	for i in {1..8000}; do printf '{"id":"%d","text":"words %d"}\n' "$i" "$i"; done >many.jsonl
	run -74 bash -c 'trap "" XFSZ; ulimit -f 16; "$TRACUU" index -q -j 4 --db limited many.jsonl'
	[[ $output == *"limited/journal/"*"File too large" ]]
}

@test "an index that may only be read is searched and checked" {
	article a 'một' >a.jsonl
	tracuu index -q a.jsonl
	chmod -R a-w db
	as=()
	if [ "$(id -u)" -eq 0 ]; then
		command -v setpriv >/dev/null || skip "no setpriv"
		chmod a+rx . "$(dirname "$PWD")" "$(dirname "$(dirname "$PWD")")"
		as=(setpriv --reuid=65534 --clear-groups)
		"${as[@]}" "$TRACUU" --version >/dev/null || skip "nobody may not run the program"
	fi
	run --separate-stderr -0 "${as[@]}" "$TRACUU" search một
	run --separate-stderr -0 "${as[@]}" "$TRACUU" check
	[[ $stderr == *"is sound" ]]
	run --separate-stderr -74 "${as[@]}" "$TRACUU" index a.jsonl
}

@test "a folder of no articles can be indexed" {
	mkdir d
	run tracuu index -q d
	[ "$status" -le 1 ]
}

@test "an index killed while it is built is built again and sound" {
	for i in $(seq 1 400); do article "n$i" "chung từ$i"; done >a.jsonl
	timeout --foreground -s KILL 0.05 "$TRACUU" index -q a.jsonl || true
	run -0 tracuu index -q a.jsonl
	run -0 tracuu check
	[ "$(tracuu status --format ndjson | json 'r["articles"]')" = 400 ]
}

@test "status and check take no operands" {
	run --separate-stderr -2 tracuu status x
	[ "$stderr" = "tracuu: usage: tracuu status [OPTIONS]" ]
}

@test "status --missing lists what articles cite and the index lacks, most cited first" {
	cd "$BATS_TEST_TMPDIR"
	{
		for id in a b c; do
			echo '{"id":"'$id'","date":"2025-0'$((1 + ${#id}))'-01","text":"Theo Nghị quyết số 59-NQ/TW ngày 24/01/2025 và Nghị định số 15/2020/NĐ-CP."}'
		done
		echo '{"id":"d","date":"2025-07-01T08:00:00+07:00","text":"Theo Nghị quyết số 59-NQ/TW ngày 24/01/2025 và Chỉ thị số 36-CT/TW ngày 16/8/2019."}'
		echo '{"id":"own","title":"Nghị định số 15/2020/NĐ-CP quy định xử phạt","text":"Căn cứ Luật Tổ chức Chính phủ;\nĐiều 1. Phạm vi"}'
	} >missing.jsonl
	tracuu index -q --db missing missing.jsonl
	run --separate-stderr -0 tracuu status --missing --db missing --format ndjson
	[ "$(json 'r["id"], r["articles"], r["first"], r["last"], r["name"]' <<<"$output")" = \
		"vn:party/tw/nq/59~xiii 4 2025-02-01 2025-07-01 Nghị quyết số 59-NQ/TW ngày 24/01/2025" ]
	run --separate-stderr -0 tracuu status --missing -n 0 --db missing --format ndjson
	[ -z "$output" ]
	run --separate-stderr -0 tracuu status --missing -n 4294967295 --db missing --format ndjson
	[ "$(wc -l <<<"$output")" -eq 1 ]
	run --separate-stderr -2 tracuu status --missing --failed --db missing
}
