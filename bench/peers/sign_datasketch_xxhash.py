"""datasketch with another hash function, as its documentation advises for speed; xxHash is the fastest with wheels."""

from datasketch import MinHash
from peer import serve
from xxhash import xxh32_intdigest


def rival(slots):
    def sign(texts):
        return MinHash.bulk(texts, num_perm=slots, hashfunc=xxh32_intdigest)

    def estimate(a, b):
        return [one.jaccard(other) for one, other in zip(a, b)]

    return sign, estimate


serve(rival, "datasketch", "xxhash", "numpy")
