/* SPDX-License-Identifier: GPL-2.0-or-later */
/* task_orders: as task_texts.h, orders outside lists, and what is none. */
#ifndef UNIT_TASK_ORDERS_H
#define UNIT_TASK_ORDERS_H

#include "tests/unit/task_texts.h"

static const struct task_text task_orders[] = {
	/* single orders */
	{ LANG_VI,
	  "Thủ tướng yêu cầu Sở Tư pháp rà soát xong văn bản trước ngày 31/12/2025.\n",
	  ". Sở Tư pháp||2025-12-31| Thủ tướng yêu cầu Sở Tư pháp rà soát xong văn bản "
	  "trước ngày 31/12/2025\n" },
	{ LANG_VI, "Sở Nội vụ rà soát biên chế, hoàn thành trong quý IV/2025.\n",
	  ". Sở Nội vụ||2025-Q4| Sở Nội vụ rà soát biên chế, hoàn thành trong quý "
	  "IV/2025\n" },
	{ LANG_VI, "Chậm nhất ngày 15/12/2025, các sở, ngành phải gửi báo cáo.\n",
	  ". các sở, ngành||2025-12-15| Chậm nhất ngày 15/12/2025, các sở, ngành phải "
	  "gửi báo cáo\n" },
	{ LANG_VI,
	  "Chủ tịch tỉnh giao Sở Y tế mua thuốc; Sở Tài chính chủ trì, phối hợp với Sở "
	  "Y tế bố trí kinh phí.\n",
	  ". Sở Y tế||| Chủ tịch tỉnh giao Sở Y tế mua thuốc\n"
	  ". Sở Tài chính|Sở Y tế|| Sở Tài chính chủ trì, phối hợp với Sở Y tế bố trí "
	  "kinh phí\n" },
	{ LANG_FR,
	  "Dans la lettre n° 312/SGDDT, le Service de l'éducation demande aux bureaux de "
	  "dresser la liste avant 18 h le 28 février 2025. Il invite les écoles à ouvrir "
	  "des clubs.\n",
	  ". bureaux||2025-02-28| Dans la lettre n° 312/SGDDT, le Service de l'éducation "
	  "demande aux bureaux de dresser la liste avant 18 h le 28 février 2025\n"
	  ". écoles||| Il invite les écoles à ouvrir des clubs\n" },
	{ LANG_EN,
	  "The Department of Finance is required to submit a plan in the third quarter "
	  "of 2025. It shall also publish it.\n",
	  ". Department of Finance||2025-Q3| The Department of Finance is required to "
	  "submit a plan in the third quarter of 2025. It shall also publish it\n" },
	{ LANG_VI, "UBND thành phố giao Ban Chỉ đạo rà soát tiến độ.\n",
	  ". Ban Chỉ đạo||| UBND thành phố giao Ban Chỉ đạo rà soát tiến độ\n" },
	{ LANG_VI, "Chủ tịch huyện giao ban Sở Y tế hằng tuần.\n", "" },
	{ LANG_VI,
	  "Thủ tướng cũng đề nghị Ủy ban nhân dân tỉnh tiết kiệm điện.\n"
	  "Đối với Tập đoàn Than - Khoáng sản, Thủ tướng yêu cầu cấp đủ than, chậm nhất "
	  "ngày 15/5/2025.\n",
	  ". Ủy ban nhân dân tỉnh||| Thủ tướng cũng đề nghị Ủy ban nhân dân tỉnh tiết "
	  "kiệm điện\n"
	  ". Tập đoàn Than - Khoáng sản||2025-05-15| Đối với Tập đoàn Than - Khoáng sản, "
	  "Thủ tướng yêu cầu cấp đủ than, chậm nhất ngày 15/5/2025\n" },
	{ LANG_VI,
	  "Bộ Y tế giao Sở Y tế mua thuốc; Cục Thống kê, như đã định, gửi số liệu trước "
	  "ngày 10/5/2025.\n",
	  ". Sở Y tế||| Bộ Y tế giao Sở Y tế mua thuốc\n"
	  ". Cục Thống kê||2025-05-10| Cục Thống kê, như đã định, gửi số liệu trước ngày "
	  "10/5/2025\n" },
	{ LANG_EN,
	  "The PM tasked the Ministry of Finance with cutting fees, to be done in April "
	  "2025. He also requested the Ministry of Health to buy vaccines; localities "
	  "should keep lists.\n",
	  ". Ministry of Finance||2025-04| The PM tasked the Ministry of Finance with "
	  "cutting fees, to be done in April 2025\n"
	  ". Ministry of Health||| He also requested the Ministry of Health to buy "
	  "vaccines\n. localities||| localities should keep lists\n" },
	{ LANG_FR,
	  "La ministre demande aux préfets :\n- de faire recenser les élevages ;\n"
	  "- d'afficher l'arrêté avant la fin du mois d'août 2025.\n"
	  "Il appartient aux communes d'ouvrir un registre.\n"
	  "Les directions départementales veilleront à l'indemnisation.\n"
	  "Elle demande aux autorités de mettre en œuvre le plan.\n",
	  "1.1 préfets||| de faire recenser les élevages\n"
	  "1.2 préfets||2025-08| d'afficher l'arrêté avant la fin du mois d'août 2025\n"
	  ". communes||| Il appartient aux communes d'ouvrir un registre\n"
	  ". directions départementales||| Les directions départementales veilleront à "
	  "l'indemnisation\n"
	  ". autorités||| Elle demande aux autorités de mettre en œuvre le plan\n" },
	/* who leads is who acts */
	{ LANG_EN,
	  "Tasks are as follows:\n- Review the map, led by the Department of "
	  "Construction;\n- Prepare, together with the railway sector, a line.\n",
	  "1.1 Department of Construction||| Review the map, led by the Department of "
	  "Construction\n1.2 |railway sector|| Prepare, together with the railway "
	  "sector, a line\n" },
	/* nobody gives orders here */
	{ LANG_VI, "Cử tri đề nghị Bộ Y tế xem xét giá thuốc.\n", "" },
	{ LANG_VI, "Đối với doanh nghiệp, luật yêu cầu nộp thuế.\n", "" },
	{ LANG_EN, "He told police that localities were flooded.\n", "" },
	{ LANG_VI, "Chúng tôi yêu cầu Sở Xây dựng trả lời.\n", "" },
	{ LANG_VI, "Ngành nuôi tôm đặt mục tiêu 10 tỷ USD đến năm 2025.\n", "" },
	{ LANG_VI, "Bố trí xe theo yêu cầu của khách.\n", "" },
	{ LANG_VI, "Nút giao Sở Dầu được thông xe trước ngày 31/12/2025.\n", "" },
	{ LANG_EN, "Resolution 29 had asked schools to give up rote learning.\n", "" },
	{ LANG_EN, "Most do so within 500 metres of home.\n", "" },
	{ LANG_EN, "Two habits help:\n- Sleep well.\n- Walk daily.\n", "" },
	{ LANG_FR, "Faut-il que le ministère charge la commune de publier ?\n", "" },
	{ LANG_FR, "Étapes :\n1. Verser le lait.\n2. Battre les œufs.\n", "" },
	{ LANG_VI, "Đó là khu đất tỉnh đã giao cho doanh nghiệp.\n", "" },
	{ LANG_VI,
	  "Tôi không hiểu vì sao, UBND thành phố có trách nhiệm thực hiện quy định.\n",
	  "" },
	{ LANG_VI,
	  "Ông nói về hai nhiệm vụ: thứ nhất là đội bóng của tỉnh; thứ hai là sân "
	  "vận động.\n",
	  "" },
	{ LANG_VI, "Vụ việc yêu cầu Sở Y tế khác trả lời.\n", "" },
	{ LANG_VI, "Công ty có trách nhiệm khấu trừ thuế khi trả tiền.\n", "" },
	{ LANG_VI, "Người dùng có quyền yêu cầu doanh nghiệp chấm dứt hợp đồng.\n", "" },
	{ LANG_VI, "Đề nghị Thủ tướng chỉ đạo các ngành sớm tìm nguyên nhân.\n", "" },
	{ LANG_VI, "Có văn bản yêu cầu đơn vị được kiểm toán giải trình.\n", "" },
	{ LANG_VI,
	  "Cán bộ thực hiện nhiệm vụ được dừng xe trong các trường hợp sau: a) Phát hiện "
	  "vi phạm; b) Thực hiện kế hoạch tuần tra.\n",
	  "" },
	{ LANG_VI,
	  "Nhiệm vụ của đội gồm: tuần tra. Đội làm việc ban đêm. Xe được dừng khi cần. "
	  "Có "
	  "hai trường hợp: a) Thực hiện mệnh lệnh; b) Thực hiện kế hoạch.\n",
	  "" },
	{ LANG_VI,
	  "Hội nghị rà soát các giải pháp và sáng kiến như: (i) Triển khai mạng lưới; "
	  "(ii) "
	  "Xây dựng khuôn khổ.\n",
	  "" },
	{ LANG_VI,
	  "Điều 1. Phạm vi\nĐiều 2. Sở Y tế chủ trì, phối hợp với Sở Tài chính hướng "
	  "dẫn.\n"
	  "Điều 10. Hiệu lực\n",
	  "" },
	{ LANG_VI,
	  "Muốn khỏe, cần chú ý mấy vấn đề sau: Một là, giảm muối. Hai là, tăng rau.\n",
	  "" },
	{ LANG_VI,
	  "Trạm đã tính hai cách: Thứ nhất, chỉ đạo các tổ nghỉ sớm; thứ hai, thuê xe.\n",
	  "" },
	{ LANG_VI,
	  "Thành phố chỉ đạo Sở Y tế mua thuốc. Thành phố phối hợp với Lào mở tuyến bay. "
	  "Sở Y tế sẽ họp báo. Sở Du lịch cũng mở lễ hội. Sở Xây dựng sửa đường.\n",
	  ". Sở Y tế||| Thành phố chỉ đạo Sở Y tế mua thuốc\n"
	  "" },
	{ LANG_VI, "Sở phát máy cho ba mục tiêu: bán hàng, giám sát và chăm sóc khách.\n",
	  "" },
	/* what came of an order stands in the next sentence */
	{ LANG_VI,
	  "Thủ tướng đã giao Bộ Công Thương kiểm tra kho. Sau khi xem xét báo cáo của "
	  "bộ, "
	  "vụ việc khép lại.\n",
	  "" },
	{ LANG_VI,
	  "Thủ tướng yêu cầu Bộ Tài chính rà soát quỹ đất. Qua đó, khắc phục tồn tại.\n",
	  ". Bộ Tài chính||| Thủ tướng yêu cầu Bộ Tài chính rà soát quỹ đất\n" },
	/* what follows a list or an order */
	{ LANG_EN,
	  "The directive requires communes to do the following:\nClean wells.\nRepair "
	  "pumps.\nThe City Police Board leads patrols. The Youth Union Board monitors "
	  "the "
	  "work.\n",
	  "1.1 communes||| Clean wells\n1.2 communes||| Repair pumps\n"
	  ". City Police Board||| The City Police Board leads patrols\n"
	  ". Youth Union Board||| The Youth Union Board monitors the work\n" },
	{ LANG_FR,
	  "Trois chantiers sont assignés aux recteurs :\n1. Internat\na) ouvrir dix lits "
	  ";\n2. École du soir\na) former les tuteurs ;\n3. Cantine\na) publier les "
	  "menus.\n",
	  "1.1 recteurs||| Internat\n2.1 ||| ouvrir dix lits\n"
	  "1.2 recteurs||| École du soir\n3.1 ||| former les tuteurs\n"
	  "1.3 recteurs||| Cantine\n4.1 ||| publier les menus\n" },
	{ LANG_VI,
	  "Công ty Điện lực phải đóng điện trước ngày 02/9/2025. Bộ đội Biên phòng tỉnh "
	  "cùng "
	  "với Hải quan duy trì tuần tra.\n",
	  ". Công ty Điện lực||2025-09-02| Công ty Điện lực phải đóng điện trước ngày "
	  "02/9/2025\n"
	  ". Bộ đội Biên phòng tỉnh|Hải quan|| Bộ đội Biên phòng tỉnh cùng với Hải quan "
	  "duy "
	  "trì tuần tra\n" },
	/* whom somebody directs; who is of his own kind */
	{ LANG_VI,
	  "Chủ tịch tỉnh yêu cầu Sở Công Thương rà soát hàng hóa. Mặt khác, chỉ đạo các "
	  "doanh nghiệp viễn thông kiểm tra trạm phát. Chỉ đạo các xã dọn chợ.\n",
	  ". Sở Công Thương||| Chủ tịch tỉnh yêu cầu Sở Công Thương rà soát hàng hóa\n"
	  ". Sở Công Thương||| Mặt khác, chỉ đạo các doanh nghiệp viễn thông kiểm tra "
	  "trạm phát\n"
	  ". Sở Công Thương||| Chỉ đạo các xã dọn chợ\n" },
	{ LANG_VI,
	  "Chủ tịch tỉnh yêu cầu Sở Công Thương rà soát hàng hóa. Ngoài ra, chỉ đạo Sở Y "
	  "tế mua thuốc.\n",
	  ". Sở Công Thương||| Chủ tịch tỉnh yêu cầu Sở Công Thương rà soát hàng hóa\n"
	  ". Sở Y tế||| Ngoài ra, chỉ đạo Sở Y tế mua thuốc\n" },
	/* captions, headings, credits and authors without a mark; two orders */
	{ LANG_VI,
	  "Siết chặt quản lý mỏ đá Chính phủ yêu cầu Bộ Công an rà soát mỏ đá.\n",
	  ". Bộ Công an||| Chính phủ yêu cầu Bộ Công an rà soát mỏ đá\n" },
	{ LANG_VI,
	  "Cây cầu gãy trong bão Liên quan vụ việc, Thủ tướng giao Bộ Xây dựng sửa "
	  "cầu.\n",
	  ". Bộ Xây dựng||| Liên quan vụ việc, Thủ tướng giao Bộ Xây dựng sửa cầu\n" },
	{ LANG_VI, "Bến phà sáng nay (Ảnh Hải Vân) Thủ tướng giao Bộ Xây dựng sửa phà.\n",
	  ". Bộ Xây dựng||| Thủ tướng giao Bộ Xây dựng sửa phà\n" },
	{ LANG_VI, "Chủ tịch tỉnh yêu cầu Sở Y tế mua thuốc (Ảnh: Hải Vân).\n",
	  ". Sở Y tế||| Chủ tịch tỉnh yêu cầu Sở Y tế mua thuốc\n" },
	{ LANG_VI, "Nhiệm vụ rất nặng theo đại diện Bộ Y tế yêu cầu Sở Y tế mua thuốc.\n",
	  ". Sở Y tế||| Nhiệm vụ rất nặng theo đại diện Bộ Y tế yêu cầu Sở Y tế mua "
	  "thuốc\n" },
	{ LANG_VI,
	  "Chủ tịch tỉnh yêu cầu, Sở Y tế, kiểm tra chợ; rà soát nhà thuốc; giao Sở Tài "
	  "chính bố trí vốn.\n",
	  ". Sở Y tế||| Chủ tịch tỉnh yêu cầu, Sở Y tế, kiểm tra chợ; rà soát nhà thuốc\n"
	  ". Sở Tài chính||| giao Sở Tài chính bố trí vốn\n" },
	/* other countries */
	{ LANG_VI,
	  "Ở Mỹ, ông Trump nói Nga, Iran, Syria, Trung Quốc và Hàn Quốc đã gửi thư. Bộ "
	  "trưởng yêu cầu cục an ninh kiểm tra thư. Iraq, Canada và Israel chưa gửi.\n",
	  "" },
	/* three sides; a caption before the sentence */
	{ LANG_EN,
	  "The Cabinet Office is to coordinate the work; county councils are to open "
	  "shelters; the Met Office is to issue bulletins.\n",
	  ". Cabinet Office||| The Cabinet Office is to coordinate the work\n"
	  ". county councils||| county councils are to open shelters\n"
	  ". Met Office||| the Met Office is to issue bulletins\n" },
	{ LANG_VI, "Ảnh: TTXVN Thủ tướng yêu cầu Bộ Y tế mua thuốc.\n",
	  ". Bộ Y tế||| Thủ tướng yêu cầu Bộ Y tế mua thuốc\n" },
	{ LANG_EN, "", "" },
	{ LANG_EN, "\n \n", "" },
};

#endif
