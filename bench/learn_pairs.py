#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs of sentences for bench_learn: learn_pairs.py [N [WORDS]] >PAIRS

No text of such a size can be shipped, so words are drawn: a vocabulary of 60,000 by
Zipf's law, each sentence about one topic so that words keep company, and beside it its
"translation": each word's own partner, one in five another or none, in another order.
The left words are letters only, so that the analyzer stems nothing; the right ones are
Vietnamese syllables, two for most, as real words are.
"""
import random
import sys

N = int(sys.argv[1]) if len(sys.argv) > 1 else 100000
WORDS = int(sys.argv[2]) if len(sys.argv) > 2 else 25
VOCABULARY, TOPICS = 60000, 400
ONSETS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split()
RHYMES = ("a á à ả ã ạ ă ắ ằ ang áng àng ảng an án àn ản anh ánh ành ảnh ai ái ài ải ao áo ào ảo ăn ắn ằn ân ấn ần ẩn âu ấu ầu "
          "ô ố ồ ổ ông ống ồng ổng ôi ối ồi ổi o ó ò ỏ ong óng òng ơ ớ ờ ở ơn ớn ời ới ê ế ề ể ên ến ền iên iến iền i í ì ỉ inh ính ình").split()
random.seed(4)
syllables = [o + r for o in ONSETS for r in RHYMES]
left = ["".join(random.choice("bcdfghklmnprtvw") + random.choice("aou") for _ in range(3)) + random.choice("bdgkmz")
        for _ in range(VOCABULARY)]
right = [" ".join(random.choice(syllables) for _ in range(random.choice((1, 2, 2, 2)))) for _ in range(VOCABULARY)]
weights = [1 / (rank + 8) for rank in range(VOCABULARY)]
common = random.choices(range(VOCABULARY), weights=weights, k=2000000)
topics = [random.choices(range(VOCABULARY), weights=weights, k=600) for _ in range(TOPICS)]
for _ in range(N):
    topic = random.choice(topics)
    n = max(5, int(random.gauss(WORDS, 6)))
    words = [random.choice(topic) if random.random() < 0.5 else common[int(random.random() * len(common))] for _ in range(n)]
    other = [w if random.random() < 0.8 else random.choice(topic) for w in words if random.random() < 0.95]
    random.shuffle(other)
    print(" ".join(left[w] for w in words), " ".join(right[w] for w in other), sep="\t")
