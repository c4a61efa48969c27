/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/charset_page.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "text/charset_capital.h"
#include "text/normal.h"

#include <string.h>
#include <uchar.h>

/*
 * Letters of the bytes 80 to FF. A blank: as in windows-1252.
 *
 * VISCII: RFC 1456. VPS: the chart of the Vietnamese Professionals Society, as recode has
 * it. TCVN 5712:1993 with the capitals of its first set, as iconv writes it, and TCVN3,
 * the part of it that the ABC fonts share. windows-1258: Microsoft's code page, whose
 * tone marks follow their letter. VNI: the VNI fonts for Windows.
 */
/* clang-format off */
static const char16_t viscii_high[128] =
	u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ" /* 80 */
	u"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" /* 90 */
	u"Õắằặấầẩậẽẹếềểễệố" /* A0 */
	u"ồổỗỠƠộờởịỰỨỪỬơớƯ" /* B0 */
	u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ" /* C0 */
	u"ĐứÒÓÔạỷừửÙÚỹỵÝỡư" /* D0 */
	u"àáâãảăữẫèéêẻìíĩỉ" /* E0 */
	u"đựòóôõỏọụùúũủýợỮ" /* F0 */;
static const char16_t vps_high[128] =
	u"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ" /* 80 */
	u"Ế  ỀỂỄỐỒỔỖýỷỵỚỜỞ" /* 90 */
	u" ắằẳẵặỠớÙờởỡŨỨợỪ" /* A0 */
	u"ổỬỲỸÍÌộỈĨÓửữÒỎÕự" /* B0 */
	u"ầÁÂấẩẫậđẻÉÊẹỉễịỹ" /* C0 */
	u"ƯỦồốÔỏơÈừứÚũưÝẺ " /* D0 */
	u"àáâãảạă èéêẽìí ĩ" /* E0 */
	u"ẴĐòóôõ Ơụùúủ ỶẼỳ" /* F0 */;
#define TCVN_SHARED \
	u" ĂÂÊÔƠƯĐăâêôơưđẰ" /* A0 */ \
	u"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" /* B0 */ \
	u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" /* C0 */ \
	u"éẹềểễếệìỉỄẾỒĩíịò" /* D0 */ \
	u"Ổỏõóọồổỗốộờởỡớợù" /* E0 */ \
	u"ỖủũúụừửữứựỳỷỹýỵỐ" /* F0 */
static const char16_t tcvn3_high[128] =
	u"                " /* 80 */
	u"                " /* 90 */
	TCVN_SHARED;
static const char16_t tcvn5712_high[128] =
	u"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ" /* 80 */
	u"ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ" /* 90 */
	TCVN_SHARED;
static const char16_t windows_1258_high[128] = {
	[0xC3 - 0x80] = u'Ă', [0xCC - 0x80] = 0x300, [0xD0 - 0x80] = u'Đ', [0xD2 - 0x80] = 0x309,
	[0xD5 - 0x80] = u'Ơ', [0xDD - 0x80] = u'Ư', [0xDE - 0x80] = 0x303, [0xE3 - 0x80] = u'ă',
	[0xEC - 0x80] = 0x301, [0xF0 - 0x80] = u'đ', [0xF2 - 0x80] = 0x323, [0xF5 - 0x80] = u'ơ',
	[0xFD - 0x80] = u'ư', [0xFE - 0x80] = u'₫',
};
/* Those of single bytes only; what follows a base letter stands in `marks`. */
static const char16_t vni_high[128] = {
	[0xC6 - 0x80] = u'Ỉ', [0xCC - 0x80] = u'Ì', [0xCD - 0x80] = u'Í', [0xCE - 0x80] = u'Ỵ',
	[0xD1 - 0x80] = u'Đ', [0xD2 - 0x80] = u'Ị', [0xD3 - 0x80] = u'Ĩ', [0xD4 - 0x80] = u'Ơ',
	[0xD6 - 0x80] = u'Ư', [0xE6 - 0x80] = u'ỉ', [0xEC - 0x80] = u'ì', [0xED - 0x80] = u'í',
	[0xEE - 0x80] = u'ỵ', [0xF1 - 0x80] = u'đ', [0xF2 - 0x80] = u'ị', [0xF3 - 0x80] = u'ĩ',
	[0xF4 - 0x80] = u'ơ', [0xF6 - 0x80] = u'ư',
};
static const char16_t viscii_low[32] = {
	[0x02] = u'Ẳ', [0x05] = u'Ẵ', [0x06] = u'Ẫ', [0x14] = u'Ỷ', [0x19] = u'Ỹ',
	[0x1E] = u'Ỵ',
};
static const char16_t tcvn5712_low[32] = {
	[0x01] = u'Ú', [0x02] = u'Ụ', [0x04] = u'Ừ', [0x05] = u'Ử', [0x06] = u'Ữ',
	[0x11] = u'Ứ', [0x12] = u'Ự', [0x13] = u'Ỳ', [0x14] = u'Ỷ', [0x15] = u'Ỹ',
	[0x16] = u'Ý', [0x17] = u'Ỵ',
};
static const char16_t vps_low[32] = {
	[0x02] = u'Ạ', [0x03] = u'Ậ', [0x04] = u'Ặ', [0x05] = u'Ẹ', [0x06] = u'Ệ',
	[0x10] = u'Ị', [0x11] = u'Ọ', [0x12] = u'Ộ', [0x13] = u'Ợ', [0x14] = u'Ụ',
	[0x15] = u'Ự', [0x19] = u'Ỵ', [0x1C] = u'Ẫ', [0x1D] = u'Ữ',
};
/* The bytes 80 to 9F; its other bytes are their own code points. */
static const char16_t windows_1252[32] = {
	0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
	0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018,
	0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
	0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};
/* clang-format on */

struct page {
	const char *name, *mojibake;
	const char16_t *high, *low; /* NULL: as in windows-1252, as in ASCII */
};

static const struct page pages[CHARSET_PAGES] = {
	[CHARSET_WINDOWS_1252] = { "windows-1252", "windows-1252 as utf-8", NULL, NULL },
	[CHARSET_WINDOWS_1258] = { "windows-1258", "windows-1258 as utf-8",
				   windows_1258_high, NULL },
	[CHARSET_TCVN3] = { "tcvn3", "tcvn3 as utf-8", tcvn3_high, NULL },
	[CHARSET_TCVN5712] = { "tcvn5712-1", "tcvn5712-1 as utf-8", tcvn5712_high,
			       tcvn5712_low },
	[CHARSET_VISCII] = { "viscii", "viscii as utf-8", viscii_high, viscii_low },
	[CHARSET_VNI] = { "vni", "vni as utf-8", vni_high, NULL },
	[CHARSET_VPS] = { "vps", "vps as utf-8", vps_high, vps_low },
};

/* Declared names without their punctuation, in lower case. */
static const struct {
	const char *name;
	enum charset_page page;
} aliases[] = {
	{ "ansix341968", CHARSET_WINDOWS_1252 },
	{ "ascii", CHARSET_WINDOWS_1252 },
	{ "cp1252", CHARSET_WINDOWS_1252 },
	{ "cp1258", CHARSET_WINDOWS_1258 },
	{ "csviscii", CHARSET_VISCII },
	{ "iso88591", CHARSET_WINDOWS_1252 },
	{ "latin1", CHARSET_WINDOWS_1252 },
	{ "tcvn", CHARSET_TCVN5712 },
	{ "tcvn3", CHARSET_TCVN3 },
	{ "tcvn5712", CHARSET_TCVN5712 },
	{ "tcvn57121", CHARSET_TCVN5712 },
	{ "tcvn571211993", CHARSET_TCVN5712 },
	{ "usascii", CHARSET_WINDOWS_1252 },
	{ "viscii", CHARSET_VISCII },
	{ "viscii111", CHARSET_VISCII },
	{ "vni", CHARSET_VNI },
	{ "vps", CHARSET_VPS },
	{ "windows1252", CHARSET_WINDOWS_1252 },
	{ "windows1258", CHARSET_WINDOWS_1258 },
	{ "xcp1258", CHARSET_WINDOWS_1258 },
	{ "xviettcvn5712", CHARSET_TCVN3 },
	{ "xvietvni", CHARSET_VNI },
	{ "xvietvps", CHARSET_VPS },
};

/* What a byte adds to the base letter before it in VNI; its capital is 0x20 below. */
struct vni_mark {
	unsigned char byte;
	char16_t shape, tone;
	const char *letters;
};

/* ô and ö are the bytes of ơ and ư. */
#define VNI_TONED "aeouy\xF4\xF6"
static const struct vni_mark vni_marks[] = {
	{ 0xE0, 0x302, 0x300, "aeo" }, { 0xE1, 0x302, 0x301, "aeo" },
	{ 0xE2, 0x302, 0, "aeo" },     { 0xE3, 0x302, 0x303, "aeo" },
	{ 0xE4, 0x302, 0x323, "aeo" }, { 0xE5, 0x302, 0x309, "aeo" },
	{ 0xE8, 0x306, 0x300, "a" },   { 0xE9, 0x306, 0x301, "a" },
	{ 0xEA, 0x306, 0, "a" },       { 0xEB, 0x306, 0x323, "a" },
	{ 0xFA, 0x306, 0x309, "a" },   { 0xFC, 0x306, 0x303, "a" },
	{ 0xEF, 0, 0x323, VNI_TONED }, { 0xF5, 0, 0x303, VNI_TONED },
	{ 0xF8, 0, 0x300, VNI_TONED }, { 0xF9, 0, 0x301, VNI_TONED },
	{ 0xFB, 0, 0x309, VNI_TONED },
};

const char *charset_page_name(enum charset_page page)
{
	return pages[page].name;
}

const char *charset_page_mojibake_name(enum charset_page page)
{
	return pages[page].mojibake;
}

bool charset_page_parse(str declared, enum charset_page *page)
{
	char name[24];
	size_t n = 0;

	for (size_t i = 0; i < declared.n; i++) {
		char c = declared.p[i], low = (char)(c | 0x20);

		if ((c < '0' || c > '9') && (low < 'a' || low > 'z'))
			continue;
		if (n == sizeof(name))
			return false;
		name[n++] = c <= '9' ? c : low;
	}
	for (size_t i = 0; i < sizeof(aliases) / sizeof(*aliases); i++)
		if (strlen(aliases[i].name) == n &&
		    memcmp(aliases[i].name, name, n) == 0) {
			*page = aliases[i].page;
			return true;
		}
	return false;
}

static uint32_t letter_of(const struct page *page, unsigned char byte)
{
	if (byte < 0x20 && page->low != NULL && page->low[byte] != 0)
		return page->low[byte];
	if (byte < 0x80)
		return byte;
	if (page->high != NULL && page->high[byte - 0x80] > ' ')
		return page->high[byte - 0x80];
	return byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

/* The mark of VNI that `byte` is after the base letter `base`, or NULL. */
static const struct vni_mark *vni_mark(unsigned char base, unsigned char byte)
{
	if (byte < 0xC0 || base < 'A')
		return NULL;
	base |= 0x20;
	byte |= 0x20;
	for (size_t i = 0; i < sizeof(vni_marks) / sizeof(*vni_marks); i++)
		if (vni_marks[i].byte == byte &&
		    strchr(vni_marks[i].letters, base) != NULL)
			return &vni_marks[i];
	return NULL;
}

static void put_letter(struct buf *out, uint32_t cp)
{
	out->n += utf8_encode(cp, buf_room(out, 4));
}

void charset_page_put(struct buf *out, enum charset_page page, str bytes)
{
	for (size_t i = 0; i < bytes.n; i++) {
		unsigned char byte = (unsigned char)bytes.p[i];

		put_letter(out, letter_of(&pages[page], byte));
		if (page != CHARSET_VNI || i + 1 == bytes.n)
			continue;
		const struct vni_mark *mark =
			vni_mark(byte, (unsigned char)bytes.p[i + 1]);
		if (mark == NULL)
			continue;
		if (mark->shape != 0)
			put_letter(out, mark->shape);
		if (mark->tone != 0)
			put_letter(out, mark->tone);
		i++;
	}
}

str charset_page_finish(struct arena *a, enum charset_page page, struct buf *letters)
{
	if (page == CHARSET_TCVN3)
		charset_capital_restore(letters);
	return normal_nfc(a, arena_copy(a, buf_str(letters)));
}

str charset_page_decode(struct arena *a, enum charset_page page, str bytes)
{
	struct buf letters = { 0 };

	charset_page_put(&letters, page, bytes);
	str text = charset_page_finish(a, page, &letters);
	buf_free(&letters);
	return text;
}

int charset_page_byte(uint32_t cp)
{
	if (cp < 0x80 || (cp >= 0xA0 && cp < 0x100))
		return (int)cp;
	for (int i = 0; i < 0x20; i++)
		if (windows_1252[i] == cp || cp == 0x80u + (uint32_t)i)
			return 0x80 + i;
	return -1;
}
