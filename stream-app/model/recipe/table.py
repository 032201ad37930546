"""What came of an ablation, as Markdown: scores and how many captions name true colours, over its seeds.

usage: python table.py OUT HELD HELD-OF-FRAMES PACK VANTAGE

OUT is the ablation's; VANTAGE the launcher, whose `evaluate` scores. Rows have the mean, the smallest and the largest.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import data
import submission

NAMED = {"upper named": ("pedestrian.upper-colour", "pedestrian.upper-garment", "caption_pedestrian"),
         "lower named": ("pedestrian.lower-colour", "pedestrian.lower-garment", "caption_pedestrian"),
         "vehicle named": ("vehicle.colour", "vehicle.kind", "caption_vehicle")}


def score(predictions, truth, vantage):
    said = subprocess.run([vantage, "evaluate", "--predictions", predictions, "--truth", truth, "--json"],
                          check=True, capture_output=True, text=True)
    return json.loads(said.stdout)["captions"]["score"]


def named(predictions, known, answers):
    """Shares of captions that have the true colour before a thing of that kind, such as a garment for the upper body."""
    found = {name: [] for name in NAMED}
    for scenario, phases in json.loads(predictions.read_text()).items():
        for phase in phases:
            closed = known[scenario, int(phase["labels"][0])]
            for name, (colour, thing, caption) in NAMED.items():
                if colour in closed:
                    things = "|".join(map(re.escape, answers[thing]))
                    wanted = rf"(?<!light )(?<!dark )(?<!navy )\b{re.escape(closed[colour][1])} ({things})\b"
                    found[name].append(re.search(wanted, phase[caption]) is not None)
    return {name: sum(each) / max(1, len(each)) for name, each in found.items()}


def known_of(folder):
    examples, _, _ = data.load(folder)
    return {(submission.scenario(e), e.phase): e.closed for e in examples}


def shown(values, digits):
    mean = sum(values) / len(values)
    return f"{mean:.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def main():
    out, held, frames, pack, vantage = *map(Path, sys.argv[1:5]), sys.argv[5]
    answers = data.Pack(pack).answers
    known = {"phases": known_of(held), "frames": known_of(frames)}
    rows = {}
    for file in sorted(out.glob("*.json")):
        place, case, _ = file.name.split(".", 2)
        figures = named(file, known.get(place, known["phases"]), answers)
        rows.setdefault((place, case), []).append([score(file, out / place, vantage), *figures.values()])
    print("| asked | AI City score |", " | ".join(NAMED), "|\n|---|---|" + "---|" * len(NAMED))
    for (place, case), seeds in rows.items():
        columns = list(zip(*seeds))
        print(f"| {case} ({place}, {len(seeds)} seeds) | {shown(columns[0], 1)} |", " | ".join(shown(c, 3) for c in columns[1:]), "|")


if __name__ == "__main__":
    main()
