#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# tracuu show: one article, or one document, as the index knows it.

load common

setup() {
	cd "$BATS_TEST_TMPDIR"
	export TRACUU_DB=$BATS_TEST_TMPDIR/db
	{
		printf '%s\n' '{"id":"a","lang":"vi","title":"Một","date":"2025-03-01","text":"Theo Nghị quyết số 59-NQ/TW ngày 24/01/2025, các bộ triển khai."}'
		printf '%s\n' '{"id":"b","lang":"fr","date":"2025-02-01","text":"La résolution n° 59-NQ/TW est appliquée. La résolution n° 59-NQ/TW aussi."}'
		printf '%s\n' '{"id":"c","lang":"en","text":"Nothing is cited here."}'
	} >a.jsonl
	tracuu index -q a.jsonl
}

@test "a document is shown with its names, dates and who cites it, by any spelling" {
	for id in '59-NQ/TW' 'Resolution No. 59-NQ/TW' 'nghi-quyet-59-nq-tw'; do
		run --separate-stderr -0 tracuu show --format ndjson "$id"
		[ "$(json 'r["kind"], r["mentions"], r["articles"], r["first"], r["last"]' <<<"$output")" = \
			"document {'vi': 1, 'fr': 2, 'en': 0} {'vi': 1, 'fr': 1, 'en': 0} 2025-02-01 2025-03-01" ]
		[ "$(json '[d["text"] for d in r["dates"]]' <<<"$output")" = "['2025-01-24']" ]
		[ "$(json 'sorted(c["article"] for c in r["cited_by"])' <<<"$output")" = "['a', 'b']" ]
		[ "$(json '"59-NQ/TW" in r["passages"][0]["text"]' <<<"$output")" = True ]
	done
}

@test "the identity that cite prints is an id" {
	id=$(tracuu cite --format ndjson a.jsonl | json 'r["id"]' | head -1)
	run --separate-stderr -0 tracuu show --format ndjson "$id"
	[ "$(json 'r["id"]' <<<"$output")" = "$id" ]
}

@test "an article is shown with what it cites" {
	run --separate-stderr -0 tracuu show --format json a
	[ "$(python3 -c 'import json, sys; r = json.load(sys.stdin); print(r["kind"], r["title"], len(r["citations"]), len(r["passages"]))' <<<"$output")" = "article Một 1 1" ]
	run -0 tracuu show c
	[[ $output == *"c  en"* ]]
}

@test "tasks are shown with the article that sets them and the document that orders them" {
	article d 'Kế hoạch số 118/KH-UBND ngày 10/7/2025 giao Sở Tư pháp rà soát văn bản trước ngày 31/12/2025.' >d.jsonl
	tracuu index -q d.jsonl
	run --separate-stderr -0 tracuu show --format ndjson d
	[ "$(json '[(t["actor"], t["deadline"], t["list"]) for t in r["tasks"]]' <<<"$output")" = "[('Sở Tư pháp', '2025-12-31', None)]" ]
	run --separate-stderr -0 tracuu show --format ndjson 118/KH-UBND
	[ "$(json '[(t["actor"], t["deadline"], t["article"]) for t in r["tasks"]]' <<<"$output")" = "[('Sở Tư pháp', '2025-12-31', 'd')]" ]
	run --separate-stderr -0 tracuu show --format ndjson 59-NQ/TW
	[ "$(json 'r["tasks"]' <<<"$output")" = "[]" ]
}

@test "an article is shown with its other versions" {
	tracuu index -q --db stories "$sample"
	run --separate-stderr -0 tracuu show --db stories --format ndjson sap-nhap.vi
	[ "$(json 'sorted((v["article"], v["lang"]) for v in r["versions"])' <<<"$output")" = \
		"[('html/sap-nhap.fr.html', 'fr'), ('text/sap-nhap.en.txt', 'en')]" ]
	[ "$(json 'all(0.8 <= v["confidence"] <= 1 for v in r["versions"])' <<<"$output")" = True ]
	run -0 tracuu show --db stories sap-nhap.vi
	[[ $output == *"also told by text/sap-nhap.en.txt  en"* ]]
	run --separate-stderr -0 tracuu show --format ndjson c
	[ "$(json 'r["versions"]' <<<"$output")" = "[]" ]
}

@test "relations are shown from both ends, with the sentence that proves them" {
	article e 'Mở đầu. Kết luận số 96-KL/TW ngày 30/9/2024 về tiếp tục thực hiện Nghị quyết số 45-NQ/TW ngày 24/01/2019. Kết thúc.' >e.jsonl
	tracuu index -q e.jsonl
	for id in 96-KL/TW vn:party/tw/nq/45~xii; do
		run --separate-stderr -0 tracuu show --format ndjson "$id"
		[ "$(json '[(x["kind"], x["source_id"], x["target_id"], x["article"]) for x in r["relations"]]' <<<"$output")" = \
			"[('continues', 'vn:party/tw/kl/96~xiii', 'vn:party/tw/nq/45~xii', 'e')]" ]
		[ "$(json 'r["relations"][0]["text"]' <<<"$output")" = \
			"Kết luận số 96-KL/TW ngày 30/9/2024 về tiếp tục thực hiện Nghị quyết số 45-NQ/TW ngày 24/01/2019." ]
	done
}

@test "passages with the date of the document stand before others" {
	for id in p q r s; do
		article "$id" 'Nghị quyết số 70-NQ/TW đã đi vào cuộc sống.'
	done >p.jsonl
	article t 'Nghị quyết số 70-NQ/TW ngày 20/8/2025 được ban hành.' >>p.jsonl
	article u 'Nghị quyết số 70-NQ/TW là cần thiết. Nghị quyết số 70-NQ/TW ngày 20/8/2025 có năm phần.' >>p.jsonl
	tracuu index -q p.jsonl
	run --separate-stderr -0 tracuu show --format ndjson 70-NQ/TW
	[ "$(json '[p["article"] for p in r["passages"]]' <<<"$output")" = "['t', 'u', 'p', 'q', 'r']" ]
	[ "$(json '"2025" in r["passages"][1]["text"]' <<<"$output")" = True ]
}

@test "a table has all that is known of a document or article" {
	article e 'Kết luận số 96-KL/TW ngày 30/9/2024 về tiếp tục thực hiện Nghị quyết số 45-NQ/TW ngày 24/01/2019.' >e.jsonl
	article d 'Kế hoạch số 118/KH-UBND ngày 10/7/2025 giao Sở Tư pháp rà soát văn bản trước ngày 31/12/2025.' >>e.jsonl
	tracuu index -q e.jsonl
	run --separate-stderr -0 tracuu show --format csv 96-KL/TW
	[ "$(python3 -c 'import csv, sys; r = next(csv.DictReader(sys.stdin)); print(r["issuers"], "|", r["relations"][:60], "|", r["cited_by"], "|", r["passages"][:4])' <<<"$output")" = \
		"TW 1 | continues vn:party/tw/kl/96~xiii vn:party/tw/nq/45~xii e Kết | e e.jsonl vi 1 | e e." ]
	run --separate-stderr -0 tracuu show --format tsv d
	[[ $output == *"Sở Tư pháp"* ]]
}

@test "an unknown id is status 1 and said" {
	run --separate-stderr -1 tracuu show nothing
	[[ $stderr == *'"nothing"'* ]]
	[ -z "$output" ]
	run --separate-stderr -2 tracuu show a b
	run --separate-stderr -2 tracuu show
}

@test "issuers, months, twins and the document's own text are shown" {
	{
		echo '{"id":"x","date":"2024-02-01","text":"Nghị quyết số 45-NQ/TW ngày 24/01/2019 và Nghị quyết số 45-NQ/TW ngày 24/11/2023 là hai văn bản."}'
		echo '{"id":"y","date":"2025-02-01T08:00:00+07:00","text":"Thành phố tổng kết Nghị quyết số 45-NQ/TW ngày 24/01/2019."}'
		echo '{"id":"z","title":"Toàn văn Nghị quyết số 45-NQ/TW ngày 24/11/2023","text":"Bối cảnh và mục tiêu."}'
	} >b.jsonl
	tracuu index -q b.jsonl
	run --separate-stderr -0 tracuu show --format ndjson vn:party/tw/nq/45~xii
	[ "$(json '[(t["text"], t["parts"]) for t in r["twins"]], r["texts"]' <<<"$output")" = "[('vn:party/tw/nq/45~xiii', 1)] []" ]
	[ "$(json '[(m["text"], m["mentions"]) for m in r["months"]]' <<<"$output")" = "[('2024-02', 1), ('2025-02', 1)]" ]
	[ "$(json '[(i["text"], i["mentions"]) for i in r["issuers"]]' <<<"$output")" = "[('TW', 2)]" ]
	run --separate-stderr -0 tracuu show --format ndjson vn:party/tw/nq/45~xiii
	[ "$(json '[t["article"] for t in r["texts"]]' <<<"$output")" = "['z']" ]
	[ "$(json '[t["text"] for t in r["twins"]]' <<<"$output")" = "['vn:party/tw/nq/45~xii']" ]
	run --separate-stderr -0 tracuu show --format ndjson 59-NQ/TW
	[ "$(json 'r["twins"]' <<<"$output")" = "[]" ]
}

@test "place, term and date with a number say which document is shown, else all are" {
	{
		article k 'UBND tỉnh Lào Cai ban hành Kế hoạch số 12/KH-UBND ngày 05/01/2025.'
		article l 'UBND thành phố Hải Phòng ban hành Kế hoạch số 12/KH-UBND ngày 07/01/2025.'
		article m 'Nghị quyết số 45-NQ/TW ngày 24/01/2019 và Nghị quyết số 45-NQ/TW ngày 24/11/2023 là hai văn bản.'
		article n 'Nghị quyết số 45-NQ/TW đã đi vào cuộc sống.'
		article o 'Nghị quyết số 46-NQ/TW đã đi vào cuộc sống.'
	} >k.jsonl
	tracuu index -q k.jsonl
	run --separate-stderr -0 tracuu show --format ndjson 12/KH-UBND
	[ "$(json '[c["article"] for c in r["cited_by"]]' <<<"$output")" = "['k', 'l']" ]
	run --separate-stderr -0 tracuu show --format ndjson '12/KH-UBND Lào Cai'
	[ "$(json 'r["id"], [c["article"] for c in r["cited_by"]]' <<<"$output")" = "vn:state/ubnd@lao-cai/kh/12 ['k']" ]
	run --separate-stderr -1 tracuu show '12/KH-UBND Hà Nội'
	run --separate-stderr -0 tracuu show --format ndjson 45-NQ/TW
	[ "$(json '[(i["text"], i["mentions"]) for i in r["identities"]], r["twins"]' <<<"$output")" = \
		"[('vn:party/tw/nq/45', 1), ('vn:party/tw/nq/45~xii', 1), ('vn:party/tw/nq/45~xiii', 1)] []" ]
	tracuu show --format ndjson vn:party/tw/nq/45~xii >xii
	[ "$(json '[i["text"] for i in r["identities"]], [t["text"] for t in r["twins"]]' <xii)" = \
		"['vn:party/tw/nq/45~xii'] ['vn:party/tw/nq/45~xiii']" ]
	for id in '45-NQ/TW khóa XII' '45-NQ/TW ngày 24/01/2019'; do
		tracuu show --format ndjson "$id" | diff - xii
	done
	run --separate-stderr -0 tracuu show --format ndjson '46-NQ/TW khóa XII'
	[ "$(json '[i["text"] for i in r["identities"]]' <<<"$output")" = "['vn:party/tw/nq/46']" ]
}

@test "a mention without its year is the one document of that number that the index has" {
	{
		article k 'Kế hoạch số 214/KH-UBND ngày 07/01/2025 của UBND thành phố Đà Nẵng thực hiện Nghị quyết số 59-NQ/TW ngày 24/01/2025.'
		article l 'Kế hoạch số 214/KH-UBND của UBND thành phố Đà Nẵng thực hiện Nghị quyết số 59-NQ/TW.'
	} >k.jsonl
	tracuu index -q k.jsonl
	run --separate-stderr -0 tracuu show --format ndjson 59-NQ/TW
	[ "$(json 'sorted({x["source_id"] for x in r["relations"] if x["source_id"]})' <<<"$output")" = "['vn:state/ubnd@da-nang/kh/214/2025']" ]
	for id in 214/KH-UBND vn:state/ubnd@da-nang/kh/214 vn:state/ubnd@da-nang/kh/214/2025; do
		run --separate-stderr -0 tracuu show --format ndjson "$id"
		[ "$(json '[(i["text"], i["mentions"]) for i in r["identities"]]' <<<"$output")" = "[('vn:state/ubnd@da-nang/kh/214/2025', 2)]" ]
	done
}
