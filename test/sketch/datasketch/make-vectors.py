"""Writes vectors.json: what datasketch itself makes of named sets of 32-bit hash values by its scheme affine32.

Run by hand, in an environment that has the release which bench/peers/requirements.txt pins:
    python test/sketch/datasketch/make-vectors.py > test/sketch/datasketch/vectors.json && npm run format
The sets are stated by rule or in full, and the permutations as datasketch drew them, so that the test needs no Python.
"""

import json
import sys
from importlib.metadata import version

from datasketch import MinHash

SLOTS = 36
SEEDS = [1, 42]

# Hash values as a hash function would give them; datasketch finishes them itself.
SETS = {
    "empty": [],
    "zero": [0],
    "extremes": [0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF],
    "consecutive": list(range(20)),
    "multiples of 65,536": [i << 16 for i in range(20)],
    "scattered": [(i * 2654435761) % 2**32 for i in range(1, 101)],
    "scattered, the second half": [(i * 2654435761) % 2**32 for i in range(51, 101)],
}


def signed(values, seed):
    signature = MinHash(num_perm=SLOTS, seed=seed, scheme="affine32", hashfunc=int)
    for value in values:
        signature.update(value)
    return signature


def main():
    families = []
    for seed in SEEDS:
        multipliers, offsets = signed([], seed).permutations
        families.append(
            {
                "seed": seed,
                "multipliers": [int(a) for a in multipliers],
                "offsets": [int(b) for b in offsets],
                "signatures": {name: [int(v) for v in signed(values, seed).hashvalues] for name, values in SETS.items()},
            }
        )
    first, second = (signed(SETS[name], SEEDS[0]) for name in ("scattered", "scattered, the second half"))
    vectors = {
        "datasketch": version("datasketch"),
        "slots": SLOTS,
        "sets": SETS,
        "families": families,
        "jaccard": {"of": ["scattered", "scattered, the second half"], "seed": SEEDS[0], "is": first.jaccard(second)},
    }
    json.dump(vectors, sys.stdout)
    sys.stdout.write("\n")


main()
