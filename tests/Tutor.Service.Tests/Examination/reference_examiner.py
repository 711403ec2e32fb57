"""Grades replies the way the school's examiner does, for holding Tutor.Service's own grading against.

stdin: {"sources": [text], "cases": [{"question": {...}, "reply": {...}}]}; stdout: one row for each case.
TUTOR_GRADE_PY names the examiner's own program; its fold() and grade() then take the place of these.
"""
import importlib.util, json, os, re, sys, unicodedata

WORDS = {1: 45, 2: 70, 3: 100, 5: 170, 8: 260}
DIGITS = {ord(c): str(i) for s in ("০১২৩৪৫৬৭৮৯", "०१२३४५६७८९") for i, c in enumerate(s)}


def fold(text):
    text = unicodedata.normalize("NFC", text).translate(DIGITS)
    return re.sub(r"\s+", " ", re.sub("[\u200b-\u200d\ufeff*_`>]", "", text)).strip().lower()


def grade(q, reply, sources):
    cited = [fold(c["quote"]) for c in reply["citations"]]
    found = [fold(p["text"]) for p in reply.get("retrieved", [])][:10]
    text, refused = fold(reply["text"]), reply["kind"] == "refusal"
    row = {"refused": refused, "language": reply["language"] == q["lang"],
           "verbatim": all(any(c in s for s in sources) for c in cited) if sources else None}
    if not q["answerable"]:
        return row | {"right": refused and not cited}
    gold = [fold(g["quote"]) for g in q["gold"]]
    ranks = [i for i, p in enumerate(found, 1) if any(g in p for g in gold)]
    row["rr"] = 1 / ranks[0] if ranks else 0
    for k in (1, 3, 10):
        row[f"hit{k}"] = bool(ranks) and ranks[0] <= k
    row["cited"] = not refused and (all if q["need"] == "all" else any)(any(g in c for c in cited) for g in gold)
    row["first"] = bool(cited) and any(g in cited[0] for g in gold)
    groups, said = q["answer"], True
    if q["type"] == "mcq":
        chosen, groups = fold((reply.get("choice") or {}).get("text", "")), groups[1:]
        said = chosen != "" and any(fold(a) in chosen for a in q["answer"][0])
    elif q["type"] == "truefalse":
        said, groups = str(reply.get("truth")).lower() == groups[0][0], groups[1:]
    row["answered"] = not refused and said and all(any(fold(a) in text for a in g) for g in groups)
    row["brief"] = len(text.split()) <= WORDS.get(q["marks"], 260)
    row["right"] = row["cited"] and row["answered"] and row["brief"] and row["language"]
    return row


if path := os.environ.get("TUTOR_GRADE_PY"):
    spec = importlib.util.spec_from_file_location("examiner", path)
    examiner = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(examiner)
    fold, grade = examiner.fold, examiner.grade

given = json.load(sys.stdin)
folded = [fold(s) for s in given["sources"]]
json.dump([grade(c["question"], c["reply"], folded) for c in given["cases"]], sys.stdout)
