#!/usr/bin/env python3
"""Noisy family searches: noise.py --seed N --count M SHARD.jsonl  ->  M lines "query<TAB>family".

Each query is what an operator types for a family before them: the name of one adult member, mostly with the village,
in Devanagari or Latin letters, with the spelling and typing slips of a hurried but sensible clerk. Deterministic for a
seed and a shard. A query that another family of the shard fits as well as its own is thrown away (see Judge).
With --show a third column names the slips made.
"""
import argparse, json, random, re, sys, unicodedata
from collections import defaultdict

REFERENCE = "2026-06-30"                 # the day on which a member counts as adult
ADULT_RELATIONS = {"head", "wife", "husband", "father", "mother"}
nfc = lambda s: unicodedata.normalize("NFC", s)

# ---------------------------------------------------------------- words
FEMALE_MID = [("बाई", "bai", 68), ("देवी", "devi", 22), ("रानी", "rani", 4), ("कुमारी", "kumari", 6)]
MALE_MID = [("कुमार", "kumar", 46), ("सिंह", "singh", 24), ("लाल", "lal", 18), ("प्रसाद", "prasad", 12)]
MUSLIM_F, MUSLIM_M = [("बी", "bi", 55), ("बेगम", "begum", 45)], [("मोहम्मद", "mohammad", 60), ("मो.", "md", 40)]
MIDS = {"bai", "devi", "rani", "kumari", "kumar", "singh", "sinh", "lal", "prasad", "ram", "das", "bi", "begum", "bee",
        "md", "mohammad", "mohammed", "mo", "chand", "devi", "kunwar", "बाई", "देवी", "रानी", "कुमारी", "कुमार", "सिंह",
        "लाल", "प्रसाद", "राम", "दास", "बी", "बेगम", "मो", "मो.", "मोहम्मद", "मोहम्मद", "चंद", "कुंवर"}
HONOR = {"shri", "smt", "shrimati", "ku", "kumari", "श्री", "श्रीमती", "कु", "कु.", "सुश्री", "dr", "mr", "mrs"}
TWO_PART = {"abdul", "mohammad", "mohammed", "md", "sheikh", "shaikh", "mo", "syed", "sayyad"}
MUSLIM = {"khan", "ansari", "sheikh", "shaikh", "qureshi", "kureshi", "mansuri", "pathan", "siddiqui", "siddiki", "ali",
          "beg", "baig", "hussain", "husain", "mirza", "syed", "sayyad", "ahmad", "ahmed", "shah", "bano", "begum",
          "mohammad", "mohammed", "abdul", "rangrez", "makrani", "bi"}
TAILS_EN = ("prasad", "singh", "sing", "lal", "bai", "ram", "das", "kumar", "devi", "wati", "vati")
TAILS_HI = ("प्रसाद", "सिंह", "लाल", "बाई", "राम", "दास", "कुमार", "देवी", "वती")
PLACE_EN = ("tola", "khedi", "kheda", "khera", "kheri", "pur", "pura", "ganj", "gaon", "gavan", "wadi", "wada", "nagar",
            "garh", "ghat", "pani", "kala", "kalan", "khurd", "tekri", "dongri", "mau", "mal", "raiyat")
PLACE_HI = ("टोला", "खेड़ी", "खेड़ा", "खेरा", "खेरी", "पुर", "पुरा", "गंज", "गांव", "गाँव", "वाड़ी", "वाड़ा", "नगर", "गढ़", "घाट",
            "पानी", "कला", "कलां", "खुर्द", "टेकरी", "डोंगरी", "माल", "रैयत")
PLACE_HI = tuple(map(nfc, PLACE_HI))

# ---------------------------------------------------------------- Devanagari -> Latin
CONS = dict(zip("कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ",
    "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v sh sh s h l".split()))
NUKTA = {"क": "q", "ख": "kh", "ग": "g", "ज": "z", "फ": "f", "ड": "d", "ढ": "rh", "य": "y"}
VOW = {"अ": "a", "आ": "aa", "इ": "i", "ई": "ee", "उ": "u", "ऊ": "oo", "ऋ": "ri", "ए": "e", "ऐ": "ai", "ओ": "o", "औ": "au",
       "ऑ": "o", "ऍ": "e"}
SIGN = {"ा": "aa", "ि": "i", "ी": "ee", "ु": "u", "ू": "oo", "ृ": "ri", "े": "e", "ै": "ai", "ो": "o", "ौ": "au", "ॉ": "o", "ॅ": "e"}
VIRAMA, NUK = "्", "़"
SIGNS = set(SIGN)

def latin(word):
    """Long form (aa, ee, oo kept), schwas dropped where they are silent."""
    w, units, i = nfc(word), [], 0                       # units: [consonants, vowel or None]
    while i < len(w):
        c = w[i]
        if c in CONS:
            nukta = i + 1 < len(w) and w[i + 1] == NUK
            i += 1 + nukta
            s = NUKTA.get(c, CONS[c]) if nukta else CONS[c]
            if c == "ज" and w[i:i + 2] == VIRAMA + "ञ":
                s, i = "gy", i + 2
            if i < len(w) and w[i] == VIRAMA:
                units.append([s, ""]); i += 1
            elif i < len(w) and w[i] in SIGNS:
                units.append([s, SIGN[w[i]]]); i += 1
            else:
                units.append([s, "a"])
            continue
        if c in VOW:
            units.append(["", VOW[c]])
        elif c in "ंँ":
            nxt = w[i + 1] if i + 1 < len(w) else ""
            if nxt or c == "ँ":
                units.append(["m" if nxt in tuple("पफबभम") else "n", ""])
            else:
                units.append(["n", ""])
        i += 1
    if w.endswith("सिंह"):                               # Singh, as everybody writes it
        units[-2:] = [["ngh", ""]]
    n = len(units)
    live = [u[1] for u in units]
    if n > 1 and live[-1] == "a" and units[-1][0] and not (live[-2] == "" and units[-2][0] not in ("n", "m")
            and units[-2][0] != units[-1][0] and units[-1][0] in ("r", "n", "y", "v", "m", "l")):
        live[-1] = ""
    for k in range(n - 2, 0, -1):                        # V C a C V -> V C C V
        if live[k] == "a" and units[k][0] and live[k - 1] and units[k + 1][0] and (
                live[k + 1] or units[k + 1][0] == "p" and units[k + 2:k + 3] and units[k + 2][0] == "r"):
            live[k] = ""
    return "".join(u[0] + v for u, v in zip(units, live))

def short(s):
    return s.replace("aa", "a").replace("ee", "i").replace("oo", "u")

def skeleton(word):
    """What the ear keeps: used only to judge whether two families are told apart, never to make a query."""
    s = latin(word) if re.search("[ऀ-ॿ]", word) else word.lower()
    s = re.sub("[^a-z]", "", short(s))
    s = s.replace("x", "ksh").replace("q", "k").replace("z", "j").replace("w", "v").replace("ph", "f").replace("gn", "gy")
    s = re.sub("c(?!h)", "k", s).replace("chh", "ch")
    s = re.sub("([bcdgjkprst])h", r"\1", s)
    s = re.sub("a[iy](?![aeiou])", "e", s); s = re.sub("[ao]u", "o", s)
    s = s.replace("iya", "ia").replace("y", "i").replace("v", "b").replace("m", "n")
    s = s.replace("e", "i").replace("o", "u")
    s = re.sub(r"(.)\1+", r"\1", s)
    return s[:1] + s[1:].replace("a", "") if s else s

def distance(a, b):
    if a == b:
        return 0
    two, one = None, list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        now = [i]
        for j, y in enumerate(b, 1):
            d = min(one[j] + 1, now[-1] + 1, one[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                d = min(d, two[j - 2] + 1)
            now.append(d)
        two, one = one, now
    return one[-1]

# ---------------------------------------------------------------- spelling slips, Latin: (pattern, replacement, weight, name)
LATIN = [(re.compile(p), r, w, n) for p, r, w, n in [
    (r"aa", "a", 5, "aa>a"), (r"ee", "i", 5, "ee>i"), (r"oo", "u", 5, "oo>u"),
    (r"^a(?=[jkmrsl][a-z])", "aa", .8, "a>aa"),
    (r"(?<=[b-df-hj-np-tv-z])i(?=[b-df-hj-np-tvwz]+[aeiou])", "e", 1.2, "i>e"),
    (r"(?<=[b-df-hj-np-tv-z])e(?=[b-df-hj-np-tvwz])", "i", .8, "e>i"),
    (r"(?<=[b-df-hj-np-tv-z])u(?=[b-df-hj-np-tv-z])", "o", 1.2, "u>o"),
    (r"(?<=[b-df-hj-np-tv-z])o(?=[b-df-hj-np-tv-z])", "u", .9, "o>u"),
    (r"ai(?=[b-df-hj-np-tv-z])", "e", 2, "ai>e"), (r"ai(?=[b-df-hj-np-tv-z])", "ay", .8, "ai>ay"),
    (r"au", "o", 2.5, "au>o"), (r"au", "ou", 2.5, "au>ou"), (r"ou", "au", 3, "ou>au"), (r"ou", "o", 1.5, "ou>o"),
    (r"ia$", "iya", 4, "ia>iya"), (r"iya", "ia", 4, "iya>ia"), (r"ia$", "ya", 1.2, "ia>ya"),
    (r"(?<=[rtlnv])i$", "y", .7, "i>y"), (r"(?<=[tnrv])i$", "ee", .6, "i>ee"),
    (r"(?<=[rn])ve$", "vey", 1, "ve>vey"), (r"(?<=[rn])ve$", "we", 1.5, "ve>we"),
    (r"w", "v", 4, "w>v"), (r"v(?!y)", "w", 3, "v>w"), (r"^v", "b", .9, "v>b"), (r"(?<=[aeiou])v(?=[aeiou])", "b", .5, "v>b"),
    (r"^b(?=[ia])", "v", .4, "b>v"),
    (r"bh", "b", 1.8, "bh>b"), (r"dh", "d", 2.2, "dh>d"), (r"th", "t", 2.2, "th>t"), (r"(?<!c)kh", "k", 1.8, "kh>k"),
    (r"gh", "g", 1.6, "gh>g"), (r"jh", "j", 1.8, "jh>j"), (r"chh", "ch", 4, "chh>ch"), (r"(?<=[aeiou])ch(?=[aeiou])", "chh", .8, "ch>chh"),
    (r"(?<=[aeiou])d(?=[aeiou])", "dh", .5, "d>dh"), (r"(?<=[aeiou])t(?=[aeiou])", "th", .7, "t>th"), (r"^t(?=[aiu])", "th", .3, "t>th"),
    (r"(?<=m)h(?=e)", "", 2, "mh>m"), (r"(?<=[aeiou])h(?=[aeiou])", "", .6, "h dropped"),
    (r"ph", "f", 4, "ph>f"), (r"^f", "ph", 2, "f>ph"),
    (r"ksh", "x", 3, "ksh>x"), (r"ksh", "kch", .8, "ksh>kch"), (r"^ksh", "ch", .6, "ksh>ch"), (r"x", "ksh", 3, "x>ksh"),
    (r"(?<!k)sh", "s", 4, "sh>s"), (r"(?<=[aeiou])s(?=[aeiou]|$)", "sh", 1, "s>sh"), (r"^s(?=[aeiu][a-z])", "sh", .4, "s>sh"),
    (r"z", "j", 4, "z>j"), (r"(?<=[aeiou])j(?=[aeiou])", "z", .5, "j>z"), (r"q", "k", 3, "q>k"),
    (r"gy", "gn", 1, "gy>gn"), (r"^gy", "jn", 1, "gy>jn"),
    (r"([bdgklmnprst])\1", r"\1", 3.5, "double>single"), (r"tth", "th", 2.5, "tth>th"), (r"ddh", "dh", 2.5, "ddh>dh"),
    (r"(?<=[aiu])([nlt])(?=[aiu]$)", r"\1\1", 1.2, "single>double"),
    (r"m(?=[bp])", "n", 2, "m>n"), (r"n(?=[bp])", "m", 2, "n>m"), (r"(?<=[au])n(?=[dkgj])", "", .5, "n dropped"),
    (r"ngh$", "ng", 4, "ngh>ng"), (r"ngh$", "nh", 2, "ngh>nh"),
    (r"^pra", "par", 1.6, "pra>par"), (r"(?<=[a-z])pras", "pars", 1, "pras>pars"), (r"^kri", "kru", .6, "kri>kru"),
    (r"^kri", "kir", .5, "kri>kir"), (r"^bra", "bara", .5, "bra>bara"),
    (r"(?<=[b-df-hj-np-tv-z])a(?=[kmnrlvs][aeiou])", "", 1.4, "schwa dropped"),
    (r"(?<=[aeiou][rlsmk])(?=[bmvwpkt][aeiou])", "a", 1.1, "schwa kept"),
    (r"(?<=[dntmr])a$", "", .5, "final a dropped"), (r"(?<=[sh]n|[lr]m|dr|tr)a$", "", 1, "final a dropped"),
    (r"(?<=[aeiou])y(?=a)", "i", .6, "y>i"), (r"uiya", "uya", 1.4, "uiya>uya"),
] if w]
FLAP_LATIN = [(re.compile(r"(?<=[aeiouh])d(?=[aeiou]|h?$)"), "r", 4, "d>r"), (re.compile(r"(?<=[aeiou])dh"), "rh", 2, "dh>rh")]

def latin_slips(word, hi):
    """All single slips of a lower-case Latin word: [(new word, weight, name)]."""
    out = []
    rules = LATIN + (FLAP_LATIN if hi and nfc("ड़")[1] in nfc(hi) and re.search("[डढ]" + NUK, nfc(hi)) else [])
    for rx, rep, weight, name in rules:
        found = list(rx.finditer(word))
        for m in found:
            new = word[:m.start()] + m.expand(rep) + word[m.end():]
            out.append((new, weight / len(found), name))
    long = latin(hi) if hi else ""
    if long and short(long) == short(word.replace("w", "v")):    # the long vowels are known: they may be written long
        plain, i, target = word, 0, long
        spots = []
        for m in re.finditer("aa|ee|oo|.", long):
            t = m.group()
            size = 2 if word[i:i + 2] == t and len(t) == 2 else 1
            if len(t) == 2 and size == 1:
                spots.append((i, t))
            i += size
        for at, t in spots:
            weight = {"aa": 2.2, "ee": 2.6, "oo": 3}[t] * (.35 if at == len(word) - 1 else 1) / len(spots)
            out.append((plain[:at] + t + plain[at + 1:], weight, t[0] + " long"))
    return [(n, w, k) for n, w, k in out if n != word and re.search("[aeiou]", n)]

# ---------------------------------------------------------------- spelling slips, Devanagari
C = "[क-हळ]" + NUK + "?"
DEVA = [(re.compile(nfc(p)), nfc(r), w, n) for p, r, w, n in [
    ("ि", "ी", 3, "ि>ी"), ("ी", "ि", 3.4, "ी>ि"), ("ु", "ू", 2.6, "ु>ू"), ("ू", "ु", 3.2, "ू>ु"),
    ("े", "ै", 1.2, "े>ै"), ("ै", "े", 3, "ै>े"), ("ो", "ौ", 1, "ो>ौ"), ("ौ", "ो", 3, "ौ>ो"), ("ौ", "ाव", .3, "ौ>ाव"),
    ("(?<=.)े(?=" + C + ")", "ि", .5, "े>ि"), ("ि(?=" + C + "[ाीे])", "े", .5, "ि>े"), ("ु(?=" + C + ")", "ो", .4, "ु>ो"),
    ("ो(?=" + C + ")", "ु", .4, "ो>ु"), ("(?<=.)ा(?=" + C + "(?:[ाीिे]|$))", "", .8, "ा dropped"), ("ि(?=या|आ)", "", .5, "ि dropped"),
    ("[िीुूेो](?=.)", "", .5, "matra dropped"),
    ("^ई", "इ", 2, "ई>इ"), ("ई$", "इ", 1.6, "ई>इ"), ("ाई$", "ायी", .6, "ई>यी"), ("^इ", "ई", 1, "इ>ई"), ("ऊ", "उ", 2, "ऊ>उ"), ("^उ", "ऊ", .6, "उ>ऊ"),
    ("^आ", "अ", .8, "आ>अ"), ("^अ(?=" + C + ")", "आ", .5, "अ>आ"), ("^ऐ", "ए", 1.5, "ऐ>ए"), ("^औ", "ओ", 1.5, "औ>ओ"),
    ("िया", "ीया", 1.6, "िया>ीया"), ("िया$", "िआ", .5, "या>आ"), ("िया$", "्या", .7, "िया>्या"), ("ुइया", "ुया", 1.5, "इया>या"),
    ("ं(?=[क-घच-झट-ढत-ध])", "न्", 1.4, "ं>न"), ("ं(?=[प-भ])", "म्", 2, "ं>म"), ("न्(?=[क-घच-झट-ढत-ध])", "ं", 2.4, "न>ं"),
    ("म्(?=[प-भ])", "ं", 2.4, "म>ं"), ("ं", "", .9, "ं dropped"), ("ँ", "ं", 4, "ँ>ं"), ("ँ", "", 1.6, "ँ dropped"), ("ं(?=.)", "ँ", .15, "ं>ँ"),
    ("श(?!्र)", "स", 2.2, "श>स"), ("(?<!्)ष", "श", 2.5, "ष>श"), ("(?<!क्)ष", "स", 1.5, "ष>स"), ("स(?!्)", "श", .7, "स>श"),
    ("श(?!्र)", "ष", .3, "श>ष"), ("श्र", "स्र", .8, "श्र>स्र"), ("श्री", "सिरी", .2, "श्री>सिरी"),
    ("व(?!्)", "ब", 1.4, "व>ब"), ("ब(?![ा]?ई)", "व", .8, "ब>व"), ("ण", "न", 3, "ण>न"),
    ("ड़", "ड", 3.4, "ड़>ड"), ("ड़", "र", 2.6, "ड़>र"), ("ढ़", "ढ", 3.2, "ढ़>ढ"), ("ढ़", "ड़", 1.2, "ढ़>ड़"), ("(?<=.)र(?=[ीा]$)", "ड़", .3, "र>ड़"),
    ("ध", "द", 1.2, "ध>द"), ("भ", "ब", 1, "भ>ब"), ("थ", "त", 1.2, "थ>त"), ("(?<=.)ख", "क", .7, "ख>क"), ("घ", "ग", 1, "घ>ग"),
    ("छ", "च", .8, "छ>च"), ("झ", "ज", 1, "झ>ज"), ("ठ", "ट", 1.2, "ठ>ट"), ("ढ(?!़)", "ड", 1, "ढ>ड"), ("(?<=.)म्ह", "म", 1.6, "म्ह>म"),
    ("(?<=.)द(?=[ाीे])", "ध", .3, "द>ध"), ("(?<=.)ट(?=[ाीे])", "ठ", .4, "ट>ठ"), ("(?<=[ािीुू])त(?=[ाी])", "थ", .2, "त>थ"),
    ("ज्ञ", "ग्य", 4, "ज्ञ>ग्य"), ("क्ष", "छ", 2, "क्ष>छ"), ("क्ष", "च्छ", 1, "क्ष>च्छ"), ("क्ष", "क्श", .8, "क्ष>क्श"),
    ("ृ", "्रि", 1.8, "ृ>्रि"), ("ृ", "ि", .5, "ृ>ि"), ("कृष्ण", "किशन", .8, "कृष्ण>किशन"), ("ऋ", "रि", 4, "ऋ>रि"), ("्रि(?!य)", "ृ", .8, "्रि>ृ"),
    ("र्(?=[क-ह])", "र", 2.4, "र् written out"), ("(?<=^[कगतदपब])्र", "र", 1, "्र written out"), ("(?<=[क-ह])्र(?=.)", "र", .5, "्र written out"),
    ("्व(?=.)", "व", .7, "्व written out"), ("^प्र", "पर", 1, "प्र>पर"), ("द्ध", "ध", 1.6, "द्ध>ध"), ("ट्ठ", "ठ", 2.4, "ट्ठ>ठ"), ("च्छ", "छ", 2, "च्छ>छ"),
    ("([क-ह])्\\1", "\\1", 2.6, "double>single"), ("(?<=[ािीुू])([नलटम])(?=[ाीू]$)", "\\1्\\1", .5, "single>double"),
    ("ह्म", "म्ह", 1.6, "ह्म>म्ह"), ("द्य", "ध्य", .8, "द्य>ध्य"), ("ध्य", "द्य", .8, "ध्य>द्य"), ("ौहान", "ोहान", 1, "ौ>ो"),
    ("सिंह", "सिह", .8, "ं dropped"), ("सिंह", "सिंग", 1, "सिंह>सिंग"),
] if w]

def well_formed(w):
    return not re.search("^[" + "".join(SIGNS) + VIRAMA + NUK + "ंँ]|[" + "".join(SIGNS) + "][" + "".join(SIGNS) + VIRAMA + "]|"
                         + VIRAMA + "(?![क-हळ])|[" + "".join(VOW) + "][" + "".join(SIGNS) + VIRAMA + NUK + "]|[ंँ][" + "".join(SIGNS)
                         + VIRAMA + "ंँ]|[^क-हळ]" + NUK + "|(.)\\1\\1", w) and len(w) > 1

def deva_slips(word, _hi=None):
    out = []
    for rx, rep, weight, name in DEVA:
        found = list(rx.finditer(word))
        for m in found:
            first = .35 if m.start() == 0 and name not in ("ऋ>रि", "ज्ञ>ग्य", "क्ष>छ", "आ>अ", "ई>इ", "प्र>पर") else 1
            out.append((word[:m.start()] + m.expand(rep) + word[m.end():], weight * first / len(found), name))
    return [(n, w, k) for n, w, k in out if n != word and well_formed(n)]

# ---------------------------------------------------------------- typing slips
ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
NEAR = defaultdict(list)
for r, row in enumerate(ROWS):
    for c, ch in enumerate(row):
        for rr, cc in ((r, c - 1), (r, c + 1), (r + 1, c - 1), (r + 1, c), (r - 1, c), (r - 1, c + 1)):
            if 0 <= rr < 3 and 0 <= cc < len(ROWS[rr]):
                NEAR[ch].append(ROWS[rr][cc])
DROWS = ["बहगदजड", "परकतचट", "मनवलसय", "कखगघ", "चछजझ", "टठडढण", "तथदधन", "पफबभम", "यरलव", "शषसह",   # InScript, and the phone's grid
         "ौैाीू", "ोेिु", "ािीुू", "ेैोौ"]
DNEAR = defaultdict(list)
for row in DROWS:
    for a, b in zip(row, row[1:]):
        DNEAR[a].append(b); DNEAR[b].append(a)

def typing_slip(rng, w, deva):
    for _ in range(30):
        kind = rng.choices(["missing", "doubled", "swapped", "wrong key", "extra key"], [36, 18, 20, 22, 4 if not deva else 0])[0]
        at = rng.randrange(0 if rng.random() < .06 else 1, len(w))
        near = (DNEAR if deva else NEAR)[w[at]]
        if kind == "missing":
            new = w[:at] + w[at + 1 + (deva and w[at + 1:at + 2] in (VIRAMA, NUK)):]
        elif kind == "doubled":
            if deva and not re.match("[क-हळ]", w[at]) or w[at + 1:at + 2] == w[at]:
                continue
            new = w[:at] + w[at] + w[at:]
        elif kind == "swapped":
            if at + 1 >= len(w) or w[at] == w[at + 1]:
                continue
            if deva:                                        # two syllables, or two letters, whichever the hand made
                m = re.match("(" + C + "[ािीुूेैोौ]?)(" + C + "[ािीुूेैोौ]?)(?!्)", w[at:])
                if not m or w[at - 1] == VIRAMA or at and w[at] in SIGNS:
                    continue
                a, b = m.groups()
                new = w[:at] + b + a + w[at + m.end():]
                if rng.random() < .5 and len(a) > 1 and len(b) == 1:
                    new = w[:at] + a[0] + b + a[1:] + w[at + m.end():]
            else:
                new = w[:at] + w[at + 1] + w[at] + w[at + 2:]
        elif kind == "wrong key":
            if not near:
                continue
            new = w[:at] + rng.choice(near) + w[at + 1:]
        else:
            if not near:
                continue
            new = w[:at + 1] + rng.choice(near) + w[at + 1:]
        if new != w and (well_formed(new) if deva else re.search("[aeiou]", new)):
            return new, kind
    return None

# ---------------------------------------------------------------- the register
def text(v, lang):
    return nfc(((v or {}).get(lang) or "").strip()) if isinstance(v, dict) else ""

def place(address):
    """(hi, en, urban) – the bare name of the village or town."""
    v = address.get("village") or {}
    hi, en = text(v, "hi"), text(v, "en")
    if not hi and not en:
        v = address.get("local_body") or {}
        hi, en = text(v, "hi"), text(v, "en")
    urban = address.get("area") == "urban" or bool(re.search(r"\bTown\b|\bNagar$", en))
    hi = re.sub(r"\(.*?\)|[0-9०-९]+", " ", hi)
    en = re.sub(r"\(.*?\)|[0-9]+", " ", en)
    hi = re.sub("^(ग्राम पंचायत|नगर पालिका|नगर परिषद|नगर निगम|ग्राम|गांव|गाँव)\\s+", "", " ".join(hi.split()))
    en = re.sub("(?i)^(gram panchayat|municipality|municipal corporation|nagar parishad|nagar palika|village|gram|town of)\\s+", "", " ".join(en.split()))
    hi, en = re.sub("\\s+नगर$", "", hi), re.sub("(?i)\\s+(town|nagar|village)$", "", en)
    return hi, en, urban

def split_name(n):
    parts = [p for p in re.split(r"[\s]+", n.replace(",", " ")) if p]
    while len(parts) > 1 and parts[0].lower().rstrip(".") in HONOR:
        parts = parts[1:]
    return parts

class Family:
    __slots__ = ("id", "hi", "en", "urban", "adults", "skels", "vskel")

def load(path):
    families = []
    with open(path, encoding="utf-8") as f:
        for line in f:
            if not line.strip():
                continue
            j = json.loads(line)
            fam = Family()
            fam.id = str(j["family"])
            fam.hi, fam.en, fam.urban = place(j.get("address") or {})
            fam.adults, fam.skels = [], []
            for m in j.get("members") or []:
                hi, en = split_name(text(m.get("name"), "hi")), split_name(text(m.get("name"), "en"))
                fam.skels.append((tuple(map(SK, hi)), tuple(map(SK, en))))
                born = m.get("birth_date") or ""
                adult = (int(REFERENCE[:4]) - 18, REFERENCE[5:]) >= (int(born[:4]), born[5:]) if re.match(r"\d{4}-", born) \
                    else m.get("relation") in ADULT_RELATIONS
                if adult and not m.get("died_on") and (hi or en):
                    fam.adults.append((hi, en, m.get("relation"), m.get("sex"), m.get("marital_status")))
            fam.vskel = tuple(s for s in {SK(fam.hi): 0, SK(fam.en): 0} if s)
            families.append(fam)
    return families

_sk = {}
def SK(w):
    if w not in _sk:
        _sk[w] = skeleton(w)
    return _sk[w]

class Judge:
    """Does a query tell its family from all others of the shard? Distance of skeletons, word by word, to the best
    member; another family that is as near as the right one makes the query worthless."""
    def __init__(self, families):
        self.families = families
        self.by_word, self.by_place = defaultdict(list), defaultdict(list)
        for i, f in enumerate(families):
            for s in sorted({s for pair in f.skels for names in pair for s in names}):
                self.by_word[s].append(i)
            for s in f.vskel:
                self.by_place[s].append(i)

    def fits(self, fam, words, place_typed, cache):
        best = 99
        for pair in fam.skels:
            for names in pair:
                if names:
                    best = min(best, sum(min(self.near(w, n, cache) for n in names) for w in words))
        if place_typed and best < 99:
            best += min((self.near(place_typed, v, cache) for v in fam.vskel), default=9)
        return best

    def near(self, a, b, cache):
        if (a, b) not in cache:
            cache[a, b] = distance(a, b)
        return cache[a, b]

    def unique(self, i, clean, typed, place_clean, place_typed):
        others = set()
        for group in (clean, typed):                        # families with all the names, anywhere
            lists = [self.by_word.get(w, []) for w in group]
            lists.sort(key=len)
            s = set(lists[0])
            for l in lists[1:]:
                s &= set(l)
            others |= s
        if place_clean:
            for p in (place_clean, place_typed):
                others |= set(self.by_place.get(p, []))
        else:
            for w in clean + typed:
                others |= set(self.by_word.get(w, []))
        others.discard(i)
        cache = {}
        mine = self.fits(self.families[i], typed, place_typed, cache)
        return all(self.fits(self.families[o], typed, place_typed, cache) > mine for o in others)

# ---------------------------------------------------------------- making a query
class Word:
    """text: typed so far; hi: Devanagari original if known; role: given, surname, extra, place, tag"""
    def __init__(self, text, role, hi=""):
        self.text, self.role, self.hi, self.clean, self.hits = text, role, hi, text, 0

def pick(rng, table):
    return rng.choices(table, [t[-1] for t in table])[0]

def name_words(rng, adult, deva, notes, given_only):
    hi, en, relation, sex, marital = adult
    parts = hi if deva else en
    if not parts:                                           # a register that holds the name in one script only
        if deva:
            return None
        parts = [short(latin(h)).title() for h in hi]
    pair = hi if len(hi) == len(parts) else [""] * len(parts)
    en_low = [p.lower() for p in (en or [short(latin(h)) for h in hi])]
    muslim = any(p in MUSLIM for p in en_low)
    low = [p.lower() for p in parts]
    words = []
    for k, p in enumerate(low):
        if k == 0:
            role = "given"
        elif p in MIDS:
            role = "extra"
        elif k == len(low) - 1:
            role = "surname"
        else:
            role = "middle"
        h = pair[k]
        t = nfc(p)
        if deva:
            if NUK in t and not re.search("[डढ]" + NUK, t) and rng.random() < .8:
                t = re.sub("(?<=[कखगजफ])" + NUK, "", t)
        elif h and rng.random() < .22:                     # spelt by ear from the spoken name, not from the card
            ear = latin(h)
            ear = re.sub("aa", lambda _: "aa" if rng.random() < .12 else "a", ear)
            ear = re.sub("ee", lambda m: "ee" if rng.random() < (.06 if m.end() == len(ear) else .25) else "i", ear)
            ear = re.sub("oo", lambda _: "oo" if rng.random() < .3 else "u", ear)
            if not en or rng.random() < .5:
                ear = ear.replace("v", "w") if "w" in t else ear
            if len(ear) >= 3:
                if ear != t:
                    notes.append("by ear")
                t = ear
        words.append(Word(t, role, h))
    two = len(en_low) > 2 and en_low[0] in TWO_PART
    if two and rng.random() < .4:                           # Abdul Hafeez Khan -> Hafeez Khan
        words = words[1:]; words[0].role = "given"
    elif two:
        words[1].role = "given"
    if given_only:
        words = [w for w in words if w.role in ("given", "extra")]
    has_extra = any(w.role == "extra" for w in words)
    if has_extra and len(words) > 1 and rng.random() < .28 and not (len(words) == 2 and given_only and rng.random() < .7):
        keep = [w for w in words if w.role != "extra"]
        if len(keep) >= (1 if given_only else 2):
            words = keep
    elif not has_extra and rng.random() < .13:
        given = en_low[0]
        if not given.endswith(TAILS_EN) and sum(w.role == "middle" for w in words) == 0:
            if sex == "female" and (marital not in (None, "unmarried") or relation in ("wife", "mother", "head")):
                e = pick(rng, MUSLIM_F if muslim else FEMALE_MID[:3])
            elif sex == "female":
                e = pick(rng, FEMALE_MID[3:]) if not muslim else None
            elif sex == "male":
                e = pick(rng, MALE_MID) if not muslim else None
            else:
                e = None
            if e:
                words.insert(1, Word(e[0] if deva else e[1], "extra", e[0]))
                words[1].added = True
    words_given = words[0]
    # join or part the tail of the given name
    if len(words) > 1 and words[1].role == "extra" and not muslim and rng.random() < .16 \
            and words[1].text not in ("kumar", "devi", "rani", "kumari", "कुमार", "देवी", "रानी", "कुमारी"):
        words[0].text += words[1].text; words[0].hi = words[0].hi + words[1].hi if words[0].hi else ""
        words[0].joined = words[1]
        del words[1]
    else:
        for tail in (TAILS_HI if deva else TAILS_EN):
            if tail in ("ram", "राम", "das", "दास") and rng.random() < .6:
                continue
            g = words_given.text
            if g.endswith(tail) and len(g) - len(tail) >= 3 and rng.random() < .16 and not g[-len(tail) - 1] == VIRAMA:
                words[0:1] = [Word(g[:-len(tail)], "given", ""), Word(tail, "tail", "")]
                words[0].whole = g
                break
    if rng.random() < .06:
        title = None
        if sex == "male":
            title = ("श्री", "shri") if rng.random() < .9 else ("श्री", "shree")
        elif sex == "female" and (marital in ("married", "widowed") or relation in ("wife", "mother")):
            title = ("श्रीमती", "smt") if rng.random() < .8 else ("श्रीमति", "shrimati")
        if title:
            words.insert(0, Word(title[0] if deva else title[1], "tag"))
    return words

def place_words(rng, fam, deva, notes):
    p = fam.hi if deva else (fam.en or " ".join(short(latin(h)) for h in fam.hi.split()))
    if not p:
        return None
    parts = nfc(p.lower()).split()
    hp = fam.hi.split()
    words = [Word(t, "place", hp[k] if len(hp) == len(parts) else "") for k, t in enumerate(parts)]
    if len(words) == 1:
        for tail in (PLACE_HI if deva else PLACE_EN):
            t = words[0].text
            if t.endswith(tail) and len(t) - len(tail) >= 3 and t[-len(tail) - 1] != VIRAMA and rng.random() < .1:
                words = [Word(t[:-len(tail)], "place"), Word(tail, "place")]
                break
    elif len(words) == 2 and rng.random() < .12:
        words = [Word(words[0].text + words[1].text, "place", words[0].hi + words[1].hi)]
    r = rng.random()
    if fam.urban:
        if r < .12:
            words.append(Word("नगर" if deva else rng.choice(["nagar", "town"]), "tag"))
    elif r < .3:
        tag = pick(rng, [("ग्राम", "gram", 60), ("गांव", "gaon", 14), ("गाँव", "village", 16), ("ग्राम पंचायत", "gp", 6), ("ग्राम", "graam", 4)])
        tag = tag[0] if deva else tag[1]
        if tag in ("गांव", "गाँव", "gaon", "village") and rng.random() < .4:
            words.append(Word(tag, "tag"))
        else:
            words.insert(0, Word(tag, "tag"))
    return words

SHAPES = [("full+place", 66), ("given+place", 19), ("full", 15)]

def phonetic(rng, words, deva, notes):
    spots = []
    for w in words:
        if w.role == "tag" or len(w.text) < 3 or w.hits >= 2:
            continue
        for new, weight, name in (deva_slips if deva else latin_slips)(w.text, w.hi):
            if new != w.clean:
                spots.append((w, new, name, weight * (.4 if w.role in ("extra", "tail") else .5 if w.hits else 1)))
    if not spots:
        return False
    w, new, name, _ = pick(rng, spots)
    w.text, w.hits = new, w.hits + 1
    notes.append(name)
    return True

def make(rng, fam, deva):
    """-> (query, clean names, typed names, place clean, place typed, notes) or None"""
    heads = [4 if a[2] == "head" else 1.6 if a[2] in ("wife", "husband") else 1 for a in fam.adults]
    adult = rng.choices(fam.adults, heads)[0]
    shape = pick(rng, SHAPES)[0]
    notes = []
    names = name_words(rng, adult, deva, notes, shape == "given+place")
    places = place_words(rng, fam, deva, notes) if shape != "full" else []
    if not names or places is None:
        return None
    if shape == "full" and not any(w.role == "surname" for w in names):
        return None
    everything = names + places
    # slips: a third of the queries hold a typing slip; spelling slips besides
    typo = rng.random() < .34
    ear = bool(notes)
    n = rng.choices([0, 1, 2], [54, 36, 10])[0] if typo else rng.choices([0, 1, 2, 3], [28, 43, 24, 5])[0]
    n = max(0, n - (1 if ear and rng.random() < .6 else 0))
    for _ in range(n):
        phonetic(rng, everything, deva, notes)
    glued = False
    if typo:
        if rng.random() < .07 and len(names) > 1:
            glued = True; notes.append("missing space")
        else:
            can = [w for w in everything if w.role in ("given", "surname", "middle", "place") and len(w.text) >= 4 and w.hits < 2]
            if can:
                w = rng.choices(can, [len(c.text) * (.5 if c.hits else 1) for c in can])[0]
                slip = typing_slip(rng, w.text, deva)
                if slip:
                    w.text, w.hits = slip[0], w.hits + 1
                    notes.append("typing: " + slip[1])
    # what the words were meant to be, for the judge
    clean, typed = [], []
    for k, w in enumerate(names):
        if w.role in ("tag", "extra"):
            continue
        if w.role == "tail":
            typed[-1] = SK(names[k - 1].text + w.text)
            continue
        clean.append(SK(getattr(w, "whole", w.clean if not hasattr(w, "joined") else w.clean[:len(w.clean) - len(w.joined.clean)])))
        t = w.text
        if hasattr(w, "joined"):
            tail = w.joined.clean
            t = t[:-len(tail)] if t.endswith(tail) else t[:max(2, len(t) - len(tail))]
        typed.append(SK(t))
    pc = SK("".join(w.clean for w in places if w.role == "place")) if places else ""
    pt = SK("".join(w.text for w in places if w.role == "place")) if places else ""
    # order of words
    swap = [w for w in names if w.role == "surname"]
    if swap and rng.random() < .06:
        at = 1 if names[0].role == "tag" else 0
        names = [w for w in names if w.role != "surname"]
        names.insert(at, swap[0])
    nm = [w.text for w in names]
    if glued:
        at = rng.randrange(len(nm) - 1)
        nm[at:at + 2] = [nm[at] + nm[at + 1]]
    pl = [w.text for w in places]
    if not deva:
        case = rng.choices(["lower", "title", "upper", "first"], [66, 23, 6, 5])[0]
        fix = {"lower": str.lower, "title": str.capitalize, "upper": str.upper, "first": str.lower}[case]
        nm, pl = [fix(x) for x in nm], [fix(x) for x in pl]
    else:
        case = ""
    first_place = bool(pl) and rng.random() < .16
    gap = ", " if pl and rng.random() < .05 else " "
    q = gap.join(x for x in ((" ".join(pl), " ".join(nm)) if first_place else (" ".join(nm), " ".join(pl))) if x)
    if case == "first":
        q = q[:1].upper() + q[1:]
    return q, clean, typed, pc, pt, notes

def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--seed", type=int, required=True)
    a.add_argument("--count", type=int, required=True)
    a.add_argument("--show", action="store_true", help="a third column: the slips made")
    a.add_argument("shard")
    o = a.parse_args()
    rng = random.Random(o.seed)
    families = load(o.shard)
    judge = Judge(families)
    order = [i for i, f in enumerate(families) if f.adults]
    seen, made, idle, skipped, out = set(), 0, 0, 0, []
    while made < o.count and order and idle < 3:
        rng.shuffle(order)
        before = made
        for i in order:
            if made == o.count:
                break
            deva = rng.random() < .5
            for _ in range(6):
                r = make(rng, families[i], deva)
                if not r or (r[0].casefold()) in seen:
                    continue
                q, clean, typed, pc, pt, notes = r
                if not clean or not judge.unique(i, clean, typed, pc, pt):
                    continue
                seen.add(q.casefold())
                out.append(f"{q}\t{families[i].id}" + (f"\t{'; '.join(notes)}" if o.show else ""))
                made += 1
                break
            else:
                skipped += 1
        idle = 0 if made > before else idle + 1
    sys.stdout.reconfigure(encoding="utf-8")
    if out:
        print("\n".join(out))
    if skipped:
        print(f"{skipped} times a family was skipped: no query told it from the others", file=sys.stderr)
    if made < o.count:
        print(f"only {made} of {o.count} queries could be made", file=sys.stderr)
        return 1

if __name__ == "__main__":
    sys.exit(main())
