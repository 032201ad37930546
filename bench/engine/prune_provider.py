"""Empties the machine code of other GPU generations in a CUDA provider library, so that it packs small.

usage: python prune_provider.py SOURCE TARGET ARCHITECTURE    (90 for sm_90)

CUDA chooses an entry of a fat binary by the architecture in its header, so the code of the others is never read on that
card. Headers stay; a fat binary without the wanted architecture stays as it is. The format isn't documented: lengths and
kinds are checked, and what doesn't look as expected is left alone.
"""

import mmap
import shutil
import struct
import sys

MAGIC = b"\x50\xed\x55\xba"
HEADER = 16
KINDS = (1, 2, 8, 16, 32, 64)
LIMIT = 2 ** 31


def entries(library, start, end):
    found, place = [], start
    while place + 64 <= min(end, len(library)):
        kind, _, header, size = struct.unpack_from("<HHIQ", library, place)
        (architecture,) = struct.unpack_from("<I", library, place + 28)
        if not 32 <= header <= 4096 or size > LIMIT or kind not in KINDS:
            break
        found.append((architecture, place + header, size))
        place += header + size
    return found


def prune(library, wanted):
    emptied, place = 0, library.find(MAGIC)
    while place >= 0:
        _, _, header, size = struct.unpack_from("<IHHQ", library, place)
        if header == HEADER and size <= LIMIT:
            found = entries(library, place + header, place + header + size)
            if any(architecture == wanted for architecture, _, _ in found):
                for architecture, at, length in found:
                    if architecture != wanted:
                        library[at:at + length] = bytes(length)
                        emptied += length
        place = library.find(MAGIC, place + 4)
    return emptied


source, target, architecture = sys.argv[1], sys.argv[2], int(sys.argv[3])
shutil.copyfile(source, target)
with open(target, "r+b") as file, mmap.mmap(file.fileno(), 0) as library:
    print(f"{prune(library, architecture) / 1e6:.1f} MB emptied")
