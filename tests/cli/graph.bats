#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# tracuu graph and tracuu chain: how documents stand to each other.

load common

setup() {
	cd "$BATS_TEST_TMPDIR"
	export TRACUU_DB=$BATS_TEST_TMPDIR/db
	{
		article a 'Kết luận số 96-KL/TW ngày 30/9/2024 về tiếp tục thực hiện Nghị quyết số 45-NQ/TW ngày 24/01/2019.'
		article b 'Nghị quyết số 7/NQ-CP ngày 10/01/2025 thực hiện Kết luận số 96-KL/TW ngày 30/9/2024 "mới"'$'\xef\xbf\xbf'' & <gọn>.'
		article c 'Le Décret n° 44/2024/ND-CP remplace le Décret n° 33/2019/ND-CP.'
	} >a.jsonl
	tracuu index -q a.jsonl
}

@test "every relation is an edge with its proof" {
	run --separate-stderr -0 tracuu graph --format csv
	[ "$(cut -d, -f1-5 <<<"$output" | sed -n '2,$p' | sort)" = "continues,vn:party/tw/kl/96~xiii,vn:party/tw/nq/45~xii,1,a
implements,vn:state/cp/nq/7/2025,vn:party/tw/kl/96~xiii,1,b
replaces,vn:state/cp/nd/44/2024,vn:state/cp/nd/33/2019,1,c" ]
	run --separate-stderr -0 tracuu graph --format json
	[ "$(python3 -c 'import json, sys; r = json.load(sys.stdin); print(len(r["nodes"]), len(r["edges"]), "7/NQ-CP" in r["edges"][-1]["text"] + r["edges"][0]["text"] + r["edges"][1]["text"])' <<<"$output")" = "5 3 True" ]
}

@test "the depth counts relations around what is asked for" {
	run --separate-stderr -0 tracuu graph --format csv --depth 1 45-NQ/TW
	[ "$(wc -l <<<"$output")" -eq 2 ]
	run --separate-stderr -0 tracuu graph --format csv --depth 2 vn:party/tw/nq/45~xii
	[ "$(wc -l <<<"$output")" -eq 3 ]
	run --separate-stderr -0 tracuu graph --format json --depth 0 45-NQ/TW
	[ "$(python3 -c 'import json, sys; r = json.load(sys.stdin); print(r["nodes"], r["edges"])' <<<"$output")" = "[{'id': 'vn:party/tw/nq/45~xii', 'name': 'Nghị quyết số 45-NQ/TW ngày 24/01/2019'}] []" ]
	run --separate-stderr -1 tracuu graph --format csv 99-NQ/TW
	[[ $stderr == *'"99-NQ/TW"'* ]]
}

@test "Graphviz draws it" {
	command -v dot >/dev/null || skip "no Graphviz"
	tracuu graph >a.dot
	dot -Tsvg a.dot >a.svg
	[ "$(grep -c 'class="edge"' a.svg)" -eq 3 ]
}

@test "GraphML is XML that holds nodes, edges and their data" {
	tracuu graph --format graphml >a.graphml
	run -0 python3 -c 'import xml.etree.ElementTree as x
ns = "{http://graphml.graphdrawing.org/xmlns}"
g = x.parse("a.graphml").getroot().find(ns + "graph")
nodes = {n.get("id") for n in g.iter(ns + "node")}
edges = [(e.get("source"), e.get("target")) for e in g.iter(ns + "edge")]
assert len(nodes) == 5 and len(edges) == 3 and all(s in nodes and t in nodes for s, t in edges)
assert any("& <gọn>" in d.text for d in g.iter(ns + "data"))'
	python3 -c 'import networkx' 2>/dev/null || skip "no networkx"
	run -0 python3 -c 'import networkx
g = networkx.read_graphml("a.graphml")
assert g.number_of_nodes() == 5 and g.number_of_edges() == 3 and g.is_directed()'
}

@test "a chain begins with the document that all others carry out" {
	run --separate-stderr -0 tracuu chain --format ndjson 96-KL/TW
	[ "$(json 'r["depth"], r["id"], r["kind"], r["asked"]' <<<"$output")" = "0 vn:party/tw/nq/45~xii None False
1 vn:party/tw/kl/96~xiii continues True
2 vn:state/cp/nq/7/2025 implements False" ]
	run -0 tracuu chain 7/NQ-CP
	[[ ${lines[2]} == "    vn:state/cp/nq/7/2025"* ]]
	run --separate-stderr -1 tracuu chain 33/2019/ND-CPX
	run --separate-stderr -2 tracuu chain a b
}

@test "what follows itself ends" {
	article d 'Nghị quyết số 7/NQ-CP ngày 10/01/2025 thực hiện Nghị quyết số 8/NQ-CP ngày 11/01/2025. Nghị quyết số 8/NQ-CP ngày 11/01/2025 thực hiện Nghị quyết số 7/NQ-CP ngày 10/01/2025.' >b.jsonl
	tracuu index -q b.jsonl
	run --separate-stderr -0 timeout 20 "$TRACUU" chain 8/NQ-CP
	[[ $output == *"vn:state/cp/nq/8/2025"* ]]
}

@test "what is near a document is what the whole graph has there, names and proofs too" {
	tracuu graph --format csv >whole
	for id in 45-NQ/TW vn:state/cp/nd/44/2024 7/NQ-CP; do
		run --separate-stderr -0 tracuu graph --format csv --depth 9 "$id"
		[ "$(wc -l <<<"$output")" -ge 2 ]
		[ -z "$(comm -13 <(sort whole) <(sort <<<"$output"))" ]
	done
}

@test "a mention without its term is the one document that others date, in a part of the graph too" {
	{
		article x 'Kế hoạch số 11/KH-UBND ngày 10/3/2025 thực hiện Nghị quyết số 7/NQ-CP.'
		article y 'Kế hoạch số 12/KH-UBND ngày 10/3/2025 thực hiện Kế hoạch số 11/KH-UBND ngày 10/3/2025.'
	} >b.jsonl
	tracuu index -q b.jsonl
	tracuu graph --format csv >whole
	run --separate-stderr -0 tracuu graph --format csv --depth 1 12/KH-UBND
	[ -z "$(comm -13 <(sort whole) <(sort <<<"$output"))" ]
	run --separate-stderr -0 tracuu graph --format csv --depth 2 12/KH-UBND
	[ -z "$(comm -13 <(sort whole) <(sort <<<"$output"))" ]
}

@test "a number of a place is found without it; place, term and date tell which document of a number is meant" {
	{
		article x 'UBND tỉnh Lào Cai ban hành Kế hoạch số 12/KH-UBND ngày 05/01/2025 thực hiện Nghị quyết số 10/NQ-CP ngày 02/01/2025.'
		article y 'UBND thành phố Hải Phòng ban hành Kế hoạch số 12/KH-UBND ngày 07/01/2025 thực hiện Nghị quyết số 11/NQ-CP ngày 03/01/2025.'
	} >b.jsonl
	tracuu index -q b.jsonl
	for id in 12/KH-UBND 'Kế hoạch 12/KH-UBND' 'Plan No. 12/KH-UBND dated January 7, 2025'; do
		run --separate-stderr -0 tracuu chain --format ndjson "$id"
		[ "$(json 'r["id"]' <<<"$output" | grep -c /kh/12/2025)" -eq 2 ]
		run --separate-stderr -0 tracuu graph --depth 1 --format csv "$id"
		[ "$(wc -l <<<"$output")" -eq 3 ]
	done
	for id in '12/KH-UBND Lào Cai' 'Plan No. 12/KH-UBND of Lao Cai'; do
		for command in graph chain; do
			run --separate-stderr -0 tracuu $command --format csv "$id"
			[[ $output == *lao-cai* && $output != *hai-phong* ]]
		done
	done
	run --separate-stderr -1 tracuu chain '12/KH-UBND Hà Nội'
	run --separate-stderr -1 tracuu chain '45-NQ/TW khóa XIII'
	run --separate-stderr -0 tracuu chain '45-NQ/TW ngày 24/01/2019'
}
