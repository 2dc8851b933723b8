"""Writes the files of this folder with pyarrow, for parquet.test.ts: python3 make.py (pip install pyarrow).

Another writer than the reader's authors have. The rows are those of rows() below; the test has them too.
"""

import datetime as dt
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

HERE = Path(__file__).parent
DAYS = [dt.date(2031, 2, 11), None, dt.date(1969, 12, 31)]


def rows(count: int) -> pa.Table:
    return pa.table({
        "likes": pa.array(range(count), pa.int32()),
        "id": [f"story-{i}" for i in range(count)],
        "text": [f"Şehir {i}: the lock was shut." for i in range(count)],
        "date": [["2031-02-11", None, ""][i % 3] for i in range(count)],
        "source": pa.array(["post", "ledger", None] * count)[:count].dictionary_encode(),
    })


for codec in ["none", "snappy", "gzip", "brotli", "zstd", "lz4"]:
    pq.write_table(rows(7), HERE / f"{codec}.parquet", compression=codec, row_group_size=3)
pq.write_table(rows(7), HERE / "pages.parquet", data_page_version="2.0", data_page_size=1, use_dictionary=False)

times = [dt.datetime(2031, 2, 11, 8, 30, 15, 250_000), None, dt.datetime(1969, 12, 31, 23, 59)]
zone = dt.timezone(dt.timedelta(hours=3))
for name, column in {
    "date32": pa.array(DAYS, pa.date32()),
    "timestamp-ms": pa.array(times, pa.timestamp("ms")),
    "timestamp-us": pa.array([t and t.replace(tzinfo=zone) for t in times], pa.timestamp("us", tz="+03:00")),
    "timestamp-ns": pa.array(times, pa.timestamp("ns")),
}.items():
    table = pa.table({"id": pa.array([2**53, 2, 3], pa.int64()), "text": ["a", "b", "c"], "date": column})
    pq.write_table(table, HERE / f"{name}.parquet")

pq.write_table(
    pa.table({
        "text": pa.array([b"caf\xc3\xa9", b"caf\xe9", "Ş🚢".encode()], pa.binary()),
        "tags": [["a"], [], None],
    }),
    HERE / "binary.parquet",
    use_dictionary=False,
)
pq.write_table(
    pa.table({"id": ["x", None, "z", "w"], "text": pa.array(["a", "b", None, ""], pa.large_string())}),
    HERE / "nulls.parquet",
)
pq.write_table(pa.table({"id": ["x"], "text": [["a list"]]}), HERE / "list.parquet")
pq.write_table(rows(0), HERE / "empty.parquet")
