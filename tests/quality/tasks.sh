#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Tasks against the gold: those of our own texts, of articles by other writers, and of the seed articles where they are.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
score=$root/tests/quality/score_tasks.py
found=$(mktemp)
trap 'rm -f "$found"' EXIT
case $1 in
gold)
	"$TRACUU" tasks --format ndjson "$root/corpus/sample" >"$found"
	"$TRACUU" tasks --format ndjson "$root/tests/golden/tasks" >>"$found"
	python3 "$score" "$root/tests/golden/tasks.jsonl" "$found" --misses 20 \
		--min-f1 0.97 --min-actor 0.92 --min-deadline 0.95
	;;
tasks3 | tasks4 | tasks5 | tasks6 | tasks7) # no misses: what is only counted is not shown
	gold=$root/tests/golden/fresh/$1.jsonl
	floors='--min-f1 0.98 --min-actor 0.92 --min-deadline 0.985'
	[ "$1" = tasks3 ] || floors='--min-f1 0.93 --min-actor 0.95 --min-deadline 0.985'
	[ "$1" != tasks5 ] || floors='--min-f1 0.94 --min-actor 0.94 --min-deadline 0.98'
	[ "$1" != tasks6 ] || floors='--min-f1 0.91 --min-actor 0.87 --min-deadline 0.98'
	[ "$1" != tasks7 ] || floors='--min-f1 0.90 --min-actor 0.90 --min-deadline 0.98'
	"$TRACUU" tasks --format ndjson "$gold" >"$found"
	# shellcheck disable=SC2086
	python3 "$score" "$gold" "$found" $floors
	;;
seeds)
	[ -d "$root/../shared/seeds" ] || exit 77
	"$TRACUU" tasks --format ndjson "$root/../shared/seeds" >"$found"
	python3 "$score" "$root/tests/golden/seeds.tasks.jsonl" "$found" --misses 20 \
		--min-f1 1 --min-actor 0.95 --min-deadline 0.95
	;;
esac
