#!/usr/bin/env python3
"""Noisy family searches: noise.py --seed N --count M SHARD.jsonl  ->  M lines "query<TAB>family".

Each query is what an operator types for a family before them: the name of one adult member, mostly with the village,
in Devanagari or Latin letters, with the spelling and typing slips of a hurried but sensible clerk. Deterministic for a
seed and a shard. A query that another family of the shard fits as well as its own is thrown away (see Judge).
With --show a third column names the slips made.
"""
import argparse, json, random, re, sys, unicodedata
from collections import defaultdict

from noise_register import *
from noise_slips import *
from noise_sounds import *

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
