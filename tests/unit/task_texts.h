/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * task_texts: texts and their tasks, one a line: list.index
 * actor|coordinator|deadline|text.
 */
#ifndef UNIT_TASK_TEXTS_H
#define UNIT_TASK_TEXTS_H

#include "text/lang.h"

struct task_text {
	enum lang lang;
	const char *text, *tasks;
};

static const struct task_text task_lists[] = {
	/* lists in their shapes */
	{ LANG_FR,
	  "Le plan fixe trois tâches, à savoir :\nRenforcer la veille ;\nLa carte des "
	  "puits sera tenue à jour ;\nFormer les agents ; publier les relevés.\n",
	  "1.1 ||| Renforcer la veille\n1.2 ||| La carte des puits sera tenue à jour\n"
	  "1.3 ||| Former les agents ; publier les relevés\n" },
	{ LANG_FR,
	  "Le plan fixe quatre tâches :\nRenforcer la veille ;\nLa carte des puits sera "
	  "tenue à jour ;\nFormer les agents ; publier les relevés.\n",
	  "1.1 ||| Renforcer la veille\n1.2 ||| La carte des puits sera tenue à jour\n"
	  "1.3 ||| Former les agents\n1.4 ||| publier les relevés\n" },
	{ LANG_EN,
	  "The plan sets out two tasks: (i) opening the archive; and (ii) the Department "
	  "of Culture shall list old maps by June 30, 2025.\n",
	  "1.1 ||| opening the archive\n"
	  "1.2 Department of Culture||2025-06-30| the Department of Culture shall list "
	  "old maps by June 30, 2025\n" },
	{ LANG_VI,
	  "Tỉnh giao ba nhiệm vụ cho cấp xã\nKế hoạch nêu ba nhiệm vụ trọng tâm:\n"
	  "1. Rà soát đê; Sở Tài chính chủ trì.\n2. Nạo vét kênh trong quý II/2025.\n"
	  "3. Lập quỹ.\n",
	  "1.1 Sở Tài chính||| Rà soát đê; Sở Tài chính chủ trì\n"
	  "1.2 ||2025-Q2| Nạo vét kênh trong quý II/2025\n1.3 ||| Lập quỹ\n" },
	{ LANG_EN,
	  "The city asks communes to do two things:\n1. Staff the gate.\n2. Post a "
	  "list.\n",
	  "1.1 communes||| Staff the gate\n1.2 communes||| Post a list\n" },
	{ LANG_VI,
	  "Kế hoạch nêu hai nhiệm vụ: (i) Nạo vét kênh; (ii) Lập quỹ. Về nguồn vốn, ông "
	  "nói sẽ vay.\n",
	  "1.1 ||| Nạo vét kênh\n1.2 ||| Lập quỹ\n" },
	/* who a list or an item belongs to stands before a colon */
	{ LANG_EN,
	  "The city handed out the work.\nFor the Department of Health:\n- Re-open two "
	  "clinics;\n- Train nurses.\n",
	  "1.1 Department of Health||| Re-open two clinics\n"
	  "1.2 Department of Health||| Train nurses\n" },
	{ LANG_VI,
	  "Kế hoạch giao ba việc, gồm:\nCông an tỉnh: kiểm tra bến bãi\n"
	  "Điện lực: cấp điện - tháng 6/2025\nHội Nông dân: mở lớp học nghề\n",
	  "1.1 Công an tỉnh||| Công an tỉnh: kiểm tra bến bãi\n"
	  "1.2 Điện lực||2025-06| Điện lực: cấp điện - tháng 6/2025\n"
	  "1.3 Hội Nông dân||| Hội Nông dân: mở lớp học nghề\n" },
	{ LANG_FR,
	  "Il en ressort les demandes suivantes :\n+ Novapetrol et Sudgaz portent leurs "
	  "stocks à un mois\n+ Les deux raffineries reportent leur arrêt\n",
	  "1.1 Novapetrol et Sudgaz||| Novapetrol et Sudgaz portent leurs stocks à un "
	  "mois\n1.2 deux raffineries||| Les deux raffineries reportent leur arrêt\n" },
	{ LANG_VI,
	  "Ngành thuế phải làm tốt bốn việc: rà soát hộ kinh doanh, đối chiếu hóa đơn, "
	  "hỗ trợ người nộp và xử lý nợ đọng.\n",
	  "1.1 Ngành thuế||| rà soát hộ kinh doanh\n"
	  "1.2 Ngành thuế||| đối chiếu hóa đơn\n"
	  "1.3 Ngành thuế||| hỗ trợ người nộp\n1.4 Ngành thuế||| xử lý nợ đọng\n" },
	/* lists of other shapes */
	{ LANG_EN,
	  "The plan has two groups of tasks:\nCentral level\n1.1. The Ministry of "
	  "Construction reviews sewer plans.\n1.2. The Ministry of Finance looks into a "
	  "fee.\n",
	  "1.1 Ministry of Construction||| The Ministry of Construction reviews sewer "
	  "plans\n1.2 Ministry of Finance||| The Ministry of Finance looks into a "
	  "fee\n" },
	{ LANG_VI,
	  "TT | Nhiệm vụ | Cơ quan | Thời hạn\n1 | Rà soát giá vàng | Bộ Tài chính | "
	  "Quý II/2025\n2 | Lập sàn giao dịch | Bộ Xây dựng | 30/6/2025\n",
	  "1.1 Bộ Tài chính||2025-Q2| Rà soát giá vàng | Bộ Tài chính | Quý II/2025\n"
	  "1.2 Bộ Xây dựng||2025-06-30| Lập sàn giao dịch | Bộ Xây dựng | 30/6/2025\n" },
	{ LANG_FR,
	  "Le service a deux tâches :\nTâche 1 : raccourcir les délais :\no fusionner "
	  "les "
	  "guichets ;\no supprimer le papier.\nTâche 2 : contrôler les prix.\n",
	  "1.1 service||| raccourcir les délais\n2.1 ||| fusionner les guichets\n"
	  "2.2 ||| supprimer le papier\n1.2 service||| contrôler les prix\n" },
	{ LANG_FR,
	  "Le plan comporte les mesures ci-après :\n"
	  "a) Mise en place d'un numéro vert, confiée à l'Agence régionale de santé;\n"
	  "b) Traitement des eaux stagnantes avant la fin mai 2025;\n"
	  "c) Distribution de mille pièges aux habitants.\n",
	  "1.1 Agence régionale de santé||| Mise en place d'un numéro vert, confiée à "
	  "l'Agence régionale de santé\n"
	  "1.2 ||2025-05| Traitement des eaux stagnantes avant la fin mai 2025\n"
	  "1.3 ||| Distribution de mille pièges aux habitants\n" },
	{ LANG_FR,
	  "Le gouvernement a réparti le travail : (1) le ministère des Finances prépare "
	  "le projet de loi ; (2) le ministère du Travail consulte les syndicats ; et "
	  "(3) le Secrétariat général publie le calendrier.\n",
	  "1.1 ministère des Finances||| le ministère des Finances prépare le projet de "
	  "loi\n"
	  "1.2 ministère du Travail||| le ministère du Travail consulte les syndicats\n"
	  "1.3 Secrétariat général||| le Secrétariat général publie le calendrier\n" },
	{ LANG_EN,
	  "The chairman of the provincial People's Committee told departments and "
	  "districts to do the following:\n"
	  "1) Inspect all dykes before 31 July 2025.\n"
	  "2) Move families out of landslide zones.\n"
	  "3) Stock food and medicine.\n",
	  "1.1 departments and districts||2025-07-31| Inspect all dykes before 31 July "
	  "2025\n"
	  "1.2 departments and districts||| Move families out of landslide zones\n"
	  "1.3 departments and districts||| Stock food and medicine\n" },
	{ LANG_EN,
	  "Department of Health: inspect clinics by 30 June 2025\n"
	  "Department of Finance: release the money\n",
	  "1.1 Department of Health||2025-06-30| Department of Health: inspect clinics "
	  "by 30 June 2025\n"
	  "1.2 Department of Finance||| Department of Finance: release the money\n" },
	{ LANG_EN,
	  "The council agreed on three steps: first, to list all wooden houses; second, "
	  "to set up a repair fund; and third, to train carpenters.\n",
	  "1.1 ||| to list all wooden houses\n"
	  "1.2 ||| to set up a repair fund\n"
	  "1.3 ||| to train carpenters\n" },
	{ LANG_VI,
	  "UBND tỉnh yêu cầu:\n"
	  "1. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Công an tỉnh tuần tra.\n"
	  "2. UBND các huyện lập phương án trước ngày 15/4/2025.\n"
	  "3. Đài Phát thanh và Truyền hình tỉnh tăng thời lượng tuyên truyền.\n",
	  "1.1 Sở Nông nghiệp và Môi trường|Công an tỉnh|| Sở Nông nghiệp và Môi trường "
	  "chủ trì, phối hợp với Công an tỉnh tuần tra\n"
	  "1.2 UBND các huyện||2025-04-15| UBND các huyện lập phương án trước ngày "
	  "15/4/2025\n"
	  "1.3 Đài Phát thanh và Truyền hình tỉnh||| Đài Phát thanh và Truyền hình tỉnh "
	  "tăng thời lượng tuyên truyền\n" },
	{ LANG_VI,
	  "Phân công thực hiện:\n"
	  "1. Sở Du lịch:\n"
	  "a) Xây dựng sản phẩm mới trong quý II/2025;\n"
	  "b) Tổ chức hội chợ.\n"
	  "2. Sở Tài chính:\n"
	  "a) Bố trí kinh phí;\n"
	  "b) Kiểm tra việc sử dụng kinh phí.\n",
	  "1.1 Sở Du lịch||| Sở Du lịch\n"
	  "2.1 Sở Du lịch||2025-Q2| Xây dựng sản phẩm mới trong quý II/2025\n"
	  "2.2 Sở Du lịch||| Tổ chức hội chợ\n"
	  "1.2 Sở Tài chính||| Sở Tài chính\n"
	  "3.1 Sở Tài chính||| Bố trí kinh phí\n"
	  "3.2 Sở Tài chính||| Kiểm tra việc sử dụng kinh phí\n" },
	{ LANG_FR,
	  "Le comité de crise a arrêté six mesures, que voici :\n"
	  "A) Ouvrir les vannes du barrage de nuit ;\n"
	  "B) Prévenir les riverains par haut-parleur ;\n"
	  "C) Nourrir le bétail déplacé ;\n"
	  "D) Vacciner contre le tétanos, au plus tard le 20 novembre 2025 ;\n"
	  "E) Nettoyer les puits ;\n"
	  "F) Tenir un registre des pertes.\n",
	  "1.1 ||| Ouvrir les vannes du barrage de nuit\n"
	  "1.2 ||| Prévenir les riverains par haut-parleur\n"
	  "1.3 ||| Nourrir le bétail déplacé\n"
	  "1.4 ||2025-11-20| Vacciner contre le tétanos, au plus tard le 20 novembre "
	  "2025\n"
	  "1.5 ||| Nettoyer les puits\n"
	  "1.6 ||| Tenir un registre des pertes\n" },
	{ LANG_FR,
	  "Dans une lettre circulaire, la ministre demande trois choses aux provinces : "
	  "premièrement, de publier les comptes ; deuxièmement, de former les gérants ; "
	  "troisièmement, d'ouvrir un guichet avant juillet 2026.\n",
	  "1.1 provinces||| de publier les comptes\n"
	  "1.2 provinces||| de former les gérants\n"
	  "1.3 provinces||2026-07| d'ouvrir un guichet avant juillet 2026\n" },
	{ LANG_FR,
	  "Le partage des rôles est le suivant : le Service des transports délivre les "
	  "licences ; la Police de la route contrôle les chauffeurs ; les communes "
	  "aménagent les arrêts avant la fin de 2025.\n",
	  "1.1 Service des transports||| le Service des transports délivre les licences\n"
	  "1.2 Police de la route||| la Police de la route contrôle les chauffeurs\n"
	  "1.3 communes||2025| les communes aménagent les arrêts avant la fin de "
	  "2025\n" },
	{ LANG_FR,
	  "D'ici au 5 septembre, les proviseurs sont appelés à :\n"
	  "→ recenser les manuels manquants\n"
	  "→ afficher les horaires\n"
	  "→ réunir les parents\n",
	  "1.1 proviseurs||| recenser les manuels manquants\n"
	  "1.2 proviseurs||| afficher les horaires\n"
	  "1.3 proviseurs||| réunir les parents\n" },
	{ LANG_EN,
	  "The council resolved to:\n"
	  "* ban trucks from the old quarter as of January 2026\n"
	  "* restore eleven gates by the end of 2027\n"
	  "* commission a study of the drains\n"
	  "The Department of Culture and Sports will supervise the works.\n",
	  "1.1 ||| ban trucks from the old quarter as of January 2026\n"
	  "1.2 ||2027| restore eleven gates by the end of 2027\n"
	  "1.3 ||| commission a study of the drains\n"
	  ". Department of Culture and Sports||| The Department of Culture and Sports "
	  "will supervise the works\n" },
	{ LANG_VI,
	  "Chủ tịch UBND huyện kết luận:\n"
	  "- Phòng Kinh tế: lập phương án hỗ trợ giống, xong trước 25/11.\n"
	  "- Phòng Tài chính - Kế hoạch: cân đối ngân sách.\n"
	  "- Công an huyện: giữ gìn trật tự tại các chợ.\n",
	  "1.1 Phòng Kinh tế||| Phòng Kinh tế: lập phương án hỗ trợ giống, xong trước "
	  "25/11\n"
	  "1.2 Phòng Tài chính - Kế hoạch||| Phòng Tài chính - Kế hoạch: cân đối ngân "
	  "sách\n"
	  "1.3 Công an huyện||| Công an huyện: giữ gìn trật tự tại các chợ\n" },
	{ LANG_VI,
	  "Giao Sở Giáo dục và Đào tạo kiểm tra các trường học bị tốc mái. Giao Sở Y tế "
	  "phun khử khuẩn vùng ngập, chậm nhất ngày 18/11/2025. Công an tỉnh chịu trách "
	  "nhiệm giữ trật tự.\n",
	  ". Sở Giáo dục và Đào tạo||| Giao Sở Giáo dục và Đào tạo kiểm tra các trường "
	  "học bị tốc mái\n"
	  ". Sở Y tế||2025-11-18| Giao Sở Y tế phun khử khuẩn vùng ngập, chậm nhất ngày "
	  "18/11/2025\n"
	  ". Công an tỉnh||| Công an tỉnh chịu trách nhiệm giữ trật tự\n" },
};

/* Orders outside lists, and what is none. */
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
	/* other countries */
	{ LANG_VI,
	  "Ở Mỹ, ông Trump nói Nga, Iran, Syria, Trung Quốc và Hàn Quốc đã gửi thư. Bộ "
	  "trưởng yêu cầu cục an ninh kiểm tra thư. Iraq, Canada và Israel chưa gửi.\n",
	  "" },
	{ LANG_EN, "", "" },
	{ LANG_EN, "\n \n", "" },
};

#endif
