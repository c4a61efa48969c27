#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# What an index learns of stories in two languages.

load common

setup() {
	cd "$BATS_TEST_TMPDIR"
	export TRACUU_DB=$BATS_TEST_TMPDIR/db
}

# learned QUERY: the French articles found by what was learned alone.
learned() {
	tracuu search --format ndjson --lang fr --cross learned "$@" | json "[w['matched'] for w in r['why'] if w['via'] == 'learned']"
}

@test "translations are learned of stories, and found with the probability and the passages" {
	run -0 tracuu index "$sample"
	[[ $output == *"pairs of stories"*"terms learned"* ]]
	[[ $(learned "health insurance") == *"assurance maladie"* ]]
	tracuu check -q
}

@test "few stories teach nothing unless that is asked for" {
	mkdir few
	cp "$sample"/html/hoi-nhap.vi.html "$sample"/text/hoi-nhap.fr.txt few
	run -0 tracuu index few
	[[ $output != *"terms learned"* ]]
	run -0 tracuu index --learn few
	[[ $output == *"terms learned"* ]]
}

@test "--no-learn learns nothing and keeps nothing" {
	tracuu index -q "$sample"
	run -0 tracuu index --no-learn "$sample"
	[[ $output != *"terms learned"* ]]
	[ -z "$(learned "health insurance" | grep assurance)" ]
	run -2 tracuu index --learn --no-learn "$sample"
}

@test "nothing is learned again where nothing changed" {
	tracuu index -q "$sample"
	run -0 tracuu index "$sample"
	[[ $output != *"terms learned"* ]]
}
