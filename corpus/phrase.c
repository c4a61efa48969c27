/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/phrase.h"

#include <string.h>

#define L STR_ROW

/* Past "(12)", digits, blanks and colons: nothing is left of a counter. */
static bool is_count(str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == '\0' || strchr(" ():.0123456789", s.p[i]) == NULL)
			return false;
	return true;
}

static const str labels[] = {
	L("comment"),
	L("comments"),
	L("commentaire"),
	L("commentaires"),
	L("bình luận"),
	L("Bình luận"),
	L("ý kiến"),
	L("no data"),
	L("share"),
	L("partager"),
	L("chia sẻ"),
	L("Chia sẻ"),
	L("print"),
	L("imprimer"),
	L("email"),
	L("facebook"),
	L("twitter"),
	L("zalo"),
	L("advertisement"),
	L("publicité"),
	L("quảng cáo"),
	L("Quảng cáo"),
	L("loading..."),
	L("tags"),
	L("in bài viết"),
	L("copy link"),
	L("like"),
	L("lưu bài viết"),
	L("Lưu bài viết"),
	L("donate"),
	L("donate now"),
	L("subscribe"),
	L("contact us"),
	L("follow us"),
	L("sign up"),
	L("related topics"),
	L("view comments"),
	L("show comments"),
	L("leave a comment"),
	L("post a comment"),
	L("join the conversation"),
	L("most read"),
	L("related"),
	L("skip to content"),
	L("skip to main content"),
	L("skip advertisement"),
	L("pin"),
	L("published by"),
	L("apply now"),
	L("buy now"),
	L("sign me up"),
	L("type your email…"),
	L("type your email..."),
	L("enter your email"),
	L("share on pinterest"),
	L("image"),
	L("reuse content"),
	L("this video can not be played"),
};

/* A line that is nothing but one of these, with or without a number. */
bool phrase_is_label(str s)
{
	if (s.n > PHRASE_LABEL)
		return false;
	while (s.n > 0 && (is_count(str_range(s, 0, 1))))
		s = str_from(s, 1);
	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++)
		if (str_starts_folded(s, labels[i]) && is_count(str_from(s, labels[i].n)))
			return true;
	return false;
}

static const str headings[] = {
	L("même sujet"),
	L("même catégorie"),
	L("même auteur"),
	L("sur le même sujet"),
	L("articles liés"),
	L("à lire aussi"),
	L("À lire aussi"),
	L("lire aussi"),
	L("articles similaires"),
	L("same topic"),
	L("same category"),
	L("same author"),
	L("related articles"),
	L("related news"),
	L("related stories"),
	L("read more"),
	L("read next"),
	L("more from"),
	L("more on"),
	L("more about"),
	L("you may also like"),
	L("recommended for you"),
	L("most popular"),
	L("cùng chủ đề"),
	L("Cùng chủ đề"),
	L("cùng chuyên mục"),
	L("Cùng chuyên mục"),
	L("Cùng tác giả"),
	L("tin liên quan"),
	L("bài liên quan"),
	L("tin bài liên quan"),
	L("bài viết liên quan"),
	L("tin cùng chuyên mục"),
	L("tin khác"),
	L("các tin khác"),
	L("tin mới"),
	L("đọc thêm"),
	L("Đọc thêm"),
	L("xem thêm"),
	L("có thể bạn quan tâm"),
	L("Có thể bạn quan tâm"),
	L("tin đọc nhiều"),
	L("đọc nhiều"),
	L("Đọc nhiều"),
};

/* Headings of lists that stand behind an article, and end it. */
bool phrase_heads_list(str s)
{
	if (s.n > PHRASE_LABEL)
		return false;
	for (size_t i = 0; i < sizeof(headings) / sizeof(*headings); i++)
		if (str_starts_folded(s, headings[i]) && s.n <= headings[i].n + 24)
			return true;
	return false;
}

/* Beginnings of lines that send the reader elsewhere or say whose picture it was. */
static const str openers[] = {
	L("posted in"),
	L("reporting by "),
	L("(reporting by "),
	L("our standards:"),
	L("read the full story"),
	L("read:"),
	L("must read:"),
	L("don't miss:"),
	L("recommended:"),
	L("a version of this article"),
	L("a version of this story"),
	L("this article was originally published"),
	L("this story was originally published"),
	L("this article originally appeared"),
	L("this story originally appeared"),
	L("do you have a story"),
	L("do you have a tip"),
	L("got a story"),
	L("got a tip"),
	L("have a tip"),
	L("submit your letter"),
	L("make your contribution"),
	L("we use cookies"),
	L("this website uses cookies"),
	L("this site uses cookies"),
	L("this post contains references"),
	L("by signing up"),
	L("by subscribing"),
	L("by submitting your email"),
	L("video:"),
	L("listen:"),
	L("read next:"),
	L("file photo"),
	L("image:"),
	L("picture:"),
	L("photograph:"),
	L("photos:"),
	L("pictured:"),
	L("for the latest news"),
	L("for the latest stories"),
	L("never miss "),
	L("don't miss a story"),
	L("don’t miss a story"),
	L("to read the full "),
	L("to view the full "),
	L("to continue reading"),
	L("if you're seeing this message"),
	L("if you’re seeing this message"),
	L("first-time subscribers"),
	L("we may earn"),
	L("story continues below"),
	L("article continues below"),
	L("article continues after"),
	L("watch:"),
	L("more:"),
	L("click here"),
	L("get the latest"),
	L("share this "),
	L("read also"),
	L("also read"),
	L("read more:"),
	L("related:"),
	L("see also:"),
	L("you might also like"),
	L("follow us"),
	L("subscribe to"),
	L("subscribe now"),
	L("sign up for"),
	L("sign up to"),
	L("download our app"),
	L("© "),
	L("copyright ©"),
	L("all rights reserved"),
	L("photo credit"),
	L("image credit"),
	L("credit:"),
	L("photo by "),
	L("crédit photo"),
	L("crédits photo"),
	L("photo : "),
	L("photo: "),
	L("image illustrative"),
	L("lire aussi"),
	L("à lire aussi"),
	L("À lire aussi"),
	L("à lire :"),
	L("À lire :"),
	L("voir aussi :"),
	L("lire également"),
	L("abonnez-vous"),
	L("suivez-nous"),
	L("inscrivez-vous"),
	L("xem thêm:"),
	L("đọc thêm:"),
	L("Đọc thêm:"),
	L(">>"),
	L("mời bạn đọc"),
	L("mời quý độc giả"),
	L("ảnh: "),
	L("Ảnh: "),
	L("theo dõi báo"),
};

bool phrase_is_aside(str s)
{
	if (s.n > 3 * PHRASE_LABEL)
		return false;
	for (size_t i = 0; i < sizeof(openers) / sizeof(*openers); i++)
		if (str_starts_folded(s, openers[i]))
			return true;
	return false;
}

/* What sites say of themselves, anywhere in a short line. */
static const str notices[] = {
	L("all rights reserved"),
	L("already a subscriber"),
	L("as an amazon associate"),
	L("broadcast, rewritten or redistributed"),
	L("can be reached at"),
	L("follow our live"),
	L("letters to the editor. here"),
	L("reach her at"),
	L("reach him at"),
	L("on twitter @"),
	L("on twitter at @"),
	L("on twitter: @"),
	L("do not necessarily reflect the"),
	L("follow her on"),
	L("follow him on"),
	L("follow me on"),
	L("follow us on"),
	L("is the copyrighted property"),
	L("keep up with me on"),
	L("like us on facebook"),
	L("may contain affiliate links"),
	L("originally appeared on"),
	L("originally published on"),
	L("not responsible for the opinions"),
	L("notre newsletter"),
	L("our newsletter"),
	L("permission must be obtained"),
	L("sign up for our"),
	L("sign up to our"),
	L("subscribe to our"),
	L("tous droits réservés"),
	L("đăng ký nhận bản tin"),
};

bool phrase_is_notice(str s)
{
	if (s.n > 3 * PHRASE_LABEL)
		return false;
	for (size_t at = 0; at < s.n; at++) {
		if (at > 0 && s.p[at - 1] != ' ')
			continue;
		for (size_t i = 0; i < sizeof(notices) / sizeof(*notices); i++)
			if (str_starts_folded(str_from(s, at), notices[i]))
				return true;
	}
	return false;
}
#undef L
