"""Spelling and typing slips of a hurried clerk, with how often each is made."""
import re, unicodedata
from collections import defaultdict
from noise_sounds import *

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
