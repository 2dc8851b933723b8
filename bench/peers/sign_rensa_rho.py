"""rensa's rho sketch, of which its README's speed is told: it reads some positions of a text, not all.

Of up to 32 shingles all, of up to 96 at most 64, of a longer text 15 at even distances (for 128 slots). It is for
duplicate flags, and no estimate goes with it: the share of equal slots stands for one, as with rensa's other sketches.
"""

from peer import serve
from rensa import RMinHash


def rival(slots):
    def sign(texts):
        return RMinHash.digest_matrix_from_token_sets_rho(texts, num_perm=slots, seed=1)

    def estimate(a, b):
        return [sum(map(int.__eq__, one, other)) / slots for one, other in zip(a.to_rows(), b.to_rows())]

    return sign, estimate


serve(rival, "rensa")
