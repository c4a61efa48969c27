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
	run -0 tracuu search --format ndjson --lang vi -n 1 "climate in the Mekong delta"
	[ "$(json '[r["text"].encode()[a:b].decode() for a, b in r["highlights"]]' <<<"$output")" = "['vùng Đồng bằng sông Cửu Long']" ]
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

# tables: all that the index has learned.
tables() {
	tracuu lexicon pairs --format ndjson "$@"
}

@test "what is learned after updates is what an index built afresh learns" {
	mkdir in
	cp -r "$sample"/html "$sample"/text in
	cp "$sample"/articles.jsonl in
	tracuu index -q in
	tables >all
	tracuu index -q --db fresh -j 1 in
	tables --db fresh >one
	cmp all one
	mv in/html/hoi-nhap.vi.html in/text/hoi-nhap.fr.txt .
	echo "Một bài khác hẳn." >in/text/so-hieu.en.txt
	run -0 tracuu index in
	[[ $output == *"terms learned"* ]]
	rm -r fresh
	tracuu index -q --db fresh in
	tables >all
	tables --db fresh >one
	cmp all one
	mv hoi-nhap.vi.html in/html
	mv hoi-nhap.fr.txt in/text
	cp "$sample"/text/so-hieu.en.txt in/text
	tracuu index -q in
	rm -r fresh
	tracuu index -q --db fresh in
	tables >all
	tables --db fresh >one
	cmp all one
	tracuu check -q
}

@test "a run that ends before it has learned leaves that to the next" {
	tracuu index -q --db done "$sample"
	mkdir empty
	# Without --foreground timeout dies with the child, and does not wait for its lock.
	for wait in 0.4 0.45 0.5 0.55 0.6 0.7 0.8 1; do
		timeout --foreground -s KILL $wait "$TRACUU" index -q "$sample" || true
	done
	tracuu index -q empty "$sample"
	cmp <(tables) <(tables --db done)
	tracuu check -q
}
