#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# tracuu search --batch: a file of topics, and runs of TREC.

load common

setup_file() {
	export TRACUU_DB=$BATS_FILE_TMPDIR/db
	"$TRACUU" index -q "$sample"
}

setup() {
	cd "$BATS_TEST_TMPDIR"
}

@test "a batch answers each topic, free text included: status 0" {
	printf 'q1\tResolution 59-NQ/TW\nq2\t"not closed (\nq3\tzzxqv\nq4\tcảng biển\n' >topics
	run --separate-stderr -0 tracuu search --batch topics --format ndjson -n 2
	[ "$(json 'r["qid"]' <<<"$output" | sort -u | tr '\n' ' ')" = "q1 q4 " ] ||
		[ "$(json 'r["qid"]' <<<"$output" | sort -u | tr '\n' ' ')" = "q1 q2 q4 " ]
	[[ $stderr == *q2* ]]
	run -0 bash -c '"$TRACUU" search --batch - --format ndjson <topics'
}

@test "an empty topic has no hits, and those behind it are answered; a qid holds no blank" {
	printf 'q1\t\nq2\tcảng biển\n' >topics
	run --separate-stderr -0 tracuu search --batch topics --format ndjson -n 1
	[ "$(json 'r["qid"]' <<<"$output")" = q2 ]
	[[ $stderr == *"topic q1: "*"empty"* ]]
	printf 'q 1\tcảng biển\n' >topics
	run --separate-stderr -2 tracuu search --batch topics
	[[ $stderr == *"topics: line 1: a qid holds no blanks"* ]]
}

@test "a trec run has six columns and ids without blanks" {
	article 'a b%' 'hội nhập' >a.jsonl
	tracuu index -q --db db a.jsonl
	printf 'q1\thội nhập\n' >topics
	run --separate-stderr -0 tracuu search --db db --batch topics --by article --format trec
	[[ $output =~ ^q1\ Q0\ a%20b%25\ 1\ [0-9.e+-]+\ tracuu$ ]]
}

@test "topics that are not there are status 66, lines without a tab status 2" {
	run --separate-stderr -66 tracuu search --batch not-there
	run --separate-stderr -74 tracuu search --batch .
	echo 'no tab' >topics
	run --separate-stderr -2 tracuu search --batch topics
	[[ $stderr == *"topics: line 1"* ]]
}
