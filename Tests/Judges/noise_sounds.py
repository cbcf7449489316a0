"""The words and sounds of names and places, for the noise of family searches."""
import re, unicodedata
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
