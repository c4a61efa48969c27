/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/abroad.h"

enum {
	MANY = 8,        /* names of states; fewer are a guest or a partner */
	TIMES = 3,       /* as many as of what Vietnam has */
	READ = 64 * 1024 /* bytes of a text that tell where it plays */
};

/* Names that are no common word and begin no Vietnamese name; "Anh" does. */
static const char *const states[] = {
	"Mỹ ",       "Mỹ,",      "Mỹ.",        "Hoa Kỳ",      "Washington",  "Trump",
	"Nga ",      "Nga,",     "Putin",      "Trung Quốc",  "Bắc Kinh",    "Nhật Bản",
	"Hàn Quốc",  "Seoul",    "Triều Tiên", "Ấn Độ",       "Pakistan",    "Thái Lan",
	"Campuchia", "Myanmar",  "Indonesia",  "Malaysia",    "Philippines", "Singapore",
	"Australia", "Anh quốc", "nước Anh",   "London",      "Pháp ",       "Paris",
	"nước Đức",  "Berlin",   "Italy",      "Tây Ban Nha", "Ba Lan",      "Hy Lạp",
	"châu Âu",   "EU ",      "Ukraine",    "Thổ Nhĩ Kỳ",  "Syria",       "Iraq",
	"Iran",      "Israel",   "Palestine",  "Qatar",       "Saudi",       "Ai Cập",
	"Canada",    "Mexico",   "Brazil",     "Venezuela",   "bang ",
};

/* What is Vietnam's. */
static const char *const home[] = {
	"Việt Nam", "UBND",    "Ủy ban nhân dân",
	"HĐND",     "Sở ",     "TP.HCM",
	"TPHCM",    "Hà Nội",  "tỉnh ",
	"huyện ",   "phường ", "quận ",
	"Nguyễn ",  "Trần ",   "Phạm ",
	"đồng",     "NHNN",    "Ngân hàng Nhà nước",
};

static size_t count_all(str text, const char *const *names, size_t n)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++) {
		str name = str_of(names[i]), rest = text;

		for (size_t at; (at = str_find(rest, name)) < rest.n; found++)
			rest = str_range(rest, at + name.n, rest.n);
	}
	return found;
}

bool abroad_is(str text)
{
	text = str_range(text, 0, text.n < READ ? text.n : READ);

	size_t there = count_all(text, states, sizeof(states) / sizeof(*states));

	return there >= MANY &&
	       there > TIMES * count_all(text, home, sizeof(home) / sizeof(*home));
}
