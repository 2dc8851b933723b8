"""What the rivals of this folder have in common: the job comes as JSON on stdin, the answer goes as JSON to stdout.

A job to verify has pairs of texts, a job to time has batches of texts; a text is the list of its words, which
bench/peers.ts has cut. Timed is the way from the words to the signatures, and the signing alone, of shingles that stand
ready. Words and shingles are bytes: datasketch takes nothing else, and the others take as long for either. Measured
like bench/measure.ts: CPU time of the process with all its threads, garbage collection included, warmed up.
"""

import itertools
import json
import statistics
import sys
import time
from importlib.metadata import version


def serve(rival, *packages):
    """Does the job on stdin.

    `rival(slots)` gives two functions: `sign`, which takes a list of texts, each the list of its shingles, and gives
    their signatures; `estimate`, which takes two of such results and gives the list of similarities, pair by pair.
    `packages` are those that its time depends on.
    """
    job = json.load(sys.stdin.buffer)
    width = job["shingle"]
    sign, estimate = rival(job["slots"])

    def shingles(texts):
        return [list(map(b" ".join, zip(*(words[i:] for i in range(width))))) for words in texts]

    if "pairs" in job:
        sides = [shingles(encoded(side)) for side in zip(*job["pairs"])]
        answer = {
            "estimates": [float(similarity) for similarity in estimate(*map(sign, sides))],
            "sizes": [[len(set(text)) for text in pair] for pair in zip(*sides)],
        }
    else:
        batches = [encoded(batch) for batch in job["batches"]]
        ready = [shingles(batch) for batch in batches]
        answer = {
            "timing": measure(lambda batch: sign(shingles(batch)), batches, job["effort"]),
            "signing": measure(sign, ready, job["effort"]),
        }
    versions = {"python": sys.version.split()[0], **{name: version(name) for name in packages}}
    json.dump({**answer, "versions": versions}, sys.stdout)


def encoded(texts):
    return [[word.encode() for word in words] for words in texts]


# The longest tick of a CPU clock, in seconds, that is good enough for samples of 100 µs and more.
COARSE = 20e-6


def measure(run, batches, effort):
    """Times `run` on a batch after the other; times of the effort and of the answer are milliseconds."""
    clock = "cpu" if cpu_tick() < COARSE else "wall"
    now = time.process_time if clock == "cpu" else time.perf_counter
    turns = itertools.cycle(batches)
    signed = 0

    def samples(duration, least):
        nonlocal signed
        times, total = [], 0
        while total < duration or len(times) < least:
            batch = next(turns)
            start = now()
            run(batch)
            times.append(1000 * (now() - start))
            total += times[-1]
            signed += len(batch)
        return times

    start = time.process_time(), time.perf_counter()
    samples(effort["warmupTime"], effort["warmupIterations"])
    times = samples(effort["time"], effort["iterations"])
    cpu_share = (time.process_time() - start[0]) / (time.perf_counter() - start[1])
    median, mean = statistics.median(times), statistics.fmean(times)
    percentiles = statistics.quantiles(times, n=100, method="inclusive")
    return {
        "samples": len(times),
        "median": median,
        "mean": mean,
        "min": min(times),
        "p75": percentiles[74],
        "p99": percentiles[98],
        "mad": statistics.median(abs(sample - median) for sample in times),
        "marginPercent": 100 * student(len(times) - 1) * statistics.stdev(times) / len(times) ** 0.5 / mean,
        "clock": clock,
        "cpuShare": cpu_share,
        "checksum": signed,
    }


def student(freedom):
    """The 97.5 % point of Student's t, by its expansion about the normal's: within .5 % from 4 degrees of freedom on."""
    z = statistics.NormalDist().inv_cdf(0.975)
    return z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)


def cpu_tick():
    """By how many seconds the CPU clock goes on at a time: the median of a few ticks."""

    def tick():
        before = after = time.process_time()
        while after == before:
            after = time.process_time()
        return after - before

    return statistics.median(tick() for _ in range(9))
