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
	/* numbered offices, each with work beneath; lines that name them; a table */
	{ LANG_EN,
	  "The work goes to two ministries.\n1. The Ministry of Finance shall:\na) "
	  "Publish "
	  "the tables;\nb) Train officers.\n2. The Ministry of Health shall stock "
	  "vaccines.\n",
	  "1.1 Ministry of Finance||| The Ministry of Finance shall\n"
	  "2.1 Ministry of Finance||| Publish the tables\n"
	  "2.2 Ministry of Finance||| Train officers\n"
	  "1.2 Ministry of Health||| The Ministry of Health shall stock vaccines\n" },
	{ LANG_EN,
	  "The work is divided as follows.\nDepartment of Health\n- Open two "
	  "clinics;\nCity Police\n- Patrol the market.\n",
	  "1.1 Department of Health||| Department of Health\n"
	  "2.1 Department of Health||| Open two clinics\n"
	  "1.2 City Police||| City Police\n3.1 City Police||| Patrol the market\n" },
	{ LANG_EN,
	  "Agreed actions:\nAction | Owner\n1 | Repaint the hall | Facilities Board\n2 | "
	  "Order lamps | Procurement Office\n",
	  "1.1 Facilities Board||| Repaint the hall | Facilities Board\n"
	  "1.2 Procurement Office||| Order lamps | Procurement Office\n" },
	/* three levels, the last section included; lists by when */
	{ LANG_EN,
	  "The decree sets the following tasks.\nI. GENERAL TASKS\n1. Ministries shall "
	  "review "
	  "rules.\nII. SPECIFIC TASKS\n1. The Ministry of Finance\na) Draft the law;\nb) "
	  "Report.\n2. The Ministry of Justice\na) Train officers.\n",
	  "1.1 ||| GENERAL TASKS\n2.1 Ministries||| Ministries shall review rules\n"
	  "1.2 ||| SPECIFIC TASKS\n"
	  "3.1 Ministry of Finance||| The Ministry of Finance\n"
	  "4.1 Ministry of Finance||| Draft the law\n"
	  "4.2 Ministry of Finance||| Report\n"
	  "3.2 Ministry of Justice||| The Ministry of Justice\n"
	  "5.1 Ministry of Justice||| Train officers\n" },
	{ LANG_EN,
	  "The chair set out a timetable.\nBy 31 March 2026:\n- publish the terms;\n- "
	  "appoint two clerks.\n",
	  "1.1 ||2026-03-31| publish the terms\n1.2 ||2026-03-31| appoint two clerks\n" },
	{ LANG_EN,
	  "The Board agreed that:\n(a) the Treasurer would prepare a budget;\n(b) the "
	  "Parks "
	  "Committee would plant trees.\n",
	  "1.1 Treasurer||| the Treasurer would prepare a budget\n"
	  "1.2 Parks Committee||| the Parks Committee would plant trees\n" },
	{ LANG_EN,
	  "Council resolved:\n1. That the Parks Committee plant trees.\n2. That the "
	  "Clerk "
	  "write a letter.\n",
	  "1.1 Parks Committee||| That the Parks Committee plant trees\n"
	  "1.2 Clerk||| That the Clerk write a letter\n" },
	{ LANG_EN,
	  "To the Ministry of Health: stock vaccines.\nTo the Police: patrol the "
	  "markets.\n",
	  "1.1 Ministry of Health||| To the Ministry of Health: stock vaccines\n"
	  "1.2 Police||| To the Police: patrol the markets\n" },
};

#endif
