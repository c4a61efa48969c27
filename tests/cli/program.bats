#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# What holds for the program and every command.

load common

@test "help goes to standard output" {
	run --separate-stderr -0 tracuu --help
	[[ ${lines[0]} == "usage: tracuu COMMAND"* ]]
	[ -z "$stderr" ]
}

@test "every command has help" {
	for command in $(tracuu --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
		run --separate-stderr -0 tracuu "$command" --help
		[[ ${lines[0]} == "usage: tracuu $command"* ]]
	done
}

@test "the version is one line" {
	run -0 tracuu --version
	[[ $output =~ ^tracuu\ [0-9]+\.[0-9]+\.[0-9]+ ]]
	[ "${#lines[@]}" -eq 1 ]
}

@test "no command, an unknown one, an unknown option are usage errors that say so" {
	run --separate-stderr -2 tracuu
	[[ $stderr == "tracuu: no command given"* ]]
	run --separate-stderr -2 tracuu serach
	[[ $stderr == "tracuu: no command 'serach'"* ]]
	run --separate-stderr -2 tracuu read --fromat text x
	[[ $stderr == "tracuu: no such option: --fromat"* ]]
	run --separate-stderr -2 tracuu read --format yaml x
	[[ $stderr == "tracuu: --format: 'yaml' is not one of "* ]]
	run --separate-stderr -2 tracuu read
	[[ $stderr == "tracuu: usage: tracuu read"* ]]
}

@test "options of every command may stand before it" {
	run --separate-stderr -0 tracuu --help read
	[[ ${lines[0]} == "usage: tracuu read"* ]]
	mkdir "$BATS_TEST_TMPDIR/empty"
	run --separate-stderr -1 tracuu -q --color never read --format ndjson "$BATS_TEST_TMPDIR/empty"
	[ -z "$output$stderr" ]
}

@test "README shows what the program prints" {
	cd "$root"
	export TRACUU_DB=$BATS_TEST_TMPDIR/db
	tracuu index -q corpus/sample
	python3 - README.md "$TRACUU" <<-'END'
		import re, shlex, subprocess, sys
		block = re.search(r"```\n(\$ tracuu index.*?)```", open(sys.argv[1], encoding="utf-8").read(), re.S)[1]
		for part in re.split(r"^\$ tracuu ", block, flags=re.M)[1:]:
		    command, shown = part.split("\n", 1)
		    if not command.startswith("index"):  # which says how long it took
		        done = subprocess.run([sys.argv[2], *shlex.split(command)], capture_output=True, text=True, encoding="utf-8")
		        assert done.stdout.strip() == shown.strip(), (command, done.stdout)
	END
}

@test "two dashes end the options" {
	cd "$BATS_TEST_TMPDIR"
	echo "Nghị quyết số 59-NQ/TW" >--help
	run --separate-stderr -0 tracuu read --format ndjson -- --help
	[[ $output == *59-NQ/TW* ]]
}

@test "a full disk under standard output is status 74 and said" {
	[ -c /dev/full ] || skip "no /dev/full"
	run --separate-stderr -74 bash -c '"$TRACUU" read --format ndjson "$0" >/dev/full' "$sample"
	[[ $stderr == "tracuu: standard output: No space left on device" ]]
	run --separate-stderr -74 bash -c '"$TRACUU" bench --cite "$0" >/dev/full' "$sample"
	[[ $stderr == "tracuu: standard output: No space left on device" ]]
	run --separate-stderr -74 bash -c '"$TRACUU" --help >/dev/full'
	[[ $stderr == "tracuu: standard output: No space left on device" ]]
}

@test "a closed standard output is status 74 and no file of ours is written to" {
	run --separate-stderr -74 bash -c '"$TRACUU" read --format ndjson "$0" >&-' "$sample"
	[[ $stderr == "tracuu: standard output: "* ]]
}

@test "a reader that goes away ends the program quietly" {
	run --separate-stderr -0 bash -c '"$TRACUU" read --format ndjson "$0" "$0" "$0" | head -c 1' "$sample"
	[ -z "$stderr" ]
}

@test "an interrupt is status 130" {
	run -130 env --default-signal=INT timeout --preserve-status -s INT 1 bash -c 'sleep 5 | exec "$TRACUU" read -'
}

@test "output is UTF-8 whatever the locale" {
	article a 'điều 5, œuvre' >"$BATS_TEST_TMPDIR/a.jsonl"
	for locale in C POSIX C.UTF-8 vi_VN.TCVN; do
		run --separate-stderr -0 env LC_ALL=$locale "$TRACUU" read --format ndjson "$BATS_TEST_TMPDIR/a.jsonl"
		[[ $output == *'"text":"điều 5, œuvre"'* ]]
	done
}

@test "colours only where they are asked for" {
	article a 'Nghị quyết số 59-NQ/TW' >"$BATS_TEST_TMPDIR/a.jsonl"
	run -0 tracuu cite "$BATS_TEST_TMPDIR/a.jsonl"
	[[ $output != *$'\033'* ]]
	run -0 tracuu cite --color always "$BATS_TEST_TMPDIR/a.jsonl"
	[[ $output == *$'\033'* ]]
	run -0 tracuu cite --color never "$BATS_TEST_TMPDIR/a.jsonl"
	[[ $output != *$'\033'* ]]
}

@test "control characters of a document do not reach the terminal" {
	printf '{"id":"a","text":"x\\u001b[2Jy"}\n' >"$BATS_TEST_TMPDIR/a.jsonl"
	run -0 tracuu read --format text "$BATS_TEST_TMPDIR/a.jsonl"
	[[ $output != *$'\033'* ]]
}

@test "control characters of a file's name do not reach the terminal" {
	cd "$BATS_TEST_TMPDIR"
	run --separate-stderr -66 tracuu read $'a\033[2Jb'
	[ "$stderr" = "tracuu: a?[2Jb: No such file or directory" ]
	mkdir d
	ln -s nowhere $'d/x\033\ny'
	run --separate-stderr -3 tracuu read d
	[[ $stderr != *$'\033'* ]]
	[ "${#stderr_lines[@]}" -eq 1 ]
}

@test "a message is UTF-8 without control characters whatever it quotes" {
	cd "$BATS_TEST_TMPDIR"
	run --separate-stderr -66 env LC_ALL=C "$TRACUU" read $'a\xff\xc2\x9b2J\xe2\x80\xaeđ'
	[ "$stderr" = $'tracuu: a\xef\xbf\xbd?2J?đ: No such file or directory' ]
}

@test "a line of 40 KB that leads to a list of tasks is read as far as there is room" {
	{
		printf 'Sở Y tế: rà soát '
		printf 'các hộ nghèo và làm việc khác, %.0s' $(seq 1000)
		printf 'gồm 2 việc:\n- Rà soát danh sách hộ.\n- Xây dựng kế hoạch năm.\n'
	} >"$BATS_TEST_TMPDIR/a.txt"
	run -0 tracuu tasks --format ndjson "$BATS_TEST_TMPDIR/a.txt"
	[ "$(json 'r["text"]' <<<"$output" | tail -n 1)" = 'Xây dựng kế hoạch năm' ]
}
