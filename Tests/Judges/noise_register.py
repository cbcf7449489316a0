"""The register that is searched, and who else a query could mean."""
import json, re, sys
from collections import defaultdict

from noise_slips import *
from noise_sounds import *

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
