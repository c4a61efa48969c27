#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# tracuu search and bench: questions, topics, formats.

load common

setup_file() {
	export TRACUU_DB=$BATS_FILE_TMPDIR/db
	"$TRACUU" index -q "$sample"
}

setup() {
	cd "$BATS_TEST_TMPDIR"
}

fields='["v", "rank", "score", "article", "passage", "kind", "source", "lang", "title", "heading", "url", "published", "start", "end", "text", "highlights", "why", "citations"]'

@test "a record has the fields of the contract, in their order" {
	run --separate-stderr -0 tracuu search -n 1 --format ndjson 'Resolution 59-NQ/TW'
	[ "$(json "list(r) == $fields" <<<"$output")" = True ]
	[ "$(json 'r["rank"], r["kind"], bool(r["why"])' <<<"$output")" = "1 passage True" ]
	[ -z "$stderr" ]
}

@test "kind:task finds tasks: their own span, who, by when, ordered by what, under what" {
	"$TRACUU" tasks --format ndjson "$sample" | json 'r["article"], r["start"], r["end"], r["text"], r["actor"], r["deadline"]' >tasks
	run --separate-stderr -0 tracuu search -n 20 --format ndjson 'kind:task hội nhập quốc tế'
	[ "$(json 'r["kind"]' <<<"$output" | sort -u)" = task ]
	json 'r["article"], r["start"], r["end"], r["text"], r["actor"], r["deadline"]' <<<"$output" >hits
	[ "$(wc -l <hits)" -ge 14 ]
	[ -z "$(sort -u hits | comm -13 <(sort -u tasks) -)" ]
	[ -z "$(json 'r["passage"]' <<<"$output" | sort | uniq -d)" ]
	run -0 tracuu search -n 1 --format ndjson 'kind:task lang:vi hội nhập quốc tế'
	[[ "$(json 'r["heading"]' <<<"$output")" == *"7 nhiệm vụ"* ]]
	[ "$(json 'r["ordered_by"]' <<<"$output")" = vn:state/ubnd@can-tho/kh/118/2025 ]
}

@test "actor: is an office in any language, by all its words, of the very task" {
	for query in 'actor:"Sở Tư pháp"' 'actor:"so tu phap"' 'actor:"Department of Justice"' 'actor:"Service de la justice"'; do
		run -0 tracuu search -n 30 --format ndjson "$query"
		[ "$(json 'r["lang"]' <<<"$output" | sort -u | tr '\n' ' ')" = "en fr vi " ]
		[ -z "$(json '(r["actor"] or "") + (r["coordinator"] or "")' <<<"$output" | grep -vi 'tư pháp\|justice')" ]
	done
	run -0 tracuu search -n 30 --format ndjson 'actor:"Sở Tài chính" deadline:2025-Q1 lang:vi'
	[ "$(json 'r["actor"], r["coordinator"]' <<<"$output" | sort)" = "Sở Nông nghiệp và Môi trường Sở Tài chính
Sở Tài chính Sở Kế hoạch và Đầu tư" ]
	run -1 tracuu search --format ndjson 'actor:"Sở Tư pháp" deadline:2019'
}

@test "a deadline is a day, month, quarter or year, and meets what overlaps it" {
	{
		article a 'UBND tỉnh giao Sở Y tế báo cáo kết quả trước ngày 15/11/2025.'
		article b 'UBND tỉnh giao Sở Y tế báo cáo kết quả trong quý IV/2025.'
		article c 'UBND tỉnh giao Sở Y tế hoàn thành việc rà soát trong năm 2025.'
		article d 'UBND tỉnh giao Sở Y tế báo cáo kết quả trước ngày 15/3/2026.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	for case in ..2025-12:abc ..2025-10-31:bc 2025-11:abc 2025-Q4:abc 2025-Q3..2025-Q3:c 2026..:d 2025-11-15:abc 2025..2026:abcd; do
		run -0 tracuu search --db db --format ndjson "deadline:${case%:*}"
		[ "$(json 'r["article"]' <<<"$output" | sort | tr -d '\n')" = "${case##*:}" ]
	done
}

@test "implements: finds what carries a document out, also where that is not named" {
	{
		article plan 'Kế hoạch số 11/KH-UBND ngày 10/3/2025 của UBND tỉnh Lào Cai thực hiện Nghị quyết số 59-NQ/TW ngày 24/01/2025.'
		article order 'Theo Kế hoạch số 11/KH-UBND ngày 10/3/2025 của UBND tỉnh Lào Cai, tỉnh giao Sở Y tế rà soát cơ sở vật chất.'
		article other 'Nghị quyết số 59-NQ/TW ngày 24/01/2025 được thảo luận nhiều nơi.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	run -0 tracuu search --db db --format ndjson 'implements:59-NQ/TW'
	[ "$(json 'r["article"]' <<<"$output" | sort | tr '\n' ' ')" = "order plan " ]
	run -0 tracuu search --db db --format ndjson 'kind:task implements:59-NQ/TW'
	[ "$(json 'r["article"], r["kind"]' <<<"$output")" = "order task" ]
	run -1 tracuu search --db db --format ndjson 'implements:60-NQ/TW'
}

@test "free text about tasks puts tasks first that fit, and leaves passages in" {
	for query in 'tasks of Can Tho for Resolution 59' 'nhiệm vụ của Cần Thơ Nghị quyết 59' 'tâches de Can Tho résolution 59'; do
		run -0 tracuu search -n 60 --format ndjson "$query"
		[ "$(json 'r["kind"]' <<<"$output" | sort -u | tr '\n' ' ')" = "passage task " ]
		[ "$(json 'r["kind"]' <<<"$output" | head -3 | sort -u)" = task ]
	done
	run -0 tracuu search -n 20 --format ndjson 'hội nhập quốc tế'
	[ "$(json 'r["kind"]' <<<"$output" | sort -u)" = passage ]
}

@test "--facets counts the articles that match, each once, after the hits" {
	{
		echo '{"id":"a","lang":"vi","date":"2024-05-01","text":"Cảng biển theo Nghị quyết số 36-NQ/TW ngày 22/10/2018 và Quyết định số 12/QĐ-UBND."}'
		echo '{"id":"b","lang":"vi","date":"2025-05-01","text":"Cảng biển theo Nghị quyết số 36-NQ/TW ngày 22/10/2018. UBND tỉnh giao Sở Xây dựng nạo vét luồng."}'
		echo '{"id":"c","lang":"vi","date":"2025-06-01","text":"Cảng của biển theo ý kiến của HĐND tại Nghị quyết số 5/NQ-HĐND."}'
		echo '{"id":"d","lang":"vi","date":"2025-06-01","text":"Chuyện khác hẳn."}'
	} >a.jsonl
	python3 -c 'import json
print(json.dumps({"id": "long", "lang": "vi", "date": "2023-01-01", "text": "Cảng biển và tàu thuyền.\n" * 900}, ensure_ascii=False))' >>a.jsonl
	tracuu index -q --db db a.jsonl
	run --separate-stderr -0 tracuu search --db db -n 1 --format ndjson --facets lang,type,issuer,kind,year,outlet '+cảng +biển'
	[ "$(grep -c facet <<<"$output")" -eq 6 ]
	[ "$(grep facet <<<"$output" | json 'r["facet"], *(v["value"] + str(v["articles"]) for v in r["values"])')" = "lang vi4
type nq3 qd1
issuer tw2 hdnd1 ubnd1
kind passage4 task1
year 20252 20231 20241
outlet" ]
	[ "$(grep facet <<<"$output" | json 'r["estimated"], r["others"]' | sort -u)" = "False 0" ]
	run --separate-stderr -0 tracuu search --db db --format ndjson --facets year '"cảng biển"'
	[ "$(grep facet <<<"$output" | json '[(v["value"], v["articles"]) for v in r["values"]]')" = "[('2023', 1), ('2024', 1), ('2025', 1)]" ]
	run --separate-stderr -0 tracuu search --db db --format ndjson --facets kind,year 'kind:task cảng'
	[ "$(grep facet <<<"$output" | json '[(v["value"], v["articles"]) for v in r["values"]]')" = "[('task', 1)]
[('2025', 1)]" ]
	run --separate-stderr -0 tracuu search --db db -n 0 --facets lang --format ndjson cảng
	[ "$(json 'r["facet"]' <<<"$output")" = lang ]
	run -0 tracuu search --db db -n 0 cảng
	[ -z "$output" ]
	run -1 tracuu search -q --db db -n 0 zzxqv
	run --separate-stderr -2 tracuu search --db db --facets colour cảng
	run --separate-stderr -2 tracuu search --db db --format csv --facets lang cảng
}

@test "text is the article's bytes from start to end, highlights are within it" {
	tracuu read --format ndjson "$sample" >read
	for query in 'hội nhập quốc tế' 'port maritime' '59-NQ/TW' 'health insurance' 'hoi nhap'; do
		tracuu search -n 20 --format ndjson "$query"
	done >hits
	run -0 python3 -c 'import json
texts = {(r["source"], r["article"]): r["text"].encode() for r in map(json.loads, open("read", encoding="utf-8"))}
n = 0
for r in map(json.loads, open("hits", encoding="utf-8")):
    text = texts[r["source"], r["article"]][r["start"]:r["end"]]
    assert text.decode() == r["text"], r
    at = 0
    for start, end in r["highlights"]:
        assert at <= start < end <= len(text), r
        text[start:end].decode()
        at, n = end, n + 1
assert n > 20, n'
}

@test "every spelling of a number asks for the same document" {
	for query in '59-NQ/TW' 'Nghị quyết số 59-NQ/TW' 'Résolution n° 59-NQ/TW' 'nghi-quyet-59-nq-tw' $'59\u2011NQ/TW'; do
		tracuu search -n 3 --by article --format ndjson "$query" | json 'r["article"]'
		echo
	done >out
	[ "$(awk 'BEGIN { RS = "" } !seen[$0]++' out | grep -c .)" -le 3 ]
}

@test "nothing found is status 1 and a helpful line" {
	run --separate-stderr -1 tracuu search --format ndjson zzxqv
	[ -z "$output" ]
	[[ $stderr == *zzxqv* ]]
}

@test "a wrong query is status 2 and the place is shown" {
	run --separate-stderr -2 tracuu search '"not closed'
	[[ $stderr == *'^'* ]]
	run --separate-stderr -2 tracuu search '(a OR b'
	run --separate-stderr -2 tracuu search 'a*'
	run --separate-stderr -2 tracuu search
	run --separate-stderr -2 tracuu search --lang vi,de x
}

@test "--lang restricts the passages" {
	for lang in vi fr en; do
		run -0 tracuu search --lang $lang --format ndjson '59-NQ/TW'
		[ "$(json 'r["lang"]' <<<"$output" | sort -u)" = $lang ]
	done
}

@test "--by article gives each article once" {
	run -0 tracuu search -n 50 --by article --format ndjson 'hội nhập'
	[ -z "$(json 'r["source"], r["article"]' <<<"$output" | sort | uniq -d)" ]
}

@test "--by story gives each story once, with its other versions" {
	run --separate-stderr -0 tracuu search -n 14 --by story --format ndjson 'hội nhập quốc tế'
	[ "$(json "list(r) == $fields + ['versions']" <<<"$output" | sort -u)" = True ]
	json '"\n".join([r["article"]] + [v["article"] for v in r["versions"]])' <<<"$output" >told
	[ -z "$(sort told | uniq -d)" ]
	[ "$(json 'r["rank"]' <<<"$output" | tr '\n' ' ')" = "$(seq "$(wc -l <<<"$output")" | tr '\n' ' ')" ]
	first=$(head -1 <<<"$output" | json 'sorted({r["lang"]} | {v["lang"] for v in r["versions"]})')
	[ "$first" = "['en', 'fr', 'vi']" ]
	run -0 tracuu search -n 1 --by story 'hội nhập quốc tế'
	[[ $output == *"also "* ]]
	run -0 tracuu search --by story --format trec 'hội nhập quốc tế'
	[ -z "$(cut -d' ' -f3 <<<"$output" | sort | uniq -d)" ]
}

@test "a short mention that stands for the number asked for says how that is known" {
	run --separate-stderr -0 tracuu search --format ndjson '59-NQ/TW'
	[[ "$(json 'r["why"][0]["matched"], r["why"][0].get("resolved_from")' <<<"$output")" == *"Resolution 59 earlier"* ]]
	run --separate-stderr -0 tracuu search '59-NQ/TW'
	[[ "$output" == *"Resolution 59 (citation en, resolved from earlier)"* ]]
}

@test "words that stand side by side in question and passage are told as one reason" {
	run --separate-stderr -0 tracuu search -n 1 --lang vi --format ndjson 'hội nhập quốc tế'
	[ "$(json '[(w["query"], w["matched"], w["via"]) for w in r["why"]]' <<<"$output")" = \
		"[('hội nhập quốc tế', 'hội nhập quốc tế', 'exact')]" ]
	run --separate-stderr -0 tracuu search -n 1 --lang en --format ndjson 'integration, international; new situation'
	[ "$(json '[w["matched"] for w in r["why"]]' <<<"$output")" = \
		"['integration', 'international', 'new situation']" ]
	run --separate-stderr -0 tracuu search -n 1 --lang vi --format ndjson 'hoi nhap quoc te'
	[ "$(json '[(w["matched"], w["via"]) for w in r["why"]]' <<<"$output")" = "[('hội nhập quốc tế', 'unmarked')]" ]
}

# Two articles tell one event, of which only the English one names the resolution; a third tells another.
write_twins() {
	article bridge.en "Quang Nam province will build 12 suspension bridges in the mountains, so that pupils of 37 villages no longer wade through the stream to school. The budget is VND 86.5 billion, under Resolution No. 59-NQ/TW. Last year's floods swept away wooden bridges. Engineers begin the survey on September 15." >twins.jsonl
	article bridge.fr "La province de Quang Nam construira 12 ponts suspendus dans la montagne, pour que les élèves de 37 villages ne traversent plus le ruisseau pour aller à l'école. Le budget est de 86,5 milliards de dongs. Les inondations de l'année dernière ont emporté des ponts en bois. Les ingénieurs commencent l'étude le 15 septembre." >>twins.jsonl
	article coffee.fr "La province de Dak Lak ouvre 9 centres de dégustation de café pour les agriculteurs. Des torréfacteurs du Japon et d'Allemagne sont invités le 20 octobre. Les exportations atteignent 640 000 tonnes." >>twins.jsonl
}

@test "a number finds the version that does not name it, below the one that does, and says so" {
	write_twins
	"$TRACUU" index -q --db twins twins.jsonl
	run --separate-stderr -0 tracuu search --db twins --format ndjson '59-NQ/TW'
	[ "$(json 'r["article"], r["why"][0]["via"], r["why"][0]["matched"]' <<<"$output")" = \
		"bridge.en citation Resolution No. 59-NQ/TW
bridge.fr story bridge.en" ]
	run --separate-stderr -0 tracuu search --db twins --format ndjson --lang fr '59-NQ/TW'
	[ "$(json 'r["article"]' <<<"$output")" = bridge.fr ]
}

@test "what must name a document, or must not, is not answered by versions" {
	write_twins
	"$TRACUU" index -q --db twins twins.jsonl
	for query in +59-NQ/TW cite:59-NQ/TW '+59-NQ/TW Nam' '59-NQ/TW AND bridges'; do
		run --separate-stderr -0 tracuu search --db twins --format ndjson "$query"
		[ "$(json 'r["article"]' <<<"$output")" = bridge.en ]
	done
	run --separate-stderr -0 tracuu search --db twins --format ndjson 'Nam -59-NQ/TW'
	[ "$(json 'r["article"]' <<<"$output")" = bridge.fr ]
	run --separate-stderr -0 tracuu search --db twins --cross off --format ndjson '59-NQ/TW'
	[ "$(json 'r["article"]' <<<"$output")" = bridge.en ]
}

@test "bench times every query" {
	printf 'a\tterm\tnghị\nb\tmulti\thội nhập\nc\tphrase\thội nhập\nd\tcode\t59-NQ/TW\ne\tnodia\thoi nhap\n' >queries
	run --separate-stderr -0 tracuu bench queries out
	[ "$(wc -l <out)" -eq 5 ]
	[ "$(cut -f1,2 out | tr '\t\n' ': ')" = "a:term b:multi c:phrase d:code e:nodia " ]
	awk -F'\t' '$3 !~ /^[0-9]+$/ || $4 !~ /^[0-9]+$/ { exit 1 }' out
	[ -n "$(cut -f5 out | head -1)" ]
}

@test "of a quotation nothing but the quotation is highlighted" {
	run -0 tracuu search --format ndjson '"dans la nouvelle situation"'
	[ "$(json '*{r["text"].encode()[a:b].decode().lower() for a, b in r["highlights"]}, sep=";"' <<<"$output" | sort -u)" = "dans la nouvelle situation" ]
}

@test "a date, a term or an identity says which document of a number is asked for" {
	for query in 'Nghị quyết 45-NQ/TW ngày 24/11/2023' 'Nghị quyết 45-NQ/TW khóa XIII' 'Résolution n° 45-NQ/TW du 24 novembre 2023' \
		'cite:"Resolution 45-NQ/TW dated November 24, 2023"' 'cite:vn:party/tw/nq/45~xiii' 'vn:party/tw/nq/45~xiii'; do
		run --separate-stderr -0 tracuu search --format ndjson -n 20 "$query"
		[[ $output == *tri-thuc* ]]
		[[ $output != *cang-bien* ]]
	done
	run -0 tracuu search --format ndjson -n 20 'Nghị quyết 45-NQ/TW ngày 24/01/2019'
	[[ $output == *cang-bien* && $output != *tri-thuc* ]]
	run -0 tracuu search --format ndjson -n 20 45-NQ/TW
	[[ $output == *cang-bien* && $output == *tri-thuc* ]]
	run -0 tracuu search --format ndjson 'implements:vn:party/tw/nq/45~xii'
	[[ $output == *cang-bien* ]]
}

@test "an index full of readers stays readable while it is written" {
	article a 'một' >a.jsonl
	tracuu index -q --db db a.jsonl
	for i in $(seq 15); do
		article a "một lần $i" >a.jsonl
		tracuu index -q --db db a.jsonl
	done &
	while kill -0 $! 2>/dev/null; do
		tracuu search --db db --format ndjson một >/dev/null
		tracuu show --db db a >/dev/null
		tracuu status --db db >/dev/null
		tracuu check --db db 2>/dev/null || [ $? -eq 19 ]
	done
	wait $!
	run -0 tracuu check --db db
}

@test "who prints of a whole index sees one state of it, whatever is written meanwhile" {
	cp -r "$sample" grown
	tracuu index -q --db grown.db grown
	for i in $(seq 12); do
		article a "một lần $i" >grown/a.jsonl
		tracuu index -q --db grown.db grown
	done &
	while kill -0 $! 2>/dev/null; do
		tracuu lexicon pairs --db grown.db --format csv >out
		[ "$(head -1 out | tr -dc , | wc -c)" -gt 5 ]
		tracuu graph --db grown.db --format json >out
		python3 -m json.tool out >/dev/null
	done
	wait $!
}

@test "a question finds its story in three languages, with marks or without" {
	for query in 'hội nhập quốc tế' 'hoi nhap quoc te' 'international integration'; do
		run -0 tracuu search --format ndjson -n 6 "$query"
		[ "$(json 'r["lang"]' <<<"$output" | sort -u | tr '\n' ' ')" = "en fr vi " ]
	done
	run -0 tracuu search --format ndjson -n 1 'hoi nhap quoc te'
	[ "$(json 'r["lang"]' <<<"$output")" = vi ]
}

@test "the caret of a wrong query stands under its place" {
	run --separate-stderr -2 tracuu search 'kế hoạch (a'
	[ "${stderr_lines[2]}" = "           ^" ]
}

@test "a query too long or too deep is refused, one at the limit is answered" {
	run --separate-stderr -2 tracuu search "$(printf '(%.0s' $(seq 5000))"
	[[ $stderr == *'too deep'* ]]
	run --separate-stderr -2 tracuu search "$(printf 'x%.0s' $(seq 20000))"
	[[ $stderr == *'longer than'* ]]
	run -0 timeout 60 "$TRACUU" search "$(printf 'hội nhập %.0s' $(seq 800))"
	run -1 timeout 60 "$TRACUU" search "$(printf '%s AND ' $(seq 1000)) x"
}

@test "a word weighs by the texts of the language that is searched, however many others have it" {
	for i in 1 2 3 4 5 6; do article "fr$i" "Le port de la ville accueille un navire de commerce et la gare attend le train."; done >mixed.jsonl
	article port 'The port of the city waits for a ship.' >>mixed.jsonl
	article city 'The city opened a school and a library for the children of the district.' >>mixed.jsonl
	tracuu index -q --db mixed.db mixed.jsonl
	run --separate-stderr -0 tracuu search --db mixed.db --lang en --explain 'port of the city'
	[[ $stderr == *'port weight 0.69: exact:port[1]'* ]]
	[[ $stderr == *'plan (or Eport Eciti)'* ]]
	run -0 tracuu search --db mixed.db --lang en --format ndjson 'port*'
	[ "$(json 'r["article"]' <<<"$output")" = port ]
}

@test "--explain says on standard error what became of the query" {
	run --separate-stderr -0 tracuu search --explain --format ndjson 'NQ 59 lang:vi'
	[ "${stderr_lines[0]}" = '(free (key nq/59) (lang vi))' ]
}

@test "an unknown word gets a suggestion: a line on standard error, or a record; hits stay the same" {
	run --separate-stderr tracuu search -n 2 'hội nhâp quốc tế'
	[ "$stderr" = "tracuu: nhâp is not known: did you mean nhập, with other marks?" ]
	[[ $output != *"did you mean"* ]]
	tracuu search -n 2 --format ndjson 'the goverment of the city' >with
	[ "$(tail -n 1 with | json 'r["suggestions"][0]["query"], r["suggestions"][0]["suggestion"], r["suggestions"][0]["start"]')" = "goverment government 4" ]
	[ "$(head -n -1 with | json '"rank" in r' | sort -u)" = True ]
	run --separate-stderr -1 tracuu search --format trec 'enviroment'
	[ -z "$output" ]
}

@test "a quarter behind a number is no part of it" {
	run --separate-stderr -0 tracuu search -n 1 --format ndjson 'Resolution 59 2025-Q4'
	[ "$(json 'r["citations"]' <<<"$output" | grep -c 59)" -eq 1 ]
	[[ $stderr != *"no passage"* ]]
}

@test "a day in any spelling finds first what names it in any other" {
	for day in 24/1/2025 24.01.2025 2025-01-24 'January 24, 2025' 'ngày 24 tháng 1 năm 2025' 'le 24 janvier 2025'; do
		tracuu search -n 5 --by article --format ndjson "$day" | json 'r["article"]' | sort >"first"
		[ -s first ]
		[ -f all ] || cp first all
		diff all first
	done
	run -0 tracuu search -n 1 --lang vi --format ndjson 'le 24 janvier 2025'
	[ "$(json 'r["why"][0]["query"], r["why"][0]["matched"]' <<<"$output")" = "24 janvier 2025 24/01/2025" ]
}

@test "a value that a field does not take is searched as words, and a note says what it takes" {
	run --separate-stderr tracuu search -n 2 'lang:de hội nhập'
	[ "$stderr" = "tracuu: lang:de is searched as words: the field takes vi, fr, en, or several with commas" ]
	run --separate-stderr tracuu search -n 2 --format ndjson 'kind:goverment hội nhập'
	[ "$stderr" = "tracuu: kind:goverment is searched as words: the field takes passage or task" ]
	[[ $output != *suggestions* ]]
	run --separate-stderr tracuu search -n 2 'type:"nghị quyết" hội nhập'
	[ "$stderr" = 'tracuu: type:"nghị quyết" is searched as words: the field takes a code of letters and digits' ]
	for value in deadline:2025-02-30 deadline:2026..2025 date:30/2/2025 signed:2025-06..2025-05-31; do
		run --separate-stderr tracuu search -n 2 "$value hội nhập"
		[[ $stderr == "tracuu: $value is searched as words: the field takes a year, "* ]]
	done
	for value in date:2024-02-29 deadline:2025-Q3..2025-07 date:2025-06..2025-06; do
		run --separate-stderr tracuu search -n 2 "$value hội nhập"
		[[ $stderr != *"the field takes"* ]]
	done
	run --separate-stderr tracuu search -n 2 'lang:vi "hội nhập"'
	[ -z "$stderr" ]
}
