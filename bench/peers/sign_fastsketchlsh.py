"""FastSketchLSH's Fast Similarity Sketch, in a batch, of shingles as bytes.

Its form for most throughput takes numbers in place of bytes (`prehashed=True`); but to hash the shingles in Python and
to lay them into arrays takes as long as to join them, so that nothing is gained.
"""

from FastSketchLSH import FastSimilaritySketch, estimate_jaccard
from peer import serve


def rival(slots):
    sketcher = FastSimilaritySketch(size=slots, seed=1)

    def sign(texts):
        return sketcher.batch(texts, num_threads=1)

    def estimate(a, b):
        return [estimate_jaccard(one, other) for one, other in zip(a, b)]

    return sign, estimate


serve(rival, "fastsketchlsh", "numpy")
