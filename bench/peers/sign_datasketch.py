"""datasketch as it comes: bulk, which makes the permutations once for many texts; affine32 over SHA-1."""

from datasketch import MinHash
from peer import serve


def rival(slots):
    def sign(texts):
        return MinHash.bulk(texts, num_perm=slots)

    def estimate(a, b):
        return [one.jaccard(other) for one, other in zip(a, b)]

    return sign, estimate


serve(rival, "datasketch", "numpy")
