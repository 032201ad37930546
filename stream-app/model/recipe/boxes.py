"""Where the marks lie in a picture, found by their lines; used only to tell the vision tower what to look at."""

import numpy as np

GREEN, BLUE = 1, 2
REACH = 4
LEAST = 20


def box(picture, channel):
    """Left, top, right, bottom of the marked box of a colour, or None."""
    p = picture.astype(np.int16)
    strength = np.clip(p[..., channel] - np.maximum(p[..., (channel + 1) % 3], p[..., (channel + 2) % 3]), 0, None)
    q = np.pad(strength, REACH)
    n, m = strength.shape
    beside = np.maximum(q[REACH:n + REACH, :m], q[REACH:n + REACH, 2 * REACH:])
    above = np.maximum(q[:n, REACH:m + REACH], q[2 * REACH:, REACH:m + REACH])
    columns, rows = (strength - beside > LEAST).sum(0), (strength - above > LEAST).sum(1)
    if columns.max() < 6 or rows.max() < 4:
        return None
    c = np.flatnonzero(columns >= max(5, .5 * columns.max()))
    r = np.flatnonzero(rows >= max(3, .5 * rows.max()))
    if c[-1] - c[0] < 3 or r[-1] - r[0] < 4:
        return None
    return c[0], r[0], c[-1] + 1, r[-1] + 1


def shares(found, cells, side):
    """How much of a box lies in each of cells x cells: sums to 1, or all 0 without a box."""
    if found is None:
        return np.zeros(cells * cells, np.float32)
    edges = np.arange(cells + 1) * side / cells
    across = np.clip(np.minimum(found[2], edges[1:]) - np.maximum(found[0], edges[:-1]), 0, None)
    down = np.clip(np.minimum(found[3], edges[1:]) - np.maximum(found[1], edges[:-1]), 0, None)
    part = np.outer(down, across)
    return (part / part.sum()).ravel().astype(np.float32)
