"""Captions and the truth about them as the challenge has them, for `vantage evaluate`."""

import json


def write(out, name, seed, held, captions, place="phases"):
    """A file of predictions as the challenge takes them; the truth about them is in place."""
    if not (out / place).exists():
        truth(out / place, held)
    found = {}
    for example, (vehicle, pedestrian) in zip(held.examples, captions):
        found.setdefault(scenario(example), []).append(
            dict(labels=[str(example.phase)], caption_pedestrian=pedestrian, caption_vehicle=vehicle))
    (out / f"{place}.{name}.{seed}.json").write_text(json.dumps(found))
    print(f"{name}, seed {seed}: {len(captions)} phases, first: {captions[0][1]}", flush=True)


def truth(folder, held):
    for example in held.examples:
        file = folder / "annotations/caption/val" / scenario(example) / "overhead_view" / f"{scenario(example)}_caption.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        known = json.loads(file.read_text()) if file.exists() else dict(id=0, overhead_videos=[], event_phase=[])
        known["event_phase"].append(dict(labels=[str(example.phase)], caption_pedestrian=example.full[3],
                                         caption_vehicle=example.full[1], start_time=str(example.phase),
                                         end_time=str(example.phase + 1)))
        file.write_text(json.dumps(known))


def scenario(example):
    return "-".join(example.id.split("-")[:3])
