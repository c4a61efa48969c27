#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0-or-later
# tracuu search: what small indexes answer, each made for its question.

load common

setup() {
	cd "$BATS_TEST_TMPDIR"
	unset TRACUU_DB
}

@test "a number that nothing cites finds nothing but its own spelling, and a note says so" {
	{
		article a 'Nghị định số 100/2015/NĐ-CP và Thông tư số 9/2019/TT-BYT về rượu có hiệu lực.'
		article b 'Thông báo 100 và 2019: NĐ-CP được nhắc lại.'
		article c 'Tài liệu ghi mã HD-720 trên bìa.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	for number in 100/2019/NĐ-CP 'Nghị định 100/2019/NĐ-CP' 'Decree 100/2019' 'nd cp 100 2019'; do
		run --separate-stderr -1 tracuu search --db db "$number"
		[[ "$stderr" == *"no passage of the index cites $number"* ]]
	done
	run --separate-stderr -0 tracuu search --db db -n 1 --format ndjson 'rượu 100/2019/NĐ-CP'
	[[ "$stderr" == *"no passage of the index cites 100/2019/NĐ-CP"* ]]
	run --separate-stderr -1 tracuu search --db db cite:100/2019/NĐ-CP
	[[ "$stderr" == *"no passage of the index cites"* ]]
	run --separate-stderr -0 tracuu search --db db --format ndjson 'hd 720'
	[ "$(json 'r["article"]' <<<"$output")" = c ]
	article d 'Luật Trồng trọt được thảo luận từ năm 2016.' >b.jsonl
	article e 'La directive de la mairie, du 3 mai 2019, et les 1937 pages du rapport.' >>b.jsonl
	tracuu index -q --db db a.jsonl b.jsonl
	run --separate-stderr -0 tracuu search --db db --format ndjson 'luật trồng trọt 2018'
	[ "$(json 'r["article"]' <<<"$output" | head -n 1)" = d ]
	[[ "$stderr" == *"no passage of the index cites luật trồng trọt 2018"* ]]
	run --separate-stderr -1 tracuu search --db db 'directive (UE) 2019/1937'
	printf 'q1\t100/2019/NĐ-CP\nq2\t100/2015/NĐ-CP\n' >topics
	run --separate-stderr -0 tracuu search --db db --batch topics --by article --format trec
	[ "$output" = "$(grep ^q2 <<<"$output")" ]
	[ -n "$output" ]
}

@test "what holds the number stands above all else in any language, stop words beside it find nothing" {
	{
		article vi 'Thành phố triển khai Nghị quyết 59-NQ/TW ngày 24/01/2025 trong năm nay.'
		article fr "Le groupe visite la ville. L'environnement reste la priorité."
		article en 'The committees protected the environment.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	for query in 'environment 59-NQ/TW' 'environnement résolution 59'; do
		run -0 tracuu search --db db --format ndjson "$query"
		[ "$(json 'r["article"]' <<<"$output" | head -n 1)" = vi ]
		[ "$(json 'r["score"] > 900' <<<"$output" | uniq | tr '\n' ' ')" = 'True False ' ]
	done
	for query in 'the Resolution 59-NQ/TW' 'la résolution 59'; do
		run -0 tracuu search --db db --format ndjson "$query"
		[ "$(json 'r["article"]' <<<"$output")" = vi ]
	done
}

@test "what holds most of a question in its own words stands above translations of all of it" {
	{
		article vi1 'Cơn bão số 12 gây thiệt hại cho hàng trăm hộ dân nuôi tôm ở Khánh Hòa, chính quyền đang thống kê.'
		article vi2 'Người dân Hà Tĩnh tránh bão số 3, nhiều nhà tốc mái.'
		article vi3 'Giá gạo xuất khẩu tăng trong quý đầu năm, nông dân phấn khởi.'
		article en1 'The storm number 10 in the game does damage to every enemy. A storm spell costs a number of points and the damage is 10 for each.'
		article en2 'The library opens at nine and closes at five on every day of the week.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	run -0 tracuu search --db db --format ndjson 'bão số 10 thiệt hại'
	[ "$(json 'r["article"]' <<<"$output" | tr '\n' ' ')" = 'vi1 en1 vi2 ' ]
}

@test "a word that no text has is no part of the question that own words lack" {
	{
		for i in 1 2 3 4 5 6 7 8; do
			article vi$i "Doanh thu của huyện số $i tăng nhẹ."
		done
		article vi9 'Người dân tránh bão, nhiều nhà tốc mái.'
		article en1 'Sales of the company and other revenue rise every quarter.'
		article en2 'The library opens at nine and closes at five on every day of the week.'
		article en3 'The museum opens at ten and closes at six on every day but Monday.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	for query in 'doanh thu tăng' 'Vinamobix doanh thu' 'Vinamobix doanh thu tăng'; do
		run -0 tracuu search --db db --format ndjson "$query"
		[ "$(json 'r["article"][:2]' <<<"$output" | uniq | tr '\n' ' ')" = 'vi en ' ]
	done
}

@test "no language is the own one of a question whose language is not known" {
	{
		article pt 'O comandante do Brasil entregou uma réplica do troféu ao presidente do clube paulista. Ele disse que errou ao levar a taça da Libertadores.'
		article vi 'Ủy ban nhân dân công bố sơ đồ quy hoạch khu đô thị mới.'
		article vi2 'Giá gạo xuất khẩu tăng so với năm trước, nông dân phấn khởi.'
		article fr 'La direction publie le plan du quartier nouveau pour les habitants.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	run -0 tracuu search --db db --format ndjson 'so do'
	[ "$(json 'r["article"]' <<<"$output" | tr '\n' ' ')" = 'vi fr vi2 pt ' ]
}

@test "of tasks for a number those come first that say the rest, and each tells why" {
	{
		article vi 'Kế hoạch thực hiện Nghị quyết số 59-NQ/TW ngày 24/01/2025 có hai nhiệm vụ:
- Giao Sở Y tế rà soát cơ sở vật chất.
- Giao Sở Tư pháp báo cáo kết quả.'
		article en 'Resolution No. 59-NQ/TW dated January 24, 2025 is carried out. The plan sets two tasks:
1. Hanoi looks for sister cities.
2. Hanoi reviews local rules.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	run -0 tracuu search --db db --format ndjson 'nhiệm vụ của Hà Nội theo Nghị quyết 59'
	[ "$(json 'r["article"]' <<<"$output" | tr '\n' ' ')" = 'en en en vi vi vi ' ]
	[ "$(json 'bool(r["why"])' <<<"$output" | sort -u)" = True ]
}

@test "a name and its abbreviation are one office of their language, and as asked they come first" {
	{
		article short 'UBND tỉnh giao Sở GD&ĐT rà soát cơ sở vật chất trước ngày 15/11/2025.'
		article long 'Ủy ban nhân dân tỉnh giao Sở Giáo dục và Đào tạo rà soát cơ sở vật chất trước ngày 15/11/2025.'
		article other 'Tỉnh đoàn mở lớp đào tạo kỹ năng cho thanh niên ở sở thú và nhân viên nhà hát.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	for office in 'Sở GD&ĐT' 'Sở GDĐT' 'Sở Giáo dục và Đào tạo' 'so giao duc va dao tao' 'so gd&dt'; do
		run -0 tracuu search --db db --format ndjson "actor:\"$office\""
		[ "$(json 'r["article"]' <<<"$output" | sort | tr '\n' ' ')" = 'long short ' ]
	done
	for case in 'UBND tỉnh:short' 'Ủy ban nhân dân tỉnh:long' 'Sở GD&ĐT:short' 'Sở Giáo dục và Đào tạo:long'; do
		run -0 tracuu search --db db --lang vi --format ndjson "${case%:*}"
		[ "$(json 'r["article"]' <<<"$output" | head -n 1)" = "${case##*:}" ]
		[ "$(json 'r["article"]' <<<"$output" | sed -n 2p)" = "$(printf 'long\nshort\n' | grep -v "${case##*:}")" ]
		[ "$(json '"concept" in [w["via"] for w in r["why"]]' <<<"$output" | head -n 2 | tr '\n' ' ')" = 'False True ' ]
	done
	run -0 tracuu search --db db --lang vi --format ndjson 'Sở Giáo dục và Đào tạo'
	[[ "$(json '[(w["query"], w["matched"]) for w in r["why"]]' <<<"$output" | sed -n 2p)" == *"('Giáo dục và Đào tạo', 'Sở GD&ĐT')"* ]]
	run -0 tracuu search --db db --format ndjson '"Sở GD&ĐT"'
	[ "$(json 'r["article"]' <<<"$output")" = short ]
}

@test "an abbreviation that is another word finds none of its long form" {
	{
		article who 'Ai cũng hỏi ai đã đến và ai sẽ ở lại với ai.'
		article ai 'Trí tuệ nhân tạo được dạy ở trường.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	run -0 tracuu search --db db --format ndjson 'trí tuệ nhân tạo'
	[ "$(json 'r["article"]' <<<"$output")" = ai ]
}

@test "tasks of an office are those that it has, then those that it helps with, in any language" {
	{
		article talk 'Bộ Tài chính, Bộ Tài chính và Bộ Tài chính: nhiệm vụ và các nhiệm vụ.
Giao Sở Y tế nêu nhiệm vụ của Bộ Tài chính trong báo cáo trước ngày 15/11/2025.'
		article own 'Thủ tướng yêu cầu:
- Bộ Tài chính rà soát quỹ đất trước ngày 15/11/2025.'
		article helps 'Thủ tướng yêu cầu Bộ Y tế chủ trì, phối hợp với Bộ Tài chính lập danh mục thuốc trước ngày 15/11/2025.'
		article fr 'Le Premier ministre charge le ministère des Finances de dresser la liste des fonds avant le 15 novembre 2025.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	for query in 'nhiệm vụ của Bộ Tài chính' 'nhiệm vụ của bộ tài chính' 'nhiem vu cua bo tai chinh' 'tâches du ministère des Finances' 'tasks of the Ministry of Finance'; do
		run -0 tracuu search --db db --format ndjson "$query"
		[ "$(json 'r["article"]' <<<"$output" | head -n 2 | sort | tr '\n' ' ')" = 'fr own ' ]
		[ "$(json 'r["article"]' <<<"$output" | sed -n 3p)" = helps ]
		[ "$(json 'bool(r["why"])' <<<"$output" | head -n 3 | uniq)" = True ]
	done
}

@test "an office that is no name in the question has no tasks there" {
	{
		article law 'Người đã nhận nhiệm vụ mà tự thú với cơ quan nhà nước thì được miễn trách nhiệm.'
		article task 'Các cơ quan nhà nước rà soát quỹ đất trước ngày 15/11/2025.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	run -0 tracuu search --db db --format ndjson 'người đã nhận nhiệm vụ mà tự thú với cơ quan nhà nước được miễn gì'
	[ "$(json 'r["article"]' <<<"$output" | head -n 1)" = law ]
}

@test "a task that says it is one is no more of a task for it" {
	{
		article fr 'Da Nang : sept groupes de tâches pour la résolution n° 59-NQ/TW du 24 janvier 2025.
Les tâches sont fixées :
- Le Service des finances a la tâche de préparer le budget, tâche urgente.'
		article en 'Resolution No. 59-NQ/TW dated January 24, 2025 is carried out. The plan sets two tasks:
1. Hanoi looks for sister cities.
2. Hanoi reviews local rules.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	for query in 'nhiệm vụ của Hà Nội theo Nghị quyết 59' 'tâches de Hanoï pour la résolution 59' 'tasks of Hanoi for Resolution 59'; do
		run -0 tracuu search --db db --format ndjson "$query"
		[ "$(json 'r["article"]' <<<"$output" | head -n 2 | uniq)" = en ]
	done
}

@test "source: is a name whole or by its words: host, outlet, folder, file" {
	mkdir -p "Báo chí/2025" && {
		echo '{"id":"a","text":"Một tin ngắn về cảng.","url":"https://www.tuoi-tre.example/cang","outlet":"Tuổi Trẻ"}'
		echo '{"id":"b","text":"Một tin khác về cảng.","url":"https://m.nhandan.example/cang"}'
	} >"Báo chí/2025/tin-nhanh.jsonl"
	tracuu index -q --db db "Báo chí"
	for source in nhandan nhandan.example m.nhandan.example; do
		run -0 tracuu search --db db --format ndjson "source:$source cảng"
		[ "$(json 'r["article"]' <<<"$output")" = b ]
	done
	for source in tuoi-tre tuoi-tre.example www.tuoi-tre.example; do
		run -0 tracuu search --db db --format ndjson "source:$source"
		[ "$(json 'r["article"]' <<<"$output")" = a ]
	done
	for source in 2025 tin-nhanh tin-nhanh.jsonl '"bao chi"' 'Báo'; do
		run -0 tracuu search --db db --format ndjson "outlet:$source"
		[ "$(json 'r["article"]' <<<"$output" | sort | tr -d '\n')" = ab ]
	done
	run -1 tracuu search --db db source:tuoitre
}

@test "a syllable is highlighted in the word that was asked for, not in others" {
	{
		article vi 'Thành phố bàn về hội nhập quốc tế. Kinh tế quốc tế, xã hội và quốc phòng cũng được nêu.'
		article en 'Culture and society changed. The city discussed international integration.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	for query in 'hội nhập quốc tế' 'hoi nhap quoc te'; do
		run -0 tracuu search --db db --format ndjson "$query"
		[ "$(json '[r["text"].encode()[a:b].decode() for a, b in r["highlights"]]' <<<"$output" | sort)" = "['hội nhập quốc tế', 'quốc tế']
['international integration']" ]
	done
	run -0 tracuu search --db db --format ndjson -n 1 'quốc'
	[ "$(json 'len(r["highlights"])' <<<"$output")" = 3 ]
}

@test "a stop word that begins a passage is highlighted beside another word only" {
	{
		article a 'The committees agreed on a plan. People protect the environment.'
		article b 'The environment was protected.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	run -0 tracuu search --db db --format ndjson 'the environment'
	[ "$(json '[r["text"].encode()[a:b].decode() for a, b in r["highlights"]]' <<<"$output" | sort)" = "['environment']
['environment']" ]
}

@test "fields say what they found, and show the passage that holds it" {
	{
		article far "$(printf 'Tin chung trong ngày về thời tiết và giao thông ở nhiều nơi trên cả nước.\n%.0s' {1..30})
Chính phủ ban hành Nghị định số 15/2020/NĐ-CP ngày 03/02/2020 về bưu chính."
		article task 'UBND tỉnh giao Sở Y tế chủ trì, phối hợp với Sở Tài chính báo cáo kết quả trước ngày 15/11/2025.'
	} >a.jsonl
	tracuu index -q --db db a.jsonl
	for field in signed:2020-02 signed:2019.. type:nd issuer:cp; do
		run -0 tracuu search --db db --format ndjson "$field"
		[ "$(json '[(w["query"], w["matched"], w["via"]) for w in r["why"]]' <<<"$output")" = "[('$field', 'Nghị định số 15/2020/NĐ-CP ngày 03/02/2020', 'citation')]" ]
		[ "$(json '"15/2020" in r["text"]' <<<"$output")" = True ]
	done
	run -0 tracuu search --db db --format ndjson 'actor:"Department of Finance" deadline:2025-Q4'
	[ "$(json '[w["matched"] for w in r["why"]]' <<<"$output")" = "['Sở Y tế; Sở Tài chính', 'trước ngày 15/11/2025']" ]
}

@test "signed: finds any day, however many days of documents the index holds" {
	python3 -c 'import datetime, json
for n in range(1100):
    day = datetime.date(2015, 1, 1) + datetime.timedelta(n)
    print(json.dumps({"id": str(day), "text": f"Quyết định số {n + 1}/QĐ-TTg ngày {day:%d/%m/%Y} có hiệu lực."}))' >a.jsonl
	tracuu index -q --no-learn --db db a.jsonl
	for range in 2018-01-04 2018-01-04.. 04/01/2018..2019; do
		run -0 tracuu search --db db --format ndjson "signed:$range"
		[ "$(json 'r["article"]' <<<"$output" | head -n 1)" = 2018-01-04 ]
	done
	run -0 tracuu search --db db -n 2000 --format ndjson 'signed:..2017-02'
	[ "$(wc -l <<<"$output")" -eq 790 ]
}

@test "what is shown may stand behind many candidates that hold only the words of a translation apart" {
	for i in $(seq 60); do article "y$i" "There was room for many of them, and the year $i went by. One year is for many a farmer like another year."; done >a.jsonl
	for i in $(seq 12); do article "doctor$i" "The hero of Doctor Who travels in box $i, and nobody knows how it flies or why it groans so loudly when it lands."; done >>a.jsonl
	tracuu index -q --db db a.jsonl
	run --separate-stderr -0 tracuu search --db db --lang en -n 2 --format ndjson 'Doctor Who nhiều năm nhất'
	[ "$(json 'r["article"]' <<<"${lines[0]}")" = doctor1 ]
}
