/**
 * Parquet, through hyparquet: a document a row. Reads only the columns that are asked for, one row group at a time,
 * and holds that. Dates and times become ISO 8601, times in UTC.
 */
import { isUtf8 } from 'node:buffer';
import type { Compressors, FileMetaData, ParquetParsers } from 'hyparquet';
import { recordReader, wantedColumns } from './columns.ts';
import { textOf } from './decode.ts';
import { peer } from './peer.ts';
import type { Entry, Source } from './reader.ts';

export async function* readParquet({ name, columns, ranges, onDamagedRow }: Source): AsyncGenerator<Entry> {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await peer(
    () => import('hyparquet'),
    'hyparquet',
    'Parquet',
  );
  const file = await ranges();
  try {
    const metadata = await parquetMetadataAsync(file, { geoparquet: false }).catch((cause) => {
      throw new Error(`no Parquet file, or a broken one: ${cause.message}`, { cause });
    });
    const present = parquetSchema(metadata).children.map(({ element }) => element.name);
    const wanted = wantedColumns(present, columns);
    const documentOf = recordReader(columns, name, present);
    const compressors = await compressorsFor(metadata);
    let number = 0;
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = number + Number(num_rows);
      const broken = `broken Parquet data in rows ${number + 1} to ${rowEnd}`;
      const rows = await parquetReadObjects({
        file,
        metadata,
        columns: wanted,
        rowStart: number,
        rowEnd,
        parsers,
        geoparquet: false,
        ...(compressors && { compressors }),
      }).catch((cause) => {
        throw new Error(`${broken}: ${cause.message}`, { cause });
      });
      if (rows.length !== rowEnd - number) throw new Error(`${broken}: there are only ${rows.length}`);
      for (const row of rows) {
        number++;
        for (const column of wanted) {
          if (!(row[column] instanceof Uint8Array)) continue;
          onDamagedRow(number, column);
          row[column] = textOf(row[column]);
        }
        yield { unit: 'row', number, document: documentOf(row, number) };
      }
    }
  } finally {
    await file.close();
  }
}

/** hyparquet itself reads what is not compressed, or by Snappy. */
async function compressorsFor({ row_groups }: FileMetaData): Promise<Compressors | undefined> {
  const own = ['UNCOMPRESSED', 'SNAPPY'];
  const codecs = row_groups.flatMap((group) => group.columns.map(({ meta_data }) => meta_data?.codec));
  const other = codecs.find((codec) => codec !== undefined && !own.includes(codec));
  if (other === undefined) return undefined;
  const load = () => import('hyparquet-compressors');
  return (await peer(load, 'hyparquet-compressors', `Parquet with ${other} compression`)).compressors;
}

/** Bytes that are no UTF-8 stay bytes here, so that the row they stand in can be told. */
const parsers: Partial<ParquetParsers> = {
  stringFromBytes: (bytes) => (bytes && isUtf8(bytes) ? textOf(bytes) : bytes),
  dateFromDays: (days) => isoOf(days * 86_400_000)?.slice(0, 10),
  timestampFromMilliseconds: (millis) => isoOf(millis),
  timestampFromMicroseconds: (micros) => isoOf(micros / 1000n),
  timestampFromNanoseconds: (nanos) => isoOf(nanos / 1_000_000n),
};

/** Of a time out of the range that dates have: undefined, as of none. */
function isoOf(millis: number | bigint): string | undefined {
  const date = new Date(Number(millis));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
